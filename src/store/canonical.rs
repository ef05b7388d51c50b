//! What a step did, in a form that means the same in another copy of the project: rows and what they name by GUIDs,
//! never by the numbers that they have in this file.

use super::chain::{Sum, Summing};
use super::schema::quoted;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Map, Value};
use std::cell::RefCell;
use std::collections::HashMap;

/// What the rows are known by that a step touched.
pub struct Identities {
    /// Of rows that the step changed or took away, by table and number.
    gone: HashMap<(String, i64), String>,
    /// By table: which table each column names.
    named: RefCell<HashMap<String, HashMap<String, String>>>,
}

impl Identities {
    /// Looks at the changes of a step after one of them.
    pub fn of(connection: &Connection, step: i64, since: i64) -> rusqlite::Result<Identities> {
        let mut query = connection.prepare_cached(
            "select \"table\", row_id, case when json_valid(before) then before ->> '$.guid' end from journal_change
             where step_id = ?1 and id > ?2 and op = 'D'",
        )?;
        let mut rows = query.query([step, since])?;
        let mut gone = HashMap::new();
        while let Some(row) = rows.next()? {
            if let Some(guid) = row.get::<_, Option<String>>(2)? {
                gone.insert((row.get(0)?, row.get(1)?), guid);
            }
        }
        Ok(Identities { gone, named: RefCell::default() })
    }

    /// Goes on with one change: its table, what was done to it, and what the row was before.
    pub fn with_change(&self, connection: &Connection, before: &Sum, row: &Row) -> rusqlite::Result<Sum> {
        let (table, op) = (row.get_ref(1)?, row.get_ref(2)?);
        let was = row.get_ref(4)?;
        let summing = Summing::new(before).value(table).value(op);
        let is_row = op != ValueRef::Text(b"I");
        let kept = was.as_str().ok().filter(|_| is_row).and_then(|was| serde_json::from_str(was).ok());
        match (kept, table.as_str()) {
            (Some(kept), Ok(table)) => self.with_row(connection, summing, table, &kept),
            // Of a row that was added, its GUID.
            _ => Ok(summing.value(was).sum()),
        }
    }

    fn with_row(
        &self,
        connection: &Connection,
        mut summing: Summing,
        table: &str,
        row: &Map<String, Value>,
    ) -> rusqlite::Result<Sum> {
        let mut columns: Vec<(&String, &Value)> = row.iter().filter(|(column, _)| *column != "id").collect();
        columns.sort_unstable_by_key(|(column, _)| *column);
        for (column, value) in columns {
            let named = value.as_i64().zip(self.named(connection, table, column)?);
            let value = match named {
                Some((number, other)) => self.identity(connection, other, number)?.into(),
                None => value.clone(),
            };
            summing = summing.text(column).text(&value.to_string());
        }
        Ok(summing.sum())
    }

    /// The table whose rows a column names.
    fn named(&self, connection: &Connection, table: &str, column: &str) -> rusqlite::Result<Option<String>> {
        if let Some(known) = self.named.borrow().get(table) {
            return Ok(known.get(column).cloned());
        }
        let mut query = connection.prepare_cached("select \"from\", \"table\" from pragma_foreign_key_list(?1)")?;
        let rows = query.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let columns: HashMap<String, String> = rows.collect::<Result<_, _>>()?;
        let found = columns.get(column).cloned();
        self.named.borrow_mut().insert(table.to_owned(), columns);
        Ok(found)
    }

    /// The GUID of a row, the digest of an imported file; nothing for what has neither.
    fn identity(&self, connection: &Connection, table: String, number: i64) -> rusqlite::Result<Option<String>> {
        let key = (table, number);
        if let Some(gone) = self.gone.get(&key) {
            return Ok(Some(gone.clone()));
        }
        let column = if key.0 == "original" { "sha256" } else { "guid" };
        let sql = format!("select {column} from main.{} where id = ?1", quoted(&key.0));
        // A table whose rows have no identity of their own, such as the speakers of a document.
        let Ok(mut query) = connection.prepare_cached(&sql) else { return Ok(None) };
        query.query_row([number], |row| row.get(0)).optional()
    }
}
