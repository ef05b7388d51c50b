//! Asking for passwords: to open a project that is encrypted, and to give, change or take one away.

use super::tokens::{self, S1, S2, S3, S4, tokens};
use super::widgets::{caption, dialog, primary_button, soft, subheading};
use crate::model::Lang;
use crate::say;
use crate::session::Recrypt;
use crate::store::{Password, Strength};
use eframe::egui::{self, Key, RichText, TextEdit, Ui};
use std::path::PathBuf;
use zeroize::Zeroize;

/// What a password is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum For {
    /// A project that was just opened, or that locked itself.
    Open(PathBuf),
    Change(Recrypt),
}

/// A question for a password. What is typed is wiped when it goes.
pub struct AskPassword {
    pub what: For,
    old: String,
    new: String,
    again: String,
    /// How hard the new one is to guess.
    strength: Strength,
    /// What was wrong with the last answer.
    wrong: Option<String>,
    fresh: bool,
    /// It was answered, and what came of that is not known yet.
    waits: bool,
}

impl Drop for AskPassword {
    fn drop(&mut self) {
        self.old.zeroize();
        self.new.zeroize();
        self.again.zeroize();
    }
}

/// What a frame of asking gave.
pub enum Answer {
    Given { old: Option<Password>, new: Option<Password> },
    Left,
}

impl AskPassword {
    pub fn new(what: For) -> AskPassword {
        AskPassword {
            what,
            old: String::new(),
            new: String::new(),
            again: String::new(),
            strength: Strength::Weak,
            wrong: None,
            fresh: true,
            waits: false,
        }
    }

    /// While what was answered is being done, nothing else can be.
    pub fn waits(&mut self, waits: bool) {
        self.waits = waits;
    }

    /// Says what was wrong, and asks again.
    pub fn refuse(&mut self, message: String) {
        self.wrong = Some(message);
        self.old.zeroize();
        self.fresh = true;
    }

    fn asks_old(&self) -> bool {
        !matches!(self.what, For::Change(Recrypt::Encrypt))
    }

    fn asks_new(&self) -> bool {
        matches!(self.what, For::Change(Recrypt::Encrypt | Recrypt::Password))
    }

    pub fn show(&mut self, ctx: &egui::Context, lang: Lang) -> Option<Answer> {
        let mut answer = None;
        let modal = dialog(ctx, "password").show(ctx, |ui| {
            ui.set_width(440.0);
            let (title, text, go) = self.words(lang);
            subheading(ui, &title);
            ui.add_space(S1);
            soft(ui, text);
            ui.add_space(S2);
            if self.waits {
                ui.spinner();
                return;
            }
            let enter = self.fields(ui, lang);
            if let Some(wrong) = &self.wrong {
                ui.label(RichText::new(wrong).color(tokens(ui).error));
            }
            ui.add_space(S3);
            ui.horizontal(|ui| {
                let ready = self.ready();
                if ui.add_enabled_ui(ready, |ui| primary_button(ui, go)).inner.clicked() || (enter && ready) {
                    answer = Some(self.given());
                }
                if ui.button(say::cancel(lang)).clicked() {
                    answer = Some(Answer::Left);
                }
            });
        });
        if modal.should_close() && !self.waits {
            answer = Some(Answer::Left);
        }
        if answer.is_some() {
            forget(ctx, &["old", "new", "again"]);
        }
        answer
    }

    /// Draws what is asked for; gives whether Enter ended it.
    fn fields(&mut self, ui: &mut Ui, lang: Lang) -> bool {
        let mut enter = false;
        let first = std::mem::take(&mut self.fresh);
        if self.asks_old() {
            let name = say::password_password(lang);
            enter |= secret_field(ui, "old", name, &mut self.old, first).0;
        }
        if self.asks_new() {
            let name = say::password_new_password(lang);
            let grab = first && !self.asks_old();
            let (entered, changed) = secret_field(ui, "new", name, &mut self.new, grab);
            enter |= entered;
            if changed {
                self.strength = Password::new(self.new.clone()).strength();
            }
            meter(ui, lang, (!self.new.is_empty()).then_some(self.strength));
            enter |= secret_field(ui, "again", say::password_the_same_again(lang), &mut self.again, false).0;
            if !self.again.is_empty() && self.again != self.new {
                soft(ui, say::password_the_two_are_not_the_same(lang));
            }
        }
        enter
    }

    fn ready(&self) -> bool {
        (!self.asks_old() || !self.old.is_empty())
            && (!self.asks_new() || (!self.new.is_empty() && self.new == self.again))
    }

    fn given(&mut self) -> Answer {
        Answer::Given {
            old: self.asks_old().then(|| Password::new(std::mem::take(&mut self.old))),
            new: self.asks_new().then(|| Password::new(std::mem::take(&mut self.new))),
        }
    }

    fn words(&self, lang: Lang) -> (String, &'static str, &'static str) {
        let lost = say::password_nobody_can_recover_a_forgotten_password(lang);
        match &self.what {
            For::Open(path) => {
                let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                (
                    say!(lang, password_name_is_encrypted, name),
                    say::password_give_the_password_to_open_it(lang),
                    say::open(lang),
                )
            }
            For::Change(Recrypt::Encrypt) => {
                (say::password_encrypt_the_project(lang).to_owned(), lost, say::password_encrypt(lang))
            }
            For::Change(Recrypt::Password) => (
                say::password_change_the_password(lang).to_owned(),
                say::password_backups_under_the_old_password_are(lang),
                say::password_change(lang),
            ),
            For::Change(Recrypt::Decrypt) => (
                say::password_make_the_project_plain(lang).to_owned(),
                say::password_whoever_has_the_file_can_then(lang),
                say::password_make_plain(lang),
            ),
        }
    }
}

fn field_id(id: &str) -> egui::Id {
    egui::Id::unique(("password", id))
}

/// Forgets what was typed in fields, which their own undo would keep.
pub(super) fn forget(ctx: &egui::Context, ids: &[&str]) {
    for id in ids {
        ctx.data_mut(|data| data.remove::<egui::text_edit::TextEditState>(field_id(id)));
    }
}

/// A field that shows nothing of what is typed. Gives whether Enter was pressed in it, and whether it changed.
pub(super) fn secret_field(ui: &mut Ui, id: &str, name: &str, text: &mut String, grab: bool) -> (bool, bool) {
    caption(ui, name);
    let edit = TextEdit::singleline(text).id(field_id(id)).password(true).desired_width(f32::INFINITY);
    let response = ui.add(edit.margin(egui::Margin::symmetric(8, 7))).accessible_name(name);
    if grab {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    (entered, response.changed())
}

/// How hard the password is to guess, as a bar and a word; nothing of none.
pub(super) fn meter(ui: &mut Ui, lang: Lang, strength: Option<Strength>) {
    let t = tokens(ui);
    let (share, word, color) = match strength {
        None => (0.0, "", t.soft),
        Some(Strength::Weak) => (0.25, say::password_easy_to_guess(lang), t.error),
        Some(Strength::Fair) => (0.6, say::password_hard_to_guess(lang), t.warn),
        Some(Strength::Strong) => (1.0, say::password_very_hard_to_guess(lang), t.accent),
    };
    ui.add_space(S1);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 4.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 2.0, t.line);
    ui.painter().rect_filled(rect.with_max_x(rect.left() + rect.width() * share), 2.0, color);
    ui.label(RichText::new(if word.is_empty() { " " } else { word }).font(tokens::sans(tokens::SMALL)).color(color));
    ui.add_space(S4 - S3);
}

#[cfg(test)]
mod tests;
