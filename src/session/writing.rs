//! The one thread that changes the open project: it does one piece of work after the other, in the order in which they
//! were sent, and answers each. Whoever sends does not wait.

use super::Session;
use super::job::Progress;
use super::twin::Standing;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// A piece of work that was sent and is not answered yet.
pub struct Errand {
    /// What it is called, where it can take long.
    pub name: Option<String>,
    /// Whether it may be stopped: then nothing of it is done.
    pub may_stop: bool,
    pub progress: Progress,
    /// Since when it is the next one.
    since: Instant,
}

impl Errand {
    /// What is soon done.
    pub fn step() -> Errand {
        Errand { name: None, may_stop: false, progress: Progress::default(), since: Instant::now() }
    }

    pub fn long(name: impl Into<String>) -> Errand {
        Errand { name: Some(name.into()), ..Errand::step() }
    }

    pub fn that_may_stop(self) -> Errand {
        Errand { may_stop: true, ..self }
    }

    /// How long it has been the next one.
    pub fn lasts(&self) -> Duration {
        self.since.elapsed()
    }
}

/// Work on whatever project is open on the thread, if any; it may put another in its place.
type Work<A> = Box<dyn FnOnce(&mut Option<Session>, &Progress) -> A + Send>;

/// What came of a piece of work.
pub struct Answered<A> {
    /// Nothing where the work broke off: then it changed nothing.
    pub gave: Option<A>,
    /// How it stands with the project that is open now.
    pub standing: Option<Standing>,
}

/// The way to the thread.
pub struct Writing<A> {
    orders: Option<Sender<(Progress, Work<A>)>>,
    answers: Receiver<Answered<A>>,
    /// Oldest first.
    sent: VecDeque<Errand>,
    came: VecDeque<Answered<A>>,
    thread: Option<JoinHandle<()>>,
}

impl<A: Send + 'static> Writing<A> {
    /// Starts the thread; `wake` is called after each answer.
    pub fn start(wake: impl Fn() + Send + 'static) -> Writing<A> {
        let (orders, todo) = channel();
        let (tell, answers) = channel();
        let named = std::thread::Builder::new().name("writing".to_owned());
        // Without a thread nothing that is sent is ever done, and `answered` says so.
        let thread = named.spawn(move || work_on(&todo, &tell, wake)).ok();
        Writing { orders: Some(orders), answers, sent: VecDeque::new(), came: VecDeque::new(), thread }
    }

    /// Sends work; it is done after all that was sent before.
    pub fn send(&mut self, errand: Errand, work: impl FnOnce(&mut Option<Session>, &Progress) -> A + Send + 'static) {
        let order: (Progress, Work<A>) = (errand.progress.clone(), Box::new(work));
        let is_taken = self.orders.as_ref().is_some_and(|orders| orders.send(order).is_ok());
        self.sent.push_back(Errand { since: Instant::now(), ..errand });
        if !is_taken {
            self.came.push_back(Answered { gave: None, standing: None });
        }
    }

    /// The next answer, if one has come; in the order of sending.
    pub fn answered(&mut self) -> Option<Answered<A>> {
        let answer = self.came.pop_front().or_else(|| match self.answers.try_recv() {
            Ok(answer) => Some(answer),
            // Nobody is there to answer any more.
            Err(TryRecvError::Disconnected) if !self.sent.is_empty() => Some(Answered { gave: None, standing: None }),
            Err(_) => None,
        })?;
        self.sent.pop_front();
        if let Some(next) = self.sent.front_mut() {
            next.since = Instant::now();
        }
        Some(answer)
    }

    /// What is being done now, and what waits for it, in that order.
    pub fn under_way(&self) -> impl Iterator<Item = &Errand> {
        self.sent.iter()
    }

    /// Whether something that was sent is not answered yet.
    pub fn is_busy(&self) -> bool {
        !self.sent.is_empty()
    }

    /// Waits until everything that was sent is done; for one who draws nothing meanwhile.
    pub fn wait(&mut self) {
        while self.came.len() < self.sent.len() {
            let lost = Answered { gave: None, standing: None };
            self.came.push_back(self.answers.recv().unwrap_or(lost));
        }
    }
}

impl<A> Drop for Writing<A> {
    /// What was sent is done before it goes.
    fn drop(&mut self) {
        self.orders = None;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
    }
}

fn work_on<A>(todo: &Receiver<(Progress, Work<A>)>, tell: &Sender<Answered<A>>, wake: impl Fn()) {
    let (mut open, mut keys) = (None::<Session>, 0);
    for (progress, work) in todo {
        // A transaction that is left goes back by itself; what comes after is done all the same.
        let gave = catch_unwind(AssertUnwindSafe(|| work(&mut open, &progress))).ok();
        let standing = open.as_mut().map(|session| session.standing(&mut keys));
        drop(tell.send(Answered { gave, standing }));
        wake();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::session::action::read_script;
    use crate::store;

    fn project(folder: &std::path::Path) -> Session {
        Session::create(&folder.join("p.mening"), "P", Lang::Sv, None).unwrap()
    }

    fn with_case(session: &mut Session, name: &str) -> bool {
        session.apply(&read_script(&format!(r#"{{"action":"add_case","name":"{name}"}}"#)).unwrap()).is_ok()
    }

    fn cases(session: &Session) -> Vec<String> {
        store::case::all(session.reader()).unwrap().into_iter().map(|case| case.name).collect()
    }

    #[test]
    fn what_is_sent_is_done_in_its_order_and_told_to_who_reads() {
        let folder = tempfile::tempdir().unwrap();
        let session = project(folder.path());
        let mut read = session.read_beside().unwrap();
        let mut writing = Writing::start(|| {});
        writing.send(Errand::step(), move |open, _| open.replace(session).is_none());
        let (go, gate) = channel::<()>();
        writing.send(Errand::long("slow"), move |_, _| gate.recv().is_ok());
        for name in ["B", "A", "B"] {
            writing.send(Errand::step(), move |open, _| with_case(open.as_mut().unwrap(), name));
        }
        while writing.sent.len() > 4 {
            writing.answered();
        }
        assert!(writing.answered().is_none(), "nobody waits for the slow one");
        assert_eq!(writing.under_way().next().unwrap().name.as_deref(), Some("slow"));
        assert_eq!((cases(&read), read.revision(&["case"])), (Vec::new(), 0));
        go.send(()).unwrap();
        writing.wait();
        let mut gave = Vec::new();
        while let Some(answer) = writing.answered() {
            gave.push(answer.gave.unwrap());
            assert!(read.hear(answer.standing.unwrap()).is_ok());
        }
        assert_eq!(gave, [true, true, true, false], "a name that is taken comes back as such");
        assert_eq!((cases(&read).len(), read.revision(&["case"])), (2, 2));
        assert!(!writing.is_busy());
        assert!(!with_case(&mut read, "C"), "who reads cannot write");
    }

    #[test]
    fn work_that_breaks_off_changes_nothing_and_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let session = project(folder.path());
        let read = session.read_beside().unwrap();
        let mut writing = Writing::start(|| {});
        writing.send(Errand::step(), move |open, _| drop(open.replace(session)));
        writing.send(Errand::step(), |open, _| {
            let half = |writer: &store::Writer| -> Result<(), store::StoreError> {
                store::case::insert(writer, "half", None, "", "")?;
                std::panic::resume_unwind(Box::new("broken off"))
            };
            let name = crate::model::StepName::new(crate::model::StepKind::Import);
            let label = store::StepLabel { name, coder: "A", merge_key: None };
            drop(open.as_mut().unwrap().store.transact(&label, half));
        });
        writing.send(Errand::step(), |open, _| assert!(with_case(open.as_mut().unwrap(), "whole")));
        writing.wait();
        let gave: Vec<bool> = std::iter::from_fn(|| writing.answered()).map(|answer| answer.gave.is_some()).collect();
        assert_eq!(gave, [true, false, true]);
        assert_eq!(cases(&read), ["whole"]);
    }

    #[test]
    fn what_was_sent_is_done_before_the_thread_goes_and_the_project_is_free_then() {
        let folder = tempfile::tempdir().unwrap();
        let session = project(folder.path());
        let mut writing = Writing::start(|| {});
        writing.send(Errand::step(), move |open, _| drop(open.replace(session)));
        for number in 0..30 {
            writing
                .send(Errand::step(), move |open, _| assert!(with_case(open.as_mut().unwrap(), &format!("{number}"))));
        }
        drop(writing);
        let again = Session::open(&folder.path().join("p.mening"), None).unwrap();
        assert_eq!(*again.mode(), store::OpenMode::Write);
        assert_eq!(cases(&again).len(), 30);
    }
}
