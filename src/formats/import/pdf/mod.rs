//! PDF: from characters with places on pages to paragraphs.
//!
//! `open` finds the pages, `content` runs what they draw and notes each character, `segments`
//! makes pieces of lines of them, `rules`, `tables` and `grid` keep the words of a cell together, `furniture`
//! takes out heads and feet, `columns` finds the order of reading, `paragraphs`, `cells`, `flow` and
//! `hyphens` rejoin what the page broke, `compose` writes the text.

mod accents;
mod cells;
mod cmap;
mod columns;
mod compose;
mod content;
mod embedded;
mod encoding;
mod flow;
mod font;
mod furniture;
mod grid;
mod hyphens;
mod lexer;
mod limits;
mod matrix;
mod objects;
mod open;
mod paragraphs;
mod pieces;
mod rules;
mod segments;
mod tables;
#[cfg(test)]
mod tests;
mod widths;

use super::{Cancel, Import, ImportError, ImportWarning};
use crate::say::Wording;
use columns::{Block, Line, Row};
use content::{Fonts, PageContent, Runner};
use limits::{Limits, Stopped};
use lopdf::{Dictionary, Document};
use paragraphs::PageBlocks;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// A larger file is a book of pictures; it would not fit the memory allowed.
const LARGEST_FILE: usize = 150 << 20;
/// The parser of PDF objects recurses with the nesting of the file.
const STACK: usize = 64 << 20;
/// The parser cannot be asked to stop: past this it is left behind.
const LONGEST_OPENING: Duration = Duration::from_secs(4);

/// A picture over more of the page than this is the page itself, scanned, where next to no text stands on it: fewer
/// letters than this are a stamp or a page number that a program added.
const SCAN: f64 = 0.6;
const STAMP: usize = 20;

pub const IMPORTER: super::Importer = super::Importer { name: "PDF", endings: &["pdf"], read };

/// Reads a PDF. Protected files are read if the empty password opens them, whatever they forbid.
///
/// Pages that are damaged or ask for too much work are left out with a warning.
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if bytes.len() > LARGEST_FILE {
        return Err(ImportError::TooLarge { limit_mb: (LARGEST_FILE >> 20) as u64 });
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if !head.windows(5).any(|five| five == b"%PDF-") {
        return Err(ImportError::NotWhatItSays { expected: "PDF" });
    }
    let (stop, opened) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let (sender, receiver) = channel();
    let job = {
        let (bytes, stop, opened) = (bytes.to_vec(), stop.clone(), opened.clone());
        move || {
            let read = catch_unwind(AssertUnwindSafe(|| read_all(bytes, &stop, &opened)));
            // Nobody may be waiting any more.
            let _ = sender.send(read.unwrap_or_else(|_| Err(ImportError::Damaged { part: "PDF".into() })));
        }
    };
    let started = Instant::now();
    if std::thread::Builder::new().stack_size(STACK).spawn(job).is_err() {
        return Err(ImportError::Damaged { part: "PDF".into() });
    }
    loop {
        match receiver.recv_timeout(Duration::from_millis(15)) {
            Ok(read) => return read,
            Err(RecvTimeoutError::Disconnected) => return Err(ImportError::Damaged { part: "PDF".into() }),
            Err(RecvTimeoutError::Timeout) if cancel.cancelled() => {
                stop.store(true, Ordering::Relaxed);
                return Err(ImportError::Cancelled);
            }
            Err(RecvTimeoutError::Timeout) => {
                if !opened.load(Ordering::Relaxed) && started.elapsed() > LONGEST_OPENING {
                    stop.store(true, Ordering::Relaxed);
                    return Err(ImportError::Damaged { part: "PDF".into() });
                }
            }
        }
    }
}

fn read_all(bytes: Vec<u8>, stop: &AtomicBool, opened: &AtomicBool) -> Result<Import, ImportError> {
    let started = Instant::now();
    let document = open::open(&bytes)?;
    drop(bytes);
    let pages = open::pages(&document);
    opened.store(true, Ordering::Relaxed);
    if pages.is_empty() {
        return Err(ImportError::Damaged { part: "PDF".into() });
    }
    let labels = open::labels(&document, pages.len());
    let mut limits = Limits::new(stop, pages.len(), started);
    let mut notes = Notes::default();
    let (mut main, mut turned) = (Vec::new(), Vec::new());
    let mut fonts = Fonts::new();
    let nothing = Dictionary::new();
    for page in &pages {
        let shown = match notes.file_stopped {
            true => PageContent::default(),
            false => show(&document, page, &nothing, &mut fonts, &mut limits, &mut notes),
        };
        if stop.load(Ordering::Relaxed) {
            return Err(ImportError::Cancelled);
        }
        notes.note(&shown, page.frame);
        let shown = segments::segments(inside(shown.glyphs, page.frame), &shown.rules, page.frame);
        let mut directions = shown.into_iter().map(|direction| columns::rows(tables::set_apart(direction)));
        main.push(directions.next().unwrap_or_default());
        turned.push(directions.collect::<Vec<_>>());
    }
    Ok(assemble(main, turned, &labels, notes))
}

/// Furniture, reading order, paragraphs and text of what the pages show.
fn assemble(main: Vec<Vec<Row>>, turned: Vec<Vec<Vec<Row>>>, labels: &[String], notes: Notes) -> Import {
    let count = main.len();
    let lines =
        |rows: Vec<Row>| -> Vec<Line> { columns::blocks(rows).into_iter().flat_map(Block::into_lines).collect() };
    let mut pages = Vec::with_capacity(count);
    for (parted, turned) in furniture::part(main).into_iter().zip(turned) {
        let mut blocks = columns::blocks(parted.body);
        for rows in turned {
            blocks.extend(columns::blocks(rows));
        }
        pages.push(PageBlocks { head: lines(parted.head), blocks, foot: lines(parted.foot) });
    }
    let body = paragraphs::body_size(pages.iter().flat_map(|page| &page.blocks).flat_map(Block::lines));
    let paragraphs = flow::paragraphs(pages, body);
    let composed = compose::compose(&paragraphs, count, body);
    let warnings = notes.warnings(count, composed.text.is_empty());
    let pages = composed.pages(labels);
    Import { text: composed.text, formatting: composed.formatting, pages, warnings, ..Import::default() }
}

/// What to tell of the pages.
#[derive(Default)]
struct Notes {
    without_text: usize,
    unmapped: usize,
    damaged: Vec<usize>,
    done: usize,
    file_stopped: bool,
}

impl Notes {
    fn note(&mut self, shown: &PageContent, [left, bottom, right, top]: [f64; 4]) {
        self.done += usize::from(!self.file_stopped);
        let letters = shown.glyphs.iter().filter(|glyph| glyph.text.chars().any(char::is_alphanumeric)).count();
        let is_scan = letters < STAMP && shown.picture > SCAN * (right - left) * (top - bottom);
        if shown.unmapped > letters || (letters == 0 && shown.draws) || is_scan {
            self.without_text += 1;
        } else {
            self.unmapped += shown.unmapped;
        }
    }

    fn warnings(self, of: usize, empty: bool) -> Vec<ImportWarning> {
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
        if !self.damaged.is_empty() {
            let numbers: Vec<String> = self.damaged.iter().take(8).map(|page| (page + 1).to_string()).collect();
            let more = if self.damaged.len() > 8 { " …" } else { "" };
            warnings.push(ImportWarning::PartDamaged { part: format!("{}{more} / {of}", numbers.join(", ")) });
        }
        if self.file_stopped {
            warnings.push(ImportWarning::PartDamaged { part: format!("{}–{of} / {of}", self.done.max(1)) });
        }
        warnings
    }
}

/// Runs one page. What was shown before an error counts.
fn show<'d>(
    document: &'d Document,
    page: &open::PageFound<'d>,
    nothing: &'d Dictionary,
    fonts: &mut Fonts,
    limits: &mut Limits,
    notes: &mut Notes,
) -> PageContent {
    let number = notes.done;
    let run = catch_unwind(AssertUnwindSafe(|| {
        let mut runner = Runner::new(document, fonts, limits);
        let stopped = runner.page(page, nothing).err();
        (runner.shown, stopped)
    }));
    let (shown, stopped) = run.unwrap_or((PageContent::default(), Some(Stopped::Page)));
    match stopped {
        Some(Stopped::Page) => notes.damaged.push(number),
        Some(Stopped::File) => notes.file_stopped = true,
        None => {}
    }
    shown
}

impl<'d> Runner<'d, '_, '_> {
    fn page(&mut self, page: &open::PageFound<'d>, nothing: &'d Dictionary) -> Result<(), Stopped> {
        self.begin_page()?;
        let (content, whole) = open::content(self.document(), page.dictionary);
        self.run(&content, page.resources.unwrap_or(nothing), 0)?;
        if whole { Ok(()) } else { Err(Stopped::Page) }
    }
}

/// The characters on the page; all of them if the page's frame is nonsense.
fn inside(glyphs: Vec<content::Glyph>, [left, bottom, right, top]: [f64; 4]) -> Vec<content::Glyph> {
    let is_in = |glyph: &content::Glyph| {
        let slack = glyph.size;
        glyph.x >= left - slack && glyph.x <= right + slack && glyph.y >= bottom - slack && glyph.y <= top + slack
    };
    let kept = glyphs.iter().filter(|glyph| is_in(glyph)).count();
    if kept * 2 < glyphs.len() {
        return glyphs;
    }
    glyphs.into_iter().filter(is_in).collect()
}
