//! Under something written: which research questions it answers.

use crate::model::*;
use crate::say;
use crate::session::action::SetAnswers;
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::tokens::{S1, S2};
use crate::ui::widgets::{caption, toggle};
use eframe::egui::{Ui, Vec2};

/// A button a question, on where the thing was said to answer it. What is not written yet has no GUID; its buttons wait,
/// so that nothing moves under the pointer when it is.
pub fn show(ui: &mut Ui, desk: &mut Desk, thing: Option<(Guid, Answering)>) {
    let questions = desk.questions();
    if questions.is_empty() {
        return;
    }
    let links = links(desk);
    let answered: Vec<QuestionId> =
        links.iter().filter(|link| thing.is_some_and(|(_, by)| link.by == by)).map(|link| link.question).collect();
    caption(ui, say::questions_answers(desk.lang));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(S1);
        ui.spacing_mut().button_padding = Vec2::new(S2, 3.0);
        if !desk.writable || thing.is_none() {
            ui.disable();
        }
        for question in questions.iter() {
            let is_answered = answered.contains(&question.id);
            let short: String = question.label.chars().take(32).collect();
            let name = format!("{}: {}", say::questions_answers(desk.lang), question.label);
            let button = toggle(ui, is_answered, &short).accessible_name(name).on_hover_text(&question.text);
            if let (true, Some((of, _))) = (button.clicked(), thing) {
                let now = questions.iter().filter(|known| answered.contains(&known.id) != (known.id == question.id));
                let questions = now.map(|known| Ref::from(known.guid)).collect::<Vec<_>>();
                desk.act(SetAnswers::new(of, questions));
            }
        }
    });
}

/// What was said to answer questions, besides units and statements.
pub fn links(desk: &mut Desk) -> std::rc::Rc<Vec<QuestionLink>> {
    desk.keep(("question links", 0), &["question_link", "question", "finding", "theme_cell", "assessment"], |session| {
        Ok(store::question::links(session.reader())?)
    })
}
