//! Contrasts: what each came to, then row by row what the cases say. Cases stand beneath one another, so that any
//! number of them can be read.

use super::{Writing, quiet, strong};
use crate::analysis::contrast::{ContrastCell, WorkedRow, not_silent, work_out};
use crate::model::*;
use crate::say;

pub(in crate::analysis) fn write(writing: &mut Writing) {
    let (study, chosen) = (writing.study, writing.chosen);
    for contrast in study.contrasts.iter().filter(|known| chosen.has_contrast(known.id)) {
        let worked = work_out(study, contrast);
        if worked.rows.is_empty() {
            continue;
        }
        writing.heading(2, &contrast.name);
        findings(writing, contrast, &worked.rows);
        for row in &worked.rows {
            spread(writing, contrast, row);
        }
    }
}

/// What the contrast came to, a row a theme or code.
fn findings(writing: &mut Writing, contrast: &Contrast, worked: &[WorkedRow]) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    for row in worked {
        let Some(finding) = study.findings.iter().find(|finding| finding.row == row.row.id) else { continue };
        let mut told = writing.claim(&finding.text, Claim::Finding(finding.id));
        if !finding.searched.trim().is_empty() {
            told.push(quiet(say!(lang, report_looked_for_in_s, s = finding.searched.trim())));
        }
        told.extend(by_case(writing, contrast, row, finding));
        rows.push(vec![strong(study.row_name(row.row.about)), vec![Run::Text(finding.kind.label(lang).into())], told]);
    }
    let headings = [(say::theme_or_code(lang), 3), (say::kind(lang), 2), (say::finding(lang), 8)];
    let columns = headings.map(|(heading, weight)| GridColumn { heading: heading.to_owned(), weight });
    let caption = say!(lang, report_findings_of_contrast, contrast = &contrast.name);
    let target = Some(TableRef::Contrast(contrast.id));
    writing.grid(Grid { caption, target, columns: columns.into(), rows, ..Grid::default() });
}

/// What a finding says of each case, and of which it no longer is what it was.
fn by_case(writing: &Writing, contrast: &Contrast, worked: &WorkedRow, finding: &Finding) -> Vec<Run> {
    let (study, lang) = (writing.study, writing.lang);
    let mut runs = Vec::new();
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
    runs
}

/// What each case says in one row; those that say nothing together, by why.
fn spread(writing: &mut Writing, contrast: &Contrast, row: &WorkedRow) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    let mut silent: Vec<(String, Vec<&str>)> = Vec::new();
    let shown = contrast.cases.iter().zip(&row.cells).filter(|(case, _)| writing.has_case(**case));
    for (case, cell) in shown.collect::<Vec<_>>() {
        let name = study.case_name(*case);
        if !cell.passages.is_empty() {
            rows.push(vec![strong(name), said(writing, cell)]);
            continue;
        }
        let why = cell.state.label(lang, |id| study.document_name(id));
        match silent.iter_mut().find(|(known, _)| *known == why) {
            Some((_, names)) => names.push(name),
            None => silent.push((why, vec![name])),
        }
    }
    rows.extend(silent.into_iter().map(|(why, names)| vec![strong(&names.join(", ")), vec![quiet(why)]]));
    let about = study.row_name(row.row.about);
    let caption = say!(lang, report_contrast_row, contrast = &contrast.name, row = about);
    writing.table(&caption, &[(say::case(lang), 2), (say::report_what_is_said(lang), 7)], rows);
}

/// Each condensation with its mark, a line each; what is not condensed by its marks alone.
fn said(writing: &mut Writing, cell: &ContrastCell) -> Vec<Run> {
    let mut runs = Vec::new();
    for passage in cell.passages.iter().filter(|passage| !passage.condensation.trim().is_empty()) {
        let line = if runs.is_empty() { "" } else { "\n" };
        runs.push(Run::Text(format!("{line}{}", passage.condensation.trim())));
        if writing.lists_evidence {
            runs.push(writing.cite_words(passage.document, passage.passage));
        }
    }
    let bare: Vec<_> = cell.passages.iter().filter(|passage| passage.condensation.trim().is_empty()).collect();
    if bare.is_empty() {
        return runs;
    }
    let line = if runs.is_empty() { "" } else { "\n" };
    runs.push(quiet(format!("{line}{}", say!(writing.lang, report_n_passages_in_words, n = bare.len()))));
    for passage in bare {
        if !writing.lists_evidence {
            runs.push(Run::Text("\n".to_owned()));
        }
        runs.push(writing.cite_words(passage.document, passage.passage));
    }
    runs
}
