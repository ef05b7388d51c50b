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

#[cfg(test)]
mod tests {
    use super::*;

    const RATINGS: [&str; 3] = ["nej", "delvis", "ja"];

    fn set(criteria: i64) -> CriteriaSet {
        let criterion = |id| Criterion {
            id: CriterionId(id),
            guid: Guid::fresh(),
            outcome: false,
            part: String::new(),
            name: format!("kriterium {id}"),
            question: String::new(),
        };
        CriteriaSet {
            id: CriteriaSetId(1),
            guid: Guid::fresh(),
            name: "samling".into(),
            ratings: RATINGS.map(str::to_owned).to_vec(),
            criteria: (1..=criteria).map(criterion).collect(),
        }
    }

    fn case(id: i64) -> Case {
        Case {
            id: CaseId(id),
            guid: Guid::fresh(),
            parent: None,
            name: format!("fall {id}"),
            kind: String::new(),
            description: String::new(),
        }
    }

    /// Of each case its ratings before and after, a letter a criterion: `j`a, `d`elvis, `n`ej, `-` for none.
    fn study(cases: &[(&str, &str)]) -> Study {
        let mut study = Study::default();
        for (id, (before, after)) in (1..).zip(cases) {
            study.cases.push(case(id));
            for (occasion, ratings) in [("före", before), ("efter", after)] {
                for (criterion, letter) in (1..).zip(ratings.chars()) {
                    let Some(rating) = RATINGS.iter().find(|rating| rating.starts_with(letter)) else { continue };
                    study.assessments.push(Assessment {
                        id: AssessmentId(study.assessments.len() as i64 + 1),
                        guid: Guid::fresh(),
                        case: CaseId(id),
                        criterion: CriterionId(criterion),
                        occasion: occasion.into(),
                        rating: (*rating).into(),
                        reasoning: String::new(),
                    });
                }
            }
        }
        study
    }

    /// Risen, unchanged, fallen, new and dropped.
    fn counted(counts: Counts) -> [u32; 5] {
        let Counts { risen, unchanged, fallen, new, dropped } = counts;
        [risen, unchanged, fallen, new, dropped]
    }

    #[test]
    fn a_case_rises_by_its_share_of_top_ratings_and_not_by_their_number() {
        use Change::{Dropped, Fallen, New, Risen, Unchanged};
        for (before, after, expected) in [
            ("jj--", "jjn-", Fallen),
            ("jn--", "jjnn", Unchanged),
            ("jnn-", "jn--", Risen),
            ("jjn-", "j---", Risen),
            ("jj--", "j---", Unchanged),
            ("dn--", "dd--", Unchanged),
            ("----", "nn--", New),
            ("n---", "----", Dropped),
        ] {
            let study = study(&[(before, after)]);
            let grid = grid(&study, &set(4), Some("före"), "efter");
            assert_eq!(grid.rows[0].change, Some(expected), "{before} {after}");
            let mut by_case = Counts::default();
            by_case.add(expected);
            assert_eq!(grid.by_case, by_case);
        }
    }

    #[test]
    fn each_change_is_counted_by_case_and_by_criterion() {
        let study = study(&[("nj-", "jn-"), ("---", "---"), ("jjd", "-jj")]);
        let set = set(3);
        let grid = grid(&study, &set, Some("före"), "efter");
        let rows: Vec<(i64, [u32; 5])> = grid.rows.iter().map(|row| (row.case.0, counted(row.counts))).collect();
        assert_eq!(rows, [(1, [1, 0, 1, 0, 0]), (3, [1, 1, 0, 0, 1])], "a case that nobody assessed is left out");
        let by_criterion: Vec<[u32; 5]> = grid.by_criterion.iter().copied().map(counted).collect();
        assert_eq!(by_criterion, [[1, 0, 0, 0, 1], [0, 1, 1, 0, 0], [1, 0, 0, 0, 0]]);
        let level = |top, assessed| Level { top, assessed };
        assert_eq!((grid.rows[0].before, grid.rows[0].after), (level(1, 2), level(1, 2)));
        assert_eq!((grid.rows[1].before, grid.rows[1].after), (level(2, 3), level(2, 2)));
        assert_eq!(counted(grid.by_case), [1, 1, 0, 0, 0]);
        let cell = grid.rows[1].cells[0];
        assert_eq!((cell.before.map(|known| known.rating.as_str()), cell.after), (Some("ja"), None));
    }

    #[test]
    fn one_occasion_alone_compares_nothing() {
        let study = study(&[("n--", "j--"), ("j--", "---")]);
        let grid = grid(&study, &set(3), None, "efter");
        assert_eq!(grid.rows.len(), 1, "the other case was assessed on the other occasion");
        let row = &grid.rows[0];
        assert_eq!((row.change, row.counts, grid.by_case), (None, Counts::default(), Counts::default()));
        assert_eq!((row.before, row.after), (Level::default(), Level { top: 1, assessed: 1 }));
        assert!(row.cells.iter().all(|cell| cell.change.is_none() && cell.before.is_none()));
    }
}
