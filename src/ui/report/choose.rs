//! Choosing what goes out: the table, the format, and how it is written.

use crate::analysis::tables;
use crate::formats::export::{EXPORTERS, ExportFormat, Separator};
use crate::model::*;
use crate::say;
use crate::session::export::Export;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{caption, choice, cut_line};
use eframe::egui::{self, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

/// A table's name and one sentence on what it holds.
pub fn words(table: TableName, lang: Lang) -> (&'static str, &'static str) {
    let about = (tables::of(table).about)(lang);
    (table.label(lang), about)
}

/// Why a table has no rows.
pub fn why_empty(export: &Export, lang: Lang) -> (&'static str, &'static str) {
    let only = &export.only;
    let some = [&export.codes, &export.cases, &only.documents, &only.contrasts, &only.sets];
    if some.iter().any(|some| !some.is_empty()) {
        return (say::hand_in_no_rows_for_this_choice(lang), say::hand_in_choose_other_codes_or_cases_or(lang));
    }
    (say::hand_in_this_table_is_empty(lang), (tables::of(export.table).empty)(lang))
}

/// The list of tables, and what is listed beneath them. `chosen`: none while something else goes out. Gives the table
/// that was clicked.
pub fn tables(ui: &mut Ui, lang: Lang, chosen: Option<TableName>, beneath: impl FnOnce(&mut Ui)) -> Option<TableName> {
    let mut clicked = None;
    caption(ui, say::table(lang));
    ui.add_space(S1);
    ScrollArea::vertical().id_salt("tables").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for table in TableName::iter() {
            let (name, about) = words(table, lang);
            if entry(ui, name, about, chosen == Some(table)) {
                clicked = Some(table);
            }
        }
        beneath(ui);
        ui.add_space(S3);
    });
    clicked
}

/// A row of the list: a name, and a sentence on what it is. Gives whether it was clicked.
pub fn entry(ui: &mut Ui, name: &str, about: &str, chosen: bool) -> bool {
    let t = tokens(ui);
    let width = ui.available_width() - S2;
    let room = width - S3 * 2.0;
    let font = tokens::sans(tokens::SMALL);
    let about_text = ui.painter().layout(about.to_owned(), font, t.soft, room);
    let height = about_text.size().y + 36.0;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    let said = format!("{name}: {about}");
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, &said));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if chosen || response.hovered() || response.has_focus() {
        let fill = if chosen { t.accent_tint } else { tokens::mix(t.panel, t.ink, 0.05) };
        ui.painter().rect_filled(rect, tokens::RADIUS, fill);
        tokens::chosen_bar(ui.painter(), t, rect, chosen);
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let left = rect.left() + S3;
    let galley = cut_line(ui, name, tokens::sans_bold(tokens::BODY), t.ink, room);
    ui.painter().galley(egui::pos2(left, rect.top() + 8.0), galley, t.ink);
    ui.painter().galley(egui::pos2(left, rect.top() + 28.0), about_text, t.soft);
    response.clicked()
}

/// A line of choices after its name.
pub fn line(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui)) {
    let t = tokens(ui);
    ui.horizontal_top(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(72.0, 28.0), Sense::hover());
        let font = tokens::sans_bold(tokens::SMALL);
        ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, name, font, t.soft);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(S1);
            ui.spacing_mut().button_padding = egui::vec2(S2 + 2.0, S1);
            ui.spacing_mut().interact_size.y = 28.0;
            add(ui);
        });
    });
}

/// Which of the parts stand in the report; all while none is left out.
pub fn parts(ui: &mut Ui, lang: Lang, left_out: &mut Vec<ReportPart>) {
    line(ui, say::hand_in_parts(lang), |ui| {
        ui.spacing_mut().item_spacing.x = S3;
        for part in ReportPart::iter() {
            let mut stands = !left_out.contains(&part);
            if ui.checkbox(&mut stands, part.title(lang)).changed() {
                left_out.retain(|known| *known != part);
                if !stands {
                    left_out.push(part);
                }
            }
        }
    });
}

/// Whether chapters go case by case, by research question, or both ways.
pub fn chapters(ui: &mut Ui, lang: Lang, left_out: &mut Vec<ReportPart>) {
    const WAYS: [ReportPart; 2] = [ReportPart::Cases, ReportPart::Questions];
    line(ui, say::hand_in_chapters(lang), |ui| {
        for (name, wanted) in [
            (say::hand_in_by_case(lang), &[ReportPart::Cases][..]),
            (say::hand_in_by_question(lang), &[ReportPart::Questions]),
            (say::hand_in_both(lang), &WAYS),
        ] {
            let is_so = WAYS.iter().all(|part| wanted.contains(part) != left_out.contains(part));
            if choice(ui, is_so, name).clicked() {
                left_out.retain(|part| !WAYS.contains(part));
                left_out.extend(WAYS.into_iter().filter(|part| !wanted.contains(part)));
            }
        }
    });
}

/// The formats that are allowed.
pub fn format(ui: &mut Ui, lang: Lang, allowed: impl Fn(ExportFormat) -> bool, chosen: &mut ExportFormat) {
    line(ui, say::hand_in_format(lang), |ui| {
        for exporter in EXPORTERS.iter().filter(|exporter| allowed(exporter.format)) {
            if choice(ui, *chosen == exporter.format, exporter.name).clicked() {
                *chosen = exporter.format;
            }
        }
    });
}

/// How a csv file is written: what stands between values, and whether people or scripts read its headings.
#[derive(Default)]
pub struct Csv {
    /// Chosen by hand; otherwise the language's.
    separator: Option<Separator>,
    /// With the keys that scripts rely on.
    for_scripts: bool,
}

impl Csv {
    pub fn separator(&self, lang: Lang) -> Separator {
        self.separator.unwrap_or(Separator::of(lang))
    }

    pub fn in_words(&self) -> bool {
        !self.for_scripts
    }
}

pub fn csv(ui: &mut Ui, lang: Lang, csv: &mut Csv) {
    line(ui, say::hand_in_separator(lang), |ui| {
        for (separator, name) in [
            (Separator::Comma, say::hand_in_comma(lang)),
            (Separator::Semicolon, say::hand_in_semicolon_for_swedish_excel(lang)),
            (Separator::Tab, say::hand_in_tab(lang)),
        ] {
            if choice(ui, csv.separator(lang) == separator, name).clicked() {
                csv.separator = Some(separator);
            }
        }
    });
    line(ui, say::hand_in_headings(lang), |ui| {
        for (for_scripts, name) in
            [(false, say::hand_in_headings_for_people(lang)), (true, say::hand_in_headings_for_scripts(lang))]
        {
            if choice(ui, csv.for_scripts == for_scripts, name).clicked() {
                csv.for_scripts = for_scripts;
            }
        }
    });
}

/// What excerpts stand under.
pub fn order(ui: &mut Ui, lang: Lang, by_document: &mut bool) {
    line(ui, say::hand_in_order(lang), |ui| {
        for (document, name) in [(false, say::hand_in_by_code(lang)), (true, say::hand_in_by_document(lang))] {
            if choice(ui, *by_document == document, name).clicked() {
                *by_document = document;
            }
        }
    });
}
