//! Changes that cannot be taken back: their step is kept in the journal by name, the words are gone
//! from the journal, the text index, the file's unused pages, its WAL, and every backup.

use super::sitting::Sitting;
use super::{Changed, OpenMode, StepLabel, Store, StoreError, Writer, backup, cut, journal, words};
use crate::model::{BackupReason, Proved, StepId};

impl Store {
    /// As [`Store::transact`], but for good: no step up to this one can be undone any more. The file is
    /// cleaned before this returns; where that is cut short, the next opening does it, and what stands in
    /// its way is told by [`Store::take_unfinished`].
    pub fn transact_for_good<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let done = self.commit_for_good(label, false, work)?;
        if !done.1.is_empty() {
            let cleaned = self.purge_and_tell();
            self.unfinished.extend(cleaned.err());
        }
        Ok(done)
    }

    /// As [`Store::transact_for_good`], also where no row is changed; that the file could not be cleaned is a failure.
    pub fn seal<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<T, E> {
        let (done, _) = self.commit_for_good(label, true, work)?;
        self.purge_and_tell()?;
        Ok(done)
    }

    /// Commits, and seals the journal up to there; `always` also where no row was changed.
    pub(super) fn commit_for_good<T, E: From<StoreError>>(
        &mut self,
        label: &StepLabel,
        always: bool,
        work: impl FnOnce(&Writer) -> Result<T, E>,
    ) -> Result<(T, Changed), E> {
        let writer = self.writer()?;
        let step = journal::begin(&writer, label, Sitting::default())?;
        let before = journal::newest_change(writer.reader()).map_err(StoreError::from)?;
        let done = work(&writer)?;
        let changed = journal::tables_since(writer.reader(), before).map_err(StoreError::from)?;
        if always || !changed.is_empty() {
            journal::seal(&writer, step)?;
            let committed = writer.commit();
            self.settled(committed)?;
        }
        Ok((done, changed))
    }

    /// Adds to a step what came of looking for what it took out. Is the search not over, it is said once, and owed
    /// until it is.
    pub fn note_proof(&mut self, step: StepId, proved: Proved) -> Result<(), StoreError> {
        let writer = self.writer()?;
        journal::note_proof(&writer, step, proved)?;
        Ok(writer.0.commit()?)
    }

    /// Rewrites what is in no step, on its own: the journal's words, and the names of imported files.
    pub fn rewrite_beside(&mut self, new: impl Fn(&str) -> Option<String>) -> Result<(), StoreError> {
        let writer = self.writer()?;
        // No step is being taken.
        writer.0.execute("update journal_now set step = 0", [])?;
        words::rewrite_beside(&writer, new)?;
        Ok(writer.0.commit()?)
    }

    /// Cleans the file, where a change for good was committed and the cleaning was cut short. What still
    /// cannot be cleaned keeps nobody from working: it is told, and tried again the next time.
    pub fn finish_purge(&mut self) -> Result<(), StoreError> {
        let pending: i64 = self.connection.query_row("select purge from journal_seal", [], |row| row.get(0))?;
        if pending == 1 && self.mode == OpenMode::Write {
            let cleaned = self.purge_and_tell();
            self.unfinished.extend(cleaned.err());
        }
        Ok(())
    }

    /// Cleans the file, and says of a damaged log that had been set aside that it went with the backups.
    fn purge_and_tell(&mut self) -> Result<(), StoreError> {
        let aside = cut::aside(&self.file.path);
        let cleaned = self.purge();
        self.unfinished.extend(cut::wiped(aside));
        cleaned
    }

    pub(super) fn purge(&self) -> Result<(), StoreError> {
        for index in ["document_search", "unit_search", "memo_search"] {
            self.connection.execute(&format!("insert into {index} ({index}) values ('rebuild')"), [])?;
        }
        // The file is written anew without the pages that nothing uses, and the log is emptied into it.
        self.connection.execute_batch("vacuum")?;
        // While somebody reads, the log cannot be emptied; the backups can be wiped all the same.
        let emptied = self.empty_log();
        backup::remove_all(&self.file.path)?;
        emptied?;
        self.connection.execute("update journal_seal set purge = 0", [])?;
        self.empty_log()?;
        if self.habit == backup::Habit::Never {
            return Ok(());
        }
        // Clean it is by now; without a copy it is only less safe.
        backup::write(&self.connection, &self.file, BackupReason::Purged).map(drop)
    }
}
