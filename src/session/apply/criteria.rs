//! Criteria sets and assessments.

use super::{Context, as_written, criterion_of, found, name, names, taken};
use crate::analysis::assess::is_judged;
use crate::model::{Answering, Claim, NOT_APPLICABLE, kept_name};
use crate::session::action::{CriteriaAction, NewCriterion};
use crate::session::{ActionError, What};
use crate::store;

/// The words of a scale. What can be given in every set stands outside it.
pub fn scale(ratings: &[String]) -> Result<Vec<String>, ActionError> {
    let ratings = names(ratings, What::Rating)?;
    if ratings.iter().any(|rating| rating == NOT_APPLICABLE) { Err(ActionError::ApartRating) } else { Ok(ratings) }
}

pub fn apply(context: &Context, action: &CriteriaAction) -> Result<(), ActionError> {
    match action {
        CriteriaAction::AddCriteriaSet { name: wanted, criteria, ratings, draft } => {
            let wanted = name(wanted, What::CriteriaSet)?;
            if criteria.is_empty() && !draft {
                return Err(ActionError::NoCriteria);
            }
            let ratings = scale(ratings)?;
            let set =
                taken(store::assessment::insert_set(context.writer, &wanted, &ratings), What::CriteriaSet, &wanted)?;
            for new in criteria {
                let wanted = name(&new.name, What::Criterion)?;
                let NewCriterion { question, part, outcome, .. } = new;
                let added = store::assessment::insert_criterion(
                    context.writer,
                    set,
                    &wanted,
                    question,
                    &kept_name(part),
                    *outcome,
                );
                taken(added, What::Criterion, &wanted)?;
            }
            Ok(())
        }
        CriteriaAction::Assess { .. } => assess(context, action),
    }
}

fn assess(context: &Context, action: &CriteriaAction) -> Result<(), ActionError> {
    let CriteriaAction::Assess { case, set, criterion, occasion, rating, reasoning, evidence, answers } = action else {
        return Ok(());
    };
    let set = context.criteria_set(set)?;
    let criterion = criterion.as_ref().map(|asked| criterion_of(&set, asked)).transpose()?.map(|known| known.id);
    let rating = match !set.ratings.is_empty() && is_judged(rating) {
        true => as_written(set.ratings.iter().map(String::as_str), &kept_name(rating))
            .ok_or_else(|| ActionError::UnknownRating { rating: rating.clone() })?,
        false => rating,
    };
    let occasion = occasion_of(context, occasion)?;
    let case = context.case(case)?;
    let reasoning = reasoning.as_deref();
    let Some(criterion) = criterion else {
        if answers.is_some() {
            return Err(ActionError::WholeAnswers);
        }
        let overalls = store::assessment::overalls(context.writer.reader())?;
        let known = overalls.iter().find(|one| (one.set, one.case, &one.occasion) == (set.id, case, &occasion));
        let claim = known.map(|known| Claim::Overall(known.id));
        context.cites_what_is_there(reasoning.unwrap_or_default(), claim, evidence.as_deref())?;
        let id = store::assessment::set_overall(context.writer, set.id, case, &occasion, rating, reasoning)?;
        return context.set_evidence_of(Claim::Overall(id), reasoning.is_some(), evidence.as_deref());
    };
    let known = store::assessment::find(context.writer.reader(), criterion, case, &occasion)?;
    context.cites_what_is_there(reasoning.unwrap_or_default(), known.map(Claim::Assessment), evidence.as_deref())?;
    let id = store::assessment::set(context.writer, criterion, case, &occasion, rating, reasoning)?;
    context.set_evidence_of(Claim::Assessment(id), reasoning.is_some(), evidence.as_deref())?;
    context.set_answers(Answering::Assessment(id), answers.as_deref())
}

/// The occasion of that name. Once occasions are put in order, a new one is added there: a mistyped one would be another.
fn occasion_of(context: &Context, wanted: &str) -> Result<String, ActionError> {
    let wanted = name(wanted, What::Occasion)?;
    let reader = context.writer.reader();
    if !store::judge::has_order(reader)? || store::judge::occasions(reader)?.contains(&wanted) {
        return Ok(wanted);
    }
    found(None, What::Occasion, &wanted)
}
