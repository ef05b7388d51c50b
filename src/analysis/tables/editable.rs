//! Tables that may be changed in a spreadsheet and come back: which of their columns, how a row is known again, and
//! how a cell that was changed out there is told from one that was changed here.
//!
//! Such a table ends in two columns that are not for people: `id`, the GUID of what the row is about, and `version`,
//! the table's name and a fingerprint of every cell, as it went out.

use super::{Filter, THEME_AXES, of};
use crate::model::*;

/// The key of the column that says what a row is about.
pub const ID: &str = "id";
/// The key of the column that says what the row's cells were.
pub const VERSION: &str = "version";

/// The column of ids, for a table that may come back.
pub fn id_column() -> Column {
    Column::new(ID, "Id", ColumnKind::Id)
}

/// How a table comes back.
pub struct Editable {
    /// Whether cells of a column may be changed outside, by its key and those of the columns before it.
    pub may_change: fn(&str, &[&str]) -> bool,
    /// The places of the columns that together name a row that has no id.
    pub named_by: fn(&Table) -> Vec<Option<usize>>,
}

/// The places of columns with these keys.
pub fn by_keys(table: &Table, keys: &[&str]) -> Vec<Option<usize>> {
    keys.iter().map(|key| table.columns.iter().position(|column| column.key == *key)).collect()
}

/// The places of the columns whose cells may be changed outside; none for a table that does not come back.
pub fn columns(name: TableName, table: &Table) -> Vec<usize> {
    let keys: Vec<&str> = table.columns.iter().map(|column| column.key.as_str()).collect();
    let mut places = Vec::new();
    let Some(editable) = &of(name).editable else { return places };
    for (n, (key, column)) in keys.iter().zip(&table.columns).enumerate() {
        if column.kind != ColumnKind::Id && (editable.may_change)(key, keys.get(..n).unwrap_or_default()) {
            places.push(n);
        }
    }
    places
}

/// Whether a table that went out may come back with changes.
pub fn comes_back(name: TableName) -> bool {
    of(name).editable.is_some()
}

/// The places of the columns that together name a row that has no id.
pub fn naming(name: TableName, table: &Table) -> Vec<Option<usize>> {
    of(name).editable.as_ref().map_or_else(Vec::new, |editable| (editable.named_by)(table))
}

/// What a cell says when it comes back: its words without white space at the ends, line and page breaks as `\n`.
pub fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n");
    let words: String = lines.chars().filter(|c| *c >= ' ' || matches!(c, '\n' | '\t')).collect();
    words.trim().to_owned()
}

/// The same without the apostrophe that kept a spreadsheet from running it; none where there is no such apostrophe.
pub fn unguarded(text: &str) -> Option<String> {
    let plain = plain(text);
    let rest = plain.strip_prefix('\'')?;
    rest.trim_start_matches('\'').starts_with(FORMULA).then(|| rest.trim().to_owned())
}

/// What a formula may begin with, or is taken to.
const FORMULA: [char; 10] = ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠'];

/// A short sign of what a column's cell says: FNV-1a, 32 bits, as eight hexadecimal digits.
pub fn fingerprint(key: &str, text: &str) -> String {
    let plain = plain(text);
    let bytes = key.bytes().chain([0]).chain(plain.bytes());
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// Adds the column of versions to a table that may come back; other tables stay as they are.
pub fn add_versions(name: TableName, axes: [Axis; 2], table: &mut Table) {
    let has_ids = table.columns.iter().any(|column| column.kind == ColumnKind::Id);
    if columns(name, table).is_empty() || !has_ids {
        return;
    }
    let called = called(name, axes);
    for row in &mut table.rows {
        let mut version = called.clone();
        for (column, cell) in table.columns.iter().zip(row.iter()).filter(|(column, _)| column.kind != ColumnKind::Id) {
            version.push(' ');
            version.push_str(&fingerprint(&column.key, &cell.raw()));
        }
        row.push(Cell::Text(version));
    }
    table.columns.push(Column::new(VERSION, "Version", ColumnKind::Id));
}

/// What a version calls its table: `contrast`; the theme table over other axes `themes:theme:case`.
fn called(name: TableName, axes: [Axis; 2]) -> String {
    let called: &str = name.into();
    match axes {
        [rows, columns] if of(name).takes(Filter::Axes) && axes != THEME_AXES => {
            format!("{called}:{}:{}", <&str>::from(rows), <&str>::from(columns))
        }
        _ => called.to_owned(),
    }
}

/// The table that a version is of, with the axes of a theme table.
pub fn table_of(version: &str) -> Option<(TableName, [Axis; 2])> {
    let called = version.split(' ').next()?;
    let mut words = called.split(':');
    let name: TableName = words.next()?.parse().ok()?;
    let axes = match (words.next(), words.next()) {
        (None, _) => THEME_AXES,
        (Some(rows), columns) => [rows.parse().ok()?, columns?.parse().ok()?],
    };
    Some((name, axes))
}
