//! Identities: a row's number within one project file, and a GUID that never changes.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
    )*};
}

ids!(
    DocumentId,
    CodeId,
    CodingId,
    CoderId,
    CaseId,
    CaseLinkId,
    ParticipantId,
    SpeakerId,
    VariableId,
    QuestionId,
    ThemeId,
    UnitId,
    StatementId,
    ThemeCellId,
    ContrastId,
    ContrastRowId,
    FindingId,
    CriteriaSetId,
    CriterionId,
    AssessmentId,
    OverallId,
    ReadMarkId,
    SilenceId,
    MemoId,
    EvidenceId,
    ActivityId,
    MeansEndsId,
    KeywordId,
    OriginalId,
    QuarantineId,
    ReplacementId,
    StepId,
    QueryId,
    SettlementId,
);

/// The identity that follows an entity out of the project and back, for exchange and merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Guid(pub uuid::Uuid);

impl Guid {
    pub fn fresh() -> Guid {
        Guid(uuid::Uuid::new_v4())
    }

    /// Reads the hyphenated form, with or without braces; `None` for anything else.
    pub fn parse(text: &str) -> Option<Guid> {
        uuid::Uuid::parse_str(text).ok().map(Guid)
    }
}

impl std::fmt::Display for Guid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.hyphenated().fmt(f)
    }
}
