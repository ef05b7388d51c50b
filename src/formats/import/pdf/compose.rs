//! From paragraphs to the text of the import, with its formatting and where its pages begin.

use super::columns::{Line, is_marker};
use super::hyphens::{Seam, Vocabulary};
use super::paragraphs::{Kind, Paragraph};
use super::pieces::{Piece, push};
use crate::model::{Format, Formatting, Page, Passage, Pos};

/// Letters this much larger than those of the body are a heading's.
const HEADING: f64 = 1.12;
/// A heading is short; a large-print page is none.
const LONGEST_HEADING: usize = 200;

/// The text of a document as it grows.
#[derive(Debug, Default)]
pub struct Composed {
    pub text: String,
    pub formatting: Vec<Formatting>,
    /// Where the first line of each page begins; `None` for a page without text.
    pub starts: Vec<Option<u32>>,
    length: u32,
}

/// Writes all paragraphs, one a line.
pub fn compose(paragraphs: &[Paragraph], pages: usize, body: f64) -> Composed {
    let mut vocabulary = Vocabulary::default();
    for placed in paragraphs.iter().flat_map(|paragraph| &paragraph.lines) {
        vocabulary.add_line(&placed.line.text());
    }
    let levels = heading_sizes(paragraphs, body);
    let mut composed = Composed { starts: vec![None; pages], ..Composed::default() };
    for paragraph in paragraphs {
        composed.add(paragraph, &vocabulary, &levels);
    }
    composed.formatting.sort();
    composed
}

/// The sizes of headings, largest first, in half points.
fn heading_sizes(paragraphs: &[Paragraph], body: f64) -> Vec<i64> {
    let mut sizes: Vec<i64> = paragraphs
        .iter()
        .filter(|p| p.kind == Kind::Body && p.size() > HEADING * body && letters(p) <= LONGEST_HEADING)
        .map(|p| (p.size() * 2.0).round() as i64)
        .collect();
    sizes.sort_unstable_by_key(|&size| std::cmp::Reverse(size));
    sizes.dedup_by(|a, b| (*a as f64) > 0.95 * (*b as f64));
    sizes
}

fn letters(paragraph: &Paragraph) -> usize {
    paragraph.lines.iter().map(|placed| placed.line.text().chars().count()).sum()
}

/// The lines of a paragraph as one, with where in it (in code points) each page begins.
fn joined(paragraph: &Paragraph, vocabulary: &Vocabulary) -> (Vec<Piece>, Vec<(usize, u32)>) {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut pages = Vec::new();
    for (n, placed) in paragraph.lines.iter().enumerate() {
        let begun = paragraph.cells.iter().skip(1).filter(|&&cell| cell == n).count();
        if begun > 0 {
            pieces.push(Piece { text: "\t".repeat(begun), bold: false, italic: false });
        } else {
            mend(&mut pieces, &placed.line.text(), vocabulary);
        }
        if pages.last().is_none_or(|&(page, _)| page != placed.page) {
            pages.push((placed.page, length(&pieces)));
        }
        append(&mut pieces, &placed.line);
    }
    for piece in &mut pieces {
        if piece.text.contains('\u{ad}') {
            piece.text = piece.text.replace('\u{ad}', "-");
        }
    }
    (pieces, pages)
}

/// Puts what belongs there between what was written and the next line.
fn mend(pieces: &mut [Piece], start: &str, vocabulary: &Vocabulary) {
    let end: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let Some(last) = pieces.last_mut() else { return };
    match vocabulary.seam(&end, start) {
        Seam::Space => last.text.push(' '),
        Seam::DropHyphen => {
            last.text.pop();
        }
        Seam::Nothing => {}
    }
}

fn append(pieces: &mut Vec<Piece>, line: &Line) {
    for piece in &line.pieces {
        push(pieces, &piece.text, piece.bold, piece.italic);
    }
}

fn length(pieces: &[Piece]) -> u32 {
    pieces.iter().map(|piece| crate::model::code_points(&piece.text)).sum()
}

impl Composed {
    fn add(&mut self, paragraph: &Paragraph, vocabulary: &Vocabulary, levels: &[i64]) {
        let (pieces, pages) = joined(paragraph, vocabulary);
        if length(&pieces) == 0 {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
            self.length += 1;
        }
        let start = self.length;
        for (page, offset) in pages {
            if let Some(first @ None) = self.starts.get_mut(page) {
                *first = Some(start + offset);
            }
        }
        let heading = heading(paragraph, levels);
        for piece in &pieces {
            let from = self.length;
            self.text.push_str(&piece.text);
            self.length += crate::model::code_points(&piece.text);
            let ink = crate::model::code_points(piece.text.trim_end());
            for (on, format) in [(piece.bold, Format::Bold), (piece.italic, Format::Italic)] {
                if on && ink > 0 {
                    self.format(from, from + ink, format);
                }
            }
        }
        let end = self.length;
        if let Some(format) = heading.or_else(|| line_format(paragraph, &pieces)) {
            self.format(start, end, format);
        }
    }

    fn format(&mut self, start: u32, end: u32, format: Format) {
        self.formatting.push(Formatting { passage: Passage::new(start, end), format });
    }

    /// The pages with their labels. A page without text begins where the next one does.
    pub fn pages(&self, labels: &[String]) -> Vec<Page> {
        let mut next = self.length;
        let mut pages: Vec<Page> = Vec::with_capacity(self.starts.len());
        for (n, start) in self.starts.iter().enumerate().rev() {
            next = start.unwrap_or(next).min(next);
            let label = labels.get(n).cloned().unwrap_or_else(|| (n + 1).to_string());
            pages.push(Page { start: Pos(next), label });
        }
        pages.reverse();
        pages
    }
}

fn heading(paragraph: &Paragraph, levels: &[i64]) -> Option<Format> {
    let size = (paragraph.size() * 2.0).round() as i64;
    let smallest = *levels.last()?;
    if paragraph.kind != Kind::Body || size < smallest || letters(paragraph) > LONGEST_HEADING {
        return None;
    }
    let above = levels.iter().filter(|&&level| level as f64 * 0.95 > size as f64).count();
    Some(match above {
        0 => Format::Heading1,
        1 => Format::Heading2,
        _ => Format::Heading3,
    })
}

/// What the whole line is, but for headings.
fn line_format(paragraph: &Paragraph, pieces: &[Piece]) -> Option<Format> {
    match paragraph.kind {
        Kind::Furniture => return Some(Format::PageFurniture),
        Kind::TableRow => return Some(Format::TableRow),
        Kind::Footnote => return Some(Format::Footnote),
        Kind::Body => {}
    }
    let first = paragraph.lines.first()?;
    if first.line.cells {
        return Some(Format::TableRow);
    }
    let (marker, rest) = pieces.first()?.text.split_once(' ')?;
    (is_marker(marker) && !rest.is_empty()).then_some(Format::ListItem)
}
