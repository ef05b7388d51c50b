//! What changed between occasions: the one place that says which judgements are compared and how a case as a whole has
//! moved.

use super::Study;
use crate::model::*;
use crate::say;
use std::collections::HashMap;

/// Whether something is judged by this rating at all: what does not apply stands outside the scale.
pub fn is_judged(rating: &str) -> bool {
    !rating.is_empty() && rating != NOT_APPLICABLE
}

/// What became of a criterion in a case on one occasion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// The nearest earlier occasion on which it was judged, whatever stands between, by its place.
    pub before: Option<usize>,
    pub change: Option<Change>,
}

/// What became of a criterion in a case, from its ratings on each occasion. What was judged and is on no later occasion
/// is told once: where it was judged since that it does not apply, there, as that; else as dropped, on the next one.
pub fn moments(scale: &[String], ratings: &[Option<&str>]) -> Vec<Moment> {
    let mut moments = vec![Moment::default(); ratings.len()];
    let mut last: Option<(usize, &str)> = None;
    for (at, (rating, moment)) in ratings.iter().zip(&mut moments).enumerate() {
        let Some(rating) = rating.filter(|rating| is_judged(rating)) else { continue };
        *moment = match last {
            Some((before, was)) => {
                Moment { before: Some(before), change: Change::between(scale, Some(was), Some(rating)) }
            }
            // On the first occasion there is nothing to compare with.
            None => Moment { before: None, change: (at > 0).then_some(Change::New) },
        };
        last = Some((at, rating));
    }
    if let Some((before, _)) = last {
        let apart = ratings.iter().skip(before + 1).position(|rating| *rating == Some(NOT_APPLICABLE));
        let (at, change) = apart.map_or((0, Change::Dropped), |at| (at, Change::NotApplicable));
        if let Some(moment) = moments.get_mut(before + 1 + at) {
            *moment = Moment { before: Some(before), change: Some(change) };
        }
    }
    moments
}

/// The occasions on which a set was used, in the study's order.
pub fn occasions<'s>(study: &'s Study, set: &CriteriaSet) -> Vec<&'s str> {
    let of_set = |known: &Assessment| set.criteria.iter().any(|criterion| criterion.id == known.criterion);
    let is_used = |occasion: &&String| {
        study.assessments.iter().any(|known| known.occasion == **occasion && of_set(known))
            || study.overalls.iter().any(|known| known.set == set.id && known.occasion == **occasion)
    };
    study.occasions.iter().filter(is_used).map(String::as_str).collect()
}

/// All that was judged by a set, to be found by what was judged.
pub struct Judged<'s> {
    set: &'s CriteriaSet,
    pub occasions: Vec<&'s str>,
    by_criterion: HashMap<(CriterionId, CaseId, &'s str), &'s Assessment>,
    overall: HashMap<(CaseId, &'s str), &'s Overall>,
}

impl<'s> Judged<'s> {
    pub fn new(study: &'s Study, set: &'s CriteriaSet) -> Judged<'s> {
        Judged::on(study, set, occasions(study, set))
    }

    pub(super) fn on(study: &'s Study, set: &'s CriteriaSet, occasions: Vec<&'s str>) -> Judged<'s> {
        let assessed = study.assessments.iter().map(|one| ((one.criterion, one.case, one.occasion.as_str()), one));
        let overall = study.overalls.iter().filter(|one| one.set == set.id);
        Judged {
            set,
            occasions,
            by_criterion: assessed.collect(),
            overall: overall.map(|one| ((one.case, one.occasion.as_str()), one)).collect(),
        }
    }

    /// What a case was judged by a criterion on an occasion.
    pub fn at(&self, criterion: CriterionId, case: CaseId, occasion: usize) -> Option<&'s Assessment> {
        self.by_criterion.get(&(criterion, case, *self.occasions.get(occasion)?)).copied()
    }

    /// All by which cases were judged: the criteria, then `None`, the case as a whole, where one was judged so.
    pub fn rows(&self) -> Vec<Option<&'s Criterion>> {
        let whole = (!self.overall.is_empty()).then_some(None);
        self.set.criteria.iter().map(Some).chain(whole).collect()
    }

    /// The rating of a case in a row, on an occasion.
    pub fn rating(&self, row: Option<&Criterion>, case: CaseId, occasion: usize) -> Option<&'s str> {
        match row {
            Some(criterion) => self.at(criterion.id, case, occasion).map(|one| one.rating.as_str()),
            None => self.overall.get(&(case, *self.occasions.get(occasion)?)).map(|one| one.rating.as_str()),
        }
    }

    /// Whether a case was judged in a row at all.
    pub fn is_met(&self, row: Option<&Criterion>, case: CaseId) -> bool {
        (0..self.occasions.len()).any(|at| self.rating(row, case, at).is_some())
    }

    /// What became of a case in a row, occasion by occasion.
    pub fn course_in(&self, row: Option<&Criterion>, case: CaseId) -> Vec<Moment> {
        row.map_or_else(|| self.whole_course(case), |criterion| self.course(criterion.id, case))
    }

    /// What became of a criterion in a case, occasion by occasion.
    pub fn course(&self, criterion: CriterionId, case: CaseId) -> Vec<Moment> {
        let rating =
            |occasion: &&'s str| self.by_criterion.get(&(criterion, case, *occasion)).map(|one| one.rating.as_str());
        moments(&self.set.ratings, &self.occasions.iter().map(rating).collect::<Vec<_>>())
    }

    /// What became of a case as a whole where it was judged so, occasion by occasion.
    pub fn whole_course(&self, case: CaseId) -> Vec<Moment> {
        let rating = |occasion: &&'s str| self.overall.get(&(case, *occasion)).map(|one| one.rating.as_str());
        moments(&self.set.ratings, &self.occasions.iter().map(rating).collect::<Vec<_>>())
    }

    /// The latest change of a case in a row: dropped, or what its last judgement is to the one before.
    pub fn latest(&self, row: Option<&Criterion>, case: CaseId) -> Option<Change> {
        self.course_in(row, case).into_iter().rev().find_map(|moment| moment.change)
    }

    /// How a case has moved by the set's rule; nothing where no two of its occasions can be compared.
    pub fn case_change(&self, case: CaseId) -> Option<Change> {
        let compared =
            |course: Vec<Moment>| course.into_iter().rev().filter_map(|moment| moment.change).find(is_compared);
        match self.set.rule {
            Rule::Overall => compared(self.whole_course(case)),
            rule => {
                let all = self.set.criteria.iter().filter_map(|criterion| compared(self.course(criterion.id, case)));
                by_rule(rule, all)
            }
        }
    }
}

/// Whether two judgements were compared: nothing new and nothing dropped.
fn is_compared(change: &Change) -> bool {
    matches!(change, Change::Risen | Change::Unchanged | Change::Fallen)
}

/// How a case has moved by what its criteria did.
pub(super) fn by_rule(rule: Rule, changes: impl Iterator<Item = Change>) -> Option<Change> {
    let mut counts = Counts::default();
    changes.for_each(|change| counts.add(change));
    let (risen, fallen) = (counts.risen, counts.fallen);
    if risen + fallen + counts.unchanged == 0 {
        return None;
    }
    Some(match rule {
        Rule::All if risen > 0 && fallen == 0 => Change::Risen,
        Rule::All if fallen > 0 && risen == 0 => Change::Fallen,
        _ if risen + fallen == 0 => Change::Unchanged,
        Rule::All => Change::Mixed,
        _ => match risen.cmp(&fallen) {
            std::cmp::Ordering::Greater => Change::Risen,
            std::cmp::Ordering::Equal => Change::Mixed,
            std::cmp::Ordering::Less => Change::Fallen,
        },
    })
}

/// How the cases have moved that a set judged on two occasions that can be compared.
pub fn by_case(study: &Study, set: &CriteriaSet) -> Counts {
    let judged = Judged::new(study, set);
    let mut counts = Counts::default();
    study.cases.iter().filter_map(|case| judged.case_change(case.id)).for_each(|change| counts.add(change));
    counts
}

/// What stands above every table of change: how many of the cases have risen, fallen and so on, and by what rule.
/// Nothing where none can be compared.
pub fn told(study: &Study, set: &CriteriaSet, lang: Lang) -> Option<String> {
    let Counts { risen, unchanged, fallen, mixed, .. } = by_case(study, set);
    let of = risen + unchanged + fallen + mixed;
    let both = if mixed > 0 { say!(lang, assess_n_both_ways, n = mixed) } else { String::new() };
    let rule = set.rule.told(lang);
    (of > 0).then(|| say!(lang, assess_n_of_m_have_risen, both, fallen, of, risen, rule, unchanged))
}

/// How many cells changed which way. Cells that were never assessed, and those whose two ratings
/// have no order, are not counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub risen: u32,
    pub unchanged: u32,
    pub fallen: u32,
    pub new: u32,
    pub dropped: u32,
    pub not_applicable: u32,
    /// Of cases alone.
    pub mixed: u32,
}

impl Counts {
    pub fn add(&mut self, change: Change) {
        let count = match change {
            Change::Risen => &mut self.risen,
            Change::Unchanged => &mut self.unchanged,
            Change::Fallen => &mut self.fallen,
            Change::New => &mut self.new,
            Change::Dropped => &mut self.dropped,
            Change::NotApplicable => &mut self.not_applicable,
            Change::Mixed => &mut self.mixed,
        };
        *count += 1;
    }
}
