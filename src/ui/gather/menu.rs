//! What can be done with the documents that are chosen in the table.

use super::table::Done;
use crate::model::DocumentId;
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Place, Request, Workspace};
use crate::ui::menus;
use eframe::egui::Response;

/// The menu on a row. `rename` is what opens its name for change.
pub(super) fn show(row: &Response, asked: bool, desk: &Desk, rename: Option<Done>, done: &mut Option<Done>) {
    menus::menu(row, asked, row.rect.left_bottom(), |ui| {
        if menus::item(ui, say::gather_open_in_code(desk.lang), "Ctrl+Enter") {
            *done = Some(Done::Open);
        }
        if menus::item(ui, say::gather_open_in_condense(desk.lang), "") {
            *done = Some(Done::Condense);
        }
        if !desk.writable {
            return;
        }
        ui.separator();
        if menus::call(ui, desk.lang, Command::Rename) {
            *done = rename;
        }
        let delete = Command::RemoveCoding.shortcut_text(desk.lang);
        if menus::item(ui, say::gather_remove_what_is_chosen(desk.lang), &delete) {
            *done = Some(Done::Remove);
        }
    });
}

pub(super) fn open_in_condense(desk: &mut Desk, document: DocumentId) {
    let workspace = Workspace::Condense;
    desk.ask(Request::Go(Place { workspace, document: Some(document), passage: None }));
}
