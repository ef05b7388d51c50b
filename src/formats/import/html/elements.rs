//! What the elements of HTML are to the text: which begin a line, which look bold, which are not seen.

use super::tokens::Tag;
use crate::model::Format;

/// What an element does to lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Inline,
    Block,
    Paragraph,
    Heading(Format),
    /// A list, which the items in it belong to.
    List,
    Item,
    /// A term or its description.
    Definition,
    Option,
    Preformatted,
    Table,
    /// A table nested too deep to be told apart from its surroundings.
    FlatTable,
    /// A group of rows, or a table's caption.
    TablePart,
    Row,
    Cell,
    /// The head of the page; only its end matters.
    Head,
}

/// What an element is by its name.
pub fn kind(name: &str) -> Kind {
    match name {
        "p" => Kind::Paragraph,
        "h1" => Kind::Heading(Format::Heading1),
        "h2" => Kind::Heading(Format::Heading2),
        "h3" | "h4" | "h5" | "h6" => Kind::Heading(Format::Heading3),
        "ul" | "ol" | "dl" | "menu" | "dir" => Kind::List,
        "li" => Kind::Item,
        "dt" | "dd" => Kind::Definition,
        "option" => Kind::Option,
        "pre" | "listing" | "xmp" | "textarea" | "plaintext" => Kind::Preformatted,
        "table" => Kind::Table,
        "thead" | "tbody" | "tfoot" | "caption" => Kind::TablePart,
        "tr" => Kind::Row,
        "td" | "th" => Kind::Cell,
        "head" => Kind::Head,
        "address" | "article" | "aside" | "blockquote" | "body" | "center" | "details" | "dialog" | "div"
        | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "frameset" | "header" | "hgroup" | "hr"
        | "html" | "legend" | "main" | "nav" | "optgroup" | "search" | "section" | "select" | "summary" => Kind::Block,
        _ => Kind::Inline,
    }
}

/// Elements that never have content.
pub fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "basefont"
            | "bgsound"
            | "br"
            | "col"
            | "embed"
            | "frame"
            | "hr"
            | "image"
            | "img"
            | "input"
            | "keygen"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that stand in a page's head and do not end it.
pub fn is_of_head(name: &str) -> bool {
    matches!(name, "head" | "html" | "base" | "link" | "meta" | "noscript" | "script" | "style" | "template" | "title")
}

/// Why an element is not seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unseen {
    /// It is no text: a script, a style, what the page says to browsers without scripts, the bullet of a list.
    NoText,
    /// A picture, a diagram, sound or video.
    Picture,
    /// A page within the page.
    Embedded,
    /// The author hid it.
    Hidden,
}

/// Whether an element and all in it is left out.
pub fn unseen(name: &str, tag: &Tag, style: &str) -> Option<Unseen> {
    match name {
        "head" | "script" | "style" | "template" | "title" | "noscript" | "noframes" | "noembed" | "datalist"
        | "rp" | "annotation" | "annotation-xml" => return Some(Unseen::NoText),
        "img" | "image" | "svg" | "canvas" | "video" | "audio" => return Some(Unseen::Picture),
        "iframe" | "object" | "embed" | "applet" | "frame" => return Some(Unseen::Embedded),
        // A change that was made is read as made, as in a word processor's files.
        "del" => return Some(Unseen::Hidden),
        _ => {}
    }
    // Word writes the numbers and bullets of its lists as text of this style.
    if style.contains("mso-list:ignore") {
        return Some(Unseen::NoText);
    }
    let closed = name == "dialog" && tag.attribute("open").is_none();
    let hides = |rule: &str| style.split(';').any(|set| set.trim_end_matches("!important") == rule);
    let hidden = tag.attribute("hidden").is_some() || hides("display:none") || hides("visibility:hidden");
    (closed || hidden).then_some(Unseen::Hidden)
}

/// An element's own style in lower case without white space.
pub fn style(tag: &Tag) -> String {
    let written = tag.attribute("style").unwrap_or_default();
    written.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect()
}

/// Whether an element makes its words bold, and italic; none where it leaves them as they are.
pub fn look(name: &str, style: &str) -> (Option<bool>, Option<bool>) {
    let mut bold = matches!(name, "b" | "strong").then_some(true);
    let mut italic = matches!(name, "i" | "em" | "cite" | "dfn" | "var").then_some(true);
    for (property, value) in style.split(';').filter_map(|set| set.split_once(':')) {
        match property {
            _ if value.starts_with("inherit") => {}
            "font-weight" => {
                let weight = value.trim_end_matches("!important");
                bold = Some(weight.starts_with("bold") || weight.parse::<u32>().is_ok_and(|weight| weight >= 600));
            }
            "font-style" => italic = Some(value.starts_with("italic") || value.starts_with("oblique")),
            _ => {}
        }
    }
    (bold, italic)
}

/// Whether an element that is a part of its line by name begins one by its style.
pub fn stands_alone(style: &str) -> bool {
    style.split(';').any(|set| matches!(set, "display:block" | "display:flex" | "display:grid" | "display:table"))
}

/// Whether an element is a note, as EPUB and the accessible web say it.
pub fn is_note(tag: &Tag) -> bool {
    let says = |attribute: &str, words: &[&str]| {
        tag.attribute(attribute).is_some_and(|value| value.split_ascii_whitespace().any(|word| words.contains(&word)))
    };
    says("epub:type", &["footnote", "endnote", "rearnote", "note"]) || says("role", &["doc-footnote", "doc-endnote"])
}

/// Whether a paragraph is an item of a list in what Word saves as HTML.
pub fn is_words_list_item(tag: &Tag, style: &str) -> bool {
    style.contains("mso-list:l") || tag.attribute("class").is_some_and(|class| class.starts_with("MsoListParagraph"))
}
/// The moment of a recording that an element names, in milliseconds: noScribe's anchors (`ts_1200_3400_S01`) and
/// oTranscribe's time stamps.
pub fn moment(name: &str, tag: &Tag) -> Option<u64> {
    match name {
        "a" => {
            let anchor = tag.attribute("name")?;
            anchor.strip_prefix("ts_")?.split('_').next()?.parse().ok()
        }
        "span" => {
            let seconds: f64 = tag.attribute("data-timestamp")?.trim().parse().ok()?;
            Some((seconds * 1000.0).round().clamp(0.0, 1e12) as u64)
        }
        _ => None,
    }
}
