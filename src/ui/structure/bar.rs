//! What the table shows: its two axes, what it is narrowed to, what is sought in it.

use super::{Shown, State};
use crate::analysis::structure::Only;
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::tokens::{S2, tokens};
use crate::ui::widgets::{command_text, drop_down, filter_field, menu_line as line, soft, toggle};
use eframe::egui::{self, Button, Frame, Panel, Ui, WidgetInfo};
use strum::IntoEnumIterator;

pub fn find_id() -> egui::Id {
    egui::Id::unique("find in theme table")
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Shown) {
    let frame = Frame::NONE.fill(tokens(ui).paper).inner_margin(egui::Margin::symmetric(16, 8));
    Panel::top("structure bar").frame(frame).show_separator_line(false).show(ui, |ui| {
        // Beside an open panel the field gives way first.
        let field = if ui.available_width() < 820.0 { 136.0 } else { 220.0 };
        ui.horizontal_wrapped(|ui| {
            let before = (state.rows, state.columns);
            axis(ui, desk, say::structure_rows(desk.lang), &mut state.rows);
            let swap = command_text(Command::SwapAxes, desk.lang);
            let button = ui.add(Button::new("↔"));
            button.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, &swap));
            if button.on_hover_text(&swap).clicked() {
                state.swap();
            }
            axis(ui, desk, say::structure_columns(desk.lang), &mut state.columns);
            // An axis that the other one has already: they change places.
            if state.rows == state.columns {
                let was_rows = state.rows != before.0;
                if was_rows {
                    state.columns = before.0;
                } else {
                    state.rows = before.1;
                }
            }
            if before != (state.rows, state.columns) && before != (state.columns, state.rows) {
                state.open = None;
            }
            ui.add_space(S2);
            narrow(ui, desk, state, shown);
            if ui.available_size_before_wrap().x < field {
                ui.end_row();
            }
            ui.scope(|ui| {
                ui.set_max_width(field);
                let name = say::structure_find_in_the_table(desk.lang);
                filter_field(ui, find_id(), &mut state.find, name, name, say::structure_empty_the_field(desk.lang));
            });
            if !state.find.trim().is_empty() {
                let (n, all) = (state.layout.rows(), shown.table.rows.len());
                soft(ui, say!(desk.lang, structure_n_of_all_rows, all, n));
            }
            let on = state.themes.open && state.open.is_none();
            let themes = say::themes(desk.lang);
            if toggle(ui, on, themes).on_hover_text(command_text(Command::Themes, desk.lang)).clicked() {
                state.themes.open = !on;
                state.leave = true;
            }
        });
    });
}

fn axis(ui: &mut Ui, desk: &Desk, label: &str, axis: &mut Axis) {
    let lang = desk.lang;
    drop_down(ui, label, axis.label(lang), |ui| {
        for known in Axis::iter() {
            if line(ui, known.label(lang), 0, known == *axis) {
                *axis = known;
            }
        }
    });
}

/// Narrows the table to a case and a theme.
fn narrow(ui: &mut Ui, desk: &Desk, state: &mut State, shown: &Shown) {
    let study = &shown.study;
    let Only { case, theme } = state.only;
    let all = say::all_cases(desk.lang);
    let value = case.map_or(all, |id| study.case_name(id));
    drop_down(ui, "", value, |ui| {
        if line(ui, all, 0, case.is_none()) {
            state.only.case = None;
        }
        for known in &study.cases {
            if line(ui, &known.name, usize::from(known.parent.is_some()), case == Some(known.id)) {
                state.only.case = Some(known.id);
            }
        }
    });
    let all = say::structure_all_themes(desk.lang);
    let value = theme.map_or(all, |id| study.theme_name(id));
    drop_down(ui, "", value, |ui| {
        if line(ui, all, 0, theme.is_none()) {
            state.only.theme = None;
        }
        for known in &study.themes {
            if line(ui, &known.name, usize::from(known.parent.is_some()), theme == Some(known.id)) {
                state.only.theme = Some(known.id);
            }
        }
    });
}
