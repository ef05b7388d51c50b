//! The journal: every row change with its inverse, recorded by triggers that are generated from
//! the schema, and replayed to undo and redo. One step's changes are replayed in reverse through
//! the same triggers, so what is recorded then is how to go the other way.

use super::schema::{self, literal, quoted};
use super::sitting::Sitting;
use super::{Reader, StepLabel, StoreError, Writer, chain, digest, older_steps, stamp, taken};
use crate::model::{Proved, Step, StepArg, StepId, StepKind, StepName, StepState};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;
use std::time::SystemTime;

/// Installs the recording triggers for this connection. They are temporary, so the file carries
/// no code, and other programs that open it are not surprised by any.
pub fn install(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(stamp::NOW)?;
    let mut sql = String::new();
    for table in schema::journaled(connection)? {
        sql.push_str(&triggers(&table));
        sql.push_str(&stamp::triggers(&table));
    }
    connection.execute_batch(&sql)
}

fn triggers(table: &schema::Journaled) -> String {
    let Some(key) = table.columns.first().map(|key| quoted(key)) else { return String::new() };
    let columns: Vec<(String, String)> = table.columns.iter().map(|c| (literal(c), quoted(c))).collect();
    let old = columns.iter().map(|(word, c)| format!("{word}, old.{c}")).collect::<Vec<_>>().join(", ");
    let changed = columns.iter().map(|(_, c)| format!("old.{c} is not new.{c}")).collect::<Vec<_>>().join(" or ");
    let (name, word) = (quoted(&table.name), literal(&table.name));
    let record = |op: &str, row: &str, before: &str| {
        format!(
            "insert into journal_change (step_id, \"table\", op, row_id, before)
             values ((select step from journal_now), {word}, '{op}', {row}.{key}, {before});"
        )
    };
    // An insert need only store its key; its GUID says which row that was when the key is given out anew.
    let guid = if table.columns.iter().any(|column| column == "guid") { "new.guid" } else { "null" };
    let (inserted, updated, deleted) = (
        record("I", "new", guid),
        record("U", "old", &format!("json_object({old})")),
        record("D", "old", &format!("json_object({old})")),
    );
    let trigger = |op: &str| quoted(&format!("journal_{}_{op}", table.name));
    let (insert, update, delete) = (trigger("insert"), trigger("update"), trigger("delete"));
    format!(
        "create temp trigger {insert} after insert on main.{name} begin {inserted} end;
         create temp trigger {update} after update on main.{name} when {changed} begin {updated} end;
         create temp trigger {delete} after delete on main.{name} begin {deleted} end;"
    )
}

/// Begins a step, or goes on with the newest one where the merge key says that both are one act and it is still the
/// same sitting.
pub fn begin(writer: &Writer, label: &StepLabel, sitting: Sitting) -> Result<StepId, StoreError> {
    let StepLabel { name, coder, merge_key } = label;
    let newest: Option<(StepId, Option<String>, StepState)> = writer
        .0
        .query_row("select id, merge_key, state from journal_step order by id desc limit 1", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .optional()?;
    let step = match newest {
        Some((id, Some(key), StepState::Done))
            if *merge_key == Some(key.as_str()) && sitting.goes_on(id, SystemTime::now()) =>
        {
            id
        }
        _ => {
            drop_undone(writer)?;
            add(writer, name, coder, *merge_key)?
        }
    };
    stamp::begin(&writer.0, step)?;
    Ok(step)
}

/// Forgets how to redo what was undone: something else is done.
fn drop_undone(writer: &Writer) -> Result<(), StoreError> {
    let mut query = writer.0.prepare_cached("select id from journal_step where state = 'undone' order by id")?;
    let undone = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<StepId>, _>>()?;
    for step in undone {
        writer.0.prepare_cached("update journal_step set state = 'dropped' where id = ?1")?.execute([step])?;
        writer.0.prepare_cached("delete from journal_change where step_id = ?1")?.execute([step])?;
        stamp::forget(&writer.0, Some(step))?;
        chain::turned(&writer.0, step, StepState::Dropped)?;
    }
    Ok(())
}

/// Begins a step beside the others: what was undone before it can still be redone.
pub fn begin_beside(writer: &Writer, name: &StepName, coder: &str) -> Result<StepId, StoreError> {
    let step = add(writer, name, coder, None)?;
    stamp::begin(&writer.0, step)?;
    Ok(step)
}

fn add(writer: &Writer, name: &StepName, coder: &str, merge_key: Option<&str>) -> rusqlite::Result<StepId> {
    let (kind, args, [en, sv]) = kept(name);
    writer.0.execute(
        "insert into journal_step (kind, args, name_en, name_sv, at, coder, merge_key)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![kind, args, en, sv, crate::model::now(), coder, merge_key],
    )?;
    Ok(StepId(writer.0.last_insert_rowid()))
}

/// How a file keeps a step's name: its kind, its arguments, and the words of one that an earlier version named.
pub(super) fn kept(name: &StepName) -> (&'static str, String, [String; 2]) {
    let mut args = name.args.clone();
    let words = [StepArg::En, StepArg::Sv].map(|word| match args.remove(<&str>::from(word)) {
        Some(serde_json::Value::String(words)) => words,
        _ => String::new(),
    });
    (name.kind.into(), serde_json::Value::Object(args).to_string(), words)
}

/// A step's name as a file keeps it. What is no kind and tells no words is a step all the same.
fn name_of(kind: &str, args: &str, en: &str, sv: &str) -> StepName {
    let args = || serde_json::from_str(args).unwrap_or_default();
    match kind.parse() {
        Ok(StepKind::AsWritten) => {
            let mut name = StepName::as_written(en, sv);
            name.args.append(&mut args());
            name
        }
        Ok(kind) => StepName { kind, args: args() },
        Err(_) => older_steps::read(en, sv).unwrap_or_else(|| StepName::as_written(en, sv)),
    }
}

/// Adds to a step what came of looking for what it took out. Is the search not over, it is said once, and owed until
/// it is.
pub fn note_proof(writer: &Writer, step: StepId, proved: Proved) -> Result<(), StoreError> {
    let select = "select kind, args, name_en, name_sv from journal_step where id = ?1";
    let mut name = writer.0.query_row(select, [step], |row| name_in(row, 0))?;
    name.note(proved);
    let (kind, args, _) = kept(&name);
    let note = "update journal_step set kind = ?2, args = ?3 where id = ?1";
    writer.0.execute(note, params![step, kind, args])?;
    if proved.left == 0 {
        writer.0.execute("update journal_step set merge_key = null where id = ?1", [step])?;
    }
    chain::renamed(&writer.0, step)
}

/// The name that stands in four columns of a row.
fn name_in(row: &rusqlite::Row, from: usize) -> rusqlite::Result<StepName> {
    let text = |at| row.get_ref(from + at).map(|value| value.as_str().unwrap_or_default());
    Ok(name_of(text(0)?, text(1)?, text(2)?, text(3)?))
}

/// Forgets how to undo this step and all before it; their names stay, and the chain of digests begins anew with what
/// is left. The file is to be cleaned.
pub fn seal(writer: &Writer, step: StepId) -> Result<(), StoreError> {
    writer.0.execute("delete from journal_change", [])?;
    stamp::forget(&writer.0, None)?;
    writer.0.execute("update journal_seal set step_id = ?1, purge = 1", [step])?;
    chain::anchor(&writer.0, step.0)
}

/// The newest change of all, to tell which changes a transaction added.
pub fn newest_change(reader: Reader) -> rusqlite::Result<i64> {
    reader.0.query_row("select ifnull(max(id), 0) from journal_change", [], |row| row.get(0))
}

/// The tables that were changed after a given change.
pub fn tables_since(reader: Reader, change: i64) -> rusqlite::Result<BTreeSet<String>> {
    let mut query = reader.0.prepare_cached("select distinct \"table\" from journal_change where id > ?1")?;
    query.query_map([change], |row| row.get(0))?.collect()
}

/// The step that undo would take back.
pub fn undoable(reader: Reader) -> Result<Option<Step>, StoreError> {
    one_step(reader, &format!("where state = 'done' and not {FINAL} order by id desc limit 1"))
}

/// The step that redo would bring back.
pub fn redoable(reader: Reader) -> Result<Option<Step>, StoreError> {
    one_step(reader, "where state = 'undone' order by id limit 1")
}

fn one_step(reader: Reader, which: &str) -> Result<Option<Step>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("{} {which}", select()))?;
    Ok(query.query_row([], step).optional()?)
}

/// All steps, oldest first.
pub fn steps(reader: Reader) -> Result<Vec<Step>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("{} order by id", select()))?;
    Ok(query.query_map([], step)?.collect::<Result<_, _>>()?)
}

fn select() -> String {
    format!("select id, kind, args, name_en, name_sv, at, coder, state, state = 'done' and {FINAL} from journal_step")
}

/// Whether a step in force can never be taken back: it is sealed, or all that it did was to note that something left
/// the project, which it still has when the note is gone.
const FINAL: &str = "(id <= (select step_id from journal_seal) or not exists (
    select 1 from journal_change c
    where c.step_id = journal_step.id and not (c.\"table\" = 'release' and c.op = 'I')))";

fn step(row: &rusqlite::Row) -> rusqlite::Result<Step> {
    Ok(Step {
        id: row.get(0)?,
        name: name_in(row, 1)?,
        at: row.get(5)?,
        coder: row.get(6)?,
        state: row.get(7)?,
        is_final: row.get(8)?,
    })
}

/// Replays a step's changes in reverse and leaves in their place how to go back again.
pub fn flip(writer: &Writer, step: StepId, state: StepState) -> Result<(), StoreError> {
    writer.0.pragma_update(None, "defer_foreign_keys", true)?;
    stamp::begin(&writer.0, step)?;
    // What came from colleagues is theirs: it goes, and comes back, as though nobody here had touched it.
    let is_taking_in = stamp::is_taking_in(&writer.0, step)?;
    stamp::quietly(&writer.0, is_taking_in)?;
    let tables = schema::journaled(&writer.0)?;
    let last: i64 = newest_change(writer.reader())?;
    let mut changes = writer.0.prepare(
        "select id, \"table\", op, row_id, before from journal_change where step_id = ?1 and id <= ?2 order by id desc",
    )?;
    let mut rows = changes.query(params![step, last])?;
    while let Some(row) = rows.next()? {
        let (name, op, key): (String, String, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let table = tables.iter().find(|table| table.name == name).ok_or(StoreError::StrangeStep)?;
        let before: Option<String> = row.get(4)?;
        invert(writer, table, &op, key, before.as_deref())?;
    }
    drop(rows);
    writer.0.execute("delete from journal_change where step_id = ?1 and id <= ?2", params![step, last])?;
    writer.0.execute("update journal_step set state = ?2, merge_key = null where id = ?1", params![step, state])?;
    digest::fill(&writer.0)?;
    if is_taking_in {
        stamp::swap(writer, step)?;
        taken::turned(writer, step, state)?;
    }
    chain::turned(&writer.0, step, state)
}

fn invert(
    writer: &Writer,
    table: &schema::Journaled,
    op: &str,
    key: i64,
    before: Option<&str>,
) -> Result<(), StoreError> {
    let name = quoted(&table.name);
    let key_column = quoted(table.columns.first().map_or("id", String::as_str));
    if op == "I" {
        if table.name == "coder" {
            // What was let out under a coder's name stays noted when she goes; the step itself keeps the name.
            writer
                .0
                .prepare_cached("update release set coder_id = (select min(id) from coder) where coder_id = ?1")?
                .execute([key])?;
        }
        writer.0.prepare_cached(&format!("delete from {name} where {key_column} = ?1"))?.execute([key])?;
        return Ok(());
    }
    let (values, given) = row_values(table, key, before.ok_or(StoreError::StrangeStep)?)?;
    let columns = || table.columns.iter().map(|c| quoted(c)).zip(&given);
    let sql = if op == "D" {
        let columns = columns().map(|(c, _)| c).collect::<Vec<_>>().join(", ");
        format!("insert into {name} ({columns}) values ({})", given.join(", "))
    } else if op == "U" {
        let set = columns().map(|(c, value)| format!("{c} = {value}")).collect::<Vec<_>>().join(", ");
        format!("update {name} set {set} where {key_column} = ?1")
    } else {
        return Err(StoreError::StrangeStep);
    };
    writer.0.prepare_cached(&sql)?.execute(rusqlite::params_from_iter(values))?;
    Ok(())
}

/// A kept row as SQL values, and what stands for each of the table's columns: one of the values, or, of a column that
/// the row does not know because a later migration added it, what a new row has there.
///
/// # Errors
/// [`StoreError::StrangeStep`] for what is no row, or another than the change is said to be of.
fn row_values(table: &schema::Journaled, key: i64, json: &str) -> Result<(Vec<Value>, Vec<String>), StoreError> {
    let row: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(json).map_err(|_| StoreError::StrangeStep)?;
    let names_it = table.columns.first().and_then(|column| row.get(column)).and_then(serde_json::Value::as_i64);
    if names_it != Some(key) {
        return Err(StoreError::StrangeStep);
    }
    let (mut values, mut given) = (Vec::new(), Vec::new());
    for (column, default) in table.columns.iter().zip(&table.defaults) {
        let value = match row.get(column) {
            Some(serde_json::Value::String(text)) => Value::Text(text.clone()),
            Some(serde_json::Value::Number(number)) => {
                number.as_i64().map_or_else(|| Value::Real(number.as_f64().unwrap_or(0.0)), Value::Integer)
            }
            Some(_) => Value::Null,
            None => {
                given.push(default.clone());
                continue;
            }
        };
        values.push(value);
        given.push(format!("?{}", values.len()));
    }
    Ok((values, given))
}
