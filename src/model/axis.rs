//! The axes of the theme table: what its rows and columns may be, and a place on one of them.

use super::{CaseId, CodeId, Lang, QuestionId, ThemeId};
use crate::say;
use serde::{Deserialize, Serialize};

/// A kind of rows or columns.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
    strum::VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Axis {
    Case,
    /// A case with all beneath it.
    CaseGroup,
    /// The role of the participant who speaks.
    Role,
    /// The level of the document.
    Level,
    /// The kind of the document.
    DocumentKind,
    /// The month of the document's date.
    Time,
    Question,
    Theme,
    Code,
}

impl Axis {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Axis::Case => say::cases(lang),
            Axis::CaseGroup => say::axis_groups_of_cases(lang),
            Axis::Role => say::axis_roles(lang),
            Axis::Level => say::axis_levels(lang),
            Axis::DocumentKind => say::axis_kinds_of_document(lang),
            Axis::Time => say::axis_time(lang),
            Axis::Question => say::research_questions(lang),
            Axis::Theme => say::themes(lang),
            Axis::Code => say::codes(lang),
        }
    }
}

/// One row or column of the theme table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AxisPlace {
    Case(CaseId),
    CaseGroup(CaseId),
    Role(String),
    Level(String),
    DocumentKind(String),
    /// A month, `YYYY-MM`.
    Time(String),
    Question(QuestionId),
    Theme(ThemeId),
    Code(CodeId),
}

impl AxisPlace {
    pub fn axis(&self) -> Axis {
        match self {
            AxisPlace::Case(_) => Axis::Case,
            AxisPlace::CaseGroup(_) => Axis::CaseGroup,
            AxisPlace::Role(_) => Axis::Role,
            AxisPlace::Level(_) => Axis::Level,
            AxisPlace::DocumentKind(_) => Axis::DocumentKind,
            AxisPlace::Time(_) => Axis::Time,
            AxisPlace::Question(_) => Axis::Question,
            AxisPlace::Theme(_) => Axis::Theme,
            AxisPlace::Code(_) => Axis::Code,
        }
    }
}
