//! Every outside format: reading ([`import`]), writing ([`export`]), drawing ([`figures`]), the archive ([`archive`]), and
//! exchange with other programs ([`refi`]).

pub mod archive;
pub mod export;
pub mod figures;
pub mod import;
pub mod refi;
pub mod report;
