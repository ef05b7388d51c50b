//! From the elements of a Word part to lines: the one place that knows what each element means.
//!
//! Elements are known by their names without prefix, so that the transitional and the strict form
//! of the format read alike. Nothing is recursive: nesting is kept on a stack.

mod properties;

use super::super::{Cancel, ImportError, TrackedChanges};
use super::flow::{Flow, Look, NoteMark, Paragraph};
use super::notes::Notes;
use super::numbering::Counters;
use super::styles::Styles;
use super::table::{Row, add_row};
use super::{symbols, xml};
use quick_xml::events::{BytesStart, Event};

/// Elements between two looks at whether the work is to stop.
const BETWEEN_LOOKS: usize = 4096;
/// No document nests elements deeper than this, nor tables, boxes and notes, nor fields; each level costs time.
const DEEPEST: usize = 500;
const DEEPEST_FRAMES: usize = 100;
const DEEPEST_FIELDS: usize = 50;

/// What was met and left out, by count.
#[derive(Clone, Copy, Default)]
pub struct Met {
    pub comments: usize,
    pub pictures: usize,
    /// Files of other formats embedded whole.
    pub chunks: usize,
    pub hidden: usize,
    pub symbols: usize,
    pub entities: usize,
    /// Insertions, deletions and moves that were tracked.
    pub changes: usize,
}

impl Met {
    pub fn any(&self) -> bool {
        self.comments + self.pictures + self.chunks + self.hidden + self.symbols + self.entities > 0
    }
}

/// What one part gave.
pub struct Walked {
    pub flow: Flow,
    /// For a part of notes: by id, without separators.
    pub notes: Vec<(String, Flow)>,
    pub met: Met,
    /// The part breaks off or is not XML throughout; what came before was read.
    pub damaged: bool,
}

/// Something that holds lines of its own, or a row that gathers cells.
enum Frame {
    Row(Row),
    Cell(Flow),
    TextBox(Flow),
    Note(Option<String>, Flow),
}

/// The state of reading one part.
pub struct Walk<'a> {
    styles: &'a Styles,
    notes: Notes,
    changes: TrackedChanges,
    body: Flow,
    frames: Vec<Frame>,
    looks: Vec<Look>,
    /// Open fields; true once their result has begun.
    fields: Vec<bool>,
    /// For each open set of alternatives, whether one was taken.
    alternatives: Vec<bool>,
    found: Vec<(String, Flow)>,
    met: Met,
    next_note: usize,
    counters: Counters,
    /// The level of the list that the paragraph's own properties name.
    item_level: Option<usize>,
    depth: usize,
    in_text: bool,
    keeps_space: bool,
    in_paragraph_properties: bool,
    in_run_properties: bool,
    in_row_properties: bool,
    /// Of a section that ends with the paragraph: whether the next begins on a new page.
    section: Option<bool>,
}

impl<'a> Walk<'a> {
    pub fn new(styles: &'a Styles, notes: Notes, changes: TrackedChanges) -> Walk<'a> {
        Walk {
            styles,
            notes,
            changes,
            body: Flow::default(),
            frames: Vec::new(),
            looks: Vec::new(),
            fields: Vec::new(),
            alternatives: Vec::new(),
            found: Vec::new(),
            met: Met::default(),
            next_note: 1,
            counters: Counters::default(),
            item_level: None,
            depth: 0,
            in_text: false,
            keeps_space: false,
            in_paragraph_properties: false,
            in_run_properties: false,
            in_row_properties: false,
            section: None,
        }
    }

    /// Reads a part to its end, or as far as it goes.
    ///
    /// Errors: [`ImportError::Cancelled`], [`ImportError::Damaged`] when it nests too deep.
    pub fn read(mut self, text: &str, cancel: &dyn Cancel) -> Result<Walked, ImportError> {
        let mut reader = xml::reader(text);
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
                    if self.depth > DEEPEST || self.frames.len() > DEEPEST_FRAMES {
                        return Err(ImportError::Damaged { part: "XML".to_owned() });
                    }
                    self.start(&element);
                }
                Ok(Event::End(element)) => {
                    self.depth = self.depth.saturating_sub(1);
                    self.end(element.local_name().as_ref());
                }
                Ok(Event::Text(words)) if self.in_text => self.words(&words.into_inner()),
                Ok(Event::CData(words)) if self.in_text => self.words(&words.into_inner()),
                Ok(Event::GeneralRef(reference)) if self.in_text => match xml::referred(&reference) {
                    Some(c) => self.push(c.encode_utf8(&mut [0; 4])),
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
        Ok(Walked { flow: self.body, notes: self.found, met: self.met, damaged })
    }

    fn start(&mut self, element: &BytesStart) {
        if self.in_paragraph_properties || self.in_run_properties {
            return self.property(element);
        }
        match element.local_name().as_ref() {
            "p" => self.flow().begin_paragraph(),
            "pPr" => {
                self.in_paragraph_properties = true;
                self.item_level = None;
            }
            "r" => self.looks.push(Look::default()),
            "rPr" => self.in_run_properties = true,
            "trPr" => self.in_row_properties = true,
            "t" | "delText" => {
                self.in_text = true;
                self.keeps_space = xml::attribute(element, "space").is_some_and(|space| space == "preserve");
            }
            "tab" | "ptab" => self.push("\t"),
            "cr" => self.push("\n"),
            "br" => self.line_or_page_break(element),
            "lastRenderedPageBreak" => self.flow().note_page(),
            "noBreakHyphen" => self.push("\u{2011}"),
            "sym" => self.symbol(element),
            "fldChar" => self.field(element),
            "footnoteReference" => self.note_mark(element, false),
            "endnoteReference" => self.note_mark(element, true),
            "commentRangeStart" => self.anchor(element, false),
            "commentRangeEnd" => self.anchor(element, true),
            "commentReference" => {
                self.met.comments += 1;
                self.anchor(element, true);
            }
            // Charts and diagrams have parts of their own.
            "blip" | "imagedata" | "chart" | "relIds" => self.met.pictures += 1,
            "AlternateContent" => self.alternatives.push(false),
            "tr" => self.frames.push(Frame::Row(Row::default())),
            "tc" => self.frames.push(Frame::Cell(Flow::default())),
            "txbxContent" | "txBody" => self.frames.push(Frame::TextBox(Flow::default())),
            "footnote" | "endnote" | "comment" => {
                let is_words = xml::attribute(element, "type").is_none_or(|kind| kind == "normal");
                let id = xml::attribute(element, "id").filter(|_| is_words);
                self.frames.push(Frame::Note(id, Flow::default()));
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "pPr" => {
                self.in_paragraph_properties = false;
                self.in_run_properties = false;
                if self.section.take() == Some(true) {
                    self.with_paragraph(|paragraph| paragraph.ends_page = true);
                }
            }
            "rPr" if !self.in_paragraph_properties => self.in_run_properties = false,
            "trPr" => self.in_row_properties = false,
            "r" => drop(self.looks.pop()),
            "t" | "delText" => self.in_text = false,
            "AlternateContent" => drop(self.alternatives.pop()),
            "tr" | "tc" | "txbxContent" | "txBody" | "footnote" | "endnote" | "comment" => self.close_frame(),
            "tbl" if self.frames.is_empty() => self.notes.follow(&mut self.body),
            _ => {}
        }
    }

    fn end_paragraph(&mut self) {
        // An instruction that never ends must not swallow the document.
        self.fields.retain(|&has_result| has_result);
        if self.flow().paragraph.as_ref().is_some_and(|paragraph| !paragraph.joins_next) {
            self.number();
        }
        self.flow().end_paragraph();
        if self.frames.is_empty() {
            self.notes.follow(&mut self.body);
        }
    }

    /// Ends the innermost frame and hands its lines to the one around it.
    fn close_frame(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        match frame {
            Frame::Row(row) => add_row(self.flow(), row),
            Frame::Cell(mut cell) => {
                cell.finish();
                match self.frames.last_mut() {
                    Some(Frame::Row(row)) => row.cells.push(cell),
                    _ => {
                        self.flow().finish();
                        self.flow().append(cell);
                    }
                }
            }
            Frame::TextBox(mut lines) => {
                lines.finish();
                lines.breaks.clear();
                let flow = self.flow();
                match &mut flow.paragraph {
                    Some(paragraph) => paragraph.boxes.push(lines),
                    None => {
                        flow.finish();
                        flow.append(lines);
                    }
                }
            }
            Frame::Note(id, mut lines) => {
                lines.finish();
                self.found.extend(id.map(|id| (id, lines)));
            }
        }
    }

    /// The innermost flow of lines.
    fn flow(&mut self) -> &mut Flow {
        let inner = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Cell(flow) | Frame::TextBox(flow) | Frame::Note(_, flow) => Some(flow),
            Frame::Row(_) => None,
        });
        inner.unwrap_or(&mut self.body)
    }

    fn with_paragraph(&mut self, change: impl FnOnce(&mut Paragraph)) {
        if let Some(paragraph) = &mut self.flow().paragraph {
            change(paragraph);
        }
    }

    fn with_row(&mut self, change: impl FnOnce(&mut Row)) {
        if let Some(Frame::Row(row)) = self.frames.last_mut() {
            change(row);
        }
    }

    /// Words of a text element. Line ends and tabs in the XML are spaces; they are layout of the XML
    /// itself, and go, at the ends of an element that does not ask to keep its space.
    fn words(&mut self, words: &str) {
        let lays_out = !self.keeps_space && words.contains('\n');
        let words = if lays_out { words.trim_matches(['\n', '\r', '\t', ' ']) } else { words };
        if words.contains(['\n', '\r', '\t', '\u{AD}']) {
            let words = words.replace("\r\n", " ").replace(['\n', '\r', '\t'], " ").replace('\u{AD}', "");
            return self.push(&words);
        }
        self.push(words);
    }

    fn push(&mut self, words: &str) {
        let look = self.looks.last().copied().unwrap_or_default();
        if self.fields.contains(&false) {
            return;
        }
        if look.hidden {
            self.met.hidden += usize::from(!words.trim().is_empty());
            return;
        }
        let number = self.number();
        self.flow().push(&number, Look::default());
        self.flow().push(words, look);
    }

    /// Counts the paragraph if it is an item of a list and not counted yet: an empty one counts too, though its
    /// line stays empty. Gives what stands before its words.
    fn number(&mut self) -> String {
        let paragraph = self.flow().paragraph.as_mut();
        let item = paragraph.and_then(|paragraph| paragraph.item.take().filter(|_| !paragraph.is_continued));
        let numbering = &self.styles.numbering;
        item.map(|item| self.counters.next(numbering, &item.0, item.1)).unwrap_or_default()
    }

    fn anchor(&mut self, element: &BytesStart, is_end: bool) {
        if let Some(id) = xml::attribute(element, "id") {
            // A comment is on the words, not on the number before them.
            let number = self.number();
            self.flow().push(&number, Look::default());
            self.flow().anchor(id, is_end);
        }
    }

    fn line_or_page_break(&mut self, element: &BytesStart) {
        match xml::attribute(element, "type").as_deref() {
            Some("page") => self.flow().break_page(),
            _ => self.push("\n"),
        }
    }

    fn symbol(&mut self, element: &BytesStart) {
        let font = xml::attribute(element, "font").unwrap_or_default();
        let code = xml::attribute(element, "char").unwrap_or_default();
        let known = symbols::symbol(&font, &code);
        self.met.symbols += usize::from(known.is_none());
        self.push(known.unwrap_or('\u{FFFD}').encode_utf8(&mut [0; 4]));
    }

    fn field(&mut self, element: &BytesStart) {
        match xml::attribute(element, "fldCharType").as_deref() {
            Some("begin") if self.fields.len() < DEEPEST_FIELDS => self.fields.push(false),
            Some("begin") => {}
            Some("separate") => {
                if let Some(has_result) = self.fields.last_mut() {
                    *has_result = true;
                }
            }
            _ => drop(self.fields.pop()),
        }
    }

    fn note_mark(&mut self, element: &BytesStart, endnote: bool) {
        let hidden = self.looks.last().is_some_and(|look| look.hidden) || self.fields.contains(&false);
        let Some(id) = xml::attribute(element, "id").filter(|_| !hidden) else { return };
        let number = self.next_note;
        self.next_note += 1;
        self.push(&format!("[{number}]"));
        self.flow().notes.push(NoteMark { endnote, id, number });
    }
}
