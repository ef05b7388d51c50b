//! The Contrast workspace: cases side by side, theme by theme, with a finding per row.

mod cell;
mod edit;
mod finding;
mod table;
#[cfg(test)]
mod tests;

use super::commands::Command;
use super::desk::{Desk, Workspace};
use super::icons;
use super::tokens::{S2, tokens};
use super::widgets::{choice, command_text, empty_state, icon_button, toggle, worded_button};
use crate::analysis::contrast::{ContrastTable, work_out};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::session::action::RemoveContrast;
use crate::session::{Made, study};
use eframe::egui::{self, CentralPanel, Frame, Panel, Ui};
use std::collections::{HashMap, HashSet};

/// What the workspace keeps between frames.
#[derive(Default)]
pub struct State {
    /// The contrast that is shown.
    shown: Option<ContrastId>,
    edit: Option<edit::Edit>,
    layers: Layers,
    /// Two cases read side by side, the others left out.
    pinned: Vec<CaseId>,
    /// Measured heights of the rows, by row.
    heights: HashMap<i64, f32>,
    /// Cells that show all their passages.
    unfolded: HashSet<(i64, i64)>,
    /// Findings begun but not yet complete enough to be kept, with their reasoning so far.
    begun: HashMap<i64, (FindingKind, String)>,
}

/// The layers of a cell, each shown or not.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Layers {
    condensations: bool,
    quotes: bool,
    counts: bool,
}

impl Default for Layers {
    fn default() -> Layers {
        Layers { condensations: true, quotes: true, counts: true }
    }
}

impl State {
    /// Shows the contrast that was just made.
    pub fn made(&mut self, made: &[Made]) {
        for made in made {
            if let Made::Contrast(id) = made {
                self.shown = Some(*id);
                self.edit = None;
                self.pinned.clear();
            }
        }
    }
}

/// A contrast as it is worked out now, with the study it was worked out from.
struct Worked {
    study: Study,
    table: ContrastTable,
}

/// Everything whose change may change a contrast.
const TABLES: [&str; 26] = [
    "contrast",
    "contrast_case",
    "contrast_row",
    "finding",
    "evidence",
    "case",
    "case_link",
    "code",
    "coding",
    "document",
    "meaning_unit",
    "participant",
    "quarantine",
    "speaker",
    "theme",
    "turn",
    "document_text",
    "read_mark",
    "read_part",
    "read_code",
    "meaning",
    "silence",
    "participant_case",
    "consent",
    "answer",
    "finding_case",
];

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let contrasts = desk.contrasts();
    if desk.called(Command::NewContrast) && desk.writable {
        state.edit = Some(edit::Edit::fresh());
    }
    CentralPanel::default().frame(Frame::NONE.fill(t.paper)).show(ui, |ui| {
        if let Some(mut edit) = state.edit.take() {
            if edit::show(ui, desk, &mut edit) {
                state.edit = Some(edit);
            }
            return;
        }
        let shown = state.shown.and_then(|id| contrasts.iter().find(|known| known.id == id)).or(contrasts.first());
        let Some(contrast) = shown.cloned() else {
            return nothing_yet(ui, desk, state);
        };
        state.shown = Some(contrast.id);
        // A case that is not in this contrast would leave it without columns.
        state.pinned.retain(|case| contrast.cases.contains(case));
        bar(ui, desk, state, &contrasts, &contrast);
        let wanted = contrast.clone();
        let worked = desk.keep_beside(ui.ctx(), ("contrast", contrast.id.0), &TABLES, move |reader, _| {
            let study = study::for_contrast(reader, &wanted)?;
            let table = work_out(&study, &wanted);
            Ok(Worked { study, table })
        });
        if let Some(worked) = worked.show(ui, desk.lang) {
            table::show(ui, desk, state, &contrast, &worked);
        }
    });
}

fn nothing_yet(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let enough = desk.cases().len() >= 2;
    let (body, step) = if enough {
        (say::contrast_choose_the_cases_and_the_themes(desk.lang), Command::NewContrast.name(desk.lang))
    } else {
        (say::contrast_a_contrast_needs_at_least_two(desk.lang), Command::Gather.name(desk.lang))
    };
    let title = say::contrast_here_you_lay_cases_side_by(desk.lang);
    if empty_state(ui, Workspace::Contrast.icon(), title, body, Some(step)) {
        if enough {
            state.edit = Some(edit::Edit::fresh());
        } else {
            desk.run(Command::Gather);
        }
    }
}

/// Which contrast is shown, what of it, and what can be done to it.
fn bar(ui: &mut Ui, desk: &mut Desk, state: &mut State, contrasts: &[Contrast], contrast: &Contrast) {
    let frame = Frame::NONE.fill(tokens(ui).paper).inner_margin(egui::Margin::symmetric(16, 8));
    Panel::top("contrast bar").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for known in contrasts {
                let label: String = known.name.chars().take(48).collect();
                if choice(ui, known.id == contrast.id, &label).on_hover_text(&known.name).clicked() {
                    state.shown = Some(known.id);
                    state.pinned.clear();
                }
            }
            if desk.writable {
                if icon_button(ui, icons::PLUS, &command_text(Command::NewContrast, desk.lang)).clicked() {
                    state.edit = Some(edit::Edit::fresh());
                }
                if icon_button(ui, icons::PENCIL, say::contrast_change_cases_and_rows(desk.lang)).clicked() {
                    state.edit = Some(edit::Edit::of(contrast));
                }
                if icon_button(ui, icons::TRASH_2, say::contrast_remove_the_contrast(desk.lang)).clicked() {
                    state.shown = None;
                    desk.act(RemoveContrast::new(contrast.guid));
                }
            }
            ui.add_space(S2);
            layers(ui, desk.lang, &mut state.layers);
            if !state.pinned.is_empty()
                && worded_button(ui, icons::PIN_OFF, say::contrast_show_all_cases(desk.lang)).clicked()
            {
                state.pinned.clear();
            }
        });
    });
}

fn layers(ui: &mut Ui, lang: Lang, layers: &mut Layers) {
    let before = *layers;
    for (on, name) in [
        (&mut layers.condensations, say::condensations(lang)),
        (&mut layers.quotes, say::contrast_quotes(lang)),
        (&mut layers.counts, say::contrast_counts(lang)),
    ] {
        if toggle(ui, *on, name).clicked() {
            *on = !*on;
        }
    }
    // A table that shows nothing helps nobody.
    if !(layers.condensations || layers.quotes || layers.counts) {
        *layers = before;
    }
}
