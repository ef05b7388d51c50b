//! Opening, making and leaving projects.

use super::sending::Answer;
use super::{App, Views};
use crate::model::Message;
use crate::say;
use crate::session::writing::Errand;
use crate::session::{Error, Recrypt, Session, demo};
use crate::store::{OpenMode, Password, StoreError};
use crate::ui::history::History;
use crate::ui::password::{Answer as Given, AskPassword, For};
use crate::ui::{ask, beside, widgets};
use eframe::egui::{self, Context};
use std::path::{Path, PathBuf};

/// A project that was opened: the session that writes, and the one that the window reads.
pub struct Arrival {
    writes: Session,
    read: Session,
    /// Whether it is to be encrypted at once.
    encrypt: bool,
}

impl App {
    /// Opens a project and shows where to go on.
    pub fn open(&mut self, ctx: &Context, path: &Path) {
        self.open_with(ctx, path, None);
    }

    /// As [`App::open`], with the password where it is known.
    pub fn open_with(&mut self, ctx: &Context, path: &Path, password: Option<&Password>) {
        if self.has_open(path) {
            let text = say::app_the_project_is_open_already(self.lang());
            return self.notices.say(App::time(ctx), text);
        }
        let (path, password) = (path.to_owned(), password.cloned());
        self.bring(
            false,
            move || Session::open(&path, password.as_ref()),
            |app, error| match error {
                Error::Store(StoreError::NeedsPassword { path }) => {
                    app.ask_password = Some(AskPassword::new(For::Open(path)));
                }
                error => app.fail(&error),
            },
        );
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

    /// Opens a project beside the one that is open, after all that was done in that, and then goes there.
    pub(in crate::ui) fn bring(
        &mut self,
        encrypt: bool,
        open: impl FnOnce() -> Result<Session, Error> + Send + 'static,
        failed: impl FnOnce(&mut App, Error) + Send + 'static,
    ) {
        // Asked for twice, as by a double click, it is opened once.
        if std::mem::replace(&mut self.opening, true) {
            return;
        }
        let errand = Errand::long(say::app_opening(self.lang()));
        self.writing.send(errand, move |_, _| {
            let opened = open().and_then(|writes| Ok(Arrival { read: writes.read_beside()?, writes, encrypt }));
            let answer: Answer = Box::new(move |app, ctx| {
                app.opening = false;
                match opened {
                    Ok(arrival) => {
                        // What stands in a field is of the project that is left.
                        widgets::hand_over(ctx);
                        app.arriving = Some(arrival);
                    }
                    Err(error) => failed(app, error),
                }
            });
            answer
        });
    }

    /// Goes to the project that was opened, when all that the frame asked for was sent to the one that is left.
    pub(super) fn arrive(&mut self, ctx: &Context) {
        let Some(Arrival { writes, read, encrypt }) = self.arriving.take() else { return };
        self.note_place();
        let left = self.session.take();
        self.exchange(left, Some(writes));
        self.entered(ctx, read);
        self.try_this = std::mem::take(&mut self.tries);
        if encrypt {
            self.ask_recrypt(Recrypt::Encrypt);
        }
        ctx.request_repaint();
    }

    /// Puts another project, or none, in the place of the one that was left: after all that was sent to it, and when
    /// nobody reads it any more.
    fn exchange(&mut self, left: Option<Session>, new: Option<Session>) {
        self.writing.send(Errand::long(say::app_closing(self.lang())), move |open, _| {
            let readers = left.as_ref().map(|left| left.readers().clone()).unwrap_or_default();
            let _alone = readers.wait_for_all();
            // The last to leave a file clears away what lies beside it, which takes its time.
            drop(left);
            *open = new;
            let answer: Answer = Box::new(|_, _| {});
            answer
        });
    }

    /// What was answered to a question for a password.
    pub(in crate::ui) fn password_given(&mut self, answer: Given) {
        let Some(mut ask) = self.ask_password.take() else { return };
        let Given::Given { old, new } = answer else { return };
        ask.waits(true);
        let what = ask.what.clone();
        self.ask_password = Some(ask);
        match what {
            For::Open(path) => self.bring(false, move || Session::open(&path, old.as_ref()), App::refused),
            For::Change(change) => self.recrypt(change, old, new),
        }
    }

    /// The file is written anew on the thread that writes, while nobody has it open.
    fn recrypt(&mut self, change: Recrypt, old: Option<Password>, new: Option<Password>) {
        self.note_place();
        let Some(left) = self.session.take() else { return };
        self.kept.clear();
        self.stop_checking();
        let lang = self.lang();
        let name = match change {
            Recrypt::Encrypt => say::app_encrypting(lang),
            Recrypt::Password => say::app_changing_the_password(lang),
            Recrypt::Decrypt => say::app_making_it_plain(lang),
        };
        self.writing.send(Errand::long(name), move |open, _| {
            let (path, readers) = (left.path().to_owned(), left.readers().clone());
            let _alone = readers.wait_for_all();
            drop((left, open.take()));
            let done = Session::recrypt(&path, change, old.as_ref(), new.as_ref());
            let (session, error) = match done {
                Ok(session) => (Some(session), None),
                Err(error) => (Session::open(&path, old.as_ref()).ok(), Some(error)),
            };
            let read = session.as_ref().and_then(|session| session.read_beside().ok());
            *open = session.filter(|_| read.is_some());
            let answer: Answer = Box::new(move |app, ctx| match error {
                None => match read {
                    Some(read) => app.entered(ctx, read),
                    None => app.ask_password = Some(AskPassword::new(For::Open(path))),
                },
                Some(error) => {
                    app.session = read;
                    app.refused(error);
                }
            });
            answer
        });
    }

    /// A password was refused, or something else stood in the way: the question stays where another answer can help.
    fn refused(&mut self, error: Error) {
        let Some(mut ask) = self.ask_password.take() else { return self.fail(&error) };
        ask.waits(false);
        match error {
            Error::Store(error @ StoreError::WrongPassword { .. }) => {
                if let (None, For::Change(_), Some(path)) = (&self.session, &ask.what, self.settings.recent.first()) {
                    // Locked out of a file that was open a moment ago: the way back in is the same password.
                    ask = AskPassword::new(For::Open(path.clone()));
                }
                ask.refuse(error.message(self.lang()));
                self.ask_password = Some(ask);
            }
            error => self.fail(&error),
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
    pub(super) fn close(&mut self, ctx: &Context) {
        self.note_place();
        let left = self.session.take();
        self.exchange(left, None);
        self.side = None;
        self.let_go(ctx);
        ctx.send_viewport_cmd(egui::ViewportCommand::Title("Mening".to_owned()));
    }

    /// Lets go of all that is of the project that was open: nothing of it may come into another.
    fn let_go(&mut self, ctx: &Context) {
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
        self.try_this = false;
        self.ask_password = None;
        self.handing_out = None;
        self.taking_in = None;
        self.ask = self
            .ask
            .take()
            .filter(|ask| !matches!(ask.what, ask::For::Correct(_) | ask::For::SaveSet(_) | ask::For::Copy));
        widgets::forget_drafts(ctx);
    }

    /// Leaves an encrypted project and asks for its password.
    pub(super) fn lock(&mut self, ctx: &Context) {
        let Some(session) = &self.session else { return };
        if !session.is_encrypted() {
            return self.fail(&StoreError::NotEncrypted.into());
        }
        let path = session.path().to_owned();
        self.close(ctx);
        self.ask_password = Some(AskPassword::new(For::Open(path)));
    }

    /// Locks an encrypted project that nobody has touched for as long as the settings say.
    pub(super) fn lock_when_left(&mut self, ctx: &Context) {
        let now = App::time(ctx);
        if ctx.input(|input| !input.events.is_empty()) {
            self.touched = now;
        }
        let encrypted = self.session.as_ref().is_some_and(Session::is_encrypted);
        let minutes = self.settings.lock_after;
        if !encrypted || minutes == 0 || self.importing.is_some() || self.is_busy() {
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
        }
    }

    /// Shows a project that is open on the thread that writes.
    fn entered(&mut self, ctx: &Context, session: Session) {
        self.settings.opened(session.path());
        self.settings.store();
        self.let_go(ctx);
        self.history = History::default();
        let place = self.place_of(&session);
        self.history.go(place);
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
    }

    pub(super) fn open_demo(&mut self, ctx: &Context) {
        let lang = self.lang();
        let path = self.settings.documents().join(say::app_mening_demonstration_mening(lang));
        if path.exists() {
            return self.open(ctx, &path);
        }
        self.bring(
            false,
            move || demo::create(&path, lang),
            |app, error| {
                app.tries = false;
                app.fail(&error);
            },
        );
        self.tries = true;
    }

    pub(in crate::ui) fn create(&mut self, path: &Path, encrypt: bool) {
        let (path, lang) = (with_ending(path), self.lang());
        let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        self.bring(encrypt, move || Session::create(&path, &title, lang, None), |app, error| app.fail(&error));
    }
}

/// A project's file ends in `.mening`.
pub(in crate::ui) fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == "mening") {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".mening");
    PathBuf::from(name)
}
