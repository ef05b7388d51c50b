//! A step of the journal: one named change to the project, undoable but for the few that cannot be.

use super::{StepId, StepName};
use crate::say;

/// One entry of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: StepId,
    pub name: StepName,
    /// ISO UTC.
    pub at: String,
    pub coder: String,
    pub state: StepState,
    /// Whether it is in force for good: an export that was let out, or a step that a withdrawal put beyond reach.
    pub is_final: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum StepState {
    /// In force.
    Done,
    /// Undone; can be redone until something else is done.
    Undone,
    /// Undone, and something else was done since.
    Dropped,
}

impl StepState {
    pub fn label(self, lang: super::Lang) -> &'static str {
        match self {
            StepState::Done => say::journal_done(lang),
            StepState::Undone => say::journal_undone(lang),
            StepState::Dropped => say::journal_undone_and_replaced(lang),
        }
    }
}

/// The present moment as every table keeps it: ISO UTC, whole seconds.
pub fn now() -> String {
    let now = jiff::Timestamp::now();
    jiff::Timestamp::from_second(now.as_second()).unwrap_or(now).to_string()
}

/// A kept moment in the reader's time zone, `2026-11-23 14:05`; the kept form if it cannot be read.
pub fn local(moment: &str) -> String {
    moment.parse::<jiff::Timestamp>().map_or_else(
        |_| moment.to_owned(),
        |at| at.to_zoned(jiff::tz::TimeZone::system()).strftime("%Y-%m-%d %H:%M").to_string(),
    )
}
