//! Cells of the theme table over any two axes.

use super::*;

/// A row or a column of the theme table, as an action names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceAt {
    pub axis: Axis,
    /// A name or GUID; the words themselves for roles, levels and kinds; `YYYY-MM` for time.
    pub name: Ref,
}

actions! {
    /// Cells of the theme table.
    CellAction {
        /// Writes the summary where a row and a column meet. An empty text that rests on no evidence removes it;
        /// a draft may cite evidence that is still to come.
        SetCell {
            row: PlaceAt,
            column: PlaceAt,
            text: String,
            #[serde(default, skip_serializing_if = "std::ops::Not::not")] draft: bool,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
        },
    }
}
