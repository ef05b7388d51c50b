//! What is kept of the project between frames: small things read at once, large ones worked out
//! beside the window while the earlier picture stands.

use super::beside;
use super::desk::Request;
use super::widgets::soft;
use crate::model::Lang;
use crate::say;
use crate::session::job::{Asked, Job};
use crate::session::{Error, Session};
use crate::store::Reader;
use eframe::egui;
use std::any::Any;
use std::collections::HashMap;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// What is kept, and of which document, code …
type Key = (&'static str, i64);

/// A value and the revision of the tables that it was made at.
type KeptValue = (u64, Rc<dyn Any>);

/// How long a frame waits for what is being worked out: what a small project asks for is there in the same frame, and
/// nothing flickers.
const PATIENCE: Duration = Duration::from_millis(5);

/// After this time an earlier picture is shown as one.
pub const LATE: Duration = Duration::from_millis(250);

/// Values by what they are, until a table that they are made of changes.
#[derive(Default)]
pub struct Kept {
    values: HashMap<Key, KeptValue>,
    under_way: HashMap<Key, UnderWay>,
    /// What could not be worked out, and at which revision: it is told once.
    failed: HashMap<Key, u64>,
}

struct UnderWay {
    /// The revision that is being read.
    revision: u64,
    since: Instant,
    job: Job<Result<Box<dyn Any + Send>, Error>>,
}

/// The latest that is ready.
pub struct Picture<T> {
    /// Nothing until it has been worked out for the first time.
    pub shown: Option<Rc<T>>,
    /// Whether what is shown is no longer, or not yet, what the project says, and has been for a moment.
    pub late: bool,
}

impl<T> Picture<T> {
    /// What there is to draw here: dimmed where it is late; where there is nothing yet, that is said after a moment.
    pub fn show(&self, ui: &mut egui::Ui, lang: Lang) -> Option<Rc<T>> {
        self.dim(ui);
        if self.late && self.shown.is_none() {
            ui.horizontal(|ui| {
                ui.spinner();
                soft(ui, say::working_it_out(lang));
            });
        }
        self.shown.clone()
    }

    /// Dims what is drawn from here on, where it is late.
    pub fn dim(&self, ui: &mut egui::Ui) {
        if self.late && self.shown.is_some() {
            ui.set_opacity(0.6);
        }
    }
}

impl Kept {
    /// The kept value, made anew if one of the tables has changed since.
    pub fn get<T: Default + 'static>(
        &mut self,
        session: &Session,
        key: Key,
        tables: &[&str],
        failed: &mut Vec<Request>,
        load: impl FnOnce() -> Result<T, Error>,
    ) -> Rc<T> {
        let revision = session.revision(tables);
        if let Some((at, value)) = self.find::<T>(key)
            && at == revision
        {
            return value;
        }
        let value = Rc::new(load().unwrap_or_else(|error| {
            failed.push(Request::Fail(error));
            T::default()
        }));
        self.insert(key, revision, Rc::clone(&value) as Rc<dyn Any>);
        value
    }

    /// The latest that is ready; where a table has changed since, it is worked out anew on another thread.
    pub fn get_beside<T: Send + 'static>(
        &mut self,
        session: &Session,
        ctx: &egui::Context,
        key: Key,
        tables: &[&str],
        failed: &mut Vec<Request>,
        work: impl FnOnce(Reader, &dyn Fn() -> bool) -> Result<T, Error> + Send + 'static,
    ) -> Picture<T> {
        let revision = session.revision(tables);
        let is_current = |known: Option<(u64, Rc<T>)>| known.filter(|(at, _)| *at == revision);
        if let Some((_, value)) = is_current(self.find(key)) {
            return Picture { shown: Some(value), late: false };
        }
        if !self.under_way.contains_key(&key) && self.failed.get(&key) != Some(&revision) {
            let boxed = move |reader: Reader, stop: &dyn Fn() -> bool| {
                work(reader, stop).map(|value| Box::new(value) as Box<dyn Any + Send>)
            };
            let job = beside::read(session, ctx, boxed);
            job.wait(PATIENCE);
            self.under_way.insert(key, UnderWay { revision, since: Instant::now(), job });
        }
        self.take_finished(failed);
        let known = self.find(key);
        if let Some((_, value)) = is_current(known.clone()) {
            return Picture { shown: Some(value), late: false };
        }
        let since = self.under_way.get(&key).map_or(Duration::ZERO, |under_way| under_way.since.elapsed());
        if since < LATE {
            ctx.request_repaint_after(LATE - since);
        }
        say_behind(ctx);
        Picture { shown: known.map(|(_, value)| value), late: since >= LATE }
    }

    /// Takes in what has been worked out since the last frame.
    pub fn take_finished(&mut self, failed: &mut Vec<Request>) {
        let mut done = Vec::new();
        self.under_way.retain(|key, under_way| {
            let result = match under_way.job.ask() {
                Asked::UnderWay => return true,
                Asked::Done(result) => Some(result),
                Asked::Lost => None,
            };
            done.push((*key, under_way.revision, result));
            false
        });
        for (key, revision, result) in done {
            match result {
                Some(Ok(value)) => {
                    // Each is large; of one kind the one on the screen is enough.
                    self.values.retain(|(kind, _), _| *kind != key.0);
                    self.insert(key, revision, Rc::from(value as Box<dyn Any>));
                }
                Some(Err(error)) => {
                    self.failed.insert(key, revision);
                    failed.push(Request::Fail(error));
                }
                None => drop(self.failed.insert(key, revision)),
            }
        }
    }

    /// Whether something is being worked out.
    #[cfg(test)]
    pub fn is_busy(&self) -> bool {
        !self.under_way.is_empty()
    }

    /// Lets go of everything.
    pub fn clear(&mut self) {
        self.values.clear();
        self.failed.clear();
        self.stop();
    }

    /// Has nothing more worked out of the project as it is. Who must wait for that has the session's readers.
    pub fn stop(&mut self) {
        for (_, under_way) in self.under_way.drain() {
            under_way.job.progress.stop();
        }
    }

    fn find<T: 'static>(&self, key: Key) -> Option<(u64, Rc<T>)> {
        let (at, value) = self.values.get(&key)?;
        Some((*at, Rc::clone(value).downcast().ok()?))
    }

    fn insert(&mut self, key: Key, revision: u64, value: Rc<dyn Any>) {
        // A text is large; those of documents that were left are let go.
        if self.values.len() > 200 {
            self.values.clear();
        }
        self.values.insert(key, (revision, value));
    }
}

/// Notes that an earlier picture is drawn in this frame: what fields hold may be newer.
pub fn say_behind(ctx: &egui::Context) {
    let frame = ctx.cumulative_frame_nr();
    ctx.data_mut(|data| data.insert_temp(egui::Id::unique("behind"), frame));
}

/// Whether an earlier picture is drawn in this frame.
pub fn is_behind(ctx: &egui::Context) -> bool {
    ctx.data(|data| data.get_temp::<u64>(egui::Id::unique("behind"))) == Some(ctx.cumulative_frame_nr())
}
