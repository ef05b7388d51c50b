//! The one gate that every export passes, from window and command line.
//!
//! - `gate`: the finished file, read as whoever gets it can read it
//! - `withheld`: what is known by its words
//! - `strictest`: what all ways out say together

mod gate;
mod strictest;
mod withheld;

pub(super) use gate::Finished;
pub use gate::Gate;
pub use strictest::{Leaves, strictest};

use super::export::{self, Export, Leaving};
use super::study::{self, ReadTexts};
use super::{Error, Session};
use crate::analysis::guard::{self, Remark};
use crate::analysis::names::Finder;
use crate::analysis::tables;
use crate::formats::export as formats;
use crate::formats::export::ExportFormat;
use crate::formats::report as report_formats;
use crate::formats::report::REPORT_FORMATS;
use crate::model::*;
use crate::store::{self, Reader, StepLabel};

/// An export ready to leave, and what the guard says of it.
pub struct Checked {
    pub bytes: Vec<u8>,
    /// Files that it refers to, by their paths beside it.
    pub beside: Vec<(String, Vec<u8>)>,
    pub remarks: Vec<Remark>,
}

impl Checked {
    /// What is a file by itself.
    pub fn alone(bytes: Vec<u8>, remarks: Vec<Remark>) -> Checked {
        Checked { bytes, beside: Vec::new(), remarks }
    }
}

/// Makes an export and has the guard look at it.
pub fn checked(reader: Reader, wanted: &Export, finder: &Finder) -> Result<Checked, Error> {
    let mut made = in_formats(reader, wanted, &[wanted.format], &Gate::new(reader, finder)?)?;
    made.pop().ok_or(Error::Cancelled)
}

/// Makes an export in several formats, past one gate.
fn in_formats(reader: Reader, wanted: &Export, all: &[ExportFormat], gate: &Gate) -> Result<Vec<Checked>, Error> {
    let project = store::project::get(reader)?;
    let (fewest, _) = store::confidence::guard(reader)?;
    let mut study = study::whole(reader)?;
    let chosen = export::chosen(reader, wanted)?;
    let texts = ReadTexts::for_export(reader, &study, project.language);
    texts.mask_evidence(&mut study);
    let table = tables::table(wanted.table, &study, &texts, &chosen, project.language);
    let remarks = guard::check(wanted.table, &table, &study, &chosen, gate.finder, fewest);
    let options = formats::ExportOptions {
        lang: project.language,
        separator: wanted.separator,
        project: project.title,
        date: now().chars().take(10).collect(),
    };
    let title = format!("{}: {}", options.project, table.title);
    let cover = Cover { title, ..Cover::default() };
    let read = tables::document(wanted.table, &table, (&study, &texts), &chosen, cover, project.language);
    // What is read may cite more than the table has rows of.
    let mut of_read = remarks.clone();
    if let Some(read) = &read {
        let cited: Vec<_> = read.cited.iter().map(|place| (place.document, place.passage)).collect();
        let found = guard::check_quoted(&study, &cited, fewest);
        of_read.extend(found.into_iter().filter(|remark| !remarks.iter().any(|known| known.is_same(remark))));
    }
    let plain = formats::ExportOptions { project: String::new(), ..options.clone() };
    let made = |format: ExportFormat| -> Result<Checked, Error> {
        let ending = formats::Exporter::of(format).map_or("", |exporter| exporter.ending);
        let read = read.as_ref().filter(|_| REPORT_FORMATS.contains(&format));
        let in_words = wanted.only.in_words && format == ExportFormat::Csv;
        let bytes = match read {
            _ if in_words => formats::write(format, &[table.in_words()], &options)?,
            Some(read) => report_formats::write(format, read, &options)?,
            None => formats::write(format, std::slice::from_ref(&table), &options)?,
        };
        let finished = Finished::of_file(ending, &bytes);
        let neutral = || {
            let made = [None, Some(0)].map(|group_by| formats::write(format, &[neutral_table(group_by)], &plain).ok());
            let read = read.map(|_| report_formats::write(format, &super::report::neutral(options.lang), &plain).ok());
            let all = made.into_iter().chain(read).flatten().map(|bytes| Finished::of_file(ending, &bytes));
            all.reduce(Finished::and)
        };
        let remarks =
            gate.looked_through(&finished, if read.is_some() { of_read.clone() } else { remarks.clone() }, neutral);
        Ok(Checked::alone(bytes, placed(remarks, &table)))
    };
    all.iter().map(|format| made(*format)).collect()
}

/// Remarks on the file with the row and column that they stand in, where a cell has the words.
pub(super) fn placed(mut remarks: Vec<Remark>, table: &Table) -> Vec<Remark> {
    for remark in
        remarks.iter_mut().filter(|remark| remark.row == 0 && (remark.place.is_some() || !remark.column.is_empty()))
    {
        let holds = |cell: &Cell| matches!(cell, Cell::Text(text) if text.contains(&remark.words));
        let place = table.rows.iter().enumerate().find_map(|(row, cells)| Some((row, cells.iter().position(holds)?)));
        if let Some((row, column)) = place {
            (remark.row, remark.place) = (row + 1, None);
            remark.column = table.columns.get(column).map_or_else(String::new, |column| column.heading.clone());
        }
    }
    remarks
}

/// A table of nothing, for what a format writes of its own accord.
pub(super) fn neutral_table(group_by: Option<usize>) -> Table {
    let kinds = [ColumnKind::Label, ColumnKind::Prose, ColumnKind::Quote, ColumnKind::Number, ColumnKind::Date];
    let columns = kinds.map(|kind| Column::new("-", "-", kind)).to_vec();
    let row = columns.iter().map(|_| Cell::text("-")).collect();
    Table { title: String::new(), columns, rows: vec![row], group_by }
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
        let name =
            StepName::named(StepKind::LetOut, what).with(StepArg::Remarks, remarks).with(StepArg::Reason, reason);
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

    /// As [`Session::let_out`], of a file or folder that is finished but for its name. It gets that once the journal
    /// has it: nothing leaves unnoted, whenever the program is stopped.
    ///
    /// # Errors
    /// As [`Session::let_out`]; [`Error::NotedOnly`] where it could not get its name then.
    pub fn let_out_as(&mut self, what: &str, reason: &str, remarks: usize, ready: Leaving) -> Result<(), Error> {
        self.let_out(what, reason, remarks, || Ok(()))?;
        ready.place().map_err(|error| match error {
            Error::Io { .. } if remarks > 0 => Error::NotedOnly { source: Box::new(error) },
            other => other,
        })
    }
}

#[cfg(test)]
mod tests;
