//! What exchange with other programs needs beyond the entities: their identities, and the files that came in.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;

/// The tables whose rows keep the identity they came with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    Coder(CoderId),
    Code(CodeId),
    Case(CaseId),
    Document(DocumentId),
    Variable(VariableId),
    Memo(MemoId),
}

/// Gives a row the identity it came with, unless another row of its kind has it.
pub fn identify(writer: &Writer, kept: Kept, guid: Guid) -> Result<(), StoreError> {
    let (table, id) = match kept {
        Kept::Coder(id) => ("coder", id.0),
        Kept::Code(id) => ("code", id.0),
        Kept::Case(id) => ("case", id.0),
        Kept::Document(id) => ("document", id.0),
        Kept::Variable(id) => ("variable", id.0),
        Kept::Memo(id) => ("memo", id.0),
    };
    let sql = format!(
        "update \"{table}\" set guid = ?2 where id = ?1 and not exists (select 1 from \"{table}\" where guid = ?2)"
    );
    writer.0.prepare_cached(&sql)?.execute(params![id, guid])?;
    Ok(())
}

/// Adds a coding as another program made it; none if the same code stands there already by the same coder, or
/// another coding has the identity.
pub fn insert_coding(writer: &Writer, coding: &Coding, created: &str) -> Result<Option<CodingId>, StoreError> {
    let added = writer
        .0
        .prepare_cached(
            "insert or ignore into coding (guid, document_id, code_id, coder_id, start, \"end\", created)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            coding.guid,
            coding.document,
            coding.code,
            coding.coder,
            coding.passage.start,
            coding.passage.end,
            created
        ])?;
    Ok((added > 0).then(|| CodingId(writer.0.last_insert_rowid())))
}

/// All codings with when they were made, by document and place.
pub fn codings(reader: Reader) -> Result<Vec<(Coding, String)>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, document_id, code_id, coder_id, start, \"end\", created from coding
         order by document_id, start, \"end\", id",
    )?;
    let rows = query.query_map([], |row| {
        let coding = Coding {
            id: row.get(0)?,
            guid: row.get(1)?,
            document: row.get(2)?,
            code: row.get(3)?,
            coder: row.get(4)?,
            passage: Passage { start: row.get(5)?, end: row.get(6)? },
        };
        Ok((coding, row.get(7)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A project that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CameIn {
    pub bytes: Vec<u8>,
    pub unit: String,
    /// A JSON array of identities.
    pub left_out: String,
}

/// The projects that came in, oldest first, as far as their files are still there.
pub fn came_in(reader: Reader) -> Result<Vec<CameIn>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select o.bytes, e.unit, e.left_out from exchange e join original o on o.id = e.original_id order by e.id",
    )?;
    let rows =
        query.query_map([], |row| Ok(CameIn { bytes: row.get(0)?, unit: row.get(1)?, left_out: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn keep(writer: &Writer, original: OriginalId, unit: &str, left_out: &str) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into exchange (original_id, unit, left_out, at) values (?1, ?2, ?3, ?4)",
        params![original, unit, left_out, now()],
    )?;
    Ok(())
}
