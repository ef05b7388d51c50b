//! Pieces of layout: lines that are cut, headings, empty states, meters.

use super::primary_button;
use crate::ui::tokens::{self, S1, S2, S3, S4, S8, tokens};
use eframe::egui::{self, Color32, FontId, Galley, RichText, Sense, Ui, Vec2};
use std::sync::Arc;

/// One line, cut with … where it does not fit.
pub fn cut_line(ui: &Ui, text: &str, font: FontId, color: Color32, width: f32) -> Arc<Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.replace('\n', " "), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width.max(8.0));
    ui.painter().layout_job(job)
}

/// A line that is cut with …; the whole of it is its tooltip.
pub fn cut_label(ui: &mut Ui, text: &str, font: FontId, color: Color32) -> egui::Response {
    let text = RichText::new(text.replace('\n', " ")).font(font).color(color);
    ui.add(egui::Label::new(text).truncate())
}

/// What is said beside the main thing.
pub fn soft(ui: &mut Ui, text: impl Into<String>) -> egui::Response {
    let t = tokens(ui);
    ui.label(RichText::new(text).color(t.soft).font(tokens::sans(tokens::SMALL)))
}

/// The heading of a part of a panel.
pub fn subheading(ui: &mut Ui, text: &str) -> egui::Response {
    let t = tokens(ui);
    let response = ui.label(RichText::new(text).font(tokens::sans_bold(tokens::SUBHEADING)).color(t.ink));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, text));
    response
}

/// The small heading over a field or a list.
pub fn caption(ui: &mut Ui, text: &str) -> egui::Response {
    let t = tokens(ui);
    // Air above, not to the left of it where it shares its line.
    if ui.layout().is_vertical() {
        ui.add_space(S1);
    }
    ui.label(RichText::new(text).font(tokens::sans_bold(tokens::SMALL)).color(t.soft))
}

/// A quiet line across.
pub fn rule(ui: &mut Ui) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, egui::Stroke::new(1.0, t.line));
}

/// An empty view: what it is for, and the first step. Gives whether the step was clicked.
pub fn empty_state(ui: &mut Ui, icon: char, title: &str, body: &str, step: Option<&str>) -> bool {
    let t = tokens(ui);
    let mut clicked = false;
    let room = ui.available_height();
    ui.vertical_centered(|ui| {
        ui.add_space((room * 0.24).clamp(S4, 200.0));
        ui.label(RichText::new(icon).font(tokens::icon(36.0)).color(t.accent));
        ui.add_space(S3);
        ui.label(RichText::new(title).font(tokens::title(tokens::HEADING)).color(t.ink));
        ui.add_space(S1);
        ui.scope(|ui| {
            ui.set_max_width(ui.available_width().min(460.0));
            ui.label(RichText::new(body).color(t.soft));
        });
        ui.add_space(S4);
        if let Some(step) = step {
            clicked = primary_button(ui, step).clicked();
        }
        ui.add_space(S8);
    });
    clicked
}

/// How far something has come, as a line with its words beside it.
pub fn meter(ui: &mut Ui, share: f32, name: &str, width: f32) -> egui::Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 18.0), Sense::hover());
    let percent = format!("{name} {:.0} %", share * 100.0);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::ProgressIndicator, true, &percent));
    crate::ui::heard::value(ui.ctx(), response.id, f64::from(share * 100.0));
    let line = egui::Rect::from_center_size(rect.center(), Vec2::new(rect.width(), 5.0));
    ui.painter().rect_filled(line, 2.5, t.line);
    let filled = egui::Rect::from_min_size(line.min, Vec2::new(line.width() * share.clamp(0.0, 1.0), line.height()));
    ui.painter().rect_filled(filled, 2.5, t.accent);
    response.on_hover_text(percent)
}

/// A card on the panel: raised, with quiet edges.
pub fn card(ui: &Ui) -> egui::Frame {
    let t = tokens(ui);
    egui::Frame::NONE
        .fill(t.raised)
        .stroke(egui::Stroke::new(1.0, t.line))
        .corner_radius(tokens::RADIUS)
        .inner_margin(egui::Margin::same(S3 as i8))
}

/// A question or a list over everything else, which waits for an answer.
pub fn dialog(ctx: &egui::Context, id: &str) -> egui::Modal {
    egui::Modal::new(egui::Id::unique(id)).frame(egui::Frame::popup(&ctx.global_style()).inner_margin(S4))
}

/// A frame of one colour with the usual margins, for panels.
pub fn panel_frame(fill: Color32) -> egui::Frame {
    egui::Frame::NONE.fill(fill).inner_margin(egui::Margin::symmetric(S4 as i8, (S2 + S1) as i8))
}

/// The dot, the size of a letter, that stands for a code.
pub fn code_dot(ui: &mut Ui, color: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::new(4.0, 16.0), Sense::hover());
    ui.painter().rect_filled(rect, 2.0, color);
}
