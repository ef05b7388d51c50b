//! The head of the right side: ladder or statement, how far it has come, and what concerns the
//! whole document.

use super::{Open, State, progress, themes};
use crate::model::Lang;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{S1, S2};
use crate::ui::widgets::{choice, command_text, icon_button, meter, quiet_link, soft, worded_button};
use eframe::egui::{self, Align, Layout, Popup, Ui};

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, open: &Open) {
    let come = progress::of(desk, open.id);
    let narrow = ui.available_width() < 430.0;
    let tools = |ui: &mut Ui, desk: &mut Desk, state: &mut State| {
        ui.spacing_mut().item_spacing.x = S1;
        let button = icon_button(ui, icons::TAG, say::condense_themes(desk.lang));
        themes::show(&button, desk, &mut state.themes);
        if desk.writable && !state.stating && !open.units.is_empty() {
            all_at_once(ui, desk);
        }
    };
    let mut line = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = S1;
        for (stating, name) in [(false, say::meaning_units(desk.lang)), (true, say::condense_statement(desk.lang))] {
            if choice(ui, state.stating == stating, name).clicked() {
                state.stating = stating;
            }
        }
        if narrow {
            tools(ui, desk, state);
        } else {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| tools(ui, desk, state));
        }
    };
    if narrow {
        ui.horizontal_wrapped(&mut line);
    } else {
        ui.horizontal(&mut line);
    }
    if come.units > 0 {
        ui.add_space(S1);
        how_far(ui, desk, &come);
    }
    ui.add_space(S2);
}

fn how_far(ui: &mut Ui, desk: &mut Desk, come: &progress::Progress) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S2;
        let share = come.coverage.share();
        let percent = (share * 100.0).floor();
        let name = say::condense_condensed_of_what_the_respondents_say(desk.lang);
        meter(ui, share, name, 90.0);
        soft(ui, format!("{percent} % · {}", counts(desk.lang, come.units, come.open)));
        let gap = command_text(Command::NextGap, desk.lang);
        let word = say::condense_next_gap(desk.lang);
        if desk.writable && quiet_link(ui, word).on_hover_text(gap).clicked() {
            desk.run(Command::NextGap);
        }
    });
}

fn counts(lang: Lang, units: usize, open: usize) -> String {
    let all = match units {
        1 => say::condense_1_unit(lang).to_owned(),
        n => say!(lang, condense_n_units, n),
    };
    match open {
        0 => all,
        1 => say!(lang, condense_all_1_not_condensed, all),
        n => say!(lang, condense_all_n_not_condensed, all, n),
    }
}

/// Units of everything that no unit covers yet.
fn all_at_once(ui: &mut Ui, desk: &mut Desk) {
    let button = worded_button(ui, icons::PLUS, say::condense_all_at_once(desk.lang));
    let lang = desk.lang;
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(260.0);
        soft(ui, say::condense_of_words_that_are_in_no(lang));
        for command in [Command::UnitsOfTurns, Command::UnitsOfParagraphs] {
            if ui.add(egui::Button::new(command.name(lang)).frame_when_inactive(false)).clicked() {
                desk.run(command);
                ui.close();
            }
        }
    });
}
