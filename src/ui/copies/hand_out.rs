//! Handing out a copy: who will work in it, what goes, under which password, and where to. What goes is shown before the
//! copy is written, with what the guard says of it.

use super::{Answer, listed, remark};
use crate::model::{Guid, Lang, Message};
use crate::say;
use crate::session::Error;
use crate::session::copies::{Balance, Chosen, HandOut, Looked};
use crate::session::job::{Asked, Job};
use crate::store::document::Document;
use crate::store::{Password, Strength};
use crate::ui::app::with_ending;
use crate::ui::ask::expand_home;
use crate::ui::commands::Command;
use crate::ui::password::{forget, meter, secret_field};
use crate::ui::tokens::{S1, S2, S3, tokens};
use crate::ui::widgets::{caption, choice, dialog, primary_button, soft, subheading};
use eframe::egui::{self, RichText, ScrollArea, TextEdit, Ui};
use std::collections::BTreeSet;
use std::path::PathBuf;
use zeroize::Zeroize;

/// Which documents go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Which {
    #[default]
    All,
    Chosen,
    Sample,
}

pub struct HandingOut {
    coder: String,
    password: String,
    again: String,
    strength: Strength,
    /// Whether the copy must have a password: that of an encrypted project.
    is_secret: bool,
    blind: bool,
    frozen: bool,
    which: Which,
    picked: BTreeSet<Guid>,
    number: u32,
    seed: u64,
    by: Balance,
    path: String,
    fresh: bool,
    choosing: Option<Job<Option<PathBuf>>>,
    /// It was answered, and what came of that is not known yet.
    waits: bool,
    wrong: Option<String>,
    /// What would go, once it was looked at.
    looked: Option<Looked>,
    reason: String,
}

impl Drop for HandingOut {
    fn drop(&mut self) {
        self.password.zeroize();
        self.again.zeroize();
    }
}

impl HandingOut {
    pub fn new(path: &std::path::Path, is_secret: bool) -> HandingOut {
        HandingOut {
            coder: String::new(),
            password: String::new(),
            again: String::new(),
            strength: Strength::Weak,
            is_secret,
            blind: false,
            frozen: false,
            which: Which::All,
            picked: BTreeSet::new(),
            number: 5,
            seed: 1,
            by: Balance::Case,
            path: path.display().to_string(),
            fresh: true,
            choosing: None,
            waits: false,
            wrong: None,
            looked: None,
            reason: String::new(),
        }
    }

    pub fn wanted(&self) -> HandOut {
        let chosen = match self.which {
            Which::All => Chosen::All,
            Which::Chosen => Chosen::Named(self.picked.iter().map(ToString::to_string).collect()),
            Which::Sample => Chosen::Sample { number: self.number as usize, seed: self.seed, by: self.by },
        };
        HandOut { coder: self.coder.trim().to_owned(), blind: self.blind, chosen, frozen: self.frozen }
    }

    pub fn out(&self) -> PathBuf {
        with_ending(&expand_home(self.path.trim().trim_matches('"')))
    }

    pub fn password(&self) -> Option<Password> {
        (!self.password.is_empty()).then(|| Password::new(self.password.clone()))
    }

    /// Why it may leave although the guard found something.
    pub fn reason(&self) -> Option<String> {
        let reason = self.reason.trim();
        (!reason.is_empty()).then(|| reason.to_owned())
    }

    pub fn wait(&mut self) {
        self.waits = true;
        self.wrong = None;
    }

    pub fn looked(&mut self, looked: Result<Looked, Error>, lang: Lang) {
        self.waits = false;
        match looked {
            Ok(looked) => self.looked = Some(looked),
            Err(error) => self.wrong = Some(error.message(lang)),
        }
    }

    /// Says what was wrong, and asks again.
    pub fn refuse(&mut self, message: String) {
        self.waits = false;
        self.wrong = Some(message);
    }

    fn is_ready(&self) -> bool {
        let password = self.password == self.again && !(self.is_secret && self.password.is_empty());
        let documents = match self.which {
            Which::All => true,
            Which::Chosen => !self.picked.is_empty(),
            Which::Sample => self.number > 0,
        };
        !self.coder.trim().is_empty() && !self.path.trim().is_empty() && password && documents
    }

    pub fn show(&mut self, ctx: &egui::Context, lang: Lang, documents: &[Document]) -> Option<Answer> {
        let mut answer = None;
        self.take_chosen();
        let modal = dialog(ctx, "hand out").show(ctx, |ui| {
            ui.set_width(520.0);
            subheading(ui, Command::HandOut.name(lang).trim_end_matches('…'));
            soft(ui, say::copies_never_goes(lang));
            ui.add_space(S2);
            if self.waits {
                ui.spinner();
                return;
            }
            let room = (ctx.content_rect().height() - 220.0).clamp(120.0, 520.0);
            ScrollArea::vertical().max_height(room).auto_shrink([false, true]).show(ui, |ui| match &self.looked {
                Some(looked) => what_goes(ui, lang, looked, &mut self.reason),
                None => self.form(ui, lang, documents),
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
        if matches!(answer, Some(Answer::Left | Answer::Go)) {
            forget(ctx, &["copy", "copy again"]);
        }
        answer
    }

    fn ways(&mut self, ui: &mut Ui, lang: Lang) -> Option<Answer> {
        let mut answer = None;
        if let Some(looked) = &self.looked {
            let ready = looked.remarks.is_empty() || !self.reason.trim().is_empty();
            if ui.add_enabled_ui(ready, |ui| primary_button(ui, say::ask_write_the_copy(lang))).inner.clicked() {
                answer = Some(Answer::Go);
            }
            if ui.button(say::hand_in_back(lang)).clicked() {
                self.looked = None;
                self.wrong = None;
            }
        } else {
            let go = say::copies_show_what_goes(lang);
            if ui.add_enabled_ui(self.is_ready(), |ui| primary_button(ui, go)).inner.clicked() {
                answer = Some(Answer::Look);
            }
        }
        if ui.button(say::cancel(lang)).clicked() {
            answer = Some(Answer::Left);
        }
        answer
    }

    fn form(&mut self, ui: &mut Ui, lang: Lang, documents: &[Document]) {
        let who = line(ui, say::copies_who(lang), &mut self.coder);
        if std::mem::take(&mut self.fresh) {
            who.request_focus();
        }
        ui.add_space(S1);
        ui.checkbox(&mut self.blind, say::copies_blind(lang));
        ui.checkbox(&mut self.frozen, say::copies_frozen(lang));
        ui.add_space(S2);
        self.documents(ui, lang, documents);
        ui.add_space(S2);
        let (_, changed) = secret_field(ui, "copy", say::copies_password(lang), &mut self.password, false);
        if changed {
            self.strength = Password::new(self.password.clone()).strength();
        }
        meter(ui, lang, (!self.password.is_empty()).then_some(self.strength));
        secret_field(ui, "copy again", say::password_the_same_again(lang), &mut self.again, false);
        if !self.again.is_empty() && self.again != self.password {
            soft(ui, say::password_the_two_are_not_the_same(lang));
        }
        ui.add_space(S2);
        line(ui, say::copies_where(lang), &mut self.path);
        if ui.button(say::browse(lang)).clicked() {
            self.browse(ui.ctx(), lang);
        }
    }

    fn documents(&mut self, ui: &mut Ui, lang: Lang, documents: &[Document]) {
        ui.horizontal_wrapped(|ui| {
            for (which, name) in [
                (Which::All, say::copies_all_documents(lang)),
                (Which::Chosen, say::copies_chosen_documents(lang)),
                (Which::Sample, say::copies_sample(lang)),
            ] {
                if choice(ui, self.which == which, name).clicked() {
                    self.which = which;
                }
            }
        });
        match self.which {
            Which::All => {}
            Which::Chosen => {
                for document in documents {
                    let mut is_picked = self.picked.contains(&document.guid);
                    if ui.checkbox(&mut is_picked, &document.name).changed() {
                        match is_picked {
                            true => self.picked.insert(document.guid),
                            false => self.picked.remove(&document.guid),
                        };
                    }
                }
            }
            Which::Sample => {
                let most = u32::try_from(documents.len()).unwrap_or(u32::MAX).max(1);
                self.number = self.number.clamp(1, most);
                ui.horizontal_wrapped(|ui| {
                    let name = say::copies_how_many(lang);
                    ui.label(name);
                    ui.add(egui::DragValue::new(&mut self.number).range(1..=most)).accessible_name(name);
                    let name = say::copies_seed(lang);
                    ui.label(name);
                    ui.add(egui::DragValue::new(&mut self.seed)).accessible_name(name);
                });
                ui.horizontal_wrapped(|ui| {
                    for (by, name) in
                        [(Balance::Case, say::copies_by_case(lang)), (Balance::Kind, say::copies_by_kind(lang))]
                    {
                        if choice(ui, self.by == by, name).clicked() {
                            self.by = by;
                        }
                    }
                });
            }
        }
    }

    fn browse(&mut self, ctx: &egui::Context, lang: Lang) {
        let (wake, projects) = (ctx.clone(), say::ask_mening_project(lang));
        let choose = move |_: &_| rfd::FileDialog::new().add_filter(projects, &["mening"]).save_file();
        self.choosing = Some(Job::start(choose, move || wake.request_repaint()));
    }

    fn take_chosen(&mut self) {
        let Some(job) = self.choosing.take() else { return };
        match job.ask() {
            Asked::UnderWay => self.choosing = Some(job),
            Asked::Done(Some(path)) => self.path = path.display().to_string(),
            Asked::Done(None) | Asked::Lost => {}
        }
    }
}

/// A line to be written, with its name over it.
fn line(ui: &mut Ui, name: &str, text: &mut String) -> egui::Response {
    caption(ui, name);
    let edit = TextEdit::singleline(text).desired_width(f32::INFINITY).margin(egui::Margin::symmetric(8, 7));
    ui.add(edit).accessible_name(name)
}

fn what_goes(ui: &mut Ui, lang: Lang, looked: &Looked, reason: &mut String) {
    let handed = &looked.handed;
    let (documents, codes, codings) = (handed.documents.len(), handed.codes, handed.codings);
    ui.label(say!(lang, copies_goes, codes, codings, documents));
    listed(ui, lang, &handed.documents, |ui, name| {
        soft(ui, format!("· {name}"));
    });
    if looked.remarks.is_empty() {
        return;
    }
    ui.add_space(S2);
    ui.label(RichText::new(say::copies_guard_found(lang)).color(tokens(ui).warn));
    listed(ui, lang, &looked.remarks, |ui, found| remark(ui, lang, found));
    ui.add_space(S2);
    line(ui, say::hand_in_why_it_may_leave_all_the(lang), reason);
    soft(ui, say::hand_in_the_journal_keeps_the_reason(lang));
}
