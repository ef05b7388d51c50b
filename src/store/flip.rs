//! Undo and redo: steps that are taken back and brought back.

use super::{Changed, Store, StoreError, backup, journal, stamp};
use crate::model::{Step, StepId, StepState};

impl Store {
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
        let is_loose = self.loosen()?;
        let done = self.go_to_now(step);
        self.tighten(is_loose)?;
        done
    }

    fn go_to_now(&mut self, step: StepId) -> Result<(usize, usize, Changed), StoreError> {
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
        let committed = writer.commit();
        self.settled(committed)?;
        Ok((undone, redone, changed))
    }

    fn flip(&mut self, step: Step, state: StepState) -> Result<(Step, Changed), StoreError> {
        let owed = self.owed(None)?;
        let is_loose = self.loosen()?;
        let done = self.flip_now(&step, state, owed);
        self.tighten(is_loose)?;
        Ok((step, done?))
    }

    fn flip_now(&mut self, step: &Step, state: StepState, owed: Option<backup::Owed>) -> Result<Changed, StoreError> {
        let (changed, lost, committed) = {
            let writer = self.writer()?;
            let before = journal::newest_change(writer.reader())?;
            journal::flip(&writer, step.id, state)?;
            let changed = journal::tables_since(writer.reader(), before)?;
            let lost = owed.and_then(backup::Owed::make);
            (changed, lost, writer.commit())
        };
        self.unfinished.extend(lost);
        self.settled(committed)?;
        Ok(changed)
    }

    /// Where a step that took in a colleague's work may go or come back, each row goes by itself: with none go those
    /// that hang on it, for they may have been hung on another meanwhile.
    fn loosen(&self) -> Result<bool, StoreError> {
        let is_loose = stamp::any_taken_in(&self.connection)?;
        if is_loose {
            self.connection.pragma_update(None, "foreign_keys", false)?;
        }
        Ok(is_loose)
    }

    fn tighten(&self, is_loose: bool) -> Result<(), StoreError> {
        if is_loose {
            self.connection.pragma_update(None, "foreign_keys", true)?;
        }
        Ok(())
    }
}
