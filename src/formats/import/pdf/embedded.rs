//! What the font programs inside a PDF say about their characters, for fonts whose dictionaries
//! say nothing.

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

/// Glyph number → text, from the Unicode character map of a TrueType or OpenType program.
pub fn truetype_texts(program: &[u8]) -> HashMap<u32, String> {
    let mut texts = HashMap::new();
    let Some(cmap) = table(program, b"cmap") else { return texts };
    for n in 0..u16_at(cmap, 2).unwrap_or(0).min(64) {
        let record = 4 + 8 * n;
        let platform = (u16_at(cmap, record), u16_at(cmap, record + 2));
        let unicode = matches!(platform, (Some(0), _) | (Some(3), Some(1 | 10)));
        if let Some(sub) = u32_at(cmap, record + 4).filter(|_| unicode).and_then(|at| cmap.get(at..)) {
            match u16_at(sub, 0) {
                Some(4) => read_format_4(sub, &mut texts),
                Some(12) => read_format_12(sub, &mut texts),
                _ => None,
            };
        }
    }
    texts
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

fn read_format_4(sub: &[u8], texts: &mut HashMap<u32, String>) -> Option<()> {
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
            add(texts, glyph, code);
        }
    }
    Some(())
}

fn read_format_12(sub: &[u8], texts: &mut HashMap<u32, String>) -> Option<()> {
    for n in 0..u32_at(sub, 12)?.min(0x4000) {
        let group = 16 + 12 * n;
        let (start, end, first) = (u32_at(sub, group)?, u32_at(sub, group + 4)?, u32_at(sub, group + 8)?);
        for code in start..=end.min(start.saturating_add(0xffff)) {
            add(texts, first.saturating_add(code - start), code);
        }
        if texts.len() > 0x2_0000 {
            break;
        }
    }
    Some(())
}
