//! The small values of REFI-QDA: identities, colours, dates, and what fits which kind of variable.

use super::data::ValueKind;
use sha2::{Digest, Sha256};

/// An identity. One that was read is in upper case and without braces; one that is no GUID is kept as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Guid(String);

/// How an identity was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuidForm {
    Plain,
    Braced,
    /// Not a GUID at all.
    Other,
}

impl Guid {
    /// Reads an identity as it is written in a file, and says how it was.
    pub fn read(written: &str) -> (Guid, GuidForm) {
        let trimmed = written.trim();
        let bare = trimmed.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')).unwrap_or(trimmed);
        if !is_guid(bare) {
            return (Guid(trimmed.to_owned()), GuidForm::Other);
        }
        let form = if bare.len() == trimmed.len() { GuidForm::Plain } else { GuidForm::Braced };
        (Guid(bare.to_ascii_uppercase()), form)
    }

    pub fn of(written: &str) -> Guid {
        Guid::read(written).0
    }

    /// A GUID that is always the same for the same words. It is marked as version 8: made from a digest.
    pub fn derived(from: &[&str]) -> Guid {
        let mut digest = Sha256::new();
        for word in from {
            digest.update((word.len() as u64).to_le_bytes());
            digest.update(word.as_bytes());
        }
        let mut first = [0; 16];
        for (to, byte) in first.iter_mut().zip(digest.finalize()) {
            *to = byte;
        }
        let uuid = uuid::Builder::from_custom_bytes(first).into_uuid();
        Guid(uuid.hyphenated().to_string().to_ascii_uppercase())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether it is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12.
    pub fn is_valid(&self) -> bool {
        is_guid(&self.0)
    }
}

/// Whether a text has the form of a GUID without braces.
pub fn is_guid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The names that programs have been seen to write.
const NAMED: [(&str, Colour); 17] = [
    ("black", Colour(0, 0, 0)),
    ("white", Colour(255, 255, 255)),
    ("red", Colour(255, 0, 0)),
    ("lime", Colour(0, 255, 0)),
    ("green", Colour(0, 128, 0)),
    ("blue", Colour(0, 0, 255)),
    ("yellow", Colour(255, 255, 0)),
    ("cyan", Colour(0, 255, 255)),
    ("magenta", Colour(255, 0, 255)),
    ("orange", Colour(255, 165, 0)),
    ("purple", Colour(128, 0, 128)),
    ("pink", Colour(255, 192, 203)),
    ("brown", Colour(165, 42, 42)),
    ("gray", Colour(128, 128, 128)),
    ("grey", Colour(128, 128, 128)),
    ("navy", Colour(0, 0, 128)),
    ("teal", Colour(0, 128, 128)),
];

impl Colour {
    /// Reads `#RGB`, `#RRGGBB`, `#RRGGBBAA`, `rgb(1, 2, 3)`, a name, or a signed number whose bytes are ARGB.
    pub fn read(written: &str) -> Option<Colour> {
        let text = written.trim().to_ascii_lowercase();
        if let Some(digits) = text.strip_prefix('#') {
            return Colour::of_digits(digits);
        }
        if let Some(inside) = text.strip_prefix("rgb").and_then(|rest| rest.split_once('(')) {
            let mut parts = inside.1.split([',', ')', ' ']).filter(|part| !part.is_empty());
            let mut part = || parts.next()?.parse().ok();
            return Some(Colour(part()?, part()?, part()?));
        }
        if let Ok(number) = text.parse::<i64>() {
            let [.., red, green, blue] = number.to_be_bytes();
            return Some(Colour(red, green, blue));
        }
        NAMED.iter().find(|(name, _)| *name == text).map(|(_, colour)| *colour)
    }

    fn of_digits(digits: &str) -> Option<Colour> {
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let nibble = |at: usize| u8::from_str_radix(digits.get(at..at + 1)?, 16).ok().map(|digit| digit * 17);
        match digits.len() {
            3 => Some(Colour(nibble(0)?, nibble(1)?, nibble(2)?)),
            6 | 8 => Some(Colour(byte(0)?, byte(2)?, byte(4)?)),
            _ => None,
        }
    }

    /// `#RRGGBB`
    pub fn written(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}

/// Whether a text is a date of the calendar, `2024-02-29`, with or without a time zone.
pub fn is_date(text: &str) -> bool {
    let bare = without_zone(text);
    bare.len() == 10 && bare.parse::<jiff::civil::Date>().is_ok()
}

/// Whether a text is a time as XML writes it, `2024-02-29T23:59:59.5+01:00`; the time zone may be missing.
pub fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once('T') else { return false };
    let time = without_zone(time);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let numbers: Vec<&str> = clock.split(':').collect();
    let below = |at: usize, limit: u32| {
        numbers.get(at).is_some_and(|number| {
            number.len() == 2 && is_digits(number) && number.parse().is_ok_and(|number: u32| number < limit)
        })
    };
    date.len() == 10
        && is_date(date)
        && numbers.len() == 3
        && is_digits(fraction)
        && below(0, 24)
        && below(1, 60)
        && below(2, 60)
}

/// The text without a final `Z` or `+01:00`.
fn without_zone(text: &str) -> &str {
    if let Some(bare) = text.strip_suffix('Z') {
        return bare;
    }
    let Some((bare, zone)) = text.len().checked_sub(6).and_then(|at| text.split_at_checked(at)) else { return text };
    let Some((hours, minutes)) = zone.get(1..).and_then(|zone| zone.split_once(':')) else { return text };
    let is_zone = zone.starts_with(['+', '-'])
        && hours.len() == 2
        && minutes.len() == 2
        && hours.parse().is_ok_and(|hours: u32| hours <= 13)
        && minutes.parse().is_ok_and(|minutes: u32| minutes < 60);
    if is_zone { bare } else { text }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub fn is_integer(text: &str) -> bool {
    is_digits(text.strip_prefix(['+', '-']).unwrap_or(text))
}

/// Whether a text is a number without an exponent.
pub fn is_decimal(text: &str) -> bool {
    let bare = text.strip_prefix(['+', '-']).unwrap_or(text);
    match bare.split_once('.') {
        None => is_digits(bare),
        Some((whole, part)) => {
            (is_digits(whole) && (part.is_empty() || is_digits(part))) || (whole.is_empty() && is_digits(part))
        }
    }
}

/// Whether a value can be written as one of this kind.
pub fn fits(kind: ValueKind, text: &str) -> bool {
    match kind {
        ValueKind::Text => true,
        ValueKind::Boolean => matches!(text, "true" | "false" | "1" | "0"),
        ValueKind::Integer => is_integer(text),
        ValueKind::Float => is_decimal(text),
        ValueKind::Date => is_date(text),
        ValueKind::DateTime => is_date_time(text),
    }
}

/// Whether XML can hold the character at all.
pub fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r') || (c >= ' ' && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_the_same_however_it_is_written() {
        let plain = "046EC734-686D-53ED-9EA0-D014FACECD3D";
        for (written, expected, form) in [
            (plain, plain, GuidForm::Plain),
            ("046ec734-686d-53ed-9ea0-d014facecd3d", plain, GuidForm::Plain),
            (" {046ec734-686D-53ed-9ea0-d014facecd3d} ", plain, GuidForm::Braced),
            ("17", "17", GuidForm::Other),
            ("{17}", "{17}", GuidForm::Other),
            ("", "", GuidForm::Other),
            ("046EC734-686D-53ED-9EA0-D014FACECD3G", "046EC734-686D-53ED-9EA0-D014FACECD3G", GuidForm::Other),
        ] {
            assert_eq!(Guid::read(written), (Guid(expected.to_owned()), form), "{written}");
        }
    }

    #[test]
    fn a_derived_identity_is_valid_and_tells_its_words_apart() {
        let (a, b) = (Guid::derived(&["ab", "c"]), Guid::derived(&["a", "bc"]));
        assert!(a.is_valid() && b.is_valid() && a != b);
        assert_eq!(a, Guid::derived(&["ab", "c"]));
    }

    #[test]
    fn colours_are_read_as_programs_write_them() {
        for (written, expected) in [
            ("#f80", Some(Colour(255, 136, 0))),
            ("#E34948", Some(Colour(0xE3, 0x49, 0x48))),
            ("#11223344", Some(Colour(0x11, 0x22, 0x33))),
            ("rgb(1, 2,3)", Some(Colour(1, 2, 3))),
            ("rgba(1,2,3,0.5)", Some(Colour(1, 2, 3))),
            ("Red", Some(Colour(255, 0, 0))),
            ("-65536", Some(Colour(255, 0, 0))),
            ("4294901760", Some(Colour(255, 0, 0))),
            ("#12", None),
            ("#éé", None),
            ("rgb(300,0,0)", None),
            ("", None),
        ] {
            assert_eq!(Colour::read(written), expected, "{written}");
        }
    }

    #[test]
    fn a_value_fits_the_kinds_that_can_hold_it() {
        use ValueKind::{Boolean, Date, DateTime, Float, Integer, Text};
        for (text, kinds) in [
            ("1", vec![Text, Boolean, Integer, Float]),
            ("true", vec![Text, Boolean]),
            ("-3", vec![Text, Integer, Float]),
            ("3.25", vec![Text, Float]),
            ("1e3", vec![Text]),
            ("2024-02-29", vec![Text, Date]),
            ("2023-02-29", vec![Text]),
            ("2024-02-29T23:59:59Z", vec![Text, DateTime]),
            ("2024-02-29T23:59:59.123+01:00", vec![Text, DateTime]),
            ("2024-02-29T23:59:59", vec![Text, DateTime]),
            ("2024-02-29 23:59", vec![Text]),
            ("2024-02-29T25:00:00Z", vec![Text]),
            ("åäö-år", vec![Text]),
            ("", vec![Text]),
        ] {
            use strum::IntoEnumIterator;
            let found: Vec<ValueKind> = ValueKind::iter().filter(|kind| fits(*kind, text)).collect();
            assert_eq!(found, kinds, "{text}");
        }
    }

    #[test]
    fn a_moment_is_one_in_all_its_parts() {
        for (text, expected) in [
            ("2024-05-01T10:00:00Z", true),
            ("2024-05-01T23:59:59.125+02:00", true),
            ("2024-05-01T24:00:00Z", false),
            ("2024-05-01T10:60:00Z", false),
            ("2024-05-01T10:00:60Z", false),
            ("2024-05-01T10:00Z", false),
            ("2024-05-01T10:00:00:00Z", false),
            ("2024-05-01T10:00:00.xZ", false),
            ("2024-05-01T1:00:00Z", false),
            ("2024-05-32T10:00:00Z", false),
            ("2024-05-01Z10:00:00Z", false),
            ("02024-05-01T10:00:00Z", false),
            ("2024-05-01+01:00T10:00:00Z", false),
            ("T10:00:00Z", false),
        ] {
            assert_eq!(is_date_time(text), expected, "{text}");
        }
    }
}
