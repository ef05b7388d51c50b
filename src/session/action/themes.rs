//! Themes and contrasts, as actions.

use super::*;

actions! {
    /// Themes and the theme table.
    ThemeAction {
        AddTheme {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] parent: Option<Ref>,
            #[serde(default)] description: String,
            #[serde(default)] not: String,
        },
        SetTheme {
            theme: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] parent: Option<Option<Ref>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] description: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] not: Option<String>,
        },
        RemoveTheme { theme: Ref },
        /// An empty text that rests on no evidence removes the cell.
        SetThemeCell {
            case: Ref,
            theme: Ref,
            text: String,
            #[serde(default, skip_serializing_if = "std::ops::Not::not")] draft: bool,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
        },
    }

    /// Contrasts and findings.
    ContrastAction {
        AddContrast {
            name: String,
            cases: Vec<Ref>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")] themes: Vec<Ref>,
            #[serde(default, skip_serializing_if = "Vec::is_empty")] codes: Vec<Ref>,
        },
        SetContrast {
            contrast: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] cases: Option<Vec<Ref>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] themes: Option<Vec<Ref>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] codes: Option<Vec<Ref>>,
        },
        RemoveContrast { contrast: Ref },
        SetFinding {
            contrast: Ref,
            row: Ref,
            kind: FindingKind,
            text: String,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] searched: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] answers: Option<Vec<Ref>>,
            /// What it says of single cases.
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] cases: Option<Said<CaseFinding>>,
        },
        RemoveFinding { contrast: Ref, row: Ref },
    }
}
