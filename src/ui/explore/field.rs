//! The one field in which a question is put together: what is typed is matched with all that can be asked for.

use super::offers::{Known, Offer, matching};
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::tokens::{self, S1, S2, code_colors, tokens};
use crate::ui::widgets::cut_line;
use eframe::egui::{self, Key, Modifiers, Popup, PopupCloseBehavior, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

#[derive(Default)]
pub struct State {
    text: String,
    marked: usize,
    grab_focus: bool,
    /// Where the list was drawn last: a press on it leaves it open.
    list: Option<egui::Rect>,
}

/// What the field gave.
pub enum Given {
    Offer(Offer),
    /// Backspace in the empty field: the last thing goes.
    TakeBack,
}

const ROW: f32 = 30.0;
const ROWS: f32 = 9.0;

impl State {
    pub fn grab_focus(&mut self) {
        self.grab_focus = true;
    }
}

pub fn id() -> egui::Id {
    egui::Id::unique("explore field")
}

/// Draws the field; `joins`: whether something stands before it.
pub fn show(ui: &mut Ui, desk: &Desk, state: &mut State, known: &[Known], joins: bool, hint: &str) -> Option<Given> {
    let t = tokens(ui);
    let lang = desk.lang;
    let focused = ui.memory(|memory| memory.has_focus(id()));
    let [down, up, enter, escape, back] = if focused {
        [Key::ArrowDown, Key::ArrowUp, Key::Enter, Key::Escape, Key::Backspace].map(|key| {
            let is_used = key != Key::Backspace || state.text.is_empty();
            is_used && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
        })
    } else {
        [false; 5]
    };
    let edit = egui::TextEdit::singleline(&mut state.text)
        .id(id())
        .hint_text(egui::RichText::new(hint).color(t.soft))
        .desired_width(ui.available_width().clamp(160.0, 340.0))
        .margin(egui::Margin::symmetric(8, 6));
    let field = ui.add(edit).accessible_name(say::explore_add_to_the_question(lang));
    if std::mem::take(&mut state.grab_focus) {
        field.request_focus();
    }
    if field.changed() {
        state.marked = 0;
    }
    if escape {
        state.text.clear();
    }
    let offers = matching(known, &state.text, joins, lang);
    let pressed = ui.input(|input| input.pointer.interact_pos());
    let on_list = state.list.zip(pressed).is_some_and(|(list, at)| list.contains(at));
    let open = !offers.is_empty() && (field.has_focus() || field.lost_focus() || on_list);
    if down {
        state.marked = (state.marked + 1).min(offers.len().saturating_sub(1));
    }
    if up {
        state.marked = state.marked.saturating_sub(1);
    }
    let moved = down || up;
    let popup = Popup::from_response(&field)
        .id(id().with("list"))
        .open(open)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .gap(S1)
        .width(440.0);
    let shown = popup.show(|ui| list(ui, &offers, state.marked, moved));
    state.list = shown.as_ref().map(|shown| shown.response.rect);
    let clicked = shown.and_then(|shown| shown.inner);
    let taken = clicked.or(enter.then_some(state.marked)).and_then(|n| offers.into_iter().nth(n));
    if taken.is_some() {
        state.text.clear();
        state.marked = 0;
        state.list = None;
        field.request_focus();
    }
    match taken {
        Some(offer) => Some(Given::Offer(offer)),
        None => back.then_some(Given::TakeBack),
    }
}

/// The list; gives the number of the one that was clicked.
fn list(ui: &mut Ui, offers: &[Offer], marked: usize, moved: bool) -> Option<usize> {
    let mut clicked = None;
    ScrollArea::vertical().max_height(ROW * ROWS).auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (n, offer) in offers.iter().enumerate() {
            let row = row(ui, offer, n == marked);
            if n == marked && moved {
                row.scroll_to_me(None);
            }
            if row.clicked() {
                clicked = Some(n);
            }
        }
    });
    clicked
}

fn row(ui: &mut Ui, offer: &Offer, marked: bool) -> egui::Response {
    let t = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let said = if offer.note.is_empty() { offer.name.clone() } else { format!("{}, {}", offer.name, offer.note) };
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::ListBoxOption, true, marked, &said));
    if marked || response.hovered() {
        let fill = if marked { t.accent_tint } else { tokens::mix(t.raised, t.ink, 0.05) };
        ui.painter().rect_filled(rect, tokens::RADIUS, fill);
    }
    let mut x = rect.left() + S2;
    if let Some(color) = &offer.color {
        let band = egui::Rect::from_min_size(egui::pos2(x, rect.center().y - 7.0), Vec2::new(4.0, 14.0));
        ui.painter().rect_filled(band, 2.0, code_colors(color, t.scheme()).band);
    }
    x += S2 + S1;
    let room = rect.right() - S2 - x;
    let note = cut_line(ui, &offer.note, tokens::sans(tokens::SMALL), t.soft, room * 0.62);
    let name = cut_line(ui, &offer.name, tokens::sans(tokens::BODY), t.ink, room - note.size().x - S2);
    let middle = rect.center().y;
    ui.painter().galley(egui::pos2(x, middle - name.size().y / 2.0), name, t.ink);
    let left = rect.right() - S2 - note.size().x;
    ui.painter().galley(egui::pos2(left, middle - note.size().y / 2.0), note, t.soft);
    response
}
