//! Rot in tables that have no digests: a row that no step has touched since a backup must be what the backup holds.

use super::schema::{self, Journaled, quoted};
use super::{StoreError, chain};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::collections::{BTreeMap, BTreeSet};

/// At most so many rows of one table are told of.
const MOST: usize = 20;

/// Rows, by table, that are not alike here and in a copy though no step explains it. None where the copy does not tell:
/// it went another way, or something has left the project for good since.
pub fn differing(here: &Connection, copy: &Connection) -> Result<Vec<(String, i64)>, StoreError> {
    if schema::version(copy)? != schema::VERSION {
        return Ok(Vec::new());
    }
    let Some(touched) = touched(here, copy)? else { return Ok(Vec::new()) };
    let none = BTreeSet::new();
    let mut found = Vec::new();
    // Texts have digests of their own.
    for table in schema::journaled(here)?.iter().filter(|table| table.name != "document_text") {
        let touched = touched.get(&table.name).unwrap_or(&none);
        let rows = unlike(here, copy, table, touched)?;
        found.extend(rows.into_iter().map(|row| (table.name.clone(), row)));
    }
    Ok(found)
}

type Touched = BTreeMap<String, BTreeSet<i64>>;

/// The rows that were changed since the copy was made.
fn touched(here: &Connection, copy: &Connection) -> Result<Option<Touched>, StoreError> {
    if chain::begins(here)? != chain::begins(copy)? {
        return Ok(None);
    }
    let (now, then) = (steps(here)?, steps(copy)?);
    let goes_on = then.iter().all(|(id, (at, _))| now.get(id).is_some_and(|(known, _)| known == at));
    if !goes_on {
        return Ok(None);
    }
    let mut touched = Touched::new();
    // The last step may have gone on after it.
    let last = then.keys().next_back().copied().unwrap_or(0);
    note(here, "step_id >= ?1", last, &mut touched)?;
    note(copy, "step_id >= ?1", last, &mut touched)?;
    // Of what was undone or done again since, both tell.
    for (id, (_, state)) in &then {
        if now.get(id).is_some_and(|(_, known)| known != state) {
            note(here, "step_id = ?1", *id, &mut touched)?;
            note(copy, "step_id = ?1", *id, &mut touched)?;
        }
    }
    Ok(Some(touched))
}

fn steps(connection: &Connection) -> Result<BTreeMap<i64, (String, String)>, StoreError> {
    let mut query = connection.prepare("select id, at, state from journal_step")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn note(connection: &Connection, of: &str, step: i64, touched: &mut Touched) -> Result<(), StoreError> {
    let mut query = connection.prepare_cached(&format!("select \"table\", row_id from journal_change where {of}"))?;
    for row in query.query_map([step], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))? {
        let (table, row) = row?;
        touched.entry(table).or_default().insert(row);
    }
    Ok(())
}

/// Goes along both tables by their keys.
fn unlike(
    here: &Connection,
    copy: &Connection,
    table: &Journaled,
    touched: &BTreeSet<i64>,
) -> Result<Vec<i64>, StoreError> {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(column)).collect();
    let key = columns.first().cloned().unwrap_or_default();
    let all = format!("select {} from main.{} order by {key}", columns.join(", "), quoted(&table.name));
    let (mut ours, mut theirs) = (here.prepare(&all)?, copy.prepare(&all)?);
    let (mut ours, mut theirs) = (ours.query([])?, theirs.query([])?);
    let next = |rows: &mut rusqlite::Rows| -> Result<Option<(i64, Vec<Value>)>, StoreError> {
        let Some(row) = rows.next()? else { return Ok(None) };
        let values = (0..columns.len()).map(|at| row.get(at)).collect::<Result<_, _>>()?;
        Ok(Some((row.get(0)?, values)))
    };
    let (mut one, mut other) = (next(&mut ours)?, next(&mut theirs)?);
    let mut found = Vec::new();
    while found.len() < MOST {
        let (mine, its) = (one.as_ref().map(|(key, _)| *key), other.as_ref().map(|(key, _)| *key));
        let at = match (mine, its) {
            (Some(mine), Some(its)) => mine.min(its),
            (Some(key), None) | (None, Some(key)) => key,
            (None, None) => break,
        };
        if !touched.contains(&at)
            && one.as_ref().filter(|(key, _)| *key == at) != other.as_ref().filter(|(key, _)| *key == at)
        {
            found.push(at);
        }
        if mine == Some(at) {
            one = next(&mut ours)?;
        }
        if its == Some(at) {
            other = next(&mut theirs)?;
        }
    }
    Ok(found)
}
