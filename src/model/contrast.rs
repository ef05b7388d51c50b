//! Contrasts, findings and the evidence that written claims rest on.

use super::{
    ActivityId, AssessmentId, CaseId, CodeId, ContrastId, ContrastRowId, DocumentId, EvidenceId, FindingId, Guid,
    MeansEndsId, MemoId, OverallId, Passage, RowOf, SilenceId, StatementId, ThemeCellId, ThemeId,
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

impl From<RowAbout> for RowOf {
    fn from(about: RowAbout) -> RowOf {
        match about {
            RowAbout::Theme(id) => RowOf::Theme(id),
            RowAbout::Code(id) => RowOf::Code(id),
        }
    }
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
    /// What it says of single cases, where it says something of them.
    pub cases: Vec<(CaseId, CaseFinding)>,
}

impl Finding {
    /// The cases of which it says that they are silent: those named so or, of an absence that names none, all.
    pub fn silent<'f>(&'f self, columns: &'f [CaseId]) -> impl Iterator<Item = CaseId> + 'f {
        let all = self.kind == FindingKind::Absent && self.cases.is_empty();
        let is_silent = |case: &CaseId| self.cases.contains(&(*case, CaseFinding::Silent));
        columns.iter().copied().filter(move |case| all || is_silent(case))
    }
}

/// What a finding says of one case.
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
pub enum CaseFinding {
    Present,
    Weak,
    Silent,
    Against,
}

impl CaseFinding {
    pub fn label(self, lang: super::Lang) -> &'static str {
        match self {
            CaseFinding::Present => say::contrast_present(lang),
            CaseFinding::Weak => say::contrast_weak(lang),
            CaseFinding::Silent => say::contrast_silent(lang),
            CaseFinding::Against => say::contrast_speaks_against(lang),
        }
    }
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
    Silence(SilenceId),
    Overall(OverallId),
}

/// A link from a written claim to a passage that carries it, for or against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub id: EvidenceId,
    pub guid: Guid,
    pub claim: Claim,
    /// By which the claim cites it: its place among all that the claim rests on, from 1, whatever of that is not shown.
    pub number: usize,
    pub document: DocumentId,
    pub passage: Passage,
    pub against: bool,
    /// The words when the link was made, to tell when they have changed since.
    pub quote: String,
    /// The condensation of the meaning unit there when the link was made, if there was one.
    pub condensation: String,
}
