//! The project's own row, its coders, and what it holds in counts.

use super::{Reader, StoreError, Writer};
use crate::model::{Coder, CoderId, Guid, Lang, Ref};
use rusqlite::{OptionalExtension, params};

/// What a project is and asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub guid: Guid,
    pub title: String,
    pub purpose: String,
    /// Who wrote the report, for whom, and when it came out, as its cover says it.
    pub author: String,
    pub organisation: String,
    pub date: String,
    /// The language of headings in exports.
    pub language: Lang,
    pub created: String,
}

pub fn get(reader: Reader) -> Result<Project, StoreError> {
    let mut query = reader
        .0
        .prepare_cached("select guid, title, purpose, language, created, author, organisation, date from project")?;
    Ok(query.query_row([], |row| {
        Ok(Project {
            guid: row.get(0)?,
            title: row.get(1)?,
            purpose: row.get(2)?,
            language: row.get(3)?,
            created: row.get(4)?,
            author: row.get(5)?,
            organisation: row.get(6)?,
            date: row.get(7)?,
        })
    })?)
}

/// Writes what the project says of itself; its identity and beginning stay.
pub fn update(writer: &Writer, project: &Project) -> Result<(), StoreError> {
    let Project { title, purpose, language, author, organisation, date, .. } = project;
    writer.0.execute(
        "update project set title = ?1, purpose = ?2, language = ?3, author = ?4, organisation = ?5, date = ?6",
        params![title, purpose, language, author, organisation, date],
    )?;
    Ok(())
}

pub fn coders(reader: Reader) -> Result<Vec<Coder>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name from coder order by id")?;
    let rows = query.query_map([], |row| Ok(Coder { id: row.get(0)?, guid: row.get(1)?, name: row.get(2)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who codes now.
pub fn at_work(reader: Reader) -> Result<Coder, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, name from coder order by id = (select coder_id from project) desc, id limit 1",
    )?;
    let coder = query.query_row([], |row| Ok(Coder { id: row.get(0)?, guid: row.get(1)?, name: row.get(2)? }));
    coder.optional()?.ok_or(StoreError::Gone)
}

/// Lets a coder go on with the work.
pub fn set_at_work(writer: &Writer, coder: CoderId) -> Result<(), StoreError> {
    writer.0.execute("update project set coder_id = ?1", [coder])?;
    Ok(())
}

pub fn rename_coder(writer: &Writer, coder: CoderId, name: &str) -> Result<(), StoreError> {
    let changed = writer.0.execute("update coder set name = ?2 where id = ?1", params![coder, name])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// The coder of that name or GUID; made if there is none of that name.
pub fn coder(writer: &Writer, name: &str) -> Result<CoderId, StoreError> {
    let wanted = Ref::from(name);
    let known = coders(writer.reader())?.into_iter().find(|known| wanted.names(known.guid, &known.name));
    if let Some(known) = known {
        return Ok(known.id);
    }
    writer.0.execute("insert into coder (guid, name) values (?1, ?2)", params![Guid::fresh(), name])?;
    Ok(CoderId(writer.0.last_insert_rowid()))
}

/// The name of the project's file, without its ending.
pub fn file_stem(reader: Reader) -> Option<String> {
    let path = std::path::PathBuf::from(reader.0.path()?);
    Some(path.file_stem()?.to_string_lossy().into_owned())
}
