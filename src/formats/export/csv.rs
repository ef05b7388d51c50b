//! Comma-separated values after RFC 4180, for scripts and spreadsheets: UTF-8, `\r\n` between rows,
//! column keys in the first row, enumerated values by key, numbers bare.
//!
//! With semicolons it is the file a Swedish Excel opens right with a double click: a byte-order mark
//! and a decimal comma. (It is also what R calls `csv2`.)
//!
//! A text that a spreadsheet could run as a formula, one that begins with `=`, `+`, `-`, `@` (or their
//! full-width twins), a tab or a line end, gets an apostrophe before it, unless it is a plain number. So does a text
//! that begins with apostrophes followed by one of these; therefore a script that takes away one apostrophe where
//! such a character follows has every text back as it was.

use super::layout::begins_as_formula;
use super::{ExportError, ExportOptions, Separator, only_table};
use crate::model::{Cell, Table, unique_keys};
use std::borrow::Cow;

pub(super) fn write(tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let table = only_table(tables, "CSV")?;
    let mut out = String::new();
    if options.separator == Separator::Semicolon {
        out.push('\u{feff}');
    }
    let keys = unique_keys(&table.columns);
    write_row(&mut out, keys.iter().map(|key| guarded(key)), options.separator);
    for row in &table.rows {
        write_row(&mut out, row.iter().map(|cell| value(cell, options.separator)), options.separator);
    }
    Ok(out.into_bytes())
}

fn write_row<'a>(out: &mut String, values: impl Iterator<Item = Cow<'a, str>>, separator: Separator) {
    let between = match separator {
        Separator::Comma => ',',
        Separator::Semicolon => ';',
        Separator::Tab => '\t',
    };
    let start = out.len();
    for (index, value) in values.enumerate() {
        if index > 0 {
            out.push(between);
        }
        write_value(out, &value, between);
    }
    if out.len() == start {
        // A single empty value: an empty line would be no row at all.
        out.push_str("\"\"");
    }
    out.push_str("\r\n");
}

fn write_value(out: &mut String, value: &str, between: char) {
    if value.contains([between, '"', '\r', '\n']) || value.starts_with(' ') || value.ends_with(' ') {
        out.push('"');
        out.push_str(&value.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(value);
    }
}

fn value(cell: &Cell, separator: Separator) -> Cow<'_, str> {
    match cell {
        Cell::Decimal(n) if !n.is_finite() => Cow::Borrowed(""),
        Cell::Decimal(_) if separator == Separator::Semicolon => Cow::Owned(cell.raw().replace('.', ",")),
        Cell::Empty | Cell::Integer(_) | Cell::Decimal(_) | Cell::Boolean(_) => Cow::Owned(cell.raw()),
        Cell::Text(text) | Cell::Date(text) => guarded(text),
        Cell::Term { key, .. } => guarded(key),
    }
}

/// The text with an apostrophe before it where a spreadsheet might run it.
fn guarded(text: &str) -> Cow<'_, str> {
    if begins_as_formula(text.trim_start_matches('\'')) && !plain_number(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// A sign or none, digits, and at most one point or comma with digits on both sides.
fn plain_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match unsigned.split_once(['.', ',']) {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(unsigned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::export::sample;
    use crate::model::{Column, ColumnKind};
    use proptest::prelude::*;

    fn csv(table: Table, separator: Separator) -> String {
        let options = ExportOptions { separator, ..sample::options() };
        String::from_utf8(write(&[table], &options).unwrap()).unwrap()
    }

    #[test]
    fn a_table_for_scripts() {
        assert_eq!(
            csv(sample::excerpts(), Separator::Comma),
            "code,document,start,text,memo\r\n\
             Förankring,Åre & Ö,120,\"Vi sa \"\"nej\"\", <b>aldrig</b>;\n- och sen?\",\r\n\
             Förankring,Älvsbyn,-1,'=1+1,a|b\r\n\
             ,Åre & Ö,4000,\"Räksmörgås, sa hon.\",Se 'bilaga'\r\n"
        );
        assert_eq!(
            csv(sample::cases(), Separator::Tab),
            "case\tkind\tshare\tdate\trural\r\n\
             Åre\tmunicipality\t-0.5\t2019-05-21\ttrue\r\n\
             Malmö\tmunicipality\t3\t2019-05\tfalse\r\n\
             \t\t\t\t\r\n"
        );
    }

    #[test]
    fn a_table_for_a_swedish_excel_has_a_mark_and_decimal_commas() {
        let text = csv(sample::cases(), Separator::Semicolon);
        assert!(text.starts_with("\u{feff}case;kind;share;date;rural\r\n"), "{text}");
        assert!(text.contains("\r\nÅre;municipality;-0,5;2019-05-21;true\r\n"), "{text}");
    }

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("+SUM(A1)", "'+SUM(A1)"),
            ("-2+3", "'-2+3"),
            ("- Ja, sa hon", "\"'- Ja, sa hon\""),
            ("@cmd", "'@cmd"),
            ("\t=1", "'\t=1"),
            ("\r=1", "\"'\r=1\""),
            ("\n=1", "\"'\n=1\""),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("'", "'"),
            ("-5", "-5"),
            ("+46701234567", "+46701234567"),
            ("-1,5", "\"-1,5\""),
            ("-1.5", "-1.5"),
            ("-1.5.2", "'-1.5.2"),
            ("-", "'-"),
            ("1=1", "1=1"),
            ("–5", "–5"),
            ("", "\"\""),
            (" a", "\" a\""),
        ] {
            assert_eq!(csv(sample::texts(&[text]), Separator::Comma), format!("text\r\n{expected}\r\n"), "{text:?}");
        }
    }

    #[test]
    fn a_key_that_a_person_named_is_guarded_too() {
        let columns = vec![Column::new("=cmd", "=cmd", ColumnKind::Label), Column::new("a,b", "", ColumnKind::Label)];
        let table = Table { title: String::new(), columns, rows: vec![], group_by: None };
        assert_eq!(csv(table, Separator::Comma), "'=cmd,\"a,b\"\r\n");
    }

    /// Reads what `write` makes, as RFC 4180 says.
    fn parsed(text: &str, between: char) -> Vec<Vec<String>> {
        let (mut rows, mut row, mut value, mut quoted) = (vec![], vec![], String::new(), false);
        let mut rest = text.chars().peekable();
        while let Some(c) = rest.next() {
            match c {
                '"' if quoted && rest.peek() == Some(&'"') => value.push(rest.next().unwrap()),
                '"' => quoted = !quoted,
                '\r' if !quoted && rest.peek() == Some(&'\n') => {
                    rest.next();
                    row.push(std::mem::take(&mut value));
                    rows.push(std::mem::take(&mut row));
                }
                c if c == between && !quoted => row.push(std::mem::take(&mut value)),
                c => value.push(c),
            }
        }
        rows
    }

    proptest! {
        #[test]
        fn every_text_comes_back(texts in proptest::collection::vec("['\"=+@,;\\-\t\r\n aö1.]{0,6}", 1..5)) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            for (separator, between) in [(Separator::Comma, ','), (Separator::Semicolon, ';'), (Separator::Tab, '\t')] {
                let written = csv(sample::texts(&texts), separator);
                let rows = parsed(written.trim_start_matches('\u{feff}'), between);
                let back: Vec<&str> = rows[1..].iter().map(|row| {
                    let text = row[0].as_str();
                    match text.strip_prefix('\'') {
                        Some(rest) if begins_as_formula(rest.trim_start_matches('\'')) => rest,
                        _ => text,
                    }
                }).collect();
                prop_assert_eq!(&back, &texts);
            }
        }
    }
}
