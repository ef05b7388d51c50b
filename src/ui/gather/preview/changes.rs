//! A table that comes back from a spreadsheet: each cell that was changed there, as it is here and as it will be.

use super::super::rows::figure;
use super::Item;
use crate::model::{Lang, Message};
use crate::say;
use crate::session::import::changes::{self, Change, Edited};
use crate::session::import::{Content, ReadFile};
use crate::store::Reader;
use crate::ui::tokens::{self, S1, S2, S3, S4, tokens};
use crate::ui::widgets::{caption, soft};
use eframe::egui::{RichText, Ui, WidgetInfo, accesskit};

/// So much of a cell is shown.
const LONGEST: usize = 600;
/// More lines than this are carried out without being shown one by one.
const MOST: usize = 500;

/// Finds out what a sheet changes, once, and whether a table went out of this project.
pub fn compare(reader: Reader, item: &mut Item) {
    if let Item::File(file) = item
        && !file.axis_headings.is_empty()
        && let Err(error) = changes::known_here(reader, file)
    {
        file.outcome = Err(error);
    }
    if let Item::File(ReadFile { outcome, .. }) = item
        && let Ok(Content::Changes(edited)) = outcome
        && edited.found.is_none()
    {
        match changes::compare(reader, edited) {
            Ok(found) => edited.found = Some(found),
            Err(error) => *outcome = Err(error),
        }
    }
}

pub fn warnings(edited: &Edited) -> usize {
    edited
        .found
        .as_ref()
        .map_or(0, |found| found.problems.len() + found.changes.iter().filter(|change| change.newer_here).count())
}

/// What it was recognised as, in a line.
pub fn recognised(edited: &Edited, lang: Lang) -> String {
    let name = edited.table.label(lang);
    let count = edited.found.as_ref().map_or(0, |found| found.changes.len());
    let n = figure(u32::try_from(count).unwrap_or(u32::MAX), lang);
    match count {
        0 => say!(lang, gather_name_of_this_project_nothing_changed, name),
        1 => say!(lang, gather_name_of_this_project_1_cell, name),
        _ => {
            say!(lang, gather_name_of_this_project_n_cells, n, name)
        }
    }
}

/// Draws the changes; each can be left out.
pub fn show(ui: &mut Ui, edited: &mut Edited, lang: Lang) {
    let t = tokens(ui);
    let Some(found) = &mut edited.found else { return };
    if !found.problems.is_empty() {
        caption(ui, say::gather_to_know(lang));
        for problem in &found.problems {
            ui.label(RichText::new(problem.message(lang)).color(t.warn));
        }
    }
    if found.changes.is_empty() {
        soft(ui, say::gather_the_table_says_what_the_project(lang));
        return;
    }
    if found.changes.iter().any(|change| change.newer_here) {
        ui.add_space(S1);
        soft(ui, say::gather_what_was_changed_here_too_after(lang));
    }
    caption(ui, say::gather_changes(lang));
    let mut last = None;
    for (n, change) in found.changes.iter_mut().take(MOST).enumerate() {
        if last != Some(change.row) {
            last = Some(change.row);
            ui.add_space(S2);
            ui.label(RichText::new(change.about.as_str()).font(tokens::sans_bold(tokens::BODY)).color(t.ink));
        }
        ui.push_id(n, |ui| one(ui, change, lang));
    }
    if found.changes.len() > MOST {
        let n = figure(u32::try_from(found.changes.len() - MOST).unwrap_or(u32::MAX), lang);
        soft(ui, say!(lang, and_n_more, n));
    }
    ui.add_space(S3);
}

fn one(ui: &mut Ui, change: &mut Change, lang: Lang) {
    let t = tokens(ui);
    ui.horizontal(|ui| {
        let heading = change.heading.clone();
        let tick = ui.checkbox(&mut change.wanted, heading.as_str());
        let name = format!("{heading}: {}", change.about);
        tick.widget_info(|| WidgetInfo::selected(accesskit::Role::CheckBox, true, change.wanted, &name));
        if change.newer_here {
            let said = say::gather_changed_here_too(lang);
            ui.label(RichText::new(said).font(tokens::sans(tokens::SMALL)).color(t.warn));
        }
        if change.new_theme {
            let said = say::gather_no_such_theme_ticked_it_is(lang);
            ui.label(RichText::new(said).font(tokens::sans(tokens::SMALL)).color(t.warn));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.add_space(S4);
        ui.vertical(|ui| {
            let empty = say::gather_empty(lang);
            let shown = |text: &str| -> String {
                if text.is_empty() { empty.to_owned() } else { text.chars().take(LONGEST).collect() }
            };
            let reading = tokens::reading(tokens::BODY + 1.0);
            ui.label(
                RichText::new(shown(change.shown(&change.before, lang)))
                    .font(reading.clone())
                    .color(t.soft)
                    .strikethrough(),
            );
            ui.label(RichText::new(shown(change.shown(&change.after, lang))).font(reading).color(t.ink));
        });
    });
    ui.add_space(S1);
}
