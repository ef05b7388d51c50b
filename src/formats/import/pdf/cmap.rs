//! Character maps: how the bytes of a string fall into codes, which glyph a code shows and which
//! Unicode text it stands for.

use super::lexer::Lexer;
use lopdf::Object;
use std::collections::HashMap;

/// A map may name this many codes at most; more is no font.
const MOST_CODES: usize = 200_000;
/// A map is no longer than this many bytes; what follows is not read.
const MOST_BYTES: usize = 4 << 20;

/// A range of codes that are `bytes` long.
#[derive(Clone, Copy, Debug)]
struct CodeSpace {
    bytes: usize,
    low: u32,
    high: u32,
}

/// What one character map says. Every part may be empty.
#[derive(Debug, Default)]
pub struct CMap {
    spaces: Vec<CodeSpace>,
    /// Code → text.
    pub text: HashMap<u32, String>,
    /// First code, last code, glyph of the first.
    glyphs: Vec<(u32, u32, u32)>,
    pub vertical: bool,
    /// How many texts were set, the same code again included.
    set: usize,
}

fn code(object: &Object) -> Option<(u32, usize)> {
    match object {
        Object::String(bytes, _) if bytes.len() <= 4 => {
            Some((bytes.iter().fold(0, |code, &byte| code << 8 | u32::from(byte)), bytes.len()))
        }
        _ => None,
    }
}

fn utf16(bytes: &[u8]) -> String {
    let units: Vec<u16> = match bytes {
        [one] => vec![u16::from(*one)],
        _ => bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_be_bytes(*pair)).collect(),
    };
    char::decode_utf16(units).filter_map(Result::ok).collect()
}

/// The text `n` places after `text`, as a range of codes maps to consecutive characters.
fn following(text: &str, n: u32) -> Option<String> {
    let mut chars: Vec<char> = text.chars().collect();
    let last = chars.pop()?;
    chars.push(char::from_u32((last as u32).checked_add(n)?)?);
    Some(chars.into_iter().collect())
}

impl CMap {
    /// Reads a map; what is malformed in it is passed over.
    pub fn parse(bytes: &[u8]) -> CMap {
        let mut map = CMap::default();
        let mut lexer = Lexer::new(bytes.get(..MOST_BYTES).unwrap_or(bytes), 3 * MOST_CODES);
        let mut operands = Vec::new();
        while let Some(operator) = lexer.next_operation(&mut operands) {
            match operator {
                b"endcodespacerange" => map.add_spaces(&operands),
                b"endbfchar" => map.add_texts(&operands),
                b"endbfrange" => map.add_text_ranges(&operands),
                b"endcidchar" => {
                    for [at, glyph] in operands.as_chunks().0 {
                        if let (Some((code, _)), Ok(glyph)) = (code(at), glyph.as_i64()) {
                            map.glyphs.push((code, code, glyph as u32));
                        }
                    }
                }
                b"endcidrange" => {
                    for [low, high, glyph] in operands.as_chunks().0 {
                        if let (Some((low, _)), Some((high, _)), Ok(glyph)) = (code(low), code(high), glyph.as_i64()) {
                            map.glyphs.push((low, high, glyph as u32));
                        }
                    }
                }
                b"def" => {
                    if let [.., Object::Name(name), Object::Integer(1)] = operands.as_slice()
                        && name == b"WMode"
                    {
                        map.vertical = true;
                    }
                }
                _ => {}
            }
        }
        map.glyphs.sort_unstable();
        map
    }

    fn add_spaces(&mut self, operands: &[Object]) {
        for [low, high] in operands.as_chunks().0 {
            if let (Some((low, bytes)), Some((high, _))) = (code(low), code(high))
                && bytes > 0
            {
                self.spaces.push(CodeSpace { bytes, low, high });
            }
        }
    }

    fn add_texts(&mut self, operands: &[Object]) {
        for [at, text] in operands.as_chunks().0 {
            if let (Some((code, _)), Object::String(text, _)) = (code(at), text) {
                self.add_text(code, utf16(text));
            }
        }
    }

    fn add_text_ranges(&mut self, operands: &[Object]) {
        for [low, high, target] in operands.as_chunks().0 {
            let (Some((low, _)), Some((high, _))) = (code(low), code(high)) else { continue };
            match target {
                Object::String(first, _) => {
                    let first = utf16(first);
                    for n in 0..=high.saturating_sub(low).min(0xffff) {
                        if self.set > MOST_CODES {
                            return;
                        }
                        if let Some(text) = following(&first, n) {
                            self.add_text(low.saturating_add(n), text);
                        }
                    }
                }
                Object::Array(texts) => {
                    for (n, text) in texts.iter().enumerate() {
                        if let Object::String(text, _) = text {
                            self.add_text(low.saturating_add(n as u32), utf16(text));
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn add_text(&mut self, code: u32, mut text: String) {
        text.retain(|c| c != '\0');
        self.set += 1;
        if self.set <= MOST_CODES && !text.is_empty() {
            self.text.insert(code, text);
        }
    }

    /// The first code of `bytes` and its length in bytes, at least 1.
    pub fn next_code(&self, bytes: &[u8]) -> (u32, usize) {
        let mut code = 0;
        for (n, &byte) in bytes.iter().take(4).enumerate() {
            code = code << 8 | u32::from(byte);
            if self.spaces.iter().any(|space| space.bytes == n + 1 && space.low <= code && code <= space.high) {
                return (code, n + 1);
            }
        }
        // No space has it: as long as the shortest, so that what follows keeps in step.
        let length = self.spaces.iter().map(|space| space.bytes).min().unwrap_or(2).min(bytes.len().max(1));
        (bytes.iter().take(length).fold(0, |code, &byte| code << 8 | u32::from(byte)), length)
    }

    /// The glyph that a code shows, if the map has it.
    pub fn glyph(&self, code: u32) -> Option<u32> {
        let after = self.glyphs.partition_point(|&(low, _, _)| low <= code);
        let &(low, high, glyph) = self.glyphs.get(after.checked_sub(1)?)?;
        (code <= high).then(|| glyph.saturating_add(code - low))
    }
}
