//! Who wrote what last, in words that mean the same in every copy of a project: each opening that writes has a random
//! name, each step a number higher than that of any step it had seen. Kept by triggers beside the journal's.

use super::schema::{Journaled, literal, quoted};
use super::{StoreError, Writer};
use crate::model::StepId;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// Where this connection is: the step that is being taken, the name and number under which it writes, and whether
/// what it does is noted as somebody else's.
pub const NOW: &str = "create temp table journal_now (step integer not null, actor integer not null default 0,
    name text not null default '', counter integer not null default 0, quiet integer not null default 0);
    insert into journal_now (step) values (0);";

/// From here on what is written belongs to this step.
pub fn begin(connection: &Connection, step: StepId) -> Result<(), StoreError> {
    let actor: i64 = connection.query_row("select actor from journal_now", [], |row| row.get(0))?;
    let next: i64 = connection
        .prepare_cached("select ifnull(max(upto), 0) + 1 from journal_actor")?
        .query_row([], |row| row.get(0))?;
    if actor == 0 {
        let mut random = [0_u8; 8];
        getrandom::fill(&mut random).map_err(|_| StoreError::NoKeyMade)?;
        let name: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        connection.execute("insert into journal_actor (name, upto) values (?1, ?2)", params![name, next])?;
        let set = "update journal_now set actor = ?1, name = ?2";
        connection.execute(set, params![connection.last_insert_rowid(), name])?;
    } else {
        let set = "update journal_actor set upto = ?2 where id = ?1";
        connection.prepare_cached(set)?.execute([actor, next])?;
    }
    let set = "update journal_now set step = ?1, counter = ?2, quiet = 0";
    connection.prepare_cached(set)?.execute(params![step, next])?;
    let own = "update journal_step set (actor, number) = (select name, counter from journal_now)
        where id = ?1 and actor = ''";
    connection.prepare_cached(own)?.execute([step])?;
    Ok(())
}

/// From here on what is written is noted by whoever writes it.
pub fn quietly(connection: &Connection, is_quiet: bool) -> rusqlite::Result<()> {
    connection.execute("update journal_now set quiet = ?1", [is_quiet]).map(drop)
}

/// Tables whose rows name what they are on in one of several columns: those change together.
const ON_ONE: [&str; 11] = [
    "memo",
    "evidence",
    "theme_cell",
    "value",
    "statement",
    "silence",
    "meaning",
    "contrast_row",
    "question_link",
    "adrift",
    "lost_evidence",
];

/// What a column is changed together with: a field is taken whole from one copy or another.
pub fn field_of<'c>(table: &Journaled, column: &'c str) -> &'c str {
    let has = |name: &str| table.columns.iter().any(|known| known == name);
    match column {
        _ if table.name == "document_text" => "text",
        "document_id" | "start" | "end" | "words" if has("start") && table.name != "document" => "place",
        "role" | "level" | "kind" | "time" if table.name == "theme_cell" => "on",
        _ if ON_ONE.contains(&table.name.as_str()) && column.ends_with("_id") => "on",
        other => other,
    }
}

/// The fields of a table, each with its columns; the key is in none.
pub fn fields(table: &Journaled) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for column in table.columns.iter().skip(1) {
        let field = field_of(table, column);
        match found.iter_mut().find(|(known, _)| known == field) {
            Some((_, columns)) => columns.push(column.clone()),
            None => found.push((field.to_owned(), vec![column.clone()])),
        }
    }
    found
}

pub fn has_guid(table: &Journaled) -> bool {
    table.columns.iter().any(|column| column == "guid")
}

/// The triggers that note who wrote a row of a table.
pub fn triggers(table: &Journaled) -> String {
    let Some(key) = table.columns.first().map(|key| quoted(key)) else { return String::new() };
    let (name, word) = (quoted(&table.name), literal(&table.name));
    let trigger = |op: &str| quoted(&format!("stamp_{}_{op}", table.name));
    let when = "when (select quiet from journal_now) = 0";
    let (uid, back) = match has_guid(table) {
        true => ("null".to_owned(), format!("delete from journal_gone where \"table\" = {word} and uid = new.guid;")),
        false => (format!("name || ':' || counter || ':' || new.{key}"), String::new()),
    };
    let renewed = "do update set counter = excluded.counter, actor = excluded.actor, repair = 0";
    let conflict = "on conflict (\"table\", row_id, field)";
    let insert = format!(
        "delete from journal_stamp where \"table\" = {word} and row_id = new.{key};
         insert into journal_stamp (\"table\", row_id, field, counter, actor, uid)
           select {word}, new.{key}, '', counter, actor, {uid} from journal_now; {back}"
    );
    let update: String = fields(table)
        .iter()
        .map(|(field, columns)| {
            let columns = columns.iter().map(|c| quoted(c));
            let changed = columns.map(|c| format!("old.{c} is not new.{c}")).collect::<Vec<_>>().join(" or ");
            format!(
                "insert into journal_stamp (\"table\", row_id, field, counter, actor)
                   select {word}, new.{key}, {}, counter, actor from journal_now where {changed} {conflict} {renewed};",
                literal(field)
            )
        })
        .collect();
    let known = format!("select uid from journal_stamp where \"table\" = {word} and row_id = old.{key} and field = ''");
    let uid = if has_guid(table) { "old.guid".to_owned() } else { format!("ifnull(({known}), '0:' || old.{key})") };
    let delete = format!(
        "insert into journal_gone (\"table\", uid, counter, actor)
           select {word}, {uid}, counter, actor from journal_now where true
           on conflict (\"table\", uid) do update set
             counter = excluded.counter, actor = excluded.actor, repair = 0, into_uid = null;
         delete from journal_stamp where \"table\" = {word} and row_id = old.{key};"
    );
    let body = [("insert", insert), ("update", update), ("delete", delete)];
    let body = body.map(|(op, body)| {
        format!("create temp trigger {} after {op} on main.{name} {when} begin {body} end;", trigger(op))
    });
    body.concat()
}

/// Which of the tables of stamps a note is about, and of what in it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Noted {
    Actor(i64),
    Stamp(String, i64, String),
    Gone(String, String),
}

/// What one of the tables of stamps holds: a number, whose, how often repaired, and an identity.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Held {
    pub counter: i64,
    pub actor: i64,
    pub repair: i64,
    pub uid: Option<String>,
}

fn held(connection: &Connection, noted: &Noted) -> rusqlite::Result<Option<Held>> {
    let read = |row: &rusqlite::Row| {
        Ok(Held { counter: row.get(0)?, actor: row.get(1)?, repair: row.get(2)?, uid: row.get(3)? })
    };
    match noted {
        Noted::Actor(id) => {
            let sql = "select upto, 0, 0, null from journal_actor where id = ?1";
            connection.prepare_cached(sql)?.query_row([id], read).optional()
        }
        Noted::Stamp(table, row, field) => {
            let sql = "select counter, actor, repair, uid from journal_stamp
                where \"table\" = ?1 and row_id = ?2 and field = ?3";
            connection.prepare_cached(sql)?.query_row(params![table, row, field], read).optional()
        }
        Noted::Gone(table, uid) => {
            let sql = "select counter, actor, repair, into_uid from journal_gone where \"table\" = ?1 and uid = ?2";
            connection.prepare_cached(sql)?.query_row(params![table, uid], read).optional()
        }
    }
}

/// Puts something in one of the tables of stamps, or takes it out of it.
fn put(connection: &Connection, noted: &Noted, held: Option<&Held>) -> rusqlite::Result<()> {
    match (noted, held) {
        (Noted::Actor(id), held) => {
            let set = "update journal_actor set upto = ?2 where id = ?1";
            connection.prepare_cached(set)?.execute([*id, held.map_or(0, |held| held.counter)])?;
        }
        (Noted::Stamp(table, row, field), Some(held)) => {
            let set = "insert into journal_stamp (\"table\", row_id, field, counter, actor, repair, uid)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (\"table\", row_id, field) do update
                set counter = excluded.counter, actor = excluded.actor, repair = excluded.repair, uid = excluded.uid";
            let row = params![table, row, field, held.counter, held.actor, held.repair, held.uid];
            connection.prepare_cached(set)?.execute(row)?;
        }
        (Noted::Stamp(table, row, field), None) => {
            let gone = "delete from journal_stamp where \"table\" = ?1 and row_id = ?2 and field = ?3";
            connection.prepare_cached(gone)?.execute(params![table, row, field])?;
        }
        (Noted::Gone(table, uid), Some(held)) => {
            let set = "insert into journal_gone (\"table\", uid, counter, actor, repair, into_uid)
                values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (\"table\", uid) do update
                set counter = excluded.counter, actor = excluded.actor, repair = excluded.repair,
                  into_uid = excluded.into_uid";
            let row = params![table, uid, held.counter, held.actor, held.repair, held.uid];
            connection.prepare_cached(set)?.execute(row)?;
        }
        (Noted::Gone(table, uid), None) => {
            let gone = "delete from journal_gone where \"table\" = ?1 and uid = ?2";
            connection.prepare_cached(gone)?.execute(params![table, uid])?;
        }
    }
    Ok(())
}

/// Puts what was taken in beside what stands, and keeps with the step what was there before.
pub fn take(writer: &Writer, step: StepId, noted: &HashMap<Noted, Option<Held>>) -> Result<(), StoreError> {
    for (what, new) in noted {
        let before = held(&writer.0, what)?;
        if before != *new {
            put(&writer.0, what, new.as_ref())?;
            keep(&writer.0, step, what, before.as_ref())?;
        }
    }
    Ok(())
}

fn keep(connection: &Connection, step: StepId, noted: &Noted, held: Option<&Held>) -> rusqlite::Result<()> {
    let (kind, table, uid, row, field) = match noted {
        Noted::Actor(id) => ("actor", "", None, *id, ""),
        Noted::Stamp(table, row, field) => ("stamp", table.as_str(), None, *row, field.as_str()),
        Noted::Gone(table, uid) => ("gone", table.as_str(), Some(uid), 0, ""),
    };
    // A stamp's own identity is kept in the same place as the row that took another's.
    let (counter, actor, repair) = (held.map(|h| h.counter), held.map(|h| h.actor), held.map(|h| h.repair));
    let into = held.and_then(|held| held.uid.as_ref());
    connection
        .prepare_cached(
            "insert into journal_before (step_id, kind, \"table\", uid, row_id, field, counter, actor, repair, into_uid)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![step, kind, table, uid, row, field, counter, actor, repair, into])
        .map(drop)
}

/// Whether a step took in a colleague's work.
pub fn is_taking_in(connection: &Connection, step: StepId) -> rusqlite::Result<bool> {
    let sql = "select exists (select 1 from journal_before where step_id = ?1)";
    connection.prepare_cached(sql)?.query_row([step], |row| row.get(0))
}

/// Whether any step did that can be taken back or brought back.
pub fn any_taken_in(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("select exists (select 1 from journal_before)", [], |row| row.get(0))
}

/// Puts back what a taking-in found, and keeps what it had left: the other way goes the same way.
pub fn swap(writer: &Writer, step: StepId) -> Result<(), StoreError> {
    let last: i64 = writer.0.query_row("select max(id) from journal_before", [], |row| row.get(0))?;
    let mut query = writer.0.prepare(
        "select kind, \"table\", uid, row_id, field, counter, actor, repair, into_uid from journal_before
         where step_id = ?1 order by id desc",
    )?;
    let rows = query.query_map([step], |row| {
        let (kind, table): (String, String) = (row.get(0)?, row.get(1)?);
        let noted = match kind.as_str() {
            "actor" => Noted::Actor(row.get(3)?),
            "gone" => Noted::Gone(table, row.get(2)?),
            _ => Noted::Stamp(table, row.get(3)?, row.get(4)?),
        };
        let held = match row.get(5)? {
            Value::Integer(counter) => {
                Some(Held { counter, actor: row.get(6)?, repair: row.get(7)?, uid: row.get(8)? })
            }
            _ => None,
        };
        Ok((noted, held))
    })?;
    for (noted, before) in rows.collect::<Result<Vec<_>, _>>()? {
        let now = held(&writer.0, &noted)?;
        put(&writer.0, &noted, before.as_ref())?;
        keep(&writer.0, step, &noted, now.as_ref())?;
    }
    writer.0.execute("delete from journal_before where step_id = ?1 and id <= ?2", params![step, last])?;
    Ok(())
}

/// Forgets what taking-in found, of one step or of all.
pub fn forget(connection: &Connection, step: Option<StepId>) -> rusqlite::Result<()> {
    connection.execute("delete from journal_before where ?1 is null or step_id = ?1", [step]).map(drop)
}
