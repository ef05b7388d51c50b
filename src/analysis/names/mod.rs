//! Names and identifiers in texts: what the key of pseudonyms knows, what its form gives away, and
//! what looks like a name.
//!
//! - `key`: the key's names in any inflection; `forms` has the ways to write a name, `inflect` the endings,
//!   `places` the people of places, `handles` names that are run together, `longer` words that go on after a name.
//! - `numbers`, `contact`, `address`: identifiers and marks of transcription, found without a key.
//! - `guess`: capitalised words that no sentence's start explains; `lists` and `words` help it.

mod address;
mod contact;
mod forms;
mod guess;
mod handles;
mod inflect;
mod key;
mod lists;
mod longer;
mod numbers;
mod places;
mod sentence;
mod text;
mod words;

#[cfg(test)]
mod tests;

pub use inflect::inflected;

use crate::model::{Known, NameKind, Passage};
use handles::Handles;
use key::Key;
use std::collections::HashSet;
use text::Text;

/// A name or identifier in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Code points of the text: the name with its inflection, without the rest of a compound: in
    /// "Trelleborgsmodellen" only "Trelleborgs", so that a stand-in can take its place.
    pub passage: Passage,
    pub kind: NameKind,
    /// The name as the key has it. If the key has it not: the word on one line, without its
    /// inflection where that is sure.
    pub base: String,
    /// Index in the key that the [`Finder`] was built with.
    pub known: Option<usize>,
    /// The inflection as it stands: "s", "en", "ernas", "’s", ":s"; for [`inflected`].
    pub ending: String,
    /// Why somebody should decide before it is replaced; never where it is not in the key.
    pub doubt: Option<Doubt>,
}

/// Why a name of the key may not be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Others in the key have the same name or initials: their indexes.
    Shared(Vec<usize>),
    /// It is a word of the language, and a sentence begins with it or it has no capital.
    Word,
    /// First name and surname are one word, which may be another name.
    Joined,
}

/// An identifier before it is weighed against the names around it.
struct Seen {
    start: usize,
    end: usize,
    kind: NameKind,
}

/// Finds names. Built once for a key and used for many texts.
pub struct Finder {
    key: Key,
    handles: Handles,
    known: Vec<Known>,
    guesses: guess::Guesses,
    /// Whether marks of transcription mean names.
    marks: bool,
    /// Words that are no names, in whatever marks.
    never: HashSet<Vec<char>>,
}

impl Finder {
    /// `never` are words that the user has decided are no names. They hold back guesses, and a
    /// single word of a longer name in the key, but never a whole name of the key.
    pub fn new(known: &[Known], never: &[String]) -> Finder {
        Finder {
            key: Key::new(known, never),
            handles: Handles::new(known, never),
            known: known.to_vec(),
            guesses: guess::Guesses::new(known, never),
            marks: false,
            never: never.iter().map(|word| text::folded(word)).collect(),
        }
    }

    /// Whether brackets and hashtags mean names: `[Anna]`, `#anna`. In most transcripts they do not.
    pub fn marking(self, marks: bool) -> Finder {
        Finder { marks, ..self }
    }

    /// Whether something was found for its marks alone, and these need not mean a name.
    pub fn is_for_review(&self, found: &Found) -> bool {
        !self.marks && found.kind == NameKind::Marked && found.known.is_none()
    }

    /// All names and identifiers, in reading order and without overlap. Where two would overlap,
    /// the longer wins, and names of the key and identifiers go before guesses.
    pub fn find(&self, text: &str) -> Vec<Found> {
        let text = Text::new(text);
        let (mut found, marks) = self.sure(&text);
        for mark in marks.into_iter().filter(|mark| !self.never.contains(&text::folded(&mark.base))) {
            let at = found.partition_point(|known| known.passage.end <= mark.passage.start);
            if !found.get(at).is_some_and(|known| known.passage.overlaps(mark.passage)) {
                found.insert(at, mark);
            }
        }
        let guessed = self.guesses.find(&text, &found);
        found.extend(guessed);
        found.sort_by_key(|found| found.passage);
        found
    }

    /// Names of the key and identifiers only, and marks where these mean names, in reading order and without
    /// overlap; for the guard that every export passes.
    pub fn find_known(&self, text: &str) -> Vec<Found> {
        self.sure(&Text::new(text)).0
    }

    /// Where one name of the key stands beyond doubt, in whatever way it is written; an address or account that holds
    /// it is found as a whole.
    pub fn places_of(&self, entry: usize, text: &str) -> Vec<Found> {
        let text = Text::new(text);
        let mut found = self.sure(&text).0;
        for address in found.iter_mut().filter(|found| found.kind == NameKind::Email && found.known.is_none()) {
            let Passage { start, end } = address.passage;
            if let Some(told) = self.handles.in_address(&text, start.0 as usize, end.0 as usize) {
                (address.known, address.doubt) = (Some(told.entry), told.doubt);
            }
        }
        found.retain(|found| found.known == Some(entry) && found.doubt.is_none());
        found
    }

    /// What is sure, without overlap; and marks that are for review, some of which may lie over it.
    fn sure(&self, text: &Text) -> (Vec<Found>, Vec<Found>) {
        let names = self.names(text);
        let seen = identifiers(text).into_iter().map(|seen| self.identifier(text, seen, &names));
        let (marks, mut all): (Vec<Found>, Vec<Found>) = seen.partition(|found| self.is_for_review(found));
        all.extend(names);
        (without_overlap(all), marks)
    }

    fn names(&self, text: &Text) -> Vec<Found> {
        let mut names = Vec::new();
        let mut at = 0;
        while at < text.words.len() {
            let Some(hit) = self.key.at(text, at) else {
                names.extend(self.joined(text, at));
                at += 1;
                continue;
            };
            at = hit.next.max(at + 1);
            names.extend(self.found(hit.entry, passage(hit.start, hit.end), hit.ending, hit.doubt));
        }
        names
    }

    /// A name that is run together in word number `at`.
    fn joined(&self, text: &Text, at: usize) -> Option<Found> {
        let joined = self.handles.in_word(text, text.words.get(at)?)?;
        self.found(joined.entry, joined.passage, String::new(), joined.doubt)
    }

    fn found(&self, entry: usize, passage: Passage, ending: String, doubt: Option<Doubt>) -> Option<Found> {
        let known = self.known.get(entry)?;
        Some(Found { passage, kind: known.kind, base: known.name.clone(), known: Some(entry), ending, doubt })
    }

    /// An identifier as found. If it is in the key itself, or is a mark around one name of the key,
    /// it takes that entry.
    fn identifier(&self, text: &Text, seen: Seen, names: &[Found]) -> Found {
        let passage = passage(seen.start, seen.end);
        let plain = text.plain(seen.start, seen.end);
        if seen.kind == NameKind::Marked {
            let next = names.partition_point(|name| name.passage.start < passage.start);
            let whole = names.get(next).filter(|name| {
                let marks = passage.len() - name.passage.len().min(passage.len());
                passage.covers(name.passage) && marks <= 2
            });
            if let Some(name) = whole {
                return Found { passage, ..name.clone() };
            }
        }
        let bare =
            |text: &str| text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>();
        let entry = self.known.iter().position(|known| known.kind.is_identifier() && bare(&known.name) == bare(&plain));
        let kind = entry.and_then(|entry| self.known.get(entry)).map_or(seen.kind, |known| known.kind);
        let base = match seen.kind {
            NameKind::Marked => plain.trim_matches(['#', '[', ']', ' ']).to_owned(),
            _ => plain,
        };
        let told = if kind == NameKind::Web && entry.is_none() {
            self.handles.in_address(text, seen.start, seen.end)
        } else {
            None
        };
        let (known, doubt) = told.map_or((entry, None), |told| (Some(told.entry), told.doubt));
        Found { passage, kind, base, known, ending: String::new(), doubt }
    }
}

fn passage(start: usize, end: usize) -> Passage {
    let position = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    Passage::new(position(start), position(end))
}

/// All identifiers and marks, overlapping ones included.
fn identifiers(text: &Text) -> Vec<Seen> {
    let mut seen = Vec::new();
    for (at, c) in text.chars.iter().enumerate() {
        match c {
            '@' => seen.extend(contact::email(text, at)),
            '#' => seen.extend(contact::hash_mark(text, at)),
            '[' => seen.extend(contact::bracket_mark(text, at)),
            '+' | '(' if text.at(at + 1).is_some_and(|c| c.is_ascii_digit()) => {
                seen.extend(numbers::telephone(text, at))
            }
            _ => {}
        }
    }
    for (at, word) in text.words.iter().enumerate() {
        seen.extend(contact::web(text, at));
        if word.has_digit && text.at(word.start).is_some_and(|c| c.is_ascii_digit()) {
            seen.extend(numbers::personal_number(text, word.start));
            seen.extend(numbers::telephone(text, word.start));
            seen.extend(address::english(text, at));
            seen.extend(address::postal_code(text, at));
        } else {
            let in_sentence = word.case == text::Case::Capital && !guess::starts_sentence(text, word);
            seen.extend(address::street(text, at, in_sentence));
            if word.case == text::Case::AllCapitals {
                seen.extend(numbers::car(text, at));
            }
            if word.has_digit {
                seen.extend(address::postal_code(text, at));
            }
        }
    }
    seen
}

/// The longest first, names of the key before identifiers; in reading order.
fn without_overlap(mut all: Vec<Found>) -> Vec<Found> {
    all.sort_by_key(|found| (std::cmp::Reverse(found.passage.len()), found.known.is_none(), found.passage.start));
    let mut kept = std::collections::BTreeMap::<u32, Found>::new();
    for found in all {
        let passage = found.passage;
        let near = kept.range(..passage.end.0).next_back();
        if !passage.is_empty() && !near.is_some_and(|(_, near)| near.passage.overlaps(passage)) {
            kept.insert(passage.start.0, found);
        }
    }
    kept.into_values().collect()
}
