//! Words of an RTF file: bytes by their code page, characters by their numbers, and what stands for either.

use super::super::code_pages::{self, CodePage};
use super::super::destinations::Destination;
use super::{LONGEST_ASIDE, LONGEST_COMMENT, Walk};
use crate::formats::import::word::flow::Look;

/// Words that were read and not yet written.
#[derive(Default)]
pub struct Pending {
    pub text: String,
    bytes: Vec<u8>,
    /// Whether some of the bytes stand in the file as they are.
    raw: bool,
    /// The first half of a character written as two numbers.
    half: Option<u16>,
    /// How many characters still to come stand for one that was read as a number.
    pub skip: usize,
}

impl Walk {
    /// Bytes of the text, escaped or as they are.
    pub(super) fn bytes(&mut self, bytes: &[u8], raw: bool) {
        let skipped = self.pending.skip.min(bytes.len());
        self.pending.skip -= skipped;
        let Some(bytes) = bytes.get(skipped..).filter(|bytes| !bytes.is_empty()) else { return };
        match self.state.destination {
            Destination::Skipped | Destination::Around => {}
            Destination::Body => {
                self.lose_half();
                self.pending.bytes.extend_from_slice(bytes);
                self.pending.raw |= raw && !bytes.is_ascii();
            }
            Destination::Comment => {
                let (words, lost) = code_pages::decode(bytes, self.state.look.page, raw);
                self.met.undecodable += lost;
                self.words_aside(&words);
            }
            Destination::Fonts | Destination::Styles | Destination::Instruction | Destination::RunningHead => {
                let (words, _) = code_pages::decode(bytes, self.page, raw);
                self.words_aside(&words);
            }
        }
    }

    /// A character by its number, as `\u` gives it: one of the Basic Multilingual Plane, written as a signed
    /// number of 16 bits, or half of another.
    pub(super) fn number(&mut self, number: i32) {
        let unit = if number < 0 { number.wrapping_add(0x1_0000) } else { number };
        let Ok(unit) = u32::try_from(unit) else { return };
        let character = match (self.pending.half.take(), unit) {
            (Some(high), 0xDC00..=0xDFFF) => {
                char::from_u32(0x1_0000 + ((u32::from(high) - 0xD800) << 10) + (unit - 0xDC00))
            }
            (before, 0xD800..=0xDBFF) => {
                self.pending.half = before;
                self.lose_half();
                self.decode();
                self.pending.half = u16::try_from(unit).ok();
                return;
            }
            (before, _) => {
                self.pending.half = before;
                self.lose_half();
                match shown(unit) {
                    Some(unit) => self.sign(unit).or_else(|| char::from_u32(unit)),
                    None => return,
                }
            }
        };
        self.met.undecodable += usize::from(character.is_none());
        self.character(character.unwrap_or('\u{FFFD}'));
    }

    /// A sign of a picture font, by the number that Word gives such signs.
    fn sign(&self, unit: u32) -> Option<char> {
        let in_range = (0xF000..=0xF0FF).contains(&unit) && self.state.look.page == CodePage::Signs;
        self.fonts.get(self.state.look.font).filter(|_| in_range)?.sign(unit)
    }

    pub(super) fn character(&mut self, character: char) {
        match self.state.destination {
            Destination::Body => {
                self.decode();
                self.pending.text.push(character);
            }
            Destination::Skipped | Destination::Around => {}
            _ => self.words_aside(character.encode_utf8(&mut [0; 4])),
        }
    }

    fn lose_half(&mut self) {
        if self.pending.half.take().is_some() {
            self.met.undecodable += 1;
            self.character('\u{FFFD}');
        }
    }

    /// Words of a header, an instruction or a table of the head.
    pub(super) fn words_aside(&mut self, words: &str) {
        match self.state.destination {
            Destination::Fonts => self.fonts.words(words),
            Destination::Styles => self.styles.words(words),
            destination => {
                let most = if destination == Destination::Comment { LONGEST_COMMENT } else { LONGEST_ASIDE };
                if self.aside.len() + words.len() <= most {
                    self.aside.push_str(words);
                }
            }
        }
    }

    /// Turns the bytes that wait into characters.
    fn decode(&mut self) {
        if self.pending.bytes.is_empty() {
            return;
        }
        let raw = std::mem::take(&mut self.pending.raw);
        let font = self.fonts.get(self.state.look.font).filter(|_| self.state.look.page == CodePage::Signs);
        if let Some(font) = font {
            for &byte in self.pending.bytes.iter().filter(|byte| !byte.is_ascii_control()) {
                let sign = font.sign(u32::from(byte));
                self.met.signs += usize::from(sign.is_none());
                self.pending.text.push(sign.unwrap_or('\u{FFFD}'));
            }
        } else {
            let (words, lost) = code_pages::decode(&self.pending.bytes, self.state.look.page, raw);
            self.met.undecodable += lost;
            self.pending.text.extend(words.chars().filter(|&c| c == '\t' || !(c.is_control() || c == '\u{AD}')));
        }
        self.pending.bytes.clear();
    }

    /// Writes the words that wait into the paragraph, as they look here.
    pub(super) fn flush(&mut self) {
        self.decode();
        if self.pending.text.is_empty() {
            return;
        }
        let words = std::mem::take(&mut self.pending.text);
        let look = self.state.look;
        if look.hidden {
            self.met.hidden += usize::from(!words.trim().is_empty());
        } else if !look.deleted {
            self.damaged |= self.is_past_end && !words.trim().is_empty();
            self.open_paragraph();
            let style = self.state.paragraph.style;
            let look = Look { bold: look.bold && !style.bold, italic: look.italic && !style.italic, hidden: false };
            let level = self.level();
            self.lines.at(level).push(&words, look);
        }
    }
}

/// The number of what a character shows as: line ends as one, a soft hyphen and other control characters as nothing.
fn shown(unit: u32) -> Option<u32> {
    match unit {
        0x0A | 0x0B | 0x0D => Some(0x0A),
        0x00..=0x08 | 0x0C | 0x0E..=0x1F | 0x7F..=0x9F | 0xAD => None,
        _ => Some(unit),
    }
}
