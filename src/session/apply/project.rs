//! The study itself and its research questions.

use super::{Context, Made, name, set, taken};
use crate::session::action::ProjectAction;
use crate::session::{ActionError, What};
use crate::store;

pub fn apply(context: &Context, action: &ProjectAction) -> Result<(), ActionError> {
    let (writer, reader) = (context.writer, context.writer.reader());
    match action {
        ProjectAction::SetProject { title, purpose, language } => {
            let mut project = store::project::get(reader)?;
            set(&mut project.title, title.as_ref());
            set(&mut project.purpose, purpose.as_ref());
            store::project::update(writer, &project.title, &project.purpose, language.unwrap_or(project.language))?;
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
    }
    Ok(())
}
