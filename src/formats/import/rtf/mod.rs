//! RTF documents (.rtf), by a reader of our own.
//!
//! The format is small: braces, control words, bytes. What makes a document of it is what the ready-made reader
//! (rtf-parser-tt 0.6) leaves to its user or does not tell: which paragraphs are headings or items of lists, what was
//! deleted under tracked changes, which cells make a row, where a note belongs, what was left out. It also refuses
//! a file whose braces do not pair, and lists all its signs before it reads them, without a limit.
//! Lines grow here as they do for Word, so that a document saved in either format reads alike.
//!
//! - `tokens`: the signs of the file
//! - `code_pages`: from bytes to characters
//! - `tables`: fonts and styles; `destinations`: what groups hold; `state`: what holds within a group
//! - `walk`: from signs to lines; `lines`: paragraphs, rows, notes and text boxes as they grow

mod code_pages;
mod destinations;
mod lines;
mod state;
mod tables;
mod tokens;
mod walk;

#[cfg(test)]
mod tests;

use super::{Cancel, Import, ImportError, ImportWarning, Importer, TrackedChanges, word};
use crate::say::Wording;
use walk::{Met, Walk};

pub const IMPORTER: Importer = Importer { name: "RTF", endings: &["rtf"], read };

/// Whether a file is RTF: the first sign after a byte-order mark or white space.
pub fn is_rtf(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    bytes.get(..bytes.len().min(1024)).unwrap_or_default().trim_ascii_start().starts_with(b"{\\rtf")
}

/// Reads an RTF document as it would look with all tracked changes accepted.
///
/// Errors: as of [`read_with`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    read_with(bytes, TrackedChanges::Accepted, cancel)
}

/// Reads an RTF document with its tracked changes accepted or left out.
///
/// Paragraphs become lines; comments stand beside the text. Headers and footers with words, pictures and hidden text are left out, each
/// with a warning.
///
/// Errors: [`ImportError::NotWhatItSays`], [`ImportError::Damaged`] when nothing of it can be read,
/// [`ImportError::TooLarge`], [`ImportError::Cancelled`].
pub fn read_with(bytes: &[u8], changes: TrackedChanges, cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if !is_rtf(bytes) {
        return Err(ImportError::NotWhatItSays { expected: "RTF" });
    }
    let start = bytes.iter().position(|&byte| byte == b'{').unwrap_or_default();
    let mut walked = Walk::new(changes).read(bytes.get(start..).unwrap_or_default(), cancel)?;
    let mut warnings = Vec::new();
    if walked.damaged {
        if walked.flow.text.is_empty() && left_out(&walked.met).is_empty() {
            return Err(ImportError::Damaged { part: "RTF".to_owned() });
        }
        warnings.push(ImportWarning::PartDamaged { part: "RTF".to_owned() });
    }
    let anchors = std::mem::take(&mut walked.flow.anchors);
    let mut import = word::import(walked.flow, warnings);
    import.tracked_changes = walked.met.changes;
    import.comments = word::comments::placed(&import.text, &anchors, &walked.comments);
    walked.met.comments = walked.met.comments.saturating_sub(import.comments.len());
    import.warnings.extend(word::revised(&import, changes));
    import.warnings.extend(left_out(&walked.met));
    Ok(import)
}

fn left_out(met: &Met) -> Vec<ImportWarning> {
    [
        (Wording::ImportComments, met.comments),
        (Wording::ImportHeadersAndFooters, met.running_heads),
        (Wording::ImportPicturesAndCharts, met.pictures),
        (Wording::ImportHiddenText, met.hidden),
        (Wording::ImportSignsOfPictureFontsShownAs, met.signs),
        (Wording::ImportCharactersThatCouldNotBeDecoded, met.undecodable),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| ImportWarning::LeftOut { what, count })
    .collect()
}
