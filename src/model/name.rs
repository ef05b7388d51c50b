//! Names and identifiers: what kinds there are, and an entry of the key that undoes a pseudonym.

use super::Lang;
use crate::say;
use serde::{Deserialize, Serialize};

/// What a name or identifier in a text stands for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum NameKind {
    Person,
    Place,
    Organisation,
    /// A title that points at one person where it is used, such as a municipality's police officer.
    JobTitle,
    Other,
    /// A word that whoever transcribed the recording marked with `#` or square brackets.
    Marked,
    /// A Swedish personal identity number or coordination number.
    PersonalNumber,
    Telephone,
    Email,
    /// A web address, or an account's name with `@` before it.
    Web,
    /// A street with or without its number, or a postal code with its town.
    Address,
    CarRegistration,
}

impl NameKind {
    /// The kinds that a name in the key can be of; the others are marks and identifiers.
    pub const NAMES: [NameKind; 5] =
        [NameKind::Person, NameKind::Place, NameKind::Organisation, NameKind::JobTitle, NameKind::Other];

    /// The words of a person for the kind.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            NameKind::Person => say::name_person(lang),
            NameKind::Place => say::name_place(lang),
            NameKind::Organisation => say::name_organisation(lang),
            NameKind::JobTitle => say::name_job_title(lang),
            NameKind::Other => say::name_other_name(lang),
            NameKind::Marked => say::name_marked_at_transcription(lang),
            NameKind::PersonalNumber => say::name_personal_identity_number(lang),
            NameKind::Telephone => say::name_telephone_number(lang),
            NameKind::Email => say::name_e_mail_address(lang),
            NameKind::Web => say::name_web_address(lang),
            NameKind::Address => say::name_address(lang),
            NameKind::CarRegistration => say::name_car_registration(lang),
        }
    }

    /// What stands in a text in place of one that has no pseudonym: `[telefonnummer]`.
    pub fn mark(self, lang: Lang) -> String {
        format!("[{}]", self.label(lang).to_lowercase())
    }

    /// Whether the kind is known by its form alone, without a key: numbers, addresses and marks.
    pub fn is_identifier(self) -> bool {
        use NameKind::*;
        !matches!(self, Person | Place | Organisation | JobTitle | Other)
    }
}

/// An entry of the key: a name as it is written when nothing is done to it, and its stand-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub name: String,
    pub kind: NameKind,
    pub pseudonym: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::IntoEnumIterator;

    #[test]
    fn every_kind_has_a_word_in_files_that_reads_back() {
        for kind in NameKind::iter() {
            let word: &'static str = kind.into();
            assert_eq!(word.parse(), Ok(kind));
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{word}\""));
            assert!(!kind.label(Lang::Sv).is_empty() && !kind.label(Lang::En).is_empty());
        }
    }
}
