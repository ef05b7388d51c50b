//! Mening: code interviews, condense their meaning, contrast cases.
//!
//! `model ← { store, analysis, formats } ← session ← { ui, cli } ← main`; nothing points back.

pub mod analysis;
pub mod cli;
pub mod formats;
pub mod model;
pub mod say;
pub mod session;
pub mod store;
pub mod ui;
