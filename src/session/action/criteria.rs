//! Criteria sets and assessments, as actions.

use super::*;

actions! {
    /// Criteria sets and assessments.
    CriteriaAction {
        /// A draft may be without criteria: they are still to come.
        AddCriteriaSet {
            name: String,
            criteria: Vec<NewCriterion>,
            #[serde(default)] ratings: Vec<String>,
            #[serde(default, skip_serializing_if = "std::ops::Not::not")] draft: bool,
        },
        Assess {
            case: Ref,
            set: Ref,
            /// Without one, the case as a whole is judged.
            #[serde(default, skip_serializing_if = "Option::is_none")] criterion: Option<Ref>,
            occasion: String,
            rating: String,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] reasoning: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
        },
    }
}

/// A criterion of a new set.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewCriterion {
    pub name: String,
    #[serde(default)]
    pub question: String,
    #[serde(default)]
    pub part: String,
    /// It asks for the outcome.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub outcome: bool,
}
