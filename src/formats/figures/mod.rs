//! Figures for the report: plain data in, SVG or PNG out. Each figure is drawn at the width of a printed page, says
//! itself in words for who cannot see it, and is the same bytes for the same data.

mod assessments;
mod axis;
mod bars;
mod canvas;
mod face;
mod grid;
mod heat_map;
mod palette;
mod png;
mod spread;
#[cfg(test)]
mod tests;
mod timeline;

pub use assessments::{Assessments, Rated, assessments};
pub use bars::{Bar, Bars, bars};
pub use canvas::Frame;
pub use heat_map::{Counted, HeatMap, Totals, heat_map};
pub use palette::WIDTH;
pub use png::{pixels, png};
pub use spread::{Spread, SpreadCase, spread};
pub use timeline::{Course, Day, Lane, Mark, Sign, Timeline, timeline};

use crate::say;
use canvas::{Anchor, Canvas};

/// A figure of nothing: its title and caption, and that there is nothing to show.
pub fn empty(frame: &Frame) -> String {
    let mut canvas = Canvas::default();
    let top = canvas.head(frame);
    let words = say::figures_there_is_nothing_to_show_yet(frame.lang);
    let label = face::fit(words, &palette::SMALL, palette::WIDTH - 2.0 * palette::MARGIN, 1);
    canvas.label(&label, (palette::MARGIN, top), Anchor::Start, &palette::SMALL);
    canvas.finish(frame, top + label.height(&palette::SMALL), words)
}
