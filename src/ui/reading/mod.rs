//! The reading view: a document of any length in the reading face, with paragraph numbers,
//! speakers, tints behind words and bands in lanes at the right. It selects by mouse and keyboard
//! in code points. It knows passages and colours, but not what they stand for.

use crate::model::{DocumentId, Passage, Pos};
use crate::ui::desk::OpenText;
use crate::ui::tokens::CodeColors;
use eframe::egui::{Rect, Ui};
use std::rc::Rc;

/// A band in the margin beside a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub passage: Passage,
    pub colors: CodeColors,
    /// Set beside the band where there is room, and shown on hover.
    pub label: String,
    /// Drawn stronger, with its words tinted and with edges that can be dragged.
    pub chosen: bool,
}

/// What is shown.
pub struct Reading<'a> {
    /// Tells two reading views of one window apart.
    pub id: &'static str,
    pub document: DocumentId,
    pub text: &'a Rc<OpenText>,
    /// In reading order; of those that start together, the longest first.
    pub bands: &'a [Band],
    /// Passages to mark with the accent: what was found.
    pub found: &'a [Passage],
    /// Points.
    pub size: f32,
    /// Characters a line.
    pub measure: u32,
    /// What a screen reader says of the text.
    pub name: &'a str,
}

/// What a reading view keeps between frames.
#[derive(Default)]
pub struct ReadingState {
    /// The selected passage, if any.
    pub selection: Option<Passage>,
    /// Scroll there at the next frame, and mark it for a while.
    pub scroll_to: Option<Passage>,
}

/// What happened in it this frame.
#[derive(Default)]
pub struct ReadingResponse {
    /// A selection was finished with the mouse; where it stands on the screen.
    pub selected: Option<(Passage, Rect)>,
    /// Where the selection ends on the screen, while it is in view.
    pub selection_rect: Option<Rect>,
    /// A place in the text was clicked.
    pub clicked: Option<Pos>,
    /// A band was clicked: its number in the list.
    pub clicked_band: Option<usize>,
    /// The edges of a chosen band were dragged to here.
    pub moved_band: Option<(usize, Passage)>,
    /// The passages now in view.
    pub in_view: Passage,
    /// Whether the text has the keyboard.
    pub focused: bool,
}

/// Draws the text in the room there is.
pub fn show(_ui: &mut Ui, _reading: &Reading, _state: &mut ReadingState) -> ReadingResponse {
    ReadingResponse::default()
}
