//! Words between the elements: white space as browsers show it, and the lines that words begin.

use super::super::super::word::flow::Look;
use super::super::elements::{Kind, Unseen};
use super::{SEARCHED, Walk};

impl Walk {
    pub(super) fn words(&mut self, words: &str) {
        if let Some((_, why)) = self.unseen {
            if why == Unseen::Hidden && words.chars().any(char::is_alphanumeric) {
                self.met.hidden += 1;
            }
            return;
        }
        let has_words = words.contains(|c: char| !c.is_ascii_whitespace());
        if has_words && self.open.last().is_some_and(|open| open.kind == Kind::Head) {
            self.pop_to(self.open.len() - 1);
        }
        let words = words.replace('\0', "\u{FFFD}").replace('\u{AD}', "");
        if self.preformatted > 0 {
            return self.preformatted_words(&words);
        }
        let mut pieces = words.split(|c: char| c.is_ascii_whitespace());
        self.push_words(pieces.next().unwrap_or_default());
        for piece in pieces {
            self.note_space();
            self.push_words(piece);
        }
    }

    /// White space counts once, and not at the start of a line.
    fn note_space(&mut self) {
        if self.breaks == 0 && self.flow().paragraph.is_some() {
            let look = self.look();
            self.space.get_or_insert(look);
        }
    }

    fn preformatted_words(&mut self, words: &str) {
        for (n, line) in words.replace("\r\n", "\n").split(['\n', '\r']).enumerate() {
            self.breaks += usize::from(n > 0);
            if !line.trim().is_empty() || self.breaks == 0 {
                self.push_words(line);
            }
        }
    }

    /// Writes words with the line ends or the space that come before them.
    pub(super) fn push_words(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        let look = self.look();
        let space = self.space.take();
        let breaks = std::mem::take(&mut self.breaks);
        if self.flow().paragraph.is_none() {
            self.begin_paragraph();
        } else if breaks > 0 {
            self.flow().push(&"\n".repeat(breaks), Look::default());
        } else if let Some(space) = space {
            self.flow().push(" ", Look { bold: space.bold && look.bold, italic: space.italic && look.italic, ..space });
        }
        if let Some(time) = self.moment.take_if(|_| self.frames.is_empty()) {
            self.moments.push((self.body.length, time));
        }
        self.flow().push(words, look);
    }

    /// Begins a line and says what it is by the elements around it.
    fn begin_paragraph(&mut self) {
        let around = || self.open.iter().rev().take(SEARCHED).take_while(|open| open.kind != Kind::Cell);
        let heading = around().find_map(|open| match open.kind {
            Kind::Heading(format) => Some(format),
            _ => None,
        });
        let is_list_item = around().any(|open| open.marks_list_items);
        let flow = self.flow();
        flow.begin_paragraph();
        if let Some(paragraph) = &mut flow.paragraph {
            paragraph.heading = heading;
            paragraph.is_list_item = is_list_item;
        }
    }
}
