//! The daily backup, and what is asked of backups: read beside the window's thread, and brought back on the thread that writes.

use super::App;
use super::project::with_ending;
use crate::model::{Lang, Message};
use crate::say;
use crate::session::job::{Asked, Job, Progress};
use crate::session::restore::{self, Prepared};
use crate::session::writing::Errand;
use crate::session::{Error, Session};
use crate::store::{self, Store, StoreError};
use crate::ui::ask;
use crate::ui::backups::Ask;
use eframe::egui;
use std::path::{Path, PathBuf};

/// What goes on with backups beside the window.
#[derive(Default)]
pub struct Backups {
    daily: Option<Job<Result<PathBuf, StoreError>>>,
    /// When was looked whether the day's is due, in the context's seconds.
    looked: f64,
    /// The one of which a copy is asked for.
    of_copy: Option<PathBuf>,
    /// One that is made ready, and where a copy of it goes, if it is a copy that is wanted.
    ready: Option<(Option<PathBuf>, Preparing)>,
}

/// A private copy of a backup, while it is made.
type Preparing = Job<Result<Prepared, Error>>;

/// A window that stays open over night looks so often whether a day has begun.
const SECONDS: f64 = 600.0;

impl App {
    /// Makes the day's backup, if it is due.
    pub(super) fn back_up(&mut self, ctx: &egui::Context) {
        self.backups.looked = ctx.input(|input| input.time);
        let Some(session) = &self.session else { return };
        let has_documents = store::document::all(session.reader()).is_ok_and(|all| !all.is_empty());
        if self.backups.daily.is_none() && has_documents && session.backup_due() {
            let (file, readers, wake) = (session.file().clone(), session.readers().clone(), ctx.clone());
            let work = move |_: &_| {
                let _reading = readers.enter();
                Store::open_reader(&file).and_then(|store| store.back_up())
            };
            self.backups.daily = Some(Job::start(work, move || wake.request_repaint()));
        }
    }

    pub(super) fn finish_backups(&mut self, ctx: &egui::Context) {
        if let Some(job) = self.backups.daily.take() {
            match job.ask() {
                Asked::UnderWay => self.backups.daily = Some(job),
                Asked::Done(Ok(_)) => self.views.backups.look_again(),
                // The project itself is not touched; it is tried again the next time.
                Asked::Done(Err(error)) => {
                    let what = error.message(self.lang());
                    self.notices.fail(say!(self.lang(), app_todays_backup_could_not_be_made, what));
                }
                Asked::Lost => {}
            }
        }
        if ctx.input(|input| input.time) - self.backups.looked > SECONDS {
            self.back_up(ctx);
        }
        if let Some((output, job)) = self.backups.ready.take() {
            match job.ask() {
                Asked::UnderWay => self.backups.ready = Some((output, job)),
                Asked::Done(Ok(prepared)) => self.brought_back(ctx, output, prepared),
                Asked::Done(Err(error)) => self.fail(&error),
                Asked::Lost => {
                    let text = say::app_the_backup_could_not_be_read(self.lang());
                    self.notices.fail(text);
                }
            }
        }
    }

    pub(super) fn backup(&mut self, ctx: &egui::Context, ask: Ask) {
        match ask {
            Ask::Beside(path) => {
                let opened = std::env::current_exe()
                    .and_then(|program| std::process::Command::new(program).arg(&path).spawn().map(drop));
                if let Err(source) = opened {
                    self.fail(&Error::Io { path, source });
                }
            }
            Ask::Copy { path, when } => {
                let Some(session) = &self.session else { return };
                self.ask = Some(ask::Ask::copy(&beside(session.path(), &when)));
                self.backups.of_copy = Some(path);
            }
            Ask::BringBack(path) => self.make_ready(ctx, path, None),
        }
    }

    /// Writes the backup that was asked about to a file of its own.
    pub(in crate::ui) fn copy_backup(&mut self, ctx: &egui::Context, output: &Path) {
        if let Some(path) = self.backups.of_copy.take() {
            self.make_ready(ctx, path, Some(with_ending(output)));
        }
    }

    fn make_ready(&mut self, ctx: &egui::Context, path: PathBuf, output: Option<PathBuf>) {
        let Some(session) = &self.session else { return };
        let (project, wake, to) = (session.file().clone(), ctx.clone(), output.clone());
        let readers = session.readers().clone();
        let work = move |_: &_| {
            let _reading = readers.enter();
            let backup = project.copy_at(&path, None)?;
            let prepared = restore::prepare_beside(&project, &backup, to.as_deref().unwrap_or(&project.path))?;
            if let Some(to) = &to {
                prepared.write_to(to)?;
            }
            Ok(prepared)
        };
        self.backups.ready = Some((output, Job::start(work, move || wake.request_repaint())));
    }

    /// It is ready: a copy is written already, a step is still to be taken.
    fn brought_back(&mut self, ctx: &egui::Context, output: Option<PathBuf>, prepared: Prepared) {
        let (lang, when, withdrawn) = (self.lang(), prepared.when(), prepared.withdrawn);
        if let Some(path) = output {
            let text = say!(lang, the_backup_of_when_is_in, p = path.display(), when);
            return self.say_of_backup(ctx, text, withdrawn);
        }
        let work = move |session: &mut Session, _: &Progress| session.bring_back(&prepared);
        self.send(Errand::long(say::app_bringing_the_backup_back(lang)), work, move |app, ctx, done| {
            let lang = app.lang();
            match done {
                Ok(Some(_)) => app.say_of_backup(ctx, say!(lang, app_the_project_is_as_it_was, when), withdrawn),
                Ok(None) => app.say_of_backup(ctx, say!(lang, nothing_differs_from_the_backup_of, when), withdrawn),
                Err(error) => app.fail(&error),
            }
        });
    }

    fn say_of_backup(&mut self, ctx: &egui::Context, text: String, withdrawn: usize) {
        self.kept.clear();
        self.views.backups.look_again();
        let text = text + &without(withdrawn, self.lang());
        self.notices.say(App::time(ctx), text);
    }
}

/// Whose words were taken out, because they had withdrawn.
fn without(withdrawn: usize, lang: Lang) -> String {
    let who = say!(lang, n_participants, n = withdrawn);
    match withdrawn {
        0 => String::new(),
        _ => {
            say!(lang, app_without_the_words_of_who_who, who)
        }
    }
}

/// Where a copy of a moment may be: beside the project; of a backup that is open itself, beside the project it is of.
fn beside(project: &Path, when: &str) -> PathBuf {
    let own = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    match project.parent().filter(|_| store::is_backup(project)) {
        Some(folder) => {
            let name = own(folder);
            let name = name.split(".mening").next().unwrap_or(&name);
            folder.with_file_name(format!("{name} {}.mening", own(project)))
        }
        None => project.with_file_name(format!("{} {}.mening", own(project), when.replace(':', "."))),
    }
}
