//! The edges of the chosen band by keyboard: arrows by a letter, with Ctrl by a word.

use super::bands::{Edge, edge_id, moved};
use super::select::{self, Move, trimmed};
use super::{Band, Reading};
use crate::model::Passage;
use crate::say;
use crate::ui::heard;
use eframe::egui::{EventFilter, Ui};

/// The passage as an arrow makes it, while one of the edges has the keyboard.
pub fn pressed(ui: &Ui, reading: &Reading, band: &Band) -> Option<Passage> {
    let index = reading.text.index.as_ref()?;
    let lang = heard::lang(ui.ctx());
    let name = &band.label;
    for edge in [Edge::Start, Edge::End] {
        let id = edge_id(reading.id, edge);
        let said = match edge {
            Edge::Start => say!(lang, reading_where_name_begins, name),
            Edge::End => say!(lang, reading_where_name_ends, name),
        };
        let at = if edge == Edge::Start { band.passage.start } else { band.passage.end };
        if ui.ctx().has_accesskit_node(id) {
            ui.ctx().accesskit_node_builder(id, |node| {
                node.set_label(said);
                node.set_numeric_value(f64::from(at.0));
                node.set_min_numeric_value(0.0);
                node.set_max_numeric_value(f64::from(index.len()));
            });
        }
    }
    for edge in [Edge::Start, Edge::End] {
        let id = edge_id(reading.id, edge);
        let at = if edge == Edge::Start { band.passage.start } else { band.passage.end };
        if !ui.memory(|memory| memory.has_focus(id)) {
            continue;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        let pressed = ui.input(select::pressed).into_iter().map(|(step, _)| step);
        let step = pressed.into_iter().find(|step| matches!(step, Move::Char(_) | Move::Word(_)))?;
        let text = &reading.text.text;
        let mut to = at;
        // White space belongs to no edge: the arrow goes on over it.
        for _ in 0..64 {
            let next = select::step(text, index, to, step).filter(|next| *next != to)?;
            to = next;
            let passage = trimmed(text, index, moved(band.passage, edge, to));
            if passage != band.passage {
                return Some(passage);
            }
        }
        return None;
    }
    None
}
