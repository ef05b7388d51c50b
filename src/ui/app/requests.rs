//! Doing, after a frame, what the frame asked for.

use super::App;
use crate::model::*;
use crate::session::Error;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use eframe::egui;

impl App {
    pub(super) fn do_requests(&mut self, ctx: &egui::Context) {
        for request in std::mem::take(&mut self.tray) {
            // What was done shows in the next frame, even where no pointer moves.
            ctx.request_repaint();
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
                    self.views.code.made(&applied.made);
                    self.views.condense.made(&applied.made);
                    self.views.contrast.made(&applied.made);
                    self.views.memos.made(&applied.made);
                }
                Some(Err(error)) => self.fail(&error),
                None => {}
            }
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
