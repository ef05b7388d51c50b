//! The project file from within: laws that hold for every table, and what stands beside the file.

mod beside;
mod check;
mod hostile;
mod journal;
mod log;
mod older;
mod recover;
mod restore;
mod rot;
mod steps;

use super::{OpenMode, Store, StoreError, schema};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// Rows for the tables that each version of the file brought.
const ROWS: [&str; 15] = [
    include_str!("rows/001.sql"),
    include_str!("rows/002.sql"),
    include_str!("rows/003.sql"),
    include_str!("rows/004.sql"),
    include_str!("rows/005.sql"),
    include_str!("rows/006.sql"),
    include_str!("rows/007.sql"),
    include_str!("rows/008.sql"),
    include_str!("rows/009.sql"),
    include_str!("rows/010.sql"),
    include_str!("rows/011.sql"),
    include_str!("rows/012.sql"),
    include_str!("rows/013.sql"),
    include_str!("rows/014.sql"),
    include_str!("rows/015.sql"),
];

/// Makes a file of an earlier version, or of this one, with rows in all its tables.
fn file(folder: &Path, version: usize) -> PathBuf {
    let path = folder.join(format!("version {version}.mening"));
    let connection = Connection::open(&path).unwrap();
    connection.pragma_update(None, "foreign_keys", false).unwrap();
    connection.pragma_update(None, "synchronous", "off").unwrap();
    for (migration, rows) in schema::MIGRATIONS.iter().zip(ROWS).take(version) {
        connection.execute_batch(&format!("begin; {migration} {rows} commit;")).unwrap();
    }
    if version >= schema::DIGESTS {
        schema::begin_digests(&connection).unwrap();
    }
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID).unwrap();
    connection.pragma_update(None, "user_version", version as i64).unwrap();
    path
}

/// A store on a file of this version with rows in all tables.
fn filled() -> (TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&file(folder.path(), ROWS.len()), "", None).unwrap();
    assert_eq!(store.mode, OpenMode::Write);
    (folder, store)
}

/// The rows of a table, each with the names of its columns.
type Rows = Vec<BTreeMap<String, rusqlite::types::Value>>;

/// All that the tables of people's work hold.
fn dump(connection: &Connection) -> BTreeMap<String, Rows> {
    schema::journaled(connection).unwrap().iter().map(|table| (table.name.clone(), rows(connection, table))).collect()
}

fn rows(connection: &Connection, table: &schema::Journaled) -> Rows {
    let columns = table.columns.iter().map(|column| schema::quoted(column)).collect::<Vec<_>>().join(", ");
    let key = table.columns.first().unwrap();
    let mut query =
        connection.prepare(&format!("select {columns} from main.\"{}\" order by \"{key}\"", table.name)).unwrap();
    let row = |row: &rusqlite::Row| {
        let cells = table.columns.iter().enumerate().map(|(at, column)| Ok((column.clone(), row.get(at)?)));
        cells.collect::<rusqlite::Result<_>>()
    };
    query.query_map([], row).unwrap().map(Result::unwrap).collect()
}

/// The names of what is in a folder, in order.
fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).map(|entries| entries.flatten().collect()).unwrap_or_else(|_| Vec::new());
    let mut names: Vec<String> =
        entries.into_iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn every_table_has_a_row_and_the_project_of_them_is_whole() {
    let (_folder, store) = filled();
    for (table, rows) in dump(&store.connection) {
        assert!(!rows.is_empty(), "{table}: add a row of it to rows/");
    }
    assert_eq!(super::check::run(store.reader()).unwrap(), []);
}
