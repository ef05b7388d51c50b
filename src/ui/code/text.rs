//! The document in the middle: its title, the text with bands, and what is done to a selection.

use super::figures::{self, Meant};
use super::picker::{self, Picker};
use super::quarantine::Asking;
use super::tag::{self, Words};
use super::{State, card, find, menu};
use crate::model::*;
use crate::say;
use crate::session::action::{MoveCoding, RemoveCoding};
use crate::ui::commands::Command;
use crate::ui::copying;
use crate::ui::desk::{Desk, OpenText, Request, is_writing};
use crate::ui::reading::{self, Band, Reading, ReadingResponse};
use crate::ui::tokens::{S2, S4, Scheme, code_colors, tokens};
use eframe::egui::{self, Frame, Panel, Ui};
use std::rc::Rc;

/// What the reading view of this workspace goes by.
pub const READING: &str = "code";

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, document: DocumentId) {
    let text = desk.text(document);
    crate::ui::document_header::show(ui, desk, document, &text, |_, _| {});
    if state.find.open || desk.command == Some(Command::Find) {
        find::show(ui, desk, state, document, &text);
    }
    let codings = desk.codings(document);
    let bands = bands(desk, document, tokens(ui).scheme());
    let chosen = state.coding.and_then(|id| codings.iter().position(|coding| coding.id == id));
    if let Some(coding) = chosen.and_then(|n| codings.get(n)) {
        let frame = Frame::NONE.fill(tokens(ui).panel).inner_margin(egui::Margin::symmetric(S4 as i8, S2 as i8));
        Panel::bottom("coding card").frame(frame).show(ui, |ui| card::show(ui, desk, state, coding, &text));
    }
    let clicked = if desk.writable { figures::bar(ui, desk, state) } else { None };
    crate::ui::read_through::strip(ui, desk, document, Purpose::Coding, state.ended == Some(document));
    let name = say::document_text(desk.lang);
    let reading = Reading {
        id: READING,
        document,
        text: &text,
        bands: &bands,
        chosen,
        lit: state.code.map(|code| code.0),
        found: &state.find.found.clone(),
        size: desk.settings.reading_size,
        measure: desk.settings.measure,
        name,
        movable: desk.writable,
    };
    let before = state.reading.selection;
    let response = reading::show(ui, &reading, &mut state.reading);
    if crate::ui::read_through::is_at_end(&text.text, response.in_view) {
        state.ended = Some(document);
    }
    if state.reading.selection.is_some() && state.reading.selection != before {
        // Other words are in hand now; what is typed or pressed is for them.
        state.coding = None;
    }
    if let Some(carried) = egui::DragAndDrop::payload::<Words>(ui.ctx()).filter(|words| words.document == document) {
        reading::ghost(ui, text.words(carried.passage));
    }
    answer(ui, desk, state, document, &codings, &response);
    let words = state.marked().map(|passage| Words { document, passage });
    menu::of_text(ui.ctx(), desk, state, words, &response);
    copying::answer(ui, desk, words, response.focused || state.picker.as_ref().is_some_and(Picker::is_empty));
    if let (Some(words), Some(meant)) = (words, clicked) {
        tag::tag(ui.ctx(), desk, state, words, meant);
    }
    if desk.writable {
        commands(ui, desk, state, document, &text, &codings);
        typed(ui, desk, state, document, &response);
        pick(ui, desk, state, document, &response);
    }
}

/// The bands of a document's codings, named by their codes.
fn bands(desk: &mut Desk, document: DocumentId, scheme: Scheme) -> Rc<Vec<Band>> {
    let (codes, codings) = (desk.codes(), desk.codings(document));
    desk.keep(("code bands", document.0 * 4 + scheme.number()), &["coding", "code", "document"], |_| {
        let bands = codings.iter().map(|coding| {
            let code = codes.iter().find(|code| code.id == coding.code);
            Band {
                passage: coding.passage,
                colors: code_colors(code.map_or("", |code| &code.color), scheme),
                label: code.map(|code| code.name.clone()).unwrap_or_default(),
                group: coding.code.0,
                hollow: false,
            }
        });
        Ok(bands.collect())
    })
}

/// What the text itself says happened: a band chosen, an edge moved, something dropped.
fn answer(
    ui: &Ui,
    desk: &mut Desk,
    state: &mut State,
    document: DocumentId,
    codings: &[Coding],
    response: &ReadingResponse,
) {
    if let Some(coding) = response.clicked_band.and_then(|n| codings.get(n)) {
        state.coding = Some(coding.id);
        state.code = Some(coding.code);
        state.tree.reveal = Some(coding.code);
    } else if let Some(at) = response.clicked {
        // A click in coded words chooses the shortest coding there; elsewhere it lets go.
        let here = codings.iter().filter(|coding| coding.passage.contains(at) && Some(coding.code) == state.code);
        state.coding = here.min_by_key(|coding| coding.passage.len()).map(|coding| coding.id);
        state.picker = None;
    }
    if let Some(at) = response.asked_at
        && !state.reading.selection.is_some_and(|passage| passage.contains(at) || passage.end == at)
    {
        // What a menu is asked for is what lies under the pointer.
        state.reading.clear_selection();
        state.picker = None;
        let here = codings.iter().filter(|coding| coding.passage.contains(at));
        let coding = here.min_by_key(|coding| coding.passage.len());
        state.coding = coding.map(|coding| coding.id);
        state.code = coding.map(|coding| coding.code).or(state.code);
    }
    if let Some((n, passage)) = response.moved_band
        && let Some(coding) = codings.get(n)
    {
        let (start, end) = (Some(passage.start.0), Some(passage.end.0));
        desk.act(MoveCoding { start, end, ..MoveCoding::new(coding.guid) });
        let name = desk.codes().iter().find(|code| code.id == coding.code).map(|code| code.name.clone());
        let said = say!(desk.lang, code_the_edge_was_moved, name = name.unwrap_or_default());
        desk.ask(Request::Offer(said, Command::Undo));
    }
    if let (Some(passage), true, true) = (response.dropped_on, response.dropped_at.is_some(), desk.writable)
        && let Some(code) = egui::DragAndDrop::take_payload::<CodeId>(ui.ctx())
    {
        state.reading.select(passage);
        tag::tag(ui.ctx(), desk, state, Words { document, passage }, Meant::Known(*code));
    }
}

fn commands(ui: &Ui, desk: &mut Desk, state: &mut State, document: DocumentId, text: &OpenText, codings: &[Coding]) {
    let selection = state.reading.selection;
    if desk.called(Command::CodeSelection) && selection.is_some() {
        state.picker = Some(Picker::fresh(""));
    }
    if let (true, Some(passage)) = (desk.called(Command::Quarantine) && desk.writable, selection) {
        state.quarantine = Some(Asking { document, passage, reason: String::new(), fresh: true });
    }
    if desk.called(Command::CodeInVivo)
        && let Some(passage) = selection
    {
        // The words themselves become the code.
        let name = in_vivo_name(text.words(passage));
        tag::tag(ui.ctx(), desk, state, Words { document, passage }, Meant::Named(name));
    }
    let chosen = state.coding.and_then(|id| codings.iter().find(|coding| coding.id == id));
    if let Some(coding) = chosen {
        if desk.called(Command::RemoveCoding) {
            state.coding = None;
            desk.act(RemoveCoding { coding: Some(coding.guid.into()), ..RemoveCoding::new() });
        } else if desk.called(Command::MemoOnCoding) {
            card::grab_memo(state);
        }
    }
    if desk.called(Command::NewCode) {
        state.tree.begin_new(None);
    }
}

/// Typing over a selection opens the code field with what was typed; a figure takes its code at once.
fn typed(ui: &Ui, desk: &mut Desk, state: &mut State, document: DocumentId, response: &ReadingResponse) {
    let Some(passage) = state.marked().filter(|_| state.picker.is_none()) else { return };
    if is_writing(ui.ctx()) || !response.focused {
        return;
    }
    let typed: String = ui.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) if !input.modifiers.command => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    });
    if let Some(meant) = figures::meant(desk, state, &typed) {
        tag::tag(ui.ctx(), desk, state, Words { document, passage }, meant);
    } else if !typed.trim().is_empty() {
        state.picker = Some(Picker::fresh(&typed));
    }
}

/// The field at the selection.
fn pick(ui: &Ui, desk: &mut Desk, state: &mut State, document: DocumentId, response: &ReadingResponse) {
    if response.selected.is_some() && state.picker.is_none() {
        state.picker = Some(Picker::fresh(""));
    }
    let (Some(passage), Some(rect)) = (state.reading.selection, response.selection_rect) else {
        if state.reading.selection.is_none() {
            state.picker = None;
        }
        return;
    };
    if state.picker.is_some() {
        picker::show(ui, desk, state, Words { document, passage }, rect);
    }
}
