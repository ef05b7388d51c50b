//! Doing what a command says.

use super::{App, Side};
use crate::model::*;
use crate::say;
use crate::session::job::Progress;
use crate::session::writing::Errand;
use crate::session::{Recrypt, Session};
use crate::ui::ask::Ask;
use crate::ui::coders::Coders;
use crate::ui::commands::{Command, Where};
use crate::ui::desk::{Place, Workspace, is_writing};
use crate::ui::focus;
use crate::ui::palette::Palette;
use crate::ui::{panes, scale, widgets};
use eframe::egui;

/// Seconds within which letters are of one word.
const RUN: f64 = 1.0;

impl App {
    /// The command whose keys were pressed, if any.
    pub(super) fn pressed(&mut self, ctx: &egui::Context) -> Option<Command> {
        if self.palette.is_some() || self.ask.is_some() || self.coders.is_some() || self.ask_password.is_some() {
            return None;
        }
        if self.handing_out.is_some() || self.taking_in.is_some() {
            return None;
        }
        if self.show_languages || self.try_this {
            return None;
        }
        let writing = is_writing(ctx);
        let in_the_text = focus::is_in_text_or_list(ctx);
        let letters = in_the_text && self.letters_are_commands(ctx);
        let enter_is_taken = crate::ui::reading::focus_is_elsewhere(ctx);
        // Of two shortcuts on one key the one with more modifiers is meant.
        let mut all: Vec<_> = Command::all().filter_map(|command| command.shortcut().map(|s| (command, s))).collect();
        all.extend(scale::ALSO.map(|(command, shortcut)| (command, (shortcut, Where::Everywhere))));
        all.sort_by_key(|(_, (shortcut, _))| {
            let m = shortcut.modifiers;
            std::cmp::Reverse(u8::from(m.command) + u8::from(m.shift) + u8::from(m.alt))
        });
        let command = all
            .into_iter()
            .filter(|(command, (_, place))| {
                let takes_back = matches!(command, Command::Undo | Command::Redo) && focus::is_untouched(ctx);
                match place {
                    Where::Everywhere => true,
                    Where::NotWriting => !writing || takes_back,
                    Where::InTheText => in_the_text && (letters || !command.is_letter()),
                }
            })
            .filter(|(_, (shortcut, _))| {
                !enter_is_taken || shortcut.logical_key != egui::Key::Enter || !shortcut.modifiers.is_none()
            })
            .find(|(_, (shortcut, _))| ctx.input_mut(|input| input.consume_shortcut(shortcut)))
            .map(|(command, _)| command)
            // Only now: the keys of a command that cannot be had must not call one with fewer modifiers.
            .filter(|command| self.session.is_some() || !command.needs_project());
        if command.is_some_and(Command::is_letter) {
            // What it opens is not begun with the letter.
            ctx.input_mut(|input| input.events.retain(|event| !matches!(event, egui::Event::Text(_))));
        }
        command
    }

    /// Whether a letter alone may be a command now: not while words are selected, to which it begins a code's name, and
    /// not in the midst of a word that somebody types.
    fn letters_are_commands(&mut self, ctx: &egui::Context) -> bool {
        let now = App::time(ctx);
        let midst = now - self.typed < RUN;
        let is_letter = |event: &egui::Event| matches!(event, egui::Event::Text(_));
        if ctx.input(|input| input.events.iter().any(is_letter)) {
            self.typed = now;
        }
        let marked = self.place().workspace == Workspace::Code && self.views.code.marked().is_some();
        self.settings.letters && !midst && !marked
    }

    /// Does what a command says. Gives back what is the workspace's to do.
    pub(in crate::ui) fn command(&mut self, ctx: &egui::Context, command: Command) -> Option<Command> {
        if command.needs_project() && self.session.is_none() {
            return None;
        }
        match command {
            Command::Gather => self.show(Workspace::Gather),
            Command::Code => self.show(Workspace::Code),
            Command::Condense => self.show(Workspace::Condense),
            Command::Explore => self.show(Workspace::Explore),
            Command::Structure => self.show(Workspace::Structure),
            Command::Contrast => self.show(Workspace::Contrast),
            Command::Assess => self.show(Workspace::Assess),
            Command::Report | Command::Export => self.show(Workspace::Report),
            Command::NewProject => self.ask = Some(Ask::new_project(self.lang(), &self.settings.documents())),
            Command::OpenProject => self.ask = Some(Ask::open_project()),
            Command::Import => self.ask = Some(Ask::import()),
            Command::OpenDemo => self.open_demo(ctx),
            Command::Encrypt => self.ask_recrypt(Recrypt::Encrypt),
            Command::ChangePassword => self.ask_recrypt(Recrypt::Password),
            Command::Decrypt => self.ask_recrypt(Recrypt::Decrypt),
            Command::Lock => self.lock(ctx),
            Command::CloseProject => self.close(ctx),
            Command::Undo => self.undo(false),
            Command::Redo => self.undo(true),
            Command::Journal => self.toggle_side(Side::Journal),
            Command::Memos => self.toggle_side(Side::Memos),
            Command::Protect => self.toggle_side(Side::Protect),
            Command::Backups => {
                self.views.backups.look_again();
                self.toggle_side(Side::Backups);
            }
            Command::Questions => self.toggle_side(Side::Questions),
            Command::Agreement => self.toggle_side(Side::Agreement),
            Command::Clashes => self.toggle_side(Side::Clashes),
            Command::HandOut => self.ask_hand_out(),
            Command::TakeIn => self.ask_take_in(&[]),
            Command::FindEverywhere => self.toggle_side(Side::Search),
            Command::Palette => self.palette = Some(Palette::default()),
            Command::Back => self.back(),
            Command::Forward => self.history.forward(),
            Command::NextDocument => self.step_document(1),
            Command::PreviousDocument => self.step_document(-1),
            Command::Theme => {
                self.settings.dark = Some(ctx.theme() != egui::Theme::Dark);
                self.apply_theme(ctx);
                self.settings.store();
            }
            Command::FullScreen => {
                let is_full = ctx.input(|input| input.viewport().fullscreen);
                self.settings.full = !is_full.unwrap_or(self.settings.full);
                ctx.send_viewport_cmd(egui::ViewportCommand::Fullscreen(self.settings.full));
            }
            Command::Letters => {
                self.settings.letters = !self.settings.letters;
                self.settings.store();
                let lang = self.lang();
                let on = self.settings.letters;
                let said =
                    if on { say::app_letters_are_commands(lang) } else { say::app_letters_are_no_commands(lang) };
                self.notices.say(App::time(ctx), said);
            }
            Command::HighContrast => {
                self.settings.high_contrast = !self.settings.high_contrast;
                self.apply_theme(ctx);
                self.settings.store();
            }
            Command::Larger => self.rescale(ctx, scale::larger),
            Command::Smaller => self.rescale(ctx, scale::smaller),
            Command::UsualSize => self.rescale(ctx, |_| 100),
            Command::NextPart => panes::ask(ctx, true),
            Command::PreviousPart => panes::ask(ctx, false),
            Command::Language => self.show_languages = true,
            Command::LargerText => self.resize(1.0, 0),
            Command::SmallerText => self.resize(-1.0, 0),
            Command::WiderText => self.resize(0.0, 5),
            Command::NarrowerText => self.resize(0.0, -5),
            Command::Coder => self.coders = Some(Coders::default()),
            Command::Shortcuts => self.show_shortcuts = !self.show_shortcuts,
            other => return Some(self.lead_to(other)),
        }
        None
    }

    /// Shows the workspace in which a command can be done, and hands it on.
    pub(super) fn lead_to(&mut self, command: Command) -> Command {
        let home = match command {
            Command::NewTheme | Command::Themes => Some(Workspace::Structure),
            Command::SwapAxes => (self.place().workspace != Workspace::Explore).then_some(Workspace::Structure),
            Command::NewContrast => Some(Workspace::Contrast),
            Command::NewCase | Command::NewParticipant => Some(Workspace::Gather),
            Command::NewCode | Command::CodeInVivo | Command::Quarantine => Some(Workspace::Code),
            Command::MarkRead => (self.place().workspace != Workspace::Condense).then_some(Workspace::Code),
            Command::Find => (!has_find(self.place().workspace)).then_some(Workspace::Code),
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

    /// Whether Alt+Left leads anywhere.
    pub(in crate::ui) fn can_go_back(&self) -> bool {
        self.history.can_go_back() || self.is_deeper()
    }

    /// Whether a figure of Explore was opened, which is gone back to first.
    fn is_deeper(&self) -> bool {
        self.place().workspace == Workspace::Explore && self.views.explore.can_go_back()
    }

    fn back(&mut self) {
        if !(self.is_deeper() && self.views.explore.back()) {
            self.history.back();
        }
    }

    pub(super) fn show(&mut self, workspace: Workspace) {
        self.history.go(Place { workspace, passage: None, ..self.place() });
    }

    pub(super) fn toggle_side(&mut self, side: Side) {
        self.side = if self.side == Some(side) { None } else { Some(side) };
        if side == Side::Search && self.side.is_some() {
            self.views.search.grab_focus();
        }
    }

    /// Whether what stands beside the workspace takes all the room there is. A command for the workspace, and going
    /// somewhere else, close it.
    pub(super) fn folds(&mut self, room: f32, place: Place, command: Option<Command>) -> bool {
        let narrow = self.side.is_some() && room < widgets::FOLDS;
        let left = self.folded.is_some_and(|before| before != place);
        if narrow && (left || command.is_some_and(|command| command != Command::NewMemo)) {
            self.side = None;
        }
        self.folded = (narrow && self.side.is_some()).then_some(place);
        self.folded.is_some()
    }

    fn rescale(&mut self, ctx: &egui::Context, to: impl FnOnce(u32) -> u32) {
        self.settings.scale = to(self.settings.scale);
        self.apply_theme(ctx);
        self.settings.store();
    }

    pub(super) fn resize(&mut self, size: f32, measure: i32) {
        self.settings.enlarge(size);
        self.settings.widen(measure);
        self.settings.store();
    }

    pub(super) fn step_document(&mut self, by: isize) {
        let load = |session: &Session| Ok(crate::store::document::all(session.reader())?);
        let Some(all) = self.keep("documents", &["document"], load) else { return };
        let here = all.iter().position(|document| Some(document.id) == self.place().document).unwrap_or(0);
        let next = (here as isize + by).rem_euclid(all.len().max(1) as isize) as usize;
        if let Some(document) = all.get(next) {
            self.history.go(Place { document: Some(document.id), passage: None, ..self.place() });
        }
    }

    pub(super) fn undo(&mut self, redo: bool) {
        self.notices.withdraw_offers();
        let work = move |session: &mut Session, _: &Progress| if redo { session.redo() } else { session.undo() };
        self.send(Errand::step(), work, move |app, ctx, done| {
            let lang = app.lang();
            let text = match done {
                Ok(step) => {
                    let name = step.name.in_lang(lang);
                    if redo { say!(lang, done_again_name, name) } else { say!(lang, undone_name, name) }
                }
                Err(error) => error.message(lang),
            };
            app.notices.say(App::time(ctx), text);
        });
    }

    /// Undoes all steps after this one, or redoes up to it.
    pub(super) fn undo_to(&mut self, step: StepId) {
        let name = say::app_going_through_the_journal(self.lang());
        self.send(
            Errand::long(name),
            move |session, _| session.go_to(step),
            |app, ctx, done| {
                let lang = app.lang();
                let text = match done {
                    Ok((0, 0)) => return,
                    Ok((0, 1)) => say::app_one_step_done_again(lang).to_owned(),
                    Ok((0, n)) => say!(lang, app_n_steps_done_again, n),
                    Ok((1, _)) => say::app_one_step_undone(lang).to_owned(),
                    Ok((n, _)) => say!(lang, app_n_steps_undone, n),
                    Err(error) => return app.fail(&error),
                };
                app.notices.say(App::time(ctx), text);
            },
        );
    }
}

/// Whether a workspace has a field of its own in which to find words.
fn has_find(workspace: Workspace) -> bool {
    matches!(workspace, Workspace::Gather | Workspace::Code | Workspace::Explore | Workspace::Structure)
}
