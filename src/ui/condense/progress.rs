//! How far a document's condensation has come, and where its units stand; kept until they change.

use crate::analysis::units::{Coverage, coverage, is_settled, respondents_turns};
use crate::model::*;
use crate::store;
use crate::ui::desk::{Desk, OpenText};
use std::rc::Rc;

/// The meter and the counts of one document.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Progress {
    pub coverage: Coverage,
    pub units: usize,
    /// Neither condensed nor set aside.
    pub open: usize,
}

const TABLES: &[&str] = &["meaning_unit", "document", "turn", "speaker"];

/// What a document's meter says.
pub fn of(desk: &mut Desk, document: DocumentId) -> Rc<Progress> {
    desk.keep(("condensed", document.0), TABLES, |session| {
        let reader = session.reader();
        let units = store::unit::in_document(reader, document)?;
        let spoken = spoken(reader, document)?;
        let open = units.iter().filter(|unit| !is_settled(unit)).count();
        Ok(Progress { coverage: coverage(&spoken, &units), units: units.len(), open })
    })
}

/// The respondents' words, without reading the text itself.
fn spoken(reader: store::Reader, document: DocumentId) -> Result<Vec<Passage>, store::StoreError> {
    let turns = store::document::turns(reader, document)?;
    if turns.is_empty() {
        return Ok(vec![Passage::new(0, store::document::get(reader, document)?.characters)]);
    }
    Ok(respondents_turns("", &turns, &store::document::speakers(reader, document)?))
}

/// For each unit, in reading order: who speaks, and the number of the paragraph.
pub fn places(desk: &mut Desk, document: DocumentId, text: &OpenText, units: &[MeaningUnit]) -> Rc<Vec<String>> {
    desk.keep(("unit places", document.0), &["meaning_unit", "document", "document_text", "turn", "speaker"], |_| {
        Ok(work_out(&text.text, &text.turns, units))
    })
}

/// Goes through text, turns and units side by side, since a long interview has many of each.
pub fn work_out(text: &str, turns: &[Turn], units: &[MeaningUnit]) -> Vec<String> {
    let mut ends = Vec::new();
    let (mut at, mut number) = (0, 0);
    for line in text.split('\n') {
        at += code_points(line) + 1;
        number += u32::from(!line.trim().is_empty());
        ends.push((Pos(at), number));
    }
    units
        .iter()
        .map(|unit| {
            let start = unit.passage.start;
            let line = ends.partition_point(|(end, _)| *end <= start);
            let number = ends.get(line).map_or(1, |(_, number)| (*number).max(1));
            let next = turns.partition_point(|turn| turn.passage.start <= start);
            let turn = next.checked_sub(1).and_then(|n| turns.get(n)).filter(|turn| turn.passage.contains(start));
            turn.map_or_else(|| format!("¶{number}"), |turn| format!("{}, ¶{number}", turn.speaker))
        })
        .collect()
}
