//! A table with every kind of cell and column, for the tests beside it.

use super::{ExportOptions, Separator};
use crate::model::{Cell, Column, ColumnKind, Lang, Table};

/// Three excerpts under two headings, with what most easily goes wrong in them.
pub(super) fn excerpts() -> Table {
    let columns = vec![
        Column::new("code", "Kod", ColumnKind::Label),
        Column::new("document", "Dokument", ColumnKind::Label),
        Column::new("start", "Början", ColumnKind::Number),
        Column::new("text", "Text", ColumnKind::Quote),
        Column::new("memo", "Memo", ColumnKind::Prose),
    ];
    let row = |code: &str, document: &str, start: i64, text: &str, memo: &str| {
        vec![Cell::text(code), Cell::text(document), Cell::Integer(start), Cell::text(text), Cell::text(memo)]
    };
    let rows = vec![
        row("Förankring", "Åre & Ö", 120, "Vi sa \"nej\", <b>aldrig</b>;\n- och sen?", ""),
        row("Förankring", "Älvsbyn", -1, "=1+1", "a|b"),
        row("", "Åre & Ö", 4000, "Räksmörgås, sa hon.", "Se 'bilaga'"),
    ];
    Table { title: "Utdrag".to_owned(), columns, rows, group_by: Some(0) }
}

/// One row a case, with values of every type and gaps in them.
pub(super) fn cases() -> Table {
    let columns = vec![
        Column::new("case", "Fall", ColumnKind::Label),
        Column::new("kind", "Typ", ColumnKind::Label),
        Column::new("share", "Andel", ColumnKind::Number),
        Column::new("date", "Datum", ColumnKind::Date),
        Column::new("rural", "Landsbygd", ColumnKind::Label),
    ];
    let municipality = || Cell::Term { key: "municipality".to_owned(), label: "Kommun".to_owned() };
    let date = |text: &str| Cell::Date(text.to_owned());
    let rows = vec![
        vec![Cell::text("Åre"), municipality(), Cell::Decimal(-0.5), date("2019-05-21"), Cell::Boolean(true)],
        vec![Cell::text("Malmö"), municipality(), Cell::Decimal(3.0), date("2019-05"), Cell::Boolean(false)],
        vec![Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty],
    ];
    Table { title: "Fall".to_owned(), columns, rows, group_by: None }
}

/// A table of one text column with one cell a row.
pub(super) fn texts(texts: &[&str]) -> Table {
    let columns = vec![Column::new("text", "Text", ColumnKind::Quote)];
    let rows = texts.iter().map(|text| vec![Cell::text(*text)]).collect();
    Table { title: "Texter".to_owned(), columns, rows, group_by: None }
}

pub(super) fn options() -> ExportOptions {
    ExportOptions {
        lang: Lang::Sv,
        separator: Separator::Comma,
        project: "Skolan & \"byn\"".to_owned(),
        date: "2026-11-23".to_owned(),
    }
}
