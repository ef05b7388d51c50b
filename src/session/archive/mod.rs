//! The archive of a project: loaded, put before the guard, and written as a zip or a folder.

mod content;
mod judged;
mod rows;
#[cfg(test)]
mod tests;

use super::Error;
use super::export::{self, Leaving};
use super::guard::{Checked, Finished, Gate};
use super::study::{self, ReadTexts};
use crate::analysis::guard::{self, Remark};
use crate::analysis::names::Finder;
use crate::analysis::study::{Study, Texts};
use crate::analysis::tables::{self, Chosen};
use crate::formats::archive::{self, ArchiveInput, Content, DocumentPart, Restricted};
use crate::formats::unpacked::is_sign;
use crate::model::*;
use crate::store::{self, Reader};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use strum::IntoEnumIterator;

/// The files of an archive by their paths within it, and what the guard says of them.
pub struct CheckedArchive {
    pub files: Vec<(String, Vec<u8>)>,
    pub remarks: Vec<Remark>,
}

/// Makes the archive of a project as of a day (ISO) and has the guard look at it.
pub fn checked(reader: Reader, finder: &Finder, date: &str) -> Result<CheckedArchive, Error> {
    past(reader, &Gate::new(reader, finder)?, date)
}

/// As [`checked`], past a gate that is there.
pub(super) fn past(reader: Reader, gate: &Gate, date: &str) -> Result<CheckedArchive, Error> {
    let finder = gate.finder;
    let project = store::project::get(reader)?;
    let lang = project.language;
    let (fewest, _) = store::confidence::guard(reader)?;
    let mut study = study::whole(reader)?;
    let texts = ReadTexts::for_export(reader, &study, lang);
    texts.mask_evidence(&mut study);
    let (content, restricted, withheld) = content::load(reader, &project, &study, date)?;
    let chosen = Chosen::default();
    let made: Vec<(TableName, Table)> =
        TableName::iter().map(|name| (name, tables::table(name, &study, &texts, &chosen, lang))).collect();

    // Here the guard sees all that leaves, but for the words in quarantine, which leave on purpose.
    let mut remarks = in_content(&content, finder);
    let mut told: BTreeSet<String> = remarks.iter().map(|remark| remark.words.clone()).collect();
    for (name, table) in &made {
        // What a table repeats of the texts, or of another table, is told once.
        let found = guard::check(*name, table, &study, &chosen, finder, fewest);
        remarks.extend(found.into_iter().filter(|remark| told.insert(remark.words.clone())));
    }

    let not_quoted = study.consents.iter().filter(|consent| consent.forbids_quotes());
    let not_quoted = not_quoted
        .filter_map(|consent| study.participants.iter().find(|known| known.id == consent.participant))
        .map(|participant| participant.name.clone())
        .collect();
    let open = ArchiveInput { lang, content, tables: made, restricted: None, withheld: Vec::new(), not_quoted };
    // What is looked at: all of it but the words that leave on purpose, for a folder of their own.
    let looked_at = ArchiveInput { restricted: restricted.as_ref().map(without_words), ..open.clone() };
    let finished = Finished::of_files(&archive::files(looked_at)?);
    let files = archive::files(ArchiveInput { restricted, withheld, ..open })?;
    let remarks = gate.looked_through(&finished, remarks, || neutral(lang));
    Ok(CheckedArchive { files, remarks })
}

/// What is in quarantine without its words, which leave on purpose; what was written about them is looked at.
fn without_words(restricted: &Restricted) -> Restricted {
    let mut rest = restricted.clone();
    rest.passages.iter_mut().for_each(|passage| passage.text.clear());
    rest.evidence.iter_mut().for_each(|evidence| evidence.quote.clear());
    rest
}

/// What an archive of nothing holds, and the fields that its description names.
fn neutral(lang: Lang) -> Option<Finished> {
    let empty = Study::default();
    let texts = NoTexts;
    let table = |name| (name, tables::table(name, &empty, &texts, &Chosen::default(), lang));
    let input = ArchiveInput {
        lang,
        content: Content::default(),
        tables: TableName::iter().map(table).collect(),
        restricted: Some(Restricted::default()),
        withheld: Vec::new(),
        not_quoted: Vec::new(),
    };
    let files = archive::files(input).ok()?;
    let format = files
        .iter()
        .find(|(name, _)| name == "FORMAT.md")
        .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())?;
    let fields = format.split('`').skip(1).step_by(2);
    Some(Finished::of_files(&files).with_fields(&["project.json", "restricted/quarantine.json"], fields))
}

struct NoTexts;

impl Texts for NoTexts {
    fn words(&self, _: DocumentId, _: Passage) -> String {
        String::new()
    }

    fn paragraph(&self, _: DocumentId, _: Pos) -> u32 {
        1
    }
}

/// An archive as one zip file.
pub fn zipped(reader: Reader, finder: &Finder, date: &str) -> Result<Checked, Error> {
    let CheckedArchive { files, remarks } = checked(reader, finder, date)?;
    Ok(Checked::alone(archive::zip(&files)?, remarks))
}

/// Names and identifiers in the documents and in everything that is written about them.
fn in_content(content: &Content, finder: &Finder) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for document in &content.documents {
        remarks.extend(guard::in_text(&document.text, 0, &document.name, finder));
    }
    // The texts have been looked at; without them all the rest goes through one walk.
    let without_text = |document: &DocumentPart| DocumentPart { text: String::new(), ..document.clone() };
    let rest = Content { documents: content.documents.iter().map(without_text).collect(), ..content.clone() };
    if let Ok(value) = serde_json::to_value(&rest) {
        walk(&value, "project.json", finder, &mut remarks);
    }
    remarks
}

/// Looks through every text of a JSON value; `place` is the name of the list that it stands in.
fn walk(value: &Value, place: &str, finder: &Finder, remarks: &mut Vec<Remark>) {
    match value {
        Value::String(text) if !is_sign(text) => remarks.extend(guard::in_text(text, 0, place, finder)),
        Value::Array(values) => values.iter().for_each(|value| walk(value, place, finder, remarks)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| walk(value, name, finder, remarks)),
        _ => {}
    }
}

/// Makes an archive ready to leave: a folder where the path ends in a separator or is an empty folder, else a zip.
///
/// # Errors
/// A place that cannot be written; a folder that holds something already; a project's own file.
pub fn prepare(path: &Path, files: &[(String, Vec<u8>)]) -> Result<Leaving, Error> {
    let asks_for_folder = path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
    match asks_for_folder || path.is_dir() {
        true => export::prepare_folder(path, files),
        false => export::prepare(path, &archive::zip(files)?),
    }
}
