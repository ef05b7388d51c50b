//! The small PostScript-like language of content streams and character maps: operands, then an
//! operator. Reads one operation at a time, so that a large stream needs no tree in memory.

use lopdf::{Dictionary, Object, StringFormat};

/// Arrays and dictionaries nest no deeper in any sane stream.
const DEEPEST: usize = 24;

/// Walks over the bytes of one stream.
pub struct Lexer<'a> {
    bytes: &'a [u8],
    at: usize,
    /// Operands beyond this many before one operator are dropped, oldest kept.
    most_operands: usize,
}

enum Token<'a> {
    Object(Object),
    Keyword(&'a [u8]),
    /// `]`, `>>` or `}` where none is open, or a byte that starts nothing.
    Stray,
}

fn is_white(byte: u8) -> bool {
    matches!(byte, 0 | 9 | 10 | 12 | 13 | 32)
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn hex(byte: u8) -> Option<u8> {
    (byte as char).to_digit(16).map(|digit| digit as u8)
}

impl<'a> Lexer<'a> {
    pub fn new(bytes: &'a [u8], most_operands: usize) -> Lexer<'a> {
        Lexer { bytes, at: 0, most_operands }
    }

    /// The next operator, its operands left in `operands`; `None` at the end.
    pub fn next_operation(&mut self, operands: &mut Vec<Object>) -> Option<&'a [u8]> {
        operands.clear();
        loop {
            match self.token(0)? {
                Token::Object(object) if operands.len() < self.most_operands => operands.push(object),
                Token::Object(_) | Token::Stray => {}
                Token::Keyword(b"BI") => self.skip_inline_image(),
                Token::Keyword(keyword) => return Some(keyword),
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn token(&mut self, depth: usize) -> Option<Token<'a>> {
        self.skip_white();
        let byte = self.peek()?;
        let next = self.bytes.get(self.at + 1).copied();
        Some(match byte {
            b'(' => Token::Object(self.literal_string()),
            b'<' if next == Some(b'<') => {
                self.at += 2;
                Token::Object(self.dictionary(depth))
            }
            b'<' => Token::Object(self.hex_string()),
            b'[' => {
                self.at += 1;
                Token::Object(self.array(depth))
            }
            b'/' => {
                self.at += 1;
                Token::Object(Object::Name(self.name()))
            }
            b'0'..=b'9' | b'+' | b'-' | b'.' => Token::Object(self.number()),
            b'>' | b']' | b')' | b'{' | b'}' => {
                self.at += 1;
                Token::Stray
            }
            _ => self.keyword(),
        })
    }

    fn skip_white(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                while self.peek().is_some_and(|b| b != b'\n' && b != b'\r') {
                    self.at += 1;
                }
            } else if is_white(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn regular(&mut self) -> &'a [u8] {
        let from = self.at;
        while self.peek().is_some_and(|b| !is_white(b) && !is_delimiter(b)) {
            self.at += 1;
        }
        self.bytes.get(from..self.at).unwrap_or_default()
    }

    fn keyword(&mut self) -> Token<'a> {
        match self.regular() {
            b"true" => Token::Object(Object::Boolean(true)),
            b"false" => Token::Object(Object::Boolean(false)),
            b"null" => Token::Object(Object::Null),
            word => Token::Keyword(word),
        }
    }

    /// A number; signs and points in odd places, as some producers write them, count as nothing.
    fn number(&mut self) -> Object {
        let (mut whole, mut fraction, mut scale, mut negative, mut real) = (0f64, 0f64, 1f64, false, false);
        while let Some(byte) = self.peek() {
            match byte {
                b'0'..=b'9' if real => {
                    scale /= 10.0;
                    fraction += f64::from(byte - b'0') * scale;
                }
                b'0'..=b'9' => whole = whole * 10.0 + f64::from(byte - b'0'),
                b'-' if whole == 0.0 && !real => negative = true,
                b'-' | b'+' => {}
                b'.' => real = true,
                _ => break,
            }
            self.at += 1;
        }
        let value = if negative { -(whole + fraction) } else { whole + fraction };
        if real { Object::Real(value as f32) } else { Object::Integer(value as i64) }
    }

    fn name(&mut self) -> Vec<u8> {
        let raw = self.regular();
        let mut name = Vec::with_capacity(raw.len());
        let mut i = 0;
        while let Some(&byte) = raw.get(i) {
            let pair = (raw.get(i + 1).copied().and_then(hex), raw.get(i + 2).copied().and_then(hex));
            match (byte, pair) {
                (b'#', (Some(high), Some(low))) => {
                    name.push(high << 4 | low);
                    i += 3;
                }
                _ => {
                    name.push(byte);
                    i += 1;
                }
            }
        }
        name
    }

    fn hex_string(&mut self) -> Object {
        self.at += 1;
        let mut digits = Vec::new();
        while let Some(byte) = self.peek() {
            self.at += 1;
            if byte == b'>' {
                break;
            }
            digits.extend(hex(byte));
        }
        let bytes = digits.chunks(2).map(|pair| match *pair {
            [high, low] => high << 4 | low,
            [high] => high << 4,
            _ => 0,
        });
        Object::String(bytes.collect(), StringFormat::Hexadecimal)
    }

    fn literal_string(&mut self) -> Object {
        self.at += 1;
        let (mut depth, mut text) = (1, Vec::new());
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'\\' => self.escape(&mut text),
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                break;
            }
            if byte != b'\\' {
                text.push(byte);
            }
        }
        Object::String(text, StringFormat::Literal)
    }

    /// What follows a backslash in a literal string.
    fn escape(&mut self, text: &mut Vec<u8>) {
        let Some(byte) = self.peek() else { return };
        self.at += 1;
        match byte {
            b'n' => text.push(b'\n'),
            b'r' => text.push(b'\r'),
            b't' => text.push(b'\t'),
            b'b' => text.push(8),
            b'f' => text.push(12),
            b'\r' if self.peek() == Some(b'\n') => self.at += 1,
            b'\r' | b'\n' => {}
            b'0'..=b'7' => {
                let mut code = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(digit @ b'0'..=b'7') = self.peek() else { break };
                    code = code * 8 + u32::from(digit - b'0');
                    self.at += 1;
                }
                text.push(code as u8);
            }
            other => text.push(other),
        }
    }

    fn array(&mut self, depth: usize) -> Object {
        let mut items = Vec::new();
        loop {
            self.skip_white();
            if self.peek() == Some(b']') {
                self.at += 1;
                break;
            }
            if depth >= DEEPEST {
                break;
            }
            match self.token(depth + 1) {
                Some(Token::Object(object)) => items.push(object),
                Some(_) => {}
                None => break,
            }
        }
        Object::Array(items)
    }

    fn dictionary(&mut self, depth: usize) -> Object {
        let mut dictionary = Dictionary::new();
        let mut key = None;
        loop {
            self.skip_white();
            if self.bytes.get(self.at..self.at + 2) == Some(b">>") {
                self.at += 2;
                break;
            }
            if depth >= DEEPEST {
                break;
            }
            match (self.token(depth + 1), key.take()) {
                (Some(Token::Object(Object::Name(name))), None) => key = Some(name),
                (Some(Token::Object(value)), Some(name)) => dictionary.set(name, value),
                (Some(_), _) => {}
                (None, _) => break,
            }
        }
        Object::Dictionary(dictionary)
    }

    /// Inline images hold any bytes: skip to an `EI` that stands alone.
    fn skip_inline_image(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest
            .windows(4)
            .position(|four| matches!(four, [before, b'E', b'I', after] if is_white(*before) && is_white(*after)));
        self.at = end.map_or(self.bytes.len(), |end| self.at + end + 4);
    }
}
