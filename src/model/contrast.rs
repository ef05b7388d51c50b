//! Contrasts, findings and the evidence that written claims rest on.

use super::{
    ActivityId, AssessmentId, CaseId, CodeId, ContrastId, ContrastRowId, DocumentId, EvidenceId, FindingId, Guid,
    MeansEndsId, MemoId, Passage, StatementId, ThemeCellId, ThemeId,
};
use crate::say;
use serde::{Deserialize, Serialize};

/// Chosen cases laid side by side, theme by theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contrast {
    pub id: ContrastId,
    pub guid: Guid,
    pub name: String,
    /// In the order of the columns.
    pub cases: Vec<CaseId>,
    pub rows: Vec<ContrastRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContrastRow {
    pub id: ContrastRowId,
    pub about: RowAbout,
}

/// What a row of a contrast compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowAbout {
    Theme(ThemeId),
    Code(CodeId),
}

/// What a contrast says in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub id: FindingId,
    pub guid: Guid,
    pub row: ContrastRowId,
    pub kind: FindingKind,
    pub text: String,
    /// For an absence: where it was looked for.
    pub searched: String,
}

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FindingKind {
    Alike,
    Differs,
    Absent,
    Opposed,
}

impl FindingKind {
    pub fn label(self, lang: super::Lang) -> &'static str {
        match self {
            FindingKind::Alike => say::contrast_alike(lang),
            FindingKind::Differs => say::contrast_differs(lang),
            FindingKind::Absent => say::contrast_absent(lang),
            FindingKind::Opposed => say::contrast_opposed(lang),
        }
    }
}

/// The written claim that evidence carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Claim {
    Statement(StatementId),
    ThemeCell(ThemeCellId),
    Finding(FindingId),
    Assessment(AssessmentId),
    Memo(MemoId),
    Activity(ActivityId),
    MeansEnds(MeansEndsId),
}

/// A link from a written claim to a passage that carries it, for or against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub id: EvidenceId,
    pub guid: Guid,
    pub claim: Claim,
    pub document: DocumentId,
    pub passage: Passage,
    pub against: bool,
    /// The words when the link was made, to tell when they have changed since.
    pub quote: String,
    /// The condensation of the meaning unit there when the link was made, if there was one.
    pub condensation: String,
}
