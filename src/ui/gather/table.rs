//! The table of documents: headings that sort, rows that are drawn only where they are seen,
//! selection by mouse and keyboard, and cells that open for change.

use super::pick::{Pick, Picking};
use super::rows::{Column, Row};
use super::select::Held;
use super::{State, menu};
use crate::model::{DocumentId, Lang};
use crate::say;
use crate::ui::commands::Command;
use crate::ui::desk::Desk;
use crate::ui::focus;
use crate::ui::heard;
use crate::ui::icons;
use crate::ui::reading::shows_menu_keys;
use crate::ui::tokens::{self, S1, S2, S3, tokens};
use crate::ui::widgets::cut_line;
use eframe::egui::{self, Align2, EventFilter, Id, Key, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};
use strum::IntoEnumIterator;

const ROW: f32 = 36.0;
const HEAD: f32 = 32.0;

/// Each column's least width, and its part of the room that is left.
const WIDTHS: [(Column, f32, f32); 10] = [
    (Column::Name, 150.0, 0.42),
    (Column::Kind, 114.0, 0.06),
    (Column::Date, 84.0, 0.0),
    (Column::Level, 80.0, 0.06),
    (Column::Language, 72.0, 0.02),
    (Column::Cases, 82.0, 0.22),
    (Column::Participants, 86.0, 0.22),
    (Column::Words, 52.0, 0.0),
    (Column::Codings, 72.0, 0.0),
    (Column::Units, 58.0, 0.0),
];

/// What the table keeps between frames.
#[derive(Default)]
pub struct Place {
    /// How far it is scrolled, and the height of what is seen.
    offset: f32,
    height: f32,
    /// Where the keyboard stands in a row.
    column: Column,
    /// Scroll so that the keyboard's row is seen.
    reveal: bool,
    /// Scroll to the first row.
    top: bool,
}

/// The table's identity, for the keyboard.
pub fn table_id() -> Id {
    Id::unique("document table")
}

/// What was done to a cell.
pub(super) enum Done {
    Change(Column, Rect),
    Open,
    Condense,
    Remove,
}

/// Draws the table in the room there is.
pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State) {
    let least: f32 = WIDTHS.iter().map(|(_, width, _)| width).sum();
    let room = ui.available_width();
    let width = room.max(least);
    let edges = edges(width);
    ScrollArea::horizontal().id_salt("document table across").auto_shrink([false, false]).show(ui, |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing.y = 0.0;
        headings(ui, desk.lang, state, &edges);
        rows(ui, desk, state, &edges);
        // The headings are stops of the keyboard, also those out of sight.
        focus::follow(ui, 0.0);
    });
}

/// Where columns begin and end, from the left edge of the table.
fn edges(width: f32) -> Vec<(Column, f32, f32)> {
    let least: f32 = WIDTHS.iter().map(|(_, width, _)| width).sum();
    let over = (width - least).max(0.0);
    let mut x = 0.0;
    WIDTHS
        .iter()
        .map(|(column, least, share)| {
            let from = x;
            x += least + over * share;
            (*column, from, x)
        })
        .collect()
}

fn headings(ui: &mut Ui, lang: Lang, state: &mut State, edges: &[(Column, f32, f32)]) {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), HEAD), Sense::hover());
    for (column, from, to) in edges {
        let cell = Rect::from_x_y_ranges(rect.left() + from..=rect.left() + to, rect.y_range());
        let response = ui.interact(cell, table_id().with(("heading", column)), Sense::click());
        let title = column.title(lang);
        let name = say!(lang, gather_sort_by_title, title = title.to_lowercase());
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ColumnHeader, true, &name));
        let sorted = state.wanted.by == Some(*column);
        let color = if sorted || response.hovered() || response.has_focus() { t.ink } else { t.soft };
        let arrow = if state.wanted.descending { icons::CHEVRON_DOWN } else { icons::CHEVRON_UP };
        let galley = cut_line(ui, title, tokens::sans_bold(tokens::SMALL), color, cell.width() - S2 - 4.0);
        let y = cell.center().y;
        let x = if column.is_figure() { cell.right() - S2 - galley.size().x } else { cell.left() + S2 };
        let (end, height) = (x + galley.size().x, galley.size().y);
        ui.painter().galley(egui::pos2(x, y - height / 2.0), galley, color);
        if sorted {
            let x = if column.is_figure() { x - 9.0 } else { end + 9.0 };
            ui.painter().text(egui::pos2(x, y), Align2::CENTER_CENTER, arrow, tokens::icon(11.0), t.accent);
        }
        if response.has_focus() {
            let stroke = Stroke::new(1.5, t.accent);
            ui.painter().rect_stroke(cell.shrink(2.0), tokens::RADIUS, stroke, egui::StrokeKind::Inside);
        }
        if response.on_hover_text(name).clicked() {
            state.wanted.sort_by(*column);
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens::mix(t.line, t.ink, 0.25)));
}

fn rows(ui: &mut Ui, desk: &mut Desk, state: &mut State, edges: &[(Column, f32, f32)]) {
    let room = ui.available_rect_before_wrap();
    // Before the rows, so that the pointer finds the rows.
    let table = ui.interact(room, table_id(), Sense::focusable_noninteractive());
    let focused = table.has_focus();
    let lang = desk.lang;
    let count = state.shown.len();
    table.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Grid, true, say::gather_all_documents(lang)));
    heard::counts(ui.ctx(), table_id(), count + 1, edges.len());
    if focused {
        keyboard(ui, desk, state, edges, room);
    }
    let mut area = ScrollArea::vertical().id_salt("document table").auto_shrink([false, false]);
    if std::mem::take(&mut state.place.top) {
        area = area.vertical_scroll_offset(0.0);
        state.place.offset = 0.0;
    }
    if std::mem::take(&mut state.place.reveal)
        && let Some(offset) = offset_to_reveal(state)
    {
        area = area.vertical_scroll_offset(offset);
    }
    let out = area.show_rows(ui, ROW, count, |ui, range| {
        for at in range {
            let done = row(ui, desk, state, edges, at, focused);
            if let Some((id, done)) = done {
                act(desk, state, id, done);
            }
        }
    });
    state.place.offset = out.state.clamped_offset().y;
    state.place.height = out.inner_rect.height();
}

/// Draws a row. Gives what was done to it, if anything.
fn row(
    ui: &mut Ui,
    desk: &Desk,
    state: &mut State,
    edges: &[(Column, f32, f32)],
    at: usize,
    focused: bool,
) -> Option<(DocumentId, Done)> {
    let t = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let order = state.shown.order();
    let row = state.shown.row(at)?;
    let id = row.id;
    let response = ui.interact(rect, table_id().with(id), Sense::CLICK);
    let selected = state.selection.contains(id);
    response.widget_info(|| WidgetInfo::selected(egui::accesskit::Role::Row, true, selected, &row.name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_row_index(at + 1);
        node.set_description(said(row, edges, desk.lang));
    });
    let fill = match (selected, response.contains_pointer()) {
        (true, _) => t.accent_tint,
        (false, true) => tokens::mix(t.paper, t.ink, 0.035),
        (false, false) => t.paper,
    };
    ui.painter().rect_filled(rect, 0.0, fill);
    tokens::chosen_bar(ui.painter(), t, rect, selected);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens::mix(t.paper, t.line, 0.7)));
    let (mut done, mut tip) = (None, None);
    let here = state.selection.cursor() == Some(id);
    let open = response.contains_pointer().then(|| open_button(ui, rect, edges, row, desk.lang));
    for (column, from, to) in edges {
        let cell = Rect::from_x_y_ranges(rect.left() + from..=rect.left() + to, rect.y_range());
        let taken = if *column == Column::Name && open.is_some() { 26.0 } else { 0.0 };
        let cut = draw_cell(ui, cell, row, *column, desk.lang, taken);
        if focused && here && state.place.column == *column {
            let stroke = Stroke::new(1.5, t.accent);
            ui.painter().rect_stroke(cell.shrink2(Vec2::new(1.0, 3.0)), 4.0, stroke, egui::StrokeKind::Inside);
        }
        let pointed = response.hover_pos().is_some_and(|at| cell.contains(at));
        if pointed && cut {
            tip = Some(row.cell(*column, desk.lang).into_owned());
        }
        if pointed && response.clicked() {
            state.place.column = *column;
        }
        if pointed && response.double_clicked() {
            done = Some(if *column == Column::Name { Done::Open } else { Done::Change(*column, cell) });
        }
    }
    if open.is_some_and(|open| open.clicked()) {
        return Some((id, Done::Open));
    }
    if response.secondary_clicked() && !selected {
        state.selection.set([id]);
    }
    let asked = focused && here && shows_menu_keys(ui.ctx());
    let name = edges.first().map(|(column, from, to)| (*column, rect.left() + from..=rect.left() + to));
    let name = name.map(|(column, x)| Done::Change(column, Rect::from_x_y_ranges(x, rect.y_range())));
    menu::show(&response, asked, desk, name, &mut done);
    if response.clicked() && !response.double_clicked() {
        let held = ui.input(held);
        state.selection.click(&order, id, held);
        state.clicked_document();
        ui.memory_mut(|memory| memory.request_focus(table_id()));
    }
    if let Some(tip) = tip {
        response.on_hover_text_at_pointer(tip);
    }
    done.map(|done| (id, done))
}

/// The row for a screen reader: what its columns hold, each with its heading.
fn said(row: &Row, edges: &[(Column, f32, f32)], lang: Lang) -> String {
    let cells = edges.iter().filter(|(column, _, _)| *column != Column::Name);
    let said = cells.map(|(column, _, _)| (column.title(lang), row.cell(*column, lang)));
    let said = said.filter(|(_, text)| !text.is_empty()).map(|(title, text)| format!("{title}: {text}"));
    said.collect::<Vec<_>>().join(", ")
}

/// Draws the words of a cell; tells whether they were cut.
fn draw_cell(ui: &Ui, cell: Rect, row: &Row, column: Column, lang: Lang, taken: f32) -> bool {
    let t = tokens(ui);
    let text = row.cell(column, lang);
    let empty = text.is_empty() || text == "0";
    let color = if column == Column::Name || !(empty || column.is_figure()) { t.ink } else { t.soft };
    let shown = if text.is_empty() { "–" } else { text.as_ref() };
    let room = cell.width() - S2 - S1 - taken;
    let galley = cut_line(ui, shown, tokens::sans(tokens::BODY), color, room);
    let cut = galley.elided;
    let x = if column.is_figure() { cell.right() - S2 - galley.size().x } else { cell.left() + S2 };
    ui.painter().galley(egui::pos2(x, cell.center().y - galley.size().y / 2.0), galley, color);
    cut
}

/// The quiet way into the Code workspace, at the end of the name.
fn open_button(ui: &Ui, rect: Rect, edges: &[(Column, f32, f32)], row: &Row, lang: Lang) -> egui::Response {
    let t = tokens(ui);
    let end = edges.first().map_or(0.0, |(_, _, to)| *to);
    let at = egui::pos2(rect.left() + end - S3 - 4.0, rect.center().y);
    let response =
        ui.interact(Rect::from_center_size(at, Vec2::splat(24.0)), table_id().with(("open", row.id)), Sense::CLICK);
    let name = say!(lang, gather_open_name_in_code, name = &row.name);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, &name));
    let color = if response.hovered() { t.accent } else { t.soft };
    ui.painter().text(at, Align2::CENTER_CENTER, icons::EXTERNAL_LINK, tokens::icon(14.0), color);
    let shortcut = say::gather_open_in_code_ctrl_enter(lang);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(shortcut)
}

fn act(desk: &mut Desk, state: &mut State, id: DocumentId, done: Done) {
    match done {
        Done::Open => desk.show(id, None),
        Done::Condense => menu::open_in_condense(desk, id),
        Done::Remove => super::bar::remove_selected(desk, state),
        Done::Change(column, cell) => change(desk, state, id, column, cell),
    }
}

/// Opens a cell for change, where it can be changed.
fn change(desk: &Desk, state: &mut State, id: DocumentId, column: Column, cell: Rect) {
    if desk.writable && !column.is_figure() {
        state.pick = Some(Pick::new(Picking::Documents(column, vec![id]), cell).for_table());
    }
}

/// The modifiers of this frame's click or key. They may be let go before the frame is drawn.
fn held(input: &egui::InputState) -> Held {
    let of_event = input.events.iter().rev().find_map(|event| match event {
        egui::Event::Key { pressed: true, modifiers, .. } | egui::Event::PointerButton { modifiers, .. } => {
            Some(*modifiers)
        }
        _ => None,
    });
    let modifiers = of_event.unwrap_or(input.modifiers);
    Held { shift: modifiers.shift, ctrl: modifiers.command }
}

/// The keys of the table.
fn keyboard(ui: &mut Ui, desk: &mut Desk, state: &mut State, edges: &[(Column, f32, f32)], room: Rect) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, escape: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(table_id(), filter));
    if state.pick.is_some() {
        return;
    }
    let order = state.shown.order();
    if state.selection.cursor().is_none() {
        // The keyboard stands somewhere as soon as the table has it.
        state.selection.step(&order, 0, Held { shift: false, ctrl: true });
    }
    let page = (state.place.height / ROW).floor().max(1.0) as isize;
    let (held, step, across, pressed) = ui.input(|input| {
        let steps = [
            (Key::ArrowDown, 1),
            (Key::ArrowUp, -1),
            (Key::PageDown, page),
            (Key::PageUp, -page),
            (Key::Home, isize::MIN / 2),
            (Key::End, isize::MAX / 2),
        ];
        let step = steps.into_iter().find(|(key, _)| input.key_pressed(*key)).map(|(_, by)| by);
        let across = i32::from(input.key_pressed(Key::ArrowRight)) - i32::from(input.key_pressed(Key::ArrowLeft));
        let keys = [Key::Space, Key::Enter, Key::F2, Key::Delete, Key::Escape, Key::A];
        (held(input), step, across, keys.into_iter().find(|key| input.key_pressed(*key)))
    });
    if let Some(by) = step {
        state.selection.step(&order, by, held);
        state.place.reveal = true;
        state.clicked_document();
    }
    if across != 0 {
        let all: Vec<Column> = Column::iter().collect();
        let here = all.iter().position(|column| *column == state.place.column).unwrap_or(0);
        let next = here.saturating_add_signed(across as isize).min(all.len().saturating_sub(1));
        state.place.column = all.get(next).copied().unwrap_or_default();
    }
    // Without a text to code in, these two keys are the table's.
    let enter = desk.called(Command::CodeSelection);
    let delete = desk.called(Command::RemoveCoding);
    let rename = desk.called(Command::Rename);
    match pressed {
        Some(Key::Space) => state.selection.toggle(),
        Some(Key::A) if held.ctrl => state.selection.set(order.iter().copied()),
        Some(Key::Escape) => state.selection.clear(),
        Some(Key::Enter) if held.ctrl => {
            if let Some(id) = state.selection.cursor() {
                desk.show(id, None);
            }
        }
        _ => {}
    }
    if (enter || rename || matches!(pressed, Some(Key::Enter | Key::F2))) && !held.ctrl {
        change_at_keyboard(desk, state, edges, room);
    }
    if delete || pressed == Some(Key::Delete) {
        super::bar::remove_selected(desk, state);
    }
}

fn change_at_keyboard(desk: &Desk, state: &mut State, edges: &[(Column, f32, f32)], room: Rect) {
    let order = state.shown.order();
    let Some(id) = state.selection.cursor() else { return };
    let Some(at) = order.iter().position(|known| *known == id) else { return };
    let column = state.place.column;
    let Some((_, from, to)) = edges.iter().find(|(known, _, _)| *known == column) else { return };
    let top = room.top() + at as f32 * ROW - state.place.offset;
    let cell = Rect::from_x_y_ranges(room.left() + from..=room.left() + to, top..=top + ROW);
    change(desk, state, id, column, cell);
}

/// Where to scroll so that the keyboard's row is seen, if it is not.
fn offset_to_reveal(state: &State) -> Option<f32> {
    let id = state.selection.cursor()?;
    let at = state.shown.order().iter().position(|known| *known == id)?;
    let top = at as f32 * ROW;
    let place = &state.place;
    if top < place.offset {
        Some(top)
    } else if top + ROW > place.offset + place.height {
        Some(top + ROW - place.height)
    } else {
        None
    }
}

impl Place {
    /// Shows the keyboard's row at the next frame.
    pub fn reveal(&mut self) {
        self.reveal = true;
    }

    /// Shows the first row at the next frame.
    pub fn show_top(&mut self) {
        self.top = true;
    }
}
