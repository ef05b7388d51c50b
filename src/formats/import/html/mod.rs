//! Saved web pages and what programs write as HTML: the text as a browser would show it.
//!
//! Read here and not by a browser's parser: those build a tree of all the page, whose depth a hostile file decides and
//! whose size is many times the file's; what is wanted is lines of text, for which a stack of open elements is enough.
//!
//! - `tokens`: words and tags
//! - `entities`: `&auml;` and its like
//! - `elements`: what each element is to the text
//! - `walk`: from tokens to lines
//! - `fragment`: a piece of a page whose passages are counted in bytes

mod elements;
mod entities;
mod fragment;
mod tokens;
mod walk;

#[cfg(test)]
mod tests;

pub use fragment::{Fragment, fragment};
pub(super) use tokens::{Token, Tokens, spelled};
pub(super) use walk::{Met, Walked, walk};

use super::encoding::{self, Decoded};
use super::word;
use super::{Cancel, Import, ImportError, ImportWarning, Importer};
use crate::model::{Pos, SyncPoint};
use crate::say::Wording;

pub const IMPORTER: Importer = Importer { name: "HTML", endings: &["html", "htm", "xhtml", "xht"], read };

/// A page of more bytes than this is not read.
const LIMIT: usize = 128 << 20;
/// So many bytes hold what a page says of its encoding.
const HEAD: usize = 4096;

/// Reads a page. Blocks become lines, cells of a row stand on one line with tabs between. Pictures, pages within the
/// page and what the author hid are left out, each with a warning; nothing that the page points to is read.
///
/// Errors: [`ImportError::TooLarge`], [`ImportError::Cancelled`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if bytes.len() > LIMIT {
        return Err(ImportError::TooLarge { limit_mb: (LIMIT >> 20) as u64 });
    }
    let decoded = decoded(bytes);
    let Walked { flow, met, moments } = walk(&decoded.text, cancel)?;
    let mut warnings: Vec<ImportWarning> = left_out(&met).collect();
    if decoded.undecodable > 0 {
        warnings.push(ImportWarning::Undecodable { count: decoded.undecodable });
    }
    Ok(Import { encoding: Some(decoded.encoding), sync: sync(&moments), ..word::import(flow, warnings) })
}

/// The moments of a transcript that was saved as a page.
pub(super) fn sync(moments: &[(u32, u64)]) -> Vec<SyncPoint> {
    moments.iter().map(|&(at, time)| SyncPoint { at: Pos(at), time }).collect()
}

/// Whether the bytes begin as a page does, after comments and declarations.
pub fn begins_as_html(head: &[u8]) -> bool {
    let head = encoding::decode(head).text;
    let mut rest = head.trim_start();
    for _ in 0..16 {
        let lower: String = rest.chars().take(16).flat_map(char::to_lowercase).collect();
        if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
            return true;
        }
        let passed = match () {
            () if lower.starts_with("<!--") => rest.split_once("-->"),
            () if lower.starts_with("<?xml") => rest.split_once("?>"),
            () => None,
        };
        match passed {
            Some((_, after)) => rest = after.trim_start(),
            None => return false,
        }
    }
    false
}

/// What was left out of pages.
pub(super) fn left_out(met: &Met) -> impl Iterator<Item = ImportWarning> + use<> {
    [
        (Wording::ImportPicturesSoundAndVideo, met.pictures),
        (Wording::ImportPagesWithinThePage, met.embedded),
        (Wording::ImportHiddenText, met.hidden),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| ImportWarning::LeftOut { what, count })
}

/// The page as text. What the bytes show goes before what the page says, which programs that convert often get wrong.
fn decoded(bytes: &[u8]) -> Decoded {
    let guessed = encoding::decode(bytes);
    let is_plain = guessed.encoding == "UTF-8" && guessed.undecodable == 0;
    if is_plain || guessed.encoding.starts_with("UTF-16") {
        return guessed;
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(HEAD)).unwrap_or_default()).into_owned();
    let said = declared(&head).filter(|label| !label.to_lowercase().starts_with("utf-16"));
    match said.and_then(|label| encoding::decode_as(bytes, &label)) {
        Some(decoded) if decoded.undecodable == 0 => decoded,
        _ => guessed,
    }
}

/// The encoding that a page's head names: `<meta charset=…>`, `content="…; charset=…"`, `<?xml encoding="…"?>`.
fn declared(head: &str) -> Option<String> {
    let lower = head.to_ascii_lowercase();
    let places = lower.match_indices("charset").chain(lower.match_indices("encoding"));
    places
        .filter_map(|(at, word)| {
            let after = lower.get(at + word.len()..)?.trim_start().strip_prefix('=')?;
            let label = after.trim_start().trim_start_matches(['"', '\'']);
            let end = label.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.'));
            label.get(..end.unwrap_or(label.len())).filter(|label| !label.is_empty()).map(str::to_owned)
        })
        .next()
}
