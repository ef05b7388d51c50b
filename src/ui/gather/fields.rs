//! Pieces of the side panel: buttons that open a list, tabs, the ground of rows.

use crate::ui::icons;
use crate::ui::tokens::{self, S2, tokens};
use crate::ui::widgets::cut_line;
use eframe::egui::{self, Color32, Response, Sense, Ui, Vec2, WidgetInfo};

/// Words with a small arrow, that open a list. `name` is what a screen reader says.
pub fn drop_button(ui: &mut Ui, text: &str, name: &str, width: Option<f32>, quiet: bool) -> Response {
    let t = tokens(ui);
    let color = if quiet { t.soft } else { t.ink };
    let room = width.unwrap_or(240.0) - 2.0 * S2 - 16.0;
    let galley = cut_line(ui, text, tokens::sans(tokens::BODY), color, room);
    let size = Vec2::new(width.unwrap_or(galley.size().x + 2.0 * S2 + 16.0), 28.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name));
    if ui.is_rect_visible(rect) {
        let visuals = ui.style().interact(&response);
        ui.painter().rect(
            rect,
            tokens::RADIUS,
            visuals.weak_bg_fill,
            if response.has_focus() { egui::Stroke::new(1.5, t.accent) } else { visuals.bg_stroke },
            egui::StrokeKind::Inside,
        );
        let at = egui::pos2(rect.left() + S2, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
        let at = egui::pos2(rect.right() - S2 - 5.0, rect.center().y + 1.0);
        ui.painter().text(at, egui::Align2::CENTER_CENTER, icons::CHEVRON_DOWN, tokens::icon(12.0), t.soft);
    }
    response.on_hover_text(name)
}

/// One of the panel's tabs: words, underlined when chosen.
pub fn tab(ui: &mut Ui, text: &str, chosen: bool) -> Response {
    let t = tokens(ui);
    let font = if chosen { tokens::sans_bold(tokens::BODY) } else { tokens::sans(tokens::BODY) };
    let color = if chosen { t.ink } else { t.soft };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, color);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + S2, 34.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Tab, true, chosen, text));
    let lit = response.hovered() || response.has_focus();
    let color = if lit { t.accent } else { color };
    ui.painter().galley_with_override_text_color(rect.center() - galley.size() / 2.0, galley, color);
    if chosen || response.has_focus() {
        let line = egui::Rect::from_min_max(egui::pos2(rect.left(), rect.bottom() - 2.0), rect.right_bottom());
        ui.painter().rect_filled(line, 1.0, t.accent);
    }
    response
}

/// The ground and edge of a row of a list, and its role for a screen reader.
pub fn row_ground(ui: &Ui, response: &Response, chosen: bool) {
    let t = tokens(ui);
    let fill = if chosen {
        t.accent_tint
    } else if response.hovered() {
        tokens::mix(t.panel, t.ink, 0.05)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(response.rect, tokens::RADIUS, fill);
    tokens::chosen_bar(ui.painter(), t, response.rect, chosen);
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(response.rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
}
