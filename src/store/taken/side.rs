//! All that one copy holds, by identities that mean the same in every copy, with who wrote it last.

use super::shape::{Names, Shape};
use crate::store::StoreError;
use crate::store::schema::quoted;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

/// What a row is known by.
pub type Uid = Rc<str>;

/// Which step wrote something: higher is newer, or was made of the same by a rule.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    pub counter: i64,
    pub actor: usize,
    pub repair: i64,
}

impl Stamp {
    /// What a rule makes of it.
    pub fn repaired(self) -> Stamp {
        Stamp { repair: self.repair + 1, ..self }
    }
}

#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub enum Cell {
    Null,
    Int(i64),
    Real(f64),
    Text(Rc<str>),
    Blob(Rc<[u8]>),
    /// A row of another table.
    Row(Uid),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number here, if it has one here.
    pub key: Option<i64>,
    pub cells: Vec<Cell>,
    pub made: Stamp,
    /// Who wrote each field last.
    pub fields: Vec<Stamp>,
}

impl Row {
    pub fn text(&self, cell: usize) -> &str {
        match self.cells.get(cell) {
            Some(Cell::Text(text)) => text,
            _ => "",
        }
    }

    pub fn row(&self, cell: usize) -> Option<&Uid> {
        match self.cells.get(cell) {
            Some(Cell::Row(uid)) => Some(uid),
            _ => None,
        }
    }

    pub fn newest(&self) -> Stamp {
        self.fields.iter().copied().max().unwrap_or_default().max(self.made)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub at: Stamp,
    pub into: Option<Uid>,
}

pub type Rows = BTreeMap<Uid, Row>;

/// One copy.
#[derive(Debug, Default)]
pub struct Side {
    pub rows: Vec<Rows>,
    pub gone: Vec<BTreeMap<Uid, Gone>>,
    /// The newest step of each opening that this copy has seen.
    pub seen: Vec<i64>,
    /// The numbers that the copy itself gives to openings.
    pub actors: HashMap<i64, usize>,
    /// It was handed out without all of the project.
    pub is_part: bool,
}

impl Side {
    pub fn has_seen(&self, stamp: Stamp) -> bool {
        stamp.actor == 0 || self.seen.get(stamp.actor).is_some_and(|upto| stamp.counter <= *upto)
    }
}

/// The names of openings that either copy knows, in their order; the first is nobody's.
pub fn actors(copies: [&Connection; 2]) -> Result<Vec<String>, StoreError> {
    let mut names = BTreeSet::from([String::new()]);
    for connection in copies {
        let mut query = connection.prepare("select name from journal_actor")?;
        for name in query.query_map([], |row| row.get(0))? {
            names.insert(name?);
        }
    }
    Ok(names.into_iter().collect())
}

pub fn read(connection: &Connection, shapes: &[Shape], names: &[String]) -> Result<Side, StoreError> {
    let mut side = Side { seen: vec![0; names.len()], ..Side::default() };
    let mut query = connection.prepare("select id, name, upto from journal_actor")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (id, name): (i64, String) = (row.get(0)?, row.get(1)?);
        if let Ok(at) = names.binary_search(&name) {
            side.actors.insert(id, at);
            if let Some(seen) = side.seen.get_mut(at) {
                *seen = row.get(2)?;
            }
        }
    }
    side.is_part =
        connection.query_row("select exists (select 1 from journal_given where blind = 1 or part = 1)", [], |row| {
            row.get(0)
        })?;
    let uids = uids(connection, shapes)?;
    let originals = originals(connection)?;
    for (at, shape) in shapes.iter().enumerate() {
        side.rows.push(table(connection, shape, &uids, &originals, at)?);
        side.gone.push(gone(connection, shape, &side.actors)?);
    }
    stamps(connection, shapes, &uids, &mut side)?;
    Ok(side)
}

/// By table, what each row is known by.
fn uids(connection: &Connection, shapes: &[Shape]) -> Result<Vec<HashMap<i64, Uid>>, StoreError> {
    let mut known: Vec<HashMap<i64, Uid>> = Vec::with_capacity(shapes.len());
    for shape in shapes {
        let (name, key) = (quoted(shape.name()), quoted(shape.key()));
        let sql = match (shape.guid, shape.key_of) {
            (Some(_), _) => format!("select {key}, guid from main.{name}"),
            (None, Some(_)) => format!("select {key}, null from main.{name}"),
            (None, None) => format!(
                "select t.{key}, s.uid from main.{name} t left join journal_stamp s
                   on s.\"table\" = '{}' and s.row_id = t.{key} and s.field = ''",
                shape.name()
            ),
        };
        let mut query = connection.prepare(&sql)?;
        let mut rows = query.query([])?;
        let mut of_table = HashMap::new();
        while let Some(row) = rows.next()? {
            let key: i64 = row.get(0)?;
            let uid = match (shape.key_of, row.get::<_, Option<String>>(1)?) {
                (Some(other), _) => known.get(other).and_then(|of| of.get(&key)).cloned(),
                (None, Some(uid)) => Some(Uid::from(uid)),
                (None, None) => None,
            };
            of_table.insert(key, uid.unwrap_or_else(|| Uid::from(format!("0:{key}"))));
        }
        known.push(of_table);
    }
    Ok(known)
}

fn originals(connection: &Connection) -> Result<HashMap<i64, Uid>, StoreError> {
    let mut query = connection.prepare("select id, sha256 from original")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, Uid::from(row.get::<_, String>(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn table(
    connection: &Connection,
    shape: &Shape,
    uids: &[HashMap<i64, Uid>],
    originals: &HashMap<i64, Uid>,
    at: usize,
) -> Result<Rows, StoreError> {
    let columns = shape.table.columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
    let mut query = connection.prepare(&format!("select {columns} from main.{}", quoted(shape.name())))?;
    let mut rows = query.query([])?;
    let mut found = Rows::new();
    while let Some(row) = rows.next()? {
        let key: i64 = row.get(0)?;
        let mut cells = Vec::with_capacity(shape.names.len());
        for (cell, names) in shape.names.iter().enumerate() {
            let value = row.get_ref(cell + 1)?;
            let named = |number: i64| match names {
                Some(Names::Table(other, _)) => uids.get(*other).and_then(|of| of.get(&number)).cloned(),
                Some(Names::Original) => originals.get(&number).cloned(),
                None => None,
            };
            cells.push(match value {
                ValueRef::Null => Cell::Null,
                ValueRef::Integer(number) if names.is_some() => named(number).map_or(Cell::Null, Cell::Row),
                ValueRef::Integer(number) => Cell::Int(number),
                ValueRef::Real(number) => Cell::Real(number),
                ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into()),
                ValueRef::Blob(bytes) => Cell::Blob(bytes.into()),
            });
        }
        let uid = uids.get(at).and_then(|of| of.get(&key)).cloned().unwrap_or_else(|| Uid::from(""));
        let fields = vec![Stamp::default(); shape.fields.len()];
        found.insert(uid, Row { key: Some(key), cells, made: Stamp::default(), fields });
    }
    Ok(found)
}

fn gone(
    connection: &Connection,
    shape: &Shape,
    actors: &HashMap<i64, usize>,
) -> Result<BTreeMap<Uid, Gone>, StoreError> {
    let mut query = connection
        .prepare_cached("select uid, counter, actor, repair, into_uid from journal_gone where \"table\" = ?1")?;
    let rows = query.query_map([shape.name()], |row| {
        let at = stamp(actors, row.get(1)?, row.get(2)?, row.get(3)?);
        let into = row.get::<_, Option<String>>(4)?.map(Uid::from);
        Ok((Uid::from(row.get::<_, String>(0)?), Gone { at, into }))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn stamp(actors: &HashMap<i64, usize>, counter: i64, actor: i64, repair: i64) -> Stamp {
    Stamp { counter, actor: actors.get(&actor).copied().unwrap_or(0), repair }
}

fn stamps(
    connection: &Connection,
    shapes: &[Shape],
    uids: &[HashMap<i64, Uid>],
    side: &mut Side,
) -> Result<(), StoreError> {
    let mut query = connection.prepare(
        "select row_id, field, counter, actor, repair from journal_stamp where \"table\" = ?1 order by 1, 2",
    )?;
    for (at, shape) in shapes.iter().enumerate() {
        let mut rows = query.query([shape.name()])?;
        while let Some(row) = rows.next()? {
            let (key, field): (i64, String) = (row.get(0)?, row.get(1)?);
            let stamp = stamp(&side.actors, row.get(2)?, row.get(3)?, row.get(4)?);
            let uid = uids.get(at).and_then(|of| of.get(&key));
            let Some(known) = uid.and_then(|uid| side.rows.get_mut(at)?.get_mut(uid)) else { continue };
            if field.is_empty() {
                // The first of a row's stamps, for its name is the shortest.
                known.made = stamp;
                known.fields.iter_mut().for_each(|field| *field = stamp);
            } else if let Some(place) = shape.fields.iter().position(|(name, _)| *name == field)
                && let Some(of_field) = known.fields.get_mut(place)
            {
                *of_field = stamp;
            }
        }
    }
    Ok(())
}
