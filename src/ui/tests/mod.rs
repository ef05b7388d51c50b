//! The window as a whole: what belongs to no workspace, or to all of them.

mod asking;
mod at_once;
mod by_chance;
mod commands;
mod hand;
mod heard;
mod keys;
mod projects;
mod reach;
mod undo;
mod writing;
