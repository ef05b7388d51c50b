//! Texts longer than a cell of Excel's holds: cut between words, and whole in a worksheet of their own.

use crate::model::{Cell, Column, ColumnKind, Lang, Table};
use crate::say;
use crate::say::Wording;
use rust_xlsxwriter::{ColNum, RowNum};

/// What a cell holds, in UTF-16 units.
pub(super) const CELL_UNITS: usize = 32_767;
/// Units left for the sentence that says where the text goes on.
const SENTENCE_UNITS: usize = 200;

/// A text that did not fit its cell.
pub(super) struct LongText {
    pub sheet: String,
    pub at: (RowNum, ColNum),
    /// The heading of its column.
    pub heading: String,
    /// The whole text.
    pub text: String,
}

/// The length of a text, in UTF-16 units.
pub(super) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// As much of the beginning as takes no more than so many UTF-16 units.
pub(super) fn first_units(text: &str, most: usize) -> &str {
    let mut taken = 0;
    let end = text.char_indices().find_map(|(at, c)| {
        taken += c.len_utf16();
        (taken > most).then_some(at)
    });
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// Cuts the text into pieces of at most so many UTF-16 units, after white space where there is any. Joined they are
/// the text.
pub(super) fn pieces(mut text: &str, most: usize) -> Vec<&str> {
    let mut found = Vec::new();
    while !text.is_empty() {
        let start = first_units(text, most.max(2));
        let whole = start.len() == text.len();
        let space = start.char_indices().rev().find(|(_, c)| c.is_whitespace()).map(|(at, c)| at + c.len_utf8());
        let end = if whole { text.len() } else { space.unwrap_or(start.len()) };
        let (piece, rest) = text.split_at_checked(end).unwrap_or((text, ""));
        found.push(piece);
        text = rest;
    }
    found
}

/// The beginning of a long text with a sentence saying where all of it stands.
pub(super) fn shortened(text: &str, number: usize, sheet: &str, lang: Lang) -> String {
    let start = pieces(text, CELL_UNITS - SENTENCE_UNITS).first().copied().unwrap_or_default().trim_end();
    say!(lang, export_start_the_text_is_longer_than, number, sheet, start)
}

/// The worksheet of whole texts, one row a piece.
pub(super) fn table(long: &[LongText], lang: Lang) -> Table {
    let column = |key, name: Wording, kind| Column::new(key, name.say(lang), kind);
    let columns = vec![
        column("number", Wording::ExportNumber, ColumnKind::Number),
        column("sheet", Wording::ExportWorksheet, ColumnKind::Label),
        column("cell", Wording::ExportCell, ColumnKind::Label),
        column("heading", Wording::ReportColumn, ColumnKind::Label),
        column("part", Wording::Part, ColumnKind::Number),
        column("text", Wording::Text, ColumnKind::Quote),
    ];
    let mut rows = Vec::new();
    for (number, long) in (1..).zip(long) {
        let cell = rust_xlsxwriter::utility::row_col_to_cell(long.at.0, long.at.1);
        for (part, piece) in (1..).zip(pieces(&long.text, CELL_UNITS)) {
            rows.push(vec![
                Cell::Integer(number),
                Cell::text(long.sheet.clone()),
                Cell::text(cell.clone()),
                Cell::text(super::long::first_units(&long.heading, 250)),
                Cell::Integer(part),
                Cell::text(piece),
            ]);
        }
    }
    Table { title: String::new(), columns, rows, group_by: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_are_cut_after_a_space_and_never_within_a_character() {
        for (text, most, expected) in [
            ("ett två tre", 8, vec!["ett två ", "tre"]),
            ("ett två tre", 7, vec!["ett ", "två tre"]),
            ("abcdef", 4, vec!["abcd", "ef"]),
            ("😀😀😀", 5, vec!["😀😀", "😀"]),
            ("hej", 3, vec!["hej"]),
            ("", 3, vec![]),
        ] {
            assert_eq!(pieces(text, most), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_pieces_joined_are_the_text(text in "[a-cåäö😀 \n]{0,60}", most in 2..20usize) {
            let found = pieces(&text, most);
            prop_assert_eq!(found.concat(), text.as_str());
            prop_assert!(found.iter().all(|piece| units(piece) <= most));
        }
    }
}
