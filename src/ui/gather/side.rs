//! The panel beside the table: the study, the chosen document, cases, participants.

use super::State;
use super::fields::tab;
use super::{cases, document, participants, study};
use crate::model::Lang;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::focus;
use crate::ui::tokens::{S2, S4, tokens};
use crate::ui::widgets::sized;
use eframe::egui::{self, Margin, Panel, ScrollArea, Ui};
use strum::IntoEnumIterator;

/// What the panel tells about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::EnumIter)]
pub enum Tab {
    #[default]
    Study,
    Document,
    Cases,
    Participants,
}

impl Tab {
    fn title(self, lang: Lang) -> &'static str {
        match self {
            Tab::Study => say::gather_the_study(lang),
            Tab::Document => say::gather_the_document(lang),
            Tab::Cases => say::cases(lang),
            Tab::Participants => say::gather_participants(lang),
        }
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let t = tokens(ui);
    let frame = egui::Frame::NONE.fill(t.panel).inner_margin(Margin { left: 14, right: 6, top: 4, bottom: 0 });
    sized(ui, Panel::right("gather side"), 300.0, 280.0..=560.0).frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = S2;
            for each in Tab::iter() {
                if tab(ui, each.title(desk.lang), state.tab == each).clicked() {
                    state.tab = each;
                }
            }
        });
        let line = ui.min_rect();
        ui.painter().hline(line.left()..=line.left() + ui.available_width(), line.bottom(), (1.0, t.line));
        match state.tab {
            Tab::Study => scrolled(ui, "study", |ui| study::show(ui, desk, state)),
            Tab::Document => scrolled(ui, "document", |ui| document::show(ui, desk, state)),
            Tab::Cases => cases::show(ui, desk, state),
            Tab::Participants => participants::show(ui, desk, state),
        }
    });
}

/// A part of the panel that scrolls by itself, with room for the bar at the right.
pub fn scrolled(ui: &mut Ui, id: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(("gather side", id)).auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - S2);
        ui.add_space(S2);
        content(ui);
        focus::follow(ui, 0.0);
        ui.add_space(S4);
    });
}
