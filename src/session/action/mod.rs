//! All that can be done to a project, as data. The window, the command line and scripts send the
//! same actions; each is one JSON object, `{"action": "add_code", …}`. Documents, codes, cases …
//! are named by name or by GUID, codes also by their path `Parent/Child`, or, by the window, as what an earlier action
//! of the same step makes.
//!
//! A field that is left out leaves what is there as it is. Null empties what may be empty; where it cannot be, it is
//! refused, as is a field that an action does not have: nothing that is given goes unused.

mod json;
mod reading;
mod said;
#[macro_use]
mod shape;

pub use cases::*;
pub use cells::*;
pub use codes::*;
pub use confidence::{ConfidenceAction, LiftQuarantine, Quarantine, SetConsent, SetGuard};
pub use course::*;
pub use criteria::*;
pub use documents::*;
pub use json::{on_its_line, read_script};
pub use judge::*;
pub use memos::*;
pub use project::*;
pub use queries::*;
pub use reading::{Malformed, Wanted, json};
pub use said::Said;
pub use themes::*;
pub use through::*;
pub use units::*;

pub use crate::model::Ref;
use crate::model::*;
use serde::{Deserialize, Deserializer, Serialize};

/// One action, by topic.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Project(ProjectAction),
    Document(DocumentAction),
    Case(CaseAction),
    Code(CodeAction),
    Coding(CodingAction),
    Unit(UnitAction),
    Theme(ThemeAction),
    Cell(CellAction),
    Contrast(ContrastAction),
    Criteria(CriteriaAction),
    Judge(JudgeAction),
    Memo(MemoAction),
    Course(CourseAction),
    Confidence(ConfidenceAction),
    Through(ThroughAction),
    Query(QueryAction),
}

/// A field that may be left out (unchanged) or given, but not null: what it is about cannot be nothing.
fn some<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

/// A field that may be left out (unchanged), null (empty) or given.
fn emptied<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    Option::<T>::deserialize(from).map(|given| Some(given.unwrap_or_default()))
}

/// A field that may be left out (unchanged), null (nothing) or given.
fn given<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(from).map(Some)
}

/// A passage that a claim rests on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceAt {
    pub document: Ref,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
    /// Instead of positions: words that stand exactly once in the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub against: bool,
    /// Whether the passage's words are recorded again: 'the claim holds as they are now'.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anew: bool,
}

mod cases;
mod cells;
mod codes;
mod confidence;
mod course;
mod criteria;
mod documents;
mod judge;
mod memos;
mod project;
mod queries;
mod themes;
mod through;
mod units;
