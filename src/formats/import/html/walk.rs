//! From the tokens of a page to lines: open elements, white space, tables.
//!
//! Elements are kept on a stack that browsers' rules of implied ends tidy: the next paragraph ends the
//! one before, a cell ends with its row. No tree is built and nothing is recursive, so that a page takes
//! time and memory in proportion to its length however it nests.
//!
//! - `stack`: what a start or an end closes
//! - `words`: white space, and the lines that words stand in

mod stack;
mod words;

use super::super::word::flow::{Flow, Look};
use super::super::word::table::{Row, add_row};
use super::super::{Cancel, ImportError};
use super::elements::{self, Kind, Unseen};
use super::tokens::{self, Name, Tag, Token, Tokens};
use crate::model::Format;

/// Tokens between two looks at whether the work is to stop.
const BETWEEN_LOOKS: usize = 4096;
/// Elements open at once beyond this many do nothing, but their words stay.
const DEEPEST: usize = 4096;
/// An end tag is matched with one of so many open elements.
const SEARCHED: usize = 256;
/// Tables within tables beyond this many are read as plain lines.
const DEEPEST_TABLES: usize = 16;
/// More cells than this in a row go on in a row of their own.
const MOST_CELLS: usize = 4096;

/// What was met and left out, by count.
#[derive(Clone, Copy, Default)]
pub struct Met {
    pub pictures: usize,
    pub embedded: usize,
    /// Elements with words that the page hides.
    pub hidden: usize,
}

impl Met {
    pub fn add(&mut self, other: Met) {
        self.pictures += other.pictures;
        self.embedded += other.embedded;
        self.hidden += other.hidden;
    }
}

/// What one page gave.
pub struct Walked {
    pub flow: Flow,
    pub met: Met,
    /// Where, in code points, the page says what moment of a recording it is, in milliseconds.
    pub moments: Vec<(u32, u64)>,
}

/// An open element.
struct Open {
    name: Name,
    kind: Kind,
    own: (Option<bool>, Option<bool>),
    look: Look,
    /// A note begins here, in code points of its flow.
    note: Option<u32>,
    marks_list_items: bool,
}

/// A cell that is being read, or a row that gathers cells.
enum Frame {
    Row(Row),
    Cell(Flow),
}

/// The state of reading one page.
#[derive(Default)]
struct Walk {
    body: Flow,
    frames: Vec<Frame>,
    open: Vec<Open>,
    /// Elements that were not put on the stack because it is full.
    beyond: usize,
    /// Where on the stack the outermost element stands that is not seen, and why it is not.
    unseen: Option<(usize, Unseen)>,
    /// White space to be written before the next word of the line.
    space: Option<Look>,
    /// Line ends to be written before the next word of the paragraph.
    breaks: usize,
    /// Elements open in which line ends and spaces are kept.
    preformatted: usize,
    tables: usize,
    /// The page is in a language that opens quotations with ”.
    is_nordic: bool,
    met: Met,
    /// A moment that the next words are said at.
    moment: Option<u64>,
    moments: Vec<(u32, u64)>,
}

/// Reads a page to its end.
///
/// Errors: [`ImportError::Cancelled`].
pub fn walk(text: &str, cancel: &dyn Cancel) -> Result<Walked, ImportError> {
    let mut walk = Walk::default();
    for (count, token) in Tokens::new(text).enumerate() {
        if count % BETWEEN_LOOKS == 0 && cancel.cancelled() {
            return Err(ImportError::Cancelled);
        }
        match token {
            Token::Words(words) => walk.words(&words),
            Token::Start(tag) => walk.start(&tag),
            Token::End(name) => walk.end(&name),
        }
    }
    walk.pop_to(0);
    walk.end_line();
    Ok(Walked { flow: walk.body, met: walk.met, moments: walk.moments })
}

impl Walk {
    /// The innermost flow of lines.
    fn flow(&mut self) -> &mut Flow {
        let inner = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Cell(flow) => Some(flow),
            Frame::Row(_) => None,
        });
        inner.unwrap_or(&mut self.body)
    }

    fn look(&self) -> Look {
        self.open.last().map(|open| open.look).unwrap_or_default()
    }

    fn start(&mut self, tag: &Tag) {
        let name = tokens::spelled(&tag.name);
        if !elements::is_of_head(name) && self.open.last().is_some_and(|open| open.kind == Kind::Head) {
            self.pop_to(self.open.len() - 1);
        }
        if self.unseen.is_some() {
            if !tag.closes_itself && !elements::is_void(name) {
                self.push_open(tag, Kind::Inline, "");
            }
            return;
        }
        match name {
            "br" => return self.breaks = self.breaks.max(1),
            "html" | "body" => {
                let lang = tag.attribute("lang").or_else(|| tag.attribute("xml:lang")).unwrap_or_default();
                self.is_nordic |= lang.starts_with("sv") || lang.starts_with("fi");
                return self.end_line();
            }
            "q" => self.push_words(if self.is_nordic { "”" } else { "“" }),
            _ => {}
        }
        self.moment = elements::moment(name, tag).or(self.moment);
        let style = elements::style(tag);
        let mut kind = elements::kind(name);
        if kind == Kind::Inline && elements::stands_alone(&style) {
            kind = Kind::Block;
        }
        kind = self.make_room(kind);
        if let Some(why) = elements::unseen(name, tag, &style) {
            match why {
                Unseen::Picture => self.met.pictures += 1,
                Unseen::Embedded => self.met.embedded += 1,
                Unseen::Hidden | Unseen::NoText => {}
            }
            if !tag.closes_itself && !elements::is_void(name) && self.push_open(tag, kind, &style) {
                self.unseen = Some((self.open.len() - 1, why));
            }
            return;
        }
        if elements::is_void(name) {
            return;
        }
        let is_new = self.push_open(tag, kind, &style);
        if is_new {
            self.begin(kind);
            if tag.closes_itself {
                self.pop_to(self.open.len() - 1);
            }
        }
    }

    /// Begins what an element on top of the stack holds.
    fn begin(&mut self, kind: Kind) {
        match kind {
            Kind::Preformatted => self.preformatted += 1,
            Kind::Table => self.tables += 1,
            Kind::Row => self.frames.push(Frame::Row(Row::default())),
            Kind::Cell => {
                match self.frames.last_mut() {
                    Some(Frame::Row(row)) if row.cells.len() < MOST_CELLS => {}
                    Some(Frame::Row(row)) => {
                        let full = std::mem::take(row);
                        add_row(self.flow(), full);
                    }
                    _ => self.frames.push(Frame::Row(Row::default())),
                }
                self.frames.push(Frame::Cell(Flow::default()));
            }
            _ => {}
        }
    }

    /// Puts an element on the stack; false if that is full.
    fn push_open(&mut self, tag: &Tag, kind: Kind, style: &str) -> bool {
        if self.open.len() >= DEEPEST {
            self.beyond += usize::from(!tag.closes_itself);
            return false;
        }
        let own = elements::look(tokens::spelled(&tag.name), style);
        let before = self.look();
        let look = Look { bold: own.0.unwrap_or(before.bold), italic: own.1.unwrap_or(before.italic), hidden: false };
        let note = elements::is_note(tag).then(|| self.flow().length);
        let marks_list_items = kind == Kind::Item || elements::is_words_list_item(tag, style);
        self.open.push(Open { name: tag.name, kind, own, look, note, marks_list_items });
        true
    }

    fn end(&mut self, name: &Name) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let spelled = tokens::spelled(name);
        let kind = elements::kind(spelled);
        if let Some((at, _)) = self.unseen {
            // Even where the content leaves more open than is searched.
            let is_it = self.open.get(at).is_some_and(|open| open.name == *name);
            let inside = self.find_named(name, |_| false).filter(|&found| found > at);
            return match inside.or(is_it.then_some(at)) {
                Some(at) => self.pop_to(at),
                // What holds the hidden element ends; its own end was left out.
                None if kind != Kind::Inline && self.find_named(name, |_| false).is_some() => {
                    self.end_block(name, kind)
                }
                None => {}
            };
        }
        match spelled {
            "br" => self.breaks = self.breaks.max(1),
            "html" | "body" => self.end_line(),
            "q" => self.push_words("”"),
            _ => {}
        }
        match kind {
            Kind::Inline => self.end_inline(name),
            _ => self.end_block(name, kind),
        }
    }

    fn end_block(&mut self, name: &Name, kind: Kind) {
        let is_bound = |open: Kind| match kind {
            Kind::Table => false,
            Kind::TablePart | Kind::Row | Kind::Cell => matches!(open, Kind::Table | Kind::FlatTable),
            _ => open == Kind::Cell,
        };
        match self.find_named(name, is_bound) {
            Some(at) => self.pop_to(at),
            // Headings are ended by each other's tags.
            None if matches!(kind, Kind::Heading(_)) => {
                self.close(|open| matches!(open, Kind::Heading(_)), |open| open != Kind::Inline);
            }
            None => {}
        }
        self.end_line();
    }

    /// Takes an element out of the stack from among those it overlaps with: `<b><i></b></i>`.
    fn end_inline(&mut self, name: &Name) {
        let Some(at) = self.find_named(name, |kind| kind == Kind::Cell) else { return };
        if self.open.get(at).is_some_and(|open| open.kind != Kind::Inline) {
            return self.pop_to(at);
        }
        self.open.remove(at);
        let mut look =
            at.checked_sub(1).and_then(|below| self.open.get(below)).map(|open| open.look).unwrap_or_default();
        for open in self.open.iter_mut().skip(at) {
            let (bold, italic) = open.own;
            look = Look { bold: bold.unwrap_or(look.bold), italic: italic.unwrap_or(look.italic), hidden: false };
            open.look = look;
        }
    }

    /// Ends the element at a place of the stack and all in it.
    fn pop_to(&mut self, at: usize) {
        while self.open.len() > at {
            let Some(open) = self.open.pop() else { return };
            if self.unseen.is_some_and(|(outermost, _)| outermost >= self.open.len()) {
                self.unseen = None;
                // Nothing was begun for it.
                continue;
            }
            if self.unseen.is_none() {
                self.finish(&open);
            }
        }
    }

    fn finish(&mut self, open: &Open) {
        if open.kind == Kind::Inline && open.note.is_none() {
            return;
        }
        self.end_line_within(open);
        match open.kind {
            Kind::Preformatted => self.preformatted = self.preformatted.saturating_sub(1),
            Kind::Table => self.tables = self.tables.saturating_sub(1),
            Kind::Row => self.close_row(),
            Kind::Cell => self.close_cell(),
            _ => {}
        }
        if let Some(start) = open.note {
            self.flow().mark_lines_from(start, Format::Footnote);
        }
    }

    fn close_cell(&mut self) {
        match (self.frames.pop(), self.frames.last_mut()) {
            (Some(Frame::Cell(cell)), Some(Frame::Row(row))) => row.cells.push(cell),
            (frame, _) => self.frames.extend(frame),
        }
        // A cell without a row got one of its own.
        let has_row = self.found(|open| open.kind == Kind::Row, |kind| matches!(kind, Kind::Table)).is_some();
        if !has_row {
            self.close_row();
        }
    }

    fn close_row(&mut self) {
        match self.frames.pop() {
            Some(Frame::Row(row)) => {
                if row.cells.iter().any(|cell| !cell.text.is_empty()) {
                    add_row(self.flow(), row);
                }
            }
            frame => self.frames.extend(frame),
        }
    }

    /// Ends the line that is being written, if one is.
    fn end_line(&mut self) {
        self.space = None;
        self.breaks = 0;
        self.flow().end_paragraph();
    }

    /// Ends the line with an element that is no longer on the stack.
    fn end_line_within(&mut self, open: &Open) {
        if let Kind::Heading(format) = open.kind {
            self.mark_heading(format);
        }
        self.end_line();
    }

    fn mark_heading(&mut self, format: Format) {
        if let Some(paragraph) = &mut self.flow().paragraph {
            paragraph.heading = Some(format);
        }
    }
}
