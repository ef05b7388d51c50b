//! Documents, their speakers and their participants, as actions.

use super::*;

actions! {
    /// Documents, their speakers and their participants.
    DocumentAction {
        AddDocument {
            name: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] path: Option<String>,
            #[serde(default)] kind: String,
            #[serde(default)] date: String,
            #[serde(default)] level: String,
            #[serde(default)] language: String,
            #[serde(default, skip_serializing_if = "Option::is_none")] case: Option<Ref>,
        },
        SetDocument {
            document: Ref,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] name: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] kind: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] date: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] level: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] language: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] participants: Option<Vec<Ref>>,
        },
        RemoveDocument { document: Ref },
        /// Puts other words in place of a passage; what stands in the text follows its words.
        EditText {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            words: String,
        },
        /// A corrected text in place of the old one; what stands on it moves with its words.
        ReplaceText {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, skip_serializing_if = "Option::is_none")] path: Option<String>,
        },
        /// Puts a space for each line end that only a width explains; what stands in the text follows.
        RejoinLines { document: Ref },
        /// Says that a coding, unit or piece of evidence (GUID) whose words are gone stands where it belongs.
        SettleAdrift { of: Ref },
        /// Says which labels at line starts are speakers; all turns are found anew.
        SetSpeakers { document: Ref, labels: Vec<String> },
        SetSpeaker {
            document: Ref,
            speaker: String,
            #[serde(default, deserialize_with = "given", skip_serializing_if = "Option::is_none")] participant: Option<Option<Ref>>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] interviewer: Option<bool>,
        },
    }
}
