//! Finding words in all documents.

use super::Error;
use crate::analysis::find;
use crate::analysis::masks::Masks;
use crate::model::*;
use crate::store::{self, Reader};

/// One place where the words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub document: DocumentId,
    pub passage: Passage,
    pub before: String,
    pub words: String,
    pub after: String,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// The documents that hold all the words.
    pub documents: Vec<DocumentId>,
    /// The first places, in the documents' and then reading order.
    pub hits: Vec<Hit>,
    /// Whether there are more places than `hits` holds.
    pub more: bool,
}

/// Code points of context on each side of a hit.
pub const AROUND: usize = 60;

/// Looks in all documents, for at most `limit` places.
pub fn all(reader: Reader, query: &str, limit: usize) -> Result<Hits, Error> {
    let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
    let mut found = Hits::default();
    for document in store::search::documents(reader, query)? {
        // A document that holds the words in quarantine alone says nothing at all.
        if shows(reader, &masks, document, query)? {
            found.documents.push(document);
        }
    }
    for document in &found.documents {
        let left = limit - found.hits.len();
        let mut text = store::document::text(reader, *document)?;
        if !masks.is_empty() {
            text = masks.covered(*document, &text);
        }
        let index = TextIndex::new(&text);
        let places = find::in_text(&text, query, left + 1);
        found.more = places.len() > left;
        found.hits.extend(places.into_iter().take(left).map(|passage| hit(*document, &text, &index, passage)));
        if found.more || found.hits.len() == limit {
            found.more = found.more || found.documents.last() != Some(document);
            break;
        }
    }
    Ok(found)
}

/// Whether a document holds all the words outside what is in quarantine.
fn shows(reader: Reader, masks: &Masks, document: DocumentId, query: &str) -> Result<bool, Error> {
    if !masks.are_in(document) {
        return Ok(true);
    }
    let text = store::document::text(reader, document)?;
    Ok(find::holds_all(&masks.covered(document, &text), query))
}

fn hit(document: DocumentId, text: &str, index: &TextIndex, passage: Passage) -> Hit {
    let near =
        Passage { start: Pos(passage.start.0.saturating_sub(AROUND as u32)), end: passage.end.plus(AROUND as u32) };
    let window = index.slice(text, near);
    let inside = Passage::new(passage.start.0 - near.start.0, passage.end.0 - near.start.0);
    let (before, words, after) = find::in_context(window, inside, AROUND);
    Hit { document, passage, before, words, after }
}

#[cfg(test)]
mod tests;
