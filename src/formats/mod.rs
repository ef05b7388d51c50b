//! Every outside format: reading ([`import`]), writing ([`export`]), drawing ([`figures`]), and exchange with other programs ([`refi`]).

pub mod export;
pub mod figures;
pub mod import;
pub mod refi;
