//! A corrected text in place of the old one, and what it no longer has the words of, or has less than half of: that is
//! kept near its place until a person decides.

use super::{Reader, StoreError, Writer, document, text};
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

/// What stands in a text: its table, which of its columns tell two apart that may stand at one place, and the column by
/// which it is listed as adrift. Links of cases and quarantines are kept as all else, but there is no list of them.
const KINDS: [(&str, &str, Option<&str>); 5] = [
    ("coding", "s.code_id || '/' || s.coder_id", Some("coding_id")),
    ("meaning_unit", "s.coder_id", Some("unit_id")),
    ("evidence", "s.id", Some("evidence_id")),
    ("case_link", "s.case_id", None),
    ("quarantine", "s.id", None),
];

/// What became of what stood in a text. All four together are what stood there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Corrected {
    /// On their own words, as they are corrected.
    pub kept: usize,
    /// On their own words at another place.
    pub moved: usize,
    /// Codings, units and evidence that await a decision.
    pub adrift: usize,
    /// Links of cases and quarantines on the nearest words.
    pub beside: usize,
}

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

/// Makes edits that correct a text. What stands in it goes to its words; what has lost them, or most of them, waits near
/// its place for a decision, with the words that it stood on. `None`, and nothing is done, where the new text has no room
/// for all.
pub fn correct(writer: &Writer, id: DocumentId, edits: &Edits) -> Result<Option<Corrected>, StoreError> {
    let old = document::text(writer.reader(), id)?;
    let mut plans = Vec::new();
    for kind in KINDS {
        let (rows, standing) = standing(writer.reader(), kind, id)?;
        let Some(followed) = follow(&old, edits, &standing) else { return Ok(None) };
        plans.push((kind, rows, standing, followed));
    }
    let new = text::rewrite(writer, id, &old, edits)?;
    text::unread(writer, id, edits, (&old, &new))?;
    let index = TextIndex::new(&old);
    let mut done = Corrected::default();
    for ((table, _, column), rows, standing, followed) in plans {
        let places: Vec<(i64, Passage, Passage)> = rows
            .iter()
            .zip(&standing)
            .zip(&followed)
            .map(|((row, before), after)| (*row, before.passage, after.passage))
            .collect();
        text::lay(writer, table, &places)?;
        for ((row, before), after) in rows.iter().zip(&standing).zip(&followed) {
            let Some(column) = column else {
                count(&mut done, after.became, true);
                continue;
            };
            count(&mut done, after.became, false);
            match after.became {
                Became::Lost if before.lost.is_none() => {
                    let known = format!("insert into adrift (document_id, {column}, quote) values (?1, ?2, ?3)");
                    let quote = index.slice(&old, before.passage);
                    writer.0.prepare_cached(&known)?.execute(params![id, row, quote])?;
                }
                Became::Moved | Became::Kept if before.lost.is_some() => {
                    writer.0.prepare_cached(&format!("delete from adrift where {column} = ?1"))?.execute([row])?;
                }
                _ => {}
            }
        }
    }
    Ok(Some(done))
}

fn count(done: &mut Corrected, became: Became, is_unlisted: bool) {
    *match became {
        Became::Kept => &mut done.kept,
        Became::Moved => &mut done.moved,
        Became::Lost if is_unlisted => &mut done.beside,
        Became::Lost => &mut done.adrift,
    } += 1;
}

/// The rows of a kind that stand in a text, in its order.
fn standing(
    reader: Reader,
    (table, key, column): (&str, &str, Option<&str>),
    id: DocumentId,
) -> Result<(Vec<i64>, Vec<InText<String>>), StoreError> {
    let (join, lost) = match column {
        Some(column) => (format!("left join adrift a on a.{column} = s.id"), "a.quote"),
        None => (String::new(), "null"),
    };
    let mut query = reader.0.prepare(&format!(
        "select s.id, s.start, s.\"end\", cast({key} as text), {lost} from {table} s {join}
         where s.document_id = ?1 and s.start is not null order by s.start, s.\"end\", s.id"
    ))?;
    let rows = query.query_map([id], |row| {
        let passage = Passage { start: row.get(1)?, end: row.get(2)? };
        Ok((row.get::<_, i64>(0)?, InText { key: row.get(3)?, passage, lost: row.get(4)? }))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?.into_iter().unzip())
}
