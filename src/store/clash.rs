//! What was decided by rule when colleagues' work was brought together.

use super::schema::quoted;
use super::taken::ClashKind;
use super::{Reader, StoreError, Writer};
use crate::model::Guid;
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub guid: Guid,
    pub kind: ClashKind,
    /// The table of the row that it is about, the row's own identity, and the field.
    pub of: String,
    pub on: String,
    pub field: String,
    /// What people call the row.
    pub name: String,
    /// What stands in the project, and what does not.
    pub kept: String,
    pub other: String,
    pub settled: bool,
}

pub fn all(reader: Reader) -> Result<Vec<Clash>, StoreError> {
    let mut query = reader.0.prepare(
        "select guid, kind, \"of\", on_guid, field, name, kept, other, settled from clash order by settled, \"of\", name, guid",
    )?;
    let rows = query.query_map([], |row| {
        let kind: String = row.get(1)?;
        Ok(Clash {
            guid: row.get(0)?,
            kind: kind.parse().unwrap_or(ClashKind::Changed),
            of: row.get(2)?,
            on: row.get(3)?,
            field: row.get(4)?,
            name: row.get(5)?,
            kept: row.get(6)?,
            other: row.get(7)?,
            settled: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes what stands now and what does not, and that somebody has looked at it.
pub fn settle(writer: &Writer, clash: &Clash) -> Result<(), StoreError> {
    let set = "update clash set kept = ?2, other = ?3, settled = 1 where guid = ?1";
    writer.0.execute(set, params![clash.guid, clash.kept, clash.other])?;
    Ok(())
}

/// Where the row stands that a clash is about, and the column of its field.
struct At {
    table: String,
    key: String,
    id: i64,
    column: String,
}

/// Puts the side of a field that does not stand in place of the one that does. Gives what stood there; `None` where the
/// row is gone, or its field is none that can be told by words alone.
pub fn put(writer: &Writer, clash: &Clash) -> Result<Option<String>, StoreError> {
    let Some(at) = find(writer, clash)? else { return Ok(None) };
    let Some((new, before)) = value(writer, &at, &clash.other)? else { return Ok(None) };
    let At { table, key, id, column } = at;
    let set = format!("update main.{} set {} = ?2 where {} = ?1", quoted(&table), quoted(&column), quoted(&key));
    writer.0.execute(&set, params![id, new])?;
    Ok(Some(before))
}

/// Gives a row its name back, which another has meanwhile; that one gets the name that was made for this one.
pub fn swap_names(writer: &Writer, clash: &Clash) -> Result<bool, StoreError> {
    let Some(At { table, key, id, column }) = find(writer, clash)? else { return Ok(false) };
    let (table, key, column) = (quoted(&table), quoted(&key), quoted(&column));
    let now: String =
        writer.0.query_row(&format!("select {column} from main.{table} where {key} = ?1"), [id], |row| row.get(0))?;
    let others: Vec<i64> = writer
        .0
        .prepare(&format!("select {key} from main.{table} where {column} = ?1 and {key} <> ?2"))?
        .query_map(params![clash.other, id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let set = format!("update main.{table} set {column} = ?2 where {key} = ?1");
    let other = match others.as_slice() {
        [] => None,
        [other] => Some(*other),
        _ => return Ok(false),
    };
    if let Some(other) = other {
        writer.0.execute(&set, params![id, clash.guid])?;
        writer.0.execute(&set, params![other, now])?;
    }
    writer.0.execute(&set, params![id, clash.other])?;
    Ok(true)
}

fn find(writer: &Writer, clash: &Clash) -> Result<Option<At>, StoreError> {
    let all = super::schema::journaled(&writer.0)?;
    let Some(table) = all.iter().find(|table| table.name == clash.of) else { return Ok(None) };
    let key = table.columns.first().cloned().unwrap_or_default();
    if !table.columns.iter().skip(1).any(|column| *column == clash.field) {
        return Ok(None);
    }
    let (name, own) = (quoted(&table.name), quoted(&key));
    let sql = match super::stamp::has_guid(table) {
        true => format!("select {own} from main.{name} where guid = ?1"),
        false => format!(
            "select t.{own} from main.{name} t left join journal_stamp s
               on s.\"table\" = '{}' and s.row_id = t.{own} and s.field = ''
             where ifnull(s.uid, '0:' || t.{own}) = ?1",
            table.name
        ),
    };
    let id: Option<i64> = writer.0.query_row(&sql, [&clash.on], |row| row.get(0)).optional()?;
    Ok(id.map(|id| At { table: table.name.clone(), key, id, column: clash.field.clone() }))
}

/// Words as the value of a column, and what stands there in words.
fn value(writer: &Writer, at: &At, words: &str) -> Result<Option<(Value, String)>, StoreError> {
    let (table, key, column) = (quoted(&at.table), quoted(&at.key), quoted(&at.column));
    let now: Value =
        writer
            .0
            .query_row(&format!("select {column} from main.{table} where {key} = ?1"), [at.id], |row| row.get(0))?;
    let named = "select \"table\" from pragma_foreign_key_list(?1) where \"from\" = ?2";
    let named: Option<String> = writer.0.query_row(named, [&at.table, &at.column], |row| row.get(0)).optional()?;
    if let Some(other) = named {
        return by_name(writer, &other, words, &now);
    }
    let said = "select type, \"notnull\" from pragma_table_info(?1) where name = ?2";
    let (kind, is_needed): (String, bool) =
        writer.0.query_row(said, [&at.table, &at.column], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let new = match (kind.to_ascii_lowercase().as_str(), words) {
        (_, "") if !is_needed => Some(Value::Null),
        ("text", _) => Some(Value::Text(words.to_owned())),
        ("integer", _) => words.parse().ok().map(Value::Integer),
        ("real", _) => words.parse().ok().map(Value::Real),
        _ => None,
    };
    let before = match now {
        Value::Text(text) => text,
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Null => String::new(),
        Value::Blob(_) => return Ok(None),
    };
    Ok(new.map(|new| (new, before)))
}

/// The row of another table that is called so, where one alone is.
fn by_name(writer: &Writer, table: &str, words: &str, now: &Value) -> Result<Option<(Value, String)>, StoreError> {
    let all = super::schema::journaled(&writer.0)?;
    let Some(known) = all.iter().find(|known| known.name == table) else { return Ok(None) };
    let title = ["name", "label", "title"].into_iter().find(|title| known.columns.iter().any(|column| column == title));
    let Some(title) = title else { return Ok(None) };
    let (name, key) = (quoted(table), quoted(known.columns.first().map_or("id", String::as_str)));
    let called = format!("select {title} from main.{name} where {key} = ?1");
    let before: Option<String> = writer.0.query_row(&called, [now], |row| row.get(0)).optional()?;
    let before = before.unwrap_or_default();
    if words.is_empty() {
        return Ok(Some((Value::Null, before)));
    }
    let ids: Vec<i64> = writer
        .0
        .prepare(&format!("select {key} from main.{name} where {title} = ?1"))?
        .query_map([words], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(match ids.as_slice() {
        [id] => Some((Value::Integer(*id), before)),
        _ => None,
    })
}
