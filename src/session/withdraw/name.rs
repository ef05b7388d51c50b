//! The name of somebody who withdraws, in whatever way it is written.

use crate::analysis::names::{Finder, Found, inflected};
use crate::analysis::quoting::mentioned;
use crate::model::fold::fold;
use crate::model::{Edit, Edits, Known, Lang, NameKind, Passage, code_points};
use crate::store::{self, Reader, StoreError};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A name as people write it: turned round, with initials, in addresses.
pub struct Name<'a> {
    finder: Finder,
    entry: usize,
    /// Parts of it without capitals and marks on letters, one of which stands wherever it does.
    pieces: Vec<String>,
    tombstone: &'a str,
    whole: String,
    lang: Lang,
}

impl Name<'_> {
    /// Beside those of the other participants, for what they share is nobody's. Before the name is taken away.
    pub fn of<'a>(reader: Reader, name: &str, tombstone: &'a str, lang: Lang) -> Result<Name<'a>, StoreError> {
        // 'Respondent 4' is no name: its parts are words.
        let is_name = |name: &str| {
            let mut pieces =
                name.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '.')).filter(|p| !p.is_empty());
            pieces.all(|piece| {
                piece.starts_with(char::is_uppercase) && piece.chars().all(|c| c.is_alphabetic() || c == '\u{2019}')
            })
        };
        let known = |name: &str| Known { name: name.to_owned(), pseudonym: String::new(), kind: NameKind::Person };
        let mut names: Vec<Known> = Vec::new();
        if is_name(name) {
            let others = store::participant::all(reader)?.into_iter().map(|other| other.name);
            names.push(known(name));
            names.extend(
                others.filter(|other| other != name && other != tombstone && is_name(other)).map(|other| known(&other)),
            );
        }
        let pieces = pieces_of(name);
        Ok(Name { pieces, finder: Finder::new(&names, &[]), entry: 0, tombstone, whole: name.to_owned(), lang })
    }

    /// The words of it as they are written, without initials.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.whole.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(1).is_some())
    }

    /// Where it stands in a text, in whatever way it is written.
    pub fn places_in(&self, text: &str) -> Vec<Passage> {
        if !self.may_stand_in(text) {
            return Vec::new();
        }
        let mut places = mentioned(text, &self.whole);
        let others = self.finder.places_of(self.entry, text).into_iter().map(|found| found.passage);
        let new: Vec<Passage> = others.filter(|place| !places.iter().any(|known| known.overlaps(*place))).collect();
        places.extend(new);
        places
    }

    pub fn stands_in(&self, text: &str) -> bool {
        !self.places_in(text).is_empty()
    }

    /// Most texts do not have it, and to look closely takes long.
    fn may_stand_in(&self, text: &str) -> bool {
        let plain = plain(text);
        self.pieces.iter().any(|piece| plain.contains(piece))
    }

    pub fn taken_out_of(&self, text: &str) -> Option<String> {
        if !self.may_stand_in(text) {
            return None;
        }
        let words = |found: &Found| match found.kind {
            NameKind::Person => inflected(self.tombstone, &found.ending),
            address => address.mark(self.lang),
        };
        let places = self.finder.places_of(self.entry, text);
        let edits = places.iter().map(|found| Edit { passage: found.passage, words: words(found) }).collect();
        let edits = Edits::new(edits, code_points(text));
        (!edits.is_empty()).then(|| edits.apply(text))
    }
}

/// A text in small letters without marks on them, as addresses have them.
fn plain(text: &str) -> String {
    fold(text).nfd().filter(|c| !is_combining_mark(*c)).collect()
}

/// The words of a name, and each initial with its full stop.
fn pieces_of(name: &str) -> Vec<String> {
    let plain = plain(name);
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let initial = |word: &str| word.chars().next().map(|first| format!("{first}."));
    let is_one = words.clone().count() < 2;
    words.clone().map(str::to_owned).chain(words.filter(|_| !is_one).filter_map(initial)).collect()
}
