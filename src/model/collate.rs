//! The order of names in a language: in Swedish å ä ö come after z, in Danish and Norwegian æ ø å; everywhere 2 comes before 10.

use super::Lang;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale::Locale;
use std::cmp::Ordering;
use std::sync::OnceLock;
use strum::VariantArray;

/// Which of two texts comes first in an alphabetical list of that language. Texts that the
/// language ranks equal are ordered by their code points, so the order is total.
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    let ranked = match collator(lang) {
        Some(collator) => collator.compare(a, b),
        None => a.to_lowercase().cmp(&b.to_lowercase()),
    };
    ranked.then_with(|| a.cmp(b))
}

/// The language's collator, made once; its data are part of the program.
fn collator(lang: Lang) -> Option<&'static CollatorBorrowed<'static>> {
    static MADE: [OnceLock<Option<CollatorBorrowed<'static>>>; Lang::VARIANTS.len()] =
        [const { OnceLock::new() }; Lang::VARIANTS.len()];
    MADE.get(lang as usize)?.get_or_init(|| make(lang)).as_ref()
}

fn make(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let mut preferences: CollatorPreferences = Locale::try_from_str(lang.tag()).ok()?.into();
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_stand_where_the_language_puts_them() {
        let sorted = |lang, names: &str| {
            let mut names: Vec<&str> = names.split(' ').collect();
            names.sort_by(|a, b| compare(lang, a, b));
            names.join(" ")
        };
        for (lang, given, expected) in [
            (Lang::Sv, "Örebro Ängelholm Åhus Zinkgruvan Arvika", "Arvika Zinkgruvan Åhus Ängelholm Örebro"),
            (Lang::En, "Örebro Ängelholm Åhus Zinkgruvan Arvika", "Åhus Ängelholm Arvika Örebro Zinkgruvan"),
            (Lang::Nb, "Ørland Ålesund Ærø Zeta Arendal", "Arendal Zeta Ærø Ørland Ålesund"),
            (Lang::Da, "Ørsted Aarhus Ærø Zeta Arden Åbo", "Arden Zeta Ærø Ørsted Åbo Aarhus"),
            (Lang::Sv, "intervju10 Intervju2 intervju1", "intervju1 Intervju2 intervju10"),
            (Lang::Sv, "b A a B", "a A b B"),
        ] {
            assert_eq!(sorted(lang, given), expected, "{lang:?}");
        }
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in ".{0,12}", b in ".{0,12}", c in ".{0,12}") {
            for lang in Lang::all() {
                prop_assert_eq!(compare(lang, &a, &b), compare(lang, &b, &a).reverse());
                prop_assert_eq!(compare(lang, &a, &b) == Ordering::Equal, a == b);
                if compare(lang, &a, &b).is_le() && compare(lang, &b, &c).is_le() {
                    prop_assert!(compare(lang, &a, &c).is_le());
                }
            }
        }
    }
}
