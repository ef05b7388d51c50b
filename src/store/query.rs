//! Questions that are kept.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// In the order they were made.
pub fn all(reader: Reader) -> Result<Vec<SavedQuery>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name, query from query order by id")?;
    let rows = query.query_map([], |row| {
        Ok(SavedQuery { id: row.get(0)?, guid: row.get(1)?, name: row.get(2)?, query: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The question of that name or GUID.
pub fn find(reader: Reader, name: &str) -> Result<Option<QueryId>, StoreError> {
    let mut query = reader.0.prepare_cached("select id from query where name = ?1 or guid = ?1")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()?)
}

pub fn insert(writer: &Writer, name: &str, query: &str) -> Result<QueryId, StoreError> {
    writer
        .0
        .execute("insert into query (guid, name, query) values (?1, ?2, ?3)", params![Guid::fresh(), name, query])?;
    Ok(QueryId(writer.0.last_insert_rowid()))
}

/// Gives a question another name, or asks another thing under it; what is not given stays.
pub fn update(writer: &Writer, id: QueryId, name: Option<&str>, query: Option<&str>) -> Result<(), StoreError> {
    let sql = "update query set name = ifnull(?2, name), query = ifnull(?3, query) where id = ?1";
    let changed = writer.0.execute(sql, params![id, name, query])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: QueryId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from query where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Asks of one thing what was asked of another, which is merged into it.
pub fn move_to(writer: &Writer, from: Guid, into: Guid) -> Result<(), StoreError> {
    let sql = "update query set query = replace(query, ?1, ?2) where instr(query, ?1) > 0";
    writer.0.execute(sql, params![from.to_string(), into.to_string()])?;
    Ok(())
}
