//! A chain of digests over the journal's steps. Each link covers the one before it and what became of one step, so
//! that no step can be changed, taken away or put in without its being seen. The chain only grows; where a change
//! for good takes words out of the journal, it begins anew from an anchor that says so.

use super::canonical::Identities;
use super::{StoreError, older_steps};
use crate::model::{StepId, StepState};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

pub type Sum = [u8; 32];

const NOTHING: Sum = [0; 32];

/// A digest over parts, each with its length, so that nothing can move from one to the next.
pub struct Summing(Sha256);

impl Summing {
    pub fn new(before: &Sum) -> Summing {
        Summing(Sha256::new_with_prefix(before))
    }

    pub fn part(mut self, kind: u8, bytes: &[u8]) -> Summing {
        self.0.update([kind]);
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    pub fn text(self, text: &str) -> Summing {
        self.part(b't', text.as_bytes())
    }

    pub fn value(self, value: ValueRef) -> Summing {
        match value {
            ValueRef::Null => self.part(b'n', &[]),
            ValueRef::Integer(number) => self.part(b'i', &number.to_le_bytes()),
            ValueRef::Real(number) => self.part(b'r', &number.to_le_bytes()),
            ValueRef::Text(text) => self.part(b't', text),
            ValueRef::Blob(bytes) => self.part(b'b', bytes),
        }
    }

    pub fn sum(self) -> Sum {
        self.0.finalize().into()
    }
}

/// The newest link.
struct Last {
    id: i64,
    step: i64,
    state: String,
    kept: Sum,
    content: Sum,
    digest: Sum,
}

/// What a step holds: as it lies in this file, and by GUIDs.
struct Held {
    kept: Sum,
    content: Sum,
}

/// Notes what became of a step that was begun or goes on; `since` is the newest change before.
pub fn grown(connection: &Connection, step: StepId, since: i64) -> Result<(), StoreError> {
    match last(connection)? {
        Some(newest) if newest.step == step.0 && newest.state == "done" => {
            let held = Held { kept: newest.kept, content: newest.content };
            let held = with_changes(connection, step.0, since, held)?;
            put(connection, Some(newest), step.0, "done", &held)
        }
        newest => {
            let held = with_changes(connection, step.0, 0, head(connection, step.0)?)?;
            put(connection, newest, step.0, "done", &held)
        }
    }
}

/// Notes what became of a step that is no longer what it was.
pub fn turned(connection: &Connection, step: StepId, state: StepState) -> Result<(), StoreError> {
    let held = with_changes(connection, step.0, 0, head(connection, step.0)?)?;
    put(connection, last(connection)?, step.0, state.into(), &held)
}

/// Notes what a step is called now.
pub fn renamed(connection: &Connection, step: StepId) -> Result<(), StoreError> {
    let state = "select state from journal_step where id = ?1";
    turned(connection, step, connection.query_row(state, [step], |row| row.get(0))?)
}

/// Begins the chain anew, with all steps as they are now. The anchor keeps the last digest of the chain that was,
/// and the step that took something away for good.
pub fn anchor(connection: &Connection, step: i64) -> Result<(), StoreError> {
    let former = last(connection)?.map_or(NOTHING, |last| last.digest);
    connection.execute("delete from journal_link", [])?;
    put(connection, None, step, "anchored", &Held { kept: former, content: former })?;
    let mut query = connection.prepare("select id, state from journal_step order by id")?;
    let steps = query.query_map([], |row| Ok((StepId(row.get(0)?), row.get::<_, StepState>(1)?)))?;
    for (step, state) in steps.collect::<Result<Vec<_>, _>>()? {
        turned(connection, step, state)?;
    }
    Ok(())
}

/// A kept digest; one that is none any more keeps nobody from working: the walk along the chain says so.
fn sum_of(row: &Row, column: usize) -> rusqlite::Result<Sum> {
    Ok(row.get_ref(column)?.as_bytes().ok().and_then(|bytes| bytes.try_into().ok()).unwrap_or(NOTHING))
}

fn last(connection: &Connection) -> rusqlite::Result<Option<Last>> {
    let sql = "select id, step_id, state, kept, content, digest from journal_link order by id desc limit 1";
    let read = |row: &Row| {
        Ok(Last {
            id: row.get(0)?,
            step: row.get(1)?,
            state: row.get(2)?,
            kept: sum_of(row, 3)?,
            content: sum_of(row, 4)?,
            digest: sum_of(row, 5)?,
        })
    };
    connection.prepare_cached(sql)?.query_row([], read).optional()
}

/// Adds a link, or puts what the step holds now in the newest one if that is of the same step in the same state.
fn put(connection: &Connection, newest: Option<Last>, step: i64, state: &str, held: &Held) -> Result<(), StoreError> {
    let goes_on = newest.as_ref().filter(|newest| newest.step == step && newest.state == state);
    let (id, before) = match (goes_on, &newest) {
        (Some(same), _) => (same.id, digest_of(connection, same.id - 1)?),
        (None, Some(newest)) => (newest.id + 1, newest.digest),
        (None, None) => (1, NOTHING),
    };
    let sql = "insert into journal_link (id, step_id, state, kept, content, digest) values (?1, ?2, ?3, ?4, ?5, ?6)
        on conflict (id) do update set kept = excluded.kept, content = excluded.content, digest = excluded.digest";
    if goes_on.is_none() && state != "anchored" {
        // What the step held in the state before nobody can look at any more.
        let former = "update journal_link set kept = x'' where id =
            (select id from journal_link where step_id = ?1 and state <> 'anchored' order by id desc limit 1)";
        connection.prepare_cached(former)?.execute([step])?;
    }
    let digest = linked(&before, first_of(connection, step, id)?, state, &held.content);
    connection.prepare_cached(sql)?.execute(params![id, step, state, held.kept, held.content, digest])?;
    Ok(())
}

/// `first` is the link by which the step came into the chain: which step it is, in any copy.
fn linked(before: &Sum, first: i64, state: &str, content: &[u8]) -> Sum {
    Summing::new(before).value(ValueRef::Integer(first)).text(state).part(b'b', content).sum()
}

/// The link by which a step came into the chain; the next one, if it is not in it yet.
fn first_of(connection: &Connection, step: i64, next: i64) -> rusqlite::Result<i64> {
    let sql = "select id from journal_link where step_id = ?1 and state <> 'anchored' order by id limit 1";
    Ok(connection.prepare_cached(sql)?.query_row([step], |row| row.get(0)).optional()?.unwrap_or(next))
}

fn digest_of(connection: &Connection, link: i64) -> rusqlite::Result<Sum> {
    let mut query = connection.prepare_cached("select digest from journal_link where id = ?1")?;
    Ok(query.query_row([link], |row| sum_of(row, 0)).optional()?.unwrap_or(NOTHING))
}

const HEAD: &str = "select name_en, name_sv, at, coder, merge_key, kind, args from journal_step where id = ?1";

/// In a backup of a version that knew no kinds.
const OLDER_HEAD: &str = "select name_en, name_sv, at, coder, merge_key from journal_step where id = ?1";

/// What a step is called, when and by whom it was made. Of a step that an earlier version named, that is its words:
/// its kind and arguments were worked out from them, and so the chain in which it was written still holds.
fn head(connection: &Connection, step: i64) -> rusqlite::Result<Held> {
    let mut query = connection.prepare_cached(HEAD).or_else(|_| connection.prepare_cached(OLDER_HEAD))?;
    let knows_kinds = query.column_count() > 5;
    query.query_row([step], |row| {
        let mut content = Summing::new(&NOTHING);
        for at in 0..4 {
            content = content.value(row.get_ref(at)?);
        }
        if knows_kinds && !is_told(row)? {
            content = content.value(row.get_ref(5)?).value(row.get_ref(6)?);
        }
        let content = content.sum();
        Ok(Held { kept: Summing::new(&content).value(row.get_ref(4)?).sum(), content })
    })
}

/// Whether a step's kind and arguments are those that its words tell.
fn is_told(row: &Row) -> rusqlite::Result<bool> {
    let text = |at| row.get_ref(at).map(|value| value.as_str().ok());
    let (Some(en), Some(sv), Some(kind), Some(args)) = (text(0)?, text(1)?, text(5)?, text(6)?) else {
        return Ok(false);
    };
    let (told, about) = older_steps::told(en, sv);
    Ok(told == kind && about == args)
}

const CHANGES: &str =
    "select id, \"table\", op, row_id, before from journal_change where step_id = ?1 and id > ?2 order by id";

/// Goes on with the changes of a step after one of them.
fn with_changes(connection: &Connection, step: i64, since: i64, mut held: Held) -> Result<Held, StoreError> {
    let identities = Identities::of(connection, step, since)?;
    let mut query = connection.prepare_cached(CHANGES)?;
    let mut rows = query.query([step, since])?;
    while let Some(row) = rows.next()? {
        held.kept = with_kept(&held.kept, row)?;
        held.content = identities.with_change(connection, &held.content, row)?;
    }
    Ok(held)
}

fn with_kept(before: &Sum, row: &Row) -> rusqlite::Result<Sum> {
    let mut summing = Summing::new(before);
    for at in 0..5 {
        summing = summing.value(row.get_ref(at)?);
    }
    Ok(summing.sum())
}

/// All that the journal keeps of a step, as it lies in this file; `None` for a step that is not there.
pub fn kept(connection: &Connection, step: i64) -> rusqlite::Result<Option<Sum>> {
    let Some(head) = head(connection, step).optional()? else { return Ok(None) };
    let mut query = connection.prepare_cached(CHANGES)?;
    let mut rows = query.query([step, i64::MIN])?;
    let mut kept = head.kept;
    while let Some(row) = rows.next()? {
        kept = with_kept(&kept, row)?;
    }
    Ok(Some(kept))
}

/// What is not as the chain says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Broken {
    /// A step that is not what it was, or is not there.
    Step(i64),
    /// The chain itself, at the link of this step.
    Link(i64),
}

/// Walks the chain and compares every step with its newest link, all as it is at one moment.
pub fn broken(connection: &Connection) -> Result<Vec<Broken>, StoreError> {
    connection.execute_batch("savepoint chain")?;
    let found = broken_now(connection);
    connection.execute_batch("release chain")?;
    found
}

fn broken_now(connection: &Connection) -> Result<Vec<Broken>, StoreError> {
    let mut found = Vec::new();
    let newest = walked(connection, &mut found)?;
    let mut query = connection.prepare("select id, state from journal_step order by id")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let steps: BTreeMap<i64, Value> = rows.collect::<Result<_, _>>()?;
    for (step, state) in &steps {
        let as_it_was = match newest.get(step) {
            Some((known, sum)) => *known == *state && kept(connection, *step)?.is_some_and(|kept| *sum == kept),
            None => false,
        };
        if !as_it_was {
            found.push(Broken::Step(*step));
        }
    }
    found.extend(newest.keys().filter(|step| !steps.contains_key(step)).map(|step| Broken::Step(*step)));
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Walks the chain; gives the state and the digest of each step by its newest link.
fn walked(connection: &Connection, found: &mut Vec<Broken>) -> Result<BTreeMap<i64, (Value, Vec<u8>)>, StoreError> {
    let sealed: i64 = connection.query_row("select step_id from journal_seal", [], |row| row.get(0))?;
    let mut query =
        connection.prepare("select id, step_id, state, kept, content, digest from journal_link order by id")?;
    let mut rows = query.query([])?;
    let (mut newest, mut first, mut before, mut number) = (BTreeMap::new(), BTreeMap::new(), NOTHING, 0);
    while let Some(row) = rows.next()? {
        number += 1;
        let step: i64 = row.get(1)?;
        let state: String = row.get(2)?;
        let (kept, content) = (row.get::<_, Vec<u8>>(3)?, row.get::<_, Vec<u8>>(4)?);
        let is_first = number == 1;
        let came = if is_first { number } else { *first.entry(step).or_insert(number) };
        let digest = linked(&before, came, &state, &content);
        let mut holds =
            row.get::<_, i64>(0)? == number && row.get_ref(5)?.as_bytes().is_ok_and(|known| known == digest);
        holds &= is_first == (state == "anchored");
        if is_first {
            holds &= kept == content && step == sealed;
        } else if let Some((_, former)) = newest.insert(step, (Value::Text(state), kept)) {
            holds &= former.is_empty();
        }
        if !holds {
            found.push(Broken::Link(step));
        }
        // One link that is changed is one flaw: the next is held against what stands here.
        before = sum_of(row, 5)?;
    }
    if number == 0 {
        found.push(Broken::Link(0));
    }
    Ok(newest)
}

/// The step at which the chain begins anew, because what was before was taken away for good.
pub fn begins(connection: &Connection) -> Result<Option<i64>, StoreError> {
    let sql = "select step_id from journal_link where state = 'anchored' and step_id > 0";
    Ok(connection.query_row(sql, [], |row| row.get(0)).optional()?)
}
