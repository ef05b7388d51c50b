//! Which encoding a text file is in, and its characters.
//!
//! In order: byte-order mark, UTF-16 by its zero bytes, valid UTF-8, UTF-8 with a few broken bytes,
//! the two old encodings that detectors take for Windows-1252 (DOS and Macintosh), and last the
//! statistical guess, which in doubt is a Western European one.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The encodings a person can choose from, by the names the import reports.
pub const ENCODINGS: &[&str] = &[
    "UTF-8",
    "windows-1252",
    "ISO-8859-1",
    "ISO-8859-15",
    "IBM850",
    "macintosh",
    "UTF-16LE",
    "UTF-16BE",
    "windows-1250",
    "ISO-8859-2",
    "windows-1251",
    "KOI8-R",
    "windows-1253",
    "windows-1254",
    "windows-1255",
    "windows-1256",
    "windows-1257",
    "ISO-8859-10",
    "Shift_JIS",
    "EUC-JP",
    "gb18030",
    "Big5",
    "EUC-KR",
    "ISO-2022-JP",
    "UTF-32LE",
    "UTF-32BE",
];

/// The upper half of code page 850, by which DOS programs wrote Western European text.
const IBM850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤\
ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u{ad}±‗¾¶§÷¸°¨·¹³²■\u{a0}";

/// Bytes as text.
pub struct Decoded {
    pub text: String,
    /// The encoding's name, as in [`ENCODINGS`].
    pub encoding: String,
    /// Byte sequences that the encoding does not have; each stands as U+FFFD in the text.
    pub undecodable: usize,
}

/// Decodes with the encoding that the bytes themselves tell.
pub fn decode(bytes: &[u8]) -> Decoded {
    if let Some(big_endian) = utf32(bytes) {
        return decode_utf32(bytes, big_endian);
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_with(bytes.get(mark..).unwrap_or_default(), encoding, encoding.name());
    }
    if let Some(encoding) = utf16_by_zeros(bytes) {
        return decode_with(bytes, encoding, encoding.name());
    }
    if is_escaped_japanese(bytes) {
        return decode_with(bytes, ISO_2022_JP, ISO_2022_JP.name());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Decoded { text: text.to_owned(), encoding: UTF_8.name().to_owned(), undecodable: 0 };
    }
    if is_broken_utf8(bytes) {
        return decode_with(bytes, UTF_8, UTF_8.name());
    }
    match old_western(bytes) {
        Some("IBM850") => decode_ibm850(bytes),
        Some(label) => decode_as(bytes, label).unwrap_or_else(|| decode_with(bytes, WINDOWS_1252, WINDOWS_1252.name())),
        None => decode_guessed(bytes),
    }
}

/// Decodes with the encoding of the given label; none for a label that is not known.
pub fn decode_as(bytes: &[u8], label: &str) -> Option<Decoded> {
    if label.eq_ignore_ascii_case("IBM850") || label.eq_ignore_ascii_case("cp850") {
        return Some(decode_ibm850(bytes));
    }
    for (name, big_endian) in [("UTF-32LE", false), ("UTF-32BE", true)] {
        if label.eq_ignore_ascii_case(name) {
            return Some(decode_utf32(bytes, big_endian));
        }
    }
    let encoding = Encoding::for_label(label.as_bytes())?;
    let mark = Encoding::for_bom(bytes).filter(|(of_mark, _)| *of_mark == encoding).map_or(0, |(_, length)| length);
    let known = ENCODINGS.iter().find(|known| known.eq_ignore_ascii_case(label));
    Some(decode_with(bytes.get(mark..).unwrap_or_default(), encoding, known.unwrap_or(&encoding.name())))
}

fn decode_with(bytes: &[u8], encoding: &'static Encoding, name: &str) -> Decoded {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let undecodable = if damaged { text.matches('\u{FFFD}').count() } else { 0 };
    Decoded { text: text.into_owned(), encoding: name.to_owned(), undecodable }
}

fn decode_ibm850(bytes: &[u8]) -> Decoded {
    let upper: Vec<char> = IBM850.chars().collect();
    let character = |&byte: &u8| match byte.checked_sub(0x80) {
        Some(above) => upper.get(usize::from(above)).copied().unwrap_or('\u{FFFD}'),
        None => char::from(byte),
    };
    Decoded { text: bytes.iter().map(character).collect(), encoding: "IBM850".to_owned(), undecodable: 0 }
}

/// Whether the bytes are UTF-32, by its mark or by the zeros that each of its characters has, and whether the largest
/// comes first.
fn utf32(bytes: &[u8]) -> Option<bool> {
    let sample = bytes.get(..bytes.len().min(65_536)).unwrap_or_default();
    if sample.len() < 8 || !bytes.len().is_multiple_of(4) {
        return None;
    }
    let is_each = |fits: fn(&[u8]) -> bool| sample.chunks_exact(4).all(fits);
    // No character is beyond U+10FFFF, and none is NUL.
    let little = is_each(|four| matches!(four, [a, b, c, 0] if *c <= 0x10 && (*a, *b, *c) != (0, 0, 0)));
    let big = is_each(|four| matches!(four, [0, c, b, a] if *c <= 0x10 && (*a, *b, *c) != (0, 0, 0)));
    (little != big).then_some(big)
}

fn decode_utf32(bytes: &[u8], big_endian: bool) -> Decoded {
    let number = |four: &[u8]| {
        let four: [u8; 4] = four.try_into().unwrap_or_default();
        if big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    let mut undecodable = 0;
    let characters = bytes.chunks(4).map(|four| {
        let found = char::from_u32(number(four)).filter(|_| four.len() == 4);
        undecodable += usize::from(found.is_none());
        found.unwrap_or('\u{FFFD}')
    });
    let text: String = characters.collect();
    let text = text.strip_prefix('\u{FEFF}').map(str::to_owned).unwrap_or(text);
    Decoded { text, encoding: if big_endian { "UTF-32BE" } else { "UTF-32LE" }.to_owned(), undecodable }
}

/// Whether the bytes are those of mails in Japanese: letters of seven bits, with signs that change between two sets.
fn is_escaped_japanese(bytes: &[u8]) -> bool {
    let has = |sign: &[u8]| bytes.windows(sign.len()).any(|three| three == sign);
    let changes = bytes.is_ascii() && has(b"\x1B$") && (has(b"\x1B(B") || has(b"\x1B(J"));
    changes && !ISO_2022_JP.decode_without_bom_handling(bytes).1
}

/// UTF-16 without a mark: every other byte is nearly always zero in Latin text, and in any script
/// spaces and line ends have their zero byte on the same side.
fn utf16_by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = bytes.get(..bytes.len().min(65_536)).unwrap_or_default();
    if sample.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut first, mut second, mut both) = (0, 0, 0);
    for pair in sample.chunks_exact(2) {
        match pair {
            [0, 0] => both += 1,
            [0, _] => first += 1,
            [_, 0] => second += 1,
            _ => {}
        }
    }
    let pairs = sample.len() / 2;
    let (encoding, zeros, others) = if second > first { (UTF_16LE, second, first) } else { (UTF_16BE, first, second) };
    let is_likely = zeros >= 3 && zeros * 20 >= pairs && others * 20 <= zeros;
    // In scripts without spaces there is little more than the ends of lines; what is read the other way is no text.
    let other = if encoding == UTF_16LE { UTF_16BE } else { UTF_16LE };
    let is_telling = || zeros >= 2 && others * 2 < zeros && zeros * 200 >= pairs && !is_plausible(sample, other);
    (both == 0 && (is_likely && decodes_cleanly(sample, encoding) || is_telling() && is_plausible(sample, encoding)))
        .then_some(encoding)
}

/// Whether a sample is text in an encoding: no private character, no control, and nothing that is no character.
fn is_plausible(sample: &[u8], encoding: &'static Encoding) -> bool {
    let (text, _) = encoding.decode_without_bom_handling(sample);
    let is_odd = |c: char| {
        matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{FFFD}') || c.is_control() && !matches!(c, '\n' | '\r' | '\t')
    };
    !text.trim_end_matches('\u{FFFD}').contains(is_odd)
}

fn decodes_cleanly(sample: &[u8], encoding: &'static Encoding) -> bool {
    let (text, damaged) = encoding.decode_without_bom_handling(sample);
    // A sample may end between two surrogates.
    !damaged || text.trim_end_matches('\u{FFFD}').chars().all(|c| c != '\u{FFFD}')
}

/// Whether bytes that are not valid UTF-8 are so by accident: at least ten whole multi-byte
/// characters for each broken place.
fn is_broken_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    whole >= broken.saturating_mul(10)
}

/// DOS and Macintosh put the letters å ä ö é ü where Windows-1252 has signs that never stand
/// between two small letters. At least three such places, and nine of ten, must agree.
fn old_western(bytes: &[u8]) -> Option<&'static str> {
    const IBM850_LETTERS: &[u8] = &[0x81, 0x82, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x91, 0x93, 0x94, 0x9B];
    const MACINTOSH_LETTERS: &[u8] = &[0x87, 0x88, 0x8A, 0x8C, 0x8D, 0x8E, 0x8F, 0x90, 0x91, 0x9A, 0x9F, 0xBE, 0xBF];
    let inner = bytes.windows(3).filter_map(|three| match three {
        [b'a'..=b'z', letter @ 0x80..=0xFF, b'a'..=b'z'] => Some(*letter),
        _ => None,
    });
    let (mut all, mut ibm, mut mac) = (0usize, 0usize, 0usize);
    for letter in inner {
        all += 1;
        ibm += usize::from(IBM850_LETTERS.contains(&letter));
        mac += usize::from(MACINTOSH_LETTERS.contains(&letter));
    }
    // In a short text one such place is enough, where Windows-1252 has a sign or a capital that no word has within.
    let (clear_ibm, clear_mac) = (clear(bytes, CLEAR_IBM850), clear(bytes, CLEAR_MACINTOSH));
    if all < 3 && clear_ibm + clear_mac > 0 && !has_western_letters(bytes) {
        return Some(if clear_mac > clear_ibm { "macintosh" } else { "IBM850" });
    }
    let agrees = |count: usize| count >= 3 && count * 10 >= all * 9;
    match (agrees(ibm), agrees(mac)) {
        (true, false) => Some("IBM850"),
        (false, true) => Some("macintosh"),
        (true, true) => Some(if mac > ibm { "macintosh" } else { "IBM850" }),
        (false, false) => None,
    }
}

/// ü é ä å ö Ö Å of code page 850 and ä å é ü Ä Å of Macintosh, that Windows-1252 has no letters or only capitals for.
const CLEAR_IBM850: &[u8] = &[0x81, 0x82, 0x84, 0x86, 0x94, 0x99, 0x8F];
const CLEAR_MACINTOSH: &[u8] = &[0x8A, 0x8C, 0x8E, 0x9F, 0x80];

/// How many of these letters stand within a word, or begin one: beside a small letter, and no space or figure after it.
fn clear(bytes: &[u8], letters: &[u8]) -> usize {
    let is_small = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_lowercase);
    let is_capital = |byte: &u8| matches!(byte, 0x99 | 0x8F | 0x80);
    let stands = |(at, byte): (usize, &u8)| {
        let (before, after) = (at.checked_sub(1).and_then(|at| bytes.get(at)), bytes.get(at + 1));
        let begins = before.is_none_or(|byte| byte.is_ascii_whitespace());
        letters.contains(byte) && is_small(after) && (is_small(before) || is_capital(byte) && begins)
    };
    bytes.iter().enumerate().filter(|place| stands(*place)).count()
}

/// Whether letters of Windows-1252 stand within words, so that it is the one.
fn has_western_letters(bytes: &[u8]) -> bool {
    bytes
        .windows(2)
        .any(|two| matches!(two, [b'a'..=b'z', 0xE0..=0xF6 | 0xF8..=0xFD] | [0xE0..=0xF6 | 0xF8..=0xFD, b'a'..=b'z']))
}

/// The statistical guess, on a sample that begins shortly before the first byte beyond ASCII.
fn decode_guessed(bytes: &[u8]) -> Decoded {
    const SAMPLE: usize = 512 << 10;
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(256);
    let rest = bytes.get(first..).unwrap_or_default();
    let sample = rest.get(..SAMPLE).unwrap_or(rest);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, sample.len() == rest.len());
    let encoding = detector.guess(None, Utf8Detection::Deny);
    if encoding == WINDOWS_1252 {
        return decode_western(bytes);
    }
    decode_with(bytes, encoding, encoding.name())
}

/// Western European text: Windows-1252 if it uses the range that only that has, else ISO-8859-15 if it
/// has the euro sign, which the older set would show as the sign `¤` that nobody writes.
fn decode_western(bytes: &[u8]) -> Decoded {
    let has = |range: std::ops::RangeInclusive<u8>| bytes.iter().any(|byte| range.contains(byte));
    if has(0x80..=0x9F) {
        return decode_with(bytes, WINDOWS_1252, WINDOWS_1252.name());
    }
    // ¼ ½ ¾ became letters that few languages have.
    if has(0xA4..=0xA4) && !has(0xBC..=0xBE) {
        return decode_with(bytes, ISO_8859_15, ISO_8859_15.name());
    }
    decode_with(bytes, WINDOWS_1252, "ISO-8859-1")
}

/// Whether the text shows UTF-8 that was read as Windows-1252, Mac Roman or code page 850 before it
/// came here: at least two such pairs, and more of them than of honest letters beyond ASCII.
pub fn looks_misdecoded(text: &str) -> bool {
    const SECOND: &str = "¤¥¶©¨¼„…–‰œŸ§•∂ÑñÂñ";
    let (mut pairs, mut honest) = (0usize, 0usize);
    let mut before = ' ';
    for c in text.chars() {
        let second = ('\u{80}'..='\u{BF}').contains(&c) || SECOND.contains(c);
        if matches!(before, 'Ã' | '√' | '├') && second {
            pairs += 1;
        } else if c.is_alphabetic() && !c.is_ascii() && !matches!(c, 'Ã' | '√' | '├') {
            honest += 1;
        }
        before = c;
    }
    pairs >= 2 && pairs > honest
}

#[cfg(test)]
mod tests;
