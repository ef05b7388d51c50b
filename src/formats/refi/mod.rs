//! REFI-QDA, the format in which programs for qualitative analysis exchange projects (`.qdpx`, `.qde`) and
//! codebooks (`.qdc`): bytes to plain data and back.
//!
//! A caller brings a project into a study like this:
//!
//! 1. [`read`] gives a [`Project`] as the file has it, with positions in the file's own unit, and a [`Report`].
//! 2. [`detect_all`] finds that unit, with passages to show; the researcher may choose another.
//! 3. [`settle`](settle()) brings every text into the stored form and every position into code points of it, and
//!    tells which passages it had to leave out. From here on a passage is `place.start..place.end` of the
//!    [`Text::Held`] beside it, as a document and its codings have them. Codings hang on a passage's selection;
//!    the coder is the coding's, else the selection's, else the source's.
//! 4. A [`Text::Missing`] has passages that are still as given: they belong to no text and cannot be placed.
//!    What a caller has no place for it adds to the report.
//!
//! The other way, a caller fills in a [`Project`] with stored texts and code points and hands it to [`write()`].

mod data;
mod detect;
mod error;
mod package;
pub mod positions;
mod read;
mod report;
mod schema;
mod settle;
mod tree;
mod values;
mod write;

#[cfg(test)]
mod tests;

pub use data::*;
pub use detect::{Detected, detect, detect_all};
pub use error::RefiError;
pub use read::{packed, read, read_codebook};
pub use report::{Problem, Report};
pub use settle::settle;
pub use values::{Colour, Guid};
pub use write::{Convention, write, write_codebook};
