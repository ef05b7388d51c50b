//! The reading view: a document of any length in the reading face, with paragraph numbers,
//! speakers, tints behind words and bands in lanes at the right. It selects by mouse and keyboard
//! in code points. It knows passages and colours, but not what they stand for.

mod bands;
mod blocks;
mod carry;
mod edge_keys;
mod input;
mod lanes;
mod layout;
mod paint;
mod select;
mod spoken;
mod state;
mod view;

pub use blocks::paragraph_number;
pub use carry::{MarkedWords, ghost};
pub use select::trimmed;
pub use state::{focus_is_elsewhere, shows_menu_keys, take_keyboard, text_in_view};

use crate::model::{DocumentId, Passage, Pos};
use crate::ui::desk::OpenText;
use crate::ui::tokens::CodeColors;
use blocks::Blocks;
use eframe::egui::{self, Id, Key, Pos2, Rect, ScrollArea, Sense, Ui, Vec2, WidgetInfo};
use lanes::Lanes;
use layout::{Layout, Setting};
use select::Caret;
use std::collections::HashMap;
use std::rc::Rc;
use view::View;

/// A band in the margin beside a passage.
#[derive(Clone, Debug, PartialEq)]
pub struct Band {
    pub passage: Passage,
    pub colors: CodeColors,
    /// Set beside the band where there is room, and shown on hover.
    pub label: String,
    /// What it belongs to: bands of the group that is lit have their words tinted.
    pub group: i64,
    /// Drawn hollow: there is still work to do on it.
    pub hollow: bool,
}

/// What is shown.
pub struct Reading<'a> {
    /// Tells two reading views of one window apart.
    pub id: &'static str,
    pub document: DocumentId,
    pub text: &'a Rc<OpenText>,
    /// In reading order; of those that start together, the longest first. The same `Rc` from frame
    /// to frame while nothing changes, since the lanes are worked out once for each.
    pub bands: &'a Rc<Vec<Band>>,
    /// The band whose words are tinted strongest and whose edges can be dragged.
    pub chosen: Option<usize>,
    /// The group whose words are tinted.
    pub lit: Option<i64>,
    /// Passages to mark with the accent: what was found.
    pub found: &'a [Passage],
    /// Points.
    pub size: f32,
    /// Characters a line.
    pub measure: u32,
    /// What a screen reader says of the text.
    pub name: &'a str,
    /// Whether edges may be dragged.
    pub movable: bool,
}

/// What a reading view keeps between frames.
#[derive(Default)]
pub struct ReadingState {
    /// The selected passage, if any.
    pub selection: Option<Passage>,
    /// Scroll there when its document is drawn next, and mark it for a while.
    pub scroll_to: Option<(DocumentId, Passage)>,
    /// Give the text the keyboard at the next frame.
    pub grab_focus: bool,
    inner: Inner,
}

#[derive(Default)]
struct Inner {
    /// The document that was taken up.
    of: Option<DocumentId>,
    document: Option<(DocumentId, Rc<OpenText>)>,
    blocks: Blocks,
    layout: Layout,
    bands: Option<Rc<Vec<Band>>>,
    lanes: Lanes,
    caret: Caret,
    /// The first block of the last frame, to follow what grows above it.
    first: usize,
    follow: f32,
    /// Frames for which the view still homes in on `target`.
    homing: u8,
    /// Nothing had the keyboard in the frame before.
    free: bool,
    target: Option<Passage>,
    /// How far beneath the view's top the target comes; a third of the view where nothing is said.
    at_top: Option<f32>,
    /// Of each document the first words in view, and how far beneath the top they stood.
    places: HashMap<DocumentId, (Pos, f32)>,
    /// What was selected where the button went down: those words can be dragged elsewhere.
    held: Option<Passage>,
    /// The passage that was gone to is marked until this moment.
    marked: Option<(Passage, f64)>,
    hovered: Option<usize>,
    dragging: Option<(bands::Edge, Passage)>,
    page: f32,
    /// By words or paragraphs, after a double or triple click.
    word_drag: Option<Passage>,
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
    /// A place in the text was clicked for its menu.
    pub asked_at: Option<Pos>,
    /// A band was clicked: its number in the list.
    pub clicked_band: Option<usize>,
    /// The edges of the chosen band were dragged to here and let go.
    pub moved_band: Option<(usize, Passage)>,
    /// Something was dropped on the text here; ask egui's drag and drop for what it was.
    pub dropped_at: Option<Pos>,
    /// The words that it was dropped on.
    pub dropped_on: Option<Passage>,
    /// What is now in view.
    pub in_view: Passage,
    /// Whether the text has the keyboard.
    pub focused: bool,
    /// The text as a widget, for the menu on it.
    pub text: Option<egui::Response>,
    /// A band was clicked that asks for the menu.
    pub band_asks: bool,
}

/// Width of the column of paragraph numbers.
const GUTTER: f32 = 52.0;
/// Seconds for which a passage that was gone to stays marked.
const MARKED: f64 = 1.6;

impl ReadingState {
    /// Takes up a document; what was selected in another is let go. Called before anything is done with
    /// the selection, at the latest when the text is drawn.
    pub fn turn_to(&mut self, document: DocumentId) {
        if self.inner.of.replace(document) == Some(document) {
            return;
        }
        self.selection = None;
        self.inner.caret = Caret::default();
        self.inner.go_to_top(self.inner.places.get(&document).copied().unwrap_or_default());
        self.inner.marked = None;
    }

    fn refresh(&mut self, reading: &Reading) {
        self.turn_to(reading.document);
        let inner = &mut self.inner;
        let same = inner
            .document
            .as_ref()
            .is_some_and(|(document, text)| *document == reading.document && Rc::ptr_eq(text, reading.text));
        if !same {
            inner.document = Some((reading.document, Rc::clone(reading.text)));
            inner.blocks = Blocks::new(&reading.text.text);
            inner.layout = Layout::default();
            inner.bands = None;
        }
        if !inner.bands.as_ref().is_some_and(|bands| Rc::ptr_eq(bands, reading.bands)) {
            inner.bands = Some(Rc::clone(reading.bands));
            inner.lanes = Lanes::new(reading.bands, &inner.blocks);
            inner.hovered = None;
        }
    }
}

/// Draws the text in the room there is.
pub fn show(ui: &mut Ui, reading: &Reading, state: &mut ReadingState) -> ReadingResponse {
    state.refresh(reading);
    let outer = ui.available_rect_before_wrap();
    let lanes = 22.0 + bands::LANES;
    let wanted = reading.measure as f32 * reading.size * 0.5;
    // Names beside the bands get room before the column grows to its full measure.
    let names = if outer.width() > 560.0 { 120.0 } else { 0.0 };
    let width = wanted.min(outer.width() - GUTTER - lanes - names - 16.0).max(200.0).floor();
    let setting =
        Setting { width, size: reading.size, scheme: ui.visuals().into(), pixels: ui.ctx().pixels_per_point() };
    if state.inner.layout.set(setting, &state.inner.blocks) && state.inner.homing == 0 {
        // In another measure the words at the top stay there.
        state.inner.go_to_top(state.inner.places.get(&reading.document).copied().unwrap_or_default());
    }
    if let Some((_, passage)) = state.scroll_to.take_if(|(document, _)| *document == reading.document) {
        state.inner.target = Some(passage);
        state.inner.at_top = None;
        state.inner.homing = 4;
        if !passage.is_empty() {
            state.inner.marked = Some((passage, ui.input(|input| input.time) + MARKED));
            state.inner.caret = Caret::at(passage.start);
        }
    }
    let mut area = ScrollArea::vertical().id_salt((reading.id, reading.document.0)).auto_shrink([false, false]);
    if let Some(offset) = homed(ui, reading, state, outer.height()) {
        area = area.vertical_scroll_offset(offset);
    }
    let shown = area.show_viewport(ui, |ui, viewport| {
        let height = state.inner.layout.height() + outer.height() * 0.4;
        ui.set_height(height + 16.0);
        let free = (outer.width() - GUTTER - width - lanes - names).max(0.0);
        let left = ui.max_rect().left() + GUTTER + (free * 0.35).floor();
        content(
            ui,
            reading,
            state,
            outer,
            viewport,
            Rect::from_min_size(Pos2::new(left, ui.max_rect().top() + 16.0), Vec2::new(width, height)),
        )
    });
    if state.inner.follow != 0.0 {
        state.inner.page = shown.state.clamped_offset().y + state.inner.follow;
    }
    shown.inner
}

impl Inner {
    fn go_to_top(&mut self, (pos, above): (Pos, f32)) {
        self.target = Some(Passage { start: pos, end: pos });
        self.at_top = Some(above);
        self.homing = 2;
    }
}

/// The scroll offset that homing in on a passage, or following what grew above, asks for.
fn homed(ui: &Ui, reading: &Reading, state: &mut ReadingState, room: f32) -> Option<f32> {
    let inner = &mut state.inner;
    if let (Some(target), true) = (inner.target, inner.homing > 0) {
        inner.homing -= 1;
        let block = inner.blocks.at(target.start);
        inner.layout.fill(ui, reading.text, &inner.blocks, block, 1.0, 0);
        let y = inner.layout.galley(block).map_or(0.0, |galley| {
            let start = inner.blocks.get(block).map_or(0, |block| block.passage.start.0);
            let index = target.start.0.saturating_sub(start) as usize;
            galley.pos_from_cursor(egui::epaint::text::cursor::CCursor::new(index)).top()
        });
        ui.ctx().request_repaint();
        if target.is_empty() && target.start == Pos(0) && inner.at_top.is_none_or(|above| above <= 16.0) {
            return Some(0.0);
        }
        let above = inner.at_top.unwrap_or(room / 3.0);
        return Some((16.0 + inner.layout.top(block) + y - above).max(0.0));
    }
    if inner.follow != 0.0 {
        let offset = inner.page;
        inner.follow = 0.0;
        return Some(offset.max(0.0));
    }
    None
}

fn content(
    ui: &mut Ui,
    reading: &Reading,
    state: &mut ReadingState,
    outer: Rect,
    viewport: Rect,
    column: Rect,
) -> ReadingResponse {
    let inner = &mut state.inner;
    let first = inner.layout.block_at((viewport.top() - 16.0).max(0.0));
    let settled = if inner.homing > 0 { 0 } else { inner.first };
    let top_gap = (viewport.top() - 16.0 - inner.layout.top(first)).max(0.0);
    let (end, grown) =
        inner.layout.fill(ui, reading.text, &inner.blocks, first, viewport.height() + top_gap + 40.0, settled);
    inner.first = first;
    if grown.abs() > 0.5 {
        inner.follow = grown;
        ui.ctx().request_repaint();
    }
    let sense_id = Id::unique((reading.id, "text"));
    let area = Rect::from_min_max(
        Pos2::new(outer.left(), outer.top().max(ui.clip_rect().top())),
        Pos2::new(column.right() + 12.0, ui.clip_rect().bottom()),
    );
    let response = ui.interact(area, sense_id, Sense::click_and_drag());
    ui.ctx().data_mut(|data| data.insert_temp(Id::unique("text in view"), sense_id));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Document, enabled, reading.name));
    // The text is what the keyboard is for, as long as no field, button or question has it. A frame is
    // waited, since who asks for the keyboard has it in the next one.
    let free = ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none());
    let still_free = std::mem::replace(&mut inner.free, free) && free;
    if free && !still_free {
        ui.ctx().request_repaint();
    }
    if state.grab_focus || still_free {
        response.request_focus();
        state.grab_focus = false;
    }
    if response.has_focus() || ui.memory(|memory| memory.has_focus(sense_id)) {
        ui.ctx().data_mut(|data| data.insert_temp(Id::unique("text with the keyboard"), sense_id));
    }
    let view = View {
        id: reading.id,
        blocks: &inner.blocks,
        layout: &inner.layout,
        text: column,
        outer,
        blocks_in_view: first..end,
    };
    let mut result =
        ReadingResponse { focused: response.has_focus(), text: Some(response.clone()), ..ReadingResponse::default() };
    result.in_view = Passage {
        start: inner.blocks.get(first).map_or(Pos(0), |block| block.passage.start),
        end: inner.blocks.get(end.saturating_sub(1)).map_or(Pos(0), |block| block.passage.end),
    };
    paint::behind(ui, reading, &view, inner, state.selection);
    let target = carry::target(ui, reading, &view, area, state.selection);
    let of_document = egui::UiBuilder::new().accessibility_parent(sense_id).id_salt("spoken");
    paint::words(&ui.new_child(of_document), reading, &view, &bands::in_view(&view, &inner.lanes));
    let shown = bands::show(ui, &view, reading, &inner.lanes);
    (result.clicked_band, result.band_asks) = (shown.clicked, shown.asks);
    let mut caret = inner.caret;
    let mut word_drag = inner.word_drag;
    let knobs = reading.chosen.filter(|_| reading.movable).and_then(|n| Some((n, reading.bands.get(n)?)));
    let moved = knobs.and_then(|(n, band)| {
        let dragged = bands::edges(ui, &view, band, &response, &mut inner.dragging);
        let (passage, done) = dragged.or_else(|| Some((edge_keys::pressed(ui, reading, band)?, true)))?;
        Some((n, passage, done))
    });
    let mut carried = None;
    if moved.is_none() && inner.dragging.is_none() {
        if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed()) {
            inner.held = state.selection;
        }
        input::mouse(ui, reading, &view, &response, &mut caret, &mut word_drag, &mut result);
        carried = carry::out(ui, reading.document, &view, &response, inner.held);
        if let Some(held) = carried {
            caret = Caret { anchor: held.start, head: held.end };
        }
    }
    let selects = carried.is_none() && moved.is_none();
    let before = caret;
    caret = spoken::asked(ui, &view, sense_id).unwrap_or(caret);
    input::keyboard(ui, reading, &view, &response, &mut caret);
    let moved_by_keys = caret != before;
    if response.has_focus() {
        paint::caret(ui, &view, caret.head);
    }
    spoken::caret(ui, reading, &view, &bands::in_view(&view, &inner.lanes), sense_id, caret);
    if caret != inner.caret {
        // White space at the edges belongs to no passage, a line's end least of all.
        let index = reading.text.index.as_ref();
        let kept = |passage| index.map_or(passage, |index| trimmed(&reading.text.text, index, passage));
        state.selection = caret.passage().map(kept);
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        caret = Caret::at(caret.head);
        state.selection = None;
    }
    result.selection_rect = state.selection.and_then(|passage| view.rects(passage).last().copied());
    if let (Some(passage), true) = (
        state.selection,
        selects && (response.drag_stopped() || response.double_clicked() || response.triple_clicked()),
    ) {
        let index = reading.text.index.as_ref();
        let kept = index.map_or(passage, |index| trimmed(&reading.text.text, index, passage));
        state.selection = Some(kept);
        caret = Caret { anchor: kept.start, head: kept.end };
        result.selected = result.selection_rect.map(|rect| (kept, rect));
    }
    if let Some(pointer) = ui.input(|input| input.pointer.interact_pos())
        && egui::DragAndDrop::has_any_payload(ui.ctx())
        && area.contains(pointer)
        && ui.input(|input| input.pointer.any_released())
    {
        result.dropped_at = Some(view.pos_at(pointer));
        result.dropped_on = target;
    }
    let head_out =
        moved_by_keys && view.caret_rect(caret.head, false).is_none_or(|rect| !ui.clip_rect().contains_rect(rect));
    let hovered = shown.hovered;
    if let Some((n, passage, true)) = moved {
        let index = reading.text.index.as_ref();
        result.moved_band = Some((n, index.map_or(passage, |index| trimmed(&reading.text.text, index, passage))));
    }
    inner.caret = caret;
    inner.word_drag = word_drag;
    inner.hovered = hovered;
    if head_out {
        inner.target = Some(Passage { start: caret.head, end: caret.head });
        inner.at_top = None;
        inner.homing = 2;
    }
    if inner.homing == 0
        && let Some(place) = view.first_words(ui.clip_rect().top())
    {
        inner.places.insert(reading.document, place);
    }
    result
}
