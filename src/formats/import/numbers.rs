//! Numbers in the ways that programs count the items of lists and the pages of documents.

/// How a level of a list, or a range of pages, is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    #[default]
    Decimal,
    /// With a nought before a single digit.
    PaddedDecimal,
    LowerRoman,
    UpperRoman,
    /// a … z, then aa, bb …
    LowerLetter,
    UpperLetter,
    /// Counted, but not shown.
    None,
}

/// No label of letters is longer.
const MOST_LETTERS: usize = 8;

/// A number as it is shown.
pub fn shown(number: u32, counting: Counting) -> String {
    match counting {
        Counting::Decimal => number.to_string(),
        Counting::PaddedDecimal => format!("{number:02}"),
        Counting::LowerRoman => roman(number),
        Counting::UpperRoman => roman(number).to_uppercase(),
        Counting::LowerLetter => letters(number),
        Counting::UpperLetter => letters(number).to_uppercase(),
        Counting::None => String::new(),
    }
}

/// Roman figures in lower case; digits for 0 and from 5000.
fn roman(mut number: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    if !(1..5000).contains(&number) {
        return number.to_string();
    }
    let mut out = String::new();
    for (value, figures) in STEPS {
        while number >= value {
            out.push_str(figures);
            number -= value;
        }
    }
    out
}

/// a … z, aa … zz, aaa …; nothing for 0.
fn letters(number: u32) -> String {
    let Some(before) = number.checked_sub(1) else { return String::new() };
    let letter = char::from(b'a' + (before % 26) as u8);
    std::iter::repeat_n(letter, (before as usize / 26 + 1).min(MOST_LETTERS)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_programs_count() {
        for (number, counting, expected) in [
            (0, Counting::Decimal, "0"),
            (7, Counting::PaddedDecimal, "07"),
            (1994, Counting::LowerRoman, "mcmxciv"),
            (4, Counting::UpperRoman, "IV"),
            (0, Counting::LowerRoman, "0"),
            (5000, Counting::LowerRoman, "5000"),
            (26, Counting::LowerLetter, "z"),
            (28, Counting::UpperLetter, "BB"),
            (0, Counting::LowerLetter, ""),
            (u32::MAX, Counting::LowerLetter, "uuuuuuuu"),
            (3, Counting::None, ""),
        ] {
            assert_eq!(shown(number, counting), expected);
        }
    }
}
