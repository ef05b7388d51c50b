//! Whether a step came to nothing: what it took away stands there again, whatever number the file gives it now.

use super::{Writer, schema};
use rusqlite::params;

/// Whether all that was changed after a given change is as it was before.
pub fn is_nothing(writer: &Writer, after: i64) -> rusqlite::Result<bool> {
    // As many rows must have gone as came, and a row that changed but once is another: most steps end here.
    let is_something: bool = writer.0.query_row(
        "select exists (
           select 1 from journal_change where id > ?1 group by \"table\"
           having sum(op = 'I') <> sum(op = 'D') or sum(op = 'U') = count(*) and count(distinct row_id) = count(*))",
        [after],
        |row| row.get(0),
    )?;
    if is_something {
        return Ok(false);
    }
    for table in schema::journaled(&writer.0)? {
        if !is_as_before(writer, &table, after)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_as_before(writer: &Writer, table: &schema::Journaled, after: i64) -> rusqlite::Result<bool> {
    let mut query = writer.0.prepare_cached(
        "select row_id, before, min(id) from journal_change where id > ?1 and \"table\" = ?2 group by row_id",
    )?;
    let rows = query
        .query_map(params![after, table.name], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<String>>(1)?)))?;
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let now = now_of(table);
    let mut now = writer.0.prepare_cached(&now)?;
    for row in rows {
        let (key, before) = row?;
        old.extend(before);
        let mut rows = now.query([key])?;
        new.extend(rows.next()?.map(|row| row.get::<_, String>(0)).transpose()?);
    }
    if is_known_by_number(table) {
        return Ok(old == new);
    }
    let mut bare = writer.0.prepare_cached("select json_remove(?1, '$.id')")?;
    for rows in [&mut old, &mut new] {
        for row in rows.iter_mut() {
            *row = bare.query_row([&*row], |bare| bare.get(0))?;
        }
        rows.sort_unstable();
    }
    Ok(old == new)
}

/// Whether a row's number says which it is, or where it stands; of others it is but a number.
fn is_known_by_number(table: &schema::Journaled) -> bool {
    table.columns.first().is_none_or(|key| key != "id") || table.columns.iter().any(|column| column == "guid")
}

/// The row as it stands now, written as the journal writes rows.
fn now_of(table: &schema::Journaled) -> String {
    let columns = table.columns.iter().map(|c| format!("{}, {}", schema::literal(c), schema::quoted(c)));
    let key = table.columns.first().map_or_else(String::new, |key| schema::quoted(key));
    let columns = columns.collect::<Vec<_>>().join(", ");
    format!("select json_object({columns}) from main.{} where {key} = ?1", schema::quoted(&table.name))
}
