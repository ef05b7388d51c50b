//! What is counted and which emptiness is said: cases with known answers, and a count by brute force over plain rows that
//! shares no code with the program. `MENING_COUNTS=10000` looks at so many random studies, `MENING_SEED` at others.

mod brute;
mod change;
mod known;
mod random;
mod told;

use mening::analysis::contrast::one_cell;
use mening::analysis::structure::{Only, needs_codings, table};
use mening::model::*;
use mening::session::{Session, study};
use std::collections::BTreeMap;

/// What a cell says: its state, its passages and its voices, how much is left to be read of how much, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub state: &'static str,
    pub passages: usize,
    pub voices: usize,
    pub left: Option<(u32, u32, Vec<i64>)>,
}

/// By case and row, as the file numbers them: `theme 3`.
pub type Cells = BTreeMap<(i64, String), Said>;

pub fn name_of(row: RowOf) -> String {
    match row {
        RowOf::Theme(id) => format!("theme {}", id.0),
        RowOf::Code(id) => format!("code {}", id.0),
        RowOf::Question(id) => format!("question {}", id.0),
    }
}

/// All cells as the program says them; the contrast and the theme table must say the same.
pub fn program(session: &Session) -> Cells {
    use mening::analysis::emptiness::CellState;
    let study = study::whole(session.reader()).unwrap();
    let mut rows: Vec<RowOf> = study.themes.iter().map(|theme| RowOf::Theme(theme.id)).collect();
    rows.extend(study.codes.iter().map(|code| RowOf::Code(code.id)));
    rows.extend(study.questions.iter().map(|question| RowOf::Question(question.id)));
    let said = |state: &CellState, passages: usize, voices: usize| {
        let left = match state {
            CellState::NotRead(left) | CellState::ReadBefore(left) => {
                Some((left.words, left.of, left.documents.iter().map(|document| document.0).collect()))
            }
            _ => None,
        };
        Said { state: state.key(), passages, voices, left }
    };
    let mut cells = Cells::new();
    for case in &study.cases {
        for row in &rows {
            let cell = one_cell(&study, case.id, *row);
            cells.insert((case.id.0, name_of(*row)), said(&cell.state, cell.passages.len(), cell.voices));
        }
    }
    for axis in [Axis::Theme, Axis::Code, Axis::Question] {
        assert!(axis != Axis::Code || needs_codings(Axis::Case, axis));
        let worked = table(&study, Axis::Case, axis, Only::default(), Lang::En);
        for (r, row) in worked.rows.iter().enumerate() {
            for (c, column) in worked.columns.iter().enumerate() {
                let AxisPlace::Case(case) = row.place else { panic!("{row:?}") };
                let of = match column.place {
                    AxisPlace::Theme(id) => RowOf::Theme(id),
                    AxisPlace::Code(id) => RowOf::Code(id),
                    AxisPlace::Question(id) => RowOf::Question(id),
                    _ => panic!("{column:?}"),
                };
                let cell = worked.cell(r, c).unwrap();
                let here = said(&cell.state, cell.items.len(), cell.voices);
                assert_eq!(here, cells[&(case.0, name_of(of))], "case {} {of:?}: contrast and theme table", case.0);
            }
        }
    }
    cells
}
