//! What the writers share: which rows stand together, how wide columns are, and which characters may go out.

use crate::model::{Cell, ColumnKind, Lang, Table};
use crate::say;
use std::borrow::Cow;
use std::collections::HashMap;

/// Rows that stand under one heading, as indices into the table's rows.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// None in a table that is not grouped.
    pub heading: Option<String>,
    pub rows: Vec<usize>,
}

/// The rows gathered by the grouping column's value, groups in the order their first rows stand in.
pub(super) fn groups(table: &Table, lang: Lang) -> Vec<Group> {
    let Some(by) = grouping(table) else {
        return vec![Group { heading: None, rows: (0..table.rows.len()).collect() }];
    };
    let mut found: Vec<Group> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        let cell = row.get(by).unwrap_or(&Cell::Empty);
        let place = *places.entry(cell.raw()).or_insert_with(|| {
            let shown = readable(&cell.shown(lang)).replace('\n', " ");
            let none = say::none_given(lang).to_owned();
            let heading = if shown.trim().is_empty() { none } else { shown };
            found.push(Group { heading: Some(heading), rows: Vec::new() });
            found.len() - 1
        });
        if let Some(group) = found.get_mut(place) {
            group.rows.push(index);
        }
    }
    found
}

/// The columns that stand in a table for people: all but the one that became headings.
pub(super) fn shown_columns(table: &Table) -> Vec<usize> {
    let by = grouping(table);
    (0..table.columns.len()).filter(|column| Some(*column) != by).collect()
}

/// The grouping column, unless it is the only one or does not exist.
fn grouping(table: &Table) -> Option<usize> {
    table.group_by.filter(|by| *by < table.columns.len() && table.columns.len() > 1)
}

/// The text with `\n` for every kind of line and page break, without the characters that XML 1.0 forbids.
pub(in crate::formats) fn readable(text: &str) -> Cow<'_, str> {
    let fine = |c: char| c == '\t' || c == '\n' || (c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    if text.chars().all(fine) {
        return Cow::Borrowed(text);
    }
    // A page break between two words must not join them.
    let broken = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n");
    Cow::Owned(broken.chars().filter(|c| fine(*c)).collect())
}

/// The text for XML and HTML, between tags and within double quotes.
pub(in crate::formats) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in readable(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// Whether a spreadsheet may take text that begins like this for a formula.
pub(super) fn begins_as_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

/// How wide a column would be, in characters of its text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Width {
    /// Narrower, and words break.
    pub least: f64,
    /// Wider gains nothing; at least `least`.
    pub ample: f64,
}

/// The width that each of the given columns asks for, by its kind, heading and content.
pub(super) fn widths(table: &Table, columns: &[usize], lang: Lang) -> Vec<Width> {
    columns.iter().map(|column| width(table, *column, lang)).collect()
}

fn width(table: &Table, index: usize, lang: Lang) -> Width {
    let Some(column) = table.columns.get(index) else { return Width { least: 1.0, ample: 1.0 } };
    // The longest word that is kept whole, and the longest text that is kept on one line.
    let (longest, line) = match column.kind {
        ColumnKind::Number | ColumnKind::Date => (14, 14),
        ColumnKind::Label | ColumnKind::Id => (20, 28),
        ColumnKind::Prose => (20, 60),
        ColumnKind::Quote => (20, 90),
    };
    let mut word = longest_word(&column.heading);
    let mut text = word;
    for cell in table.rows.iter().filter_map(|row| row.get(index)) {
        let shown = cell.shown(lang);
        // Beyond a few thousand characters neither can grow any more.
        let start: String = shown.chars().take(2000).collect();
        word = word.max(longest_word(&start));
        text = text.max(start.chars().count());
    }
    // Short words may be all wide letters, which the average does not hold.
    let least = word.min(longest) as f64 * 1.12 + 1.0;
    Width { least, ample: (text.min(line) as f64 + 1.0).max(least) }
}

fn longest_word(text: &str) -> usize {
    text.split([' ', '\n', '\t', '-', '/']).map(|word| word.chars().count()).max().unwrap_or(0)
}

/// Shares out `room` (in characters) among columns; the results sum to `room`.
pub(super) fn share(room: f64, widths: &[Width]) -> Vec<f64> {
    let least: f64 = widths.iter().map(|width| width.least).sum();
    let ample: f64 = widths.iter().map(|width| width.ample).sum();
    let between = |width: &Width| {
        if room >= ample {
            width.ample * room / ample
        } else if room > least {
            width.least + (width.ample - width.least) * (room - least) / (ample - least)
        } else {
            width.least * room / least
        }
    };
    widths.iter().map(between).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::export::sample;

    #[test]
    fn rows_of_one_value_stand_together_in_the_order_first_met() {
        let mut table = sample::excerpts();
        table.rows.swap(1, 2);
        let found = groups(&table, Lang::Sv);
        let headings: Vec<_> = found.iter().filter_map(|group| group.heading.as_deref()).collect();
        assert_eq!(headings, ["Förankring", "(ej angivet)"]);
        assert_eq!(found.iter().map(|group| group.rows.clone()).collect::<Vec<_>>(), [vec![0, 2], vec![1]]);
        assert_eq!(shown_columns(&table), [1, 2, 3, 4]);
        table.group_by = Some(99);
        assert_eq!(groups(&table, Lang::Sv), [Group { heading: None, rows: vec![0, 1, 2] }]);
        assert_eq!(shown_columns(&table).len(), 5);
    }

    #[test]
    fn breaks_become_line_ends_and_forbidden_characters_go() {
        for (text, expected) in [
            ("åäö\tÅÄÖ\n", "åäö\tÅÄÖ\n"),
            ("ett\u{c}två\u{b}tre\r\nfyra\rfem", "ett\ntvå\ntre\nfyra\nfem"),
            ("a\0b\u{1b}[31mc\u{ffff}d\u{8}", "ab[31mcd"),
            ("𝄞 😀 \u{fffd}", "𝄞 😀 \u{fffd}"),
        ] {
            assert_eq!(readable(text), expected);
        }
        assert_eq!(escaped("<a b=\"c\">&\0</a>"), "&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;");
    }

    #[test]
    fn columns_share_the_room_by_what_they_hold() {
        let table = sample::excerpts();
        let widths = widths(&table, &shown_columns(&table), Lang::Sv);
        for room in [5.0, 40.0, 100.0, 500.0] {
            let shares = share(room, &widths);
            assert!((shares.iter().sum::<f64>() - room).abs() < 1e-6, "{room}");
            assert!(shares.iter().all(|share| *share > 0.0), "{room}");
        }
        let shares = share(100.0, &widths);
        let widest = shares.iter().cloned().fold(0.0, f64::max);
        assert_eq!(shares.iter().position(|share| *share == widest), Some(2), "the quote is the widest: {shares:?}");
    }
}
