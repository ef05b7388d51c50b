//! Which styles are headings, bold, italic, hidden, begin or end a page: each by itself or by the style it is made from.

use super::super::word::styles::{heading_of_level, level_by_name};
use super::super::word::xml;
use super::lists::ListStyles;
use crate::model::Format;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;

/// How far a chain of styles is followed, lest it be a ring.
const CHAIN: usize = 12;

/// A style as written; none where it leaves a property to its parent.
#[derive(Default)]
struct Style {
    parent: Option<String>,
    /// Counted from 0; 9 is body text.
    level: Option<u8>,
    bold: Option<bool>,
    italic: Option<bool>,
    hidden: Option<bool>,
    page_before: Option<bool>,
    page_after: Option<bool>,
    font: Option<String>,
}

/// What styles are for; each family has names of its own.
#[derive(Clone, Copy)]
pub enum Family {
    Paragraph,
    Text,
    Table,
}

/// The styles of a document.
#[derive(Default)]
pub struct Styles {
    paragraph: HashMap<String, Style>,
    text: HashMap<String, Style>,
    table: HashMap<String, Style>,
    pub lists: ListStyles,
}

/// What a style and those it is made from say together; none where none of them does.
#[derive(Clone, Copy, Default)]
pub struct Wanted<'s> {
    level: Option<u8>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub hidden: Option<bool>,
    pub page_before: Option<bool>,
    pub page_after: Option<bool>,
    /// The name that the document gave the font.
    pub font: Option<&'s str>,
}

impl Wanted<'_> {
    /// The heading that paragraphs of the style are.
    pub fn heading(&self) -> Option<Format> {
        self.level.and_then(heading_of_level)
    }
}

impl Styles {
    /// Adds the styles of a part, up to its body; what cannot be read is as if it were not there. Styles
    /// made for headers and footers are left out: their names are used anew in the body.
    pub fn add(&mut self, part: &str, with_automatic: bool) {
        let mut reader = xml::reader(part);
        let mut open: Option<(Family, String, Style)> = None;
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) => match element.local_name().as_ref() {
                    "body" => break,
                    "automatic-styles" if !with_automatic => {
                        // Where it breaks off, the next event says so.
                        let _ = reader.read_to_end(element.to_end().name());
                    }
                    "master-styles" => {
                        let _ = reader.read_to_end(element.to_end().name());
                    }
                    "style" => open = begun(&element),
                    "list-style" | "list-level-style-number" => self.lists.start(&element),
                    name => {
                        if let Some((_, _, style)) = &mut open {
                            style.take(name, &element);
                        }
                    }
                },
                Event::End(element) if element.local_name().as_ref() == "style" => {
                    if let Some((family, name, style)) = open.take() {
                        self.family_mut(family).insert(name, style);
                    }
                }
                Event::Eof => break,
                _ => {}
            }
        }
    }

    fn family_mut(&mut self, family: Family) -> &mut HashMap<String, Style> {
        match family {
            Family::Paragraph => &mut self.paragraph,
            Family::Text => &mut self.text,
            Family::Table => &mut self.table,
        }
    }

    /// Of several that say something the nearest is right.
    pub fn wanted(&self, family: Family, name: &str) -> Wanted<'_> {
        let mut wanted = Wanted::default();
        for style in self.chain(family, name) {
            wanted.level = wanted.level.or(style.level);
            wanted.bold = wanted.bold.or(style.bold);
            wanted.italic = wanted.italic.or(style.italic);
            wanted.hidden = wanted.hidden.or(style.hidden);
            wanted.page_before = wanted.page_before.or(style.page_before);
            wanted.page_after = wanted.page_after.or(style.page_after);
            wanted.font = wanted.font.or(style.font.as_deref());
        }
        wanted
    }

    /// The style and those it is made from, nearest first.
    fn chain<'s>(&'s self, family: Family, name: &str) -> impl Iterator<Item = &'s Style> {
        let styles = match family {
            Family::Paragraph => &self.paragraph,
            Family::Text => &self.text,
            Family::Table => &self.table,
        };
        std::iter::successors(styles.get(name), |style| styles.get(style.parent.as_deref()?)).take(CHAIN)
    }
}

/// A style at its start tag; none for families that say nothing of words.
fn begun(element: &BytesStart) -> Option<(Family, String, Style)> {
    let family = match xml::attribute(element, "family")?.as_str() {
        "paragraph" => Family::Paragraph,
        "text" => Family::Text,
        "table" => Family::Table,
        _ => return None,
    };
    let name = xml::attribute(element, "name")?;
    let outline = xml::attribute(element, "default-outline-level");
    // An empty level takes a heading back to body text.
    let level = outline.map(|level| level.parse::<u8>().map_or(9, |level| level.saturating_sub(1)));
    let shown = xml::attribute(element, "display-name").unwrap_or_else(|| name.replace("_20_", " "));
    let style = Style {
        parent: xml::attribute(element, "parent-style-name"),
        level: level.or_else(|| level_by_name(&shown.to_lowercase())),
        // A page of another kind begins on a page of its own.
        page_before: xml::attribute(element, "master-page-name").filter(|page| !page.is_empty()).map(|_| true),
        ..Style::default()
    };
    Some((family, name, style))
}

impl Style {
    fn take(&mut self, name: &str, element: &BytesStart) {
        let value = |name: &str| xml::attribute(element, name);
        match name {
            "text-properties" => {
                let is_heavy = |weight: &str| weight.parse::<u32>().map_or(weight == "bold", |weight| weight >= 600);
                self.bold = value("font-weight").map(|weight| is_heavy(&weight)).or(self.bold);
                self.italic = value("font-style").map(|slant| slant != "normal").or(self.italic);
                self.hidden = value("display").map(|display| display == "none").or(self.hidden);
                self.font = value("font-name").or_else(|| value("font-family")).or(self.font.take());
            }
            "paragraph-properties" | "table-properties" => {
                let is_page = |kind: String| kind == "page";
                self.page_before = value("break-before").map(is_page).or(self.page_before);
                self.page_after = value("break-after").map(is_page).or(self.page_after);
            }
            _ => {}
        }
    }
}
