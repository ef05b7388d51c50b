//! Bringing files in: read beside the window's thread, committed in one step.

use super::{ActionError, Error, Made, Session, apply};
use crate::formats::import::{self, Cancel, Import, ImportError, ImportWarning, Uncancelled};
use crate::model::*;
use crate::say;
use crate::store::document::NewDocument;
use crate::store::{self, Writer};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// A file that has been read, or why it could not be.
pub struct ReadFile {
    /// The file's name without its folder.
    pub file_name: String,
    pub outcome: Result<ReadDocument, ActionError>,
}

/// What reading one file gave, with the file itself.
pub struct ReadDocument {
    pub import: Import,
    pub bytes: Vec<u8>,
    pub sha256: String,
    pub importer: String,
    pub language: String,
}

/// What all files of one import are given.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub case: Option<String>,
    pub kind: String,
    pub level: String,
    pub date: String,
}

/// What became of one file.
#[derive(Debug)]
pub struct FileReport {
    pub file_name: String,
    pub result: FileResult,
}

#[derive(Debug)]
pub enum FileResult {
    Imported {
        document: String,
        words: usize,
        warnings: Vec<ImportWarning>,
    },
    /// The same bytes are already the document of that name.
    AlreadyThere {
        document: String,
    },
    Refused(ActionError),
}

impl Message for FileReport {
    fn message(&self, lang: Lang) -> String {
        let file = &self.file_name;
        match &self.result {
            FileResult::Imported { document, words, warnings } => {
                let mut said = say!(lang, en: "{file}: imported as “{document}”, {words} words", sv: "{file}: importerad som ”{document}”, {words} ord");
                for warning in warnings {
                    said.push_str("\n  ");
                    said.push_str(&warning.message(lang));
                }
                said
            }
            FileResult::AlreadyThere { document } => say!(lang,
                en: "{file}: the same file is already here as “{document}”; not imported again",
                sv: "{file}: samma fil finns redan som ”{document}”; importerades inte igen"),
            FileResult::Refused(ActionError::Import { error, .. }) => format!("{file}: {}", error.message(lang)),
            FileResult::Refused(error) => format!("{file}: {}", error.message(lang)),
        }
    }
}

/// Files of more than this are refused before they are read into memory.
const LARGEST_FILE: u64 = 512 * 1024 * 1024;

/// Reads one file; touches no project.
pub fn read_file(path: &Path, cancel: &dyn Cancel) -> ReadFile {
    let file_name =
        path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let outcome = read_bytes(path).and_then(|bytes| read(&file_name, bytes, cancel));
    ReadFile { file_name, outcome }
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, ActionError> {
    let io = |source| ActionError::Io { path: path.to_owned(), source };
    let meta = std::fs::metadata(path).map_err(io)?;
    if !meta.is_file() {
        return Err(io(std::io::Error::other("not a file")));
    }
    if meta.len() > LARGEST_FILE {
        let error = ImportError::TooLarge { limit_mb: LARGEST_FILE / 1024 / 1024 };
        return Err(ActionError::Import { file: path.display().to_string(), error });
    }
    std::fs::read(path).map_err(io)
}

/// Reads a file's bytes.
pub fn read(file_name: &str, bytes: Vec<u8>, cancel: &dyn Cancel) -> Result<ReadDocument, ActionError> {
    let failed = |error| ActionError::Import { file: file_name.to_owned(), error };
    let import = import::read(file_name, &bytes, cancel).map_err(failed)?;
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let importer = import::importer_of(file_name, &bytes).unwrap_or_default().to_owned();
    let language = import::language::language(&import.text).unwrap_or_default().to_owned();
    Ok(ReadDocument { import, bytes, sha256, importer, language })
}

/// A document of a text that is given in an action.
pub fn from_text(text: &str) -> Result<NewDocument, ActionError> {
    if text.len() > 800_000_000 {
        return Err(ActionError::TextTooLong);
    }
    let import = import::of_text(text);
    let language = import::language::language(&import.text).unwrap_or_default().to_owned();
    Ok(new_document(import, "", &language, None))
}

/// A document of a file that an action names.
pub fn from_path(writer: &Writer, path: &Path) -> Result<NewDocument, ActionError> {
    let read = read_file(path, &Uncancelled);
    let document = read.outcome?;
    let original = store::document::keep_original(writer, &document.sha256, &read.file_name, &document.bytes)?;
    Ok(new_document(document.import, &document.importer, &document.language, Some(original)))
}

fn new_document(import: Import, importer: &str, language: &str, original: Option<OriginalId>) -> NewDocument {
    NewDocument {
        name: String::new(),
        kind: String::new(),
        date: String::new(),
        level: String::new(),
        language: language.to_owned(),
        importer: importer.to_owned(),
        original,
        text: import.text,
        formatting: import.formatting,
        pages: import.pages,
        turns: import.turns,
    }
}

impl Session {
    /// Commits files that have been read, in one step, and says what became of each.
    pub fn commit_import(
        &mut self,
        files: Vec<ReadFile>,
        given: &Given,
    ) -> Result<(Vec<FileReport>, Vec<DocumentId>), Error> {
        let readable: Vec<&str> =
            files.iter().filter(|file| file.outcome.is_ok()).map(|file| file.file_name.as_str()).collect();
        let name = match readable.as_slice() {
            [one] => StepName::new(format!("import “{one}”"), format!("importera ”{one}”")),
            many => StepName::new(format!("import {} files", many.len()), format!("importera {} filer", many.len())),
        };
        let mut reports = Vec::new();
        let applied = self.step(name, None, |writer, coder| {
            let context = apply::Context::new(writer, coder);
            let case = given.case.as_deref().map(|name| case_named(writer, name)).transpose()?;
            for file in files {
                let report = commit_one(&context, file, given, case)?;
                reports.push(report);
            }
            Ok(context.into_made())
        })?;
        let documents = applied
            .made
            .iter()
            .filter_map(|made| if let Made::Document(id) = made { Some(*id) } else { None })
            .collect();
        Ok((reports, documents))
    }

    /// Reads files one after the other and commits them.
    pub fn import_files(&mut self, paths: &[PathBuf], given: &Given) -> Result<Vec<FileReport>, Error> {
        let files = paths.iter().map(|path| read_file(path, &Uncancelled)).collect();
        Ok(self.commit_import(files, given)?.0)
    }
}

/// The case of that name, made if there is none: an import says where its documents belong.
fn case_named(writer: &Writer, name: &str) -> Result<CaseId, ActionError> {
    if let Some(case) = store::case::find(writer.reader(), name)? {
        return Ok(case);
    }
    let name = apply::checked_name(name, super::What::Case)?;
    Ok(store::case::insert(writer, &name, None, "", "")?)
}

fn commit_one(
    context: &apply::Context,
    file: ReadFile,
    given: &Given,
    case: Option<CaseId>,
) -> Result<FileReport, ActionError> {
    let ReadFile { file_name, outcome } = file;
    let document = match outcome {
        Ok(document) => document,
        Err(error) => return Ok(FileReport { file_name, result: FileResult::Refused(error) }),
    };
    let reader = context.writer.reader();
    if let Some(known) = store::document::of_original(reader, &document.sha256)? {
        return Ok(FileReport { file_name, result: FileResult::AlreadyThere { document: known } });
    }
    let original = store::document::keep_original(context.writer, &document.sha256, &file_name, &document.bytes)?;
    let warnings = document.import.warnings.clone();
    let mut new = new_document(document.import, &document.importer, &document.language, Some(original));
    let stem =
        Path::new(&file_name).file_stem().map_or_else(|| file_name.clone(), |stem| stem.to_string_lossy().into_owned());
    new.name = store::document::free_name(reader, &apply::checked_name(&stem, super::What::Document)?)?;
    new.kind = if given.kind.is_empty() { likely_kind(&new).to_owned() } else { given.kind.clone() };
    new.level.clone_from(&given.level);
    new.date = apply::checked_date(&given.date)?.to_owned();
    let (name, words) = (new.name.clone(), count_words(&new.text));
    apply::insert_document(context, &new, case)?;
    Ok(FileReport { file_name, result: FileResult::Imported { document: name, words, warnings } })
}

/// A text in which people take turns is a transcript; of others the researcher says what they are.
fn likely_kind(new: &NewDocument) -> &'static str {
    if new.turns.is_empty() { "" } else { "transcript" }
}
