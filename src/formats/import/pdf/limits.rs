//! How much work a file may ask for. A file that asks for more is read up to there.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// The whole file, and more for each page that it really has.
const BASE_TIME: Duration = Duration::from_millis(2500);
const TIME_A_PAGE: Duration = Duration::from_millis(8);
const MOST_TIME: Duration = Duration::from_secs(20);
/// One page alone.
const PAGE_TIME: Duration = Duration::from_millis(1500);
const PAGE_BYTES: usize = 64 << 20;
const PAGE_GLYPHS: usize = 200_000;
/// The whole file: a library of books has fewer characters.
const FILE_GLYPHS: usize = 12_000_000;
pub const MOST_PAGES: usize = 20_000;

/// Why work ended early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// This page asks for too much; the next may be read.
    Page,
    /// The whole file does, or the person cancelled.
    File,
}

/// What is left to spend.
pub struct Limits<'s> {
    cancelled: &'s AtomicBool,
    file_ends: Instant,
    page_ends: Instant,
    bytes: usize,
    page_glyphs: usize,
    file_glyphs: usize,
    steps: u32,
}

impl<'s> Limits<'s> {
    pub fn new(cancelled: &'s AtomicBool, pages: usize, started: Instant) -> Limits<'s> {
        let time = BASE_TIME + TIME_A_PAGE * pages.min(MOST_PAGES) as u32;
        Limits {
            cancelled,
            file_ends: started + time.min(MOST_TIME),
            page_ends: started,
            bytes: 0,
            page_glyphs: 0,
            file_glyphs: FILE_GLYPHS,
            steps: 0,
        }
    }

    pub fn begin_page(&mut self) -> Result<(), Stopped> {
        self.page_ends = Instant::now() + PAGE_TIME;
        self.bytes = PAGE_BYTES;
        self.page_glyphs = PAGE_GLYPHS;
        self.look()
    }

    /// Counts one operation, and looks at the clock now and then.
    pub fn step(&mut self) -> Result<(), Stopped> {
        self.steps = self.steps.wrapping_add(1);
        if self.page_glyphs == 0 {
            return Err(Stopped::Page);
        }
        if self.steps.is_multiple_of(256) { self.look() } else { Ok(()) }
    }

    fn look(&self) -> Result<(), Stopped> {
        let now = Instant::now();
        if self.cancelled.load(Ordering::Relaxed) || now > self.file_ends || self.file_glyphs == 0 {
            Err(Stopped::File)
        } else if now > self.page_ends {
            Err(Stopped::Page)
        } else {
            Ok(())
        }
    }

    /// Takes the bytes of one unpacked stream.
    pub fn take_bytes(&mut self, bytes: usize) -> Result<(), Stopped> {
        // A small stream run a million times costs as well.
        self.bytes = self.bytes.checked_sub(bytes.max(256)).ok_or(Stopped::Page)?;
        self.look()
    }

    /// Whether one more character may be shown.
    pub fn take_glyph(&mut self) -> bool {
        let left = self.page_glyphs > 0 && self.file_glyphs > 0;
        self.page_glyphs = self.page_glyphs.saturating_sub(1);
        self.file_glyphs = self.file_glyphs.saturating_sub(1);
        left
    }
}
