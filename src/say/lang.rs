//! The languages, and how a number chooses between the forms of a message.

use super::Lang;
use icu_plurals::{PluralCategory, PluralRules};
use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::{Arguments, Display, Write};
use strum::VariantArray;

impl Lang {
    /// All languages, English first.
    pub fn all() -> impl Iterator<Item = Lang> {
        Lang::VARIANTS.iter().copied()
    }

    /// The tag by which files and operating systems name the language: `sv`, `en`, `nb`, `da`.
    pub fn tag(self) -> &'static str {
        self.into()
    }

    /// The language of a system locale such as `sv_SE.UTF-8`; English where there is no message file for it.
    pub fn of_locale(locale: &str) -> Lang {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        // A macrolanguage that most systems still name, and the form of it that is written here.
        let language = if language == "no" { "nb" } else { &language };
        language.parse().unwrap_or(Lang::En)
    }
}

/// A message for a person: what happened, what was expected and what to do.
pub trait Message {
    fn message(&self, lang: Lang) -> String;
}

/// A number that chooses between the forms of a message.
pub trait Count: Display {
    fn number(&self) -> u64;
}

impl Count for usize {
    fn number(&self) -> u64 {
        u64::try_from(*self).unwrap_or(u64::MAX)
    }
}

impl Count for u64 {
    fn number(&self) -> u64 {
        *self
    }
}

impl Count for u32 {
    fn number(&self) -> u64 {
        u64::from(*self)
    }
}

impl Count for i32 {
    fn number(&self) -> u64 {
        u64::from(self.unsigned_abs())
    }
}

impl Count for i64 {
    fn number(&self) -> u64 {
        self.unsigned_abs()
    }
}

impl<T: Count + ?Sized> Count for &T {
    fn number(&self) -> u64 {
        (**self).number()
    }
}

/// The plural category of a number in a language, by Unicode's locale data.
pub(super) fn form(lang: Lang, number: u64) -> &'static str {
    thread_local! {
        static RULES: RefCell<HashMap<Lang, Option<PluralRules>>> = RefCell::default();
    }
    let category = RULES.with_borrow_mut(|rules| {
        let of_lang = rules.entry(lang).or_insert_with(|| {
            let locale = icu_locale::Locale::try_from_str(lang.tag()).ok()?;
            PluralRules::try_new_cardinal(locale.into()).ok()
        });
        of_lang.as_ref().map(|rules| rules.category_for(number))
    });
    match category {
        Some(PluralCategory::Zero) => "zero",
        Some(PluralCategory::One) => "one",
        Some(PluralCategory::Two) => "two",
        Some(PluralCategory::Few) => "few",
        Some(PluralCategory::Many) => "many",
        Some(PluralCategory::Other) | None => "other",
    }
}

/// Adds an argument to a message; writing to a text cannot fail.
pub(super) fn put(out: &mut String, argument: Arguments<'_>) {
    let _ = out.write_fmt(argument);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_systems_language_is_taken_where_there_is_one() {
        for (locale, expected) in [
            ("sv_SE.UTF-8", Lang::Sv),
            ("sv", Lang::Sv),
            ("SV-fi", Lang::Sv),
            ("nb_NO.UTF-8", Lang::Nb),
            ("no_NO", Lang::Nb),
            ("da-DK", Lang::Da),
            ("de_DE", Lang::En),
            ("svab", Lang::En),
            ("", Lang::En),
        ] {
            assert_eq!(Lang::of_locale(locale), expected, "{locale}");
        }
    }

    #[test]
    fn one_is_singular_and_all_else_plural() {
        for (number, expected) in [(0, "other"), (1, "one"), (2, "other"), (21, "other"), (1_000_000, "other")] {
            for lang in Lang::all() {
                assert_eq!(form(lang, number), expected, "{lang:?} {number}");
            }
        }
    }
}
