//! What the study found about each research question.

use super::{Writing, cases_in_order};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let study = writing.study;
    for question in &study.questions {
        writing.heading(2, &question.label);
        if question.text != question.label {
            writing.plain(&question.text);
        }
        let at = writing.blocks.len();
        for statement in study.statements.iter().filter(|known| known.question == Some(question.id)) {
            let on = match statement.on {
                StatementOn::Case(case) => study.case_name(case),
                StatementOn::Document(document) => study.document_name(document),
            };
            let mut runs = vec![Run::Strong(format!("{on}: "))];
            runs.extend(writing.claim(&statement.text, Claim::Statement(statement.id)));
            writing.paragraph(runs);
        }
        for link in study.question_links.iter().filter(|link| link.question == question.id) {
            let runs = linked(writing, link.by);
            writing.paragraph(runs);
        }
        units(writing, question.id);
        if writing.blocks.len() == at {
            writing.plain(say::report_nothing_answers_this_question_yet(writing.lang));
        }
    }
}

/// A claim that was said to answer the question, after what it is about.
fn linked(writing: &mut Writing, by: Answering) -> Vec<Run> {
    let study = writing.study;
    let (about, words, claim) = match by {
        Answering::ThemeCell(id) => {
            let Some(cell) = study.cells.iter().find(|cell| cell.id == id) else { return Vec::new() };
            let [one, other] = &cell.places;
            let about = format!("{}, {}", study.place_name(one), study.place_name(other));
            (about, cell.text.as_str(), Claim::ThemeCell(id))
        }
        Answering::Finding(id) => {
            let Some(finding) = study.findings.iter().find(|finding| finding.id == id) else { return Vec::new() };
            let row = study.contrasts.iter().flat_map(|contrast| &contrast.rows).find(|row| row.id == finding.row);
            let about = row.map_or(String::new(), |row| study.row_name(row.about).to_owned());
            (about, finding.text.as_str(), Claim::Finding(id))
        }
        Answering::Assessment(id) => {
            let Some(known) = study.assessments.iter().find(|known| known.id == id) else { return Vec::new() };
            let criterion = study.sets.iter().flat_map(|set| &set.criteria).find(|one| one.id == known.criterion);
            let name = criterion.map_or("", |criterion| criterion.name.as_str());
            let about = format!("{}, {name}, {}", study.case_name(known.case), known.rating);
            (about, known.reasoning.as_str(), Claim::Assessment(id))
        }
    };
    let mut runs = vec![Run::Strong(format!("{about}: "))];
    runs.extend(writing.claim(words, claim));
    runs
}

/// What units were read to say about the question, a paragraph a case; units of no case last.
fn units(writing: &mut Writing, question: QuestionId) {
    let study = writing.study;
    let answers: Vec<(&MeaningUnit, &str)> = study
        .units
        .iter()
        .filter(|unit| unit.relevance != Relevance::Excluded)
        .filter_map(|unit| {
            let (_, words) = unit.answers.iter().find(|(id, words)| *id == question && !words.trim().is_empty())?;
            Some((unit, words.as_str()))
        })
        .collect();
    let case_of = |unit: &MeaningUnit| study.cases_of(unit.document, unit.passage).first().copied();
    for (case, _) in cases_in_order(study) {
        let of_case: Vec<_> = answers.iter().filter(|(unit, _)| case_of(unit) == Some(case.id)).collect();
        answered(writing, &case.name, &of_case);
    }
    let rest: Vec<_> = answers.iter().filter(|(unit, _)| case_of(unit).is_none()).collect();
    let name = say::report_no_case(writing.lang);
    answered(writing, name, &rest);
}

fn answered(writing: &mut Writing, name: &str, answers: &[&(&MeaningUnit, &str)]) {
    let mut runs = Vec::new();
    for (unit, words) in answers {
        runs.push(if runs.is_empty() { Run::Strong(format!("{name}: ")) } else { Run::Text(" ".to_owned()) });
        runs.push(Run::Text(words.trim().to_owned()));
        runs.extend(writing.mark_words(unit.document, unit.passage));
    }
    writing.paragraph(runs);
}
