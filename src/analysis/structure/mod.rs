//! The theme table over any two axes: what was written where two places meet, what falls there, and
//! which emptiness an empty cell is.

mod axes;
mod emptiness;
mod spread;
#[cfg(test)]
mod tests;

pub use axes::in_tree_order;
pub use spread::{Spread, spread};

use super::emptiness::{CellState, Reading};
use super::study::{Study, beneath};
use super::voices::Voice;
use crate::model::*;
pub(in crate::analysis) use axes::Placing;
use std::collections::{BTreeSet, HashMap, HashSet};

/// What of the study a table takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Only {
    /// This case and all beneath it.
    pub case: Option<CaseId>,
    /// This theme and all beneath it.
    pub theme: Option<ThemeId>,
}

/// The theme table worked out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ThemeTable {
    pub rows: Vec<Heading>,
    pub columns: Vec<Heading>,
    /// In the documents' and then reading order.
    pub items: Vec<Item>,
    /// Row after row.
    cells: Vec<TableCell>,
}

/// A row or a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    pub place: AxisPlace,
    pub name: String,
    /// How deep in its tree; 0 at the top.
    pub depth: usize,
    /// What is said of it beside its name; empty for most.
    pub note: String,
}

/// A meaning unit or a coded passage that has a place in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    pub document: DocumentId,
    pub passage: Passage,
    /// Empty where the words have not been condensed.
    pub condensation: String,
    pub unit: Option<UnitId>,
}

/// Where a row and a column meet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TableCell {
    /// What was written, as its place in [`Study::cells`].
    pub written: Option<usize>,
    /// Places in [`ThemeTable::items`], in order.
    pub items: Vec<u32>,
    /// How many speak in them, and in how many documents they stand.
    pub voices: usize,
    pub documents: usize,
    /// What it means that nothing falls here.
    pub state: CellState,
}

impl ThemeTable {
    pub fn cell(&self, row: usize, column: usize) -> Option<&TableCell> {
        self.cells.get(row * self.columns.len() + column).filter(|_| column < self.columns.len())
    }

    /// What falls in a cell.
    pub fn items_of<'t>(&'t self, cell: &'t TableCell) -> impl Iterator<Item = &'t Item> {
        cell.items.iter().filter_map(|at| self.items.get(*at as usize))
    }
}

/// The rows or columns of an axis, in their order.
pub fn headings(study: &Study, axis: Axis, lang: Lang) -> Vec<Heading> {
    axes::headings(study, axis, Only::default(), lang)
}

/// Whether a table of these axes needs the study's codings.
pub fn needs_codings(rows: Axis, columns: Axis) -> bool {
    material(rows, columns) != Material::Units || rows == Axis::Code || columns == Axis::Code
}

/// What stands in the cells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Material {
    /// Themes and questions gather meaning units.
    Units,
    /// Codes gather codings.
    Codings,
    /// Units, and what is coded where no unit is.
    Both,
}

fn material(rows: Axis, columns: Axis) -> Material {
    let has = |axis| rows == axis || columns == axis;
    if has(Axis::Theme) || has(Axis::Question) {
        Material::Units
    } else if has(Axis::Code) {
        Material::Codings
    } else {
        Material::Both
    }
}

/// Works out the table. Of the study it needs documents, cases, links, participants, spoken, codes,
/// questions, themes, units, cells, and the codings where [`needs_codings`] says so. Axes that are
/// the same give an empty table.
pub fn table(study: &Study, rows: Axis, columns: Axis, only: Only, lang: Lang) -> ThemeTable {
    if rows == columns {
        return ThemeTable::default();
    }
    let row_places = Placing::new(study, rows, only, lang);
    let column_places = Placing::new(study, columns, only, lang);
    let width = column_places.headings.len();
    let mut cells = vec![TableCell::default(); row_places.headings.len() * width];
    let mut speakers: Vec<HashSet<Voice>> = vec![HashSet::new(); cells.len()];
    let items = items(study, rows, columns, only);
    for (n, (item, of)) in items.iter().enumerate() {
        let of_columns = column_places.of(study, item, of);
        for (row, voices) in row_places.of(study, item, of) {
            for (column, others) in &of_columns {
                let at = row as usize * width + *column as usize;
                if let (Some(cell), Some(speakers)) = (cells.get_mut(at), speakers.get_mut(at))
                    && let Some(heard) = both(&voices, others)
                {
                    cell.items.push(n as u32);
                    speakers.extend(heard);
                }
            }
        }
    }
    for (cell, speakers) in cells.iter_mut().zip(&speakers) {
        let documents: BTreeSet<_> =
            cell.items.iter().filter_map(|at| Some(items.get(*at as usize)?.0.document)).collect();
        cell.voices = speakers.len();
        cell.documents = documents.len();
    }
    for (n, written) in study.cells.iter().enumerate() {
        let [a, b] = &written.places;
        let met = row_places.at(a).zip(column_places.at(b)).or(row_places.at(b).zip(column_places.at(a)));
        if let Some(cell) = met.and_then(|(row, column)| cells.get_mut(row as usize * width + column as usize)) {
            cell.written = Some(n);
        }
    }
    emptiness::fill(&Reading::new(study), &row_places, &column_places, &mut cells);
    let items = items.into_iter().map(|(item, _)| item).collect();
    ThemeTable { rows: row_places.headings, columns: column_places.headings, items, cells }
}

/// The voices that two places both hear in a passage; none where each hears some and none is the same: then it is in no
/// cell of theirs.
pub(in crate::analysis) fn both<'s>(one: &BTreeSet<Voice<'s>>, other: &BTreeSet<Voice<'s>>) -> Option<Vec<Voice<'s>>> {
    let shared: Vec<Voice> = one.intersection(other).copied().collect();
    (!shared.is_empty() || one.is_empty() || other.is_empty()).then_some(shared)
}

/// What a passage stands under, of itself or by what is on its words.
#[derive(Default)]
pub struct Under {
    pub codes: Vec<CodeId>,
    pub themes: Vec<ThemeId>,
    pub questions: Vec<QuestionId>,
}

impl Under {
    pub fn add(&mut self, unit: &MeaningUnit) {
        self.themes.extend(unit.theme);
        let answered = unit.answers.iter().filter(|(_, text)| !text.trim().is_empty());
        self.questions.extend(answered.map(|(question, _)| *question));
    }
}

/// All that can have a place in the table, distinct words once, with what it stands under.
fn items(study: &Study, rows: Axis, columns: Axis, only: Only) -> Vec<(Item, Under)> {
    let material = material(rows, columns);
    let by_document = codings_by_document(study);
    let near = |document: DocumentId| by_document.get(&document).map_or(&[][..], Vec::as_slice);
    let units_of = units_by_document(study);
    let mut items: Vec<(Item, Under)> = Vec::new();
    let mut seen: HashMap<(DocumentId, Passage), usize> = HashMap::new();
    if material != Material::Codings {
        for unit in study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded) {
            let at = *seen.entry((unit.document, unit.passage)).or_insert_with(|| {
                let on_it = near(unit.document).iter().filter(|coding| coding.passage.overlaps(unit.passage));
                let codes: BTreeSet<CodeId> = on_it.map(|coding| coding.code).collect();
                let (passage, condensation) = (unit.passage, unit.condensation.clone());
                let item = Item { document: unit.document, passage, condensation, unit: Some(unit.id) };
                items.push((item, Under { codes: codes.into_iter().collect(), ..Under::default() }));
                items.len() - 1
            });
            if let Some((_, under)) = items.get_mut(at) {
                under.add(unit);
            }
        }
    }
    if material != Material::Units {
        // The same words tagged by two coders, or with two codes, are one passage.
        for coding in &study.codings {
            let units = units_of.get(&coding.document).map_or(&[][..], Vec::as_slice);
            if material == Material::Both && units.iter().any(|unit| unit.passage.overlaps(coding.passage)) {
                continue;
            }
            let at = *seen.entry((coding.document, coding.passage)).or_insert_with(|| {
                let shared =
                    |unit: &&&MeaningUnit| unit.passage.intersection(coding.passage).map_or(0, |shared| shared.len());
                let unit = units.iter().filter(|unit| unit.passage.overlaps(coding.passage)).max_by_key(shared);
                let condensation = unit.map(|unit| unit.condensation.clone()).unwrap_or_default();
                let item = Item { document: coding.document, passage: coding.passage, condensation, unit: None };
                items.push((item, Under::default()));
                items.len() - 1
            });
            if let Some((_, under)) = items.get_mut(at) {
                under.codes.push(coding.code);
            }
        }
    }
    retain(study, &mut items, only);
    items.sort_by_key(|(item, _)| (item.document, item.passage));
    items
}

fn retain(study: &Study, items: &mut Vec<(Item, Under)>, only: Only) {
    if let Some(case) = only.case {
        let material = study.material_of(case);
        items.retain(|(item, _)| study.voices_in_case(case, &material, item.document, item.passage).is_some());
    }
    if let Some(theme) = only.theme {
        let themes: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
        let within: HashSet<ThemeId> = beneath(theme, &themes).into_iter().collect();
        items.retain(|(item, under)| item.unit.is_some() && under.themes.iter().any(|theme| within.contains(theme)));
    }
}

fn codings_by_document(study: &Study) -> HashMap<DocumentId, Vec<&Coding>> {
    let mut by_document: HashMap<DocumentId, Vec<&Coding>> = HashMap::new();
    for coding in &study.codings {
        by_document.entry(coding.document).or_default().push(coding);
    }
    by_document
}

fn units_by_document(study: &Study) -> HashMap<DocumentId, Vec<&MeaningUnit>> {
    let mut by_document: HashMap<DocumentId, Vec<&MeaningUnit>> = HashMap::new();
    for unit in study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded) {
        by_document.entry(unit.document).or_default().push(unit);
    }
    by_document
}
