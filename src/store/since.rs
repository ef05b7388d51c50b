//! What left a project for good after a copy of it was made, so that it can leave the copy as well before anything of
//! that is brought back.

use super::{Reader, StoreError, Writer, confidence, participant};
use crate::model::{Consent, Guid, ParticipantId};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeSet;

/// A participant who withdrew, and where she speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    pub guid: Guid,
    /// What she is called since.
    pub name: String,
    pub consent: Consent,
    /// Which of the turns, in order, are hers.
    turns: Vec<(Known, Vec<usize>)>,
    /// Documents that are hers as a whole.
    documents: Vec<Known>,
}

/// A document, by its GUID, and when it was brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    guid: String,
    added: String,
}

/// Everybody who withdrew from a project.
pub fn withdrawn(reader: Reader) -> Result<Vec<Gone>, StoreError> {
    let consents = confidence::consents(reader)?;
    let mut gone = Vec::new();
    for person in participant::all(reader)? {
        let consent = consents.iter().find(|known| known.participant == person.id && known.is_withdrawn());
        let Some(consent) = consent.cloned() else { continue };
        let mut turns = Vec::new();
        let mut query = reader.0.prepare(
            "select d.guid, d.added, s.id, d.id from speaker s join document d on d.id = s.document_id
             where s.participant_id = ?1",
        )?;
        let rows = query.query_map([person.id], |row| Ok((document(row)?, row.get(2)?, row.get(3)?)))?;
        for (known, speaker, id) in rows.collect::<Result<Vec<(Known, i64, i64)>, _>>()? {
            turns.push((known, places(&order(reader, id)?, speaker)));
        }
        let mut query = reader.0.prepare(
            "select d.guid, d.added from document_participant p join document d on d.id = p.document_id
             where p.participant_id = ?1",
        )?;
        let rows = query.query_map([person.id], document)?;
        let documents = rows.collect::<Result<_, _>>()?;
        gone.push(Gone { guid: person.guid, name: person.name, consent, turns, documents });
    }
    Ok(gone)
}

/// Everybody of whom any of these knows that she withdrew, as the one knows her that knows most of her words: a project
/// that was made as it had been before may not have them any more.
pub fn withdrawn_by_any(readers: &[Reader]) -> Result<Vec<Gone>, StoreError> {
    let mut all: Vec<Gone> = Vec::new();
    for reader in readers {
        for person in withdrawn(*reader)? {
            match all.iter_mut().find(|known| known.guid == person.guid) {
                Some(known) if known.told() < person.told() => *known = person,
                Some(_) => {}
                None => all.push(person),
            }
        }
    }
    Ok(all)
}

impl Gone {
    /// How much is known of where she speaks.
    fn told(&self) -> usize {
        self.turns.iter().map(|(_, turns)| turns.len()).sum::<usize>() + self.documents.len()
    }
}

fn document(row: &rusqlite::Row) -> rusqlite::Result<Known> {
    Ok(Known { guid: row.get(0)?, added: row.get(1)? })
}

/// Who speaks in each turn of a document, in order.
fn order(reader: Reader, document: i64) -> Result<Vec<i64>, StoreError> {
    let mut query = reader.0.prepare("select speaker_id from turn where document_id = ?1 order by start, id")?;
    let rows = query.query_map([document], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn places(order: &[i64], speaker: i64) -> Vec<usize> {
    order.iter().enumerate().filter(|(_, known)| **known == speaker).map(|(place, _)| place).collect()
}

/// Says in a copy what is known to be hers, since she may have been tied to it only later. Gives `false` where nobody
/// can tell what is hers: a document's turns are others than they were, or it was known before and the copy does not have
/// it, but may have words from it.
pub fn tie(writer: &Writer, gone: &Gone) -> Result<bool, StoreError> {
    // The step that this is in is not one of the copy's own.
    let newest = "select ifnull(max(at), '') from journal_step where id < (select max(id) from journal_step)";
    let newest: String = writer.0.query_row(newest, [], |row| row.get(0))?;
    for (known, hers) in gone.turns.iter().filter(|(_, hers)| !hers.is_empty()) {
        let Some(document) = document_of(writer.reader(), &known.guid)? else {
            if known.added <= newest {
                return Ok(false);
            }
            continue;
        };
        let order = order(writer.reader(), document)?;
        // Several labels of hers have become one.
        let speakers: BTreeSet<i64> = hers.iter().filter_map(|place| order.get(*place)).copied().collect();
        let mut theirs: Vec<usize> = speakers.iter().flat_map(|speaker| places(&order, *speaker)).collect();
        theirs.sort_unstable();
        if theirs == *hers {
            let id = person(writer, gone)?;
            for speaker in speakers {
                writer.0.execute("update speaker set participant_id = ?2 where id = ?1", params![speaker, id])?;
            }
        } else if !is_tied(writer.reader(), document, gone.guid)? {
            return Ok(false);
        }
    }
    for known in &gone.documents {
        if let Some(document) = document_of(writer.reader(), &known.guid)? {
            let id = person(writer, gone)?;
            let tie = "insert or ignore into document_participant (document_id, participant_id) values (?1, ?2)";
            writer.0.execute(tie, params![document, id])?;
        } else if known.added <= newest {
            return Ok(false);
        }
    }
    Ok(true)
}

fn document_of(reader: Reader, guid: &str) -> Result<Option<i64>, StoreError> {
    let mut query = reader.0.prepare_cached("select id from document where guid = ?1")?;
    Ok(query.query_row([guid], |row| row.get(0)).optional()?)
}

fn is_tied(reader: Reader, document: i64, guid: Guid) -> Result<bool, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select exists (select 1 from speaker s join participant p on p.id = s.participant_id
           where s.document_id = ?1 and p.guid = ?2)",
    )?;
    Ok(query.query_row(params![document, guid], |row| row.get(0))?)
}

/// The participant in the copy, made where the copy does not know her.
fn person(writer: &Writer, gone: &Gone) -> Result<ParticipantId, StoreError> {
    if let Some(id) = participant::find(writer.reader(), gone.guid)? {
        return Ok(id);
    }
    let name = free_name(writer.reader(), &gone.name)?;
    writer.0.execute("insert into participant (guid, name) values (?1, ?2)", params![gone.guid, name])?;
    Ok(ParticipantId(writer.0.last_insert_rowid()))
}

/// A name that nobody else has.
fn free_name(reader: Reader, name: &str) -> Result<String, StoreError> {
    let mut free = name.to_owned();
    let mut number = 2;
    while participant::find(reader, &free)?.is_some() {
        free = format!("{name} ({number})");
        number += 1;
    }
    Ok(free)
}

/// Up to which step nothing can be taken back any more.
pub fn sealed(reader: Reader) -> Result<i64, StoreError> {
    Ok(reader.0.query_row("select step_id from journal_seal", [], |row| row.get(0))?)
}

/// Whether a copy holds names in places where the project has pseudonyms.
pub fn has_names(present: Reader, copy: Reader) -> Result<bool, StoreError> {
    let (now, then) = (guids(present, "replacement")?, guids(copy, "replacement")?);
    Ok(now.iter().any(|guid| !then.contains(guid)))
}

/// Whether a copy has a document that the project has no more and whose words it ties to nobody: whose they are cannot
/// be told.
pub fn has_strays(present: Reader, copy: Reader) -> Result<bool, StoreError> {
    let known = guids(present, "document")?;
    let mut query = copy.0.prepare(
        "select guid from document d where
           exists (select 1 from speaker s where s.document_id = d.id and s.participant_id is null and s.interviewer = 0)
           or not exists (select 1 from speaker s where s.document_id = d.id)
             and not exists (select 1 from document_participant p where p.document_id = d.id)",
    )?;
    let rows = query.query_map([], |row| row.get::<_, String>(0))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.iter().any(|guid| !known.contains(guid)))
}

fn guids(reader: Reader, table: &str) -> Result<BTreeSet<String>, StoreError> {
    let mut query = reader.0.prepare(&format!("select guid from {table}"))?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The digests of all imported files.
pub fn originals(reader: Reader) -> Result<BTreeSet<String>, StoreError> {
    let mut query = reader.0.prepare("select sha256 from original")?;
    let rows = query.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Drops imported files but for these.
pub fn keep_originals(writer: &Writer, kept: &BTreeSet<String>) -> Result<(), StoreError> {
    for digest in originals(writer.reader())?.difference(kept) {
        let of = "(select id from original where sha256 = ?1)";
        writer.0.execute(&format!("update document set original_id = null where original_id = {of}"), [digest])?;
        writer.0.execute("delete from original where sha256 = ?1", [digest])?;
    }
    Ok(())
}

/// Whether the journal of a project goes on from that of a copy.
pub fn goes_on(present: Reader, copy: Reader) -> Result<bool, StoreError> {
    Ok(super::kept::since(copy.0, &super::steps(present)?)?.is_some())
}
