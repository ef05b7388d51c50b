//! What texts once said, as far as the journal tells, and whose the labels in them were.

use super::{Reader, StoreError};
use crate::model::{DocumentId, ParticipantId};
use std::collections::{BTreeMap, BTreeSet};

/// Whose words stand behind which labels of a document, now and earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Voices {
    pub hers: BTreeSet<String>,
    pub others: BTreeSet<String>,
    /// It has had no speakers, and is of nobody else.
    pub is_hers_alone: bool,
}

/// One speaker of a document through the journal: what the label was called, and whose it was at last.
#[derive(Default)]
struct Voice {
    document: Option<DocumentId>,
    labels: BTreeSet<String>,
    participant: Option<ParticipantId>,
}

/// The documents in which a participant speaks or has spoken, also those that were removed.
pub fn voices(reader: Reader, participant: ParticipantId) -> Result<BTreeMap<DocumentId, Voices>, StoreError> {
    let mut all: BTreeMap<DocumentId, Voices> = BTreeMap::new();
    for voice in every_voice(reader)? {
        let Some(document) = voice.document else { continue };
        let known = all.entry(document).or_default();
        match voice.participant == Some(participant) {
            true => known.hers.extend(voice.labels),
            false => known.others.extend(voice.labels),
        }
    }
    for (document, participants) in participants(reader)? {
        let known = all.entry(document).or_default();
        let has_speakers = !known.hers.is_empty() || !known.others.is_empty();
        known.is_hers_alone = !has_speakers && participants == BTreeSet::from([participant]);
    }
    all.retain(|_, voices| voices.is_hers_alone || !voices.hers.is_empty());
    Ok(all)
}

fn every_voice(reader: Reader) -> Result<Vec<Voice>, StoreError> {
    let mut ended = Vec::new();
    let mut open: BTreeMap<i64, Voice> = BTreeMap::new();
    // In order; the rows that are there come last.
    let mut query = reader.0.prepare(
        "select row_id, op, before ->> '$.document_id', before ->> '$.label', before ->> '$.participant_id', id as at
           from journal_change where \"table\" = 'speaker' and (op = 'I' or json_valid(before))
         union all select id, 'N', document_id, label, participant_id, 9223372036854775807 from speaker
         order by at",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (id, op): (i64, String) = (row.get(0)?, row.get(1)?);
        if op == "I" {
            // The number was another's before.
            ended.extend(open.remove(&id));
            continue;
        }
        let voice = open.entry(id).or_default();
        voice.document = row.get::<_, Option<DocumentId>>(2)?.or(voice.document);
        voice.labels.extend(row.get::<_, Option<String>>(3)?);
        voice.participant = row.get::<_, Option<ParticipantId>>(4)?.or(voice.participant);
        if op == "D" {
            ended.extend(open.remove(&id));
        }
    }
    ended.extend(open.into_values());
    Ok(ended)
}

/// Of whom documents are or were.
fn participants(reader: Reader) -> Result<BTreeMap<DocumentId, BTreeSet<ParticipantId>>, StoreError> {
    let mut query = reader.0.prepare(
        "select document_id, participant_id from document_participant
         union select before ->> '$.document_id', before ->> '$.participant_id' from journal_change
           where \"table\" = 'document_participant' and op <> 'I' and json_valid(before)",
    )?;
    let mut found: BTreeMap<DocumentId, BTreeSet<ParticipantId>> = BTreeMap::new();
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if let (Some(document), Some(participant)) = (row.get(0)?, row.get(1)?) {
            found.entry(document).or_default().insert(participant);
        }
    }
    Ok(found)
}

/// What a document's text was before it was changed or removed.
pub fn earlier_texts(reader: Reader, document: DocumentId) -> Result<BTreeSet<String>, StoreError> {
    let mut query = reader.0.prepare(
        "select before ->> '$.text' from journal_change
         where \"table\" = 'document_text' and row_id = ?1 and op <> 'I' and json_valid(before)",
    )?;
    let texts = query.query_map([document], |row| row.get::<_, Option<String>>(0))?;
    Ok(texts.filter_map(Result::transpose).collect::<Result<_, _>>()?)
}
