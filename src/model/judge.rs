//! What else is judged of a case besides its criteria: activities, means and ends; and the course of
//! hypotheses and codes.

use super::{ActivityId, CaseId, CodeId, Guid, KeywordId, Lang, MeansEndsId, MemoId};
use super::{AssessmentId, DocumentId, FindingId, QuestionId, ThemeCellId};
use crate::say;
use serde::{Deserialize, Serialize};

/// What a case planned to do and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    pub id: ActivityId,
    pub guid: Guid,
    pub case: CaseId,
    /// Unique in the case.
    pub name: String,
    pub planned: String,
    pub carried_out: String,
    /// None until judged.
    pub extent: Option<Extent>,
    pub deviation: String,
    /// Why it was deviated from the plan.
    pub reason: String,
}

/// How far an activity was carried out.
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
pub enum Extent {
    Full,
    Partly,
    None,
    /// Carried out without having been planned.
    Unplanned,
}

impl Extent {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Extent::Full => say::judge_as_planned(lang),
            Extent::Partly => say::judge_partly(lang),
            Extent::None => say::judge_not_carried_out(lang),
            Extent::Unplanned => say::judge_not_planned(lang),
        }
    }
}

/// The link from a means to the end it is to serve, as a claim about a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeansEnds {
    pub id: MeansEndsId,
    pub guid: Guid,
    pub case: CaseId,
    pub means: String,
    pub ends: String,
    /// What the link rests on, and whether it holds.
    pub text: String,
}

/// Where a hypothesis stood since a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HypothesisStatus {
    pub memo: MemoId,
    pub standing: Standing,
    pub why: String,
    /// ISO UTC.
    pub at: String,
}

/// How a hypothesis stands.
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
pub enum Standing {
    Open,
    Supported,
    Weakened,
    Refuted,
}

impl Standing {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Standing::Open => say::judge_open(lang),
            Standing::Supported => say::judge_supported(lang),
            Standing::Weakened => say::judge_weakened(lang),
            Standing::Refuted => say::judge_refuted(lang),
        }
    }
}

/// What happened to a code at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeEvent {
    /// None once the code is gone.
    pub code: Option<CodeId>,
    /// The code's name at that moment.
    pub name: String,
    pub what: CodeChange,
    /// The other code of a split or merge, the new name or the new parent.
    pub other: String,
    pub why: String,
    /// ISO UTC.
    pub at: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumString, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "snake_case")]
pub enum CodeChange {
    Born,
    Renamed,
    Redefined,
    Moved,
    Split,
    Merged,
    Removed,
}

impl CodeChange {
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            CodeChange::Born => say::judge_born(lang),
            CodeChange::Renamed => say::judge_renamed(lang),
            CodeChange::Redefined => say::judge_redefined(lang),
            CodeChange::Moved => say::judge_moved(lang),
            CodeChange::Split => say::judge_split(lang),
            CodeChange::Merged => say::judge_merged(lang),
            CodeChange::Removed => say::judge_removed(lang),
        }
    }
}

/// What answers a research question besides units and statements, which name theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answering {
    ThemeCell(ThemeCellId),
    Finding(FindingId),
    Assessment(AssessmentId),
}

/// A research question and something that answers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuestionLink {
    pub question: QuestionId,
    pub by: Answering,
}

/// A keyword of the aide-memoire, and the interviews that touched it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyword {
    pub id: KeywordId,
    pub guid: Guid,
    pub text: String,
    /// Each with a note, which may be empty.
    pub touched: Vec<(DocumentId, String)>,
}
