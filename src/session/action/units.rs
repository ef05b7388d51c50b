//! Meaning units and statements, as actions.

use super::*;

actions! {
    /// Meaning units.
    UnitAction {
        AddMeaningUnit {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            #[serde(default)] relevance: Relevance,
            #[serde(default)] condensation: String,
            #[serde(default)] interpretation: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] theme: Option<Ref>,
            #[serde(default, skip_serializing_if = "Answers::is_empty")] answers: Answers,
            #[serde(default, skip_serializing_if = "Option::is_none")] coder: Option<String>,
        },
        SetMeaningUnit {
            unit: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] relevance: Option<Relevance>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] condensation: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] interpretation: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] theme: Option<Option<Ref>>,
            #[serde(default, skip_serializing_if = "Answers::is_empty")] answers: Answers,
        },
        RemoveMeaningUnit { unit: Ref },
        /// Two units of one, parted at a position inside it.
        SplitMeaningUnit { unit: Ref, at: u32 },
        /// One unit of two: the second one's words are joined to the first one's.
        MergeMeaningUnits { unit: Ref, with: Ref },
        /// Units of all paragraphs or speaker turns that no unit covers yet; interviewers' left out.
        AddMeaningUnits { document: Ref, by: UnitsBy },
        /// An empty text that rests on no evidence removes the statement.
        SetStatement {
            /// A document or case; left out, the whole study.
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] on: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] question: Option<Ref>,
            text: String,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
    }
}

/// What a unit says about research questions; null or an empty text: nothing.
pub type Answers = Said<Option<String>>;

/// What meaning units are made of, all at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitsBy {
    Paragraphs,
    Turns,
}
