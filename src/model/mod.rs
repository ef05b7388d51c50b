//! Plain types and pure rules of the field, one file per entity. Knows neither database, files nor window.

mod document;
mod lang;
mod position;
mod table;

pub use document::*;
pub use lang::*;
pub use position::*;
pub use table::*;
