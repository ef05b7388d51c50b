//! The Code workspace: the code tree, the document with its codings, and the passages of a code.

mod arrange;
mod card;
mod course;
mod details;
mod figures;
mod find;
mod listed;
mod menu;
mod passages;
mod picker;
mod quarantine;
mod reading_list;
mod row;
mod tag;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use super::commands::Command;
use super::desk::{Desk, Workspace};
use super::reading::ReadingState;
use super::tokens::tokens;
use super::widgets::{FOLDS, empty_state, panel_frame, sized};
use crate::model::*;
use crate::say;
use crate::session::Made;
use eframe::egui::{CentralPanel, Frame, Panel, Ui};

/// What the workspace keeps between frames.
#[derive(Default)]
pub struct State {
    reading: ReadingState,
    tree: tree::State,
    /// The code that is chosen in the tree: its words are tinted.
    code: Option<CodeId>,
    /// Whether the chosen code's passages are listed. Coding alone does not open the list, so that
    /// the text keeps its place under the hand.
    listing: bool,
    /// The coding that is chosen in the text.
    coding: Option<CodingId>,
    picker: Option<picker::Picker>,
    quarantine: Option<quarantine::Asking>,
    find: find::State,
    passages: passages::State,
    list: reading_list::State,
    /// The code used last.
    last: Option<figures::Meant>,
    /// The words that were tagged last.
    tagged: Option<tag::Words>,
    /// The document whose last words have been on the screen.
    ended: Option<DocumentId>,
    /// The sending of the window that was followed last.
    shown: Option<usize>,
    /// The coding that is chosen where the window was sent.
    meant: Option<CodingId>,
}

impl State {
    /// The words that are marked in the text.
    pub fn marked(&self) -> Option<Passage> {
        self.reading.selection.filter(|passage| !passage.is_empty())
    }

    /// Chooses a code and lists its passages.
    pub fn choose(&mut self, code: CodeId) {
        (self.code, self.listing) = (Some(code), true);
        self.tree.reveal = Some(code);
    }

    /// The words of a document that stood first in the view.
    pub fn place(&self, document: DocumentId) -> Option<(Pos, f32)> {
        self.reading.place(document)
    }

    /// A document begins with these words when it is shown next.
    pub fn begin_at(&mut self, document: DocumentId, place: (Pos, f32)) {
        self.reading.begin_at(document, place);
    }

    /// Takes notice of what the session made.
    pub fn made(&mut self, made: &[Made]) {
        for made in made {
            match made {
                Made::Code(id) => {
                    self.code = Some(*id);
                    self.tree.reveal = Some(*id);
                }
                // Other words may be in hand by now.
                Made::Coding(id) if self.has_tagged_in_hand() => self.coding = Some(*id),
                _ => {}
            }
        }
    }

    fn has_tagged_in_hand(&self) -> bool {
        let tagged = self.tagged.map(|words| words.passage);
        self.reading.selection.is_none() || self.reading.selection == tagged
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let documents = desk.documents();
    if documents.is_empty() {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
            let step = empty_state(
                ui,
                Workspace::Code.icon(),
                say::code_here_you_read_and_code(desk.lang),
                say::code_bring_in_a_transcript_a_field(desk.lang),
                Some(Command::Import.name(desk.lang)),
            );
            if step {
                desk.run(Command::Import);
            }
        });
        return;
    }
    let document = desk.place.document.filter(|id| documents.iter().any(|known| known.id == *id));
    let document = document.or(documents.first().map(|first| first.id));
    follow_place(desk, state);
    let frame = panel_frame(t.panel);
    if let Some(code) = state.code.filter(|_| state.listing && state.list.open) {
        sized(ui, Panel::left("codes"), 270.0, 200.0..=480.0).frame(frame).show(ui, |ui| tree::show(ui, desk, state));
        CentralPanel::default()
            .frame(Frame::NONE.fill(t.paper))
            .show(ui, |ui| reading_list::show(ui, desk, state, code));
        return;
    }
    // Tree, text and passages have no room together in a narrow window: the tree gives way while passages are read.
    if !(state.listing && state.code.is_some() && ui.available_width() < FOLDS) {
        sized(ui, Panel::left("codes"), 270.0, 200.0..=480.0).frame(frame).show(ui, |ui| tree::show(ui, desk, state));
    }
    if let Some(code) = state.code.filter(|_| state.listing) {
        sized(ui, Panel::right("passages"), 330.0, 240.0..=560.0).frame(frame).show(ui, |ui| {
            passages::show(ui, desk, state, code);
        });
    }
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        if let Some(document) = document {
            text::show(ui, desk, state, document);
            if let Some(mut asking) = state.quarantine.take()
                && !quarantine::show(ui.ctx(), desk, &mut asking)
            {
                state.quarantine = Some(asking);
            }
        }
    });
}

/// When the window was sent somewhere, the text scrolls there, once.
fn follow_place(desk: &Desk, state: &mut State) {
    let Some(document) = desk.place.document else { return };
    if state.shown != Some(desk.visit) {
        state.shown = Some(desk.visit);
        state.coding = state.meant.take();
        state.picker = None;
        if let Some(passage) = desk.place.passage {
            state.reading.scroll_to = Some((document, passage));
        }
    }
}
