//! Figures for the report: plain data in, SVG or PNG out. Each figure is drawn at the width of a printed page, says
//! itself in words for who cannot see it, and is the same bytes for the same data.

pub mod face;
pub mod palette;
