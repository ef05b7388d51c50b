//! Imported files are kept as they came: what is no part of a document's text, such as headers, comments and
//! properties, may hold the words or the name of somebody who withdraws.

use crate::analysis::prints::Prints;
use crate::formats::unpacked::pieces;
use crate::model::DocumentId;
use crate::store::{self, StoreError, Writer, withdrawal};

/// All that can be read of a file, and its bytes as they are.
pub fn texts(name: &str, bytes: &[u8]) -> Vec<String> {
    let mut texts: Vec<String> = pieces(name, bytes).into_iter().map(|piece| piece.text).collect();
    texts.push(String::from_utf8_lossy(bytes).into_owned());
    texts
}

/// Drops those that hold her words, or her name where the texts of their documents have it not; gives how many.
pub fn drop_hers(writer: &Writer, prints: &Prints, is_named: &dyn Fn(&str) -> bool) -> Result<usize, StoreError> {
    let mut hers = prints.clone();
    for document in store::document::all(writer.reader())? {
        hers.but_not(&store::document::text(writer.reader(), document.id)?);
    }
    withdrawal::drop_originals_where(writer, |name, bytes, documents: &[DocumentId]| {
        let texts = texts(name, bytes);
        if texts.iter().any(|text| hers.stands_in(text)) {
            return Ok(true);
        }
        if !texts.iter().any(|text| is_named(text)) {
            return Ok(false);
        }
        for document in documents {
            if is_named(&store::document::text(writer.reader(), *document)?) {
                return Ok(false);
            }
        }
        Ok(true)
    })
}
