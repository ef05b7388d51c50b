//! What the study is called, what it is for, and what it asks.

use super::{State, keywords};
use crate::model::*;
use crate::say;
use crate::session::action::{Action, AddQuestion, RemoveQuestion, SetProject, SetQuestion};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, S6, tokens};
use crate::ui::widgets::{Field, caption, field, icon_button, is_name, new_field, soft, subheading, whole_field};
use eframe::egui::{self, Align, Id, Layout, RichText, Ui};

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let project =
        desk.keep(("gather project", 0), &["project"], |session| Ok(Some(store::project::get(session.reader())?)));
    let Some(project) = project.as_ref() else { return };
    let lang = desk.lang;
    caption(ui, say::gather_title(lang));
    let name = say::gather_the_studys_title(lang);
    let options = Field { rows: 2, enabled: desk.writable, ..Field::new("study title", name) };
    if let Some(title) = whole_field(ui, &options, &project.title, is_name(lang)) {
        desk.act(set(Some(title), None));
    }
    ui.add_space(S1);
    caption(ui, say::gather_purpose(lang));
    let options = Field {
        rows: 4,
        font: tokens::reading(tokens::SUBHEADING),
        hint: say::gather_what_should_the_study_help_us(lang),
        enabled: desk.writable,
        ..Field::new("study purpose", say::gather_the_studys_purpose(lang))
    };
    if let Some(purpose) = field(ui, &options, &project.purpose).text {
        desk.write(set(None, Some(purpose)), "purpose");
    }
    cover(ui, desk, project);
    ui.add_space(S6);
    subheading(ui, say::research_questions(lang));
    questions(ui, desk, state);
    keywords::list(ui, desk, state);
}

/// Who writes the report, for whom and when, as its cover says it.
fn cover(ui: &mut Ui, desk: &mut Desk, project: &store::project::Project) {
    let lang = desk.lang;
    let fields = [
        ("author", say::gather_author(lang), &project.author),
        ("organisation", say::gather_organisation(lang), &project.organisation),
        ("date", say::gather_date_of_the_report(lang), &project.date),
    ];
    for (key, name, value) in fields {
        ui.add_space(S1);
        caption(ui, name);
        let options = Field { enabled: desk.writable, ..Field::new(("study cover", key), name) };
        if let Some(text) = field(ui, &options, value).text {
            let of = |wanted| (wanted == key).then(|| text.clone());
            let (author, organisation, date) = (of("author"), of("organisation"), of("date"));
            let (title, purpose, language) = (None, None, None);
            desk.write(SetProject { title, purpose, language, author, organisation, date }, key);
        }
    }
}

fn set(title: Option<String>, purpose: Option<String>) -> Action {
    let (language, author, organisation, date) = (None, None, None, None);
    SetProject { title, purpose, language, author, organisation, date }.into()
}

fn questions(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let questions = desk.questions();
    if questions.is_empty() {
        let text = say::gather_what_the_material_is_asked_each(lang);
        ui.label(RichText::new(text).color(tokens(ui).soft));
    }
    for (at, question) in questions.iter().enumerate() {
        ui.add_space(S2);
        one(ui, desk, question, at + 1);
    }
    if desk.writable {
        ui.add_space(S3);
        let hint = say::gather_add_a_research_question(lang);
        if let Some(text) = new_field(ui, Id::unique("new question"), &mut state.new_question, hint) {
            desk.act(AddQuestion::new(text));
        }
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, question: &Question, number: usize) {
    let t = tokens(ui);
    let lang = desk.lang;
    let guid = question.guid.to_string();
    ui.horizontal(|ui| {
        ui.label(RichText::new(format!("{number}")).font(tokens::sans_bold(tokens::BODY)).color(t.accent));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = say!(lang, gather_remove_question_number, number);
            if desk.writable && icon_button(ui, icons::TRASH_2, &name).clicked() {
                desk.act(RemoveQuestion::new(&guid));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = say!(lang, gather_short_name_of_question_number, number);
                let shown = if question.label == question.text { "" } else { &question.label };
                let options = Field {
                    bare: true,
                    hint: say::gather_short_name_for_tables(lang),
                    enabled: desk.writable,
                    ..Field::new(("question label", question.id), &name)
                };
                if let Some(label) = whole_field(ui, &options, shown, |_| Ok(())) {
                    // Without a short name of its own the question goes by its text.
                    let label = if label.trim().is_empty() { question.text.clone() } else { label };
                    desk.act(change(&guid, None, Some(label)));
                }
            });
        });
    });
    let name = say!(lang, gather_question_number, number);
    let options = Field {
        rows: 2,
        font: tokens::reading(tokens::SUBHEADING),
        enabled: desk.writable,
        ..Field::new(("question text", question.id), &name)
    };
    let edited = field(ui, &options, &question.text);
    if let Some(text) = edited.text {
        if text.trim().is_empty() {
            soft(ui, say::gather_a_question_needs_words(lang));
        } else {
            let label = (question.label == question.text).then(|| text.clone());
            desk.write(change(&guid, Some(text), label), format!("question {guid}"));
        }
    }
}

fn change(guid: &str, text: Option<String>, label: Option<String>) -> Action {
    SetQuestion { text, label, ..SetQuestion::new(guid) }.into()
}

/// Text that is only read, in the panel.
pub fn quiet(ui: &mut Ui, text: &str) -> egui::Response {
    ui.label(RichText::new(text).color(tokens(ui).soft))
}
