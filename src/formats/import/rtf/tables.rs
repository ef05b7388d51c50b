//! The two tables at the head of an RTF file that its text depends on: fonts, for their code pages, and styles.

use super::super::word::styles::{heading_of_level, level_by_name};
use super::super::word::symbols::symbol;
use super::code_pages::{self, CodePage};
use crate::model::Format;
use std::collections::HashMap;

/// More fonts or styles than any file has; what comes after is not noted.
const MOST: usize = 20_000;
/// Bytes of a name that are kept.
const LONGEST_NAME: usize = 200;
/// How far a chain of styles is followed; it may be a ring.
const CHAIN: usize = 20;

/// A font; the code page is none where that of the file holds.
#[derive(Clone, Default)]
pub struct Font {
    name: String,
    pub page: Option<CodePage>,
    /// Its character set is the Western one by number, which some programs write for any.
    pub is_western: bool,
    /// Of a picture font: the signs of the numbers 0 to 255.
    signs: Vec<Option<char>>,
}

impl Font {
    /// The sign of a picture font that has this number, with or without the 0xF000 that Word adds.
    pub fn sign(&self, number: u32) -> Option<char> {
        let number = if (0xF000..=0xF0FF).contains(&number) { number - 0xF000 } else { number };
        self.signs.get(number as usize).copied().flatten()
    }
}

/// The fonts of a file, by their numbers, and the one that is being read.
#[derive(Default)]
pub struct Fonts {
    all: HashMap<i32, Font>,
    open: Option<(i32, Font)>,
}

impl Fonts {
    pub fn get(&self, number: i32) -> Option<&Font> {
        self.all.get(&number)
    }

    /// A control word within the table.
    pub fn word(&mut self, name: &[u8], number: Option<i32>) {
        let number = number.unwrap_or_default();
        if name == b"f" {
            self.end_entry();
            self.open = Some((number, Font::default()));
            return;
        }
        let Some((_, font)) = &mut self.open else { return };
        match name {
            b"fcharset" => {
                font.is_western = number == 0;
                // A code page of its own goes before the character set.
                font.page = font.page.or_else(|| code_pages::by_character_set(number));
            }
            b"cpg" => font.page = code_pages::by_number(number).or(font.page),
            _ => {}
        }
    }

    /// Characters within the table: a name, ended by a semicolon.
    pub fn words(&mut self, words: &str) {
        if let Some((_, font)) = &mut self.open {
            add_name(&mut font.name, words);
        }
        if words.contains(';') {
            self.end_entry();
        }
    }

    pub fn end_entry(&mut self) {
        if let Some((number, mut font)) = self.open.take()
            && self.all.len() < MOST
        {
            font.name = font.name.trim().to_owned();
            if matches!(font.name.as_str(), "Symbol" | "Wingdings") {
                font.page = Some(CodePage::Signs);
            }
            if font.page == Some(CodePage::Signs) {
                font.signs = (0..256).map(|number| symbol(&font.name, &format!("{number:X}"))).collect();
            }
            self.all.insert(number, font);
        }
    }
}

/// What a style makes of its paragraphs.
#[derive(Clone, Copy, Default)]
pub struct Resolved {
    pub heading: Option<Format>,
    pub is_list: bool,
    /// Words that are bold or italic for the style's sake stand out from nothing.
    pub bold: bool,
    pub italic: bool,
}

/// A style of paragraphs as written.
#[derive(Clone, Default)]
struct Style {
    name: String,
    based_on: Option<i32>,
    outline: Option<u8>,
    is_list: bool,
    bold: bool,
    italic: bool,
}

/// The styles of paragraphs, by their numbers, and the one that is being read.
#[derive(Default)]
pub struct Styles {
    all: HashMap<i32, Style>,
    open: Option<(i32, Style)>,
    resolved: HashMap<i32, Resolved>,
}

impl Styles {
    /// Begins an entry, unless one is being read; one that says no number is style 0.
    pub fn begin_entry(&mut self) {
        self.open.get_or_insert_default();
    }

    /// A control word within an entry.
    pub fn word(&mut self, name: &[u8], number: Option<i32>) {
        // Those of characters, sections and tables are not kept.
        if matches!(name, b"cs" | b"ds" | b"ts" | b"tsrowd") {
            self.open = None;
        }
        let Some((id, style)) = &mut self.open else { return };
        let is_on = number != Some(0);
        match name {
            b"s" => *id = number.unwrap_or_default(),
            b"sbasedon" => style.based_on = number,
            b"outlinelevel" => style.outline = number.and_then(|level| u8::try_from(level).ok()),
            b"ls" => style.is_list = is_on,
            b"b" => style.bold = is_on,
            b"i" => style.italic = is_on,
            _ => {}
        }
    }

    pub fn words(&mut self, words: &str) {
        if let Some((_, style)) = &mut self.open {
            add_name(&mut style.name, words);
        }
        if words.contains(';') {
            self.end_entry();
        }
    }

    pub fn end_entry(&mut self) {
        if let Some((id, mut style)) = self.open.take()
            && !style.name.is_empty()
            && self.all.len() < MOST
        {
            style.outline = style.outline.or_else(|| level_by_name(&style.name.trim().to_lowercase()));
            self.all.insert(id, style);
        }
    }

    /// What paragraphs of a style are, by the nearest style of its chain that says so.
    pub fn resolve(&mut self, id: i32) -> Resolved {
        if let Some(resolved) = self.resolved.get(&id) {
            return *resolved;
        }
        let Some(own) = self.all.get(&id) else { return Resolved::default() };
        let resolved = Resolved {
            heading: self.chain(id).find_map(|style| style.outline).and_then(heading_of_level),
            is_list: self.chain(id).any(|style| style.is_list),
            bold: own.bold,
            italic: own.italic,
        };
        self.resolved.insert(id, resolved);
        resolved
    }

    fn chain(&self, id: i32) -> impl Iterator<Item = &Style> {
        let next = |style: &&Style| style.based_on.and_then(|id| self.all.get(&id));
        std::iter::successors(self.all.get(&id), next).take(CHAIN)
    }
}

fn add_name(name: &mut String, words: &str) {
    let words = words.split(';').next().unwrap_or_default();
    if name.len() + words.len() <= LONGEST_NAME {
        name.push_str(words);
    }
}
