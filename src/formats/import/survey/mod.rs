//! Survey answers and other tables: one row a respondent, one column a question.
//!
//! [`read_sheet`] gives the table with a guess what each column is for; [`documents`] makes a document of
//! each respondent once a person has agreed or corrected. Imported plainly, a table is its text,
//! or a transcript where each row is a piece of speech.

mod documents;
mod guess;
mod headings;
mod notation;
mod opendocument;
mod programs;
mod separated;
mod text;
pub(super) mod transcript;
mod workbook;

#[cfg(test)]
mod tests;

pub use documents::{SurveyDocument, documents};
pub use notation::Notation;
pub use text::{IMPORTER, read_text};

use super::{Cancel, ImportError, ImportWarning};
use crate::model::{Lang, VariableKind};
use crate::say;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A table of more cells than this is no survey, and would not fit into memory as text.
const MOST_CELLS: usize = 5_000_000;
/// All cells together hold at most this many bytes.
const MOST_BYTES: usize = 256 << 20;

/// What a column is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnUse {
    /// Answers in the respondent's own words.
    Open,
    /// Answers to choose among, numbers or dates: a variable of this type.
    Closed(VariableKind),
    /// The case that the respondent belongs to.
    Case,
    /// What the respondent's document is called.
    Name,
    /// Left out: empty, or technical.
    Skip,
}

/// A column as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurveyColumn {
    /// The question. Headings in two rows are joined with a dash; empty where there is none.
    pub heading: String,
    pub guess: ColumnUse,
    /// How its values are written.
    pub notation: Notation,
}

/// A table as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyTable {
    pub columns: Vec<SurveyColumn>,
    /// Without headings and empty rows. Each row has as many cells as there are columns; white space at a cell's
    /// ends is gone, line ends within it are `\n`, letters are composed (NFC).
    pub rows: Vec<Vec<String>>,
    /// The encoding that was recognised, for text files.
    pub encoding: Option<String>,
    pub warnings: Vec<ImportWarning>,
}

/// Reads a table as [`read_sheet`], from the first sheet that holds anything.
pub fn read(file_name: &str, bytes: &[u8], cancel: &dyn Cancel) -> Result<SurveyTable, ImportError> {
    read_sheet(file_name, bytes, None, cancel)
}

/// Reads a table: text with separators, Excel (.xlsx) or OpenDocument (.ods), told apart by content.
///
/// Of several sheets the one of that name is read, or else the first that holds anything. The file's name decides
/// nothing, and is asked for so that a format which only its name tells can be added.
///
/// Errors: [`ImportError::TooManyCells`], [`ImportError::TooLarge`], [`ImportError::Damaged`],
/// [`ImportError::Protected`], [`ImportError::NoSuchSheet`], [`ImportError::UnknownFormat`] for Excel's old .xls,
/// [`ImportError::Cancelled`].
pub fn read_sheet(
    _file_name: &str,
    bytes: &[u8],
    sheet: Option<&str>,
    cancel: &dyn Cancel,
) -> Result<SurveyTable, ImportError> {
    let grid = grid(bytes, sheet, cancel)?;
    let (mut headings, mut rows) = headings::split(grid.rows);
    headings.iter_mut().chain(rows.iter_mut().flatten()).for_each(compose);
    let ragged = rows.iter().filter(|row| row.len() != headings.len()).count();
    let width = rows.iter().map(Vec::len).max().unwrap_or(0).max(headings.len());
    if width.saturating_mul(rows.len()) > MOST_CELLS * 2 {
        return Err(ImportError::TooManyCells { limit: MOST_CELLS });
    }
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    let mut warnings = grid.warnings;
    // A workbook keeps no empty cells at the ends of rows; only a text file can mean something by them. Without
    // headings there is nothing to have more or fewer than.
    if ragged > 0 && !headings.is_empty() && grid.encoding.is_some() {
        warnings.push(ImportWarning::RaggedRows { count: ragged });
    }
    if rows.is_empty() && !warnings.contains(&ImportWarning::Empty) {
        warnings.push(ImportWarning::Empty);
    }
    let file = match grid.encoding {
        None => guess::File::Workbook,
        Some(_) => guess::File::Text { semicolons: grid.separator == Some(b';') },
    };
    let columns = guess::columns(headings, width, &rows, file);
    Ok(SurveyTable { columns, rows, encoding: grid.encoding, warnings })
}

impl SurveyTable {
    /// Gives each column a name of its own: its heading, with a number where several are the same; one without
    /// a heading is called after its place.
    pub fn name_columns(&mut self, lang: Lang) {
        let names = self.names(lang);
        for (column, name) in self.columns.iter_mut().zip(names) {
            column.heading = name;
        }
    }

    /// The names that the columns are given so.
    pub fn names(&self, lang: Lang) -> Vec<String> {
        let given = self.columns.iter().map(|column| column.heading.as_str());
        headings::names(given, |n| say!(lang, import_column_n, n))
    }

    /// Whether the table is a transcript, a row for each piece of speech.
    pub fn is_transcript(&self) -> bool {
        let headings: Vec<String> = self.columns.iter().map(|column| column.heading.clone()).collect();
        transcript::cues(&headings, &self.rows).is_some()
    }
}

/// Brings a cell into NFC, as all stored text is.
fn compose(cell: &mut String) {
    if is_nfc_quick(cell.chars()) != IsNormalized::Yes {
        *cell = cell.nfc().collect();
    }
}

/// Whether a zip file is a workbook, and the ending that such files have.
pub(super) fn workbook_ending(bytes: &[u8]) -> Option<&'static str> {
    if opendocument::is_spreadsheet(bytes) {
        return Some("ods");
    }
    workbook::is_workbook(bytes).then_some("xlsx")
}

/// The cells of a table as they stand in the file, before anything is made of them.
#[derive(Default)]
struct Grid {
    /// Rows may differ in length.
    rows: Vec<Vec<String>>,
    encoding: Option<String>,
    /// What parts the cells of a text file.
    separator: Option<u8>,
    warnings: Vec<ImportWarning>,
}

fn grid(bytes: &[u8], sheet: Option<&str>, cancel: &dyn Cancel) -> Result<Grid, ImportError> {
    match workbook_ending(bytes) {
        Some("ods") => opendocument::read(bytes, sheet, cancel),
        Some(_) => workbook::read(bytes, sheet, cancel),
        None if bytes.starts_with(b"PK\x03\x04") => Err(ImportError::Damaged { part: "zip".to_owned() }),
        // An old container: an Excel file of before 2007, or one with a password.
        None if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) => match super::by_content(bytes, "xls") {
            super::Content::Protected => Err(ImportError::Protected),
            _ => Err(ImportError::UnknownFormat { ending: "xls".to_owned() }),
        },
        None => separated::read(bytes, cancel),
    }
}

/// Keeps a table within its limits while it is read.
#[derive(Default)]
struct Allowance {
    cells: usize,
    bytes: usize,
}

impl Allowance {
    /// Counts a cell of so many bytes.
    fn take(&mut self, bytes: usize) -> Result<(), ImportError> {
        self.cells += 1;
        self.bytes = self.bytes.saturating_add(bytes);
        if self.cells > MOST_CELLS {
            return Err(ImportError::TooManyCells { limit: MOST_CELLS });
        }
        if self.bytes > MOST_BYTES {
            return Err(ImportError::TooLarge { limit_mb: (MOST_BYTES >> 20) as u64 });
        }
        Ok(())
    }
}

/// The sheet that was asked for, or the first that holds anything, with a warning that names the others.
fn chosen(sheets: Vec<(String, Vec<Vec<String>>)>, wanted: Option<&str>) -> Result<Grid, ImportError> {
    let is_filled = |rows: &[Vec<String>]| rows.iter().flatten().any(|cell| !cell.trim().is_empty());
    let mut filled: Vec<(String, Vec<Vec<String>>)> = sheets.into_iter().filter(|(_, rows)| is_filled(rows)).collect();
    let at = match wanted {
        None => 0,
        Some(wanted) => match filled.iter().position(|(name, _)| name == wanted) {
            Some(at) => at,
            None => {
                let names = filled.into_iter().map(|(name, _)| name).collect();
                return Err(ImportError::NoSuchSheet { wanted: wanted.to_owned(), names });
            }
        },
    };
    if filled.is_empty() {
        return Ok(Grid::default());
    }
    let (read, rows) = filled.remove(at);
    let others: Vec<String> = filled.into_iter().map(|(name, _)| name).collect();
    let warnings = if others.is_empty() { Vec::new() } else { vec![ImportWarning::OtherSheets { read, others }] };
    Ok(Grid { rows, warnings, ..Grid::default() })
}
