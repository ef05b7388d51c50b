//! What a Word file holds, read from its XML.

use super::*;
use crate::formats::export::sample;
use crate::formats::export::tests::parts;
use crate::model::{Column, Lang};

fn body(tables: &[Table], options: &ExportOptions) -> String {
    parts(&write(tables, options).unwrap())["word/document.xml"].clone()
}

/// The text of every paragraph in a style.
fn in_style(body: &str, style: &str) -> Vec<String> {
    let marker = format!("<w:pStyle w:val=\"{style}\"/>");
    let paragraphs = body.split("<w:p>").filter(|paragraph| paragraph.contains(&marker));
    paragraphs
        .map(|paragraph| {
            let runs = paragraph.split("<w:t xml:space=\"preserve\">").skip(1);
            runs.map(|run| run.split_once("</w:t>").unwrap().0).collect::<Vec<_>>().join("\t")
        })
        .collect()
}

#[test]
fn headings_and_cells_stand_in_named_styles() {
    let body = body(&[sample::excerpts()], &sample::options());
    for (style, expected) in [
        ("Title", vec!["Skolan &amp; &quot;byn&quot;"]),
        ("Subtitle", vec!["2026-11-23"]),
        ("Heading1", vec!["Utdrag"]),
        ("Heading2", vec!["Förankring", "(ej angivet)"]),
        ("TableHeading", vec!["Dokument", "Text", "Memo", "Dokument", "Text", "Memo"]),
        ("TableNumberHeading", vec!["Början", "Början"]),
        ("TableNumber", vec!["120", "-1", "4000"]),
        (
            "TableQuote",
            vec!["Vi sa &quot;nej&quot;, &lt;b&gt;aldrig&lt;/b&gt;;", "- och sen?", "=1+1", "Räksmörgås, sa hon."],
        ),
        ("TableText", vec!["Åre &amp; Ö", "", "Älvsbyn", "a|b", "Åre &amp; Ö", "Se 'bilaga'"]),
    ] {
        assert_eq!(in_style(&body, style), expected, "{style}");
    }
    assert_eq!(body.matches("<w:tblHeader/>").count(), 2, "each group's table repeats its header");
}

#[test]
fn every_style_that_is_used_exists() {
    let tables = [sample::excerpts(), sample::cases(), sample::texts(&[]), wide(30)];
    let parts = parts(&write(&tables, &sample::options()).unwrap());
    for name in ["word/document.xml", "word/footer1.xml", "word/footer2.xml"] {
        for used in parts[name].split("Style w:val=\"").skip(1) {
            let id = used.split_once('"').unwrap().0;
            assert!(parts["word/styles.xml"].contains(&format!("w:styleId=\"{id}\"")), "{id}");
        }
    }
}

fn wide(columns: usize) -> Table {
    let columns: Vec<_> =
        (1..=columns).map(|n| Column::new(&format!("c{n}"), &format!("Kolumn {n}"), ColumnKind::Prose)).collect();
    let rows = vec![columns.iter().map(|column| Cell::text(column.key.clone())).collect()];
    Table { title: "Bred".to_owned(), columns, rows, group_by: None }
}

#[test]
fn more_than_five_columns_lie_down() {
    for (columns, lying) in [(1, false), (5, false), (6, true), (12, true)] {
        let body = body(&[wide(columns)], &sample::options());
        assert_eq!(body.contains("w:orient=\"landscape\""), lying, "{columns}");
        assert_eq!(body.matches("<w:tbl>").count(), 1, "{columns}");
    }
    let both = body(&[wide(3), wide(8)], &sample::options());
    assert_eq!(both.matches("<w:sectPr>").count(), 2);
    assert_eq!(both.matches("w:orient=\"landscape\"").count(), 1);
}

#[test]
fn very_many_columns_are_several_tables_that_lose_none() {
    let body = body(&[wide(80)], &sample::options());
    let mut shown = in_style(&body, "TableText");
    assert_eq!(shown.iter().filter(|text| *text == "c1").count(), body.matches("<w:tbl>").count());
    shown.dedup();
    shown.retain(|text| text != "c1");
    assert_eq!(shown, (2..=80).map(|n| format!("c{n}")).collect::<Vec<_>>());
    for table in body.split("<w:tbl>").skip(1) {
        assert!(table.split("</w:tblGrid>").next().unwrap().matches("<w:gridCol").count() <= MOST_COLUMNS);
    }
    let captions = in_style(&body, "PartHeading");
    assert_eq!((captions[0].as_str(), captions[7].as_str()), ("Kolumn 1–11 av 80", "Kolumn 72–80 av 80"));
}

#[test]
fn the_columns_fill_the_page_and_no_more() {
    for (table, lying) in [(sample::excerpts(), false), (wide(12), true), (wide(1), false)] {
        let columns = shown_columns(&table);
        let grid = grid(&table, &columns, text_width(lying), &sample::options());
        let total: u32 = grid.iter().sum();
        assert!(total <= text_width(lying) && total + 20 > text_width(lying), "{total}");
        assert!(grid.iter().all(|width| *width > 500), "{grid:?}");
    }
}

#[test]
fn long_rows_may_be_divided_between_pages_and_short_ones_not() {
    let body = body(&[sample::texts(&["kort", &"ord ".repeat(200)])], &sample::options());
    let rows: Vec<bool> = body.split("<w:tr>").skip(1).map(|row| row.contains("<w:cantSplit/>")).collect();
    assert_eq!(rows, [true, true, false], "the header, the short row, the long one");
}

#[test]
fn language_and_decimals_follow_the_options() {
    for (lang, tag, decimal) in [(Lang::Sv, "sv-SE", "-0,5"), (Lang::En, "en-GB", "-0.5")] {
        let options = ExportOptions { lang, ..sample::options() };
        let parts = parts(&write(&[sample::cases()], &options).unwrap());
        assert!(parts["word/styles.xml"].contains(&format!("<w:lang w:val=\"{tag}\"/>")));
        assert_eq!(in_style(&parts["word/document.xml"], "TableNumber"), [decimal, "3", ""]);
    }
}

#[test]
fn tabs_stay_and_forbidden_characters_go() {
    let body = body(&[sample::texts(&["a\tb\u{0}\u{b}c"])], &sample::options());
    assert_eq!(in_style(&body, "TableQuote"), ["a\tb", "c"]);
    assert!(body.contains("a</w:t><w:tab/><w:t xml:space=\"preserve\">b"));
}
