//! The open project and all that can be done with it, without a window.

pub mod action;
pub mod agreement;
mod apply;
pub mod archive;
pub mod copies;
pub mod criteria;
pub mod demo;
mod error;
pub mod exchange;
pub mod explore;
pub mod export;
pub mod figures;
pub mod guard;
pub mod import;
pub mod job;
pub mod pseudonym;
mod ready_sets;
pub mod report;
pub mod restore;
pub mod search;
mod step_name;
pub mod study;
pub mod team;
mod through;
pub mod transcript;
pub mod twin;
pub mod withdraw;
pub mod writing;

pub use action::Action;
pub use apply::Made;
pub use error::{ActionError, Error, TeamError, What};

use crate::model::*;
use crate::store::{self, Changed, KeyFile, OpenMode, Password, ProjectFile, Reader, StepLabel, Store, StoreError};
use std::collections::HashMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// An open project, the coder who works in it, and what changed when.
pub struct Session {
    store: Store,
    /// The key, while whoever holds it has it open.
    key: Option<KeyFile>,
    /// How often the key was opened or closed.
    keys: u64,
    coder: Coder,
    /// For each table, the number of the last change of it; 0 when untouched since opening.
    revisions: HashMap<String, u64>,
    revision: u64,
    /// Whether something of a withdrawal was still to be done when the project was opened, or has been left since.
    owed: bool,
    /// Which opening of a project it is.
    opening: u64,
    /// What may be done by the one that writes, where this one is only read beside it.
    stands_for: Option<OpenMode>,
    readers: twin::Readers,
}

/// Openings of projects so far.
static OPENINGS: AtomicU64 = AtomicU64::new(0);

/// What came of a step.
#[derive(Clone, Debug)]
pub struct Applied {
    pub name: StepName,
    pub made: Vec<Made>,
    pub changed: Changed,
}

/// What is to become of a project's encryption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recrypt {
    Encrypt,
    Password,
    Decrypt,
}

impl Session {
    /// Makes a project and opens it; encrypted if a password is given.
    pub fn create(path: &Path, title: &str, language: Lang, password: Option<&Password>) -> Result<Session, Error> {
        Session::of(Store::create(path, title, language, password)?)
    }

    /// Opens a project; for reading only where it cannot be written.
    pub fn open(path: &Path, password: Option<&Password>) -> Result<Session, Error> {
        Session::of(Store::open(path, &local(&now()), password)?)
    }

    /// Opens the same project once more, to change it; nobody is asked for its password again.
    pub fn open_again(&self) -> Result<Session, Error> {
        Session::of(Store::open_known(self.file(), &local(&now()))?)
    }

    /// Opens a project only to read it: beside others who write, and where nothing may be written.
    pub fn open_to_read(path: &Path, password: Option<&Password>) -> Result<Session, Error> {
        Session::of(Store::open_reader(&ProjectFile::new(path, password)?)?)
    }

    /// Encrypts a plain project, gives an encrypted one another password, or makes it plain, and opens
    /// it.
    ///
    /// # Errors
    /// [`StoreError::AlreadyEncrypted`] and [`StoreError::NotEncrypted`] by what is asked for; those of
    /// opening. The project is then as it was.
    pub fn recrypt(
        path: &Path,
        change: Recrypt,
        old: Option<&Password>,
        new: Option<&Password>,
    ) -> Result<Session, Error> {
        let encrypted = ProjectFile::is_encrypted(path)?;
        match (change, encrypted) {
            (Recrypt::Encrypt, true) => return Err(StoreError::AlreadyEncrypted.into()),
            (Recrypt::Decrypt | Recrypt::Password, false) => return Err(StoreError::NotEncrypted.into()),
            (Recrypt::Encrypt | Recrypt::Password, _) if new.is_none_or(Password::is_empty) => {
                return Err(StoreError::PasswordEmpty.into());
            }
            _ => {}
        }
        let new = new.filter(|_| change != Recrypt::Decrypt);
        Session::of(Store::recrypt(path, &local(&now()), old, new)?)
    }

    /// What a second connection needs to read the same project.
    pub fn file(&self) -> &ProjectFile {
        self.store.file()
    }

    pub fn is_encrypted(&self) -> bool {
        self.store.is_encrypted()
    }

    fn of(mut store: Store) -> Result<Session, Error> {
        let coder = store::project::at_work(store.reader())?;
        if !store.is_encrypted() {
            // An encrypted project's names stay in it.
            store.tell(&format!("{} ({})", local(&now()), coder.name));
        }
        let owed = store::withdrawal::is_unfinished(store.reader())?;
        let opening = OPENINGS.fetch_add(1, Ordering::Relaxed);
        let (revisions, readers) = (HashMap::new(), twin::Readers::default());
        let mut session = Session {
            store,
            key: None,
            keys: 0,
            coder,
            revisions,
            revision: 0,
            owed,
            opening,
            stands_for: None,
            readers,
        };
        if *session.mode() == OpenMode::Write {
            // That it cannot be proved just now keeps nobody from working: it is tried again the next time.
            let left = session.prove_what_is_owed().unwrap_or_default();
            session.store.tell_unfinished(left.into_iter().map(|path| StoreError::WordsRemain { path }));
        } else if store::withdrawal::waits(session.reader())? {
            session.store.tell_unfinished([StoreError::WordsWait].into_iter());
        }
        Ok(session)
    }

    pub fn path(&self) -> &Path {
        self.store.path()
    }

    pub fn mode(&self) -> &OpenMode {
        self.stands_for.as_ref().unwrap_or_else(|| self.store.mode())
    }

    /// Whether the project is whole; of what is not as it was written, also which backup holds it.
    pub fn check(&self) -> Result<Vec<store::check::Flaw>, Error> {
        Ok(self.store.check()?)
    }

    /// The step that took something away for good, so that the journal's chain of digests begins anew with it.
    pub fn chain_begins(&self) -> Result<Option<i64>, Error> {
        Ok(self.store.chain_begins()?)
    }

    /// What could not be done after a change that cannot be taken back any more; told once.
    pub fn take_unfinished(&mut self) -> Vec<StoreError> {
        self.store.take_unfinished()
    }

    pub fn coder(&self) -> &Coder {
        &self.coder
    }

    pub fn reader(&self) -> Reader<'_> {
        self.store.reader()
    }

    /// A number that grows whenever one of the tables changes; what is kept of them may be stale then.
    /// Without tables: whenever anything changes.
    pub fn revision(&self, tables: &[&str]) -> u64 {
        if tables.is_empty() {
            return self.revision;
        }
        tables.iter().filter_map(|table| self.revisions.get(*table)).max().copied().unwrap_or(0)
    }

    /// Does all actions in one step, or none of them.
    pub fn apply(&mut self, actions: &[Action]) -> Result<Applied, Error> {
        self.apply_merged(actions, None)
    }

    /// As [`Session::apply`]; steps with the same key one after the other become one.
    pub fn apply_merged(&mut self, actions: &[Action], merge_key: Option<&str>) -> Result<Applied, Error> {
        let name = step_name::of(self.reader(), actions)?;
        self.step(name, merge_key, restore::risk_of(actions), |writer, coder| apply::apply(writer, coder, actions))
    }

    /// As [`Session::apply`], as a step of a name of its own.
    pub fn apply_as(&mut self, name: StepName, actions: &[Action]) -> Result<Applied, Error> {
        self.step(name, None, None, |writer, coder| apply::apply(writer, coder, actions))
    }

    /// One step of anything that writes; before what risks much a backup is made.
    fn step(
        &mut self,
        name: StepName,
        merge_key: Option<&str>,
        risk: Option<BackupReason>,
        work: impl FnOnce(&store::Writer, CoderId) -> Result<Vec<Made>, ActionError>,
    ) -> Result<Applied, Error> {
        let coder = self.coder.clone();
        let label = StepLabel { name: name.clone(), coder: &coder.name, merge_key };
        let (made, changed) = self.store.transact_at_risk(&label, risk, |writer| work(writer, coder.id))?;
        self.note(&changed)?;
        Ok(Applied { name, made, changed })
    }

    fn note(&mut self, changed: &Changed) -> Result<(), Error> {
        if changed.contains("project") || changed.contains("coder") {
            self.coder = store::project::at_work(self.store.reader())?;
        }
        if !changed.is_empty() {
            self.revision += 1;
        }
        for table in changed {
            self.revisions.insert(table.clone(), self.revision);
        }
        Ok(())
    }

    /// Takes back the newest step.
    pub fn undo(&mut self) -> Result<Step, Error> {
        let (step, changed) = self.store.undo()?;
        self.note(&changed)?;
        Ok(step)
    }

    /// Brings back the step that was undone last.
    pub fn redo(&mut self) -> Result<Step, Error> {
        let (step, changed) = self.store.redo()?;
        self.note(&changed)?;
        Ok(step)
    }

    /// Undoes all steps after this one, or brings back those up to it. Gives how many were undone and
    /// how many brought back.
    pub fn go_to(&mut self, step: StepId) -> Result<(usize, usize), Error> {
        let (undone, redone, changed) = self.store.go_to(step)?;
        self.note(&changed)?;
        Ok((undone, redone))
    }

    /// The step that undo would take back, and the one that redo would bring back.
    pub fn next_steps(&self) -> Result<(Option<Step>, Option<Step>), Error> {
        Ok(self.store.next_steps()?)
    }

    /// Makes the day's backup before the first change from here on.
    pub fn back_up_daily(&mut self) {
        self.store.back_up_daily();
    }

    /// Whether the day's backup is still to be written.
    pub fn backup_due(&self) -> bool {
        *self.mode() == OpenMode::Write && self.store.backup_due()
    }
}
