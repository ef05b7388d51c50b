//! What the font programs inside a PDF say about their characters, for fonts whose dictionaries
//! say nothing.

use super::encoding;
use skrifa::raw::ps::cff::CffFontRef;
use skrifa::raw::tables::post::Post;
use skrifa::raw::types::GlyphId16;
use skrifa::raw::{FontData, FontRead};
use std::collections::HashMap;

/// The built-in encoding of a Type 1 program, from its clear-text head: `dup 229 /aring put`.
pub fn type1_encoding(program: &[u8]) -> Vec<(u32, Vec<u8>)> {
    let head = program
        .windows(5)
        .position(|five| five == b"eexec")
        .map_or(program, |end| program.get(..end).unwrap_or_default());
    let words: Vec<&[u8]> = head.split(|b| b.is_ascii_whitespace()).filter(|word| !word.is_empty()).collect();
    let mut encoding = Vec::new();
    for four in words.windows(4) {
        if let [b"dup", code, [b'/', glyph @ ..], b"put"] = four
            && let Some(code) = std::str::from_utf8(code).ok().and_then(|code| code.parse::<u8>().ok())
        {
            encoding.push((u32::from(code), glyph.to_vec()));
        }
    }
    encoding
}

fn u16_at(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..)?.first_chunk().map(|two| usize::from(u16::from_be_bytes(*two)))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<usize> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_be_bytes(*four) as usize)
}

/// Glyph number → text, from the character maps and the names of glyphs of a TrueType, OpenType or bare CFF program. For
/// CFF programs whose glyphs have numbers of their own, those numbers.
pub fn glyph_texts(program: &[u8]) -> HashMap<u32, String> {
    let mut texts = HashMap::new();
    read_maps(program, is_unicode, &mut |code, glyph| add(&mut texts, glyph, code));
    if let Some(names) = table(program, b"post").and_then(|post| Post::read(FontData::new(post)).ok()) {
        for glyph in 0..names.num_names().min(0xffff) as u16 {
            let named = names.glyph_name(GlyphId16::new(glyph)).and_then(|name| encoding::glyph_text(name.as_bytes()));
            if let (Some(text), true) = (named, glyph > 0) {
                texts.entry(u32::from(glyph)).or_insert(text);
            }
        }
    }
    if let Some(font) = cff(program) {
        read_cff(&font, &mut texts);
    }
    texts
}

/// Code → text of a one-byte TrueType font that has no encoding but the program's own.
pub fn truetype_codes(program: &[u8]) -> HashMap<u32, String> {
    let texts = glyph_texts(program);
    let mut codes = HashMap::new();
    let own = |platform: (Option<usize>, Option<usize>)| matches!(platform, (Some(3), Some(0)) | (Some(1), Some(0)));
    read_maps(program, own, &mut |code, glyph| {
        // Codes of symbol fonts lie from F000 on.
        let code = if code & 0xff00 == 0xf000 { code & 0xff } else { code };
        if let (Some(text), true) = (texts.get(&(glyph as u32)), code < 256) {
            codes.insert(code as u32, text.clone());
        }
    });
    codes
}

/// The built-in encoding of a bare CFF program: the name of each code's glyph.
pub fn cff_encoding(program: &[u8]) -> Vec<(u32, Vec<u8>)> {
    let Some(font) = cff(program) else { return Vec::new() };
    let (Some(charset), Some(encoding)) = (font.charset(), font.encoding()) else { return Vec::new() };
    let name = |code: u8| {
        let glyph = encoding.map(code).filter(|glyph| glyph.to_u32() > 0)?;
        let name = font.string(charset.string_id(glyph).ok()?)?;
        Some((u32::from(code), name.to_vec()))
    };
    (0..=255).filter_map(name).collect()
}

fn cff(program: &[u8]) -> Option<CffFontRef<'_>> {
    let data = if program.starts_with(b"OTTO") { table(program, b"CFF ")? } else { program };
    (data.first() == Some(&1)).then(|| CffFontRef::new_cff(data, 0, None).ok()).flatten()
}

fn read_cff(font: &CffFontRef, texts: &mut HashMap<u32, String>) {
    let Some(charset) = font.charset() else { return };
    if font.is_cid() {
        // A document names the glyphs of such a font by these numbers.
        let by_number: HashMap<u32, String> = charset
            .iter()
            .take(0x1_0000)
            .filter_map(|(glyph, number)| Some((u32::from(number.to_u16()), texts.get(&glyph.to_u32())?.clone())))
            .collect();
        *texts = by_number;
        return;
    }
    for (glyph, id) in charset.iter().take(0x1_0000) {
        if let Some(text) = font.string(id).and_then(encoding::glyph_text) {
            texts.entry(glyph.to_u32()).or_insert(text);
        }
    }
}

fn is_unicode(platform: (Option<usize>, Option<usize>)) -> bool {
    matches!(platform, (Some(0), _) | (Some(3), Some(1 | 10)))
}

/// Gives code and glyph of all entries of the character maps that are `wanted` by platform and encoding.
fn read_maps(
    program: &[u8],
    wanted: impl Fn((Option<usize>, Option<usize>)) -> bool,
    each: &mut dyn FnMut(usize, usize),
) {
    let Some(cmap) = table(program, b"cmap") else { return };
    for n in 0..u16_at(cmap, 2).unwrap_or(0).min(64) {
        let record = 4 + 8 * n;
        let wanted = wanted((u16_at(cmap, record), u16_at(cmap, record + 2)));
        if let Some(sub) = u32_at(cmap, record + 4).filter(|_| wanted).and_then(|at| cmap.get(at..)) {
            match u16_at(sub, 0) {
                Some(0) => {
                    sub.iter().skip(6).take(256).enumerate().for_each(|(code, &glyph)| each(code, usize::from(glyph)));
                    Some(())
                }
                Some(4) => read_format_4(sub, each),
                Some(6) => read_format_6(sub, each),
                Some(12) => read_format_12(sub, each),
                _ => None,
            };
        }
    }
}

fn table<'a>(program: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    (0..u16_at(program, 4)?.min(128)).find_map(|n| {
        let record = program.get(12 + 16 * n..)?;
        (record.get(..4)? == tag).then(|| program.get(u32_at(record, 8)?..))?
    })
}

fn add(texts: &mut HashMap<u32, String>, glyph: usize, code: usize) {
    if glyph != 0
        && let Some(c) = u32::try_from(code).ok().and_then(char::from_u32)
    {
        texts.entry(glyph as u32).or_insert_with(|| c.to_string());
    }
}

fn read_format_4(sub: &[u8], each: &mut dyn FnMut(usize, usize)) -> Option<()> {
    let double = u16_at(sub, 6)?;
    for n in (0..double).step_by(2) {
        let (end, start) = (u16_at(sub, 14 + n)?, u16_at(sub, 16 + double + n)?);
        let delta = u16_at(sub, 16 + 2 * double + n)?;
        let offset_at = 16 + 3 * double + n;
        let offset = u16_at(sub, offset_at)?;
        for code in start..=end {
            let glyph = match offset {
                0 => (code + delta) & 0xffff,
                _ => match u16_at(sub, offset_at + offset + 2 * (code - start)) {
                    Some(0) | None => 0,
                    Some(glyph) => (glyph + delta) & 0xffff,
                },
            };
            each(code, glyph);
        }
    }
    Some(())
}

fn read_format_6(sub: &[u8], each: &mut dyn FnMut(usize, usize)) -> Option<()> {
    let (first, count) = (u16_at(sub, 6)?, u16_at(sub, 8)?);
    for n in 0..count {
        each(first + n, u16_at(sub, 10 + 2 * n)?);
    }
    Some(())
}

fn read_format_12(sub: &[u8], each: &mut dyn FnMut(usize, usize)) -> Option<()> {
    let mut left = 0x2_0000usize;
    for n in 0..u32_at(sub, 12)?.min(0x4000) {
        let group = 16 + 12 * n;
        let (start, end, first) = (u32_at(sub, group)?, u32_at(sub, group + 4)?, u32_at(sub, group + 8)?);
        for code in start..=end.min(start.saturating_add(0xffff)) {
            each(code, first.saturating_add(code - start));
            left = left.checked_sub(1)?;
        }
    }
    Some(())
}
