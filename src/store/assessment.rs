//! Criteria sets and assessments.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// All criteria sets with their criteria.
pub fn sets(reader: Reader) -> Result<Vec<CriteriaSet>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name, ratings from criteria_set order by id")?;
    let rows = query.query_map([], |row| {
        let ratings: String = row.get(3)?;
        Ok(CriteriaSet {
            id: row.get(0)?,
            guid: row.get(1)?,
            name: row.get(2)?,
            ratings: serde_json::from_str(&ratings).unwrap_or_default(),
            criteria: Vec::new(),
        })
    })?;
    let mut sets: Vec<CriteriaSet> = rows.collect::<Result<_, _>>()?;
    let mut query = reader.0.prepare_cached(
        "select id, guid, name, question, part from criterion where set_id = ?1 order by position, id",
    )?;
    for set in &mut sets {
        let rows = query.query_map([set.id], |row| {
            Ok(Criterion {
                id: row.get(0)?,
                guid: row.get(1)?,
                name: row.get(2)?,
                question: row.get(3)?,
                part: row.get(4)?,
            })
        })?;
        set.criteria = rows.collect::<Result<_, _>>()?;
    }
    Ok(sets)
}

pub fn insert_set(writer: &Writer, name: &str, ratings: &[String]) -> Result<CriteriaSetId, StoreError> {
    let ratings = serde_json::Value::from(ratings).to_string();
    writer.0.execute(
        "insert into criteria_set (guid, name, ratings) values (?1, ?2, ?3)",
        params![Guid::fresh(), name, ratings],
    )?;
    Ok(CriteriaSetId(writer.0.last_insert_rowid()))
}

/// Adds a criterion after those of its set.
pub fn insert_criterion(
    writer: &Writer,
    set: CriteriaSetId,
    name: &str,
    question: &str,
    part: &str,
) -> Result<CriterionId, StoreError> {
    writer.0.execute(
        "insert into criterion (guid, set_id, name, question, part, position)
         values (?1, ?2, ?3, ?4, ?5, (select ifnull(max(position), 0) + 1 from criterion where set_id = ?2))",
        params![Guid::fresh(), set, name, question, part],
    )?;
    Ok(CriterionId(writer.0.last_insert_rowid()))
}

/// All assessments, in the order they were first made.
pub fn all(reader: Reader) -> Result<Vec<Assessment>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, criterion_id, case_id, occasion, rating, reasoning from assessment order by id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Assessment {
            id: row.get(0)?,
            guid: row.get(1)?,
            criterion: row.get(2)?,
            case: row.get(3)?,
            occasion: row.get(4)?,
            rating: row.get(5)?,
            reasoning: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes a case's answer to a criterion on one occasion.
pub fn set(
    writer: &Writer,
    criterion: CriterionId,
    case: CaseId,
    occasion: &str,
    rating: &str,
    reasoning: &str,
) -> Result<AssessmentId, StoreError> {
    let known: Option<AssessmentId> = writer
        .0
        .prepare_cached("select id from assessment where criterion_id = ?1 and case_id = ?2 and occasion = ?3")?
        .query_row(params![criterion, case, occasion], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        writer.0.execute(
            "update assessment set rating = ?2, reasoning = ?3 where id = ?1",
            params![id, rating, reasoning],
        )?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into assessment (guid, criterion_id, case_id, occasion, rating, reasoning) values (?1, ?2, ?3, ?4, ?5, ?6)",
        params![Guid::fresh(), criterion, case, occasion, rating, reasoning],
    )?;
    Ok(AssessmentId(writer.0.last_insert_rowid()))
}
