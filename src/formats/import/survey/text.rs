//! A table as one text: a line for each row, tabs between its cells; or the transcript that it is.

use super::super::{Cancel, Import, ImportError, Importer, cues};
use super::{headings, transcript};
use crate::model::{Format, Formatting, Passage, code_points};

pub const IMPORTER: Importer = Importer { name: "Table", endings: &["csv", "tsv", "tab", "xlsx", "xlsm", "ods"], read };

fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    read_text(bytes, None, cancel)
}

/// Reads any table, of several sheets the one of that name. Line ends and tabs within a cell become spaces, so that rows
/// stay lines.
pub fn read_text(bytes: &[u8], sheet: Option<&str>, cancel: &dyn Cancel) -> Result<Import, ImportError> {
    let grid = super::grid(bytes, sheet, cancel)?;
    if transcript::may_be(&grid.rows) {
        let (named, rows) = headings::split(grid.rows.clone());
        if let Some(spoken) = transcript::cues(&named, &rows) {
            return Ok(Import { encoding: grid.encoding, warnings: grid.warnings, ..cues::import(spoken) });
        }
    }
    let mut import = Import { encoding: grid.encoding, warnings: grid.warnings, ..Import::default() };
    let mut start = 0;
    let mut was_empty = false;
    for row in &grid.rows {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        // Of rows without anything between two parts of a sheet one says enough: there may be a million.
        let is_empty = row.iter().all(|cell| cell.trim().is_empty());
        if is_empty && was_empty {
            continue;
        }
        was_empty = is_empty;
        let line = row.iter().map(|cell| cues::on_one_line(cell)).collect::<Vec<_>>().join("\t");
        let end = start + code_points(&line);
        import.formatting.push(Formatting { passage: Passage::new(start, end), format: Format::TableRow });
        import.text.push_str(&line);
        import.text.push('\n');
        start = end + 1;
    }
    Ok(import)
}
