//! OpenDocument spreadsheets (.ods). The file keeps each cell's text as it is shown; dates and
//! plain numbers are taken from their values, so that they are alike whatever the sheet's language.
//!
//! Read here and not by the foreign reader of Excel files, which lays repeated cells out in full.

use super::super::word::xml;
use super::super::{Cancel, ImportError, archive};
use super::{Allowance, Grid, chosen, workbook};
use quick_xml::events::{BytesStart, Event};

/// Cells and rows that stand for many: only so many of the same are believed to be meant.
const MOST_REPEATED: usize = 1000;
/// No sheet is wider.
const MOST_COLUMNS: usize = 16_384;

/// Whether a zip file is an OpenDocument spreadsheet.
pub fn is_spreadsheet(bytes: &[u8]) -> bool {
    const KIND: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    bytes.starts_with(b"PK")
        && archive::part(bytes, "mimetype").ok().flatten().is_some_and(|kind| kind.starts_with(KIND))
}

/// Reads the sheets of a spreadsheet.
pub fn read(bytes: &[u8], sheet: Option<&str>, cancel: &dyn Cancel) -> Result<Grid, ImportError> {
    let damaged = || ImportError::Damaged { part: "content.xml".to_owned() };
    let manifest = archive::part(bytes, "META-INF/manifest.xml")?.map(xml::decoded).unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ImportError::Protected);
    }
    let content = archive::part(bytes, "content.xml")?.ok_or_else(damaged)?;
    let content = xml::decoded(content);
    let mut sheets = Sheets::default();
    let mut reader = xml::reader(&content);
    let mut events = 0usize;
    loop {
        events += 1;
        if events.is_multiple_of(10_000) && cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        match reader.read_event() {
            Ok(Event::Start(element)) => sheets.start(&element),
            Ok(Event::End(element)) => sheets.end(element.local_name().as_ref())?,
            Ok(Event::Text(text)) => sheets.text(&text),
            Ok(Event::GeneralRef(reference)) => sheets.words.extend(xml::referred(&reference)),
            Ok(Event::Eof) => break,
            Ok(_) => {}
            // What came before the fault is kept, if it is anything.
            Err(_) if sheets.done.is_empty() => return Err(damaged()),
            Err(_) => break,
        }
    }
    chosen(sheets.done, sheet)
}

/// The sheets that are being read.
#[derive(Default)]
struct Sheets {
    done: Vec<(String, Vec<Vec<String>>)>,
    row: Vec<String>,
    row_repeated: usize,
    cell_repeated: usize,
    /// The value that stands for the cell's text, if it does.
    value: Option<String>,
    words: String,
    paragraphs: usize,
    /// Depth of paragraphs that belong to the cell, and of what only lies on it.
    in_paragraph: usize,
    in_note: usize,
    /// Rows and cells that are empty so far, which count only if something follows.
    empty_rows: usize,
    empty_cells: usize,
    allowance: Allowance,
}

impl Sheets {
    fn start(&mut self, element: &BytesStart) {
        let repeated = |name: &str| {
            xml::attribute(element, name).and_then(|count| count.parse::<usize>().ok()).unwrap_or(1).max(1)
        };
        match element.local_name().as_ref() {
            "table" => {
                self.done.push((xml::attribute(element, "name").unwrap_or_default(), Vec::new()));
                self.empty_rows = 0;
            }
            "table-row" => {
                self.row.clear();
                self.empty_cells = 0;
                self.row_repeated = repeated("number-rows-repeated");
            }
            "table-cell" | "covered-table-cell" => {
                self.cell_repeated = repeated("number-columns-repeated");
                self.value = plain_value(element);
                self.words.clear();
                self.paragraphs = 0;
            }
            "annotation" | "shape" | "shapes" | "frame" | "tracked-changes" => self.in_note += 1,
            "p" if self.in_note == 0 => {
                if self.paragraphs > 0 {
                    self.words.push('\n');
                }
                self.paragraphs += 1;
                self.in_paragraph += 1;
            }
            "line-break" if self.is_words() => self.words.push('\n'),
            "tab" if self.is_words() => self.words.push(' '),
            "s" if self.is_words() => self.words.push(' '),
            _ => {}
        }
    }

    fn is_words(&self) -> bool {
        self.in_paragraph > 0 && self.in_note == 0
    }

    fn text(&mut self, text: &str) {
        if self.is_words() {
            self.words.push_str(text);
        }
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "p" if self.in_note == 0 => self.in_paragraph = self.in_paragraph.saturating_sub(1),
            "annotation" | "shape" | "shapes" | "frame" | "tracked-changes" => {
                self.in_note = self.in_note.saturating_sub(1)
            }
            "table-cell" | "covered-table-cell" => self.end_cell()?,
            "table-row" => self.end_row()?,
            _ => {}
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        let shown = self.words.trim();
        // Figures with noughts before them are a code, as those of postal codes.
        let is_code = shown.len() > 1 && shown.starts_with('0') && shown.bytes().all(|byte| byte.is_ascii_digit());
        let value = self.value.take().filter(|_| !shown.is_empty() && !is_code);
        let words = value.unwrap_or_else(|| shown.to_owned());
        if words.is_empty() {
            self.empty_cells = (self.empty_cells + self.cell_repeated.min(MOST_COLUMNS)).min(MOST_COLUMNS);
            return Ok(());
        }
        for _ in 0..std::mem::take(&mut self.empty_cells) {
            self.allowance.take(0)?;
            self.row.push(String::new());
        }
        for _ in 0..self.cell_repeated.min(MOST_REPEATED) {
            self.allowance.take(words.len())?;
            self.row.push(words.clone());
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ImportError> {
        let Some((_, rows)) = self.done.last_mut() else { return Ok(()) };
        let repeated = self.row_repeated.min(MOST_REPEATED);
        if self.row.is_empty() {
            self.empty_rows = (self.empty_rows + repeated).min(MOST_REPEATED);
            return Ok(());
        }
        rows.extend((0..std::mem::take(&mut self.empty_rows)).map(|_| Vec::new()));
        for _ in 0..repeated {
            for cell in &self.row {
                self.allowance.take(cell.len())?;
            }
            rows.push(self.row.clone());
        }
        Ok(())
    }
}

/// The value of a cell that is better than its text: a date, or a number that is shown as one.
fn plain_value(cell: &BytesStart) -> Option<String> {
    match xml::attribute(cell, "value-type")?.as_str() {
        "date" => xml::attribute(cell, "date-value").map(|date| date.replacen('T', " ", 1)),
        "float" => xml::attribute(cell, "value")?
            .parse::<f64>()
            .ok()
            .filter(|number| number.is_finite())
            .map(workbook::number_shown),
        _ => None,
    }
}
