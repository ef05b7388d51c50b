//! The grid: sticky headings both ways, rows that grow with their text, of which only those in view
//! are laid out.

use super::{Shown, State, cell, cell_id, open};
use crate::analysis::structure::{Heading, ThemeTable};
use crate::model::AxisPlace;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::focus;
use crate::ui::heard;
use crate::ui::silence;
use crate::ui::tokens::{self, S2, S3, S4, tokens};
use crate::ui::widgets::{cut_line, soft};
use eframe::egui::{self, Key, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo};
use std::ops::Range;
use std::rc::Rc;

const NAME: f32 = 188.0;
const HEADER: f32 = 52.0;
const NARROWEST: f32 = 230.0;
const WIDEST: f32 = 420.0;

/// Where the rows stand, kept as long as the table and the window's width are the same.
#[derive(Default)]
pub struct Layout {
    of: Option<Rc<Shown>>,
    find: String,
    width: f32,
    /// The table's rows that are shown.
    rows: Vec<usize>,
    /// Where they begin, and where the last one ends.
    tops: Vec<f32>,
}

impl Layout {
    /// How many rows are shown.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    fn fit(&mut self, shown: &Rc<Shown>, find: &str, width: f32) {
        let same = self.of.as_ref().is_some_and(|known| Rc::ptr_eq(known, shown));
        if same && self.find == find && self.width == width {
            return;
        }
        let table = &shown.table;
        let sought = find.trim().to_lowercase();
        let found = |row: &usize| sought.is_empty() || finds(shown, *row, &sought);
        self.rows = (0..table.rows.len()).filter(found).collect();
        self.tops = vec![0.0];
        let mut top = 0.0;
        for row in &self.rows {
            let cells = (0..table.columns.len()).filter_map(|column| table.cell(*row, column));
            let tallest = cells.map(|known| cell::height(shown, known, width - S4)).fold(cell::LOWEST, f32::max);
            top += tallest;
            self.tops.push(top);
        }
        (self.of, self.find, self.width) = (Some(Rc::clone(shown)), find.to_owned(), width);
    }

    /// The shown rows between two heights, with one more at either end for the keyboard.
    fn between(&self, top: f32, bottom: f32) -> Range<usize> {
        let first = self.tops.partition_point(|edge| *edge <= top).saturating_sub(2);
        let last = self.tops.partition_point(|edge| *edge < bottom) + 1;
        first..last.min(self.rows.len())
    }
}

/// Whether a row's name, its texts or its condensations hold the words.
fn finds(shown: &Shown, row: usize, sought: &str) -> bool {
    let table = &shown.table;
    let holds = |text: &str| text.to_lowercase().contains(sought);
    table.rows.get(row).is_some_and(|heading| holds(&heading.name))
        || (0..table.columns.len()).filter_map(|column| table.cell(row, column)).any(|cell| {
            let written = cell.written.and_then(|at| shown.study.cells.get(at));
            written.is_some_and(|written| holds(&written.text))
                || table.items_of(cell).any(|item| holds(&item.condensation))
        })
}

/// The geometry of one frame.
struct Grid {
    /// Where the table's left upper corner is on the screen, scrolled.
    origin: Pos2,
    outer: Rect,
    width: f32,
    columns: Range<usize>,
}

impl Grid {
    fn body(&self) -> Rect {
        // A cell that is marked reaches a little beyond its text.
        Rect::from_min_max(self.outer.min + Vec2::new(NAME - S2, HEADER), self.outer.max)
    }

    fn cell(&self, top: f32, height: f32, column: usize) -> Rect {
        let at = self.origin + Vec2::new(NAME + column as f32 * self.width, HEADER + top);
        Rect::from_min_size(at, Vec2::new(self.width, height))
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Rc<Shown>) {
    let table = &shown.table;
    if table.rows.is_empty() || table.columns.is_empty() {
        return no_places(ui, desk, state, table);
    }
    let room = ui.available_width() - NAME - S4;
    let width = (room / table.columns.len() as f32).clamp(NARROWEST, WIDEST).floor();
    state.layout.fit(shown, &state.find, width);
    if state.layout.rows.is_empty() {
        ui.add_space(S4);
        ui.vertical_centered(|ui| soft(ui, say::structure_no_row_holds_these_words(desk.lang)));
        return;
    }
    let total = state.layout.tops.last().copied().unwrap_or(0.0);
    let full = Vec2::new(NAME + width * table.columns.len() as f32 + S4, HEADER + total + S4);
    ScrollArea::both().id_salt(("theme table", state.rows, state.columns)).auto_shrink([false, false]).show_viewport(
        ui,
        |ui, viewport| {
            ui.set_min_size(full);
            heard::table(ui, say::table_theme_table(desk.lang), table.rows.len() + 1, table.columns.len() + 1);
            let left = ((viewport.left() - width) / width).max(0.0) as usize;
            let right = ((viewport.right() - NAME) / width).max(0.0) as usize + 2;
            let grid = Grid {
                origin: ui.max_rect().min,
                outer: ui.clip_rect(),
                width,
                columns: left..right.min(table.columns.len()),
            };
            for at in state.layout.between(viewport.top() - HEADER, viewport.bottom()) {
                row(ui, desk, state, shown, &grid, at);
            }
            header(ui, desk, state, table, &grid);
            let now = ui.ctx().cumulative_frame_nr();
            if state.reveal.take_if(|asked| now > *asked).is_some() {
                reveal(ui, state, table, &grid);
            }
            focus::page_keys(ui);
        },
    );
}

fn no_places(ui: &mut Ui, desk: &Desk, state: &State, table: &ThemeTable) {
    let axis = if table.rows.is_empty() { state.rows } else { state.columns };
    let label = axis.label(desk.lang).to_lowercase();
    ui.add_space(S4 * 3.0);
    ui.vertical_centered(|ui| {
        let words = crate::say!(desk.lang, structure_the_study_has_no_label_yet, label);
        soft(ui, words);
    });
}

fn row(ui: &mut Ui, desk: &mut Desk, state: &mut State, shown: &Shown, grid: &Grid, at: usize) {
    let t = tokens(ui);
    let (Some(row), Some(top), Some(bottom)) = (
        state.layout.rows.get(at).copied(),
        state.layout.tops.get(at).copied(),
        state.layout.tops.get(at + 1).copied(),
    ) else {
        return;
    };
    let height = bottom - top;
    let Some(heading) = shown.table.rows.get(row) else { return };
    for column in grid.columns.clone() {
        let (Some(cell), Some(of)) = (shown.table.cell(row, column), shown.table.columns.get(column)) else { continue };
        let rect = grid.cell(top, height, column);
        let places = [heading.place.clone(), of.place.clone()];
        let open = state.open.as_ref() == Some(&places);
        let about = cell::About { id: cell_id(row, column), rect, clip: grid.body(), row: heading, column: of, open };
        let response = cell::show(ui, desk, shown, cell, &about, &state.find);
        heard::in_table(ui.ctx(), response.id, at + 1, column + 1);
        if response.clicked() && !cell::went_to_words(ui, desk, shown, cell, &about) {
            state.open = Some(places);
            state.write = true;
            state.reveal = Some(ui.ctx().cumulative_frame_nr());
            ui.ctx().request_repaint();
        }
        let may_be_said = open::may_be_said(&[heading.place.clone(), of.place.clone()], cell);
        if let Some(said_of) = may_be_said.filter(|_| desk.writable) {
            let at = response.rect.left_bottom();
            crate::ui::menus::menu(&response, false, at, |ui| silence::menu(ui, desk, &shown.study, said_of));
        }
        if response.has_focus() {
            arrows(ui, state, shown, grid, (at, column), response.id);
        }
    }
    let line = grid.origin.y + HEADER + bottom;
    ui.painter().with_clip_rect(grid.body().with_min_x(grid.outer.left())).hline(
        grid.outer.x_range(),
        line - 1.0,
        Stroke::new(1.0, t.line),
    );
    row_name(ui, desk, state, heading, grid, (top, height));
    heard::in_table(ui.ctx(), heading_id(&heading.place), at + 1, 0);
}

/// Arrows go from cell to cell, and the table follows.
fn arrows(ui: &Ui, state: &State, shown: &Shown, grid: &Grid, (at, column): (usize, usize), id: egui::Id) {
    let filter = egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    // Consumed, or the cell that it leads to would take the same key.
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let step = |back, on| i64::from(pressed(on)) - i64::from(pressed(back));
    let (down, right) = (step(Key::ArrowUp, Key::ArrowDown), step(Key::ArrowLeft, Key::ArrowRight));
    if (down, right) == (0, 0) {
        return;
    }
    let stepped = |from: usize, by: i64, count: usize| (from as i64 + by).clamp(0, count as i64 - 1) as usize;
    let at = stepped(at, down, state.layout.rows.len());
    let column = stepped(column, right, shown.table.columns.len());
    let edges = state.layout.tops.get(at).zip(state.layout.tops.get(at + 1));
    if let (Some(row), Some((top, bottom))) = (state.layout.rows.get(at), edges) {
        ui.memory_mut(|memory| memory.request_focus(cell_id(*row, column)));
        into_view(ui, grid.cell(*top, bottom - top, column));
    }
}

fn into_view(ui: &Ui, mut rect: Rect) {
    // The headings lie over what is just beneath them.
    rect.min -= Vec2::new(NAME, HEADER);
    ui.scroll_to_rect(rect, None);
}

/// Brings the open cell into view, where its panel has come to lie over it.
fn reveal(ui: &Ui, state: &State, table: &ThemeTable, grid: &Grid) {
    let Some([row, column]) = &state.open else { return };
    let at = |headings: &[Heading], place: &AxisPlace| headings.iter().position(|heading| heading.place == *place);
    let (Some(row), Some(column)) = (at(&table.rows, row), at(&table.columns, column)) else { return };
    let Some(at) = state.layout.rows.iter().position(|known| *known == row) else { return };
    if let Some((top, bottom)) = state.layout.tops.get(at).zip(state.layout.tops.get(at + 1)) {
        into_view(ui, grid.cell(*top, bottom - top, column));
    }
}

/// A row's name, which stays at the left.
fn row_name(ui: &Ui, desk: &Desk, state: &mut State, heading: &Heading, grid: &Grid, (top, height): (f32, f32)) {
    let t = tokens(ui);
    let clip = Rect::from_min_max(
        Pos2::new(grid.outer.left(), grid.outer.top() + HEADER),
        Pos2::new(grid.outer.left() + NAME - S2, grid.outer.bottom()),
    );
    let rect = Rect::from_min_size(Pos2::new(grid.outer.left(), grid.origin.y + HEADER + top), Vec2::new(NAME, height));
    let painter = ui.painter().with_clip_rect(clip);
    painter.rect_filled(rect.with_max_y(rect.bottom() - 1.0), 0.0, t.paper);
    let indent = S3 * heading.depth.min(4) as f32;
    let mut job = egui::text::LayoutJob::simple(
        heading.name.clone(),
        tokens::sans_bold(tokens::BODY),
        t.ink,
        NAME - S4 - S3 - indent,
    );
    job.wrap.max_rows = (((height - S3 * 2.0) / 18.0) as usize).max(1);
    let galley = painter.layout_job(job);
    // A tall row keeps its name in view.
    let lowest = (rect.bottom() - galley.size().y - S3).max(rect.top() + S3);
    let y = (rect.top() + S3).max(clip.top() + S2).min(lowest);
    painter.galley(Pos2::new(rect.left() + S4 + indent, y), galley, t.ink);
    named(ui, desk, state, heading, rect.intersect(clip), egui::accesskit::Role::RowHeader);
}

/// The columns' names, which stay on top.
fn header(ui: &Ui, desk: &Desk, state: &mut State, table: &ThemeTable, grid: &Grid) {
    let t = tokens(ui);
    let band = Rect::from_min_size(grid.outer.min, Vec2::new(grid.outer.width(), HEADER));
    ui.painter().rect_filled(band, 0.0, t.paper);
    ui.painter().hline(band.x_range(), band.bottom() - 1.0, Stroke::new(1.5, t.ink));
    let clip = band.with_min_x(grid.outer.left() + NAME);
    let painter = ui.painter().with_clip_rect(clip);
    for column in grid.columns.clone() {
        let Some(heading) = table.columns.get(column) else { continue };
        let left = grid.origin.x + NAME + column as f32 * grid.width;
        let mut job = egui::text::LayoutJob::simple(
            heading.name.clone(),
            tokens::sans_bold(tokens::BODY),
            t.ink,
            grid.width - S4,
        );
        job.wrap.max_rows = 2;
        let galley = painter.layout_job(job);
        let y = band.bottom() - S2 - galley.size().y;
        painter.galley(Pos2::new(left, y.max(band.top())), galley, t.ink);
        let rect = Rect::from_min_size(Pos2::new(left, band.top()), Vec2::new(grid.width - S4, HEADER));
        named(ui, desk, state, heading, rect.intersect(clip), egui::accesskit::Role::ColumnHeader);
        heard::in_table(ui.ctx(), heading_id(&heading.place), 0, column + 1);
    }
    let corner = state.rows.label(desk.lang);
    let galley = cut_line(ui, corner, tokens::sans(tokens::SMALL), t.soft, NAME - S4 - S2);
    ui.painter().galley(Pos2::new(band.left() + S4, band.bottom() - S2 - galley.size().y), galley, t.soft);
}

fn heading_id(place: &AxisPlace) -> egui::Id {
    egui::Id::unique(("heading", place))
}

/// What a heading says aloud and on hover; a theme's opens the theme.
fn named(ui: &Ui, desk: &Desk, state: &mut State, heading: &Heading, rect: Rect, role: egui::accesskit::Role) {
    if !rect.is_positive() {
        return;
    }
    let theme = if let AxisPlace::Theme(id) = heading.place { Some(id) } else { None };
    let sense = if theme.is_some() { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, heading_id(&heading.place), sense);
    response.widget_info(|| WidgetInfo::labeled(role, true, &heading.name));
    let open = say::structure_show_the_theme(desk.lang);
    let response = match (heading.note.is_empty(), theme) {
        (true, None) => response,
        (true, Some(_)) => response.on_hover_text(open),
        (false, _) => response.on_hover_text(&heading.note),
    };
    if theme.is_some() && response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        state.themes.chosen = theme;
        state.themes.homeless = false;
        state.themes.open = true;
        state.leave = true;
    }
}
