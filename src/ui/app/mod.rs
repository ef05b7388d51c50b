//! The application: holds the session and the workspaces' states, draws a frame, and then does
//! what the frame asked for.

mod backups;
mod copies;
mod jobs;
mod left;
mod project;
mod protecting;
mod requests;
mod run;
mod sending;
mod sets;
mod things;

pub(in crate::ui) use project::with_ending;

use crate::model::*;
use crate::session::import::ReadFile;
use crate::session::job::Job;
use crate::session::writing::Writing;
use crate::session::{Error, Session};
use crate::store::OpenMode;
use crate::store::check::Flaw;
use crate::ui::ask::Ask;
use crate::ui::coders::Coders;
use crate::ui::commands::Command;
use crate::ui::copies::{HandingOut, TakingIn, clashes};
use crate::ui::desk::{Desk, Place, Request, Workspace, is_writing};
use crate::ui::gather::preview::Item;
use crate::ui::history::History;
use crate::ui::kept::Kept;
use crate::ui::notices::Notices;
use crate::ui::palette::Palette;
use crate::ui::password::AskPassword;
use crate::ui::settings::Settings;
use crate::ui::{
    agree, assess, code, condense, contrast, explore, focus, gather, heard, journal, memos, pacing, panes, protect,
    questions, report, search, shell, start, structure, tokens, widgets,
};
use eframe::egui;
use std::path::PathBuf;

pub struct App {
    /// The project as the window reads it. It goes before the thread that writes: the last to leave the file clears away
    /// what lies beside it.
    pub(in crate::ui) session: Option<Session>,
    writing: Writing<sending::Answer>,
    /// A project that was opened and takes the place of this one at the end of the frame.
    arriving: Option<project::Arrival>,
    /// Whether one is being opened.
    opening: bool,
    /// Whether that is the demonstration, made just now.
    tries: bool,
    /// Whether the window goes when all is written.
    leaving: bool,
    pub(in crate::ui) settings: Settings,
    pub(in crate::ui) history: History,
    pub(in crate::ui) notices: Notices,
    pub(in crate::ui) palette: Option<Palette>,
    pub(in crate::ui) ask: Option<Ask>,
    pub(in crate::ui) coders: Option<Coders>,
    pub(in crate::ui) ask_password: Option<AskPassword>,
    /// A copy that is to be handed out, and copies that are to be taken in.
    pub(in crate::ui) handing_out: Option<HandingOut>,
    pub(in crate::ui) taking_in: Option<TakingIn>,
    pub(in crate::ui) side: Option<Side>,
    pub(in crate::ui) show_shortcuts: bool,
    pub(in crate::ui) show_languages: bool,
    /// Whether the demonstration says what to try.
    pub(in crate::ui) try_this: bool,
    pub(in crate::ui) importing: Option<Job<Vec<Item>>>,
    /// A corrected file that is read for a document.
    correcting: Option<(DocumentId, Job<ReadFile>)>,
    pub(in crate::ui) choosing: Option<Job<Vec<PathBuf>>>,
    /// Where the window was when what stands beside it folded the workspace away.
    folded: Option<Place>,
    backups: backups::Backups,
    /// Whether texts and journal are what their digests say.
    checking: Option<Job<Result<Vec<Flaw>, Error>>>,
    /// When the mouse or keyboard was last used, in the context's seconds.
    touched: f64,
    pub(in crate::ui) kept: Kept,
    tray: Vec<Request>,
    /// When a letter was typed last that no field took, in the context's seconds.
    typed: f64,
    /// A command that is a view's to do, at the next frame.
    pending: Option<Command>,
    views: Views,
}

/// What each view keeps between frames, as long as one project is open.
#[derive(Default)]
struct Views {
    gather: gather::State,
    code: code::State,
    condense: condense::State,
    explore: explore::State,
    structure: structure::State,
    assess: assess::State,
    contrast: contrast::State,
    report: report::State,
    journal: journal::State,
    memos: memos::State,
    search: search::State,
    protect: protect::State,
    backups: crate::ui::backups::State,
    questions: questions::State,
    agree: agree::State,
    clashes: clashes::State,
}

/// What can stand open at the right beside any workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Journal,
    Memos,
    Search,
    Protect,
    Backups,
    Questions,
    Agreement,
    Clashes,
}

impl App {
    /// Sets the context up and opens the project that is named.
    pub fn new(ctx: &egui::Context, settings: Settings, project: Option<PathBuf>) -> App {
        tokens::install(ctx);
        ctx.add_plugin(pacing::Pacing::default());
        ctx.options_mut(|options| {
            options.fallback_theme = egui::Theme::Light;
            // The size of everything is a setting, and has keys of its own.
            options.zoom_with_keyboard = false;
        });
        ctx.add_plugin(heard::Heard);
        ctx.add_plugin(crate::ui::menu_key::MenuKey);
        let mut app = App {
            session: None,
            writing: sending::start(ctx),
            arriving: None,
            opening: false,
            tries: false,
            leaving: false,
            settings,
            history: History::default(),
            notices: Notices::default(),
            palette: None,
            ask: None,
            coders: None,
            ask_password: None,
            handing_out: None,
            taking_in: None,
            side: None,
            show_shortcuts: false,
            show_languages: false,
            try_this: false,
            importing: None,
            correcting: None,
            choosing: None,
            folded: None,
            backups: backups::Backups::default(),
            checking: None,
            touched: 0.0,
            kept: Kept::default(),
            tray: Vec::new(),
            typed: f64::NEG_INFINITY,
            pending: None,
            views: Views::default(),
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
        tokens::install_themes(ctx, self.settings.high_contrast);
        ctx.set_zoom_factor(self.settings.scale as f32 / 100.0);
        ctx.set_theme(match self.settings.dark {
            None => egui::ThemePreference::System,
            Some(true) => egui::ThemePreference::Dark,
            Some(false) => egui::ThemePreference::Light,
        });
    }

    fn workspace(&mut self, ui: &mut egui::Ui, command: Option<Command>) {
        let lang = self.lang();
        let place = self.place();
        let folded = self.session.is_some() && self.folds(ui.available_width(), place, command.or(self.pending));
        let Some(session) = &self.session else {
            if self.is_busy() {
                return shell::away(self, ui);
            }
            let recent = self.settings.recent.clone();
            match start::show(ui, lang, &recent) {
                Some(start::Choice::Run(command)) => self.tray.push(Request::Run(command)),
                Some(start::Choice::Open(path)) => self.open(&ui.ctx().clone(), &path),
                None => {}
            }
            return;
        };
        let command = command.or_else(|| self.pending.take());
        let marked = match place.workspace {
            Workspace::Code => self.views.code.marked(),
            Workspace::Condense => self.views.condense.marked(),
            _ => None,
        };
        let marked = place.document.zip(marked);
        let mut desk = Desk {
            session,
            lang,
            settings: &mut self.settings,
            kept: &mut self.kept,
            place,
            visit: self.history.visits(),
            command,
            tray: &mut self.tray,
            writable: *session.mode() == OpenMode::Write,
            marked,
        };
        match self.side {
            Some(Side::Journal) => journal::show(ui, &mut desk, &mut self.views.journal),
            Some(Side::Memos) => memos::show(ui, &mut desk, &mut self.views.memos),
            Some(Side::Search) => search::show(ui, &mut desk, &mut self.views.search),
            Some(Side::Protect) => protect::show(ui, &mut desk, &mut self.views.protect),
            Some(Side::Backups) => crate::ui::backups::show(ui, &mut desk, &mut self.views.backups),
            Some(Side::Questions) => questions::show(ui, &mut desk, &mut self.views.questions),
            Some(Side::Agreement) => agree::show(ui, &mut desk, &mut self.views.agree),
            Some(Side::Clashes) => clashes::show(ui, &mut desk, &mut self.views.clashes),
            // What comes after keeps its identity, whether something stands beside it or not.
            None => ui.skip_ahead_auto_ids(1),
        }
        if folded {
            return;
        }
        match place.workspace {
            Workspace::Gather => gather::show(ui, &mut desk, &mut self.views.gather),
            Workspace::Code => code::show(ui, &mut desk, &mut self.views.code),
            Workspace::Condense => condense::show(ui, &mut desk, &mut self.views.condense),
            Workspace::Explore => explore::show(ui, &mut desk, &mut self.views.explore),
            Workspace::Structure => structure::show(ui, &mut desk, &mut self.views.structure),
            Workspace::Contrast => contrast::show(ui, &mut desk, &mut self.views.contrast),
            Workspace::Report => report::show(ui, &mut desk, &mut self.views.report),
            Workspace::Assess => assess::show(ui, &mut desk, &mut self.views.assess),
        }
    }
}

impl eframe::App for App {
    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.note_place();
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        focus::hand_over_before_closing(&ctx);
        self.hear(&ctx);
        self.stay_until_written(&ctx);
        self.lock_when_left(&ctx);
        self.finish_jobs(&ctx);
        self.kept.take_finished(&mut self.tray);
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
        let pressed = self.pressed(&ctx);
        // What is written comes first: the command may take its field from the screen.
        let waits = pressed.filter(|_| is_writing(&ctx));
        if waits.is_some() {
            widgets::hand_over(&ctx);
        }
        let command = pressed.filter(|_| waits.is_none()).and_then(|command| self.command(&ctx, command));
        heard::speak(&ctx, self.lang());
        shell::show(self, ui);
        self.workspace(ui, command);
        shell::overlays(self, &ctx);
        focus::give_back(&ctx);
        panes::step(&ctx, ui.unique_id());
        focus::show(&ctx);
        let taken = self.notices.show(&ctx, self.settings.lang());
        self.tray.extend(taken.map(Request::Run));
        self.tray.extend(waits.map(Request::Run));
        self.do_requests(&ctx);
        self.arrive(&ctx);
    }
}
