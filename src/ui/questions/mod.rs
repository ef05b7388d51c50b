//! The research questions beside any workspace: what answers each, a click from its words, and which cases and
//! levels have nothing to say to it.

pub mod chips;
mod synthesis;
#[cfg(test)]
mod tests;

use super::commands::Command;
use super::desk::{Desk, Place, Request, Workspace};
use super::icons;
use super::reading::paragraph_number;
use super::silence;
use super::tokens::{self, S1, S2, S3, S4, tokens};
use super::widgets::{card, choice, empty_state, icon_button, quiet_link, side_panel, soft, subheading};
use crate::analysis::emptiness::CellState;
use crate::analysis::questions::{Answer, By, QuestionPage, page};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::SetAnswers;
use crate::session::study;
use eframe::egui::{Align, Label, Layout, RichText, ScrollArea, Ui, Vec2};
use synthesis::Synthesis;

#[derive(Default)]
pub struct State {
    chosen: Option<QuestionId>,
    /// The study as a whole, instead of a question.
    whole: bool,
    /// Only what answers in this way.
    only: Option<Sort>,
}

impl State {
    pub fn choose(&mut self, question: QuestionId) {
        (self.chosen, self.whole, self.only) = (Some(question), false, None);
    }
}

/// What kind of thing answers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Unit,
    Statement,
    ThemeCell,
    Finding,
    Assessment,
}

const SORTS: [Sort; 5] = [Sort::Statement, Sort::ThemeCell, Sort::Finding, Sort::Assessment, Sort::Unit];

/// So many answers are drawn; the report has them all.
const SHOWN: usize = 300;

/// What answers a question now, with the study it was worked out from.
struct Worked {
    study: Study,
    page: QuestionPage,
}

/// Everything whose change may change what answers.
const TABLES: [&str; 30] = [
    "answer",
    "assessment",
    "case",
    "case_link",
    "code",
    "contrast",
    "criteria_set",
    "criterion",
    "document",
    "document_text",
    "evidence",
    "finding",
    "meaning_unit",
    "participant",
    "quarantine",
    "question",
    "question_link",
    "statement",
    "theme",
    "theme_cell",
    "read_mark",
    "read_part",
    "read_code",
    "meaning",
    "silence",
    "speaker",
    "turn",
    "participant_case",
    "consent",
    "overall",
];

impl Sort {
    fn of(by: By) -> Sort {
        match by {
            By::Unit(_) => Sort::Unit,
            By::Statement(_) => Sort::Statement,
            By::Linked(Answering::ThemeCell(_), _) => Sort::ThemeCell,
            By::Linked(Answering::Finding(_), _) => Sort::Finding,
            By::Linked(Answering::Assessment(_), _) => Sort::Assessment,
        }
    }

    /// Of one; `all` of several.
    fn one(self, lang: Lang) -> &'static str {
        match self {
            Sort::Unit => say::meaning_unit_within(lang),
            Sort::Statement => say::questions_statement(lang),
            Sort::ThemeCell => say::theme_cell(lang),
            Sort::Finding => say::finding_within(lang),
            Sort::Assessment => say::assessment(lang),
        }
    }

    fn all(self, lang: Lang) -> &'static str {
        match self {
            Sort::Unit => say::meaning_units(lang),
            Sort::Statement => say::questions_statements(lang),
            Sort::ThemeCell => say::questions_theme_cells(lang),
            Sort::Finding => say::questions_findings(lang),
            Sort::Assessment => say::assessments(lang),
        }
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let keys = Command::Questions.shortcut_text(lang);
    let close = say!(lang, questions_close_the_research_questions_keys, keys);
    if side_panel(ui, say::research_questions(lang), "", &close, |ui| contents(ui, desk, state)) {
        desk.run(Command::Questions);
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    let questions = desk.questions();
    choose(ui, desk, state);
    if state.whole {
        return whole(ui, desk);
    }
    let Some(question) = questions.iter().find(|known| Some(known.id) == state.chosen).or(questions.first()) else {
        let body = say::questions_write_the_questions_that_the_material(lang);
        let step = say::questions_write_the_first_question(lang);
        if empty_state(ui, icons::BOOK_OPEN, say::questions_no_research_questions_yet(lang), body, Some(step)) {
            desk.ask(Request::Go(Place { workspace: Workspace::Gather, ..desk.place }));
        }
        return;
    };
    let id = question.id;
    let lang = desk.lang;
    let worked = desk.keep_beside(ui.ctx(), ("question page", id.0), &TABLES, move |reader, _| {
        let study = study::with_words(reader, study::frame(reader)?)?;
        let page = page(&study, id, lang);
        Ok(Worked { study, page })
    });
    ScrollArea::vertical().id_salt(("question", id.0)).auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - S2);
        ui.label(RichText::new(&question.text).font(tokens::reading(17.0)).color(tokens(ui).ink));
        ui.add_space(S3);
        if let Some(worked) = worked.show(ui, desk.lang) {
            let synthesis = synthesis::show(ui, desk, &worked.study, Some(question));
            silent(ui, desk, &worked, question);
            answers(ui, desk, state, &worked, (question, &synthesis));
        }
        super::focus::follow(ui, 0.0);
    });
}

/// Which question, or the study as a whole.
fn choose(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let questions = desk.questions();
    let shown = questions.iter().find(|known| Some(known.id) == state.chosen).or(questions.first());
    let shown = shown.map(|known| known.id).filter(|_| !state.whole);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(S1);
        for known in questions.iter() {
            let short: String = known.label.chars().take(32).collect();
            if choice(ui, Some(known.id) == shown, &short).on_hover_text(&known.text).clicked() {
                (state.chosen, state.whole) = (Some(known.id), false);
            }
        }
        if choice(ui, state.whole, say::questions_the_study_as_a_whole(desk.lang)).clicked() {
            state.whole = !state.whole || questions.is_empty();
        }
    });
    ui.add_space(S2);
}

/// What the study came to, whatever was asked.
fn whole(ui: &mut Ui, desk: &mut Desk) {
    let study = desk.keep_beside(ui.ctx(), ("study as a whole", 0), &TABLES, |reader, _| Ok(study::frame(reader)?));
    ScrollArea::vertical().id_salt("study as a whole").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - S2);
        if let Some(study) = study.show(ui, desk.lang) {
            synthesis::show(ui, desk, &study, None);
        }
        super::focus::follow(ui, 0.0);
    });
}

/// Who has nothing to say: an absence is a finding too.
fn silent(ui: &mut Ui, desk: &mut Desk, Worked { study, page }: &Worked, question: &Question) {
    let lang = desk.lang;
    let told = |(case, state): &(CaseId, CellState)| {
        format!("{}: {}", study.case_name(*case), state.label(lang, |id| study.document_name(id)))
    };
    let cases: Vec<String> = page.silent_cases.iter().map(told).collect();
    let levels: Vec<String> =
        page.silent_levels.iter().map(|level| label(&LEVELS, level, lang).to_lowercase()).collect();
    if cases.is_empty() && levels.is_empty() {
        if !page.answers.is_empty() {
            soft(ui, say::questions_every_case_and_level_has_something(lang));
            ui.add_space(S2);
        }
        return;
    }
    subheading(ui, say::questions_nothing_to_say(lang));
    if !cases.is_empty() {
        ui.label(say!(lang, questions_cases_all, all = cases.join("; ")));
        for (case, _) in page.silent_cases.iter().filter(|(_, state)| *state != CellState::NoMaterial) {
            ui.horizontal(|ui| {
                let name = study.case_name(*case);
                soft(ui, name);
                silence::link(ui, desk, study, (*case, RowOf::Question(question.id)), name);
            });
        }
    }
    if !levels.is_empty() {
        ui.label(say!(lang, questions_levels_all, all = levels.join(", ")));
    }
    ui.add_space(S4);
}

fn answers(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    worked: &Worked,
    (question, synthesis): (&Question, &Synthesis),
) {
    let (lang, page) = (desk.lang, &worked.page);
    if page.answers.is_empty() {
        let text = say::questions_nothing_answers_this_question_yet_write(lang);
        ui.label(RichText::new(text).color(tokens(ui).soft));
        return;
    }
    let used: Vec<(Sort, usize)> = SORTS
        .into_iter()
        .map(|sort| (sort, page.answers.iter().filter(|one| Sort::of(one.by) == sort).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    if state.only.is_some_and(|only| used.iter().all(|(sort, _)| *sort != only)) {
        state.only = None;
    }
    if used.len() > 1 {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(S1);
            ui.spacing_mut().button_padding = Vec2::new(S2, 3.0);
            if choice(ui, state.only.is_none(), say::all(lang)).clicked() {
                state.only = None;
            }
            for (sort, count) in used {
                if choice(ui, state.only == Some(sort), &format!("{} {count}", sort.all(lang))).clicked() {
                    state.only = Some(sort);
                }
            }
        });
        ui.add_space(S2);
    }
    let shown: Vec<&Answer> =
        page.answers.iter().filter(|one| state.only.is_none_or(|only| Sort::of(one.by) == only)).collect();
    // What the study says stands in its field.
    let is_synthesis = |one: &&&Answer| {
        let of_study = |known: &&Statement| synthesis::is_of_study(known, Some(question.id));
        worked.study.statements.iter().find(of_study).is_some_and(|known| one.by == By::Statement(known.id))
    };
    let shown: Vec<&Answer> = shown.iter().filter(|one| !is_synthesis(one)).copied().collect();
    for answer in shown.iter().take(SHOWN) {
        card(ui).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            one(ui, desk, &worked.study, answer, (question, synthesis));
        });
        ui.add_space(S1);
    }
    if shown.len() > SHOWN {
        let n = shown.len() - SHOWN;
        soft(ui, say!(lang, questions_and_n_more_the_report_has, n));
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, study: &Study, answer: &Answer, (question, synthesis): (&Question, &Synthesis)) {
    let t = tokens(ui);
    let lang = desk.lang;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if let By::Linked(by, true) = answer.by {
                let name = say!(lang, questions_about_does_not_answer_it, about = &answer.about);
                if desk.writable && icon_button(ui, icons::X, &name).clicked() {
                    unlink(desk, study, by, question);
                }
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                let about = if answer.about.is_empty() { "–" } else { &answer.about };
                let about = format!("{about} · {}", Sort::of(answer.by).one(lang));
                ui.add(Label::new(RichText::new(about).font(tokens::sans_bold(tokens::SMALL)).color(t.soft)).wrap());
            });
        });
    });
    ui.label(RichText::new(&answer.words).font(tokens::reading(15.0)).color(t.ink));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        let documents = desk.documents();
        for (document, passage) in &answer.places {
            let name = documents.iter().find(|known| known.id == *document).map_or("", |known| known.name.as_str());
            let name = format!("{name}, ¶{}", paragraph_number(&desk.text(*document), passage.start));
            let spoken = say!(lang, questions_to_the_words_in_name, name);
            if quiet_link(ui, &name).accessible_name(spoken).clicked() {
                desk.show(*document, Some(*passage));
            }
            let place = (*document, *passage);
            if desk.writable && !synthesis.rests_on(place) {
                let spoken = say!(lang, questions_rest_the_study_on_name, name);
                if icon_button(ui, icons::PLUS, &spoken).clicked() {
                    synthesis.cite(desk, place);
                }
            }
        }
    });
}

/// Takes a question from those that something was said to answer.
fn unlink(desk: &mut Desk, study: &Study, by: Answering, question: &Question) {
    let (questions, links) = (desk.questions(), chips::links(desk));
    let left = links.iter().filter(|link| link.by == by && link.question != question.id);
    let left = left.filter_map(|link| questions.iter().find(|known| known.id == link.question));
    let left = left.map(|known| Ref::from(known.guid)).collect::<Vec<_>>();
    let guid = match by {
        Answering::ThemeCell(id) => study.cells.iter().find(|known| known.id == id).map(|known| known.guid),
        Answering::Finding(id) => study.findings.iter().find(|known| known.id == id).map(|known| known.guid),
        Answering::Assessment(id) => study.assessments.iter().find(|known| known.id == id).map(|known| known.guid),
    };
    if let Some(of) = guid {
        desk.act(SetAnswers::new(of, left));
    }
}
