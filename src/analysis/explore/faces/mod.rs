//! Five faces of one answer, as data: each figure with the passages that it counted.

mod course;
mod crossing;
mod items;
mod narrow;
mod places;
mod tables;
mod together;
mod words;

pub use course::{CourseRow, course};
pub use crossing::{CrossCell, Crossing, crossing};
pub use narrow::{Narrow, PairSide, narrowed, overlapping};
pub use places::{Kept, in_order};
pub use tables::{course_table, crossing_table, passages_table, together_table, words_table};
pub use together::{Pair, together};
pub use words::{WordRow, words};
