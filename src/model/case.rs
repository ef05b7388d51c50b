//! Cases, the people who speak for them, and their variables.

use super::{CaseId, CaseLinkId, DocumentId, Guid, ParticipantId, Passage, Pos, SpeakerId, VariableId};
use serde::{Deserialize, Serialize};

/// What is compared: a municipality, a working group. Cases nest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    pub id: CaseId,
    pub guid: Guid,
    pub parent: Option<CaseId>,
    /// Unique in the project.
    pub name: String,
    pub kind: String,
    pub description: String,
}

/// A document, or a passage of it, that belongs to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseLink {
    pub id: CaseLinkId,
    pub case: CaseId,
    pub document: DocumentId,
    /// `None`: the whole document.
    pub passage: Option<Passage>,
    /// When the part came to the case, among what was read through since; 0 for whole documents.
    pub tick: i64,
}

/// A person who speaks in documents. `name` is what the study calls her: a pseudonym.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    pub id: ParticipantId,
    pub guid: Guid,
    pub name: String,
    pub role: String,
    pub cases: Vec<CaseId>,
}

/// A label that opens turns in one document, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    pub id: SpeakerId,
    pub document: DocumentId,
    pub label: String,
    pub participant: Option<ParticipantId>,
    /// An interviewer's turns are not the respondents' text.
    pub interviewer: bool,
}

/// A turn by whom it is spoken, as far as tables need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub passage: Passage,
    /// Where the spoken words begin, after the label.
    pub words: Pos,
    pub label: String,
    pub participant: Option<ParticipantId>,
    pub interviewer: bool,
    /// Milliseconds from the recording's start, if the turn carries a time.
    pub time: Option<u64>,
}

/// A typed property of a case, a document or a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    pub id: VariableId,
    pub guid: Guid,
    pub name: String,
    pub of: VariableOf,
    pub kind: VariableKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumString, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VariableOf {
    Case,
    Document,
    Participant,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumString, strum::IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum VariableKind {
    Text,
    Integer,
    Decimal,
    Boolean,
    Date,
}

impl VariableKind {
    /// The value as it is kept, if the text is one of this type; empty clears it.
    pub fn normalise(self, text: &str) -> Option<String> {
        let text = text.trim();
        if text.is_empty() {
            return Some(String::new());
        }
        match self {
            VariableKind::Text => Some(text.to_owned()),
            VariableKind::Integer => text.replace(['\u{a0}', ' '], "").parse::<i64>().ok().map(|n| n.to_string()),
            VariableKind::Decimal => {
                let n: f64 = text.replace(['\u{a0}', ' '], "").replace(',', ".").parse().ok()?;
                n.is_finite().then(|| n.to_string())
            }
            VariableKind::Boolean => match text.to_lowercase().as_str() {
                "true" | "yes" | "ja" | "1" | "sant" => Some("true".to_owned()),
                "false" | "no" | "nej" | "0" | "falskt" => Some("false".to_owned()),
                _ => None,
            },
            VariableKind::Date => super::as_date(text),
        }
    }
}

/// A case and all beneath it, from a list of all cases.
pub fn with_descendants(cases: &[Case], root: CaseId) -> Vec<CaseId> {
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&parent) = found.get(next) {
        for case in cases.iter().filter(|case| case.parent == Some(parent)) {
            if !found.contains(&case.id) {
                found.push(case.id);
            }
        }
        next += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_kept_in_one_form() {
        for (kind, text, expected) in [
            (VariableKind::Integer, "1 234", Some("1234")),
            (VariableKind::Decimal, "1 234,5", Some("1234.5")),
            (VariableKind::Decimal, "nan", None),
            (VariableKind::Boolean, "Ja", Some("true")),
            (VariableKind::Boolean, "kanske", None),
            (VariableKind::Text, "  fritt  ", Some("fritt")),
            (VariableKind::Integer, "", Some("")),
        ] {
            assert_eq!(kind.normalise(text).as_deref(), expected, "{kind:?} {text}");
        }
    }
}
