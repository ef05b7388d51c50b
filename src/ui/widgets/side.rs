//! The panel that can stand open at the right beside any workspace.

use super::{icon_button, panel_frame, subheading};
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, tokens};
use eframe::egui::{self, Align, Layout, Panel, Response, RichText, Ui};

/// Draws the panel with its title and what `add` puts into it; all three kinds share one width.
/// Gives whether it should be closed.
pub fn side_panel(ui: &mut Ui, title: &str, note: &str, close: &str, add: impl FnOnce(&mut Ui)) -> bool {
    let t = tokens(ui);
    let mut closed = false;
    let frame = panel_frame(t.panel);
    let draw = |ui: &mut Ui| {
        ui.horizontal(|ui| {
            subheading(ui, title);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closed = icon_button(ui, icons::X, close).clicked();
                ui.add(
                    egui::Label::new(RichText::new(note).font(tokens::sans(tokens::SMALL)).color(t.soft)).truncate(),
                );
            });
        });
        ui.add_space(S1);
        add(ui);
    };
    if ui.available_width() < FOLDS {
        egui::CentralPanel::default().frame(frame).show(ui, draw);
    } else {
        Panel::right("side").default_size(340.0).size_range(280.0..=600.0).frame(frame).show(ui, draw);
    }
    closed
}

/// Beneath this width a workspace and what stands beside it have no room together: the workspace is folded away
/// until what stands beside it is closed.
pub const FOLDS: f32 = 860.0;

/// A panel of a workspace with its usual width and the least and most it may have; in a narrow window no more than
/// leaves the rest about as much.
pub fn sized(ui: &Ui, panel: Panel, usual: f32, range: std::ops::RangeInclusive<f32>) -> Panel {
    let most = (ui.available_width() * 0.48).floor().max(120.0);
    panel.default_size(usual.min(most)).size_range(range.start().min(most)..=range.end().min(most))
}

/// A field that narrows a list down, with a magnifying glass and a way to empty it.
pub fn filter_field(ui: &mut Ui, id: egui::Id, text: &mut String, name: &str, hint: &str, empty: &str) -> Response {
    let t = tokens(ui);
    let response = ui
        .add(
            egui::TextEdit::singleline(text)
                .id(id)
                .hint_text(RichText::new(hint).color(t.soft))
                .desired_width(f32::INFINITY)
                .margin(egui::Margin { left: 30, right: 30, top: 7, bottom: 7 }),
        )
        .accessible_name(name);
    let middle = response.rect.left_center() + egui::vec2(S2 + S2, 0.0);
    ui.painter().text(middle, egui::Align2::CENTER_CENTER, icons::SEARCH, tokens::icon(15.0), t.soft);
    if !text.is_empty() {
        let rect = egui::Rect::from_center_size(
            response.rect.right_center() - egui::vec2(S2 + S2, 0.0),
            egui::Vec2::splat(tokens::S6),
        );
        let clear = ui.interact(rect, id.with("empty"), egui::Sense::click());
        clear.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, empty));
        let color = if clear.hovered() || clear.has_focus() { t.ink } else { t.soft };
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::X, tokens::icon(14.0), color);
        if clear.on_hover_text(empty).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            text.clear();
            response.request_focus();
        }
    }
    response
}
