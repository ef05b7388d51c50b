//! Street addresses and postal codes, Swedish and English.

use super::Seen;
use super::lists;
use super::text::{Case, Text, Word};
use crate::model::NameKind;

/// The street address whose street's last word is number `at`: "Östra Storgatan 12 B", "Solveigs
/// väg 4"; and a street without a number where its capital stands in the middle of a sentence.
pub(super) fn street(text: &Text, at: usize, in_sentence: bool) -> Option<Seen> {
    const ALONE: &[&str] =
        &["väg", "vägen", "gata", "gatan", "gränd", "gränden", "torg", "plan", "stig", "stigen", "allé", "backe"];
    let word = text.words.get(at)?;
    let letters = text.folded(word);
    let alone = ALONE.iter().any(|street| street.chars().eq(letters.iter().copied()));
    let first = before(text, at, alone);
    if !alone && !lists::ends_as_street(letters) || alone && first == at {
        return None;
    }
    let (from, last) = (text.words.get(first)?, text.words.get(at + 1));
    let number = last.filter(|number| is_house_number(text, word, number));
    let capital = word.case == Case::Capital || first < at;
    match number {
        Some(number) if capital || lists_sure(text, word) => {
            let end = after_number(text, at + 1, number);
            Some(Seen { start: from.start, end, kind: NameKind::Address })
        }
        None if capital && !alone && lists_sure(text, word) && (in_sentence || first < at) => {
            Some(Seen { start: from.start, end: word.end, kind: NameKind::Address })
        }
        _ => None,
    }
}

/// Whether the ending is that of streets alone; "-planen" and "-backen" have other uses.
fn lists_sure(text: &Text, word: &Word) -> bool {
    const ENDINGS: &[&str] = &["gatan", "vägen", "gränd", "gränden", "stigen", "allén", "esplanaden"];
    const OTHERS: &[&str] =
        &["motorvägen", "järnvägen", "cykelvägen", "gångvägen", "landsvägen", "huvudgatan", "halvvägen"];
    let letters: String = text.folded(word).iter().collect();
    ENDINGS.iter().any(|ending| letters.ends_with(ending)) && !OTHERS.contains(&letters.as_str())
}

/// The first word of the street's name: capitals and genitives that stand before word `at`.
fn before(text: &Text, at: usize, alone: bool) -> usize {
    const POINTS: &[&str] = &["östra", "västra", "norra", "södra", "stora", "lilla", "gamla", "nya", "övre", "nedre"];
    let mut first = at;
    while let Some(previous) = first.checked_sub(1)
        && let (Some(word), Some(next)) = (text.words.get(previous), text.words.get(first))
        && at - previous <= if alone { 3 } else { 2 }
    {
        let letters = text.folded(word);
        let point = POINTS.iter().any(|point| point.chars().eq(letters.iter().copied()));
        let named = alone && word.case != Case::Lower && !lists::is_function_word(letters);
        let gap = text.between(word.end, next.start);
        if !(point || named) || !matches!(gap, [' ' | '\u{a0}']) || word.has_digit {
            break;
        }
        first = previous;
    }
    first
}

fn is_house_number(text: &Text, street: &Word, number: &Word) -> bool {
    let gap = text.between(street.end, number.start);
    let letters = text.folded(number);
    let digits = letters.iter().take_while(|c| c.is_ascii_digit()).count();
    let rest = letters.get(digits..).unwrap_or(&[]);
    let decimal = matches!(text.at(number.end), Some(',' | '.' | ':'))
        && text.at(number.end + 1).is_some_and(|c| c.is_ascii_digit());
    (1..=4).contains(&digits) && rest.len() <= 1 && !decimal && gap.len() <= 2 && gap.iter().all(|c| c.is_whitespace())
}

/// Where the house number ends: with its range, its letter and its flat: "12–14 B, lgh 1101".
fn after_number(text: &Text, at: usize, number: &Word) -> usize {
    let mut end = number.end;
    let mut next = at + 1;
    while let Some(word) = text.words.get(next) {
        let gap: String = text.between(end, word.start).iter().collect();
        let letters: String = text.folded(word).iter().collect();
        let digits = letters.chars().all(|c| c.is_ascii_digit());
        let range = matches!(gap.as_str(), "-" | "–") && letters.starts_with(|c: char| c.is_ascii_digit());
        let letter = matches!(gap.as_str(), " " | "\u{a0}")
            && letters.len() == 1
            && word.case == Case::Capital
            && letters != "i";
        let flat = matches!(gap.as_str(), " " | ", ") && matches!(letters.as_str(), "lgh" | "tr" | "lägenhet")
            || text.words.get(next - 1).is_some_and(|before| text.folded(before) == ['l', 'g', 'h'].as_slice())
                && digits;
        if !(range || letter || flat) {
            break;
        }
        end = word.end;
        next += 1;
    }
    end
}

/// The English address that begins with the house number at word `at`: "12 High Street".
pub(super) fn english(text: &Text, at: usize) -> Option<Seen> {
    const STREETS: &[&str] = &[
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "ln",
        "drive",
        "close",
        "crescent",
        "court",
        "place",
        "terrace",
        "way",
        "gardens",
        "square",
        "boulevard",
        "blvd",
        "row",
        "grove",
        "walk",
        "mews",
        "hill",
        "park",
    ];
    let number = text.words.get(at)?;
    let digits = text.folded(number).iter().filter(|c| c.is_ascii_digit()).count();
    if !(1..=4).contains(&digits)
        || number.to - number.from > digits + 1
        || !text.at(number.start).is_some_and(|c| c.is_ascii_digit())
    {
        return None;
    }
    let mut end = number.end;
    for next in at + 1..=at + 4 {
        let word = text.words.get(next)?;
        if word.case != Case::Capital || !matches!(text.between(end, word.start), [' ' | '\u{a0}']) || word.has_digit {
            return None;
        }
        end = word.end;
        let letters = text.folded(word);
        if next > at + 1 && STREETS.iter().any(|street| street.chars().eq(letters.iter().copied())) {
            return Some(Seen { start: number.start, end, kind: NameKind::Address });
        }
    }
    None
}

/// The postal code and town that begin with word `at`: "281 31 Hässleholm", "SE-281 31 Hässleholm",
/// "SW1A 1AA".
pub(super) fn postal_code(text: &Text, at: usize) -> Option<Seen> {
    let (first, second) = (text.words.get(at)?, text.words.get(at + 1)?);
    if !matches!(text.between(first.end, second.start), [' ' | '\u{a0}']) {
        return None;
    }
    if is_british_code(text, first, second) {
        return Some(Seen { start: first.start, end: second.end, kind: NameKind::Address });
    }
    let digits = |word: &Word, length: usize| {
        word.to - word.from == length && text.folded(word).iter().all(char::is_ascii_digit)
    };
    let town = text.words.get(at + 2)?;
    let before = text.before(first.start);
    let sum = before.is_some_and(|c| matches!(c, ' ' | '\u{a0}' | ',' | '.' | '+'))
        && first.start.checked_sub(2).and_then(|at| text.at(at)).is_some_and(|c| c.is_ascii_digit())
        && before != Some(',')
        && before != Some(' ');
    let zero = text.at(first.start) == Some('0');
    let gap = text.between(second.end, town.start);
    let close = (1..=2).contains(&gap.len()) && gap.iter().all(|c| matches!(c, ' ' | '\u{a0}'));
    if !digits(first, 3) || !digits(second, 2) || zero || sum || !close || town.case == Case::Lower || town.has_digit {
        return None;
    }
    let lead = at.checked_sub(1).and_then(|lead| text.words.get(lead)).filter(|lead| {
        lead.end + 1 == first.start && before == Some('-') && lead.case != Case::Lower && lead.to - lead.from <= 2
    });
    let second_town = text.words.get(at + 3).filter(|word| {
        word.case != Case::Lower && lists::is_general(text.folded(town)) && text.between(town.end, word.start) == [' ']
    });
    let start = lead.map_or(first.start, |lead| lead.start);
    Some(Seen { start, end: second_town.unwrap_or(town).end, kind: NameKind::Address })
}

fn is_british_code(text: &Text, first: &Word, second: &Word) -> bool {
    let upper = |word: &Word| {
        text.between(word.start, word.end).iter().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && word.has_digit
    };
    let kinds =
        |word: &Word| text.folded(word).iter().map(|c| if c.is_ascii_digit() { '9' } else { 'A' }).collect::<String>();
    let outward = matches!(kinds(first).as_str(), "A9" | "A99" | "AA9" | "AA99" | "A9A" | "AA9A");
    upper(first) && upper(second) && outward && kinds(second) == "9AA"
}
