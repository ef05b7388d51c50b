//! The evidence of a mark beside the report: each passage a click from its words.

use super::pages::{Cites, Pages};
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::{card, icon_button, panel_frame, sized, subheading};
use eframe::egui::{self, Align, Label, Layout, Panel, RichText, ScrollArea, Sense, Ui, WidgetInfo};

/// Draws the panel; gives whether it should be closed.
pub fn show(ui: &mut Ui, desk: &mut Desk, pages: &Pages, cites: Cites) -> bool {
    let t = tokens(ui);
    let lang = desk.lang;
    let here = |cited: &CitedPlace| (cited.document, cited.passage) == cites;
    let Some(at) = pages.report.cited.iter().position(here) else { return true };
    let Some(cited) = pages.report.cited.get(at) else { return true };
    let mut closed = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let panel = sized(ui, Panel::right("report evidence"), 320.0, 260.0..=520.0);
    panel.frame(panel_frame(t.panel)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let mark = mark(at);
            subheading(ui, &say!(lang, hand_in_evidence_mark, mark));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closed |= icon_button(ui, icons::X, say::hand_in_close_the_evidence(lang)).clicked();
            });
        });
        ui.add_space(S1);
        ScrollArea::vertical().id_salt(("evidence of", at)).auto_shrink(false).show(ui, |ui| {
            one(ui, desk, cited);
            ui.add_space(S2);
        });
    });
    closed
}

fn one(ui: &mut Ui, desk: &mut Desk, place: &CitedPlace) {
    let t = tokens(ui);
    let lang = desk.lang;
    let framed = card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.add(Label::new(RichText::new(&place.quote).font(tokens::reading(15.0)).color(t.ink)).selectable(false));
        ui.add_space(S1);
        let small =
            |words: &str, color| Label::new(RichText::new(words).font(tokens::sans(tokens::SMALL)).color(color));
        ui.add(small(&place.place, t.soft).selectable(false));
    });
    let response = ui.interact(framed.response.rect, ui.scope_id().with("evidence"), Sense::click());
    let name = say!(lang, hand_in_to_the_words_p, p = &place.place);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, &name));
    if response.has_focus() || response.hovered() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(response.rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    let hint = say::show_the_words_in_their_document(lang);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(hint).clicked() {
        desk.show(place.document, Some(place.passage));
    }
    ui.add_space(S3 - S2);
}
