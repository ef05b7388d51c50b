//! Sending work to the thread that writes, and doing with each answer what was to be done where it was asked for.

use super::App;
use crate::say;
use crate::session::job::Progress;
use crate::session::twin::Standing;
use crate::session::writing::{Errand, Writing};
use crate::session::{Action, Applied, Error, Session};
use crate::ui::desk::Choose;
use crate::ui::kept;
use eframe::egui::{self, Context, ViewportCommand};
use std::rc::Rc;

/// What the window does with what came of a piece of work.
pub type Answer = Box<dyn FnOnce(&mut App, &Context) + Send>;

pub(super) fn start(ctx: &Context) -> Writing<Answer> {
    let wake = ctx.clone();
    Writing::start(move || wake.request_repaint())
}

impl App {
    /// Has work done on the project that is open, after all that was sent before; `then` has what came of it.
    pub(in crate::ui) fn send<T: Send + 'static>(
        &mut self,
        errand: Errand,
        work: impl FnOnce(&mut Session, &Progress) -> Result<T, Error> + Send + 'static,
        then: impl FnOnce(&mut App, &Context, Result<T, Error>) + Send + 'static,
    ) {
        let Some(opening) = self.session.as_ref().map(Session::opening) else { return };
        self.writing.send(errand, move |open, progress| {
            // What was asked for in one project is never done in another.
            let session = open.as_mut().filter(|session| session.opening() == opening);
            let done = session.map_or(Err(Error::Cancelled), |session| work(session, progress));
            let answer: Answer = Box::new(move |app, ctx| {
                // What was made in a project that was left means nothing in this one.
                let is_here = app.session.as_ref().is_some_and(|session| session.opening() == opening);
                if is_here || done.is_err() {
                    then(app, ctx, done);
                }
            });
            answer
        });
    }

    /// Has these actions done as one step; the same key again goes on with the same step.
    pub(in crate::ui) fn apply(&mut self, actions: Vec<Action>, key: Option<String>) {
        self.decide(Box::new(move |_| Ok((actions, key))));
    }

    /// Has those actions done that are chosen when all that was sent before is done.
    pub(super) fn decide(&mut self, choose: Choose) {
        self.notices.withdraw_offers();
        let Some(session) = &self.session else { return };
        let seen = LISTS.map(|(_, table)| session.revision(&[table]));
        let stay = self.history.stay();
        let work = move |session: &mut Session, _: &Progress| {
            let (actions, key) = choose(session)?;
            // As for what is written at once: it goes on only while the window stays with a document.
            let key = key.map(|key| format!("{key} {stay}"));
            let was_other = |((_, table), seen): (&(&str, &str), u64)| session.revision(&[*table]) != seen;
            let held = lists_in(&actions);
            if LISTS.iter().zip(seen).zip(held).any(|(list, held)| held && was_other(list)) {
                return Err(Error::SeenEarlier);
            }
            if actions.is_empty() {
                return Ok(None);
            }
            session.apply_merged(&actions, key.as_deref()).map(Some)
        };
        self.send(Errand::step(), work, |app, _, done| {
            if let Some(done) = done.transpose() {
                app.applied(done);
            }
        });
    }

    fn applied(&mut self, done: Result<Applied, Error>) {
        match done {
            Ok(applied) => {
                self.views.code.made(&applied.made);
                self.views.condense.made(&applied.made);
                self.views.structure.made(&applied.made);
                self.views.contrast.made(&applied.made);
                self.views.memos.made(&applied.made);
            }
            Err(error) => self.fail(&error),
        }
    }

    /// Takes in the answers that have come since the last frame.
    pub(super) fn hear(&mut self, ctx: &Context) {
        while let Some(answered) = self.writing.answered() {
            let standing = answered.standing.and_then(|standing| self.heard(standing));
            match answered.gave {
                Some(answer) => answer(self, ctx),
                None => self.broke_off(),
            }
            // It may have put another project in the window.
            drop(standing.and_then(|standing| self.heard(standing)));
            self.say_unfinished();
            ctx.request_repaint();
        }
        if let Some(now) = self.writing.under_way().next() {
            // What was sent is not in what can be read.
            kept::say_behind(ctx);
            if let Some(left) = kept::LATE.checked_sub(now.lasts()) {
                ctx.request_repaint_after(left);
            }
        }
    }

    fn broke_off(&mut self) {
        self.opening = false;
        if let Some(ask) = &mut self.ask_password {
            ask.waits(false);
        }
        self.notices.fail(say::app_the_writing_broke_off(self.lang()).to_owned());
    }

    /// Takes in how it stands with the project in the window; gives it back where it is about another.
    fn heard(&mut self, standing: Standing) -> Option<Standing> {
        match self.session.as_mut() {
            Some(session) => session.hear(standing).err().map(|other| *other),
            None => Some(standing),
        }
    }

    /// Whether something is still to be written or opened.
    pub fn is_busy(&self) -> bool {
        self.writing.is_busy() || self.arriving.is_some()
    }

    /// Waits, as no frame does, until all that was sent is done.
    #[cfg(test)]
    pub fn wait_until_written(&mut self) {
        self.writing.wait();
    }

    /// As somebody does who stops what is being written.
    #[cfg(test)]
    pub fn stop_all(&self) {
        self.writing.under_way().for_each(|errand| errand.progress.stop());
    }

    /// The window stays until what was done is written.
    pub(super) fn stay_until_written(&mut self, ctx: &Context) {
        if ctx.input(|input| input.viewport().close_requested()) && self.writing.is_busy() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.leaving = true;
        } else if self.leaving && !self.writing.is_busy() {
            self.leaving = false;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// What is kept of the open project from frame to frame, for the frame around the workspaces.
    pub(in crate::ui) fn keep<T: Default + 'static>(
        &mut self,
        key: &'static str,
        tables: &[&str],
        load: impl FnOnce(&Session) -> Result<T, Error>,
    ) -> Option<Rc<T>> {
        let session = self.session.as_ref()?;
        Some(self.kept.get(session, (key, 0), tables, &mut self.tray, || load(session)))
    }

    /// How far the work under way has come, for whoever waits: once it lasts, by its name.
    pub(in crate::ui) fn under_way(&self) -> Option<&Errand> {
        self.writing.under_way().next().filter(|errand| errand.lasts() >= kept::LATE)
    }

    pub(super) fn time(ctx: &Context) -> f64 {
        ctx.input(|input: &egui::InputState| input.time)
    }
}

/// The fields of actions that hold a whole list as it was seen, and the tables of those lists. One that was worked out
/// from an earlier list would take back what was put into it since.
const LISTS: [(&str, &str); 4] =
    [("evidence", "evidence"), ("questions", "question_link"), ("answers", "question_link"), ("occasions", "occasion")];

/// Which of the lists these actions put in the place of others.
fn lists_in(actions: &[Action]) -> [bool; LISTS.len()] {
    let mut held = [false; LISTS.len()];
    for action in actions {
        let said = action.to_json();
        if said.get("action").and_then(|name| name.as_str()).is_some_and(|name| name.starts_with("add_")) {
            continue;
        }
        for (held, (field, _)) in held.iter_mut().zip(LISTS) {
            *held |= said.get(field).is_some_and(serde_json::Value::is_array);
        }
    }
    held
}
