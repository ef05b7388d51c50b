//! Meaning condensation in print, an appendix of its own: per document the natural unit beside what was made of it.
//! Words that the appendix of evidence holds stand here by their number.

use super::{Writing, text};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    for document in &study.documents {
        let is_here = |unit: &&MeaningUnit| unit.document == document.id && unit.relevance != Relevance::Excluded;
        let mut rows = Vec::new();
        for unit in study.units.iter().filter(is_here).filter(|unit| !unit.condensation.trim().is_empty()) {
            let theme = unit.theme.map_or("", |theme| study.theme_name(theme));
            let natural = natural(writing, unit);
            rows.push(vec![natural, text(&unit.condensation), text(&unit.interpretation), text(theme)]);
        }
        let columns = [
            (say::report_natural_unit(lang), 5),
            (say::condensation(lang), 3),
            (say::interpretation(lang), 3),
            (say::theme(lang), 2),
        ];
        writing.table(&document.name, &columns, rows);
    }
}

/// The unit's words with who speaks them, or the number under which they stand already.
fn natural(writing: &mut Writing, unit: &MeaningUnit) -> Vec<Run> {
    if writing.lists_evidence
        && let Some(known) = writing.known_number(unit.document, unit.passage)
    {
        return vec![Run::Mark(known)];
    }
    let words = writing.texts.words(unit.document, unit.passage);
    let words = words.trim();
    let speaker = super::people::named(writing.study, unit.document, unit.passage, false).join(", ");
    let mut runs = Vec::new();
    if !speaker.is_empty() && !words.starts_with(&speaker) {
        runs.push(Run::Strong(format!("{speaker}: ")));
    }
    runs.push(Run::Quote(words.to_owned()));
    runs
}
