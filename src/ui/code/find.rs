//! Find in this document: every place at once, Enter to the next.

use super::State as CodeState;
use crate::analysis::find::anywhere;
use crate::model::*;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, OpenText};
use crate::ui::icons;
use crate::ui::tokens::{S4, tokens};
use crate::ui::widgets::{icon_button, soft};
use eframe::egui::{self, Frame, Key, Panel, TextEdit, Ui};

#[derive(Default)]
pub struct State {
    pub open: bool,
    text: String,
    /// Where the words stand, in reading order.
    pub found: Vec<Passage>,
    /// Which of them is shown.
    at: usize,
    of: Option<(DocumentId, String)>,
    /// The state of the texts in which they were found.
    revision: u64,
}

/// More places than anyone steps through.
const LIMIT: usize = 5_000;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut CodeState, document: DocumentId, text: &OpenText) {
    let t = tokens(ui);
    let grab = desk.called(Command::Find);
    let find = &mut state.find;
    find.open = true;
    let mut go = None;
    let frame = Frame::NONE.fill(t.panel).inner_margin(egui::Margin::symmetric(S4 as i8, 6));
    Panel::top("find").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            let edit = TextEdit::singleline(&mut find.text)
                .hint_text(say::code_find_in_this_document(desk.lang))
                .desired_width(260.0)
                .margin(egui::Margin::symmetric(8, 6));
            let response = ui.add(edit).accessible_name(Command::Find.name(desk.lang));
            if grab {
                response.request_focus();
            }
            let (enter, shift, escape) = ui
                .input(|input| (input.key_pressed(Key::Enter), input.modifiers.shift, input.key_pressed(Key::Escape)));
            if response.lost_focus() && enter {
                go = Some(if shift { -1 } else { 1 });
                response.request_focus();
            }
            if response.lost_focus() && escape {
                find.open = false;
            }
            if icon_button(ui, icons::CHEVRON_UP, say::code_previous_place(desk.lang)).clicked() {
                go = Some(-1);
            }
            if icon_button(ui, icons::CHEVRON_DOWN, say::code_next_place(desk.lang)).clicked() {
                go = Some(1);
            }
            let n = find.found.len();
            let said = match n {
                0 if find.text.trim().is_empty() => String::new(),
                0 => say::not_found(desk.lang).to_owned(),
                _ => say!(desk.lang, code_at_of_n, at = find.at + 1, n),
            };
            soft(ui, said);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, icons::X, say::code_close_the_search(desk.lang)).clicked() {
                    find.open = false;
                }
            });
        });
    });
    let wanted = Some((document, find.text.clone()));
    let revision = desk.session.revision(&["document_text", "quarantine"]);
    let other = find.of != wanted;
    if other || find.revision != revision {
        (find.of, find.revision) = (wanted, revision);
        find.found = anywhere(&text.text, &find.text, LIMIT);
        find.at = if other { 0 } else { find.at.min(find.found.len().saturating_sub(1)) };
    }
    if other {
        state.reading.scroll_to = find.found.first().map(|passage| (document, *passage));
    } else if let (Some(by), false) = (go, find.found.is_empty()) {
        find.at = (find.at as isize + by).rem_euclid(find.found.len() as isize) as usize;
        state.reading.scroll_to = find.found.get(find.at).map(|passage| (document, *passage));
    }
    if !find.open {
        find.found.clear();
        find.of = None;
    }
}
