//! The table: sticky case names on top, sticky row names at the left, rows of measured heights.

use super::{State, Worked, cell, finding};
use crate::analysis::contrast::WorkedRow;
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::focus;
use crate::ui::heard;
use crate::ui::icons;
use crate::ui::tokens::{self, S2, S3, S4, tokens};
use crate::ui::widgets::{cut_line, icon_toggle};
use eframe::egui::{self, Pos2, Rect, ScrollArea, Stroke, Ui, UiBuilder, Vec2};

const NAME: f32 = 168.0;
const FINDING: f32 = 320.0;
const HEADER: f32 = 44.0;
const NARROWEST: f32 = 236.0;
/// A row's height until it is measured.
const GUESS: f32 = 180.0;

/// The widths of one frame.
struct Columns {
    cases: Vec<CaseId>,
    width: f32,
}

impl Columns {
    fn left(&self, n: usize) -> f32 {
        NAME + n as f32 * self.width
    }

    fn finding(&self) -> f32 {
        self.left(self.cases.len())
    }

    fn total(&self) -> f32 {
        self.finding() + FINDING
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, contrast: &Contrast, worked: &Worked) {
    let table = &worked.table;
    let room = ui.available_rect_before_wrap();
    let cases: Vec<CaseId> =
        table.cases.iter().copied().filter(|case| state.pinned.len() < 2 || state.pinned.contains(case)).collect();
    let width = ((room.width() - NAME - FINDING - S4) / cases.len().max(1) as f32).max(NARROWEST).floor();
    let columns = Columns { cases, width };
    let heights: Vec<f32> =
        table.rows.iter().map(|row| state.heights.get(&row.row.id.0).copied().unwrap_or(GUESS)).collect();
    let full = Vec2::new(columns.total(), HEADER + heights.iter().sum::<f32>() + S4);
    ScrollArea::both().id_salt(("contrast", contrast.id.0)).auto_shrink([false, false]).show_viewport(
        ui,
        |ui, viewport| {
            ui.set_min_size(full);
            let origin = ui.max_rect().min;
            let outer = ui.clip_rect();
            let body = Rect::from_min_max(outer.min + Vec2::new(NAME, HEADER), outer.max);
            let mut y = HEADER;
            for (row, height) in table.rows.iter().zip(&heights) {
                if y + height >= viewport.top() && y <= viewport.bottom() {
                    let at = Pos2::new(origin.x, origin.y + y);
                    let measured = draw_row(ui, desk, state, (contrast, worked, row), &columns, at, body, *height);
                    if (measured - height).abs() > 0.5 {
                        state.heights.insert(row.row.id.0, measured);
                        ui.ctx().request_repaint();
                    }
                    row_name(ui, worked, row, Pos2::new(outer.left(), at.y), *height, outer);
                }
                y += height;
            }
            header(ui, desk, state, worked, &columns, Pos2::new(origin.x, outer.top()), outer);
            heard::table(ui, &contrast.name, worked.table.rows.len() + 1, columns.cases.len() + 2);
            focus::follow(ui, HEADER);
            focus::page_keys(ui);
        },
    );
}

/// Draws the cells and the finding of a row; gives the height they need.
#[expect(clippy::too_many_arguments, reason = "the geometry of one frame, used once")]
fn draw_row(
    ui: &mut Ui,
    desk: &mut Desk,
    state: &mut State,
    (contrast, worked, row): (&Contrast, &Worked, &WorkedRow),
    columns: &Columns,
    at: Pos2,
    clip: Rect,
    height: f32,
) -> f32 {
    let t = tokens(ui);
    let mut needed: f32 = 64.0;
    let evidence = finding::evidence_of(worked, row.row.id);
    for (n, case) in columns.cases.iter().enumerate() {
        let column = worked.table.cases.iter().position(|known| known == case);
        let Some(cell) = column.and_then(|at| row.cells.get(at)) else {
            continue;
        };
        let rect = Rect::from_min_size(at + Vec2::new(columns.left(n), S3), Vec2::new(columns.width - S4, height));
        let mut inner = child(ui, rect, clip, ("cell", row.row.id.0, case.0));
        cell::show(&mut inner, desk, state, worked, (contrast, row, *case), cell, &evidence);
        needed = needed.max(inner.min_rect().height());
    }
    let rect = Rect::from_min_size(at + Vec2::new(columns.finding(), S3), Vec2::new(FINDING - S4, height));
    let mut inner = child(ui, rect, clip, ("finding", row.row.id.0, 0));
    finding::show(&mut inner, desk, state, contrast, worked, row);
    needed = needed.max(inner.min_rect().height());
    let needed = (needed + S3 * 2.0).ceil();
    let line = at.y + needed;
    ui.painter().with_clip_rect(clip.with_min_x(clip.left() - NAME)).hline(
        clip.left() - NAME..=clip.right(),
        line,
        Stroke::new(1.0, t.line),
    );
    needed
}

fn child(ui: &mut Ui, rect: Rect, clip: Rect, id: (&str, i64, i64)) -> Ui {
    let mut child =
        ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect).layout(egui::Layout::top_down(egui::Align::Min)));
    child.set_clip_rect(clip.intersect(ui.clip_rect()));
    child.set_width(rect.width());
    child
}

/// A row's name, which stays at the left.
fn row_name(ui: &mut Ui, worked: &Worked, row: &WorkedRow, at: Pos2, height: f32, outer: Rect) {
    let t = tokens(ui);
    let clip = Rect::from_min_max(
        Pos2::new(outer.left(), outer.top() + HEADER),
        Pos2::new(outer.left() + NAME, outer.bottom()),
    );
    let rect = Rect::from_min_size(at, Vec2::new(NAME, height));
    let painter = ui.painter().with_clip_rect(clip);
    painter.rect_filled(rect.with_max_y(at.y + height - 1.0), 0.0, t.paper);
    let name = worked.study.row_name(row.row.about);
    let job = egui::text::LayoutJob::simple(name.to_owned(), tokens::sans_bold(tokens::BODY), t.ink, NAME - S4 - S3);
    let galley = painter.layout_job(job);
    // A tall row keeps its name in view.
    let top = (at.y + S3).max(outer.top() + HEADER + S2).min((at.y + height - galley.size().y - S3).max(at.y + S3));
    painter.galley(Pos2::new(at.x + S4, top), galley, t.ink);
    let note = match row.row.about {
        RowAbout::Theme(id) => {
            worked.study.themes.iter().find(|theme| theme.id == id).map(|theme| theme.description.clone())
        }
        RowAbout::Code(id) => worked.study.codes.iter().find(|code| code.id == id).map(|code| code.definition.clone()),
    };
    let response =
        ui.interact(rect.intersect(clip), egui::Id::unique(("row name", row.row.id.0)), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::RowHeader, true, name));
    if let Some(note) = note.filter(|note| !note.is_empty()) {
        response.on_hover_text(note);
    }
}

/// The cases' names, which stay on top.
fn header(ui: &mut Ui, desk: &Desk, state: &mut State, worked: &Worked, columns: &Columns, at: Pos2, outer: Rect) {
    let t = tokens(ui);
    let band = Rect::from_min_size(outer.min, Vec2::new(outer.width(), HEADER));
    ui.painter().rect_filled(band, 0.0, t.paper);
    ui.painter().hline(band.x_range(), band.bottom() - 1.0, Stroke::new(1.5, t.ink));
    let clip = band.with_min_x(outer.left() + NAME);
    for (n, case) in columns.cases.iter().enumerate() {
        let left = Pos2::new(at.x + columns.left(n), at.y);
        let name = worked.study.case_name(*case);
        let galley = cut_line(ui, name, tokens::sans_bold(tokens::SUBHEADING), t.ink, columns.width - 60.0);
        let y = left.y + (HEADER - galley.size().y) / 2.0;
        ui.painter().with_clip_rect(clip).galley(Pos2::new(left.x, y), galley.clone(), t.ink);
        let rect =
            Rect::from_min_size(Pos2::new(left.x, at.y), Vec2::new(columns.width - 50.0, HEADER)).intersect(clip);
        let said = ui.interact(rect, egui::Id::unique(("case name", case.0)), egui::Sense::hover());
        said.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::ColumnHeader, true, name));
        let pin = Rect::from_min_size(Pos2::new(left.x + galley.size().x + S2, at.y + 7.0), Vec2::splat(30.0));
        if clip.contains_rect(pin) && worked.table.cases.len() > 2 {
            let on = state.pinned.contains(case);
            let words = say::contrast_pin_to_read_two_cases_side(desk.lang);
            let mut place = ui.new_child(UiBuilder::new().id_salt(("pin", case.0)).max_rect(pin));
            if icon_toggle(&mut place, icons::PIN, &format!("{words}: {name}"), on).clicked() {
                state.pinned.retain(|known| known != case);
                if !on {
                    state.pinned.push(*case);
                }
                state.heights.clear();
            }
        }
    }
    let word = say::finding(desk.lang);
    let at = Pos2::new(at.x + columns.finding(), band.center().y);
    ui.painter().with_clip_rect(clip).text(
        at,
        egui::Align2::LEFT_CENTER,
        word,
        tokens::sans_bold(tokens::SUBHEADING),
        t.accent,
    );
}
