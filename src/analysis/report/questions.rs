//! What the study found about each research question.

use super::synthesis::statement_paragraphs;
use super::{Writing, cases_in_order, quiet};
use crate::analysis::emptiness::CellState;
use crate::analysis::structure::{self, Only, ThemeTable};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let study = writing.study;
    let begun = writing.blocks.len();
    let mut answered_any = false;
    let lang = writing.lang;
    let table = structure::table(study, Axis::Case, Axis::Question, Only::default(), lang);
    for question in &study.questions {
        writing.heading(2, &question.label);
        if question.text != question.label {
            writing.plain(&question.text);
        }
        let at = writing.blocks.len();
        let about = |known: &&Statement| known.question == Some(question.id);
        // What the study as a whole says comes before its cases.
        for statement in study.statements.iter().filter(about).filter(|known| known.on == StatementOn::Study) {
            for words in statement_paragraphs(writing, statement) {
                writing.paragraph(words);
            }
        }
        for statement in study.statements.iter().filter(about) {
            let on = match statement.on {
                StatementOn::Case(case) => study.case_name(case),
                StatementOn::Document(document) => study.document_name(document),
                StatementOn::Study => continue,
            };
            let mut runs = vec![Run::Strong(format!("{on}: "))];
            runs.extend(writing.claim(&statement.text, Claim::Statement(statement.id)));
            writing.paragraph(runs);
        }
        let mut elsewhere: Vec<(TableRef, Vec<Run>)> = Vec::new();
        for link in study.question_links.iter().filter(|link| link.question == question.id) {
            let (runs, table) = linked(writing, link.by);
            let Some(table) = table else {
                writing.paragraph(runs);
                continue;
            };
            match elsewhere.iter_mut().find(|(known, _)| *known == table) {
                Some((_, told)) => told.extend(std::iter::once(Run::Text("; ".to_owned())).chain(runs)),
                None => elsewhere.push((table, runs)),
            }
        }
        for (table, told) in elsewhere {
            let runs = [quiet("("), Run::See(table), quiet(") ")].into_iter().chain(told).collect();
            writing.paragraph(runs);
        }
        units(writing, question.id);
        if writing.blocks.len() == at {
            writing.plain(say::report_nothing_answers_this_question_yet(writing.lang));
        } else {
            answered_any = true;
        }
        silent(writing, &table, question);
    }
    // Questions alone are no account of what answers them.
    if !answered_any {
        writing.blocks.truncate(begun);
    }
}

/// Which cases say nothing to a question, each with what that means; those that a statement or a link speaks of do.
fn silent(writing: &mut Writing, table: &ThemeTable, question: &Question) {
    let study = writing.study;
    let Some(column) = table.columns.iter().position(|known| known.place == AxisPlace::Question(question.id)) else {
        return;
    };
    let answered = cases_answering(study, question.id);
    let mut told: Vec<(String, Vec<&str>)> = Vec::new();
    for (case, _) in cases_in_order(study) {
        let row = table.rows.iter().position(|known| known.place == AxisPlace::Case(case.id));
        let Some(cell) = row.and_then(|row| table.cell(row, column)) else { continue };
        let counts = !matches!(cell.state, CellState::Filled | CellState::NoMaterial | CellState::NothingCounts);
        if !counts || answered.contains(&case.id) {
            continue;
        }
        let state = cell.state.label(writing.lang, |document| study.document_name(document));
        match told.iter_mut().find(|(known, _)| *known == state) {
            Some((_, cases)) => cases.push(&case.name),
            None => told.push((state, vec![&case.name])),
        }
    }
    for (state, cases) in told {
        writing.paragraph(vec![Run::Strong(format!("{}: ", cases.join(", "))), quiet(state)]);
    }
}

/// The cases of which a statement, a theme cell or an assessment says something to a question.
fn cases_answering(study: &Study, question: QuestionId) -> Vec<CaseId> {
    let said = study.statements.iter().filter(|known| known.question == Some(question));
    let stated = said.filter_map(|known| match known.on {
        StatementOn::Case(case) => Some(case),
        _ => None,
    });
    let links = study.question_links.iter().filter(|link| link.question == question);
    let linked = links.filter_map(|link| match link.by {
        Answering::ThemeCell(id) => {
            let cell = study.cells.iter().find(|cell| cell.id == id)?;
            cell.places.iter().find_map(|place| match place {
                AxisPlace::Case(case) => Some(*case),
                _ => None,
            })
        }
        Answering::Assessment(id) => study.assessments.iter().find(|known| known.id == id).map(|known| known.case),
        Answering::Finding(_) => None,
    });
    stated.chain(linked).collect()
}

/// A claim that was said to answer the question, after what it is about; where its words stand in another part of the
/// report, only that they do, and in which table.
fn linked(writing: &mut Writing, by: Answering) -> (Vec<Run>, Option<TableRef>) {
    let study = writing.study;
    let (about, words, claim, elsewhere) = match by {
        Answering::ThemeCell(id) => {
            let Some(cell) = study.cells.iter().find(|cell| cell.id == id) else { return (Vec::new(), None) };
            let [one, other] = &cell.places;
            let about = format!("{}, {}", study.place_name(one), study.place_name(other));
            let stands = writing.has(ReportPart::Cases) || writing.has(ReportPart::Themes);
            (about, cell.text.as_str(), Claim::ThemeCell(id), stands.then_some(None))
        }
        Answering::Finding(id) => {
            let Some(finding) = study.findings.iter().find(|finding| finding.id == id) else {
                return (Vec::new(), None);
            };
            let of = study.contrasts.iter().flat_map(|known| known.rows.iter().map(move |row| (known, row)));
            let row = of.into_iter().find(|(_, row)| row.id == finding.row);
            let about =
                row.map_or(String::new(), |(known, row)| format!("{}, {}", known.name, study.row_name(row.about)));
            let target = row.map(|(known, _)| TableRef::Contrast(known.id));
            (about, finding.text.as_str(), Claim::Finding(id), writing.has(ReportPart::Contrasts).then_some(target))
        }
        Answering::Assessment(id) => {
            let Some(known) = study.assessments.iter().find(|known| known.id == id) else { return (Vec::new(), None) };
            let of = study.sets.iter().flat_map(|set| set.criteria.iter().map(move |criterion| (set, criterion)));
            let criterion = of.into_iter().find(|(_, criterion)| criterion.id == known.criterion);
            let name = criterion.map_or("", |(_, criterion)| criterion.name.as_str());
            let about = format!("{}, {name}, {}", study.case_name(known.case), known.rating);
            let target = criterion.map(|(set, _)| TableRef::Criteria(set.id));
            let stands = writing.has(ReportPart::Assessments);
            (about, known.reasoning.as_str(), Claim::Assessment(id), stands.then_some(target))
        }
    };
    match elsewhere {
        // Its marks still stand here: they are the answer's.
        Some(table) => {
            let mut runs = vec![Run::Text(about)];
            let claimed = writing.claim(words, claim);
            runs.extend(claimed.into_iter().filter(|run| matches!(run, Run::Mark(_))));
            (runs, table)
        }
        None => {
            let mut runs = vec![Run::Strong(format!("{about}: "))];
            runs.extend(writing.claim(words, claim));
            (runs, None)
        }
    }
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
        if writing.lists_evidence {
            runs.push(writing.cite_words(unit.document, unit.passage));
        }
    }
    writing.paragraph(runs);
}
