//! HTML as tokens: words, tags and nothing else. Any text is some HTML; reading it takes time in proportion to its length.

use super::entities;
use std::borrow::Cow;

/// Attributes beyond this many in one tag are passed over.
const MOST_ATTRIBUTES: usize = 64;
/// After this many tags without an end, `<` is a sign like any other.
const MOST_ENDLESS_TAGS: usize = 50;

/// One piece of a page. Comments, declarations and processing instructions are passed over.
#[derive(Debug, PartialEq)]
pub enum Token<'a> {
    /// Words between tags, references replaced.
    Words(Cow<'a, str>),
    Start(Tag<'a>),
    End(Name),
}

/// An element's name in lower case without prefix, cut at 16 bytes: longer ones are no words of HTML.
pub type Name = [u8; 16];

/// A start tag.
#[derive(Debug, PartialEq)]
pub struct Tag<'a> {
    pub name: Name,
    /// `<br/>`, which also ends what it starts.
    pub closes_itself: bool,
    /// Names as written, values without quotation marks, references not yet replaced.
    attributes: Vec<(&'a str, &'a str)>,
}

impl Tag<'_> {
    /// An attribute's value; empty if it has none.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let found = self.attributes.iter().find(|(written, _)| written.eq_ignore_ascii_case(name));
        found.map(|(_, value)| entities::replaced(value, true))
    }
}

/// The name as [`Name`].
pub fn name(written: &str) -> Name {
    let local = written.rsplit(':').next().unwrap_or(written);
    let mut name = Name::default();
    for (place, byte) in name.iter_mut().zip(local.bytes()) {
        *place = byte.to_ascii_lowercase();
    }
    name
}

/// The name's letters.
pub fn spelled(name: &Name) -> &str {
    let length = name.iter().position(|&byte| byte == 0).unwrap_or(name.len());
    name.get(..length).and_then(|letters| std::str::from_utf8(letters).ok()).unwrap_or_default()
}

/// Gives the tokens of a page one after the other.
pub struct Tokens<'a> {
    rest: &'a str,
    /// The element whose content is no HTML, such as a script, until its end tag.
    raw: Option<Name>,
    /// Words met in a section `<![CDATA[…]]>`.
    verbatim: Option<&'a str>,
    /// The end of a comment was looked for and not found: it is not looked for again.
    no_comment_end: bool,
    /// Tags that never ended, each at the cost of a look through all the rest.
    endless_tags: usize,
}

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str) -> Tokens<'a> {
        Tokens { rest: text, raw: None, verbatim: None, no_comment_end: false, endless_tags: 0 }
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Takes so many bytes off the front.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    /// The content of a script, a title and the like, up to its end tag or the end of all.
    fn raw_words(&mut self, name: Name) -> Option<Token<'a>> {
        let end = ends_of_tags(self.rest).find(|&at| {
            let after = self.rest.get(at + 2..).unwrap_or_default();
            let length = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b':').count();
            after.get(..length).is_some_and(|written| self::name(written) == name)
        });
        let words = self.take(end.unwrap_or(self.rest.len()));
        let is_text = matches!(spelled(&name), "title" | "textarea");
        let words = if is_text { entities::replaced(words, false) } else { Cow::Borrowed(words) };
        (!words.is_empty()).then_some(Token::Words(words))
    }

    /// Passes over a comment or declaration, or keeps a verbatim section; false if none begins here.
    fn passes_over(&mut self) -> bool {
        if let Some(after) = self.rest.strip_prefix("<!--") {
            return self.passes_over_comment(after);
        }
        if let Some(after) = self.rest.strip_prefix("<![CDATA[") {
            let (words, rest) = after.split_once("]]>").unwrap_or((after, ""));
            self.verbatim = Some(words);
            self.rest = rest;
            return true;
        }
        let mut after = self.rest.chars().skip(1);
        let is_declaration = match after.next() {
            Some('!' | '?') => true,
            Some('/') => after.next().is_some_and(|c| !c.is_ascii_alphabetic()),
            _ => false,
        };
        if is_declaration {
            let end = self.rest.find('>').map_or(self.rest.len(), |at| at + 1);
            self.skip(end);
        }
        is_declaration
    }

    /// A comment that never ends goes to the next `>` instead of swallowing the page.
    fn passes_over_comment(&mut self, after: &'a str) -> bool {
        if let Some(rest) = after.strip_prefix('>').or_else(|| after.strip_prefix("->")) {
            self.rest = rest;
            return true;
        }
        // A comment may end with `--!>` too.
        let mut end = None;
        if !self.no_comment_end {
            end = after.match_indices("--").find_map(|(at, _)| {
                let tail = after.get(at + 2..).unwrap_or_default();
                tail.strip_prefix('>').or_else(|| tail.strip_prefix("!>")).or_else(|| {
                    let longer = tail.trim_start_matches('-');
                    longer.strip_prefix('>').filter(|_| longer.len() < tail.len())
                })
            });
            self.no_comment_end = end.is_none();
        }
        self.rest = end.or_else(|| after.split_once('>').map(|(_, rest)| rest)).unwrap_or_default();
        true
    }

    /// The tag that begins here; none if this is a mere `<`. A tag with an odd quotation mark, which
    /// would swallow the page, ends at the next `>`.
    fn tag(&mut self) -> Option<Token<'a>> {
        let is_end = self.rest.starts_with("</");
        let after = self.rest.get(if is_end { 2 } else { 1 }..)?;
        if self.endless_tags > MOST_ENDLESS_TAGS || !after.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let length = after.find(|c: char| c.is_ascii_whitespace() || c == '/' || c == '>').unwrap_or(after.len());
        let (written, inside) = after.split_at_checked(length)?;
        let read = attributes(inside);
        self.endless_tags += usize::from(read.is_none());
        let (attributes, closes_itself, rest) =
            read.or_else(|| inside.split_once('>').map(|(_, rest)| (Vec::new(), false, rest)))?;
        self.rest = rest;
        let name = name(written);
        Some(if is_end { Token::End(name) } else { Token::Start(Tag { name, closes_itself, attributes }) })
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(name) = self.raw.take()
            && let Some(words) = self.raw_words(name)
        {
            return Some(words);
        }
        loop {
            if let Some(words) = self.verbatim.take().filter(|words| !words.is_empty()) {
                return Some(Token::Words(Cow::Borrowed(words)));
            }
            if self.rest.is_empty() {
                return None;
            }
            let mut words = self.rest.find('<').unwrap_or(self.rest.len());
            if words == 0 {
                if self.passes_over() {
                    continue;
                }
                if let Some(token) = self.tag() {
                    self.raw = raw_content(&token);
                    return Some(token);
                }
                words = self.rest.get(1..).and_then(|rest| rest.find('<')).map_or(self.rest.len(), |at| at + 1);
            }
            return Some(Token::Words(entities::replaced(self.take(words), false)));
        }
    }
}

/// Where in the text `</` stands, in bytes.
fn ends_of_tags(text: &str) -> impl Iterator<Item = usize> {
    text.match_indices("</").map(|(at, _)| at)
}

/// The element whose content is not to be read as HTML.
fn raw_content(token: &Token) -> Option<Name> {
    let Token::Start(tag) = token else { return None };
    let is_raw = matches!(
        spelled(&tag.name),
        "script" | "style" | "title" | "textarea" | "xmp" | "iframe" | "noembed" | "noframes"
    );
    (is_raw && !tag.closes_itself).then_some(tag.name)
}

type Attributes<'a> = Vec<(&'a str, &'a str)>;

/// The attributes of a tag from behind its name on, whether it closes itself, and what follows it;
/// none if the tag never ends.
fn attributes(mut inside: &str) -> Option<(Attributes<'_>, bool, &str)> {
    let is_space = |c: char| c.is_ascii_whitespace();
    let mut found = Vec::new();
    let mut closes_itself = false;
    loop {
        inside = inside.trim_start_matches(is_space);
        if let Some(rest) = inside.strip_prefix('>') {
            return Some((found, closes_itself, rest));
        }
        if let Some(rest) = inside.strip_prefix('/') {
            closes_itself = true;
            inside = rest;
            continue;
        }
        closes_itself = false;
        // A name may begin with `=`, and so is never empty.
        let first = inside.chars().next()?.len_utf8();
        let length = inside.get(first..)?.find(|c: char| is_space(c) || matches!(c, '/' | '>' | '='))? + first;
        let (name, after) = inside.split_at_checked(length)?;
        let (value, after) = match after.trim_start_matches(is_space).strip_prefix('=') {
            Some(after) => value(after.trim_start_matches(is_space))?,
            None => ("", after),
        };
        if found.len() < MOST_ATTRIBUTES {
            found.push((name, value));
        }
        inside = after;
    }
}

/// An attribute's value and what follows it; none if it never ends.
fn value(text: &str) -> Option<(&str, &str)> {
    match text.chars().next()? {
        mark @ ('"' | '\'') => text.get(1..)?.split_once(mark),
        _ => text.split_at_checked(text.find(|c: char| c.is_ascii_whitespace() || c == '>')?),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        let mut out = String::new();
        for token in Tokens::new(text) {
            match token {
                Token::Words(words) => out.push_str(&words),
                Token::Start(tag) => {
                    out.push('{');
                    out.push_str(spelled(&tag.name));
                    for (name, _) in &tag.attributes {
                        out.push_str(&format!(" {name}={}", tag.attribute(name).unwrap()));
                    }
                    out.push_str(if tag.closes_itself { "/}" } else { "}" });
                }
                Token::End(name) => out.push_str(&format!("{{/{}}}", spelled(&name))),
            }
        }
        out
    }

    #[test]
    fn pages_come_apart_as_browsers_take_them() {
        for (text, expected) in [
            ("<P Class='a b' id=c hidden>ord</P >", "{p Class=a b id=c hidden=}ord{/p}"),
            ("<a href=x/y/>l</a>", "{a href=x/y/}l{/a}"),
            ("<br/><o:p />", "{br/}{p/}"),
            ("<a title='x > y'>l", "{a title=x > y}l"),
            ("<a title=\"&quot;x&copy=1\">", "{a title=\"x&copy=1}"),
            ("a < b <3 c<d", "a < b <3 c<d"),
            ("a<!-- <p> -- >x --->b<!-->c<!--->d<!--e--!>f", "abcdf"),
            ("a<!-- aldrig slut <p>ord", "aord"),
            ("<!DOCTYPE html><?xml version='1.0'?><![if !x]>a<![endif]></>b", "ab"),
            ("<script>a<b && '</p>'</SCRIPT>c", "{script}a<b && '</p>'{/script}c"),
            ("<title>f&ouml;r <b></title>", "{title}för <b>{/title}"),
            ("<title/>a", "{title/}a"),
            ("<dc:title>a<b></dc:title>c", "{title}a<b>{/title}c"),
            ("<![CDATA[a<b&amp;]]>c", "a<b&amp;c"),
            ("a<p title='", "a<p title='"),
            ("a<p title='>b</p>", "a{p}b{/p}"),
            ("", ""),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_is_read_to_its_end(text in "(<|>|/|!|-|\"|=|'|&|;|p|script|title|<!--|]]>|<!\\[CDATA\\[|å| ){0,40}") {
            let count = Tokens::new(&text).take(1000).count();
            prop_assert!(count <= text.len() + 1);
        }
    }
}
