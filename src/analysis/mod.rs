//! Pure functions, rows in, table out. Knows neither database nor window.

pub mod contrast;
pub mod evidence;
pub mod find;
pub mod names;
pub mod study;
pub mod tables;
pub mod units;

pub use study::{Study, Texts};
