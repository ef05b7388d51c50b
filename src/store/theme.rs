//! Themes and the cells of the theme table.

use super::{Reader, StoreError, Writer, reading};
use crate::model::*;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};
use strum::IntoEnumIterator;

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
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<ThemeId>, StoreError> {
    Ok(super::named(reader, "theme", "name", &wanted.into())?.into_iter().next())
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
    let id = ThemeId(writer.0.last_insert_rowid());
    reading::means(writer, RowOf::Theme(id))?;
    // A parent with one child more means something else.
    parent.map_or(Ok(()), |parent| reading::means(writer, RowOf::Theme(parent)))?;
    Ok(id)
}

pub fn update(writer: &Writer, theme: &Theme) -> Result<(), StoreError> {
    let before = all(writer.reader())?.into_iter().find(|known| known.id == theme.id).ok_or(StoreError::Gone)?;
    let changed = writer
        .0
        .prepare_cached("update theme set parent_id = ?2, name = ?3, description = ?4, \"not\" = ?5 where id = ?1")?
        .execute(params![theme.id, theme.parent, theme.name, theme.description, theme.not])?;
    if changed == 0 {
        return Err(StoreError::Gone);
    }
    if (&before.description, &before.not) != (&theme.description, &theme.not) {
        reading::means(writer, RowOf::Theme(theme.id))?;
    }
    match theme.parent {
        Some(parent) if before.parent != theme.parent => reading::means(writer, RowOf::Theme(parent)),
        _ => Ok(()),
    }
}

pub fn delete(writer: &Writer, id: ThemeId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from theme where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// The column in which a place of an axis stands.
fn column(axis: Axis) -> &'static str {
    match axis {
        Axis::Case => "case_id",
        Axis::CaseGroup => "group_id",
        Axis::Role => "role",
        Axis::Level => "level",
        Axis::DocumentKind => "kind",
        Axis::Time => "time",
        Axis::Question => "question_id",
        Axis::Theme => "theme_id",
        Axis::Code => "code_id",
    }
}

/// All cells, in the order they were first written.
pub fn cells(reader: Reader) -> Result<Vec<ThemeCell>, StoreError> {
    let columns = Axis::iter().map(column).collect::<Vec<_>>().join(", ");
    let mut query =
        reader.0.prepare_cached(&format!("select id, guid, text, {columns} from theme_cell order by id"))?;
    let rows = query.query_map([], |row| {
        let mut places = Vec::new();
        for (n, axis) in Axis::iter().enumerate() {
            let value: Value = row.get(3 + n)?;
            places.extend(place(axis, value));
        }
        let places = <[AxisPlace; 2]>::try_from(places).map_err(|_| rusqlite::Error::QueryReturnedNoRows)?;
        Ok(ThemeCell { id: row.get(0)?, guid: row.get(1)?, places, text: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn place(axis: Axis, value: Value) -> Option<AxisPlace> {
    Some(match (axis, value) {
        (Axis::Case, Value::Integer(id)) => AxisPlace::Case(CaseId(id)),
        (Axis::CaseGroup, Value::Integer(id)) => AxisPlace::CaseGroup(CaseId(id)),
        (Axis::Question, Value::Integer(id)) => AxisPlace::Question(QuestionId(id)),
        (Axis::Theme, Value::Integer(id)) => AxisPlace::Theme(ThemeId(id)),
        (Axis::Code, Value::Integer(id)) => AxisPlace::Code(CodeId(id)),
        (Axis::Role, Value::Text(role)) => AxisPlace::Role(role),
        (Axis::Level, Value::Text(level)) => AxisPlace::Level(level),
        (Axis::DocumentKind, Value::Text(kind)) => AxisPlace::DocumentKind(kind),
        (Axis::Time, Value::Text(time)) => AxisPlace::Time(time),
        _ => return None,
    })
}

fn value(place: &AxisPlace) -> Value {
    match place {
        AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => Value::Integer(id.0),
        AxisPlace::Question(id) => Value::Integer(id.0),
        AxisPlace::Theme(id) => Value::Integer(id.0),
        AxisPlace::Code(id) => Value::Integer(id.0),
        AxisPlace::Role(words) | AxisPlace::Level(words) | AxisPlace::DocumentKind(words) | AxisPlace::Time(words) => {
            Value::Text(words.clone())
        }
    }
}

/// The cell where two places of different axes meet, in whichever order they are given.
pub fn find_cell(reader: Reader, [a, b]: &[AxisPlace; 2]) -> Result<Option<ThemeCellId>, StoreError> {
    let (column_a, column_b) = (column(a.axis()), column(b.axis()));
    let mut query =
        reader.0.prepare_cached(&format!("select id from theme_cell where {column_a} = ?1 and {column_b} = ?2"))?;
    Ok(query.query_row(params![value(a), value(b)], |row| row.get(0)).optional()?)
}

/// Removes a cell with its evidence.
pub fn delete_cell(writer: &Writer, id: ThemeCellId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from theme_cell where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Writes the summary where two places meet, which must be of different axes.
pub fn set_cell(writer: &Writer, places: &[AxisPlace; 2], text: &str) -> Result<ThemeCellId, StoreError> {
    let [a, b] = places;
    if let Some(id) = find_cell(writer.reader(), places)? {
        writer.0.execute("update theme_cell set text = ?2 where id = ?1", params![id, text])?;
        return Ok(id);
    }
    let (column_a, column_b) = (column(a.axis()), column(b.axis()));
    let (value_a, value_b) = (value(a), value(b));
    writer.0.execute(
        &format!("insert into theme_cell (guid, {column_a}, {column_b}, text) values (?1, ?2, ?3, ?4)"),
        params![Guid::fresh(), value_a, value_b, text],
    )?;
    Ok(ThemeCellId(writer.0.last_insert_rowid()))
}
