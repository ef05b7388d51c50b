//! From the elements of an OpenDocument text to lines: the one place that knows what each element means.
//!
//! Elements are known by their names without prefix: programs that rewrite XML make up prefixes of
//! their own. Nothing is recursive: nesting is kept on a stack.

mod frames;
mod revised;

use super::super::word::flow::{Flow, Look};
use super::super::word::notes::Notes;
use super::super::word::{symbols, xml};
use super::super::{Cancel, ImportError, TrackedChanges};
use super::lists::Lists;
use super::spacing::Spacing;
use super::styles::{Family, Styles, Wanted};
use crate::model::Format;
use frames::{Frame, Open};
use quick_xml::events::{BytesStart, Event};
use revised::Revised;

/// Elements between two looks at whether the work is to stop.
const BETWEEN_LOOKS: usize = 4096;
/// No document nests elements deeper than this, nor tables, boxes and notes; each level costs time.
const DEEPEST: usize = 500;
const DEEPEST_FRAMES: usize = 100;
/// Spaces that one element may stand for, and that all of them may add together.
const MOST_SPACES: usize = 1000;
const ALL_SPACES: usize = 8 << 20;

/// What was met and left out, by count.
#[derive(Clone, Copy, Default)]
pub struct Met {
    pub comments: usize,
    pub pictures: usize,
    pub hidden: usize,
    pub symbols: usize,
    pub entities: usize,
}

impl Met {
    pub fn any(&self) -> bool {
        self.comments + self.pictures + self.hidden + self.symbols + self.entities > 0
    }
}

/// What one part gave.
pub struct Walked {
    pub flow: Flow,
    pub met: Met,
    pub revised: Revised,
    /// Headers and footers that hold words.
    pub running: usize,
    /// There is a body, and it is that of a text.
    pub is_text: bool,
    /// The part breaks off or is not XML throughout; what came before was read.
    pub damaged: bool,
}

/// How words look where the walk is.
#[derive(Clone, Copy, Default)]
struct Dress<'s> {
    look: Look,
    font: Option<&'s str>,
}

/// The state of reading one part.
pub struct Walk<'s> {
    styles: &'s Styles,
    body: Flow,
    frames: Vec<Open>,
    notes: Notes,
    next_note: usize,
    /// Of the open paragraphs and their parts.
    dresses: Vec<Dress<'s>>,
    spacing: Spacing,
    /// An item of a list has begun whose first paragraph is still to come.
    item_begins: bool,
    lists: Lists,
    spaces_left: usize,
    met: Met,
    revised: Revised,
    running: usize,
    depth: usize,
    /// Inside the body, or a header or footer.
    is_reading: bool,
    is_text: bool,
    /// More pieces wait in one line than can be meant.
    is_overfull: bool,
}

impl<'s> Walk<'s> {
    pub fn new(styles: &'s Styles, changes: TrackedChanges) -> Walk<'s> {
        Walk {
            styles,
            body: Flow::default(),
            frames: Vec::new(),
            notes: Notes::default(),
            next_note: 1,
            dresses: Vec::new(),
            spacing: Spacing::default(),
            item_begins: false,
            lists: Lists::default(),
            spaces_left: ALL_SPACES,
            met: Met::default(),
            revised: Revised::new(changes),
            running: 0,
            depth: 0,
            is_reading: false,
            is_text: false,
            is_overfull: false,
        }
    }

    /// Reads a part to its end, or as far as it goes.
    ///
    /// Errors: [`ImportError::Cancelled`], [`ImportError::Damaged`] when it nests too deep.
    pub fn read(mut self, part: &str, cancel: &dyn Cancel) -> Result<Walked, ImportError> {
        let mut reader = xml::reader(part);
        let mut damaged = false;
        for count in 0usize.. {
            if count % BETWEEN_LOOKS == 0 && cancel.cancelled() {
                return Err(ImportError::Cancelled);
            }
            match reader.read_event() {
                Ok(Event::Start(element)) if self.is_left_out(&element) => {
                    if reader.read_to_end(element.to_end().name()).is_err() {
                        damaged = true;
                        break;
                    }
                }
                Ok(Event::Start(element)) => {
                    self.depth += 1;
                    if self.depth > DEEPEST || self.frames.len() > DEEPEST_FRAMES || self.is_overfull {
                        return Err(ImportError::Damaged { part: "XML".to_owned() });
                    }
                    self.start(&element);
                }
                Ok(Event::End(element)) => {
                    self.depth = self.depth.saturating_sub(1);
                    self.end(element.local_name().as_ref());
                }
                Ok(Event::Text(words)) => self.words(&words.into_inner()),
                Ok(Event::CData(words)) => self.words(&words.into_inner()),
                Ok(Event::GeneralRef(reference)) => match xml::referred(&reference) {
                    Some(c) => self.words(c.encode_utf8(&mut [0; 4])),
                    None => self.met.entities += 1,
                },
                Ok(Event::Eof) => {
                    damaged |= self.depth > 0;
                    break;
                }
                Ok(_) => {}
                Err(_) => {
                    damaged = true;
                    break;
                }
            }
        }
        while !self.frames.is_empty() {
            self.close_frame();
        }
        self.body.finish();
        self.notes.follow(&mut self.body);
        let Walk { body: flow, met, revised, running, is_text, .. } = self;
        Ok(Walked { flow, met, revised, running, is_text, damaged })
    }

    /// Whether an element goes with all that is in it.
    fn is_left_out(&mut self, element: &BytesStart) -> bool {
        let says = |name: &str, wanted: &str| xml::attribute(element, name).is_some_and(|value| value == wanted);
        match element.local_name().as_ref() {
            "styles" | "automatic-styles" | "font-face-decls" | "scripts" if !self.is_reading => true,
            "change-info" | "forms" | "script" | "binary-data" | "ruby-text" | "note-citation" | "number" => true,
            "annotation" => !self.is_reading,
            "deletion" => self.revised.passes_deletion(),
            // Formulas and charts; some files carry them in place, with words that are no part of the text.
            "object" | "object-ole" | "plugin" | "applet" | "floating-frame" => {
                self.picture();
                true
            }
            "section" | "hidden-text" | "variable-set" | "user-field-get" | "sequence"
                if says("display", "none") || says("is-hidden", "true") =>
            {
                self.met.hidden += 1;
                true
            }
            _ => false,
        }
    }

    fn start(&mut self, element: &BytesStart) {
        let name = element.local_name();
        let name = name.as_ref();
        if !self.is_reading {
            return self.start_outside(name);
        }
        match name {
            "text" => self.is_text |= self.frames.is_empty(),
            "p" => self.start_paragraph(element, None),
            "h" => {
                let level = xml::attribute(element, "outline-level").and_then(|level| level.parse().ok());
                let heading = match level.unwrap_or(1u32) {
                    0 | 1 => Format::Heading1,
                    2 => Format::Heading2,
                    _ => Format::Heading3,
                };
                self.start_paragraph(element, Some(heading));
            }
            "span" => {
                let dress = self.dresses.last().copied().unwrap_or_default();
                let wanted = self.wanted(Family::Text, element);
                self.dresses.push(dressed(dress, wanted));
            }
            "s" => self.spaces(element),
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            "soft-page-break" => self.flow().note_page(),
            "list" => self.lists.begin_list(element),
            "list-item" => {
                self.item_begins = true;
                self.lists.begin_item(element);
            }
            "numbered-paragraph" => self.item_begins = true,
            "list-header" => self.item_begins = false,
            "image" => self.picture(),
            "table" => {
                if self.wanted(Family::Table, element).page_before == Some(true) {
                    self.flow().note_page();
                }
            }
            _ if self.start_revised(name, element) => {}
            _ => self.start_frame(name, element),
        }
    }

    /// Before, between and after what is read.
    fn start_outside(&mut self, name: &str) {
        if name == "body" {
            self.is_reading = true;
        } else if is_running(name) {
            self.is_reading = true;
            self.open_frame(Frame::Running(Flow::default()));
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" | "h" if self.is_reading => {
                self.dresses.pop();
                let is_inserted = self.is_inserted();
                if let Some(paragraph) = self.flow().paragraph.as_mut().filter(|_| is_inserted) {
                    paragraph.joins_next = true;
                }
                self.flow().end_paragraph();
                self.set_notes();
            }
            "span" if self.is_reading => drop(self.dresses.pop()),
            "list-item" | "numbered-paragraph" => self.item_begins = false,
            "list" if self.is_reading => self.lists.end_list(),
            "table" => self.set_notes(),
            "body" => self.is_reading = false,
            name if is_running(name) => {
                if let [Open { frame: Frame::Running(_), .. }] = self.frames.as_slice() {
                    self.close_frame();
                    self.is_reading = false;
                }
            }
            name if self.is_reading && frames::is_frame(name) => self.close_frame(),
            name => self.end_revised(name),
        }
    }

    /// Sets the notes of the body's last line after it, unless a line is being written.
    fn set_notes(&mut self) {
        if self.frames.is_empty() {
            self.notes.follow(&mut self.body);
        }
    }

    fn start_paragraph(&mut self, element: &BytesStart, heading: Option<Format>) {
        let mut wanted = self.wanted(Family::Paragraph, element);
        let heading = heading.or_else(|| wanted.heading());
        if heading.is_some() {
            // Being a heading says as much.
            (wanted.bold, wanted.italic) = (None, None);
        }
        let is_list_item = std::mem::take(&mut self.item_begins);
        let is_counted = is_list_item && !self.is_inserted() && !self.is_aside();
        let label = if is_counted { self.lists.count(&self.styles.lists) } else { String::new() };
        let flow = self.flow();
        flow.end_paragraph();
        if wanted.page_before == Some(true) {
            flow.note_page();
        }
        flow.begin_paragraph();
        if let Some(paragraph) = &mut flow.paragraph {
            paragraph.heading = heading;
            paragraph.is_list_item = is_list_item;
            paragraph.label = label;
            paragraph.ends_page = wanted.page_after == Some(true);
        }
        self.dresses.push(dressed(Dress::default(), wanted));
        self.spacing = Spacing::default();
    }

    fn wanted(&self, family: Family, element: &BytesStart) -> Wanted<'s> {
        let style = xml::attribute(element, "style-name").unwrap_or_default();
        self.styles.wanted(family, &style)
    }

    /// Words as they stand in the XML; they count inside paragraphs only.
    fn words(&mut self, words: &str) {
        if self.words_of_comment(words) {
            return;
        }
        if self.flow().paragraph.is_none() {
            return;
        }
        let words = self.spacing.collapsed(words);
        self.write(&words);
    }

    /// What an element stands for, as it is.
    fn push(&mut self, words: &str) {
        if self.flow().paragraph.is_some() {
            let owed = self.spacing.owed();
            self.write(owed);
            self.write(words);
        }
    }

    fn write(&mut self, words: &str) {
        if self.is_inserted() {
            return;
        }
        let Dress { look, font } = self.dresses.last().copied().unwrap_or_default();
        if look.hidden {
            self.met.hidden += usize::from(!words.trim().is_empty());
            return;
        }
        if words.contains(is_sign) {
            let words: String = words.chars().map(|c| if is_sign(c) { self.sign(c, font) } else { c }).collect();
            return self.flow().push(&words, look);
        }
        self.flow().push(words, look);
    }

    /// The character that a sign of a picture font stands for.
    fn sign(&mut self, c: char, font: Option<&str>) -> char {
        // Where two fonts differ in their details, the second is called `Wingdings1`.
        let font = font.unwrap_or_default().trim_matches('\'').trim_end_matches(|c: char| c.is_ascii_digit());
        let known = symbols::symbol(font, &format!("{:X}", u32::from(c))).filter(|_| !font.is_empty());
        self.met.symbols += usize::from(known.is_none());
        known.unwrap_or('\u{FFFD}')
    }

    fn spaces(&mut self, element: &BytesStart) {
        let count = xml::attribute(element, "c").and_then(|count| count.parse().ok()).unwrap_or(1usize);
        let count = count.min(MOST_SPACES).min(self.spaces_left.max(1));
        self.spaces_left = self.spaces_left.saturating_sub(count);
        self.push(&" ".repeat(count));
    }
}

/// Headers and footers, of the first and of left pages too.
fn is_running(name: &str) -> bool {
    matches!(name, "header" | "header-left" | "header-first" | "footer" | "footer-left" | "footer-first")
}

/// Where picture fonts keep their signs.
fn is_sign(c: char) -> bool {
    ('\u{F000}'..='\u{F0FF}').contains(&c)
}

fn dressed<'s>(around: Dress<'s>, wanted: Wanted<'s>) -> Dress<'s> {
    Dress {
        look: Look {
            bold: wanted.bold.unwrap_or(around.look.bold),
            italic: wanted.italic.unwrap_or(around.look.italic),
            hidden: wanted.hidden.unwrap_or(around.look.hidden),
        },
        font: wanted.font.or(around.font),
    }
}
