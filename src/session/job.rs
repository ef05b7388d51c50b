//! Work beside the window's thread: owned input, owned output, progress and a stop.

use crate::formats::import::Cancel;
use std::cell::RefCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::Duration;

/// How far a job has come, and whether it should stop. Shared with its thread.
#[derive(Clone, Default)]
pub struct Progress {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    done: AtomicUsize,
    of: AtomicUsize,
    stop: AtomicBool,
}

impl Progress {
    /// Says how much there is to do.
    pub fn begin(&self, of: usize) {
        self.shared.of.store(of, Ordering::Relaxed);
    }

    /// Says that one more piece is done.
    pub fn advance(&self) {
        self.shared.done.fetch_add(1, Ordering::Relaxed);
    }

    /// Says how many pieces are done.
    pub fn reach(&self, done: usize) {
        self.shared.done.store(done, Ordering::Relaxed);
    }

    /// Done and of how much; (0, 0) when it cannot be told.
    pub fn state(&self) -> (usize, usize) {
        (self.shared.done.load(Ordering::Relaxed), self.shared.of.load(Ordering::Relaxed))
    }

    pub fn stop(&self) {
        self.shared.stop.store(true, Ordering::Relaxed);
    }
}

impl Cancel for Progress {
    fn cancelled(&self) -> bool {
        self.shared.stop.load(Ordering::Relaxed)
    }
}

/// A piece of work under way.
pub struct Job<T> {
    pub progress: Progress,
    receiver: Receiver<T>,
    /// What came while somebody waited.
    came: RefCell<Option<T>>,
}

/// What asking a job gives.
pub enum Asked<T> {
    UnderWay,
    Done(T),
    /// The thread ended without a result: it panicked.
    Lost,
}

impl<T: Send + 'static> Job<T> {
    /// Starts the work on a thread of its own; `wake` is called when it is done.
    pub fn start(work: impl FnOnce(&Progress) -> T + Send + 'static, wake: impl FnOnce() + Send + 'static) -> Job<T> {
        let (sender, receiver) = channel();
        let progress = Progress::default();
        let shared = progress.clone();
        // Where no thread is to be had nothing comes, which is told as a thread that ended without a result.
        let named = std::thread::Builder::new().name("job".to_owned());
        drop(named.spawn(move || {
            // Nobody may be waiting any more; then the result is not wanted.
            drop(sender.send(work(&shared)));
            wake();
        }));
        Job { progress, receiver, came: RefCell::new(None) }
    }

    /// Whether it is done; gives the result once.
    pub fn ask(&self) -> Asked<T> {
        if let Some(result) = self.came.take() {
            return Asked::Done(result);
        }
        match self.receiver.try_recv() {
            Ok(result) => Asked::Done(result),
            Err(TryRecvError::Empty) => Asked::UnderWay,
            Err(TryRecvError::Disconnected) => Asked::Lost,
        }
    }

    /// Waits until it is done, at most so long.
    pub fn wait(&self, at_most: Duration) {
        if self.came.borrow().is_none()
            && let Ok(result) = self.receiver.recv_timeout(at_most)
        {
            self.came.replace(Some(result));
        }
    }
}
