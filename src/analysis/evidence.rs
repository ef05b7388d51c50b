//! Whether what a claim rests on still says what it said.

use crate::model::{Evidence, MeaningUnit, Passage};

/// What has become of a piece of evidence since it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceState {
    AsItWas,
    /// The words at the passage are others now.
    WordsChanged,
    /// The condensation that stood there has been rewritten or removed.
    CondensationChanged,
}

/// The condensation of the unit that shares most with a passage; empty if none does.
pub fn condensation_at(units: &[MeaningUnit], passage: Passage) -> &str {
    units
        .iter()
        .filter_map(|unit| unit.passage.intersection(passage).map(|shared| (shared.len(), unit)))
        .max_by_key(|(shared, _)| *shared)
        .map_or("", |(_, unit)| unit.condensation.as_str())
}

/// Compares evidence with the words and units of its document as they are now.
pub fn state(evidence: &Evidence, words_now: &str, units: &[MeaningUnit]) -> EvidenceState {
    if evidence.quote != words_now {
        EvidenceState::WordsChanged
    } else if !evidence.condensation.is_empty() && evidence.condensation != condensation_at(units, evidence.passage) {
        EvidenceState::CondensationChanged
    } else {
        EvidenceState::AsItWas
    }
}
