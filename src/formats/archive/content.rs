//! What `project.json` holds, field by field as it is written. `FORMAT.md` explains every field.
//! Things point at each other by GUID; positions are code points, half-open.

use super::judged::*;
use serde::Serialize;

/// All of a project but its imported files, its key and what is in quarantine.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Content {
    pub project: About,
    pub documents: Vec<DocumentPart>,
    pub cases: Vec<CasePart>,
    pub case_links: Vec<LinkPart>,
    pub participants: Vec<ParticipantPart>,
    pub consents: Vec<ConsentPart>,
    pub variables: Vec<VariablePart>,
    pub coders: Vec<CoderPart>,
    pub codes: Vec<CodePart>,
    pub codings: Vec<CodingPart>,
    pub questions: Vec<QuestionPart>,
    pub themes: Vec<ThemePart>,
    pub meaning_units: Vec<UnitPart>,
    pub statements: Vec<StatementPart>,
    pub theme_cells: Vec<CellPart>,
    pub contrasts: Vec<ContrastPart>,
    pub criteria_sets: Vec<SetPart>,
    pub assessments: Vec<AssessmentPart>,
    pub memos: Vec<MemoPart>,
    pub evidence: Vec<EvidencePart>,
    pub lost_evidence: Vec<LostPart>,
    pub quarantined: Vec<PlacePart>,
    pub activities: Vec<ActivityPart>,
    pub means_ends: Vec<MeansEndsPart>,
    /// In their order.
    pub occasions: Vec<String>,
    pub standings: Vec<StandingPart>,
    pub code_events: Vec<CodeEventPart>,
    pub question_links: Vec<QuestionLinkPart>,
    pub keywords: Vec<KeywordPart>,
    pub queries: Vec<QueryPart>,
    pub reported: Vec<ReportedPart>,
    pub read: Vec<ReadPart>,
    pub silences: Vec<SilencePart>,
    pub settlements: Vec<SettlementPart>,
    pub overalls: Vec<OverallPart>,
    pub journal: Vec<StepPart>,
}

/// A row or column of the theme table.
#[derive(Clone, Debug, Serialize)]
pub struct PlaceOnAxis {
    pub axis: &'static str,
    /// A GUID, or the word itself.
    pub value: Option<String>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct About {
    pub guid: String,
    pub title: String,
    pub purpose: String,
    pub author: String,
    pub organisation: String,
    pub date: String,
    pub language: String,
    pub created: String,
    /// The day the archive was made, ISO.
    pub archived: String,
    /// The program and its version.
    pub made_with: String,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct DocumentPart {
    pub guid: String,
    /// Within the archive, `documents/….txt`; set when the files are named.
    pub file: String,
    pub name: String,
    pub kind: String,
    pub date: String,
    pub level: String,
    pub language: String,
    pub text: String,
    pub formatting: Vec<FormattingPart>,
    pub pages: Vec<PagePart>,
    pub speakers: Vec<SpeakerPart>,
    pub turns: Vec<TurnPart>,
    pub sync_points: Vec<SyncPart>,
    pub replacements: Vec<ReplacementPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FormattingPart {
    pub start: u32,
    pub end: u32,
    pub format: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct PagePart {
    pub start: u32,
    pub label: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SpeakerPart {
    pub label: String,
    pub participant: Option<String>,
    pub interviewer: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct TurnPart {
    pub start: u32,
    pub end: u32,
    /// Where the spoken words begin, after the label.
    pub words: u32,
    pub speaker: String,
    pub time_ms: Option<u64>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReplacementPart {
    pub guid: String,
    pub start: u32,
    pub end: u32,
    pub kind: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CasePart {
    pub guid: String,
    pub parent: Option<String>,
    pub name: String,
    pub kind: String,
    pub description: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LinkPart {
    pub case: Option<String>,
    pub document: Option<String>,
    /// Both missing: the whole document.
    pub start: Option<u32>,
    pub end: Option<u32>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ParticipantPart {
    pub guid: String,
    pub name: String,
    pub role: String,
    pub cases: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ConsentPart {
    pub participant: Option<String>,
    pub given: String,
    pub quotes: bool,
    pub recording: bool,
    pub reuse: bool,
    pub note: String,
    pub withdrawn: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct VariablePart {
    pub guid: String,
    pub name: String,
    pub of: String,
    #[serde(rename = "type")]
    pub kind: String,
    pub values: Vec<ValuePart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ValuePart {
    pub on: Option<String>,
    pub value: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CoderPart {
    pub guid: String,
    pub name: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CodePart {
    pub guid: String,
    pub parent: Option<String>,
    pub name: String,
    pub definition: String,
    pub include: String,
    pub exclude: String,
    pub example: String,
    pub origin: String,
    pub color: String,
    pub created: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CodingPart {
    pub guid: String,
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
    pub code: Option<String>,
    pub coder: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuestionPart {
    pub guid: String,
    pub label: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ThemePart {
    pub guid: String,
    pub parent: Option<String>,
    pub name: String,
    pub description: String,
    pub not: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct UnitPart {
    pub guid: String,
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
    pub relevance: String,
    pub condensation: String,
    pub interpretation: String,
    pub theme: Option<String>,
    pub coder: Option<String>,
    pub answers: Vec<AnswerPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AnswerPart {
    pub question: Option<String>,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct StatementPart {
    pub guid: String,
    pub document: Option<String>,
    pub case: Option<String>,
    pub question: Option<String>,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct CellPart {
    pub guid: String,
    pub places: Vec<PlaceOnAxis>,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct ContrastPart {
    pub guid: String,
    pub name: String,
    pub cases: Vec<String>,
    pub rows: Vec<RowPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RowPart {
    pub theme: Option<String>,
    pub code: Option<String>,
    pub finding: Option<FindingPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FindingPart {
    pub guid: String,
    pub kind: String,
    pub text: String,
    pub searched: String,
    pub cases: Vec<CaseFindingPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SetPart {
    pub guid: String,
    pub name: String,
    /// Lowest first.
    pub ratings: Vec<String>,
    /// `balance`, `all`, `overall`.
    pub rule: String,
    pub criteria: Vec<CriterionPart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CriterionPart {
    pub guid: String,
    pub name: String,
    pub question: String,
    pub part: String,
    pub outcome: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct AssessmentPart {
    pub guid: String,
    pub criterion: Option<String>,
    pub case: Option<String>,
    pub occasion: String,
    pub rating: String,
    pub reasoning: String,
}

/// A thing pointed at: what it is, and its GUID.
#[derive(Clone, Debug, Serialize)]
pub struct Target {
    pub what: &'static str,
    pub guid: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MemoPart {
    pub guid: String,
    pub title: String,
    pub kind: String,
    pub text: String,
    pub on: Option<Target>,
    pub changed: String,
    /// Newest first.
    pub earlier: Vec<MemoVersion>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MemoVersion {
    pub written: String,
    pub title: String,
    pub text: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct EvidencePart {
    pub guid: String,
    pub claim: Target,
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
    pub against: bool,
    pub quote: String,
    pub condensation: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct LostPart {
    pub participant: Option<String>,
    pub claim: Target,
    pub at: String,
}

/// Where words are in quarantine; the words are in `restricted/` alone.
#[derive(Clone, Debug, Serialize)]
pub struct PlacePart {
    pub guid: String,
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
}

#[derive(Clone, Debug, Serialize)]
pub struct StepPart {
    pub step: i64,
    pub at: String,
    pub coder: String,
    pub name: String,
    pub state: String,
}

/// What `restricted/not_quoted.json` holds: the words of those who may not be quoted.
#[derive(Clone, Debug, Serialize)]
pub struct WithheldPart {
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
    pub text: String,
}

/// What `restricted/quarantine.json` holds: the words in quarantine and the work that stands on them.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Restricted {
    pub passages: Vec<QuarantinePart>,
    pub codings: Vec<CodingPart>,
    pub meaning_units: Vec<UnitPart>,
    pub evidence: Vec<EvidencePart>,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuarantinePart {
    pub guid: String,
    pub document: Option<String>,
    pub start: u32,
    pub end: u32,
    pub text: String,
    pub reason: String,
    pub coder: Option<String>,
    pub at: String,
}
