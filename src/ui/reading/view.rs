//! Where everything stands on the screen this frame: from positions to rectangles and back.

use super::blocks::Blocks;
use super::layout::Layout;
use crate::model::{Passage, Pos};
use eframe::egui::{Pos2, Rect, Vec2, epaint::text::cursor::CCursor};
use std::ops::Range;

/// The geometry of one frame.
pub struct View<'a> {
    pub id: &'static str,
    pub blocks: &'a Blocks,
    pub layout: &'a Layout,
    /// The column of the text, in screen points; its top is where block 0 begins.
    pub text: Rect,
    /// The whole view.
    pub outer: Rect,
    pub blocks_in_view: Range<usize>,
}

impl View<'_> {
    fn origin(&self, block: usize) -> Pos2 {
        Pos2::new(self.text.left(), self.text.top() + self.layout.top(block))
    }

    /// The position under a point, in the nearest block in view.
    pub fn pos_at(&self, point: Pos2) -> Pos {
        let n = self.layout.block_at(point.y - self.text.top());
        let n = n
            .clamp(self.blocks_in_view.start, self.blocks_in_view.end.saturating_sub(1).max(self.blocks_in_view.start));
        let Some(block) = self.blocks.get(n) else { return Pos(0) };
        let Some(galley) = self.layout.galley(n) else { return block.passage.start };
        let cursor = galley.cursor_from_pos(point - self.origin(n));
        block.passage.start.plus(cursor.index.0 as u32).min(block.passage.end)
    }

    /// The thin rectangle before a position; of an end, the one after the last word.
    pub fn caret_rect(&self, pos: Pos, is_end: bool) -> Option<Rect> {
        let at = if is_end { Pos(pos.0.saturating_sub(1)) } else { pos };
        let n = self.blocks.at(at);
        if !self.blocks_in_view.contains(&n) {
            return None;
        }
        let block = self.blocks.get(n)?;
        let galley = self.layout.galley(n)?;
        let inside = pos.0.saturating_sub(block.passage.start.0).min(block.passage.len());
        let cursor = CCursor { index: (inside as usize).into(), prefer_next_row: !is_end };
        Some(galley.pos_from_cursor(cursor).translate(self.origin(n).to_vec2()))
    }

    /// The words that stand first beneath a height, and how far beneath it: before it they begin where that is less
    /// than nothing.
    pub fn first_words(&self, top: f32) -> Option<(Pos, f32)> {
        let pos = self.pos_at(Pos2::new(self.text.left() - 10.0, top + 4.0));
        self.caret_rect(pos, false).map(|rect| (pos, rect.top() - top))
    }

    /// The rectangles of a passage's rows, as far as they are in view.
    pub fn rects(&self, passage: Passage) -> Vec<Rect> {
        let mut rects = Vec::new();
        let first = self.blocks.at(passage.start).max(self.blocks_in_view.start);
        let last = self.blocks.at(Pos(passage.end.0.saturating_sub(1))).min(self.blocks_in_view.end.saturating_sub(1));
        for n in first..=last {
            let (Some(block), Some(galley)) = (self.blocks.get(n), self.layout.galley(n)) else { continue };
            let Some(part) = block.passage.intersection(passage) else { continue };
            let cursor = |pos: Pos, next: bool| CCursor {
                index: ((pos.0 - block.passage.start.0) as usize).into(),
                prefer_next_row: next,
            };
            let (start, end) =
                (galley.pos_from_cursor(cursor(part.start, true)), galley.pos_from_cursor(cursor(part.end, false)));
            for row in &galley.rows {
                let area = row.rect();
                if area.bottom() <= start.top() + 1.0 || area.top() >= end.bottom() - 1.0 {
                    continue;
                }
                let left = if area.top() <= start.top() + 1.0 { start.left() } else { area.left() };
                let right = if area.bottom() >= end.bottom() - 1.0 { end.left() } else { area.right() };
                if right > left {
                    let rect = Rect::from_min_max(Pos2::new(left, area.top()), Pos2::new(right, area.bottom()));
                    rects.push(rect.translate(self.origin(n).to_vec2()));
                }
            }
        }
        rects
    }

    /// The heights between which a passage stands, also where it reaches out of view.
    pub fn height_of(&self, passage: Passage) -> Option<(f32, f32)> {
        let (first, last) = (self.blocks.at(passage.start), self.blocks.at(Pos(passage.end.0.saturating_sub(1))));
        if first >= self.blocks_in_view.end || last < self.blocks_in_view.start {
            return None;
        }
        let top =
            self.caret_rect(passage.start, false).map_or(self.text.top() + self.layout.top(first), |rect| rect.top());
        let bottom = self
            .caret_rect(passage.end, true)
            .map_or(self.text.top() + self.layout.top(last + 1), |rect| rect.bottom());
        Some((top, bottom))
    }

    /// The position some rows above or below another, at the same place in its row. The empty lines
    /// between paragraphs are no rows.
    pub fn vertically(&self, from: Pos, by: f32) -> Option<Pos> {
        let at = self.caret_rect(from, false)?.center();
        let mut to = self.pos_at(at + Vec2::new(0.0, by));
        let mut over = by;
        while self.is_empty_at(to) && over.abs() < by.abs() + 200.0 {
            over += by.signum() * 4.0;
            to = self.pos_at(at + Vec2::new(0.0, over));
        }
        Some(to)
    }

    fn is_empty_at(&self, pos: Pos) -> bool {
        self.blocks.get(self.blocks.at(pos)).is_some_and(|block| block.passage.is_empty())
    }

    /// The start or end of the row in which a position stands.
    pub fn row_end(&self, from: Pos, forward: bool) -> Option<Pos> {
        let at = self.caret_rect(from, false)?;
        let x = if forward { self.text.right() + 10_000.0 } else { self.text.left() - 10.0 };
        Some(self.pos_at(Pos2::new(x, at.center().y)))
    }
}
