//! What rows need to stand together: rows that others name, the project's own, texts for documents. What is lost is
//! stood in for where that keeps something else that was saved; else the pointer, or the row that has it, goes.

use super::super::schema::quoted;
use super::super::tame::LARGEST;
use super::super::{StoreError, chain, journal};
use super::rows::Table;
use crate::model::{Guid, Lang, StepName, count_words, now};
use crate::say;
use rusqlite::types::Value;
use rusqlite::{Connection, params};

/// What had to be done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Rows that stand in for lost ones, so that others can stay.
    pub stand_ins: usize,
    /// Texts that are lost: a sign for each character keeps the places in them.
    pub texts: usize,
    /// Pointers to what is lost that were taken out.
    pub cleared: usize,
    /// Rows that could not stay without what is lost.
    pub left_out: usize,
}

/// What stands in for a lost row: its number, a GUID, a name, a time.
const STAND_INS: [(&str, &str); 8] = [
    ("coder", "insert into coder (id, guid, name) values (?1, ?2, ?3)"),
    ("document", "insert into document (id, guid, name, characters, words, added) values (?1, ?2, ?3, 0, 0, ?4)"),
    ("case", "insert into \"case\" (id, guid, name) values (?1, ?2, ?3)"),
    ("participant", "insert into participant (id, guid, name) values (?1, ?2, ?3)"),
    ("code", "insert into code (id, guid, name, color, created) values (?1, ?2, ?3, '#808080', ?4)"),
    ("theme", "insert into theme (id, guid, name) values (?1, ?2, ?3)"),
    ("question", "insert into question (id, guid, label, text) values (?1, ?2, ?3, ?3)"),
    ("contrast", "insert into contrast (id, guid, name) values (?1, ?2, ?3)"),
];

fn stand_in(connection: &Connection, sql: &str, row: i64, lang: Lang) -> Result<(), StoreError> {
    let name = say!(lang, store_lost_number_row, row);
    let mut query = connection.prepare_cached(sql)?;
    for (at, value) in
        [Value::Integer(row), Value::Text(Guid::fresh().to_string()), Value::Text(name), Value::Text(now())]
            .into_iter()
            .enumerate()
            .take(query.parameter_count())
    {
        query.raw_bind_parameter(at + 1, value)?;
    }
    query.raw_execute()?;
    Ok(())
}

/// The rows without which no project opens.
pub fn project(connection: &Connection, title: &str, lang: Lang) -> Result<usize, StoreError> {
    let mut added = 0;
    let project = "insert into project (id, guid, title, language, created) select 1, ?1, ?2, ?3, ?4
        where not exists (select 1 from project)";
    added += connection.execute(project, params![Guid::fresh(), title, lang.tag(), now()])?;
    let coder = "insert into coder (guid, name) select ?1, ?2 where not exists (select 1 from coder)";
    added += connection.execute(coder, params![Guid::fresh(), say::store_coder_1(lang)])?;
    Ok(added)
}

/// The rows of which each project has one, whatever they hold.
pub fn single(connection: &Connection, tables: &[Table]) -> Result<(), StoreError> {
    let is_single = |table: &&Table| ["guard", "journal_seal"].contains(&table.name.as_str());
    for table in tables.iter().filter(is_single).map(|table| &table.name) {
        let sql = format!("insert into {table} (id) select 1 where not exists (select 1 from {table})");
        connection.execute(&sql, [])?;
    }
    Ok(())
}

/// A row that names another that is not there.
struct Dangling {
    table: String,
    row: i64,
    other: String,
    column: String,
}

fn dangling(connection: &Connection) -> Result<Vec<Dangling>, StoreError> {
    let mut query = connection.prepare(
        "select c.\"table\", c.rowid, c.parent, f.\"from\" from pragma_foreign_key_check c
         join pragma_foreign_key_list(c.\"table\") f on f.id = c.fkid",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Dangling { table: row.get(0)?, row: row.get(1)?, other: row.get(2)?, column: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Until nothing names what is not there. Each round takes something away, or adds what is not asked for again.
pub fn references(connection: &Connection, settled: &mut Settled, lang: Lang) -> Result<(), StoreError> {
    loop {
        let found = dangling(connection)?;
        if found.is_empty() {
            return Ok(());
        }
        for one in found {
            let (table, column) = (quoted(&one.table), quoted(&one.column));
            let named: Option<i64> = connection
                .query_row(&format!("select {column} from {table} where rowid = ?1"), [one.row], |row| row.get(0))
                .unwrap_or_default();
            let Some(named) = named else { continue };
            let known = STAND_INS.iter().find(|(table, _)| *table == one.other);
            let there = format!("select exists (select 1 from {} where rowid = ?1)", quoted(&one.other));
            if connection.query_row(&there, [named], |row| row.get::<_, bool>(0))? {
                continue;
            }
            if let Some((_, sql)) = known
                && stand_in(connection, sql, named, lang).is_ok()
            {
                settled.stand_ins += 1;
                continue;
            }
            match connection.execute(&format!("update {table} set {column} = null where rowid = ?1"), [one.row]) {
                Ok(_) => settled.cleared += 1,
                Err(_) => {
                    settled.left_out +=
                        connection.execute(&format!("delete from {table} where rowid = ?1"), [one.row])?
                }
            }
        }
    }
}

/// No text is longer; a number beyond it is damage, too.
const LONGEST: usize = LARGEST as usize / SIGN.len();

/// A sign that stands for a character that is lost.
const SIGN: &str = "\u{fffd}";

/// Documents without their text get one as long, so that whatever stands in them keeps its place; those that stand in
/// for lost ones get the length of theirs.
pub fn texts(connection: &Connection, settled: &mut Settled) -> Result<(), StoreError> {
    let mut query = connection
        .prepare("select id, characters from document where id not in (select document_id from document_text)")?;
    let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    for (document, characters) in rows.collect::<Result<Vec<_>, _>>()? {
        let text = SIGN.repeat(usize::try_from(characters).unwrap_or(0).min(LONGEST));
        let add = "insert into document_text (document_id, text) values (?1, ?2)";
        connection.execute(add, params![document, text])?;
        settled.texts += 1;
    }
    let mut query = connection.prepare(
        "select d.id, t.text from document d join document_text t on t.document_id = d.id where d.characters = 0",
    )?;
    let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    for (document, text) in rows.collect::<Result<Vec<_>, _>>()? {
        let count = "update document set characters = ?2, words = ?3 where id = ?1";
        connection.execute(count, params![document, text.chars().count() as i64, count_words(&text) as i64])?;
    }
    Ok(())
}

/// Where something was lost, nothing before can be undone: a step may count on rows that are gone. The journal says
/// what happened, and its chain of digests begins anew.
pub fn journal(connection: &Connection, name: &StepName) -> Result<(), StoreError> {
    connection.execute("update journal_step set state = 'dropped', merge_key = null where state = 'undone'", [])?;
    connection.execute("update journal_step set merge_key = null where merge_key is not null", [])?;
    let coder: String = connection.query_row("select name from coder order by id limit 1", [], |row| row.get(0))?;
    let (kind, args, [en, sv]) = journal::kept(name);
    let add = "insert into journal_step (kind, args, name_en, name_sv, at, coder) values (?1, ?2, ?3, ?4, ?5, ?6)";
    connection.execute(add, params![kind, args, en, sv, now(), coder])?;
    let step = connection.last_insert_rowid();
    connection.execute("update journal_seal set step_id = ?1", [step])?;
    chain::anchor(connection, step)
}
