//! What to tell of the pages of a PDF: what could not be read, and what is doubtful of what was.

use super::super::ImportWarning;
use super::columns::Block;
use super::content::PageContent;
use super::encoding::is_private;
use crate::say::Wording;

/// A picture over more of the page than this is the page itself, scanned, where next to no text stands on it: fewer
/// letters than this are a stamp or a page number that a program added.
const SCAN: f64 = 0.6;
const STAMP: usize = 20;
/// So many lines of a page that may be two lines of columns each, and one of so many, make its order doubtful.
const FEWEST_ACROSS: usize = 4;
const SHARE_ACROSS: usize = 4;
/// One character of so many that are not known makes the words doubtful.
const SHARE_UNKNOWN: usize = 20;
/// So many pages are named.
const NAMED: usize = 8;

#[derive(Default)]
pub struct Notes {
    without_text: usize,
    unmapped: usize,
    /// Characters that mean something only in their own font.
    private: usize,
    letters: usize,
    doubtful: Vec<usize>,
    pub damaged: Vec<usize>,
    pub done: usize,
    pub file_stopped: bool,
}

impl Notes {
    pub fn note(&mut self, shown: &PageContent, [left, bottom, right, top]: [f64; 4]) {
        self.done += usize::from(!self.file_stopped);
        let count = |of: fn(char) -> bool| shown.glyphs.iter().filter(|glyph| glyph.text.chars().any(of)).count();
        let letters = count(char::is_alphanumeric);
        let is_scan = letters < STAMP && shown.picture > SCAN * (right - left) * (top - bottom);
        if shown.unmapped > letters || (letters == 0 && shown.draws) || is_scan {
            self.without_text += 1;
        } else {
            self.unmapped += shown.unmapped;
            self.private += count(is_private);
            self.letters += letters;
        }
    }

    /// Notes a page whose lines have gaps amid their words, so that they may have been read across columns.
    pub fn note_order(&mut self, page: usize, blocks: &[Block]) {
        let lines =
            || blocks.iter().filter_map(|block| if let Block::Lines(lines) = block { Some(lines) } else { None });
        let across = lines().flatten().filter(|line| line.across).count();
        if across >= FEWEST_ACROSS && across * SHARE_ACROSS >= lines().flatten().count() {
            self.doubtful.push(page);
        }
    }

    pub fn warnings(self, of: usize, empty: bool) -> Vec<ImportWarning> {
        let mut warnings = Vec::new();
        let pages = if empty && self.damaged.is_empty() { of } else { self.without_text };
        if pages > 0 {
            warnings.push(ImportWarning::NoTextLayer { pages, of });
        }
        if self.unmapped > 0 {
            warnings.push(ImportWarning::LeftOut {
                what: Wording::ImportCharactersThatTheFilesFontsDo,
                count: self.unmapped,
            });
        }
        let unknown = self.unmapped + self.private;
        if unknown * SHARE_UNKNOWN > unknown + self.letters {
            warnings.push(ImportWarning::DoubtfulWords { percent: unknown * 100 / (unknown + self.letters).max(1) });
        }
        if !self.doubtful.is_empty() {
            warnings.push(ImportWarning::DoubtfulOrder { pages: named(&self.doubtful) });
        }
        if !self.damaged.is_empty() {
            warnings.push(ImportWarning::PartDamaged { part: format!("{} / {of}", named(&self.damaged)) });
        }
        if self.file_stopped {
            warnings.push(ImportWarning::PartDamaged { part: format!("{}–{of} / {of}", self.done.max(1)) });
        }
        warnings
    }
}

/// The numbers of pages, the first few of them.
fn named(pages: &[usize]) -> String {
    let numbers: Vec<String> = pages.iter().take(NAMED).map(|page| (page + 1).to_string()).collect();
    numbers.join(", ") + if pages.len() > NAMED { " …" } else { "" }
}
