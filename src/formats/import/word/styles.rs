//! Which styles are headings, lists, bold or italic: by outline level, by name in any language, and by
//! the style they are based on.

use super::numbering::Numbering;
use super::xml;
use crate::model::Format;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// How far a chain of styles is followed; files have been seen where it is a ring.
const CHAIN: usize = 20;

/// The word for heading as programs write it in names and ids of styles.
const HEADING_WORDS: &[&str] = &[
    "heading",
    "rubrik",
    "overskrift",
    "überschrift",
    "berschrift",
    "otsikko",
    "titre",
    "título",
    "titulo",
    "ttulo",
    "titolo",
    "kop",
    "nagłówek",
    "nagwek",
    "nadpis",
    "заголовок",
    "fyrirsögn",
    "pealkiri",
    "címsor",
    "cmsor",
    "başlık",
];

/// A style as written; none where it leaves a property to the style it is based on.
#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    /// The list whose items its paragraphs are, `0` for none, and their level.
    list: Option<String>,
    level: Option<usize>,
    page_before: Option<bool>,
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
}

/// The styles of a document, by their ids.
#[derive(Default)]
pub struct Styles {
    by_id: HashMap<String, Style>,
    /// The lists that styles and paragraphs refer to.
    pub numbering: Numbering,
}

impl Styles {
    /// Reads the styles part; what cannot be read is as if it were not there.
    pub fn read(text: &str) -> Styles {
        let mut reader = xml::reader(text);
        let mut styles = HashMap::new();
        let mut open: Option<(String, Style)> = None;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) if element.local_name().as_ref() == "style" => {
                    open = Some((xml::attribute(&element, "styleId").unwrap_or_default(), Style::default()));
                }
                Event::Start(element) if element.local_name().as_ref().ends_with("Change") => {
                    // Where it breaks off, the next event says so.
                    let _ = reader.read_to_end(element.to_end().name());
                }
                Event::Start(element) => {
                    if let Some((_, style)) = &mut open {
                        style.take(&element);
                    }
                }
                Event::End(element) if element.local_name().as_ref() == "style" => styles.extend(open.take()),
                Event::Eof => break,
                _ => {}
            }
        }
        Styles { by_id: styles, numbering: Numbering::default() }
    }

    /// The heading that paragraphs of a style are, by the nearest style of its chain that says so.
    pub fn heading(&self, id: &str) -> Option<Format> {
        self.chain(id).find_map(|(id, style)| style.level(id)).and_then(heading_of_level)
    }

    /// The list, by its use, and the level in it, counted from 0, that paragraphs of a style are items of.
    pub fn list(&self, id: &str) -> Option<(String, usize)> {
        let (by, list) = self.chain(id).find_map(|(id, style)| Some((id, style.list.clone()?)))?;
        let level = self.numbering.level_of_style(&list, id).or_else(|| self.numbering.level_of_style(&list, by));
        let written = || self.chain(id).find_map(|(_, style)| style.level);
        let level = level.or_else(written).unwrap_or(0);
        (list != "0").then_some((list, level))
    }

    pub fn starts_page(&self, id: &str) -> bool {
        self.chain(id).find_map(|(_, style)| style.page_before).unwrap_or(false)
    }

    pub fn is_bold(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.bold)
    }

    pub fn is_italic(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.italic)
    }

    pub fn is_hidden(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|(_, style)| style.hidden)
    }

    /// The style and those it is based on, nearest first.
    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = (&'s str, &'s Style)> {
        let get = |id: &str| self.by_id.get_key_value(id).map(|(id, style)| (id.as_str(), style));
        let next = move |(_, style): &(&str, &'s Style)| style.based_on.as_deref().and_then(get);
        std::iter::successors(get(id), next).take(CHAIN)
    }
}

/// The format of an outline level counted from 0; 9 is body text.
pub fn heading_of_level(level: u8) -> Option<Format> {
    match level {
        0 => Some(Format::Heading1),
        1 => Some(Format::Heading2),
        2..=8 => Some(Format::Heading3),
        _ => None,
    }
}

impl Style {
    fn take(&mut self, element: &BytesStart) {
        match element.local_name().as_ref() {
            "name" => self.name = xml::val(element).unwrap_or_default().to_lowercase(),
            "basedOn" => self.based_on = xml::val(element),
            "outlineLvl" => self.outline = xml::val(element).and_then(|level| level.parse().ok()),
            "numId" => self.list = xml::val(element),
            "ilvl" => self.level = xml::val(element).and_then(|level| level.parse().ok()),
            "pageBreakBefore" => self.page_before = Some(xml::is_on(element)),
            "b" => self.bold = Some(xml::is_on(element)),
            "i" => self.italic = Some(xml::is_on(element)),
            "vanish" => self.hidden = Some(xml::is_on(element)),
            _ => {}
        }
    }

    fn level(&self, id: &str) -> Option<u8> {
        self.outline.or_else(|| level_by_name(&self.name)).or_else(|| level_by_name(&id.to_lowercase()))
    }
}

/// The level, counted from 0, that a name such as `heading 2`, `rubrik1` or `title` stands for; in lower case.
pub fn level_by_name(name: &str) -> Option<u8> {
    if name == "title" {
        return Some(0);
    }
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let level: u8 = name.get(word.len()..)?.parse().ok()?;
    (HEADING_WORDS.contains(&word.trim_end_matches([' ', '_', '-'])) && (1..=9).contains(&level)).then(|| level - 1)
}
