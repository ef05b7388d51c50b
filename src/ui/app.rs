//! The application: holds the session and the workspaces' states, draws a frame, and then does
//! what the frame asked for.

use super::ask::Ask;
use super::commands::{Command, Where};
use super::desk::{Desk, Kept, Place, Request, Workspace, is_writing};
use super::history::History;
use super::notices::Notices;
use super::palette::Palette;
use super::settings::Settings;
use super::{code, condense, contrast, gather, journal, later, memos, report, search, shell, start, tokens};
use crate::formats::import::Cancel;
use crate::model::*;
use crate::say;
use crate::session::import::{Given, ReadFile, read_file};
use crate::session::job::{Asked, Job};
use crate::session::{Error, Session, demo};
use crate::store::{OpenMode, Store};
use eframe::egui;
use std::path::{Path, PathBuf};

pub struct App {
    pub(super) session: Option<Session>,
    pub(super) settings: Settings,
    pub(super) history: History,
    pub(super) notices: Notices,
    pub(super) palette: Option<Palette>,
    pub(super) ask: Option<Ask>,
    pub(super) side: Option<Side>,
    pub(super) show_shortcuts: bool,
    pub(super) importing: Option<Job<Vec<ReadFile>>>,
    pub(super) choosing: Option<Job<Vec<PathBuf>>>,
    backing_up: Option<Job<()>>,
    kept: Kept,
    tray: Vec<Request>,
    gather: gather::State,
    code: code::State,
    condense: condense::State,
    contrast: contrast::State,
    report: report::State,
    journal: journal::State,
    memos: memos::State,
    search: search::State,
}

/// What can stand open at the right beside any workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Journal,
    Memos,
    Search,
}

impl App {
    /// Sets the context up and opens the project that is named.
    pub fn new(ctx: &egui::Context, settings: Settings, project: Option<PathBuf>) -> App {
        tokens::install(ctx);
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        let mut app = App {
            session: None,
            settings,
            history: History::default(),
            notices: Notices::default(),
            palette: None,
            ask: None,
            side: None,
            show_shortcuts: false,
            importing: None,
            choosing: None,
            backing_up: None,
            kept: Kept::default(),
            tray: Vec::new(),
            gather: gather::State::default(),
            code: code::State::default(),
            condense: condense::State::default(),
            contrast: contrast::State::default(),
            report: report::State::default(),
            journal: journal::State::default(),
            memos: memos::State::default(),
            search: search::State::default(),
        };
        app.apply_theme(ctx);
        if let Some(path) = project {
            app.open(ctx, &path);
        }
        app
    }

    pub fn lang(&self) -> Lang {
        self.settings.lang()
    }

    pub fn place(&self) -> Place {
        self.history.here()
    }

    fn apply_theme(&self, ctx: &egui::Context) {
        ctx.set_theme(match self.settings.dark {
            None => egui::ThemePreference::System,
            Some(true) => egui::ThemePreference::Dark,
            Some(false) => egui::ThemePreference::Light,
        });
    }

    /// Opens a project and shows where to go on.
    pub fn open(&mut self, ctx: &egui::Context, path: &Path) {
        match Session::open(path) {
            Ok(session) => self.opened(ctx, session),
            Err(error) => self.fail(&error),
        }
    }

    fn opened(&mut self, ctx: &egui::Context, session: Session) {
        self.settings.opened(session.path());
        self.settings.store();
        self.kept.clear();
        self.history = History::default();
        let first =
            crate::store::document::all(session.reader()).ok().and_then(|all| all.first().map(|document| document.id));
        let workspace = if first.is_some() { Workspace::Code } else { Workspace::Gather };
        self.history.go(Place { workspace, document: first, passage: None });
        self.code = code::State::default();
        self.condense = condense::State::default();
        self.contrast = contrast::State::default();
        self.gather = gather::State::default();
        self.report = report::State::default();
        self.journal = journal::State::default();
        self.memos = memos::State::default();
        self.search = search::State::default();
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

    fn fail(&mut self, error: &Error) {
        let text = error.message(self.lang());
        let mut letters = text.chars();
        // Messages of actions begin small, since they may follow a line number.
        let text = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or(text);
        self.notices.fail(text);
    }

    /// The command whose keys were pressed, if any.
    fn pressed(&self, ctx: &egui::Context) -> Option<Command> {
        if self.palette.is_some() || self.ask.is_some() {
            return None;
        }
        let writing = is_writing(ctx);
        // Of two shortcuts on one key the one with more modifiers is meant.
        let mut all: Vec<_> = Command::all().filter_map(|command| command.shortcut().map(|s| (command, s))).collect();
        all.sort_by_key(|(_, (shortcut, _))| {
            let m = shortcut.modifiers;
            std::cmp::Reverse(u8::from(m.command) + u8::from(m.shift) + u8::from(m.alt))
        });
        all.into_iter()
            .filter(|(command, (_, place))| {
                (*place == Where::Everywhere || !writing) && (self.session.is_some() || !command.needs_project())
            })
            .find(|(_, (shortcut, _))| ctx.input_mut(|input| input.consume_shortcut(shortcut)))
            .map(|(command, _)| command)
    }

    /// Does what a command says. Gives back what is the workspace's to do.
    pub(super) fn command(&mut self, ctx: &egui::Context, command: Command) -> Option<Command> {
        if command.needs_project() && self.session.is_none() {
            return None;
        }
        match command {
            Command::Gather => self.show(Workspace::Gather),
            Command::Code => self.show(Workspace::Code),
            Command::Condense => self.show(Workspace::Condense),
            Command::Structure => self.show(Workspace::Structure),
            Command::Contrast => self.show(Workspace::Contrast),
            Command::Assess => self.show(Workspace::Assess),
            Command::Report | Command::Export => self.show(Workspace::Report),
            Command::NewProject => self.ask = Some(Ask::new_project(self.lang())),
            Command::OpenProject => self.ask = Some(Ask::open_project()),
            Command::Import => self.ask = Some(Ask::import()),
            Command::OpenDemo => self.open_demo(ctx),
            Command::CloseProject => {
                self.session = None;
                self.side = None;
                self.kept.clear();
                ctx.send_viewport_cmd(egui::ViewportCommand::Title("Mening".to_owned()));
            }
            Command::Undo => self.undo(ctx, false),
            Command::Redo => self.undo(ctx, true),
            Command::Journal => self.toggle_side(Side::Journal),
            Command::Memos => self.toggle_side(Side::Memos),
            Command::FindEverywhere => self.toggle_side(Side::Search),
            Command::Palette => self.palette = Some(Palette::default()),
            Command::Back => self.history.back(),
            Command::Forward => self.history.forward(),
            Command::NextDocument => self.step_document(1),
            Command::PreviousDocument => self.step_document(-1),
            Command::Theme => {
                self.settings.dark = Some(ctx.theme() != egui::Theme::Dark);
                self.apply_theme(ctx);
                self.settings.store();
            }
            Command::Language => {
                self.settings.lang = Some(match self.lang() {
                    Lang::Sv => Lang::En,
                    Lang::En => Lang::Sv,
                });
                self.settings.store();
            }
            Command::LargerText => self.resize(1.0, 0),
            Command::SmallerText => self.resize(-1.0, 0),
            Command::WiderText => self.resize(0.0, 5),
            Command::NarrowerText => self.resize(0.0, -5),
            Command::Shortcuts => self.show_shortcuts = !self.show_shortcuts,
            other => return Some(self.lead_to(other)),
        }
        None
    }

    /// Shows the workspace in which a command can be done, and hands it on.
    fn lead_to(&mut self, command: Command) -> Command {
        let home = match command {
            Command::NewContrast => Some(Workspace::Contrast),
            Command::NewCase | Command::NewParticipant => Some(Workspace::Gather),
            Command::NewCode | Command::CodeInVivo => Some(Workspace::Code),
            Command::UnitsOfTurns | Command::UnitsOfParagraphs | Command::NextGap => Some(Workspace::Condense),
            Command::NewMemo => {
                self.side = Some(Side::Memos);
                None
            }
            _ => None,
        };
        if let Some(home) = home {
            self.show(home);
        }
        command
    }

    fn show(&mut self, workspace: Workspace) {
        self.history.go(Place { workspace, passage: None, ..self.place() });
    }

    fn toggle_side(&mut self, side: Side) {
        self.side = if self.side == Some(side) { None } else { Some(side) };
        if side == Side::Search && self.side.is_some() {
            self.search.grab_focus();
        }
    }

    fn resize(&mut self, size: f32, measure: i32) {
        self.settings.enlarge(size);
        self.settings.widen(measure);
        self.settings.store();
    }

    fn step_document(&mut self, by: isize) {
        let Some(session) = &self.session else { return };
        let Ok(all) = crate::store::document::all(session.reader()) else { return };
        let here = all.iter().position(|document| Some(document.id) == self.place().document).unwrap_or(0);
        let next = (here as isize + by).rem_euclid(all.len().max(1) as isize) as usize;
        if let Some(document) = all.get(next) {
            self.history.go(Place { document: Some(document.id), passage: None, ..self.place() });
        }
    }

    fn undo(&mut self, ctx: &egui::Context, redo: bool) {
        let lang = self.lang();
        let Some(session) = &mut self.session else { return };
        let done = if redo { session.redo() } else { session.undo() };
        match done {
            Ok(step) => {
                let name = step.name.in_lang(lang);
                let text = if redo {
                    say!(lang, en: "Done again: {name}", sv: "Gjort igen: {name}")
                } else {
                    say!(lang, en: "Undone: {name}", sv: "Ångrat: {name}")
                };
                self.notices.say(ctx.input(|input| input.time), text);
            }
            Err(error) => {
                let text = error.message(lang);
                self.notices.say(ctx.input(|input| input.time), text);
            }
        }
    }

    /// Undoes all steps after this one, or redoes up to it.
    fn undo_to(&mut self, ctx: &egui::Context, step: StepId) {
        let lang = self.lang();
        let Some(session) = &mut self.session else { return };
        let (mut undone, mut redone) = (0, 0);
        let failed = loop {
            let done = match session.next_steps() {
                Ok((Some(newest), _)) if newest.id > step => session.undo().map(|_| undone += 1),
                Ok((_, Some(next))) if next.id <= step => session.redo().map(|_| redone += 1),
                Ok(_) => break None,
                Err(error) => Err(error),
            };
            if let Err(error) = done {
                break Some(error);
            }
        };
        let text = match (undone, redone) {
            (0, 0) => None,
            (0, 1) => Some(lang.t("One step done again", "Ett steg gjort igen").to_owned()),
            (0, n) => Some(say!(lang, en: "{n} steps done again", sv: "{n} steg gjorda igen")),
            (1, _) => Some(lang.t("One step undone", "Ett steg ångrat").to_owned()),
            (n, _) => Some(say!(lang, en: "{n} steps undone", sv: "{n} steg ångrade")),
        };
        if let Some(text) = text {
            self.notices.say(ctx.input(|input| input.time), text);
        }
        if let Some(error) = failed {
            self.fail(&error);
        }
    }

    fn open_demo(&mut self, ctx: &egui::Context) {
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

    pub(super) fn create(&mut self, ctx: &egui::Context, path: &Path) {
        let path = with_ending(path);
        let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        match Session::create(&path, &title, self.lang()) {
            Ok(session) => self.opened(ctx, session),
            Err(error) => self.fail(&error),
        }
    }

    /// Reads files beside the window's thread; they are committed when all are read.
    pub(super) fn import(&mut self, ctx: &egui::Context, paths: Vec<PathBuf>) {
        if paths.is_empty() || self.session.is_none() || self.importing.is_some() {
            return;
        }
        self.show(Workspace::Gather);
        let wake = ctx.clone();
        self.importing = Some(Job::start(
            move |progress| {
                progress.begin(paths.len());
                let mut files = Vec::new();
                for path in paths {
                    if progress.cancelled() {
                        return Vec::new();
                    }
                    files.push(read_file(&path, progress));
                    progress.advance();
                }
                files
            },
            move || wake.request_repaint(),
        ));
    }

    fn finish_jobs(&mut self, ctx: &egui::Context) {
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

    fn commit_import(&mut self, files: Vec<ReadFile>) {
        let Some(session) = &mut self.session else { return };
        match session.commit_import(files, &Given::default()) {
            Ok((reports, documents)) => {
                self.gather.imported(reports, &documents);
                if let Some(first) = documents.first() {
                    self.history.go(Place { workspace: Workspace::Gather, document: Some(*first), passage: None });
                }
            }
            Err(error) => self.fail(&error),
        }
    }

    fn do_requests(&mut self, ctx: &egui::Context) {
        for request in std::mem::take(&mut self.tray) {
            let applied = match request {
                Request::Do(actions) => self.session.as_mut().map(|session| session.apply(&actions)),
                Request::Write(action, key) => {
                    self.session.as_mut().map(|session| session.apply_merged(&[action], Some(&key)))
                }
                Request::Go(place) => {
                    self.history.go(place);
                    None
                }
                Request::Run(command) => {
                    let left = self.command(ctx, command);
                    self.pending(left);
                    None
                }
                Request::UndoTo(step) => {
                    self.undo_to(ctx, step);
                    None
                }
                Request::Import(paths) => {
                    self.import(ctx, paths);
                    None
                }
                Request::Say(text) => {
                    self.notices.say(ctx.input(|input| input.time), text);
                    None
                }
                Request::Fail(error) => {
                    self.fail(&error);
                    None
                }
            };
            match applied {
                Some(Ok(applied)) => {
                    self.code.made(&applied.made);
                    self.condense.made(&applied.made);
                    self.contrast.made(&applied.made);
                    self.memos.made(&applied.made);
                    ctx.request_repaint();
                }
                Some(Err(error)) => self.fail(&error),
                None => {}
            }
        }
    }

    /// Keeps a workspace's command for the next frame.
    fn pending(&mut self, command: Option<Command>) {
        if let Some(command) = command {
            self.code.pending = Some(command);
        }
    }

    fn workspace(&mut self, ui: &mut egui::Ui, command: Option<Command>) {
        let lang = self.lang();
        let place = self.place();
        let Some(session) = &self.session else {
            let recent = self.settings.recent.clone();
            match start::show(ui, lang, &recent) {
                Some(start::Choice::Run(command)) => self.tray.push(Request::Run(command)),
                Some(start::Choice::Open(path)) => self.open(&ui.ctx().clone(), &path),
                None => {}
            }
            return;
        };
        let command = command.or(self.code.pending.take());
        let mut desk = Desk {
            session,
            lang,
            settings: &mut self.settings,
            kept: &mut self.kept,
            place,
            command,
            tray: &mut self.tray,
            writable: *session.mode() == OpenMode::Write,
        };
        match self.side {
            Some(Side::Journal) => journal::show(ui, &mut desk, &mut self.journal),
            Some(Side::Memos) => memos::show(ui, &mut desk, &mut self.memos),
            Some(Side::Search) => search::show(ui, &mut desk, &mut self.search),
            None => {}
        }
        match place.workspace {
            Workspace::Gather => gather::show(ui, &mut desk, &mut self.gather),
            Workspace::Code => code::show(ui, &mut desk, &mut self.code),
            Workspace::Condense => condense::show(ui, &mut desk, &mut self.condense),
            Workspace::Contrast => contrast::show(ui, &mut desk, &mut self.contrast),
            Workspace::Report => report::show(ui, &mut desk, &mut self.report),
            other => later::show(ui, lang, other),
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        self.finish_jobs(&ctx);
        let dropped: Vec<PathBuf> = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_owned())
                .filter(|path| !path.as_os_str().is_empty())
                .collect()
        });
        self.take_dropped(&ctx, dropped);
        let command = self.pressed(&ctx).and_then(|command| self.command(&ctx, command));
        shell::show(self, ui);
        self.workspace(ui, command);
        shell::overlays(self, &ctx);
        let close = self.lang().t("Close", "Stäng");
        self.notices.show(&ctx, close);
        self.do_requests(&ctx);
    }
}

impl App {
    /// A dropped project is opened, other files are imported.
    fn take_dropped(&mut self, ctx: &egui::Context, dropped: Vec<PathBuf>) {
        let is_project = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "mening");
        match dropped.iter().find(|path| is_project(path)) {
            Some(project) => self.open(ctx, project),
            None => self.import(ctx, dropped),
        }
    }

    pub(super) fn request(&mut self, request: Request) {
        self.tray.push(request);
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
