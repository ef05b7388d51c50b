//! Above the grid: which set, which occasion, compared with which.

use super::{Side, State};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{S2, tokens};
use crate::ui::widgets::{entry, icon_button, panel_frame, soft};
use eframe::egui::{ComboBox, Panel, TextEdit, Ui, WidgetInfo, accesskit};

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study, set: &CriteriaSet) {
    let t = tokens(ui);
    let lang = desk.lang;
    Panel::top("assess bar").frame(panel_frame(t.paper)).show_separator_line(false).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = S2;
            let name = say::criteria_set(lang);
            let list = ComboBox::from_id_salt("criteria set").width(240.0).selected_text(&set.name).show_ui(ui, |ui| {
                for known in &study.sets {
                    if entry(ui, known.id == set.id, &known.name) {
                        state.set = Some(known.id);
                        state.chosen = false;
                        state.side = Side::Closed;
                    }
                }
            });
            list.response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, name));
            if icon_button(ui, icons::PENCIL, say::assess_edit_the_set(lang)).clicked() {
                state.side = if state.side == Side::Set { Side::Closed } else { Side::Set };
            }
            let add = say::assess_add_a_criteria_set(lang);
            if desk.writable && icon_button(ui, icons::PLUS, add).clicked() {
                state.new_set = true;
            }
            ui.add_space(S2);
            occasion(ui, desk, state, study);
        });
    });
}

fn occasion(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study) {
    let lang = desk.lang;
    let none = say::assess_no_occasion_yet(lang);
    let text = state.after.as_deref().map_or(none, |occasion| occasion_label(occasion, lang));
    let list = ComboBox::from_id_salt("occasion").selected_text(text).show_ui(ui, |ui| {
        for known in &study.occasions {
            let chosen = state.after.as_ref() == Some(known);
            if entry(ui, chosen, occasion_label(known, lang)) {
                (state.after, state.chosen) = (Some(known.clone()), true);
                if state.before == state.after {
                    state.before = None;
                }
            }
        }
    });
    let name = say::occasion(lang);
    list.response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, name));
    if study.occasions.len() > 1 {
        soft(ui, say::assess_compared_with(lang));
        let nothing = say::assess_nothing(lang);
        let text = state.before.as_deref().map_or(nothing, |occasion| occasion_label(occasion, lang));
        let list = ComboBox::from_id_salt("earlier occasion").selected_text(text).show_ui(ui, |ui| {
            if entry(ui, state.before.is_none(), nothing) {
                (state.before, state.chosen) = (None, true);
            }
            for known in study.occasions.iter().filter(|known| Some(*known) != state.after.as_ref()) {
                if entry(ui, state.before.as_ref() == Some(known), occasion_label(known, lang)) {
                    (state.before, state.chosen) = (Some(known.clone()), true);
                }
            }
        });
        let name = say::assess_compared_with_2(lang);
        list.response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ComboBox, true, name));
    }
    if !desk.writable {
        return;
    }
    let hint = say::assess_new_occasion_then_enter(lang);
    let field = ui.add(TextEdit::singleline(&mut state.occasion).hint_text(hint).desired_width(190.0));
    let field = field.accessible_name(say::assess_new_occasion(lang));
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
    let wanted = state.occasion.trim().to_owned();
    if entered && !wanted.is_empty() {
        let mut occasions = study.occasions.clone();
        if !occasions.contains(&wanted) {
            occasions.push(wanted.clone());
            desk.act(crate::session::action::SetOccasions::new(occasions));
        }
        state.before = state.after.take().filter(|occasion| *occasion != wanted);
        let said = say!(lang, assess_wanted_is_shown_open_a_cell, wanted);
        desk.ask(crate::ui::desk::Request::Say(said));
        (state.after, state.chosen) = (Some(wanted), true);
        state.occasion.clear();
    }
}
