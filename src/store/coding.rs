//! Codings.

use super::{Reader, StoreError, Writer, adrift};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

const COLUMNS: &str = "id, guid, document_id, code_id, coder_id, start, \"end\"";

fn coding(row: &rusqlite::Row) -> rusqlite::Result<Coding> {
    Ok(Coding {
        id: row.get(0)?,
        guid: row.get(1)?,
        document: row.get(2)?,
        code: row.get(3)?,
        coder: row.get(4)?,
        passage: Passage { start: row.get(5)?, end: row.get(6)? },
    })
}

/// The codings of a document in reading order; of those that start together, the longest first.
pub fn in_document(reader: Reader, document: DocumentId) -> Result<Vec<Coding>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!(
        "select {COLUMNS} from coding where document_id = ?1 order by start, \"end\" desc, id"
    ))?;
    Ok(query.query_map([document], coding)?.collect::<Result<_, _>>()?)
}

/// The codings of a code in all documents, in the documents' and then reading order.
pub fn of_code(reader: Reader, code: CodeId) -> Result<Vec<Coding>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!(
        "select {COLUMNS} from coding where code_id = ?1 order by document_id, start, \"end\" desc, id"
    ))?;
    Ok(query.query_map([code], coding)?.collect::<Result<_, _>>()?)
}

/// All codings, in the documents' and then reading order, handed over one by one.
pub fn each(reader: Reader, mut take: impl FnMut(Coding)) -> Result<(), StoreError> {
    let mut query = reader
        .0
        .prepare_cached(&format!("select {COLUMNS} from coding order by document_id, start, \"end\" desc, id"))?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        take(coding(row)?);
    }
    Ok(())
}

/// The code and the place of every coding, handed over one by one.
pub fn each_place(reader: Reader, mut take: impl FnMut(CodeId, DocumentId, Passage)) -> Result<(), StoreError> {
    let mut query = reader.0.prepare_cached("select code_id, document_id, start, \"end\" from coding")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?, row.get(1)?, Passage::new(row.get(2)?, row.get(3)?));
    }
    Ok(())
}

pub fn get(reader: Reader, id: CodingId) -> Result<Coding, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from coding where id = ?1"))?;
    Ok(query.query_row([id], coding)?)
}

/// The coding of that GUID.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<CodingId>, StoreError> {
    Ok(super::named(reader, "coding", "guid", &wanted.into())?.into_iter().next())
}

/// The coding that stands exactly there.
pub fn at(
    reader: Reader,
    document: DocumentId,
    passage: Passage,
    code: CodeId,
    coder: CoderId,
) -> Result<Option<CodingId>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id from coding where document_id = ?1 and start = ?2 and \"end\" = ?3 and code_id = ?4 and coder_id = ?5",
    )?;
    Ok(query.query_row(params![document, passage.start, passage.end, code, coder], |row| row.get(0)).optional()?)
}

pub fn insert(
    writer: &Writer,
    document: DocumentId,
    passage: Passage,
    code: CodeId,
    coder: CoderId,
) -> Result<CodingId, StoreError> {
    writer
        .0
        .prepare_cached(
            "insert into coding (guid, document_id, code_id, coder_id, start, \"end\", created)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![Guid::fresh(), document, code, coder, passage.start, passage.end, now()])?;
    Ok(CodingId(writer.0.last_insert_rowid()))
}

/// Moves the edges of a coding.
pub fn set_passage(writer: &Writer, id: CodingId, passage: Passage) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("update coding set start = ?2, \"end\" = ?3 where id = ?1")?
        .execute(params![id, passage.start, passage.end])?;
    adrift::settle(writer, adrift::AdriftWhat::Coding(id))?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Gives a coding another code.
pub fn set_code(writer: &Writer, id: CodingId, code: CodeId) -> Result<(), StoreError> {
    writer.0.prepare_cached("update coding set code_id = ?2 where id = ?1")?.execute(params![id, code])?;
    Ok(())
}

pub fn delete(writer: &Writer, id: CodingId) -> Result<(), StoreError> {
    let changed = writer.0.prepare_cached("delete from coding where id = ?1")?.execute([id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}
