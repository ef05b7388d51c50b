//! The project file's tables: migrations, and what the journal must know of each table.

use super::StoreError;
use rusqlite::Connection;

/// "Mening" as SQLite's application id.
pub const APPLICATION_ID: i64 = 0x4d65_6e67;

/// Append-only: a migration that has been released is never edited.
const MIGRATIONS: [&str; 2] = [include_str!("migrations/001.sql"), include_str!("migrations/002.sql")];

/// The file version that this program writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// Tables that are not journaled: the journal itself, imported originals (only ever added), and
/// the text index with its shadow tables.
fn is_journaled(table: &str) -> bool {
    !(table.starts_with("journal_") || table.starts_with("sqlite_") || table == "original" || table.contains("_search"))
}

/// A journaled table and its columns, the integer key first.
pub struct Journaled {
    pub name: String,
    pub columns: Vec<String>,
}

/// Reads the journaled tables from the file's own schema, so that a new table needs no word here.
pub fn journaled(connection: &Connection) -> rusqlite::Result<Vec<Journaled>> {
    let mut tables = connection.prepare("select name from main.sqlite_schema where type = 'table' order by rowid")?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut columns = connection.prepare("select name from pragma_table_info(?1, 'main') order by pk = 0, cid")?;
    names
        .into_iter()
        .filter(|name| is_journaled(name))
        .map(|name| {
            let columns = columns.query_map([&name], |row| row.get(0))?.collect::<Result<Vec<_>, _>>()?;
            Ok(Journaled { name, columns })
        })
        .collect()
}

/// Brings a file from its version to [`VERSION`], one transaction a migration.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    for (number, sql) in MIGRATIONS.iter().enumerate().skip(usize::try_from(found).unwrap_or(0)) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", number as i64 + 1)?;
        transaction.commit()?;
    }
    Ok(())
}

/// The version that a file says it has; 0 for a new one.
pub fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
