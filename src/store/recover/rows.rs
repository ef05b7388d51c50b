//! Putting rows into the new project: each as it is, or not at all.

use super::super::StoreError;
use super::super::schema::quoted;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// A table of the new project, to be filled.
pub struct Table {
    pub name: String,
    columns: Vec<Column>,
}

struct Column {
    name: String,
    kind: String,
    not_null: bool,
    default: Option<String>,
    is_key: bool,
    /// The table whose rows it names.
    names: Option<String>,
}

/// All tables that hold rows of their own: what keeps the text index is made anew.
pub fn tables(connection: &Connection) -> Result<Vec<Table>, StoreError> {
    let sql = "select name from main.sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\'
        and name not like '%\\_search%' escape '\\' order by rowid";
    let mut query = connection.prepare(sql)?;
    let names = query.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    let mut columns = connection.prepare(
        "select c.name, c.type, c.\"notnull\", c.dflt_value, c.pk, f.\"table\" from pragma_table_info(?1) c
         left join pragma_foreign_key_list(?1) f on f.\"from\" = c.name order by c.cid",
    )?;
    let column = |row: &rusqlite::Row| {
        Ok(Column {
            name: row.get(0)?,
            kind: row.get(1)?,
            not_null: row.get(2)?,
            default: row.get(3)?,
            is_key: row.get(4)?,
            names: row.get(5)?,
        })
    };
    names
        .into_iter()
        .map(|name| {
            let columns = columns.query_map([&name], column)?.collect::<Result<Vec<_>, _>>()?;
            Ok(Table { name, columns })
        })
        .collect()
}

impl Table {
    /// Whether a record can be a row of this table, as far as the kinds of its values tell.
    pub fn fits(&self, record: &[Value]) -> bool {
        let given = record.iter().zip(&self.columns).all(|(value, column)| column.takes(value));
        let rest = self.columns.iter().skip(record.len()).all(|column| !column.not_null || column.default.is_some());
        given && rest && !record.is_empty() && record.len() <= self.columns.len()
    }

    /// Adds a row under its number; `false` where the table does not take it.
    pub fn add(&self, connection: &Connection, row: i64, record: &[Value]) -> Result<bool, StoreError> {
        if !self.fits(record) {
            return Ok(false);
        }
        let known: Vec<&Column> = self.columns.iter().take(record.len()).collect();
        let names: Vec<String> = known.iter().map(|column| quoted(&column.name)).collect();
        let places: Vec<String> = (1..=known.len()).map(|n| format!("?{n}")).collect();
        let sql = format!(
            "insert or ignore into main.{} ({}) values ({})",
            quoted(&self.name),
            names.join(", "),
            places.join(", ")
        );
        let values = known.iter().zip(record).map(|(column, value)| match column.is_key {
            true => Value::Integer(row),
            false => value.clone(),
        });
        match connection.prepare_cached(&sql)?.execute(params_from_iter(values)) {
            Ok(added) => Ok(added == 1),
            Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }

    /// How many of the rows that a record names are not there.
    pub fn lacking(&self, connection: &Connection, record: &[Value]) -> Result<usize, StoreError> {
        let mut lacking = 0;
        for (column, value) in self.columns.iter().zip(record) {
            if let (Some(other), Value::Integer(row)) = (&column.names, value) {
                lacking += usize::from(!has(connection, other, *row)?);
            }
        }
        Ok(lacking)
    }

    /// Whether a row of this number is there.
    pub fn has(&self, connection: &Connection, row: i64) -> Result<bool, StoreError> {
        has(connection, &self.name, row)
    }
}

fn has(connection: &Connection, table: &str, row: i64) -> Result<bool, StoreError> {
    let sql = format!("select exists (select 1 from main.{} where rowid = ?1)", quoted(table));
    Ok(connection.prepare_cached(&sql)?.query_row([row], |row| row.get(0))?)
}

impl Column {
    fn takes(&self, value: &Value) -> bool {
        match value {
            Value::Null => self.is_key || !self.not_null,
            // The number of a row stands beside its record.
            _ if self.is_key => false,
            Value::Integer(_) => self.kind.eq_ignore_ascii_case("integer"),
            Value::Text(_) => self.kind.eq_ignore_ascii_case("text"),
            Value::Blob(_) => self.kind.eq_ignore_ascii_case("blob"),
            Value::Real(_) => false,
        }
    }
}
