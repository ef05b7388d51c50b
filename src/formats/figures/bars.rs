//! Numbers as bars beneath one another, each with its name before it and its number in words after it.

use super::canvas::{Anchor, Area, Canvas, Frame, base};
use super::face::{self, Label};
use super::palette::*;
use crate::say;

/// Named numbers, in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bars {
    pub frame: Frame,
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub name: String,
    /// How long it is, against the longest.
    pub value: u64,
    /// What stands at its end.
    pub said: String,
}

/// The widest that names may be.
const NAMES: f64 = 200.0;
const THICK: f64 = 14.0;

/// The figure as SVG.
pub fn bars(data: &Bars) -> String {
    let longest = data.bars.iter().map(|bar| bar.value).max().unwrap_or(0);
    if data.bars.is_empty() {
        return super::empty(&data.frame);
    }
    let names: Vec<Label> = data.bars.iter().map(|bar| face::fit(&bar.name, &LABEL, NAMES, 2)).collect();
    let left = MARGIN + names.iter().map(|name| name.width(&LABEL)).fold(48.0, f64::max).min(NAMES * 1.1) + S3;
    let ends = data.bars.iter().map(|bar| face::width(&face::clean(&bar.said), &LABEL)).fold(0.0, f64::max);
    let room = (WIDTH - MARGIN - left - ends - S2).max(40.0);
    let mut canvas = Canvas::default();
    let mut y = canvas.head(&data.frame);
    for (bar, name) in data.bars.iter().zip(&names) {
        let height = (name.height(&LABEL) + S1).max(THICK + S2);
        canvas.label(name, (MARGIN, y + (height - name.height(&LABEL)) / 2.0), Anchor::Start, &LABEL);
        let said = face::clean(&bar.said);
        canvas.titled(Some(&format!("{}: {said}", face::clean(&bar.name))), |canvas| {
            let share = bar.value as f64 / longest.max(1) as f64;
            // What is there is seen, however little.
            let wide = if bar.value == 0 { 0.0 } else { (room * share).max(1.5) };
            canvas.rect(Area { x: left, y: y + (height - THICK) / 2.0, w: wide, h: THICK }, ACCENT);
            let at = (left + wide + S1, y + (height - LABEL.line) / 2.0 + base(&LABEL));
            canvas.text(&said, at, Anchor::Start, &LABEL);
        });
        y += height;
    }
    canvas.finish(&data.frame, y, &description(data, longest))
}

fn description(data: &Bars, longest: u64) -> String {
    let n = data.bars.len();
    let most = data.bars.iter().find(|bar| bar.value == longest);
    let (name, value) = most.map_or(("", ""), |bar| (bar.name.as_str(), bar.said.as_str()));
    say!(data.frame.lang, figures_n_bars_the_longest, n, name, value)
}
