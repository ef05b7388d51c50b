//! Opening, making and leaving projects.

use super::{App, Views};
use crate::model::Message;
use crate::say;
use crate::session::job::Asked;
use crate::session::{Error, Recrypt, Session, demo};
use crate::store::{OpenMode, Password, StoreError};
use crate::ui::desk::{Place, Workspace};
use crate::ui::history::History;
use crate::ui::password::{Answer, AskPassword, For};
use crate::ui::{ask, beside, widgets};
use eframe::egui;
use std::path::{Path, PathBuf};

impl App {
    /// Opens a project and shows where to go on.
    pub fn open(&mut self, ctx: &egui::Context, path: &Path) {
        self.open_with(ctx, path, None);
    }

    /// As [`App::open`], with the password where it is known.
    pub fn open_with(&mut self, ctx: &egui::Context, path: &Path, password: Option<&Password>) {
        if self.has_open(path) {
            let text = say::app_the_project_is_open_already(self.lang());
            return self.notices.say(ctx.input(|input| input.time), text);
        }
        match Session::open(path, password) {
            Ok(session) => self.opened(ctx, session),
            Err(Error::Store(StoreError::NeedsPassword { path })) => {
                self.ask_password = Some(AskPassword::new(For::Open(path)));
            }
            Err(error) => self.fail(&error),
        }
    }

    /// Whether this very project can be written here. Opened once more it could only be read, as if
    /// somebody else had it.
    fn has_open(&self, path: &Path) -> bool {
        let Some(session) = self.session.as_ref().filter(|session| *session.mode() == OpenMode::Write) else {
            return false;
        };
        let same = session.path().canonicalize().ok().zip(path.canonicalize().ok());
        same.is_some_and(|(open, wanted)| open == wanted)
    }

    /// What was answered to a question for a password.
    pub(in crate::ui) fn password_given(&mut self, ctx: &egui::Context, answer: Answer) {
        let Some(mut ask) = self.ask_password.take() else { return };
        let Answer::Given { old, new } = answer else { return };
        let done = match &ask.what {
            For::Open(path) => Session::open(path, old.as_ref()),
            For::Change(change) => {
                let Some(path) = self.session.as_ref().map(|session| session.path().to_owned()) else { return };
                // The file can be written anew only when nobody has it open.
                self.session = None;
                self.kept.clear();
                self.stop_checking();
                let done = Session::recrypt(&path, *change, old.as_ref(), new.as_ref());
                if done.is_err() {
                    self.session = Session::open(&path, old.as_ref()).ok();
                }
                done
            }
        };
        match done {
            Ok(session) => self.opened(ctx, session),
            Err(Error::Store(error @ StoreError::WrongPassword { .. })) => {
                if let (None, For::Change(_), Some(path)) = (&self.session, &ask.what, self.settings.recent.first()) {
                    // Locked out of a file that was open a moment ago: the way back in is the same password.
                    ask = AskPassword::new(For::Open(path.clone()));
                }
                ask.refuse(error.message(self.lang()));
                self.ask_password = Some(ask);
            }
            Err(error) => self.fail(&error),
        }
    }

    pub(super) fn ask_recrypt(&mut self, change: Recrypt) {
        let Some(session) = &self.session else { return };
        match (change, session.is_encrypted()) {
            (Recrypt::Encrypt, true) => self.fail(&StoreError::AlreadyEncrypted.into()),
            (Recrypt::Password | Recrypt::Decrypt, false) => self.fail(&StoreError::NotEncrypted.into()),
            _ => self.ask_password = Some(AskPassword::new(For::Change(change))),
        }
    }

    /// Leaves the project; what was open of it is forgotten.
    pub(super) fn close(&mut self, ctx: &egui::Context) {
        self.session = None;
        self.side = None;
        self.let_go(ctx);
        ctx.send_viewport_cmd(egui::ViewportCommand::Title("Mening".to_owned()));
    }

    /// Lets go of all that is of the project that was open: nothing of it may come into another.
    fn let_go(&mut self, ctx: &egui::Context) {
        self.kept.clear();
        self.views = Views::default();
        if let Some(job) = self.importing.take() {
            job.progress.stop();
        }
        self.correcting = None;
        self.backups = super::backups::Backups::default();
        self.stop_checking();
        self.pending = None;
        self.coders = None;
        self.ask_password = None;
        self.ask = self
            .ask
            .take()
            .filter(|ask| !matches!(ask.what, ask::For::Correct(_) | ask::For::SaveSet(_) | ask::For::Copy));
        widgets::forget_drafts(ctx);
    }

    /// Leaves an encrypted project and asks for its password.
    pub(super) fn lock(&mut self, ctx: &egui::Context) {
        let Some(session) = &self.session else { return };
        if !session.is_encrypted() {
            return self.fail(&StoreError::NotEncrypted.into());
        }
        let path = session.path().to_owned();
        self.close(ctx);
        self.ask_password = Some(AskPassword::new(For::Open(path)));
    }

    /// Locks an encrypted project that nobody has touched for as long as the settings say.
    pub(super) fn lock_when_left(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        if ctx.input(|input| !input.events.is_empty()) {
            self.touched = now;
        }
        let encrypted = self.session.as_ref().is_some_and(Session::is_encrypted);
        let minutes = self.settings.lock_after;
        if !encrypted || minutes == 0 || self.importing.is_some() {
            return;
        }
        let left = f64::from(minutes) * 60.0 - (now - self.touched);
        if left <= 0.0 {
            self.lock(ctx);
        } else {
            ctx.request_repaint_after(std::time::Duration::from_secs_f64(left + 0.1));
        }
    }

    /// Ends what looks for rot beside the window; it goes from document to document, so that is soon.
    fn stop_checking(&mut self) {
        if let Some(job) = self.checking.take() {
            job.progress.stop();
            while matches!(job.ask(), Asked::UnderWay) {
                std::thread::sleep(std::time::Duration::from_millis(1));
            }
        }
    }

    pub(in crate::ui) fn opened(&mut self, ctx: &egui::Context, session: Session) {
        self.settings.opened(session.path());
        self.settings.store();
        self.let_go(ctx);
        self.history = History::default();
        let first =
            crate::store::document::all(session.reader()).ok().and_then(|all| all.first().map(|document| document.id));
        let workspace = if first.is_some() { Workspace::Code } else { Workspace::Gather };
        self.history.go(Place { workspace, document: first, passage: None });
        self.checking = Some(beside::check_digests(&session, ctx));
        let title = session.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        ctx.send_viewport_cmd(egui::ViewportCommand::Title(format!("{title} – Mening")));
        if let OpenMode::InUse { by } = session.mode() {
            let text = say!(self.lang(), app_the_project_has_been_open_elsewhere, by);
            self.notices.fail(text);
        }
        if *session.mode() == OpenMode::NoRoom {
            let text = say::app_the_disk_is_full_the_project(self.lang());
            self.notices.fail(text);
        }
        self.session = Some(session);
        self.back_up(ctx);
        self.say_unfinished();
    }

    pub(super) fn open_demo(&mut self, ctx: &egui::Context) {
        let lang = self.lang();
        let path = self.settings.documents().join(say::app_mening_demonstration_mening(lang));
        if path.exists() {
            return self.open(ctx, &path);
        }
        match demo::create(&path, lang) {
            Ok(session) => self.opened(ctx, session),
            Err(error) => self.fail(&error),
        }
    }

    pub(in crate::ui) fn create(&mut self, ctx: &egui::Context, path: &Path, encrypt: bool) {
        let path = with_ending(path);
        let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match Session::create(&path, &title, self.lang(), None) {
            Ok(session) => {
                self.opened(ctx, session);
                if encrypt {
                    self.ask_recrypt(Recrypt::Encrypt);
                }
            }
            Err(error) => self.fail(&error),
        }
    }
}

/// A project's file ends in `.mening`.
pub(super) fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == "mening") {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".mening");
    PathBuf::from(name)
}
