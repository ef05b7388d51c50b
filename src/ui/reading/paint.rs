//! Painting the words, and what lies behind them: tints, found places, the selection, the caret.

use super::bands;
use super::view::View;
use super::{Inner, MARKED, Reading, spoken};
use crate::model::{Passage, Pos};
use crate::ui::tokens::{self, tokens};
use eframe::egui::{Align2, Pos2, Rect, Ui, Vec2};

pub fn behind(ui: &Ui, reading: &Reading, view: &View, inner: &Inner, selection: Option<Passage>) {
    let t = tokens(ui);
    let bands_here = bands::in_view(view, &inner.lanes);
    for n in &bands_here {
        if let Some(band) = reading.bands.get(*n)
            && reading.lit == Some(band.group)
            && reading.chosen != Some(*n)
        {
            bands::fill(ui, view, band.passage, tokens::mix(t.paper, band.colors.tint, 0.75));
        }
    }
    for n in [inner.hovered, reading.chosen].into_iter().flatten() {
        if let Some(band) = reading.bands.get(n) {
            let passage =
                inner.dragging.filter(|_| reading.chosen == Some(n)).map_or(band.passage, |(_, passage)| passage);
            bands::fill(ui, view, passage, band.colors.tint);
        }
    }
    for passage in reading.found.iter().filter(|passage| passage.overlaps(in_view(view))) {
        bands::fill(ui, view, *passage, tokens::mix(t.paper, t.warn, 0.28));
    }
    if let Some((passage, until)) = inner.marked {
        let left = until - ui.input(|input| input.time);
        if left > 0.0 {
            let strength = (left / MARKED) as f32;
            // Laid over what is tinted there already, so that it leaves nothing paler behind it.
            bands::fill(ui, view, passage, t.accent_tint.gamma_multiply(strength.sqrt()));
            bands::underline(ui, view, passage, t.accent.gamma_multiply(strength.sqrt()));
            ui.ctx().request_repaint();
        }
    }
    if let Some(passage) = selection {
        bands::fill(ui, view, passage, t.accent_tint);
        // The tint alone is too near the paper for some eyes.
        bands::underline(ui, view, passage, t.accent);
    }
}

fn in_view(view: &View) -> Passage {
    let get = |n: usize| view.blocks.get(n).map(|block| block.passage);
    let start = get(view.blocks_in_view.start).map_or(Pos(0), |passage| passage.start);
    Passage { start, end: get(view.blocks_in_view.end.saturating_sub(1)).map_or(start, |passage| passage.end) }
}

pub fn words(ui: &Ui, reading: &Reading, view: &View, bands: &[usize]) {
    let t = tokens(ui);
    for n in view.blocks_in_view.clone() {
        let (Some(block), Some(galley)) = (view.blocks.get(n), view.layout.galley(n)) else { continue };
        let at = Pos2::new(view.text.left(), view.text.top() + view.layout.top(n));
        if let Some(number) = block.number {
            let baseline = at + Vec2::new(-14.0, reading.size * 0.82);
            ui.painter().text(baseline, Align2::RIGHT_CENTER, number, tokens::sans(11.0), t.soft);
        }
        let page =
            reading.text.pages.iter().find(|page| block.passage.contains(page.start) && reading.text.pages.len() > 1);
        if let Some(page) = page {
            let at = at + Vec2::new(-14.0, reading.size * 0.82 + 14.0);
            ui.painter().text(at, Align2::RIGHT_CENTER, format!("[{}]", page.label), tokens::sans(10.0), t.soft);
        }
        spoken::paragraph(ui, reading, view, bands, n, at);
        ui.painter().galley(at, galley.clone(), t.ink);
    }
}

pub fn caret(ui: &Ui, view: &View, head: Pos) {
    if let Some(rect) = view.caret_rect(head, false) {
        let t = tokens(ui);
        let line = Rect::from_center_size(rect.center(), Vec2::new(1.5, rect.height() * 0.8));
        ui.painter().rect_filled(line, 0.0, t.accent);
    }
}
