//! Tables as a Word document: real headings, real tables whose header row comes back on every page, named styles
//! that a person can change in one place, words of the material in a reading face.
//!
//! Each table begins on a new page, lying down when it has more than five columns; one with very many columns is
//! laid out as several tables, each beginning with the first column.

pub(in crate::formats) mod package;

#[cfg(test)]
mod tests;

use super::layout::{Group, Width, escaped, groups, readable, share, shown_columns, widths};
use super::{ExportError, ExportOptions};
use crate::model::{Cell, ColumnKind, Table};
use crate::say;

/// More columns than this lie down.
pub(in crate::formats) const UPRIGHT_COLUMNS: usize = 5;
/// More columns than this are split over several tables; Word itself refuses more than 63.
const MOST_COLUMNS: usize = 12;
/// The paper, A4, and its side margins; like all lengths here in twips, twentieths of a point.
const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;
const SIDE_MARGIN: u32 = 1_304;
/// The room between a column's text and the next column.
pub(in crate::formats) const GUTTER: u32 = 280;
/// An average character of a table's text.
const CHARACTER: f64 = 102.0;
/// Rows whose longest cell has more characters than this may be divided between two pages.
pub const WHOLE_ROW: usize = 300;

pub(super) fn write(tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    let mut body = String::new();
    for (style, text) in [("Title", &options.project), ("Subtitle", &options.date)] {
        if !text.trim().is_empty() {
            paragraph(&mut body, style, text);
        }
    }
    for (number, table) in (1..).zip(tables) {
        let columns = shown_columns(table);
        let lying = columns.len() > UPRIGHT_COLUMNS;
        write_table(&mut body, table, &columns, lying, options);
        let section = section(lying, number == 1);
        if number == tables.len() {
            // Word wants a paragraph after the last table.
            body.push_str("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
            body.push_str(&section);
        } else {
            body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"Gap\"/>{section}</w:pPr></w:p>"));
        }
    }
    package::zipped(&body, &[], options).map_err(|_| ExportError::Failed { format: "Word" })
}

/// The paper that ends here: its footer, and whether it lies down.
pub(in crate::formats) fn section(lying: bool, first: bool) -> String {
    let begins = if first { "" } else { "<w:type w:val=\"nextPage\"/>" };
    let paper = if lying {
        format!("<w:pgSz w:w=\"{LONG_SIDE}\" w:h=\"{SHORT_SIDE}\" w:orient=\"landscape\"/>")
    } else {
        format!("<w:pgSz w:w=\"{SHORT_SIDE}\" w:h=\"{LONG_SIDE}\"/>")
    };
    // The footer's page number stands at the right margin, wherever that is.
    let footer = if lying { package::LYING_FOOTER } else { package::UPRIGHT_FOOTER };
    format!(
        "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"{footer}\"/>{begins}{paper}\
         <w:pgMar w:top=\"1304\" w:right=\"{SIDE_MARGIN}\" w:bottom=\"1304\" w:left=\"{SIDE_MARGIN}\" \
         w:header=\"680\" w:footer=\"624\" w:gutter=\"0\"/></w:sectPr>"
    )
}

/// The width between the margins.
pub(in crate::formats) fn text_width(lying: bool) -> u32 {
    (if lying { LONG_SIDE } else { SHORT_SIDE }) - 2 * SIDE_MARGIN
}

fn write_table(body: &mut String, table: &Table, columns: &[usize], lying: bool, options: &ExportOptions) {
    paragraph(body, "Heading1", &table.title);
    if table.rows.is_empty() {
        paragraph(body, "Note", say::export_no_rows(options.lang));
        return;
    }
    let parts = parts(columns);
    let grids: Vec<Vec<u32>> = parts.iter().map(|part| grid(table, part, text_width(lying), options)).collect();
    for group in groups(table, options.lang) {
        if let Some(heading) = &group.heading {
            paragraph(body, "Heading2", heading);
        }
        let mut done = 1;
        for (part, grid) in parts.iter().zip(&grids) {
            if parts.len() > 1 {
                // Every part begins with the first column, which only the first part counts.
                let (from, to, of) = (if done == 1 { 1 } else { done + 1 }, done + part.len() - 1, columns.len());
                let caption = say!(options.lang, export_columns_from_to_of_of, from, of, to);
                paragraph(body, "PartHeading", &caption);
                done = to;
            }
            write_part(body, table, &group, part, grid, options);
        }
    }
}

/// The columns in portions that a page can hold, each beginning with the first column.
fn parts(columns: &[usize]) -> Vec<Vec<usize>> {
    match columns.split_first() {
        Some((first, rest)) if columns.len() > MOST_COLUMNS => {
            // Portions of nearly the same size, rather than a last one of a single column.
            let portions = rest.len().div_ceil(MOST_COLUMNS - 1);
            let size = rest.len().div_ceil(portions);
            rest.chunks(size).map(|portion| std::iter::once(first).chain(portion).copied().collect()).collect()
        }
        _ => vec![columns.to_vec()],
    }
}

/// The columns' widths, which fill the page's.
fn grid(table: &Table, columns: &[usize], room: u32, options: &ExportOptions) -> Vec<u32> {
    let gutter = f64::from(GUTTER) / CHARACTER;
    let widths: Vec<Width> = widths(table, columns, options.lang)
        .iter()
        .map(|width| Width { least: width.least + gutter, ample: width.ample + gutter })
        .collect();
    // The last column's text ends at the margin: its gutter would lie beyond. Whole twips; shares are positive.
    let mut grid: Vec<u32> = share(f64::from(room + GUTTER) / CHARACTER, &widths)
        .iter()
        .map(|share| (share * CHARACTER).floor() as u32)
        .collect();
    if let Some(last) = grid.last_mut() {
        *last = last.saturating_sub(GUTTER);
    }
    grid
}

fn write_part(
    body: &mut String,
    table: &Table,
    group: &Group,
    columns: &[usize],
    grid: &[u32],
    options: &ExportOptions,
) {
    let total: u32 = grid.iter().sum();
    body.push_str(&format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"BookTable\"/><w:tblW w:w=\"{total}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" \
         w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         <w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
        escaped(&table.title)
    ));
    for width in grid {
        body.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    body.push_str("</w:tblGrid>");
    let headings = columns.iter().filter_map(|column| table.columns.get(*column)).map(|column| {
        let style = if column.kind == ColumnKind::Number { "TableNumberHeading" } else { "TableHeading" };
        (style, column.heading.clone())
    });
    write_row(body, "<w:cantSplit/><w:tblHeader/>", headings.collect(), grid);
    for row in group.rows.iter().filter_map(|row| table.rows.get(*row)) {
        let shown = |column: &usize| row.get(*column).unwrap_or(&Cell::Empty).shown(options.lang);
        let cells: Vec<_> = columns.iter().map(|column| (style(table, *column), shown(column))).collect();
        let whole = cells.iter().all(|(_, text)| text.chars().nth(WHOLE_ROW).is_none());
        write_row(body, if whole { "<w:cantSplit/>" } else { "" }, cells, grid);
    }
    body.push_str("</w:tbl>");
}

/// A row of cells, each a style and a text; every line of a text is a paragraph.
fn write_row(body: &mut String, properties: &str, cells: Vec<(&str, String)>, grid: &[u32]) {
    body.push_str("<w:tr>");
    if !properties.is_empty() {
        body.push_str(&format!("<w:trPr>{properties}</w:trPr>"));
    }
    let last = cells.len().saturating_sub(1);
    for (place, ((style, text), width)) in cells.iter().zip(grid).enumerate() {
        let margin = if place == last { "<w:tcMar><w:right w:w=\"0\" w:type=\"dxa\"/></w:tcMar>" } else { "" };
        body.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{margin}</w:tcPr>"));
        for line in readable(text).trim_end().split('\n') {
            paragraph(body, style, line);
        }
        body.push_str("</w:tc>");
    }
    body.push_str("</w:tr>");
}

fn style(table: &Table, column: usize) -> &'static str {
    match table.columns.get(column).map(|column| column.kind) {
        Some(ColumnKind::Quote) => "TableQuote",
        Some(ColumnKind::Number) => "TableNumber",
        Some(ColumnKind::Label | ColumnKind::Prose | ColumnKind::Date | ColumnKind::Id) | None => "TableText",
    }
}

/// A paragraph of one line; what breaks lines within the text becomes a space, a tab stays one.
pub(in crate::formats) fn paragraph(body: &mut String, style: &str, text: &str) {
    body.push_str(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"));
    let text = readable(text).replace('\n', " ");
    if !text.is_empty() {
        let runs = escaped(&text).replace('\t', "</w:t><w:tab/><w:t xml:space=\"preserve\">");
        body.push_str(&format!("<w:r><w:t xml:space=\"preserve\">{runs}</w:t></w:r>"));
    }
    body.push_str("</w:p>");
}
