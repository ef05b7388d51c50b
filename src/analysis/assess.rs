//! A grid of case × criterion on an occasion, each cell beside the nearest earlier judgement.

pub use super::change::*;

use super::Study;
use crate::model::*;

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
    /// How the case has moved by the set's rule; none where nothing of it was compared.
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

/// The grid of a set on an occasion; with `compared`, each cell beside the nearest earlier judgement.
pub fn grid<'s>(study: &'s Study, set: &'s CriteriaSet, compared: bool, after: &str) -> Grid<'s> {
    let used = occasions(study, set);
    let shown = |known: &&String| known.as_str() == after || used.contains(&known.as_str());
    let judged = Judged::on(study, set, study.occasions.iter().filter(shown).map(String::as_str).collect());
    let at = judged.occasions.iter().position(|known| *known == after);
    let mut grid = Grid {
        rows: Vec::new(),
        by_criterion: vec![Counts::default(); set.criteria.len()],
        by_case: Counts::default(),
    };
    for case in &study.cases {
        let cell = |criterion: &Criterion| {
            let Some(at) = at else { return GridCell::default() };
            let moment = judged.course(criterion.id, case.id).get(at).copied().filter(|_| compared).unwrap_or_default();
            let before = moment.before.and_then(|before| judged.at(criterion.id, case.id, before));
            GridCell { before, after: judged.at(criterion.id, case.id, at), change: moment.change }
        };
        let cells: Vec<GridCell> = set.criteria.iter().map(cell).collect();
        if cells.iter().all(|cell| cell.before.is_none() && cell.after.is_none()) {
            continue;
        }
        let whole = at.and_then(|at| judged.whole_course(case.id).get(at).and_then(|moment| moment.change));
        let row = row_of(set, case.id, cells, whole.filter(|_| compared));
        for (cell, counts) in row.cells.iter().zip(&mut grid.by_criterion) {
            cell.change.into_iter().for_each(|change| counts.add(change));
        }
        row.change.into_iter().for_each(|change| grid.by_case.add(change));
        grid.rows.push(row);
    }
    grid
}

fn row_of<'s>(set: &CriteriaSet, case: CaseId, cells: Vec<GridCell<'s>>, whole: Option<Change>) -> GridRow<'s> {
    let mut counts = Counts::default();
    cells.iter().filter_map(|cell| cell.change).for_each(|change| counts.add(change));
    let before = level(set, cells.iter().filter_map(|cell| cell.before));
    let after = level(set, cells.iter().filter_map(|cell| cell.after));
    let change = match set.rule {
        Rule::Overall => whole,
        rule => by_rule(rule, cells.iter().filter_map(|cell| cell.change)),
    };
    GridRow { case, cells, counts, before, after, change }
}

fn level<'s>(set: &CriteriaSet, assessments: impl Iterator<Item = &'s Assessment>) -> Level {
    let mut level = Level::default();
    for assessment in assessments.filter(|assessment| is_judged(&assessment.rating)) {
        level.assessed += 1;
        level.top += u32::from(set.ratings.last() == Some(&assessment.rating));
    }
    level
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
            rule: Rule::Balance,
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
        let mut study = Study { occasions: vec!["före".to_owned(), "efter".to_owned()], ..Study::default() };
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
        let Counts { risen, unchanged, fallen, new, dropped, .. } = counts;
        [risen, unchanged, fallen, new, dropped]
    }

    #[test]
    fn a_case_rises_by_the_rule_of_its_set() {
        use Change::{Fallen, Mixed, Risen, Unchanged};
        use Rule::{All, Balance};
        for (before, after, rule, expected) in [
            ("nnn-", "jnn-", Balance, Some(Risen)),
            ("nnj-", "jjn-", Balance, Some(Risen)),
            ("nnj-", "jjn-", All, Some(Mixed)),
            ("njjj", "jnnn", All, Some(Mixed)),
            ("nj--", "jn--", Balance, Some(Mixed)),
            ("nj--", "nj--", Balance, Some(Unchanged)),
            ("nj--", "nj--", All, Some(Unchanged)),
            ("njj-", "jdd-", Balance, Some(Fallen)),
            ("nnn-", "djn-", All, Some(Risen)),
            ("jj--", "dj--", All, Some(Fallen)),
            ("dn--", "dd--", Balance, Some(Risen)),
            ("----", "nn--", Balance, None),
            ("n---", "----", Balance, None),
            ("n---", "-j--", Balance, None),
        ] {
            let study = study(&[(before, after)]);
            let set = CriteriaSet { rule, ..set(4) };
            let grid = grid(&study, &set, true, "efter");
            assert_eq!(grid.rows[0].change, expected, "{before} {after}");
            assert_eq!(Judged::new(&study, &set).case_change(CaseId(1)), expected, "{before} {after}");
            let mut counts = Counts::default();
            expected.into_iter().for_each(|change| counts.add(change));
            assert_eq!((grid.by_case, by_case(&study, &set)), (counts, counts));
        }
    }

    #[test]
    fn the_nearest_earlier_judgement_is_the_one_compared_with() {
        use Change::{Dropped, Fallen, New, NotApplicable, Risen, Unchanged};
        let scale = RATINGS.map(str::to_owned);
        // A letter an occasion: `x` does not apply, `-` is not judged.
        for (ratings, expected) in [
            ("n-j", vec![None, None, Some(Risen)]),
            ("nxj", vec![None, None, Some(Risen)]),
            ("-nd", vec![None, Some(New), Some(Risen)]),
            ("n--", vec![None, Some(Dropped), None]),
            ("nx-", vec![None, Some(NotApplicable), None]),
            ("n-x", vec![None, None, Some(NotApplicable)]),
            ("nxx", vec![None, Some(NotApplicable), None]),
            ("xn-", vec![None, Some(New), Some(Dropped)]),
            ("x-j", vec![None, None, Some(New)]),
            ("jd-j", vec![None, Some(Fallen), None, Some(Risen)]),
            ("j-j-", vec![None, None, Some(Unchanged), Some(Dropped)]),
            ("---", vec![None; 3]),
            ("j", vec![None]),
        ] {
            let given: Vec<Option<&str>> = ratings
                .chars()
                .map(|letter| match letter {
                    'x' => Some(NOT_APPLICABLE),
                    letter => RATINGS.into_iter().find(|rating| rating.starts_with(letter)),
                })
                .collect();
            let found: Vec<Option<Change>> = moments(&scale, &given).into_iter().map(|one| one.change).collect();
            assert_eq!(found, expected, "{ratings}");
        }
        let before = moments(&scale, &[Some("nej"), None, Some("ja")])[2].before;
        assert_eq!(before, Some(0));
    }

    #[test]
    fn a_case_that_is_judged_as_a_whole_moves_as_its_rating_does() {
        let mut study = study(&[("nn-", "jj-"), ("n--", "n--")]);
        let set = CriteriaSet { rule: Rule::Overall, ..set(3) };
        let overall = |id, case, occasion: &str, rating: &str| Overall {
            id: OverallId(id),
            guid: Guid::fresh(),
            set: set.id,
            case: CaseId(case),
            occasion: occasion.to_owned(),
            rating: rating.to_owned(),
            reasoning: String::new(),
        };
        study.overalls = vec![overall(1, 1, "före", "ja"), overall(2, 1, "efter", "nej"), overall(3, 2, "efter", "ja")];
        assert_eq!(counted(by_case(&study, &set)), [0, 0, 1, 0, 0]);
        assert_eq!(Judged::new(&study, &set).rows().len(), 4, "the criteria, and the case as a whole");
        assert_eq!(grid(&study, &set, true, "efter").rows[0].change, Some(Change::Fallen));
        assert!(told(&study, &set, Lang::En).unwrap().starts_with("0 of 1 "));
        assert_eq!(told(&study, &CriteriaSet { criteria: Vec::new(), rule: Rule::All, ..set.clone() }, Lang::En), None);
    }

    #[test]
    fn what_stands_above_a_table_says_which_way_cases_went_and_by_what_rule() {
        let study = study(&[("njjj", "jnnn"), ("nn--", "nn--"), ("j---", "n---")]);
        for (rule, lang, expected) in [
            (
                Rule::All,
                Lang::En,
                "0 of 3 cases have risen, 1 unchanged, 1 fallen, 1 both ways. A case has risen when some of its \
                 criteria have risen and none has fallen, fallen when some have fallen and none has risen, and moved \
                 both ways when some have risen and some have fallen.",
            ),
            (
                Rule::Balance,
                Lang::Sv,
                "0 av 3 fall har höjts, 1 är oförändrat, 2 har sänkts. Ett fall har höjts när fler av dess kriterier \
                 har höjts än sänkts, sänkts när fler har sänkts än höjts, och rört sig åt båda hållen när lika många \
                 har höjts som sänkts.",
            ),
        ] {
            assert_eq!(told(&study, &CriteriaSet { rule, ..set(4) }, lang).unwrap(), expected);
        }
    }

    #[test]
    fn each_change_is_counted_by_case_and_by_criterion() {
        let study = study(&[("nj-", "jn-"), ("---", "---"), ("jjd", "-jj")]);
        let set = set(3);
        let grid = grid(&study, &set, true, "efter");
        let rows: Vec<(i64, [u32; 5])> = grid.rows.iter().map(|row| (row.case.0, counted(row.counts))).collect();
        assert_eq!(rows, [(1, [1, 0, 1, 0, 0]), (3, [1, 1, 0, 0, 1])], "a case that nobody assessed is left out");
        let by_criterion: Vec<[u32; 5]> = grid.by_criterion.iter().copied().map(counted).collect();
        assert_eq!(by_criterion, [[1, 0, 0, 0, 1], [0, 1, 1, 0, 0], [1, 0, 0, 0, 0]]);
        let level = |top, assessed| Level { top, assessed };
        assert_eq!((grid.rows[0].before, grid.rows[0].after), (level(1, 2), level(1, 2)));
        assert_eq!((grid.rows[1].before, grid.rows[1].after), (level(2, 3), level(2, 2)));
        assert_eq!((counted(grid.by_case), grid.by_case.mixed), ([1, 0, 0, 0, 0], 1), "one both ways; one has risen");
        let cell = grid.rows[1].cells[0];
        assert_eq!((cell.before.map(|known| known.rating.as_str()), cell.after), (Some("ja"), None));
    }

    #[test]
    fn one_occasion_alone_compares_nothing() {
        let (study, set) = (study(&[("n--", "j--"), ("j--", "---")]), set(3));
        let grid = grid(&study, &set, false, "efter");
        assert_eq!(grid.rows.len(), 1, "the other case was assessed on the other occasion");
        let row = &grid.rows[0];
        assert_eq!((row.change, row.counts, grid.by_case), (None, Counts::default(), Counts::default()));
        assert_eq!((row.before, row.after), (Level::default(), Level { top: 1, assessed: 1 }));
        assert!(row.cells.iter().all(|cell| cell.change.is_none() && cell.before.is_none()));
    }
}
