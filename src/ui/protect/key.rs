//! The key: opened with a password of its own, its names, and putting pseudonyms in their place.

use super::{Ask, found, preview, stood};
use crate::model::*;
use crate::say;
use crate::store::Password;
use crate::ui::ask::expand_home;
use crate::ui::desk::{Desk, Request};
use crate::ui::icons;
use crate::ui::tokens::{S1, S2, tokens};
use crate::ui::widgets::{caption, icon_button, primary_button, quiet_link, soft};
use eframe::egui::{Id, Margin, RichText, TextEdit, Ui};
use zeroize::Zeroize;

#[derive(Default)]
pub struct State {
    path: String,
    password: String,
    /// The password of a new key, typed once more.
    again: String,
    name: String,
    pseudonym: String,
    kind: Option<NameKind>,
    /// The word that is typed before something that cannot be taken back.
    word: String,
    destroying: bool,
    /// Whether the names that stood in the document are shown.
    stood: bool,
    preview: preview::State,
}

impl Drop for State {
    fn drop(&mut self) {
        self.password.zeroize();
        self.again.zeroize();
    }
}

impl State {
    pub fn preview_names(&mut self) {
        self.preview.wanted = true;
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, found: &mut found::State) {
    if desk.session.key().is_none() {
        return closed(ui, desk, state);
    }
    let names = desk.keep(("key names", 0), &["replacement"], |session| {
        Ok(session.key().map(|key| key.names()).transpose()?.unwrap_or_default())
    });
    for known in names.iter() {
        ui.horizontal(|ui| {
            let words = format!("{} → {}", known.name, known.pseudonym);
            ui.label(words);
            soft(ui, known.kind.label(desk.lang).to_lowercase());
            let remove = say!(desk.lang, protect_take_n_out_of_the_key, n = &known.name);
            if desk.writable && icon_button(ui, icons::X, &remove).clicked() {
                desk.ask(Request::Protect(Ask::Remove(known.name.clone())));
            }
        });
    }
    if desk.writable {
        add(ui, desk, state);
        ui.add_space(S2);
        let go = say::protect_replace_all_names_in_the_project(desk.lang);
        if ui.add_enabled_ui(!names.is_empty(), |ui| primary_button(ui, go)).inner.clicked() {
            state.preview.wanted = true;
        }
        soft(ui, say::protect_in_texts_and_in_all_that(desk.lang));
    }
    preview::show(ui, desk, &mut state.preview);
    found::show(ui, desk, found);
    stood::show(ui, desk, &mut state.stood);
    ui.add_space(S2);
    if quiet_link(ui, say::protect_close_the_key(desk.lang)).clicked() {
        desk.ask(Request::Protect(Ask::CloseKey));
    }
    if desk.writable {
        destroy(ui, desk, state);
    }
}

fn closed(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    // What was typed to destroy one key must not wait for the next.
    state.destroying = false;
    state.word.clear();
    soft(ui, say::protect_the_key_holds_the_names_behind(desk.lang));
    let name = say::protect_file_of_the_key(desk.lang);
    caption(ui, name);
    let edit = TextEdit::singleline(&mut state.path).hint_text("/media/usb/studie.meningkey");
    ui.add(edit.desired_width(f32::INFINITY).margin(Margin::symmetric(8, 6))).accessible_name(name);
    let name = say::protect_the_keys_own_password(desk.lang);
    caption(ui, name);
    let (id, id_again) = (Id::unique("key password"), Id::unique("key password again"));
    secret(ui, id, name, &mut state.password);
    let is_new = !state.path.trim().is_empty() && !expand_home(state.path.trim()).exists();
    if is_new {
        let name = say::protect_the_password_once_more(desk.lang);
        caption(ui, name);
        secret(ui, id_again, name, &mut state.again);
        let differ = !state.again.is_empty() && state.again != state.password;
        if differ {
            soft(ui, say::protect_the_two_passwords_are_not_the(desk.lang));
        }
    }
    ui.add_space(S2);
    let typed = !state.password.is_empty() && (!is_new || state.again == state.password);
    let ready = !state.path.trim().is_empty() && typed;
    let go = if is_new { say::protect_make_the_key(desk.lang) } else { say::protect_open_the_key(desk.lang) };
    if ui.add_enabled_ui(ready, |ui| primary_button(ui, go)).inner.clicked() {
        let password = Password::new(std::mem::take(&mut state.password));
        state.again.zeroize();
        for id in [id, id_again] {
            ui.data_mut(|data| data.remove::<eframe::egui::text_edit::TextEditState>(id));
        }
        desk.ask(Request::Protect(Ask::OpenKey { path: expand_home(state.path.trim()), password, make: is_new }));
    }
}

fn secret(ui: &mut Ui, id: Id, name: &str, text: &mut String) {
    let edit = TextEdit::singleline(text).id(id).password(true);
    ui.add(edit.desired_width(f32::INFINITY).margin(Margin::symmetric(8, 6))).accessible_name(name);
}

fn add(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let lang = desk.lang;
    ui.add_space(S1);
    let fields = [(say::name(lang), &mut state.name), (say::protect_pseudonym(lang), &mut state.pseudonym)];
    for (name, text) in fields {
        let edit = TextEdit::singleline(text).hint_text(name).desired_width(f32::INFINITY);
        ui.add(edit.margin(Margin::symmetric(8, 6))).accessible_name(name);
    }
    let chosen = state.kind.unwrap_or(NameKind::Person);
    if let Some(kind) = kinds(ui, lang, chosen) {
        state.kind = Some(kind);
    }
    let ready = !state.name.trim().is_empty() && !state.pseudonym.trim().is_empty();
    let go = say::protect_add_to_the_key_2(lang);
    if ui.add_enabled(ready, eframe::egui::Button::new(go)).clicked() {
        let known = Known {
            name: std::mem::take(&mut state.name).trim().to_owned(),
            pseudonym: std::mem::take(&mut state.pseudonym).trim().to_owned(),
            kind: chosen,
        };
        desk.ask(Request::Protect(Ask::Put(known)));
    }
}

/// The kinds side by side; gives the one that was clicked.
pub fn kinds(ui: &mut Ui, lang: Lang, chosen: NameKind) -> Option<NameKind> {
    let mut clicked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = S1;
        for kind in NameKind::NAMES {
            if crate::ui::widgets::choice(ui, kind == chosen, kind.label(lang)).clicked() {
                clicked = Some(kind);
            }
        }
    });
    clicked
}

fn destroy(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    if !state.destroying {
        if quiet_link(ui, say::protect_destroy_the_key(desk.lang)).clicked() {
            state.destroying = true;
        }
        return;
    }
    let text = say::protect_the_keys_file_is_wiped_with(desk.lang);
    ui.label(RichText::new(text).color(tokens(ui).error));
    if typed(ui, desk.lang, say::protect_destroy(desk.lang), &mut state.word, say::protect_destroy_2(desk.lang)) {
        state.destroying = false;
        desk.ask(Request::Protect(Ask::DestroyKey));
    }
}

/// What cannot be undone asks for a typed word. Gives whether it was typed and the button pressed.
pub fn typed(ui: &mut Ui, lang: Lang, word: &str, text: &mut String, go: &str) -> bool {
    let name = say!(lang, protect_type_word_to_go_on, word);
    let mut done = false;
    ui.horizontal(|ui| {
        let edit = TextEdit::singleline(text).hint_text(&name).desired_width(200.0);
        ui.add(edit.margin(Margin::symmetric(8, 6))).accessible_name(&name);
        if ui.add_enabled(text.trim() == word, eframe::egui::Button::new(go)).clicked() {
            text.clear();
            done = true;
        }
    });
    done
}
