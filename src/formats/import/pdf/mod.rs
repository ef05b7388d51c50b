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
mod composite;
mod content;
mod east_asian;
mod embedded;
mod encoding;
mod flow;
mod font;
mod furniture;
mod grid;
mod hyphens;
mod lexer;
mod limits;
mod line_numbers;
mod matrix;
mod notes;
mod objects;
mod open;
mod paragraphs;
mod pieces;
mod right_to_left;
mod rules;
mod scripts;
mod segments;
mod spacing;
mod tables;
#[cfg(test)]
mod tests;
mod widths;

use super::{Cancel, Import, ImportError};
use columns::{Block, Line, Row};
use content::{Fonts, PageContent, Runner};
use limits::{Limits, Stopped};
use lopdf::{Dictionary, Document};
use notes::Notes;
use paragraphs::PageBlocks;
use segments::Direction;
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

pub const IMPORTER: super::Importer = super::Importer { name: "PDF", endings: &["pdf"], read };

/// Reads a PDF. Protected files are read if the empty password opens them, whatever they forbid.
///
/// Pages that are damaged or ask for too much work are left out with a warning.
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    read_with_password(bytes, None, cancel)
}

/// As [`read`]; a file that asks for a password gets this one.
///
/// Errors: [`ImportError::Protected`] where it asks and there is none, [`ImportError::WrongPassword`] where that does not
/// open it.
pub fn read_with_password(bytes: &[u8], password: Option<&str>, cancel: &dyn Cancel) -> Result<Import, ImportError> {
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
        let password = password.map(|password| zeroize::Zeroizing::new(password.to_owned()));
        move || {
            let password = password.as_ref().map(|password| password.as_str());
            let read = catch_unwind(AssertUnwindSafe(|| read_all(bytes, password, &stop, &opened)));
            // Nobody may be waiting any more.
            let _ = sender.send(read.unwrap_or_else(|_| Err(ImportError::Damaged { part: "PDF".into() })));
        }
    };
    let started = Instant::now();
    if std::thread::Builder::new().name("PDF".to_owned()).stack_size(STACK).spawn(job).is_err() {
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

fn read_all(
    bytes: Vec<u8>,
    password: Option<&str>,
    stop: &AtomicBool,
    opened: &AtomicBool,
) -> Result<Import, ImportError> {
    let started = Instant::now();
    let document = open::open(&bytes, password)?;
    drop(bytes);
    let pages = open::pages(&document);
    opened.store(true, Ordering::Relaxed);
    if pages.is_empty() {
        return Err(ImportError::Damaged { part: "PDF".into() });
    }
    let labels = open::labels(&document, pages.len());
    let mut limits = Limits::new(stop, pages.len(), started);
    let mut notes = Notes::default();
    let mut directions = Vec::new();
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
        directions.push(segments::segments(inside(shown.glyphs, page.frame), &shown.rules, page.frame));
    }
    Ok(assemble(directions, &labels, notes))
}

/// Furniture, reading order, paragraphs and text of what the pages show.
fn assemble(mut shown: Vec<Vec<Direction>>, labels: &[String], mut notes: Notes) -> Import {
    let count = shown.len();
    shown.iter_mut().filter(|page| page.is_empty()).for_each(|page| page.push(Direction::default()));
    let mut upright: Vec<&mut Vec<_>> =
        shown.iter_mut().filter_map(|page| Some(&mut page.first_mut()?.segments)).collect();
    let numbers = line_numbers::take(&mut upright);
    let (mut main, mut turned) = (Vec::new(), Vec::new());
    for page in shown {
        let mut directions = page.into_iter().map(|direction| columns::rows(tables::set_apart(direction)));
        main.push(directions.next().unwrap_or_default());
        turned.push(directions.collect::<Vec<_>>());
    }
    let lines =
        |rows: Vec<Row>| -> Vec<Line> { columns::blocks(rows).into_iter().flat_map(Block::into_lines).collect() };
    let mut pages = Vec::with_capacity(count);
    for ((parted, turned), numbers) in furniture::part(main).into_iter().zip(turned).zip(numbers) {
        let mut blocks = columns::blocks(parted.body);
        for rows in turned {
            blocks.extend(columns::blocks(rows));
        }
        notes.note_order(pages.len(), &blocks);
        let foot = lines(parted.foot).into_iter().chain(numbers).collect();
        pages.push(PageBlocks { head: lines(parted.head), blocks, foot });
    }
    let body = paragraphs::body_size(pages.iter().flat_map(|page| &page.blocks).flat_map(Block::lines));
    let paragraphs = flow::paragraphs(pages, body);
    let composed = compose::compose(&paragraphs, count, body);
    let warnings = notes.warnings(count, composed.text.is_empty());
    let pages = composed.pages(labels);
    Import { text: composed.text, formatting: composed.formatting, pages, warnings, ..Import::default() }
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
