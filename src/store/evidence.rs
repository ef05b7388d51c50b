//! Evidence: links from written claims to the passages that carry them.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;
use std::collections::HashMap;

/// All evidence, in the order it was given.
pub fn all(reader: Reader) -> Result<Vec<Evidence>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, statement_id, theme_cell_id, finding_id, assessment_id, memo_id, activity_id,
                means_ends_id, silence_id, overall_id, document_id, start, \"end\", against, quote, condensation
         from evidence order by id",
    )?;
    let mut numbers: HashMap<Claim, usize> = HashMap::new();
    let rows = query.query_map([], |row| {
        let claim = claim(row, 2)?;
        let number = numbers.entry(claim).or_default();
        *number += 1;
        Ok(Evidence {
            id: row.get(0)?,
            guid: row.get(1)?,
            claim,
            number: *number,
            document: row.get(11)?,
            passage: Passage { start: row.get(12)?, end: row.get(13)? },
            against: row.get(14)?,
            quote: row.get(15)?,
            condensation: row.get(16)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The claim that a row names in the columns of claims, the first of which has this number.
pub(super) fn claim(row: &rusqlite::Row, first: usize) -> rusqlite::Result<Claim> {
    let kinds: [fn(i64) -> Claim; 9] = [
        |id| Claim::Statement(StatementId(id)),
        |id| Claim::ThemeCell(ThemeCellId(id)),
        |id| Claim::Finding(FindingId(id)),
        |id| Claim::Assessment(AssessmentId(id)),
        |id| Claim::Memo(MemoId(id)),
        |id| Claim::Activity(ActivityId(id)),
        |id| Claim::MeansEnds(MeansEndsId(id)),
        |id| Claim::Silence(SilenceId(id)),
        |id| Claim::Overall(OverallId(id)),
    ];
    for (n, kind) in kinds.iter().enumerate() {
        if let Some(id) = row.get::<_, Option<i64>>(first + n)? {
            return Ok(kind(id));
        }
    }
    Err(rusqlite::Error::QueryReturnedNoRows)
}

fn column(claim: Claim) -> (&'static str, i64) {
    match claim {
        Claim::Statement(id) => ("statement_id", id.0),
        Claim::ThemeCell(id) => ("theme_cell_id", id.0),
        Claim::Finding(id) => ("finding_id", id.0),
        Claim::Assessment(id) => ("assessment_id", id.0),
        Claim::Memo(id) => ("memo_id", id.0),
        Claim::Activity(id) => ("activity_id", id.0),
        Claim::MeansEnds(id) => ("means_ends_id", id.0),
        Claim::Silence(id) => ("silence_id", id.0),
        Claim::Overall(id) => ("overall_id", id.0),
    }
}

/// Where a claim's words stand that cite its evidence: table and column.
fn cited_in(claim: Claim) -> (&'static str, &'static str) {
    match claim {
        Claim::Statement(_) => ("statement", "text"),
        Claim::ThemeCell(_) => ("theme_cell", "text"),
        Claim::Finding(_) => ("finding", "text"),
        Claim::Assessment(_) => ("assessment", "reasoning"),
        Claim::Memo(_) => ("memo", "text"),
        Claim::Activity(_) => ("activity", "carried_out"),
        Claim::MeansEnds(_) => ("means_ends", "text"),
        Claim::Silence(_) => ("silence", "text"),
        Claim::Overall(_) => ("overall", "reasoning"),
    }
}

/// Rewrites the words of a claim that cite its evidence.
fn recite(writer: &Writer, claim: Claim, new: impl Fn(&str) -> String) -> Result<(), StoreError> {
    let ((table, column), id) = (cited_in(claim), self::column(claim).1);
    let sql = format!("select {column} from {table} where id = ?1");
    let text: String = writer.0.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?;
    let told = new(&text);
    if told != text {
        writer
            .0
            .prepare_cached(&format!("update {table} set {column} = ?2 where id = ?1"))?
            .execute(params![id, told])?;
    }
    Ok(())
}

/// Before evidence goes with the words that it stands on: claims say so by a mark where they cite it, and cite what is
/// left by its new place. Else what rested on these words would seem to rest on others.
pub fn let_go(writer: &Writer, gone: impl Fn(&Evidence) -> bool, mark: &str) -> Result<(), StoreError> {
    let all = all(writer.reader())?;
    let mut of_claims: HashMap<Claim, Vec<bool>> = HashMap::new();
    for evidence in &all {
        of_claims.entry(evidence.claim).or_default().push(gone(evidence));
    }
    for (claim, gone) in of_claims.into_iter().filter(|(_, gone)| gone.contains(&true)) {
        let before = |number: usize| gone.iter().take(number).filter(|gone| **gone).count();
        let told = |number: usize| match gone.get(number - 1)? {
            true => Some(mark.to_owned()),
            false => Some(format!("[{}]", number - before(number))),
        };
        recite(writer, claim, |text| with_cites(text, told))?;
    }
    Ok(())
}

/// As [`set`], of a claim whose words stay: marks of what it rests on no more go, the others cite what they cited.
pub fn set_alone(writer: &Writer, claim: Claim, evidence: &[NewEvidence]) -> Result<(), StoreError> {
    let (column, id) = column(claim);
    let known = known(writer.reader(), column, id)?;
    let stays =
        |known: &Known| evidence.iter().any(|new| (new.document, new.passage) == (known.document, known.passage));
    let gone: Vec<usize> = (1..).zip(&known).filter(|(_, known)| !stays(known)).map(|(number, _)| number).collect();
    recite(writer, claim, |text| gone.iter().rev().fold(text.to_owned(), |text, number| without_cite(&text, *number)))?;
    set(writer, claim, evidence)
}

/// On how many pieces of evidence a claim rests.
pub fn count(reader: Reader, of: Claim) -> Result<usize, StoreError> {
    let (column, id) = column(of);
    let sql = format!("select count(*) from evidence where {column} = ?1");
    let count: i64 = reader.0.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// One link to be made: where, for or against, and the words that stand there now.
#[derive(Clone, Debug)]
pub struct NewEvidence {
    pub document: DocumentId,
    pub passage: Passage,
    pub against: bool,
    pub quote: String,
    pub condensation: String,
    /// Whether the words are recorded again where the claim rested on this passage before.
    pub anew: bool,
}

/// A link as it stood before.
struct Known {
    id: EvidenceId,
    guid: Guid,
    document: DocumentId,
    passage: Passage,
    quote: String,
    condensation: String,
}

fn known(reader: Reader, column: &str, claim: i64) -> Result<Vec<Known>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!(
        "select id, guid, document_id, start, \"end\", quote, condensation from evidence where {column} = ?1 order by id"
    ))?;
    let rows = query.query_map([claim], |row| {
        Ok(Known {
            id: row.get(0)?,
            guid: row.get(1)?,
            document: row.get(2)?,
            passage: Passage { start: row.get(3)?, end: row.get(4)? },
            quote: row.get(5)?,
            condensation: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Replaces what a claim rests on, in the order given. A passage that it rested on before keeps the
/// words that were recorded of it, so that a change since can still be told; `anew` records them again.
pub fn set(writer: &Writer, claim: Claim, evidence: &[NewEvidence]) -> Result<(), StoreError> {
    let (column, id) = column(claim);
    let mut before = known(writer.reader(), column, id)?;
    let mut keep = writer.0.prepare_cached("update evidence set against = ?2 where id = ?1 and against <> ?2")?;
    let mut drop = writer.0.prepare_cached("delete from evidence where id = ?1")?;
    let mut add = writer.0.prepare_cached(&format!(
        "insert into evidence (guid, {column}, document_id, start, \"end\", against, quote, condensation)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"
    ))?;
    let mut pairs = Vec::new();
    for new in evidence {
        let same = |known: &Known| (known.document, known.passage) == (new.document, new.passage);
        let is_recorded = |known: &Known| (&known.quote, &known.condensation) == (&new.quote, &new.condensation);
        let at = before.iter().position(|known| same(known) && (!new.anew || is_recorded(known)));
        pairs.push((new, at.map(|at| before.remove(at))));
    }
    for gone in before {
        drop.execute([gone.id])?;
    }
    // Rows are read in the order of their ids; those that would come too early are written anew.
    let mut latest = None;
    let mut in_place = true;
    for (new, known) in pairs {
        in_place = in_place && known.as_ref().is_some_and(|known| Some(known.id) > latest);
        match known {
            Some(known) if in_place => {
                latest = Some(known.id);
                keep.execute(params![known.id, new.against])?;
            }
            known => {
                let (guid, quote, condensation) = match &known {
                    Some(known) => {
                        drop.execute([known.id])?;
                        (known.guid, &known.quote, &known.condensation)
                    }
                    None => (Guid::fresh(), &new.quote, &new.condensation),
                };
                let (start, end) = (new.passage.start, new.passage.end);
                add.execute(params![guid, id, new.document, start, end, new.against, quote, condensation])?;
            }
        }
    }
    Ok(())
}
