//! Taking in a colleague's work: which copies, their password if they have one of their own, and what would come.

use super::{Answer, listed};
use crate::model::{Lang, Message};
use crate::say;
use crate::session::copies::words::{in_words, label};
use crate::session::copies::{Brought, TakenIn};
use crate::session::job::{Asked, Job};
use crate::session::{Error, Session};
use crate::store::clash::Clash;
use crate::store::{Password, ProjectFile, StoreError};
use crate::ui::ask::expand_home;
use crate::ui::commands::Command;
use crate::ui::journal::capital;
use crate::ui::password::{forget, secret_field};
use crate::ui::tokens::{S2, S3, tokens};
use crate::ui::widgets::{dialog, primary_button, soft, subheading};
use eframe::egui::{self, RichText, ScrollArea, TextEdit, Ui};
use std::path::PathBuf;
use zeroize::Zeroize;

/// Copies made ready, and what taking them in would come to.
pub type Came = (Vec<Brought>, TakenIn);

#[derive(Default)]
pub struct TakingIn {
    /// One path a line.
    text: String,
    password: String,
    asks_password: bool,
    /// Whether the files were dropped on the window, and might have been meant to be opened.
    is_dropped: bool,
    is_begun: bool,
    choosing: Option<Job<Vec<PathBuf>>>,
    waits: bool,
    wrong: Option<String>,
    came: Option<Came>,
}

impl Drop for TakingIn {
    fn drop(&mut self) {
        self.password.zeroize();
    }
}

/// Makes copies ready and looks at what would come.
///
/// # Errors
/// As [`Session::bring`] and [`Session::preview_copies`].
pub fn look(session: &mut Session, paths: &[PathBuf], password: Option<&Password>) -> Result<Came, Error> {
    let bring = |path: &PathBuf| {
        let file = match (session.file().copy_at(path, None), password) {
            (Err(StoreError::NeedsPassword { .. }), Some(password)) => ProjectFile::new(path, Some(password))?,
            (file, _) => file?,
        };
        session.bring(&file)
    };
    let copies: Vec<Brought> = paths.iter().map(bring).collect::<Result<_, Error>>()?;
    let taken = session.preview_copies(&copies)?;
    Ok((copies, taken))
}

impl TakingIn {
    pub fn of(paths: &[PathBuf]) -> TakingIn {
        let lines: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
        let mut state = TakingIn::default();
        state.text = lines.join("\n");
        state.is_dropped = !paths.is_empty();
        state
    }

    pub fn paths(&self) -> Vec<PathBuf> {
        let lines = self.text.lines().map(|line| line.trim().trim_matches('"'));
        lines.filter(|line| !line.is_empty()).map(expand_home).collect()
    }

    pub fn password(&self) -> Option<Password> {
        (!self.password.is_empty()).then(|| Password::new(self.password.clone()))
    }

    pub fn wait(&mut self) {
        self.waits = true;
        self.wrong = None;
    }

    pub fn looked(&mut self, came: Result<Came, Error>, lang: Lang) {
        self.waits = false;
        match came {
            Ok(came) => self.came = Some(came),
            Err(error) => {
                let asks =
                    matches!(error, Error::Store(StoreError::NeedsPassword { .. } | StoreError::WrongPassword { .. }));
                self.asks_password |= asks;
                self.is_begun &= !asks;
                self.password.zeroize();
                self.wrong = Some(error.message(lang));
            }
        }
    }

    pub fn take_came(&mut self) -> Option<Came> {
        self.came.take()
    }

    pub fn show(&mut self, ctx: &egui::Context, lang: Lang) -> Option<Answer> {
        let mut answer = None;
        self.take_chosen();
        let modal = dialog(ctx, "take in").show(ctx, |ui| {
            ui.set_width(560.0);
            subheading(ui, Command::TakeIn.name(lang).trim_end_matches('…'));
            soft(ui, say::copies_undone_as_one(lang));
            ui.add_space(S2);
            if self.waits {
                ui.spinner();
                return;
            }
            let room = (ctx.content_rect().height() - 220.0).clamp(120.0, 480.0);
            ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| match &self.came {
                Some((_, taken)) => what_comes(ui, lang, taken),
                None => self.form(ui, lang),
            });
            if let Some(wrong) = &self.wrong {
                ui.label(RichText::new(wrong).color(tokens(ui).error));
            }
            ui.add_space(S3);
            ui.horizontal(|ui| answer = self.ways(ui, lang));
        });
        if modal.should_close() && !self.waits {
            answer = Some(Answer::Left);
        }
        if answer.is_some() {
            forget(ctx, &["copy"]);
        }
        answer
    }

    fn form(&mut self, ui: &mut Ui, lang: Lang) {
        let name = say::copies_files(lang);
        let edit = TextEdit::multiline(&mut self.text).desired_rows(3).desired_width(f32::INFINITY);
        let field = ui.add(edit.margin(egui::Margin::symmetric(8, 7))).accessible_name(name);
        soft(ui, name);
        let is_first = !std::mem::replace(&mut self.is_begun, true);
        if self.asks_password {
            ui.add_space(S2);
            secret_field(ui, "copy", say::copies_password_of_a_copy(lang), &mut self.password, is_first);
        } else if is_first {
            field.request_focus();
        }
    }

    fn ways(&mut self, ui: &mut Ui, lang: Lang) -> Option<Answer> {
        let mut answer = None;
        match &self.came {
            Some((_, taken)) => {
                let is_news = taken.withdrawn > 0 || taken.files.iter().any(|(_, taken)| !taken.is_nothing());
                let go = say::copies_take_in(lang);
                if ui.add_enabled_ui(is_news, |ui| primary_button(ui, go)).inner.clicked() {
                    answer = Some(Answer::Go);
                }
            }
            None => {
                let ready = !self.paths().is_empty();
                let go = say::copies_show_what_comes(lang);
                if ui.add_enabled_ui(ready, |ui| primary_button(ui, go)).inner.clicked() {
                    answer = Some(Answer::Look);
                }
                if ui.button(say::browse(lang)).clicked() {
                    self.browse(ui.ctx(), lang);
                }
                let dropped = self.paths().into_iter().next().filter(|_| self.is_dropped);
                if let Some(path) = dropped
                    && ui.button(say::copies_open_instead(lang)).clicked()
                {
                    answer = Some(Answer::Open(path));
                }
            }
        }
        if ui.button(say::cancel(lang)).clicked() {
            answer = Some(Answer::Left);
        }
        answer
    }

    fn browse(&mut self, ctx: &egui::Context, lang: Lang) {
        let (wake, projects) = (ctx.clone(), say::ask_mening_project(lang));
        let choose =
            move |_: &_| rfd::FileDialog::new().add_filter(projects, &["mening"]).pick_files().unwrap_or_default();
        self.choosing = Some(Job::start(choose, move || wake.request_repaint()));
    }

    fn take_chosen(&mut self) {
        let Some(job) = self.choosing.take() else { return };
        match job.ask() {
            Asked::UnderWay => self.choosing = Some(job),
            Asked::Done(paths) => {
                let known = Some(self.text.trim().to_owned()).filter(|known| !known.is_empty());
                let new = paths.iter().map(|path| path.display().to_string());
                self.text = known.into_iter().chain(new).collect::<Vec<_>>().join("\n");
            }
            Asked::Lost => {}
        }
    }
}

fn what_comes(ui: &mut Ui, lang: Lang, taken: &TakenIn) {
    for (name, of_file) in &taken.files {
        ui.label(in_words(name, of_file, lang));
    }
    if taken.withdrawn > 0 {
        ui.add_space(S2);
        let who = say!(lang, n_participants, n = taken.withdrawn);
        ui.label(RichText::new(say!(lang, cli_who_withdrew_there_and_will_here, who)).color(tokens(ui).warn));
    }
    if !taken.clashes.is_empty() {
        ui.add_space(S2);
        ui.label(say!(lang, cli_decided_by_rule_n, n = taken.clashes.len()));
        listed(ui, lang, &taken.clashes, |ui, clash| one(ui, lang, clash));
    }
}

fn one(ui: &mut Ui, lang: Lang, clash: &Clash) {
    ui.label(format!("{}: {}", clash.name, label(clash.kind, lang)));
    let [kept, other] = super::clashes::sides(clash);
    for (name, side) in [(say::clashes_stands(lang), kept), (say::clashes_other(lang), other)] {
        let side = if side.is_empty() { say::clashes_nothing(lang).to_owned() } else { side };
        soft(ui, format!("{}: {side}", capital(name)));
    }
}
