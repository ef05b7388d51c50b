//! Writes what two copies make together in this one: only what is another than here, in whatever order the rules of
//! the tables let it in.

use super::join::{Clash, Joined};
use super::shape::{Names, Shape};
use super::side::{Cell, Row, Rows, Side, Stamp, Uid};
use crate::store::schema::quoted;
use crate::store::stamp::{Held, Noted};
use crate::store::{StoreError, Writer};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// How many rows came, changed and went, by table.
pub type Counts = std::collections::BTreeMap<String, (usize, usize, usize)>;

pub struct Laying<'a> {
    pub writer: &'a Writer<'a>,
    pub theirs: &'a Connection,
    pub shapes: &'a [Shape],
    pub ours: &'a Side,
    /// The number here of each opening, in the order of their names.
    pub actors: &'a [i64],
}

/// An order that may have to wait for another.
struct Order {
    table: usize,
    uid: Uid,
    sql: String,
    values: Vec<Value>,
}

impl Laying<'_> {
    /// Writes all rows, and gives what is to be noted of who wrote them.
    pub fn lay(&self, joined: &mut Joined) -> Result<(Counts, HashMap<Noted, Option<Held>>), StoreError> {
        let (mut counts, mut noted) = (Counts::new(), HashMap::new());
        let keys = self.keys(joined)?;
        for (at, shape) in self.shapes.iter().enumerate().rev() {
            let delete = format!("delete from main.{} where {} = ?1", quoted(shape.name()), quoted(shape.key()));
            let mut delete = self.writer.0.prepare(&delete)?;
            for (uid, row) in self.ours.rows.get(at).into_iter().flatten() {
                let Some(key) = row.key.filter(|_| !joined.rows.get(at).is_some_and(|rows| rows.contains_key(uid)))
                else {
                    continue;
                };
                delete.execute([key])?;
                counts.entry(shape.name().to_owned()).or_default().2 += 1;
                self.note_fields(shape, key, None, &mut noted);
            }
        }
        let mut orders = Vec::new();
        for (at, shape) in self.shapes.iter().enumerate() {
            self.orders(at, shape, joined, &keys, &mut orders, &mut counts)?;
            self.note(at, shape, joined, &keys, &mut noted);
        }
        self.carry_out(orders)?;
        Ok((counts, noted))
    }

    /// The number of each row here; those that come get the next ones.
    fn keys(&self, joined: &Joined) -> Result<Vec<HashMap<Uid, i64>>, StoreError> {
        let mut keys: Vec<HashMap<Uid, i64>> = Vec::new();
        for (at, shape) in self.shapes.iter().enumerate() {
            let highest = format!("select ifnull(max({}), 0) from main.{}", quoted(shape.key()), quoted(shape.name()));
            let mut next: i64 = self.writer.0.query_row(&highest, [], |row| row.get(0))?;
            let mut of_table = HashMap::new();
            for (uid, row) in joined.rows.get(at).into_iter().flatten() {
                let key = match (row.key, shape.key_of) {
                    (Some(key), _) => key,
                    (None, Some(other)) => keys.get(other).and_then(|of| of.get(uid)).copied().unwrap_or(0),
                    (None, None) => {
                        next += 1;
                        next
                    }
                };
                of_table.insert(uid.clone(), key);
            }
            keys.push(of_table);
        }
        Ok(keys)
    }

    fn orders(
        &self,
        at: usize,
        shape: &Shape,
        joined: &Joined,
        keys: &[HashMap<Uid, i64>],
        orders: &mut Vec<Order>,
        counts: &mut Counts,
    ) -> Result<(), StoreError> {
        let columns: Vec<String> = shape.table.columns.iter().map(|column| quoted(column)).collect();
        let given: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
        let (name, key) = (quoted(shape.name()), quoted(shape.key()));
        let insert = format!("insert into main.{name} ({}) values ({})", columns.join(", "), given.join(", "));
        let set = columns.iter().zip(&given).skip(1).map(|(column, n)| format!("{column} = {n}"));
        let update = format!("update main.{name} set {} where {key} = ?1", set.collect::<Vec<_>>().join(", "));
        for (uid, row) in joined.rows.get(at).into_iter().flatten() {
            let known = self.known(at, uid);
            if known.is_some_and(|known| known.cells == row.cells) {
                continue;
            }
            let own = keys.get(at).and_then(|of| of.get(uid)).copied().unwrap_or(0);
            let mut values = vec![Value::Integer(own)];
            for (cell, value) in row.cells.iter().enumerate() {
                values.push(self.value(shape, cell, value, keys)?);
            }
            let count = counts.entry(shape.name().to_owned()).or_default();
            let sql = match known {
                Some(_) => {
                    count.1 += 1;
                    update.clone()
                }
                None => {
                    count.0 += 1;
                    insert.clone()
                }
            };
            orders.push(Order { table: at, uid: uid.clone(), sql, values });
        }
        Ok(())
    }

    fn known(&self, at: usize, uid: &Uid) -> Option<&Row> {
        self.ours.rows.get(at).and_then(|rows: &Rows| rows.get(uid))
    }

    fn value(&self, shape: &Shape, cell: usize, value: &Cell, keys: &[HashMap<Uid, i64>]) -> Result<Value, StoreError> {
        Ok(match value {
            Cell::Null => Value::Null,
            Cell::Int(number) => Value::Integer(*number),
            Cell::Real(number) => Value::Real(*number),
            Cell::Text(text) => Value::Text(text.to_string()),
            Cell::Blob(bytes) => Value::Blob(bytes.to_vec()),
            Cell::Row(uid) => match shape.names.get(cell) {
                Some(Some(Names::Table(other, _))) => {
                    let key = keys.get(*other).and_then(|of| of.get(uid));
                    key.map_or(Value::Null, |key| Value::Integer(*key))
                }
                Some(Some(Names::Original)) => self.original(uid)?.map_or(Value::Null, Value::Integer),
                _ => Value::Null,
            },
        })
    }

    /// An imported file of that digest, which comes along if it is not here.
    fn original(&self, sha256: &Uid) -> Result<Option<i64>, StoreError> {
        let here = "select id from original where sha256 = ?1";
        let known = self.writer.0.prepare_cached(here)?.query_row([&**sha256], |row| row.get(0)).optional()?;
        if known.is_some() {
            return Ok(known);
        }
        let there = "select file_name, bytes from original where sha256 = ?1";
        let read = |row: &rusqlite::Row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?));
        let Some((name, bytes)) = self.theirs.query_row(there, [&**sha256], read).optional()? else { return Ok(None) };
        let add = "insert into original (sha256, file_name, bytes) values (?1, ?2, ?3)";
        self.writer.0.execute(add, params![&**sha256, name, bytes])?;
        Ok(Some(self.writer.0.last_insert_rowid()))
    }

    /// Carries orders out; one that stands in another's way waits for it. Where two wait for one another, the names of
    /// one are laid aside meanwhile.
    fn carry_out(&self, mut orders: Vec<Order>) -> Result<(), StoreError> {
        let mut is_aside = false;
        while !orders.is_empty() {
            let before = orders.len();
            let mut waiting = Vec::new();
            let mut failed = None;
            for order in orders {
                let done = self.writer.0.prepare_cached(&order.sql)?.execute(params_from_iter(&order.values));
                match done.map_err(StoreError::from) {
                    Ok(_) => {}
                    Err(error @ StoreError::NameTaken) => {
                        failed = Some(error);
                        waiting.push(order);
                    }
                    Err(error) => return Err(error),
                }
            }
            orders = waiting;
            if orders.len() == before {
                if is_aside {
                    return Err(failed.unwrap_or(StoreError::NameTaken));
                }
                is_aside = true;
                self.lay_aside(&orders)?;
            }
        }
        Ok(())
    }

    fn lay_aside(&self, orders: &[Order]) -> Result<(), StoreError> {
        for order in orders {
            let Some(shape) = self.shapes.get(order.table) else { continue };
            let (name, key) = (quoted(shape.name()), quoted(shape.key()));
            let own = order.values.first().cloned().unwrap_or(Value::Null);
            if let Some(title) = shape.title() {
                let column = quoted(shape.column(title));
                let sql = format!("update main.{name} set {column} = ?2 where {key} = ?1");
                self.writer.0.execute(&sql, params![own, &*order.uid])?;
            } else if let (Some(_), Some(_)) = (shape.cell("start"), shape.cell("end")) {
                let far = "start = start + 1073741824, \"end\" = \"end\" + 1073741824";
                self.writer.0.execute(&format!("update main.{name} set {far} where {key} = ?1"), [own])?;
            }
        }
        Ok(())
    }

    /// What is to be noted of a table's rows and of those that went.
    fn note(
        &self,
        at: usize,
        shape: &Shape,
        joined: &Joined,
        keys: &[HashMap<Uid, i64>],
        noted: &mut HashMap<Noted, Option<Held>>,
    ) {
        for (uid, row) in joined.rows.get(at).into_iter().flatten() {
            let known = self.known(at, uid);
            if known.is_some_and(|known| known.made == row.made && known.fields == row.fields) {
                continue;
            }
            if let Some(key) = keys.get(at).and_then(|of| of.get(uid)) {
                self.note_fields(shape, *key, Some((uid, row)), noted);
            }
        }
        let here = self.ours.gone.get(at);
        let there = joined.gone.get(at);
        for (uid, gone) in there.into_iter().flatten() {
            if here.and_then(|here| here.get(uid)) != Some(gone) {
                let held = Held { uid: gone.into.as_ref().map(ToString::to_string), ..self.held(gone.at) };
                noted.insert(Noted::Gone(shape.name().to_owned(), uid.to_string()), Some(held));
            }
        }
        for uid in here.into_iter().flatten().map(|(uid, _)| uid) {
            if there.is_none_or(|there| !there.contains_key(uid)) {
                noted.insert(Noted::Gone(shape.name().to_owned(), uid.to_string()), None);
            }
        }
    }

    fn note_fields(
        &self,
        shape: &Shape,
        key: i64,
        row: Option<(&Uid, &Row)>,
        noted: &mut HashMap<Noted, Option<Held>>,
    ) {
        let mut put =
            |field: &str, held| noted.insert(Noted::Stamp(shape.name().to_owned(), key, field.to_owned()), held);
        let has_uid = shape.guid.is_none() && shape.key_of.is_none();
        put("", row.map(|(uid, row)| Held { uid: has_uid.then(|| uid.to_string()), ..self.held(row.made) }));
        for (at, (field, _)) in shape.fields.iter().enumerate() {
            let own = row.and_then(|(_, row)| row.fields.get(at).filter(|stamp| **stamp != row.made));
            put(field, own.map(|stamp| self.held(*stamp)));
        }
    }

    fn held(&self, stamp: Stamp) -> Held {
        let actor = self.actors.get(stamp.actor).copied().unwrap_or(0);
        Held { counter: stamp.counter, actor, repair: stamp.repair, uid: None }
    }
}

/// Lists what was decided by rule. Every copy lists the same under the same identity.
pub fn list(
    writer: &Writer,
    shapes: &[Shape],
    names: &[String],
    joined: &Joined,
    clashes: &[Clash],
) -> Result<usize, StoreError> {
    let mut add = writer.0.prepare(
        "insert into clash (guid, kind, \"of\", on_guid, field, name, kept, other)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (guid) do nothing",
    )?;
    let mut listed = 0;
    for clash in clashes {
        let Some(shape) = shapes.get(clash.table) else { continue };
        let stamp = |stamp: Stamp| {
            let name = names.get(stamp.actor).map_or("", String::as_str);
            format!("{}.{name}.{}", stamp.counter, stamp.repair)
        };
        let kind: &'static str = clash.kind.into();
        let told = [kind, shape.name(), &clash.uid, &clash.field, &stamp(clash.stamps.0), &stamp(clash.stamps.1)];
        let name = called(shapes, joined, clash.table, &clash.uid);
        let (kept, other) =
            (said(shapes, joined, shape, clash, &clash.kept), said(shapes, joined, shape, clash, &clash.other));
        listed += add.execute(params![guid(&told), kind, shape.name(), &*clash.uid, clash.field, name, kept, other])?;
    }
    Ok(listed)
}

/// A GUID that follows from words.
fn guid(words: &[&str]) -> String {
    let digest = Sha256::digest(words.join("\u{0}").as_bytes());
    let hex: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let part = |from: usize, to: usize| hex.get(from..to).unwrap_or_default();
    format!("{}-{}-4{}-8{}-{}", part(0, 8), part(8, 12), part(13, 16), part(17, 20), part(20, 32))
}

/// What people call a row, or what it is on.
fn called(shapes: &[Shape], joined: &Joined, table: usize, uid: &Uid) -> String {
    let (mut table, mut uid) = (table, uid.clone());
    for _ in 0..4 {
        let Some(shape) = shapes.get(table) else { break };
        let row = joined.rows.get(table).and_then(|rows| rows.get(&uid));
        if let Some(title) =
            shape.title().and_then(|cell| row.map(|row| row.text(cell))).filter(|title| !title.is_empty())
        {
            return title.to_owned();
        }
        let of = |(cell, names): (usize, &Option<Names>)| match names {
            Some(Names::Table(other, _)) if shape.column(cell) != "coder_id" => Some((*other, row?.row(cell)?.clone())),
            _ => None,
        };
        let next =
            shape.names.iter().enumerate().find_map(of).or_else(|| shape.key_of.map(|other| (other, uid.clone())));
        match next {
            Some(next) => (table, uid) = next,
            None => break,
        }
    }
    String::new()
}

fn said(shapes: &[Shape], joined: &Joined, shape: &Shape, clash: &Clash, cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.to_string(),
        Cell::Int(number) => number.to_string(),
        Cell::Real(number) => number.to_string(),
        Cell::Null | Cell::Blob(_) => String::new(),
        Cell::Row(uid) => {
            let place = shape.fields.iter().find(|(name, _)| *name == clash.field).and_then(|(_, cells)| cells.first());
            match place.and_then(|cell| shape.names.get(*cell)) {
                Some(Some(Names::Table(other, _))) => called(shapes, joined, *other, uid),
                _ => String::new(),
            }
        }
    }
}
