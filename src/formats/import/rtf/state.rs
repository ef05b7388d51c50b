//! What holds at a place of an RTF file: each group begins with what held around it, and its changes end with it.

use super::code_pages::CodePage;
use super::destinations::Destination;
use super::tables::Resolved;
use crate::model::Format;

#[derive(Clone, Copy)]
pub struct State {
    pub destination: Destination,
    pub look: Look,
    pub paragraph: ParagraphState,
    /// How many characters after `\u` stand for it in older readers.
    pub fallback: usize,
    /// The field's sign was read from its instruction; its result says the same.
    pub has_sign: bool,
}

/// How words look.
#[derive(Clone, Copy)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub hidden: bool,
    /// Not there as tracked changes are read: deleted or moved away, or else inserted.
    pub deleted: bool,
    pub font: i32,
    pub page: CodePage,
}

/// What `\pard` takes back.
#[derive(Clone, Copy, Default)]
pub struct ParagraphState {
    pub style: Resolved,
    /// The outline level written for the paragraph itself, counted from 0.
    pub outline: Option<u8>,
    pub is_list: bool,
    pub in_table: bool,
    /// How many tables it stands in.
    pub depth: usize,
    pub is_drop_capital: bool,
    pub starts_page: bool,
}

impl ParagraphState {
    pub fn heading(&self) -> Option<Format> {
        match self.outline {
            Some(level) => super::super::word::styles::heading_of_level(level),
            None => self.style.heading,
        }
    }

    /// How many tables a paragraph stands in, if its group says so at all.
    pub fn level(&self) -> usize {
        self.depth.max(usize::from(self.in_table))
    }
}

impl State {
    pub fn new(page: CodePage) -> State {
        State {
            destination: Destination::Body,
            look: Look { bold: false, italic: false, hidden: false, deleted: false, font: 0, page },
            paragraph: ParagraphState::default(),
            fallback: 1,
            has_sign: false,
        }
    }
}
