//! What can be read of a finished file, and where it stands: members of a zip and their names, texts and attributes of
//! XML, HTML and SVG, document properties, comments, cells, fields. A format that is not known here is read as text.
//!
//! - `markup`: XML, HTML and SVG
//! - `plain`: csv, JSON, Markdown

mod markup;
mod plain;
#[cfg(test)]
mod tests;

use super::import::{self, Uncancelled};
use crate::model::*;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Zips within zips are opened so deep.
const DEEPEST: usize = 3;
/// No more than this is unpacked of one member, in bytes.
const MOST: u64 = 1 << 30;

/// Words that stand together, such as a paragraph or a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The member of a zip that it stands in; empty in a file of one piece.
    pub file: String,
    pub place: FilePart,
    pub text: String,
}

impl Piece {
    /// Where it stands.
    pub fn stands(&self) -> FilePlace {
        FilePlace { file: self.file.clone(), part: self.place.clone() }
    }
}

/// All that can be read of a file. Its name tells what it is where its content does not.
pub fn pieces(name: &str, bytes: &[u8]) -> Vec<Piece> {
    let mut found = Vec::new();
    read(name, "", bytes, 0, &mut found);
    found.retain(|piece| !is_sign(piece.text.trim()));
    found.iter_mut().for_each(|piece| piece.text = without_signs(std::mem::take(&mut piece.text)));
    found
}

fn read(name: &str, file: &str, bytes: &[u8], depth: usize, into: &mut Vec<Piece>) {
    if bytes.starts_with(b"PK\x03\x04") && depth < DEEPEST && unzipped(file, bytes, depth, into).is_some() {
        return;
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    if matches!(ending.as_str(), "pdf" | "rtf" | "doc")
        && let Ok(import) = import::read(name, bytes, &Uncancelled)
    {
        let comments = import.comments.into_iter().flat_map(|comment| [comment.author, comment.text]);
        into.extend(comments.map(|text| Piece { file: file.to_owned(), place: FilePart::Comment, text }));
        return into.push(Piece { file: file.to_owned(), place: FilePart::Text, text: import.text });
    }
    let Some(text) = text_of(bytes) else { return };
    for (place, text) in in_text(&ending, &text) {
        let place = match place {
            FilePart::Text | FilePart::Heading if is_of_properties(file) => FilePart::Properties,
            FilePart::Text if file.contains("comments") => FilePart::Comment,
            place => place,
        };
        into.push(Piece { file: file.to_owned(), place, text });
    }
}

/// The pieces of a text by what it is.
fn in_text(ending: &str, text: &str) -> Vec<(FilePart, String)> {
    let start = text.trim_start().get(..14).unwrap_or("").to_lowercase();
    let is_html = matches!(ending, "html" | "htm" | "xhtml") || start.starts_with("<!doctype html");
    let is_markup = is_html || matches!(ending, "xml" | "svg" | "rels" | "qde" | "qdc") || start.starts_with("<?xml");
    let read = match ending {
        _ if is_markup => markup::read(text),
        "csv" => Some(plain::csv(text)),
        "json" => plain::json(text),
        "md" => Some(plain::markdown(text)),
        _ => None,
    };
    read.unwrap_or_else(|| vec![(FilePart::Text, text.to_owned())])
}

fn is_of_properties(file: &str) -> bool {
    file.contains("docProps/") || file.ends_with("meta.xml")
}

/// The members of a zip; `None` where it is none after all.
fn unzipped(file: &str, bytes: &[u8], depth: usize, into: &mut Vec<Piece>) -> Option<()> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).ok()?;
    for number in 0..zip.len() {
        let Ok(mut member) = zip.by_index(number) else { continue };
        let name = String::from_utf8_lossy(member.name_raw()).into_owned();
        let path = if file.is_empty() { name.clone() } else { format!("{file}/{name}") };
        let note = member.comment().to_owned();
        let mut bytes = Vec::new();
        // What is damaged is read as far as it goes.
        drop(member.by_ref().take(MOST).read_to_end(&mut bytes));
        into.push(Piece { file: path.clone(), place: FilePart::Comment, text: note });
        into.push(Piece { file: path.clone(), place: FilePart::FileName, text: path.clone() });
        read(&name, &path, &bytes, depth + 1, into);
    }
    let note = String::from_utf8_lossy(zip.comment()).into_owned();
    into.push(Piece { file: file.to_owned(), place: FilePart::Comment, text: note });
    Some(())
}

/// Bytes as text; `None` for pictures, sound and the like.
fn text_of(bytes: &[u8]) -> Option<String> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text.trim_start_matches('\u{feff}').to_owned()),
        Err(_) if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) => {
            let encoding = if bytes.starts_with(&[0xff]) { encoding_rs::UTF_16LE } else { encoding_rs::UTF_16BE };
            Some(encoding.decode(bytes).0.into_owned())
        }
        Err(_) if bytes.contains(&0) => None,
        Err(_) => Some(encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned()),
    }
}

/// Whether a text is a sign of the format or the program: an identity, a date or moment, a colour. Some of them look
/// like telephone numbers or like marks of transcription.
pub fn is_sign(text: &str) -> bool {
    let may_be_one = text.len() <= 45 && text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'#');
    text.is_empty() || may_be_one && is_one(text)
}

fn is_one(text: &str) -> bool {
    Guid::parse(text).is_some() || is_date(text) || is_color(text) || text.parse::<jiff::Timestamp>().is_ok()
}

/// The text with a sign of no meaning in place of identities and checksums within it, which look like numbers of people.
fn without_signs(text: String) -> String {
    let inside = |c: char| c.is_ascii_hexdigit() || c == '-';
    let is_one = |run: &str| run.len() >= 32 && (Guid::parse(run).is_some() || !run.contains('-'));
    if text.len() < 32 || !text.split(|c| !inside(c)).any(is_one) {
        return text;
    }
    let mut new = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let run = rest.find(|c| !inside(c)).unwrap_or(rest.len()).max(1);
        let end = if rest.starts_with(inside) { run } else { rest.find(inside).unwrap_or(rest.len()) };
        let (piece, after) = rest.split_at(end);
        new.push_str(if is_one(piece) { "\u{fffc}" } else { piece });
        rest = after;
    }
    new
}
