//! The cell that stands open at the right: its summary, what it rests on, and what there is to cite.

use super::axes::place_at;
use super::{Shown, State, cell_id, rests};
use crate::analysis::emptiness::CellState;
use crate::analysis::structure::TableCell;
use crate::model::*;
use crate::say;
use crate::session::action::{EvidenceAt, SetCell};
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::questions;
use crate::ui::silence;
use crate::ui::tokens::{self, S1, S2, tokens};
use crate::ui::widgets::{Field, field, icon_button, panel_frame, sized, soft};
use eframe::egui::{self, Align, Label, Layout, Panel, RichText, ScrollArea, Ui};

/// The open cell with all that its parts need.
pub struct Open<'a> {
    pub shown: &'a Shown,
    pub places: &'a [AxisPlace; 2],
    pub cell: &'a TableCell,
    pub written: Option<&'a ThemeCell>,
    pub evidence: Vec<Evidence>,
    /// With what is in quarantine, which is not shown and stays, by number.
    pub all: Vec<Evidence>,
    /// The summary as it stands in the field, kept or not.
    pub draft: String,
}

impl Open<'_> {
    /// Writes the cell; evidence that is not given stays as it is.
    pub fn write(&self, desk: &mut Desk, text: String, evidence: Option<Vec<EvidenceAt>>) {
        let [row, column] = self.places.each_ref().map(|place| place_at(&self.shown.study, place));
        let key = format!("theme cell {} {}", row.name, column.name);
        // As it is being written it may cite what is still to be chosen; that is marked beneath.
        desk.write(SetCell { draft: true, evidence, ..SetCell::new(row, column, text) }, key);
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Shown, places: &[AxisPlace; 2]) {
    let table = &shown.table;
    let [row, column] = places;
    let at = |headings: &[crate::analysis::structure::Heading], place: &AxisPlace| {
        headings.iter().position(|heading| heading.place == *place)
    };
    let found = at(&table.rows, row).zip(at(&table.columns, column));
    let Some((cell, (r, c))) = found.and_then(|(r, c)| Some((table.cell(r, c)?, (r, c)))) else {
        // The case or theme is gone, or narrowed away.
        state.open = None;
        state.leave = false;
        return;
    };
    if state.leave {
        ui.memory_mut(|memory| memory.surrender_focus(field_id(places)));
    }
    let name = |heading: Option<&crate::analysis::structure::Heading>| {
        heading.map(|heading| heading.name.clone()).unwrap_or_default()
    };
    let names = [name(table.rows.get(r)), name(table.columns.get(c))];
    let written = cell.written.and_then(|at| shown.study.cells.get(at));
    let evidence = written.map(|written| shown.evidence(written.id).cloned().collect()).unwrap_or_default();
    let claim = written.map(|written| Claim::ThemeCell(written.id));
    let all = claim.map(|claim| shown.study.all_evidence_of(claim).into_iter().cloned().collect()).unwrap_or_default();
    let draft = written.map(|written| written.text.clone()).unwrap_or_default();
    let mut open = Open { shown, places, cell, written, evidence, all, draft };
    let frame = panel_frame(tokens(ui).panel);
    sized(ui, Panel::right("structure side"), 400.0, 320.0..=640.0).frame(frame).show(ui, |ui| {
        head(ui, desk, state, &open, &names);
        ScrollArea::vertical().id_salt(("open cell", places)).auto_shrink([false, false]).show(ui, |ui| {
            summary(ui, desk, state, &mut open, &names);
            ui.add_space(S2);
            let written = open.written.map(|written| (written.guid, Answering::ThemeCell(written.id)));
            questions::chips::show(ui, desk, written);
            ui.add_space(S2);
            rests::evidence(ui, desk, &open);
            ui.add_space(S2);
            rests::items(ui, desk, &open, &names);
            crate::ui::focus::follow(ui, 0.0);
        });
    });
    if std::mem::take(&mut state.leave) {
        state.open = None;
        if !state.themes.grab {
            ui.memory_mut(|memory| memory.request_focus(cell_id(r, c)));
        }
    }
}

fn head(ui: &mut Ui, desk: &mut Desk, state: &mut State, open: &Open, names: &[String; 2]) {
    let t = tokens(ui);
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if icon_button(ui, icons::X, say::structure_close_the_cell(desk.lang)).clicked() {
                state.leave = true;
            }
            let remove = say::structure_remove_the_summary_and_its_evidence(desk.lang);
            if open.written.is_some() && desk.writable && icon_button(ui, icons::TRASH_2, remove).clicked() {
                open.write(desk, String::new(), Some(Vec::new()));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let [row, column] = names;
                let small = RichText::new(row).font(tokens::sans(tokens::SMALL)).color(t.soft);
                ui.add(Label::new(small).truncate());
                let large = RichText::new(column).font(tokens::sans_bold(tokens::SUBHEADING)).color(t.ink);
                ui.add(Label::new(large).wrap());
            });
        });
    });
    ui.add_space(S1);
}

/// The field's id; the same when rows and columns change places, so that nothing written is left behind.
pub fn field_id(places: &[AxisPlace; 2]) -> egui::Id {
    let mut places = places.clone();
    places.sort();
    egui::Id::unique(("summary", places))
}

/// The case and row of an empty cell of which it can be said why it is.
pub fn may_be_said(places: &[AxisPlace; 2], cell: &TableCell) -> Option<(CaseId, RowOf)> {
    let is_empty = cell.items.is_empty() && cell.state != CellState::NoMaterial;
    silence::cell_of(places.each_ref()).filter(|_| is_empty)
}

fn summary(ui: &mut Ui, desk: &mut Desk, state: &mut State, open: &mut Open, names: &[String; 2]) {
    let label = format!("{}: {} · {}", say::summary(desk.lang), names[0], names[1]);
    let hint = say::structure_what_the_material_says_here_in(desk.lang);
    let id = field_id(open.places);
    let options = Field {
        id,
        hint,
        rows: 5,
        font: tokens::reading(16.0),
        enabled: desk.writable,
        ..Field::new(("summary", open.places), &label)
    };
    // A long summary scrolls by itself, so that what it rests on stays in sight.
    let tallest = ui.ctx().content_rect().height() * 0.42;
    let area = ScrollArea::vertical().id_salt("summary").max_height(tallest).auto_shrink([false, true]);
    let edited = area.show(ui, |ui| field(ui, &options, &open.draft)).inner;
    if std::mem::take(&mut state.write) {
        edited.response.request_focus();
    }
    open.draft = edited.draft;
    if let Some(text) = edited.text {
        open.write(desk, text, None);
    }
    if open.written.is_none() && open.draft.trim().is_empty() && open.cell.items.is_empty() {
        soft(ui, super::cell::empty_label(open.shown, &open.cell.state, desk.lang));
    }
    if let Some(of) = may_be_said(open.places, open.cell) {
        silence::link(ui, desk, &open.shown.study, of, &format!("{} · {}", names[0], names[1]));
    }
}
