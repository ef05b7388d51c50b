//! Doing, after a frame, what the frame asked for.

use super::{App, Side};
use crate::model::*;
use crate::say;
use crate::session::Error;
use crate::session::export::prepare_with;
use crate::session::writing::Errand;
use crate::ui::commands::Command;
use crate::ui::desk::{Decision, Request};
use crate::ui::report;
use eframe::egui;
use std::path::PathBuf;

impl App {
    pub(super) fn do_requests(&mut self, ctx: &egui::Context) {
        for request in std::mem::take(&mut self.tray) {
            // What was done shows in the next frame, even where no pointer moves.
            ctx.request_repaint();
            self.do_request(ctx, request);
        }
        self.say_unfinished();
    }

    fn do_request(&mut self, ctx: &egui::Context, request: Request) {
        match request {
            Request::Do(actions) => self.apply(actions, None),
            Request::Write(action, key) => {
                // Writing goes on only while the window stays with a document.
                let key = format!("{key} {}", self.history.stay());
                self.apply(vec![action], Some(key));
            }
            Request::Decide(Decision(choose)) => self.decide(choose),
            Request::Go(place) => self.history.go(place),
            Request::Run(command) => {
                let left = self.command(ctx, command);
                self.pending(left);
            }
            Request::UndoTo(step) => self.undo_to(step),
            Request::LetOut { what, reason, remarks, path, bytes, beside } => {
                self.let_out([what, reason], remarks, path, bytes, beside);
            }
            Request::ShowProtection => self.side = Some(Side::Protect),
            Request::PreviewNames => {
                self.side = Some(Side::Protect);
                self.views.protect.preview_names();
            }
            Request::Protect(ask) => self.protect(ask),
            Request::Backup(ask) => self.backup(ctx, ask),
            Request::AskSet(set) => self.ask_set(set),
            Request::BringIn(items) => self.bring_in(items),
            Request::AskCorrection(document) => self.ask = Some(super::super::ask::Ask::correct(document)),
            Request::Offer(text, command) => self.notices.offer(App::time(ctx), text, command),
            Request::Say(text) => self.notices.say(App::time(ctx), text),
            Request::Fail(error) => self.fail(&error),
        }
    }

    fn let_out(
        &mut self,
        [what, reason]: [String; 2],
        remarks: usize,
        path: PathBuf,
        bytes: Vec<u8>,
        beside: Vec<(String, Vec<u8>)>,
    ) {
        let to = path.clone();
        self.send(
            Errand::long(say::app_exporting(self.lang())),
            move |session, _| session.let_out_as(&what, &reason, remarks, prepare_with(&to, &bytes, &beside)?),
            move |app, ctx, done| match done {
                Ok(()) => {
                    app.notices.say(App::time(ctx), report::exported(&path, app.lang()));
                    app.views.report.wrote(path);
                }
                Err(error) => app.fail(&error),
            },
        );
    }

    /// Says what could not be done after a change that is made all the same.
    pub(super) fn say_unfinished(&mut self) {
        let lang = self.lang();
        let left = self.session.as_mut().map(crate::session::Session::take_unfinished).unwrap_or_default();
        for left in left {
            let what = left.bare(lang);
            if left.is_of_log() {
                self.notices.fail(what);
                continue;
            }
            self.notices.fail(say!(lang, the_change_is_made_but_not, what));
        }
    }

    /// Keeps a workspace's command for the next frame.
    pub(super) fn pending(&mut self, command: Option<Command>) {
        if let Some(command) = command {
            self.pending = Some(command);
        }
    }

    pub(in crate::ui) fn request(&mut self, request: Request) {
        self.tray.push(request);
    }

    pub(super) fn fail(&mut self, error: &Error) {
        let text = error.message(self.lang());
        let mut letters = text.chars();
        // Messages of actions begin small, since they may follow a line number.
        let text = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or(text);
        self.notices.fail(text);
    }
}
