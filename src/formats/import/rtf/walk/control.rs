//! What each control word and symbol of an RTF file does to the words around it.

use super::super::code_pages;
use super::super::destinations::Destination;
use super::super::state::{Look, ParagraphState};
use super::Walk;
use crate::formats::import::TrackedChanges;
use crate::formats::import::word::symbols;

/// Longer than the number before any item of a list, in bytes.
const LONGEST_NUMBER: usize = 80;

impl Walk {
    /// A control word among the words of the document.
    pub(super) fn control(&mut self, name: &[u8], number: Option<i32>) {
        if name == b"u" {
            self.number(number.unwrap_or_default());
            self.pending.skip = self.state.fallback;
            return;
        }
        if let Some(character) = character(name) {
            if self.pending.skip > 0 {
                self.pending.skip -= 1;
            } else {
                self.character(character);
            }
            return;
        }
        // A file that gives no character for older readers must not lose a paragraph's end for it.
        self.pending.skip = 0;
        self.flush();
        if !(self.of_words(name, number) || self.of_paragraph(name, number)) {
            self.of_lines(name);
        }
    }

    /// A control word in a header or an instruction.
    pub(super) fn control_aside(&mut self, name: &[u8], number: Option<i32>) {
        match name {
            b"u" => {
                self.number(number.unwrap_or_default());
                self.pending.skip = self.state.fallback;
            }
            b"uc" => self.set_fallback(number),
            b"par" | b"line" if self.state.destination == Destination::Comment => self.words_aside("\n"),
            b"par" | b"line" | b"cell" | b"row" | b"tab" => self.words_aside(" "),
            _ => {
                if let Some(character) = character(name) {
                    self.character(character);
                }
            }
        }
    }

    fn set_fallback(&mut self, number: Option<i32>) {
        self.state.fallback = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1).min(16);
    }

    /// A symbol anywhere.
    pub(super) fn symbol(&mut self, symbol: u8) {
        if symbol == b'*' {
            self.marked = self.fresh;
            return;
        }
        self.fresh = false;
        let character = match symbol {
            b'~' => '\u{A0}',
            b'_' => '\u{2011}',
            b'\t' => '\t',
            b'{' | b'}' | b'\\' | b'\'' => return self.bytes(&[symbol], true),
            b'\r' | b'\n' if self.state.destination == Destination::Body => return self.control(b"par", None),
            // A soft hyphen, or a mark of an index or a formula.
            _ => {
                self.pending.skip = self.pending.skip.saturating_sub(1);
                return;
            }
        };
        if self.pending.skip > 0 {
            self.pending.skip -= 1;
        } else {
            self.character(character);
        }
    }

    /// What says how words look and are encoded.
    fn of_words(&mut self, name: &[u8], number: Option<i32>) -> bool {
        let is_on = number != Some(0);
        let look = &mut self.state.look;
        match name {
            b"b" => look.bold = is_on,
            b"i" => look.italic = is_on,
            b"v" => look.hidden = is_on,
            b"deleted" | b"mvf" | b"revised" | b"mvt" => {
                self.met.changes += usize::from(is_on && name != b"mvf");
                let is_new = matches!(name, b"revised" | b"mvt");
                if is_new == (self.changes == TrackedChanges::Original) {
                    look.deleted = is_on;
                }
            }
            b"plain" => {
                *look = Look { bold: false, italic: false, hidden: false, deleted: false, ..*look };
                self.choose_font(self.default_font);
            }
            b"f" => self.choose_font(number.unwrap_or_default()),
            b"uc" => self.set_fallback(number),
            b"deff" => {
                self.default_font = number.unwrap_or_default();
                self.choose_font(self.default_font);
            }
            b"ansicpg" => {
                if let Some(page) = number.and_then(code_pages::by_number) {
                    self.set_page(page, !number.is_some_and(|number| (874..=1258).contains(&number)));
                }
            }
            b"mac" => self.set_page_by_number(10000),
            b"pc" => self.set_page_by_number(437),
            b"pca" => self.set_page_by_number(850),
            _ => return false,
        }
        true
    }

    fn set_page_by_number(&mut self, number: i32) {
        if let Some(page) = code_pages::by_number(number) {
            self.set_page(page, true);
        }
    }

    fn set_page(&mut self, page: code_pages::CodePage, is_odd: bool) {
        self.page = page;
        self.page_is_odd = is_odd;
        self.choose_font(self.state.look.font);
    }

    /// The words that follow stand in the font of this number.
    pub(super) fn choose_font(&mut self, number: i32) {
        let font = self.fonts.get(number);
        // Where the file is in UTF-8 or from a Macintosh, a font that says Western means the file's own.
        let of_font = font.filter(|font| !(font.is_western && self.page_is_odd)).and_then(|font| font.page);
        self.state.look.font = number;
        self.state.look.page = of_font.unwrap_or(self.page);
    }

    fn of_paragraph(&mut self, name: &[u8], number: Option<i32>) -> bool {
        let is_on = number != Some(0);
        let paragraph = &mut self.state.paragraph;
        match name {
            b"pard" => *paragraph = ParagraphState::default(),
            b"s" => paragraph.style = self.styles.resolve(number.unwrap_or_default()),
            b"outlinelevel" => paragraph.outline = number.and_then(|level| u8::try_from(level).ok()),
            b"ls" => paragraph.is_list = is_on,
            b"intbl" => paragraph.in_table = true,
            b"itap" => paragraph.depth = number.and_then(|depth| usize::try_from(depth).ok()).unwrap_or_default(),
            b"dropcapli" => paragraph.is_drop_capital = is_on,
            b"pagebb" => paragraph.starts_page = is_on,
            _ => return false,
        }
        true
    }

    /// What ends a paragraph, a cell, a row or a page.
    fn of_lines(&mut self, name: &[u8]) {
        let is_seen = !self.state.look.hidden && !self.state.look.deleted;
        match name {
            b"par" => self.end_paragraph(),
            b"line" | b"column" if is_seen => {
                self.pending.text.push('\n');
                self.flush();
            }
            b"page" if is_seen => self.lines.break_page(self.level()),
            b"softpage" => self.lines.note_page(self.level()),
            b"trowd" => self.lines.define_row(true),
            b"cell" => self.lines.end_cell(1),
            b"nestcell" => self.lines.end_cell(self.level().max(2)),
            b"row" => {
                self.lines.end_row(1);
                self.lines.define_row(false);
            }
            b"nestrow" => self.lines.end_row(self.level().max(2)),
            b"sect" => {
                if self.lines.at(0).paragraph.is_some() {
                    self.lines.end_paragraph(0);
                }
                self.section_ended = true;
            }
            b"sectd" => self.section_starts_page = true,
            b"sbknone" | b"sbkcol" => self.section_starts_page = false,
            _ => {}
        }
    }

    /// How many tables the paragraph stands in. Some programs define rows and forget to say that the paragraphs
    /// after belong to them.
    pub(super) fn level(&self) -> usize {
        self.state.paragraph.level().max(usize::from(self.lines.row_is_open()))
    }

    /// Begins a paragraph if there is none, and notes what it is.
    pub(super) fn open_paragraph(&mut self) {
        let level = self.level();
        if std::mem::take(&mut self.section_ended) && self.section_starts_page {
            self.lines.break_page(level);
        }
        let state = self.state.paragraph;
        let (paragraph, begins) = self.lines.paragraph(level);
        paragraph.heading = state.heading().or(paragraph.heading);
        paragraph.is_list_item |= state.is_list || state.style.is_list;
        paragraph.joins_next |= state.is_drop_capital;
        if begins && state.starts_page {
            self.lines.note_page(level);
        }
    }

    fn end_paragraph(&mut self) {
        let look = self.state.look;
        let level = self.level();
        let is_open = self.lines.at(level).paragraph.is_some();
        if look.hidden && !is_open {
            return;
        }
        self.open_paragraph();
        self.lines.paragraph(level).0.joins_next |= look.deleted;
        self.lines.end_paragraph(level);
        if self.state.paragraph.level() < level {
            self.lines.forget_row();
        }
    }

    /// The number before an item of a list, as the program that wrote the file counted it. Bullets are left out: signs,
    /// and the letters that stand for signs in picture fonts.
    pub(super) fn end_number(&mut self) {
        let label = self.aside.trim();
        let mut signs = label.chars();
        let is_bullet = matches!((signs.next(), signs.next()), (Some(c), None) if !c.is_ascii_digit());
        if !is_bullet && label.len() <= LONGEST_NUMBER && label.contains(char::is_alphanumeric) {
            self.pending.text.push_str(&format!("{label} "));
        }
    }

    /// The sign of a field that shows one: `SYMBOL 74 \f "Wingdings"`.
    pub(super) fn end_instruction(&mut self) {
        let Some((code, font)) = sign_of(&self.aside) else { return };
        let sign = symbols::symbol(&font, &format!("{code:X}"));
        self.met.signs += usize::from(sign.is_none());
        self.character(sign.unwrap_or('\u{FFFD}'));
        self.state.has_sign = true;
    }
}

/// The number and the font that an instruction for a sign names.
fn sign_of(instruction: &str) -> Option<(u32, String)> {
    let mut words = instruction.split_whitespace();
    words.next().filter(|word| word.eq_ignore_ascii_case("SYMBOL"))?;
    let code = words.next()?;
    let code = match code.strip_prefix("0x") {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    let after = instruction.split_once("\\f").map_or("", |(_, after)| after).trim_start();
    let font = match after.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => after.split_whitespace().next(),
    };
    Some((code, font.unwrap_or_default().to_owned()))
}

/// The character that a control word stands for.
fn character(name: &[u8]) -> Option<char> {
    Some(match name {
        b"tab" => '\t',
        b"emdash" => '—',
        b"endash" => '–',
        b"emspace" => '\u{2003}',
        b"enspace" => '\u{2002}',
        b"qmspace" => '\u{2005}',
        b"bullet" => '•',
        b"lquote" => '‘',
        b"rquote" => '’',
        b"ldblquote" => '“',
        b"rdblquote" => '”',
        b"ltrmark" => '\u{200E}',
        b"rtlmark" => '\u{200F}',
        b"zwj" => '\u{200D}',
        b"zwnj" => '\u{200C}',
        b"zwbo" => '\u{200B}',
        _ => return None,
    })
}
