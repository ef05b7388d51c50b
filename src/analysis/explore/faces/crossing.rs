//! Any axis by any axis: what of an answer falls where a row and a column meet.

use super::items::{Item, items};
use super::places::{Axial, Kept, axial};
use crate::analysis::explore::Asked;
use crate::analysis::explore::answer::Found;
use crate::analysis::ranges;
use crate::analysis::structure::both;
use crate::analysis::study::beneath;
use crate::analysis::voices::Voice;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// A crossing worked out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crossing {
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    /// Row after row.
    cells: Vec<CrossCell>,
    /// What is distinct in all cells of a row, of a column, and in all: what shares are of.
    of_rows: Vec<CrossCell>,
    of_columns: Vec<CrossCell>,
    pub of_all: CrossCell,
}

/// Where a row and a column meet: the passages, by their numbers in the answer, and what is counted of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CrossCell {
    pub passages: Vec<u32>,
    pub codings: usize,
    pub words: u64,
    pub voices: usize,
    pub documents: usize,
    pub cases: usize,
}

impl CrossCell {
    pub fn count(&self, of: CountOf) -> u64 {
        match of {
            CountOf::Passages => self.passages.len() as u64,
            CountOf::Codings => self.codings as u64,
            CountOf::Words => self.words,
            CountOf::Voices => self.voices as u64,
            CountOf::Documents => self.documents as u64,
            CountOf::Cases => self.cases as u64,
        }
    }
}

impl Crossing {
    pub fn cell(&self, row: usize, column: usize) -> Option<&CrossCell> {
        self.cells.get(row * self.columns.len() + column).filter(|_| column < self.columns.len())
    }

    pub fn row(&self, row: usize) -> Option<&CrossCell> {
        self.of_rows.get(row)
    }

    pub fn column(&self, column: usize) -> Option<&CrossCell> {
        self.of_columns.get(column)
    }

    /// What a cell is so many per cent of.
    pub fn base(&self, row: usize, column: usize, share: ShareOf) -> Option<&CrossCell> {
        match share {
            ShareOf::Row => self.of_rows.get(row),
            ShareOf::Column => self.of_columns.get(column),
            ShareOf::All => Some(&self.of_all),
        }
    }
}

/// What falls in a cell, while it is gathered.
#[derive(Default)]
struct Gathered<'a> {
    /// In order: a passage comes once to each of its places, one after the other.
    passages: Vec<u32>,
    codings: HashSet<usize>,
    voices: BTreeSet<Voice<'a>>,
}

/// Crosses an answer; `kept` answers the questions that axes name.
///
/// # Errors
/// A variable or a question that is not there.
pub fn crossing(
    asked: &Asked,
    answer: &[Found],
    axes: [&CrossAxis; 2],
    counted: CountOf,
    lang: Lang,
    kept: Kept,
) -> Result<Crossing, QueryFault> {
    let [rows, columns] = [axial(asked, axes[0], lang, kept)?, axial(asked, axes[1], lang, kept)?];
    let (height, width) = (rows.names.len(), columns.names.len());
    let counting = Counting::new(asked, answer, &rows, &columns, counted);
    let mut cells: Vec<Gathered> = Vec::new();
    cells.resize_with(height * width, Gathered::default);
    let [mut of_rows, mut of_columns] = [height, width].map(|size| {
        let mut all: Vec<Gathered> = Vec::new();
        all.resize_with(size, Gathered::default);
        all
    });
    let mut of_all = Gathered::default();
    for (n, item) in (0..).zip(&counting.items) {
        let others = columns.of(asked, item);
        for (row, voices) in rows.of(asked, item) {
            for (column, more) in &others {
                let Some(heard) = both(&voices, more) else { continue };
                let (row, column) = (row as usize, *column as usize);
                let codings = counting.codings(item, row, column);
                let places = [cells.get_mut(row * width + column), of_rows.get_mut(row), of_columns.get_mut(column)];
                for cell in places.into_iter().flatten().chain([&mut of_all]) {
                    if cell.passages.last() != Some(&n) {
                        cell.passages.push(n);
                    }
                    cell.codings.extend(&codings);
                    cell.voices.extend(heard.iter().copied());
                }
            }
        }
    }
    let done = |all: Vec<Gathered>| all.into_iter().map(|cell| counting.done(cell)).collect();
    let (cells, of_rows, of_columns, of_all) = (done(cells), done(of_rows), done(of_columns), counting.done(of_all));
    Ok(Crossing { rows: rows.names, columns: columns.names, cells, of_rows, of_columns, of_all })
}

/// What it takes to count a cell.
struct Counting<'a> {
    asked: &'a Asked<'a>,
    items: Vec<Item>,
    counted: CountOf,
    /// For the places of an axis of codes, the code with those beneath it.
    of_rows: Vec<Option<HashSet<CodeId>>>,
    of_columns: Vec<Option<HashSet<CodeId>>>,
}

impl<'a> Counting<'a> {
    fn new(asked: &'a Asked<'a>, answer: &[Found], rows: &Axial, columns: &Axial, counted: CountOf) -> Counting<'a> {
        let tree: Vec<_> = asked.study.codes.iter().map(|code| (code.id, code.parent)).collect();
        let codes = |axial: &Axial| {
            let of = |place| axial.code(place).map(|code| beneath(code, &tree).into_iter().collect());
            (0..axial.names.len()).map(of).collect()
        };
        let (of_rows, of_columns) =
            if counted == CountOf::Codings { (codes(rows), codes(columns)) } else { (Vec::new(), Vec::new()) };
        Counting { asked, items: items(asked.study, answer), counted, of_rows, of_columns }
    }

    /// The codings on exactly a passage's words, of the code that the row or column is.
    fn codings(&self, item: &Item, row: usize, column: usize) -> Vec<usize> {
        if self.counted != CountOf::Codings {
            return Vec::new();
        }
        let fits = |codes: Option<&Option<HashSet<CodeId>>>, code: CodeId| {
            codes.and_then(Option::as_ref).is_none_or(|codes| codes.contains(&code))
        };
        let is = |at: &usize| {
            let code = self.asked.study.codings.get(*at).map(|coding| coding.code);
            code.is_some_and(|code| fits(self.of_rows.get(row), code) && fits(self.of_columns.get(column), code))
        };
        item.codings.iter().copied().filter(is).collect()
    }

    fn done(&self, cell: Gathered) -> CrossCell {
        let found = || cell.passages.iter().filter_map(|n| self.items.get(*n as usize)).map(|item| &item.found);
        let documents: BTreeSet<DocumentId> = found().map(|found| found.document).collect();
        let study = self.asked.study;
        let cases = || found().flat_map(|found| study.cases_of(found.document, found.passage)).collect::<BTreeSet<_>>();
        CrossCell {
            codings: cell.codings.len(),
            words: if self.counted == CountOf::Words { words_in(self.asked, found()) } else { 0 },
            voices: cell.voices.len(),
            documents: documents.len(),
            cases: if self.counted == CountOf::Cases { cases().len() } else { 0 },
            passages: cell.passages,
        }
    }
}

/// How many words lie, wholly or in part, in some passages, each once.
fn words_in<'f>(asked: &Asked, found: impl Iterator<Item = &'f Found>) -> u64 {
    let mut by_document: BTreeMap<DocumentId, Vec<Passage>> = BTreeMap::new();
    found.for_each(|found| by_document.entry(found.document).or_default().push(found.passage));
    let count = |(document, passages): (DocumentId, Vec<Passage>)| {
        let layout = asked.layout(document);
        let words = layout.words(|| asked.library.text(document));
        let mut next = 0;
        let of_part = |part: Passage| {
            // A word that two parts share was counted with the first.
            let first = words.partition_point(|word| word.end <= part.start).max(next);
            next = words.partition_point(|word| word.start < part.end).max(next);
            next.saturating_sub(first) as u64
        };
        ranges::union(passages).into_iter().map(of_part).sum::<u64>()
    };
    by_document.into_iter().map(count).sum()
}
