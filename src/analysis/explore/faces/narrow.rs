//! The passages behind a figure: what of an answer a cell, a pair or a line of a face counted.

use super::crossing::crossing;
use super::items::{Item, items};
use super::places::Kept;
use super::together::{of_item, rows};
use crate::analysis::explore::Asked;
use crate::analysis::explore::answer::{Answer, Found, Spans, gathered};
use crate::analysis::explore::places::places;
use crate::analysis::ranges;
use crate::analysis::study::Study;
use crate::model::*;
use std::collections::{BTreeSet, HashMap};

/// A figure of a face.
#[derive(Clone, Debug, PartialEq)]
pub enum Narrow {
    /// A cell of a crossing, or all of a row; by the names that its places have in a language.
    Cell {
        axes: [CrossAxis; 2],
        row: String,
        column: Option<String>,
        lang: Lang,
    },
    /// Two codes or themes that meet in the places of a grain.
    Pair {
        a: String,
        b: String,
        themes: bool,
        grain: Grain,
        side: PairSide,
    },
    Document(DocumentId),
}

/// Which places of a pair: those that hold both, or one without the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PairSide {
    Both,
    OnlyA,
    OnlyB,
}

impl Narrow {
    /// What it is of, as the face says it.
    pub fn label(&self, study: &Study) -> String {
        match self {
            Narrow::Cell { row, column: Some(column), .. } => format!("{row} × {column}"),
            Narrow::Cell { row, .. } => row.clone(),
            Narrow::Pair { a, b, side: PairSide::Both, .. } => format!("{a} + {b}"),
            Narrow::Pair { a, b, side: PairSide::OnlyA, .. } => format!("{a} − {b}"),
            Narrow::Pair { a, b, side: PairSide::OnlyB, .. } => format!("{b} − {a}"),
            Narrow::Document(document) => study.document_name(*document).to_owned(),
        }
    }
}

/// Of an answer the passages that a figure counted.
///
/// # Errors
/// A variable or a question that is not there.
pub fn narrowed(asked: &Asked, answer: &[Found], narrow: &Narrow, kept: Kept) -> Result<Answer, QueryFault> {
    Ok(match narrow {
        Narrow::Cell { axes: [rows, columns], row, column, lang } => {
            let crossing = crossing(asked, answer, [rows, columns], CountOf::Passages, *lang, kept)?;
            let at = |names: &[String], name: &str| names.iter().position(|known| known == name);
            let Some(row) = at(&crossing.rows, row) else { return Ok(Answer::new()) };
            let cell = match column {
                Some(column) => at(&crossing.columns, column).and_then(|column| crossing.cell(row, column)),
                None => crossing.row(row),
            };
            let numbers = cell.map_or(&[][..], |cell| &cell.passages);
            numbers.iter().filter_map(|n| answer.get(*n as usize).copied()).collect()
        }
        Narrow::Pair { a, b, themes, grain, side } => {
            let (names, chains) = rows(asked, *themes);
            let at = |name: &str| (0..).zip(&names).find(|(_, known)| *known == name).map(|(n, _)| n);
            let (Some(mut one), Some(mut other)) = (at(a), at(b)) else { return Ok(Answer::new()) };
            if *side == PairSide::OnlyB {
                std::mem::swap(&mut one, &mut other);
            }
            let items = items(asked.study, answer);
            let of = |item: &Item| of_item(item, *themes, &chains);
            let meet = Meet { asked, one, other, both: *side == PairSide::Both };
            if *grain == Grain::Words { meet.on_words(&items, of) } else { meet.in_places(&items, of, *grain) }
        }
        Narrow::Document(document) => answer.iter().filter(|found| found.document == *document).copied().collect(),
    })
}

/// Two rows, and whether places with both are asked for or those with the first alone.
struct Meet<'a> {
    asked: &'a Asked<'a>,
    one: u32,
    other: u32,
    both: bool,
}

impl Meet<'_> {
    fn in_places(&self, items: &[Item], of: impl Fn(&Item) -> BTreeSet<u32>, grain: Grain) -> Answer {
        let documents = items.iter().map(|item| item.found.document).collect();
        let places = places(self.asked, grain, &documents);
        let mut held = vec![(false, false); places.count];
        let of: Vec<(bool, bool)> =
            items.iter().map(of).map(|rows| (rows.contains(&self.one), rows.contains(&self.other))).collect();
        for (item, (one, other)) in items.iter().zip(&of) {
            places.each(item.found.document, item.found.passage, |place| {
                if let Some(held) = held.get_mut(place) {
                    *held = (held.0 || *one, held.1 || *other);
                }
            });
        }
        let mut found = Vec::new();
        for (item, (one, other)) in items.iter().zip(of) {
            if !(one || self.both && other) {
                continue;
            }
            let mut fits = false;
            places.each(item.found.document, item.found.passage, |place| {
                fits |= held.get(place).is_some_and(|held| held.0 && held.1 == self.both);
            });
            found.extend(fits.then_some(item.found));
        }
        found
    }

    fn on_words(&self, items: &[Item], of: impl Fn(&Item) -> BTreeSet<u32>) -> Answer {
        let rows: Vec<BTreeSet<u32>> = items.iter().map(of).collect();
        let of_row = |row: u32| -> HashMap<DocumentId, Vec<Passage>> {
            let mut all: HashMap<DocumentId, Vec<Passage>> = HashMap::new();
            for (item, _) in items.iter().zip(&rows).filter(|(_, rows)| rows.contains(&row)) {
                all.entry(item.found.document).or_default().push(item.found.passage);
            }
            all.into_iter().map(|(document, passages)| (document, ranges::union(passages))).collect()
        };
        let (one, other) = (of_row(self.one), of_row(self.other));
        let spans = |all: &HashMap<DocumentId, Vec<Passage>>| -> HashMap<DocumentId, Spans> {
            all.iter().map(|(document, passages)| (*document, Spans::new(passages.clone()))).collect()
        };
        let (with_one, with_other) = (spans(&one), spans(&other));
        let overlaps = |spans: &HashMap<DocumentId, Spans>, found: &Found| {
            spans.get(&found.document).is_some_and(|spans| spans.overlap(found.passage))
        };
        let fits = |(item, rows): (&Item, &BTreeSet<u32>)| {
            let found = item.found;
            let (is_one, is_other) = (rows.contains(&self.one), rows.contains(&self.other));
            let fits = if self.both {
                is_one && overlaps(&with_other, &found) || is_other && overlaps(&with_one, &found)
            } else {
                let covered = other.get(&found.document).map_or(&[][..], Vec::as_slice);
                is_one && !ranges::minus(&[found.passage], covered).is_empty()
            };
            fits.then_some(found)
        };
        gathered(items.iter().zip(&rows).filter_map(fits).collect())
    }
}

/// Of some places those that overlap what was found, in the order of the documents' names.
pub fn overlapping(places: &[Found], found: &[Found], study: &Study) -> Answer {
    let mut by_document: HashMap<DocumentId, Vec<Passage>> = HashMap::new();
    found.iter().for_each(|found| by_document.entry(found.document).or_default().push(found.passage));
    let parts: HashMap<DocumentId, Vec<Passage>> =
        by_document.into_iter().map(|(document, passages)| (document, ranges::union(passages))).collect();
    let meets = |place: &&Found| {
        let parts = parts.get(&place.document).map_or(&[][..], Vec::as_slice);
        let next = parts.partition_point(|part| part.end <= place.passage.start);
        parts.get(next).is_some_and(|part| part.start < place.passage.end)
    };
    let mut all: Answer = places.iter().filter(meets).copied().collect();
    all.sort_by_cached_key(|found| (study.document_name(found.document).to_owned(), found.passage));
    all
}
