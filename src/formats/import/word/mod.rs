//! Word documents (.docx and its kin): the text as a person sees it, with its headings, lists, tables and notes.
//!
//! - `package`: the zip file and its parts, within limits
//! - `xml`: what all parts share
//! - `styles`: which styles are headings, lists, bold
//! - `flow`: lines of text as they grow
//! - `walk`: from elements to lines; `table`: from cells to lines
//! - `comments`: what others wrote in the margin
//! - `notes`: footnotes and endnotes
//! - `numbering`: the numbers of numbered paragraphs
//! - `symbols`: characters of picture fonts

pub(super) mod comments;
pub(super) mod flow;
pub(super) mod notes;
mod numbering;
pub(super) mod package;
pub(super) mod styles;
pub(super) mod symbols;
pub(super) mod table;
mod walk;
pub(super) mod xml;

#[cfg(test)]
mod tests;

use super::{Cancel, Import, ImportError, ImportWarning, Importer, TrackedChanges};
use crate::model::{Page, Pos};
use crate::say::Wording;
use comments::Said;
use flow::Flow;
use notes::Notes;
use numbering::Numbering;
use package::{Package, Role};
use std::collections::HashMap;
use styles::Styles;
use walk::{Met, Walk};

pub const IMPORTER: Importer = Importer { name: "Word", endings: &["docx", "docm", "dotx", "dotm"], read };

/// Whether a zip file is a Word document, judged by the names of its parts.
pub fn is_word(bytes: &[u8]) -> bool {
    package::holds_word(bytes)
}

/// Reads a Word document as it would look with all tracked changes accepted.
///
/// Errors: as of [`read_with`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    read_with(bytes, TrackedChanges::Accepted, cancel)
}

/// Reads a Word document with its tracked changes accepted or left out.
///
/// Paragraphs become lines; comments stand beside the text. Headers and footers with words, pictures, charts, hidden text and
/// embedded files are left out, each with a warning.
///
/// Errors: [`ImportError::NotWhatItSays`] without a main part, [`ImportError::Damaged`] when nothing of
/// it can be read, [`ImportError::TooLarge`], [`ImportError::Protected`], [`ImportError::Cancelled`].
pub fn read_with(bytes: &[u8], changes: TrackedChanges, cancel: &dyn Cancel) -> Result<Import, ImportError> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part();
    let Some(part) = package.part(&main)? else {
        return Err(if package.is_salvaged() {
            ImportError::Damaged { part: main }
        } else {
            ImportError::NotWhatItSays { expected: "Word" }
        });
    };
    let related = package.related(&main)?;
    let mut warnings = Vec::new();
    let mut styles = Styles::default();
    if let Some(name) = related.iter().find_map(|(role, name)| (*role == Role::Styles).then_some(name)) {
        styles = package.part(name)?.map(|part| Styles::read(&part.text)).unwrap_or_default();
    }
    if let Some(name) = related.iter().find_map(|(role, name)| (*role == Role::Numbering).then_some(name)) {
        styles.numbering = package.part(name)?.map(|part| Numbering::read(&part.text)).unwrap_or_default();
    }
    let notes = read_notes(&mut package, &related, &styles, changes, cancel, &mut warnings)?;
    let said = read_comments(&mut package, &related, &styles, cancel, &mut warnings)?;
    let mut walk = Walk::new(&styles, notes, changes).read(&part.text, cancel)?;
    if walk.flow.text.is_empty() && (walk.damaged || !part.whole) && !walk.met.any() {
        return Err(ImportError::Damaged { part: main });
    }
    if walk.damaged || !part.whole {
        warnings.push(ImportWarning::PartDamaged { part: main });
    }
    let running = running_heads(&mut package, &related, &styles, cancel)?;
    let anchors = std::mem::take(&mut walk.flow.anchors);
    let tracked_changes = walk.met.changes;
    let mut import = import(walk.flow, warnings);
    import.tracked_changes = tracked_changes;
    import.comments = comments::placed(&import.text, &anchors, &said);
    walk.met.comments = walk.met.comments.saturating_sub(import.comments.len());
    import.warnings.extend(revised(&import, changes));
    import.warnings.extend(left_out(&walk.met, running));
    Ok(import)
}

fn read_notes(
    package: &mut Package,
    related: &[(Role, String)],
    styles: &Styles,
    changes: TrackedChanges,
    cancel: &dyn Cancel,
    warnings: &mut Vec<ImportWarning>,
) -> Result<Notes, ImportError> {
    let mut notes = Notes::default();
    for (role, name) in related.iter().filter(|(role, _)| matches!(role, Role::Footnotes | Role::Endnotes)) {
        let Some(part) = package.part(name)? else { continue };
        let damaged = notes.add(*role == Role::Endnotes, &part.text, styles, changes, cancel)?;
        if damaged || !part.whole {
            warnings.push(ImportWarning::PartDamaged { part: name.clone() });
        }
    }
    Ok(notes)
}

fn read_comments(
    package: &mut Package,
    related: &[(Role, String)],
    styles: &Styles,
    cancel: &dyn Cancel,
    warnings: &mut Vec<ImportWarning>,
) -> Result<HashMap<String, Said>, ImportError> {
    let mut said = HashMap::new();
    for (_, name) in related.iter().filter(|(role, _)| *role == Role::Comments) {
        let Some(part) = package.part(name)? else { continue };
        let (read, damaged) = comments::read(&part.text, styles, cancel)?;
        said.extend(read);
        if damaged || !part.whole {
            warnings.push(ImportWarning::PartDamaged { part: name.clone() });
        }
    }
    Ok(said)
}

/// What a person should know of changes and comments.
pub(super) fn revised(import: &Import, changes: TrackedChanges) -> Vec<ImportWarning> {
    let original = changes == TrackedChanges::Original;
    let (count, comments) = (import.tracked_changes, import.comments.len());
    let tracked = (count > 0).then_some(ImportWarning::TrackedChanges { count, original });
    tracked.into_iter().chain((comments > 0).then_some(ImportWarning::Comments { count: comments })).collect()
}

/// How many headers and footers hold words that are not page numbers.
fn running_heads(
    package: &mut Package,
    related: &[(Role, String)],
    styles: &Styles,
    cancel: &dyn Cancel,
) -> Result<usize, ImportError> {
    let mut with_words = 0;
    for (_, name) in related.iter().filter(|(role, _)| *role == Role::RunningHead) {
        let Some(part) = package.part(name)? else { continue };
        let walk = Walk::new(styles, Notes::default(), TrackedChanges::Accepted).read(&part.text, cancel)?;
        with_words += usize::from(has_words(&walk.flow.text));
    }
    Ok(with_words)
}

/// Whether a header says more than `Sida 3 av 7`.
pub(super) fn has_words(text: &str) -> bool {
    const OF_PAGE_NUMBERS: &[&str] =
        &["sida", "sid", "s", "page", "p", "pg", "av", "of", "side", "seite", "von", "sivu"];
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| !word.is_empty() && !OF_PAGE_NUMBERS.contains(&word.to_lowercase().as_str()))
}

fn left_out(met: &Met, running: usize) -> Vec<ImportWarning> {
    [
        (Wording::ImportComments, met.comments),
        (Wording::ImportHeadersAndFooters, running),
        (Wording::ImportPicturesAndCharts, met.pictures),
        (Wording::ImportHiddenText, met.hidden),
        (Wording::ImportEmbeddedFiles, met.chunks),
        (Wording::ImportSignsOfPictureFontsShownAs, met.symbols),
        (Wording::ImportReferencesToTextOutsideTheDocument, met.entities),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(what, count)| ImportWarning::LeftOut { what, count })
    .collect()
}

/// The finished flow as an import: without the last line's end, pages numbered from 1.
pub(super) fn import(mut flow: Flow, warnings: Vec<ImportWarning>) -> Import {
    if flow.text.ends_with('\n') {
        flow.text.pop();
        flow.length -= 1;
    }
    let mut pages = Vec::new();
    let mut number = 1u64;
    for page_break in flow.breaks.iter().filter(|page_break| (1..flow.length).contains(&page_break.at)) {
        number += u64::from(page_break.pages);
        pages.push(Page { start: Pos(page_break.at), label: number.to_string() });
    }
    if !pages.is_empty() {
        pages.insert(0, Page { start: Pos(0), label: "1".to_owned() });
    }
    Import { text: flow.text, formatting: flow.formatting, pages, warnings, ..Import::default() }
}
