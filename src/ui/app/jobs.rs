//! Work beside the window: imports and file dialogs.

use super::App;
use crate::formats::import::Cancel;
use crate::model::{DocumentId, Lang, Message};
use crate::say;
use crate::session::Error;
use crate::session::exchange;
use crate::session::import::{Choices, FileReport, FileResult, Given, ReadFile, Tables, read_file, read_paths};
use crate::session::job::{Asked, Job};
use crate::store;
use crate::store::check::Flaw;
use crate::ui::desk::{Place, Workspace};
use crate::ui::gather::preview::Item;
use eframe::egui;
use std::path::{Path, PathBuf};

impl App {
    /// Reads files beside the window's thread; they are shown when all are read.
    pub(in crate::ui) fn import(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        if paths.is_empty() || self.session.is_none() || self.importing.is_some() {
            return;
        }
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

    fn corrected(&mut self, ctx: &egui::Context, document: DocumentId, file: ReadFile) {
        let lang = self.lang();
        let Some(session) = &mut self.session else { return };
        let name = store::document::get(session.reader(), document).map(|known| known.guid.to_string());
        let done = name.map_err(Error::from).and_then(|name| session.reimport(&name, file));
        match done {
            Ok(report) => self.notices.say(ctx.input(|input| input.time), report.message(lang)),
            Err(error) => self.fail(&error),
        }
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
                Asked::Done(file) => self.corrected(ctx, document, file),
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
        let Some(session) = &mut self.session else { return };
        let (mut files, mut reports) = (Vec::new(), Vec::new());
        let mut failed = None;
        for item in items {
            match item {
                Item::File(file) => files.push(file),
                Item::Exchange(incoming) => {
                    let file_name = incoming.file_name.clone();
                    match session.take_in(*incoming) {
                        Ok(done) => reports.push(FileReport { file_name, result: FileResult::Project(Box::new(done)) }),
                        Err(error) => failed = Some(error),
                    }
                }
                Item::Failed(..) => {}
            }
        }
        let mut documents = Vec::new();
        if !files.is_empty() {
            match session.commit_import(files, &Given::default()) {
                Ok((more, made)) => {
                    reports.extend(more);
                    documents = made;
                }
                Err(error) => failed = Some(error),
            }
        }
        if !reports.is_empty() {
            self.views.gather.imported(reports, &documents);
        }
        if let Some(first) = documents.first() {
            self.history.go(Place { workspace: Workspace::Gather, document: Some(*first), passage: None });
        }
        if let Some(error) = failed {
            self.fail(&error);
        }
    }

    /// A dropped project is opened, other files are imported.
    pub(super) fn take_dropped(&mut self, ctx: &egui::Context, dropped: Vec<PathBuf>) {
        let is_project = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "mening");
        match dropped.iter().find(|path| is_project(path)) {
            Some(project) => self.open(ctx, project),
            None => self.import(ctx, dropped),
        }
    }
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
