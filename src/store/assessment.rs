//! Criteria sets and assessments.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// All criteria sets with their criteria.
pub fn sets(reader: Reader) -> Result<Vec<CriteriaSet>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name, ratings, rule from criteria_set order by id")?;
    let rows = query.query_map([], |row| {
        let ratings: String = row.get(3)?;
        Ok(CriteriaSet {
            id: row.get(0)?,
            guid: row.get(1)?,
            name: row.get(2)?,
            ratings: serde_json::from_str(&ratings).unwrap_or_default(),
            criteria: Vec::new(),
            rule: row.get(4)?,
        })
    })?;
    let mut sets: Vec<CriteriaSet> = rows.collect::<Result<_, _>>()?;
    let mut query = reader.0.prepare_cached(
        "select id, guid, name, question, part, outcome from criterion where set_id = ?1 order by position, id",
    )?;
    for set in &mut sets {
        let rows = query.query_map([set.id], |row| {
            Ok(Criterion {
                id: row.get(0)?,
                guid: row.get(1)?,
                name: row.get(2)?,
                question: row.get(3)?,
                part: row.get(4)?,
                outcome: row.get(5)?,
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
    outcome: bool,
) -> Result<CriterionId, StoreError> {
    writer.0.execute(
        "insert into criterion (guid, set_id, name, question, part, outcome, position)
         values (?1, ?2, ?3, ?4, ?5, ?6, (select ifnull(max(position), 0) + 1 from criterion where set_id = ?2))",
        params![Guid::fresh(), set, name, question, part, outcome],
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

/// The assessment of a case by a criterion on one occasion.
pub fn find(
    reader: Reader,
    criterion: CriterionId,
    case: CaseId,
    occasion: &str,
) -> Result<Option<AssessmentId>, StoreError> {
    let sql = "select id from assessment where criterion_id = ?1 and case_id = ?2 and occasion = ?3";
    Ok(reader.0.prepare_cached(sql)?.query_row(params![criterion, case, occasion], |row| row.get(0)).optional()?)
}

/// Writes a case's answer to a criterion on one occasion. Reasoning that is not given stays.
pub fn set(
    writer: &Writer,
    criterion: CriterionId,
    case: CaseId,
    occasion: &str,
    rating: &str,
    reasoning: Option<&str>,
) -> Result<AssessmentId, StoreError> {
    let known = find(writer.reader(), criterion, case, occasion)?;
    if let Some(id) = known {
        writer.0.execute(
            "update assessment set rating = ?2, reasoning = ifnull(?3, reasoning) where id = ?1",
            params![id, rating, reasoning],
        )?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into assessment (guid, criterion_id, case_id, occasion, rating, reasoning) values (?1, ?2, ?3, ?4, ?5, ?6)",
        params![Guid::fresh(), criterion, case, occasion, rating, reasoning.unwrap_or_default()],
    )?;
    Ok(AssessmentId(writer.0.last_insert_rowid()))
}

/// Names a set and its scale; assessments follow the ratings that are renamed, each from its old word to its new.
pub fn update_set(
    writer: &Writer,
    id: CriteriaSetId,
    name: &str,
    ratings: &[String],
    renamed: &[(String, String)],
) -> Result<(), StoreError> {
    let kept = serde_json::Value::from(ratings).to_string();
    writer.0.execute("update criteria_set set name = ?2, ratings = ?3 where id = ?1", params![id, name, kept])?;
    for (old, new) in renamed {
        writer.0.execute(
            "update assessment set rating = ?3
             where rating = ?2 and criterion_id in (select id from criterion where set_id = ?1)",
            params![id, old, new],
        )?;
        let sql = "update overall set rating = ?3 where rating = ?2 and set_id = ?1";
        writer.0.execute(sql, params![id, old, new])?;
    }
    Ok(())
}

/// By what a case as a whole has risen.
pub fn set_rule(writer: &Writer, id: CriteriaSetId, rule: Rule) -> Result<(), StoreError> {
    writer.0.execute("update criteria_set set rule = ?2 where id = ?1 and rule <> ?2", params![id, rule])?;
    Ok(())
}

/// All ratings of whole cases, in the order they were first made.
pub fn overalls(reader: Reader) -> Result<Vec<Overall>, StoreError> {
    let mut query = reader
        .0
        .prepare_cached("select id, guid, set_id, case_id, occasion, rating, reasoning from overall order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Overall {
            id: row.get(0)?,
            guid: row.get(1)?,
            set: row.get(2)?,
            case: row.get(3)?,
            occasion: row.get(4)?,
            rating: row.get(5)?,
            reasoning: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Judges a case as a whole on one occasion. Reasoning that is not given stays.
pub fn set_overall(
    writer: &Writer,
    set: CriteriaSetId,
    case: CaseId,
    occasion: &str,
    rating: &str,
    reasoning: Option<&str>,
) -> Result<OverallId, StoreError> {
    let known: Option<OverallId> = writer
        .0
        .prepare_cached("select id from overall where set_id = ?1 and case_id = ?2 and occasion = ?3")?
        .query_row(params![set, case, occasion], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        writer.0.execute(
            "update overall set rating = ?2, reasoning = ifnull(?3, reasoning) where id = ?1",
            params![id, rating, reasoning],
        )?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into overall (guid, set_id, case_id, occasion, rating, reasoning) values (?1, ?2, ?3, ?4, ?5, ?6)",
        params![Guid::fresh(), set, case, occasion, rating, reasoning.unwrap_or_default()],
    )?;
    Ok(OverallId(writer.0.last_insert_rowid()))
}

pub fn delete_overall(writer: &Writer, id: OverallId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from overall where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Removes a set with its criteria and their assessments.
pub fn delete_set(writer: &Writer, id: CriteriaSetId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from criteria_set where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn update_criterion(writer: &Writer, criterion: &Criterion) -> Result<(), StoreError> {
    let changed = writer.0.execute(
        "update criterion set name = ?2, question = ?3, part = ?4, outcome = ?5 where id = ?1",
        params![criterion.id, criterion.name, criterion.question, criterion.part, criterion.outcome],
    )?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Puts criteria in order.
pub fn order_criteria(writer: &Writer, criteria: &[CriterionId]) -> Result<(), StoreError> {
    let mut update = writer.0.prepare_cached("update criterion set position = ?2 where id = ?1")?;
    for (position, id) in criteria.iter().enumerate() {
        update.execute(params![id, i64::try_from(position + 1).unwrap_or(i64::MAX)])?;
    }
    Ok(())
}

/// Removes a criterion with its assessments.
pub fn delete_criterion(writer: &Writer, id: CriterionId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from criterion where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: AssessmentId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from assessment where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}
