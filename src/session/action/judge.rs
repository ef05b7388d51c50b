//! Actions that edit criteria sets, and that judge a case by its activities, means and ends.

use super::*;

actions! {
    /// Criteria sets as they are edited, occasions, activities, means and ends.
    JudgeAction {
        /// Renames a set or replaces its scale, lowest first. A rating that is renamed takes its
        /// assessments with it: one that gives way, at its place, to a word that is new to the scale.
        SetCriteriaSet {
            set: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] ratings: Option<Vec<String>>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] rule: Option<Rule>,
        },
        /// A set of another name with the same criteria and scale, without assessments.
        CopyCriteriaSet { set: Ref, name: String },
        RemoveCriteriaSet { set: Ref },
        AddCriterion {
            set: Ref,
            name: String,
            #[serde(default)] question: String,
            #[serde(default)] part: String,
            #[serde(default, skip_serializing_if = "std::ops::Not::not")] outcome: bool,
            #[serde(default, skip_serializing_if = "Option::is_none")] before: Option<Ref>,
        },
        SetCriterion {
            set: Ref,
            criterion: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] question: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] part: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] outcome: Option<bool>,
        },
        /// Before another criterion of the set, or last.
        MoveCriterion {
            set: Ref,
            criterion: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] before: Option<Ref>,
        },
        RemoveCriterion { set: Ref, criterion: Ref },
        RemoveAssessment {
            case: Ref,
            set: Ref,
            /// Without one, what the case was judged as a whole.
            #[serde(default, skip_serializing_if = "Option::is_none")] criterion: Option<Ref>,
            occasion: String,
        },
        /// Puts the occasions in order, earliest first.
        SetOccasions { occasions: Vec<String> },
        AddActivity {
            case: Ref,
            name: String,
            #[serde(default)] planned: String,
            #[serde(default)] carried_out: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] extent: Option<Extent>,
            #[serde(default)] deviation: String,
            #[serde(default)] reason: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        SetActivity {
            case: Ref,
            activity: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] planned: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] carried_out: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] extent: Option<Option<Extent>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] deviation: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] reason: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        RemoveActivity { case: Ref, activity: Ref },
        SetMeansEnds {
            case: Ref,
            means: String,
            ends: String,
            text: String,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
        /// Removes a link of a means to an end by its GUID.
        RemoveMeansEnds { means_ends: Ref },
    }
}

impl JudgeAction {
    /// What a step of this action does, and the name or GUID it is about.
    pub fn step(&self) -> (StepKind, &str) {
        use JudgeAction::*;
        match self {
            SetCriteriaSet { set, .. } => (StepKind::SetCriteriaSet, set),
            CopyCriteriaSet { name, .. } => (StepKind::CopyCriteriaSet, name),
            RemoveCriteriaSet { set } => (StepKind::RemoveCriteriaSet, set),
            AddCriterion { name, .. } => (StepKind::AddCriterion, name),
            SetCriterion { criterion, .. } => (StepKind::SetCriterion, criterion),
            MoveCriterion { criterion, .. } => (StepKind::MoveCriterion, criterion),
            RemoveCriterion { criterion, .. } => (StepKind::RemoveCriterion, criterion),
            RemoveAssessment { criterion: Some(criterion), .. } => (StepKind::RemoveAssessment, criterion),
            RemoveAssessment { case, .. } => (StepKind::RemoveAssessment, case),
            SetOccasions { .. } => (StepKind::SetOccasions, ""),
            AddActivity { name, .. } => (StepKind::AddActivity, name),
            SetActivity { activity, .. } => (StepKind::SetActivity, activity),
            RemoveActivity { activity, .. } => (StepKind::RemoveActivity, activity),
            SetMeansEnds { means, .. } => (StepKind::SetMeansEnds, means),
            RemoveMeansEnds { .. } => (StepKind::RemoveMeansEnds, ""),
        }
    }
}
