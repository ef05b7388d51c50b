//! The signs an RTF file is written in: braces, control words and symbols, bytes in hexadecimal, plain bytes.

/// One sign of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    Open,
    Close,
    /// A control word and the number written after it.
    Word(&'a [u8], Option<i32>),
    /// A backslash and one byte that is no letter: `\~`, `\*`, and `\{` for a brace of the text.
    Symbol(u8),
    /// A byte of the text written as `\'hh`.
    Hex(u8),
    /// Bytes of the text as they are, without line ends.
    Text(&'a [u8]),
}

/// Reads the file from its beginning; ends where the bytes end, whatever they are.
pub struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Tokens<'a> {
    pub fn of(bytes: &'a [u8]) -> Tokens<'a> {
        Tokens { rest: bytes }
    }

    /// Bytes not yet read.
    pub fn left(&self) -> usize {
        self.rest.len()
    }

    /// Whether what is left closes a group that it does not open.
    pub fn closes_more(&self) -> bool {
        let mut depth = 0i64;
        Tokens::of(self.rest).any(|token| {
            depth += i64::from(token == Token::Open) - i64::from(token == Token::Close);
            depth < 0
        })
    }

    /// Whether nothing but white space and zero bytes is left.
    pub fn is_at_end(&self) -> bool {
        self.rest.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0)
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(count.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    fn take_while(&mut self, is_in: impl Fn(u8) -> bool) -> &'a [u8] {
        self.take(self.rest.iter().take_while(|&&byte| is_in(byte)).count())
    }

    fn after_backslash(&mut self) -> Option<Token<'a>> {
        let name = self.take_while(|byte| byte.is_ascii_alphabetic());
        if !name.is_empty() {
            return Some(self.word(name));
        }
        let symbol = *self.take(1).first()?;
        if symbol == b'\'' {
            return Some(self.hex());
        }
        // A carriage return and a line feed are one line end.
        if symbol == b'\r' && self.rest.first() == Some(&b'\n') {
            self.take(1);
        }
        Some(Token::Symbol(symbol))
    }

    fn word(&mut self, name: &'a [u8]) -> Token<'a> {
        let negative = matches!(self.rest, [b'-', b'0'..=b'9', ..]);
        self.take(usize::from(negative));
        let digits = self.take_while(|byte| byte.is_ascii_digit());
        let number = (!digits.is_empty()).then(|| {
            let size =
                digits.iter().fold(0i32, |sum, digit| sum.saturating_mul(10).saturating_add(i32::from(digit - b'0')));
            if negative { -size } else { size }
        });
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        // Raw bytes of a picture: braces among them mean nothing.
        if name == b"bin" {
            self.take(number.and_then(|count| usize::try_from(count).ok()).unwrap_or_default());
        }
        Token::Word(name, number)
    }

    /// Two digits; where they are missing the sign stands for the apostrophe that it shows.
    fn hex(&mut self) -> Token<'a> {
        let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match self.rest {
            [high, low, ..] => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    self.take(2);
                    Token::Hex(high << 4 | low)
                }
                _ => Token::Symbol(b'\''),
            },
            _ => Token::Symbol(b'\''),
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.take_while(|byte| matches!(byte, b'\r' | b'\n'));
        match self.rest.first()? {
            b'{' => {
                self.take(1);
                Some(Token::Open)
            }
            b'}' => {
                self.take(1);
                Some(Token::Close)
            }
            b'\\' => {
                self.take(1);
                self.after_backslash()
            }
            _ => Some(Token::Text(self.take_while(|byte| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n')))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Token::*;
    use super::*;

    #[test]
    fn signs_are_told_apart() {
        for (file, expected) in [
            (&b"{\\b1 a}"[..], &[Open, Word(b"b", Some(1)), Text(b"a"), Close][..]),
            (b"\\b\\i-2  a", &[Word(b"b", None), Word(b"i", Some(-2)), Text(b" a")]),
            (b"\\b-a", &[Word(b"b", None), Text(b"-a")]),
            (b"\\'E5\\'g0", &[Hex(0xE5), Symbol(b'\''), Text(b"g0")]),
            (
                b"\\~\\*\\{\\\r\n\\\nx",
                &[Symbol(b'~'), Symbol(b'*'), Symbol(b'{'), Symbol(b'\r'), Symbol(b'\n'), Text(b"x")],
            ),
            (b"a\r\nb", &[Text(b"a"), Text(b"b")]),
            (b"\\bin3 }{}x", &[Word(b"bin", Some(3)), Text(b"x")]),
            (b"\\bin99 x", &[Word(b"bin", Some(99))]),
            (b"\\u99999999999 ", &[Word(b"u", Some(i32::MAX))]),
            (b"\\", &[]),
        ] {
            assert_eq!(Tokens::of(file).collect::<Vec<_>>(), expected, "{}", String::from_utf8_lossy(file));
        }
    }
}
