//! Themes: what each comprises, what was written where it meets cases and other places, and why nothing was elsewhere.
//! Where the report has chapters by case the summaries stand in them, and here is how much each rests on.

use super::{Writing, quiet, strong, text};
use crate::analysis::contrast::{ContrastCell, work_out};
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;

pub(in crate::analysis) fn write(writing: &mut Writing) {
    let study = writing.study;
    for theme in &study.themes {
        let at = writing.blocks.len();
        writing.heading(2, &theme.name);
        writing.plain(&theme.description);
        if !theme.not.trim().is_empty() {
            writing.plain(&say!(writing.lang, report_not_n, n = theme.not.trim()));
        }
        cells(writing, theme);
        writing.drop_bare_heading(at);
    }
    if writing.has(ReportPart::Cases) {
        overview(writing);
    }
    elsewhere(writing);
}

/// The cells of one theme, whatever they meet; those of cases only where no chapter has them.
fn cells(writing: &mut Writing, theme: &Theme) {
    let (study, lang) = (writing.study, writing.lang);
    let here = AxisPlace::Theme(theme.id);
    let in_chapters = writing.has(ReportPart::Cases);
    let mut rows = Vec::new();
    for cell in study.cells.iter().filter(|cell| !cell.text.trim().is_empty()) {
        let [one, other] = &cell.places;
        let place = match (*one == here, *other == here) {
            (true, _) => other,
            (_, true) => one,
            _ => continue,
        };
        if matches!(place, AxisPlace::Case(case) if in_chapters || !writing.has_case(*case)) {
            continue;
        }
        rows.push(vec![strong(&place_label(writing, place)), writing.claim(&cell.text, Claim::ThemeCell(cell.id))]);
    }
    if !in_chapters {
        rows.extend(silent(writing, theme));
    }
    let columns = [(say::report_where(lang), 2), (say::summary(lang), 7)];
    writing.table(&say!(lang, report_summaries_of_theme, theme = &theme.name), &columns, rows);
}

/// Cases of which nothing was written under a theme, together by what they hold.
fn silent(writing: &Writing, theme: &Theme) -> Vec<Vec<Vec<Run>>> {
    let study = writing.study;
    let mut by_state: Vec<(String, Vec<&str>)> = Vec::new();
    let cases = study.cases.iter().zip(worked(writing, theme));
    for (case, cell) in cases.filter(|(case, _)| writing.has_case(case.id)) {
        let written = study.cells.iter().any(|known| known.is_of(case.id, theme.id) && !known.text.trim().is_empty());
        if written {
            continue;
        }
        let state = state_of(study, &cell, writing.lang);
        match by_state.iter_mut().find(|(known, _)| *known == state) {
            Some((_, names)) => names.push(&case.name),
            None => by_state.push((state, vec![&case.name])),
        }
    }
    by_state.into_iter().map(|(state, names)| vec![strong(&names.join(", ")), vec![quiet(state)]]).collect()
}

/// How much every case says under every theme, or why it says nothing, to be seen at once.
fn overview(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let columns: Vec<Vec<ContrastCell>> = study.themes.iter().map(|theme| worked(writing, theme)).collect();
    let mut rows = Vec::new();
    for (at, case) in study.cases.iter().enumerate() {
        let mut row = vec![strong(&case.name)];
        for column in &columns {
            let cell = column.get(at).cloned().unwrap_or_default();
            row.push(match cell.passages.len() {
                0 => vec![quiet(cell.state.short(lang))],
                _ => text(&state_of(study, &cell, lang)),
            });
        }
        rows.push(row);
    }
    if study.themes.is_empty() || rows.is_empty() {
        return;
    }
    let names = study.themes.iter().map(|theme| GridColumn { heading: theme.name.clone(), weight: 2 });
    let columns = std::iter::once(GridColumn { heading: say::case(lang).to_owned(), weight: 3 }).chain(names).collect();
    let caption = say::report_passages_by_case_and_theme(lang).to_owned();
    writing.heading(2, say::report_cases_and_themes(lang));
    writing.grid(Grid { caption, target: Some(TableRef::ThemeTable), dense: true, columns, rows });
}

/// What each case says under a theme.
fn worked(writing: &Writing, theme: &Theme) -> Vec<ContrastCell> {
    let study = writing.study;
    let contrast = Contrast {
        id: ContrastId(0),
        guid: Guid::fresh(),
        name: String::new(),
        cases: study.cases.iter().map(|case| case.id).collect(),
        rows: vec![ContrastRow { id: ContrastRowId(0), about: RowAbout::Theme(theme.id) }],
    };
    work_out(study, &contrast).rows.into_iter().next().map(|row| row.cells).unwrap_or_default()
}

fn state_of(study: &Study, cell: &ContrastCell, lang: Lang) -> String {
    match cell.passages.len() {
        0 => cell.state.label(lang, |id| study.document_name(id)),
        n => say!(lang, report_n_passages, n),
    }
}

/// A row or column of the theme table as people read it.
fn place_label(writing: &Writing, place: &AxisPlace) -> String {
    let lang = writing.lang;
    match place {
        AxisPlace::Level(words) => label(&LEVELS, words, lang).to_owned(),
        AxisPlace::DocumentKind(words) => label(&KINDS, words, lang).to_owned(),
        AxisPlace::Time(words) => occasion_label(words, lang).to_owned(),
        _ => writing.study.place_name(place).to_owned(),
    }
}

/// Cells in which no theme meets anything.
fn elsewhere(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let of_theme = |cell: &&ThemeCell| cell.places.iter().any(|place| place.axis() == Axis::Theme);
    let mut rows = Vec::new();
    for cell in study.cells.iter().filter(|cell| !of_theme(cell) && !cell.text.trim().is_empty()) {
        let [one, other] = &cell.places;
        let summary = writing.claim(&cell.text, Claim::ThemeCell(cell.id));
        rows.push(vec![text(&place_label(writing, one)), text(&place_label(writing, other)), summary]);
    }
    if rows.is_empty() {
        return;
    }
    writing.heading(2, say::report_other_summaries(lang));
    let columns = [(say::report_row(lang), 2), (say::report_column(lang), 2), (say::summary(lang), 6)];
    writing.table(say::report_other_summaries(lang), &columns, rows);
}
