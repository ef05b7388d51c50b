//! Contrasts: the cases side by side, row by row, and what each row came to.

use super::{Writing, quiet, strong};
use crate::analysis::contrast::{ContrastCell, WorkedRow, not_silent, work_out};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let study = writing.study;
    for contrast in &study.contrasts {
        let worked = work_out(study, contrast);
        if worked.rows.is_empty() {
            continue;
        }
        writing.heading(2, &contrast.name);
        for row in &worked.rows {
            if let Some(finding) = study.findings.iter().find(|finding| finding.row == row.row.id) {
                found(writing, contrast, row, finding);
            }
        }
        let mut rows = Vec::new();
        for row in &worked.rows {
            let mut cells = vec![strong(study.row_name(row.row.about))];
            for cell in &row.cells {
                cells.push(said(writing, cell));
            }
            rows.push(cells);
        }
        let mut columns = vec![(say::theme_or_code(writing.lang), 2)];
        columns.extend(worked.cases.iter().map(|case| (study.case_name(*case), 3)));
        writing.grid(&columns, rows);
    }
}

fn found(writing: &mut Writing, contrast: &Contrast, worked: &WorkedRow, finding: &Finding) {
    let (study, lang) = (writing.study, writing.lang);
    let row = study.row_name(worked.row.about);
    let mut runs = vec![Run::Strong(format!("{row}, {}: ", finding.kind.label(lang)))];
    runs.extend(writing.claim(&finding.text, Claim::Finding(finding.id)));
    if !finding.searched.trim().is_empty() {
        runs.push(quiet(say!(lang, report_looked_for_in_s, s = finding.searched.trim())));
    }
    let cases = finding.cases.iter().filter(|(case, _)| contrast.cases.contains(case));
    let each: Vec<String> =
        cases.map(|(case, kind)| format!("{}: {}", study.case_name(*case), kind.label(lang))).collect();
    if !each.is_empty() {
        runs.push(quiet(format!(" ({})", each.join("; "))));
    }
    for (case, state) in not_silent(finding, contrast, worked) {
        let case = study.case_name(case);
        let state = match state.label(lang, |id| study.document_name(id)) {
            label if label.is_empty() => say::contrast_something_is_there_now(lang).to_owned(),
            label => label,
        };
        runs.push(quiet(format!(" {}", say!(lang, contrast_no_longer_silent, case, state))));
    }
    writing.paragraph(runs);
}

/// Each condensation, or the words where there is none, with its mark; an empty cell its reason.
fn said(writing: &mut Writing, cell: &ContrastCell) -> Vec<Run> {
    if cell.passages.is_empty() {
        return vec![quiet(cell.state.label(writing.lang, |id| writing.study.document_name(id)))];
    }
    let mut runs = Vec::new();
    for passage in &cell.passages {
        let line = if runs.is_empty() { "" } else { "\n" };
        if passage.condensation.is_empty() {
            let words = writing.texts.words(passage.document, passage.passage);
            runs.push(Run::Quote(format!("{line}”{}”", words.trim())));
        } else {
            runs.push(Run::Text(format!("{line}{}", passage.condensation)));
        }
        runs.extend(writing.mark_words(passage.document, passage.passage));
    }
    runs
}
