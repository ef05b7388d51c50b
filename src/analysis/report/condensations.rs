//! Meaning condensation in print, an appendix of its own: per document the natural unit beside what was made of it.
//! Words that the appendix of evidence holds stand here by their number.

use super::{Writing, quiet, text};
use crate::model::*;
use crate::say;

pub(in crate::analysis) fn write(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    for document in &study.documents {
        let is_here = |unit: &&MeaningUnit| unit.document == document.id && unit.relevance != Relevance::Excluded;
        let mut rows = Vec::new();
        let condensed = study.units.iter().filter(is_here).filter(|unit| !unit.condensation.trim().is_empty());
        for unit in condensed.filter(|unit| writing.has_passage(unit.document, unit.passage)).collect::<Vec<_>>() {
            let theme = unit.theme.map_or("", |theme| study.theme_name(theme));
            let natural = natural(writing, unit);
            let made = [text(&unit.condensation), text(&unit.interpretation), text(theme), answers(writing, unit)];
            rows.push(std::iter::once(natural).chain(made).collect());
        }
        let columns = [
            (say::report_natural_unit(lang), 5),
            (say::condensation(lang), 3),
            (say::interpretation(lang), 3),
            (say::theme(lang), 2),
            (say::report_answers(lang), 3),
        ];
        let at = writing.blocks.len();
        writing.heading(2, &document.name);
        writing.table("", &columns, rows);
        writing.drop_bare_heading(at);
    }
}

/// What a unit says about each research question.
fn answers(writing: &Writing, unit: &MeaningUnit) -> Vec<Run> {
    let mut runs = Vec::new();
    for question in &writing.study.questions {
        let Some((_, answer)) = unit.answers.iter().find(|(id, text)| *id == question.id && !text.trim().is_empty())
        else {
            continue;
        };
        let line = if runs.is_empty() { "" } else { "\n" };
        runs.push(quiet(format!("{line}{}: ", question.label)));
        runs.push(Run::Text(answer.trim().to_owned()));
    }
    runs
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
