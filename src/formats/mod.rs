//! Every outside format: reading ([`import`]) and writing ([`export`]).

pub mod export;
pub mod import;
