//! Actions on the course of the study's thinking: hypotheses, why codes changed, what answers questions, keywords.

use super::*;

actions! {
    /// Hypotheses over time, codes and why, answers, and the aide-memoire of keywords.
    CourseAction {
        /// Says where a hypothesis stands from now on, and on what.
        SetHypothesis {
            memo: Ref,
            status: Standing,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] why: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        /// Says why a code was last made, renamed, redefined, moved, split or merged.
        ExplainCode { code: Ref, why: String },
        /// Says which questions a finding, theme cell or assessment (GUID) answers.
        SetAnswers { of: Ref, questions: Vec<Ref> },
        AddKeyword { text: String },
        SetKeyword { keyword: Ref, text: String },
        RemoveKeyword { keyword: Ref },
        /// Says whether an interview touched a keyword.
        SetKeywordTouched {
            keyword: Ref,
            document: Ref,
            touched: bool,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] note: Option<String>,
        },
    }
}

impl CourseAction {
    /// What a step of this action does, and the name or GUID it is about.
    pub fn step(&self) -> (StepKind, &str) {
        use CourseAction::*;
        match self {
            SetHypothesis { memo, .. } => (StepKind::SetHypothesis, memo),
            ExplainCode { code, .. } => (StepKind::ExplainCode, code),
            SetAnswers { .. } => (StepKind::SetAnswers, ""),
            AddKeyword { text } => (StepKind::AddKeyword, text),
            SetKeyword { keyword, .. } => (StepKind::SetKeyword, keyword),
            RemoveKeyword { keyword } => (StepKind::RemoveKeyword, keyword),
            SetKeywordTouched { keyword, .. } => (StepKind::SetKeywordTouched, keyword),
        }
    }
}
