//! The Explore workspace: one question put to the material, and five faces of its answer.

mod bar;
mod compose;
mod crossing;
mod field;
mod grid;
mod keep;
mod numbers;
mod offers;
mod out;
mod passages;
mod pieces;
mod tables;
#[cfg(test)]
mod tests;
mod walk;
mod work;

use super::commands::Command;
use super::desk::{Desk, Workspace};
use super::icons;
use super::tokens::{self, S1, S2, S3, S4, tokens};
use super::widgets::{ChooserState, choice, empty_state, icon_toggle, quiet_link, soft};
use crate::analysis::explore::EVERYTHING;
use crate::analysis::explore::faces::Narrow;
use crate::model::*;
use crate::say;
use compose::{Join, Path};
use eframe::egui::{self, Align, CentralPanel, Frame, Key, Layout, Margin, Panel, RichText, Ui};
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;
use strum::IntoEnumIterator;
use work::{Loaded, Worked};

/// What the workspace keeps between frames.
pub struct State {
    /// The terms, with GUIDs for names of what is in the project.
    query: Option<Query>,
    filters: Vec<Filter>,
    /// What joins the next term, and to which part; else as the question goes on.
    next: Option<Join>,
    beside: Option<Path>,
    field: field::State,
    /// The kept question that is open, and the name under which one is being kept.
    saved: Option<Guid>,
    making: Option<String>,
    naming: Option<String>,
    face: Face,
    rows: CrossAxis,
    columns: CrossAxis,
    count: CountOf,
    share: Option<ShareOf>,
    /// Variables by themselves, whatever the answer.
    survey: bool,
    themes: bool,
    /// Whether pairs are listed of which one lies beneath the other.
    kin: bool,
    grain: Grain,
    /// The figure whose passages are shown, and where one came from.
    narrow: Option<Narrow>,
    trail: Vec<(Face, Option<Narrow>)>,
    /// What each face showed last.
    last: HashMap<Face, Rc<Worked>>,
    list: passages::List,
    walk: Option<walk::Walk>,
    chooser: ChooserState,
    sorts: Sorts,
    order: grid::Order,
    /// Whether small words are listed.
    small: bool,
    /// The word that is shown in its places, and what words are sought by.
    word: Option<String>,
    find: String,
    exporting: bool,
    out: out::Out,
}

#[derive(Default)]
struct Sorts {
    crossing: grid::Sort,
    together: grid::Sort,
    words: grid::Sort,
    course: grid::Sort,
}

impl Default for State {
    fn default() -> State {
        State {
            query: None,
            filters: Vec::new(),
            next: None,
            beside: None,
            field: field::State::default(),
            saved: None,
            making: None,
            naming: None,
            face: Face::Passages,
            rows: CrossAxis::Of(Axis::Code),
            columns: CrossAxis::Of(Axis::Case),
            count: CountOf::Passages,
            share: None,
            survey: false,
            themes: false,
            kin: false,
            grain: Grain::Turn,
            narrow: None,
            trail: Vec::new(),
            last: HashMap::new(),
            list: passages::List::default(),
            walk: None,
            chooser: ChooserState::default(),
            sorts: Sorts {
                together: grid::Sort { by: Some(2), down: true },
                words: grid::Sort { by: Some(1), down: true },
                ..Sorts::default()
            },
            order: grid::Order::default(),
            small: false,
            word: None,
            find: String::new(),
            exporting: false,
            out: out::Out::default(),
        }
    }
}

impl State {
    /// The question as it stands.
    fn question(&self) -> Option<Query> {
        self.query.as_ref().map(|query| compose::whole(query, &self.filters))
    }

    /// Changes the question: what was shown of the answer is no longer what is asked.
    fn edit(&mut self, change: impl FnOnce(&mut State)) {
        change(self);
        if self.query.is_none() {
            self.filters.clear();
        }
        (self.narrow, self.walk, self.word) = (None, None, None);
        self.trail.clear();
    }

    fn add(&mut self, term: Term) {
        let most = self.query.as_ref().map_or(0, |query| query.terms().len());
        if most >= MOST_TERMS {
            return;
        }
        let goes_on = self.query.as_ref().and_then(Join::of).filter(|join| join.is_list());
        let join = self.next.take().or(goes_on).unwrap_or(Join::And);
        self.query = Some(compose::with_term(self.query.take(), self.beside.take().as_ref(), join, term));
    }

    /// Takes the last piece away.
    fn take_back(&mut self) {
        if self.filters.pop().is_some() {
            return;
        }
        let Some(query) = self.query.take() else { return };
        let mut path = Path::new();
        while let Some(last) = compose::at(&query, &path)
            .filter(|part| Join::of(part).is_some())
            .and_then(|part| part.parts().len().checked_sub(1))
        {
            path.push(last);
        }
        self.query = compose::removed(&query, &path);
    }

    fn clear(&mut self) {
        (self.query, self.saved, self.next, self.beside) = (None, None, None, None);
    }

    /// Shows another face, or what a figure counted; back returns.
    fn go(&mut self, face: Face, narrow: Option<Narrow>) {
        if (face, &narrow) == (self.face, &self.narrow) {
            return;
        }
        self.trail.push((self.face, std::mem::replace(&mut self.narrow, narrow)));
        (self.face, self.walk) = (face, None);
    }

    /// Whether there is a figure to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.trail.is_empty()
    }

    /// Goes back to where the passages of a figure were opened. Whether there was such a place.
    pub fn back(&mut self) -> bool {
        let Some((face, narrow)) = self.trail.pop() else { return false };
        (self.face, self.narrow, self.walk) = (face, narrow, None);
        true
    }

    /// Whether a variable is looked at by itself, which asks no question.
    fn is_survey(&self, loaded: &Loaded) -> bool {
        let about = |axis| work::variable(&loaded.study, axis).is_some();
        self.face == Face::Crossing && (about(&self.rows) || about(&self.columns))
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    if desk.called(Command::Find) {
        state.field.grab_focus();
    }
    if desk.called(Command::SwapAxes) {
        std::mem::swap(&mut state.rows, &mut state.columns);
    }
    let read = work::loaded(ui, desk);
    let Some(loaded) = read.shown.clone() else {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| drop(read.show(ui, desk.lang)));
        return;
    };
    if loaded.study.documents.is_empty() {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| no_documents(ui, desk));
        return;
    }
    bar::show(ui, desk, state, &loaded);
    let asks = state.query.is_some() || state.is_survey(&loaded);
    if !asks {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
            let room = ui.available_height();
            egui::ScrollArea::vertical().id_salt("first questions").show(ui, |ui| {
                ui.set_max_height(room);
                nothing_asked(ui, desk, state, &loaded);
            });
        });
        return;
    }
    let picture = work::worked(ui, desk, state, &loaded);
    faces(ui, desk, state, &loaded, picture.shown.as_deref());
    out::show(ui, desk, state, &loaded);
    let free = ui.memory(|memory| memory.focused().is_none()) && !egui::Popup::is_any_open(ui.ctx());
    if state.walk.is_none() && free && ui.input(|input| input.key_pressed(Key::Escape)) {
        state.back();
    }
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = S1;
        match state.face {
            Face::Crossing => crossing::bar(ui, desk, state, &loaded),
            Face::Together => tables::together_bar(ui, desk, state),
            Face::Words => tables::words_bar(ui, desk, state),
            Face::Passages | Face::Course => {}
        }
        if let Some(worked) = picture.show(ui, desk.lang) {
            answer(ui, desk, state, &loaded, &worked);
        }
    });
}

fn answer(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Arc<Loaded>, worked: &Rc<Worked>) {
    if let Some(fault) = &worked.fault {
        ui.add_space(S4);
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(crate::model::Message::message(fault, desk.lang)).color(tokens(ui).error));
            soft(ui, say::explore_take_the_chip_away(desk.lang));
        });
        return;
    }
    let found_nothing = worked.answer.is_empty() && state.walk.is_none();
    let is_survey = matches!(worked.shape, work::Shape::Frequencies(_) | work::Shape::Survey(_));
    if found_nothing && !is_survey {
        let (title, body) = (say::explore_nothing_found(desk.lang), say::explore_nothing_found_body(desk.lang));
        empty_state(ui, icons::SEARCH, title, body, None);
        return;
    }
    match state.face {
        Face::Passages => passages::show(ui, desk, state, loaded, worked),
        Face::Crossing => crossing::show(ui, desk, state, loaded, worked),
        Face::Together => tables::together(ui, desk, state, worked),
        Face::Words => tables::words(ui, desk, state, loaded, worked),
        Face::Course => tables::course(ui, desk, state, worked),
    }
}

/// The five faces, how much was found, of which figure, and the way out.
fn faces(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded, worked: Option<&Worked>) {
    let lang = desk.lang;
    let frame = Frame::NONE.fill(tokens(ui).paper).inner_margin(Margin::symmetric(S4 as i8, S2 as i8));
    Panel::top("explore faces").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for face in Face::iter() {
                if choice(ui, state.face == face, face.label(lang)).clicked() && state.face != face {
                    (state.face, state.narrow, state.walk) = (face, None, None);
                    state.trail.clear();
                }
            }
            ui.add_space(S2);
            if let Some(narrow) = state.narrow.clone() {
                let label = say!(lang, explore_only_what_stands_in, label = narrow.label(&loaded.study));
                ui.label(RichText::new(label).font(tokens::sans_bold(tokens::BODY)).color(tokens(ui).accent));
                let from = state.trail.last().map_or(Face::Crossing, |(face, _)| *face);
                let words = say!(lang, explore_back_to, face = from.label(lang).to_lowercase());
                if quiet_link(ui, &words).clicked() && !state.back() {
                    state.narrow = None;
                }
            }
            if let Some(worked) = worked.filter(|worked| state.query.is_some() && worked.fault.is_none()) {
                let passages = say!(lang, n_passages, n = worked.answer.len());
                let documents = say!(lang, n_documents, n = worked.documents);
                if !matches!(worked.shape, work::Shape::Frequencies(_) | work::Shape::Survey(_)) {
                    soft(ui, say!(lang, code_passages_in_documents, documents, passages));
                }
            }
            // Variables by themselves are no answer to the question, which the file would be said to hold.
            let may_leave = state.query.is_some() && !(state.survey && state.face == Face::Crossing);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = say::explore_take_this_face_out(lang);
                if may_leave && icon_toggle(ui, icons::DOWNLOAD, name, state.exporting).clicked() {
                    state.exporting = !state.exporting;
                }
            });
        });
    });
}

fn no_documents(ui: &mut Ui, desk: &mut Desk) {
    let lang = desk.lang;
    let (title, body) = (say::explore_here_you_ask_the_material(lang), say::explore_bring_in_documents_first(lang));
    let step = desk.writable.then(|| Command::Import.name(lang));
    if empty_state(ui, Workspace::Explore.icon(), title, body, step) {
        desk.run(Command::Import);
    }
}

/// So many variables are offered to begin with: those that most have a value of.
const VARIABLES: usize = 3;

/// What the workspace is for, and first questions to begin with.
fn nothing_asked(ui: &mut Ui, desk: &mut Desk, state: &mut State, loaded: &Loaded) {
    let lang = desk.lang;
    let title = say::explore_here_you_ask_the_material(lang);
    if empty_state(ui, Workspace::Explore.icon(), title, say::explore_what_it_is_for(lang), None) {
        return;
    }
    let study = &loaded.study;
    let term = |term: Term| Some(Query::Term(term));
    let coders: Vec<Query> =
        study.coders.iter().take(MOST_TERMS).map(|coder| Query::Term(Term::Coder(coder.guid.to_string()))).collect();
    let coded = if coders.len() > 1 { Some(Query::Or(coders)) } else { coders.into_iter().next() };
    let coded = coded.filter(|_| !study.codings.is_empty());
    let whole = term(Term::Regex(EVERYTHING.to_owned()));
    let mut steps: Vec<(String, Face, Option<Query>)> = vec![
        (say::explore_cross_what_is_coded(lang).to_owned(), Face::Crossing, coded.clone()),
        (say::explore_which_codes_go_together(lang).to_owned(), Face::Together, coded.clone()),
        (say::explore_read_what_is_not_coded(lang).to_owned(), Face::Passages, term(Term::Uncoded)),
        (say::explore_count_the_words(lang).to_owned(), Face::Words, whole),
        (say::explore_has_it_levelled_off(lang).to_owned(), Face::Course, coded.clone()),
    ];
    steps.retain(|(_, face, query)| query.is_some() && (coded.is_some() || *face != Face::Passages));
    let given = |variable: &&Variable| {
        let (id, of) = (variable.id, variable.of);
        let all = match of {
            VariableOf::Case => study.case_values.iter().filter(|(known, ..)| *known == id).count(),
            VariableOf::Document => study.document_values.iter().filter(|(known, ..)| *known == id).count(),
            VariableOf::Participant => study.participant_values.iter().filter(|(known, ..)| *known == id).count(),
        };
        std::cmp::Reverse(all)
    };
    let mut variables: Vec<&Variable> = study.variables.iter().take(VARIABLES * 20).collect();
    variables.sort_by_key(given);
    ui.vertical_centered(|ui| {
        ui.spacing_mut().item_spacing.y = S3;
        for (words, face, query) in steps {
            if quiet_link(ui, &words).clicked() {
                state.edit(|state| state.query = query);
                state.face = face;
                if face == Face::Crossing {
                    (state.rows, state.columns) = (CrossAxis::Of(Axis::Code), CrossAxis::Of(Axis::Case));
                }
            }
        }
        for variable in variables.into_iter().take(VARIABLES) {
            let words = say!(lang, explore_how_are_values_spread, name = &variable.name);
            if quiet_link(ui, &words).clicked() {
                (state.face, state.rows) = (Face::Crossing, CrossAxis::Variable(variable.guid.to_string()));
            }
        }
    });
}
