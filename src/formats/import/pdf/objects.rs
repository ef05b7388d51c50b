//! Looking things up in a PDF's objects, references followed, wrong kinds taken for absent.

use lopdf::{Dictionary, Document, Object, Stream};

/// No stream of text, font or map needs to unpack to more bytes than this.
pub const MOST_BYTES: usize = 24 << 20;

/// Follows references; what cannot be followed is `Null`.
pub fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

pub fn get<'a>(document: &'a Document, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
    dictionary.get(key).ok().map(|object| follow(document, object))
}

pub fn dictionary<'a>(document: &'a Document, parent: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    as_dictionary(get(document, parent, key)?)
}

/// A dictionary, or that of a stream.
pub fn as_dictionary(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

pub fn name<'a>(document: &'a Document, parent: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    get(document, parent, key)?.as_name().ok()
}

pub fn stream<'a>(document: &'a Document, parent: &'a Dictionary, key: &[u8]) -> Option<&'a Stream> {
    get(document, parent, key)?.as_stream().ok()
}

pub fn array<'a>(document: &'a Document, parent: &'a Dictionary, key: &[u8]) -> Option<&'a [Object]> {
    get(document, parent, key)?.as_array().ok().map(Vec::as_slice)
}

pub fn number(object: &Object) -> Option<f64> {
    match object {
        Object::Integer(n) => Some(*n as f64),
        Object::Real(n) if n.is_finite() => Some(f64::from(*n)),
        _ => None,
    }
}

/// The numbers of an array; anything else in it counts as 0.
pub fn numbers(document: &Document, parent: &Dictionary, key: &[u8]) -> Option<Vec<f64>> {
    let array = array(document, parent, key)?;
    Some(array.iter().map(|object| number(follow(document, object)).unwrap_or(0.0)).collect())
}

/// The unpacked bytes of a stream; what unpacks to more than [`MOST_BYTES`] or not at all is empty.
pub fn unpacked(stream: &Stream) -> Vec<u8> {
    stream.get_plain_content_with_limit(MOST_BYTES).unwrap_or_default()
}
