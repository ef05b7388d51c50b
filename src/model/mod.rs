//! Plain types and pure rules of the field, one file per entity. Knows neither database, files nor window.

mod case;
mod code;
pub mod collate;
mod condense;
mod confidence;
mod contrast;
mod criterion;
mod document;
mod edit;
mod id;
mod journal;
mod lang;
mod memo;
mod name;
mod position;
mod table;

pub use case::*;
pub use code::*;
pub use condense::*;
pub use confidence::*;
pub use contrast::*;
pub use criterion::*;
pub use document::*;
pub use edit::*;
pub use id::*;
pub use journal::*;
pub use lang::*;
pub use memo::*;
pub use name::*;
pub use position::*;
pub use table::*;
