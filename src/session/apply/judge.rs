//! Criteria sets as they are edited, occasions, activities, means and ends.

use super::{Context, criterion_of, found, name, names, set, taken};
use crate::analysis::assess::is_judged;
use crate::model::*;
use crate::session::action::JudgeAction;
use crate::session::{ActionError, What};
use crate::store::{self, StoreError};

pub fn apply(context: &Context, action: &JudgeAction) -> Result<(), ActionError> {
    use JudgeAction::*;
    let writer = context.writer;
    match action {
        SetCriteriaSet { set, name, ratings, rule } => {
            let id = change_set(context, set, name.as_deref(), ratings.as_deref())?;
            Ok(rule.map_or(Ok(()), |rule| store::assessment::set_rule(writer, id, rule))?)
        }
        CopyCriteriaSet { set, name } => copy_set(context, set, name),
        RemoveCriteriaSet { set } => Ok(store::assessment::delete_set(writer, context.criteria_set(set)?.id)?),
        AddCriterion { set, name: wanted, question, part, outcome, before } => {
            let set = context.criteria_set(set)?;
            let wanted = name(wanted, What::Criterion)?;
            let added =
                store::assessment::insert_criterion(writer, set.id, &wanted, question, &kept_name(part), *outcome);
            let id = taken(added, What::Criterion, &wanted)?;
            match before {
                Some(before) => place(context, &set, id, Some(before)),
                None => Ok(()),
            }
        }
        SetCriterion { set: of, criterion, name: new_name, question, part, outcome } => {
            let known = context.criteria_set(of)?;
            let mut known = criterion_of(&known, criterion)?.clone();
            if let Some(new_name) = new_name {
                known.name = name(new_name, What::Criterion)?;
            }
            set(&mut known.question, question.as_ref());
            set(&mut known.part, part.as_deref().map(kept_name).as_ref());
            set(&mut known.outcome, outcome.as_ref());
            taken(store::assessment::update_criterion(writer, &known), What::Criterion, &known.name)
        }
        MoveCriterion { set, criterion, before } => {
            let set = context.criteria_set(set)?;
            let id = criterion_of(&set, criterion)?.id;
            place(context, &set, id, before.as_ref())
        }
        RemoveCriterion { set, criterion } => {
            let set = context.criteria_set(set)?;
            Ok(store::assessment::delete_criterion(writer, criterion_of(&set, criterion)?.id)?)
        }
        RemoveAssessment { case, set, criterion, occasion } => {
            let set = context.criteria_set(set)?;
            let case = context.case(case)?;
            let occasion = kept_name(occasion);
            let Some(criterion) = criterion else {
                let all = store::assessment::overalls(writer.reader())?;
                let same = |known: &&Overall| known.set == set.id && known.case == case && known.occasion == occasion;
                let known = found(all.iter().find(same), What::Assessment, &occasion)?;
                return Ok(store::assessment::delete_overall(writer, known.id)?);
            };
            let criterion = criterion_of(&set, criterion)?.id;
            let all = store::assessment::all(writer.reader())?;
            let same =
                |known: &&Assessment| known.criterion == criterion && known.case == case && known.occasion == occasion;
            let known = found(all.iter().find(same), What::Assessment, &occasion)?;
            Ok(store::assessment::delete(writer, known.id)?)
        }
        SetOccasions { occasions } => order_occasions(context, occasions),
        AddActivity { .. } | SetActivity { .. } => write_activity(context, action),
        RemoveActivity { case, activity } => {
            let known = context.activity(context.case(case)?, activity)?;
            Ok(store::judge::delete_activity(writer, known.id)?)
        }
        SetMeansEnds { case, means, ends, text, evidence } => {
            let (means, ends) = (name(means, What::MeansEnds)?, name(ends, What::MeansEnds)?);
            let id = store::judge::set_means_ends(writer, context.case(case)?, &means, &ends, text)?;
            context.set_evidence(Claim::MeansEnds(id), evidence.as_deref())
        }
        RemoveMeansEnds { means_ends } => match store::judge::delete_means_ends(writer, means_ends) {
            Err(StoreError::Gone) => found(None, What::MeansEnds, means_ends),
            other => Ok(other?),
        },
    }
}

fn change_set(
    context: &Context,
    asked: &Ref,
    new_name: Option<&str>,
    ratings: Option<&[String]>,
) -> Result<CriteriaSetId, ActionError> {
    let known = context.criteria_set(asked)?;
    let wanted = name(new_name.unwrap_or(&known.name), What::CriteriaSet)?;
    let ratings = match ratings {
        // One of an earlier version may hold what a new one may not.
        Some(ratings) if ratings == known.ratings.as_slice() => ratings.to_vec(),
        Some(ratings) => super::criteria::scale(ratings)?,
        None => known.ratings.clone(),
    };
    let renamed = renamed(&known.ratings, &ratings);
    keeps_those_in_use(context, &known, &ratings, &renamed)?;
    let done = store::assessment::update_set(context.writer, known.id, &wanted, &ratings, &renamed);
    taken(done, What::CriteriaSet, &wanted)?;
    Ok(known.id)
}

/// Refuses a scale that assessments would fall off. Without a scale any rating goes.
fn keeps_those_in_use(
    context: &Context,
    set: &CriteriaSet,
    scale: &[String],
    renamed: &[(String, String)],
) -> Result<(), ActionError> {
    if scale.is_empty() {
        return Ok(());
    }
    let stays = |rating: &String| scale.contains(rating) || renamed.iter().any(|(was, _)| was == rating);
    let all = store::assessment::all(context.writer.reader())?;
    let overalls = store::assessment::overalls(context.writer.reader())?;
    let of_set = |known: &&Assessment| set.criteria.iter().any(|criterion| criterion.id == known.criterion);
    let wholes = overalls.iter().filter(|known| known.set == set.id).map(|known| &known.rating);
    let given = all.iter().filter(of_set).map(|known| &known.rating).chain(wholes);
    let mut off = given.filter(|rating| is_judged(rating) && !stays(rating));
    match off.next() {
        None => Ok(()),
        Some(rating) => {
            let assessments = 1 + off.filter(|other| *other == rating).count();
            Err(ActionError::RatingInUse { rating: rating.clone(), assessments })
        }
    }
}

/// The ratings that gave way, each at its place, to a word that is new to a scale of the same length.
fn renamed(old: &[String], new: &[String]) -> Vec<(String, String)> {
    if old.len() != new.len() {
        return Vec::new();
    }
    let pairs = old.iter().zip(new).filter(|(was, is)| !new.contains(was) && !old.contains(is));
    pairs.map(|(was, is)| (was.clone(), is.clone())).collect()
}

fn copy_set(context: &Context, asked: &Ref, wanted: &str) -> Result<(), ActionError> {
    let known = context.criteria_set(asked)?;
    let wanted = name(wanted, What::CriteriaSet)?;
    let made = store::assessment::insert_set(context.writer, &wanted, &known.ratings);
    let id = taken(made, What::CriteriaSet, &wanted)?;
    store::assessment::set_rule(context.writer, id, known.rule)?;
    for old in &known.criteria {
        store::assessment::insert_criterion(context.writer, id, &old.name, &old.question, &old.part, old.outcome)?;
    }
    Ok(())
}

/// Puts a criterion before another of its set, or last.
fn place(context: &Context, set: &CriteriaSet, id: CriterionId, before: Option<&Ref>) -> Result<(), ActionError> {
    let before = before.map(|name| criterion_of(set, name)).transpose()?.map(|criterion| criterion.id);
    if before == Some(id) {
        return Ok(());
    }
    let mut order: Vec<CriterionId> = set.criteria.iter().map(|known| known.id).filter(|known| *known != id).collect();
    let at = order.iter().position(|known| Some(*known) == before).unwrap_or(order.len());
    order.insert(at, id);
    if order.iter().eq(set.criteria.iter().map(|known| &known.id)) {
        return Ok(());
    }
    Ok(store::assessment::order_criteria(context.writer, &order)?)
}

fn order_occasions(context: &Context, asked: &[String]) -> Result<(), ActionError> {
    Ok(store::judge::set_occasions(context.writer, &names(asked, What::Occasion)?)?)
}

fn write_activity(context: &Context, action: &JudgeAction) -> Result<(), ActionError> {
    let (known, evidence) = match action {
        JudgeAction::AddActivity { case, name: wanted, planned, carried_out, extent, deviation, reason, evidence } => {
            let (case, wanted) = (context.case(case)?, name(wanted, What::Activity)?);
            let added = store::judge::add_activity(context.writer, case, &wanted);
            taken(added, What::Activity, &wanted)?;
            let mut known = context.activity(case, &wanted.into())?;
            known.extent = *extent;
            known.planned.clone_from(planned);
            known.carried_out.clone_from(carried_out);
            known.deviation.clone_from(deviation);
            known.reason.clone_from(reason);
            (known, evidence)
        }
        JudgeAction::SetActivity {
            case,
            activity,
            name: new_name,
            planned,
            carried_out,
            extent,
            deviation,
            reason,
            evidence,
        } => {
            let mut known = context.activity(context.case(case)?, activity)?;
            if let Some(new_name) = new_name {
                known.name = name(new_name, What::Activity)?;
            }
            known.extent = extent.unwrap_or(known.extent);
            set(&mut known.planned, planned.as_ref());
            set(&mut known.carried_out, carried_out.as_ref());
            set(&mut known.deviation, deviation.as_ref());
            set(&mut known.reason, reason.as_ref());
            (known, evidence)
        }
        _ => return Ok(()),
    };
    taken(store::judge::update_activity(context.writer, &known), What::Activity, &known.name)?;
    context.set_evidence(Claim::Activity(known.id), evidence.as_deref())
}
