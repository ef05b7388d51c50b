//! The one gate that every export passes, from window and command line.

use super::export::{self, Export};
use super::study::{self, ReadTexts};
use super::{Error, Session};
use crate::analysis::guard::{self, Remark};
use crate::analysis::names::Finder;
use crate::analysis::tables;
use crate::formats::export as formats;
use crate::model::*;
use crate::store::{self, Reader, StepLabel};

/// An export ready to leave, and what the guard says of it.
pub struct Checked {
    pub bytes: Vec<u8>,
    pub remarks: Vec<Remark>,
}

/// Makes an export and has the guard look at it.
pub fn checked(reader: Reader, wanted: &Export, finder: &Finder) -> Result<Checked, Error> {
    let project = store::project::get(reader)?;
    let (fewest, _) = store::confidence::guard(reader)?;
    let mut study = study::whole(reader)?;
    let chosen = export::chosen(reader, wanted)?;
    let texts = ReadTexts::for_export(reader, &study, project.language);
    texts.mask_evidence(&mut study);
    let table = tables::table(wanted.table, &study, &texts, &chosen, project.language);
    let remarks = guard::check(wanted.table, &table, &study, &chosen, finder, fewest);
    let options = formats::ExportOptions {
        lang: project.language,
        separator: wanted.separator,
        project: project.title,
        date: now().chars().take(10).collect(),
    };
    Ok(Checked { bytes: formats::write(wanted.format, &[table], &options)?, remarks })
}

impl Session {
    /// What the guard looks for: the names of the key, where it is open, and what needs no key; marks of
    /// transcription where the project says that they mean names.
    pub fn finder(&self) -> Result<Finder, Error> {
        let (names, never) = match self.key() {
            Some(key) => (key.names()?, key.never()?),
            None => (Vec::new(), Vec::new()),
        };
        let marks = store::confidence::marks(self.reader())?.unwrap_or(false);
        Ok(Finder::new(&names, &never).marking(marks))
    }

    /// Lets something out against the guard's word: writes it, and keeps in the journal what, why and how much the
    /// guard had found. Neither is done without the other, and neither can be undone. Where the guard found nothing
    /// there is nothing to keep.
    ///
    /// # Errors
    /// [`super::ActionError::NoReason`]; those of writing to the project, and those of `write`.
    pub fn let_out(
        &mut self,
        what: &str,
        reason: &str,
        remarks: usize,
        write: impl FnOnce() -> Result<(), Error>,
    ) -> Result<(), Error> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(super::ActionError::NoReason.into());
        }
        if remarks == 0 {
            return write();
        }
        let name = StepName::new(
            format!("let out “{what}” with {remarks} remarks of the guard: {reason}"),
            format!("släpp ut ”{what}” med {remarks} anmärkningar från vakten: {reason}"),
        );
        let coder = self.coder.clone();
        let label = StepLabel { name, coder: &coder.name, merge_key: None };
        let found = remarks.to_string();
        let ((), changed) = self.store.transact_beside(&label, |writer| {
            store::confidence::add_release(writer, coder.id, what, reason, &found)?;
            write()
        })?;
        self.note(&changed)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
