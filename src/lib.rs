//! Mening: code interviews, condense their meaning, contrast cases.
//!
//! `model ← { store, analysis, formats } ← session ← { ui, cli } ← main`; nothing points back.

pub mod formats;
pub mod model;
pub mod store;
