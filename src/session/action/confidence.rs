//! Actions that keep what was promised to those who speak.

use super::*;

actions! {
    /// What was promised to those who speak.
    ConfidenceAction {
        SetConsent {
            participant: Ref,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] given: Option<String>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] quotes: Option<bool>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] recording: Option<bool>,
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] reuse: Option<bool>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] note: Option<String>,
        },
        Quarantine {
            document: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] start: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] end: Option<u32>,
            #[serde(default, skip_serializing_if = "Option::is_none")] quote: Option<String>,
            reason: String,
        },
        /// Lets a passage back in, by its GUID.
        LiftQuarantine { quarantine: Ref },
        /// What the guard asks.
        SetGuard {
            /// How few participants a quote may point at; 0: any.
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] fewest: Option<u32>,
            /// Whether marks of transcription mean names.
            #[serde(default, deserialize_with = "some", skip_serializing_if = "Option::is_none")] marks: Option<bool>,
        },
    }
}
