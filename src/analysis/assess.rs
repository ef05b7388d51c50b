//! Assessments compared between two occasions: a grid of case × criterion, and what changed by case
//! and by criterion.

use super::Study;
use crate::model::*;
use std::collections::HashMap;

/// How many cells changed which way. Cells that were never assessed, and those whose two ratings
/// have no order, are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub risen: u32,
    pub unchanged: u32,
    pub fallen: u32,
    pub new: u32,
    pub dropped: u32,
}

impl Counts {
    fn add(&mut self, change: Change) {
        let count = match change {
            Change::Risen => &mut self.risen,
            Change::Unchanged => &mut self.unchanged,
            Change::Fallen => &mut self.fallen,
            Change::New => &mut self.new,
            Change::Dropped => &mut self.dropped,
        };
        *count += 1;
    }
}

/// A case's answer to a criterion on one occasion or two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GridCell<'s> {
    pub before: Option<&'s Assessment>,
    pub after: Option<&'s Assessment>,
    pub change: Option<Change>,
}

/// How many of a case's assessments on an occasion have the highest rating of the scale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Level {
    pub top: u32,
    pub assessed: u32,
}

/// One case's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow<'s> {
    pub case: CaseId,
    /// In the order of the set's criteria.
    pub cells: Vec<GridCell<'s>>,
    pub counts: Counts,
    pub before: Level,
    pub after: Level,
    /// What became of the share of top ratings; none where only one occasion is shown or the case
    /// was assessed on neither.
    pub change: Option<Change>,
}

/// A set's assessments on one occasion, or on two compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid<'s> {
    /// The cases that were assessed on an occasion shown, in the study's order.
    pub rows: Vec<GridRow<'s>>,
    /// In the order of the set's criteria.
    pub by_criterion: Vec<Counts>,
    /// How the cases as a whole changed.
    pub by_case: Counts,
}

/// The grid of a set on an occasion; with `before`, compared with that one.
pub fn grid<'s>(study: &'s Study, set: &CriteriaSet, before: Option<&str>, after: &str) -> Grid<'s> {
    let known: HashMap<(CriterionId, CaseId, &str), &Assessment> = study
        .assessments
        .iter()
        .map(|assessment| ((assessment.criterion, assessment.case, assessment.occasion.as_str()), assessment))
        .collect();
    let mut grid = Grid {
        rows: Vec::new(),
        by_criterion: vec![Counts::default(); set.criteria.len()],
        by_case: Counts::default(),
    };
    for case in &study.cases {
        let cells: Vec<GridCell> = set
            .criteria
            .iter()
            .map(|criterion| {
                let on = |occasion: &str| known.get(&(criterion.id, case.id, occasion)).copied();
                compared(set, before.map(on), on(after))
            })
            .collect();
        if cells.iter().all(|cell| cell.before.is_none() && cell.after.is_none()) {
            continue;
        }
        let row = row_of(set, case.id, cells, before.is_some());
        for (cell, counts) in row.cells.iter().zip(&mut grid.by_criterion) {
            cell.change.into_iter().for_each(|change| counts.add(change));
        }
        row.change.into_iter().for_each(|change| grid.by_case.add(change));
        grid.rows.push(row);
    }
    grid
}

fn compared<'s>(
    set: &CriteriaSet,
    before: Option<Option<&'s Assessment>>,
    after: Option<&'s Assessment>,
) -> GridCell<'s> {
    let rating = |assessment: Option<&'s Assessment>| assessment.map(|assessment| assessment.rating.as_str());
    let change = before.and_then(|before| Change::between(&set.ratings, rating(before), rating(after)));
    GridCell { before: before.flatten(), after, change }
}

fn row_of<'s>(set: &CriteriaSet, case: CaseId, cells: Vec<GridCell<'s>>, two: bool) -> GridRow<'s> {
    let mut counts = Counts::default();
    cells.iter().filter_map(|cell| cell.change).for_each(|change| counts.add(change));
    let before = level(set, cells.iter().filter_map(|cell| cell.before));
    let after = level(set, cells.iter().filter_map(|cell| cell.after));
    let change = if two { level_change(before, after) } else { None };
    GridRow { case, cells, counts, before, after, change }
}

fn level<'s>(set: &CriteriaSet, assessments: impl Iterator<Item = &'s Assessment>) -> Level {
    let mut level = Level::default();
    for assessment in assessments {
        level.assessed += 1;
        level.top += u32::from(set.ratings.last() == Some(&assessment.rating));
    }
    level
}

/// Compares the shares of top ratings, without dividing.
fn level_change(before: Level, after: Level) -> Option<Change> {
    match (before.assessed, after.assessed) {
        (0, 0) => None,
        (0, _) => Some(Change::New),
        (_, 0) => Some(Change::Dropped),
        (was, is) => {
            let (was, is) = (u64::from(before.top) * u64::from(is), u64::from(after.top) * u64::from(was));
            Some(match is.cmp(&was) {
                std::cmp::Ordering::Greater => Change::Risen,
                std::cmp::Ordering::Equal => Change::Unchanged,
                std::cmp::Ordering::Less => Change::Fallen,
            })
        }
    }
}
