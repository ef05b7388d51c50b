//! A text as words: where each begins and ends in code points, and its letters without case, soft
//! hyphens or separate accents, so that names can be compared letter by letter.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A run of letters and digits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Code points of the text, half-open.
    pub start: usize,
    pub end: usize,
    /// Its letters, a range of [`Text::letters`].
    pub from: usize,
    pub to: usize,
    /// Of its folded letters; equal for equal words.
    pub hash: u64,
    pub case: Case,
    pub has_digit: bool,
    /// It stops at a hyphen that a line end follows, and the next word goes on in lower case.
    pub broken: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Lower,
    /// The first letter is a capital, and a later one is not; or a single capital.
    Capital,
    /// Two letters or more, all capitals.
    AllCapitals,
}

/// A text cut into words.
pub(super) struct Text {
    pub chars: Vec<char>,
    pub words: Vec<Word>,
    /// The folded letters of all words, one after the other.
    pub letters: Vec<char>,
    /// Where in the text each of the letters begins.
    places: Vec<usize>,
}

impl Text {
    pub fn new(text: &str) -> Text {
        let chars: Vec<char> = text.chars().collect();
        let mut new = Text { words: Vec::new(), letters: Vec::with_capacity(chars.len()), places: Vec::new(), chars };
        let mut at = 0;
        while let Some(&c) = new.chars.get(at) {
            at = if c.is_alphanumeric() { new.word(at) } else { at + 1 };
        }
        new
    }

    /// Reads the word that begins at `start` and answers where it ends.
    fn word(&mut self, start: usize) -> usize {
        let from = self.letters.len();
        let (mut end, mut at) = (start, start);
        let (mut capitals, mut small, mut has_digit) = (0, 0, false);
        while let Some(&c) = self.chars.get(at).filter(|c| is_inside(**c)) {
            if c.is_alphanumeric() || is_accent(c) {
                end = at + 1;
            }
            capitals += usize::from(c.is_uppercase());
            small += usize::from(c.is_lowercase());
            has_digit |= c.is_numeric();
            self.letter(c, at, from);
            at += 1;
        }
        let letters = self.letters.get(from..).unwrap_or(&[]);
        let first = self.chars.get(start).is_some_and(|c| c.is_uppercase());
        let case = match (first, capitals > 1 && small == 0) {
            (true, true) => Case::AllCapitals,
            (true, false) => Case::Capital,
            (false, _) => Case::Lower,
        };
        let (hash, to, broken) = (hash(letters), self.letters.len(), self.goes_on(at));
        self.words.push(Word { start, end, from, to, hash, case, has_digit, broken });
        at
    }

    fn letter(&mut self, c: char, at: usize, from: usize) {
        if is_accent(c) {
            let composed = self.letters.last().and_then(|last| unicode_normalization::char::compose(*last, c));
            if let (Some(composed), Some(last)) = (composed, self.letters.get_mut(from..).and_then(<[_]>::last_mut)) {
                *last = composed;
            }
        } else if !is_ignorable(c) {
            for folded in fold(c) {
                self.letters.push(folded);
                self.places.push(at);
            }
        }
    }

    /// Whether a hyphen and a line end stand at `at`, and a small letter goes on after them.
    fn goes_on(&self, at: usize) -> bool {
        let soft = at.checked_sub(1).and_then(|before| self.at(before)) == Some('\u{ad}');
        let mut rest = self.chars.get(at..).unwrap_or(&[]).iter().copied().peekable();
        let hyphen = rest.next_if(|c| is_hyphen(*c)).is_some();
        if !(hyphen || soft) {
            return false;
        }
        let mut lines = 0;
        while let Some(space) = rest.next_if(|c| c.is_whitespace()) {
            lines += usize::from(space == '\n');
        }
        lines == 1 && rest.next().is_some_and(char::is_lowercase)
    }

    pub fn at(&self, position: usize) -> Option<char> {
        self.chars.get(position).copied()
    }

    pub fn before(&self, position: usize) -> Option<char> {
        position.checked_sub(1).and_then(|before| self.at(before))
    }

    pub fn folded(&self, word: &Word) -> &[char] {
        self.letters.get(word.from..word.to).unwrap_or(&[])
    }

    /// The text position behind letter number `letter` (of all letters), given the word's end.
    pub fn place(&self, letter: usize, word: &Word) -> usize {
        if letter >= word.to { word.end } else { self.places.get(letter).copied().unwrap_or(word.end) }
    }

    pub fn between(&self, start: usize, end: usize) -> &[char] {
        self.chars.get(start..end).unwrap_or(&[])
    }

    /// The text of a range on one line: white space as single spaces, soft hyphens and hyphens at
    /// line ends gone.
    pub fn plain(&self, start: usize, end: usize) -> String {
        let mut plain = String::new();
        let mut at = start;
        while at < end {
            let Some(c) = self.at(at) else { break };
            let gap = self.gap(at + 1);
            if c.is_whitespace() {
                if !plain.ends_with(' ') {
                    plain.push(' ');
                }
            } else if is_hyphen(c) && gap.contains(&'\n') && self.at(at + 1 + gap.len()).is_some_and(char::is_lowercase)
            {
                at += gap.len();
            } else if is_ignorable(c) {
                at += if gap.contains(&'\n') { gap.len() } else { 0 };
            } else {
                plain.push(c);
            }
            at += 1;
        }
        unicode_normalization::UnicodeNormalization::nfc(plain.trim()).collect()
    }

    /// The white space that stands at a position.
    pub fn gap(&self, at: usize) -> &[char] {
        let rest = self.chars.get(at..).unwrap_or(&[]);
        let length = rest.iter().position(|c| !c.is_whitespace()).unwrap_or(rest.len());
        rest.get(..length).unwrap_or(&[])
    }

    /// The number of the first word that begins at or after a position.
    pub fn word_from(&self, position: usize) -> usize {
        self.words.partition_point(|word| word.start < position)
    }
}

/// Folded letters of a word or name, as [`Text`] makes them.
pub(super) fn folded(word: &str) -> Vec<char> {
    let mut text = Text::new(word);
    std::mem::take(&mut text.letters)
}

/// A number for folded letters (FNV-1a); 64 bits make a clash of two words in a text unthinkable.
pub(super) fn hash(letters: &[char]) -> u64 {
    letters.iter().fold(0xcbf2_9ce4_8422_2325, |hash, c| (hash ^ u64::from(*c)).wrapping_mul(0x0100_0000_01b3))
}

pub(super) type ByWord<V> = HashMap<u64, V, BuildHasherDefault<AsItIs>>;

/// Takes the hash of a word for its own hash.
#[derive(Default)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |hash, byte| hash.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        // The table looks at the topmost bits, which FNV mixes least.
        self.0 = hash ^ hash.rotate_left(32);
    }
}

fn fold(c: char) -> impl Iterator<Item = char> {
    let ligature = match c {
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        _ => "",
    };
    let letter = if ligature.is_empty() { c.to_lowercase().next() } else { None };
    ligature.chars().chain(letter)
}

/// The letter that is left when a transcript loses dots, rings and accents.
pub(super) fn bare(c: char) -> char {
    match c {
        'a'..='z' => c,
        'å' | 'ä' | 'á' | 'à' | 'â' | 'ã' | 'æ' | 'ă' | 'ą' => 'a',
        'ö' | 'ø' | 'ó' | 'ò' | 'ô' | 'õ' | 'ő' => 'o',
        'é' | 'è' | 'ê' | 'ë' | 'ę' | 'ě' => 'e',
        'ü' | 'ú' | 'ù' | 'û' | 'ů' | 'ű' => 'u',
        'í' | 'ì' | 'î' | 'ï' | 'ı' => 'i',
        'ý' | 'ÿ' => 'y',
        'ç' | 'č' | 'ć' => 'c',
        'š' | 'ś' | 'ş' | 'ș' => 's',
        'ž' | 'ź' | 'ż' => 'z',
        'ñ' | 'ń' | 'ň' => 'n',
        'ł' => 'l',
        'ř' => 'r',
        'ğ' => 'g',
        'đ' | 'ð' => 'd',
        'ť' | 'ț' => 't',
        _ => c,
    }
}

fn is_inside(c: char) -> bool {
    c.is_alphanumeric() || is_accent(c) || is_ignorable(c)
}

fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '´' | '`' | '‘')
}
