//! Meaning units: make, change, split and merge them; descriptive statements.

use super::{Context, Made, alone, only, set};
use crate::analysis::units::uncovered;
use crate::model::*;
use crate::session::action::{Answers, EvidenceAt, UnitAction, UnitsBy};
use crate::session::{ActionError, What};
use crate::store;
use crate::store::adrift::AdriftWhat;

pub fn apply(context: &Context, action: &UnitAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        UnitAction::AddMeaningUnit { .. } => add(context, action)?,
        UnitAction::SetMeaningUnit { .. } => change(context, action)?,
        UnitAction::RemoveMeaningUnit { unit } => store::unit::delete(writer, context.unit(unit)?)?,
        UnitAction::SplitMeaningUnit { unit, at } => split(context, unit, Pos(*at))?,
        UnitAction::MergeMeaningUnits { unit, with } => merge(context, unit, with)?,
        UnitAction::AddMeaningUnits { document, by } => add_all(context, document, *by)?,
        UnitAction::SetStatement { on, question, text, evidence } => {
            let question = question.as_ref().map(|name| context.question(name)).transpose()?;
            let on = on.as_ref().map_or(Ok(StatementOn::Study), |name| statement_on(context, name))?;
            write_statement(context, on, question, text, evidence.as_deref())?;
        }
    }
    Ok(())
}

/// The document or the case of that name.
fn statement_on(context: &Context, wanted: &Ref) -> Result<StatementOn, ActionError> {
    let document = context.document(wanted).map(|id| (What::Document, StatementOn::Document(id)));
    let case = context.case(wanted).map(|id| (What::Case, StatementOn::Case(id)));
    let mut named = Vec::new();
    for on in [document, case] {
        match on {
            Ok(on) => named.push(on),
            Err(ActionError::NotFound { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    only(&named, wanted)
}

/// Writes a statement, or removes it where the text is empty and it rests on nothing.
fn write_statement(
    context: &Context,
    on: StatementOn,
    question: Option<QuestionId>,
    text: &str,
    evidence: Option<&[EvidenceAt]>,
) -> Result<(), ActionError> {
    let known = store::statement::find(context.writer.reader(), on, question)?;
    if text.trim().is_empty() && context.rests_on(known.map(Claim::Statement), evidence)? == 0 {
        return Ok(known.map_or(Ok(()), |known| store::statement::delete(context.writer, known))?);
    }
    context.cites_what_is_there(text, known.map(Claim::Statement), evidence)?;
    let id = store::statement::set(context.writer, on, question, text)?;
    context.set_evidence(Claim::Statement(id), evidence)
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
        theme: theme.as_ref().map(|name| context.theme(name)).transpose()?,
        coder: context.coder(coder.as_deref())?,
        answers: Vec::new(),
    };
    let id = alone(context, store::unit::insert(context.writer, &unit), What::Unit, document, unit.passage)?;
    set_answers(context, id, answers)?;
    context.made(Made::Unit(id));
    Ok(())
}

fn set_answers(context: &Context, unit: UnitId, answers: &Answers) -> Result<(), ActionError> {
    let mut answered = Vec::new();
    for (name, text) in answers.iter() {
        let question = context.question(name)?;
        if answered.contains(&question) {
            return Err(ActionError::Twice { name: name.to_string() });
        }
        answered.push(question);
        store::unit::set_answer(context.writer, unit, question, text.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

fn change(context: &Context, action: &UnitAction) -> Result<(), ActionError> {
    let UnitAction::SetMeaningUnit { unit, start, end, quote, relevance, condensation, interpretation, theme, answers } =
        action
    else {
        return Ok(());
    };
    let mut known = store::unit::get(context.writer.reader(), context.unit(unit)?)?;
    if start.is_some() || end.is_some() || quote.is_some() {
        let edge = |given: &Option<u32>, kept: Pos| match quote {
            Some(_) => *given,
            None => Some(given.unwrap_or(kept.0)),
        };
        let (start, end) = (edge(start, known.passage.start), edge(end, known.passage.end));
        known.passage = context.passage(known.document, start, end, quote.as_deref())?;
        store::adrift::settle(context.writer, AdriftWhat::Unit(known.id))?;
    }
    known.relevance = relevance.unwrap_or(known.relevance);
    set(&mut known.condensation, condensation.as_ref());
    set(&mut known.interpretation, interpretation.as_ref());
    if let Some(theme) = theme {
        known.theme = theme.as_ref().map(|name| context.theme(name)).transpose()?;
    }
    update(context, &known)?;
    set_answers(context, known.id, answers)
}

fn update(context: &Context, unit: &MeaningUnit) -> Result<(), ActionError> {
    let done = store::unit::update(context.writer, unit);
    alone(context, done, What::Unit, unit.document, unit.passage)
}

/// The first part keeps what was written; the second begins empty, with the same theme.
fn split(context: &Context, unit: &Ref, at: Pos) -> Result<(), ActionError> {
    let mut first = store::unit::get(context.writer.reader(), context.unit(unit)?)?;
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
    update(context, &first)?;
    let made = store::unit::insert(context.writer, &second);
    context.made(Made::Unit(alone(context, made, What::Unit, second.document, second.passage)?));
    Ok(())
}

/// A passage without the white space at its ends.
fn trimmed(text: &super::IndexedText, passage: Passage) -> Passage {
    let words = text.index.slice(&text.text, passage);
    let leading = code_points(words) - code_points(words.trim_start());
    let trailing = code_points(words) - code_points(words.trim_end());
    Passage { start: passage.start.plus(leading), end: Pos(passage.end.0.saturating_sub(trailing)) }
}

fn merge(context: &Context, unit: &Ref, with: &Ref) -> Result<(), ActionError> {
    let reader = context.writer.reader();
    let (mut kept, gone) =
        (store::unit::get(reader, context.unit(unit)?)?, store::unit::get(reader, context.unit(with)?)?);
    if kept.id == gone.id {
        return Err(ActionError::IntoItself { what: What::Unit });
    }
    if kept.document != gone.document {
        return Err(ActionError::DifferentDocuments);
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
    store::unit::move_memos(context.writer, gone.id, kept.id)?;
    store::unit::delete(context.writer, gone.id)?;
    update(context, &kept)
}

fn join(kept: &mut String, more: &str) {
    if !kept.is_empty() && !more.is_empty() {
        kept.push(' ');
    }
    kept.push_str(more);
}

fn add_all(context: &Context, document: &Ref, by: UnitsBy) -> Result<(), ActionError> {
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
