//! The study itself and its research questions, as actions.

use super::*;

actions! {
    /// The study itself.
    ProjectAction {
        SetProject {
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] title: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] purpose: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] language: Option<Lang>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] author: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] organisation: Option<String>,
            /// When the report came out, as its cover says it.
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] date: Option<String>,
        },
        /// What a person says about an item of a standard of reporting; an empty text takes it away.
        SetReported { standard: Standard, item: u8, text: String },
        AddQuestion { text: String, #[serde(default, skip_serializing_if = "Option::is_none")] label: Option<String> },
        SetQuestion {
            question: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] label: Option<String>,
        },
        RemoveQuestion { question: Ref },
        /// Lets a coder go on with the work; one of a new name is made.
        CodeAs { coder: Ref },
        /// Renames a coder.
        SetCoder { coder: Ref, name: String },
        /// Turns what was decided by rule when a colleague's work came in (GUID); or says, with `keep`, that it is right.
        TurnClash { clash: Ref, #[serde(default)] keep: bool },
    }
}
