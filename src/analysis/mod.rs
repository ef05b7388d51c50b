//! Pure functions, rows in, table out. Knows neither database nor window.

pub mod agreement;
pub mod assess;
pub mod change;
pub mod contrast;
pub mod emptiness;
pub mod evidence;
pub mod explore;
pub mod find;
pub mod guard;
pub mod masks;
pub mod names;
pub mod prints;
pub mod questions;
pub mod quoting;
pub mod ranges;
pub mod report;
pub mod structure;
pub mod study;
pub mod tables;
pub mod transcript;
pub mod units;
pub mod uses;
pub mod voices;

pub use study::{Study, Texts};
