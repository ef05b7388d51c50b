//! A text as words: where each begins and ends in code points, and its letters as the one matching has
//! them, so that names can be compared letter by letter.

use crate::model::fold::{Folded, is_nothing};
use unicode_normalization::char::is_combining_mark;

pub(super) use crate::model::fold::is_apostrophe;
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
    /// A capital follows a small letter inside it: "StenLind".
    pub humps: bool,
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
    /// The part of the text that each of the letters stands for.
    places: Vec<(usize, usize)>,
}

/// A word that is being read.
struct Open {
    start: usize,
    end: usize,
    from: usize,
    first_capital: bool,
    capitals: usize,
    small: usize,
    has_digit: bool,
    humps: bool,
    after_small: bool,
}

impl Open {
    fn new(start: usize, from: usize) -> Open {
        let (first_capital, has_digit, humps, after_small) = (false, false, false, false);
        Open { start, end: start, from, first_capital, capitals: 0, small: 0, has_digit, humps, after_small }
    }

    /// Takes in a letter as it is written, which ends at `end`.
    fn take(&mut self, written: char, end: usize) {
        if end == self.end {
            // A ligature's second letter.
            return;
        }
        let capital = written.is_uppercase();
        self.first_capital |= capital && self.end == self.start;
        self.end = end;
        self.humps |= capital && self.after_small;
        self.after_small = written.is_lowercase();
        self.capitals += usize::from(capital);
        self.small += usize::from(self.after_small);
        self.has_digit |= written.is_numeric();
    }
}

impl Text {
    pub fn new(text: &str) -> Text {
        let chars: Vec<char> = text.chars().collect();
        let mut new = Text { words: Vec::new(), letters: Vec::with_capacity(chars.len()), places: Vec::new(), chars };
        let mut word: Option<Open> = None;
        for (c, place) in Folded::new(text).characters() {
            let (start, end) = (place.start.0 as usize, place.end.0 as usize);
            if c.is_alphanumeric() {
                let written = new.at(start).unwrap_or(c);
                let open = word.get_or_insert_with(|| Open::new(start, new.letters.len()));
                open.take(written, end);
                new.letters.push(c);
                new.places.push((start, end));
            } else if let (true, Some(open)) = (is_combining_mark(c), &mut word) {
                open.end = end;
            } else if let Some(open) = word.take() {
                new.close(open);
            }
        }
        if let Some(open) = word.take() {
            new.close(open);
        }
        new
    }

    fn close(&mut self, open: Open) {
        let letters = self.letters.get(open.from..).unwrap_or(&[]);
        let case = match (open.first_capital, open.capitals > 1 && open.small == 0) {
            (true, true) => Case::AllCapitals,
            (true, false) => Case::Capital,
            (false, _) => Case::Lower,
        };
        let (hash, to) = (hash(letters), self.letters.len());
        let broken = self.goes_on(open.end, case);
        let Open { start, end, from, has_digit, humps, .. } = open;
        self.words.push(Word { start, end, from, to, hash, case, has_digit, humps, broken });
    }

    /// Whether a hyphen and a line end stand at `at`, and the word goes on after them.
    fn goes_on(&self, at: usize, case: Case) -> bool {
        let mut rest = self.chars.get(at..).unwrap_or(&[]).iter().copied().peekable();
        let mut cut = false;
        while let Some(c) = rest.next_if(|c| is_nothing(*c) || is_hyphen(*c)) {
            cut |= c == '\u{ad}' || is_hyphen(c);
        }
        if !cut {
            return false;
        }
        let mut lines = 0;
        while let Some(space) = rest.next_if(|c| c.is_whitespace()) {
            lines += usize::from(space == '\n');
        }
        lines == 1 && rest.next().is_some_and(|c| c.is_lowercase() || case == Case::AllCapitals && c.is_uppercase())
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

    /// The part of the text that letter number `letter` (of all letters) stands for.
    pub fn place_of(&self, letter: usize) -> (usize, usize) {
        self.places.get(letter).copied().unwrap_or((self.chars.len(), self.chars.len()))
    }

    /// Whether letter number `letter` (of all letters) is written as a capital.
    pub fn is_capital(&self, letter: usize) -> bool {
        self.at(self.place_of(letter).0).is_some_and(char::is_uppercase)
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
            } else if is_nothing(c) {
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

/// Kinds of hyphen; a dash is none between names.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}
