//! What was promised to those who speak: consent, quarantine, the places of pseudonyms.

use super::{Claim, CoderId, DocumentId, Guid, ParticipantId, Passage, QuarantineId, ReplacementId};

/// What a participant has agreed to. Dates are ISO; empty where it has not happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    pub participant: ParticipantId,
    pub given: String,
    /// Whether her words may be quoted.
    pub quotes: bool,
    /// Whether the recording may be kept.
    pub recording: bool,
    /// Whether the material may be used in other studies.
    pub reuse: bool,
    pub note: String,
    pub withdrawn: String,
}

impl Consent {
    /// A consent of which nothing is known yet but whose it is. Once it is dated it allows quotes, and nothing else,
    /// unless it says otherwise.
    pub fn unknown(participant: ParticipantId) -> Consent {
        Consent {
            participant,
            given: String::new(),
            quotes: true,
            recording: false,
            reuse: false,
            note: String::new(),
            withdrawn: String::new(),
        }
    }

    pub fn is_withdrawn(&self) -> bool {
        !self.withdrawn.is_empty()
    }

    /// Whether she has consented, and still does: without a date a consent is none.
    pub fn is_given(&self) -> bool {
        !self.given.is_empty() && !self.is_withdrawn()
    }

    /// Whether her words may stand in an export.
    pub fn may_quote(&self) -> bool {
        self.quotes && self.is_given()
    }

    /// Whether it is said of her, with or without a date, that she is not to be quoted.
    pub fn forbids_quotes(&self) -> bool {
        !self.quotes && !self.is_withdrawn()
    }

    /// Whether something is noted here that only a consent can give: then a register is kept.
    pub fn is_of_a_register(&self) -> bool {
        let allows = self.quotes || self.recording || self.reuse;
        !self.given.is_empty() || (allows && !self.is_withdrawn())
    }
}

/// A passage that should not have been collected: out of analysis, search and exports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quarantine {
    pub id: QuarantineId,
    pub guid: Guid,
    pub document: DocumentId,
    pub passage: Passage,
    pub reason: String,
    pub coder: CoderId,
    /// When, in ISO UTC.
    pub at: String,
}

/// Where a pseudonym stands for a name; the key knows which, by the GUID.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    pub id: ReplacementId,
    pub guid: Guid,
    pub document: DocumentId,
    pub passage: Passage,
    pub kind: String,
}

/// A claim that had rested on the words of somebody who withdrew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostEvidence {
    pub participant: ParticipantId,
    pub claim: Claim,
    pub at: String,
}
