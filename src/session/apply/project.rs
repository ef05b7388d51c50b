//! The study itself and its research questions.

use super::{Context, Made, name, set, taken};
use crate::model::Reported;
use crate::session::action::ProjectAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &ProjectAction) -> Result<(), ActionError> {
    let (writer, reader) = (context.writer, context.writer.reader());
    match action {
        ProjectAction::SetProject { title, purpose, language, author, organisation, date } => {
            let mut project = store::project::get(reader)?;
            set(&mut project.title, title.as_ref());
            set(&mut project.purpose, purpose.as_ref());
            set(&mut project.author, author.as_ref());
            set(&mut project.organisation, organisation.as_ref());
            set(&mut project.date, date.as_ref());
            project.language = language.unwrap_or(project.language);
            store::project::update(writer, &project)?;
        }
        ProjectAction::SetReported { standard, item, text } => {
            let (standard, item) = (*standard, *item);
            if item == 0 || item > standard.items() {
                let name = format!("{} {item}", standard.name());
                return Err(ActionError::NotFound { what: What::Item, name });
            }
            store::reported::set(writer, &Reported { standard, item, text: text.trim().to_owned() })?;
        }
        ProjectAction::AddQuestion { text, label } => {
            let text = name(text, What::Question)?;
            let label = match label {
                Some(label) => name(label, What::Question)?,
                None => text.clone(),
            };
            let id = taken(store::unit::insert_question(writer, &label, &text), What::Question, &label)?;
            context.made(Made::Question(id));
        }
        ProjectAction::SetQuestion { question, text, label } => {
            let id = context.question(question)?;
            let questions = store::unit::questions(reader)?;
            let known = super::found(questions.into_iter().find(|known| known.id == id), What::Question, question)?;
            let label = name(label.as_ref().unwrap_or(&known.label), What::Question)?;
            let text = name(text.as_ref().unwrap_or(&known.text), What::Question)?;
            taken(store::unit::update_question(writer, id, &label, &text), What::Question, &label)?;
        }
        ProjectAction::RemoveQuestion { question } => {
            store::unit::delete_question(writer, context.question(question)?)?
        }
        ProjectAction::CodeAs { coder } => {
            let coder = store::project::coder(writer, &name(coder, What::Coder)?)?;
            store::project::set_at_work(writer, coder)?;
            context.go_on_as(coder);
        }
        ProjectAction::SetCoder { coder, name: wanted } => {
            let wanted = name(wanted, What::Coder)?;
            let known = context.known_coder(coder)?;
            taken(store::project::rename_coder(writer, known, &wanted), What::Coder, &wanted)?;
        }
        ProjectAction::TurnClash { clash, keep } => super::clashes::turn(context, clash, *keep)?,
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::model::*;
    use crate::session::{Action, Session};
    use crate::store::{self, OpenMode};
    use serde_json::json;

    #[test]
    fn what_is_done_is_put_down_to_whoever_codes_now() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.mening");
        let mut session = Session::create(&path, "A", Lang::En, None).unwrap();
        let script = [
            json!({"action": "add_document", "name": "D", "text": "One two three"}),
            json!({"action": "add_code", "name": "K"}),
            json!({"action": "add_coding", "document": "D", "quote": "One", "code": "K"}),
            json!({"action": "code_as", "coder": "Siv"}),
            json!({"action": "add_coding", "document": "D", "quote": "two", "code": "K"}),
            json!({"action": "set_coder", "coder": "Siv", "name": "Siri"}),
        ];
        let actions: Vec<Action> = script.into_iter().map(|action| Action::from_json(action).unwrap()).collect();
        session.apply(&actions).unwrap();
        let by = |session: &Session| -> Vec<String> {
            let coders = store::project::coders(session.reader()).unwrap();
            let name = |id: CoderId| coders.iter().find(|coder| coder.id == id).unwrap().name.clone();
            let mut names = Vec::new();
            store::coding::each(session.reader(), |coding| names.push(name(coding.coder))).unwrap();
            names
        };
        assert_eq!(by(&session), ["Coder 1", "Siri"]);
        // Another window on the same project is told who has it, and one after it goes on as the same coder.
        drop(session);
        let session = Session::open(&path, None).unwrap();
        assert_eq!(session.coder().name, "Siri");
        let beside = Session::open(&path, None).unwrap();
        assert!(matches!(beside.mode(), OpenMode::InUse { by } if by.ends_with("(Siri)")), "{:?}", beside.mode());
    }

    #[test]
    fn an_encrypted_project_tells_no_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.mening");
        let password = store::Password::new("correct horse".to_owned());
        let _held = Session::create(&path, "A", Lang::En, Some(&password)).unwrap();
        let beside = Session::open(&path, Some(&password)).unwrap();
        assert!(matches!(beside.mode(), OpenMode::InUse { by } if !by.contains("Coder")), "{:?}", beside.mode());
    }
}
