//! A chapter a case: its context, its part-analyses, its themes, its activities and its outcome.

use super::{Writing, cases_in_order, occasions, quiet, strong, text};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let mut begun = Vec::new();
    for (case, depth) in cases_in_order(writing.study) {
        begun.push(writing.blocks.len());
        writing.heading(2 + depth.min(1), &case.name);
        chapter(writing, case, 3 + depth.min(1));
    }
    // A case about which nothing is written stays where one beneath it has a chapter.
    for at in begun.into_iter().rev() {
        let level = |at: usize| match writing.blocks.get(at) {
            Some(Block::Heading { level, .. }) => *level,
            Some(_) => u8::MAX,
            None => 0,
        };
        if level(at + 1) <= level(at) {
            writing.blocks.remove(at);
        }
    }
}

fn chapter(writing: &mut Writing, case: &Case, level: u8) {
    writing.plain(&case.description);
    statements(writing, case);
    let (outcome, analyses): (Vec<_>, Vec<_>) = parts_of(writing.study, case.id).into_iter().partition(is_outcome);
    analysed(writing, case, &analyses, level);
    themes(writing, case, level);
    activities(writing, case);
    means_and_ends(writing, case, level);
    analysed(writing, case, &outcome, level);
}

/// The activities of every case, by themselves.
pub(in crate::analysis) fn every_activity(writing: &mut Writing) {
    for (case, _) in writing.cases_in_order() {
        let at = writing.blocks.len();
        writing.heading(2, &case.name);
        activities(writing, case);
        writing.drop_bare_heading(at);
    }
}

/// The means and ends of every case, by themselves.
pub(in crate::analysis) fn every_means_and_ends(writing: &mut Writing) {
    for (case, _) in writing.cases_in_order() {
        let at = writing.blocks.len();
        writing.heading(2, &case.name);
        means_to_ends(writing, case);
        writing.drop_bare_heading(at);
    }
}

/// Statements on the case, then on its documents.
fn statements(writing: &mut Writing, case: &Case) {
    let study = writing.study;
    let documents: Vec<DocumentId> =
        study.links.iter().filter(|link| link.case == case.id).map(|link| link.document).collect();
    // What answers a research question stands under it, where there is such a part.
    let by_question = writing.has(ReportPart::Questions);
    let stands_here = |known: &&Statement| known.question.is_none() || !by_question;
    for statement in study.statements.iter().filter(stands_here) {
        if statement.on == StatementOn::Case(case.id) {
            let runs = writing.claim(&statement.text, Claim::Statement(statement.id));
            writing.paragraph(runs);
        }
    }
    for statement in study.statements.iter().filter(stands_here) {
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

/// Whether a criterion of the part asks for the outcome.
fn is_outcome((set, part): &(&CriteriaSet, &str)) -> bool {
    set.criteria.iter().any(|criterion| criterion.outcome && criterion.part == *part)
}

/// What was reasoned about each criterion. The bare ratings stand in the set's own table, where there is one.
fn analysed(writing: &mut Writing, case: &Case, parts: &[(&CriteriaSet, &str)], level: u8) {
    let study = writing.study;
    let only_reasons = writing.has(ReportPart::Assessments);
    let mut sets: Vec<&CriteriaSet> = Vec::new();
    for (set, _) in parts {
        if !sets.iter().any(|known| known.id == set.id) {
            sets.push(set);
        }
    }
    for set in sets {
        let at = writing.blocks.len();
        writing.heading(level, &set.name);
        let of_set: Vec<&str> = parts.iter().filter(|(known, _)| known.id == set.id).map(|(_, part)| *part).collect();
        for part in &of_set {
            let mut of_part = (of_set.len() > 1 && !part.is_empty()).then(|| quiet(format!("{part} · ")));
            for criterion in set.criteria.iter().filter(|criterion| criterion.part == **part) {
                let here = |known: &&Assessment| known.criterion == criterion.id && known.case == case.id;
                let known: Vec<&Assessment> = study.assessments.iter().filter(here).collect();
                for runs in judged(writing, criterion, &known, only_reasons) {
                    writing.paragraph(of_part.take().into_iter().chain(runs).collect());
                }
            }
        }
        if only_reasons
            && writing.blocks.len() > at + 1
            && let Some(Block::Paragraph(last)) = writing.blocks.last_mut()
        {
            last.extend([quiet(" ("), Run::See(TableRef::Criteria(set.id)), quiet(")")]);
        }
        writing.drop_bare_heading(at);
    }
}

/// A paragraph an occasion: `criterion rating (occasion) reasoning` and the marks.
fn judged(writing: &mut Writing, criterion: &Criterion, known: &[&Assessment], only_reasons: bool) -> Vec<Vec<Run>> {
    let mut paragraphs = Vec::new();
    for occasion in occasions(writing.study) {
        let Some(assessment) = known.iter().find(|known| known.occasion == occasion) else { continue };
        let reasons = writing.claim(&assessment.reasoning, Claim::Assessment(assessment.id));
        if reasons.is_empty() && only_reasons {
            continue;
        }
        let occasion = occasion_label(occasion, writing.lang);
        let mut runs = vec![
            Run::Strong(format!("{}: ", criterion.name)),
            Run::Text(format!("{} ", rating_label(&assessment.rating, writing.lang))),
        ];
        runs.push(quiet(format!("({occasion})")));
        if !reasons.is_empty() {
            runs.push(Run::Text(" ".to_owned()));
            runs.extend(reasons);
        }
        paragraphs.push(runs);
    }
    paragraphs
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

fn activities(writing: &mut Writing, case: &Case) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    for activity in study.activities.iter().filter(|activity| activity.case == case.id) {
        let done = writing.claim(&activity.carried_out, Claim::Activity(activity.id));
        let extent = activity.extent.map_or("", |extent| extent.label(lang));
        let off = [activity.deviation.trim(), activity.reason.trim()];
        let off: Vec<&str> = off.into_iter().filter(|words| !words.is_empty()).collect();
        rows.push(vec![strong(&activity.name), text(&activity.planned), done, text(extent), text(&off.join("\n"))]);
    }
    let columns = [
        (say::activity(lang), 3),
        (say::planned(lang), 4),
        (say::carried_out(lang), 4),
        (say::extent(lang), 3),
        (say::report_deviation_and_why(lang), 4),
    ];
    writing.table(&say!(lang, report_activities_in_case, case = &case.name), &columns, rows);
}

fn means_and_ends(writing: &mut Writing, case: &Case, level: u8) {
    let at = writing.blocks.len();
    writing.heading(level, say::means_and_ends(writing.lang));
    means_to_ends(writing, case);
    writing.drop_bare_heading(at);
}

fn means_to_ends(writing: &mut Writing, case: &Case) {
    let study = writing.study;
    for link in study.means_ends.iter().filter(|link| link.case == case.id) {
        let mut runs = vec![Run::Strong(format!("{} → {}", link.means, link.ends))];
        if !link.text.trim().is_empty() {
            runs.push(Run::Text(": ".to_owned()));
        }
        runs.extend(writing.claim(&link.text, Claim::MeansEnds(link.id)));
        writing.paragraph(runs);
    }
}
