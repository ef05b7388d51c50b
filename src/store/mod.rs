//! The project file: open, create, migrate, the one door for writes, the journal, and one file per
//! entity with its SQL. No other folder names rusqlite.

pub mod adrift;
mod backup;
mod error;
mod files;
mod genuine;
mod identity;
mod intent;
mod journal;
mod key_end;
mod key_file;
mod lock;
mod open;
mod recrypt;
mod schema;
mod secret;
mod sql_types;
mod tame;
#[cfg(test)]
mod tests;

pub mod assessment;
pub mod case;
pub mod check;
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
pub mod participant;
pub mod peers;
pub mod project;
mod proof;
mod purge;
pub mod question;
pub mod search;
pub mod statement;
pub mod text;
pub mod theme;
mod unchanged;
pub mod unit;
pub mod variable;
pub mod withdrawal;
pub mod words;

pub use error::StoreError;
pub use genuine::{Odd, Oddity};
pub use identity::{is_open_here, is_same};
pub use key_file::KeyFile;
pub use open::OpenMode;
pub use proof::Proof;
pub use secret::{Password, ProjectFile, Strength};

use crate::model::{Step, StepId, StepName, StepState};
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeSet;
use std::path::Path;

/// All steps ever taken, oldest first.
pub fn steps(reader: Reader) -> Result<Vec<Step>, StoreError> {
    journal::steps(reader)
}

/// The name of whatever has this GUID: a code, document, case, theme, question, participant, contrast or memo.
pub fn name_of_guid(reader: Reader, guid: &str) -> Result<Option<String>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select name from code where guid = ?1 union all select name from document where guid = ?1
         union all select name from \"case\" where guid = ?1 union all select name from theme where guid = ?1
         union all select label from question where guid = ?1 union all select name from participant where guid = ?1
         union all select name from contrast where guid = ?1 union all select title from memo where guid = ?1
         union all select k.name from coding c join code k on k.id = c.code_id where c.guid = ?1",
    )?;
    Ok(query.query_row([guid], |row| row.get(0)).optional()?)
}

/// An open project file. In this order its parts go: the lock must outlive the connection.
pub struct Store {
    connection: Connection,
    file: ProjectFile,
    mode: OpenMode,
    /// Held for as long as this store may write.
    lock: Option<lock::Lock>,
    /// Keeps SQLite's own locks in force while the file is looked at by other ways.
    held: identity::Held,
    /// What a finished change could not do beside the project.
    unfinished: Vec<StoreError>,
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
}

/// What a step is called and whom it is by.
pub struct StepLabel<'a> {
    pub name: StepName,
    pub coder: &'a str,
    /// Steps with the same key one after the other become one: the letters of one sentence.
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

    /// What could not be done after a change that cannot be taken back any more, such as wiping backups in a
    /// folder that may not be written to; told once.
    pub fn take_unfinished(&mut self) -> Vec<StoreError> {
        std::mem::take(&mut self.unfinished)
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
        self.step(|writer| journal::begin(writer, &label.name, label.coder, label.merge_key), work)
    }

    /// As [`Store::transact`], for a step beside the others, such as the note that something left the project: what
    /// could be redone still can be.
    pub fn transact_beside<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        self.step(|writer| journal::begin_beside(writer, &label.name, label.coder), work)
    }

    fn step<T, E: From<StoreError>>(
        &mut self,
        begin: impl FnOnce(&Writer) -> rusqlite::Result<StepId>,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let writer = self.writer()?;
        begin(&writer).map_err(StoreError::from)?;
        // Only now: beginning a step drops undone ones, and the numbers of their changes are given out anew.
        let before = journal::newest_change(writer.reader()).map_err(StoreError::from)?;
        let done = work(&writer)?;
        let changed = journal::tables_since(writer.reader(), before).map_err(StoreError::from)?;
        if !changed.is_empty() && unchanged::is_nothing(&writer, before).map_err(StoreError::from)? {
            return Ok((done, Changed::new()));
        }
        if !changed.is_empty() {
            writer.0.commit().map_err(StoreError::from)?;
        }
        Ok((done, changed))
    }

    /// Takes back the newest step in force that can be.
    pub fn undo(&mut self) -> Result<(Step, Changed), StoreError> {
        let step = journal::undoable(self.reader())?.ok_or(StoreError::NothingToUndo)?;
        self.flip(step, StepState::Undone)
    }

    /// Brings back the step that was undone last.
    pub fn redo(&mut self) -> Result<(Step, Changed), StoreError> {
        let step = journal::redoable(self.reader())?.ok_or(StoreError::NothingToRedo)?;
        self.flip(step, StepState::Done)
    }

    /// Undoes all steps after this one, or brings back those up to it: all of them or none. Gives how
    /// many were undone and how many brought back.
    pub fn go_to(&mut self, step: StepId) -> Result<(usize, usize, Changed), StoreError> {
        let writer = self.writer()?;
        let (mut undone, mut redone, mut changed) = (0, 0, Changed::new());
        loop {
            let (newest, next) = (journal::undoable(writer.reader())?, journal::redoable(writer.reader())?);
            let (flipped, state) = match (newest, next) {
                (Some(newest), _) if newest.id > step => (newest.id, StepState::Undone),
                (_, Some(next)) if next.id <= step => (next.id, StepState::Done),
                _ => break,
            };
            let before = journal::newest_change(writer.reader())?;
            journal::flip(&writer, flipped, state)?;
            changed.append(&mut journal::tables_since(writer.reader(), before)?);
            undone += usize::from(state == StepState::Undone);
            redone += usize::from(state == StepState::Done);
        }
        writer.0.commit()?;
        Ok((undone, redone, changed))
    }

    fn flip(&mut self, step: Step, state: StepState) -> Result<(Step, Changed), StoreError> {
        let writer = self.writer()?;
        let before = journal::newest_change(writer.reader())?;
        journal::flip(&writer, step.id, state)?;
        let changed = journal::tables_since(writer.reader(), before)?;
        writer.0.commit()?;
        Ok((step, changed))
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
