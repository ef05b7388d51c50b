//! Figures for the report: plain data in, SVG or PNG out. Each figure is drawn at the width of a printed page, says
//! itself in words for who cannot see it, and is the same bytes for the same data.

mod canvas;
mod face;
mod grid;
mod heat_map;
pub mod palette;
mod png;

pub use canvas::Frame;
pub use heat_map::{HeatMap, heat_map};
pub use png::png;

use crate::model::Lang;
use canvas::{Anchor, Canvas};

/// What stands where there is nothing to draw; returns where it ends.
fn nothing(canvas: &mut Canvas, top: f64, lang: Lang) -> f64 {
    let label = face::fit(nothing_words(lang), &palette::SMALL, palette::WIDTH, 1);
    canvas.label(&label, (palette::MARGIN, top), Anchor::Start, &palette::SMALL);
    top + label.height(&palette::SMALL)
}

fn nothing_words(lang: Lang) -> &'static str {
    lang.t("There is nothing to show yet.", "Det finns inget att visa än.")
}
