//! Pieces that two or more workspaces use.

mod buttons;
mod chooser;
mod field;
mod layout;
mod rows;
mod side;

pub use buttons::*;
pub use chooser::*;
pub use field::*;
pub use layout::*;
pub use rows::*;
pub use side::*;
