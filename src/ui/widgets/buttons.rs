//! Buttons: an icon with its command's name and shortcut, the one primary action, quiet words.

use crate::model::Lang;
use crate::ui::commands::Command;
use crate::ui::tokens::{self, S2, tokens};
use eframe::egui::{self, Color32, CornerRadius, Response, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo};

/// An icon that stands for a named act. The name is its tooltip and what a screen reader says.
pub fn icon_button(ui: &mut Ui, icon: char, name: &str) -> Response {
    icon_pressed(ui, icon, name, None)
}

/// An icon that is on or off.
pub fn icon_toggle(ui: &mut Ui, icon: char, name: &str, on: bool) -> Response {
    icon_pressed(ui, icon, name, Some(on))
}

fn icon_pressed(ui: &mut Ui, icon: char, name: &str, state: Option<bool>) -> Response {
    let on = state == Some(true);
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(30.0), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::accesskit::Role::Button, enabled, name);
        info.selected = state;
        info
    });
    if ui.is_rect_visible(rect) {
        let fill = if on {
            t.accent_tint
        } else if response.is_pointer_button_down_on() {
            tokens::mix(t.panel, t.accent, 0.2)
        } else if response.hovered() || response.has_focus() {
            tokens::mix(t.panel, t.ink, 0.08)
        } else {
            Color32::TRANSPARENT
        };
        ui.painter().rect_filled(rect, CornerRadius::same(tokens::RADIUS), fill);
        if response.has_focus() || on {
            let stroke = Stroke::new(if response.has_focus() { 1.5 } else { 1.0 }, t.accent);
            ui.painter().rect_stroke(rect, CornerRadius::same(tokens::RADIUS), stroke, egui::StrokeKind::Inside);
        }
        let color = match (enabled, on) {
            (false, _) => tokens::mix(t.soft, t.panel, 0.5),
            (true, true) => t.accent,
            (true, false) => t.ink,
        };
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icon, tokens::icon(17.0), color);
    }
    response.on_hover_text(name).on_disabled_hover_text(name)
}

/// An icon with a short word beside it, over the whole width, that is on or off. `name` is its tooltip and what a
/// screen reader says.
pub fn worded_toggle(ui: &mut Ui, icon: char, word: &str, name: &str, on: bool) -> Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 26.0), Sense::click());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(egui::accesskit::Role::Button, true, name);
        info.selected = Some(on);
        info
    });
    let fill = if on {
        t.accent_tint
    } else if response.hovered() || response.has_focus() {
        tokens::mix(t.rail, t.ink, 0.06)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, CornerRadius::same(tokens::RADIUS), fill);
    let color = if on { t.accent } else { t.soft };
    let at = egui::pos2(rect.left() + 13.0, rect.center().y);
    ui.painter().text(at, egui::Align2::CENTER_CENTER, icon, tokens::icon(15.0), color);
    let galley = super::cut_line(ui, word, tokens::sans(11.5), color, rect.width() - 26.0);
    ui.painter().galley(egui::pos2(rect.left() + 25.0, rect.center().y - galley.size().y / 2.0), galley, color);
    response.on_hover_text(name)
}

/// A command's name with its shortcut, for tooltips.
pub fn command_text(command: Command, lang: Lang) -> String {
    match command.shortcut_text(lang).as_str() {
        "" => command.name(lang).to_owned(),
        shortcut => format!("{}  ({shortcut})", command.name(lang)),
    }
}

/// The one thing to do next: filled with the accent.
pub fn primary_button(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui);
    let text = RichText::new(text).color(t.on_accent).font(tokens::sans_bold(tokens::BODY));
    ui.add(egui::Button::new(text).fill(t.accent).stroke(Stroke::NONE).min_size(Vec2::new(0.0, 34.0)))
}

/// An ordinary button with an icon before its words.
pub fn worded_button(ui: &mut Ui, icon: char, text: &str) -> Response {
    let t = tokens(ui);
    let mut job = egui::text::LayoutJob::default();
    let format =
        |font, color| egui::TextFormat { font_id: font, color, valign: egui::Align::Center, ..Default::default() };
    job.append(&icon.to_string(), 0.0, format(tokens::icon(15.0), t.soft));
    job.append(text, S2 - 2.0, format(tokens::sans(tokens::BODY), t.ink));
    let response = ui.button(job);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Button, true, text));
    response
}

/// Words that can be clicked, in the accent, without a frame.
pub fn quiet_link(ui: &mut Ui, text: &str) -> Response {
    let t = tokens(ui);
    let response = ui.add(egui::Label::new(RichText::new(text).color(t.accent)).sense(Sense::click()));
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, text));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// One of a few choices, side by side, of which one is chosen; the chosen one is tinted.
pub fn choice(ui: &mut Ui, chosen: bool, text: &str) -> Response {
    let response = tinted(ui, chosen, text);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, text));
    response
}

/// What is on or off by itself; tinted where it is on.
pub fn toggle(ui: &mut Ui, on: bool, text: &str) -> Response {
    let response = tinted(ui, on, text);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Button, true, on, text));
    response
}

fn tinted(ui: &mut Ui, on: bool, text: &str) -> Response {
    let t = tokens(ui);
    let color = if on { t.accent } else { t.ink };
    let fill = if on { t.accent_tint } else { Color32::TRANSPARENT };
    let stroke = Stroke::new(if on { 1.5 } else { 1.0 }, if on { t.accent } else { t.edge });
    ui.add(egui::Button::new(RichText::new(text).color(color)).fill(fill).stroke(stroke))
}

/// An entry of an open list. Choosing it closes the list, by key as by mouse.
pub fn entry(ui: &mut Ui, chosen: bool, text: &str) -> bool {
    let clicked = ui.selectable_label(chosen, text).clicked();
    if clicked {
        ui.close();
    }
    clicked
}
