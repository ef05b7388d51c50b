//! What the guard must know by its words: what those say who may not be quoted, and what is in quarantine.

use crate::analysis::masks::Masks;
use crate::analysis::quoting::Said;
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
        let turns = store::document::turns(reader, document.id)?;
        let mut from = Pos(0);
        for (passage, _) in masks.places(document.id) {
            hidden.push(index.slice(&text, without_label(&turns, *passage)).to_owned());
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

/// Where what is said in a turn begins, after who says it; a passage that is no turn is words from its beginning.
fn without_label(turns: &[Turn], passage: Passage) -> Passage {
    let turn = turns.iter().find(|turn| turn.passage == passage);
    turn.map_or(passage, |turn| Passage { start: turn.words.min(passage.end), end: passage.end })
}
