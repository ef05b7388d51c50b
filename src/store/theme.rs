//! Themes and the cells of the theme table.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

pub fn all(reader: Reader) -> Result<Vec<Theme>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select id, guid, parent_id, name, description, \"not\" from theme order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Theme {
            id: row.get(0)?,
            guid: row.get(1)?,
            parent: row.get(2)?,
            name: row.get(3)?,
            description: row.get(4)?,
            not: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The theme of that name or GUID.
pub fn find(reader: Reader, name: &str) -> Result<Option<ThemeId>, StoreError> {
    let mut query = reader.0.prepare_cached("select id from theme where name = ?1 or guid = ?1")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()?)
}

pub fn insert(
    writer: &Writer,
    name: &str,
    parent: Option<ThemeId>,
    description: &str,
    not: &str,
) -> Result<ThemeId, StoreError> {
    writer
        .0
        .prepare_cached("insert into theme (guid, parent_id, name, description, \"not\") values (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![Guid::fresh(), parent, name, description, not])?;
    Ok(ThemeId(writer.0.last_insert_rowid()))
}

pub fn update(writer: &Writer, theme: &Theme) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("update theme set parent_id = ?2, name = ?3, description = ?4, \"not\" = ?5 where id = ?1")?
        .execute(params![theme.id, theme.parent, theme.name, theme.description, theme.not])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: ThemeId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from theme where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn cells(reader: Reader) -> Result<Vec<ThemeCell>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, case_id, theme_id, text from theme_cell order by id")?;
    let rows = query.query_map([], |row| {
        Ok(ThemeCell { id: row.get(0)?, guid: row.get(1)?, case: row.get(2)?, theme: row.get(3)?, text: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes the summary of a case under a theme.
pub fn set_cell(writer: &Writer, case: CaseId, theme: ThemeId, text: &str) -> Result<ThemeCellId, StoreError> {
    let known: Option<ThemeCellId> = writer
        .0
        .prepare_cached("select id from theme_cell where case_id = ?1 and theme_id = ?2")?
        .query_row(params![case, theme], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        writer.0.execute("update theme_cell set text = ?2 where id = ?1", params![id, text])?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into theme_cell (guid, case_id, theme_id, text) values (?1, ?2, ?3, ?4)",
        params![Guid::fresh(), case, theme, text],
    )?;
    Ok(ThemeCellId(writer.0.last_insert_rowid()))
}
