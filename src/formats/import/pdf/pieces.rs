//! Text of one style, and how more text is appended to it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, compose};

/// Text of one style.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
}

/// Appends text of a style. Two spaces become one, and the text stays NFC.
pub fn push(pieces: &mut Vec<Piece>, text: &str, bold: bool, italic: bool) {
    let before = pieces.last().and_then(|piece| piece.text.chars().last());
    let first = text.chars().next();
    if first == Some(' ') && before.is_none_or(char::is_whitespace) {
        return push_rest(pieces, text);
    }
    let joins = before.zip(first).is_some_and(|(a, b)| canonical_combining_class(b) > 0 || compose(a, b).is_some());
    match pieces.last_mut() {
        // A space takes the style of what stands before it.
        Some(last) if joins || text == " " || (last.bold, last.italic) == (bold, italic) => {
            last.text.push_str(text);
            if joins {
                last.text = last.text.nfc().collect();
            }
        }
        _ => pieces.push(Piece { text: text.nfc().collect(), bold, italic }),
    }
}

fn push_rest(pieces: &mut Vec<Piece>, text: &str) {
    let rest = text.trim_start();
    if let Some(last) = pieces.last().filter(|_| !rest.is_empty()) {
        let (bold, italic) = (last.bold, last.italic);
        push(pieces, rest, bold, italic);
    } else if !rest.is_empty() {
        push(pieces, rest, false, false);
    }
}
