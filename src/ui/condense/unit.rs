//! Actions on meaning units, as the workspace sends them.

use crate::model::*;
use crate::session::action::{AddMeaningUnit, SetMeaningUnit};

/// What may be changed of a unit at once.
#[derive(Default)]
pub struct Set {
    pub start: Option<u32>,
    pub end: Option<u32>,
    pub relevance: Option<Relevance>,
    pub condensation: Option<String>,
    pub interpretation: Option<String>,
    /// `Some(None)` takes the theme away.
    pub theme: Option<Option<Ref>>,
    pub answer: Option<(String, String)>,
}

/// A change of a unit.
pub fn change(unit: &MeaningUnit, fill: impl FnOnce(&mut Set)) -> SetMeaningUnit {
    let mut set = Set::default();
    fill(&mut set);
    let answers = set.answer.into_iter().map(|(question, text)| (question, text.into())).collect();
    SetMeaningUnit {
        start: set.start,
        end: set.end,
        relevance: set.relevance,
        condensation: set.condensation,
        interpretation: set.interpretation,
        theme: set.theme,
        answers,
        ..SetMeaningUnit::new(unit.guid)
    }
}

/// A new unit of a passage.
pub fn of_passage(document: Guid, passage: Passage) -> AddMeaningUnit {
    AddMeaningUnit { start: Some(passage.start.0), end: Some(passage.end.0), ..AddMeaningUnit::new(document) }
}
