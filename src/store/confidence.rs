//! Consent, quarantine, the places of pseudonyms, what the guard asks, and what was let out.

use super::{Reader, StoreError, Writer, evidence};
use crate::model::*;
use rusqlite::params;

/// The register of consents, in the order of the participants.
pub fn consents(reader: Reader) -> Result<Vec<Consent>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select participant_id, given, quotes, recording, reuse, note, withdrawn from consent order by participant_id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Consent {
            participant: row.get(0)?,
            given: row.get(1)?,
            quotes: row.get(2)?,
            recording: row.get(3)?,
            reuse: row.get(4)?,
            note: row.get(5)?,
            withdrawn: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes what a participant has agreed to, in place of what stood there.
pub fn set_consent(writer: &Writer, consent: &Consent) -> Result<(), StoreError> {
    let values = params![
        consent.participant,
        consent.given,
        consent.quotes,
        consent.recording,
        consent.reuse,
        consent.note,
        consent.withdrawn
    ];
    let changed = writer
        .0
        .prepare_cached(
            "update consent set given = ?2, quotes = ?3, recording = ?4, reuse = ?5, note = ?6, withdrawn = ?7
             where participant_id = ?1",
        )?
        .execute(values)?;
    if changed == 0 {
        writer
            .0
            .prepare_cached(
                "insert into consent (participant_id, given, quotes, recording, reuse, note, withdrawn)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )?
            .execute(values)?;
    }
    Ok(())
}

/// All passages in quarantine, by document and place.
pub fn quarantines(reader: Reader) -> Result<Vec<Quarantine>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, document_id, start, \"end\", reason, coder_id, at from quarantine order by document_id, start, id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Quarantine {
            id: row.get(0)?,
            guid: row.get(1)?,
            document: row.get(2)?,
            passage: Passage { start: row.get(3)?, end: row.get(4)? },
            reason: row.get(5)?,
            coder: row.get(6)?,
            at: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn quarantine(
    writer: &Writer,
    document: DocumentId,
    passage: Passage,
    reason: &str,
    coder: CoderId,
) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into quarantine (guid, document_id, start, \"end\", reason, coder_id, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![Guid::fresh(), document, passage.start, passage.end, reason, coder, now()],
    )?;
    Ok(())
}

/// Lets a passage back in.
pub fn release_quarantine(writer: &Writer, wanted: &Ref) -> Result<(), StoreError> {
    let Some(known) = quarantines(writer.reader())?.into_iter().find(|known| Some(known.guid) == wanted.guid()) else {
        return Err(StoreError::Gone);
    };
    writer.0.execute("delete from quarantine where id = ?1", [known.id])?;
    // Nobody has read for the analysis what was out of it.
    super::reading::unread(writer, known.document, known.passage)
}

/// The places of pseudonyms in one document, in reading order.
pub fn replacements(reader: Reader, document: DocumentId) -> Result<Vec<Replacement>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, document_id, start, \"end\", kind from replacement where document_id = ?1 order by start, id",
    )?;
    let rows = query.query_map([document], |row| {
        Ok(Replacement {
            id: row.get(0)?,
            guid: row.get(1)?,
            document: row.get(2)?,
            passage: Passage { start: row.get(3)?, end: row.get(4)? },
            kind: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes where a pseudonym stands; gives the GUID under which the key is to keep what it was.
pub fn add_replacement(
    writer: &Writer,
    document: DocumentId,
    passage: Passage,
    kind: &str,
) -> Result<Guid, StoreError> {
    let guid = Guid::fresh();
    writer
        .0
        .prepare_cached(
            "insert into replacement (guid, document_id, start, \"end\", kind) values (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![guid, document, passage.start, passage.end, kind])?;
    Ok(guid)
}

/// What the guard asks of an export: the fewest participants that a quote may point at (0: any),
/// and the file name of the project's key (empty: none).
pub fn guard(reader: Reader) -> Result<(u32, String), StoreError> {
    Ok(reader.0.query_row("select fewest, key_name from guard", [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

pub fn set_fewest(writer: &Writer, fewest: u32) -> Result<(), StoreError> {
    writer.0.execute("update guard set fewest = ?1", [fewest])?;
    Ok(())
}

/// Whether marks of transcription mean names, if anybody has said so.
pub fn marks(reader: Reader) -> Result<Option<bool>, StoreError> {
    Ok(reader.0.query_row("select marks from guard", [], |row| row.get(0))?)
}

pub fn set_marks(writer: &Writer, marks: bool) -> Result<(), StoreError> {
    writer.0.execute("update guard set marks = ?1", [marks])?;
    Ok(())
}

pub fn set_key_name(writer: &Writer, name: &str) -> Result<(), StoreError> {
    writer.0.execute("update guard set key_name = ?1", [name])?;
    Ok(())
}

/// The claims that had rested on the words of somebody who withdrew.
pub fn lost_evidence(reader: Reader) -> Result<Vec<LostEvidence>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select participant_id, at, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, activity_id,
                means_ends_id, silence_id, overall_id
         from lost_evidence order by id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(LostEvidence { participant: row.get(0)?, at: row.get(1)?, claim: evidence::claim(row, 2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Keeps in the journal that an export was let out, and why.
pub fn add_release(writer: &Writer, coder: CoderId, what: &str, reason: &str, found: &str) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into release (guid, at, coder_id, what, reason, found) values (?1, ?2, ?3, ?4, ?5, ?6)",
        params![Guid::fresh(), now(), coder, what, reason, found],
    )?;
    Ok(())
}

/// The consent of one participant, if any is kept.
pub fn consent(reader: Reader, participant: ParticipantId) -> Result<Option<Consent>, StoreError> {
    Ok(consents(reader)?.into_iter().find(|consent| consent.participant == participant))
}
