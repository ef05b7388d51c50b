//! EPUB: the book's pages, in the order in which a reader turns them.

use super::html::{self, Met, Token, Tokens, Walked, spelled, walk};
use super::word;
use super::word::flow::Flow;
use super::word::package::{Package, resolved};
use super::{Cancel, Import, ImportError, ImportWarning, Importer};
use std::collections::{HashMap, HashSet};

pub const IMPORTER: Importer = Importer { name: "EPUB", endings: &["epub"], read };

/// What files of this format call themselves, first in the file and unpacked.
const KIND: &[u8] = b"application/epub+zip";
const CONTAINER: &str = "META-INF/container.xml";
/// More pages than any book has.
const MOST_PAGES: usize = 10_000;

/// Whether a zip file is a book.
pub fn is_epub(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(200)).unwrap_or_default();
    head.windows(KIND.len()).any(|window| window == KIND)
        || Package::open(bytes).is_ok_and(|mut package| {
            package.part(CONTAINER).ok().flatten().is_some_and(|part| part.text.contains("rootfile"))
        })
}

/// Reads a book. Its pages follow one another as lines, headings as headings; notes stand where their page has them.
///
/// Errors: [`ImportError::Protected`] for a book whose pages are encrypted, [`ImportError::Damaged`] when no page can be
/// read, [`ImportError::TooLarge`], [`ImportError::Cancelled`].
pub fn read(bytes: &[u8], cancel: &dyn Cancel) -> Result<Import, ImportError> {
    if !bytes.starts_with(b"PK") {
        return Err(ImportError::NotWhatItSays { expected: IMPORTER.name });
    }
    let mut package = Package::open(bytes)?;
    let pages = pages(&mut package)?;
    let encrypted = encrypted(&mut package)?;
    let mut book = Flow::default();
    let mut met = Met::default();
    let (mut read, mut lost) = (0, Vec::new());
    for name in pages.iter().take(MOST_PAGES) {
        if cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        if encrypted.contains(&name.to_lowercase()) {
            return Err(ImportError::Protected);
        }
        let Some(part) = package.part(name)? else {
            lost.push(name.clone());
            continue;
        };
        let Walked { mut flow, met: of_page, .. } = walk(&part.text, cancel)?;
        flow.finish();
        book.append(flow);
        met.add(of_page);
        read += 1;
        if !part.whole {
            lost.push(name.clone());
        }
    }
    if read == 0 {
        return Err(ImportError::Damaged { part: lost.into_iter().next().unwrap_or_else(|| "content.opf".to_owned()) });
    }
    let mut warnings: Vec<ImportWarning> = html::left_out(&met).collect();
    warnings.extend(lost.into_iter().map(|part| ImportWarning::PartDamaged { part }));
    Ok(word::import(book, warnings))
}

/// The names of the book's pages in reading order.
fn pages(package: &mut Package) -> Result<Vec<String>, ImportError> {
    let damaged = |part: &str| ImportError::Damaged { part: part.to_owned() };
    let container = package.part(CONTAINER)?.ok_or_else(|| damaged(CONTAINER))?;
    let main = values(&container.text, "rootfile", &["full-path"]).into_iter().flatten().flatten().next();
    let main = main.ok_or_else(|| damaged(CONTAINER))?;
    let book = package.part(&main)?.ok_or_else(|| damaged(&main))?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let items: HashMap<String, String> = values(&book.text, "item", &["id", "href"])
        .into_iter()
        .filter_map(|found| match found.as_slice() {
            [Some(id), Some(href)] => Some((id.clone(), page_name(folder, href))),
            _ => None,
        })
        .collect();
    let spine = values(&book.text, "itemref", &["idref"]).into_iter().flatten().flatten();
    let mut seen = HashSet::new();
    Ok(spine.filter_map(|id| items.get(&id).cloned()).filter(|page| seen.insert(page.clone())).collect())
}

/// The given attributes of every element of a name, in order.
fn values(xml: &str, element: &str, attributes: &[&str]) -> Vec<Vec<Option<String>>> {
    Tokens::new(xml)
        .filter_map(|token| match token {
            Token::Start(tag) if spelled(&tag.name) == element => {
                Some(attributes.iter().map(|name| tag.attribute(name).map(|value| value.into_owned())).collect())
            }
            _ => None,
        })
        .collect()
}

/// The parts that are encrypted, in lower case; fonts often are, which costs no words.
fn encrypted(package: &mut Package) -> Result<HashSet<String>, ImportError> {
    let Some(part) = package.part("META-INF/encryption.xml")? else { return Ok(HashSet::new()) };
    let names = values(&part.text, "cipherreference", &["URI"]).into_iter().flatten().flatten();
    Ok(names.map(|name| page_name("", &name).to_lowercase()).collect())
}

/// A page's name from the folder of the part that refers to it, without `%20` and what follows `#`.
fn page_name(folder: &str, reference: &str) -> String {
    let path = reference.split(['#', '?']).next().unwrap_or_default();
    resolved(folder, &percent_encoding::percent_decode_str(path).decode_utf8_lossy())
}

#[cfg(test)]
mod tests {
    use super::super::Uncancelled;
    use super::*;
    use std::io::Write;

    const CONTAINER: &str = "<container><rootfiles><rootfile full-path='bok/innehåll.opf'/></rootfiles></container>";
    const BOOK: &str = "<opf:package><opf:metadata><dc:title>Titel</dc:title></opf:metadata><opf:manifest><opf:item id='b' href='sid%20tv%C3%A5.xhtml'/>\
        <opf:item id='a' href='../ett.xhtml#x'/></opf:manifest>\
        <opf:spine><opf:itemref idref='a'/><opf:itemref idref='b'/><opf:itemref idref='a'/></opf:spine></opf:package>";

    fn book(more: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        let parts = [
            ("mimetype", "application/epub+zip"),
            ("META-INF/container.xml", CONTAINER),
            ("bok/innehåll.opf", BOOK),
            ("ett.xhtml", "<html><body><h1>Ett</h1><p>Orden står här</p></body></html>"),
        ];
        for (name, text) in parts.iter().chain(more) {
            zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn pages_follow_in_the_order_of_reading() {
        let second = ("bok/sid två.xhtml", "<p>Två <img src='x.png'/></p>");
        let import = super::super::read("a.epub", &book(&[second]), &Uncancelled).unwrap();
        assert_eq!(import.text, "Ett\nOrden står här\nTvå");
        assert!(matches!(import.warnings.as_slice(), [ImportWarning::LeftOut { count: 1, .. }]));
        let import = read(&book(&[]), &Uncancelled).unwrap();
        assert_eq!(import.text, "Ett\nOrden står här");
        assert_eq!(import.warnings, [ImportWarning::PartDamaged { part: "bok/sid två.xhtml".to_owned() }]);
    }

    #[test]
    fn a_book_of_encrypted_pages_is_refused_and_encrypted_fonts_cost_nothing() {
        let of = |name: &str| format!("<encryption><enc:CipherReference URI='{name}'/></encryption>");
        let locked = of("ett.xhtml");
        let refused = read(&book(&[("META-INF/encryption.xml", &locked)]), &Uncancelled);
        assert_eq!(refused, Err(ImportError::Protected));
        let font = of("fonts/a.otf");
        assert!(read(&book(&[("META-INF/encryption.xml", &font)]), &Uncancelled).is_ok());
    }

    #[test]
    fn what_is_no_book_is_refused_in_words() {
        assert_eq!(read(b"ord", &Uncancelled), Err(ImportError::NotWhatItSays { expected: "EPUB" }));
        let whole = book(&[]);
        for cut in [10, whole.len() / 3] {
            assert!(read(&whole[..cut], &Uncancelled).is_err());
        }
    }
}
