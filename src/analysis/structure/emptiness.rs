//! What the empty cells of the theme table mean, over whatever axes.

use super::TableCell;
use super::axes::Placing;
use crate::analysis::emptiness::{CellState, Need, Reading, Words, shared, whole};
use crate::model::{CaseId, RowOf};
use std::collections::HashMap;

/// What a cell asks: of which row's and column's words, and for what they are to be read.
type Asked = (Option<usize>, Option<usize>, Vec<Need>);

/// Gives every cell its state.
pub fn fill(reading: &Reading, rows: &Placing, columns: &Placing, cells: &mut [TableCell]) {
    let (rows, columns) = (Side::of(reading, rows), Side::of(reading, columns));
    let all = whole(reading.documents());
    let width = columns.cases.len();
    // Many cells ask the same of the same words.
    let mut known: HashMap<Asked, CellState> = HashMap::new();
    for (n, cell) in cells.iter_mut().enumerate() {
        let (row, column) = (n.checked_div(width).unwrap_or(0), n % width.max(1));
        if let Some((case, of)) = case_and_row(&rows, row, &columns, column) {
            cell.state = reading.of_case(case, of, cell.items.len());
            continue;
        }
        if !cell.items.is_empty() {
            cell.state = CellState::Filled;
            continue;
        }
        let needs = needs(&rows, row, &columns, column);
        let place = |side: &Side, at: usize| side.words.as_ref().map(|_| at);
        let key = (place(&rows, row), place(&columns, column), needs);
        let state = known.entry(key).or_insert_with_key(|(.., needs)| match (rows.at(row), columns.at(column)) {
            (Some(one), Some(other)) => reading.state(&shared(one, other), needs),
            (Some(words), None) | (None, Some(words)) => reading.state(words, needs),
            (None, None) => reading.state(&all, needs),
        });
        cell.state = state.clone();
    }
}

/// The places of one axis.
struct Side {
    cases: Vec<Option<CaseId>>,
    rows: Vec<Option<RowOf>>,
    needs: Vec<Option<Need>>,
    words: Option<Vec<Words>>,
}

impl Side {
    fn of(reading: &Reading, placing: &Placing) -> Side {
        Side {
            cases: placing.case_ids().collect(),
            rows: placing.rows().collect(),
            needs: placing.needs(reading),
            words: placing.words(reading.study(), reading),
        }
    }

    fn at(&self, place: usize) -> Option<&Words> {
        self.words.as_ref().and_then(|words| words.get(place))
    }
}

/// A case and what it is asked, where that is what meets.
fn case_and_row(rows: &Side, row: usize, columns: &Side, column: usize) -> Option<(CaseId, RowOf)> {
    let pair = |a: &Side, at: usize, b: &Side, other: usize| {
        Some((a.cases.get(at).copied().flatten()?, b.rows.get(other).copied().flatten()?))
    };
    pair(rows, row, columns, column).or_else(|| pair(columns, column, rows, row))
}

/// What the words where two places meet are to be read for: all that the places ask; where they ask nothing, for both.
fn needs(rows: &Side, row: usize, columns: &Side, column: usize) -> Vec<Need> {
    let need = |side: &Side, at: usize| side.needs.get(at).copied().flatten();
    let asked: Vec<Need> = [need(rows, row), need(columns, column)].into_iter().flatten().collect();
    if asked.is_empty() { vec![Need::Coding(None, 0), Need::Condensing(0)] } else { asked }
}
