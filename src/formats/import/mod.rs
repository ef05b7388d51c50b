//! Reading outside files: bytes in, [`Import`] out. Nothing here opens a file or knows a project.
//!
//! To add a format: one file beside this one, one entry in [`IMPORTERS`], one fixture.

pub mod archive;
mod chat;
mod cues;
mod elan;
pub mod encoding;
mod epub;
mod error;
mod finish;
mod html;
mod json;
pub mod language;
mod markdown;
mod numbers;
mod opendocument;
mod otranscribe;
mod pdf;
mod revisions;
mod rtf;
mod subtitles;
pub mod survey;
mod text;
mod ttml;
pub mod turns;
mod word;

pub use error::{ImportError, ImportWarning};
pub use html::{Fragment, fragment};
pub use language::language;
pub use revisions::{Comment, TrackedChanges};
pub use turns::{Doubt, turns_among, turns_with};

use crate::model::{Edits, Formatting, Page, Passage, SyncPoint, Turn, slice};

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
    /// Labels that begin lines as speakers' do and are not believed: their lines are in no turn.
    pub doubts: Vec<Doubt>,
    /// Where the recording is at which place of the text: one for every cue of subtitles or of a recognised transcript, and
    /// for each word where the file times them; for other texts one for every time within a turn. Sorted by place.
    pub sync: Vec<SyncPoint>,
    /// What others wrote on passages of the text, sorted by place; no part of it.
    pub comments: Vec<Comment>,
    /// Places where changes were tracked, whichever way they were read.
    pub tracked_changes: usize,
    /// The encoding that was recognised, for text files: `UTF-8`, `windows-1252`.
    pub encoding: Option<String>,
    /// What was met that a person should know, in the order met.
    pub warnings: Vec<ImportWarning>,
}

/// So many characters show what a speaker says.
const SAMPLE: usize = 120;

impl Import {
    /// The first words of a turn.
    pub fn sample(&self, turn: &Turn) -> String {
        let spoken = slice(&self.text, Passage { start: turn.words, end: turn.passage.end });
        spoken.lines().next().unwrap_or("").chars().take(SAMPLE).collect()
    }
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

/// Every format that can be read. What the content does not tell is chosen by ending.
pub const IMPORTERS: &[Importer] = &[
    word::IMPORTER,
    pdf::IMPORTER,
    rtf::IMPORTER,
    text::IMPORTER,
    markdown::IMPORTER,
    subtitles::IMPORTER,
    survey::IMPORTER,
    json::IMPORTER,
    opendocument::IMPORTER,
    html::IMPORTER,
    epub::IMPORTER,
    elan::IMPORTER,
    chat::IMPORTER,
    ttml::IMPORTER,
    otranscribe::IMPORTER,
];

/// Reads a file of any known format, by its content where that is plain and else by its name's ending.
///
/// Errors: [`ImportError::UnknownFormat`] if neither tells, and those of the reader chosen.
pub fn read(file_name: &str, bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    Ok(finish::finish((chosen(file_name, bytes)?.read)(bytes, cancel)?))
}

/// As [`read`], with tracked changes as a person chose; formats that track none are read as ever.
///
/// Errors: as of [`read`].
pub fn read_with(
    file_name: &str,
    bytes: &[u8],
    changes: TrackedChanges,
    cancel: &dyn Cancel,
) -> Result<Import, ImportError> {
    read_protected(file_name, bytes, changes, None, cancel)
}

/// As [`read_with`], with the password of a file that [`takes_password`].
///
/// Errors: as of [`read`], and [`ImportError::WrongPassword`].
pub fn read_protected(
    file_name: &str,
    bytes: &[u8],
    changes: TrackedChanges,
    password: Option<&str>,
    cancel: &dyn Cancel,
) -> Result<Import, ImportError> {
    let importer = chosen(file_name, bytes)?;
    let import = match importer.name {
        name if name == word::IMPORTER.name => word::read_with(bytes, changes, cancel),
        name if name == opendocument::IMPORTER.name => opendocument::read_with(bytes, changes, cancel),
        name if name == rtf::IMPORTER.name => rtf::read_with(bytes, changes, cancel),
        name if name == pdf::IMPORTER.name => pdf::read_with_password(bytes, password, cancel),
        _ => (importer.read)(bytes, cancel),
    };
    Ok(finish::finish(import?))
}

/// Reads a table as text, of a workbook's sheets the one of that name.
///
/// Errors: [`ImportError::NoSuchSheet`], and as of [`read`].
pub fn read_sheet(bytes: &[u8], sheet: &str, cancel: &dyn Cancel) -> Result<Import, ImportError> {
    Ok(finish::finish(survey::read_text(bytes, Some(sheet), cancel)?))
}

/// The name of the format that [`read`] would take a file for: `Word`, `PDF`.
pub fn importer_of(file_name: &str, bytes: &[u8]) -> Option<&'static str> {
    chosen(file_name, bytes).ok().map(|importer| importer.name)
}

/// The import of a text that comes from no file, such as one that was pasted.
pub fn of_text(text: &str) -> Import {
    finish::finish(Import { text: text.to_owned(), ..Import::default() })
}

/// A text file whose lines were joined: what was found by lines is found anew.
pub fn of_joined(import: &Import, edits: &Edits) -> Import {
    let joined = of_text(&edits.apply(&import.text));
    let stays = |warning: &&ImportWarning| !matches!(warning, ImportWarning::DoubtfulSpeakers { .. });
    let warnings = import.warnings.iter().filter(stays).cloned().chain(joined.warnings).collect();
    Import { encoding: import.encoding.clone(), warnings, ..joined }
}

fn chosen(file_name: &str, bytes: &[u8]) -> Result<&'static Importer, ImportError> {
    let named = ending(file_name);
    if error::is_of_another_program(&named) {
        return Err(ImportError::UnknownFormat { ending: named });
    }
    let ending = match by_content(bytes, &named) {
        Content::Is(ending) => ending.to_owned(),
        Content::Protected => return Err(ImportError::Protected),
        Content::Unclear => named,
    };
    let importer = IMPORTERS.iter().find(|importer| importer.endings.contains(&ending.as_str()));
    importer.ok_or(ImportError::UnknownFormat { ending })
}

/// Reads a text file in the encoding that a person chose, one of [`encoding::ENCODINGS`] or another label of the web.
///
/// Errors: [`ImportError::UnknownEncoding`].
pub fn read_text_as(bytes: &[u8], encoding_label: &str) -> Result<Import, ImportError> {
    let decoded = encoding::decode_as(bytes, encoding_label)
        .ok_or_else(|| ImportError::UnknownEncoding { label: encoding_label.to_owned() })?;
    Ok(finish::finish(text::of_speech(text::import(decoded))))
}

/// Whether files of the importer of this name are decoded, so that [`read_text_as`] may read them another way.
pub fn takes_encoding(importer: &str) -> bool {
    importer == text::IMPORTER.name
}

/// Whether changes are tracked in files of the importer of this name, so that [`read_with`] may read them another way.
pub fn tracks_changes(importer: &str) -> bool {
    [word::IMPORTER, opendocument::IMPORTER, rtf::IMPORTER].iter().any(|known| known.name == importer)
}

/// Whether a file of the importer of this name opens with its password.
pub fn takes_password(importer: &str) -> bool {
    importer == pdf::IMPORTER.name
}

/// The part of a file's name after its last dot, in lower case; empty without one.
fn ending(file_name: &str) -> String {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// What the first bytes say.
enum Content {
    /// The format that usually has this ending.
    Is(&'static str),
    Protected,
    Unclear,
}

fn by_content(bytes: &[u8], named: &str) -> Content {
    const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let holds = |bytes: &[u8], words: &[u8]| bytes.windows(words.len()).any(|window| window == words);
    let is_text = matches!(named, "txt" | "text" | "md" | "markdown");
    if bytes.starts_with(b"PK\x03\x04") {
        return match word::is_word(bytes) {
            true => Content::Is("docx"),
            false if opendocument::is_packed(bytes) => Content::Is("odt"),
            false if let Some(ending) = survey::workbook_ending(bytes) => Content::Is(ending),
            false if epub::is_epub(bytes) => Content::Is("epub"),
            false if is_text => Content::Is("zip"),
            false => Content::Unclear,
        };
    }
    if bytes.starts_with(b"%PDF-") || (!is_text && holds(head, b"%PDF-")) {
        return Content::Is("pdf");
    }
    if bytes.starts_with(OLE) {
        // An encrypted Word file is an old container with a stream of this name, in UTF-16.
        let name: Vec<u8> = "EncryptedPackage".bytes().flat_map(|byte| [byte, 0]).collect();
        return if holds(bytes, &name) {
            Content::Protected
        } else {
            Content::Is(if named == "xls" { "xls" } else { "doc" })
        };
    }
    if opendocument::is_flat(bytes) {
        return Content::Is("fodt");
    }
    if rtf::is_rtf(bytes) {
        return Content::Is("rtf");
    }
    if !is_text && html::begins_as_html(head) {
        return Content::Is("html");
    }
    if matches!(named, "txt" | "text" | "") && subtitles::begins_as_subtitles(head) {
        return Content::Is("vtt");
    }
    Content::Unclear
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_goes_before_the_name_and_the_name_before_nothing() {
        let unknown = |ending: &str| Some(ImportError::UnknownFormat { ending: ending.to_owned() });
        let encrypted: Vec<u8> = [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..]]
            .concat()
            .into_iter()
            .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        for (name, bytes, expected) in [
            ("a.TXT", &b"ord"[..], None),
            ("mapp.d/ord", b"ord", unknown("")),
            ("a.xyz", b"ord", unknown("xyz")),
            ("a.docx", b"ord", Some(ImportError::NotWhatItSays { expected: "Word" })),
            ("a.txt", b"{\\rtf1 ord}", None),
            ("a.rtf", b"ord", Some(ImportError::NotWhatItSays { expected: "RTF" })),
            ("a.docx", &encrypted, Some(ImportError::Protected)),
            ("a.docx", &encrypted[..8], unknown("doc")),
            ("a.xls", &encrypted[..8], unknown("xls")),
            ("a.hpr7", &encrypted[..8], unknown("hpr7")),
            ("a.RQDA", b"SQLite format 3\0", unknown("rqda")),
            ("a.xlsx", b"PK\x03\x04 xl/", Some(ImportError::Damaged { part: "zip".to_owned() })),
            ("a.zip", b"PK\x03\x04 x", unknown("zip")),
            ("a.docx", b"PK\x03\x04 word/", Some(ImportError::Damaged { part: "zip".to_owned() })),
        ] {
            assert_eq!(read(name, bytes, &Uncancelled).err(), expected, "{name}");
        }
    }

    #[test]
    fn another_encoding_can_be_chosen() {
        let bytes = b"f\x86r";
        assert_eq!(read_text_as(bytes, "IBM850").unwrap().text, "får");
        assert!(matches!(read_text_as(bytes, "klingon"), Err(ImportError::UnknownEncoding { .. })));
    }

    #[test]
    fn work_that_is_cancelled_gives_nothing() {
        struct Now;
        impl Cancel for Now {
            fn cancelled(&self) -> bool {
                true
            }
        }
        assert_eq!(read("a.txt", b"ord", &Now).err(), Some(ImportError::Cancelled));
    }
}
