//! The project file's tables: migrations, and what the journal must know of each table.

use super::{StoreError, chain, digest, older_steps};
use rusqlite::Connection;

/// "Mening" as SQLite's application id.
pub const APPLICATION_ID: i64 = 0x4d65_6e67;

/// Append-only: a migration that has been released is never edited.
pub(super) const MIGRATIONS: [&str; 15] = [
    include_str!("migrations/001.sql"),
    include_str!("migrations/002.sql"),
    include_str!("migrations/003.sql"),
    include_str!("migrations/004.sql"),
    include_str!("migrations/005.sql"),
    include_str!("migrations/006.sql"),
    include_str!("migrations/007.sql"),
    include_str!("migrations/008.sql"),
    include_str!("migrations/009.sql"),
    include_str!("migrations/010.sql"),
    include_str!("migrations/011.sql"),
    include_str!("migrations/012.sql"),
    include_str!("migrations/013.sql"),
    include_str!("migrations/014.sql"),
    include_str!("migrations/015.sql"),
];

/// From this version on a file knows digests.
pub(super) const DIGESTS: usize = 6;

/// From this version on a file keeps the kinds of its steps and what they were about, in no language.
pub(super) const STEP_KINDS: usize = 8;

/// The file version that this program writes.
pub const VERSION: i64 = MIGRATIONS.len() as i64;

/// Tables that are not journaled: the journal itself, imported originals (only ever added), and
/// the text index with its shadow tables.
fn is_journaled(table: &str) -> bool {
    !(table.starts_with("journal_") || table.starts_with("sqlite_") || table == "original" || table.contains("_search"))
}

/// A journaled table and its columns, the integer key first.
#[derive(Debug)]
pub struct Journaled {
    pub name: String,
    pub columns: Vec<String>,
    /// What each column holds where nothing is said, as SQL.
    pub defaults: Vec<String>,
}

/// Reads the journaled tables from the file's own schema, so that a new table needs no word here.
pub fn journaled(connection: &Connection) -> rusqlite::Result<Vec<Journaled>> {
    let mut tables = connection.prepare("select name from main.sqlite_schema where type = 'table' order by rowid")?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut columns = connection
        .prepare("select name, ifnull(dflt_value, 'null') from pragma_table_info(?1, 'main') order by pk = 0, cid")?;
    names
        .into_iter()
        .filter(|name| is_journaled(name))
        .map(|name| {
            let both = columns.query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let (columns, defaults) = both.collect::<Result<Vec<_>, _>>()?.into_iter().unzip();
            Ok(Journaled { name, columns, defaults })
        })
        .collect()
}

/// A name as SQL takes it, whatever it is made of.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Words as SQL takes them, whatever they are made of.
pub fn literal(words: &str) -> String {
    format!("'{}'", words.replace('\'', "''"))
}

/// Brings a file from its version to [`VERSION`], one transaction a migration.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    // A table that is built anew must not take along the rows that refer to it.
    connection.pragma_update(None, "foreign_keys", false)?;
    for (number, sql) in MIGRATIONS.iter().enumerate().skip(usize::try_from(found).unwrap_or(0)) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(sql)?;
        if number + 1 == DIGESTS {
            begin_digests(&transaction)?;
        }
        if number + 1 == STEP_KINDS {
            older_steps::tell_kinds(&transaction)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", number as i64 + 1)?;
        transaction.commit()?;
    }
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

/// Works out the digests of what a file holds that had none.
pub(super) fn begin_digests(connection: &Connection) -> Result<(), StoreError> {
    digest::fill(connection)?;
    let sealed = connection.query_row("select step_id from journal_seal", [], |row| row.get(0))?;
    chain::anchor(connection, sealed)
}

/// The version that a file says it has; 0 for a new one.
pub fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_file_keeps_its_rows() {
        let mut connection = Connection::open_in_memory().unwrap();
        let (older, _) = MIGRATIONS.split_at(2);
        for sql in older {
            connection.execute_batch(sql).unwrap();
        }
        connection.pragma_update(None, "user_version", 2).unwrap();
        connection
            .execute_batch(
                "insert into \"case\" (id, guid, name) values (1, 'c', 'Hult');
                 insert into theme (id, guid, name) values (1, 't', 'Tid');
                 insert into document (id, guid, name, characters, words, added) values (1, 'd', 'd', 9, 2, '');
                 insert into participant (id, guid, name) values (1, 'p', 'p');
                 insert into theme_cell (id, guid, case_id, theme_id, text) values (7, 'x', 1, 1, 'Ord');
                 insert into memo (id, guid, text, changed, theme_id) values (3, 'm', 'Om tid', '', 1);
                 insert into evidence (guid, theme_cell_id, document_id, start, \"end\", quote) values ('e', 7, 1, 0, 4, 'orda');
                 insert into evidence (guid, memo_id, document_id, start, \"end\", quote) values ('f', 3, 1, 0, 4, 'orda');
                 insert into lost_evidence (participant_id, theme_cell_id, at) values (1, 7, '');",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        let one = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(version(&connection).unwrap(), VERSION);
        assert_eq!(one("select count(*) from theme_cell where case_id = 1 and theme_id = 1 and text = 'Ord'"), 1);
        assert_eq!(one("select count(*) from evidence where theme_cell_id = 7 or memo_id = 3"), 2);
        assert_eq!(one("select count(*) from lost_evidence where theme_cell_id = 7"), 1);
        assert_eq!(one("select count(*) from memo where theme_id = 1 and on_memo_id is null"), 1);
        assert_eq!(one("select count(*) from pragma_foreign_key_check"), 0);
        connection.execute("delete from \"case\" where id = 1", []).unwrap();
        assert_eq!(one("select count(*) from theme_cell"), 0, "the new table goes with its case");
        assert_eq!(one("select count(*) from evidence"), 1);
    }

    #[test]
    fn an_older_files_parts_that_were_called_by_the_outcome_still_ask_for_it() {
        let mut connection = Connection::open_in_memory().unwrap();
        for sql in MIGRATIONS.iter().take(7) {
            connection.execute_batch(sql).unwrap();
        }
        connection.pragma_update(None, "user_version", 7).unwrap();
        connection
            .execute_batch(
                "insert into criteria_set (id, guid, name, ratings) values (1, 'a', 'Mål', '[]'), (2, 'b', 'Resultatmål', '[]');
                 insert into criterion (id, guid, set_id, name, part) values (1, 'a', 1, 'x', 'Utfallet'),
                   (2, 'b', 1, 'utfall', 'Målen'), (3, 'c', 1, 'y', ''), (4, 'd', 2, 'x', ''), (5, 'e', 2, 'y', 'Målen'),
                   (6, 'f', 1, 'z', 'Måluppfyllelse'), (7, 'g', 1, 'w', 'The Outcome');",
            )
            .unwrap();
        migrate(&mut connection).unwrap();
        let mut query = connection.prepare("select id from criterion where outcome = 1 order by 1").unwrap();
        let found: Vec<i64> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(found, [1, 4, 6, 7]);
    }

    #[test]
    fn an_older_files_texts_are_looked_through_for_what_the_index_cannot_read() {
        let mut connection = Connection::open_in_memory().unwrap();
        for sql in MIGRATIONS.iter().take(4) {
            connection.execute_batch(sql).unwrap();
        }
        connection.pragma_update(None, "user_version", 4).unwrap();
        let texts = ["Vanlig – ”text”, é 😀", "Hässle\u{ad}holm", "L\u{200b}ind", "ﬁn", "Ｌｉｎｄ"];
        for (id, text) in (0_i64..).zip(texts) {
            let add = "insert into document (id, guid, name, characters, words, added) values (?1, ?1, ?1, 1, 1, '')";
            connection.execute(add, [id]).unwrap();
            connection.execute("insert into document_text values (?1, ?2)", rusqlite::params![id, text]).unwrap();
        }
        migrate(&mut connection).unwrap();
        let sql = "select document_id from document_text where disguised = 1 order by 1";
        let mut query = connection.prepare(sql).unwrap();
        let found: Vec<i64> = query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert_eq!(found, [1, 2, 3, 4]);
        let plan: String = connection.query_row(&format!("explain query plan {sql}"), [], |row| row.get(3)).unwrap();
        assert!(plan.contains("document_text_disguised"), "no text is read to find them: {plan}");
    }
}
