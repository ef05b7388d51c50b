//! Guesses: capitalised words that neither a sentence's start nor the language explains.
//!
//! A word is taken for a name if it has its capital inside a sentence, if it has so elsewhere in
//! the text and never stands there without one, if it is a common first name, or if it labels a
//! speaker's turns. Words in capitals alone, with digits, and words of the lists are left out.

use super::lists;
use super::sentence;
use super::text::{ByWord, Case, Text, Word, bare, folded, hash, is_apostrophe, is_hyphen};
use super::{Found, passage};
use crate::model::{Known, NameKind};

pub(super) use super::sentence::starts_sentence;

/// What guessing needs to know besides the text.
pub(super) struct Guesses {
    /// Words that are no names: the user's, and the pseudonyms, which are meant to be read.
    never: ByWord<()>,
}

/// How often a word stands in a text, and how.
#[derive(Clone, Copy, Default)]
struct Count {
    lower: u32,
    /// With a capital inside a sentence.
    inside: u32,
    /// Before the colon that opens a turn.
    label: u32,
}

/// A text with what is counted in it.
struct Seen<'t> {
    text: &'t Text,
    /// For each word, whether a sentence or a heading explains its capital.
    starts: Vec<bool>,
    counts: ByWord<Count>,
}

impl Guesses {
    pub fn new(known: &[Known], never: &[String]) -> Guesses {
        let pseudonyms = known.iter().flat_map(|known| known.pseudonym.split_whitespace());
        let never = never.iter().map(String::as_str).chain(pseudonyms);
        let words = never.flat_map(|word| word.split(|c: char| c.is_whitespace() || is_hyphen(c)));
        Guesses { never: words.map(|word| (hash(&folded(word)), ())).collect() }
    }

    /// Names of which nothing is in `sure`, which is in reading order.
    pub fn find(&self, text: &Text, sure: &[Found]) -> Vec<Found> {
        let seen = Seen::new(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < text.words.len() {
            match self.name_at(&seen, sure, at) {
                Some((name, next)) => {
                    found.push(name);
                    at = next.max(at + 1);
                }
                None => at += 1,
            }
        }
        found
    }

    /// The name that begins with word `at`, and the first word after it.
    fn name_at(&self, seen: &Seen, sure: &[Found], at: usize) -> Option<(Found, usize)> {
        let free = |word: &Word| {
            let here = passage(word.start, word.end);
            let next = sure.partition_point(|found| found.passage.end <= here.start);
            !sure.get(next).is_some_and(|found| found.passage.overlaps(here))
        };
        let first = seen.text.words.get(at)?;
        if !free(first) || !(self.is_name(seen, at, first) || self.opens_name(seen, at, first)) {
            return None;
        }
        let mut last = at;
        while let Some(next) = self.joined(seen, at, last)
            && seen.text.words.get(last + 1..=next).is_some_and(|words| words.iter().all(free))
        {
            last = next;
        }
        let words = seen.text.words.get(at..=last)?;
        let (end, base, ending) = seen.without_ending(words);
        let kind = seen.kind(words, at);
        let passage = passage(first.start, end);
        Some((Found { passage, kind, base, known: None, ending, doubt: None }, last + 1))
    }

    fn is_never(&self, letters: &[char]) -> bool {
        let without_s = letters.split_last().filter(|(last, _)| **last == 's').map(|(_, rest)| rest);
        self.never.contains_key(&hash(letters)) || without_s.is_some_and(|rest| self.never.contains_key(&hash(rest)))
    }

    /// Whether a word alone may be a name by its letters.
    fn may_be_name(&self, seen: &Seen, word: &Word) -> bool {
        let letters = seen.text.folded(word);
        let shape = match word.case {
            Case::Capital => letters.len() > 1 && !word.has_digit,
            Case::AllCapitals => {
                letters.len() > 2 && !word.has_digit && (seen.is_label(word) || is_sure_first_name(letters))
            }
            Case::Lower => false,
        };
        let bases = [letters, stem(letters).unwrap_or(letters)];
        shape
            && !self.is_never(letters)
            && !is_contraction(seen.text, word)
            && bases.iter().all(|base| !is_roman(base) && !lists::is_no_name(base) && !is_authority(base))
    }

    fn is_name(&self, seen: &Seen, at: usize, word: &Word) -> bool {
        if !self.may_be_name(seen, word) {
            return false;
        }
        let letters = seen.text.folded(word);
        let count = seen.count(word);
        let strong = is_sure_first_name(letters) || seen.is_label(word);
        if seen.starts.get(at).copied().unwrap_or(true) {
            let function = lists::is_function_word(letters);
            let ordinary = function || lists::is_common(letters) && count.inside == 0;
            let evidence = count.inside > 0 || lists::is_town(letters);
            let first_name = lists::is_first_name(letters) && !function;
            strong || count.lower == 0 && (first_name || evidence && !ordinary)
        } else {
            let ordinary = lists::is_function_word(letters) || count.lower >= count.inside.max(1);
            let surname = lists::ends_as_surname(letters) && !lists::is_function_word(letters);
            strong || surname || lists::is_first_name(letters) || !ordinary
        }
    }

    /// Whether a word at a sentence's start begins a name of which only the second word is sure:
    /// "Dragica Petrovic", "Dragica Holm".
    fn opens_name(&self, seen: &Seen, at: usize, word: &Word) -> bool {
        let letters = seen.text.folded(word);
        let ordinary = lists::is_function_word(letters) || seen.count(word).lower > 0 || lists::is_general(letters);
        let next = seen.text.words.get(at + 1);
        let surname = next.is_some_and(|next| {
            let letters = seen.text.folded(next);
            let ends = lists::ends_as_surname(letters) || stem(letters).is_some_and(lists::ends_as_surname);
            ends && seen.are_joined(word, next) && self.is_name(seen, at + 1, next)
        });
        !ordinary && surname && self.may_be_name(seen, word)
    }

    /// The word with which the name goes on after word `last`, if it does.
    fn joined(&self, seen: &Seen, at: usize, last: usize) -> Option<usize> {
        let text = seen.text;
        let word = text.words.get(last)?;
        let letters = text.folded(word);
        let (mut next, mut before) = (last + 1, word);
        let genitive = stem(letters).is_some_and(|stem| is_sure_first_name(stem) || seen.inside(stem) > 0);
        if genitive && !lists::is_first_name(letters)
            || seen.is_label(word) && at == last && text.at(word.end) == Some(':')
        {
            return None;
        }
        while let Some(particle) = text.words.get(next)
            && next <= last + 2
            && particle.case == Case::Lower
            && lists::is_particle(text.folded(particle))
            && lists::is_first_name(text.folded(text.words.get(at)?))
            && seen.are_joined(before, particle)
        {
            (before, next) = (particle, next + 1);
        }
        let following = text.words.get(next)?;
        let initial = following.case == Case::Capital
            && following.to - following.from == 1
            && text.at(following.end) == Some('.')
            && lists::is_first_name(letters);
        let company = following.case == Case::AllCapitals && lists::is_organisation(text.folded(following));
        let joins = seen.are_joined(before, following) && (company || following.case == word.case);
        let name =
            initial || company || self.is_name(seen, next, following) || self.follows_name(seen, last, following);
        (joins && name).then_some(next)
    }

    /// A surname is one after a first name even if it is a word of the language: "Anna Berg".
    fn follows_name(&self, seen: &Seen, last: usize, following: &Word) -> bool {
        let before = seen.text.words.get(last).map(|word| seen.text.folded(word));
        before.is_some_and(lists::is_first_name)
            && self.may_be_name(seen, following)
            && !lists::is_function_word(seen.text.folded(following))
    }
}

impl<'t> Seen<'t> {
    fn new(text: &'t Text) -> Seen<'t> {
        let starts = sentence::starts(text);
        let mut counts = ByWord::<Count>::default();
        for (word, start) in text.words.iter().zip(&starts) {
            let count = counts.entry(word.hash).or_default();
            match word.case {
                Case::Lower => count.lower += 1,
                Case::Capital => count.inside += u32::from(!start),
                Case::AllCapitals => {}
            }
            count.label += u32::from(word.case != Case::Lower && sentence::is_label(text, word));
        }
        Seen { text, starts, counts }
    }

    fn count(&self, word: &Word) -> Count {
        self.counts.get(&word.hash).copied().unwrap_or_default()
    }

    fn inside(&self, letters: &[char]) -> u32 {
        self.counts.get(&hash(letters)).map_or(0, |count| count.inside)
    }

    /// Whether the word labels turns: more than twice at a line's start before a colon.
    fn is_label(&self, word: &Word) -> bool {
        let (letters, count) = (self.text.folded(word), self.count(word));
        count.label > 2
            && count.lower == 0
            && letters.len() > 2
            && !lists::is_label(letters)
            && !lists::is_common(letters)
    }

    /// Whether only a space, a hyphen, an apostrophe or one line end stands between two words.
    fn are_joined(&self, word: &Word, next: &Word) -> bool {
        match self.text.between(word.end, next.start) {
            [c] => c.is_whitespace() && *c != '\t' || is_hyphen(*c) || is_apostrophe(*c),
            ['.', ' ' | '\u{a0}'] => word.to - word.from == 1,
            [' ', '\n'] | ['\n', ' '] => true,
            _ => false,
        }
    }

    /// Where the name ends, its base and its ending.
    fn without_ending(&self, words: &[Word]) -> (usize, String, String) {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return Default::default() };
        let letters = self.text.folded(last);
        let plain = self.text.plain(first.start, last.end);
        let mark = self.text.at(last.end).is_some_and(|c| is_apostrophe(c) || c == ':');
        let s =
            self.text.at(last.end + 1) == Some('s') && !self.text.at(last.end + 2).is_some_and(char::is_alphanumeric);
        if mark && s {
            let ending: String = self.text.between(last.end, last.end + 2).iter().collect();
            return (last.end + 2, plain, ending);
        }
        let sure = stem(letters).filter(|_| !lists::is_first_name(letters)).is_some_and(|stem| {
            is_sure_first_name(stem)
                || lists::is_town(stem)
                || lists::ends_as_surname(stem)
                || self.inside(stem) > 0
                || stem.len() > 5 && lists::ends_as_place(stem)
        });
        match plain.strip_suffix(['s', 'S']) {
            Some(base) if sure => (last.end, base.to_owned(), "s".to_owned()),
            _ => (last.end, plain, String::new()),
        }
    }

    fn kind(&self, words: &[Word], at: usize) -> NameKind {
        let letters = |word: &Word| {
            let letters = self.text.folded(word);
            if lists::is_first_name(letters) { letters } else { stem(letters).unwrap_or(letters) }
        };
        let any = |holds: fn(&[char]) -> bool| words.iter().any(|word| holds(letters(word)));
        let last = words.last().map(letters).unwrap_or(&[]);
        let before = at.checked_sub(1).and_then(|before| self.text.words.get(before));
        let before: String = before.map(|word| self.text.folded(word).iter().collect()).unwrap_or_default();
        let after = self.text.words.get(at + words.len());
        let after: String = after.map(|word| self.text.folded(word).iter().collect()).unwrap_or_default();
        let stays = matches!(before.as_str(), "i" | "in" | "near" | "utanför" | "outside" | "kring" | "region");
        let district = matches!(
            after.as_str(),
            "kommun" | "kommuns" | "kommunen" | "stad" | "stads" | "län" | "läns" | "region" | "centrum" | "county"
        );
        let titled = matches!(before.as_str(), "mr" | "mrs" | "ms" | "miss" | "dr" | "herr" | "fru" | "professor");
        if titled || words.iter().any(|word| is_sure_first_name(letters(word)) || self.is_label(word)) {
            NameKind::Person
        } else if any(lists::is_organisation) {
            NameKind::Organisation
        } else if district || stays || any(lists::is_town) {
            NameKind::Place
        } else if lists::ends_as_surname(last) || any(lists::is_first_name) {
            NameKind::Person
        } else if lists::ends_as_place(last) {
            NameKind::Place
        } else {
            NameKind::Other
        }
    }
}

/// A first name, perhaps in the genitive, that is no word of the language besides.
fn is_sure_first_name(letters: &[char]) -> bool {
    let sure = |word: &[char]| lists::is_first_name(word) && !lists::is_common(word) && !lists::is_no_name(word);
    sure(letters) || stem(letters).is_some_and(sure)
}

/// The word without its last -s.
fn stem(letters: &[char]) -> Option<&[char]> {
    letters.split_last().filter(|(last, rest)| **last == 's' && rest.len() > 1).map(|(_, rest)| rest)
}

/// Compounds of public bodies, such as "Kommunpolisen"; they are many and seldom tell who.
fn is_authority(letters: &[char]) -> bool {
    const STARTS: &[&str] = &["kommun", "lansstyrels", "polis", "regering", "riksdag", "myndighet", "sverige"];
    STARTS
        .iter()
        .any(|start| start.chars().count() <= letters.len() && start.chars().zip(letters).all(|(a, b)| a == bare(*b)))
}

fn is_roman(letters: &[char]) -> bool {
    letters.len() < 6 && letters.iter().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// The "I" of "I'm", and short words before an apostrophe that are no names: "Don't".
fn is_contraction(text: &Text, word: &Word) -> bool {
    const AFTER: &[&str] = &["m", "ve", "ll", "d", "re", "t"];
    let apostrophe = text.at(word.end).is_some_and(is_apostrophe);
    let next = text.words.get(text.word_from(word.end)).filter(|next| next.start == word.end + 1);
    let after: String = next.map(|next| text.folded(next).iter().collect()).unwrap_or_default();
    apostrophe && AFTER.contains(&after.as_str()) && word.to - word.from < 7
}
