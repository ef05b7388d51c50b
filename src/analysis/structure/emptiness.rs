//! Why a cell of the theme table is empty: nobody was asked, not all is coded, or nothing was found.

use super::axes::Placing;
use super::{CellState, TableCell};
use crate::analysis::study::Study;
use crate::model::DocumentId;
use std::collections::{HashMap, HashSet};

/// A set of documents, one bit each.
type Bits = Vec<u64>;

/// Gives every cell its state.
pub fn fill(study: &Study, rows: &Placing, columns: &Placing, cells: &mut [TableCell]) {
    let order: HashMap<DocumentId, usize> =
        study.documents.iter().enumerate().map(|(n, document)| (document.id, n)).collect();
    let all = bits(&order, study.documents.iter().map(|document| document.id));
    let open = study.documents.iter().filter(|document| document.codings + document.units == 0);
    let open = bits(&order, open.map(|document| document.id));
    let sets = |placing: &Placing| match placing.documents(study) {
        None => vec![all.clone(); placing.headings.len()],
        Some(places) => places.into_iter().map(|places: HashSet<_>| bits(&order, places.into_iter())).collect(),
    };
    let (rows, columns) = (sets(rows), sets(columns));
    let width = columns.len();
    for (n, cell) in cells.iter_mut().enumerate() {
        let (Some(row), Some(column)) =
            (n.checked_div(width).and_then(|at| rows.get(at)), columns.get(n % width.max(1)))
        else {
            continue;
        };
        cell.state = if cell.items.is_empty() { empty(row, column, &open) } else { CellState::Filled };
    }
}

fn empty(row: &Bits, column: &Bits, open: &Bits) -> CellState {
    let (mut asked, mut left) = (0, 0);
    for ((row, column), open) in row.iter().zip(column).zip(open) {
        asked += (row & column).count_ones();
        left += (row & column & open).count_ones();
    }
    match (asked, left) {
        (0, _) => CellState::NotAsked,
        (_, 0) => CellState::NothingFound,
        (_, left) => CellState::NotYetCoded { documents: left as usize },
    }
}

fn bits(order: &HashMap<DocumentId, usize>, documents: impl Iterator<Item = DocumentId>) -> Bits {
    let mut bits = vec![0; order.len().div_ceil(64)];
    for at in documents.filter_map(|document| order.get(&document)) {
        if let Some(word) = bits.get_mut(at / 64) {
            *word |= 1_u64 << (at % 64);
        }
    }
    bits
}
