//! What somebody once said, in wordings that the texts have no more: the journal, the backups and the imported files
//! tell of them, and memos may quote them.

use crate::formats::import::{self, Uncancelled, turns::turns_with};
use crate::model::*;
use crate::store::wordings::{self, Voices};
use crate::store::{self, Reader, Store, StoreError};
use std::collections::BTreeSet;

/// All of it, each wording once.
pub fn words(reader: Reader, store: &Store, id: ParticipantId) -> Result<Vec<String>, StoreError> {
    let mut words = BTreeSet::new();
    let voices = wordings::voices(reader, id)?;
    for (document, voices) in &voices {
        for text in wordings::earlier_texts(reader, *document)? {
            collect(&text, voices, &mut words);
        }
        if voices.hers.is_empty() {
            continue;
        }
        // What cannot be read any more is no wording that somebody could quote.
        if let Some((name, bytes)) = store::document::original(reader, *document)?
            && let Ok(read) = import::read(&name, &bytes, &Uncancelled)
        {
            collect(&read.text, voices, &mut words);
        }
    }
    // A backup that cannot be read is wiped unread.
    store.each_backup(|backup| {
        let known = wordings::voices(backup, id).unwrap_or_default();
        for (document, voices) in &known {
            let texts = wordings::earlier_texts(backup, *document).unwrap_or_default();
            let present = store::document::text(backup, *document).ok();
            texts.iter().chain(&present).for_each(|text| collect(text, voices, &mut words));
        }
    });
    Ok(words.into_iter().collect())
}

/// Adds what is hers of one wording of a document.
fn collect(text: &str, voices: &Voices, words: &mut BTreeSet<String>) {
    if voices.is_hers_alone {
        words.insert(text.to_owned());
        return;
    }
    let labels: Vec<String> = voices.hers.union(&voices.others).cloned().collect();
    let index = TextIndex::new(text);
    for turn in turns_with(text, &labels) {
        if voices.hers.contains(&turn.speaker) {
            let said = Passage { start: turn.words, end: turn.passage.end };
            words.insert(index.slice(text, said).trim().to_owned());
        }
    }
}
