//! Every outside format: reading ([`import`]) and writing ([`export`]), and exchange with other programs ([`refi`]).

pub mod export;
pub mod import;
pub mod refi;
