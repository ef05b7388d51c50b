//! Participants.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;

/// All participants with their cases, in the order they were added.
pub fn all(reader: Reader) -> Result<Vec<Participant>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, name, role from participant order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Participant { id: row.get(0)?, guid: row.get(1)?, name: row.get(2)?, role: row.get(3)?, cases: Vec::new() })
    })?;
    let mut participants: Vec<Participant> = rows.collect::<Result<_, _>>()?;
    let mut query = reader.0.prepare_cached("select participant_id, case_id from participant_case order by id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id: ParticipantId = row.get(0)?;
        if let Ok(at) = participants.binary_search_by_key(&id, |participant| participant.id)
            && let Some(participant) = participants.get_mut(at)
        {
            participant.cases.push(row.get(1)?);
        }
    }
    Ok(participants)
}

/// The participant of that name or GUID.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<ParticipantId>, StoreError> {
    Ok(super::named(reader, "participant", "name", &wanted.into())?.into_iter().next())
}

pub fn insert(writer: &Writer, name: &str, role: &str) -> Result<ParticipantId, StoreError> {
    writer.0.prepare_cached("insert into participant (guid, name, role) values (?1, ?2, ?3)")?.execute(params![
        Guid::fresh(),
        name,
        role
    ])?;
    Ok(ParticipantId(writer.0.last_insert_rowid()))
}

pub fn update(writer: &Writer, id: ParticipantId, name: &str, role: &str) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("update participant set name = ?2, role = ?3 where id = ?1")?
        .execute(params![id, name, role])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: ParticipantId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from participant where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Replaces the cases that a participant belongs to.
pub fn set_cases(writer: &Writer, id: ParticipantId, cases: &[CaseId]) -> Result<(), StoreError> {
    writer.0.execute("delete from participant_case where participant_id = ?1", [id])?;
    let mut add = writer.0.prepare_cached("insert into participant_case (participant_id, case_id) values (?1, ?2)")?;
    for case in cases {
        add.execute(params![id, case])?;
    }
    Ok(())
}
