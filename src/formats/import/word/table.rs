//! Rows of tables: on one line with tabs between the cells, or on several.

use super::flow::Flow;
use crate::model::Format;

/// A row that is being read.
#[derive(Default)]
pub struct Row {
    pub cells: Vec<Flow>,
    /// Deleted under tracked changes.
    pub is_deleted: bool,
}

/// Adds a row to a flow: one line if no cell has more than one, else each paragraph on its own
/// line, cell after cell. Either way one mark covers the row.
pub fn add_row(flow: &mut Flow, row: Row) {
    if row.is_deleted || row.cells.is_empty() {
        return;
    }
    flow.finish();
    let mut cells = row.cells;
    keep_breaks_of_one(&mut cells);
    let on_one_line = cells.iter().all(|cell| cell.text.matches('\n').count() <= 1);
    let start = flow.length;
    for (n, mut cell) in cells.into_iter().enumerate() {
        if on_one_line {
            if n > 0 {
                flow.append_raw("\t");
            }
            cell.drop_line_end();
        }
        flow.append(cell);
    }
    if on_one_line {
        flow.append_raw("\n");
    }
    flow.mark_lines_from(start, Format::TableRow);
}

/// A row that runs over a page's end has a break in each of its cells; it is one break.
fn keep_breaks_of_one(cells: &mut [Flow]) {
    let most = cells.iter().enumerate().max_by_key(|(n, cell)| (cell.breaks.len(), usize::MAX - n)).map(|(n, _)| n);
    for (n, cell) in cells.iter_mut().enumerate() {
        if Some(n) != most {
            cell.breaks.clear();
        }
    }
}
