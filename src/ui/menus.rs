//! Menus of what can be done with a thing: at a right click on it, and at Shift+F10 while it has the keyboard.

use super::commands::Command;
use super::desk::Desk;
use super::reading::shows_menu_keys;
use crate::model::Lang;
use eframe::egui::containers::menu::menu_style;
use eframe::egui::{
    Align, Button, Context, Id, Layout, Popup, PopupKind, Pos2, Response, SetOpenCommand, Ui, WidgetInfo,
};

/// A menu on something that was drawn. `asked` opens it at the pointer without a right click on it; by key it opens at
/// `at`. Its first entry has the keyboard, and whoever had it before gets it back.
pub fn menu(response: &Response, asked: bool, at: Pos2, add: impl FnOnce(&mut Ui)) {
    let ctx = &response.ctx;
    let id = response.id.with("menu");
    let by_key = response.has_focus() && shows_menu_keys(ctx);
    let opens = by_key || asked || response.secondary_clicked();
    if opens {
        let pointer = ctx.pointer_latest_pos().filter(|_| !by_key);
        ctx.data_mut(|data| {
            data.insert_temp(id, pointer.unwrap_or(at));
            data.insert_temp(id.with("before"), Some(response.id));
        });
        ctx.data_mut(|data| data.insert_temp(Id::unique("first entry"), true));
    }
    let place = ctx.data(|data| data.get_temp::<Pos2>(id)).unwrap_or(at);
    let was_open = Popup::is_id_open(ctx, id);
    Popup::new(id, ctx.clone(), place, response.layer_id)
        .kind(PopupKind::Menu)
        .layout(Layout::top_down_justified(Align::Min))
        .style(menu_style)
        .open_memory(opens.then_some(SetOpenCommand::Bool(true)))
        .show(|ui| {
            ui.set_min_width(230.0);
            add(ui);
        });
    if was_open && !Popup::is_id_open(ctx, id) {
        give_back(ctx, id);
    }
}

/// Gives the keyboard back to what had it before the menu opened, unless something else took it.
fn give_back(ctx: &Context, id: Id) {
    let before = ctx.data_mut(|data| data.remove_temp::<Option<Id>>(id.with("before"))).flatten();
    if let (Some(before), None) = (before, ctx.memory(|memory| memory.focused())) {
        ctx.memory_mut(|memory| memory.request_focus(before));
    }
}

/// An entry, with the keys that do the same.
pub fn item(ui: &mut Ui, text: &str, keys: &str) -> bool {
    let button = Button::new(text);
    let response = ui.add(if keys.is_empty() { button } else { button.shortcut_text(keys) });
    response.widget_info(|| WidgetInfo::labeled(eframe::egui::accesskit::Role::MenuItem, true, text));
    let first = Id::unique("first entry");
    if ui.data_mut(|data| data.remove_temp::<bool>(first)) == Some(true) {
        response.request_focus();
    }
    let clicked = response.clicked();
    if clicked {
        response.surrender_focus();
        ui.close();
    }
    clicked
}

/// An entry that calls a command, with its keys.
pub fn command(ui: &mut Ui, desk: &mut Desk, command: Command) {
    if call(ui, desk.lang, command) {
        desk.run(command);
    }
}

/// As [`command`]; gives whether it was chosen.
pub fn call(ui: &mut Ui, lang: Lang, command: Command) -> bool {
    item(ui, command.name(lang), &command.shortcut_text(lang))
}
