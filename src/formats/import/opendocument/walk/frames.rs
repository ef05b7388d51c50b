//! What holds lines of its own: cells, text boxes and shapes, notes, headers; and where their lines go.

use super::super::super::word::flow::{Flow, NoteMark};
use super::super::super::word::table::{Row, add_row};
use super::super::super::word::{has_words, xml};
use super::super::spacing::Spacing;
use super::Walk;
use quick_xml::events::BytesStart;

/// No row has more cells, and no paragraph more notes or boxes.
const MOST_PIECES: usize = 20_000;

pub enum Frame {
    /// A row, and how many cells to come are covered by the one before them.
    Row(Row, usize),
    /// `is_covered` by a cell to its left.
    Cell {
        lines: Flow,
        is_covered: bool,
    },
    /// A text box, a shape, or a frame around a picture.
    Box {
        lines: Flow,
        has_picture: bool,
    },
    Note {
        lines: Flow,
        endnote: bool,
    },
    /// A header or footer.
    Running(Flow),
    /// What was deleted under tracked changes.
    Deletion(Flow),
    Comment {
        lines: Flow,
        id: String,
    },
}

/// A frame, and the state of the paragraph around it.
pub struct Open {
    pub frame: Frame,
    around: Spacing,
}

/// Whether elements of this name hold lines of their own.
pub fn is_frame(name: &str) -> bool {
    matches!(name, "table-row" | "table-cell" | "covered-table-cell" | "note" | "deletion" | "annotation")
        || is_drawn(name)
}

/// Frames and shapes. Their titles and descriptions stand in no paragraph, and so are no words of the text.
fn is_drawn(name: &str) -> bool {
    matches!(
        name,
        "frame"
            | "g"
            | "custom-shape"
            | "rect"
            | "ellipse"
            | "circle"
            | "line"
            | "polyline"
            | "polygon"
            | "regular-polygon"
            | "path"
            | "connector"
            | "caption"
            | "control"
    )
}

impl Walk<'_> {
    /// Opens the frame that an element is, if it is one.
    pub(super) fn start_frame(&mut self, name: &str, element: &BytesStart) {
        match name {
            "table-row" => self.open_frame(Frame::Row(Row::default(), 0)),
            "table-cell" => {
                let spanned = xml::attribute(element, "number-columns-spanned").and_then(|count| count.parse().ok());
                if let Some(Open { frame: Frame::Row(_, covers), .. }) = self.frames.last_mut() {
                    *covers = spanned.unwrap_or(1usize).saturating_sub(1);
                }
                self.open_frame(Frame::Cell { lines: Flow::default(), is_covered: false });
            }
            "covered-table-cell" => {
                let mut is_covered = false;
                if let Some(Open { frame: Frame::Row(_, covers), .. }) = self.frames.last_mut() {
                    is_covered = *covers > 0;
                    *covers = covers.saturating_sub(1);
                }
                self.open_frame(Frame::Cell { lines: Flow::default(), is_covered });
            }
            "note" => {
                let endnote = xml::attribute(element, "note-class").is_some_and(|class| class == "endnote");
                self.open_frame(Frame::Note { lines: Flow::default(), endnote });
            }
            name if is_drawn(name) => self.open_frame(Frame::Box { lines: Flow::default(), has_picture: false }),
            _ => {}
        }
    }

    pub(super) fn open_frame(&mut self, frame: Frame) {
        self.frames.push(Open { frame, around: std::mem::take(&mut self.spacing) });
    }

    /// Ends the innermost frame and hands its lines to the one around it.
    pub(super) fn close_frame(&mut self) {
        let Some(Open { frame, around }) = self.frames.pop() else { return };
        self.spacing = around;
        match frame {
            Frame::Row(row, _) => add_row(self.flow(), row),
            Frame::Cell { mut lines, is_covered } => {
                lines.finish();
                self.add_cell(lines, is_covered);
            }
            Frame::Box { mut lines, .. } => {
                lines.finish();
                lines.breaks.clear();
                self.add_box(lines);
            }
            Frame::Note { mut lines, endnote } => {
                lines.finish();
                self.add_note(lines, endnote);
            }
            Frame::Deletion(mut lines) => {
                lines.finish();
                self.end_deletion(&lines);
            }
            Frame::Comment { mut lines, id } => {
                lines.finish();
                self.end_comment(&lines, id);
            }
            Frame::Running(mut lines) => {
                lines.finish();
                self.running += usize::from(has_words(&lines.text));
            }
        }
    }

    fn add_cell(&mut self, lines: Flow, is_covered: bool) {
        if is_covered && lines.text.trim().is_empty() {
            return;
        }
        match self.frames.last_mut() {
            Some(Open { frame: Frame::Row(row, _), .. }) => {
                row.cells.push(lines);
                self.is_overfull |= row.cells.len() > MOST_PIECES;
            }
            _ => {
                self.flow().finish();
                self.flow().append(lines);
            }
        }
    }

    /// A box anchored in a paragraph follows it; one that stands between paragraphs stays there.
    fn add_box(&mut self, lines: Flow) {
        if lines.text.is_empty() {
            return;
        }
        match &mut self.flow().paragraph {
            Some(paragraph) => {
                paragraph.boxes.push(lines);
                self.is_overfull |= paragraph_is_overfull(self.flow());
            }
            None => {
                self.flow().append(lines);
                self.set_notes();
            }
        }
    }

    /// Sets the mark of a note, whose lines follow the paragraph.
    fn add_note(&mut self, lines: Flow, endnote: bool) {
        let is_hidden = self.dresses.last().is_some_and(|dress| dress.look.hidden);
        if is_hidden || self.flow().paragraph.is_none() {
            self.met.hidden += usize::from(!lines.text.trim().is_empty());
            return;
        }
        let number = self.next_note;
        self.next_note += 1;
        self.push(&format!("[{number}]"));
        let id = number.to_string();
        self.notes.keep(endnote, id.clone(), lines);
        self.flow().notes.push(NoteMark { endnote, id, number });
        self.is_overfull |= paragraph_is_overfull(self.flow());
    }

    /// Counts a picture; one that is kept in several forms is one.
    pub(super) fn picture(&mut self) {
        match self.frames.last_mut() {
            Some(Open { frame: Frame::Box { has_picture: true, .. }, .. }) => {}
            Some(Open { frame: Frame::Box { has_picture, .. }, .. }) => {
                *has_picture = true;
                self.met.pictures += 1;
            }
            _ => self.met.pictures += usize::from(self.is_reading),
        }
    }

    /// Whether the walk is in words that are no part of the text: what was deleted, a comment, a header.
    pub(super) fn is_aside(&self) -> bool {
        let is_aside = |frame: &Frame| matches!(frame, Frame::Deletion(_) | Frame::Comment { .. } | Frame::Running(_));
        self.frames.iter().any(|open| is_aside(&open.frame))
    }

    /// The innermost flow of lines.
    pub(super) fn flow(&mut self) -> &mut Flow {
        let inner = self.frames.iter_mut().rev().find_map(|open| match &mut open.frame {
            Frame::Cell { lines, .. } | Frame::Box { lines, .. } | Frame::Note { lines, .. } => Some(lines),
            Frame::Running(lines) | Frame::Deletion(lines) | Frame::Comment { lines, .. } => Some(lines),
            Frame::Row(..) => None,
        });
        inner.unwrap_or(&mut self.body)
    }
}

fn paragraph_is_overfull(flow: &Flow) -> bool {
    let boxes = flow.paragraph.as_ref().map_or(0, |paragraph| paragraph.boxes.len());
    boxes > MOST_PIECES || flow.notes.len() > MOST_PIECES
}
