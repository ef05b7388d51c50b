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
pub fn unpacked(document: &Document, stream: &Stream) -> Vec<u8> {
    let direct = with_direct_filters(document, stream);
    direct.as_ref().unwrap_or(stream).get_plain_content_with_limit(MOST_BYTES).unwrap_or_default()
}

/// The stream with its filters named in place, if it names any elsewhere: the crate takes those for no filters.
fn with_direct_filters(document: &Document, stream: &Stream) -> Option<Stream> {
    const KEYS: [&[u8]; 2] = [b"Filter", b"DecodeParms"];
    if !KEYS.iter().any(|key| stream.dict.get(key).is_ok_and(refers)) {
        return None;
    }
    let mut direct = stream.clone();
    for key in KEYS {
        if let Ok(object) = stream.dict.get(key) {
            direct.dict.set(key, in_place(document, object, 0));
        }
    }
    Some(direct)
}

/// Whether an object is a reference or holds one.
fn refers(object: &Object) -> bool {
    match object {
        Object::Reference(_) => true,
        Object::Array(items) => items.iter().any(refers),
        Object::Dictionary(entries) => entries.iter().any(|(_, value)| refers(value)),
        _ => false,
    }
}

/// An object with what it refers to in the references' place, but for streams.
fn in_place(document: &Document, object: &Object, depth: usize) -> Object {
    let inner = |object: &Object| match depth {
        0..4 => in_place(document, object, depth + 1),
        _ => Object::Null,
    };
    match follow(document, object) {
        Object::Array(items) => Object::Array(items.iter().take(64).map(inner).collect()),
        Object::Dictionary(entries) => {
            let mut direct = Dictionary::new();
            entries.iter().for_each(|(key, value)| direct.set(key.clone(), inner(value)));
            Object::Dictionary(direct)
        }
        Object::Stream(_) => Object::Null,
        other => other.clone(),
    }
}
