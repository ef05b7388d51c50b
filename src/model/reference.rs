//! Names as they are kept, and what an action names: by GUID, by name or path, or as what an earlier action of its step
//! made. Both are made the same once, here, so that what was made is found by the words it was made with.

use super::Guid;
use serde::{Deserialize, Serialize};
use std::fmt;
use unicode_normalization::UnicodeNormalization;

/// How long a name is that is made of the words of a text.
pub const LONGEST_IN_VIVO: usize = 80;

/// A name as it is kept: composed letters, without white space around it, on one line.
pub fn kept_name(text: &str) -> String {
    let text: String = text.trim().nfc().collect();
    let lines = text.split(['\n', '\r', '\t']).map(str::trim).filter(|part| !part.is_empty());
    lines.collect::<Vec<_>>().join(" ")
}

/// The name of what is called by words of a text.
pub fn in_vivo_name(words: &str) -> String {
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    kept_name(&name.nfc().take(LONGEST_IN_VIVO).collect::<String>())
}

/// What an action names.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Ref(String);

/// Begins a reference to what an earlier action made. No name that is read begins so.
const MADE: char = '\u{1a}';

impl Ref {
    /// What the action of that number in the same step makes, from 1.
    pub fn made_by(action: usize) -> Ref {
        Ref(format!("{MADE}{action}"))
    }

    /// The number of the action in the same step that made what is meant.
    pub fn maker(&self) -> Option<usize> {
        self.0.strip_prefix(MADE)?.parse().ok()
    }

    /// The GUID, if it is one. It may be a name all the same: files are called so.
    pub fn guid(&self) -> Option<Guid> {
        Guid::parse(&self.0)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it names what has this GUID and this name.
    pub fn names(&self, guid: Guid, name: &str) -> bool {
        self.guid() == Some(guid) || name == self.0 || (!name.is_ascii() && kept_name(name) == self.0)
    }
}

impl From<&str> for Ref {
    fn from(text: &str) -> Ref {
        let made = text.strip_prefix(MADE).and_then(|number| number.parse().ok());
        made.map_or_else(|| Ref(kept_name(text)), Ref::made_by)
    }
}

impl From<String> for Ref {
    fn from(text: String) -> Ref {
        Ref::from(text.as_str())
    }
}

impl From<&String> for Ref {
    fn from(text: &String) -> Ref {
        Ref::from(text.as_str())
    }
}

impl From<Guid> for Ref {
    fn from(guid: Guid) -> Ref {
        Ref(guid.to_string())
    }
}

impl From<&Ref> for Ref {
    fn from(wanted: &Ref) -> Ref {
        wanted.clone()
    }
}

impl From<Ref> for String {
    fn from(wanted: Ref) -> String {
        wanted.0
    }
}

impl std::ops::Deref for Ref {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Ref {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Ref {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_kept_and_looked_up_in_one_way() {
        for (written, kept) in [
            ("fo\u{308}rankring", "förankring"),
            (" \u{a0}tid\u{3000}\n", "tid"),
            ("ett\n\ttvå\r\ntre", "ett två tre"),
            ("A\u{30a}sa / O\u{308}rjan", "Åsa / Örjan"),
            ("två  ord", "två  ord"),
            (" \t", ""),
        ] {
            assert_eq!(kept_name(written), kept);
            assert_eq!(Ref::from(written).as_str(), kept);
        }
    }

    #[test]
    fn words_that_are_cut_to_a_name_end_in_no_space() {
        let words = format!("{} mer", "a".repeat(LONGEST_IN_VIVO - 1));
        assert_eq!(in_vivo_name(&words), "a".repeat(LONGEST_IN_VIVO - 1));
        assert_eq!(in_vivo_name(&"e\u{301}\n ".repeat(99)).chars().count(), LONGEST_IN_VIVO - 1);
    }

    #[test]
    fn a_reference_says_which_kind_it_is_and_reads_back_from_its_text() {
        let guid = Guid::fresh();
        for (wanted, of_guid, maker) in [
            (Ref::from(guid), Some(guid), None),
            (Ref::from(guid.to_string().to_uppercase()), Some(guid), None),
            (Ref::from("tid"), None, None),
            (Ref::made_by(3), None, Some(3)),
        ] {
            assert_eq!((wanted.guid(), wanted.maker()), (of_guid, maker));
            let written = serde_json::to_string(&wanted).unwrap();
            assert_eq!(serde_json::from_str::<Ref>(&written).unwrap(), wanted);
        }
        assert!(Ref::from(guid).names(guid, "tid") && Ref::from("tid ").names(guid, "tid"));
        assert!(Ref::from("Åsa").names(guid, "A\u{30a}sa"), "a name that came before names were composed");
        assert!(!Ref::from("tid").names(guid, "tiden"));
    }

    proptest! {
        #[test]
        fn what_is_kept_stays_as_it_is(text in "\\PC{0,12}|[ \\n\\t\u{a0}\u{2028}\u{301}\u{200b}aå]{0,9}") {
            let kept = kept_name(&text);
            prop_assert_eq!(kept_name(&kept), kept.clone());
            prop_assert_eq!(Ref::from(kept), Ref::from(text));
        }
    }
}
