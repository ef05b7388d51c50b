//! Every outside format: reading ([`import`]), writing ([`export`]), drawing ([`figures`]), the archive ([`archive`]),
//! exchange with other programs ([`refi`]), and what can be read of any finished file ([`unpacked`]).

pub mod archive;
pub mod export;
pub mod figures;
pub mod import;
pub mod refi;
pub mod report;
pub mod transcript;
pub mod unpacked;
