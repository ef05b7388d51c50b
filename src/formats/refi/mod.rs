//! REFI-QDA, the format in which programs for qualitative analysis exchange projects (`.qdpx`, `.qde`) and
//! codebooks (`.qdc`): bytes to plain data and back.
//!
//! [`read`] gives a [`Project`] as the file has it, with positions in the file's own unit; [`detect`] finds that
//! unit and [`settle`](settle()) brings texts and positions into the form that Mening stores. [`write()`] takes a
//! project in either form.

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

pub use data::*;
pub use detect::{Detected, detect, detect_all};
pub use error::RefiError;
pub use read::{read, read_codebook};
pub use report::{Problem, Report};
pub use settle::settle;
pub use values::{Colour, Guid};
pub use write::{Convention, write, write_codebook};
