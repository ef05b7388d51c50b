//! Meaning condensation in print: per document the natural unit beside its central theme, then per
//! theme the longer table with condensation and interpretation.

use super::{Writing, text};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let used = || study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded);
    for document in &study.documents {
        let units: Vec<&MeaningUnit> = used().filter(|unit| unit.document == document.id).collect();
        let mut rows = Vec::new();
        for unit in units.iter().filter(|unit| !unit.condensation.trim().is_empty()) {
            rows.push(vec![natural(writing, unit), text(&unit.condensation)]);
        }
        if !rows.is_empty() {
            writing.heading(2, &document.name);
        }
        let columns = [(say::report_natural_unit(lang), 3), (say::report_central_theme(lang), 2)];
        writing.grid(&columns, rows);
    }
    for theme in &study.themes {
        let units: Vec<&MeaningUnit> = used().filter(|unit| unit.theme == Some(theme.id)).collect();
        let mut rows = Vec::new();
        for unit in units {
            let natural = natural(writing, unit);
            rows.push(vec![natural, text(&unit.condensation), text(&unit.interpretation), text(&theme.name)]);
        }
        if !rows.is_empty() {
            writing.heading(2, &say!(lang, report_theme_n, n = &theme.name));
        }
        let columns = [
            (say::report_natural_unit(lang), 4),
            (say::condensation(lang), 3),
            (say::interpretation(lang), 3),
            (say::theme(lang), 2),
        ];
        writing.grid(&columns, rows);
    }
}

/// The speaker's label, unless the unit begins with it, her words and their mark.
fn natural(writing: &mut Writing, unit: &MeaningUnit) -> Vec<Run> {
    let words = writing.texts.words(unit.document, unit.passage);
    let words = words.trim();
    let speaker = writing.study.speaker_at(unit.document, unit.passage.start);
    let mut runs = Vec::new();
    if !speaker.is_empty() && !words.starts_with(speaker) {
        runs.push(Run::Strong(format!("{speaker}: ")));
    }
    runs.push(Run::Quote(words.to_owned()));
    runs.extend(writing.mark_words(unit.document, unit.passage));
    runs
}
