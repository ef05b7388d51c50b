//! The project file: open, create, migrate, the one door for writes, the journal, and one file per
//! entity with its SQL. No other folder names rusqlite.

pub mod adrift;
mod against;
mod backup;
mod canonical;
mod chain;
mod cut;
mod digest;
mod error;
pub mod files;
mod flip;
mod genuine;
pub mod hand_out;
mod identity;
mod intent;
mod journal;
pub mod kept;
mod key_end;
mod key_file;
mod lock;
mod log;
mod open;
mod part;
mod private;
pub mod recover;
mod recrypt;
mod restore;
mod rot;
mod schema;
mod secret;
mod sitting;
mod sql_types;
mod stamp;
mod strength;
mod tame;
#[cfg(test)]
mod tests;

pub mod assessment;
pub mod case;
pub mod check;
pub mod clash;
pub mod code;
pub mod coding;
pub mod confidence;
pub mod contrast;
pub mod course;
pub mod document;
pub mod evidence;
pub mod exchange;
pub mod judge;
pub mod memo;
mod older_steps;
pub mod participant;
pub mod peers;
pub mod project;
mod proof;
mod purge;
pub mod query;
pub mod question;
pub mod reading;
mod renamed;
pub mod reported;
pub mod search;
pub mod settlement;
pub mod since;
pub mod statement;
pub mod taken;
pub mod team;
pub mod text;
pub mod theme;
mod unchanged;
pub mod unit;
pub mod variable;
pub mod withdrawal;
pub mod wordings;
pub mod words;

pub use backup::is_one as is_backup;
pub use error::StoreError;
pub use genuine::{Odd, Oddity};
pub use identity::{is_open_here, is_same};
pub use key_file::KeyFile;
pub use open::OpenMode;
pub use proof::{Proof, Sought};
pub use restore::Scratch;
pub use rot::{Backup, Rotten};
pub use secret::{Password, ProjectFile};
pub use strength::Strength;

use crate::model::{BackupReason, Guid, Ref, Step, StepId, StepName};
use rusqlite::{Connection, OptionalExtension};
use sitting::Sitting;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::SystemTime;

/// All steps ever taken, oldest first.
pub fn steps(reader: Reader) -> Result<Vec<Step>, StoreError> {
    journal::steps(reader)
}

/// The rows that a reference names: the one of that GUID, or else those of that name in their order.
fn named<I: rusqlite::types::FromSql>(
    reader: Reader,
    table: &str,
    column: &str,
    wanted: &Ref,
) -> Result<Vec<I>, StoreError> {
    let sql = format!("select id, guid = ?1 from {table} where guid = ?1 or {column} = ?2 order by 2 desc, id");
    let guid = wanted.guid().map_or_else(String::new, |guid| guid.to_string());
    let mut query = reader.0.prepare_cached(&sql)?;
    let rows = query.query_map([guid.as_str(), wanted.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows = rows.collect::<Result<Vec<(I, bool)>, _>>()?;
    let by_guid = rows.first().is_some_and(|(_, by_guid)| *by_guid);
    Ok(rows.into_iter().filter(|(_, of_guid)| *of_guid == by_guid).map(|(id, _)| id).collect())
}

/// The name of whatever has this GUID: a code, document, case, theme, question, participant, contrast or memo.
pub fn name_of_guid(reader: Reader, guid: Guid) -> Result<Option<String>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select name from code where guid = ?1 union all select name from document where guid = ?1
         union all select name from \"case\" where guid = ?1 union all select name from theme where guid = ?1
         union all select label from question where guid = ?1 union all select name from participant where guid = ?1
         union all select name from contrast where guid = ?1 union all select title from memo where guid = ?1
         union all select name from query where guid = ?1
         union all select k.name from coding c join code k on k.id = c.code_id where c.guid = ?1",
    )?;
    Ok(query.query_row([guid], |row| row.get(0)).optional()?)
}

/// An open project file. In this order its parts go: the lock must outlive the connection.
pub struct Store {
    connection: Connection,
    /// What is read in the project's place, where nothing can be written beside it.
    copy: Option<private::PrivateCopy>,
    file: ProjectFile,
    mode: OpenMode,
    /// Held for as long as this store may write.
    lock: Option<lock::Lock>,
    /// Keeps SQLite's own locks in force while the file is looked at by other ways.
    held: identity::Held,
    /// What a finished change could not do beside the project.
    unfinished: Vec<StoreError>,
    /// Which backups it makes of itself.
    habit: backup::Habit,
    sitting: Sitting,
}

/// The right to read. Every reading function of the entities takes one.
#[derive(Clone, Copy)]
pub struct Reader<'c>(&'c Connection);

/// The right to write, which only [`Store::transact`] hands out.
pub struct Writer<'c>(rusqlite::Transaction<'c>);

impl Writer<'_> {
    pub fn reader(&self) -> Reader<'_> {
        Reader(&self.0)
    }

    /// Does a part of a step, and takes back what it did if it fails, so that the rest of the step can go on.
    pub fn attempt<T, E: From<StoreError>>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let run = |order: &str| self.0.execute_batch(order).map_err(|error| E::from(StoreError::from(error)));
        run("savepoint attempt")?;
        let done = work();
        if done.is_err() {
            run("rollback to attempt")?;
        }
        run("release attempt")?;
        done
    }

    fn commit(self) -> rusqlite::Result<()> {
        self.0.commit()
    }
}

/// What a step is called and whom it is by.
pub struct StepLabel<'a> {
    pub name: StepName,
    pub coder: &'a str,
    /// Steps with the same key one after the other in one sitting become one: the letters of one sentence.
    pub merge_key: Option<&'a str>,
}

/// The names of the tables that a step changed.
pub type Changed = BTreeSet<String>;

impl Store {
    pub fn path(&self) -> &Path {
        &self.file.path
    }

    /// What a second connection needs to read the same project.
    pub fn file(&self) -> &ProjectFile {
        &self.file
    }

    /// Where the copy lies that is read in the project's place.
    pub fn copied_to(&self) -> Option<std::path::PathBuf> {
        self.copy.as_ref().map(private::PrivateCopy::path)
    }

    /// What could not be done after a change that cannot be taken back any more, such as wiping backups in a
    /// folder that may not be written to; told once.
    pub fn take_unfinished(&mut self) -> Vec<StoreError> {
        std::mem::take(&mut self.unfinished)
    }

    /// Whether all that could not be done only waits for somebody who reads.
    pub fn waits_for_a_reader(&self) -> bool {
        let mut left = self.unfinished.iter().filter(|left| !left.is_of_log()).peekable();
        left.peek().is_some() && left.all(|left| matches!(left, StoreError::BeingRead))
    }

    /// As [`Store::take_unfinished`] tells it.
    pub fn tell_unfinished(&mut self, left: impl Iterator<Item = StoreError>) {
        self.unfinished.extend(left);
    }

    /// Writes beside the project who has it, for the next one who asks.
    pub fn tell(&mut self, who: &str) {
        if let Some(lock) = &mut self.lock {
            lock.tell(who);
        }
    }

    pub fn mode(&self) -> &OpenMode {
        &self.mode
    }

    pub fn reader(&self) -> Reader<'_> {
        Reader(&self.connection)
    }

    /// The one door for writes: one transaction, one named step in the journal. It fails whole or
    /// succeeds whole; work that changes nothing leaves no step.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let sitting = self.sitting;
        self.step(None, |writer| journal::begin(writer, label, sitting), work)
    }

    /// As [`Store::transact`], for a step that risks much: a backup is made before it is committed. That it could not be
    /// made is told by [`Store::take_unfinished`].
    pub fn transact_at_risk<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        risk: Option<BackupReason>,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let sitting = self.sitting;
        self.step(risk, |writer| journal::begin(writer, label, sitting), work)
    }

    /// As [`Store::transact`], for a step beside the others, such as the note that something left the project: what
    /// could be redone still can be.
    pub fn transact_beside<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        self.step(None, |writer| journal::begin_beside(writer, &label.name, label.coder), work)
    }

    fn step<T, E: From<StoreError>>(
        &mut self,
        risk: Option<BackupReason>,
        begin: impl FnOnce(&Writer) -> Result<StepId, StoreError>,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        open::may_write(&self.mode)?;
        let owed = self.owed(risk)?;
        let (done, changed, lost, committed, step) = {
            let writer = self.writer()?;
            let step = begin(&writer)?;
            // Only now: beginning a step drops undone ones, and the numbers of their changes are given out anew.
            let before = journal::newest_change(writer.reader()).map_err(StoreError::from)?;
            let done = work(&writer)?;
            let changed = journal::tables_since(writer.reader(), before).map_err(StoreError::from)?;
            // What a colleague had seen is news, too: what was done after it rests on it.
            let is_news = stamp::is_taking_in(&writer.0, step).map_err(StoreError::from)?;
            if !is_news && !changed.is_empty() && unchanged::is_nothing(&writer, before).map_err(StoreError::from)? {
                return Ok((done, Changed::new()));
            }
            let (mut lost, mut committed) = (None, Ok(()));
            if is_news || !changed.is_empty() {
                chain::grown(&writer.0, step, before)?;
                lost = owed.and_then(backup::Owed::make);
                committed = writer.commit();
            }
            (done, changed, lost, committed, step)
        };
        self.unfinished.extend(lost);
        self.settled(committed)?;
        if !changed.is_empty() {
            self.sitting = Sitting::wrote(step, SystemTime::now());
        }
        Ok((done, changed))
    }

    /// Enters a step in the journal that changed nothing in the project, and so cannot be taken back.
    pub fn note_step(&mut self, name: &StepName, coder: &str) -> Result<(), StoreError> {
        let writer = self.writer()?;
        let step = journal::begin_beside(&writer, name, coder)?;
        chain::grown(&writer.0, step, journal::newest_change(writer.reader())?)?;
        let committed = writer.commit();
        self.settled(committed)
    }

    /// What came of ending a transaction. Where the disk did not say that it has the whole of it, it stands in the log
    /// all the same, and who opens the project next would find it; so the log is emptied of it.
    ///
    /// # Errors
    /// [`StoreError::Unsettled`] where that does not succeed either.
    fn settled(&self, committed: rusqlite::Result<()>) -> Result<(), StoreError> {
        let Err(error) = committed else { return Ok(()) };
        let failure = error.sqlite_error().map(|failure| failure.extended_code);
        let is_written = failure == Some(rusqlite::ffi::SQLITE_IOERR_FSYNC);
        match is_written && self.empty_log().is_err() {
            true => Err(StoreError::Unsettled(error)),
            false => Err(error.into()),
        }
    }

    /// The step that undo would take back, and the one that redo would bring back.
    pub fn next_steps(&self) -> Result<(Option<Step>, Option<Step>), StoreError> {
        Ok((journal::undoable(self.reader())?, journal::redoable(self.reader())?))
    }

    fn writer(&mut self) -> Result<Writer<'_>, StoreError> {
        open::may_write(&self.mode)?;
        let behavior = rusqlite::TransactionBehavior::Immediate;
        Ok(Writer(self.connection.transaction_with_behavior(behavior)?))
    }
}
