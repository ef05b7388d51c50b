//! The one matching: how a text reads when words are compared, for find, search, the key, the guard and
//! withdrawal. Composed, in lower case; curly and straight quotes, the kinds of hyphen and of space are one;
//! line ends and runs of spaces are one space; soft hyphens and characters without width are nothing;
//! ligatures and full-width letters are their letters. å, ä and ö are letters of their own.

use super::position::Passage;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text as it is compared, and where in the original each of its characters stands.
pub struct Folded {
    text: String,
    /// In the order of the folded characters. Characters that follow one another in both texts share one.
    runs: Vec<Run>,
    characters: u32,
}

#[derive(Clone, Copy)]
struct Run {
    /// The number of its first folded character.
    first: u32,
    start: u32,
    /// Code points of the original that all its characters stand for together; 0 where each stands for one.
    together: u32,
}

/// A text as it is compared, without where it came from.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

impl Folded {
    pub fn new(text: &str) -> Folded {
        let mut folding = Folding {
            new: Folded { text: String::with_capacity(text.len()), runs: Vec::new(), characters: 0 },
            expected: 0,
            rest: text.chars().peekable(),
            at: 0,
        };
        while folding.step() {}
        folding.new
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The code points of the original that the folded characters `from..to` stand for.
    pub fn original(&self, from: u32, to: u32) -> Passage {
        if from >= to {
            let start = if from < self.characters { self.place(from).start } else { Default::default() };
            return Passage { start, end: start };
        }
        Passage { start: self.place(from).start, end: self.place(to - 1).end }
    }

    /// Where one folded character came from.
    fn place(&self, character: u32) -> Passage {
        let next = self.runs.partition_point(|run| run.first <= character);
        let Some(run) = next.checked_sub(1).and_then(|at| self.runs.get(at)) else { return Passage::default() };
        match run.together {
            0 => {
                let start = run.start + (character - run.first);
                Passage::new(start, start + 1)
            }
            together => Passage::new(run.start, run.start + together),
        }
    }

    /// Every place where the folded words stand, one after the other, as the original's code points. `is_place` is
    /// asked about what stands before and after in the folded text.
    pub fn find(&self, words: &str, is_place: impl Fn(&str, &str) -> bool, take: impl FnMut(Passage)) {
        self.find_as_far(words, |before, after| is_place(before, after).then_some(0), take);
    }

    /// The same for what may go on after its first words: `goes_on` says how many more bytes of what stands after
    /// them belong to it, or that it does not stand there.
    pub fn find_as_far(
        &self,
        words: &str,
        goes_on: impl Fn(&str, &str) -> Option<usize>,
        mut take: impl FnMut(Passage),
    ) {
        if words.is_empty() {
            return;
        }
        let (mut byte, mut character, mut from) = (0, 0, 0);
        while let Some(found) = self.text.get(from..).and_then(|rest| rest.find(words)) {
            let at = from + found;
            let before = self.text.get(..at).unwrap_or("");
            let after = self.text.get(at + words.len()..).unwrap_or("");
            if let Some(more) = goes_on(before, after) {
                let end = at + words.len() + more;
                character += super::code_points(self.text.get(byte..at).unwrap_or(""));
                byte = at;
                let length = super::code_points(self.text.get(at..end).unwrap_or(""));
                take(self.original(character, character + length));
                from = end;
            } else {
                from = at + words.chars().next().map_or(1, char::len_utf8);
            }
        }
    }

    /// The folded characters one by one, with the code points of the original that each stands for.
    pub fn characters(&self) -> impl Iterator<Item = (char, Passage)> {
        let mut next = 0;
        let mut run = Run { first: 0, start: 0, together: 0 };
        (0_u32..).zip(self.text.chars()).map(move |(number, c)| {
            while let Some(following) = self.runs.get(next).filter(|following| following.first <= number) {
                run = *following;
                next += 1;
            }
            let (start, length) = match run.together {
                0 => (run.start + (number - run.first), 1),
                together => (run.start, together),
            };
            (c, Passage::new(start, start + length))
        })
    }
}

struct Folding<'t> {
    new: Folded,
    /// The original position of the next folded character, if it goes on in the last run.
    expected: u32,
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    /// The position of what comes next.
    at: u32,
}

impl Folding<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        self.at += 1;
        Some(c)
    }

    fn step(&mut self) -> bool {
        let start = self.at;
        let Some(c) = self.next() else { return false };
        let alone = self.rest.peek().is_none_or(|next| *next < '\u{300}' && *next != '\u{ad}');
        if alone && c.is_ascii_graphic() && c != '`' {
            self.push(c.to_ascii_lowercase(), start);
        } else if alone && matches!(c, 'À'..='į') {
            // One small letter for each capital.
            self.push(c.to_lowercase().next().unwrap_or(c), start);
        } else if c.is_whitespace() {
            self.space(start);
        } else if !is_nothing(c) {
            self.letter(c, start);
        }
        true
    }

    /// One space for all that follow, with what is nothing between them.
    fn space(&mut self, start: u32) {
        let (mut end, mut ahead) = (self.at, self.rest.clone());
        let mut seen = self.at;
        while let Some(c) = ahead.next().filter(|c| c.is_whitespace() || is_nothing(*c)) {
            seen += 1;
            if c.is_whitespace() {
                (end, self.at) = (seen, seen);
                self.rest = ahead.clone();
            }
        }
        self.push_together([' '].into_iter(), start, end);
    }

    /// A letter or sign with the marks that combine with it.
    fn letter(&mut self, c: char, start: u32) {
        let mut end = self.at;
        let mut written = String::new();
        let mut ahead = self.rest.clone();
        let mut seen = self.at;
        while let Some(c) = ahead.next().filter(|c| combines(*c) || is_nothing(*c)) {
            seen += 1;
            if combines(c) {
                written.push(c);
                (end, self.at) = (seen, seen);
                self.rest = ahead.clone();
            }
        }
        let plain = if written.is_empty() && c < '\u{300}' { Some(sign(c)) } else { None };
        if let Some(c) = plain {
            self.push_together(c.to_lowercase(), start, end);
        } else {
            let lower = letters(c).chars().chain(written.chars()).flat_map(char::to_lowercase);
            let whole: String = lower.nfc().collect();
            self.push_together(whole.chars().map(sign), start, end);
        }
    }

    fn push(&mut self, c: char, start: u32) {
        if self.new.runs.is_empty() || self.expected != start {
            self.new.runs.push(Run { first: self.new.characters, start, together: 0 });
        }
        self.expected = start + 1;
        self.new.text.push(c);
        self.new.characters += 1;
    }

    fn push_together(&mut self, mut folded: impl Iterator<Item = char>, start: u32, end: u32) {
        let Some(first) = folded.next() else { return };
        let mut more = folded.peekable();
        if more.peek().is_none() && end == start + 1 {
            return self.push(first, start);
        }
        self.new.runs.push(Run { first: self.new.characters, start, together: end - start });
        for c in std::iter::once(first).chain(more) {
            self.new.text.push(c);
            self.new.characters += 1;
        }
        // No position follows on from here, so that the next character opens a run.
        self.expected = u32::MAX;
    }
}

/// Whether a character is passed over: soft hyphen, no width, direction, variation.
pub fn is_nothing(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a character combines with the one before it: an accent, the end of a Korean syllable, a vowel sign that is
/// composed with another, and the three Tibetan ones that fall apart into accents.
fn combines(c: char) -> bool {
    c >= '\u{300}'
        && (canonical_combining_class(c) != 0
            || matches!(c, '\u{1161}'..='\u{11ff}' | '\u{f73}' | '\u{f75}' | '\u{f81}')
            || is_nfc_quick(std::iter::once(c)) == IsNormalized::Maybe)
}

/// Whether the index of texts reads a text otherwise than it is compared: where a word may be cut by something that is
/// nothing, or be written in ligatures or full width.
pub fn is_disguised(text: &str) -> bool {
    let odd = |c: char| is_nothing(c) || matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}');
    !text.is_ascii() && text.chars().any(|c| c >= '\u{ad}' && odd(c))
}

pub fn is_hyphen(c: char) -> bool {
    sign(c) == '-'
}

pub fn is_apostrophe(c: char) -> bool {
    sign(c) == '\''
}

/// The letters of a ligature or full-width letter, or the character itself.
fn letters(c: char) -> Letters {
    match c {
        'ﬀ' => Letters::Many("ff"),
        'ﬁ' => Letters::Many("fi"),
        'ﬂ' => Letters::Many("fl"),
        'ﬃ' => Letters::Many("ffi"),
        'ﬄ' => Letters::Many("ffl"),
        'ﬅ' | 'ﬆ' => Letters::Many("st"),
        '\u{ff01}'..='\u{ff5e}' => Letters::One(char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)),
        _ => Letters::One(c),
    }
}

enum Letters {
    One(char),
    Many(&'static str),
}

impl Letters {
    fn chars(self) -> impl Iterator<Item = char> {
        let (one, many) = match self {
            Letters::One(c) => (Some(c), ""),
            Letters::Many(many) => (None, many),
        };
        one.into_iter().chain(many.chars())
    }
}

/// The one sign that stands for all of its kind.
fn sign(c: char) -> char {
    match c {
        '`' | '´' | 'ʹ' | 'ʻ' | 'ʼ' | '\u{2018}'..='\u{201b}' | '′' | '‹' | '›' => '\'',
        '“' | '”' | '„' | '‟' | '″' | '«' | '»' => '"',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests;
