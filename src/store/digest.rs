//! Digests of texts and imported files, by which a changed byte is seen. They are worked out here and not by
//! triggers: a trigger would need a function that other programs lack, and they could write to no text any more.

use super::StoreError;
use crate::model::fold;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

/// SHA-256 in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Works out what is not known of texts that came from an older file, or were brought back by a step of one: their
/// digests, and whether words in them are disguised.
pub fn fill(connection: &Connection) -> Result<(), StoreError> {
    let mut query = connection.prepare_cached("select document_id from document_text where sha256 is null")?;
    let documents = query.query_map([], |row| row.get::<_, i64>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut text = connection.prepare_cached("select text from document_text where document_id = ?1")?;
    let mut keep = connection.prepare_cached(
        "update document_text set sha256 = ?2, disguised = max(disguised, ?3) where document_id = ?1",
    )?;
    for document in documents {
        let text: String = text.query_row([document], |row| row.get(0))?;
        keep.execute(params![document, hexadecimal(text.as_bytes()), fold::is_disguised(&text)])?;
    }
    Ok(())
}

/// Whether to look no further.
pub type Stopped<'a> = &'a dyn Fn() -> bool;

/// The documents whose text is not what its digest says.
pub fn changed_texts(connection: &Connection, stopped: Stopped) -> Result<Vec<i64>, StoreError> {
    let all = "select document_id from document_text where document_id in (select id from document) order by 1";
    let one = "select cast(text as blob), sha256 from document_text where document_id = ?1";
    changed(connection, all, one, stopped)
}

/// The imported files that are not what their digest says.
pub fn changed_originals(connection: &Connection, stopped: Stopped) -> Result<Vec<i64>, StoreError> {
    changed(
        connection,
        "select id from original order by id",
        "select bytes, sha256 from original where id = ?1",
        stopped,
    )
}

/// Of rows with bytes and their digest, the numbers of those that differ. Each is read by itself, so that nobody who
/// cleans the log has to wait for all of them.
fn changed(connection: &Connection, all: &str, one: &str, stopped: Stopped) -> Result<Vec<i64>, StoreError> {
    let mut query = connection.prepare(all)?;
    let rows = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    let mut query = connection.prepare(one)?;
    let mut found = Vec::new();
    for row in rows {
        if stopped() {
            break;
        }
        let is_as_written = |row: &rusqlite::Row| {
            Ok(match (row.get_ref(0)?.as_bytes(), row.get_ref(1)?.as_bytes()) {
                (Ok(bytes), Ok(digest)) => hexadecimal(bytes).as_bytes() == digest,
                _ => false,
            })
        };
        // One that was taken away meanwhile is no flaw.
        if query.query_row([row], is_as_written).optional()? == Some(false) {
            found.push(row);
        }
    }
    Ok(found)
}
