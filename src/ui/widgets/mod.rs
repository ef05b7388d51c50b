//! Pieces that two or more workspaces use.

mod buttons;
mod chooser;
mod drop_down;
mod field;
mod layout;
mod rows;
mod side;
mod whole;

pub use buttons::*;
pub use chooser::*;
pub use drop_down::*;
pub use field::*;
pub use layout::*;
pub use rows::*;
pub use side::*;
pub use whole::{is_name, whole_field};
