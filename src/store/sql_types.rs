//! How the model's small types stand in SQL.

use crate::model::*;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

macro_rules! ids_in_sql {
    ($($name:ident),* $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_i64().map($name)
            }
        }
    )*};
}

ids_in_sql!(
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

macro_rules! words_in_sql {
    ($($name:ident),* $(,)?) => {$(
        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(<&'static str>::from(*self)))
            }
        }
        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|_| FromSqlError::InvalidType)
            }
        }
    )*};
}

words_in_sql!(
    Lang,
    Origin,
    Relevance,
    FindingKind,
    Format,
    VariableOf,
    VariableKind,
    StepState,
    Extent,
    Standing,
    CodeChange,
    Purpose,
    SilenceKind,
    CaseFinding,
    Rule,
    Kept
);

impl ToSql for Pos {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for Pos {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        u32::try_from(number).map(Pos).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

impl ToSql for Guid {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.to_string()))
    }
}

impl FromSql for Guid {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Guid::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}
