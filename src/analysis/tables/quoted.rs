//! The passages that tables quote, kind by kind.

use super::Chosen;
use crate::analysis::contrast::work_out;
use crate::analysis::study::Study;
use crate::model::*;

type Quoted = Vec<(DocumentId, Passage)>;

/// The codings of the chosen codes.
pub fn codings(study: &Study, chosen: &Chosen) -> Quoted {
    let codes = chosen.codes_with_children(study);
    let wanted = |coding: &&Coding| codes.as_ref().is_none_or(|codes| codes.contains(&coding.code));
    study.codings.iter().filter(wanted).map(|coding| (coding.document, coding.passage)).collect()
}

pub fn units(study: &Study, _: &Chosen) -> Quoted {
    study.units.iter().map(|unit| (unit.document, unit.passage)).collect()
}

/// Whatever claims rest on.
pub fn evidence(study: &Study, _: &Chosen) -> Quoted {
    study.evidence.iter().map(|known| (known.document, known.passage)).collect()
}

/// What contrasts show and their findings rest on. Rows of codes show the words of codings that no unit condenses.
pub fn contrasts(study: &Study, chosen: &Chosen) -> Quoted {
    let worked = study.contrasts.iter().flat_map(|contrast| work_out(study, contrast).rows);
    let passages = worked.flat_map(|row| row.cells).flat_map(|cell| cell.passages);
    let shown: Quoted = passages.map(|shown| (shown.document, shown.passage)).collect();
    [units(study, chosen), evidence(study, chosen), shown].concat()
}

/// What memos rest on, and the codings and units that they hang on: their words stand beside the memo.
pub fn memos(study: &Study, chosen: &Chosen) -> Quoted {
    let place = |memo: &Memo| match memo.on? {
        MemoOn::Coding(id) => {
            study.codings.iter().find(|known| known.id == id).map(|known| (known.document, known.passage))
        }
        MemoOn::Unit(id) => {
            study.units.iter().find(|known| known.id == id).map(|known| (known.document, known.passage))
        }
        _ => None,
    };
    [evidence(study, chosen), study.memos.iter().filter_map(place).collect()].concat()
}
