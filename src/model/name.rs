//! Names and identifiers: what kinds there are, and an entry of the key that undoes a pseudonym.

use super::Lang;
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
            NameKind::Person => lang.t("Person", "Person"),
            NameKind::Place => lang.t("Place", "Plats"),
            NameKind::Organisation => lang.t("Organisation", "Organisation"),
            NameKind::JobTitle => lang.t("Job title", "Befattning"),
            NameKind::Other => lang.t("Other name", "Annat namn"),
            NameKind::Marked => lang.t("Marked at transcription", "Markerat vid utskriften"),
            NameKind::PersonalNumber => lang.t("Personal identity number", "Personnummer"),
            NameKind::Telephone => lang.t("Telephone number", "Telefonnummer"),
            NameKind::Email => lang.t("E-mail address", "E-postadress"),
            NameKind::Web => lang.t("Web address", "Webbadress"),
            NameKind::Address => lang.t("Address", "Adress"),
            NameKind::CarRegistration => lang.t("Car registration", "Registreringsnummer"),
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
