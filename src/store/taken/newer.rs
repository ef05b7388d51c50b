//! What is newer in a copy than what somebody has seen of it: the rows with their stamps, what was taken away, and the
//! rows without which those mean nothing. Taken in by whoever has seen that much, it is as good as the whole copy.

use super::shape::{self, Names, Shape};
use super::side::{self, Cell, Row, Side, Stamp, Uid};
use crate::store::schema::quoted;
use crate::store::team::{Seen, covers};
use crate::store::{Reader, StoreError, chain};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params_from_iter};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// A value of a row as it travels.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Carry {
    Int(i64),
    Text(String),
    Real { real: f64 },
    Blob { hex: String },
    Null(()),
}

/// Rows of one table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub table: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Carry>>,
}

/// What travels.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Carried {
    pub parts: Vec<Part>,
}

/// What is newer here.
#[derive(Clone, Debug, Default)]
pub struct Newer {
    pub carried: Carried,
    /// How many rows were written or taken away that were not seen.
    pub news: usize,
    /// A digest of all that was decided by rule: where two differ, they have not come to the same yet.
    pub rules: String,
    pub after: Seen,
}

/// The tables beside the rows that travel, and what of them a file may hold.
const BESIDE: [(&str, &[&str]); 5] = [
    ("journal_actor", &["id", "name", "upto"]),
    ("journal_stamp", &["table", "row_id", "field", "counter", "actor", "repair", "uid"]),
    ("journal_gone", &["table", "uid", "counter", "actor", "repair", "into_uid"]),
    ("journal_step", &["name_en", "name_sv", "at", "coder", "kind", "args", "actor", "number"]),
    ("original", &["id", "sha256", "file_name", "bytes"]),
];

/// What is newer than what was seen; all there is where nothing was.
pub fn newer(reader: Reader, seen: &Seen) -> Result<Newer, StoreError> {
    let connection = reader.0;
    let shapes = shape::shapes(connection)?;
    let names = side::actors([connection, connection])?;
    let side = side::read(connection, &shapes, &names)?;
    let picked = Picking { shapes: &shapes, side: &side, names: &names, seen, is_all: seen.is_empty() };
    let mut wanted = picked.rows();
    let news = wanted.iter().map(BTreeSet::len).sum::<usize>() + picked.gone().count();
    let (repaired, rules) = picked.repaired();
    for (at, uids) in repaired.into_iter().enumerate() {
        if let Some(of_table) = wanted.get_mut(at) {
            of_table.extend(uids);
        }
    }
    let fresh = wanted.clone();
    picked.close(&mut wanted);
    let mut parts = Vec::new();
    for (at, shape) in shapes.iter().enumerate() {
        let keys: Vec<i64> = wanted.get(at).into_iter().flatten().filter_map(|uid| picked.key(at, uid)).collect();
        let rows = rows(connection, shape.name(), &shape.table.columns, shape.key(), &keys)?;
        parts.push(Part { table: shape.name().to_owned(), columns: shape.table.columns.clone(), rows });
        parts.push(stamps(connection, shape.name(), &keys)?);
    }
    parts.extend(beside(connection, &picked, &fresh)?);
    parts.retain(|part| !part.rows.is_empty());
    let after = crate::store::team::seen(reader)?;
    Ok(Newer { carried: Carried { parts }, news, rules, after })
}

struct Picking<'a> {
    shapes: &'a [Shape],
    side: &'a Side,
    names: &'a [String],
    seen: &'a Seen,
    is_all: bool,
}

type Wanted = Vec<BTreeSet<Uid>>;

impl Picking<'_> {
    fn is_new(&self, stamp: Stamp) -> bool {
        self.is_all || !covers(self.seen, self.names.get(stamp.actor).map_or("", String::as_str), stamp.counter)
    }

    fn rows(&self) -> Wanted {
        let is_new = |row: &Row| self.is_new(row.made) || row.fields.iter().any(|stamp| self.is_new(*stamp));
        let of = |rows: &side::Rows| rows.iter().filter(|(_, row)| is_new(row)).map(|(uid, _)| uid.clone()).collect();
        self.side.rows.iter().map(of).collect()
    }

    /// What was taken away, by table.
    fn gone(&self) -> impl Iterator<Item = (usize, &Uid)> {
        let tables = self.side.gone.iter().enumerate();
        let all = tables.flat_map(|(at, gone)| gone.iter().map(move |(uid, gone)| (at, uid, gone)));
        all.filter(|(_, _, gone)| self.is_new(gone.at)).map(|(at, uid, _)| (at, uid))
    }

    fn row(&self, table: usize, uid: &Uid) -> Option<&Row> {
        self.side.rows.get(table)?.get(uid)
    }

    fn key(&self, table: usize, uid: &Uid) -> Option<i64> {
        self.row(table, uid)?.key
    }

    /// Rows of which a rule made something, and a digest of it all.
    fn repaired(&self) -> (Wanted, String) {
        let (mut wanted, mut digest) = (Wanted::new(), Sha256::new());
        for (at, rows) in self.side.rows.iter().enumerate() {
            let mut of_table = BTreeSet::new();
            for (uid, row) in rows {
                let touched = row.fields.iter().chain([&row.made]).any(|stamp| stamp.repair > 0);
                if touched {
                    digest.update(format!("{at} {uid} {:?} {:?}\n", row.cells, self.told(row)));
                    of_table.insert(uid.clone());
                }
            }
            wanted.push(of_table);
        }
        for (at, gone) in self.side.gone.iter().enumerate() {
            for (uid, gone) in gone.iter().filter(|(_, gone)| gone.at.repair > 0 || gone.into.is_some()) {
                digest.update(format!("{at} {uid} {:?} {} {}\n", gone.into, gone.at.counter, gone.at.repair));
            }
        }
        let is_any = wanted.iter().any(|of_table| !of_table.is_empty());
        let digest = crate::model::hex_of(&digest.finalize());
        (wanted, if is_any { digest } else { String::new() })
    }

    /// A row's stamps in words that mean the same in every copy.
    fn told(&self, row: &Row) -> Vec<(i64, &str, i64)> {
        let name = |stamp: &Stamp| self.names.get(stamp.actor).map_or("", String::as_str);
        row.fields.iter().map(|stamp| (stamp.counter, name(stamp), stamp.repair)).collect()
    }

    /// Adds what rows name, and the texts in which places are, with their turns: a place means nothing without.
    fn close(&self, wanted: &mut Wanted) {
        let place = |name: &str| self.shapes.iter().position(|shape| shape.name() == name);
        let (text, turn, always) = (place("document_text"), place("turn"), [place("project"), place("coder")]);
        for at in always.into_iter().flatten() {
            let all: Vec<Uid> = self.side.rows.get(at).into_iter().flatten().map(|(uid, _)| uid.clone()).collect();
            wanted.get_mut(at).into_iter().for_each(|of| of.extend(all.iter().cloned()));
        }
        let mut queue: Vec<(usize, Uid)> = Vec::new();
        for (at, of_table) in wanted.iter().enumerate() {
            queue.extend(of_table.iter().map(|uid| (at, uid.clone())));
        }
        while let Some((at, uid)) = queue.pop() {
            let (Some(shape), Some(row)) = (self.shapes.get(at), self.row(at, &uid)) else { continue };
            let mut named: Vec<(usize, Uid)> = shape.key_of.map(|other| (other, uid.clone())).into_iter().collect();
            for (names, cell) in shape.names.iter().zip(&row.cells) {
                if let (Some(Names::Table(other, _)), Cell::Row(uid)) = (names, cell) {
                    named.push((*other, uid.clone()));
                }
            }
            let document = shape.cell("document_id").and_then(|cell| row.row(cell)).cloned();
            let has_place = shape.cell("start").is_some() || shape.cell("at").is_some();
            if let (Some(text), Some(document)) = (text, document.filter(|_| has_place)) {
                named.push((text, document));
            }
            if Some(at) == text
                && let Some(turn) = turn
            {
                named.extend(self.turns(turn, &uid).map(|of| (turn, of)));
            }
            for (other, uid) in named {
                if wanted.get_mut(other).is_some_and(|of| of.insert(uid.clone())) {
                    queue.push((other, uid));
                }
            }
        }
    }

    fn turns(&self, turn: usize, document: &Uid) -> impl Iterator<Item = Uid> {
        let cell = self.shapes.get(turn).and_then(|shape| shape.cell("document_id")).unwrap_or(0);
        let rows = self.side.rows.get(turn).into_iter().flatten();
        rows.filter(move |(_, row)| row.row(cell) == Some(document)).map(|(uid, _)| uid.clone())
    }
}

fn beside(connection: &Connection, picked: &Picking, fresh: &Wanted) -> Result<Vec<Part>, StoreError> {
    let mut parts = Vec::new();
    for (table, columns) in BESIDE.iter().filter(|(table, _)| !["journal_stamp", "original"].contains(table)) {
        let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
        let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        let only = if *table == "journal_step" { " where state = 'done' and actor <> '' order by id" } else { "" };
        let all = read(connection, &format!("select {list} from main.{}{only}", quoted(table)), [])?;
        let is_new = |row: &Vec<Carry>| match (*table, row.as_slice()) {
            ("journal_step", [.., Carry::Text(actor), Carry::Int(number)]) => {
                picked.is_all || !covers(picked.seen, actor, *number)
            }
            ("journal_gone", [Carry::Text(of), Carry::Text(uid), ..]) => {
                let at = picked.shapes.iter().position(|shape| shape.name() == of.as_str());
                let gone = at.and_then(|at| picked.side.gone.get(at)?.get(uid.as_str()));
                gone.is_some_and(|gone| picked.is_new(gone.at) || gone.at.repair > 0 || gone.into.is_some())
            }
            _ => true,
        };
        parts.push(Part { table: (*table).to_owned(), columns, rows: all.into_iter().filter(is_new).collect() });
    }
    // Imported files go along with their documents, once.
    let document = picked.shapes.iter().position(|shape| shape.name() == "document");
    let keys: Vec<i64> = document
        .into_iter()
        .flat_map(|at| fresh.get(at).into_iter().flatten().filter_map(move |uid| picked.key(at, uid)))
        .collect();
    let mut originals = BTreeSet::new();
    let mut of = connection.prepare("select original_id from document where id = ?1 and original_id is not null")?;
    for key in keys {
        for id in of.query_map([key], |row| row.get::<_, i64>(0))? {
            originals.insert(id?);
        }
    }
    let columns: Vec<String> = ["id", "sha256", "file_name", "bytes"].map(str::to_owned).into();
    let originals: Vec<i64> = originals.into_iter().collect();
    let rows = rows(connection, "original", &columns, "id", &originals)?;
    parts.push(Part { table: "original".to_owned(), columns, rows });
    Ok(parts)
}

fn rows(
    connection: &Connection,
    table: &str,
    columns: &[String],
    key: &str,
    keys: &[i64],
) -> Result<Vec<Vec<Carry>>, StoreError> {
    let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
    let sql = format!("select {list} from main.{} where {} = ?1", quoted(table), quoted(key));
    let mut all = Vec::with_capacity(keys.len());
    for key in keys {
        all.extend(read(connection, &sql, [*key])?);
    }
    Ok(all)
}

fn stamps(connection: &Connection, table: &str, keys: &[i64]) -> Result<Part, StoreError> {
    let columns = BESIDE.iter().find(|(name, _)| *name == "journal_stamp").map_or(&[][..], |(_, columns)| *columns);
    let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
    let sql = format!("select {list} from journal_stamp where \"table\" = ?1 and row_id = ?2");
    let mut all = Vec::new();
    for key in keys {
        all.extend(read(connection, &sql, rusqlite::params![table, key])?);
    }
    let columns = columns.iter().map(|column| (*column).to_owned()).collect();
    Ok(Part { table: "journal_stamp".to_owned(), columns, rows: all })
}

fn read(connection: &Connection, sql: &str, given: impl rusqlite::Params) -> Result<Vec<Vec<Carry>>, StoreError> {
    let mut query = connection.prepare_cached(sql)?;
    let width = query.column_count();
    let mut rows = query.query(given)?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let of = |at| {
            Ok(match row.get_ref(at)? {
                ValueRef::Null => Carry::Null(()),
                ValueRef::Integer(number) => Carry::Int(number),
                ValueRef::Real(real) => Carry::Real { real },
                ValueRef::Text(text) => Carry::Text(String::from_utf8_lossy(text).into_owned()),
                ValueRef::Blob(bytes) => Carry::Blob { hex: crate::model::hex_of(bytes) },
            })
        };
        all.push((0..width).map(of).collect::<Result<Vec<_>, StoreError>>()?);
    }
    Ok(all)
}

/// Lays what came out in a new file, as a copy that was handed out without all of the project.
///
/// # Errors
/// [`StoreError::StrangeStep`] for tables and columns that no change holds.
pub fn lay_out(connection: &Connection, carried: &Carried) -> Result<(), StoreError> {
    let shapes = shape::shapes(connection)?;
    for shape in &shapes {
        connection.execute(&format!("delete from main.{}", quoted(shape.name())), [])?;
    }
    for part in &carried.parts {
        let of_rows = shapes.iter().find(|shape| shape.name() == part.table);
        let known = |column: &String| match of_rows {
            Some(shape) => shape.table.columns.contains(column),
            None => BESIDE.iter().any(|(table, columns)| *table == part.table && columns.contains(&column.as_str())),
        };
        if !part.columns.iter().all(known) {
            return Err(StoreError::StrangeStep);
        }
        let list = part.columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
        let given = (1..=part.columns.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
        let sql = format!("insert into main.{} ({list}) values ({given})", quoted(&part.table));
        let mut add = connection.prepare(&sql)?;
        for row in part.rows.iter().filter(|row| row.len() == part.columns.len()) {
            add.execute(params_from_iter(row.iter().map(value)))?;
        }
    }
    connection.execute("insert or replace into journal_given (id, blind, part, frozen) values (1, 0, 1, 0)", [])?;
    connection.execute_batch("delete from journal_change; delete from journal_link;")?;
    chain::anchor(connection, 0)
}

fn value(carry: &Carry) -> Value {
    match carry {
        Carry::Null(()) => Value::Null,
        Carry::Int(number) => Value::Integer(*number),
        Carry::Real { real } => Value::Real(*real),
        Carry::Text(text) => Value::Text(text.clone()),
        Carry::Blob { hex } => Value::Blob(crate::model::bytes_of_hex(hex).unwrap_or_default()),
    }
}
