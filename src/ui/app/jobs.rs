//! Work beside the window: imports and file dialogs.

use super::App;
use crate::formats::import::Cancel;
use crate::model::{DocumentId, Lang, Message};
use crate::say;
use crate::session::exchange;
use crate::session::import::{Choices, FileReport, FileResult, Given, ReadFile, Tables, read_file, read_paths};
use crate::session::job::{Asked, Job, Progress};
use crate::session::writing::Errand;
use crate::session::{Error, Session};
use crate::store::check::Flaw;
use crate::store::{self, Store};
use crate::ui::desk::{Place, Workspace};
use crate::ui::gather::preview::{self, Item};
use eframe::egui;
use std::path::{Path, PathBuf};

impl App {
    /// Reads files beside the window's thread; they are shown when all are read.
    pub(in crate::ui) fn import(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        let Some(session) = self.session.as_ref().filter(|_| !paths.is_empty() && self.importing.is_none()) else {
            return;
        };
        let (project, readers) = (session.file().clone(), session.readers().clone());
        self.show(Workspace::Gather);
        let (wake, lang) = (ctx.clone(), self.lang());
        self.importing = Some(Job::start(
            move |progress| {
                let (databases, files) = exchange::peers::parted(&paths);
                let (packages, files): (Vec<_>, Vec<_>) =
                    files.into_iter().partition(|(_, name)| exchange::is_exchange(name));
                let projects = databases.iter().chain(packages.iter().map(|(path, _)| path));
                let mut items: Vec<Item> = projects.map(|path| of_others(path, lang, progress)).collect();
                let files = read_paths(files, &Choices::default(), progress, |done, of| {
                    progress.begin(of);
                    progress.reach(done);
                });
                items.extend(files.into_iter().map(Item::File));
                let _reading = readers.enter();
                // Where the project cannot be read beside the window, the preview finds out itself.
                if let Ok(store) = Store::open_reader(&project) {
                    items.iter_mut().for_each(|item| preview::changes::compare(store.reader(), item));
                }
                if progress.cancelled() { Vec::new() } else { items }
            },
            move || wake.request_repaint(),
        ));
    }

    /// Reads a corrected file beside the window's thread; it takes the document's place when it is read.
    pub(in crate::ui) fn correct(&mut self, ctx: &egui::Context, document: DocumentId, path: PathBuf) {
        let choices = Choices { tables: Tables::Text, ..Choices::default() };
        let wake = ctx.clone();
        let job = Job::start(move |progress| read_file(&path, &choices, progress), move || wake.request_repaint());
        self.correcting = Some((document, job));
    }

    fn corrected(&mut self, document: DocumentId, file: ReadFile) {
        let work = move |session: &mut Session, _: &Progress| {
            let name = store::document::get(session.reader(), document)?.guid.to_string();
            session.reimport(&name, file)
        };
        self.send(
            Errand::long(say::app_taking_in_the_corrected_file(self.lang())),
            work,
            |app, ctx, done| match done {
                Ok(report) => app.notices.say(App::time(ctx), report.message(app.lang())),
                Err(error) => app.fail(&error),
            },
        );
    }

    pub(super) fn finish_jobs(&mut self, ctx: &egui::Context) {
        if let Some(job) = self.importing.take() {
            match job.ask() {
                Asked::UnderWay => {
                    ctx.request_repaint_after_secs(0.1);
                    self.importing = Some(job);
                }
                Asked::Done(files) if job.progress.cancelled() || files.is_empty() => {
                    let text = say::cancelled_nothing_was_imported(self.lang());
                    self.notices.say(ctx.input(|input| input.time), text);
                }
                Asked::Done(items) => self.views.gather.preview(items),
                Asked::Lost => {
                    let text = say::app_the_import_stopped_unexpectedly_nothing_was(self.lang());
                    self.notices.fail(text);
                }
            }
        }
        if let Some((document, job)) = self.correcting.take() {
            match job.ask() {
                Asked::UnderWay => self.correcting = Some((document, job)),
                Asked::Done(file) => self.corrected(document, file),
                Asked::Lost => {
                    let text = say::app_the_file_could_not_be_read(self.lang());
                    self.notices.fail(text);
                }
            }
        }
        if let Some(job) = self.choosing.take() {
            match job.ask() {
                Asked::UnderWay => self.choosing = Some(job),
                Asked::Done(paths) => {
                    if let (Some(ask), false) = (&mut self.ask, paths.is_empty()) {
                        ask.chosen(&paths);
                    }
                }
                Asked::Lost => {}
            }
        }
        self.finish_backups(ctx);
        if let Some(job) = self.checking.take() {
            match job.ask() {
                Asked::UnderWay => self.checking = Some(job),
                Asked::Done(Ok(flaws)) => self.say_rot(&flaws),
                // What cannot be read says so wherever it is wanted.
                Asked::Done(Err(_)) | Asked::Lost => {}
            }
        }
    }

    /// Says what is not as it was written, if anything.
    fn say_rot(&mut self, flaws: &[Flaw]) {
        const SHOWN: usize = 3;
        let lang = self.lang();
        let Some(_) = flaws.first() else { return };
        let mut said: Vec<String> = flaws.iter().take(SHOWN).map(|flaw| flaw.message(lang)).collect();
        if flaws.len() > SHOWN {
            let more = flaws.len() - SHOWN;
            said.push(say!(lang, app_and_more_more_which_mening_check, more));
        }
        let flaws = said.join("\n");
        self.notices.fail(say!(lang, app_something_in_the_project_has_changed, flaws));
    }

    /// Brings in what a person has looked at: each project of another program in a step, all files in one.
    pub(super) fn bring_in(&mut self, items: Vec<Item>) {
        let errand = Errand::long(say::shell_importing(self.lang())).that_may_stop();
        self.send(
            errand,
            |session, progress| Ok(brought_in(session, items, progress)),
            |app, ctx, done| match done {
                Ok(brought) => app.brought_in(ctx, brought),
                Err(error) => app.fail(&error),
            },
        );
    }

    fn brought_in(&mut self, ctx: &egui::Context, brought: Brought) {
        if !brought.reports.is_empty() {
            self.views.gather.imported(brought.reports, &brought.documents);
        }
        if let Some(first) = brought.documents.first() {
            self.history.go(Place { workspace: Workspace::Gather, document: Some(*first), passage: None });
        }
        match brought.failed {
            Some(Error::Cancelled) => {
                let text = say::cancelled_nothing_was_imported(self.lang());
                self.notices.say(App::time(ctx), text);
            }
            Some(error) => self.fail(&error),
            None => {}
        }
    }

    /// A dropped project is opened, or taken in where one is open; other files are imported.
    pub(in crate::ui) fn take_dropped(&mut self, ctx: &egui::Context, dropped: Vec<PathBuf>) {
        let is_project = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "mening");
        match dropped.iter().find(|path| is_project(path)) {
            Some(_) if self.can_take_in() => {
                let copies: Vec<PathBuf> = dropped.into_iter().filter(is_project).collect();
                self.ask_take_in(&copies);
            }
            Some(project) => self.open(ctx, project),
            None => self.import(ctx, dropped),
        }
    }
}

/// What came of an import.
#[derive(Default)]
struct Brought {
    reports: Vec<FileReport>,
    documents: Vec<DocumentId>,
    failed: Option<Error>,
}

fn brought_in(session: &mut Session, items: Vec<Item>, progress: &Progress) -> Brought {
    let (mut files, mut brought) = (Vec::new(), Brought::default());
    for item in items {
        match item {
            Item::File(file) => files.push(file),
            Item::Exchange(incoming) => {
                let file_name = incoming.file_name.clone();
                match session.take_in(*incoming) {
                    Ok(done) => {
                        let result = FileResult::Project(Box::new(done));
                        brought.reports.push(FileReport { file_name, result });
                    }
                    Err(error) => brought.failed = Some(error),
                }
            }
            Item::Failed(..) => {}
        }
    }
    if !files.is_empty() {
        match session.commit_unless_stopped(files, &Given::default(), progress) {
            Ok((more, made)) => {
                brought.reports.extend(more);
                brought.documents = made;
            }
            Err(error) => brought.failed = Some(error),
        }
    }
    brought
}

/// Reads a project of another program.
fn of_others(path: &Path, lang: Lang, cancel: &dyn Cancel) -> Item {
    match exchange::open(path, lang, cancel) {
        Ok(incoming) => Item::Exchange(Box::new(incoming)),
        Err(error) => {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            Item::Failed(name, error)
        }
    }
}
