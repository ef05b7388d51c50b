//! The text of a piece of HTML, with the way to it from positions that programs count in the page's own text: UTF-8
//! bytes of all that stands between tags, white space and all.

use super::elements::{self, Kind};
use super::tokens::{Name, Token, Tokens, spelled};

/// A piece of HTML as text.
#[derive(Clone, Debug, Default)]
pub struct Fragment {
    /// A block a line, with `\n`; white space as browsers show it.
    pub text: String,
    runs: Vec<Run>,
    /// Bytes of all that stands between tags.
    length: u32,
}

/// Characters that stand side by side in the page and in the text.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// Where the first begins, in bytes of the page's text.
    given: u32,
    /// Where the first stands, in code points of the text.
    ours: u32,
    /// Bytes of each.
    width: u32,
    count: u32,
}

impl Fragment {
    /// How many bytes stand between the tags: the last position.
    pub fn length(&self) -> u32 {
        self.length
    }

    /// A range of code points of the text; empty where the bytes hold no more than white space. Where a position lies within
    /// a character, the range takes it in. None outside the page or backwards.
    pub fn range(&self, start: i64, end: i64) -> Option<(u32, u32)> {
        let (start, end) = (u32::try_from(start).ok()?, u32::try_from(end).ok()?);
        if start > end || end > self.length {
            return None;
        }
        let from = self.runs.partition_point(|run| run.given + run.width * run.count <= start);
        let first = self.runs.get(from).map_or_else(
            || self.runs.last().map_or(0, |run| run.ours + run.count),
            |run| run.ours + start.saturating_sub(run.given) / run.width,
        );
        let before = self.runs.partition_point(|run| run.given < end).checked_sub(1);
        let last = before
            .and_then(|at| self.runs.get(at))
            .map_or(0, |run| run.ours + (end - run.given).div_ceil(run.width).min(run.count));
        Some((first, last.max(first)))
    }
}

/// What is written before the next word, the stronger last.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Between {
    #[default]
    Nothing,
    Space,
    Line,
    Cell,
}

#[derive(Default)]
struct Reading {
    made: Fragment,
    /// Code points of the text so far.
    ours: u32,
    between: Between,
    preformatted: usize,
    /// The element whose content is no text of the page.
    hidden: Option<Name>,
    /// Whether the table row has words yet.
    row_has_words: bool,
    /// A line end right after the start of what is preformatted is none of the page's text.
    opens_preformatted: bool,
}

/// Reads a piece of HTML.
pub fn fragment(html: &str) -> Fragment {
    let html = html.replace("\r\n", "\n").replace('\r', "\n");
    let mut reading = Reading::default();
    for token in Tokens::new(&html) {
        match token {
            Token::Words(words) => reading.words(&words),
            Token::Start(tag) => {
                let name = spelled(&tag.name);
                if matches!(name, "script" | "style" | "title") && !tag.closes_itself {
                    reading.hidden = Some(tag.name);
                }
                reading.start(name);
            }
            Token::End(name) => {
                if reading.hidden == Some(name) {
                    reading.hidden = None;
                }
                reading.end(spelled(&name));
            }
        }
    }
    reading.made
}

impl Reading {
    fn start(&mut self, name: &str) {
        self.opens_preformatted = false;
        match elements::kind(name) {
            Kind::Inline if name == "br" => self.breaks(Between::Line),
            Kind::Inline => {}
            Kind::Cell if self.row_has_words => self.breaks(Between::Cell),
            Kind::Row => {
                self.row_has_words = false;
                self.between = Between::Line;
            }
            Kind::Preformatted => {
                self.preformatted += 1;
                self.opens_preformatted = true;
                self.breaks(Between::Line);
            }
            _ => self.breaks(Between::Line),
        }
    }

    fn end(&mut self, name: &str) {
        self.opens_preformatted = false;
        match elements::kind(name) {
            Kind::Inline => {}
            Kind::Row | Kind::Table => {
                self.row_has_words = false;
                self.between = Between::Line;
            }
            kind => {
                self.preformatted = self.preformatted.saturating_sub(usize::from(kind == Kind::Preformatted));
                self.breaks(Between::Line);
            }
        }
    }

    fn breaks(&mut self, between: Between) {
        self.between = self.between.max(between);
    }

    fn words(&mut self, words: &str) {
        for (n, c) in words.chars().enumerate() {
            if n == 0 && c == '\n' && std::mem::take(&mut self.opens_preformatted) {
                continue;
            }
            let width = c.len_utf8() as u32;
            if self.hidden.is_some() {
                // Counted, and not shown.
            } else if c.is_ascii_whitespace() && self.preformatted == 0 {
                self.breaks(Between::Space);
            } else {
                self.letter(c, width);
            }
            self.made.length = self.made.length.saturating_add(width);
        }
        self.opens_preformatted = false;
    }

    fn letter(&mut self, c: char, width: u32) {
        let between = match std::mem::take(&mut self.between) {
            _ if self.made.text.is_empty() || self.made.text.ends_with('\n') => None,
            Between::Nothing => None,
            Between::Space => Some(' '),
            Between::Line => Some('\n'),
            Between::Cell => Some('\t'),
        };
        if let Some(between) = between {
            self.made.text.push(between);
            self.ours += 1;
        }
        let (given, ours) = (self.made.length, self.ours);
        match self.made.runs.last_mut() {
            Some(run)
                if run.width == width && run.given + width * run.count == given && run.ours + run.count == ours =>
            {
                run.count += 1;
            }
            _ => self.made.runs.push(Run { given, ours, width, count: 1 }),
        }
        self.made.text.push(c);
        self.ours += 1;
        self.row_has_words = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quote(html: &str, start: i64, end: i64) -> Option<String> {
        let made = fragment(html);
        let (from, to) = made.range(start, end)?;
        Some(made.text.chars().skip(from as usize).take((to - from) as usize).collect())
    }

    #[test]
    fn a_piece_of_a_page_becomes_lines() {
        for (html, expected) in [
            ("<p>Ett\n  ord</p>\n<p>två</p>", "Ett ord\ntvå"),
            ("a<br/>b<br><br>c", "a\nb\nc"),
            ("<p>f&ouml;r &amp; mot&nbsp;allt</p>", "för & mot\u{a0}allt"),
            ("<table><tr><td><p>a</p></td><td>b</td></tr><tr><td>c</td></tr></table>d", "a\tb\nc\nd"),
            ("<pre>\nett\n  två\n</pre>tre", "ett\n  två\ntre"),
            ("<style>p{}</style><title>t</title><p>ord</p>", "ord"),
            ("  \n ", ""),
        ] {
            assert_eq!(fragment(html).text, expected, "{html}");
        }
    }

    #[test]
    fn bytes_between_tags_lead_to_words() {
        for (html, start, end, expected) in [
            ("<p><u>Hello</u> there <i>World</i></p>", 7, 14, Some("here Wo")),
            ("<p>åäö räv</p>\n<p>ko</p>", 7, 11, Some("räv")),
            ("<p>åäö räv</p>\n<p>ko</p>", 7, 14, Some("räv\nko")),
            ("<p>a</p>\n\n<p>b</p>", 1, 3, Some("")),
            ("<p>a</p>\n\n<p>b</p>", 1, 4, Some("b")),
            ("&aring;&auml;b", 2, 5, Some("äb")),
            ("åäb", 1, 3, Some("åä")),
            ("a😀b", 1, 5, Some("😀")),
            ("<pre>\nåb</pre>", 2, 3, Some("b")),
            ("ab", 0, 3, None),
            ("ab", 2, 1, None),
            ("ab", -1, 1, None),
            ("", 0, 0, Some("")),
        ] {
            assert_eq!(quote(html, start, end).as_deref(), expected, "{html} {start}..{end}");
        }
    }

    proptest! {
        #[test]
        fn every_range_lies_in_the_text(html in "(<p>|</p>|<br>|<pre>|</td>|<td>|<tr>|&amp;|å|😀|a| |\n|\u{a0}){0,30}", a in 0u32..60, b in 0u32..60) {
            let made = fragment(&html);
            let length = made.text.chars().count() as u32;
            if let Some((from, to)) = made.range(a.into(), b.into()) {
                prop_assert!(from <= to && to <= length);
            }
            let whole = made.range(0, made.length.into()).unwrap();
            prop_assert_eq!(whole.1, if whole.0 == whole.1 { whole.0 } else { length });
        }
    }
}
