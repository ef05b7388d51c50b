//! What can be done with words, a coding or a passage: the menus on the text, its bands, and the list of passages.

use super::State;
use super::figures::Meant;
use super::tag::{self, Words};
use crate::model::*;
use crate::say;
use crate::session::action::{AddCoding, RemoveCoding};
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::menus::{self, item};
use crate::ui::reading::ReadingResponse;
use eframe::egui::{Context, Pos2, ScrollArea, Ui};

/// The menu on the text. A right click on words that are not selected chooses the coding there first.
pub fn of_text(ctx: &Context, desk: &mut Desk, state: &mut State, words: Option<Words>, response: &ReadingResponse) {
    let Some(text) = &response.text else { return };
    let at = response.selection_rect.map_or(text.rect.left_top(), |rect| rect.left_bottom());
    menus::menu(text, response.band_asks, at, |ui| {
        if let Some(words) = words {
            of_words(ui, ctx, desk, state, words);
        }
        if state.coding.is_some() {
            if words.is_some() {
                ui.separator();
            }
            if desk.writable {
                menus::command(ui, desk, Command::MemoOnCoding);
                menus::command(ui, desk, Command::RemoveCoding);
            }
            if item(ui, say::code_show_its_passages(desk.lang), "") {
                state.listing = true;
            }
        }
        if words.is_none() && state.coding.is_none() {
            menus::command(ui, desk, Command::Find);
        }
        if desk.writable {
            ui.separator();
            menus::command(ui, desk, Command::NewMemo);
            menus::command(ui, desk, Command::MarkRead);
        }
    });
}

fn of_words(ui: &mut Ui, ctx: &Context, desk: &mut Desk, state: &mut State, words: Words) {
    if desk.writable {
        menus::command(ui, desk, Command::CodeSelection);
        menus::command(ui, desk, Command::CodeInVivo);
        let codes = desk.codes();
        let name = match &state.last {
            Some(Meant::Known(id)) => codes.iter().find(|code| code.id == *id).map(|code| code.name.clone()),
            Some(Meant::Named(name)) => Some(name.clone()),
            None => None,
        };
        if let (Some(name), Some(last)) = (name, state.last.clone())
            && item(ui, &crate::say!(desk.lang, code_tag_with_name, name), "0")
        {
            tag::tag(ctx, desk, state, words, last);
        }
        menus::command(ui, desk, Command::UnitOfSelection);
        ui.separator();
    }
    menus::command(ui, desk, Command::Copy);
    menus::command(ui, desk, Command::CopyWithSource);
    if desk.writable {
        menus::command(ui, desk, Command::Quarantine);
    }
}

/// The menu on a passage of a list.
pub fn of_passage(
    response: &eframe::egui::Response,
    desk: &mut Desk,
    state: &mut State,
    coding: &Coding,
    go: &mut bool,
) {
    let at: Pos2 = response.rect.left_bottom();
    menus::menu(response, false, at, |ui| {
        *go |= item(ui, say::code_go_to_the_words(desk.lang), say::commands_enter(desk.lang));
        if !desk.writable {
            return;
        }
        ui.menu_button(say::code_another_code_instead(desk.lang), |ui| {
            let codes = desk.codes();
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for (code, depth) in crate::analysis::tables::levels(&codes) {
                    let name = format!("{}{}", "   ".repeat(depth), code.name);
                    if code.id != coding.code && ui.button(name).clicked() {
                        recode(desk, coding, code.guid.into());
                        ui.close();
                    }
                }
            });
        });
        let remove = Command::RemoveCoding;
        if item(ui, remove.name(desk.lang), &remove.shortcut_text(desk.lang)) {
            state.coding = state.coding.filter(|id| *id != coding.id);
            desk.act(RemoveCoding { coding: Some(coding.guid.into()), ..RemoveCoding::new() });
        }
    });
}

/// The same words under another code, in one step.
fn recode(desk: &mut Desk, coding: &Coding, code: Ref) {
    let document = desk.documents().iter().find(|known| known.id == coding.document).map(|known| known.guid);
    let Some(document) = document else { return };
    let (start, end) = (Some(coding.passage.start.0), Some(coding.passage.end.0));
    let remove = RemoveCoding { coding: Some(coding.guid.into()), ..RemoveCoding::new() };
    let add = AddCoding { start, end, ..AddCoding::new(document, code) };
    desk.ask(crate::ui::desk::Request::Do(vec![add.into(), remove.into()]));
}
