//! Protection: what keeps the study's people from being recognised, beside any workspace: encryption,
//! the key with its names, the register of consents, passages in quarantine, and what the guard asks.

mod consent;
mod found;
mod key;
mod preview;
mod quarantine;
mod stood;
#[cfg(test)]
mod tests;

use super::commands::Command;
use super::desk::Desk;
use super::focus;
use super::tokens::{S2, S4};
use super::widgets::{quiet_link, side_panel, soft, subheading};
use crate::model::*;
use crate::say;
use crate::session::pseudonym::Wanted;
use crate::store::Password;
use eframe::egui::{ScrollArea, Ui};
use std::path::PathBuf;

/// What the panel keeps between frames.
#[derive(Default)]
pub struct State {
    key: key::State,
    consent: consent::State,
    found: found::State,
}

impl State {
    /// Lists every name that would be replaced, where a key is open.
    pub fn preview_names(&mut self) {
        self.key.preview_names();
    }
}

/// What only the session's owner can do.
#[derive(Debug)]
pub enum Ask {
    OpenKey {
        path: PathBuf,
        password: Password,
        /// Whether it is to be made, as there is none yet.
        make: bool,
    },
    CloseKey,
    Put(Known),
    Remove(String),
    Never(String),
    Replace(Wanted),
    /// In one place alone.
    ReplaceHere {
        document: DocumentId,
        passage: Passage,
        words: String,
        kind: NameKind,
    },
    DestroyKey,
    Withdraw(Guid),
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let close = say::protect_close_protection(desk.lang);
    if side_panel(ui, say::protect_protection(desk.lang), "", close, |ui| {
        ScrollArea::vertical().id_salt("protection").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - S2);
            encryption(ui, desk);
            section(ui, say::protect_names_and_pseudonyms(desk.lang));
            key::show(ui, desk, &mut state.key, &mut state.found);
            section(ui, say::protect_consent(desk.lang));
            consent::show(ui, desk, &mut state.consent);
            section(ui, say::protect_quarantine(desk.lang));
            quarantine::show(ui, desk);
            section(ui, say::protect_the_guard(desk.lang));
            quarantine::guard(ui, desk);
            ui.add_space(S4);
            focus::follow(ui, 0.0);
        });
    }) {
        desk.run(Command::Protect);
    }
}

fn section(ui: &mut Ui, title: &str) {
    ui.add_space(S4);
    subheading(ui, title);
    ui.add_space(S2);
}

fn encryption(ui: &mut Ui, desk: &mut Desk) {
    section(ui, say::protect_encryption(desk.lang));
    if desk.session.is_encrypted() {
        soft(ui, say::protect_nobody_reads_the_project_without_its(desk.lang));
        for command in [Command::Lock, Command::ChangePassword] {
            if quiet_link(ui, command.name(desk.lang)).clicked() {
                desk.run(command);
            }
        }
    } else {
        soft(ui, say::protect_whoever_has_the_file_can_read(desk.lang));
        if desk.writable && quiet_link(ui, Command::Encrypt.name(desk.lang)).clicked() {
            desk.run(Command::Encrypt);
        }
    }
}
