//! From paths to what they hold: files, folders with all beneath them, zip files of those. Touches no project.

use super::changes::{self, Edited};
use super::codebook::{self, CodeRow};
use crate::formats::import::survey::{self, ColumnUse, SurveyDocument, SurveyTable};
use crate::formats::import::{self, Cancel, Import, ImportError, ImportWarning, TrackedChanges, archive};
use crate::model::{Lang, collate, rejoining};
use crate::session::ActionError;
use crate::store::Password;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// A file that has been read, or why it could not be.
pub struct ReadFile {
    /// The file's name; of one in a folder or a zip file with the way to it, `/` between.
    pub file_name: String,
    pub bytes: Vec<u8>,
    /// Empty where the file could not be opened.
    pub sha256: String,
    pub outcome: Result<Content, ActionError>,
    /// Of a table that nobody has said how to read, and whose first heading is an axis of the theme table, the headings.
    pub axis_headings: Vec<String>,
}

impl ReadFile {
    /// Whether it would be read with its password, which was not given or is another one.
    pub fn wants_password(&self) -> bool {
        let closed = |error: &ImportError| matches!(error, ImportError::Protected | ImportError::WrongPassword);
        let takes = || import::importer_of(&self.file_name, &self.bytes).is_some_and(import::takes_password);
        matches!(&self.outcome, Err(ActionError::Import { error, .. }) if closed(error)) && takes()
    }
}

/// What a file holds.
pub enum Content {
    Document(Box<ReadDocument>),
    /// A document of each respondent.
    Survey(Box<ReadSurvey>),
    /// Codes, with what they mean.
    Codebook(Vec<CodeRow>),
    /// A table of ours that was changed in a spreadsheet.
    Changes(Box<Edited>),
}

/// What reading one document gave.
pub struct ReadDocument {
    pub import: Import,
    pub importer: String,
    pub language: String,
    /// Whether its lines are broken at a width, so that they can be joined.
    pub broken_lines: bool,
}

/// A table of answers, and what each column is for.
pub struct ReadSurvey {
    pub table: SurveyTable,
    pub uses: Vec<ColumnUse>,
    /// Whether nobody has said that the rows are respondents.
    pub by_guess: bool,
    /// How many documents it would become, and the first of them.
    pub documents: usize,
    pub first: Option<SurveyDocument>,
}

/// What a person may decide about how a file is read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// How a text file is decoded; none for what its bytes look like.
    pub encoding: Option<String>,
    pub tables: Tables,
    /// Which sheet of a workbook is read; none for the first that holds anything.
    pub sheet: Option<String>,
    /// How changes that were tracked in a file are read.
    pub changes: TrackedChanges,
    /// What the columns of a table are for; none for what they look like.
    pub uses: Option<Vec<ColumnUse>>,
    /// The labels that open turns; none for those that are found.
    pub labels: Option<Vec<String>>,
    /// The password of files that ask for one.
    pub password: Option<Password>,
    /// Whether lines that were broken at a width are joined.
    pub rejoin: bool,
}

/// What becomes of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Tables {
    /// A table of ours that comes back changes what it went out of, or is refused; one that says so is a codebook; a
    /// transcript is one document; one with open answers becomes a document of each respondent, unless they are so many
    /// that a person is to be asked; another one its text.
    #[default]
    Guess,
    Survey,
    Text,
    /// A codebook: a row for each code, or a list whose indents are the tree.
    Codebook,
}

/// Files of more than this are refused before they are read into memory.
const LARGEST_FILE: u64 = 512 * 1024 * 1024;
/// Folders within folders; what lies deeper is passed over, lest a link lead in a ring.
const DEEPEST: usize = 32;

/// The files that paths lead to, folders with all beneath them, each with the name to show.
pub fn beneath(paths: &[PathBuf]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in paths {
        let shown = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into());
        walk(path, shown, 0, &mut found);
    }
    found
}

/// Reads files, as [`beneath`] gives them, and the members of zip files among them. `each` is told how many have been
/// read, and of how many. Stops where it is when cancelled.
pub fn read_paths(
    found: Vec<(PathBuf, String)>,
    choices: &Choices,
    cancel: &dyn Cancel,
    mut each: impl FnMut(usize, usize),
) -> Vec<ReadFile> {
    let mut files = Vec::new();
    let of = found.len();
    for (done, (path, shown)) in found.into_iter().enumerate() {
        each(done, of);
        if cancel.cancelled() {
            break;
        }
        match read_bytes(&path) {
            Ok(bytes) if archive::is_archive(&bytes) => files.extend(members(&shown, bytes, choices, cancel)),
            Ok(bytes) => files.push(read(&shown, bytes, choices, cancel)),
            Err(error) => files.push(unread(shown, error)),
        }
    }
    files
}

/// Reads one file, whatever it is.
pub fn read_file(path: &Path, choices: &Choices, cancel: &dyn Cancel) -> ReadFile {
    let shown = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    match read_bytes(path) {
        Ok(bytes) => read(&shown, bytes, choices, cancel),
        Err(error) => unread(shown, error),
    }
}

fn unread(file_name: String, error: ActionError) -> ReadFile {
    ReadFile { file_name, bytes: Vec::new(), sha256: String::new(), outcome: Err(error), axis_headings: Vec::new() }
}

/// The files beneath a path, in the order of their names; hidden ones and projects are passed over.
fn walk(path: &Path, shown: String, depth: usize, found: &mut Vec<(PathBuf, String)>) {
    if !path.is_dir() {
        return found.push((path.to_owned(), shown));
    }
    if depth >= DEEPEST {
        return;
    }
    let mut names: Vec<(String, PathBuf)> = match std::fs::read_dir(path) {
        Ok(entries) => entries
            .flatten()
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), entry.path()))
            .filter(|(name, _)| !name.starts_with(['.', '~']) && !name.ends_with(".mening"))
            .collect(),
        // Said when it is read, as of a file.
        Err(_) => return found.push((path.to_owned(), shown)),
    };
    names.sort_by(|(a, _), (b, _)| collate::compare(Lang::Sv, a, b).then_with(|| a.cmp(b)));
    for (name, path) in names {
        walk(&path, format!("{shown}/{name}"), depth + 1, found);
    }
}

fn members(shown: &str, bytes: Vec<u8>, choices: &Choices, cancel: &dyn Cancel) -> Vec<ReadFile> {
    match archive::members(&bytes, cancel) {
        Ok(members) => members
            .into_iter()
            .take_while(|_| !cancel.cancelled())
            .map(|(path, bytes)| {
                let file = format!("{shown}/{path}");
                match bytes {
                    Ok(bytes) => read(&file, bytes, choices, cancel),
                    Err(error) => unread(file.clone(), ActionError::Import { file, error }),
                }
            })
            .collect(),
        Err(error) => vec![unread(shown.to_owned(), ActionError::Import { file: shown.to_owned(), error })],
    }
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, ActionError> {
    let io = |source| ActionError::Io { path: path.to_owned(), source };
    let meta = std::fs::metadata(path).map_err(io)?;
    if !meta.is_file() {
        return Err(io(std::io::Error::other("not a file")));
    }
    if crate::store::is_open_here(path) {
        return Err(ActionError::Import { file: path.display().to_string(), error: ImportError::OpenProject });
    }
    if meta.len() > LARGEST_FILE {
        let error = ImportError::TooLarge { limit_mb: LARGEST_FILE / 1024 / 1024 };
        return Err(ActionError::Import { file: path.display().to_string(), error });
    }
    std::fs::read(path).map_err(io)
}

/// Reads a file's bytes as a person chose.
pub fn read(file_name: &str, bytes: Vec<u8>, choices: &Choices, cancel: &dyn Cancel) -> ReadFile {
    let mut axis_headings = Vec::new();
    let outcome = content(file_name, &bytes, choices, cancel, &mut axis_headings)
        .map_err(|error| ActionError::Import { file: file_name.to_owned(), error });
    let sha256 = Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    ReadFile { file_name: file_name.to_owned(), bytes, sha256, outcome, axis_headings }
}

fn content(
    file_name: &str,
    bytes: &[u8],
    choices: &Choices,
    cancel: &dyn Cancel,
    axis_headings: &mut Vec<String>,
) -> Result<Content, ImportError> {
    if choices.tables == Tables::Codebook {
        return codebook::read(file_name, bytes, choices.sheet.as_deref(), cancel);
    }
    let importer = import::importer_of(file_name, bytes).unwrap_or_default().to_owned();
    if importer == survey::IMPORTER.name
        && let Some(table) = table_of(file_name, bytes, choices, cancel, axis_headings)?
    {
        return Ok(table);
    }
    let mut import = match &choices.encoding {
        Some(encoding) if import::takes_encoding(&importer) => import::read_text_as(bytes, encoding)?,
        _ if importer == survey::IMPORTER.name && choices.sheet.is_some() => {
            import::read_sheet(bytes, choices.sheet.as_deref().unwrap_or_default(), cancel)?
        }
        _ => {
            let password = choices.password.as_ref().map(Password::text);
            import::read_protected(file_name, bytes, choices.changes, password, cancel)?
        }
    };
    let broken = import::takes_encoding(&importer) && !import.text.is_empty();
    let rejoining = broken.then(|| rejoining(&import.text)).flatten();
    let broken_lines = rejoining.is_some();
    if let Some(edits) = rejoining.filter(|_| choices.rejoin) {
        import = import::of_joined(&import, &edits);
    }
    if let Some(labels) = &choices.labels {
        decide(&mut import, labels);
    }
    let language = import::language(&import.text).unwrap_or_default().to_owned();
    Ok(Content::Document(Box::new(ReadDocument { import, importer, language, broken_lines })))
}

/// Finds turns anew for the labels that a person chose. Lines of those that she took away are nobody's, nor are those of
/// labels that she has not decided on.
fn decide(import: &mut Import, labels: &[String]) {
    import.doubts.retain(|doubt| !labels.contains(&doubt.label));
    let others = import.turns.iter().map(|turn| &turn.speaker).chain(import.doubts.iter().map(|doubt| &doubt.label));
    let undecided: Vec<String> = others.filter(|label| !labels.contains(label)).cloned().collect();
    import.turns = import::turns_among(&import.text, labels, &undecided);
    import::turns::add_times(&mut import.turns, &import.sync);
    import.warnings.retain(|warning| !matches!(warning, ImportWarning::DoubtfulSpeakers { .. }));
    let lines = import.doubts.iter().map(|doubt| doubt.lines).sum();
    import.warnings.extend((lines > 0).then_some(ImportWarning::DoubtfulSpeakers { lines }));
}

/// A table as one of ours that comes back, or as answers of respondents; none where it is to be read as text.
fn table_of(
    file_name: &str,
    bytes: &[u8],
    choices: &Choices,
    cancel: &dyn Cancel,
    axis_headings: &mut Vec<String>,
) -> Result<Option<Content>, ImportError> {
    if choices.tables == Tables::Text {
        return Ok(None);
    }
    let table = survey::read_sheet(file_name, bytes, choices.sheet.as_deref(), cancel)?;
    if choices.tables == Tables::Guess {
        if let Some(edited) = changes::recognise(&table)? {
            return Ok(Some(Content::Changes(Box::new(edited))));
        }
        if let Some(codes) = codebook::recognise(&table) {
            return Ok(Some(Content::Codebook(codes)));
        }
        *axis_headings = changes::axis_headings(&table);
        if table.is_transcript() {
            return Ok(None);
        }
    }
    let guessed = || table.columns.iter().map(|column| column.guess).collect::<Vec<_>>();
    let uses = choices.uses.clone().filter(|uses| uses.len() == table.columns.len()).unwrap_or_else(guessed);
    let has_answers = uses.contains(&ColumnUse::Open) && !table.rows.is_empty();
    let is_survey = has_answers || choices.tables == Tables::Survey;
    let by_guess = choices.tables == Tables::Guess;
    Ok(is_survey.then(|| {
        let made = survey::documents(&table, &uses);
        let (documents, first) = (made.len(), made.into_iter().next());
        Content::Survey(Box::new(ReadSurvey { table, uses, by_guess, documents, first }))
    }))
}

#[cfg(test)]
pub use tests::protected_pdf;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::Uncancelled;
    use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, Stream, dictionary};

    /// A PDF that opens with a password.
    pub fn protected_pdf(password: &str) -> Vec<u8> {
        let mut document = Document::with_version("1.5");
        let shown = b"BT /F 10 Tf 40 700 Td (Vi gick hem.) Tj ET".to_vec();
        let contents = document.add_object(Stream::new(lopdf::Dictionary::new(), shown));
        let font = dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier" };
        let resources = dictionary! { "Font" => dictionary! { "F" => font } };
        let page =
            document.add_object(dictionary! { "Type" => "Page", "Contents" => contents, "Resources" => resources });
        let pages = document.add_object(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
        document.trailer.set("Root", catalog);
        document.trailer.set("ID", vec![Object::string_literal("ab"), Object::string_literal("ab")]);
        let version = EncryptionVersion::V2 {
            document: &document,
            owner_password: "owner",
            user_password: password,
            key_length: 128,
            permissions: Permissions::empty(),
        };
        let state = EncryptionState::try_from(version).unwrap();
        document.encrypt(&state).unwrap();
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn a_file_that_asks_for_a_password_says_so_and_opens_with_it() {
        let bytes = protected_pdf("hemligt");
        for (password, expected) in [
            (None, Err(ImportError::Protected)),
            (Some("fel"), Err(ImportError::WrongPassword)),
            (Some("hemligt"), Ok("Vi gick hem.")),
        ] {
            let password = password.map(|password| Password::new(String::from(password)));
            let choices = Choices { password, ..Choices::default() };
            let read = read("intervju.pdf", bytes.clone(), &choices, &Uncancelled);
            assert_eq!(read.wants_password(), expected.is_err());
            let outcome = match &read.outcome {
                Ok(Content::Document(document)) => Ok(document.import.text.as_str()),
                Err(ActionError::Import { error, .. }) => Err(error.clone()),
                _ => panic!("neither a document nor an error of its import"),
            };
            assert_eq!(outcome, expected);
        }
        // A packed file that is enciphered opens with nothing here.
        let cut = read("intervju.docx", b"PK\x03\x04 word/".to_vec(), &Choices::default(), &Uncancelled);
        assert!(!cut.wants_password());
    }
}
