//! Bytes of an RTF file as characters: by the code page of the file or of the font they stand in.

use super::super::encoding::decode_as;
use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, IBM866, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258, X_MAC_CYRILLIC,
};

/// How bytes are to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum CodePage {
    Of(&'static Encoding),
    /// The DOS pages 437 and 850. They agree on letters, which is what the words of a document are made of.
    Dos,
    /// A picture font: each byte is the number of a sign.
    Signs,
}

/// The code page of a file that names none.
pub const WESTERN: CodePage = CodePage::Of(WINDOWS_1252);

/// The code page of this number, as `\ansicpg` and `\cpg` give it.
pub fn by_number(number: i32) -> Option<CodePage> {
    Some(CodePage::Of(match number {
        437 | 850 => return Some(CodePage::Dos),
        866 => IBM866,
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 | 54936 => GBK,
        949 | 1361 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1252 | 28591 => WINDOWS_1252,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10000 => MACINTOSH,
        10007 => X_MAC_CYRILLIC,
        65001 => UTF_8,
        _ => return None,
    }))
}

/// The code page of a font's character set, as `\fcharset` gives it; none where the file's own holds.
pub fn by_character_set(set: i32) -> Option<CodePage> {
    let number = match set {
        0 => 1252,
        2 => return Some(CodePage::Signs),
        77 => 10000,
        78 | 128 => 932,
        129 | 130 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 | 181 => 1255,
        178..=180 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        254 | 255 => 437,
        _ => return None,
    };
    by_number(number)
}

/// The bytes as characters, and how many of these are U+FFFD because the code page does not have them.
///
/// `raw` says that the bytes stand in the file as they are. Programs that forget to escape write UTF-8, whatever
/// code page the file names, and no other text of single bytes happens to be valid UTF-8.
pub fn decode(bytes: &[u8], page: CodePage, raw: bool) -> (String, usize) {
    let single = page != CodePage::Signs && !is_double(page);
    if let Ok(text) = std::str::from_utf8(bytes)
        && (text.is_ascii() || (raw && single))
    {
        return (text.to_owned(), 0);
    }
    match page {
        CodePage::Of(encoding) => {
            let (text, damaged) = encoding.decode_without_bom_handling(bytes);
            let lost = if damaged { text.matches('\u{FFFD}').count() } else { 0 };
            (text.into_owned(), lost)
        }
        CodePage::Dos => decode_as(bytes, "IBM850").map(|decoded| (decoded.text, 0)).unwrap_or_default(),
        CodePage::Signs => (bytes.iter().map(|&byte| char::from(byte)).collect(), 0),
    }
}

/// Whether two bytes may stand for one character.
fn is_double(page: CodePage) -> bool {
    matches!(page, CodePage::Of(encoding) if !encoding.is_single_byte() && encoding != UTF_8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_read_by_their_code_page() {
        for (bytes, number, raw, expected) in [
            (&b"f\xF6r"[..], 1252, false, "för"),
            (b"f\x94r", 437, false, "för"),
            (b"f\x9Ar", 10000, false, "för"),
            (b"za\xBF\xF3\xB3\xE6", 1250, false, "zażółć"),
            (b"\x83\x5D\x83\x8B", 932, false, "ゾル"),
            (b"f\xC3\xB6r", 1252, true, "för"),
            (b"f\xC3\xB6r", 1252, false, "fÃ¶r"),
            (b"f\xC3\xB6r", 65001, false, "för"),
            (b"\x93ord\x94", 1252, true, "“ord”"),
        ] {
            assert_eq!(decode(bytes, by_number(number).unwrap(), raw), (expected.to_owned(), 0), "{number} {bytes:?}");
        }
        assert_eq!(decode(b"\x83", by_number(932).unwrap(), false).1, 1);
    }

    #[test]
    fn every_character_set_of_a_font_has_a_code_page() {
        for set in [0, 2, 77, 128, 129, 134, 136, 161, 162, 163, 177, 178, 186, 204, 222, 238, 255] {
            assert!(by_character_set(set).is_some(), "{set}");
        }
        assert_eq!(by_character_set(1), None);
    }
}
