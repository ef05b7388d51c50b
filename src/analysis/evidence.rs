//! Whether what a claim rests on still says what it said.

use super::Study;
use crate::model::{Claim, Evidence, Lang, MeaningUnit, Passage, Relevance, StatementOn, occasion_label};
use crate::say;

/// What has become of a piece of evidence since it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceState {
    AsItWas,
    /// The words at the passage are others now.
    WordsChanged,
    /// The condensation that stood there has been rewritten or removed.
    CondensationChanged,
}

/// The condensation of the unit that shares most with a passage, of those not set aside; empty if none does.
pub fn condensation_at(units: &[MeaningUnit], passage: Passage) -> &str {
    units
        .iter()
        .filter(|unit| unit.relevance != Relevance::Excluded)
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

/// A claim as a person knows it: what it is, and of what.
pub fn claim_name(study: &Study, claim: Claim, lang: Lang) -> String {
    let gone = || say::evidence_a_claim_that_is_gone(lang).to_owned();
    match claim {
        Claim::Statement(id) => study.statements.iter().find(|known| known.id == id).map_or_else(gone, |statement| {
            let on = match statement.on {
                StatementOn::Document(document) => study.document_name(document),
                StatementOn::Case(case) => study.case_name(case),
                StatementOn::Study => say::evidence_the_whole_study(lang),
            };
            say!(lang, evidence_statement_of_on, on)
        }),
        Claim::ThemeCell(id) => study.cells.iter().find(|known| known.id == id).map_or_else(gone, |cell| {
            let [a, b] = &cell.places;
            let (a, b) = (study.place_name(a), study.place_name(b));
            say!(lang, evidence_theme_cell_a_b, a, b)
        }),
        Claim::Finding(id) => study.findings.iter().find(|known| known.id == id).map_or_else(gone, |finding| {
            let of = study
                .contrasts
                .iter()
                .flat_map(|contrast| contrast.rows.iter().map(move |row| (contrast.name.as_str(), row)));
            let row = of.into_iter().find(|(_, row)| row.id == finding.row);
            let (contrast, about) = row.map_or(("", ""), |(name, row)| (name, study.row_name(row.about)));
            say!(lang, evidence_finding_contrast_about, about, contrast)
        }),
        Claim::Assessment(id) => study.assessments.iter().find(|known| known.id == id).map_or_else(gone, |assessed| {
            let (case, occasion) = (study.case_name(assessed.case), occasion_label(&assessed.occasion, lang));
            say!(lang, evidence_assessment_of_case_occasion, case, occasion)
        }),
        Claim::Activity(id) => study.activities.iter().find(|known| known.id == id).map_or_else(gone, |activity| {
            let (case, name) = (study.case_name(activity.case), &activity.name);
            say!(lang, evidence_activity_of_case_name, case, name)
        }),
        Claim::MeansEnds(id) => study.means_ends.iter().find(|known| known.id == id).map_or_else(gone, |link| {
            let (case, means, ends) = (study.case_name(link.case), &link.means, &link.ends);
            say!(lang, evidence_means_and_ends_of_case_means, case, ends, means)
        }),
        Claim::Silence(id) => study.silences.iter().find(|known| known.id == id).map_or_else(gone, |silence| {
            let (case, row) = (study.case_name(silence.case), study.row_name(silence.on));
            say!(lang, evidence_silence_of_case_row, case, row)
        }),
        Claim::Overall(id) => study.overalls.iter().find(|known| known.id == id).map_or_else(gone, |overall| {
            let (case, occasion) = (study.case_name(overall.case), &overall.occasion);
            say!(lang, evidence_assessment_of_case_occasion, case, occasion)
        }),
        Claim::Memo(id) => study
            .memos
            .iter()
            .find(|known| known.id == id)
            .map_or_else(gone, |memo| say!(lang, evidence_memo_title, title = &memo.title)),
    }
}
