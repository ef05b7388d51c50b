//! A font as far as text is concerned: which characters its codes stand for, how wide they are
//! and whether they are bold or italic.

use super::cmap::CMap;
use super::objects::{self, MOST_BYTES, array, dictionary, follow, get, name, number, numbers, stream, unpacked};
use super::{embedded, encoding, widths};
use lopdf::{Dictionary, Document, Object};
use std::collections::HashMap;

/// How the bytes of a shown string fall into codes.
#[derive(Debug)]
enum Codes {
    One,
    Two,
    Mapped(CMap),
    /// A legacy East Asian encoding or UTF-16: code and text at once.
    Legacy(&'static encoding_rs::Encoding),
}

#[derive(Debug)]
pub struct Font {
    codes: Codes,
    to_unicode: HashMap<u32, String>,
    /// One-byte fonts: the text of each code without `/ToUnicode`. Others: the text of each glyph.
    inner: HashMap<u32, String>,
    widths: HashMap<u32, f32>,
    missing_width: f32,
    pub bold: bool,
    pub italic: bool,
    pub vertical: bool,
    /// The height of the letters' box as a share of the font size: 1, but for bitmap fonts.
    pub em: f64,
}

/// One code of a string, as shown.
#[derive(Debug, PartialEq)]
pub struct Shown {
    /// `None` where the font does not say what the code stands for.
    pub text: Option<String>,
    /// The advance in text space for font size 1.
    pub width: f64,
    /// Whether word spacing applies: the one-byte code 32.
    pub word_space: bool,
}

impl Font {
    /// Reads a font's dictionary. Whatever is missing in it is replaced by a guess.
    pub fn read(document: &Document, font: &Dictionary) -> Font {
        match name(document, font, b"Subtype") {
            Some(b"Type0") => composite(document, font),
            subtype => simple(document, font, subtype.unwrap_or_default()),
        }
    }

    /// The codes of a shown string.
    pub fn shown<'a>(&'a self, mut bytes: &'a [u8]) -> impl Iterator<Item = Shown> + 'a {
        std::iter::from_fn(move || {
            let first = *bytes.first()?;
            let (code, length) = match &self.codes {
                Codes::One => (u32::from(first), 1),
                Codes::Two => {
                    (u32::from(first) << 8 | u32::from(bytes.get(1).copied().unwrap_or(0)), 2.min(bytes.len()))
                }
                Codes::Mapped(map) => map.next_code(bytes),
                Codes::Legacy(encoding) => legacy_code(encoding, bytes),
            };
            let this = bytes.get(..length)?;
            bytes = bytes.get(length..)?;
            Some(self.show(code, this))
        })
    }

    fn show(&self, code: u32, bytes: &[u8]) -> Shown {
        let glyph = match &self.codes {
            Codes::Mapped(map) => map.glyph(code).unwrap_or(code),
            _ => code,
        };
        let text = self.to_unicode.get(&code).cloned().or_else(|| match &self.codes {
            Codes::Legacy(encoding) => encoding
                .decode_without_bom_handling_and_without_replacement(bytes)
                .map(|text| text.into_owned())
                .filter(|text| !text.is_empty()),
            _ => self.inner.get(&glyph).cloned(),
        });
        let text = text.map(|text| text.chars().map(encoding::tidy_private).collect());
        let width = f64::from(self.widths.get(&glyph).copied().unwrap_or(self.missing_width)) / 1000.0;
        Shown { text, width, word_space: bytes == b" " }
    }
}

fn legacy_code(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> (u32, usize) {
    let first = bytes.first().copied().unwrap_or(0);
    let high = bytes.get(..2).is_some_and(|pair| matches!(pair, [0xd8..=0xdb, _]));
    let length = if encoding == encoding_rs::UTF_16BE {
        if high { 4 } else { 2 }
    } else if first < 0x81 || (encoding == encoding_rs::SHIFT_JIS && (0xa0..0xe0).contains(&first)) {
        1
    } else {
        2
    };
    // Widths of these fonts are by glyph number, which only Adobe's tables know: all default.
    (u32::MAX, length.min(bytes.len()))
}

fn legacy_encoding(name: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let name = std::str::from_utf8(name).ok()?;
    Some(if name.contains("UCS2") || name.contains("UTF16") {
        encoding_rs::UTF_16BE
    } else if name.contains("RKSJ") {
        encoding_rs::SHIFT_JIS
    } else if name.starts_with("GBK") || name.starts_with("GB-EUC") {
        encoding_rs::GBK
    } else if name.starts_with("ETen") || name.starts_with("B5") {
        encoding_rs::BIG5
    } else if name.starts_with("KSC") {
        encoding_rs::EUC_KR
    } else if name.starts_with("EUC-") {
        encoding_rs::EUC_JP
    } else {
        return None;
    })
}

/// Bold and italic from the font's name and its descriptor.
fn style(document: &Document, font: &Dictionary, descriptor: Option<&Dictionary>) -> (bool, bool) {
    let base = String::from_utf8_lossy(name(document, font, b"BaseFont").unwrap_or_default()).to_lowercase();
    let base = base.split_once('+').map_or(base.as_str(), |(_, base)| base);
    let has = |words: &[&str]| words.iter().any(|word| base.contains(word));
    let flags = descriptor.and_then(|d| get(document, d, b"Flags")).and_then(|f| f.as_i64().ok()).unwrap_or(0);
    let weight = descriptor.and_then(|d| get(document, d, b"FontWeight")).and_then(number).unwrap_or(400.0);
    let tex_bold = base.starts_with("cmb") || base.starts_with("sfbx") || base.starts_with("sfsx");
    let tex_italic = base.starts_with("cmti") || base.starts_with("sfti") || base.starts_with("cmsl");
    let bold = has(&["bold", "black", "heavy", "demi"]) || base.ends_with("-medi") || tex_bold;
    (
        bold || weight >= 600.0 || flags & (1 << 18) != 0,
        has(&["italic", "oblique"]) || tex_italic || flags & (1 << 6) != 0,
    )
}

fn to_unicode(document: &Document, font: &Dictionary) -> HashMap<u32, String> {
    let map = stream(document, font, b"ToUnicode").map(|stream| CMap::parse(&unpacked(stream)));
    let mut text = map.unwrap_or_default().text;
    text.retain(|_, text| text.chars().any(|c| c != '\u{fffd}'));
    text
}

fn simple(document: &Document, font: &Dictionary, subtype: &[u8]) -> Font {
    let descriptor = dictionary(document, font, b"FontDescriptor");
    let (bold, italic) = style(document, font, descriptor);
    let mut known = Font {
        codes: Codes::One,
        to_unicode: to_unicode(document, font),
        inner: simple_encoding(document, font, descriptor, subtype),
        widths: HashMap::new(),
        missing_width: 0.0,
        bold,
        italic,
        vertical: false,
        em: 1.0,
    };
    let mut unit = 1.0;
    if subtype == b"Type3" {
        // Widths are in the font's own space; its box is the only hint at the size of its letters.
        let matrix = numbers(document, font, b"FontMatrix").unwrap_or_default();
        unit = matrix.first().copied().unwrap_or(0.001) * 1000.0;
        let height = match numbers(document, font, b"FontBBox").as_deref() {
            Some([_, bottom, _, top, ..]) => (top - bottom).abs() * matrix.get(3).copied().unwrap_or(0.001).abs(),
            _ => 0.0,
        };
        known.em = if height > 0.0 { height } else { 1.0 };
    }
    if let Some(widths) = numbers(document, font, b"Widths") {
        let first = get(document, font, b"FirstChar").and_then(|n| n.as_i64().ok()).unwrap_or(0).clamp(0, 255) as u32;
        known.widths.extend((first..256).zip(widths).map(|(code, width)| (code, (width * unit) as f32)));
        let missing = descriptor.and_then(|d| get(document, d, b"MissingWidth")).and_then(number);
        known.missing_width = missing.unwrap_or(0.0) as f32;
    } else {
        let base = String::from_utf8_lossy(name(document, font, b"BaseFont").unwrap_or_default()).to_lowercase();
        known.missing_width = 500.0;
        known.widths.extend(known.inner.iter().map(|(&code, text)| (code, widths::standard(&base, text))));
    }
    known
}

/// The text of each code of a one-byte font by its encoding, its differences or its own program.
fn simple_encoding(
    document: &Document,
    font: &Dictionary,
    descriptor: Option<&Dictionary>,
    subtype: &[u8],
) -> HashMap<u32, String> {
    let base_font = name(document, font, b"BaseFont").unwrap_or_default();
    let entry = get(document, font, b"Encoding");
    let named = match entry {
        Some(Object::Name(name)) => encoding::base(name),
        Some(Object::Dictionary(entry)) => name(document, entry, b"BaseEncoding").and_then(encoding::base),
        _ => None,
    };
    let mut texts = HashMap::new();
    let mut add_table = |table: &encoding::Table| {
        for (code, c) in table.iter().enumerate() {
            if let Some(c) = c {
                texts.insert(code as u32, c.to_string());
            }
        }
    };
    let is_symbol = base_font.windows(6).any(|six| six == b"Symbol");
    let fallback: &[u8] = if subtype == b"TrueType" { b"WinAnsiEncoding" } else { b"StandardEncoding" };
    match named.or_else(|| encoding::base(fallback)) {
        // A Type 3 font draws its own shapes: only the names of its differences say anything.
        _ if subtype == b"Type3" && named.is_none() => {}
        _ if is_symbol => add_table(&encoding::symbol()),
        Some(table) => add_table(table),
        None => {}
    }
    if named.is_none()
        && let Some(program) = descriptor.and_then(|d| stream(document, d, b"FontFile"))
    {
        for (code, glyph) in embedded::type1_encoding(&unpacked(program)) {
            match encoding::glyph_text(&glyph) {
                Some(text) => texts.insert(code, text),
                None => texts.remove(&code),
            };
        }
    }
    if let Some(Object::Dictionary(entry)) = entry {
        apply_differences(document, entry, &mut texts);
    }
    texts
}

fn apply_differences(document: &Document, entry: &Dictionary, texts: &mut HashMap<u32, String>) {
    let mut code = 0u32;
    for item in array(document, entry, b"Differences").unwrap_or_default().iter().take(2000) {
        match follow(document, item) {
            Object::Name(glyph) => {
                match encoding::glyph_text(glyph) {
                    Some(text) => texts.insert(code, text),
                    None => texts.remove(&code),
                };
                code = code.saturating_add(1);
            }
            other => code = number(other).unwrap_or(0.0) as u32,
        }
    }
}

fn composite(document: &Document, font: &Dictionary) -> Font {
    let descendant = array(document, font, b"DescendantFonts")
        .and_then(|fonts| fonts.first())
        .and_then(|first| objects::as_dictionary(follow(document, first)));
    let nothing = Dictionary::new();
    let descendant = descendant.unwrap_or(&nothing);
    let descriptor = dictionary(document, descendant, b"FontDescriptor");
    let (bold, italic) = style(document, font, descriptor);
    let (codes, vertical) = match get(document, font, b"Encoding") {
        Some(Object::Stream(map)) => {
            let map = CMap::parse(&unpacked(map));
            let vertical = map.vertical;
            (Codes::Mapped(map), vertical)
        }
        Some(Object::Name(name)) => {
            (legacy_encoding(name).map_or(Codes::Two, Codes::Legacy), name.ends_with(b"-V") || name == b"V")
        }
        _ => (Codes::Two, false),
    };
    let mut known = Font {
        to_unicode: to_unicode(document, font),
        inner: HashMap::new(),
        widths: HashMap::new(),
        missing_width: get(document, descendant, b"DW").and_then(number).unwrap_or(1000.0) as f32,
        bold,
        italic,
        vertical,
        em: 1.0,
        codes,
    };
    if known.to_unicode.is_empty()
        && let Some(program) = descriptor.and_then(|d| stream(document, d, b"FontFile2"))
        && program.content.len() < MOST_BYTES
    {
        known.inner = embedded::truetype_texts(&unpacked(program));
    }
    if let Some(list) = array(document, descendant, b"W") {
        read_widths(document, list, &mut known.widths);
    }
    known
}

/// `/W`: `first [w w w]` or `first last w`, again and again.
fn read_widths(document: &Document, list: &[Object], widths: &mut HashMap<u32, f32>) {
    let mut items = list.iter().map(|item| follow(document, item));
    while let Some(first) = items.next().and_then(number) {
        let first = first as u32;
        match items.next() {
            Some(Object::Array(row)) => {
                for (n, width) in row.iter().take(0x1_0000).enumerate() {
                    let width = number(follow(document, width)).unwrap_or(0.0);
                    widths.insert(first.saturating_add(n as u32), width as f32);
                }
            }
            Some(last) => {
                let last = number(last).unwrap_or(0.0) as u32;
                let Some(width) = items.next().and_then(number) else { return };
                for code in first..=last.min(first.saturating_add(0xffff)) {
                    widths.insert(code, width as f32);
                }
            }
            None => return,
        }
        if widths.len() > 0x2_0000 {
            return;
        }
    }
}
