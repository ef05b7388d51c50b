//! The researcher's own notes.

use super::{AssessmentId, CaseId, CodeId, CodingId, ContrastId, DocumentId, FindingId, Guid, MemoId, ParticipantId};
use super::{QuestionId, StatementId, ThemeCellId, ThemeId, UnitId};
use crate::say::Wording;

/// A note, attached to anything or to nothing; earlier versions are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Memo {
    pub id: MemoId,
    pub guid: Guid,
    pub title: String,
    /// `method`, `theory`, `hypothesis`, `field`, `code`, `case`, or the researcher's own word.
    pub kind: String,
    pub text: String,
    pub on: Option<MemoOn>,
    /// When it was last written, ISO UTC.
    pub changed: String,
}

/// What a memo is attached to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MemoOn {
    Document(DocumentId),
    Code(CodeId),
    Coding(CodingId),
    Case(CaseId),
    Participant(ParticipantId),
    Theme(ThemeId),
    Unit(UnitId),
    Question(QuestionId),
    /// Another memo; a hypothesis on a hypothesis is its rival.
    Memo(MemoId),
    Statement(StatementId),
    ThemeCell(ThemeCellId),
    Contrast(ContrastId),
    Finding(FindingId),
    Assessment(AssessmentId),
}

/// Well-known kinds of memo. Others are allowed.
pub const MEMO_KINDS: [(&str, Wording); 7] = [
    // What stands in the report's account of the method.
    ("report", Wording::MemoReport),
    ("method", Wording::MemoMethod),
    ("theory", Wording::MemoTheory),
    ("hypothesis", Wording::TablesHypothesis),
    ("field", Wording::MemoField),
    ("code", Wording::Code),
    ("case", Wording::Case),
];
