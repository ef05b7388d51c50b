//! Doing, after a frame, what the frame asked for.

use super::{App, Side};
use crate::model::*;
use crate::say;
use crate::session::export::prepare_with;
use crate::session::{Error, Session};
use crate::store::KeyFile;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::protect::Ask;
use crate::ui::report;
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
                Request::LetOut { what, reason, remarks, path, bytes, beside } => {
                    let let_out = |session: &mut Session| {
                        session.let_out_as(&what, &reason, remarks, prepare_with(&path, &bytes, &beside)?)
                    };
                    match self.session.as_mut().map(let_out) {
                        Some(Ok(())) => {
                            let time = ctx.input(|input| input.time);
                            self.notices.say(time, report::exported(&path, self.lang()));
                            self.views.report.wrote(path);
                        }
                        Some(Err(error)) => self.fail(&error),
                        None => {}
                    }
                    None
                }
                Request::ShowProtection => {
                    self.side = Some(Side::Protect);
                    None
                }
                Request::PreviewNames => {
                    self.side = Some(Side::Protect);
                    self.views.protect.preview_names();
                    None
                }
                Request::Protect(ask) => {
                    self.protect(ctx, ask);
                    None
                }
                Request::Backup(ask) => {
                    self.backup(ctx, ask);
                    None
                }
                Request::AskSet(set) => {
                    self.ask_set(set);
                    None
                }
                Request::BringIn(items) => {
                    self.bring_in(items);
                    None
                }
                Request::AskCorrection(document) => {
                    self.ask = Some(super::super::ask::Ask::correct(document));
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
                    self.views.structure.made(&applied.made);
                    self.views.contrast.made(&applied.made);
                    self.views.memos.made(&applied.made);
                }
                Some(Err(error)) => self.fail(&error),
                None => {}
            }
        }
        self.say_unfinished();
    }

    fn protect(&mut self, ctx: &egui::Context, ask: Ask) {
        let lang = self.lang();
        // Nobody reads beside while words are taken out of every file.
        self.kept.clear();
        let Some(session) = &mut self.session else { return };
        let done: Result<Option<String>, Error> = match ask {
            Ask::OpenKey { path, password, make: false } => session.open_key(&path, &password).map(|()| None),
            Ask::OpenKey { path, password, make: true } => session.make_key(&path, &password).map(|()| None),
            Ask::CloseKey => {
                session.close_key();
                Ok(None)
            }
            Ask::Put(known) => session.change_key(|key| key.put(&[known])).map(|()| None),
            Ask::Remove(name) => session.change_key(|key| key.remove(&name)).map(|()| None),
            Ask::Never(word) => session.change_key(|key| key.add_never(&word)).map(|()| None),
            Ask::Replace(wanted) => session.pseudonymise_as(&wanted).map(|replaced| {
                Some(say!(
                    lang,
                    app_replaced_in_texts_and_written_in,
                    in_texts = replaced.in_texts(lang),
                    written = replaced.written
                ))
            }),
            Ask::ReplaceHere { document, passage, words, kind } => {
                session.replace_here(document, passage, &words, kind).map(|()| None)
            }
            Ask::DestroyKey => session.destroy_key().map(|()| {
                // What is still to be done is told beside.
                let is_gone = !KeyFile::is_being_destroyed(session.path());
                is_gone.then(|| say::app_the_key_is_destroyed(lang).to_owned())
            }),
            Ask::Withdraw(participant) => session.withdraw(&participant.to_string()).map(|gone| {
                Some(say!(
                    lang,
                    app_withdrawn_turns_and_codings_are_gone,
                    codings = say!(lang, exchange_n_codings, n = gone.codings),
                    proved = [gone.proved(lang)]
                        .into_iter()
                        .chain(gone.besides(lang))
                        .chain(gone.advice(lang).map(str::to_owned))
                        .collect::<Vec<_>>()
                        .join(". "),
                    turns = say!(lang, withdraw_n_turns, n = gone.turns)
                ))
            }),
        };
        self.kept.clear();
        match done {
            Ok(Some(text)) => self.notices.say(ctx.input(|input| input.time), text),
            Ok(None) => {}
            Err(error) => self.fail(&error),
        }
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
