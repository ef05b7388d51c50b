//! Fonts whose codes have several bytes: how the codes name glyphs, and what the glyphs stand for.

use super::cmap::CMap;
use super::east_asian::{self, Legacy};
use super::embedded;
use super::font::{Codes, Font, style, to_unicode};
use super::objects::{self, MOST_BYTES, array, dictionary, follow, get, number, stream, unpacked};
use lopdf::{Dictionary, Document, Object};
use std::collections::HashMap;

/// A font with more glyphs is whole, and most of them are never shown.
const LARGEST_SUBSET: usize = 2_000;
/// The empty glyph and a space or two need no text.
const FEWEST_HOLES: usize = 3;

pub fn read(document: &Document, font: &Dictionary) -> Font {
    let descendant = array(document, font, b"DescendantFonts")
        .and_then(|fonts| fonts.first())
        .and_then(|first| objects::as_dictionary(follow(document, first)));
    let nothing = Dictionary::new();
    let descendant = descendant.unwrap_or(&nothing);
    let descriptor = dictionary(document, descendant, b"FontDescriptor");
    let (bold, italic) = style(document, font, descriptor);
    let (codes, vertical) = codes(document, font);
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
    if let Some(list) = array(document, descendant, b"W") {
        read_widths(document, list, &mut known.widths);
    }
    // The glyphs that a width is given for are those that are shown.
    let missing = known.widths.keys().filter(|glyph| !known.to_unicode.text.contains_key(*glyph)).count();
    let has_holes = known.widths.len() < LARGEST_SUBSET && missing > FEWEST_HOLES && matches!(known.codes, Codes::Two);
    if known.to_unicode.lacks || has_holes {
        known.inner = glyph_texts(document, descendant, descriptor);
    }
    known
}

fn codes(document: &Document, font: &Dictionary) -> (Codes, bool) {
    match get(document, font, b"Encoding") {
        Some(Object::Stream(stream)) => {
            let map = CMap::parse(&unpacked(document, stream));
            let vertical = map.vertical || get(document, &stream.dict, b"WMode").and_then(number) == Some(1.0);
            (Codes::Mapped(map), vertical)
        }
        Some(Object::Name(name)) => {
            (Legacy::named(name).map_or(Codes::Two, Codes::Legacy), name.ends_with(b"-V") || name == b"V")
        }
        _ => (Codes::Two, false),
    }
}

/// The text of each glyph, by the number that the document knows it by: what the font program says, or where the glyphs are
/// those of a known collection, what that says.
fn glyph_texts(document: &Document, descendant: &Dictionary, descriptor: Option<&Dictionary>) -> HashMap<u32, String> {
    let program = [b"FontFile2".as_slice(), b"FontFile3"].into_iter().find_map(|key| {
        let program = descriptor.and_then(|d| stream(document, d, key))?;
        (program.content.len() < MOST_BYTES).then(|| unpacked(document, program))
    });
    let own = program.map(|program| embedded::glyph_texts(&program)).unwrap_or_default();
    let mapped = match get(document, descendant, b"CIDToGIDMap") {
        Some(Object::Stream(map)) => {
            let map = unpacked(document, map);
            let glyphs = map.as_chunks::<2>().0.iter().map(|pair| u32::from(u16::from_be_bytes(*pair))).enumerate();
            glyphs.filter_map(|(number, glyph)| Some((number as u32, own.get(&glyph)?.clone()))).collect()
        }
        _ => own,
    };
    let collection =
        dictionary(document, descendant, b"CIDSystemInfo").and_then(|info| get(document, info, b"Ordering"));
    match collection {
        Some(Object::String(ordering, _)) if mapped.is_empty() && ordering == b"Japan1" => east_asian::japanese_texts(),
        _ => mapped,
    }
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
