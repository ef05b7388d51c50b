//! Themes: what each comprises, and what was written where it meets cases and other places.

use super::{Writing, strong, text};
use crate::model::*;
use crate::say;

pub(super) fn write(writing: &mut Writing) {
    let study = writing.study;
    for theme in &study.themes {
        let at = writing.blocks.len();
        writing.heading(2, &theme.name);
        writing.plain(&theme.description);
        if !theme.not.trim().is_empty() {
            writing.plain(&say!(writing.lang, report_not_n, n = theme.not.trim()));
        }
        cells(writing, &AxisPlace::Theme(theme.id));
        writing.drop_bare_heading(at);
    }
    elsewhere(writing);
}

/// The cells of one theme, whatever they meet.
fn cells(writing: &mut Writing, theme: &AxisPlace) {
    let (study, lang) = (writing.study, writing.lang);
    let mut rows = Vec::new();
    for cell in study.cells.iter().filter(|cell| !cell.text.trim().is_empty()) {
        let [one, other] = &cell.places;
        let place = match (one == theme, other == theme) {
            (true, _) => other,
            (_, true) => one,
            _ => continue,
        };
        rows.push(vec![strong(study.place_name(place)), writing.claim(&cell.text, Claim::ThemeCell(cell.id))]);
    }
    writing.grid(&[(say::report_where(lang), 1), (say::summary(lang), 3)], rows);
}

/// Cells in which no theme meets anything.
fn elsewhere(writing: &mut Writing) {
    let (study, lang) = (writing.study, writing.lang);
    let of_theme = |cell: &&ThemeCell| cell.places.iter().any(|place| place.axis() == Axis::Theme);
    let mut rows = Vec::new();
    for cell in study.cells.iter().filter(|cell| !of_theme(cell) && !cell.text.trim().is_empty()) {
        let [one, other] = &cell.places;
        let summary = writing.claim(&cell.text, Claim::ThemeCell(cell.id));
        rows.push(vec![text(study.place_name(one)), text(study.place_name(other)), summary]);
    }
    if rows.is_empty() {
        return;
    }
    writing.heading(2, say::report_other_summaries(lang));
    let columns = [(say::report_row(lang), 1), (say::report_column(lang), 1), (say::summary(lang), 3)];
    writing.grid(&columns, rows);
}
