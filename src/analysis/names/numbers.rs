//! Identifiers made of digits: personal identity numbers, telephone numbers, car registrations.

use super::Seen;
use super::text::{Text, is_hyphen};
use crate::model::NameKind;

/// Words after which digits are a case number, a law or an amount, and no telephone or car.
const NUMBERED: &[&str] = &[
    "dnr",
    "diarienr",
    "diarienummer",
    "sfs",
    "sou",
    "ds",
    "prop",
    "skr",
    "isbn",
    "issn",
    "bankgiro",
    "bg",
    "plusgiro",
    "pg",
    "orgnr",
    "organisationsnummer",
    "iso",
    "kr",
    "sek",
    "eur",
    "usd",
    "gbp",
    "nok",
    "dkk",
    "lag",
    "doi",
    "vol",
];

/// Words after which even a short number is a telephone's.
const TELEPHONE: &[&str] = &[
    "tel",
    "tfn",
    "telefon",
    "telefonnummer",
    "telefonnumret",
    "mobil",
    "mobilen",
    "mobilnummer",
    "mobilnumret",
    "direktnummer",
    "phone",
    "telephone",
    "mobile",
    "cell",
    "växel",
    "fax",
];

/// Digits that separators hold together: where they begin and end, and the digits in groups.
struct Digits {
    start: usize,
    end: usize,
    plus: bool,
    groups: Vec<Vec<u32>>,
    /// What stands between the groups.
    between: Vec<String>,
}

impl Digits {
    fn all(&self) -> Vec<u32> {
        self.groups.concat()
    }

    fn lengths(&self) -> Vec<usize> {
        self.groups.iter().map(Vec::len).collect()
    }
}

/// The personal identity number that begins at a position.
///
/// With a hyphen or plus sign the date must be a real one; with a space or nothing between, the
/// check digit must hold as well.
pub(super) fn personal_number(text: &Text, start: usize) -> Option<Seen> {
    starts_alone(text, start)?;
    [8, 6].into_iter().find_map(|length| {
        let date = digits(text, start, length)?;
        let mut at = start + length;
        let (mut sign, mut space) = (false, false);
        while let Some(c) = text.at(at).filter(|c| !c.is_ascii_digit()) {
            let is_sign = is_hyphen(c) || matches!(c, '+' | '–' | '−');
            space |= matches!(c, ' ' | '\u{a0}');
            if !(is_sign && !sign || matches!(c, ' ' | '\u{a0}')) || at > start + length + 2 {
                return None;
            }
            sign |= is_sign;
            at += 1;
        }
        let number = digits(text, at, 4)?;
        let end = at + 4;
        let alone = !text.at(end).is_some_and(char::is_alphanumeric);
        let checked = luhn(date.iter().skip(length - 6).chain(&number));
        let sure = checked || sign && !space;
        (alone && sure && is_date(&date)).then_some(Seen { start, end, kind: NameKind::PersonalNumber })
    })
}

/// A digit at `start` that neither a digit nor a letter nor a decimal sign leads up to.
fn starts_alone(text: &Text, start: usize) -> Option<()> {
    let before = text.before(start);
    let decimal = before.is_some_and(|c| matches!(c, ',' | '.' | '/' | ':'))
        && start.checked_sub(2).and_then(|at| text.at(at)).is_some_and(|c| c.is_ascii_digit());
    (!decimal && !before.is_some_and(char::is_alphanumeric)).then_some(())
}

fn digits(text: &Text, start: usize, length: usize) -> Option<Vec<u32>> {
    (start..start + length).map(|at| text.at(at)?.to_digit(10)).collect()
}

/// Whether YYMMDD or YYYYMMDD is a day, or a day with sixty added as in coordination numbers.
fn is_date(date: &[u32]) -> bool {
    let number = |from: usize, to: usize| date.get(from..to).unwrap_or(&[]).iter().fold(0, |n, d| n * 10 + d);
    let skip = date.len().saturating_sub(6);
    let century = number(0, skip);
    let (year, month, day) = (number(skip, skip + 2), number(skip + 2, skip + 4), number(skip + 4, skip + 6));
    let day = if day > 60 { day - 60 } else { day };
    let full = century * 100 + year;
    let leap = if skip == 0 { year % 4 == 0 } else { full % 4 == 0 && (full % 100 != 0 || full % 400 == 0) };
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day) && (skip == 0 || (18..=20).contains(&century))
}

fn luhn<'a>(digits: impl Iterator<Item = &'a u32>) -> bool {
    let weighed = |(place, digit): (usize, &u32)| {
        let product = digit * if place % 2 == 0 { 2 } else { 1 };
        product / 10 + product % 10
    };
    digits.enumerate().map(weighed).sum::<u32>() % 10 == 0
}

/// The telephone number that begins at a position, with its "+" or bracket.
pub(super) fn telephone(text: &Text, start: usize) -> Option<Seen> {
    starts_alone(text, start)?;
    if matches!(text.before(start), Some('+' | '-' | '–' | '§' | '(')) && text.at(start) != Some('(') {
        return None;
    }
    let found = grouped(text, start)?;
    let follows = text.at(found.end);
    let decimal = matches!(follows, Some(',' | '.' | '/' | ':' | '-'))
        && text.at(found.end + 1).is_some_and(|c| c.is_ascii_digit());
    if decimal || follows.is_some_and(|c| c.is_alphanumeric() || c == '%') {
        return None;
    }
    let named = word_before(text, found.start, TELEPHONE);
    let numbered = word_before(text, found.start, NUMBERED);
    let total = found.all().len();
    let is_number = !numbered
        && (is_international(&found)
            || is_national(&found)
            || is_american(&found)
            || named && (5..=13).contains(&total) && !is_year(&found));
    is_number.then_some(Seen { start: found.start, end: found.end, kind: NameKind::Telephone })
}

fn is_year(found: &Digits) -> bool {
    found.lengths() == [4]
}

/// "+46 70 123 45 67", "+46 (0)70-…", "0046 …".
fn is_international(found: &Digits) -> bool {
    let all = found.all();
    let zeros = all.starts_with(&[0, 0]) && all.get(2).is_some_and(|digit| *digit != 0);
    found.plus && (8..=16).contains(&all.len()) || zeros && (11..=16).contains(&all.len())
}

/// Swedish and British numbers with their area code: a zero, the code, the number.
fn is_national(found: &Digits) -> bool {
    let (all, lengths) = (found.all(), found.lengths());
    let (Some(0), Some(second)) = (all.first(), all.get(1)) else { return false };
    if *second == 0 || lengths == [2, 2, 4] {
        return false;
    }
    let area = match (lengths.len(), all.as_slice()) {
        (1, [0, 8, ..]) => 2,
        (1, _) => 3,
        _ => lengths.first().copied().unwrap_or(0),
    };
    let total = all.len();
    let enough = match area {
        2 => (8..=10).contains(&total) && (lengths.len() > 1 || total >= 9),
        3 => (if lengths.len() > 1 { 8..=11 } else { 9..=11 }).contains(&total),
        4 | 5 => (9..=11).contains(&total),
        _ => false,
    };
    enough && lengths.iter().skip(1).all(|length| (2..=8).contains(length))
}

/// "555-123-4567", "(555) 123-4567".
fn is_american(found: &Digits) -> bool {
    let signs = found.between.iter().all(|between| between.trim() != "");
    found.lengths() == [3, 3, 4] && (signs || found.between.first().is_some_and(|first| first.contains(')')))
}

/// Digits from `start` on in groups, as far as single spaces, hyphens, brackets or a slash hold
/// them together on one line.
fn grouped(text: &Text, start: usize) -> Option<Digits> {
    let mut found = Digits { start, end: start, plus: false, groups: Vec::new(), between: Vec::new() };
    let mut at = start;
    if text.at(at) == Some('+') {
        found.plus = true;
        at += 1;
    }
    at += usize::from(text.at(at) == Some('('));
    loop {
        let group: Vec<u32> = text.chars.iter().skip(at).map_while(|c| c.to_digit(10)).take(20).collect();
        if group.is_empty() {
            break;
        }
        at += group.len();
        found.end = at;
        found.groups.push(group);
        let gap: String = text.chars.iter().skip(at).take(4).take_while(|c| is_joint(**c)).collect();
        let length = gap.chars().count();
        if length == 0 || length > 3 || found.groups.len() > 8 || gap.contains("  ") {
            break;
        }
        at += length;
        found.between.push(gap);
    }
    found.between.truncate(found.groups.len().saturating_sub(1));
    (!found.groups.is_empty()).then_some(found)
}

fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '\u{2010}' | '\u{2011}' | '–' | '/' | '(' | ')')
}

/// Whether one of the words stands before a position, at most one short word away: "telefon är".
fn word_before(text: &Text, start: usize, words: &[&str]) -> bool {
    let next = text.word_from(start);
    let near = text.words.get(next.saturating_sub(3)..next).unwrap_or(&[]);
    let mut close = near.iter().rev().filter(|word| start - word.end <= 16);
    let is_one =
        |word: &super::text::Word| words.iter().any(|known| known.chars().eq(text.folded(word).iter().copied()));
    let line = |word: &super::text::Word| !text.between(word.end, start).contains(&'\n');
    close.any(|word| line(word) && is_one(word))
}

/// The car registration that begins with word number `at`: "ABC 123", "ABC12A".
pub(super) fn car(text: &Text, at: usize) -> Option<Seen> {
    let word = text.words.get(at)?;
    let mut end = word.end;
    let mut plate = text.between(word.start, word.end).to_vec();
    if plate.len() == 3 {
        let next = text.words.get(at + 1)?;
        let gap = text.between(word.end, next.start);
        if !matches!(gap, [' ' | '\u{a0}' | '-']) {
            return None;
        }
        plate.extend(text.between(next.start, next.end));
        end = next.end;
    }
    let [a, b, c, d, e, f] = plate.as_slice() else { return None };
    let letter = |c: &char| c.is_ascii_uppercase() && !matches!(c, 'I' | 'Q' | 'V');
    let shape = [a, b, c].into_iter().all(letter)
        && d.is_ascii_digit()
        && e.is_ascii_digit()
        && (f.is_ascii_digit() || letter(f) && *f != 'O');
    let folded: String = [a, b, c].into_iter().flat_map(|c| c.to_lowercase()).collect();
    let amount = text.at(end) == Some(' ') && text.at(end + 1).is_some_and(|c| c.is_ascii_digit())
        || matches!(text.at(end), Some('.' | ',' | '/' | ':' | '-'))
            && text.at(end + 1).is_some_and(|c| c.is_ascii_digit());
    let plain = !NUMBERED.contains(&folded.as_str()) && !word_before(text, word.start, NUMBERED);
    let alone = !matches!(text.before(word.start), Some('-' | '/' | '_' | '.'));
    (shape && plain && alone && !amount).then_some(Seen { start: word.start, end, kind: NameKind::CarRegistration })
}
