//! Meaning units: make, change, split and merge them; descriptive statements.

use super::{Context, Made, found, set, taken};
use crate::analysis::units::uncovered;
use crate::model::*;
use crate::session::action::{UnitAction, UnitsBy};
use crate::session::{ActionError, What};
use crate::store;
use crate::store::adrift::AdriftWhat;

pub fn apply(context: &Context, action: &UnitAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        UnitAction::AddMeaningUnit { .. } => add(context, action)?,
        UnitAction::SetMeaningUnit { .. } => change(context, action)?,
        UnitAction::RemoveMeaningUnit { unit } => store::unit::delete(writer, id(context, unit)?)?,
        UnitAction::SplitMeaningUnit { unit, at } => split(context, unit, Pos(*at))?,
        UnitAction::MergeMeaningUnits { unit, with } => merge(context, unit, with)?,
        UnitAction::AddMeaningUnits { document, by } => add_all(context, document, *by)?,
        UnitAction::SetStatement { on, question, text, evidence } => {
            let on = match store::document::find(writer.reader(), on)? {
                Some(document) => StatementOn::Document(document),
                None => match store::case::find(writer.reader(), on)? {
                    Some(case) => StatementOn::Case(case),
                    None => return Err(ActionError::NotFound { what: What::Target, name: on.clone() }),
                },
            };
            let question = question.as_deref().map(|name| context.question(name)).transpose()?;
            let id = store::statement::set(writer, on, question, text)?;
            context.set_evidence(Claim::Statement(id), evidence.as_deref())?;
        }
    }
    Ok(())
}

fn id(context: &Context, guid: &str) -> Result<UnitId, ActionError> {
    found(store::unit::find(context.writer.reader(), guid)?, What::Unit, guid)
}

fn add(context: &Context, action: &UnitAction) -> Result<(), ActionError> {
    let UnitAction::AddMeaningUnit {
        document,
        start,
        end,
        quote,
        relevance,
        condensation,
        interpretation,
        theme,
        answers,
        coder,
    } = action
    else {
        return Ok(());
    };
    let document = context.document(document)?;
    let unit = MeaningUnit {
        id: UnitId(0),
        guid: Guid::fresh(),
        document,
        passage: context.passage(document, *start, *end, quote.as_deref())?,
        relevance: *relevance,
        condensation: condensation.clone(),
        interpretation: interpretation.clone(),
        theme: theme.as_deref().map(|name| context.theme(name)).transpose()?,
        coder: context.coder(coder.as_deref())?,
        answers: Vec::new(),
    };
    let id = taken(store::unit::insert(context.writer, &unit), What::Unit, "")?;
    set_answers(context, id, answers)?;
    context.made(Made::Unit(id));
    Ok(())
}

fn set_answers(
    context: &Context,
    unit: UnitId,
    answers: &serde_json::Map<String, serde_json::Value>,
) -> Result<(), ActionError> {
    for (question, text) in answers {
        let text = text.as_str().unwrap_or_default();
        store::unit::set_answer(context.writer, unit, context.question(question)?, text)?;
    }
    Ok(())
}

fn change(context: &Context, action: &UnitAction) -> Result<(), ActionError> {
    let UnitAction::SetMeaningUnit { unit, start, end, relevance, condensation, interpretation, theme, answers } =
        action
    else {
        return Ok(());
    };
    let mut known = store::unit::get(context.writer.reader(), id(context, unit)?)?;
    if start.is_some() || end.is_some() {
        let (start, end) = (start.unwrap_or(known.passage.start.0), end.unwrap_or(known.passage.end.0));
        known.passage = context.passage(known.document, Some(start), Some(end), None)?;
        store::adrift::settle(context.writer, AdriftWhat::Unit(known.id))?;
    }
    known.relevance = relevance.unwrap_or(known.relevance);
    set(&mut known.condensation, condensation.as_ref());
    set(&mut known.interpretation, interpretation.as_ref());
    if let Some(theme) = theme {
        known.theme = theme.as_deref().map(|name| context.theme(name)).transpose()?;
    }
    taken(store::unit::update(context.writer, &known), What::Unit, "")?;
    set_answers(context, known.id, answers)
}

/// The first part keeps what was written; the second begins empty, with the same theme.
fn split(context: &Context, unit: &str, at: Pos) -> Result<(), ActionError> {
    let mut first = store::unit::get(context.writer.reader(), id(context, unit)?)?;
    let text = context.text(first.document)?;
    let (before, after) = (Passage { end: at, ..first.passage }, Passage { start: at, ..first.passage });
    let (before, after) = (trimmed(&text, before), trimmed(&text, after));
    if before.is_empty() || after.is_empty() || !first.passage.contains(at) {
        let about = store::document::get(context.writer.reader(), first.document)?;
        return Err(ActionError::OutOfRange { document: about.name, start: at.0, end: at.0, length: about.characters });
    }
    let second = MeaningUnit {
        guid: Guid::fresh(),
        passage: after,
        condensation: String::new(),
        interpretation: String::new(),
        answers: Vec::new(),
        ..first.clone()
    };
    first.passage = before;
    store::unit::update(context.writer, &first)?;
    context.made(Made::Unit(taken(store::unit::insert(context.writer, &second), What::Unit, "")?));
    Ok(())
}

/// A passage without the white space at its ends.
fn trimmed(text: &super::IndexedText, passage: Passage) -> Passage {
    let words = text.index.slice(&text.text, passage);
    let leading = code_points(words) - code_points(words.trim_start());
    let trailing = code_points(words) - code_points(words.trim_end());
    Passage { start: passage.start.plus(leading), end: Pos(passage.end.0.saturating_sub(trailing)) }
}

fn merge(context: &Context, unit: &str, with: &str) -> Result<(), ActionError> {
    let reader = context.writer.reader();
    let (mut kept, gone) =
        (store::unit::get(reader, id(context, unit)?)?, store::unit::get(reader, id(context, with)?)?);
    if kept.document != gone.document {
        return Err(ActionError::DifferentDocuments);
    }
    if kept.id == gone.id {
        return Ok(());
    }
    kept.passage =
        Passage { start: kept.passage.start.min(gone.passage.start), end: kept.passage.end.max(gone.passage.end) };
    join(&mut kept.condensation, &gone.condensation);
    join(&mut kept.interpretation, &gone.interpretation);
    kept.theme = kept.theme.or(gone.theme);
    for (question, text) in &gone.answers {
        let mut answer =
            kept.answers.iter().find(|(known, _)| known == question).map(|(_, text)| text.clone()).unwrap_or_default();
        join(&mut answer, text);
        store::unit::set_answer(context.writer, kept.id, *question, &answer)?;
    }
    store::unit::delete(context.writer, gone.id)?;
    taken(store::unit::update(context.writer, &kept), What::Unit, "")
}

fn join(kept: &mut String, more: &str) {
    if !kept.is_empty() && !more.is_empty() {
        kept.push(' ');
    }
    kept.push_str(more);
}

fn add_all(context: &Context, document: &str, by: UnitsBy) -> Result<(), ActionError> {
    let document = context.document(document)?;
    let reader = context.writer.reader();
    let text = context.text(document)?;
    let (turns, speakers) = (store::document::turns(reader, document)?, store::document::speakers(reader, document)?);
    let units = store::unit::in_document(reader, document)?;
    let taken: Vec<Passage> = units.iter().map(|unit| unit.passage).collect();
    let wanted = match by {
        UnitsBy::Paragraphs => crate::analysis::units::respondents_paragraphs(&text.text, &turns, &speakers),
        UnitsBy::Turns => crate::analysis::units::respondents_turns(&text.text, &turns, &speakers),
    };
    for passage in wanted.into_iter().flat_map(|passage| uncovered(passage, &taken)) {
        let passage = trimmed(&text, passage);
        if passage.is_empty() || !text.index.slice(&text.text, passage).chars().any(char::is_alphanumeric) {
            continue;
        }
        let unit = MeaningUnit {
            id: UnitId(0),
            guid: Guid::fresh(),
            document,
            passage,
            relevance: Relevance::Essential,
            condensation: String::new(),
            interpretation: String::new(),
            theme: None,
            coder: context.at_work(),
            answers: Vec::new(),
        };
        context.made(Made::Unit(store::unit::insert(context.writer, &unit)?));
    }
    Ok(())
}
