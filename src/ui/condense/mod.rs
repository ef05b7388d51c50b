//! The Condense workspace: beside the text a ladder, a rung for each meaning unit.

mod ladder;
mod statement;
#[cfg(test)]
mod tests;
mod theme;
mod unit;

use super::commands::Command;
use super::desk::{Desk, OpenText, Workspace};
use super::document_header;
use super::reading::{self, Band, Reading, ReadingState};
use super::tokens::{S2, code_colors, tokens};
use super::widgets::{choice, empty_state, meter, panel_frame};
use crate::analysis::units::{coverage, is_settled, next_gap, respondents_turns};
use crate::model::*;
use crate::session::Made;
use crate::session::action::{UnitAction, UnitsBy};
use eframe::egui::{CentralPanel, Frame, Panel, Ui};
use std::rc::Rc;

/// What the workspace keeps between frames.
#[derive(Default)]
pub struct State {
    reading: ReadingState,
    ladder: ladder::State,
    statement: statement::State,
    theme: theme::State,
    /// The unit that is worked on.
    active: Option<UnitId>,
    /// Whether statements stand where the ladder does.
    stating: bool,
    shown: Option<(DocumentId, Option<Passage>)>,
}

impl State {
    /// Goes to the unit that was just made, if it was one alone.
    pub fn made(&mut self, made: &[Made]) {
        let units: Vec<UnitId> =
            made.iter().filter_map(|made| if let Made::Unit(id) = made { Some(*id) } else { None }).collect();
        if let [unit] = units.as_slice() {
            self.activate(*unit, true);
        }
        self.reading.clear_selection();
    }

    /// Makes a unit the one that is worked on; `write` puts the keyboard in its condensation.
    fn activate(&mut self, unit: UnitId, write: bool) {
        self.active = Some(unit);
        self.ladder.reveal = Some(unit);
        self.ladder.write = write.then_some(unit);
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let documents = desk.documents();
    let document = desk.place.document.filter(|id| documents.iter().any(|known| known.id == *id));
    let Some(document) = document.or(documents.first().map(|first| first.id)) else {
        CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
            let title = desk.t("Here you condense meaning", "Här kondenserar du mening");
            let body = desk.t(
                "Bring in a document first. Then make meaning units of it, and restate each in one short sentence.",
                "Ta först in ett dokument. Gör sedan meningsenheter av det och återge var och en i en kort mening.",
            );
            if empty_state(ui, Workspace::Condense.icon(), title, body, Some(Command::Import.name(desk.lang))) {
                desk.run(Command::Import);
            }
        });
        return;
    };
    let text = desk.text(document);
    let units = desk.units(document);
    follow_place(desk, state, document, &units);
    if desk.writable {
        commands(desk, state, document, &text, &units);
    }
    let width = ui.available_width();
    let frame = panel_frame(t.panel);
    Panel::right("ladder")
        .default_size((width * 0.46).clamp(360.0, 620.0))
        .size_range(320.0..=820.0)
        .frame(frame)
        .show(ui, |ui| {
            side(ui, desk, state, document, &text, &units);
        });
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        document_header::show(ui, desk, document, &text, |_, _| {});
        read(ui, desk, state, document, &text, &units);
    });
}

/// When the window was sent somewhere, text and ladder go there, once.
fn follow_place(desk: &Desk, state: &mut State, document: DocumentId, units: &[MeaningUnit]) {
    let wanted = (document, desk.place.passage);
    if state.shown == Some(wanted) {
        return;
    }
    state.shown = Some(wanted);
    state.active = None;
    if let Some(passage) = desk.place.passage {
        state.reading.scroll_to = Some(passage);
        if let Some(unit) = units.iter().find(|unit| unit.passage.overlaps(passage)) {
            state.activate(unit.id, false);
        }
    }
}

/// How far it has come, and the ladder or the statements.
fn side(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    document: DocumentId,
    text: &Rc<OpenText>,
    units: &Rc<Vec<MeaningUnit>>,
) {
    let spoken = respondents_turns(&text.text, &text.turns, &text.speakers);
    let come = coverage(&spoken, units);
    ui.horizontal_wrapped(|ui| {
        for (stating, name) in
            [(false, desk.t("Meaning units", "Meningsenheter")), (true, desk.t("Statement", "Beskrivning"))]
        {
            if choice(ui, state.stating == stating, name).clicked() {
                state.stating = stating;
            }
        }
        ui.add_space(S2);
        meter(ui, come.share(), desk.t("Condensed", "Kondenserat"), 110.0);
        super::widgets::soft(ui, format!("{:.0} %", come.share() * 100.0));
        let gap = super::widgets::command_text(Command::NextGap, desk.lang);
        let word = desk.t("Next gap", "Nästa lucka");
        if desk.writable && super::widgets::quiet_link(ui, word).on_hover_text(gap).clicked() {
            desk.run(Command::NextGap);
        }
    });
    ui.add_space(S2);
    if state.stating {
        statement::show(ui, desk, &mut state.statement, document, text, units);
    } else {
        ladder::show(ui, desk, state, document, text, units);
    }
}

/// The bands of a document's units: settled ones in colour, open ones pale, set-aside ones grey.
fn bands(desk: &mut Desk, document: DocumentId, dark: bool) -> Rc<Vec<Band>> {
    let (units, themes) = (desk.units(document), desk.themes());
    let tables = ["meaning_unit", "theme", "document", "answer", "question"];
    desk.keep(("unit bands", document.0 * 2 + i64::from(dark)), &tables, |_| {
        let bands = units.iter().map(|unit| {
            let color = match unit.relevance {
                Relevance::Essential if is_settled(unit) => PALETTE[0],
                Relevance::Essential => PALETTE[1],
                Relevance::Context => PALETTE[10],
                Relevance::Excluded => "#9a9a9a",
            };
            let theme = unit.theme.and_then(|id| themes.iter().find(|theme| theme.id == id));
            Band {
                passage: unit.passage,
                colors: code_colors(color, dark),
                label: theme.map(|theme| theme.name.clone()).unwrap_or_default(),
                group: unit.id.0,
            }
        });
        Ok(bands.collect())
    })
}

fn read(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    document: DocumentId,
    text: &Rc<OpenText>,
    units: &[MeaningUnit],
) {
    let bands = bands(desk, document, ui.visuals().dark_mode);
    let chosen = state.active.and_then(|id| units.iter().position(|unit| unit.id == id));
    let reading = Reading {
        id: "condense",
        document,
        text,
        bands: &bands,
        chosen,
        lit: None,
        found: &[],
        size: desk.settings.reading_size,
        measure: desk.settings.measure,
        name: desk.t("Document text", "Dokumentets text"),
        movable: desk.writable,
    };
    let response = reading::show(ui, &reading, &mut state.reading);
    if let Some(unit) = response.clicked_band.and_then(|n| units.get(n)) {
        state.activate(unit.id, false);
    } else if let Some(at) = response.clicked {
        match units.iter().find(|unit| unit.passage.contains(at)) {
            Some(unit) => state.activate(unit.id, false),
            None => state.active = None,
        }
    }
    if let Some((n, passage)) = response.moved_band
        && let Some(unit) = units.get(n)
    {
        let (start, end) = (Some(passage.start.0), Some(passage.end.0));
        desk.act(unit::change(unit, |set| (set.start, set.end) = (start, end)));
    }
}

fn commands(desk: &mut Desk, state: &mut State, document: DocumentId, text: &OpenText, units: &[MeaningUnit]) {
    let documents = desk.documents();
    let Some(guid) = documents.iter().find(|known| known.id == document).map(|known| known.guid.to_string()) else {
        return;
    };
    if desk.called(Command::UnitOfSelection)
        && let Some(passage) = state.reading.selection
    {
        desk.act(unit::of_passage(guid.clone(), passage));
    }
    for (command, by) in [(Command::UnitsOfTurns, UnitsBy::Turns), (Command::UnitsOfParagraphs, UnitsBy::Paragraphs)] {
        if desk.called(command) {
            desk.act(UnitAction::AddMeaningUnits { document: guid.clone(), by });
        }
    }
    if desk.called(Command::NextGap) {
        go_to_gap(desk, state, text, units);
    }
    let active = state.active.and_then(|id| units.iter().position(|unit| unit.id == id));
    let Some((at, unit)) = active.and_then(|at| units.get(at).map(|unit| (at, unit))) else { return };
    if desk.called(Command::SplitUnit) {
        let here = state.reading.selection.map_or(state.reading.caret(), |passage| passage.start);
        desk.act(UnitAction::SplitMeaningUnit { unit: unit.guid.to_string(), at: here.0 });
    }
    if desk.called(Command::MergeUnit)
        && let Some(next) = units.get(at + 1)
    {
        desk.act(UnitAction::MergeMeaningUnits { unit: unit.guid.to_string(), with: next.guid.to_string() });
    }
    if desk.called(Command::RemoveCoding) {
        state.active = None;
        desk.act(UnitAction::RemoveMeaningUnit { unit: unit.guid.to_string() });
    }
}

/// Selects the next words that are in no settled unit; an open unit there is taken up instead.
fn go_to_gap(desk: &mut Desk, state: &mut State, text: &OpenText, units: &[MeaningUnit]) {
    let spoken = respondents_turns(&text.text, &text.turns, &text.speakers);
    let active = state.active.and_then(|id| units.iter().find(|unit| unit.id == id)).map(|unit| unit.passage.start);
    let from = active.unwrap_or(state.reading.caret());
    let Some(gap) = next_gap(&text.text, &spoken, units, from) else {
        let done = desk.t("Everything is condensed or set aside", "Allt är kondenserat eller undanlagt").to_owned();
        return desk.ask(super::desk::Request::Say(done));
    };
    let index = text.index.as_ref();
    let gap = index.map_or(gap, |index| reading::trimmed(&text.text, index, gap));
    state.stating = false;
    state.reading.scroll_to = Some(gap);
    if let Some(open) = units.iter().find(|unit| !is_settled(unit) && unit.passage.overlaps(gap)) {
        state.reading.clear_selection();
        state.activate(open.id, true);
    } else {
        state.active = None;
        state.reading.select(gap);
        state.reading.grab_focus = true;
    }
}
