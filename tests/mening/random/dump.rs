//! All that a project file holds, by identities that stay the same: a second look that shares nothing with the program.

use rusqlite::{Connection, types::ValueRef};
use std::collections::{BTreeMap, HashMap};

/// What stands for nothing.
pub const NONE: &str = "∅";

/// A row by its columns. References are identities; a position is a rank among those it is one of.
pub type Row = BTreeMap<String, String>;

/// All rows of a table by their identity: the GUID, or for rows without one all that they hold.
pub type Rows = BTreeMap<String, Row>;

/// All tables that the journal keeps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dump(pub BTreeMap<String, Rows>);

/// Tables with an order, and the column that says among which rows it is one.
const ORDERED: [(&str, &str); 8] = [
    ("code", "parent_id"),
    ("criterion", "set_id"),
    ("contrast_case", "contrast_id"),
    ("contrast_row", "contrast_id"),
    ("activity", "case_id"),
    ("means_ends", "case_id"),
    ("keyword", ""),
    ("occasion", ""),
];

/// A table as the file has it: what its columns refer to, and its rows.
struct Table {
    refers: HashMap<String, String>,
    rows: Vec<Row>,
}

/// Reads everything.
pub fn dump(file: &Connection) -> Dump {
    let sql = "select name from sqlite_master where type = 'table' and name not like '%search%'
        and name not like 'journal%' and name not like 'sqlite%' and name <> 'original' order by name";
    let mut query = file.prepare_cached(sql).unwrap();
    let names: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let tables: BTreeMap<String, Table> = names.into_iter().map(|name| (name.clone(), table(file, &name))).collect();
    let identities: HashMap<(String, String), String> = tables
        .iter()
        .flat_map(|(name, table)| table.rows.iter().map(move |row| (name, row)))
        .map(|(name, row)| ((name.clone(), row["id"].clone()), identity(&tables, name, row)))
        .collect();
    Dump(tables.iter().map(|(name, table)| (name.clone(), resolved(name, table, &identities))).collect())
}

fn table(file: &Connection, name: &str) -> Table {
    let mut query = file.prepare_cached("select \"from\", \"table\" from pragma_foreign_key_list(?1)").unwrap();
    let refer = |row: &rusqlite::Row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
    let refers = query.query_map([name], refer).unwrap().map(Result::unwrap).collect();
    let mut query = file.prepare_cached(&format!("select * from \"{name}\" order by 1")).unwrap();
    let columns: Vec<String> = query.column_names().map(str::to_owned).collect();
    let row = |row: &rusqlite::Row| {
        Ok(columns.iter().enumerate().map(|(n, column)| (column.clone(), shown(row.get_ref(n).unwrap()))).collect())
    };
    let mut rows: Vec<Row> = query.query_map([], row).unwrap().map(Result::unwrap).collect();
    for row in &mut rows {
        let key = row.get("document_id").cloned().unwrap_or_default();
        row.entry("id".to_owned()).or_insert(key);
    }
    Table { refers, rows }
}

fn shown(value: ValueRef) -> String {
    match value {
        ValueRef::Null => NONE.to_owned(),
        ValueRef::Integer(n) => n.to_string(),
        ValueRef::Real(n) => n.to_string(),
        ValueRef::Text(text) => String::from_utf8(text.to_vec()).unwrap(),
        ValueRef::Blob(bytes) => format!("{bytes:?}"),
    }
}

/// What a row is called by those that refer to it.
fn identity(tables: &BTreeMap<String, Table>, name: &str, row: &Row) -> String {
    let of = |table: &str, column: &str| {
        let found = tables[table].rows.iter().find(|other| other["id"] == row[column]);
        found.map_or(String::new(), |other| other["guid"].clone())
    };
    match name {
        "speaker" => format!("{}/{}", of("document", "document_id"), row["label"]),
        "contrast_row" => {
            format!("{}/{}{}", of("contrast", "contrast_id"), of("theme", "theme_id"), of("code", "code_id"))
        }
        _ => row.get("guid").cloned().unwrap_or_default(),
    }
}

fn resolved(name: &str, table: &Table, identities: &HashMap<(String, String), String>) -> Rows {
    let mut rows = Rows::new();
    for known in &table.rows {
        let mut row = known.clone();
        for (column, of) in &table.refers {
            let found = identities.get(&(of.clone(), known[column].clone()));
            row.insert(column.clone(), found.cloned().unwrap_or_else(|| NONE.to_owned()));
        }
        if let Some((_, among)) = ORDERED.iter().find(|(ordered, _)| *ordered == name) {
            row.insert("position".to_owned(), rank(table, known, among).to_string());
        }
        let key = match row.get("guid") {
            Some(guid) => guid.clone(),
            None => content(&row),
        };
        let again = (0..).find(|n| !rows.contains_key(&format!("{key}#{n}"))).unwrap();
        let key = if row.contains_key("guid") { key } else { format!("{key}#{again}") };
        rows.insert(key, row);
    }
    rows
}

/// How many of its kind stand before a row.
fn rank(table: &Table, row: &Row, among: &str) -> usize {
    let place = |row: &Row| (row["position"].parse::<i64>().unwrap(), row["id"].parse::<i64>().unwrap());
    let beside = |other: &&Row| among.is_empty() || other[among] == row[among];
    table.rows.iter().filter(beside).filter(|other| place(other) < place(row)).count()
}

/// All that a row holds, in one line; the number that the file gives it is none of it.
pub fn content(row: &Row) -> String {
    let cells = row.iter().filter(|(column, _)| *column != "id").map(|(column, value)| format!("{column}={value}"));
    cells.collect::<Vec<_>>().join("|")
}

impl Dump {
    pub fn rows(&self, table: &str) -> &Rows {
        &self.0[table]
    }

    /// The rows of a table in which a column holds this.
    pub fn with<'d, 'w: 'd>(
        &'d self,
        table: &str,
        column: &'w str,
        value: &'w str,
    ) -> impl Iterator<Item = (&'d String, &'d Row)> + use<'d, 'w> {
        self.rows(table).iter().filter(move |(_, row)| row.get(column).is_some_and(|found| found == value))
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.0.values().map(BTreeMap::len).sum()
    }

    /// The text of a document.
    pub fn text(&self, document: &str) -> &str {
        let mut texts = self.rows("document_text").values().filter(|row| row["document_id"] == document);
        texts.next().map_or("", |row| row["text"].as_str())
    }

    /// What tells that something is another than before. The numbers of rows without a GUID tell nothing.
    pub fn visible(&self) -> BTreeMap<&str, Vec<String>> {
        let line = |row: &Row| match row.contains_key("guid") {
            true => format!("{}|{}", row["id"], content(row)),
            false => content(row),
        };
        self.0.iter().map(|(name, rows)| (name.as_str(), rows.values().map(line).collect())).collect()
    }
}
