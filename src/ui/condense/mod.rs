//! The Condense workspace: beside the text a ladder, a rung for each meaning unit.

mod commands;
mod documents;
mod evidence;
mod gap;
mod head;
mod ladder;
mod progress;
mod rung;
mod statement;
#[cfg(test)]
mod tests;
mod text;
mod theme;
mod themes;
mod unit;

use super::commands::Command;
use super::desk::{Desk, OpenText, Workspace};
use super::document_header;
use super::icons;
use super::reading::ReadingState;
use super::tokens::tokens;
use super::widgets::{empty_state, icon_toggle, panel_frame, sized};
use crate::model::*;
use crate::say;
use crate::session::Made;
use eframe::egui::{CentralPanel, Frame, Panel, Ui};
use std::rc::Rc;

/// What the workspace keeps between frames.
#[derive(Default)]
pub struct State {
    reading: ReadingState,
    ladder: ladder::State,
    statement: statement::State,
    theme: theme::State,
    themes: themes::State,
    documents: documents::State,
    /// The unit that is worked on.
    active: Option<UnitId>,
    /// Whether statements stand where the ladder does.
    stating: bool,
    /// The document whose last words have been on the screen.
    ended: Option<DocumentId>,
    /// The sending of the window that was followed last, and the document.
    shown: Option<(DocumentId, usize)>,
}

impl State {
    /// The words that are marked in the text.
    pub fn marked(&self) -> Option<Passage> {
        self.reading.selection.filter(|passage| !passage.is_empty())
    }

    /// The words of a document that stood first in the view.
    pub fn place(&self, document: DocumentId) -> Option<(Pos, f32)> {
        self.reading.place(document)
    }

    /// A document begins with these words when it is shown next.
    pub fn begin_at(&mut self, document: DocumentId, place: (Pos, f32)) {
        self.reading.begin_at(document, place);
    }

    /// Goes to the unit that was just made, if it was one alone.
    pub fn made(&mut self, made: &[Made]) {
        let units: Vec<UnitId> =
            made.iter().filter_map(|made| if let Made::Unit(id) = made { Some(*id) } else { None }).collect();
        if let [unit] = units.as_slice() {
            self.activate(*unit, true);
        }
        if !units.is_empty() {
            self.reading.clear_selection();
        }
    }

    /// Makes a unit the one that is worked on; `write` puts the keyboard in its condensation.
    fn activate(&mut self, unit: UnitId, write: bool) {
        self.active = Some(unit);
        self.ladder.reveal = Some(unit);
        self.ladder.write = write.then_some(unit);
    }
}

/// The document that is worked on, and what is known of it.
struct Open {
    id: DocumentId,
    guid: Guid,
    text: Rc<OpenText>,
    units: Rc<Vec<MeaningUnit>>,
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let all = desk.documents();
    let here = all.iter().find(|known| Some(known.id) == desk.place.document).or(all.first());
    let Some((id, guid)) = here.map(|known| (known.id, known.guid)) else {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| no_documents(ui, desk));
        return;
    };
    let open = Open { id, guid, text: desk.text(id), units: desk.units(id) };
    state.reading.turn_to(id);
    follow_place(desk, state, &open);
    if desk.writable {
        commands::answer(desk, state, &open);
    }
    let width = ui.available_width();
    let listing = *state.documents.open.get_or_insert(width > 1500.0) && all.len() > 1;
    if listing {
        sized(ui, Panel::left("condense documents"), 210.0, 150.0..=360.0)
            .frame(panel_frame(t.panel))
            .show(ui, |ui| documents::show(ui, desk, &mut state.documents, id));
    }
    sized(ui, Panel::right("ladder"), (width * 0.46).clamp(360.0, 620.0), 320.0..=820.0)
        .frame(panel_frame(t.panel))
        .show(ui, |ui| {
            head::show(ui, desk, state, &open);
            if state.stating {
                statement::show(ui, desk, &mut state.statement, &open);
            } else {
                ladder::show(ui, desk, state, &open);
            }
        });
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        document_header::show(ui, desk, id, &open.text, |ui, desk| {
            let name = say::condense_list_the_documents(desk.lang);
            if all.len() > 1 && icon_toggle(ui, icons::PANEL_LEFT, name, listing).clicked() {
                state.documents.open = Some(!listing);
            }
        });
        text::show(ui, desk, state, &open);
    });
}

fn no_documents(ui: &mut Ui, desk: &mut Desk) {
    let title = say::condense_here_you_condense_meaning(desk.lang);
    let body = say::condense_bring_in_a_document_first_then(desk.lang);
    let step = desk.writable.then(|| Command::Import.name(desk.lang));
    if empty_state(ui, Workspace::Condense.icon(), title, body, step) {
        desk.run(Command::Import);
    }
}

/// When the window was sent somewhere, text and ladder go there, once.
fn follow_place(desk: &Desk, state: &mut State, open: &Open) {
    let wanted = (open.id, desk.visit);
    if state.shown == Some(wanted) {
        return;
    }
    let other = state.shown.is_none_or(|(shown, _)| shown != open.id);
    state.shown = Some(wanted);
    state.active = None;
    if other {
        state.documents.reveal = true;
    }
    if let Some(passage) = desk.place.passage {
        state.reading.scroll_to = Some((open.id, passage));
        if let Some(unit) = open.units.iter().find(|unit| unit.passage.overlaps(passage)) {
            state.activate(unit.id, false);
        }
    }
}
