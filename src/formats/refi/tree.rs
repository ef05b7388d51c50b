//! XML as a tree that is a list, so that no depth of nesting exhausts the stack: text to tree and back.

use super::error::RefiError;
use super::values::is_allowed;
use crate::formats::import::Cancel;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// More elements within one another than any project has.
const DEEPEST: usize = 20_000;
/// Events between two looks at whether to stop.
const BETWEEN_LOOKS: usize = 4096;

/// One element.
#[derive(Debug, Default)]
pub struct Node {
    /// Without prefix.
    pub name: String,
    /// Names without prefix; declarations of namespaces are not among them.
    pub attributes: Vec<(String, String)>,
    /// What stands directly in it.
    pub text: String,
    pub children: Vec<usize>,
}

/// A document; node 0 is its root.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    /// Of the root.
    pub namespace: String,
}

static NOTHING: Node = Node { name: String::new(), attributes: Vec::new(), text: String::new(), children: Vec::new() };

impl Tree {
    /// A document of one empty element.
    pub fn new(root: &str) -> Tree {
        Tree { nodes: vec![Node { name: root.to_owned(), ..Node::default() }], namespace: String::new() }
    }

    pub fn node(&self, at: usize) -> &Node {
        self.nodes.get(at).unwrap_or(&NOTHING)
    }

    /// An attribute's value; empty if there is none.
    pub fn attribute(&self, at: usize, name: &str) -> &str {
        self.node(at).attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    pub fn children<'a>(&'a self, at: usize, name: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.node(at).children.iter().copied().filter(move |&child| self.node(child).name == name)
    }

    pub fn child(&self, at: usize, name: &str) -> Option<usize> {
        self.children(at, name).next()
    }

    /// Adds an element as the last within another, and gives its place.
    pub fn add(&mut self, within: usize, name: &str) -> usize {
        let at = self.nodes.len();
        self.nodes.push(Node { name: name.to_owned(), ..Node::default() });
        if let Some(parent) = self.nodes.get_mut(within) {
            parent.children.push(at);
        }
        at
    }

    pub fn set(&mut self, at: usize, name: &str, value: impl Into<String>) {
        if let Some(node) = self.nodes.get_mut(at) {
            node.attributes.push((name.to_owned(), value.into()));
        }
    }

    /// Puts attributes before those that are there.
    pub fn set_first(&mut self, at: usize, mut attributes: Vec<(String, String)>) {
        if let Some(node) = self.nodes.get_mut(at) {
            attributes.append(&mut node.attributes);
            node.attributes = attributes;
        }
    }

    pub fn set_text(&mut self, at: usize, text: &str) {
        if let Some(node) = self.nodes.get_mut(at) {
            node.text = text.to_owned();
        }
    }

    /// Gives an attribute that is there another value, or takes it away.
    pub fn replace(&mut self, at: usize, name: &str, value: Option<String>) {
        let Some(node) = self.nodes.get_mut(at) else { return };
        match value {
            None => node.attributes.retain(|(known, _)| known != name),
            Some(value) => {
                node.attributes.iter_mut().filter(|(known, _)| known == name).for_each(|known| known.1 = value.clone());
            }
        }
    }

    /// Takes away the children that are not to be kept, with all they hold.
    pub fn retain_children(&mut self, at: usize, keep: impl Fn(usize) -> bool) {
        if let Some(node) = self.nodes.get_mut(at) {
            node.children.retain(|&child| keep(child));
        }
    }

    /// All elements that hang together with the root, each before what it holds, in document order.
    pub fn in_order(&self) -> Vec<usize> {
        let mut order = Vec::with_capacity(self.nodes.len());
        let mut waiting = vec![0];
        while let Some(at) = waiting.pop() {
            order.push(at);
            waiting.extend(self.node(at).children.iter().rev());
        }
        order
    }

    /// Puts the children of an element in another order.
    pub fn sort_children<K: Ord>(&mut self, at: usize, key: impl Fn(&str) -> K) {
        let mut children = self.node(at).children.clone();
        children.sort_by_key(|&child| key(&self.node(child).name));
        if let Some(node) = self.nodes.get_mut(at) {
            node.children = children;
        }
    }
}

/// Reads a whole document.
///
/// Errors: not well-formed, forbidden characters, entities of its own, too deep, cancelled.
pub fn parse(xml: &str, cancel: &dyn Cancel) -> Result<Tree, RefiError> {
    if let Some(at) = xml.find(|c| !is_allowed(c)) {
        return Err(RefiError::ForbiddenCharacter { line: line(xml, at) });
    }
    let mut reader = Reader::from_str(xml);
    reader.config_mut().expand_empty_elements = true;
    let mut tree = Tree { nodes: Vec::new(), namespace: String::new() };
    let mut open: Vec<usize> = Vec::new();
    for count in 0usize.. {
        if count % BETWEEN_LOOKS == 0 && cancel.cancelled() {
            return Err(RefiError::Cancelled);
        }
        let here = reader.buffer_position() as usize;
        let damaged = || RefiError::DamagedXml { line: line(xml, here) };
        let outside = open.last().copied();
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) => {
                // A second root.
                if outside.is_none() && !tree.nodes.is_empty() {
                    return Err(damaged());
                }
                if open.len() == DEEPEST {
                    return Err(RefiError::TooDeep { limit: DEEPEST });
                }
                let at = tree.begin(outside, &element).ok_or_else(damaged)?;
                open.push(at);
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(words) => tree.push_text(outside, &words.xml10_content()).ok_or_else(damaged)?,
            Event::CData(words) => tree.push_text(outside, &words.xml10_content()).ok_or_else(damaged)?,
            Event::GeneralRef(reference) => {
                let c = referred(&reference).ok_or_else(damaged)?;
                tree.push_text(outside, c.encode_utf8(&mut [0; 4])).ok_or_else(damaged)?;
            }
            Event::DocType(words) if words.contains("<!ENTITY") => return Err(RefiError::Entities),
            Event::Eof => break,
            _ => {}
        }
    }
    if tree.nodes.is_empty() || !open.is_empty() {
        return Err(RefiError::DamagedXml { line: line(xml, xml.len()) });
    }
    Ok(tree)
}

impl Tree {
    /// None if its attributes are not well-formed.
    fn begin(&mut self, within: Option<usize>, element: &BytesStart) -> Option<usize> {
        let mut node = Node { name: element.local_name().as_ref().to_owned(), ..Node::default() };
        let prefix = element.name().prefix().map(|prefix| prefix.as_ref().to_owned());
        for attribute in element.attributes() {
            let attribute = attribute.ok()?;
            // Line ends and tabs that are not written as references are spaces.
            let raw = attribute.value.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ");
            let value = quick_xml::escape::unescape(&raw).ok()?.into_owned();
            if !value.chars().all(is_allowed) {
                return None;
            }
            let full = attribute.key.as_ref();
            let declares = match &prefix {
                None => full == "xmlns",
                Some(prefix) => full.strip_prefix("xmlns:").is_some_and(|declared| declared == prefix),
            };
            if declares && within.is_none() {
                self.namespace = value;
            } else if full != "xmlns" && !["xmlns:", "xsi:", "xml:"].iter().any(|prefix| full.starts_with(prefix)) {
                node.attributes.push((attribute.key.local_name().as_ref().to_owned(), value));
            }
        }
        let at = self.nodes.len();
        self.nodes.push(node);
        if let Some(parent) = within.and_then(|within| self.nodes.get_mut(within)) {
            parent.children.push(at);
        }
        Some(at)
    }

    /// None if the text stands outside the root and is more than white space.
    fn push_text(&mut self, within: Option<usize>, text: &str) -> Option<()> {
        match within.and_then(|within| self.nodes.get_mut(within)) {
            Some(node) => node.text.push_str(text),
            None if text.trim_start_matches('\u{FEFF}').trim().is_empty() => {}
            None => return None,
        }
        Some(())
    }

    /// An element with all it holds, as XML. Elements with children hold no words of their own here.
    pub fn xml(&self, at: usize, indent: bool) -> String {
        let mut out = String::new();
        // The elements that are open, and how many of their children are written.
        let mut open: Vec<(usize, usize)> = Vec::new();
        self.write_start(at, 0, indent, &mut out);
        if !self.is_bare(at) {
            open.push((at, 0));
        }
        while let Some((at, written)) = open.last_mut() {
            let (at, next) = (*at, self.node(*at).children.get(*written).copied());
            *written += 1;
            match next {
                Some(child) => {
                    self.write_start(child, open.len(), indent, &mut out);
                    if !self.is_bare(child) {
                        open.push((child, 0));
                    }
                }
                None => {
                    open.pop();
                    if !self.node(at).children.is_empty() {
                        break_line(open.len(), indent, &mut out);
                    }
                    out.push_str("</");
                    out.push_str(&self.node(at).name);
                    out.push('>');
                }
            }
        }
        out
    }

    fn is_bare(&self, at: usize) -> bool {
        self.node(at).children.is_empty() && self.node(at).text.is_empty()
    }

    fn write_start(&self, at: usize, depth: usize, indent: bool, out: &mut String) {
        let node = self.node(at);
        if depth > 0 {
            break_line(depth, indent, out);
        }
        out.push('<');
        out.push_str(&node.name);
        for (name, value) in &node.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            push_escaped(value, true, out);
            out.push('"');
        }
        if self.is_bare(at) {
            out.push_str("/>");
            return;
        }
        out.push('>');
        // White space between elements is no content.
        if node.children.is_empty() || !node.text.trim().is_empty() {
            push_escaped(&node.text, false, out);
        }
    }
}

fn break_line(depth: usize, indent: bool, out: &mut String) {
    if indent {
        out.push('\n');
        // Deep trees would otherwise be mostly indentation.
        out.extend(std::iter::repeat_n(' ', depth.min(40)));
    }
}

/// Writes words so that they are read back as they are; characters that XML does not allow are left out.
fn push_escaped(text: &str, in_attribute: bool, out: &mut String) {
    for c in text.chars().filter(|&c| is_allowed(c)) {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\n' if in_attribute => out.push_str("&#10;"),
            '\t' if in_attribute => out.push_str("&#9;"),
            c => out.push(c),
        }
    }
}

/// The character of `&amp;` or `&#228;`; none for all others and for what XML does not allow.
fn referred(reference: &BytesRef) -> Option<char> {
    match reference.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten().filter(|&c| is_allowed(c)),
    }
}

/// The line, counted from 1, that a byte lies in.
fn line(xml: &str, byte: usize) -> usize {
    let before = xml.as_bytes().get(..byte.min(xml.len())).unwrap_or_default();
    before.iter().filter(|&&byte| byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::Uncancelled;

    #[test]
    fn xml_comes_back_as_it_was() {
        for xml in [
            "<a/>",
            "<a b=\"1&quot;&#10;&lt;\"><c>x &amp; y</c><d/></a>",
            "<a>ett\n  två&#13;\n</a>",
            "<a><b> </b></a>",
        ] {
            assert_eq!(parse(xml, &Uncancelled).unwrap().xml(0, false), xml);
        }
        let indented = "<a>\n <b>\n  <c/>\n </b>\n</a>";
        assert_eq!(parse(indented, &Uncancelled).unwrap().xml(0, true), indented);
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        use RefiError::{DamagedXml, Entities, ForbiddenCharacter};
        for (xml, expected) in [
            ("", DamagedXml { line: 1 }),
            ("<a>\n<b></a>", DamagedXml { line: 2 }),
            ("<a>\n<b>", DamagedXml { line: 2 }),
            ("<a/><b/>", DamagedXml { line: 1 }),
            ("<a b='1' b='2'/>", DamagedXml { line: 1 }),
            ("<a>&own;</a>", DamagedXml { line: 1 }),
            ("<a>&#1;</a>", DamagedXml { line: 1 }),
            ("<a b='&#1;'/>", DamagedXml { line: 1 }),
            ("<a>\n\u{1}</a>", ForbiddenCharacter { line: 2 }),
            ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", Entities),
        ] {
            assert_eq!(parse(xml, &Uncancelled).unwrap_err(), expected, "{xml:?}");
        }
    }

    #[test]
    fn no_depth_exhausts_the_stack() {
        let nested = |depth: usize| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        let tree = parse(&nested(DEEPEST), &Uncancelled).unwrap();
        assert_eq!(tree.xml(0, false).matches("<a").count(), DEEPEST);
        assert_eq!(parse(&nested(DEEPEST + 1), &Uncancelled).unwrap_err(), RefiError::TooDeep { limit: DEEPEST });
    }
}
