//! What merging must know of each table: which columns change together, what they name, what may stand only once.

use crate::store::schema::{self, Journaled};
use crate::store::{StoreError, stamp};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// What becomes of a row when the one that a column of it names goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnGone {
    /// It stays and names nothing.
    LetsGo,
    /// It cannot stand without.
    Holds,
}

/// What a column names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Names {
    /// A row of the table at that place in the list.
    Table(usize, OnGone),
    /// An imported file, by its digest.
    Original,
}

/// Columns of which no two rows may have the same; whether nothing is the same as nothing there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unique(pub Vec<(usize, bool)>);

/// A table. Its cells are its columns without the key.
#[derive(Debug)]
pub struct Shape {
    pub table: Journaled,
    pub fields: Vec<(String, Vec<usize>)>,
    /// The field of each cell.
    pub field_of: Vec<usize>,
    pub names: Vec<Option<Names>>,
    pub uniques: Vec<Unique>,
    pub guid: Option<usize>,
    /// Where the key is another table's row: its place in the list.
    pub key_of: Option<usize>,
}

impl Shape {
    pub fn name(&self) -> &str {
        &self.table.name
    }

    pub fn cell(&self, column: &str) -> Option<usize> {
        self.table.columns.iter().skip(1).position(|known| known == column)
    }

    pub fn column(&self, cell: usize) -> &str {
        self.table.columns.get(cell + 1).map_or("", String::as_str)
    }

    pub fn key(&self) -> &str {
        self.table.columns.first().map_or("", String::as_str)
    }

    /// What the row is called by people, if anything.
    pub fn title(&self) -> Option<usize> {
        ["name", "label", "title"].iter().find_map(|column| self.cell(column)).or_else(|| match self.name() {
            "keyword" => self.cell("text"),
            _ => None,
        })
    }

    /// The column by which people tell one row from another, where two may not have the same.
    pub fn only_name(&self) -> Option<usize> {
        let name = self.title().filter(|_| !matches!(self.name(), "coder" | "speaker" | "occasion"))?;
        self.uniques.iter().any(|unique| unique.0.iter().any(|(cell, _)| *cell == name)).then_some(name)
    }
}

/// All journaled tables, each after those that it names.
pub fn shapes(connection: &Connection) -> Result<Vec<Shape>, StoreError> {
    let mut left = schema::journaled(connection)?;
    let mut named: BTreeMap<String, Vec<(String, String, String)>> = BTreeMap::new();
    for table in &left {
        let mut query = connection.prepare("select \"from\", \"table\", on_delete from pragma_foreign_key_list(?1)")?;
        let rows = query.query_map([&table.name], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        named.insert(table.name.clone(), rows.collect::<Result<_, _>>()?);
    }
    let mut sorted: Vec<Journaled> = Vec::new();
    while !left.is_empty() {
        let is_ready = |table: &Journaled| {
            let of = named.get(&table.name).map(Vec::as_slice).unwrap_or_default();
            of.iter().all(|(_, other, _)| {
                *other == table.name
                    || !left.iter().any(|waiting| waiting.name == *other)
                    || is_loose(&table.name, other)
            })
        };
        let next = left.iter().position(is_ready).unwrap_or(0);
        sorted.push(left.remove(next));
    }
    let place = |name: &str| sorted.iter().position(|table| table.name == name);
    let mut shapes = Vec::with_capacity(sorted.len());
    for table in &sorted {
        let of = named.get(&table.name).cloned().unwrap_or_default();
        let names_of = |column: &String| {
            let (_, other, on_delete) = of.iter().find(|(from, _, _)| from == column)?;
            if other == "original" {
                return Some(Names::Original);
            }
            let on_gone = if on_delete == "SET NULL" { OnGone::LetsGo } else { OnGone::Holds };
            Some(Names::Table(place(other)?, on_gone))
        };
        let key_of = match table.columns.first().and_then(names_of) {
            Some(Names::Table(other, _)) => Some(other),
            _ => None,
        };
        let names = table.columns.iter().skip(1).map(names_of).collect();
        let cell = |column: &str| table.columns.iter().skip(1).position(|known| known == column);
        let fields: Vec<(String, Vec<usize>)> = stamp::fields(table)
            .into_iter()
            .map(|(field, columns)| (field, columns.iter().filter_map(|column| cell(column)).collect()))
            .collect();
        let cells = table.columns.len().saturating_sub(1);
        let in_field = |cell: usize| fields.iter().position(|(_, cells)| cells.contains(&cell)).unwrap_or(0);
        let field_of = (0..cells).map(in_field).collect();
        let guid = cell("guid");
        let uniques = uniques(connection, table, guid)?;
        let table =
            Journaled { name: table.name.clone(), columns: table.columns.clone(), defaults: table.defaults.clone() };
        shapes.push(Shape { table, fields, field_of, names, uniques, guid, key_of });
    }
    Ok(shapes)
}

/// The project names its coder, and memos name memos' findings and back: such names may wait.
fn is_loose(table: &str, other: &str) -> bool {
    table == "project" && other == "coder"
}

fn uniques(connection: &Connection, table: &Journaled, guid: Option<usize>) -> Result<Vec<Unique>, StoreError> {
    let cell = |column: &str| table.columns.iter().skip(1).position(|known| known == column);
    let mut indexes = connection.prepare("select name from pragma_index_list(?1) where \"unique\" = 1")?;
    let indexes = indexes.query_map([&table.name], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut found = Vec::new();
    for index in indexes {
        let mut columns = connection.prepare("select name from pragma_index_info(?1) order by seqno")?;
        let columns =
            columns.query_map([&index], |row| row.get::<_, Option<String>>(0))?.collect::<Result<Vec<_>, _>>()?;
        let sql = "select sql from sqlite_schema where type = 'index' and name = ?1";
        let sql: Option<String> = connection.query_row(sql, [&index], |row| row.get(0))?;
        let told = terms(sql.as_deref().unwrap_or_default());
        let parts: Option<Vec<(usize, bool)>> = columns
            .iter()
            .enumerate()
            .map(|(at, column)| match column {
                Some(column) => Some((cell(column)?, false)),
                // Nothing counts as something there.
                None => Some((cell(told.get(at)?)?, true)),
            })
            .collect();
        let parts = parts.unwrap_or_default();
        if !(parts.is_empty() || parts.len() == 1 && parts.first().map(|(cell, _)| *cell) == guid) {
            found.push(Unique(parts));
        }
    }
    if table.name == "lost_evidence" {
        // What was lost once is not lost twice.
        let cells = table.columns.iter().skip(1).enumerate().filter(|(_, column)| *column != "at");
        found.push(Unique(cells.map(|(cell, _)| (cell, true)).collect()));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(found)
}

/// The columns that the terms of an index are about, as its order says them.
fn terms(sql: &str) -> Vec<String> {
    let inside = sql.split_once('(').map_or("", |(_, rest)| rest);
    let (mut depth, mut term, mut terms) = (0, String::new(), Vec::new());
    for c in inside.chars() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => break,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                terms.push(std::mem::take(&mut term));
                continue;
            }
            _ => {}
        }
        term.push(c);
    }
    terms.push(term);
    let bare = |term: &String| {
        let term = term.trim();
        let inner = term.strip_prefix("ifnull(").and_then(|rest| rest.split_once(',')).map_or(term, |(inner, _)| inner);
        inner.trim().trim_matches('"').to_owned()
    };
    terms.iter().map(bare).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_table_comes_after_those_it_names_and_indexes_are_understood() {
        let connection = Connection::open_in_memory().unwrap();
        schema::MIGRATIONS.iter().for_each(|sql| connection.execute_batch(sql).unwrap());
        let shapes = shapes(&connection).unwrap();
        let place = |name: &str| shapes.iter().position(|shape| shape.name() == name).unwrap();
        for (at, shape) in shapes.iter().enumerate().filter(|(_, shape)| shape.name() != "project") {
            for named in shape.names.iter().flatten() {
                let Names::Table(other, _) = named else { continue };
                assert!(*other <= at, "{} names {}", shape.name(), shapes[*other].name());
            }
        }
        let code = &shapes[place("code")];
        let (parent, name) = (code.cell("parent_id").unwrap(), code.cell("name").unwrap());
        assert_eq!(code.uniques, [Unique(vec![(parent, true), (name, false)])]);
        assert_eq!(code.only_name(), Some(name));
        assert_eq!(shapes[place("document_text")].key_of, Some(place("document")));
        let cell = &shapes[place("theme_cell")];
        assert_eq!(cell.uniques[0].0.len(), 9);
        assert!(shapes.iter().all(|shape| shape.name() == "document_text" || !shape.fields.is_empty()));
    }
}
