//! What reading XML parts shares: characters, names without prefix, attributes, references.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart};

/// A part's bytes as text: UTF-16 by its mark, else what the declaration says, else UTF-8.
pub fn decoded(bytes: Vec<u8>) -> String {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(&bytes) {
        return encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned();
    }
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    if let Some(encoding) = declared(head) {
        return encoding.decode_without_bom_handling(&bytes).0.into_owned();
    }
    String::from_utf8(bytes).unwrap_or_else(|broken| String::from_utf8_lossy(broken.as_bytes()).into_owned())
}

/// The encoding of `<?xml … encoding="…"?>` if it is neither missing nor UTF-8 nor UTF-16, which has a mark.
fn declared(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let head: String = head.iter().map(|&byte| char::from(byte)).collect();
    let (declaration, _) = head.split_once("?>")?;
    let (_, after) = declaration.split_once("encoding")?;
    let label = after.split(['"', '\'']).nth(1)?;
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    (encoding.is_ascii_compatible() && encoding != encoding_rs::UTF_8).then_some(encoding)
}

/// A reader to which `<a/>` is `<a></a>`.
pub fn reader(xml: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(xml);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    reader
}

/// An attribute's value by its name without prefix.
pub fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    element.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().as_ref() == name).map(
        |attribute| {
            quick_xml::escape::unescape(&attribute.value)
                .map_or_else(|_| attribute.value.to_string(), |v| v.into_owned())
        },
    )
}

/// The attribute `val`, where nearly all of Word's properties are.
pub fn val(element: &BytesStart) -> Option<String> {
    attribute(element, "val")
}

/// Whether a property such as `<w:b/>` or `<w:b w:val="0"/>` is on.
pub fn is_on(element: &BytesStart) -> bool {
    !matches!(val(element).as_deref(), Some("0" | "false" | "off" | "none"))
}

/// The character of `&amp;` or `&#228;`; none for entities that a file defines itself: they are never expanded.
pub fn referred(reference: &BytesRef) -> Option<char> {
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    }
}
