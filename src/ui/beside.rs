//! Reading the project beside the window's thread, on a reader of its own.

use crate::session::job::{Job, Progress};
use crate::session::{Error, Session};
use crate::store::check::Flaw;
use crate::store::{Reader, Store};
use eframe::egui;

/// Starts work on a second reader; the window wakes when it is done. A project in a folder that
/// cannot be written has room for one reader only: there the work is done at once.
pub fn read<T: Send + 'static>(
    session: &Session,
    ctx: &egui::Context,
    work: impl FnOnce(Reader, &dyn Fn() -> bool) -> Result<T, Error> + Send + 'static,
) -> Job<Result<T, Error>> {
    let wake = ctx.clone();
    let wake = move || wake.request_repaint();
    if session.mode().is_as_it_lies() {
        let done = work(session.reader(), &|| false);
        return Job::start(move |_| done, wake);
    }
    let (file, readers) = (session.file().clone(), session.readers().clone());
    Job::start(
        move |progress| {
            let _reading = readers.enter();
            let store = Store::open_reader(&file)?;
            work(store.reader(), &|| crate::formats::import::Cancel::cancelled(progress))
        },
        wake,
    )
}

/// Starts to hold texts, imported files and the journal against their digests.
pub fn check_digests(session: &Session, ctx: &egui::Context) -> Job<Result<Vec<Flaw>, Error>> {
    let wake = ctx.clone();
    let (file, readers) = (session.file().clone(), session.readers().clone());
    let work = move |progress: &Progress| {
        let _reading = readers.enter();
        let store = Store::open_reader(&file)?;
        Ok(store.check_digests(&|| crate::formats::import::Cancel::cancelled(progress))?)
    };
    Job::start(work, move || wake.request_repaint())
}
