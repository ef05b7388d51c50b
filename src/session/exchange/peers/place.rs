//! Where a passage stands: by its positions if the words there are those that were kept with it, else by the words.

use crate::formats::refi::positions::{Form, formed};
use crate::model::{Passage, Pos, TextIndex};

/// How a place was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Found {
    ByPosition,
    /// By its words, which stand there alone.
    ByWords,
    /// By its words, which stand in several places: in the nearest of them.
    Nearest,
    /// No words were kept with it, and its position can be read in more than one way.
    Assumed,
    /// It stays where it was, though the words there are others.
    Doubtful,
}

/// A place in code points of the stored text, half-open and never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub start: u32,
    pub end: u32,
    pub found: Found,
}

/// A text in its stored form in which words are sought.
pub struct Words {
    /// NFC, `\n` line ends, no byte-order mark.
    pub text: String,
    folded: String,
    index: TextIndex,
}

impl Words {
    pub fn new(written: &str) -> Words {
        let text = formed(written.trim_start_matches('\u{FEFF}'), Form::Stored);
        let folded = text.chars().map(fold).collect::<String>();
        Words { index: TextIndex::new(&folded), folded, text }
    }

    /// The length in code points.
    pub fn length(&self) -> u32 {
        self.index.len()
    }

    /// The words between two places, as [`plain`] has them.
    pub fn between(&self, start: u32, end: u32) -> &str {
        if start < end { self.index.slice(&self.folded, Passage::new(start, end)) } else { "" }
    }

    /// Where words stand, as [`plain`] has them: the place nearest to a position.
    pub fn nearest(&self, wanted: &str, near: u32) -> Option<Place> {
        if wanted.is_empty() {
            return None;
        }
        let near = self.index.byte(&self.folded, Pos(near));
        let mut places = self.folded.match_indices(wanted).map(|(at, _)| at).peekable();
        let first = places.next()?;
        let found = if places.peek().is_some() { Found::Nearest } else { Found::ByWords };
        let at = std::iter::once(first).chain(places).min_by_key(|at| at.abs_diff(near))?;
        let start = self.index.pos(&self.folded, at).0;
        let end = self.index.pos(&self.folded, at + wanted.len()).0;
        Some(Place { start, end, found })
    }

    /// All places where words stand, as [`plain`] has them, from a position on.
    pub fn places<'w>(&'w self, wanted: &'w str, from: u32) -> impl Iterator<Item = (u32, u32)> + 'w {
        let begin = self.index.byte(&self.folded, Pos(from));
        let found = self.folded.get(begin..).filter(|_| !wanted.is_empty()).unwrap_or_default().match_indices(wanted);
        found.map(move |(at, _)| {
            let place = |at| self.index.pos(&self.folded, begin + at).0;
            (place(at), place(at + wanted.len()))
        })
    }

    /// A place cut to the text, at least a character long; none in an empty text.
    pub fn clamped(&self, start: i64, end: i64, found: Found) -> Option<Place> {
        let last = i64::from(self.length()).checked_sub(1).filter(|last| *last >= 0)?;
        let (start, end) = (start.min(end).clamp(0, last), start.max(end));
        let end = end.clamp(start + 1, last + 1);
        Some(Place { start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()?, found })
    }
}

/// Words as they are compared. Editors keep separators of their own for line ends, and spaces for those that do not break.
pub fn plain(words: &str) -> String {
    formed(words, Form::Stored).chars().map(fold).collect()
}

fn fold(c: char) -> char {
    match c {
        '\u{2028}' | '\u{2029}' => '\n',
        '\u{A0}' => ' ',
        c => c,
    }
}
