//! Work beside the window: imports, file dialogs, the daily backup.

use super::App;
use crate::formats::import::Cancel;
use crate::session::import::{Choices, Given, ReadFile, read_paths};
use crate::session::job::{Asked, Job};
use crate::ui::desk::{Place, Workspace};
use eframe::egui;
use std::path::PathBuf;

impl App {
    /// Reads files beside the window's thread; they are committed when all are read.
    pub(in crate::ui) fn import(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        if paths.is_empty() || self.session.is_none() || self.importing.is_some() {
            return;
        }
        self.show(Workspace::Gather);
        let wake = ctx.clone();
        self.importing = Some(Job::start(
            move |progress| {
                let files = read_paths(&paths, &Choices::default(), progress, |done, of| {
                    progress.begin(of);
                    progress.reach(done);
                });
                if progress.cancelled() { Vec::new() } else { files }
            },
            move || wake.request_repaint(),
        ));
    }

    pub(super) fn finish_jobs(&mut self, ctx: &egui::Context) {
        if let Some(job) = self.importing.take() {
            match job.ask() {
                Asked::UnderWay => {
                    ctx.request_repaint_after_secs(0.1);
                    self.importing = Some(job);
                }
                Asked::Done(files) if job.progress.cancelled() || files.is_empty() => {
                    let text = self.lang().t("Cancelled; nothing was imported", "Avbrutet; inget importerades");
                    self.notices.say(ctx.input(|input| input.time), text);
                }
                Asked::Done(files) => self.commit_import(files),
                Asked::Lost => {
                    let text = self.lang().t(
                        "The import stopped unexpectedly; nothing was imported",
                        "Importen avbröts oväntat; inget importerades",
                    );
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
        if let Some(job) = self.backing_up.take()
            && matches!(job.ask(), Asked::UnderWay)
        {
            self.backing_up = Some(job);
        }
    }

    pub(super) fn commit_import(&mut self, files: Vec<ReadFile>) {
        let Some(session) = &mut self.session else { return };
        match session.commit_import(files, &Given::default()) {
            Ok((reports, documents)) => {
                self.views.gather.imported(reports, &documents);
                if let Some(first) = documents.first() {
                    self.history.go(Place { workspace: Workspace::Gather, document: Some(*first), passage: None });
                }
            }
            Err(error) => self.fail(&error),
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
