//! XML, HTML and SVG as pieces: what stands in one paragraph together, whatever runs it is written in, and every
//! attribute that a person may have put words into.

use crate::model::FilePart;
use quick_xml::Reader;
use quick_xml::escape::{resolve_html5_entity, unescape_with};
use quick_xml::events::{BytesStart, Event};
use std::collections::{HashMap, HashSet};

/// Elements within a paragraph. All others begin and end one.
const INLINE: &[&str] = &[
    "a",
    "abbr",
    "b",
    "charset",
    "cite",
    "code",
    "color",
    "em",
    "family",
    "i",
    "mark",
    "q",
    "r",
    "rFont",
    "rPr",
    "s",
    "scheme",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "sz",
    "t",
    "tspan",
    "u",
    "vertAlign",
];
/// In Word it is the other way round: these begin and end a paragraph, all others stand within one.
const PARTING_IN_WORD: &[&str] =
    &["p", "tbl", "tr", "tc", "body", "comment", "footnote", "endnote", "hdr", "ftr", "style", "document", "font"];
/// Elements that are white space.
const BREAKS: &[&str] = &["br", "cr", "tab", "noBreakHyphen", "line-break", "lb"];
/// Attributes that hold measures and places alone.
const MEASURES: &[&str] = &[
    "d",
    "points",
    "transform",
    "viewBox",
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "width",
    "height",
    "dx",
    "dy",
];
/// Attributes that hold colours without their mark.
const COLOURS: &[&str] = &["fill", "color", "val", "rgb", "stroke", "lastClr"];

/// The pieces of a text; `None` where it is no markup after all.
pub fn read(text: &str) -> Option<Vec<(FilePart, String)>> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    // HTML leaves some elements open.
    (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
    let mut walk = Walk::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => walk.begin(&element),
            Event::End(element) => walk.end(element.name().as_ref()),
            Event::Text(words) => walk.paragraph.push_str(&words.xml10_content()),
            Event::CData(words) => walk.paragraph.push_str(&words.xml10_content()),
            Event::GeneralRef(reference) => walk.refer(&reference),
            Event::Comment(words) | Event::DocType(words) => walk.aside(&words),
            Event::PI(words) => walk.aside(&words),
            Event::Decl(_) => {}
            Event::Eof => break,
        }
    }
    walk.part();
    // The lines of a figure's labels are texts of their own; a name may run over two.
    walk.pieces.push((FilePart::Text, walk.lines));
    Some(walk.pieces)
}

#[derive(Default)]
struct Walk {
    pieces: Vec<(FilePart, String)>,
    paragraph: String,
    lines: String,
    /// The values of attributes so far, by element and name.
    said: HashMap<String, HashSet<String>>,
}

impl Walk {
    fn begin(&mut self, element: &BytesStart) {
        let name = element.name();
        let full: &str = name.as_ref();
        if !is_inline(full) {
            self.part();
        }
        let local = local(full);
        let mut attributes = element.html_attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let key: &str = attribute.key.as_ref();
            let raw: &str = &attribute.value;
            // A format says the same of most paragraphs.
            let said = self.said.entry(format!("{local} {key}")).or_default();
            if !said.insert(raw.to_owned()) {
                continue;
            }
            let value =
                unescape_with(raw, resolve_html5_entity).map_or_else(|_| raw.to_owned(), |value| value.into_owned());
            if !is_of_the_format(key, &value) {
                let place = FilePart::Attribute { element: local.to_owned(), name: key.to_owned() };
                self.pieces.push((place, value));
            }
        }
        if BREAKS.contains(&local) {
            self.paragraph.push('\n');
        }
    }

    fn end(&mut self, full: &str) {
        if local(full) == "text" {
            self.lines.push_str(self.paragraph.trim());
            self.lines.push('\n');
        }
        if !is_inline(full) {
            self.part();
        }
    }

    fn refer(&mut self, reference: &quick_xml::events::BytesRef) {
        if let Ok(Some(c)) = reference.resolve_char_ref() {
            self.paragraph.push(c);
        } else {
            let name: &str = reference;
            self.paragraph.push_str(resolve_html5_entity(name).unwrap_or("\u{fffd}"));
        }
    }

    fn aside(&mut self, words: &str) {
        self.pieces.push((FilePart::Comment, words.to_owned()));
    }

    fn part(&mut self) {
        let words = std::mem::take(&mut self.paragraph);
        if !words.trim().is_empty() {
            self.pieces.push((FilePart::Text, words));
        }
    }
}

fn local(full: &str) -> &str {
    full.rsplit_once(':').map_or(full, |(_, local)| local)
}

fn is_inline(full: &str) -> bool {
    match full.strip_prefix("w:") {
        Some(word) => !PARTING_IN_WORD.contains(&word),
        None => INLINE.contains(&local(full)) || BREAKS.contains(&local(full)),
    }
}

/// Whether an attribute is the format's own, whatever a project holds.
fn is_of_the_format(key: &str, value: &str) -> bool {
    let name = local(key);
    let hex = matches!(value.len(), 6 | 8) && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    let is_short_number = value.len() < 6 && value.bytes().all(|byte| byte.is_ascii_digit());
    is_short_number
        || key.starts_with("xmlns")
        || name == "schemaLocation"
        || MEASURES.contains(&name)
        || (hex && (COLOURS.contains(&name) || name.starts_with("rsid") || matches!(name, "paraId" | "textId")))
        // A link to another place of the same page.
        || (name == "href" && value.starts_with('#'))
}
