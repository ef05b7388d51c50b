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
/// stays, and forgets what was written about them and how they once read.
pub fn forget(
    writer: &Writer,
    participant: ParticipantId,
    document: DocumentId,
    text: &str,
    words: &[Passage],
) -> Result<Forgotten, StoreError> {
    let mut forgotten = Forgotten::default();
    forget_recorded(writer, document, text, words)?;
    let within = "document_id = ?1 and start >= ?2 and \"end\" <= ?3";
    let lost = format!(
        "insert into lost_evidence (participant_id, {CLAIMS}, at)
         select distinct ?4, {CLAIMS}, ?5 from evidence where {within}"
    );
    for passage in words {
        let place = params![document, passage.start, passage.end];
        writer.0.prepare_cached(&lost)?.execute(params![document, passage.start, passage.end, participant, now()])?;
        let delete =
            |table: &str| writer.0.prepare_cached(&format!("delete from {table} where {within}"))?.execute(place);
        forgotten.evidence += delete("evidence")?;
        forgotten.codings += delete("coding")?;
        for table in ["replacement", "quarantine", "formatting"] {
            delete(table)?;
        }
        forgotten.units += writer
            .0
            .prepare_cached("delete from meaning_unit where document_id = ?1 and start < ?3 and \"end\" > ?2")?
            .execute(place)?;
    }
    Ok(forgotten)
}

/// What evidence recorded of her words, and what words a correction left nowhere to stand: as to those nobody can tell
/// any more whose they were.
fn forget_recorded(writer: &Writer, document: DocumentId, text: &str, words: &[Passage]) -> Result<(), StoreError> {
    let mut condensation = writer.0.prepare(
        "update evidence set condensation = '' where document_id = ?1 and condensation <> '' and (
           (start < ?3 and \"end\" > ?2) or condensation in (
             select condensation from meaning_unit where document_id = ?1 and start < ?3 and \"end\" > ?2))",
    )?;
    for passage in words {
        condensation.execute(params![document, passage.start, passage.end])?;
    }
    let mut query = writer.0.prepare(
        "select e.id, e.start, e.\"end\", exists (select 1 from adrift a where a.evidence_id = e.id)
         from evidence e where e.document_id = ?1",
    )?;
    let rows = query.query_map([document], |row| {
        Ok((row.get::<_, EvidenceId>(0)?, Passage { start: row.get(1)?, end: row.get(2)? }, row.get::<_, bool>(3)?))
    })?;
    let index = TextIndex::new(text);
    for (id, place, is_adrift) in rows.collect::<Result<Vec<_>, _>>()? {
        if is_adrift || words.iter().any(|passage| passage.overlaps(place)) {
            writer.0.execute("update evidence set quote = ?2 where id = ?1", params![id, index.slice(text, place)])?;
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

/// Takes quoted words and a name out of the names of earlier steps, and out of who took them. What made
/// steps one may say what they wrote, and nothing goes on from them any more.
pub fn clean_steps(writer: &Writer, new: impl Fn(&str) -> Option<String>) -> Result<(), StoreError> {
    let not_owed = format!("merge_key is not null and merge_key not like '{OWED}%'");
    writer.0.execute(&format!("update journal_step set merge_key = null where {not_owed}"), [])?;
    for column in ["name_en", "name_sv", "coder"] {
        clean_column(writer, "journal_step", column, &new)?;
    }
    clean_column(writer, "journal_step", "args", |args| {
        let known: serde_json::Value = serde_json::from_str(args).ok()?;
        let mut clean = known.clone();
        clean_texts(&mut clean, &new);
        (clean != known).then(|| clean.to_string())
    })?;
    Ok(())
}

/// Takes them out of every text within a value.
fn clean_texts(value: &mut serde_json::Value, new: &impl Fn(&str) -> Option<String>) {
    match value {
        serde_json::Value::String(text) => {
            if let Some(clean) = new(text) {
                *text = clean;
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| clean_texts(value, new)),
        serde_json::Value::Object(values) => values.values_mut().for_each(|value| clean_texts(value, new)),
        _ => {}
    }
}

/// Takes them out of what is no sentence and may hold one: ratings, and the names of imported files.
pub fn clean_lists(writer: &Writer, new: impl Fn(&str) -> Option<String>) -> Result<(), StoreError> {
    let listed = |json: &str| {
        let ratings: Vec<String> = serde_json::from_str(json).ok()?;
        let clean: Vec<String> = ratings.iter().map(|rating| new(rating).unwrap_or_else(|| rating.clone())).collect();
        (clean != ratings).then(|| serde_json::Value::from(clean).to_string())
    };
    clean_column(writer, "criteria_set", "ratings", listed)?;
    // A rating is one of the list, so both change alike.
    clean_column(writer, "assessment", "rating", &new)?;
    clean_column(writer, "overall", "rating", &new)?;
    clean_column(writer, "original", "file_name", &new)
}

fn clean_column(
    writer: &Writer,
    table: &str,
    column: &str,
    new: impl Fn(&str) -> Option<String>,
) -> Result<(), StoreError> {
    let mut query = writer.0.prepare(&format!("select id, {column} from {table}"))?;
    let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let mut update = writer.0.prepare(&format!("update {table} set {column} = ?2 where id = ?1"))?;
    for (id, text) in rows.collect::<Result<Vec<_>, _>>()? {
        if let Some(clean) = new(&text) {
            update.execute(params![id, clean])?;
        }
    }
    Ok(())
}
