//! What became of the files of an import, file by file: what came in and as what, what a person
//! should know of it, what was there already, what could not be read and what to do about it.

use super::State;
use super::rows::figure;
use crate::model::{Lang, Message};
use crate::say;
use crate::session::ActionError;
use crate::session::import::{FileReport, FileResult};
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{cut_label, icon_button, quiet_link, rule, soft};
use eframe::egui::{self, Align, Color32, Layout, RichText, ScrollArea, Ui};

/// So many of each sort are told one by one.
const MOST: usize = 150;

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    if state.reports.is_empty() {
        return;
    }
    let t = tokens(ui);
    let mut close = false;
    let mut go = None;
    let frame = egui::Frame::NONE
        .fill(t.raised)
        .stroke(egui::Stroke::new(1.0, t.line))
        .corner_radius(tokens::RADIUS)
        .inner_margin(egui::Margin { left: 12, right: 6, top: 6, bottom: 8 });
    frame.show(ui, |ui| {
        ui.horizontal(|ui| {
            let heading = summary(&state.reports, desk.lang);
            ui.label(RichText::new(heading).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                close = icon_button(ui, icons::X, say::gather_close_the_imports_report(desk.lang)).clicked();
            });
        });
        let room = (ui.available_height() * 0.4).clamp(90.0, 260.0);
        ScrollArea::vertical().id_salt("import report").max_height(room).auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = S1;
            go = lines(ui, &state.reports, desk.lang);
        });
    });
    ui.add_space(S3);
    if let Some(name) = go
        && let Some(row) = state.rows.iter().find(|row| row.name == name)
    {
        let id = row.id;
        state.wanted.filter.clear();
        state.selection.set([id]);
        state.place.reveal();
        state.tab = super::side::Tab::Document;
    }
    if close {
        state.reports.clear();
    }
}

/// How much a person has to look at it: the worst first.
fn weight(report: &FileReport) -> u8 {
    match &report.result {
        FileResult::Refused(_) | FileResult::Asked(_) => 0,
        FileResult::Imported { warnings, .. } | FileResult::Survey { warnings, .. } if !warnings.is_empty() => 1,
        FileResult::Changes(changed) if changed.left > 0 || !changed.problems.is_empty() => 1,
        FileResult::AlreadyThere { .. } => 2,
        FileResult::Project(done) if !(done.report.problems.is_empty() && done.taken.kept.is_empty()) => 1,
        FileResult::Imported { .. }
        | FileResult::Survey { .. }
        | FileResult::Codebook(_)
        | FileResult::Changes(_)
        | FileResult::Project(_) => 3,
    }
}

fn summary(reports: &[FileReport], lang: Lang) -> String {
    let number = |of: &[u8]| reports.iter().filter(|report| of.contains(&weight(report))).count();
    let figure = |n: usize| figure(n as u32, lang);
    let mut parts = Vec::new();
    let documents = |report: &FileReport| match report.result {
        FileResult::Survey { documents, .. } => documents,
        FileResult::Imported { .. } => 1,
        FileResult::Project(ref done) => done.taken.documents,
        FileResult::AlreadyThere { .. }
        | FileResult::Asked(_)
        | FileResult::Codebook(_)
        | FileResult::Changes(_)
        | FileResult::Refused(_) => 0,
    };
    let came: usize = reports.iter().map(documents).sum();
    if came > 0 {
        let n = figure(came);
        parts.push(if came == 1 {
            say::gather_1_document_came_in(lang).to_owned()
        } else {
            say!(lang, gather_n_documents_came_in, n)
        });
    }
    for report in reports {
        match &report.result {
            FileResult::Changes(changed) => parts.push(changed.message(lang)),
            FileResult::Codebook(codes) => {
                let (new, changed) = (codes.new, codes.changed);
                parts.push(say!(lang, gather_n_new_codes, n = new) + &say!(lang, gather_changed_changed, changed));
            }
            _ => {}
        }
    }
    let there = number(&[2]);
    if there > 0 {
        let n = figure(there);
        parts.push(say!(lang, gather_n_already_here, n));
    }
    let asked = reports.iter().filter(|report| matches!(report.result, FileResult::Asked(_))).count();
    if asked > 0 {
        parts.push(say!(lang, gather_n_wait_for_a_choice, n = asked));
    }
    let refused = number(&[0]) - asked;
    if refused > 0 {
        let n = figure(refused);
        parts.push(say!(lang, gather_n_could_not_be_read, n));
    }
    parts.join(", ")
}

/// Draws the lines. Gives the name of a document that was clicked.
fn lines(ui: &mut Ui, reports: &[FileReport], lang: Lang) -> Option<String> {
    let mut go = None;
    for sort in 0..=3 {
        let of = reports.iter().filter(|report| weight(report) == sort);
        let count = of.clone().count();
        for (at, report) in of.take(MOST).enumerate() {
            if sort > 0 || at > 0 {
                rule(ui);
            }
            if let Some(name) = line(ui, report, lang) {
                go = Some(name);
            }
        }
        if count > MOST {
            let n = figure((count - MOST) as u32, lang);
            soft(ui, say!(lang, gather_and_n_more_like_these, n));
        }
    }
    go
}

fn line(ui: &mut Ui, report: &FileReport, lang: Lang) -> Option<String> {
    let t = tokens(ui);
    match &report.result {
        FileResult::Imported { document, words, warnings } => {
            let words = figure(u32::try_from(*words).unwrap_or(u32::MAX), lang);
            let note = say!(lang, words_words, words);
            let (icon, color) =
                if warnings.is_empty() { (icons::CHECK, t.accent) } else { (icons::TRIANGLE_ALERT, t.warn) };
            let go = head(ui, icon, color, &report.file_name, Some(document), &note, lang);
            for warning in warnings {
                under(ui, &warning.message(lang), t.ink);
            }
            go
        }
        FileResult::Survey { documents, first, variables, warnings, .. } => {
            let respondents = say!(lang, gather_n_respondents, n = *documents);
            let variables = say!(lang, gather_n_variables, n = *variables);
            let note = format!("{respondents}, {variables}");
            let (icon, color) =
                if warnings.is_empty() { (icons::CHECK, t.accent) } else { (icons::TRIANGLE_ALERT, t.warn) };
            let go = head(ui, icon, color, &report.file_name, Some(first), &note, lang);
            for warning in warnings {
                under(ui, &warning.message(lang), t.ink);
            }
            go
        }
        FileResult::Asked(picture) => {
            head(ui, icons::INFO, t.warn, &report.file_name, None, "", lang);
            for line in picture.message(lang).lines() {
                under(ui, line.trim(), t.ink);
            }
            None
        }
        FileResult::Codebook(_) => {
            let go = head(ui, icons::CHECK, t.accent, &report.file_name, None, "", lang);
            let said = report.message(lang);
            under(ui, said.split_once(": ").map_or(said.as_str(), |(_, said)| said), t.ink);
            go
        }
        FileResult::Changes(changed) => {
            let (icon, color) = match weight(report) {
                3 => (icons::CHECK, t.accent),
                _ => (icons::TRIANGLE_ALERT, t.warn),
            };
            let go = head(ui, icon, color, &report.file_name, None, &changed.message(lang), lang);
            for problem in &changed.problems {
                under(ui, &problem.message(lang), t.ink);
            }
            go
        }
        FileResult::Project(done) => {
            let (icon, color) = match weight(report) {
                3 => (icons::CHECK, t.accent),
                _ => (icons::TRIANGLE_ALERT, t.warn),
            };
            let go = head(ui, icon, color, &report.file_name, None, "", lang);
            for line in done.message(lang).lines() {
                under(ui, line.trim(), t.ink);
            }
            go
        }
        FileResult::AlreadyThere { document } => {
            let note = say::gather_the_same_file_is_already_here(lang);
            head(ui, icons::INFO, t.soft, &report.file_name, Some(document), note, lang)
        }
        FileResult::Refused(error) => {
            head(ui, icons::TRIANGLE_ALERT, t.error, &report.file_name, None, "", lang);
            let text = match error {
                ActionError::Import { error, .. } => error.message(lang),
                error => error.message(lang),
            };
            let mut letters = text.chars();
            let text = letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>());
            under(ui, &text.unwrap_or_default(), t.ink);
            None
        }
    }
}

/// A file, and the document that it is.
fn head(
    ui: &mut Ui,
    icon: char,
    color: Color32,
    file: &str,
    document: Option<&str>,
    note: &str,
    lang: Lang,
) -> Option<String> {
    let t = tokens(ui);
    let mut go = None;
    ui.horizontal(|ui| {
        ui.label(RichText::new(icon).font(tokens::icon(14.0)).color(color));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(S2);
            if let Some(document) = document
                && quiet_link(ui, say::gather_show(lang))
                    .accessible_name(say!(lang, gather_show_document_in_the_table, document))
                    .clicked()
            {
                go = Some(document.to_owned());
            }
            soft(ui, note);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                cut_label(ui, file, tokens::sans(tokens::BODY), t.ink);
            });
        });
    });
    go
}

/// What is said of a file, on lines of their own.
fn under(ui: &mut Ui, text: &str, color: Color32) {
    ui.horizontal_top(|ui| {
        ui.add_space(14.0 + S2);
        let text = RichText::new(text).font(tokens::sans(tokens::SMALL)).color(color);
        ui.add(egui::Label::new(text).wrap());
    });
    ui.add_space(S1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_counts_what_became_of_the_files() {
        let report = |result| FileReport { file_name: "a.docx".to_owned(), result };
        let came = || report(FileResult::Imported { document: "a".to_owned(), words: 3, warnings: Vec::new() });
        let there = || report(FileResult::AlreadyThere { document: "a".to_owned() });
        let refused = || report(FileResult::Refused(ActionError::NoText));
        for (reports, expected) in [
            (vec![came()], "1 dokument kom in"),
            (vec![came(), came(), there()], "2 dokument kom in, 1 fanns redan"),
            (vec![there()], "1 fanns redan"),
            (vec![refused(), came()], "1 dokument kom in, 1 gick inte att läsa"),
        ] {
            assert_eq!(summary(&reports, Lang::Sv), expected);
        }
    }
}
