//! What was read through, and why cells are empty, as actions.

use super::*;

actions! {
    /// What was read through, and why cells are empty.
    ThroughAction {
        /// Says that a document was read to its end, or takes that back.
        SetRead {
            document: Ref,
            #[serde(rename = "for")] purpose: ReadFor,
            read: bool,
            /// For these codes, with all beneath them, and not for all.
            #[serde(default, skip_serializing_if = "Option::is_none")] codes: Option<Vec<Ref>>,
            /// Only the parts that belong to a case, or to those beneath it.
            #[serde(default, skip_serializing_if = "Option::is_none")] case: Option<Ref>,
            /// Who read it; who works now where nobody is named.
            #[serde(default, skip_serializing_if = "Option::is_none")] coder: Option<Ref>,
        },
        /// Says of a cell why it is empty; null takes that back.
        SetSilence {
            case: Ref,
            #[serde(default, skip_serializing_if = "Option::is_none")] theme: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] code: Option<Ref>,
            #[serde(default, skip_serializing_if = "Option::is_none")] question: Option<Ref>,
            #[serde(deserialize_with = "nothing_too")] kind: Option<SilenceKind>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] text: Option<String>,
            #[serde(default, deserialize_with = "emptied", skip_serializing_if = "Option::is_none")] evidence: Option<Vec<EvidenceAt>>,
        },
    }
}

/// What a document is read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadFor {
    Coding,
    Condensing,
    Both,
}

impl ReadFor {
    pub fn purposes(self) -> &'static [Purpose] {
        match self {
            ReadFor::Coding => &[Purpose::Coding],
            ReadFor::Condensing => &[Purpose::Condensing],
            ReadFor::Both => &[Purpose::Coding, Purpose::Condensing],
        }
    }
}

/// A field that must be there and may be null.
fn nothing_too<'de, T: Deserialize<'de>, D: Deserializer<'de>>(from: D) -> Result<Option<T>, D::Error> {
    Option::deserialize(from)
}

impl ThroughAction {
    /// What a step of this action does, and the name or GUID it is about.
    pub fn step(&self) -> (StepKind, &str) {
        use ThroughAction::*;
        match self {
            SetRead { read: true, document, .. } => (StepKind::SetRead, document),
            SetRead { document, .. } => (StepKind::TakeBackRead, document),
            SetSilence { kind: Some(_), case, .. } => (StepKind::SetSilence, case),
            SetSilence { case, .. } => (StepKind::TakeBackSilence, case),
        }
    }
}
