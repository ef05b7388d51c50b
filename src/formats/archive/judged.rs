//! What `project.json` holds of judging and of the study's course: activities, means and ends, hypotheses, codes over
//! time, what answers questions, keywords.

use super::content::Target;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct ActivityPart {
    pub guid: String,
    pub case: Option<String>,
    pub name: String,
    pub planned: String,
    pub carried_out: String,
    /// `full`, `partly`, `none`, `unplanned`; empty until judged.
    pub extent: String,
    pub deviation: String,
    pub reason: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct MeansEndsPart {
    pub guid: String,
    pub case: Option<String>,
    pub means: String,
    pub ends: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct StandingPart {
    pub memo: Option<String>,
    /// `open`, `supported`, `weakened`, `refuted`.
    pub status: String,
    pub why: String,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CodeEventPart {
    pub code: Option<String>,
    pub name: String,
    /// `born`, `renamed`, `redefined`, `moved`, `split`, `merged`, `removed`.
    pub event: String,
    pub other: String,
    pub why: String,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionLinkPart {
    pub question: Option<String>,
    pub by: Target,
}

/// A question that is kept.
#[derive(Clone, Debug, Serialize)]
pub struct QueryPart {
    pub guid: String,
    pub name: String,
    pub query: serde_json::Value,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeywordPart {
    pub guid: String,
    pub text: String,
    pub touched: Vec<TouchPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct TouchPart {
    pub document: Option<String>,
    pub note: String,
}

/// A moment of the recording: a position of the text, and milliseconds.
#[derive(Clone, Debug, Serialize)]
pub struct SyncPart {
    pub at: u32,
    pub time: u64,
}

/// What a coder has read to its end.
#[derive(Clone, Debug, Serialize)]
pub struct ReadPart {
    pub guid: String,
    pub document: Option<String>,
    pub coder: Option<String>,
    /// `coding`, `condensing`.
    #[serde(rename = "for")]
    pub purpose: String,
    /// Missing: all.
    pub codes: Option<Vec<String>>,
    pub parts: Vec<SpanPart>,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SpanPart {
    pub start: u32,
    pub end: u32,
}

/// What two coders saw differently, decided.
#[derive(Clone, Debug, Serialize)]
pub struct SettlementPart {
    pub guid: String,
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
    pub code: Option<String>,
    /// The two who differed.
    pub coders: Vec<String>,
    /// Who stands for what they agreed on.
    pub coder: Option<String>,
    /// `first`, `second`, `both`, `neither`, `as_it_is`.
    pub kept: String,
    pub at: String,
}

/// Why a cell is empty, by a coder's word.
#[derive(Clone, Debug, Serialize)]
pub struct SilencePart {
    pub guid: String,
    pub case: Option<String>,
    pub theme: Option<String>,
    pub code: Option<String>,
    pub question: Option<String>,
    /// `not_asked`, `no_answer`, `not_applicable`.
    pub kind: String,
    pub text: String,
    pub coder: Option<String>,
    pub at: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct OverallPart {
    pub guid: String,
    pub set: Option<String>,
    pub case: Option<String>,
    pub occasion: String,
    pub rating: String,
    pub reasoning: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CaseFindingPart {
    pub case: Option<String>,
    /// `present`, `weak`, `silent`, `against`.
    pub kind: String,
}

/// What a person wrote about what reports are expected to tell.
#[derive(Clone, Debug, Serialize)]
pub struct ReportedPart {
    pub standard: &'static str,
    pub item: u8,
    pub text: String,
}
