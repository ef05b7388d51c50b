//! Laying blocks out: galleys made when they come into view and kept while they are near, heights
//! estimated until then.

use super::blocks::{Block, Blocks};
use crate::model::{Format, Passage, Pos};
use crate::ui::desk::OpenText;
use crate::ui::tokens::{self, Scheme, Tokens};
use eframe::egui::{Galley, TextFormat, Ui, text::LayoutJob};
use std::collections::HashMap;
use std::sync::Arc;

/// What a layout depends on; another needs another.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Setting {
    pub width: f32,
    pub size: f32,
    pub scheme: Scheme,
    pub pixels: f32,
}

/// Galleys kept beyond this are those nearest the view.
const KEPT: usize = 300;

/// Line height as a multiple of the size.
const LEADING: f32 = 1.5;

#[derive(Default)]
pub struct Layout {
    setting: Setting,
    galleys: HashMap<usize, Arc<Galley>>,
    heights: Vec<f32>,
    /// Where each block begins; one more than there are blocks.
    tops: Vec<f32>,
}

impl Layout {
    /// Begins anew for another setting; keeps everything for the same.
    /// Gives whether the same blocks are laid out otherwise.
    pub fn set(&mut self, setting: Setting, blocks: &Blocks) -> bool {
        let same = self.heights.len() == blocks.len();
        if self.setting == setting && same {
            return false;
        }
        self.setting = setting;
        self.galleys.clear();
        let columns = (setting.width / (setting.size * 0.47)).max(10.0);
        self.heights = blocks
            .all
            .iter()
            .map(|block| {
                let lines = (block.passage.len() as f32 / columns).ceil().max(1.0);
                lines * setting.size * LEADING + self.gap(block)
            })
            .collect();
        self.sum();
        same
    }

    fn gap(&self, block: &Block) -> f32 {
        if block.passage.is_empty() { -self.setting.size * 0.5 } else { (self.setting.size * 0.55).round() }
    }

    fn sum(&mut self) {
        self.tops.clear();
        self.tops.push(0.0);
        let mut top = 0.0;
        for height in &self.heights {
            top += height;
            self.tops.push(top);
        }
    }

    pub fn height(&self) -> f32 {
        self.tops.last().copied().unwrap_or(0.0)
    }

    pub fn top(&self, block: usize) -> f32 {
        self.tops.get(block).copied().unwrap_or_else(|| self.height())
    }

    /// The block at a height.
    pub fn block_at(&self, y: f32) -> usize {
        let last = self.heights.len().saturating_sub(1);
        self.tops.partition_point(|top| *top <= y).saturating_sub(1).min(last)
    }

    pub fn galley(&self, block: usize) -> Option<&Arc<Galley>> {
        self.galleys.get(&block)
    }

    /// Lays the blocks out from one until a height is filled. Gives the block after the last, and
    /// how much the blocks before `settled` grew, so that the view can follow.
    pub fn fill(
        &mut self,
        ui: &Ui,
        text: &OpenText,
        blocks: &Blocks,
        from: usize,
        room: f32,
        settled: usize,
    ) -> (usize, f32) {
        let (mut n, mut filled, mut grown, mut changed) = (from, 0.0, 0.0, false);
        while let (Some(block), true) = (blocks.get(n), filled < room) {
            if !self.galleys.contains_key(&n) {
                let galley = lay_out(ui, text, block, self.setting);
                let height = (galley.size().y + self.gap(block)).max(4.0);
                self.galleys.insert(n, galley);
                if let Some(known) = self.heights.get_mut(n) {
                    if n < settled {
                        grown += height - *known;
                    }
                    changed |= (*known - height).abs() > 0.01;
                    *known = height;
                }
            }
            filled += self.heights.get(n).copied().unwrap_or(0.0);
            n += 1;
        }
        if changed {
            self.sum();
        }
        if self.galleys.len() > KEPT {
            let near = from.saturating_sub(KEPT / 3)..n + KEPT / 3;
            self.galleys.retain(|block, _| near.contains(block));
        }
        (n, grown)
    }
}

fn lay_out(ui: &Ui, text: &OpenText, block: &Block, setting: Setting) -> Arc<Galley> {
    let words = text.text.get(block.bytes.clone()).unwrap_or("");
    let mut job = LayoutJob::default();
    job.wrap.max_width = setting.width;
    let mut at = block.passage.start;
    let mut rest = words;
    for (end, format) in runs(text, block, setting) {
        let length = end.0.saturating_sub(at.0);
        let byte = rest.char_indices().nth(length as usize).map_or(rest.len(), |(byte, _)| byte);
        let (run, after) = rest.split_at(byte);
        if !run.is_empty() {
            job.append(run, 0.0, format);
        }
        (at, rest) = (end, after);
    }
    ui.painter().layout_job(job)
}

/// The block in runs of one look: each run's end and format.
fn runs(text: &OpenText, block: &Block, setting: Setting) -> Vec<(Pos, TextFormat)> {
    let t = Tokens::of(setting.scheme);
    let passage = block.passage;
    let near: Vec<_> = text.formatting.iter().filter(|mark| mark.passage.overlaps(passage)).collect();
    let turn = turn_at(text, passage.start);
    let mut edges = vec![passage.start, passage.end];
    for mark in &near {
        edges.extend([mark.passage.start, mark.passage.end]);
    }
    let turns_here: Vec<_> = text.turns.iter().filter(|turn| turn.passage.overlaps(passage)).collect();
    for turn in &turns_here {
        edges.extend([turn.passage.start, turn.words]);
    }
    edges.retain(|edge| passage.start <= *edge && *edge <= passage.end);
    edges.sort();
    edges.dedup();
    let interviewer = turn
        .is_some_and(|turn| text.speakers.iter().any(|speaker| speaker.label == turn.speaker && speaker.interviewer));
    edges
        .windows(2)
        .filter_map(|pair| {
            let &[start, end] = pair else { return None };
            let here = Passage { start, end };
            let label =
                turns_here.iter().any(|turn| Passage { start: turn.passage.start, end: turn.words }.covers(here));
            let has = |format: Format| near.iter().any(|mark| mark.format == format && mark.passage.covers(here));
            Some((end, run_format(t, setting, label, interviewer, &has)))
        })
        .collect()
}

fn run_format(
    t: &Tokens,
    setting: Setting,
    label: bool,
    interviewer: bool,
    has: &dyn Fn(Format) -> bool,
) -> TextFormat {
    let size = setting.size;
    let (font, color, size) = if label {
        (tokens::sans_bold((size * 0.82).round()), if interviewer { t.soft } else { t.accent }, size)
    } else if has(Format::Heading1) {
        (tokens::title((size * 1.45).round()), t.ink, size * 1.35)
    } else if has(Format::Heading2) || has(Format::Heading3) {
        (tokens::reading_bold((size * 1.12).round()), t.ink, size * 1.1)
    } else if has(Format::Footnote) {
        (tokens::reading((size * 0.85).round()), t.soft, size * 0.9)
    } else if has(Format::Bold) {
        (tokens::reading_bold(size), t.ink, size)
    } else if has(Format::Italic) {
        (tokens::reading_italic(size), t.ink, size)
    } else {
        (tokens::reading(size), if interviewer { t.soft } else { t.ink }, size)
    };
    TextFormat {
        font_id: font,
        color,
        line_height: Some((size * LEADING).round()),
        valign: eframe::egui::Align::Max,
        ..Default::default()
    }
}

fn turn_at(text: &OpenText, at: Pos) -> Option<&crate::model::Turn> {
    let next = text.turns.partition_point(|turn| turn.passage.start <= at);
    text.turns.get(next.checked_sub(1)?).filter(|turn| turn.passage.contains(at))
}
