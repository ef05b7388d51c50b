//! Every outside format: reading ([`import`]), writing ([`export`]) and the archive ([`archive`]).

pub mod archive;
pub mod export;
pub mod import;
