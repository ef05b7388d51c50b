//! What the guard must know by its words: what those say who may not be quoted, and what is in quarantine.

use crate::analysis::masks::Masks;
use crate::analysis::quoting::Said;
use crate::analysis::study::Study;
use crate::model::*;
use crate::session::{Error, study};
use crate::store::{self, Reader};

/// The words that are not to leave, wherever they were copied to; `None` where all may.
///
/// # Errors
/// A project that cannot be read.
pub fn said(reader: Reader) -> Result<Option<Said>, Error> {
    let forbids = store::confidence::consents(reader)?.iter().any(Consent::forbids_quotes);
    if !forbids && store::confidence::quarantines(reader)?.is_empty() {
        return Ok(None);
    }
    let study = study::frame(reader)?;
    let masks = Masks::for_export(&study);
    let (mut hidden, mut shown) = (Vec::new(), Vec::new());
    for document in &study.documents {
        let text = store::document::text(reader, document.id)?;
        let index = TextIndex::new(&text);
        let mut from = Pos(0);
        for (passage, _) in masks.places(document.id) {
            hidden.push(without_label(&study, document.id, *passage, index.slice(&text, *passage)).to_owned());
            if from < passage.start {
                shown.push(index.slice(&text, Passage { start: from, end: passage.start }).to_owned());
            }
            from = from.max(passage.end);
        }
        let end = Pos(index.len());
        if from < end {
            shown.push(index.slice(&text, Passage { start: from, end }).to_owned());
        }
    }
    let said = Said::new(hidden.iter().map(String::as_str)).without(shown.iter().map(String::as_str));
    Ok(Some(said))
}

/// What was said in a turn, without who says it.
fn without_label<'t>(study: &Study, document: DocumentId, passage: Passage, words: &'t str) -> &'t str {
    let turns = study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
    let turn = turns.iter().find(|turn| turn.passage == passage);
    turn.and_then(|turn| words.strip_prefix(turn.label.as_str())).unwrap_or(words)
}
