//! OpenDocument text (.odt, .fodt): the text as a person sees it, with its headings, lists, tables and notes.
//!
//! - `source`: the parts of the zip file, or the one file that is not packed
//! - `styles`: which styles are headings, bold, italic
//! - `lists`: the numbers of items
//! - `spacing`: what white space means
//! - `walk`: from elements to lines; the lines themselves, tables and notes are those of Word

mod lists;
mod source;
mod spacing;
mod styles;
mod walk;

#[cfg(test)]
mod tests;

pub use source::{is_flat, is_packed};

use super::word;
use super::{Cancel, Import, ImportError, ImportWarning, Importer, TrackedChanges};
use crate::say::Wording;
use styles::Styles;
use walk::{Met, Walk, Walked};

pub const IMPORTER: Importer = Importer { name: "OpenDocument", endings: &["odt", "fodt", "ott"], read };

/// Reads an OpenDocument text as it would look with all tracked changes accepted.
///
/// Errors: as of [`read_with`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    read_with(bytes, TrackedChanges::Accepted, cancel)
}

/// Reads an OpenDocument text with its tracked changes accepted or left out.
///
/// Paragraphs become lines; comments stand beside the text. Headers and footers with words, pictures, charts, hidden text and
/// entities are left out, each with a warning.
///
/// Errors: [`ImportError::NotWhatItSays`] for another kind of document, [`ImportError::Damaged`] when nothing of
/// it can be read, [`ImportError::TooLarge`], [`ImportError::Protected`], [`ImportError::Cancelled`].
pub fn read_with(bytes: &[u8], changes: TrackedChanges, cancel: &dyn Cancel) -> Result<Import, ImportError> {
    let source = source::open(bytes)?;
    let mut styles = Styles::default();
    if let Some(part) = &source.styles {
        styles.add(part, false);
    }
    styles.add(&source.content, true);
    let mut walked = Walk::new(&styles, changes).read(&source.content, cancel)?;
    if walked.damaged && !walked.is_text {
        // A fault among the styles, which stand first, must not cost the words.
        let body = source.content.find("<office:body").and_then(|at| source.content.get(at..));
        if let Some(body) = body {
            walked = Walked { damaged: true, ..Walk::new(&styles, changes).read(body, cancel)? };
        }
    }
    let mut warnings = Vec::new();
    if walked.damaged || !source.whole {
        let part = "content.xml".to_owned();
        if walked.flow.text.is_empty() && !walked.met.any() {
            return Err(if bytes.starts_with(b"PK") || is_flat(bytes) {
                ImportError::Damaged { part }
            } else {
                ImportError::NotWhatItSays { expected: IMPORTER.name }
            });
        }
        warnings.push(ImportWarning::PartDamaged { part });
    } else if !walked.is_text {
        return Err(ImportError::NotWhatItSays { expected: IMPORTER.name });
    }
    let mut running = walked.running;
    if let Some(part) = &source.styles {
        running += Walk::new(&styles, changes).read(part, cancel)?.running;
    }
    let Walked { mut flow, mut met, revised, .. } = walked;
    let anchors = std::mem::take(&mut flow.anchors);
    let mut import = word::import(flow, warnings);
    import.tracked_changes = revised.count;
    import.comments = word::comments::placed(&import.text, &anchors, &revised.comments);
    met.comments = met.comments.saturating_sub(import.comments.len());
    import.warnings.extend(word::revised(&import, changes));
    import.warnings.extend(left_out(&met, running));
    Ok(import)
}

fn left_out(met: &Met, running: usize) -> impl Iterator<Item = ImportWarning> {
    [
        (Wording::ImportComments, met.comments),
        (Wording::ImportHeadersAndFooters, running),
        (Wording::ImportPicturesAndCharts, met.pictures),
        (Wording::ImportHiddenText, met.hidden),
        (Wording::ImportSignsOfPictureFontsShownAs, met.symbols),
        (Wording::ImportReferencesToTextOutsideTheDocument, met.entities),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| ImportWarning::LeftOut { what, count })
}
