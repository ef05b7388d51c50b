//! From the signs of an RTF file to lines: what groups and control words do. What the words of a paragraph are made
//! of is in `words`.
//!
//! Nothing is recursive: the groups that are open lie on a stack.

mod comments;
mod control;
mod words;

use super::super::word::comments::Said;
use super::super::word::flow::Flow;
use super::super::{Cancel, ImportError, TrackedChanges};
use super::code_pages::{CodePage, WESTERN};
use super::destinations::{self, CommentPart, Destination, Group};
use super::lines::Lines;
use super::state::State;
use super::tables::{Fonts, Styles};
use super::tokens::{Token, Tokens};
use comments::Comments;
use std::collections::HashMap;
use words::Pending;

/// Signs between two looks at whether the work is to stop.
const BETWEEN_LOOKS: usize = 4096;
/// Groups within groups; deeper ones change nothing.
const DEEPEST: usize = 500;
/// Bytes that are read, not counting what is skipped, such as pictures: a million words take a third of it.
const READ_LIMIT: usize = 32 << 20;
const READ_LIMIT_MB: u64 = 32;
/// Characters that are kept of the instruction of a field, or of a header.
const LONGEST_ASIDE: usize = 2000;
/// Bytes that are kept of one comment.
const LONGEST_COMMENT: usize = 1 << 20;

/// What was met and left out, by count.
#[derive(Clone, Copy, Default)]
pub struct Met {
    pub comments: usize,
    /// Insertions, deletions and moves that were tracked.
    pub changes: usize,
    pub running_heads: usize,
    pub pictures: usize,
    pub hidden: usize,
    /// Signs of picture fonts.
    pub signs: usize,
    pub undecodable: usize,
}

/// What the file gave.
pub struct Walked {
    pub flow: Flow,
    pub met: Met,
    /// By their ids.
    pub comments: HashMap<String, Said>,
    /// It breaks off, its braces do not pair, or more follows after its end.
    pub damaged: bool,
}

/// A group that is open: what held before it, and what to do at its end.
struct Open {
    before: State,
    at_end: AtEnd,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum AtEnd {
    Nothing,
    Fonts,
    Sign,
    /// The number or bullet before an item of a list.
    Number,
    RunningHead,
    Aside,
    Comment(CommentPart),
}

/// The state of reading one file.
pub struct Walk {
    state: State,
    groups: Vec<Open>,
    /// Groups open beyond those on the stack.
    deeper: usize,
    /// Nothing but properties has been met in the innermost group, so that a word may still say what it is.
    fresh: bool,
    /// `\*` stands before.
    marked: bool,
    fonts: Fonts,
    styles: Styles,
    /// The code page that the file names, and whether it is one of those that fonts do not know of.
    page: CodePage,
    page_is_odd: bool,
    default_font: i32,
    lines: Lines,
    pending: Pending,
    /// Words of a header or an instruction.
    aside: String,
    /// A section has ended since the last words; and whether sections begin on a new page.
    section_ended: bool,
    section_starts_page: bool,
    changes: TrackedChanges,
    comments: Comments,
    met: Met,
    /// The outermost group has been closed; and the file goes on nevertheless.
    has_ended: bool,
    is_past_end: bool,
    damaged: bool,
}

impl Walk {
    pub fn new(changes: TrackedChanges) -> Walk {
        Walk {
            changes,
            comments: Comments::default(),
            state: State::new(WESTERN),
            groups: Vec::new(),
            deeper: 0,
            fresh: false,
            marked: false,
            fonts: Fonts::default(),
            styles: Styles::default(),
            page: WESTERN,
            page_is_odd: false,
            default_font: 0,
            lines: Lines::default(),
            pending: Pending::default(),
            aside: String::new(),
            section_ended: false,
            section_starts_page: true,
            met: Met::default(),
            has_ended: false,
            is_past_end: false,
            damaged: false,
        }
    }

    /// Reads a file to its end, or as far as it goes.
    ///
    /// Errors: [`ImportError::Cancelled`], [`ImportError::TooLarge`].
    pub fn read(mut self, bytes: &[u8], cancel: &dyn Cancel) -> Result<Walked, ImportError> {
        let mut tokens = Tokens::of(bytes);
        let mut read = 0;
        for count in 0usize.. {
            if count % BETWEEN_LOOKS == 0 && cancel.cancelled() {
                return Err(ImportError::Cancelled);
            }
            let left = tokens.left();
            let Some(token) = tokens.next() else { break };
            self.token(token);
            if self.has_ended && !self.is_past_end {
                // A brace too many is not the end of the file: it leaves another to follow.
                self.is_past_end = tokens.closes_more();
                self.damaged |= !self.is_past_end && !tokens.is_at_end();
                if !self.is_past_end {
                    break;
                }
            }
            if self.state.destination != Destination::Skipped {
                read += left - tokens.left();
            }
            if read > READ_LIMIT {
                return Err(ImportError::TooLarge { limit_mb: READ_LIMIT_MB });
            }
        }
        self.flush();
        let damaged = self.damaged || !self.groups.is_empty();
        Ok(Walked { flow: self.lines.finished(), met: self.met, comments: self.comments.said, damaged })
    }

    fn token(&mut self, token: Token) {
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Word(name, number) => self.word(name, number),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Hex(byte) => {
                self.fresh = false;
                self.bytes(&[byte], false);
            }
            Token::Text(bytes) => {
                // A star without its backslash leaves the group what it is.
                self.fresh &= bytes == b"*";
                self.bytes(bytes, true);
            }
        }
    }

    fn open(&mut self) {
        self.pending.skip = 0;
        self.flush();
        if self.groups.len() >= DEEPEST {
            self.deeper += 1;
            return;
        }
        self.groups.push(Open { before: self.state, at_end: AtEnd::Nothing });
        self.fresh = self.groups.len() > 1;
        self.marked = false;
        if self.state.destination == Destination::Styles {
            self.styles.begin_entry();
        }
    }

    fn close(&mut self) {
        self.pending.skip = 0;
        self.flush();
        self.fresh = false;
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        let Some(group) = self.groups.pop() else { return };
        if self.state.destination == Destination::Styles {
            self.styles.end_entry();
        }
        self.state = group.before;
        match group.at_end {
            AtEnd::Nothing => {}
            AtEnd::Fonts => {
                self.fonts.end_entry();
                self.choose_font(self.state.look.font);
            }
            AtEnd::Sign => self.end_instruction(),
            AtEnd::Number => self.end_number(),
            AtEnd::RunningHead => {
                self.met.running_heads += usize::from(super::super::word::has_words(&self.aside));
            }
            AtEnd::Aside => self.lines.end_aside(),
            AtEnd::Comment(part) => self.end_comment(part),
        }
        if self.groups.is_empty() {
            self.has_ended = true;
            self.choose_font(self.default_font);
        }
    }

    fn word(&mut self, name: &[u8], number: Option<i32>) {
        let marked = std::mem::take(&mut self.marked);
        if std::mem::take(&mut self.fresh) {
            match destinations::of_word(name, marked) {
                Some(group) => return self.begin_group(group),
                None => self.fresh = true,
            }
        }
        match self.state.destination {
            Destination::Skipped => {}
            Destination::Fonts => self.fonts.word(name, number),
            Destination::Styles => self.styles.word(name, number),
            Destination::Body => self.control(name, number),
            Destination::Instruction | Destination::RunningHead | Destination::Around | Destination::Comment => {
                self.control_aside(name, number);
            }
        }
    }

    /// The innermost group is of this kind, unless the groups around it are not read.
    fn begin_group(&mut self, group: Group) {
        use Destination::*;
        let around = self.state.destination;
        let is_read = around == Body;
        if around == Skipped {
            return;
        }
        match group {
            Group::To(Fonts) => self.go_to(Fonts, AtEnd::Fonts),
            Group::To(Styles) => self.state.destination = Styles,
            Group::To(Instruction) if is_read => {
                self.aside.clear();
                self.go_to(Instruction, AtEnd::Sign);
            }
            Group::To(RunningHead) if is_read => {
                self.aside.clear();
                self.go_to(RunningHead, AtEnd::RunningHead);
            }
            Group::To(Around) if is_read || around == Around => self.state.destination = Around,
            Group::Inside if around == Around => self.state.destination = Body,
            Group::TextBox if around == Around => self.begin_text_box(),
            Group::Note if is_read => self.begin_note(),
            Group::FieldResult if self.state.has_sign => self.state.destination = Skipped,
            Group::FieldResult | Group::Plain => {}
            Group::Comment(part) => self.begin_comment(part, around),
            Group::Picture => {
                self.met.pictures += usize::from(matches!(around, Body | Around));
                self.state.destination = Skipped;
            }
            Group::Bullet if is_read => {
                self.in_list();
                self.aside.clear();
                self.go_to(Instruction, AtEnd::Number);
            }
            Group::Bullet | Group::BulletProperties => {
                self.state.destination = Skipped;
                if is_read {
                    self.in_list();
                }
            }
            _ => self.state.destination = Skipped,
        }
    }

    fn go_to(&mut self, destination: Destination, at_end: AtEnd) {
        self.state.destination = destination;
        self.at_end(at_end);
    }

    fn at_end(&mut self, at_end: AtEnd) {
        if let Some(group) = self.groups.last_mut() {
            group.at_end = at_end;
        }
    }

    fn begin_note(&mut self) {
        let is_seen = !self.state.look.hidden && !self.state.look.deleted;
        if !is_seen {
            self.state.destination = Destination::Skipped;
            return;
        }
        // One that may not be a note is read where it stands.
        let Some(number) = self.lines.next_note() else { return };
        self.pending.text.push_str(&format!("[{number}]"));
        self.flush();
        self.lines.begin_note(number, self.level());
        self.at_end(AtEnd::Aside);
        self.state.paragraph = Default::default();
    }

    fn begin_text_box(&mut self) {
        if self.lines.begin_text_box(self.level()) {
            self.at_end(AtEnd::Aside);
            self.state.paragraph = Default::default();
        }
        self.state.destination = Destination::Body;
    }

    /// Marks the paragraph as an item of a list, also for the groups around this one.
    fn in_list(&mut self) {
        self.state.paragraph.is_list = true;
        if let Some(group) = self.groups.last_mut() {
            group.before.paragraph.is_list = true;
        }
    }
}
