//! Exchange with other programs: their projects into ours and ours out to them.
//!
//! A project that came in is kept as it was, so that what no view of ours shows goes out again.
//!
//! - `beside`: the files that lie beside a project that is not packed
//! - `identity`: identities here and there
//! - `take`, `notes`: from their data to our rows
//! - `give`: from our rows to their data
//! - `out`: the file, past the guard
//! - `peers`: projects that other programs keep as a database

mod beside;
mod give;
mod identity;
mod notes;
mod out;
pub mod peers;
mod take;

#[cfg(test)]
mod tests;

pub use give::{Given, Loss, give};
pub(super) use out::past;
pub use out::{ExchangeFormat, Outgoing, losses, outgoing};
pub use take::{Taken, take};

use super::{ActionError, Error, Session, apply};
use crate::formats::import::Cancel;
use crate::formats::refi::positions::{Count, Form, Unit};
use crate::formats::refi::{self, Codebook, Detected, Problem, Project, Source};
use crate::model::*;
use crate::say;
use crate::store;
use sha2::{Digest, Sha256};
use std::path::Path;

/// A file of another program, read and not yet taken over.
pub struct Incoming {
    pub file_name: String,
    pub bytes: Vec<u8>,
    pub project: Project,
    pub report: refi::Report,
    /// How it seems to count positions.
    pub detected: Detected,
    /// How positions are to be read: as detected, or as a person says.
    pub unit: Unit,
    /// Whether each passage has been placed by its words, so that there is no unit to choose.
    pub is_placed: bool,
}

/// What became of a file.
#[derive(Clone, Debug)]
pub struct Exchanged {
    pub taken: Taken,
    pub report: refi::Report,
    /// How positions were read; none where there are none, or each passage was placed by its words.
    pub counted: Option<Counted>,
}

/// How a file's positions were read, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Counted {
    pub unit: Unit,
    /// As of [`Detected`]; none where a person chose.
    pub confidence: Option<f32>,
}

impl Message for Counted {
    fn message(&self, lang: Lang) -> String {
        let mut unit = match self.unit.count {
            Count::CodePoints => say::exchange_characters(lang),
            Count::Utf16 => say::exchange_utf16_units(lang),
            Count::Utf8 => say::exchange_bytes(lang),
        }
        .to_owned();
        if self.unit.joins_crlf {
            unit += say::exchange_line_ends_as_one(lang);
        }
        if self.unit.counts_mark {
            unit += say::exchange_with_the_mark_at_the_beginning(lang);
        }
        match self.confidence {
            None => say!(lang, exchange_positions_are_counted_in_as_chosen, unit),
            Some(sure) if sure >= 0.15 => {
                let percent = (sure * 100.0).round() as u32;
                say!(lang, exchange_positions_are_counted_in_sure, percent, unit)
            }
            Some(_) => say!(lang, exchange_positions_are_counted_in_perhaps, unit),
        }
    }
}

impl Message for Exchanged {
    fn message(&self, lang: Lang) -> String {
        let Taken { documents, codes, codings, cases, memos, renamed, kept, behind, left_out } = &self.taken;
        let counts = [
            say!(lang, n_documents, n = *documents),
            say!(lang, exchange_n_codes, n = *codes),
            match behind {
                0 => say!(lang, exchange_n_codings, n = *codings),
                behind => say!(lang, exchange_n_codings_of_all, n = *codings, all = codings + behind),
            },
            say!(lang, n_cases, n = *cases),
            say!(lang, exchange_n_memos, n = *memos),
        ];
        let mut said = format!("{}: {}", say::exchange_taken_over(lang), counts.join(", "));
        if *renamed > 0 {
            said += &say!(lang, exchange_names_that_were_taken_and_got, renamed);
        }
        if !left_out.is_empty() {
            let n = left_out.len();
            said += &say!(lang, exchange_codings_that_stood_there_already_the, n);
        }
        if let Some(counted) = &self.counted {
            said += "\n  ";
            said += &counted.message(lang);
        }
        if *behind > 0 {
            said += &say!(lang, exchange_codings_on_areas_stay_behind, n = *behind);
        }
        for (element, count) in kept {
            said += &say!(lang, exchange_kept_for_export_shown_nowhere_element, count, element);
        }
        for (element, count) in &self.report.unknown {
            said += &say!(lang, exchange_not_understood_element_count, count, element);
        }
        for problem in &self.report.problems {
            said += "\n  ";
            said += &problem.message(lang);
        }
        said
    }
}

/// Whether a file's name says that another program's project or codebook is in it.
pub fn is_exchange(file_name: &str) -> bool {
    let name = file_name.to_lowercase();
    [".qdpx", ".qde", ".qdc"].iter().any(|ending| name.ends_with(ending))
}

/// Opens what another program made: a file, or a project that it keeps as a database. `lang` is that of the few words
/// that are added to one of these.
pub fn open(path: &Path, lang: Lang, cancel: &dyn Cancel) -> Result<Incoming, ActionError> {
    if crate::store::is_open_here(path) {
        let error = crate::formats::import::ImportError::OpenProject;
        return Err(ActionError::Import { file: path.display().to_string(), error });
    }
    if peers::is_database(path) {
        return peers::read(path, lang, cancel);
    }
    let bytes = std::fs::read(path).map_err(|source| ActionError::Io { path: path.to_owned(), source })?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if !name.to_lowercase().ends_with(".qde") {
        return read(&name, bytes, cancel);
    }
    let bytes = beside::with_sources(path, bytes, cancel)
        .map_err(|error| ActionError::Exchange { file: name.clone(), error })?;
    read(&name, bytes, cancel)
}

/// Reads a project or a codebook.
pub fn read(file_name: &str, bytes: Vec<u8>, cancel: &dyn Cancel) -> Result<Incoming, ActionError> {
    let failed = |error| ActionError::Exchange { file: file_name.to_owned(), error };
    let (project, report) = if file_name.to_lowercase().ends_with(".qdc") {
        let (book, report) = refi::read_codebook(&bytes, cancel).map_err(failed)?;
        (of_codebook(book), report)
    } else {
        refi::read(&bytes, cancel).map_err(failed)?
    };
    let mut detected = refi::detect_all(&project);
    if let Some(unit) = own_unit(&project) {
        detected = Detected { unit, confidence: 1.0, ..detected };
    }
    let unit = detected.unit;
    Ok(Incoming { file_name: file_name.to_owned(), bytes, project, report, detected, unit, is_placed: false })
}

/// How a file of our own counts, which needs no guess: only what is written for NVivo begins texts with a mark.
fn own_unit(project: &Project) -> Option<Unit> {
    let begins = |source: &refi::Source| match source.text().map(|text| &text.text) {
        Some(refi::Text::Held(text)) => text.starts_with('\u{FEFF}'),
        _ => false,
    };
    let has_mark = project.sources.iter().any(begins);
    project.origin.starts_with("Mening ").then_some(if has_mark { Unit::NVIVO } else { Unit::STANDARD })
}

/// A codebook as a project of codes alone.
fn of_codebook(book: Codebook) -> Project {
    Project { origin: book.origin, codes: book.codes, sets: book.sets, ..Project::default() }
}

impl Session {
    /// Takes a file of another program over, in one step.
    pub fn take_in(&mut self, incoming: Incoming) -> Result<Exchanged, Error> {
        let counted = counted(&incoming);
        let Incoming { file_name, bytes, mut project, mut report, unit, .. } = incoming;
        let problems: Vec<Problem> = refi::settle(&mut project, unit, Form::Stored);
        report.problems.extend(problems);
        let name = StepName::named(StepKind::Import, &file_name);
        let mut taken = Taken::default();
        self.step(name, None, Some(BackupReason::Import), |writer, coder| {
            let context = apply::Context::new(writer, coder);
            let is_new = is_untouched(writer.reader())?;
            taken = take(&context, &project)?;
            if is_new && !project.name.trim().is_empty() {
                let known = store::project::get(writer.reader())?;
                let known = store::project::Project { title: project.name.trim().to_owned(), ..known };
                store::project::update(writer, &known)?;
            }
            let sha256: String = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
            let original = store::document::keep_original(writer, &sha256, &file_name, &bytes)?;
            let left_out = serde_json::to_string(&taken.left_out).unwrap_or_default();
            store::exchange::keep(writer, original, &unit.name(), &left_out)?;
            Ok(context.into_made())
        })?;
        Ok(Exchanged { taken, report, counted })
    }
}

/// How the positions of what comes in are read.
fn counted(incoming: &Incoming) -> Option<Counted> {
    let has_places = |text: &refi::TextSource| match &text.text {
        refi::Text::Held(words) => !words.trim().is_empty() && !text.selections.is_empty(),
        refi::Text::Absent | refi::Text::Missing(_) => false,
    };
    let has_places = incoming.project.sources.iter().filter_map(Source::text).any(has_places);
    let is_detected = incoming.unit == incoming.detected.unit;
    let confidence = is_detected.then_some(incoming.detected.confidence);
    (has_places && !incoming.is_placed).then_some(Counted { unit: incoming.unit, confidence })
}

/// Whether nothing has been brought into a project yet, so that it may take another one's title.
fn is_untouched(reader: store::Reader) -> Result<bool, store::StoreError> {
    Ok(store::document::all(reader)?.is_empty()
        && store::code::all(reader)?.is_empty()
        && store::case::all(reader)?.is_empty())
}

/// The unit that [`written`] wrote.
fn unit_of(written: &str) -> Unit {
    let has = |word: &str| written.split(' ').any(|known| known == word);
    let count = if has("utf16") {
        Count::Utf16
    } else if has("utf8") {
        Count::Utf8
    } else {
        Count::CodePoints
    };
    Unit { count, joins_crlf: has("crlf"), counts_mark: has("mark") }
}
