//! Positions in the units that programs count in, and the way between them and the stored form: Unicode code
//! points in a text with `\n` line ends, without a byte-order mark, and usually in NFC.

use std::ops::Range;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// What one step of a position is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    CodePoints,
    Utf16,
    Utf8,
}

/// How a file counts positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Unit {
    pub count: Count,
    /// Whether `\r\n` is one step and not two.
    pub joins_crlf: bool,
    /// Whether a leading byte-order mark is counted.
    pub counts_mark: bool,
}

impl Unit {
    /// What the standard says.
    pub const STANDARD: Unit = Unit { count: Count::CodePoints, joins_crlf: false, counts_mark: false };
    /// What NVivo for Windows does.
    pub const NVIVO: Unit = Unit { count: Count::Utf16, joins_crlf: false, counts_mark: false };

    /// All units, the standard's first and the likelier before the less likely.
    pub fn all() -> Vec<Unit> {
        let marks = [false, true];
        let counts = [Count::CodePoints, Count::Utf16, Count::Utf8];
        let of = |counts_mark| {
            counts
                .into_iter()
                .flat_map(move |count| [false, true].map(|joins_crlf| Unit { count, joins_crlf, counts_mark }))
        };
        marks.into_iter().flat_map(of).collect()
    }

    /// As it is kept: `utf16 crlf mark`.
    pub fn name(self) -> String {
        let count = match self.count {
            Count::CodePoints => "code_points",
            Count::Utf16 => "utf16",
            Count::Utf8 => "utf8",
        };
        let joins = if self.joins_crlf { " crlf" } else { "" };
        let mark = if self.counts_mark { " mark" } else { "" };
        format!("{count}{joins}{mark}")
    }

    fn width(self, c: char) -> u32 {
        match self.count {
            Count::CodePoints => 1,
            Count::Utf16 => c.len_utf16() as u32,
            Count::Utf8 => c.len_utf8() as u32,
        }
    }
}

/// What a text is brought into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Line ends and the byte-order mark; characters stay as they are.
    Lines,
    /// NFC as well: how Mening stores texts.
    Stored,
}

/// A stretch of a text: as many steps in the one unit for as many in the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    given: u32,
    ours: u32,
    /// Whether each step in it answers to one step; else there are no places within.
    even: bool,
}

/// The way between the positions of a file and those of the text in another form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    stretches: Vec<Stretch>,
    given_length: u32,
    length: u32,
}

/// The table from positions in `text`, counted in `unit`, to code points of the stored text.
pub fn map(unit: Unit, text: &str) -> Table {
    Table::new(unit, text, Form::Stored)
}

/// The text in a form.
pub fn formed(text: &str, form: Form) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in Pieces(text, true) {
        match piece {
            "\r\n" | "\r" => out.push('\n'),
            MARK if out.is_empty() && starts_there(text, piece) => {}
            _ if form == Form::Lines || piece.is_ascii() => out.push_str(piece),
            _ => out.extend(piece.nfc()),
        }
    }
    out
}

const MARK: &str = "\u{FEFF}";

/// Whether a piece is the beginning of its text.
fn starts_there(text: &str, piece: &str) -> bool {
    std::ptr::eq(text.as_ptr(), piece.as_ptr())
}

impl Table {
    pub fn new(unit: Unit, text: &str, form: Form) -> Table {
        let mut table = Table { stretches: Vec::new(), given_length: 0, length: 0 };
        for piece in Pieces(text, true) {
            let (given, ours) = match piece {
                "\r\n" => (if unit.joins_crlf { 1 } else { 2 }, 1),
                MARK if starts_there(text, piece) => (if unit.counts_mark { unit.width('\u{FEFF}') } else { 0 }, 0),
                _ => {
                    let given = piece.chars().map(|c| unit.width(c)).sum();
                    let composed = form == Form::Stored && !piece.is_ascii();
                    let ours = if composed { piece.nfc().count() } else { piece.chars().count() };
                    (given, ours as u32)
                }
            };
            // A piece that is not changed is taken character by character.
            let kept = form == Form::Lines || piece.is_ascii() || piece.nfc().eq(piece.chars());
            if kept && !matches!(piece, "\r\n" | "\r" | MARK) {
                piece.chars().for_each(|c| table.push(unit.width(c), 1));
            } else {
                table.push(given, ours);
            }
        }
        table
    }

    fn push(&mut self, given: u32, ours: u32) {
        let even = given == ours && ours == 1;
        let continues = even && self.stretches.last().is_some_and(|last| last.even);
        if !continues && given + ours > 0 {
            self.stretches.push(Stretch { given: self.given_length, ours: self.length, even });
        }
        self.given_length += given;
        self.length += ours;
    }

    /// The length of the text in the file's unit.
    pub fn given_length(&self) -> u32 {
        self.given_length
    }

    /// The length of the text in code points.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// A passage's range in code points; none if it lies outside the text or runs backwards. Where a position
    /// lies within a character, the passage takes in the whole character.
    pub fn range(&self, start: i64, end: i64) -> Option<Range<u32>> {
        (start <= end).then_some(())?;
        let (from, to) = (self.ours(start, false)?, self.ours(end, true)?);
        // An empty range within a character stays empty.
        Some(if start == end { from..from } else { from..to })
    }

    /// A single position in code points; within a character, its start or its end.
    pub fn ours(&self, given: i64, is_end: bool) -> Option<u32> {
        let given = u32::try_from(given).ok().filter(|&given| given <= self.given_length)?;
        let after = self.stretches.partition_point(|stretch| stretch.given <= given);
        // The last that begins there or before: what takes no step lies before the position.
        let Some(stretch) = after.checked_sub(1).and_then(|at| self.stretches.get(at)) else { return Some(0) };
        let inside = given - stretch.given;
        let next = self.stretches.get(after).map_or(self.length, |next| next.ours);
        Some(match inside {
            0 => stretch.ours,
            _ if stretch.even => stretch.ours + inside,
            _ if given == self.given_length || is_end => next,
            _ => stretch.ours,
        })
    }

    /// The position in the file's unit; none outside the text. Within what is one thing there, its start.
    pub fn given(&self, ours: u32) -> Option<u32> {
        if ours > self.length {
            return None;
        }
        if ours == self.length {
            return Some(self.given_length);
        }
        let after = self.stretches.partition_point(|stretch| stretch.ours <= ours);
        let Some(stretch) = after.checked_sub(1).and_then(|at| self.stretches.get(at)) else { return Some(0) };
        Some(stretch.given + if stretch.even { ours - stretch.ours } else { 0 })
    }
}

/// Cuts a text where normalising cannot reach across; `\r\n` is one piece, and so is a leading mark.
struct Pieces<'a>(&'a str, bool);

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let first = self.0.chars().next()?;
        let length = match first {
            '\r' if self.0.starts_with("\r\n") => 2,
            '\r' => 1,
            '\u{FEFF}' if self.1 => first.len_utf8(),
            _ => {
                let mut chars = self.0.char_indices().skip(1);
                chars.find(|&(_, c)| is_boundary(c)).map_or(self.0.len(), |(byte, _)| byte)
            }
        };
        self.1 = false;
        let (piece, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(piece)
    }
}

/// Whether a character neither combines with what stands before it nor is reordered.
fn is_boundary(c: char) -> bool {
    c.is_ascii() || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const TEXTS: &str = "(\\PC|[åä😀\r\n]|\r\n|a\u{30a}|o\u{308}\u{323}|\u{1100}\u{1161}\u{11a8}|\u{301}|𝒳){0,30}";

    fn unit(count: Count, joins_crlf: bool, counts_mark: bool) -> Unit {
        Unit { count, joins_crlf, counts_mark }
    }

    #[test]
    fn a_word_is_found_in_every_unit() {
        use Count::{CodePoints, Utf8, Utf16};
        let text = "\u{FEFF}å😀\r\nräv";
        for (unit, start, end) in [
            (unit(CodePoints, false, false), 4, 7),
            (unit(CodePoints, true, false), 3, 6),
            (unit(CodePoints, false, true), 5, 8),
            (unit(Utf16, false, false), 5, 8),
            (unit(Utf16, true, true), 5, 8),
            (unit(Utf8, false, false), 8, 12),
            (unit(Utf8, false, true), 11, 15),
        ] {
            assert_eq!(map(unit, text).range(start, end), Some(3..6), "{unit:?}");
        }
        assert_eq!(formed(text, Form::Stored), "å😀\nräv");
    }

    #[test]
    fn a_passage_takes_in_whole_characters() {
        let within = |text, unit, start, end| map(unit, text).range(start, end);
        assert_eq!(within("a😀b", Unit::NVIVO, 2, 4), Some(1..3));
        assert_eq!(within("a😀b", Unit::NVIVO, 0, 2), Some(0..2));
        assert_eq!(within("a\r\nb", Unit::STANDARD, 0, 2), Some(0..2));
        assert_eq!(within("a\r\nb", Unit::STANDARD, 2, 4), Some(1..3));
        assert_eq!(within("a\u{30a}tta", Unit::STANDARD, 1, 2), Some(0..1));
        assert_eq!(within("a😀b", Unit::NVIVO, 2, 2), Some(1..1));
    }

    #[test]
    fn what_lies_outside_is_nowhere() {
        let table = map(Unit::STANDARD, "abc");
        for (start, end) in [(0, 4), (-1, 2), (2, 1), (4, 4), (0, i64::MAX), (i64::MIN, 0)] {
            assert_eq!(table.range(start, end), None, "{start}..{end}");
        }
        assert_eq!(table.range(3, 3), Some(3..3));
    }

    proptest! {
        #[test]
        fn the_stored_form_is_nfc_with_plain_line_ends(text in TEXTS) {
            let bare = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
            let lines = bare.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(formed(&text, Form::Lines), lines.clone());
            prop_assert_eq!(formed(&text, Form::Stored), lines.nfc().collect::<String>());
        }

        #[test]
        fn positions_keep_their_order_and_reach_both_ends(text in TEXTS, at in 0usize..12, marked: bool) {
            let text = if marked { format!("\u{FEFF}{text}") } else { text };
            let unit = Unit::all()[at];
            for form in [Form::Lines, Form::Stored] {
                let table = Table::new(unit, &text, form);
                prop_assert_eq!(table.length() as usize, formed(&text, form).chars().count());
                let all: Vec<u32> = (0..=i64::from(table.given_length())).map(|p| table.ours(p, false).unwrap()).collect();
                prop_assert!(all.is_sorted());
                prop_assert_eq!(all.last().copied(), Some(table.length()));
                prop_assert!(all.first() == Some(&0));
            }
        }

        #[test]
        fn a_position_between_characters_goes_there_and_back(text in TEXTS, at in 0usize..6) {
            let stored = formed(&text, Form::Stored);
            let written = stored.replace('\n', "\r\n");
            let table = map(Unit::all()[at], &written);
            for ours in 0..=table.length() {
                let given = table.given(ours).unwrap();
                prop_assert_eq!(table.ours(i64::from(given), false), Some(ours));
                prop_assert_eq!(table.ours(i64::from(given), true), Some(ours));
            }
        }
    }
}
