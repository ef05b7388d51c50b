//! Tables as an Excel workbook: one worksheet a table, typed cells, a frozen heading with filters.
//!
//! Text is written as text and never becomes a formula, not even when a person edits the cell. Excel holds
//! 32,767 UTF-16 units a cell: a longer text is cut between words with a sentence saying where it goes on, and
//! stands whole, in pieces, in a last worksheet ('Long quotes').

mod long;

#[cfg(test)]
mod tests;

use super::layout::{Width, begins_as_formula, readable, widths};
use super::{ExportError, ExportOptions};
use crate::model::{Cell, ColumnKind, Lang, Table};
use crate::say;
use long::LongText;
use rust_xlsxwriter::{
    ColNum, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, RowNum, Workbook, Worksheet, XlsxError,
};
use std::collections::HashSet;

/// Rows and columns of a worksheet.
const MOST_ROWS: usize = 1_048_576;
const MOST_COLUMNS: usize = 16_384;
/// UTF-16 units of a worksheet's name.
const NAME_UNITS: usize = 31;
/// A4, in Excel's list of papers.
const A4: u8 = 9;
/// Beyond this, not every integer is a number of Excel's: it becomes text.
const SAFE_INTEGER: u64 = 1 << 53;

pub(super) fn write(tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    for table in tables {
        if table.rows.len() + 1 > MOST_ROWS || table.columns.len() > MOST_COLUMNS {
            return Err(ExportError::TooLarge { format: "Excel", rows: MOST_ROWS, columns: MOST_COLUMNS });
        }
    }
    workbook(tables, options).map_err(|_| ExportError::Failed { format: "Excel" })
}

fn workbook(tables: &[Table], options: &ExportOptions) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new().set_title(readable(&options.project));
    properties = properties.set_creation_datetime(&creation(&options.date)?);
    book.set_properties(&properties);

    let mut names = HashSet::new();
    let long_name = sheet_name(say::export_long_quotes(options.lang), options.lang, &mut names);
    let mut sheets = Sheets { long_name, lang: options.lang, faces: Faces::new(), long: Vec::new() };
    for table in tables {
        let name = sheet_name(&table.title, options.lang, &mut names);
        sheets.write(book.add_worksheet().set_name(name)?, table)?;
    }
    if !sheets.long.is_empty() {
        let table = long::table(&sheets.long, options.lang);
        sheets.write(book.add_worksheet().set_name(sheets.long_name.clone())?, &table)?;
    }
    book.save_to_buffer()
}

/// The date of the file's properties: never the clock's, so that the same table gives the same bytes.
fn creation(date: &str) -> Result<ExcelDateTime, XlsxError> {
    full_date(date).map_or_else(|| ExcelDateTime::from_ymd(2000, 1, 1), Ok)
}

/// A date that Excel can hold: whole, and after the leap day that 1900 never had.
fn full_date(text: &str) -> Option<ExcelDateTime> {
    let date: jiff::civil::Date = text.parse().ok().filter(|_| text.len() == 10)?;
    let (year, month, day) = (date.year(), date.month(), date.day());
    let (year, month, day) = (u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    if (year, month) < (1900, 3) { None } else { ExcelDateTime::from_ymd(year, month, day).ok() }
}

/// A name that Excel takes, and that no worksheet has yet: at most 31 UTF-16 units, none of `[]:*?/\`.
fn sheet_name(title: &str, lang: Lang, taken: &mut HashSet<String>) -> String {
    let allowed = |c: char| !c.is_control() && !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\');
    let clean: String = readable(title).chars().map(|c| if allowed(c) { c } else { ' ' }).collect();
    let clean = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean = clean.trim_matches(['\'', ' ']);
    // Excel keeps 'History' for itself.
    let reserved = clean.is_empty() || clean.eq_ignore_ascii_case("history");
    let clean = if reserved { say::table(lang) } else { clean };
    let named = |n: usize| {
        let number = if n == 1 { String::new() } else { format!(" {n}") };
        let start = long::first_units(clean, NAME_UNITS - number.len());
        format!("{}{number}", start.trim_end_matches(['\'', ' ']))
    };
    let name = (1..).map(named).find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}

/// The formats that cells are set in.
struct Faces {
    heading: Format,
    number_heading: Format,
    plain: Format,
    quote: Format,
    number: Format,
    date: Format,
}

impl Faces {
    fn new() -> Faces {
        let base = Format::new().set_align(FormatAlign::Top).set_font_name("Calibri").set_font_size(11);
        let heading = base.clone().set_bold().set_text_wrap().set_border_bottom(FormatBorder::Thin);
        Faces {
            number_heading: heading.clone().set_align(FormatAlign::Right).set_indent(1),
            heading,
            plain: base.clone().set_text_wrap(),
            quote: base.clone().set_text_wrap().set_font_name("Georgia").set_font_size(10.5),
            number: base.clone().set_align(FormatAlign::Right).set_indent(1),
            date: base.set_align(FormatAlign::Left).set_num_format("yyyy-mm-dd"),
        }
    }
}

/// What the worksheets of one workbook share.
struct Sheets {
    long_name: String,
    lang: Lang,
    faces: Faces,
    /// Texts that did not fit their cells, in the order met.
    long: Vec<LongText>,
}

impl Sheets {
    fn write(&mut self, sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
        let columns: Vec<usize> = (0..table.columns.len()).collect();
        // Room for the filter's button, and no column so wide that the next ones leave the screen.
        let wide = |width: Width| (width.ample + 4.0).clamp(9.0, 64.0);
        let room: Vec<f64> = widths(table, &columns, self.lang).into_iter().map(wide).collect();
        for (column, room) in (0..).zip(&room) {
            sheet.set_column_width(column, *room)?;
        }
        for (column, heading) in (0..).zip(&table.columns) {
            let number = heading.kind == ColumnKind::Number;
            let face = if number { &self.faces.number_heading } else { &self.faces.heading }.clone();
            self.write_text(sheet, (0, column), &heading.heading, &heading.heading, &face)?;
        }
        for (column, _) in (0..).zip(&table.columns).filter(|(_, about)| about.kind == ColumnKind::Id) {
            sheet.set_column_hidden(column)?;
        }
        for (row, cells) in (1..).zip(&table.rows) {
            for ((column, cell), about) in (0..).zip(cells).zip(&table.columns) {
                let face = if about.kind == ColumnKind::Quote { &self.faces.quote } else { &self.faces.plain }.clone();
                self.write_cell(sheet, (row, column), cell, &about.heading, &face)?;
            }
            sheet.set_row_height(row, self.height(table, cells, &room))?;
        }
        let last_row = RowNum::try_from(table.rows.len()).unwrap_or(0);
        let last_column = ColNum::try_from(table.columns.len().saturating_sub(1)).unwrap_or(0);
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofilter(0, 0, last_row, last_column)?;
        sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
        sheet.set_repeat_rows(0, 0)?;
        Ok(())
    }

    /// How tall a row is, in points: not every program finds it by itself, and rows would run into one another.
    fn height(&self, table: &Table, cells: &[Cell], room: &[f64]) -> f64 {
        const LINE: f64 = 15.0;
        const TALLEST: f64 = 409.0;
        let lines = |cell: &Cell, room: f64| {
            let shown = cell.shown(self.lang);
            // Words break before the edge, so that a line holds somewhat less than its width.
            let of = |line: &str| (line.chars().count() as f64 * 1.1 / room).ceil().max(1.0);
            shown.split('\n').map(of).sum::<f64>()
        };
        let seen = cells.iter().zip(room).zip(&table.columns).filter(|(_, about)| about.kind != ColumnKind::Id);
        let tallest = seen.map(|((cell, room), _)| lines(cell, *room)).fold(1.0, f64::max);
        (tallest * LINE + 3.0).min(TALLEST)
    }

    fn write_cell(
        &mut self,
        sheet: &mut Worksheet,
        at: (RowNum, ColNum),
        cell: &Cell,
        heading: &str,
        face: &Format,
    ) -> Result<(), XlsxError> {
        let (row, column) = at;
        match cell {
            Cell::Empty => {}
            Cell::Integer(n) if n.unsigned_abs() <= SAFE_INTEGER => {
                sheet.write_number_with_format(row, column, *n as f64, &self.faces.number)?;
            }
            Cell::Integer(n) => self.write_text(sheet, at, &n.to_string(), heading, face)?,
            Cell::Decimal(n) if n.is_finite() => {
                sheet.write_number_with_format(row, column, *n, &self.faces.number)?;
            }
            Cell::Decimal(_) => {}
            Cell::Boolean(yes) => {
                sheet.write_boolean_with_format(row, column, *yes, &self.faces.plain)?;
            }
            Cell::Date(text) => match full_date(text) {
                Some(date) => {
                    sheet.write_datetime_with_format(row, column, date, &self.faces.date)?;
                }
                None => self.write_text(sheet, at, text, heading, &self.faces.plain.clone())?,
            },
            Cell::Text(text) | Cell::Term { label: text, .. } => self.write_text(sheet, at, text, heading, face)?,
        }
        Ok(())
    }

    /// Writes text as text; what does not fit goes to the last worksheet too.
    fn write_text(
        &mut self,
        sheet: &mut Worksheet,
        at: (RowNum, ColNum),
        text: &str,
        heading: &str,
        face: &Format,
    ) -> Result<(), XlsxError> {
        let text = readable(text);
        let cut = if long::units(&text) > long::CELL_UNITS {
            let number = self.long.len() + 1;
            self.long.push(LongText { sheet: sheet.name(), at, heading: heading.to_owned(), text: text.to_string() });
            Some(long::shortened(&text, number, &self.long_name, self.lang))
        } else {
            None
        };
        let shown = cut.as_deref().unwrap_or(&text);
        if begins_as_formula(shown) {
            // So that editing the cell does not turn it into a formula either.
            sheet.write_string_with_format(at.0, at.1, shown, &face.clone().set_quote_prefix())?;
        } else if !shown.is_empty() {
            sheet.write_string_with_format(at.0, at.1, shown, face)?;
        }
        Ok(())
    }
}
