//! A table of figures: headings that stay in view, rows of one height of which only those in view are drawn, cells that
//! open what they counted.

use super::work::Worked;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::tokens::{self, S1, S2, S4, mix, tokens};
use crate::ui::widgets::cut_line;
use eframe::egui::{
    self, Align2, EventFilter, Key, Modifiers, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo,
};
use std::ops::Range;
use std::rc::Rc;

pub const ROW: f32 = 32.0;

pub struct Head {
    pub name: String,
    pub width: f32,
    /// Whether a click sorts by it.
    pub sorts: bool,
    /// Over words, which begin at the left.
    is_text: bool,
}

impl Head {
    pub fn new(name: impl Into<String>, width: f32, sorts: bool) -> Head {
        Head { name: name.into(), width, sorts, is_text: false }
    }

    /// Over words.
    pub fn text(name: impl Into<String>, width: f32, sorts: bool) -> Head {
        Head { is_text: true, ..Head::new(name, width, sorts) }
    }
}

#[derive(Default)]
pub struct Figure {
    pub text: String,
    /// What a screen reader says.
    pub said: String,
    /// How strongly it is tinted, from 0 to 1.
    pub heat: f32,
    pub opens: bool,
    /// A bar of this part of the cell before its figure.
    pub bar: Option<f32>,
    /// Words, which begin at the left.
    pub is_text: bool,
}

/// By which column rows are sorted; 0 is the rows' names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub by: Option<usize>,
    pub down: bool,
}

impl Sort {
    /// A click on a heading: figures begin with the largest, a second click turns round.
    pub fn click(&mut self, by: usize) {
        *self =
            if self.by == Some(by) { Sort { down: !self.down, ..*self } } else { Sort { by: Some(by), down: by > 0 } };
    }
}

/// In which order rows are shown, kept until the rows, the sorting or what is sought are others.
#[derive(Default)]
pub struct Order {
    of: Option<Rc<Worked>>,
    sort: Sort,
    find: String,
    rows: Rc<Vec<usize>>,
}

impl Order {
    pub fn of(
        &mut self,
        worked: &Rc<Worked>,
        sort: Sort,
        find: &str,
        work: impl FnOnce() -> Vec<usize>,
    ) -> Rc<Vec<usize>> {
        let same = self.of.as_ref().is_some_and(|known| Rc::ptr_eq(known, worked));
        if !same || self.sort != sort || self.find != find {
            let rows = Rc::new(work());
            *self = Order { of: Some(Rc::clone(worked)), sort, find: find.to_owned(), rows };
        }
        Rc::clone(&self.rows)
    }
}

pub struct Grid<'a> {
    pub id: &'a str,
    pub corner: Head,
    pub heads: &'a [Head],
    pub rows: usize,
    pub name: &'a dyn Fn(usize) -> String,
    /// Whether a row's name opens all that is in it.
    pub row_opens: bool,
    pub figure: &'a dyn Fn(usize, usize) -> Figure,
    pub sort: Sort,
    pub marked: Option<usize>,
}

pub enum Event {
    Cell(usize, usize),
    Row(usize),
    Sort(usize),
}

const HEADER: f32 = 46.0;

/// The geometry of one frame.
struct Frame {
    origin: Pos2,
    outer: Rect,
    lefts: Vec<f32>,
    columns: Range<usize>,
}

impl Frame {
    fn cell(&self, grid: &Grid, row: usize, column: usize) -> Rect {
        let left = self.lefts.get(column).copied().unwrap_or(0.0);
        let width = grid.heads.get(column).map_or(0.0, |head| head.width);
        let at = self.origin + Vec2::new(grid.corner.width + left, HEADER + row as f32 * ROW);
        Rect::from_min_size(at, Vec2::new(width, ROW))
    }

    fn body(&self, grid: &Grid) -> Rect {
        Rect::from_min_max(self.outer.min + Vec2::new(grid.corner.width, HEADER), self.outer.max)
    }
}

fn cell_id(grid: &Grid, row: usize, column: usize) -> egui::Id {
    egui::Id::unique((grid.id, row, column))
}

pub fn show(ui: &mut Ui, grid: &Grid) -> Option<Event> {
    let mut lefts = vec![0.0];
    for head in grid.heads {
        lefts.push(lefts.last().copied().unwrap_or(0.0) + head.width);
    }
    let width = lefts.last().copied().unwrap_or(0.0);
    let full = Vec2::new(grid.corner.width + width + S4, HEADER + grid.rows as f32 * ROW + S4);
    let mut event = None;
    ScrollArea::both().id_salt(grid.id).auto_shrink([false, false]).show_viewport(ui, |ui, viewport| {
        ui.set_min_size(full);
        let first = lefts.partition_point(|left| *left <= viewport.left()).saturating_sub(2);
        let last = lefts.partition_point(|left| *left < viewport.right() - grid.corner.width) + 1;
        let columns = first..last.min(grid.heads.len());
        let frame = Frame { origin: ui.max_rect().min, outer: ui.clip_rect(), lefts, columns };
        let top = ((viewport.top() - HEADER) / ROW).max(0.0) as usize;
        let bottom = ((viewport.bottom() - HEADER) / ROW).max(0.0) as usize + 2;
        for row in top.saturating_sub(1)..bottom.min(grid.rows) {
            event = line(ui, grid, &frame, row).or(event.take());
        }
        event = header(ui, grid, &frame).or(event.take());
        focus::page_keys(ui);
    });
    event
}

fn line(ui: &Ui, grid: &Grid, frame: &Frame, row: usize) -> Option<Event> {
    let t = tokens(ui);
    let body = frame.body(grid);
    let mut event = None;
    for column in frame.columns.clone() {
        let rect = frame.cell(grid, row, column);
        let figure = (grid.figure)(row, column);
        let painter = ui.painter().with_clip_rect(body.intersect(ui.clip_rect()));
        if grid.marked == Some(row) {
            painter.rect_filled(rect, 0.0, t.accent_tint);
        }
        paint(ui, &painter, rect, &figure);
        let seen = rect.intersect(body);
        if !seen.is_positive() {
            continue;
        }
        let sense = if figure.opens { Sense::click() } else { Sense::hover() };
        let response = ui.interact(seen, cell_id(grid, row, column), sense);
        let role = if figure.opens { egui::accesskit::Role::Button } else { egui::accesskit::Role::Cell };
        response.widget_info(|| WidgetInfo::labeled(role, true, &figure.said));
        if !figure.opens {
            continue;
        }
        if response.hovered() || response.has_focus() {
            painter.rect_stroke(rect.shrink(1.0), tokens::RADIUS, Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
        }
        if response.has_focus() {
            arrows(ui, grid, frame, (row, column), response.id);
        }
        if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            event = Some(Event::Cell(row, column));
        }
    }
    let y = frame.origin.y + HEADER + (row + 1) as f32 * ROW;
    let painter = ui.painter().with_clip_rect(body.with_min_x(frame.outer.left()));
    painter.hline(frame.outer.x_range(), y - 0.5, Stroke::new(1.0, t.line));
    name(ui, grid, frame, row).or(event)
}

fn paint(ui: &Ui, painter: &egui::Painter, rect: Rect, figure: &Figure) {
    let t = tokens(ui);
    if figure.heat > 0.0 {
        painter.rect_filled(
            rect.shrink(1.0),
            tokens::RADIUS,
            mix(t.paper, t.accent, 0.05 + 0.3 * figure.heat.min(1.0)),
        );
    }
    if let Some(part) = figure.bar {
        let room = rect.width() - 64.0;
        let bar = Rect::from_min_size(
            Pos2::new(rect.left() + S2, rect.center().y - 6.0),
            Vec2::new((room * part.clamp(0.0, 1.0)).max(1.0), 12.0),
        );
        painter.rect_filled(bar, 2.0, mix(t.paper, t.accent, 0.55));
    }
    let color = if figure.opens || figure.is_text { t.ink } else { t.soft };
    let galley = cut_line(ui, &figure.text, tokens::sans(tokens::BODY), color, rect.width() - S4);
    let x = if figure.is_text { rect.left() + S2 } else { rect.right() - S2 - galley.size().x };
    painter.galley(Pos2::new(x, rect.center().y - galley.size().y / 2.0), galley, color);
}

/// Arrows go from cell to cell, and the table follows.
fn arrows(ui: &Ui, grid: &Grid, frame: &Frame, (row, column): (usize, usize), id: egui::Id) {
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step = |back, on| i64::from(pressed(on)) - i64::from(pressed(back));
    let (down, right) = (step(Key::ArrowUp, Key::ArrowDown), step(Key::ArrowLeft, Key::ArrowRight));
    if (down, right) == (0, 0) {
        return;
    }
    // On to the next that opens anything.
    let (mut row, mut column) = (row as i64, column as i64);
    for _ in 0..grid.rows.max(grid.heads.len()) {
        (row, column) = (row + down, column + right);
        let inside = (0..grid.rows as i64).contains(&row) && (0..grid.heads.len() as i64).contains(&column);
        if !inside {
            return;
        }
        if (grid.figure)(row as usize, column as usize).opens {
            let (row, column) = (row as usize, column as usize);
            ui.memory_mut(|memory| memory.request_focus(cell_id(grid, row, column)));
            let mut rect = frame.cell(grid, row, column);
            // The headings lie over what is just beneath them.
            rect.min -= Vec2::new(grid.corner.width, HEADER);
            return ui.scroll_to_rect(rect, None);
        }
    }
}

/// A row's name, which stays at the left.
fn name(ui: &Ui, grid: &Grid, frame: &Frame, row: usize) -> Option<Event> {
    let t = tokens(ui);
    let name = (grid.name)(row);
    let at = Pos2::new(frame.outer.left(), frame.origin.y + HEADER + row as f32 * ROW);
    let rect = Rect::from_min_size(at, Vec2::new(grid.corner.width, ROW));
    let clip = frame.outer.with_min_y(frame.outer.top() + HEADER);
    let painter = ui.painter().with_clip_rect(clip);
    let fill = if grid.marked == Some(row) { t.accent_tint } else { t.paper };
    painter.rect_filled(rect.with_max_y(rect.bottom() - 1.0), 0.0, fill);
    let galley = cut_line(ui, &name, tokens::sans(tokens::BODY), t.ink, grid.corner.width - S4 - S2);
    let cut = galley.elided;
    painter.galley(Pos2::new(rect.left() + S4, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    let seen = rect.intersect(clip);
    if !seen.is_positive() {
        return None;
    }
    let sense = if grid.row_opens { Sense::click() } else { Sense::hover() };
    let response = ui.interact(seen, egui::Id::unique((grid.id, "row", row)), sense);
    let role = if grid.row_opens { egui::accesskit::Role::Button } else { egui::accesskit::Role::RowHeader };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    if grid.row_opens && (response.hovered() || response.has_focus()) {
        painter.rect_stroke(rect.shrink(1.0), tokens::RADIUS, Stroke::new(1.0, t.accent), egui::StrokeKind::Inside);
    }
    let response = if cut { response.on_hover_text(&name) } else { response };
    if !grid.row_opens {
        return None;
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked().then_some(Event::Row(row))
}

/// The columns' names, which stay on top.
fn header(ui: &Ui, grid: &Grid, frame: &Frame) -> Option<Event> {
    let t = tokens(ui);
    let band = Rect::from_min_size(frame.outer.min, Vec2::new(frame.outer.width(), HEADER));
    ui.painter().rect_filled(band, 0.0, t.paper);
    ui.painter().hline(band.x_range(), band.bottom() - 1.0, Stroke::new(1.5, t.ink));
    let mut event = None;
    let clip = band.with_min_x(frame.outer.left() + grid.corner.width);
    for column in frame.columns.clone() {
        let (Some(head), Some(left)) = (grid.heads.get(column), frame.lefts.get(column)) else { continue };
        let left = frame.origin.x + grid.corner.width + left;
        let rect = Rect::from_min_size(Pos2::new(left, band.top()), Vec2::new(head.width, HEADER));
        if heading(ui, grid, head, column + 1, rect, clip) {
            event = Some(Event::Sort(column + 1));
        }
    }
    let corner = Rect::from_min_size(band.min, Vec2::new(grid.corner.width, HEADER));
    if heading(ui, grid, &grid.corner, 0, corner, corner) {
        event = Some(Event::Sort(0));
    }
    event
}

fn heading(ui: &Ui, grid: &Grid, head: &Head, number: usize, rect: Rect, clip: Rect) -> bool {
    let t = tokens(ui);
    let painter = ui.painter().with_clip_rect(clip);
    if number == 0 {
        painter.rect_filled(rect.with_max_y(rect.bottom() - 2.0), 0.0, t.paper);
    }
    let font = tokens::sans_bold(13.0);
    let sorted = grid.sort.by == Some(number);
    let mark = if sorted { 14.0 } else { 0.0 };
    let mut job = egui::text::LayoutJob::simple(head.name.clone(), font, t.ink, rect.width() - S4 - mark);
    job.wrap.max_rows = if number == 0 { 1 } else { 2 };
    let left = match number {
        0 => Some(rect.left() + S4),
        _ => head.is_text.then_some(rect.left() + S2),
    };
    if left.is_none() {
        job.halign = egui::Align::RIGHT;
    }
    let galley = painter.layout_job(job);
    let y = rect.bottom() - S2 - galley.size().y;
    let x = left.unwrap_or(rect.right() - S2 - mark);
    painter.galley(Pos2::new(x, y.max(rect.top())), galley, t.ink);
    if sorted {
        let icon = if grid.sort.down { icons::CHEVRON_DOWN } else { icons::CHEVRON_UP };
        let at = Pos2::new(rect.right() - S1, rect.bottom() - S2 - 1.0);
        painter.text(at, Align2::RIGHT_BOTTOM, icon, tokens::icon(12.0), t.accent);
    }
    let seen = rect.intersect(clip);
    if !seen.is_positive() {
        return false;
    }
    let sense = if head.sorts { Sense::click() } else { Sense::hover() };
    let response = ui.interact(seen, egui::Id::unique((grid.id, "head", number)), sense);
    response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::ColumnHeader, true, &head.name));
    let response = response.on_hover_text(&head.name);
    head.sorts && response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_sorted_from_the_largest_and_names_from_the_first() {
        let mut sort = Sort::default();
        sort.click(2);
        assert_eq!(sort, Sort { by: Some(2), down: true });
        sort.click(2);
        assert!(!sort.down);
        sort.click(0);
        assert_eq!(sort, Sort { by: Some(0), down: false });
    }
}
