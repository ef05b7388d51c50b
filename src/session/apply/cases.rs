//! Cases, participants and variables.

use super::{Context, Made, each, found, makes_ring, name, set, taken};
use crate::model::{CaseId, VariableId, VariableOf};
use crate::session::action::CaseAction;
use crate::session::{ActionError, What};
use crate::store;
use crate::store::variable::ValueOn;

pub fn apply(context: &Context, action: &CaseAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        CaseAction::AddCase { name: wanted, parent, kind, description } => {
            let wanted = name(wanted, What::Case)?;
            let parent = parent.as_deref().map(|name| context.case(name)).transpose()?;
            let id = taken(store::case::insert(writer, &wanted, parent, kind, description), What::Case, &wanted)?;
            context.made(Made::Case(id));
        }
        CaseAction::SetCase { .. } => change(context, action)?,
        CaseAction::RemoveCase { case } => store::case::delete(writer, context.case(case)?)?,
        CaseAction::LinkCase { case, document, start, end } => {
            let (case_id, document) = (context.case(case)?, context.document(document)?);
            let passage = match (start, end) {
                (None, None) => None,
                _ => Some(context.passage(document, *start, *end, None)?),
            };
            taken(store::case::link(writer, case_id, document, passage), What::Case, case)?;
        }
        CaseAction::UnlinkCase { case, document } => {
            store::case::unlink(writer, context.case(case)?, context.document(document)?)?;
        }
        CaseAction::AddParticipant { .. } => add_participant(context, action)?,
        CaseAction::SetParticipant { participant, name: new_name, role, cases } => {
            let id = context.participant(participant)?;
            let all = store::participant::all(writer.reader())?;
            let mut known = found(all.into_iter().find(|known| known.id == id), What::Participant, participant)?;
            if let Some(new_name) = new_name {
                known.name = name(new_name, What::Participant)?;
            }
            set(&mut known.role, role.as_ref());
            taken(store::participant::update(writer, id, &known.name, &known.role), What::Participant, &known.name)?;
            if let Some(cases) = cases {
                store::participant::set_cases(writer, id, &each(cases, |name| context.case(name))?)?;
            }
        }
        CaseAction::RemoveParticipant { participant } => {
            store::participant::delete(writer, context.participant(participant)?)?;
        }
        CaseAction::AddVariable { name: wanted, of, r#type } => {
            let wanted = name(wanted, What::Variable)?;
            taken(store::variable::insert(writer, &wanted, *of, *r#type), What::Variable, &wanted)?;
        }
        CaseAction::SetVariable { variable: known, of, name: wanted } => {
            let wanted = name(wanted, What::Variable)?;
            let id = variable(context, known, *of)?;
            taken(store::variable::rename(writer, id, &wanted), What::Variable, &wanted)?;
        }
        CaseAction::RemoveVariable { variable: known, of } => {
            store::variable::delete(writer, variable(context, known, *of)?)?;
        }
        CaseAction::SetValue { variable, on, value } => set_value(context, variable, on, value)?,
    }
    Ok(())
}

fn change(context: &Context, action: &CaseAction) -> Result<(), ActionError> {
    let CaseAction::SetCase { case, name: new_name, parent, kind, description } = action else { return Ok(()) };
    let id = context.case(case)?;
    let all = store::case::all(context.writer.reader())?;
    let mut known = found(all.iter().find(|known| known.id == id).cloned(), What::Case, case)?;
    if let Some(new_name) = new_name {
        known.name = name(new_name, What::Case)?;
    }
    if let Some(parent) = parent {
        known.parent = parent.as_deref().map(|name| context.case(name)).transpose()?;
        let parent_of = |at: CaseId| all.iter().find(|case| case.id == at).and_then(|case| case.parent);
        if known.parent.is_some_and(|parent| makes_ring(id, parent, parent_of)) {
            return Err(ActionError::Ring { name: known.name });
        }
    }
    set(&mut known.kind, kind.as_ref());
    set(&mut known.description, description.as_ref());
    taken(store::case::update(context.writer, &known), What::Case, &known.name)
}

/// A participant with a speaker's label takes that label's turns: in the case's documents, or in
/// all where no case is given.
fn add_participant(context: &Context, action: &CaseAction) -> Result<(), ActionError> {
    let CaseAction::AddParticipant { name: wanted, role, case, speaker } = action else { return Ok(()) };
    let writer = context.writer;
    let wanted = name(wanted, What::Participant)?;
    let id = taken(store::participant::insert(writer, &wanted, role), What::Participant, &wanted)?;
    let case = case.as_deref().map(|name| context.case(name)).transpose()?;
    if let Some(case) = case {
        store::participant::set_cases(writer, id, &[case])?;
    }
    if let Some(label) = speaker {
        let cases = store::case::all(writer.reader())?;
        let within = case.map(|case| crate::model::with_descendants(&cases, case));
        let links = store::case::links(writer.reader())?;
        for speaker in store::document::all_speakers(writer.reader())? {
            let belongs = within.as_ref().is_none_or(|within| {
                links.iter().any(|link| link.document == speaker.document && within.contains(&link.case))
            });
            if speaker.label == *label && speaker.participant.is_none() && belongs {
                store::document::set_speaker(writer, speaker.id, Some(id), false)?;
            }
        }
    }
    context.made(Made::Participant(id));
    Ok(())
}

/// The one variable of a name or GUID, among those of cases, documents or participants if `of` says which.
fn variable(context: &Context, wanted: &str, of: Option<VariableOf>) -> Result<VariableId, ActionError> {
    let mut named = store::variable::all(context.writer.reader())?.into_iter().filter(|known| {
        (known.name == wanted || known.guid.to_string() == wanted) && of.is_none_or(|of| known.of == of)
    });
    let first = found(named.next(), What::Variable, wanted)?;
    match named.next() {
        None => Ok(first.id),
        Some(_) => Err(ActionError::Ambiguous { what: What::Variable, name: wanted.to_owned() }),
    }
}

fn set_value(context: &Context, variable: &str, on: &str, value: &serde_json::Value) -> Result<(), ActionError> {
    let named = store::variable::all(context.writer.reader())?
        .into_iter()
        .filter(|known| known.name == variable || known.guid.to_string() == variable);
    // One name may stand for a variable of cases and one of documents: what it is set on decides.
    let mut failed = ActionError::NotFound { what: What::Variable, name: variable.to_owned() };
    for known in named {
        let target = match known.of {
            VariableOf::Case => context.case(on).map(ValueOn::Case),
            VariableOf::Document => context.document(on).map(ValueOn::Document),
            VariableOf::Participant => context.participant(on).map(ValueOn::Participant),
        };
        match target {
            Err(error) => failed = error,
            Ok(target) => {
                let text = match value {
                    serde_json::Value::String(text) => text.clone(),
                    serde_json::Value::Null => String::new(),
                    other => other.to_string(),
                };
                let Some(kept) = known.kind.normalise(&text) else {
                    return Err(ActionError::NotOfType { variable: known.name, expected: known.kind.into() });
                };
                return Ok(store::variable::set(context.writer, known.id, target, &kept)?);
            }
        }
    }
    Err(failed)
}

#[cfg(test)]
mod tests {
    use crate::model::*;
    use crate::session::{Action, Session};
    use crate::store;
    use serde_json::{Value, json};

    fn act(session: &mut Session, action: Value) -> Result<(), String> {
        let action = Action::from_json(action).map_err(|error| error.message(Lang::En))?;
        session.apply(&[action]).map(drop).map_err(|error| error.message(Lang::En))
    }

    #[test]
    fn a_variable_is_renamed_and_taken_away_with_its_values_and_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("a.mening"), "A", Lang::En, None).unwrap();
        for action in [
            json!({"action": "add_case", "name": "North"}),
            json!({"action": "add_variable", "name": "size", "of": "case", "type": "integer"}),
            json!({"action": "add_variable", "name": "size", "of": "document", "type": "integer"}),
            json!({"action": "set_value", "variable": "size", "on": "North", "value": 7}),
        ] {
            act(&mut session, action).unwrap();
        }
        let held = |session: &Session| {
            let names = store::variable::all(session.reader()).unwrap().into_iter().map(|variable| variable.name);
            (names.collect::<Vec<_>>(), store::variable::values(session.reader()).unwrap().len())
        };
        let unsure = act(&mut session, json!({"action": "remove_variable", "variable": "size"})).unwrap_err();
        assert!(unsure.contains("\"of\""), "{unsure}");
        let rename = json!({"action": "set_variable", "variable": "size", "of": "case", "name": "inhabitants"});
        act(&mut session, rename).unwrap();
        assert_eq!(held(&session), (vec!["inhabitants".to_owned(), "size".to_owned()], 1));
        let taken = json!({"action": "add_variable", "name": "inhabitants", "of": "case", "type": "text"});
        assert!(act(&mut session, taken).is_err());
        act(&mut session, json!({"action": "remove_variable", "variable": "inhabitants"})).unwrap();
        assert_eq!(held(&session), (vec!["size".to_owned()], 0));
        session.undo().unwrap();
        assert_eq!(held(&session), (vec!["inhabitants".to_owned(), "size".to_owned()], 1));
    }
}
