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
    let sought = sought(query);
    let masks = Masks::quarantined(&store::confidence::quarantines(reader)?);
    let plain = sought.iter().all(Sought::is_plain);
    let mut found = Hits::default();
    for (document, disguised) in store::search::documents(reader, &sought)? {
        // What lies beyond the last place that is shown is counted only, and what the index tells of it is enough
        // where it can be trusted.
        if found.more && plain && !disguised && !masks.are_in(document) {
            found.documents.push(document);
            continue;
        }
        let mut text = store::document::text(reader, document)?;
        if !masks.is_empty() {
            text = masks.covered(document, &text);
        }
        let Some(places) = find::all_in_text(&text, &sought) else { continue };
        found.documents.push(document);
        let left = limit - found.hits.len();
        found.more |= places.len() > left;
        let index = TextIndex::new(&text);
        found.hits.extend(places.into_iter().take(left).map(|passage| hit(document, &text, &index, passage)));
    }
    Ok(found)
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
