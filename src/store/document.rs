//! Documents: their rows, texts, originals, and what is known about places in the text.

use super::{Reader, StoreError, Writer, digest};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// A document without its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub id: DocumentId,
    pub guid: Guid,
    pub name: String,
    pub kind: String,
    /// ISO, possibly cut to month or year; empty when unknown.
    pub date: String,
    pub level: String,
    /// `sv`, `en` …; empty when unknown.
    pub language: String,
    /// The format it came in: `Word`, `PDF`.
    pub importer: String,
    /// The text's length in code points.
    pub characters: u32,
    pub words: u32,
}

/// All that a new document brings.
#[derive(Clone, Debug, Default)]
pub struct NewDocument {
    pub name: String,
    pub kind: String,
    pub date: String,
    pub level: String,
    pub language: String,
    pub importer: String,
    pub original: Option<OriginalId>,
    pub text: String,
    pub formatting: Vec<Formatting>,
    pub pages: Vec<Page>,
    pub turns: Vec<Turn>,
    pub sync: Vec<SyncPoint>,
}

const COLUMNS: &str = "id, guid, name, kind, date, level, language, importer, characters, words";

fn document(row: &rusqlite::Row) -> rusqlite::Result<Document> {
    Ok(Document {
        id: row.get(0)?,
        guid: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        date: row.get(4)?,
        level: row.get(5)?,
        language: row.get(6)?,
        importer: row.get(7)?,
        characters: row.get(8)?,
        words: row.get(9)?,
    })
}

/// All documents, in the order they were added.
pub fn all(reader: Reader) -> Result<Vec<Document>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from document order by id"))?;
    Ok(query.query_map([], document)?.collect::<Result<_, _>>()?)
}

pub fn get(reader: Reader, id: DocumentId) -> Result<Document, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from document where id = ?1"))?;
    Ok(query.query_row([id], document)?)
}

/// The document of that name or GUID.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<DocumentId>, StoreError> {
    Ok(super::named(reader, "document", "name", &wanted.into())?.into_iter().next())
}

pub fn text(reader: Reader, id: DocumentId) -> Result<String, StoreError> {
    let mut query = reader.0.prepare_cached("select text from document_text where document_id = ?1")?;
    Ok(query.query_row([id], |row| row.get(0))?)
}

pub fn formatting(reader: Reader, id: DocumentId) -> Result<Vec<Formatting>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select start, \"end\", format from formatting where document_id = ?1 order by start, \"end\"",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(Formatting { passage: Passage { start: row.get(0)?, end: row.get(1)? }, format: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn pages(reader: Reader, id: DocumentId) -> Result<Vec<Page>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select start, label from page where document_id = ?1 order by start, id")?;
    let rows = query.query_map([id], |row| Ok(Page { start: row.get(0)?, label: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub fn turns(reader: Reader, id: DocumentId) -> Result<Vec<Turn>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select t.start, t.\"end\", t.words, s.label, t.time from turn t join speaker s on s.id = t.speaker_id
         where t.document_id = ?1 order by t.start",
    )?;
    let rows = query.query_map([id], |row| {
        Ok(Turn {
            passage: Passage { start: row.get(0)?, end: row.get(1)? },
            words: row.get(2)?,
            speaker: row.get(3)?,
            time: row.get::<_, Option<i64>>(4)?.and_then(|time| u64::try_from(time).ok()),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All turns with whose they are, by document and in reading order, handed over one by one.
pub fn each_turn(reader: Reader, mut take: impl FnMut(DocumentId, Spoken)) -> Result<(), StoreError> {
    let mut query = reader.0.prepare_cached(
        "select t.document_id, t.start, t.\"end\", s.label, s.participant_id, s.interviewer, t.words, t.time
         from turn t join speaker s on s.id = t.speaker_id order by t.document_id, t.start",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let spoken = Spoken {
            passage: Passage { start: row.get(1)?, end: row.get(2)? },
            words: row.get(6)?,
            label: row.get(3)?,
            participant: row.get(4)?,
            interviewer: row.get(5)?,
            time: row.get::<_, Option<i64>>(7)?.and_then(|time| u64::try_from(time).ok()),
        };
        take(row.get(0)?, spoken);
    }
    Ok(())
}

pub fn speakers(reader: Reader, id: DocumentId) -> Result<Vec<Speaker>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, document_id, label, participant_id, interviewer from speaker where document_id = ?1 order by id",
    )?;
    Ok(query.query_map([id], speaker)?.collect::<Result<_, _>>()?)
}

pub fn all_speakers(reader: Reader) -> Result<Vec<Speaker>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, document_id, label, participant_id, interviewer from speaker order by document_id, id",
    )?;
    Ok(query.query_map([], speaker)?.collect::<Result<_, _>>()?)
}

fn speaker(row: &rusqlite::Row) -> rusqlite::Result<Speaker> {
    Ok(Speaker {
        id: row.get(0)?,
        document: row.get(1)?,
        label: row.get(2)?,
        participant: row.get(3)?,
        interviewer: row.get(4)?,
    })
}

/// The document that was made from a file of this digest.
pub fn of_original(reader: Reader, sha256: &str) -> Result<Option<String>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select d.name from original o join document d on d.original_id = o.id where o.sha256 = ?1 limit 1",
    )?;
    Ok(query.query_row([sha256], |row| row.get(0)).optional()?)
}

/// Keeps an imported file unchanged; the same bytes are kept once.
pub fn keep_original(writer: &Writer, sha256: &str, file_name: &str, bytes: &[u8]) -> Result<OriginalId, StoreError> {
    let mut query = writer.0.prepare_cached("select id from original where sha256 = ?1")?;
    if let Some(id) = query.query_row([sha256], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    writer
        .0
        .prepare_cached("insert into original (sha256, file_name, bytes) values (?1, ?2, ?3)")?
        .execute(params![sha256, file_name, bytes])?;
    Ok(OriginalId(writer.0.last_insert_rowid()))
}

/// The imported file of a document: its name and bytes.
pub fn original(reader: Reader, id: DocumentId) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select o.file_name, o.bytes from document d join original o on o.id = d.original_id where d.id = ?1",
    )?;
    Ok(query.query_row([id], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
}

pub fn insert(writer: &Writer, new: &NewDocument) -> Result<DocumentId, StoreError> {
    writer
        .0
        .prepare_cached(
            "insert into document (guid, name, kind, date, level, language, importer, original_id, characters, words, added)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            Guid::fresh(),
            new.name,
            new.kind,
            new.date,
            new.level,
            new.language,
            new.importer,
            new.original,
            code_points(&new.text),
            count_words(&new.text) as i64,
            now()
        ])?;
    let id = DocumentId(writer.0.last_insert_rowid());
    writer
        .0
        .prepare_cached("insert into document_text (document_id, text, disguised, sha256) values (?1, ?2, ?3, ?4)")?
        .execute(params![id, new.text, fold::is_disguised(&new.text), digest::hexadecimal(new.text.as_bytes())])?;
    set_layout(writer, id, &new.formatting, &new.pages)?;
    set_sync(writer, id, &new.sync)?;
    set_turns(writer, id, &new.turns)?;
    Ok(id)
}

/// Says which imported file a document's text is from.
pub fn set_original(writer: &Writer, id: DocumentId, original: OriginalId, importer: &str) -> Result<(), StoreError> {
    let sql = "update document set original_id = ?2, importer = ?3 where id = ?1";
    writer.0.execute(sql, params![id, original, importer])?;
    Ok(())
}

/// Replaces a document's formatting and pages.
pub fn set_layout(
    writer: &Writer,
    id: DocumentId,
    formatting: &[Formatting],
    pages: &[Page],
) -> Result<(), StoreError> {
    writer.0.execute("delete from formatting where document_id = ?1", [id])?;
    writer.0.execute("delete from page where document_id = ?1", [id])?;
    let mut add = writer
        .0
        .prepare_cached("insert into formatting (document_id, start, \"end\", format) values (?1, ?2, ?3, ?4)")?;
    for mark in formatting.iter().filter(|mark| !mark.passage.is_empty()) {
        add.execute(params![id, mark.passage.start, mark.passage.end, mark.format])?;
    }
    let mut page = writer.0.prepare_cached("insert into page (document_id, start, label) values (?1, ?2, ?3)")?;
    for new in pages {
        page.execute(params![id, new.start, new.label])?;
    }
    Ok(())
}

/// The moments of the recording that are known of a document, in the order of the text.
pub fn sync_points(reader: Reader, id: DocumentId) -> Result<Vec<SyncPoint>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select at, time from sync_point where document_id = ?1 order by at, id")?;
    let rows = query.query_map([id], |row| {
        Ok(SyncPoint { at: row.get(0)?, time: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0) })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Replaces the moments of the recording that are known of a document.
pub fn set_sync(writer: &Writer, id: DocumentId, points: &[SyncPoint]) -> Result<(), StoreError> {
    writer.0.execute("delete from sync_point where document_id = ?1", [id])?;
    let mut add = writer.0.prepare_cached("insert into sync_point (document_id, at, time) values (?1, ?2, ?3)")?;
    for point in points {
        add.execute(params![id, point.at, i64::try_from(point.time).unwrap_or(i64::MAX)])?;
    }
    Ok(())
}

/// Replaces a document's turns. Speakers that are still there keep whose they are.
pub fn set_turns(writer: &Writer, id: DocumentId, turns: &[Turn]) -> Result<(), StoreError> {
    writer.0.execute("delete from turn where document_id = ?1", [id])?;
    let mut find = writer.0.prepare_cached("select id from speaker where document_id = ?1 and label = ?2")?;
    let mut add =
        writer.0.prepare_cached("insert into speaker (document_id, label, interviewer) values (?1, ?2, ?3)")?;
    let mut turn = writer.0.prepare_cached(
        "insert into turn (document_id, start, \"end\", words, speaker_id, time) values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for new in turns {
        let known: Option<i64> = find.query_row(params![id, new.speaker], |row| row.get(0)).optional()?;
        let speaker = match known {
            Some(speaker) => speaker,
            None => {
                add.execute(params![id, new.speaker, is_interviewer(&new.speaker)])?;
                writer.0.last_insert_rowid()
            }
        };
        let time = new.time.and_then(|time| i64::try_from(time).ok());
        turn.execute(params![id, new.passage.start, new.passage.end, new.words, speaker, time])?;
    }
    writer.0.execute(
        "delete from speaker where document_id = ?1 and id not in (select speaker_id from turn where document_id = ?1)",
        [id],
    )?;
    Ok(())
}

/// Whether a label is what transcribers call the interviewer.
fn is_interviewer(label: &str) -> bool {
    let label = label.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase();
    ["i", "int", "intervjuare", "intervjuaren", "intervjuledare", "interviewer", "moderator", "q", "fråga"]
        .contains(&label.as_str())
}

/// Whose label it is, and whether it is an interviewer's.
pub fn set_speaker(
    writer: &Writer,
    id: SpeakerId,
    participant: Option<ParticipantId>,
    interviewer: bool,
) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("update speaker set participant_id = ?2, interviewer = ?3 where id = ?1")?
        .execute(params![id, participant, interviewer])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Sets what is known about a document; its text stays.
pub fn update(writer: &Writer, document: &Document) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached("update document set name = ?2, kind = ?3, date = ?4, level = ?5, language = ?6 where id = ?1")?
        .execute(params![
            document.id,
            document.name,
            document.kind,
            document.date,
            document.level,
            document.language
        ])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: DocumentId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from document where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// A name that no document has: the one asked for, or with a number after it.
pub fn free_name(reader: Reader, wanted: &str) -> Result<String, StoreError> {
    let mut name = wanted.to_owned();
    let mut number = 2;
    while find(reader, &name)?.is_some() {
        name = format!("{wanted} ({number})");
        number += 1;
    }
    Ok(name)
}

/// For each document: codings and meaning units that touch no words in quarantine, by document.
pub fn work_done(reader: Reader) -> Result<Vec<(DocumentId, u32, u32)>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select d.id,
           (select count(*) from coding c where c.document_id = d.id and not exists (
              select 1 from quarantine q where q.document_id = d.id and q.start < c.\"end\" and q.\"end\" > c.start)),
           (select count(*) from meaning_unit u where u.document_id = d.id and not exists (
              select 1 from quarantine q where q.document_id = d.id and q.start < u.\"end\" and q.\"end\" > u.start))
         from document d order by d.id",
    )?;
    Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?)
}

/// The participants named for a document, beside those its speakers are.
pub fn named_participants(reader: Reader) -> Result<Vec<(DocumentId, ParticipantId)>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select document_id, participant_id from document_participant order by id")?;
    Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Documents that know no turns and have one participant, to whom all of it belongs.
pub fn of_one_participant(reader: Reader) -> Result<Vec<(DocumentId, ParticipantId)>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select document_id, max(participant_id) from document_participant p
         where not exists (select 1 from turn t where t.document_id = p.document_id)
         group by document_id having count(*) = 1 order by document_id",
    )?;
    Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// Replaces the participants named for a document.
pub fn set_participants(writer: &Writer, id: DocumentId, participants: &[ParticipantId]) -> Result<(), StoreError> {
    writer.0.execute("delete from document_participant where document_id = ?1", [id])?;
    let mut add =
        writer.0.prepare_cached("insert into document_participant (document_id, participant_id) values (?1, ?2)")?;
    for participant in participants {
        add.execute(params![id, participant])?;
    }
    Ok(())
}
