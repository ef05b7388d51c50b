//! Dates as people write them, and as they are kept: ISO, whole or cut to month or year.

use super::Lang;
use crate::say::Wording;

/// The months as they are named within a sentence.
pub const MONTHS: [Wording; 12] = [
    Wording::JournalJanuary,
    Wording::JournalFebruary,
    Wording::JournalMarch,
    Wording::JournalApril,
    Wording::JournalMay,
    Wording::JournalJune,
    Wording::JournalJuly,
    Wording::JournalAugust,
    Wording::JournalSeptember,
    Wording::JournalOctober,
    Wording::JournalNovember,
    Wording::JournalDecember,
];

/// So many letters tell a month, as in `mar` and `sept.`.
const FEWEST: usize = 3;

/// Whether a text is an ISO date, possibly cut to month or year: `2019`, `2019-05`, `2019-05-21`.
pub fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let part = |text: Option<&str>, digits: usize, low: u32, high: u32| {
        text.is_none_or(|text| {
            text.len() == digits
                && text.parse::<u32>().is_ok_and(|n| (low..=high).contains(&n))
                && !text.starts_with('+')
        })
    };
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let parsed = part(year, 4, 1, 9999) && part(month, 2, 1, 12) && part(day, 2, 1, 31) && parts.next().is_none();
    match (year, month, day) {
        (Some(_), Some(_), Some(_)) => parsed && text.parse::<jiff::civil::Date>().is_ok(),
        _ => parsed,
    }
}

/// A date as it is kept, if the text is one: ISO as [`is_date`] knows it, or with the month's name in any language
/// of the program, as in `11 mars 2021`, `March 11, 2021` and `mai 2021`.
pub fn as_date(text: &str) -> Option<String> {
    let text = text.trim();
    if is_date(text) {
        return Some(text.to_owned());
    }
    let words: Vec<&str> = text.split([' ', '\u{a0}', ',']).filter(|word| !word.is_empty()).collect();
    let (day, name, year) = match words.as_slice() {
        [name, year] => (None, name, year),
        [first, second, year] if month(first).is_some() => (Some(second), first, year),
        [first, second, year] => (Some(first), second, year),
        _ => return None,
    };
    let month = month(name)?;
    let date = match day {
        Some(day) => format!("{year}-{month:02}-{:02}", number(day)?),
        None => format!("{year}-{month:02}"),
    };
    is_date(&date).then_some(date)
}

/// A day of the month, with the point that follows it in Norwegian and Danish or the ending it has in English.
fn number(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let after = text.get(digits.len()..).unwrap_or_default();
    let is_day = digits.len() <= 2 && ["", ".", ":a", ":e", "st", "nd", "rd", "th"].contains(&after);
    if is_day { digits.parse().ok() } else { None }
}

/// The month of a name, whole or cut short, in any language.
fn month(name: &str) -> Option<usize> {
    let name = name.trim_end_matches('.').to_lowercase();
    let is_it = |month: &Wording| Lang::all().any(|lang| month.say(lang).to_lowercase().starts_with(&name));
    if name.chars().count() < FEWEST {
        return None;
    }
    MONTHS.iter().position(is_it).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_may_be_cut_short_but_must_exist() {
        for (text, expected) in [
            ("2019", true),
            ("2019-05", true),
            ("2019-05-21", true),
            ("2019-02-30", false),
            ("2019-13", false),
            ("19-05-21", false),
            ("2019-5-1", false),
            ("i maj", false),
            ("", false),
        ] {
            assert_eq!(is_date(text), expected, "{text}");
        }
    }

    #[test]
    fn dates_are_taken_as_people_write_them() {
        for (text, expected) in [
            (" 2021-03-11 ", Some("2021-03-11")),
            ("2021-03", Some("2021-03")),
            ("11 mars 2021", Some("2021-03-11")),
            ("1 MAJ 2021", Some("2021-05-01")),
            ("3:e okt. 2021", Some("2021-10-03")),
            ("11.\u{a0}desember 2021", Some("2021-12-11")),
            ("11. maj 2021", Some("2021-05-11")),
            ("5. mai 2021", Some("2021-05-05")),
            ("marts 2021", Some("2021-03")),
            ("sept 2021", Some("2021-09")),
            ("March 11, 2021", Some("2021-03-11")),
            ("11 March 2021", Some("2021-03-11")),
            ("2nd of", None),
            ("2nd June 2021", Some("2021-06-02")),
            ("31 februari 2021", None),
            ("11 ma 2021", None),
            ("11 mars", None),
            ("11 mars 21", None),
            ("111 mars 2021", None),
            ("11 marsch 2021", None),
            ("i mars 2021 då", None),
            ("", None),
        ] {
            assert_eq!(as_date(text).as_deref(), expected, "{text}");
        }
        for (at, name) in MONTHS.iter().enumerate() {
            for lang in Lang::all() {
                let date = format!("2021-{:02}-09", at + 1);
                assert_eq!(as_date(&format!("9 {} 2021", name.say(lang))), Some(date), "{name:?} in {lang:?}");
            }
        }
    }
}
