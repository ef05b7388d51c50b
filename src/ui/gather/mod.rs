//! The Gather workspace: documents in a table, what all selected ones are given at once, what
//! became of an import, and beside it the study, the chosen document, cases and participants.

mod adrift;
mod bar;
mod cases;
mod choices;
mod document;
mod fields;
mod imported;
mod keywords;
mod menu;
mod participants;
mod pick;
pub mod preview;
mod rows;
mod select;
mod side;
mod speakers;
mod study;
mod table;
#[cfg(test)]
mod tests;
mod values;

use super::commands::Command;
use super::desk::Desk;
use super::icons;
use super::reading::focus_is_elsewhere;
use super::tokens::{S4, tokens};
use super::widgets::empty_state;
use crate::model::*;
use crate::say;
use crate::session::import::FileReport;
use eframe::egui::{CentralPanel, Frame, Margin, Ui};
use rows::{Row, Shown, Wanted};
use select::Selection;
use side::Tab;
use std::rc::Rc;

/// What this workspace keeps between frames.
#[derive(Default)]
pub struct State {
    rows: Rc<Vec<Row>>,
    /// Whether the rows have been read once.
    is_read: bool,
    people: Rc<Vec<Participant>>,
    cases: Rc<Vec<Case>>,
    wanted: Wanted,
    shown: Shown,
    selection: Selection,
    place: table::Place,
    pick: Option<pick::Pick>,
    reports: Vec<FileReport>,
    preview: Option<preview::Preview>,
    tab: Tab,
    case_list: cases::List,
    person_list: participants::List,
    speakers: document::Correcting,
    new_variable: values::NewVariable,
    renaming: values::Renaming,
    new_question: String,
    new_keyword: String,
    /// The document that the window was at when this was last looked for.
    arrived: Option<DocumentId>,
    /// The pass in which this workspace was last drawn.
    drawn: u64,
}

impl State {
    /// Shows a case among the cases.
    pub fn show_case(&mut self, case: CaseId) {
        self.tab = Tab::Cases;
        self.case_list.choose(case);
    }

    /// Files that have been read and wait for a word.
    pub fn preview(&mut self, items: Vec<preview::Item>) {
        self.preview = Some(preview::Preview::new(items));
    }

    /// What became of the files of an import; the new documents are selected.
    pub fn imported(&mut self, reports: Vec<FileReport>, documents: &[DocumentId]) {
        self.reports = reports;
        self.wanted.filter.clear();
        if !documents.is_empty() {
            self.selection.set(documents.iter().copied());
            self.place.reveal();
            self.tab = Tab::Document;
        }
    }

    fn row(&self, id: DocumentId) -> Option<&Row> {
        self.rows.get(self.rows.binary_search_by_key(&id, |row| row.id).ok()?)
    }

    fn rows_of(&self, ids: &[DocumentId]) -> Vec<&Row> {
        ids.iter().filter_map(|id| self.row(*id)).collect()
    }

    /// The selected documents that the filter lets through.
    fn selected(&self) -> Vec<DocumentId> {
        self.selection.within(&self.shown.order())
    }

    /// The document that the panel beside tells about.
    fn chosen(&self) -> Option<&Row> {
        let cursor = self.selection.cursor().filter(|id| self.selection.contains(*id));
        cursor.or_else(|| self.selected().first().copied()).and_then(|id| self.row(id))
    }

    /// A document was chosen in the table: the panel tells about it, unless one works in a list there.
    fn clicked_document(&mut self) {
        if self.tab == Tab::Study {
            self.tab = Tab::Document;
        }
    }

    fn guids_of(&self, people: &[ParticipantId]) -> Vec<String> {
        let known = self.people.iter().filter(|person| people.contains(&person.id));
        known.map(|person| person.guid.to_string()).collect()
    }

    fn case_guids_of(&self, person: ParticipantId) -> Vec<String> {
        let Some(person) = self.people.iter().find(|known| known.id == person) else { return Vec::new() };
        let of = self.cases.iter().filter(|case| person.cases.contains(&case.id));
        of.map(|case| case.guid.to_string()).collect()
    }

    /// Takes in what the project says now.
    fn update(&mut self, ui: &Ui, desk: &mut Desk) {
        let rows = desk.keep_beside(ui.ctx(), ("gather rows", 0), &rows::TABLES, |reader, _| rows::load(reader));
        let Some(rows) = rows.shown else { return };
        self.is_read = true;
        if !Rc::ptr_eq(&rows, &self.rows) {
            self.selection.keep(|id| rows.binary_search_by_key(&id, |row| row.id).is_ok());
        }
        self.rows = rows;
        self.people = desk.participants();
        self.cases = desk.cases();
        if self.shown.update(&self.rows, &self.wanted, desk.lang) {
            self.place.show_top();
        }
        // The document that was open elsewhere is the one to go on with, once.
        if let Some(here) = desk.place.document
            && self.arrived != Some(here)
            && self.row(here).is_some()
        {
            self.arrived = Some(here);
            if self.selection.is_empty() {
                self.selection.set([here]);
                self.place.reveal();
            }
        }
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    state.update(ui, desk);
    if desk.called(Command::NewCase) {
        state.tab = Tab::Cases;
        state.case_list.ask_for_new();
    }
    if desk.called(Command::NewParticipant) {
        state.tab = Tab::Participants;
        state.person_list.ask_for_new();
    }
    side::show(ui, desk, state);
    let t = tokens(ui);
    let margin = Margin { left: S4 as i8, right: S4 as i8, top: 12, bottom: 0 };
    CentralPanel::default().frame(Frame::NONE.fill(t.paper).inner_margin(margin)).show(ui, |ui| {
        if state.preview.is_some() {
            return preview::show(ui, desk, state);
        }
        imported::show(ui, desk, state);
        if !state.is_read {
            return;
        }
        if state.rows.is_empty() {
            empty(ui, desk);
        } else {
            bar::show(ui, desk, state);
            if state.shown.len() == 0 {
                nothing_found(ui, desk, state);
            } else {
                table::show(ui, desk, state);
            }
        }
    });
    pick::show(ui, desk, state);
    let pass = ui.ctx().cumulative_pass_nr();
    let entered = pass > state.drawn + 4;
    if state.is_read {
        state.drawn = pass;
    }
    if entered && state.shown.len() > 0 && !focus_is_elsewhere(ui.ctx()) {
        // The arrows are the table's from the start.
        ui.memory_mut(|memory| memory.request_focus(table::table_id()));
    }
}

fn empty(ui: &mut Ui, desk: &mut Desk) {
    let step = desk.writable.then(|| Command::Import.name(desk.lang));
    let body = say::gather_interviews_field_notes_policy_documents_and(desk.lang);
    let title = say::gather_bring_in_your_first_documents(desk.lang);
    if empty_state(ui, icons::INBOX, title, body, step) {
        desk.run(Command::Import);
    }
}

fn nothing_found(ui: &mut Ui, desk: &Desk, state: &mut State) {
    let title = say::gather_no_document_fits_the_filter(desk.lang);
    let body = say::gather_the_filter_looks_at_names_kinds(desk.lang);
    if empty_state(ui, icons::SEARCH, title, body, Some(say::show_all(desk.lang))) {
        state.wanted.filter.clear();
    }
}
