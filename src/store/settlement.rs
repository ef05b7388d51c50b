//! What two coders saw differently, decided.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;

/// By document, in reading order.
pub fn all(reader: Reader) -> Result<Vec<Settlement>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, document_id, start, \"end\", code_id, first_id, second_id, coder_id, kept, at from settlement
         order by document_id, start, id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Settlement {
            id: row.get(0)?,
            guid: row.get(1)?,
            document: row.get(2)?,
            passage: Passage { start: row.get(3)?, end: row.get(4)? },
            code: row.get(5)?,
            coders: [row.get(6)?, row.get(7)?],
            coder: row.get(8)?,
            kept: row.get(9)?,
            at: row.get(10)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is decided of some words.
pub struct NewSettlement {
    pub document: DocumentId,
    pub passage: Passage,
    pub code: CodeId,
    pub coders: [CoderId; 2],
    pub coder: CoderId,
    pub kept: Kept,
}

/// Keeps a decision in place of what was decided before on any of its words, for the code and by the coder.
pub fn insert(writer: &Writer, new: &NewSettlement) -> Result<(), StoreError> {
    let NewSettlement { document, passage, code, coders: [first, second], coder, kept } = new;
    writer.0.execute(
        "delete from settlement
         where document_id = ?1 and start < ?3 and \"end\" > ?2 and code_id = ?4 and coder_id = ?5",
        params![document, passage.start, passage.end, code, coder],
    )?;
    writer.0.execute(
        "insert into settlement (guid, document_id, start, \"end\", code_id, first_id, second_id, coder_id, kept, at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![Guid::fresh(), document, passage.start, passage.end, code, first, second, coder, kept, now()],
    )?;
    Ok(())
}
