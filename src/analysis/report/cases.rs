//! A chapter a case: its context, its part-analyses, its themes, its activities and its outcome.

use super::{Writing, cases_in_order, occasions, quiet, strong, text};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    for (case, depth) in cases_in_order(writing.study) {
        let at = writing.blocks.len();
        writing.heading(2 + depth.min(1), &case.name);
        chapter(writing, case, 3 + depth.min(1));
        writing.drop_bare_heading(at);
    }
}

fn chapter(writing: &mut Writing, case: &Case, level: u8) {
    writing.plain(&case.description);
    statements(writing, case);
    let (outcome, analyses): (Vec<_>, Vec<_>) = parts_of(writing.study, case.id).into_iter().partition(is_outcome);
    analysed(writing, case, &analyses, level);
    themes(writing, case, level);
    activities(writing, case, level);
    means_and_ends(writing, case, level);
    analysed(writing, case, &outcome, level);
}

/// Statements on the case, then on its documents.
fn statements(writing: &mut Writing, case: &Case) {
    let study = writing.study;
    let documents: Vec<DocumentId> =
        study.links.iter().filter(|link| link.case == case.id).map(|link| link.document).collect();
    for statement in study.statements.iter().filter(|known| known.on == StatementOn::Case(case.id)) {
        let runs = writing.claim(&statement.text, Claim::Statement(statement.id));
        writing.paragraph(runs);
    }
    for statement in &study.statements {
        let StatementOn::Document(document) = statement.on else { continue };
        if documents.contains(&document) {
            let mut runs = vec![Run::Strong(format!("{}: ", study.document_name(document)))];
            runs.extend(writing.claim(&statement.text, Claim::Statement(statement.id)));
            writing.paragraph(runs);
        }
    }
}

/// The parts of criteria sets in which a case has been assessed, in the sets' order. A set without
/// parts is one.
fn parts_of(study: &Study, case: CaseId) -> Vec<(&CriteriaSet, &str)> {
    let mut parts: Vec<(&CriteriaSet, &str)> = Vec::new();
    for set in &study.sets {
        for criterion in &set.criteria {
            let assessed = study.assessments.iter().any(|known| known.criterion == criterion.id && known.case == case);
            if assessed && !parts.iter().any(|(known, part)| known.id == set.id && *part == criterion.part) {
                parts.push((set, &criterion.part));
            }
        }
    }
    parts
}

fn is_outcome((set, part): &(&CriteriaSet, &str)) -> bool {
    let name = if part.is_empty() { set.name.to_lowercase() } else { part.to_lowercase() };
    ["outcome", "utfall", "result", "måluppfyllelse"].iter().any(|word| name.contains(word))
}

fn analysed(writing: &mut Writing, case: &Case, parts: &[(&CriteriaSet, &str)], level: u8) {
    let study = writing.study;
    let mut begun = None;
    for (set, part) in parts {
        if begun.replace(set.id) != Some(set.id) {
            writing.heading(level, &set.name);
        }
        let is_only = parts.iter().filter(|(known, _)| known.id == set.id).count() == 1;
        let mut of_part = (!is_only && !part.is_empty()).then(|| quiet(format!("{part} · ")));
        for criterion in set.criteria.iter().filter(|criterion| criterion.part == *part) {
            let mut runs = Vec::new();
            for occasion in occasions(study) {
                let here = |known: &&Assessment| {
                    known.criterion == criterion.id && known.case == case.id && known.occasion == occasion
                };
                if let Some(assessment) = study.assessments.iter().find(here) {
                    if runs.is_empty() {
                        runs.extend(of_part.take());
                        runs.push(Run::Strong(criterion.name.clone()));
                    } else {
                        runs.push(Run::Text(" ·".into()));
                    }
                    runs.extend(judged(writing, assessment));
                }
            }
            writing.paragraph(runs);
        }
    }
}

/// ` rating (occasion): reasoning` and the mark.
fn judged(writing: &mut Writing, assessment: &Assessment) -> Vec<Run> {
    let occasion = occasion_label(&assessment.occasion, writing.lang);
    let mut runs = vec![
        Run::Text(format!(" {} ", rating_label(&assessment.rating, writing.lang))),
        quiet(format!("({occasion}) ")),
    ];
    runs.extend(writing.claim(&assessment.reasoning, Claim::Assessment(assessment.id)));
    runs
}

fn themes(writing: &mut Writing, case: &Case, level: u8) {
    let study = writing.study;
    let at = writing.blocks.len();
    writing.heading(level, say::themes(writing.lang));
    for theme in &study.themes {
        let cell = study.cells.iter().find(|cell| cell.is_of(case.id, theme.id) && !cell.text.trim().is_empty());
        if let Some(cell) = cell {
            let mut runs = vec![Run::Strong(format!("{}: ", theme.name))];
            runs.extend(writing.claim(&cell.text, Claim::ThemeCell(cell.id)));
            writing.paragraph(runs);
        }
    }
    writing.drop_bare_heading(at);
}

fn activities(writing: &mut Writing, case: &Case, level: u8) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    for activity in study.activities.iter().filter(|activity| activity.case == case.id) {
        let mut done = text(&activity.carried_out);
        done.extend(writing.mark_of(Claim::Activity(activity.id)));
        let extent = activity.extent.map_or("", |extent| extent.label(lang));
        let off = [activity.deviation.trim(), activity.reason.trim()];
        let off: Vec<&str> = off.into_iter().filter(|words| !words.is_empty()).collect();
        rows.push(vec![strong(&activity.name), text(&activity.planned), done, text(extent), text(&off.join("\n"))]);
    }
    if !rows.is_empty() {
        writing.heading(level, say::activities(lang));
    }
    let columns = [
        (say::activity(lang), 3),
        (say::planned(lang), 4),
        (say::carried_out(lang), 4),
        (say::extent(lang), 3),
        (say::report_deviation_and_why(lang), 4),
    ];
    writing.grid(&columns, rows);
}

fn means_and_ends(writing: &mut Writing, case: &Case, level: u8) {
    let (study, lang) = (writing.study, writing.lang);
    let at = writing.blocks.len();
    writing.heading(level, say::means_and_ends(lang));
    for link in study.means_ends.iter().filter(|link| link.case == case.id) {
        let mut runs = vec![Run::Strong(format!("{} → {}", link.means, link.ends))];
        if !link.text.trim().is_empty() {
            runs.push(Run::Text(": ".to_owned()));
        }
        runs.extend(writing.claim(&link.text, Claim::MeansEnds(link.id)));
        writing.paragraph(runs);
    }
    writing.drop_bare_heading(at);
}
