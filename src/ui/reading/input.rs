//! What mouse and keyboard do in the text.

use super::select::{self, Caret, Move};
use super::view::View;
use super::{Reading, ReadingResponse};
use crate::model::{Passage, Pos};
use eframe::egui::{self, Key, Pos2, Ui, Vec2};

pub fn mouse(
    ui: &Ui,
    reading: &Reading,
    view: &View,
    response: &egui::Response,
    caret: &mut Caret,
    word_drag: &mut Option<Passage>,
    result: &mut ReadingResponse,
) {
    if response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::Text);
    }
    let Some(index) = &reading.text.index else { return };
    let Some(pointer) = response.interact_pointer_pos() else { return };
    let at = view.pos_at(pointer);
    let shift = ui.input(|input| input.modifiers.shift);
    if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed()) {
        response.request_focus();
        *word_drag = None;
        if !shift {
            *caret = Caret::at(at);
        }
    }
    if response.triple_clicked() {
        let (start, line) = select::line_at(&reading.text.text, index, at);
        *caret = Caret { anchor: start, head: start.plus(crate::model::code_points(line)) };
    } else if response.double_clicked() {
        let word = select::word_at(&reading.text.text, index, at);
        *caret = Caret { anchor: word.start, head: word.end };
        *word_drag = Some(word);
    } else if response.dragged() && ui.input(|input| input.pointer.primary_down()) {
        *caret = caret.to(at, true);
        auto_scroll(ui, pointer);
    } else if response.clicked() {
        *caret = caret.to(at, shift);
        result.clicked = Some(at);
    } else if response.secondary_clicked() {
        result.asked_at = Some(at);
    }
}

/// Scrolls while a selection is dragged over the edge.
fn auto_scroll(ui: &Ui, pointer: Pos2) {
    let clip = ui.clip_rect();
    let over = if pointer.y < clip.top() + 24.0 {
        clip.top() + 24.0 - pointer.y
    } else if pointer.y > clip.bottom() - 24.0 {
        clip.bottom() - 24.0 - pointer.y
    } else {
        return;
    };
    ui.scroll_with_delta_animation(Vec2::new(0.0, over.clamp(-40.0, 40.0)), egui::style::ScrollAnimation::none());
    ui.ctx().request_repaint();
}

pub fn keyboard(ui: &Ui, reading: &Reading, view: &View, response: &egui::Response, caret: &mut Caret) {
    if !response.has_focus() {
        return;
    }
    let Some(index) = &reading.text.index else { return };
    let text = &reading.text.text;
    let filter = egui::EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, tab: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (moves, all, copy) = ui.input(|input| {
        let copy = input.events.iter().any(|event| matches!(event, egui::Event::Copy));
        (select::pressed(input), input.modifiers.command && input.key_pressed(Key::A), copy)
    });
    for (step, grow) in moves {
        let row = reading.size * 1.5;
        let to = match step {
            Move::Line(forward) => view.vertically(caret.head, if forward { row } else { -row }),
            Move::Page(forward) => {
                let page = (ui.clip_rect().height() * 0.85).max(row);
                view.vertically(caret.head, if forward { page } else { -page })
            }
            Move::RowEnd(forward) => view.row_end(caret.head, forward),
            other => select::step(text, index, caret.head, other),
        };
        if let Some(to) = to {
            *caret = caret.to(to, grow);
        }
    }
    if all {
        *caret = Caret { anchor: Pos(0), head: Pos(index.len()) };
    }
    if let (true, Some(passage)) = (copy, caret.passage()) {
        ui.ctx().copy_text(reading.text.words(passage).to_owned());
    }
}
