//! What a corrected text no longer has the words of: kept at the nearest words until a person decides.

use super::{Reader, StoreError, Writer, document};
use crate::model::*;
use rusqlite::params;

/// What stands on words that are gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AdriftWhat {
    Coding(CodingId),
    Unit(UnitId),
    Evidence(EvidenceId),
}

/// Something whose words are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adrift {
    pub document: DocumentId,
    pub what: AdriftWhat,
    /// Where it stands meanwhile.
    pub passage: Passage,
    /// The words that it stood on.
    pub quote: String,
    /// Of the coding, unit or evidence.
    pub guid: Guid,
    /// The code of a coding, the condensation of a unit; empty for evidence.
    pub name: String,
}

const KINDS: [(&str, &str); 3] = [("coding", "coding_id"), ("meaning_unit", "unit_id"), ("evidence", "evidence_id")];

/// All that is adrift, by document and place.
pub fn all(reader: Reader) -> Result<Vec<Adrift>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select a.document_id, a.coding_id, a.unit_id, a.evidence_id, a.quote,
                coalesce(c.start, u.start, e.start) as start, coalesce(c.\"end\", u.\"end\", e.\"end\"),
                coalesce(c.guid, u.guid, e.guid), coalesce(k.name, u.condensation, '')
         from adrift a left join coding c on c.id = a.coding_id left join code k on k.id = c.code_id
           left join meaning_unit u on u.id = a.unit_id left join evidence e on e.id = a.evidence_id
         order by a.document_id, start, a.id",
    )?;
    let rows = query.query_map([], |row| {
        let (coding, unit): (Option<CodingId>, Option<UnitId>) = (row.get(1)?, row.get(2)?);
        let what = match (coding, unit) {
            (Some(id), _) => AdriftWhat::Coding(id),
            (_, Some(id)) => AdriftWhat::Unit(id),
            _ => AdriftWhat::Evidence(row.get(3)?),
        };
        Ok(Adrift {
            document: row.get(0)?,
            what,
            quote: row.get(4)?,
            passage: Passage { start: row.get(5)?, end: row.get(6)? },
            guid: row.get(7)?,
            name: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says that something stands where it belongs; it is adrift no more.
pub fn settle(writer: &Writer, what: AdriftWhat) -> Result<(), StoreError> {
    let (column, id) = match what {
        AdriftWhat::Coding(id) => ("coding_id", id.0),
        AdriftWhat::Unit(id) => ("unit_id", id.0),
        AdriftWhat::Evidence(id) => ("evidence_id", id.0),
    };
    writer.0.prepare_cached(&format!("delete from adrift where {column} = ?1"))?.execute([id])?;
    Ok(())
}

/// Before edits are made: what stands on words that they take away is laid on the nearest words that they leave.
/// Gives how many are adrift then. Where no word of the text is left, nothing can be kept.
pub fn keep(writer: &Writer, id: DocumentId, edits: &Edits) -> Result<usize, StoreError> {
    let text = document::text(writer.reader(), id)?;
    let index = TextIndex::new(&text);
    let words = words_left(&text, edits);
    let mut kept = 0;
    for (table, column) in KINDS {
        let mut query =
            writer.0.prepare(&format!("select id, start, \"end\" from {table} where document_id = ?1 order by id"))?;
        let rows = query
            .query_map([id], |row| Ok((row.get::<_, i64>(0)?, Passage { start: row.get(1)?, end: row.get(2)? })))?;
        let lost = rows.collect::<Result<Vec<_>, _>>()?;
        for (row, passage) in lost.into_iter().filter(|(_, passage)| edits.passage(*passage).is_none()) {
            if lay(writer, table, row, nearest(&words, passage))? {
                let known = format!("insert or ignore into adrift (document_id, {column}, quote) values (?1, ?2, ?3)");
                writer.0.prepare_cached(&known)?.execute(params![id, row, index.slice(&text, passage)])?;
                kept += 1;
            }
        }
    }
    Ok(kept)
}

/// The words of a text that edits leave, in order.
fn words_left(text: &str, edits: &Edits) -> Vec<Passage> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in (0..).zip(text.chars().chain([' '])) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(Passage::new(from, at));
                start = None;
            }
            _ => {}
        }
    }
    words.retain(|word| edits.passage(*word).is_some());
    words
}

/// Words around a passage, the nearest first.
fn nearest(words: &[Passage], passage: Passage) -> impl Iterator<Item = Passage> {
    let next = words.partition_point(|word| word.start < passage.start);
    let (before, after) = words.split_at(next);
    let mut before = before.iter().rev().peekable();
    let mut after = after.iter().peekable();
    std::iter::from_fn(move || {
        let left = before.peek().map(|word| passage.start.0.saturating_sub(word.end.0));
        let right = after.peek().map(|word| word.start.0.saturating_sub(passage.end.0));
        match (left, right) {
            (Some(left), Some(right)) if right < left => after.next().copied(),
            (Some(_), _) => before.next().copied(),
            (None, _) => after.next().copied(),
        }
    })
}

/// Lays a row on the first of the passages that another of its kind does not hold; false where all are held.
fn lay(writer: &Writer, table: &str, row: i64, places: impl Iterator<Item = Passage>) -> Result<bool, StoreError> {
    let mut place = writer.0.prepare_cached(&format!("update {table} set start = ?2, \"end\" = ?3 where id = ?1"))?;
    for passage in places {
        match place.execute(params![row, passage.start, passage.end]).map_err(StoreError::from) {
            Err(StoreError::NameTaken) => {}
            other => return other.map(|_| true),
        }
    }
    Ok(false)
}
