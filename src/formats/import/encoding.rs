//! Which encoding a text file is in, and its characters.
//!
//! In order: byte-order mark, UTF-16 by its zero bytes, valid UTF-8, UTF-8 with a few broken bytes,
//! the two old encodings that detectors take for Windows-1252 (DOS and Macintosh), and last the
//! statistical guess, which in doubt is a Western European one.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

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
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_with(bytes.get(mark..).unwrap_or_default(), encoding, encoding.name());
    }
    if let Some(encoding) = utf16_by_zeros(bytes) {
        return decode_with(bytes, encoding, encoding.name());
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
    (both == 0 && zeros >= 3 && zeros * 20 >= pairs && others * 20 <= zeros && decodes_cleanly(sample, encoding))
        .then_some(encoding)
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
    let agrees = |count: usize| count >= 3 && count * 10 >= all * 9;
    match (agrees(ibm), agrees(mac)) {
        (true, false) => Some("IBM850"),
        (false, true) => Some("macintosh"),
        (true, true) => Some(if mac > ibm { "macintosh" } else { "IBM850" }),
        (false, false) => None,
    }
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
mod tests {
    use super::*;

    const WORDS: &str =
        "Räven rök på den åländska ön där både björnen, älgen och uven hörde ”hålligång” – så var det, sade Åke.";

    fn encoded(label: &str, text: &str) -> Vec<u8> {
        match label {
            "IBM850" => {
                let upper: Vec<char> = IBM850.chars().collect();
                let byte = |c: char| upper.iter().position(|&u| u == c).map_or(c as u8, |at| at as u8 + 0x80);
                text.chars().map(byte).collect()
            }
            "UTF-16LE" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned(),
        }
    }

    #[test]
    fn the_upper_half_of_code_page_850_is_complete() {
        assert_eq!(IBM850.chars().count(), 128);
    }

    #[test]
    fn swedish_text_is_recognised_in_each_of_its_usual_encodings() {
        let plain = WORDS.replace(['”', '–'], "\"");
        for (label, words) in [
            ("UTF-8", WORDS),
            ("windows-1252", WORDS),
            ("ISO-8859-1", &plain),
            ("ISO-8859-15", &format!("{plain} 20 €")),
            ("macintosh", WORDS),
            ("IBM850", &plain),
            ("UTF-16LE", WORDS),
            ("UTF-16BE", WORDS),
        ] {
            let decoded = decode(&encoded(label, words));
            assert_eq!((decoded.encoding.as_str(), decoded.text.as_str()), (label, words));
        }
    }

    /// The same byte is the euro sign in the one set and a sign that nobody writes in the other; three fractions of the
    /// one are letters of the other.
    #[test]
    fn a_fraction_says_that_no_euro_is_meant() {
        for (signs, label, expected) in [
            (&b"\xA4"[..], "ISO-8859-15", "€"),
            (b"\xA4 \xBC", "ISO-8859-1", "¤ ¼"),
            (b"\xA4 \xBD", "ISO-8859-1", "¤ ½"),
            (b"\xA4 \xBE", "ISO-8859-1", "¤ ¾"),
            (b"\xA4 \xBB", "ISO-8859-15", "€ »"),
            (b"\xA4 \xBF", "ISO-8859-15", "€ ¿"),
            (b"\xBD", "ISO-8859-1", "½"),
            (b"\xA3 \xA5", "ISO-8859-1", "£ ¥"),
            (b"\xA4 \x80", "windows-1252", "¤ €"),
            (b"\x9F", "windows-1252", "Ÿ"),
            (b"\xA0", "ISO-8859-1", "\u{a0}"),
        ] {
            let bytes =
                [&encoded("windows-1252", "Räven rök på den åländska ön där både björnen och älgen var "), signs]
                    .concat();
            let decoded = decode(&bytes);
            let end = decoded.text.rsplit_once("var ").map_or("", |(_, end)| end);
            assert_eq!((decoded.encoding.as_str(), end), (label, expected), "{signs:?}");
        }
    }

    #[test]
    fn every_encoding_on_offer_can_be_chosen() {
        for label in ENCODINGS {
            let decoded = decode_as(&encoded(label, "abc"), label).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding.as_str()), ("abc", *label));
        }
        assert!(decode_as(b"abc", "klingon").is_none());
    }

    #[test]
    fn a_broken_byte_does_not_turn_utf8_into_something_else() {
        let mut bytes = WORDS.as_bytes().to_vec();
        bytes.pop();
        bytes.extend(b"\xC3 slut");
        let decoded = decode(&bytes);
        assert_eq!((decoded.encoding.as_str(), decoded.undecodable), ("UTF-8", 1));
        assert!(decoded.text.starts_with("Räven"));
    }

    #[test]
    fn text_that_was_decoded_wrongly_before_is_noticed() {
        let utf8 = WORDS.as_bytes();
        for label in ["windows-1252", "macintosh", "IBM850"] {
            assert!(looks_misdecoded(&decode_as(utf8, label).unwrap().text), "{label}");
        }
        for honest in [WORDS, "São João, Ã och √4", "plain"] {
            assert!(!looks_misdecoded(honest), "{honest}");
        }
        // Two pairs, and more of them than of letters that are what they seem.
        for (text, expected) in [
            ("fÃ¤r", false),
            ("fÃ¤r fÃ¥r", true),
            ("fÃ¤r fÃ¥r é", true),
            ("fÃ¤r fÃ¥r éé", false),
            ("fÃ¤r fÃ¥r Ã", true),
            ("f√§r f√•r", true),
            ("f├ñr f├Ñr", true),
            ("fÃar fÃbr", false),
            ("¤¥", false),
        ] {
            assert_eq!(looks_misdecoded(text), expected, "{text}");
        }
    }
}
