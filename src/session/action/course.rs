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
    /// What a step of this action is called in English and Swedish, and the name or GUID it is about.
    pub fn step(&self) -> (&'static str, &'static str, &str) {
        use CourseAction::*;
        match self {
            SetHypothesis { memo, .. } => ("judge hypothesis", "pröva hypotes", memo),
            ExplainCode { code, .. } => ("say why code changed", "ange varför kod ändrades:", code),
            SetAnswers { .. } => ("say which questions are answered", "ange vilka frågor som besvaras", ""),
            AddKeyword { text } => ("add keyword", "lägg till stödord", text),
            SetKeyword { keyword, .. } => ("change keyword", "ändra stödord", keyword),
            RemoveKeyword { keyword } => ("remove keyword", "ta bort stödord", keyword),
            SetKeywordTouched { keyword, .. } => ("note touched keyword", "anteckna berört stödord", keyword),
        }
    }
}
