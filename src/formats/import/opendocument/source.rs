//! Where an OpenDocument text keeps its XML: in the parts of a zip file, or flat in one file.

use super::super::ImportError;
use super::super::word::package::Package;
use super::super::word::xml;

/// How files of this format name their kind; templates and master documents go on after it.
const KIND: &str = "application/vnd.oasis.opendocument.text";
/// The namespace that the root of a flat file declares.
const OFFICE: &[u8] = b"urn:oasis:names:tc:opendocument:xmlns:office:1.0";
/// So many bytes of a flat file hold its root element with all namespaces.
const ROOT: usize = 16 << 10;
/// A flat file of more bytes than this is not read; its pictures are part of it.
const FLAT_LIMIT: usize = 128 << 20;

/// The XML of a document.
pub struct Source {
    /// The body, with the styles that were made for it.
    pub content: String,
    /// False when only the beginning of the content could be unpacked.
    pub whole: bool,
    /// The styles that have names, and the headers; none where they are missing or stand in the content.
    pub styles: Option<String>,
}

/// Whether a zip file is an OpenDocument text, by what it calls itself; its directory may be lost.
pub fn is_packed(bytes: &[u8]) -> bool {
    if !bytes.starts_with(b"PK\x03\x04") {
        return false;
    }
    // The kind stands first and unpacked, where the program kept to the rules.
    holds(head(bytes, 200), KIND.as_bytes())
        || Package::open(bytes).is_ok_and(|mut package| {
            let mut part = |name: &str| package.part(name).ok().flatten();
            let named = part("mimetype").or_else(|| part("META-INF/manifest.xml"));
            named.is_some_and(|part| part.text.contains(KIND))
        })
}

/// Whether the bytes begin as a flat OpenDocument text.
pub fn is_flat(bytes: &[u8]) -> bool {
    let head = head(bytes, ROOT);
    let begins = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start().starts_with(b"<");
    begins && holds(head, OFFICE) && holds(head, KIND.as_bytes())
}

fn head(bytes: &[u8], most: usize) -> &[u8] {
    bytes.get(..bytes.len().min(most)).unwrap_or_default()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

/// Finds the XML of a packed or flat document.
///
/// Errors: [`ImportError::Protected`], [`ImportError::TooLarge`], [`ImportError::Damaged`],
/// [`ImportError::NotWhatItSays`] for a zip file without the part that holds the body.
pub fn open(bytes: &[u8]) -> Result<Source, ImportError> {
    if bytes.starts_with(b"PK") {
        return unpacked(bytes);
    }
    if bytes.len() > FLAT_LIMIT {
        return Err(ImportError::TooLarge { limit_mb: (FLAT_LIMIT >> 20) as u64 });
    }
    Ok(Source { content: xml::decoded(bytes.to_vec()), whole: true, styles: None })
}

fn unpacked(bytes: &[u8]) -> Result<Source, ImportError> {
    const MAIN: &str = "content.xml";
    let mut package = Package::open(bytes)?;
    // Since 2023 some writers pack the whole document once more before they encrypt it: there is no content then.
    let manifest = package.part("META-INF/manifest.xml")?;
    if manifest.is_some_and(|manifest| manifest.text.contains("encryption-data")) {
        return Err(ImportError::Protected);
    }
    let Some(content) = package.part(MAIN)? else {
        return Err(if package.is_salvaged() || is_packed(bytes) {
            ImportError::Damaged { part: MAIN.to_owned() }
        } else {
            ImportError::NotWhatItSays { expected: "OpenDocument" }
        });
    };
    let styles = package.part("styles.xml")?.map(|part| part.text);
    Ok(Source { content: content.text, whole: content.whole, styles })
}
