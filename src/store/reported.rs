//! What people wrote about what reports of qualitative studies are expected to tell.

use super::{Reader, StoreError, Writer};
use crate::model::{Guid, Reported, Standard};
use rusqlite::params;

pub fn all(reader: Reader) -> Result<Vec<Reported>, StoreError> {
    let mut query = reader.0.prepare_cached("select standard, item, text from reported order by standard, item")?;
    let rows = query.query_map([], |row| {
        let standard: String = row.get(0)?;
        Ok((standard, row.get(1)?, row.get(2)?))
    })?;
    let rows: Vec<(String, u8, String)> = rows.collect::<Result<_, _>>()?;
    // The table takes no other word.
    let known = |(standard, item, text): (String, u8, String)| {
        Some(Reported { standard: standard.parse::<Standard>().ok()?, item, text })
    };
    Ok(rows.into_iter().filter_map(known).collect())
}

/// Writes what a person says about an item, in place of what stood there; an empty text takes it away.
pub fn set(writer: &Writer, reported: &Reported) -> Result<(), StoreError> {
    let standard: &str = reported.standard.into();
    if reported.text.trim().is_empty() {
        writer.0.execute("delete from reported where standard = ?1 and item = ?2", params![standard, reported.item])?;
        return Ok(());
    }
    let changed = writer.0.execute(
        "update reported set text = ?3 where standard = ?1 and item = ?2",
        params![standard, reported.item, reported.text],
    )?;
    if changed == 0 {
        writer.0.execute(
            "insert into reported (guid, standard, item, text) values (?1, ?2, ?3, ?4)",
            params![Guid::fresh(), standard, reported.item, reported.text],
        )?;
    }
    Ok(())
}
