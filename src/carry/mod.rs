//! How a team's changes travel: as letters that are signed, sealed and never changed, by whatever carries them.
//!
//! - `seal`: what makes a letter unreadable to all but the team, and nobody else's
//! - `letter`: what stands in one
//! - `folder`: the carrier that is a folder which something else synchronises

pub mod folder;
pub mod letter;
pub mod seal;

use std::io;

/// A letter as the carrier names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Item {
    pub name: String,
}

/// What carries letters. Letters are put, read and taken away, never changed; nothing is ever locked.
pub trait Carrier {
    /// Puts a letter where the copy of that name puts its own. It is there whole or not at all.
    fn put(&self, copy: &str, letter: &[u8]) -> io::Result<Item>;
    /// All that is there, whoever put it.
    fn list(&self) -> io::Result<Vec<Item>>;
    fn get(&self, item: &Item) -> io::Result<Vec<u8>>;
    /// What is gone already is no failure.
    fn remove(&self, item: &Item) -> io::Result<()>;
}
