//! The text index: which documents hold the words that are looked for.

use super::{Reader, StoreError};
use crate::model::DocumentId;

/// The query as FTS5 reads it: every word a prefix, words in quotation marks a phrase, all of them
/// required. `None` when there is no word in it.
fn expression(query: &str) -> Option<String> {
    let mut terms = Vec::new();
    for (n, part) in query.split('"').enumerate() {
        let words: Vec<String> =
            part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
        if words.is_empty() {
            continue;
        }
        if n % 2 == 1 {
            terms.push(format!("\"{}\"", words.join(" ")));
        } else {
            terms.extend(words.iter().map(|word| format!("\"{word}\"*")));
        }
    }
    (!terms.is_empty()).then(|| terms.join(" "))
}

/// The documents that hold all the words, in the documents' order.
pub fn documents(reader: Reader, query: &str) -> Result<Vec<DocumentId>, StoreError> {
    let Some(expression) = expression(query) else { return Ok(Vec::new()) };
    let mut query =
        reader.0.prepare_cached("select rowid from document_search where document_search match ?1 order by rowid")?;
    Ok(query.query_map([expression], |row| row.get(0))?.collect::<Result<_, _>>()?)
}
