//! Bringing files in: read beside the window's thread, committed in one step.
//!
//! - `changes`: a table of ours that was changed in a spreadsheet
//! - `codebook`: codes from a table or a list
//! - `comments`: comments of a file, as memos
//! - `read`: from paths to what they hold: files, folders, zip files
//! - `reimport`: a corrected text in place of the old one
//! - `survey`: a document of each respondent, variables of the closed questions; or a picture of them, to be decided on

pub mod changes;
pub mod codebook;
pub(super) mod comments;
mod read;
pub mod reimport;
mod survey;

#[cfg(test)]
mod tests;

#[cfg(test)]
pub use read::protected_pdf;
pub use read::{Choices, Content, ReadDocument, ReadFile, ReadSurvey, Tables, beneath, read, read_file, read_paths};

use super::exchange::Exchanged;
use super::job::Progress;
use super::{ActionError, Error, Made, Session, apply};
use crate::formats::import::{self, Cancel, Import, ImportWarning, Uncancelled};
use crate::model::*;
use crate::say;
use crate::store::document::NewDocument;
use crate::store::{self, StoreError, Writer};
use changes::Changed;
use codebook::Codes;
use std::path::{Path, PathBuf};
pub use survey::{MANY, Picture, picture};

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
    /// A table that became a document of each respondent.
    Survey {
        documents: usize,
        /// The name of the first of them.
        first: String,
        /// Variables that its closed questions became.
        variables: usize,
        words: usize,
        warnings: Vec<ImportWarning>,
    },
    /// A table that would become so many documents that a person is to say whether it shall. Nothing came in.
    Asked(Box<Picture>),
    Codebook(Codes),
    /// A table of ours that came back.
    Changes(Changed),
    /// Another program's project or codebook.
    Project(Box<Exchanged>),
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
                let mut said = say!(lang, import_file_imported_as_document_words_words, document, file, words);
                add_warnings(&mut said, warnings, lang);
                said
            }
            FileResult::Survey { documents, variables, words, warnings, .. } => {
                let mut said =
                    say!(lang, import_file_imported_as_answers_of_documents, documents, file, variables, words);
                add_warnings(&mut said, warnings, lang);
                said
            }
            FileResult::Asked(picture) => format!("{file}: {}", picture.message(lang)),
            FileResult::Codebook(Codes { new, changed, unchanged }) => {
                say!(lang, import_file_new_codes_added_changed_changed, changed, file, new, unchanged)
            }
            FileResult::Changes(changed) => {
                let mut said = format!("{file}: {}", changed.message(lang));
                add_warnings(&mut said, &changed.problems, lang);
                said
            }
            FileResult::Project(done) => format!("{file}: {}", done.message(lang)),
            FileResult::AlreadyThere { document } => say!(lang, import_file_the_same_file_is_already, document, file),
            FileResult::Refused(ActionError::Import { error, .. }) => format!("{file}: {}", error.message(lang)),
            FileResult::Refused(error) => format!("{file}: {}", error.message(lang)),
        }
    }
}

fn add_warnings<W: Message>(said: &mut String, warnings: &[W], lang: Lang) {
    for warning in warnings {
        said.push_str("\n  ");
        said.push_str(&warning.message(lang));
    }
}

/// What a text that is given in an action reads as.
pub fn given_text(text: &str) -> Result<Import, ActionError> {
    if text.len() > 800_000_000 { Err(ActionError::TextTooLong) } else { Ok(import::of_text(text)) }
}

/// A document of a text that is given in an action.
pub fn from_text(text: &str) -> Result<NewDocument, ActionError> {
    let import = given_text(text)?;
    let language = import::language::language(&import.text).unwrap_or_default().to_owned();
    Ok(new_document(import, "", &language, None))
}

/// A document of a file that an action names, and the comments on it.
pub fn from_path(writer: &Writer, path: &Path) -> Result<(NewDocument, Vec<import::Comment>), ActionError> {
    let choices = Choices { tables: Tables::Text, ..Choices::default() };
    let read = read_file(path, &choices, &Uncancelled);
    let Content::Document(mut document) = read.outcome? else { return Err(ActionError::NoText) };
    let original = store::document::keep_original(writer, &read.sha256, &read.file_name, &read.bytes)?;
    let comments = std::mem::take(&mut document.import.comments);
    Ok((new_document(document.import, &document.importer, &document.language, Some(original)), comments))
}

/// What a file that an action names reads as; a table as its text.
pub fn text_of(path: &Path) -> Result<import::Import, ActionError> {
    let choices = Choices { tables: Tables::Text, ..Choices::default() };
    let Content::Document(document) = read_file(path, &choices, &Uncancelled).outcome? else {
        return Err(ActionError::NoText);
    };
    Ok(document.import)
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
        sync: import.sync,
    }
}

impl Session {
    /// Commits files that have been read, in one step, and says what became of each.
    pub fn commit_import(
        &mut self,
        files: Vec<ReadFile>,
        given: &Given,
    ) -> Result<(Vec<FileReport>, Vec<DocumentId>), Error> {
        self.commit_unless_stopped(files, given, &Progress::default())
    }

    /// As [`Session::commit_import`], which somebody watches and may stop: then nothing is imported.
    ///
    /// # Errors
    /// [`Error::Cancelled`].
    pub fn commit_unless_stopped(
        &mut self,
        files: Vec<ReadFile>,
        given: &Given,
        progress: &Progress,
    ) -> Result<(Vec<FileReport>, Vec<DocumentId>), Error> {
        progress.begin(files.len());
        let readable: Vec<&str> =
            files.iter().filter(|file| file.outcome.is_ok()).map(|file| file.file_name.as_str()).collect();
        let name = match readable.as_slice() {
            [one] => StepName::named(StepKind::Import, one),
            many => StepName::new(StepKind::ImportFiles).with(StepArg::Files, many.len()),
        };
        let mut reports = Vec::new();
        let applied = self.step(name, None, Some(BackupReason::Import), |writer, coder| {
            let context = apply::Context::new(writer, coder);
            apply::checked_date(&given.date)?;
            let ask = guessed_respondents(&files) >= MANY;
            let case = given.case.as_deref().map(|name| case_named(writer, name)).transpose()?;
            for file in files {
                let file_name = file.file_name.clone();
                if progress.cancelled() {
                    return Err(ActionError::Import { file: file_name, error: import::ImportError::Cancelled });
                }
                let done = context.attempt(|| commit_one(&context, file, given, case, ask));
                let result = match done {
                    Ok(result) => result,
                    // One file that cannot come in stops none of the others; what the project's file refuses does.
                    Err(ActionError::Store(error)) if !matches!(error, StoreError::NameTaken) => {
                        return Err(ActionError::Store(error));
                    }
                    Err(error) => FileResult::Refused(error),
                };
                reports.push(FileReport { file_name, result });
                progress.advance();
            }
            Ok(context.into_made())
        });
        let applied = applied.map_err(|error| if progress.cancelled() { Error::Cancelled } else { error })?;
        let documents = applied
            .made
            .iter()
            .filter_map(|made| if let Made::Document(id) = made { Some(*id) } else { None })
            .collect();
        Ok((reports, documents))
    }

    /// Reads files, folders and zip files one after the other and commits what they hold.
    pub fn import_files(
        &mut self,
        paths: &[PathBuf],
        choices: &Choices,
        given: &Given,
    ) -> Result<Vec<FileReport>, Error> {
        let files = read_paths(beneath(paths), choices, &Uncancelled, |_, _| {});
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

/// How many documents the tables among the files would make of which nobody has said that their rows are respondents.
fn guessed_respondents(files: &[ReadFile]) -> usize {
    let rows = |file: &ReadFile| match &file.outcome {
        Ok(Content::Survey(survey)) if survey.by_guess => survey.documents,
        _ => 0,
    };
    files.iter().map(rows).sum()
}

/// Brings in what a file holds. `ask`: a table is not taken for answers unless a person has said so.
fn commit_one(
    context: &apply::Context,
    mut file: ReadFile,
    given: &Given,
    case: Option<CaseId>,
    ask: bool,
) -> Result<FileResult, ActionError> {
    let reader = context.writer.reader();
    changes::known_here(reader, &mut file)?;
    let ReadFile { file_name, bytes, sha256, outcome, .. } = file;
    let content = match outcome? {
        Content::Codebook(rows) => return Ok(FileResult::Codebook(codebook::commit(context, &rows)?)),
        Content::Changes(edited) => return Ok(FileResult::Changes(changes::commit(context, *edited)?)),
        Content::Document(document) => Ok(document),
        Content::Survey(survey) => Err(survey),
    };
    if let Some(document) = store::document::of_original(reader, &sha256)? {
        return Ok(FileResult::AlreadyThere { document });
    }
    if let Err(survey) = &content
        && survey.by_guess
        && ask
    {
        let language = store::project::get(reader)?.language;
        return Ok(FileResult::Asked(Box::new(picture(survey, &file_name, language))));
    }
    let original = store::document::keep_original(context.writer, &sha256, &file_name, &bytes)?;
    match content {
        Ok(document) => commit_document(context, *document, &file_name, given, case, original),
        Err(survey) => survey::commit(context, *survey, &file_name, given, case, original),
    }
}

fn commit_document(
    context: &apply::Context,
    document: ReadDocument,
    file_name: &str,
    given: &Given,
    case: Option<CaseId>,
    original: OriginalId,
) -> Result<FileResult, ActionError> {
    let warnings = document.import.warnings.clone();
    let comments = document.import.comments.clone();
    let mut new = new_document(document.import, &document.importer, &document.language, Some(original));
    new.name = free_name(context, stem(file_name))?;
    new.kind = if given.kind.is_empty() { likely_kind(&new).to_owned() } else { kept_name(&given.kind) };
    new.level = kept_name(&given.level);
    new.date = apply::checked_date(&given.date)?;
    let (document, words) = (new.name.clone(), count_words(&new.text));
    let id = apply::insert_document(context, &new, case)?;
    comments::commit(context, id, &new.text, &comments)?;
    Ok(FileResult::Imported { document, words, warnings })
}

/// A file's name without its folders and its ending.
fn stem(file_name: &str) -> &str {
    Path::new(file_name).file_stem().and_then(|stem| stem.to_str()).unwrap_or(file_name)
}

fn free_name(context: &apply::Context, wanted: &str) -> Result<String, ActionError> {
    let wanted = apply::checked_name(wanted, super::What::Document)?;
    Ok(store::document::free_name(context.writer.reader(), &wanted)?)
}

/// A text in which people take turns is a transcript; of others the researcher says what they are.
fn likely_kind(new: &NewDocument) -> &'static str {
    if new.turns.is_empty() { "" } else { "transcript" }
}
