//! The ladder: a rung for each meaning unit, in reading order. Of thousands only those in view are
//! drawn, and the one that is worked on.

use super::{Open, State as CondenseState, progress, rung};
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Workspace};
use crate::ui::tokens::{self, S1, S2, S3, S4, S6, tokens};
use crate::ui::widgets::{Rows, primary_button, show_rows, soft};
use eframe::egui::{self, RichText, ScrollArea, Ui};
use std::collections::HashMap;

#[derive(Default)]
pub struct State {
    /// A unit to bring into view.
    pub reveal: Option<UnitId>,
    /// A unit whose condensation takes the keyboard.
    pub write: Option<UnitId>,
    heights: HashMap<UnitId, f32>,
    /// The width that the heights were measured at.
    width: f32,
}

/// A closed rung's height until it is measured.
const GUESS: f32 = 100.0;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut CondenseState, open: &Open) {
    let units = &open.units;
    if units.is_empty() {
        ScrollArea::vertical().id_salt("no units").auto_shrink(false).show(ui, |ui| no_units(ui, desk, open));
        return;
    }
    let width = ui.available_width();
    if (state.ladder.width - width).abs() > 1.0 {
        state.ladder.width = width;
        state.ladder.heights.clear();
    }
    let places = progress::places(desk, open.id, &open.text, units);
    let rows = Rows::new(units.iter().map(|unit| state.ladder.heights.get(&unit.id).copied().unwrap_or(GUESS)));
    let at = |id: Option<UnitId>| id.and_then(|id| units.iter().position(|unit| unit.id == id));
    let revealed = state.ladder.reveal;
    let active = at(state.active);
    let mut step = None;
    show_rows(ui, "ladder", &rows, active, at(revealed), |ui, n| {
        let Some(unit) = units.get(n) else { return };
        let place = places.get(n).map_or("", String::as_str);
        let is_active = state.active == Some(unit.id);
        let drawn = rung::show(ui, desk, state, open, &rung::Rung { at: n, unit, place, active: is_active });
        if let Some(by) = drawn {
            step = Some((n, by));
        }
        let height = ui.min_rect().height() + S3;
        let known = state.ladder.heights.insert(unit.id, height);
        if (known.unwrap_or(GUESS) - height).abs() > 0.5 {
            ui.ctx().request_repaint();
        } else if revealed == Some(unit.id) {
            // Only once its height is known is it wholly in view.
            state.ladder.reveal = None;
        }
    });
    if at(revealed).is_none() {
        state.ladder.reveal = None;
    }
    if let Some((n, by)) = step {
        go(desk, state, open, n, by);
    }
}

/// Goes on to the unit after or before; after the last, to what is still to be done.
fn go(desk: &mut Desk, state: &mut CondenseState, open: &Open, from: usize, by: rung::Step) {
    let to = match by {
        rung::Step::Next => from.checked_add(1),
        rung::Step::Previous => from.checked_sub(1),
    };
    match to.and_then(|to| open.units.get(to)) {
        Some(unit) => {
            state.activate(unit.id, true);
            state.reading.scroll_to = Some((open.id, unit.passage));
        }
        None if by == rung::Step::Next => desk.run(Command::NextGap),
        None => {}
    }
}

/// The five steps, and how to begin.
fn no_units(ui: &mut Ui, desk: &mut Desk, open: &Open) {
    let t = tokens(ui);
    let steps = [
        say::condense_read_the_whole_interview(desk.lang),
        say::condense_fix_the_natural_meaning_units_as(desk.lang),
        say::condense_restate_each_in_one_short_sentence(desk.lang),
        say::condense_ask_each_unit_your_research_questions(desk.lang),
        say::condense_tie_the_essential_themes_together_in(desk.lang),
    ];
    let room = ui.available_height();
    ui.vertical_centered(|ui| {
        ui.add_space((room * 0.12).clamp(S4, 120.0));
        ui.label(RichText::new(Workspace::Condense.icon()).font(tokens::icon(36.0)).color(t.accent));
        ui.add_space(S3);
        let title = say::condense_no_meaning_units_yet(desk.lang);
        ui.label(RichText::new(title).font(tokens::title(tokens::HEADING)).color(t.ink));
        ui.add_space(S3);
    });
    let width = ui.available_width().min(400.0);
    let margin = ((ui.available_width() - width) / 2.0).floor();
    ui.horizontal(|ui| {
        ui.add_space(margin);
        ui.vertical(|ui| {
            ui.set_width(width);
            egui::Grid::new("five steps").num_columns(2).spacing([S3, S2]).show(ui, |ui| {
                for (n, step) in steps.iter().enumerate() {
                    let figure = RichText::new((n + 1).to_string()).font(tokens::title(tokens::HEADING));
                    ui.label(figure.color(t.accent));
                    ui.scope(|ui| {
                        ui.set_width(width - FIGURE);
                        ui.label(RichText::new(*step).color(t.ink));
                    });
                    ui.end_row();
                }
            });
        });
    });
    if !desk.writable {
        return;
    }
    ui.add_space(S6);
    ui.vertical_centered(|ui| {
        let turns = !open.text.turns.is_empty();
        let first = if turns { Command::UnitsOfTurns } else { Command::UnitsOfParagraphs };
        if primary_button(ui, first.name(desk.lang)).clicked() {
            desk.run(first);
        }
        if turns && ui.button(Command::UnitsOfParagraphs.name(desk.lang)).clicked() {
            desk.run(Command::UnitsOfParagraphs);
        }
        ui.add_space(S1);
        soft(ui, say::condense_or_select_words_in_the_text(desk.lang));
    });
}

/// What the figures of the steps take of their lines.
const FIGURE: f32 = 32.0;
