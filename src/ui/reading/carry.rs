//! Carrying the words that are selected out of the text, onto a code.

use super::select::{line_at, trimmed};
use super::view::View;
use super::{Reading, bands};
use crate::model::{DocumentId, Passage, code_points};
use crate::ui::tokens::{self, tokens};
use crate::ui::widgets::cut_line;
use eframe::egui::{self, DragAndDrop, Id, LayerId, Order, Rect, Response, Stroke, Ui, Vec2};

/// The words that are being carried.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkedWords {
    pub document: DocumentId,
    pub passage: Passage,
}

/// The words that the button went down on, as long as the pointer has left the text with them. Within the text it
/// selects, as it always does.
pub fn out(ui: &Ui, document: DocumentId, view: &View, response: &Response, held: Option<Passage>) -> Option<Passage> {
    let pointer = response.interact_pointer_pos()?;
    let passage = held.filter(|passage| !passage.is_empty())?;
    let origin = ui.input(|input| input.pointer.press_origin())?;
    let on_them = view.rects(passage).iter().any(|rect| rect.contains(origin));
    // The codes stand at the left; a way beyond the line's end selects to its end.
    if !on_them || pointer.x >= view.outer.left() {
        if DragAndDrop::has_payload_of_type::<MarkedWords>(ui.ctx()) {
            DragAndDrop::clear_payload(ui.ctx());
        }
        return None;
    }
    if response.dragged() {
        DragAndDrop::set_payload(ui.ctx(), MarkedWords { document, passage });
    }
    Some(passage)
}

/// The words under what is carried into the text, drawn as what it would fall on: those that are selected, else the
/// paragraph.
pub fn target(ui: &Ui, reading: &Reading, view: &View, area: Rect, selection: Option<Passage>) -> Option<Passage> {
    let ctx = ui.ctx();
    if !DragAndDrop::has_any_payload(ctx) || DragAndDrop::has_payload_of_type::<MarkedWords>(ctx) {
        return None;
    }
    let pointer = ui.input(|input| input.pointer.interact_pos()).filter(|pointer| area.contains(*pointer))?;
    let (at, text) = (view.pos_at(pointer), &reading.text.text);
    let index = reading.text.index.as_ref()?;
    let marked = selection.filter(|passage| passage.contains(at) || passage.end == at);
    let (start, line) = line_at(text, index, at);
    let paragraph = trimmed(text, index, Passage { start, end: start.plus(code_points(line)) });
    let target = marked.or(Some(paragraph).filter(|passage| !passage.is_empty()))?;
    bands::fill(ui, view, target, tokens(ui).accent_tint);
    bands::underline(ui, view, target, tokens(ui).accent);
    Some(target)
}

/// Draws what is carried beside the pointer.
pub fn ghost(ui: &Ui, words: &str) {
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    let t = tokens(ui);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("carried words")));
    let galley = cut_line(ui, words, tokens::reading(14.0), t.ink, 220.0);
    let rect = Rect::from_min_size(pointer + Vec2::new(12.0, -12.0), galley.size() + Vec2::new(20.0, 8.0));
    painter.rect(rect, tokens::RADIUS, t.raised, Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
    painter.galley(rect.min + Vec2::new(10.0, 4.0), galley, t.ink);
}
