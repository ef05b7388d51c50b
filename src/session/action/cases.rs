//! Cases, participants and variables, as actions.

use super::*;

actions! {
    /// Cases, participants and variables.
    CaseAction {
        AddCase {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] parent: Option<Ref>,
            #[serde(default)] kind: String,
            #[serde(default)] description: String,
        },
        SetCase {
            case: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] parent: Option<Option<Ref>>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] kind: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] description: Option<String>,
        },
        RemoveCase { case: Ref },
        /// The whole document, or a passage of it.
        LinkCase {
            case: Ref,
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
        },
        UnlinkCase { case: Ref, document: Ref },
        AddParticipant {
            name: String,
            #[serde(default)] role: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] case: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] speaker: Option<String>,
        },
        SetParticipant {
            participant: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] role: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] cases: Option<Vec<Ref>>,
        },
        RemoveParticipant { participant: Ref },
        AddVariable { name: String, of: VariableOf, r#type: VariableKind },
        /// Renames a variable. `of` says which where two kinds of things have one of the name; so below.
        SetVariable {
            variable: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] of: Option<VariableOf>,
            name: String,
        },
        /// Takes a variable away with all its values.
        RemoveVariable {
            variable: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] of: Option<VariableOf>,
        },
        SetValue { variable: Ref, on: Ref, value: serde_json::Value },
    }
}
