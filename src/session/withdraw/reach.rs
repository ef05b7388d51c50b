//! What a withdrawal reaches and what it cannot, said before and afterwards.

use super::name::Name;
use super::{Withdrawn, found, name_of, still_spoken};
use crate::model::*;
use crate::say;
use crate::session::{Error, Session};
use crate::store;
use crate::store::withdrawal;
use std::collections::BTreeSet;

/// What a withdrawal would reach, and what not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    pub documents: usize,
    pub turns: usize,
    /// Places in what others say where her name stands; those stay.
    pub mentions: usize,
    /// The project has a key that is not open; it goes on naming her.
    pub key_is_closed: bool,
}

impl Message for Reach {
    fn message(&self, lang: Lang) -> String {
        let Reach { documents, turns, mentions, key_is_closed } = self;
        let mut text = match turns {
            0 => say::withdraw_no_words_are_tied_to_this(lang).to_owned(),
            _ => say!(lang, withdraw_reached_said_and_all_that_quotes, said = turns_in(*turns, *documents, lang)),
        };
        if *mentions > 0 {
            text.push_str(&say!(
                lang,
                withdraw_the_name_stands_in_places_in,
                places = say!(lang, n_places, n = *mentions)
            ));
        }
        text.push_str(say::withdraw_out_of_reach_copies_of_the(lang));
        if *key_is_closed {
            text.push_str(say::withdraw_and_the_key_which_still_says(lang));
        }
        text
    }
}

/// So many turns in so many documents, in words.
pub fn turns_in(turns: usize, documents: usize, lang: Lang) -> String {
    let turns = say!(lang, withdraw_n_turns, n = turns);
    let documents = say!(lang, n_documents, n = documents);
    say!(lang, withdraw_turns_in_documents, documents, turns)
}

impl Session {
    /// What withdrawing a participant would reach.
    ///
    /// # Errors
    /// Nobody of that name or GUID.
    pub fn withdrawal_reach(&self, participant: &str) -> Result<Reach, Error> {
        let reader = self.reader();
        let id = found(reader, participant)?;
        let spoken = still_spoken(reader, id)?;
        let old_name = name_of(reader, id)?;
        let lang = store::project::get(reader)?.language;
        let name = Name::of(reader, &old_name, "", lang)?;
        let has_key = !store::confidence::guard(reader)?.1.is_empty();
        let key_is_closed = has_key && self.key().is_none();
        let mut reach = Reach { documents: spoken.len(), key_is_closed, ..Reach::default() };
        let mut documents: BTreeSet<DocumentId> = spoken.keys().copied().collect();
        for piece in name.words().chain([old_name.as_str()]) {
            documents.extend(withdrawal::naming(reader, piece)?);
        }
        for document in documents {
            let text = store::document::text(reader, document)?;
            let spoke = spoken.get(&document).cloned().unwrap_or_default();
            reach.turns += spoke.words.len();
            let hers: Vec<Passage> = spoke.labels.into_iter().chain(spoke.words).collect();
            let is_others = |place: &Passage| !hers.iter().any(|hers| hers.overlaps(*place));
            reach.mentions += name.places_in(&text).into_iter().filter(is_others).count();
        }
        Ok(reach)
    }
}

impl Withdrawn {
    /// What else went with her words, if anything: imported files of others, and what the key knew.
    pub fn besides(&self, lang: Lang) -> Vec<String> {
        let originals =
            (self.originals > 0).then(|| say!(lang, withdraw_n_imported_files_went_too, n = self.originals));
        let key = self.from_key.map(|taken| match taken {
            (0, 0) => say::withdraw_nothing_in_the_key_was_found(lang).to_owned(),
            (names, places) => {
                let places = say!(lang, n_places, n = places);
                say!(lang, withdraw_taken_out_of_the_key, names, places)
            }
        });
        originals.into_iter().chain(key).collect()
    }

    /// What came of looking for her words everywhere.
    pub fn proved(&self, lang: Lang) -> String {
        let phrases = say!(lang, withdraw_n_phrases, n = self.phrases);
        match &self.proof {
            None => say::withdraw_whether_any_of_the_words_is(lang).to_owned(),
            Some(proof) if proof.left.is_empty() => say!(
                lang,
                withdraw_searched_afterwards_none_of_phrases_stands,
                files = say!(lang, withdraw_n_files, n = proof.files),
                phrases
            ),
            Some(proof) => {
                let left: Vec<String> = proof.left.iter().map(|path| path.display().to_string()).collect();
                say!(lang, withdraw_searched_afterwards_some_of_phrases_still, left = left.join(", "), phrases)
            }
        }
    }

    /// What is to be done about what is still left, if anything.
    pub fn advice(&self, lang: Lang) -> Option<&'static str> {
        match (self.is_unfinished, self.waits) {
            (false, _) => None,
            (true, true) => Some(say::withdraw_the_words_go_when_it_is(lang)),
            (true, false) => Some(say::withdraw_see_that_these_files_can_be(lang)),
        }
    }
}
