//! Opening, making and leaving projects.

use super::{App, Views};
use crate::say;
use crate::session::job::Job;
use crate::session::{Session, demo};
use crate::store::{OpenMode, Store};
use crate::ui::desk::{Place, Workspace};
use crate::ui::history::History;
use eframe::egui;
use std::path::{Path, PathBuf};

impl App {
    /// Opens a project and shows where to go on.
    pub fn open(&mut self, ctx: &egui::Context, path: &Path) {
        match Session::open(path) {
            Ok(session) => self.opened(ctx, session),
            Err(error) => self.fail(&error),
        }
    }

    pub(super) fn opened(&mut self, ctx: &egui::Context, session: Session) {
        self.settings.opened(session.path());
        self.settings.store();
        self.kept.clear();
        self.history = History::default();
        let first =
            crate::store::document::all(session.reader()).ok().and_then(|all| all.first().map(|document| document.id));
        let workspace = if first.is_some() { Workspace::Code } else { Workspace::Gather };
        self.history.go(Place { workspace, document: first, passage: None });
        self.views = Views::default();
        if session.backup_due() && first.is_some() {
            let path = session.path().to_owned();
            let wake = ctx.clone();
            // A copy that fails is tried again at the next start; the project itself is not touched.
            let work = move |_: &_| drop(Store::open_reader(&path).and_then(|store| store.back_up()));
            self.backing_up = Some(Job::start(work, move || wake.request_repaint()));
        }
        let title = session.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        ctx.send_viewport_cmd(egui::ViewportCommand::Title(format!("{title} – Mening")));
        if let OpenMode::InUse { by } = session.mode() {
            let text = say!(self.lang(),
                en: "The project has been open elsewhere since {by}. Here it can be read, but not changed",
                sv: "Projektet är öppet på annat håll sedan {by}. Här kan det läsas men inte ändras");
            self.notices.fail(text);
        }
        self.session = Some(session);
    }

    pub(super) fn open_demo(&mut self, ctx: &egui::Context) {
        let lang = self.lang();
        let folder = directories::UserDirs::new()
            .and_then(|dirs| dirs.document_dir().or(Some(dirs.home_dir())).map(Path::to_owned))
            .unwrap_or_else(std::env::temp_dir);
        let path = folder.join(lang.t("Mening demonstration.mening", "Mening demonstrationsstudie.mening"));
        if path.exists() {
            return self.open(ctx, &path);
        }
        match demo::create(&path, lang) {
            Ok(session) => self.opened(ctx, session),
            Err(error) => self.fail(&error),
        }
    }

    pub(in crate::ui) fn create(&mut self, ctx: &egui::Context, path: &Path) {
        let path = with_ending(path);
        let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match Session::create(&path, &title, self.lang()) {
            Ok(session) => self.opened(ctx, session),
            Err(error) => self.fail(&error),
        }
    }
}

/// A project's file ends in `.mening`.
fn with_ending(path: &Path) -> PathBuf {
    if path.extension().is_some_and(|ending| ending == "mening") {
        return path.to_owned();
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".mening");
    PathBuf::from(name)
}
