//! Reading outside files: bytes in, [`Import`] out. Nothing here opens a file or knows a project.
//!
//! To add a format: one file beside this one, one entry in [`IMPORTERS`], one fixture.

mod error;
pub mod language;
pub mod pdf;
pub mod turns;

pub use error::{ImportError, ImportWarning};

use crate::model::{Formatting, Page, Turn};

/// What reading one file gave.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// NFC, `\n` line ends, no byte-order mark; one paragraph a line, nothing trimmed.
    pub text: String,
    /// Sorted by start; positions in code points of `text`.
    pub formatting: Vec<Formatting>,
    /// Sorted by start; empty where the format has no pages.
    pub pages: Vec<Page>,
    /// Sorted, not overlapping.
    pub turns: Vec<Turn>,
    /// The encoding that was recognised, for text files: `UTF-8`, `windows-1252`.
    pub encoding: Option<String>,
    /// What was met that a person should know, in the order met.
    pub warnings: Vec<ImportWarning>,
}

/// Says 'stop' to work under way: readers ask now and then and return [`ImportError::Cancelled`].
pub trait Cancel {
    fn cancelled(&self) -> bool;
}

/// Never stops.
pub struct Uncancelled;

impl Cancel for Uncancelled {
    fn cancelled(&self) -> bool {
        false
    }
}

/// A format that can be read.
pub struct Importer {
    /// Its name for people, the same in both languages: `Word`, `PDF`.
    pub name: &'static str,
    /// File endings in lower case, without the dot.
    pub endings: &'static [&'static str],
    pub read: fn(&[u8], &dyn Cancel) -> Result<Import, ImportError>,
}

pub fn read(_file_name: &str, bytes: &[u8], _cancel: &dyn Cancel) -> Result<Import, ImportError> {
    Ok(of_text(&String::from_utf8_lossy(bytes)))
}
pub fn importer_of(_file_name: &str, _bytes: &[u8]) -> Option<&'static str> {
    None
}
pub fn of_text(text: &str) -> Import {
    Import { text: text.to_owned(), ..Import::default() }
}
