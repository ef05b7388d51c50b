//! Cases and what belongs to them.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;

/// All cases, in the order they were added.
pub fn all(reader: Reader) -> Result<Vec<Case>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select id, guid, parent_id, name, kind, description from \"case\" order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Case {
            id: row.get(0)?,
            guid: row.get(1)?,
            parent: row.get(2)?,
            name: row.get(3)?,
            kind: row.get(4)?,
            description: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The case of that name or GUID.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<CaseId>, StoreError> {
    Ok(super::named(reader, "\"case\"", "name", &wanted.into())?.into_iter().next())
}

pub fn insert(
    writer: &Writer,
    name: &str,
    parent: Option<CaseId>,
    kind: &str,
    description: &str,
) -> Result<CaseId, StoreError> {
    writer
        .0
        .prepare_cached("insert into \"case\" (guid, parent_id, name, kind, description) values (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![Guid::fresh(), parent, name, kind, description])?;
    Ok(CaseId(writer.0.last_insert_rowid()))
}

pub fn update(writer: &Writer, case: &Case) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("update \"case\" set parent_id = ?2, name = ?3, kind = ?4, description = ?5 where id = ?1")?
        .execute(params![case.id, case.parent, case.name, case.kind, case.description])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: CaseId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from \"case\" where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// All links from documents and passages to cases.
pub fn links(reader: Reader) -> Result<Vec<CaseLink>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, case_id, document_id, start, \"end\", tick from case_link order by document_id, id",
    )?;
    let rows = query.query_map([], |row| {
        let start: Option<Pos> = row.get(3)?;
        let end: Option<Pos> = row.get(4)?;
        Ok(CaseLink {
            id: row.get(0)?,
            case: row.get(1)?,
            document: row.get(2)?,
            passage: start.zip(end).map(|(start, end)| Passage { start, end }),
            tick: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn link(
    writer: &Writer,
    case: CaseId,
    document: DocumentId,
    passage: Option<Passage>,
) -> Result<CaseLinkId, StoreError> {
    let tick = if passage.is_some() { super::reading::next_tick(writer.reader())? } else { 0 };
    writer
        .0
        .prepare_cached(
            "insert into case_link (guid, case_id, document_id, start, \"end\", tick) values (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![Guid::fresh(), case, document, passage.map(|p| p.start), passage.map(|p| p.end), tick])?;
    Ok(CaseLinkId(writer.0.last_insert_rowid()))
}

/// Takes a document, whole and in parts, out of a case.
pub fn unlink(writer: &Writer, case: CaseId, document: DocumentId) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("delete from case_link where case_id = ?1 and document_id = ?2")?
        .execute(params![case, document])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}
