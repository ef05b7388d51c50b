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
            #[serde(default, skip_serializing_if = "Option::is_none")] before: Option<Ref>,
        },
        SetCriterion {
            set: Ref,
            criterion: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] question: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] part: Option<String>,
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
    /// What a step of this action is called in English and Swedish, and the name or GUID it is about.
    pub fn step(&self) -> (&'static str, &'static str, &str) {
        use JudgeAction::*;
        match self {
            SetCriteriaSet { set, .. } => ("change criteria set", "ändra kriteriesamling", set),
            CopyCriteriaSet { name, .. } => ("copy criteria set to", "kopiera kriteriesamling till", name),
            RemoveCriteriaSet { set } => ("remove criteria set", "ta bort kriteriesamling", set),
            AddCriterion { name, .. } => ("add criterion", "lägg till kriterium", name),
            SetCriterion { criterion, .. } => ("change criterion", "ändra kriterium", criterion),
            MoveCriterion { criterion, .. } => ("move criterion", "flytta kriterium", criterion),
            RemoveCriterion { criterion, .. } => ("remove criterion", "ta bort kriterium", criterion),
            RemoveAssessment { criterion: Some(criterion), .. } => {
                ("remove assessment of", "ta bort bedömning av", criterion)
            }
            RemoveAssessment { case, .. } => ("remove assessment of", "ta bort bedömning av", case),
            SetOccasions { .. } => ("order occasions", "ordna tillfällen", ""),
            AddActivity { name, .. } => ("add activity", "lägg till aktivitet", name),
            SetActivity { activity, .. } => ("change activity", "ändra aktivitet", activity),
            RemoveActivity { activity, .. } => ("remove activity", "ta bort aktivitet", activity),
            SetMeansEnds { means, .. } => ("write what links the means", "skriv vart medlet leder:", means),
            RemoveMeansEnds { .. } => ("remove link of means to end", "ta bort koppling mellan medel och mål", ""),
        }
    }
}
