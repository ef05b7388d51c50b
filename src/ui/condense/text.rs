//! The document with its units as bands, and the small field of what can be made of a selection.

use super::{Open, State, unit};
use crate::analysis::units::is_settled;
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::reading::{self, Band, Reading, ReadingResponse};
use crate::ui::tokens::{S1, S2, Scheme, Tokens, code_colors, tokens};
use crate::ui::widgets::{command_text, worded_button};
use eframe::egui::{self, Color32, Ui};
use std::rc::Rc;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, open: &Open) {
    let bands = bands(desk, open.id, tokens(ui).scheme());
    let units = &open.units;
    let chosen = state.active.and_then(|id| units.iter().position(|unit| unit.id == id));
    let is_full = super::progress::of(desk, open.id).coverage.share() >= 1.0;
    let reached = is_full && state.ended == Some(open.id);
    crate::ui::read_through::strip(ui, desk, open.id, Purpose::Condensing, reached);
    let reading = Reading {
        id: "condense",
        document: open.id,
        text: &open.text,
        bands: &bands,
        chosen,
        lit: None,
        found: &[],
        size: desk.settings.reading_size,
        measure: desk.settings.measure,
        name: say::document_text(desk.lang),
        movable: desk.writable,
    };
    let response = reading::show(ui, &reading, &mut state.reading);
    let words = state.marked().map(|passage| reading::MarkedWords { document: open.id, passage });
    crate::ui::copying::answer(ui, desk, words, response.focused);
    if crate::ui::read_through::is_at_end(&open.text.text, response.in_view) {
        state.ended = Some(open.id);
    }
    if let Some(unit) = response.clicked_band.and_then(|n| units.get(n)) {
        state.activate(unit.id, false);
    } else if let Some(at) = response.clicked {
        // Of units that lie in each other the innermost is meant.
        let here = units.iter().filter(|unit| unit.passage.contains(at)).min_by_key(|unit| unit.passage.len());
        match here {
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
    if desk.writable {
        offer(ui, desk, state, open, &response);
    }
}

/// The colour of a unit's band and rung.
pub fn color(relevance: Relevance, scheme: Scheme) -> Color32 {
    let t = Tokens::of(scheme);
    match relevance {
        Relevance::Essential => t.accent,
        Relevance::Context => code_colors(PALETTE[10], scheme).band,
        Relevance::Excluded => crate::ui::tokens::mix(t.line, t.soft, 0.35),
    }
}

/// The bands of a document's units: filled once a unit is condensed or set aside, hollow before.
fn bands(desk: &mut Desk, document: DocumentId, scheme: Scheme) -> Rc<Vec<Band>> {
    let (units, themes) = (desk.units(document), desk.themes());
    let open_word = say::condense_not_condensed_within(desk.lang);
    let tables = ["meaning_unit", "theme", "document", "answer", "question"];
    let sort = scheme.number() + 4 * desk.lang as i64;
    desk.keep(("unit bands", document.0 * 16 + sort), &tables, |_| {
        let bands = units.iter().map(|unit| {
            let theme = unit.theme.and_then(|id| themes.iter().find(|theme| theme.id == id));
            let mut colors = code_colors(if unit.relevance == Relevance::Essential { "" } else { PALETTE[10] }, scheme);
            colors.band = color(unit.relevance, scheme);
            if unit.relevance == Relevance::Essential {
                let t = Tokens::of(scheme);
                (colors.tint, colors.label) = (t.accent_tint, t.accent);
            }
            let hollow = !is_settled(unit);
            let label = match theme {
                Some(theme) => theme.name.clone(),
                None if hollow => open_word.to_owned(),
                None => unit.condensation.clone(),
            };
            Band { passage: unit.passage, colors, label, group: unit.id.0, hollow }
        });
        Ok(bands.collect())
    })
}

/// What can be done with the words that are selected, beneath them.
fn offer(ui: &Ui, desk: &mut Desk, state: &State, open: &Open, response: &ReadingResponse) {
    let (Some(passage), Some(rect)) = (state.reading.selection, response.selection_rect) else { return };
    // Not while the selection is still being drawn.
    if passage.is_empty() || ui.input(|input| input.pointer.primary_down() && response.focused) {
        return;
    }
    let active = state.active.and_then(|id| open.units.iter().find(|unit| unit.id == id));
    let inside = active.is_some_and(|unit| unit.passage.contains(passage.start) && unit.passage.start != passage.start);
    let area = egui::Area::new(egui::Id::unique("unit offer"))
        .order(egui::Order::Middle)
        .fixed_pos(rect.left_bottom() + egui::vec2(-S2, 6.0))
        .constrain_to(ui.clip_rect().shrink(S1));
    area.show(ui.ctx(), |ui| {
        let t = tokens(ui);
        egui::Frame::popup(ui.style()).fill(t.raised).inner_margin(egui::Margin::same(S1 as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(S1, S1);
            if worded_button(ui, icons::PLUS, &command_text(Command::UnitOfSelection, desk.lang)).clicked() {
                desk.run(Command::UnitOfSelection);
            }
            if inside && worded_button(ui, icons::SPLIT, &command_text(Command::SplitUnit, desk.lang)).clicked() {
                desk.run(Command::SplitUnit);
            }
        });
    });
}
