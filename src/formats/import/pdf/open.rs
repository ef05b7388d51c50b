//! Opening a PDF: its objects, its protection, its pages and what the pages call themselves.

use super::super::ImportError;
use super::super::numbers::{Counting, shown};
use super::limits::MOST_PAGES;
use super::objects::{self, MOST_BYTES, array, as_dictionary, dictionary, follow, get, name, number, numbers};
use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object};

/// One page of the document.
pub struct PageFound<'d> {
    pub dictionary: &'d Dictionary,
    pub resources: Option<&'d Dictionary>,
    /// Left, bottom, right, top in points.
    pub frame: [f64; 4],
}

/// Parses the file, and decrypts it if the empty password or the one that was given does.
pub fn open(bytes: &[u8], password: Option<&str>) -> Result<Document, ImportError> {
    let refused = || if password.is_some() { ImportError::WrongPassword } else { ImportError::Protected };
    let options = LoadOptions {
        max_decompressed_size: Some(MOST_BYTES),
        password: password.map(str::to_owned),
        ..LoadOptions::default()
    };
    let loaded = Document::load_mem_with_options(bytes, options);
    let mut document = loaded.map_err(|error| match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => {
            ImportError::TooLarge { limit_mb: (MOST_BYTES >> 20) as u64 }
        }
        Error::Decryption(_) | Error::InvalidPassword => refused(),
        _ => ImportError::Damaged { part: "PDF".into() },
    })?;
    if document.is_encrypted() && document.decrypt(password.unwrap_or_default()).is_err() {
        return Err(refused());
    }
    Ok(document)
}

/// The pages in order. A page that the tree holds twice comes twice; a tree that holds itself ends.
pub fn pages(document: &Document) -> Vec<PageFound<'_>> {
    let mut found = Vec::new();
    if let Ok(catalog) = document.catalog()
        && let Some(root) = dictionary(document, catalog, b"Pages")
    {
        let inherited = Inherited { resources: None, frame: None };
        walk(document, root, inherited, &mut Walk { pages: &mut found, left: 4 * MOST_PAGES }, 0);
    }
    if found.is_empty() {
        // No usable tree: every object that says it is a page.
        let loose = document.objects.values().filter_map(as_dictionary).filter(|d| d.has_type(b"Page"));
        found.extend(
            loose.take(MOST_PAGES).map(|page| leaf(document, page, Inherited { resources: None, frame: None })),
        );
    }
    found
}

/// What a page takes from the nodes above it.
#[derive(Clone, Copy)]
struct Inherited<'d> {
    resources: Option<&'d Dictionary>,
    frame: Option<[f64; 4]>,
}

impl<'d> Inherited<'d> {
    fn at(self, document: &'d Document, node: &'d Dictionary) -> Inherited<'d> {
        let frame = |key: &[u8]| match numbers(document, node, key).as_deref() {
            Some(&[a, b, c, d]) if a != c && b != d => Some([a.min(c), b.min(d), a.max(c), b.max(d)]),
            _ => None,
        };
        Inherited {
            resources: dictionary(document, node, b"Resources").or(self.resources),
            frame: frame(b"CropBox").or_else(|| frame(b"MediaBox")).or(self.frame),
        }
    }
}

fn leaf<'d>(document: &'d Document, page: &'d Dictionary, inherited: Inherited<'d>) -> PageFound<'d> {
    let inherited = inherited.at(document, page);
    let frame = inherited.frame.unwrap_or([f64::NEG_INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::INFINITY]);
    PageFound { dictionary: page, resources: inherited.resources, frame }
}

/// The pages found so far, and how many nodes may still be looked at: a tree may hold itself.
struct Walk<'w, 'd> {
    pages: &'w mut Vec<PageFound<'d>>,
    left: usize,
}

fn walk<'d>(
    document: &'d Document,
    node: &'d Dictionary,
    inherited: Inherited<'d>,
    walked: &mut Walk<'_, 'd>,
    depth: usize,
) {
    if walked.left == 0 || walked.pages.len() >= MOST_PAGES || depth > 64 {
        return;
    }
    walked.left -= 1;
    let Some(kids) = array(document, node, b"Kids") else {
        walked.pages.push(leaf(document, node, inherited));
        return;
    };
    let inherited = inherited.at(document, node);
    for kid in kids {
        if walked.left == 0 {
            break;
        }
        if let Some(kid) = as_dictionary(follow(document, kid)) {
            walk(document, kid, inherited, walked, depth + 1);
        }
    }
}

/// The unpacked content of a page, its parts joined as the standard says, and whether all of it
/// could be unpacked.
pub fn content(document: &Document, page: &Dictionary) -> (Vec<u8>, bool) {
    let (mut bytes, mut whole) = (Vec::new(), true);
    let mut add = |object: &Object| {
        if let Object::Stream(stream) = follow(document, object) {
            let part = objects::unpacked(document, stream);
            whole &= !part.is_empty() || stream.content.is_empty();
            if bytes.len() + part.len() <= MOST_BYTES * 2 {
                bytes.extend(part);
                bytes.push(b'\n');
            } else {
                whole = false;
            }
        }
    };
    match get(document, page, b"Contents") {
        Some(Object::Array(parts)) => parts.iter().take(10_000).for_each(&mut add),
        Some(object) => add(object),
        None => {}
    }
    (bytes, whole)
}

/// What each of `count` pages calls itself.
pub fn labels(document: &Document, count: usize) -> Vec<String> {
    let mut ranges: Vec<(usize, &Dictionary)> = Vec::new();
    if let Some(tree) = document.catalog().ok().and_then(|catalog| dictionary(document, catalog, b"PageLabels")) {
        collect_ranges(document, tree, &mut ranges, 0);
    }
    ranges.sort_by_key(|&(first, _)| first);
    (0..count)
        .map(|page| {
            let range = ranges.iter().rev().find(|&&(first, _)| first <= page);
            let label = range.map(|&(first, range)| label(document, range, page - first)).unwrap_or_default();
            if label.is_empty() { (page + 1).to_string() } else { label }
        })
        .collect()
}

fn collect_ranges<'d>(
    document: &'d Document,
    node: &'d Dictionary,
    ranges: &mut Vec<(usize, &'d Dictionary)>,
    depth: usize,
) {
    for [first, range] in array(document, node, b"Nums").unwrap_or_default().as_chunks().0 {
        let range = as_dictionary(follow(document, range));
        if let (Some(first), Some(range), true) = (number(follow(document, first)), range, ranges.len() < MOST_PAGES) {
            ranges.push((first.max(0.0) as usize, range));
        }
    }
    for kid in array(document, node, b"Kids").unwrap_or_default() {
        if let Some(kid) = as_dictionary(follow(document, kid)).filter(|_| depth < 8 && ranges.len() < MOST_PAGES) {
            collect_ranges(document, kid, ranges, depth + 1);
        }
    }
}

fn label(document: &Document, range: &Dictionary, offset: usize) -> String {
    let prefix = get(document, range, b"P").and_then(|prefix| lopdf::decode_text_string(prefix).ok());
    let first = get(document, range, b"St").and_then(number).unwrap_or(1.0).max(1.0) as usize;
    let counting = match name(document, range, b"S") {
        Some(b"D") => Counting::Decimal,
        Some(b"r") => Counting::LowerRoman,
        Some(b"R") => Counting::UpperRoman,
        Some(b"a") => Counting::LowerLetter,
        Some(b"A") => Counting::UpperLetter,
        _ => Counting::None,
    };
    prefix.unwrap_or_default() + &shown(u32::try_from(first.saturating_add(offset)).unwrap_or(u32::MAX), counting)
}
