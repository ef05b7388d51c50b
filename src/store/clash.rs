//! What was decided by rule when colleagues' work was brought together.

use super::taken::ClashKind;
use super::{Reader, StoreError};
use crate::model::Guid;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    pub guid: Guid,
    pub kind: ClashKind,
    /// The table of the row that it is about, the row's own identity, and the field.
    pub of: String,
    pub on: String,
    pub field: String,
    /// What people call the row.
    pub name: String,
    /// What stands in the project, and what does not.
    pub kept: String,
    pub other: String,
    pub settled: bool,
}

pub fn all(reader: Reader) -> Result<Vec<Clash>, StoreError> {
    let mut query = reader.0.prepare(
        "select guid, kind, \"of\", on_guid, field, name, kept, other, settled from clash order by settled, \"of\", name, guid",
    )?;
    let rows = query.query_map([], |row| {
        let kind: String = row.get(1)?;
        Ok(Clash {
            guid: row.get(0)?,
            kind: kind.parse().unwrap_or(ClashKind::Changed),
            of: row.get(2)?,
            on: row.get(3)?,
            field: row.get(4)?,
            name: row.get(5)?,
            kept: row.get(6)?,
            other: row.get(7)?,
            settled: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
