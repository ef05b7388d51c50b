//! One line of the code tree: its band, name and count; drag, rename, and the menu of what can be
//! done to the code.

use super::State as CodeState;
use super::tree::{Line, ROW};
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::heard;
use crate::ui::icons;
use crate::ui::menu_key;
use crate::ui::menus;
use crate::ui::reading::MarkedWords;
use crate::ui::tokens::{self, S1, S2, code_colors, color_name, tokens};
use crate::ui::widgets::{caption, cut_line};
use eframe::egui::{self, Align2, Color32, Key, Pos2, Rect, Sense, Stroke, TextEdit, Ui, Vec2, WidgetInfo};
use std::collections::HashSet;

/// What happened on a line.
pub enum RowEvent {
    Choose,
    Fold,
    Rename,
    Renamed(String),
    Recolor(String),
    NewBeneath,
    /// Another code was dropped on this one.
    Into(CodeId),
    /// Another code was dropped above this one.
    Before(CodeId),
    MergeInto(CodeId),
    /// Words were dropped on it.
    Words(MarkedWords),
    /// A figure was given to it, or taken from it.
    Figure(u8),
    Remove,
}

pub fn show(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut CodeState,
    line: &Line,
    code: &Code,
    passages: Option<usize>,
) -> Option<RowEvent> {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click_and_drag());
    crate::ui::focus::say_list(&response);
    let chosen = state.code == Some(code.id);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::TreeItem, true, chosen, &code.name));
    say_place(ui, response.id, line, passages, desk.lang);
    if chosen {
        menu_key::belongs(ui.ctx(), egui::Id::unique("code tree"), rect.center());
    }
    if let Some(done) = rename(ui, desk, state, rect, line, code) {
        return done;
    }
    let fill = if chosen {
        t.accent_tint
    } else if response.hovered() || response.has_focus() {
        tokens::mix(t.panel, t.ink, 0.06)
    } else {
        Color32::TRANSPARENT
    };
    ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    tokens::chosen_bar(ui.painter(), t, rect, chosen);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, tokens::RADIUS, Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
    }
    let cut = paint(ui, rect, line, code, passages);
    let mut event = fold(ui, rect, line, desk.lang);
    event = event.or(dropped(ui, rect, &response, code));
    if response.clicked() && event.is_none() {
        event = Some(RowEvent::Choose);
    }
    if response.double_clicked() && desk.writable {
        event = Some(RowEvent::Rename);
    }
    if desk.writable {
        response.dnd_set_drag_payload(code.id);
        if response.dragged()
            && let Some(pointer) = ui.ctx().pointer_interact_pos()
        {
            drag_ghost(ui, pointer, code);
        }
        let at = response.rect.left_bottom();
        menus::menu(&response, false, at, |ui| event = menu(ui, desk, code).or(event.take()));
    }
    if cut || !code.definition.is_empty() {
        response.on_hover_text(if code.definition.is_empty() {
            code.name.clone()
        } else {
            format!("{}\n{}", code.name, code.definition)
        });
    }
    event
}

/// For a screen reader: how deep the code stands, whether it is folded, and how many passages it has.
fn say_place(ui: &Ui, id: egui::Id, line: &Line, passages: Option<usize>, lang: Lang) {
    let at = heard::InTree { depth: line.depth, folded: line.folds, place: line.place };
    heard::in_tree(ui.ctx(), id, &at);
    if let Some(passages) = passages {
        let said = say!(lang, n_passages, n = passages);
        ui.ctx().accesskit_node_builder(id, |node| node.set_description(said));
    }
}

fn left_of(rect: Rect, line: &Line) -> f32 {
    rect.left() + S1 + line.depth as f32 * 14.0 + 16.0
}

/// Draws the line; gives whether the name had to be cut.
fn paint(ui: &Ui, rect: Rect, line: &Line, code: &Code, passages: Option<usize>) -> bool {
    let t = tokens(ui);
    let colors = code_colors(&code.color, t.scheme());
    let left = left_of(rect, line);
    let band = Rect::from_min_size(Pos2::new(left, rect.center().y - 7.0), Vec2::new(4.0, 14.0));
    ui.painter().rect_filled(band, 2.0, colors.band);
    let mut name_right = rect.right() - S2;
    let digit = code.digit.map(|digit| digit.to_string());
    let count = passages.filter(|passages| *passages > 0).map(|passages| passages.to_string());
    for (said, color) in [(count, t.soft), (digit, t.accent)] {
        let Some(said) = said else { continue };
        let drawn = ui.painter().text(
            Pos2::new(name_right, rect.center().y),
            Align2::RIGHT_CENTER,
            said,
            tokens::sans(tokens::SMALL),
            color,
        );
        name_right = drawn.left() - S2;
    }
    let font = if line.folds.is_some() { tokens::sans_bold(tokens::BODY) } else { tokens::sans(tokens::BODY) };
    let galley = cut_line(ui, &code.name, font, t.ink, name_right - left - S2 - S1);
    let cut = galley.elided;
    ui.painter().galley(Pos2::new(left + S2 + S1, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    cut
}

fn fold(ui: &mut Ui, rect: Rect, line: &Line, lang: Lang) -> Option<RowEvent> {
    let folded = line.folds?;
    let at = Rect::from_center_size(Pos2::new(left_of(rect, line) - 10.0, rect.center().y), Vec2::splat(24.0));
    let response = ui.interact(at, egui::Id::unique(("fold", line.code.0)), Sense::click());
    let name = if folded { say::code_unfold(lang) } else { say::code_fold(lang) };
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::DisclosureTriangle, true, name));
    let icon = if folded { icons::CHEVRON_RIGHT } else { icons::CHEVRON_DOWN };
    ui.painter().text(at.center(), Align2::CENTER_CENTER, icon, tokens::icon(14.0), tokens(ui).soft);
    response.clicked().then_some(RowEvent::Fold)
}

/// Where a dragged code would land is drawn; where it lands is told.
fn dropped(ui: &Ui, rect: Rect, response: &egui::Response, code: &Code) -> Option<RowEvent> {
    let t = tokens(ui);
    if response.dnd_hover_payload::<MarkedWords>().is_some() {
        ui.painter().rect_stroke(rect, tokens::RADIUS, Stroke::new(1.5, t.accent), egui::StrokeKind::Inside);
        return response.dnd_release_payload::<MarkedWords>().map(|words| RowEvent::Words(*words));
    }
    let dragged = response.dnd_hover_payload::<CodeId>()?;
    if *dragged == code.id {
        return None;
    }
    let pointer = ui.ctx().pointer_interact_pos()?;
    let before = pointer.y < rect.top() + rect.height() * 0.3;
    if before {
        ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(2.0, t.accent));
    } else {
        ui.painter().rect_stroke(rect, tokens::RADIUS, Stroke::new(1.5, t.accent), egui::StrokeKind::Inside);
    }
    let dropped = response.dnd_release_payload::<CodeId>()?;
    Some(if before { RowEvent::Before(*dropped) } else { RowEvent::Into(*dropped) })
}

fn drag_ghost(ui: &Ui, pointer: Pos2, code: &Code) {
    let t = tokens(ui);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(egui::Order::Tooltip, egui::Id::unique("dragged code")));
    let colors = code_colors(&code.color, t.scheme());
    let galley = cut_line(ui, &code.name, tokens::sans_bold(tokens::BODY), colors.label, 220.0);
    let rect = Rect::from_min_size(pointer + Vec2::new(12.0, -12.0), galley.size() + Vec2::new(20.0, 8.0));
    painter.rect(rect, tokens::RADIUS, t.raised, Stroke::new(1.0, colors.band), egui::StrokeKind::Inside);
    painter.galley(rect.min + Vec2::new(10.0, 4.0), galley, colors.label);
}

/// The field over a line while its code is renamed; `Some(None)` while it is written in.
fn rename(
    ui: &mut Ui,
    desk: &Desk,
    state: &mut CodeState,
    rect: Rect,
    line: &Line,
    code: &Code,
) -> Option<Option<RowEvent>> {
    let (_, text, grab) = state.tree.renaming.as_mut().filter(|(id, _, _)| *id == code.id)?;
    let place = Rect::from_min_max(Pos2::new(left_of(rect, line), rect.top()), rect.max);
    let edit = TextEdit::singleline(text).margin(egui::Margin::symmetric(6, 4)).desired_width(place.width());
    let response = ui.put(place, edit).accessible_name(say::code_name_of_the_code(desk.lang));
    if std::mem::take(grab) {
        response.request_focus();
    }
    if !response.lost_focus() {
        return Some(None);
    }
    let name = text.clone();
    let escape = ui.input(|input| input.key_pressed(Key::Escape));
    state.tree.renaming = None;
    Some((!escape && name != code.name).then_some(RowEvent::Renamed(name)))
}

fn menu(ui: &mut Ui, desk: &mut Desk, code: &Code) -> Option<RowEvent> {
    let mut event = None;
    ui.set_min_width(240.0);
    if menus::item(ui, say::code_rename_f2(desk.lang), "") {
        event = Some(RowEvent::Rename);
    }
    if menus::item(ui, say::code_new_code_beneath(desk.lang), "") {
        event = Some(RowEvent::NewBeneath);
    }
    ui.menu_button(say::code_figure(desk.lang), |ui| {
        let codes = desk.codes();
        for digit in 1..=9 {
            let holder = codes.iter().find(|other| other.digit == Some(digit) && other.id != code.id);
            let held = holder.map(|other| format!("{digit}   {}", other.name)).unwrap_or_else(|| digit.to_string());
            if ui.selectable_label(code.digit == Some(digit), held).clicked() {
                event = Some(RowEvent::Figure(digit));
            }
        }
    });
    caption(ui, say::colour(desk.lang));
    ui.horizontal_wrapped(|ui| {
        ui.set_max_width(220.0);
        ui.spacing_mut().item_spacing = Vec2::splat(S1);
        for (n, color) in PALETTE.iter().enumerate() {
            let name = color_name(color).map_or_else(|| (n + 1).to_string(), |name| name.say(desk.lang).to_owned());
            if swatch(ui, color, code.color == *color, &name) {
                event = Some(RowEvent::Recolor((*color).to_owned()));
            }
        }
    });
    ui.separator();
    let codes = desk.codes();
    ui.menu_button(say::code_merge_into(desk.lang), |ui| {
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for other in codes.iter().filter(|other| other.id != code.id) {
                if ui.button(code_path(&codes, other.id)).clicked() {
                    event = Some(RowEvent::MergeInto(other.id));
                }
            }
        });
    });
    let beneath = codes.iter().filter(|other| other.parent == Some(code.id)).count();
    // What would be lost is counted now: the figure in the tree may be an earlier one.
    let of = desk.codings_of(code.id);
    let codings = of.len();
    let documents = of.iter().map(|coding| coding.document).collect::<HashSet<_>>().len();
    let lost = match (codings, beneath) {
        (0, 0) => say::code_remove_it_is_not_used(desk.lang).to_owned(),
        (_, 0) => say!(desk.lang, code_remove_with_its_codings_codings_in, codings, documents),
        _ => say!(desk.lang, code_remove_with_codings_codings_and_beneath, beneath, codings),
    };
    let remove = egui::RichText::new(lost).color(tokens(ui).error);
    if ui.button(remove).clicked() {
        event = Some(RowEvent::Remove);
    }
    if event.is_some() {
        ui.close();
    }
    event
}

fn swatch(ui: &mut Ui, color: &str, chosen: bool, name: &str) -> bool {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(24.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::RadioButton, true, chosen, name));
    ui.painter().circle_filled(rect.center(), 9.0, code_colors(color, t.scheme()).band);
    if chosen || response.hovered() || response.has_focus() {
        ui.painter().circle_stroke(rect.center(), 11.0, Stroke::new(1.5, t.ink));
    }
    response.clicked()
}
