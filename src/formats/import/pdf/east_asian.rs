//! The named encodings of East Asian fonts that a PDF may use without explaining them, and the numbers of Japanese glyphs.

use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_16BE};
use std::collections::HashMap;

/// How the bytes of a string are written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Bytes {
    /// As the web writes it.
    Web(&'static Encoding),
    /// Two bytes of seven bits, as in JIS X 0208.
    Jis,
    Utf8,
    Utf32,
}

/// One of the named encodings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Legacy {
    bytes: Bytes,
    /// The number of the glyph of the space; the other ASCII characters follow it.
    space: u32,
    /// Whether the glyphs are those of the Japanese collection.
    japanese: bool,
}

impl Legacy {
    /// None for a name that is none of them.
    pub fn named(name: &[u8]) -> Option<Legacy> {
        let name = std::str::from_utf8(name).ok()?;
        let narrow = name.contains("-HW-");
        let (bytes, space, japanese) = match name {
            "H" | "V" | "Ext-H" | "Ext-V" | "Add-H" | "Add-V" | "NWP-H" | "NWP-V" | "78-H" | "78-V" => {
                (Bytes::Jis, 1, true)
            }
            "EUC-H" | "EUC-V" | "78-EUC-H" | "78-EUC-V" => (Bytes::Web(EUC_JP), 231, true),
            _ if name.contains("pv-RKSJ") || name.contains("msp-RKSJ") => (Bytes::Web(SHIFT_JIS), 1, true),
            _ if name.contains("RKSJ") => (Bytes::Web(SHIFT_JIS), 231, true),
            _ if name.starts_with("UniJIS") => (unicode(name)?, if narrow { 231 } else { 1 }, true),
            _ if name.starts_with("Uni") => (unicode(name)?, 1, false),
            _ if name.starts_with("GBK-EUC") || name.starts_with("GB-EUC") => (Bytes::Web(GB18030), 814, false),
            _ if name.starts_with("GB") => (Bytes::Web(GB18030), 1, false),
            _ if name.starts_with("ETen-B5") => (Bytes::Web(BIG5), 13_648, false),
            _ if name.starts_with("ETen") || name.starts_with("B5") || name.starts_with("HKscs") => {
                (Bytes::Web(BIG5), 1, false)
            }
            _ if name.starts_with("KSC") => (Bytes::Web(EUC_KR), if narrow { 8_094 } else { 1 }, false),
            _ => return None,
        };
        Some(Legacy { bytes, space, japanese })
    }

    /// How many bytes the first character of a string takes, at least 1.
    pub fn length(self, bytes: &[u8]) -> usize {
        let first = bytes.first().copied().unwrap_or(0);
        let length = match self.bytes {
            Bytes::Utf32 => 4,
            Bytes::Utf8 => match first {
                0..0xc0 => 1,
                0xc0..0xe0 => 2,
                0xe0..0xf0 => 3,
                _ => 4,
            },
            Bytes::Jis => 2,
            Bytes::Web(encoding) if encoding == UTF_16BE => {
                if matches!(first, 0xd8..=0xdb) {
                    4
                } else {
                    2
                }
            }
            Bytes::Web(encoding) if encoding == SHIFT_JIS && (0xa0..0xe0).contains(&first) => 1,
            Bytes::Web(encoding) if encoding == EUC_JP && first == 0x8f => 3,
            // Four bytes have a digit in second place.
            Bytes::Web(encoding) if encoding == GB18030 && first > 0x80 => {
                if bytes.get(1).is_some_and(u8::is_ascii_digit) { 4 } else { 2 }
            }
            Bytes::Web(_) => {
                if first < 0x81 {
                    1
                } else {
                    2
                }
            }
        };
        length.min(bytes.len()).max(1)
    }

    /// The text of one character.
    pub fn text(self, bytes: &[u8]) -> Option<String> {
        let decode = |encoding: &'static Encoding, bytes: &[u8]| {
            let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
            Some(text.into_owned()).filter(|text| !text.is_empty())
        };
        match (self.bytes, bytes) {
            (Bytes::Web(encoding), _) => decode(encoding, bytes),
            (Bytes::Jis, [row, cell]) => decode(EUC_JP, &[row | 0x80, cell | 0x80]),
            (Bytes::Utf8, _) => std::str::from_utf8(bytes).ok().map(str::to_owned),
            (Bytes::Utf32, &[a, b, c, d]) => char::from_u32(u32::from_be_bytes([a, b, c, d])).map(String::from),
            _ => None,
        }
    }

    /// The number of its glyph, which tells its width, as far as it can be told.
    pub fn glyph(self, bytes: &[u8], text: Option<&str>) -> Option<u32> {
        let mut chars = text?.chars();
        let (Some(c), None) = (chars.next(), chars.next()) else { return None };
        match c {
            ' '..='~' => Some(self.space + c as u32 - 0x20),
            '｡'..='ﾟ' if self.japanese && self.bytes != Bytes::Jis => Some(327 + c as u32 - 0xff61),
            _ if self.japanese => {
                let (row, cell) = match (self.bytes, bytes) {
                    (Bytes::Jis, &[row, cell]) => (row, cell),
                    _ => jis(c)?,
                };
                japanese_glyph(row, cell)
            }
            _ => None,
        }
    }
}

fn unicode(name: &str) -> Option<Bytes> {
    Some(match name {
        _ if name.contains("UTF32") => Bytes::Utf32,
        _ if name.contains("UTF8") => Bytes::Utf8,
        _ if name.contains("UTF16") || name.contains("UCS2") => Bytes::Web(UTF_16BE),
        _ => return None,
    })
}

/// Row and cell of a character in JIS X 0208, each from 0x21 on.
fn jis(c: char) -> Option<(u8, u8)> {
    let text = c.to_string();
    let (bytes, _, failed) = EUC_JP.encode(&text);
    match (bytes.as_ref(), failed) {
        (&[row @ 0xa1..=0xfe, cell @ 0xa1..=0xfe], false) => Some((row & 0x7f, cell & 0x7f)),
        _ => None,
    }
}

/// Rows of JIS X 0208, the cells of each that are in use, and the glyph of the first of them; later rows of kanji are 94
/// cells each.
const ROWS: [(u8, u8, u8, u32); 16] = [
    (0x21, 0x21, 0x7e, 633),
    (0x22, 0x21, 0x2e, 727),
    (0x22, 0x3a, 0x41, 741),
    (0x22, 0x4a, 0x50, 749),
    (0x22, 0x5c, 0x6a, 756),
    (0x22, 0x72, 0x79, 771),
    (0x22, 0x7e, 0x7e, 779),
    (0x23, 0x30, 0x39, 780),
    (0x23, 0x41, 0x5a, 790),
    (0x23, 0x61, 0x7a, 816),
    (0x24, 0x21, 0x73, 842),
    (0x25, 0x21, 0x76, 925),
    (0x26, 0x21, 0x38, 1011),
    (0x26, 0x41, 0x58, 1035),
    (0x27, 0x21, 0x41, 1059),
    (0x27, 0x51, 0x71, 1092),
];

/// The number that Adobe's Japanese collection gives the character at a row and a cell.
fn japanese_glyph(row: u8, cell: u8) -> Option<u32> {
    let within = u32::from(cell.checked_sub(0x21)?);
    match row {
        0x30..=0x4e => Some(1125 + 94 * u32::from(row - 0x30) + within),
        0x4f => (cell <= 0x53).then_some(4039 + within),
        0x50..=0x73 => Some(4090 + 94 * u32::from(row - 0x50) + within),
        0x74 => (cell <= 0x24).then_some(7474 + within),
        _ => ROWS
            .iter()
            .find(|(of, from, to, _)| *of == row && (*from..=*to).contains(&cell))
            .map(|(_, from, _, first)| first + u32::from(cell - from)),
    }
}

/// The text of each glyph of the Japanese collection that JIS X 0208 or ASCII has.
pub fn japanese_texts() -> HashMap<u32, String> {
    let mut texts = HashMap::new();
    for n in 0..95u8 {
        let c = char::from(b' ' + n).to_string();
        texts.insert(1 + u32::from(n), c.clone());
        texts.insert(231 + u32::from(n), c);
    }
    for c in '｡'..='ﾟ' {
        texts.insert(327 + c as u32 - 0xff61, c.to_string());
    }
    let jis = Legacy { bytes: Bytes::Jis, space: 1, japanese: true };
    for row in 0x21..=0x74u8 {
        for cell in 0x21..=0x7eu8 {
            if let (Some(glyph), Some(text)) = (japanese_glyph(row, cell), jis.text(&[row, cell])) {
                texts.insert(glyph, text);
            }
        }
    }
    texts
}
