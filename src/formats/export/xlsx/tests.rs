//! What a workbook holds, read from its XML.

use super::*;
use crate::formats::export::tests::parts;
use crate::formats::export::{ExportOptions, sample};
use crate::model::{Column, Table};
use std::collections::BTreeMap;

fn xlsx(tables: &[Table]) -> BTreeMap<String, String> {
    parts(&write(tables, &sample::options()).unwrap())
}

/// The shared strings, in order.
fn strings(parts: &BTreeMap<String, String>) -> Vec<String> {
    let all = parts["xl/sharedStrings.xml"].split("</t>").filter_map(|part| part.rsplit_once("<t"));
    all.map(|(_, text)| text.split_once('>').unwrap().1.to_owned()).collect()
}

fn sheet_names(parts: &BTreeMap<String, String>) -> Vec<String> {
    let sheets = parts["xl/workbook.xml"].split("<sheet name=\"").skip(1);
    sheets.map(|sheet| sheet.split_once('"').unwrap().0.to_owned()).collect()
}

#[test]
fn cells_are_typed_and_the_heading_is_frozen_and_filtered() {
    let parts = xlsx(&[sample::cases()]);
    let sheet = &parts["xl/worksheets/sheet1.xml"];
    assert!(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"));
    assert!(sheet.contains("<autoFilter ref=\"A1:E4\"/>"));
    assert!(sheet.contains("<v>-0.5</v>") && sheet.contains("<v>3</v>"), "numbers: {sheet}");
    assert!(sheet.contains("<v>43606</v>"), "2019-05-21 is a date of Excel's: {sheet}");
    assert!(sheet.contains("t=\"b\"><v>1</v>") && sheet.contains("t=\"b\"><v>0</v>"), "booleans: {sheet}");
    let headings = ["Fall", "Typ", "Andel", "Datum", "Landsbygd"];
    assert_eq!(strings(&parts), [&headings[..], &["Åre", "Kommun", "Malmö", "2019-05"]].concat());
    assert_eq!(sheet_names(&parts), ["Fall"]);
}

#[test]
fn no_text_becomes_a_formula() {
    let texts = ["=1+1", "+1", "-1", "@x", "=HYPERLINK(\"http://x\")", "http://example.org", "{=1}", "'="];
    let parts = xlsx(&[sample::texts(&texts)]);
    for (name, part) in &parts {
        assert!(!part.contains("<f>") && !part.contains("<f ") && !part.contains("hyperlink"), "{name}");
    }
    let shown: Vec<String> = strings(&parts).iter().map(|text| text.replace("&quot;", "\"")).collect();
    assert_eq!(shown[1..], texts);
    assert!(parts["xl/styles.xml"].contains("quotePrefix=\"1\""), "editing keeps it text");
}

#[test]
fn letters_and_line_ends_survive_and_forbidden_characters_go() {
    let parts = xlsx(&[sample::texts(&["Åsa & <Örjan>\nsa \"ä\"", "a\u{0}b\u{1b}c\u{c}d", "_x0041_", "  inryckt "])]);
    let expected = ["Åsa &amp; &lt;Örjan&gt;\nsa \"ä\"", "abc\nd", "_x005F_x0041_", "  inryckt "];
    assert_eq!(strings(&parts)[1..], expected);
}

#[test]
fn a_text_too_long_for_a_cell_stands_whole_in_a_worksheet_of_its_own() {
    let text = "Räksmörgåsen 😀 var god. ".repeat(3000);
    let parts = xlsx(&[sample::texts(&["kort", &text])]);
    assert_eq!(sheet_names(&parts), ["Texter", "Långa citat"]);
    let strings = strings(&parts);
    assert!(strings.iter().all(|text| long::units(text) <= long::CELL_UNITS));
    let cut = strings.iter().find(|text| text.contains("[…]")).unwrap();
    let ending = "[Texten är längre än vad en cell rymmer. Den står i sin helhet i bladet ”Långa citat”, nummer 1.]";
    let start = cut.strip_suffix(ending).and_then(|rest| rest.strip_suffix(" […] ")).expect("the last sentence");
    let next = text.strip_prefix(start).expect("the text's beginning");
    assert!(next.starts_with(' '), "cut between words");
    let rest = strings.iter().position(|text| text == "A3").expect("the cell's name");
    assert_eq!(strings[rest + 1..].concat(), text, "the pieces joined are the text");
}

#[test]
fn nothing_is_added_where_everything_fits() {
    let fits = "x".repeat(long::CELL_UNITS);
    let parts = xlsx(&[sample::texts(&[&fits])]);
    assert_eq!(sheet_names(&parts), ["Texter"]);
    assert_eq!(strings(&parts)[1], fits);
}

#[test]
fn worksheets_get_names_that_excel_takes() {
    let mut taken = HashSet::new();
    for (title, expected) in [
        ("Utdrag", "Utdrag"),
        ("utdrag", "utdrag 2"),
        ("Utdrag", "Utdrag 3"),
        ("Fall: [norr]/söder*?\\", "Fall norr söder"),
        ("", "Tabell"),
        ("'''", "Tabell 2"),
        ("History", "Tabell 3"),
        ("En mycket lång rubrik över en tabell", "En mycket lång rubrik över en t"),
        ("En mycket lång rubrik över en tabell", "En mycket lång rubrik över en 2"),
        ("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"),
    ] {
        assert_eq!(sheet_name(title, Lang::Sv, &mut taken), expected, "{title}");
    }
}

#[test]
fn only_whole_dates_that_excel_has_become_dates() {
    for (text, expected) in [
        ("2019-05-21", true),
        ("1900-03-01", true),
        ("2020-02-29", true),
        ("1900-02-28", false),
        ("1866-01-01", false),
        ("2019-05", false),
        ("2019", false),
        ("2019-02-30", false),
        ("20190521", false),
        ("-000001-01-01", false),
        ("2019-05-21T10:00", false),
        ("", false),
    ] {
        assert_eq!(full_date(text).is_some(), expected, "{text}");
    }
}

#[test]
fn an_integer_beyond_excels_keeps_its_digits() {
    let columns = vec![Column::new("n", "N", ColumnKind::Number)];
    let rows = [1 << 53, (1 << 53) + 1, -7].map(|n| vec![Cell::Integer(n)]).to_vec();
    let parts = xlsx(&[Table { title: "N".to_owned(), columns, rows, group_by: None }]);
    assert_eq!(strings(&parts), ["N", "9007199254740993"]);
    assert!(parts["xl/worksheets/sheet1.xml"].contains("<v>-7</v>"));
}

#[test]
fn a_table_larger_than_a_worksheet_is_refused() {
    let column = |_| Column::new("c", "C", ColumnKind::Label);
    let columns = (0..=MOST_COLUMNS).map(column).collect();
    let table = Table { title: String::new(), columns, rows: vec![], group_by: None };
    let refused = ExportError::TooLarge { format: "Excel", rows: MOST_ROWS, columns: MOST_COLUMNS };
    assert_eq!(write(&[table], &sample::options()), Err(refused));
}

#[test]
fn the_files_dates_are_the_exports() {
    for (date, expected) in [("2026-11-23", "2026-11-23T00:00:00Z"), ("i dag", "2000-01-01T00:00:00Z")] {
        let options = ExportOptions { date: date.to_owned(), ..sample::options() };
        let parts = parts(&write(&[sample::cases()], &options).unwrap());
        assert_eq!(parts["docProps/core.xml"].matches(expected).count(), 2, "{}", parts["docProps/core.xml"]);
    }
}

#[test]
fn a_row_says_how_tall_it_is() {
    let bytes = write(&[sample::texts(&["kort", &"ord ".repeat(200)])], &sample::options()).unwrap();
    let sheet = parts(&bytes)["xl/worksheets/sheet1.xml"].clone();
    let heights: Vec<f64> =
        sheet.split(" ht=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect();
    assert!(heights.len() == 2 && heights[0] < 20.0 && heights[1] > 150.0, "{heights:?}");
}
