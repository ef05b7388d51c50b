//! Cases, participants and variables.

use super::{Context, Made, as_written, each, found, levels, makes_ring, name, set, taken};
use crate::model::{CaseId, ParticipantId, Ref, Speaker, Variable, VariableId, VariableKind, VariableOf};
use crate::model::{kept_name, with_descendants};
use crate::session::action::CaseAction;
use crate::session::{ActionError, What};
use crate::store::variable::ValueOn;
use crate::store::{self, StoreError};
use serde_json::Value;

pub fn apply(context: &Context, action: &CaseAction) -> Result<(), ActionError> {
    let writer = context.writer;
    match action {
        CaseAction::AddCase { name: wanted, parent, kind, description } => {
            let wanted = name(wanted, What::Case)?;
            let parent = parent.as_ref().map(|name| context.case(name)).transpose()?;
            let all = store::case::all(writer.reader())?;
            levels(&all.iter().map(|case| (case.id, case.parent)).collect::<Vec<_>>(), None, parent)?;
            let id = {
                let added = store::case::insert(writer, &wanted, parent, &kept_name(kind), description);
                taken(added, What::Case, &wanted)?
            };
            context.made(Made::Case(id));
        }
        CaseAction::SetCase { .. } => change(context, action)?,
        CaseAction::RemoveCase { case } => store::case::delete(writer, context.case(case)?)?,
        CaseAction::LinkCase { case, document, start, end, quote } => {
            let (case_id, document_id) = (context.case(case)?, context.document(document)?);
            let passage = match (start, end, quote) {
                (None, None, None) => None,
                _ => Some(context.passage(document_id, *start, *end, quote.as_deref())?),
            };
            match store::case::link(writer, case_id, document_id, passage) {
                Err(StoreError::NameTaken) => {
                    return Err(ActionError::AlreadyLinked { case: case.to_string(), document: document.to_string() });
                }
                other => other?,
            };
        }
        CaseAction::UnlinkCase { case, document } => {
            match store::case::unlink(writer, context.case(case)?, context.document(document)?) {
                Err(StoreError::Gone) => {
                    return Err(ActionError::NotLinked { case: case.to_string(), document: document.to_string() });
                }
                other => other?,
            }
        }
        CaseAction::AddParticipant { .. } => add_participant(context, action)?,
        CaseAction::SetParticipant { participant, name: new_name, role, cases } => {
            let id = context.participant(participant)?;
            context.still_takes_part(id)?;
            let all = store::participant::all(writer.reader())?;
            let mut known = found(all.into_iter().find(|known| known.id == id), What::Participant, participant)?;
            if let Some(new_name) = new_name {
                known.name = name(new_name, What::Participant)?;
            }
            set(&mut known.role, role.as_deref().map(kept_name).as_ref());
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
        known.parent = parent.as_ref().map(|name| context.case(name)).transpose()?;
        let parent_of = |at: CaseId| all.iter().find(|case| case.id == at).and_then(|case| case.parent);
        if known.parent.is_some_and(|parent| makes_ring(id, parent, parent_of)) {
            return Err(ActionError::Ring { name: known.name });
        }
        levels(&all.iter().map(|case| (case.id, case.parent)).collect::<Vec<_>>(), Some(id), known.parent)?;
    }
    set(&mut known.kind, kind.as_deref().map(kept_name).as_ref());
    set(&mut known.description, description.as_ref());
    taken(store::case::update(context.writer, &known), What::Case, &known.name)
}

/// A participant with a speaker's label takes that label's turns: in the case's documents, or in
/// all where no case is given.
fn add_participant(context: &Context, action: &CaseAction) -> Result<(), ActionError> {
    let CaseAction::AddParticipant { name: wanted, role, case, speaker } = action else { return Ok(()) };
    let writer = context.writer;
    let wanted = name(wanted, What::Participant)?;
    let id = taken(store::participant::insert(writer, &wanted, &kept_name(role)), What::Participant, &wanted)?;
    let case = case.as_ref().map(|name| context.case(name)).transpose()?;
    if let Some(case) = case {
        store::participant::set_cases(writer, id, &[case])?;
    }
    if let Some(label) = speaker {
        speak(context, id, label, case)?;
    }
    context.made(Made::Participant(id));
    Ok(())
}

/// Gives a participant the turns of a label that is nobody's yet, in all documents or in those of a case.
fn speak(context: &Context, id: ParticipantId, label: &str, case: Option<CaseId>) -> Result<(), ActionError> {
    let reader = context.writer.reader();
    let within = case.map(|case| store::case::all(reader).map(|all| with_descendants(&all, case))).transpose()?;
    let links = store::case::links(reader)?;
    let belongs = |speaker: &Speaker| {
        within.as_ref().is_none_or(|within| {
            links.iter().any(|link| link.document == speaker.document && within.contains(&link.case))
        })
    };
    let mut known = store::document::all_speakers(reader)?;
    let wanted = kept_name(label);
    known.retain(|speaker| as_written([speaker.label.as_str()], &wanted).is_some() && belongs(speaker));
    if known.is_empty() {
        return found(None, What::Speaker, label);
    }
    known.retain(|speaker| speaker.participant.is_none());
    if known.is_empty() {
        return Err(ActionError::SpeakerTaken { label: label.to_owned() });
    }
    for speaker in known {
        store::document::set_speaker(context.writer, speaker.id, Some(id), speaker.interviewer)?;
    }
    Ok(())
}

/// The one variable of a name or GUID, among those of cases, documents or participants if `of` says which.
fn variable(context: &Context, wanted: &Ref, of: Option<VariableOf>) -> Result<VariableId, ActionError> {
    let mut named = variables(context, wanted)?.into_iter().filter(|known| of.is_none_or(|of| known.of == of));
    let first = found(named.next(), What::Variable, wanted)?;
    match named.next() {
        None => Ok(first.id),
        Some(_) => Err(ActionError::Ambiguous { what: What::Variable, name: wanted.to_string() }),
    }
}

/// The variables of a name or GUID: one of cases, one of documents … may share a name.
fn variables(context: &Context, wanted: &Ref) -> Result<Vec<Variable>, ActionError> {
    let mut all = store::variable::all(context.writer.reader())?;
    all.retain(|known| wanted.names(known.guid, &known.name));
    Ok(all)
}

fn set_value(context: &Context, variable: &Ref, on: &Ref, value: &Value) -> Result<(), ActionError> {
    let named = variables(context, variable)?;
    // One name may stand for a variable of cases and one of documents: what it is set on decides.
    let mut failed = ActionError::NotFound { what: What::Variable, name: variable.to_string() };
    let mut meant = Vec::new();
    for known in named {
        let target = match known.of {
            VariableOf::Case => context.case(on).map(ValueOn::Case),
            VariableOf::Document => context.document(on).map(ValueOn::Document),
            VariableOf::Participant => context.participant(on).map(ValueOn::Participant),
        };
        match target {
            Err(error) => failed = error,
            Ok(target) => meant.push((known, target)),
        }
    }
    let (known, target) = match meant.as_slice() {
        [] => return Err(failed),
        [one] => one,
        _ => return Err(ActionError::Ambiguous { what: What::Variable, name: variable.to_string() }),
    };
    if let ValueOn::Participant(id) = target {
        context.still_takes_part(*id)?;
    }
    let Some(kept) = text_of(value, known.kind).and_then(|text| known.kind.normalise(&text)) else {
        return Err(ActionError::NotOfType { variable: known.name.clone(), expected: known.kind.into() });
    };
    Ok(store::variable::set(context.writer, known.id, *target, &kept)?)
}

/// A value as it is written; none where it can be no value of a variable of that type.
fn text_of(value: &Value, kind: VariableKind) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Null => Some(String::new()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(yes) => (kind == VariableKind::Boolean).then(|| yes.to_string()),
        Value::Array(_) | Value::Object(_) => None,
    }
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
