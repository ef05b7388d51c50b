//! The command that takes a report out.

use super::exchange::Leave;
use super::print::{Out, failed};
use super::read::to_read;
use super::write::to_write;
use super::{Outcome, confidence};
use crate::formats::export::ExportFormat;
use crate::formats::report::REPORT_FORMATS;
use crate::model::ReportPart;
use crate::say;
use crate::session::report::ReportExport;
use crate::session::{Error, export};
use serde_json::json;
use std::path::Path;

/// A format that a report can be written in.
pub fn parse_format(word: &str) -> Result<ExportFormat, String> {
    let known = word.parse().ok().filter(|format| REPORT_FORMATS.contains(format));
    known.ok_or_else(|| format!("expected one of {}", REPORT_FORMATS.map(<&str>::from).join(", ")))
}

/// Parts as a person named them, with the appendix that their marks lead to; none for all.
pub fn with_appendix(mut parts: Vec<ReportPart>) -> Vec<ReportPart> {
    if !parts.is_empty() && !parts.contains(&ReportPart::Evidence) {
        parts.push(ReportPart::Evidence);
    }
    parts
}

pub fn report(out: &Out, project: &Path, wanted: &ReportExport, leave: &Leave) -> Result<Outcome, Error> {
    if leave.output.is_none() && wanted.format == ExportFormat::Docx {
        failed(
            out.lang.t("docx is not text: name a file with --output", "docx är inte text: ange en fil med --output"),
        );
        return Ok(Outcome::Failed);
    }
    let bytes = match leave.allow {
        Some(reason) => {
            let mut session = to_write(out, project)?;
            confidence::open_key(&mut session, leave.key, out.lang)?;
            session.report_despite(wanted, reason)?
        }
        None => {
            let mut session = to_read(out, project)?;
            confidence::open_key(&mut session, leave.key, out.lang)?;
            session.report(wanted)?
        }
    };
    match leave.output {
        None => out.bytes(&bytes),
        Some(path) => {
            export::write_file(path, &bytes)?;
            let text = say!(out.lang, en: "Written to {p}", sv: "Skrivet till {p}", p = path.display());
            out.say(&text, &json!({ "output": path.display().to_string(), "bytes": bytes.len() }));
        }
    }
    Ok(Outcome::Done)
}
