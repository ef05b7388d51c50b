//! Fields of the side panel: one for short values that must be whole before they count (a name, a
//! date, a number), one for new names, and buttons that open a list.

use crate::ui::icons;
use crate::ui::tokens::{self, S2, tokens};
use crate::ui::widgets::{Field, cut_line};
use eframe::egui::{self, Color32, Key, Response, Sense, TextEdit, Ui, Vec2, WidgetInfo};

/// What is written in a field but not yet taken.
#[derive(Clone, Default)]
struct Draft {
    text: String,
    /// The value it was begun over.
    base: String,
}

/// One line over a value, broken where it is long if `rows` is more than 1; taken by Enter or by leaving the field; Escape gives it up. While
/// what is written does not pass `check`, the field says why and stays.
pub fn whole_field(
    ui: &mut Ui,
    options: &Field,
    value: &str,
    check: impl Fn(&str) -> Result<(), &'static str>,
) -> Option<String> {
    let t = tokens(ui);
    let kept = ui.data(|data| data.get_temp::<Draft>(options.id)).filter(|draft| draft.base == value);
    let mut draft = kept.unwrap_or_else(|| Draft { text: value.to_owned(), base: value.to_owned() });
    let edit = if options.rows > 1 {
        TextEdit::multiline(&mut draft.text).desired_rows(1).return_key(None)
    } else {
        TextEdit::singleline(&mut draft.text)
    };
    let edit = edit
        .id(options.id)
        .font(options.font.clone())
        .hint_text(egui::RichText::new(options.hint).color(t.soft))
        .desired_width(options.width)
        .text_color(t.ink)
        .margin(egui::Margin::symmetric(8, 6));
    let edit =
        if options.bare { edit.frame(egui::Frame::NONE.inner_margin(egui::Margin::symmetric(4, 4))) } else { edit };
    let response = ui.add_enabled(options.enabled, edit).accessible_name(options.name);
    if options.bare && options.enabled && (response.has_focus() || response.hovered()) {
        let stroke = egui::Stroke::new(1.0, if response.has_focus() { t.accent } else { t.line });
        ui.painter().rect_stroke(response.rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
    if options.rows > 1 && response.has_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
        response.surrender_focus();
    }
    let changed = draft.text != draft.base;
    let wrong = if changed { check(draft.text.trim()).err() } else { None };
    if let Some(why) = wrong {
        ui.label(egui::RichText::new(why).font(tokens::sans(tokens::SMALL)).color(t.error));
    }
    let left = response.lost_focus() || !response.has_focus();
    if left && ui.input(|input| input.key_pressed(Key::Escape)) {
        draft.text.clone_from(&draft.base);
    }
    let taken = (left && changed && wrong.is_none() && draft.text != draft.base).then(|| draft.text.replace('\n', " "));
    if response.has_focus() || (changed && wrong.is_some() && draft.text != draft.base) {
        ui.data_mut(|data| data.insert_temp(options.id, draft));
    } else {
        ui.data_mut(|data| data.remove_temp::<Draft>(options.id));
    }
    taken
}

/// Whether a text can be a name.
pub fn is_name(lang: crate::model::Lang) -> impl Fn(&str) -> Result<(), &'static str> {
    move |text| if text.trim().is_empty() { Err(lang.t("A name is needed", "Ett namn behövs")) } else { Ok(()) }
}

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
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, t.accent);
        ui.painter().rect_stroke(response.rect, tokens::RADIUS, stroke, egui::StrokeKind::Inside);
    }
}
