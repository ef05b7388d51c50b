//! Plain text: decoded, otherwise kept as written. Blank lines and spaces stay.

use super::encoding::{self, Decoded};
use super::{Cancel, Import, ImportError, ImportWarning, Importer};
use crate::model::{Page, Pos};

pub const IMPORTER: Importer = Importer { name: "Text", endings: &["txt", "text"], read };

/// Reads a plain text file in the encoding that its bytes tell.
///
/// Errors: [`ImportError::Cancelled`]; any bytes are some text.
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if cancel.cancelled() {
        return Err(ImportError::Cancelled);
    }
    Ok(import(encoding::decode(bytes)))
}

/// The import of decoded text: NUL replaced, pages at form feeds, warnings on what was met.
pub fn import(decoded: Decoded) -> Import {
    let Decoded { mut text, encoding, mut undecodable } = decoded;
    if text.contains('\0') {
        undecodable += text.matches('\0').count();
        // No interface shows it and C libraries end a text at it.
        text = text.replace('\0', "\u{FFFD}");
    }
    let (text, pages) = cut_at_form_feeds(text);
    let mut warnings = Vec::new();
    if undecodable > 0 {
        warnings.push(ImportWarning::Undecodable { count: undecodable });
    }
    if encoding::looks_misdecoded(&text) {
        warnings.push(ImportWarning::Mojibake);
    }
    Import { text, pages, encoding: Some(encoding), warnings, ..Import::default() }
}

/// Takes a form feed at the start or end of a line as the page break that printers and PDF
/// converters mean by it: it goes, and a page starts after it. Within a line it stays as written.
fn cut_at_form_feeds(text: String) -> (String, Vec<Page>) {
    let is_line_end = |c: Option<char>| matches!(c, None | Some('\n' | '\r' | '\x0C'));
    if !text.contains('\x0C') {
        return (text, Vec::new());
    }
    let mut out = String::with_capacity(text.len());
    let mut starts = vec![Pos(0)];
    let (mut before, mut length) = (None, 0);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let breaks = c == '\x0C' && (is_line_end(before) || is_line_end(chars.peek().copied()));
        if breaks {
            starts.push(Pos(length));
        } else {
            out.push(c);
            length += 1;
        }
        before = Some(c);
    }
    // Converters end the last page with a form feed too.
    if starts.last() == Some(&Pos(length)) && length > 0 {
        starts.pop();
    }
    if starts.len() < 2 {
        return (out, Vec::new());
    }
    let pages = starts.iter().enumerate().map(|(n, &start)| Page { start, label: (n + 1).to_string() }).collect();
    (out, pages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::{Uncancelled, read as read_file};

    #[test]
    fn text_is_kept_as_written_but_for_line_ends() {
        for (bytes, expected) in [
            (&b"  a  \r\n\r\n b\t\r"[..], "  a  \n\n b\t\n"),
            (b"\xEF\xBB\xBFa\n", "a\n"),
            (b"\xFF\xFEa\0\n\0", "a\n"),
            (b"a\0b", "a\u{FFFD}b"),
            (b"a\x07\x0Cb", "a\x07\x0Cb"),
        ] {
            assert_eq!(read_file("x.txt", bytes, &Uncancelled).unwrap().text, expected, "{bytes:?}");
        }
    }

    #[test]
    fn form_feeds_at_line_ends_become_pages() {
        for (text, expected, starts) in [
            ("ett\n\x0Ctvå\n", "ett\ntvå\n", &[0, 4][..]),
            ("ett\x0C\ntvå\n\x0C", "ett\ntvå\n", &[0, 3]),
            ("ett\r\n\x0C\r\ntvå", "ett\n\ntvå", &[0, 4]),
            ("ett\x0Ctvå", "ett\x0Ctvå", &[]),
            ("ett\n\x0C", "ett\n", &[]),
        ] {
            let import = read_file("x.txt", text.as_bytes(), &Uncancelled).unwrap();
            assert_eq!(import.text, expected, "{text:?}");
            let found: Vec<u32> = import.pages.iter().map(|page| page.start.0).collect();
            assert_eq!(found, starts, "{text:?}");
        }
    }

    #[test]
    fn what_could_not_be_read_is_counted() {
        let count = |bytes: &[u8]| read_file("x.txt", bytes, &Uncancelled).unwrap().warnings;
        assert_eq!(count(b"ab\0c\0d"), [ImportWarning::Undecodable { count: 2 }]);
        assert_eq!(count("bÃ¤r Ã¥r Ã¶".as_bytes()), [ImportWarning::Mojibake]);
        assert_eq!(count("bär år ö".as_bytes()), []);
    }
}
