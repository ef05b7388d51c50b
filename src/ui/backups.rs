//! The project's backups: when and why each was made, what it holds, what was done since, and the ways to bring it back.

#[cfg(test)]
mod tests;

use super::commands::Command;
use super::desk::{Desk, Request};
use super::focus;
use super::icons;
use super::journal::capital;
use super::tokens::{self, S1, S2, S4, tokens};
use super::widgets::{card, empty_state, primary_button, quiet_link, side_panel, soft};
use crate::model::*;
use crate::say;
use crate::session::job::{Asked, Job};
use crate::session::{Error, restore};
use crate::store;
use crate::store::kept::{Backup, BackupState, Holds};
use eframe::egui::{RichText, ScrollArea, Ui, WidgetInfo, accesskit::Role};
use std::path::PathBuf;

#[derive(Default)]
pub struct State {
    job: Option<Job<Result<Vec<Backup>, Error>>>,
    listed: Option<Vec<Backup>>,
    /// The project when the list was asked for, and when that was, in the context's seconds.
    asked_at: Option<(u64, f64)>,
    /// The backup of which is asked whether to bring it back.
    asked: Option<PathBuf>,
}

impl State {
    /// There may be others by now.
    pub fn look_again(&mut self) {
        self.asked_at = None;
        self.asked = None;
    }
}

/// What only the session's owner can do.
#[derive(Debug)]
pub enum Ask {
    /// Open it in a window of its own, to be read.
    Beside(PathBuf),
    /// Ask where a copy of it is to be.
    Copy {
        path: PathBuf,
        when: String,
    },
    BringBack(PathBuf),
}

/// While the panel stands open beside work, the list is made anew no more often: each backup is read as a whole for it.
const SECONDS: f64 = 20.0;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    refresh(ui, desk, state);
    let close = say::backups_close_backups(desk.lang);
    let title = say::backups_backups(desk.lang);
    if side_panel(ui, title, "", close, |ui| contents(ui, desk, state)) {
        desk.run(Command::Backups);
    }
}

fn refresh(ui: &Ui, desk: &mut Desk, state: &mut State) {
    if let Some(job) = state.job.take() {
        match job.ask() {
            Asked::UnderWay => state.job = Some(job),
            Asked::Done(Ok(backups)) => state.listed = Some(backups),
            Asked::Done(Err(error)) => desk.ask(Request::Fail(error)),
            Asked::Lost => {}
        }
        return;
    }
    let (revision, now) = (desk.session.revision(&[]), ui.input(|input| input.time));
    match state.asked_at {
        Some((known, _)) if known == revision => {}
        Some((_, at)) if now - at < SECONDS => ui.ctx().request_repaint_after_secs(SECONDS as f32),
        _ => {
            state.asked_at = Some((revision, now));
            let (file, wake) = (desk.session.file().clone(), ui.ctx().clone());
            let readers = desk.session.readers().clone();
            let work = move |_: &_| {
                let _reading = readers.enter();
                restore::backups(&file)
            };
            state.job = Some(Job::start(work, move || wake.request_repaint()));
        }
    }
}

fn contents(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let Some(backups) = state.listed.take() else {
        ui.spinner();
        return;
    };
    if store::is_backup(desk.session.path()) {
        itself(ui, desk);
    } else if backups.is_empty() {
        let title = say::backups_there_are_no_backups_yet(desk.lang);
        let body = say::backups_one_is_made_before_the_first(desk.lang);
        empty_state(ui, icons::HISTORY, title, body, None);
    }
    ScrollArea::vertical().id_salt("backups").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - S2);
        for backup in &backups {
            ui.push_id(&backup.name, |ui| {
                card(ui).show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    one(ui, desk, state, backup);
                })
            });
            ui.add_space(S1);
        }
        ui.add_space(S4);
        focus::follow(ui, 0.0);
    });
    state.listed = Some(backups);
}

/// What is open is a backup: to go on with it, a copy of it is needed.
fn itself(ui: &mut Ui, desk: &mut Desk) {
    let text = say::backups_this_is_a_backup_it_is(desk.lang);
    ui.label(text);
    ui.add_space(S2);
    if primary_button(ui, say::backups_bring_it_back_as_a_copy(desk.lang)).clicked() {
        desk.ask(Request::Backup(Ask::Copy { path: desk.session.path().to_owned(), when: String::new() }));
    }
}

fn one(ui: &mut Ui, desk: &mut Desk, state: &mut State, backup: &Backup) {
    let when = local(&backup.at);
    ui.label(RichText::new(&when).font(tokens::sans_bold(tokens::BODY)));
    soft(ui, capital(backup.reason.label(desk.lang)));
    match &backup.state {
        BackupState::Sound(holds) => {
            sound(ui, desk.lang, holds);
            ways(ui, desk, state, backup, &when);
        }
        other => {
            ui.label(RichText::new(capital(other.label(desk.lang))).color(tokens(ui).error));
        }
    }
}

/// What it holds, and the newest of what was done since.
fn sound(ui: &mut Ui, lang: Lang, holds: &Holds) {
    const SHOWN: usize = 3;
    ui.label(holds.message(lang));
    let Some(since) = &holds.since else { return };
    ui.label(capital(&since.message(lang)));
    for step in since.steps.iter().rev().take(SHOWN) {
        soft(ui, format!("· {}", capital(&step.name.in_lang(lang))));
    }
    if since.steps.len() > SHOWN {
        let more = since.steps.len() - SHOWN;
        soft(ui, say!(lang, backups_and_more_more_in_the_journal, more));
    }
}

fn ways(ui: &mut Ui, desk: &mut Desk, state: &mut State, backup: &Backup, when: &str) {
    let lang = desk.lang;
    let link = |ui: &mut Ui, words: &str, label: String| {
        let link = quiet_link(ui, words);
        link.widget_info(|| WidgetInfo::labeled(Role::Link, true, &label));
        link.clicked()
    };
    if state.asked.as_ref() == Some(&backup.path) {
        return confirm(ui, desk, state, backup, when);
    }
    ui.horizontal_wrapped(|ui| {
        let words = say::backups_open_beside(lang);
        if link(ui, words, say!(lang, backups_open_when_beside_to_be_read, when)) {
            desk.ask(Request::Backup(Ask::Beside(backup.path.clone())));
        }
        ui.add_space(S2);
        let words = say::backups_copy(lang);
        if link(ui, words, say!(lang, backups_bring_when_back_as_a_copy, when)) {
            desk.ask(Request::Backup(Ask::Copy { path: backup.path.clone(), when: when.to_owned() }));
        }
        ui.add_space(S2);
        let words = say::backups_bring_back(lang);
        if desk.writable && link(ui, words, say!(lang, backups_bring_when_back, when)) {
            state.asked = Some(backup.path.clone());
        }
    });
}

fn confirm(ui: &mut Ui, desk: &mut Desk, state: &mut State, backup: &Backup, when: &str) {
    let lang = desk.lang;
    ui.add_space(S1);
    ui.label(say!(lang, backups_all_of_the_project_becomes_as, when));
    ui.add_space(S1);
    ui.horizontal(|ui| {
        if primary_button(ui, say::backups_bring_it_back(lang)).clicked() {
            desk.ask(Request::Backup(Ask::BringBack(backup.path.clone())));
            state.asked = None;
        }
        if ui.button(say::cancel(lang)).clicked() {
            state.asked = None;
        }
    });
}
