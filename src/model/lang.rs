//! The two languages of the program. Every text that a person reads is written in both, side by
//! side, at the place where it is used: a missing translation does not compile.

use serde::{Deserialize, Serialize};

/// A language of the interface and of a project's headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, strum::EnumString, strum::IntoStaticStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Lang {
    Sv,
    En,
}

impl Lang {
    /// Picks the text of this language.
    pub fn t<'a>(self, en: &'a str, sv: &'a str) -> &'a str {
        match self {
            Lang::En => en,
            Lang::Sv => sv,
        }
    }

    /// A number with the noun that goes with it, of one and of several: `1 passage`, `3 avsnitt`.
    pub fn count(self, n: usize, en: [&str; 2], sv: [&str; 2]) -> String {
        let [one, several] = match self {
            Lang::En => en,
            Lang::Sv => sv,
        };
        format!("{n} {}", if n == 1 { one } else { several })
    }

    /// The tag by which files and operating systems name the language: `sv` or `en`.
    pub fn tag(self) -> &'static str {
        self.into()
    }

    /// The language of a system locale such as `sv_SE.UTF-8`; English unless it is Swedish.
    pub fn of_locale(locale: &str) -> Lang {
        if locale.to_ascii_lowercase().starts_with("sv") { Lang::Sv } else { Lang::En }
    }
}

/// Writes a message in the given language from two format strings with captured names.
///
/// `say!(lang, en: "{n} codes", sv: "{n} koder")`
#[macro_export]
macro_rules! say {
    ($lang:expr, en: $en:literal, sv: $sv:literal $(, $name:ident = $value:expr)* $(,)?) => {{
        $(let $name = $value;)*
        match $lang {
            $crate::model::Lang::En => format!($en),
            $crate::model::Lang::Sv => format!($sv),
        }
    }};
}

/// A message for a person: what happened, what was expected and what to do.
pub trait Message {
    fn message(&self, lang: Lang) -> String;
}

/// Gives an error enum its `Display` and `Error` from its [`Message`], in English for developers.
#[macro_export]
macro_rules! error_from_message {
    ($type:ty) => {
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::model::Message::message(self, $crate::model::Lang::En))
            }
        }
        impl std::error::Error for $type {}
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swedish_system_gets_swedish_and_all_others_english() {
        for (locale, expected) in
            [("sv_SE.UTF-8", Lang::Sv), ("sv", Lang::Sv), ("SV-fi", Lang::Sv), ("de_DE", Lang::En), ("", Lang::En)]
        {
            assert_eq!(Lang::of_locale(locale), expected, "{locale}");
        }
    }

    #[test]
    fn say_captures_names_in_both_languages() {
        let n = 3;
        assert_eq!(say!(Lang::En, en: "{n} codes", sv: "{n} koder"), "3 codes");
        assert_eq!(say!(Lang::Sv, en: "{m} codes", sv: "{m} koder", m = n + 1), "4 koder");
    }
}
