//! Every outside format: reading ([`import`]), writing ([`export`]) and drawing ([`figures`]).

pub mod export;
pub mod figures;
pub mod import;
