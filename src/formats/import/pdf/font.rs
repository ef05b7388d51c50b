//! A font as far as text is concerned: which characters its codes stand for, how wide they are
//! and whether they are bold or italic.

use super::cmap::CMap;
use super::east_asian::Legacy;
use super::objects::{array, dictionary, follow, get, name, number, numbers, stream, unpacked};
use super::{composite, embedded, encoding, widths};
use lopdf::{Dictionary, Document, Object};
use std::collections::HashMap;

/// How the bytes of a shown string fall into codes.
#[derive(Debug)]
pub enum Codes {
    One,
    Two,
    Mapped(CMap),
    /// One of the named East Asian encodings: code and text at once.
    Legacy(Legacy),
}

#[derive(Debug)]
pub struct Font {
    pub codes: Codes,
    pub to_unicode: ToUnicode,
    /// One-byte fonts: the text of each code without `/ToUnicode`. Others: the text of each glyph.
    pub inner: HashMap<u32, String>,
    pub widths: HashMap<u32, f32>,
    pub missing_width: f32,
    pub bold: bool,
    pub italic: bool,
    pub vertical: bool,
    /// The height of the letters' box as a share of the font size: 1, but for bitmap fonts.
    pub em: f64,
}

/// The map of codes to text that a font brings along.
#[derive(Debug, Default)]
pub struct ToUnicode {
    pub text: HashMap<u32, String>,
    /// Characters of no meaning of their own, to be shown where the font does not say better.
    private: HashMap<u32, String>,
    /// Whether some codes had no text that means anything.
    pub lacks: bool,
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
            Some(b"Type0") => composite::read(document, font),
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
                Codes::Legacy(encoding) => (u32::MAX, encoding.length(bytes)),
            };
            let this = bytes.get(..length)?;
            bytes = bytes.get(length..)?;
            Some(self.show(code, this))
        })
    }

    fn show(&self, code: u32, bytes: &[u8]) -> Shown {
        if let Codes::Legacy(encoding) = &self.codes {
            let code = bytes.iter().fold(0, |code: u32, &byte| code << 8 | u32::from(byte));
            let decoded = encoding.text(bytes);
            let glyph = encoding.glyph(bytes, decoded.as_deref());
            let text = self.to_unicode.text.get(&code).cloned().or(decoded);
            let width = glyph.and_then(|glyph| self.widths.get(&glyph)).copied().unwrap_or(self.missing_width);
            return Shown { text, width: f64::from(width) / 1000.0, word_space: bytes == b" " };
        }
        let glyph = match &self.codes {
            Codes::Mapped(map) => map.glyph(code).unwrap_or(code),
            _ => code,
        };
        let known = self.to_unicode.text.get(&code).or_else(|| self.inner.get(&glyph));
        let text = known.or_else(|| self.to_unicode.private.get(&code));
        let text = text.map(|text| text.chars().map(encoding::tidy_private).collect());
        let width = f64::from(self.widths.get(&glyph).copied().unwrap_or(self.missing_width)) / 1000.0;
        Shown { text, width, word_space: bytes == b" " }
    }
}

/// Bold and italic from the font's name and its descriptor.
pub fn style(document: &Document, font: &Dictionary, descriptor: Option<&Dictionary>) -> (bool, bool) {
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

pub fn to_unicode(document: &Document, font: &Dictionary) -> ToUnicode {
    let map = stream(document, font, b"ToUnicode").map(|stream| CMap::parse(&unpacked(document, stream)));
    let mut known = ToUnicode::default();
    for (code, text) in map.unwrap_or_default().text {
        if text.chars().all(|c| c == '\u{fffd}' || (c.is_control() && !c.is_whitespace())) {
            known.lacks = true;
        } else if text.chars().map(encoding::tidy_private).all(encoding::is_private) {
            known.lacks = true;
            known.private.insert(code, text);
        } else {
            known.text.insert(code, text);
        }
    }
    known.lacks |= known.text.is_empty();
    known
}

fn simple(document: &Document, font: &Dictionary, subtype: &[u8]) -> Font {
    let descriptor = dictionary(document, font, b"FontDescriptor");
    let (bold, italic) = style(document, font, descriptor);
    let to_unicode = to_unicode(document, font);
    let explained = !to_unicode.lacks && wide_codes(document, font).all(|code| to_unicode.text.contains_key(&code));
    let mut known = Font {
        codes: Codes::One,
        to_unicode,
        inner: simple_encoding(document, font, descriptor, subtype, explained),
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

/// The codes that a one-byte font gives a width: those that the document shows.
fn wide_codes(document: &Document, font: &Dictionary) -> impl Iterator<Item = u32> {
    let first = get(document, font, b"FirstChar").and_then(|n| n.as_i64().ok()).unwrap_or(0).clamp(0, 255) as u32;
    let widths = numbers(document, font, b"Widths").unwrap_or_default();
    (first..256).zip(widths).filter(|(_, width)| *width != 0.0).map(|(code, _)| code)
}

/// The text of each code of a one-byte font by its encoding, its differences or its own program. `explained`: a map of
/// its own says what most codes stand for.
fn simple_encoding(
    document: &Document,
    font: &Dictionary,
    descriptor: Option<&Dictionary>,
    subtype: &[u8],
    explained: bool,
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
    let says_nothing = entry.is_none() || named.is_none() && subtype == b"TrueType";
    let is_symbol = base_font.windows(6).any(|six| six == b"Symbol");
    let is_dingbats = base_font.windows(8).any(|eight| eight == b"Dingbats");
    let fallback: &[u8] = if subtype == b"TrueType" { b"WinAnsiEncoding" } else { b"StandardEncoding" };
    match named.or_else(|| encoding::base(fallback)) {
        // A Type 3 font draws its own shapes: only the names of its differences say anything.
        _ if subtype == b"Type3" && named.is_none() => {}
        _ if is_symbol => add_table(&encoding::symbol()),
        _ if is_dingbats => add_table(&encoding::dingbats()),
        Some(table) => add_table(table),
        None => {}
    }
    let program = |key: &[u8]| descriptor.and_then(|d| stream(document, d, key)).map(|s| unpacked(document, s));
    if named.is_none() {
        let built_in = match program(b"FontFile") {
            Some(program) => embedded::type1_encoding(&program),
            None if subtype == b"TrueType" || explained => Vec::new(),
            None => program(b"FontFile3").map(|program| embedded::cff_encoding(&program)).unwrap_or_default(),
        };
        for (code, glyph) in built_in {
            match encoding::glyph_text(&glyph) {
                Some(text) => texts.insert(code, text),
                None => texts.remove(&code),
            };
        }
    }
    if says_nothing && subtype == b"TrueType" && !explained {
        texts.extend(program(b"FontFile2").map(|program| embedded::truetype_codes(&program)).unwrap_or_default());
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
