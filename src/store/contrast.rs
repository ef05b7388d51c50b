//! Contrasts and their findings.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// All contrasts with their columns and rows.
pub fn all(reader: Reader) -> Result<Vec<Contrast>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name from contrast order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Contrast { id: row.get(0)?, guid: row.get(1)?, name: row.get(2)?, cases: Vec::new(), rows: Vec::new() })
    })?;
    let mut contrasts: Vec<Contrast> = rows.collect::<Result<_, _>>()?;
    let mut cases =
        reader.0.prepare_cached("select case_id from contrast_case where contrast_id = ?1 order by position, id")?;
    let mut rows = reader.0.prepare_cached(
        "select id, theme_id, code_id from contrast_row where contrast_id = ?1 order by position, id",
    )?;
    for contrast in &mut contrasts {
        contrast.cases = cases.query_map([contrast.id], |row| row.get(0))?.collect::<Result<_, _>>()?;
        contrast.rows = rows
            .query_map([contrast.id], |row| {
                let theme: Option<ThemeId> = row.get(1)?;
                let about = match theme {
                    Some(theme) => RowAbout::Theme(theme),
                    None => RowAbout::Code(row.get(2)?),
                };
                Ok(ContrastRow { id: row.get(0)?, about })
            })?
            .collect::<Result<_, _>>()?;
    }
    Ok(contrasts)
}

/// The contrast of that name or GUID.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<ContrastId>, StoreError> {
    Ok(super::named(reader, "contrast", "name", &wanted.into())?.into_iter().next())
}

pub fn insert(writer: &Writer, name: &str) -> Result<ContrastId, StoreError> {
    writer.0.execute("insert into contrast (guid, name) values (?1, ?2)", params![Guid::fresh(), name])?;
    Ok(ContrastId(writer.0.last_insert_rowid()))
}

pub fn rename(writer: &Writer, id: ContrastId, name: &str) -> Result<(), StoreError> {
    let changed = writer.0.execute("update contrast set name = ?2 where id = ?1", params![id, name])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: ContrastId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from contrast where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Sets the columns, in this order. Cases that stay keep what is said of them.
pub fn set_cases(writer: &Writer, id: ContrastId, cases: &[CaseId]) -> Result<(), StoreError> {
    let mut known =
        writer.0.prepare_cached("select case_id from contrast_case where contrast_id = ?1 order by position, id")?;
    let known = known.query_map([id], |row| row.get::<_, CaseId>(0))?.collect::<Result<Vec<_>, _>>()?;
    if known == cases {
        return Ok(());
    }
    writer.0.execute("delete from contrast_case where contrast_id = ?1", [id])?;
    let mut add =
        writer.0.prepare_cached("insert into contrast_case (contrast_id, case_id, position) values (?1, ?2, ?3)")?;
    for (position, case) in cases.iter().enumerate() {
        add.execute(params![id, case, position as i64])?;
    }
    Ok(())
}

/// Sets the rows, in this order. Rows that stay keep their findings; others lose them.
pub fn set_rows(writer: &Writer, id: ContrastId, rows: &[RowAbout]) -> Result<(), StoreError> {
    let parts = |about: &RowAbout| match about {
        RowAbout::Theme(theme) => (Some(*theme), None),
        RowAbout::Code(code) => (None, Some(*code)),
    };
    let contrast = all(writer.reader())?.into_iter().find(|contrast| contrast.id == id);
    if contrast.is_some_and(|known| known.rows.iter().map(|row| &row.about).eq(rows)) {
        return Ok(());
    }
    let mut kept = Vec::new();
    for (position, about) in rows.iter().enumerate() {
        let (theme, code) = parts(about);
        let known: Option<i64> = writer
            .0
            .prepare_cached("select id from contrast_row where contrast_id = ?1 and theme_id is ?2 and code_id is ?3")?
            .query_row(params![id, theme, code], |row| row.get(0))
            .optional()?;
        if let Some(row) = known {
            writer.0.execute("update contrast_row set position = ?2 where id = ?1", params![row, position as i64])?;
            kept.push(row);
        } else {
            writer.0.execute(
                "insert into contrast_row (contrast_id, theme_id, code_id, position) values (?1, ?2, ?3, ?4)",
                params![id, theme, code, position as i64],
            )?;
            kept.push(writer.0.last_insert_rowid());
        }
    }
    let mut query = writer.0.prepare("select id from contrast_row where contrast_id = ?1")?;
    let present: Vec<i64> = query.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for row in present.iter().filter(|row| !kept.contains(row)) {
        writer.0.execute("delete from contrast_row where id = ?1", [row])?;
    }
    Ok(())
}

/// All findings.
pub fn findings(reader: Reader) -> Result<Vec<Finding>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select id, guid, row_id, kind, text, searched from finding order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Finding {
            id: row.get(0)?,
            guid: row.get(1)?,
            row: row.get(2)?,
            kind: row.get(3)?,
            text: row.get(4)?,
            searched: row.get(5)?,
            cases: Vec::new(),
        })
    })?;
    let mut findings: Vec<Finding> = rows.collect::<Result<_, _>>()?;
    let mut query = reader.0.prepare_cached("select finding_id, case_id, kind from finding_case order by id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id: FindingId = row.get(0)?;
        if let Some(finding) = findings.iter_mut().find(|finding| finding.id == id) {
            finding.cases.push((row.get(1)?, row.get(2)?));
        }
    }
    Ok(findings)
}

/// What a finding says of single cases, in place of what it said of them.
pub fn set_finding_cases(writer: &Writer, id: FindingId, cases: &[(CaseId, CaseFinding)]) -> Result<(), StoreError> {
    let known = findings(writer.reader())?.into_iter().find(|known| known.id == id).map(|known| known.cases);
    let known = known.unwrap_or_default();
    for (case, _) in known.iter().filter(|one| !cases.contains(one)) {
        writer.0.execute("delete from finding_case where finding_id = ?1 and case_id = ?2", params![id, case])?;
    }
    let mut add =
        writer.0.prepare_cached("insert into finding_case (finding_id, case_id, kind) values (?1, ?2, ?3)")?;
    for (case, kind) in cases.iter().filter(|one| !known.contains(one)) {
        add.execute(params![id, case, kind])?;
    }
    Ok(())
}

/// Writes the finding of a row.
pub fn set_finding(
    writer: &Writer,
    row: ContrastRowId,
    kind: FindingKind,
    text: &str,
    searched: &str,
) -> Result<FindingId, StoreError> {
    let known: Option<FindingId> = writer
        .0
        .prepare_cached("select id from finding where row_id = ?1")?
        .query_row([row], |found| found.get(0))
        .optional()?;
    if let Some(id) = known {
        writer.0.execute(
            "update finding set kind = ?2, text = ?3, searched = ?4 where id = ?1",
            params![id, kind, text, searched],
        )?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into finding (guid, row_id, kind, text, searched) values (?1, ?2, ?3, ?4, ?5)",
        params![Guid::fresh(), row, kind, text, searched],
    )?;
    Ok(FindingId(writer.0.last_insert_rowid()))
}

pub fn delete_finding(writer: &Writer, id: FindingId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from finding where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}
