//! The text index: which documents may hold the words that are looked for.

use super::{Reader, StoreError};
use crate::model::{DocumentId, Sought};

/// What is looked for as FTS5 reads it: every word a prefix, words in quotation marks a phrase, all of them
/// required. FTS5 cuts each into words as it did the texts. `None` when nothing is.
fn expression(sought: &[Sought]) -> Option<String> {
    let term = |one: &Sought| format!("\"{}\"{}", one.words.join(" "), if one.phrase { "" } else { "*" });
    let terms: Vec<String> = sought.iter().map(term).collect();
    (!terms.is_empty()).then(|| terms.join(" "))
}

/// The documents that may hold all that is looked for, in the documents' order: those of the index, and those of
/// which it cannot tell, since words in them are cut by what nobody sees. Each with whether it is one of the latter.
pub fn documents(reader: Reader, sought: &[Sought]) -> Result<Vec<(DocumentId, bool)>, StoreError> {
    let Some(expression) = expression(sought) else { return Ok(Vec::new()) };
    let mut query = reader.0.prepare_cached(
        "select document_id, 1 from document_text where disguised = 1
         union select rowid, 0 from document_search where document_search match ?1
           and rowid not in (select document_id from document_text where disguised = 1)
         order by 1",
    )?;
    Ok(query.query_map([expression], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sought;

    #[test]
    fn the_index_cuts_what_is_looked_for_as_it_cut_the_texts() {
        for (query, expected) in [
            ("polis e-post", Some("\"polis\"* \"e-post\"*")),
            ("”don’t,  know!” brå", Some("\"don't know\" \"brå\"*")),
            ("- ?", None),
        ] {
            assert_eq!(expression(&sought(query)).as_deref(), expected, "{query}");
        }
    }
}
