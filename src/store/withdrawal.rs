//! A participant withdraws: what stood on her words goes, the claims that rested on them are listed.
//! What remains of it in the file's unused pages and in backups is cleaned away afterwards.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};

/// Where a participant speaks in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoke {
    /// Her label in front of each turn.
    pub labels: Vec<Passage>,
    /// What she said, without the line end after it.
    pub words: Vec<Passage>,
}

/// All that a participant said, by document. A document that is hers alone and knows no turns is hers
/// from beginning to end.
pub fn spoken_by(reader: Reader, participant: ParticipantId) -> Result<BTreeMap<DocumentId, Spoke>, StoreError> {
    let mut spoken: BTreeMap<DocumentId, Spoke> = BTreeMap::new();
    let mut query = reader.0.prepare(
        "select t.document_id, t.start, t.words, t.\"end\", s.label from turn t join speaker s on s.id = t.speaker_id
         where s.participant_id = ?1 order by t.document_id, t.start",
    )?;
    let mut rows = query.query([participant])?;
    while let Some(row) = rows.next()? {
        let (start, words, end): (Pos, Pos, Pos) = (row.get(1)?, row.get(2)?, row.get(3)?);
        let label: String = row.get(4)?;
        let spoke = spoken.entry(row.get(0)?).or_default();
        spoke.labels.push(Passage { start, end: start.plus(code_points(&label)).min(words) });
        spoke.words.push(Passage { start: words, end });
    }
    let mut query = reader.0.prepare(
        "select d.id, d.characters from document d join document_participant p on p.document_id = d.id
         where p.participant_id = ?1 and not exists (select 1 from turn t where t.document_id = d.id)
           and (select count(*) from document_participant o where o.document_id = d.id) = 1",
    )?;
    let rows = query.query_map([participant], |row| Ok((row.get::<_, DocumentId>(0)?, row.get::<_, u32>(1)?)))?;
    for (document, characters) in rows.collect::<Result<Vec<_>, _>>()? {
        spoken.entry(document).or_default().words.push(Passage::new(0, characters));
    }
    Ok(spoken)
}

/// The documents in whose words a name begins, in whatever case, as the text index knows.
pub fn naming(reader: Reader, name: &str) -> Result<BTreeSet<DocumentId>, StoreError> {
    if !name.chars().any(char::is_alphanumeric) {
        return Ok(BTreeSet::new());
    }
    let phrase = format!("{} *", super::schema::quoted(name));
    let mut query = reader.0.prepare("select rowid from document_search where document_search match ?1")?;
    let rows = query.query_map([phrase], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How much of the work went with her words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Forgotten {
    pub codings: usize,
    pub units: usize,
    pub evidence: usize,
}

/// The columns that name a claim.
const CLAIMS: &str = "statement_id, theme_cell_id, finding_id, assessment_id, memo_id, activity_id, means_ends_id,
    silence_id, overall_id";

/// Removes what stands on words of hers: codings, evidence and marks that lie within them, and meaning
/// units that touch them. Of every claim that loses evidence a line remains. What reaches past her words
/// stays, and forgets what was written about them and how they once read. `mark` stands where claims cited what went.
pub fn forget(
    writer: &Writer,
    participant: ParticipantId,
    document: DocumentId,
    text: &str,
    words: &[Passage],
    mark: &str,
) -> Result<Forgotten, StoreError> {
    let mut forgotten = Forgotten::default();
    let hers = Hers::new(words);
    forget_recorded(writer, document, text, &hers)?;
    let within = |table: &str| -> Result<Vec<i64>, StoreError> {
        let all = placed(writer, table, document)?;
        Ok(all.into_iter().filter(|(_, place)| hers.hold(*place)).map(|(id, _)| id).collect())
    };
    let delete = |table: &str, ids: &[i64]| -> Result<usize, StoreError> {
        let mut delete = writer.0.prepare_cached(&format!("delete from {table} where id = ?1"))?;
        ids.iter().try_fold(0, |gone, id| Ok(gone + delete.execute([id])?))
    };
    let evidence = within("evidence")?;
    let lost = format!(
        "insert into lost_evidence (participant_id, {CLAIMS}, at)
         select distinct ?1, {CLAIMS}, ?2 from evidence where id in (select value from json_each(?3))"
    );
    writer.0.execute(&lost, params![participant, now(), serde_json::Value::from(evidence.clone()).to_string()])?;
    super::evidence::let_go(writer, |known| evidence.contains(&known.id.0), mark)?;
    forgotten.evidence = delete("evidence", &evidence)?;
    forgotten.codings = delete("coding", &within("coding")?)?;
    for table in ["replacement", "quarantine", "formatting"] {
        delete(table, &within(table)?)?;
    }
    let mut units = placed(writer, "meaning_unit", document)?;
    units.retain(|(_, place)| hers.touch(*place));
    forgotten.units = delete("meaning_unit", &units.into_iter().map(|(id, _)| id).collect::<Vec<_>>())?;
    Ok(forgotten)
}

/// Forgets which names stood where her labels stand. While the key is closed they stay, for by them it can be told later
/// which of its names is hers.
pub fn forget_labels(writer: &Writer, participant: ParticipantId) -> Result<(), StoreError> {
    for (document, spoke) in spoken_by(writer.reader(), participant)? {
        let labels = Hers::new(&spoke.labels);
        for (id, place) in placed(writer, "replacement", document)? {
            if labels.touch(place) {
                writer.0.execute("delete from replacement where id = ?1", [id])?;
            }
        }
    }
    Ok(())
}

/// Her words in one text, in order.
struct Hers(Vec<Passage>);

impl Hers {
    fn new(words: &[Passage]) -> Hers {
        let mut words = words.to_vec();
        words.sort();
        Hers(words)
    }

    /// Whether a passage shares words with them.
    fn touch(&self, place: Passage) -> bool {
        let first = self.0.partition_point(|words| words.end <= place.start);
        self.0.get(first).is_some_and(|words| words.start < place.end && place.start < words.end)
    }

    /// Whether a passage lies within them.
    fn hold(&self, place: Passage) -> bool {
        let after = self.0.partition_point(|words| words.start <= place.start);
        after.checked_sub(1).and_then(|last| self.0.get(last)).is_some_and(|words| place.end <= words.end)
    }
}

/// The rows of a table that stand in a text, with where.
fn placed(writer: &Writer, table: &str, document: DocumentId) -> Result<Vec<(i64, Passage)>, StoreError> {
    let sql = format!("select id, start, \"end\" from {table} where document_id = ?1 and start is not null");
    let mut query = writer.0.prepare_cached(&sql)?;
    let rows =
        query.query_map([document], |row| Ok((row.get(0)?, Passage { start: row.get(1)?, end: row.get(2)? })))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What evidence recorded of her words, and what words a correction left nowhere to stand: as to those nobody can tell
/// any more whose they were.
fn forget_recorded(writer: &Writer, document: DocumentId, text: &str, hers: &Hers) -> Result<(), StoreError> {
    let mut query = writer.0.prepare("select start, \"end\", condensation from meaning_unit where document_id = ?1")?;
    let mut rows = query.query([document])?;
    let mut condensations = BTreeSet::new();
    while let Some(row) = rows.next()? {
        if hers.touch(Passage { start: row.get(0)?, end: row.get(1)? }) {
            condensations.insert(row.get::<_, String>(2)?);
        }
    }
    let mut query = writer.0.prepare(
        "select e.id, e.start, e.\"end\", e.condensation, exists (select 1 from adrift a where a.evidence_id = e.id)
         from evidence e where e.document_id = ?1",
    )?;
    let rows = query.query_map([document], |row| {
        let place = Passage { start: row.get(1)?, end: row.get(2)? };
        Ok((row.get::<_, EvidenceId>(0)?, place, row.get::<_, String>(3)?, row.get::<_, bool>(4)?))
    })?;
    let mut quote = writer.0.prepare("update evidence set quote = ?2 where id = ?1")?;
    let mut condensation = writer.0.prepare("update evidence set condensation = '' where id = ?1")?;
    let index = TextIndex::new(text);
    for (id, place, condensed, is_adrift) in rows.collect::<Result<Vec<_>, _>>()? {
        let is_hers = hers.touch(place);
        if !condensed.is_empty() && (is_hers || condensations.contains(&condensed)) {
            condensation.execute([id])?;
        }
        if is_adrift || is_hers {
            quote.execute(params![id, index.slice(text, place)])?;
        }
    }
    writer.0.execute("update adrift set quote = '' where document_id = ?1", [document])?;
    Ok(())
}

/// Puts a name that tells nothing in place of hers, without role or values, takes the values of documents that are
/// hers alone, and drops the imported
/// originals of her documents, from which documents of others may have come too.
pub fn entomb(
    writer: &Writer,
    participant: ParticipantId,
    name: &str,
    documents: &[DocumentId],
) -> Result<(), StoreError> {
    writer.0.execute("update participant set name = ?2, role = '' where id = ?1", params![participant, name])?;
    // Where no label stands before her words any more, the text's own change gives it no other name.
    writer
        .0
        .execute("update or ignore speaker set label = ?2 where participant_id = ?1", params![participant, name])?;
    writer.0.execute("delete from value where participant_id = ?1", [participant])?;
    // A respondent's answers to closed questions are values of her document.
    writer.0.execute(
        "delete from value where document_id in (
           select id from document d
           where (exists (select 1 from document_participant p where p.document_id = d.id and p.participant_id = ?1)
               or exists (select 1 from speaker s where s.document_id = d.id and s.participant_id = ?1))
             and not exists (select 1 from document_participant p
               where p.document_id = d.id and p.participant_id <> ?1)
             and not exists (select 1 from speaker s
               where s.document_id = d.id and s.interviewer = 0 and s.participant_id is not ?1))",
        [participant],
    )?;
    for document in documents {
        writer.0.execute(
            "update document set original_id = null where original_id = (select original_id from document where id = ?1)",
            [document],
        )?;
    }
    writer.0.execute(
        "delete from original where id not in (select original_id from document where original_id is not null)",
        [],
    )?;
    Ok(())
}

/// Drops the imported originals of which `is_hers` says so, by file name, bytes and documents; gives how many.
pub fn drop_originals_where(
    writer: &Writer,
    is_hers: impl Fn(&str, &[u8], &[DocumentId]) -> Result<bool, StoreError>,
) -> Result<usize, StoreError> {
    let mut dropped = Vec::new();
    let mut documents = writer.0.prepare("select id from document where original_id = ?1")?;
    let mut query = writer.0.prepare("select id, file_name, bytes from original")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let original: i64 = row.get(0)?;
        let of_it = documents.query_map([original], |row| row.get(0))?.collect::<Result<Vec<DocumentId>, _>>()?;
        let (name, bytes): (String, Vec<u8>) = (row.get(1)?, row.get(2)?);
        if is_hers(&name, &bytes, &of_it)? {
            dropped.push(original);
        }
    }
    for original in &dropped {
        writer.0.execute("update document set original_id = null where original_id = ?1", [original])?;
        writer.0.execute("delete from original where id = ?1", [original])?;
    }
    Ok(dropped.len())
}

/// Drops all imported originals: they hold the names.
pub fn drop_originals(writer: &Writer) -> Result<(), StoreError> {
    writer.0.execute("update document set original_id = null where original_id is not null", [])?;
    writer.0.execute("delete from original", [])?;
    Ok(())
}

/// What begins the merge key of a step that owes a search for what it took out. No step goes on from such a one.
const OWED: &str = "owed:";

/// Keeps with the step that is being taken how to search for what it takes out.
pub fn owe(writer: &Writer, prints: &str) -> Result<(), StoreError> {
    let owe = "update journal_step set merge_key = ?1 where id = (select step from journal_now)";
    writer.0.execute(owe, [format!("{OWED}{prints}")])?;
    Ok(())
}

/// The steps that owe such a search, and how to make it; none while the file is not clean yet.
pub fn owed(reader: Reader) -> Result<Vec<(StepId, String)>, StoreError> {
    let mut query = reader.0.prepare(
        "select id, substr(merge_key, length(?1) + 1) from journal_step
         where substr(merge_key, 1, length(?1)) = ?1 and (select purge from journal_seal) = 0 order by id",
    )?;
    let rows = query.query_map([OWED], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether the file, or what is beside it, is not clean yet of what left it for good.
pub fn is_unclean(reader: Reader) -> Result<bool, StoreError> {
    Ok(reader.0.query_row("select purge from journal_seal", [], |row| row.get(0))?)
}

/// Whether something of a withdrawal is still to be done: the file is not clean, or was not searched to an end.
pub fn is_unfinished(reader: Reader) -> Result<bool, StoreError> {
    let owed = "select exists (select 1 from journal_step where substr(merge_key, 1, length(?1)) = ?1)";
    Ok(reader.0.query_row(owed, [OWED], |row| row.get(0))?)
}

/// Whether something that was to leave for good may still stand somewhere.
pub fn waits(reader: Reader) -> Result<bool, StoreError> {
    Ok(is_unfinished(reader)? || is_unclean(reader)?)
}

/// Takes quoted words and a name out of the names of earlier steps, out of who took them, and out of the names of
/// imported files. What made steps one may say what they wrote, and nothing goes on from them any more.
pub fn clean_steps(writer: &Writer, new: impl Fn(&str) -> Option<String>) -> Result<(), StoreError> {
    let not_owed = format!("merge_key is not null and merge_key not like '{OWED}%'");
    writer.0.execute(&format!("update journal_step set merge_key = null where {not_owed}"), [])?;
    super::words::rewrite_before_anchor(writer, new).map(drop)
}
