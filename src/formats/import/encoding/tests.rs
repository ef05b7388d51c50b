//! Texts in each encoding, in rare ones, short ones and broken ones.

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
        "UTF-32LE" => text.chars().flat_map(|c| (c as u32).to_le_bytes()).collect(),
        "UTF-32BE" => text.chars().flat_map(|c| (c as u32).to_be_bytes()).collect(),
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

#[test]
fn rare_encodings_and_short_texts_are_recognised() {
    let chinese = "访问者：你在这里工作多久了？\n李明：从去年春天开始。\n访问者：你做什么？\n";
    let japanese = "鈴木：どのくらい働いていますか。\n田中：去年からです。\n";
    for (label, words) in [
        ("UTF-32LE", WORDS),
        ("UTF-32BE", WORDS),
        ("UTF-32LE", "\u{FEFF}I: Hur är läget?"),
        ("UTF-16BE", chinese),
        ("UTF-16LE", chinese),
        ("ISO-2022-JP", japanese),
        ("IBM850", "I: Hur gick det?\nIP: Hem till Öland.\n"),
        ("IBM850", "I: Hur gör du?\n"),
        ("macintosh", "I: Hur är läget på jobbet?\nsa: Är det så?\n"),
        ("macintosh", "I: En idén?\n"),
        ("windows-1252", "I: Det är 20 €och så – ja.\n"),
        ("windows-1252", "I: Ja…nej, sa hon på mötet.\n"),
    ] {
        let decoded = decode(&encoded(label, words));
        let expected = (label, words.trim_start_matches('\u{FEFF}'));
        assert_eq!((decoded.encoding.as_str(), decoded.text.as_str()), expected);
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
            [&encoded("windows-1252", "Räven rök på den åländska ön där både björnen och älgen var "), signs].concat();
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
