//! Variables and their values.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// What a value is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ValueOn {
    Case(CaseId),
    Document(DocumentId),
    Participant(ParticipantId),
}

pub fn all(reader: Reader) -> Result<Vec<Variable>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name, \"of\", type from variable order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Variable { id: row.get(0)?, guid: row.get(1)?, name: row.get(2)?, of: row.get(3)?, kind: row.get(4)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All values.
pub fn values(reader: Reader) -> Result<Vec<(VariableId, ValueOn, String)>, StoreError> {
    let mut query = reader
        .0
        .prepare_cached("select variable_id, case_id, document_id, participant_id, value from value order by id")?;
    let rows = query.query_map([], |row| {
        let case: Option<CaseId> = row.get(1)?;
        let document: Option<DocumentId> = row.get(2)?;
        let on = match (case, document) {
            (Some(case), _) => ValueOn::Case(case),
            (None, Some(document)) => ValueOn::Document(document),
            (None, None) => ValueOn::Participant(row.get(3)?),
        };
        Ok((row.get(0)?, on, row.get(4)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn insert(writer: &Writer, name: &str, of: VariableOf, kind: VariableKind) -> Result<VariableId, StoreError> {
    writer
        .0
        .prepare_cached("insert into variable (guid, name, \"of\", type) values (?1, ?2, ?3, ?4)")?
        .execute(params![Guid::fresh(), name, of, kind])?;
    Ok(VariableId(writer.0.last_insert_rowid()))
}

pub fn rename(writer: &Writer, id: VariableId, name: &str) -> Result<(), StoreError> {
    let changed = writer.0.execute("update variable set name = ?2 where id = ?1", params![id, name])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Deletes a variable with its values.
pub fn delete(writer: &Writer, id: VariableId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from variable where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Sets a value; an empty one clears it. The value must be normalised for the variable's type.
pub fn set(writer: &Writer, variable: VariableId, on: ValueOn, value: &str) -> Result<(), StoreError> {
    let (case, document, participant) = match on {
        ValueOn::Case(id) => (Some(id), None, None),
        ValueOn::Document(id) => (None, Some(id), None),
        ValueOn::Participant(id) => (None, None, Some(id)),
    };
    let known: Option<i64> = writer
        .0
        .prepare_cached(
            "select id from value where variable_id = ?1 and case_id is ?2 and document_id is ?3 and participant_id is ?4",
        )?
        .query_row(params![variable, case, document, participant], |row| row.get(0))
        .optional()?;
    match (known, value.is_empty()) {
        (Some(id), true) => writer.0.execute("delete from value where id = ?1", [id])?,
        (Some(id), false) => writer.0.execute("update value set value = ?2 where id = ?1", params![id, value])?,
        (None, true) => 0,
        (None, false) => writer.0.execute(
            "insert into value (variable_id, case_id, document_id, participant_id, value) values (?1, ?2, ?3, ?4, ?5)",
            params![variable, case, document, participant, value],
        )?,
    };
    Ok(())
}
