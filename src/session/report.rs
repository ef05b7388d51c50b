//! Taking a report out, past the same guard as tables.

use super::guard::Checked;
use super::study::{self, ReadTexts};
use super::{Error, Session};
use crate::analysis::names::Finder;
use crate::analysis::report;
use crate::analysis::study::Study;
use crate::formats::export::{ExportFormat, ExportOptions, Separator};
use crate::formats::report as formats;
use crate::model::*;
use crate::store::{self, Reader};

/// Which report to take out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportExport {
    /// One of [`formats::REPORT_FORMATS`].
    pub format: ExportFormat,
    /// None: all that have content.
    pub parts: Vec<ReportPart>,
}

/// Puts a report together as it may leave the project.
///
/// # Errors
/// A project that cannot be read.
pub fn made(reader: Reader, parts: &[ReportPart]) -> Result<Report, Error> {
    Ok(with_study(reader, parts)?.0)
}

fn with_study(reader: Reader, parts: &[ReportPart]) -> Result<(Report, Study), Error> {
    let project = store::project::get(reader)?;
    let mut study = study::whole(reader)?;
    let report = {
        let texts = ReadTexts::for_export(reader, &study, project.language);
        texts.mask_evidence(&mut study);
        report::build(&study, &texts, &project.title, parts, project.language)
    };
    Ok((report, study))
}

/// Makes a report and has the guard look at it.
///
/// # Errors
/// A project that cannot be read; a format that is for tables only.
pub fn checked(reader: Reader, wanted: &ReportExport, finder: &Finder) -> Result<Checked, Error> {
    let project = store::project::get(reader)?;
    let (fewest, _) = store::confidence::guard(reader)?;
    let (report, study) = with_study(reader, &wanted.parts)?;
    let remarks = report::check(&report, &study, finder, fewest);
    let options = ExportOptions {
        lang: project.language,
        separator: Separator::default(),
        project: project.title,
        date: now().chars().take(10).collect(),
    };
    Ok(Checked { bytes: formats::write(wanted.format, &report, &options)?, remarks })
}

impl Session {
    /// The bytes of a report that the guard lets out.
    ///
    /// # Errors
    /// [`Error::Guarded`] with all that it found.
    pub fn report(&self, wanted: &ReportExport) -> Result<Vec<u8>, Error> {
        let checked = checked(self.reader(), wanted, &self.finder()?)?;
        if checked.remarks.is_empty() { Ok(checked.bytes) } else { Err(Error::Guarded(checked.remarks)) }
    }

    /// Lets a report out whatever the guard says; the journal keeps why and what it had found.
    pub fn report_despite(&mut self, wanted: &ReportExport, reason: &str) -> Result<Vec<u8>, Error> {
        let checked = checked(self.reader(), wanted, &self.finder()?)?;
        self.let_out("report", reason, checked.remarks.len())?;
        Ok(checked.bytes)
    }
}

#[cfg(test)]
mod tests;
