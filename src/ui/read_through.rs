//! Reading to the end: beneath a text, what it was read through for, and the one key that says so.

use super::commands::Command;
use super::desk::Desk;
use super::icons;
use super::tokens::{S2, S4, tokens};
use super::widgets::{command_text, quiet_link, soft, worded_button};
use crate::model::*;
use crate::say;
use crate::session::action::{ReadFor, SetRead};
use crate::store;
use eframe::egui::{self, Frame, Panel, Ui};

/// The tables that say what was read.
pub const TABLES: [&str; 7] =
    ["read_mark", "read_part", "read_code", "meaning", "document", "document_text", "quarantine"];

/// The strip beneath a text. `reached` says that its last words have been on the screen and, for condensing, that the
/// meter is full: then it offers to mark it. It never marks by itself.
pub fn strip(ui: &mut Ui, desk: &mut Desk, document: DocumentId, purpose: Purpose, reached: bool) {
    let marks = desk.keep(("read through", document.0), &TABLES, move |session| {
        let all = store::reading::marks(session.reader())?;
        Ok(all.into_iter().filter(|mark| mark.document == document).collect::<Vec<ReadMark>>())
    });
    let length = desk.documents().iter().find(|known| known.id == document).map_or(0, |known| known.characters);
    let covers = |mark: &&ReadMark| {
        let whole = Passage::new(0, length);
        mark.purpose == purpose && mark.codes.is_none() && mark.parts.iter().any(|part| part.covers(whole))
    };
    let latest = marks.iter().rev().find(covers).map(|mark| mark.at.chars().take(10).collect::<String>());
    if desk.writable && desk.called(Command::MarkRead) {
        mark(desk, document, purpose, true);
    }
    if latest.is_none() && !(reached && desk.writable) {
        return;
    }
    let frame = Frame::NONE.fill(tokens(ui).panel).inner_margin(egui::Margin::symmetric(S4 as i8, S2 as i8));
    let id = match purpose {
        Purpose::Coding => "read through for coding",
        Purpose::Condensing => "read through for condensing",
    };
    Panel::bottom(id).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = S2;
            let Some(date) = latest else {
                if worded_button(ui, icons::CHECK, &command_text(Command::MarkRead, desk.lang)).clicked() {
                    mark(desk, document, purpose, true);
                }
                return;
            };
            let said = match purpose {
                Purpose::Coding => say::through_read_for_coding(desk.lang),
                Purpose::Condensing => say::through_read_for_condensing(desk.lang),
            };
            soft(ui, said).on_hover_text(date);
            if desk.writable && quiet_link(ui, say::through_take_that_back(desk.lang)).clicked() {
                mark(desk, document, purpose, false);
            }
        });
    });
}

fn mark(desk: &mut Desk, document: DocumentId, purpose: Purpose, read: bool) {
    let Some(guid) = desk.documents().iter().find(|known| known.id == document).map(|known| known.guid) else { return };
    let purpose = match purpose {
        Purpose::Coding => ReadFor::Coding,
        Purpose::Condensing => ReadFor::Condensing,
    };
    desk.act(SetRead::new(guid, purpose, read));
}

/// Whether the last words of a text are in view.
pub fn is_at_end(text: &str, in_view: Passage) -> bool {
    let words = code_points(text.trim_end());
    in_view.end.0 >= words && words > 0
}
