//! A table drawn as if it were printed: no vertical lines, headings that stay, quotes in the
//! reading face.

use crate::formats::export::ExportFormat;
use crate::model::*;
use crate::say;
use crate::session::export::{Export, Preview};
use crate::ui::focus;
use crate::ui::tokens::{self, S2, S4, S6, tokens};
use eframe::egui::{self, Galley, Rect, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// A preview, ready to be drawn.
pub struct Sheet {
    pub title: String,
    pub rows: usize,
    pub more: bool,
    columns: Vec<Shown>,
    lines: Vec<Line>,
}

struct Shown {
    heading: String,
    kind: ColumnKind,
    /// Letters that it would like to have in a line.
    letters: f32,
}

enum Line {
    /// A heading that gathers the rows after it.
    Group(String),
    Cells(Vec<String>),
}

/// Letters of a cell that are looked at: more do not show.
const LETTERS: usize = 400;
/// Lines of a cell that are shown.
const LINES: usize = 4;
const HEADING: f32 = 34.0;
const GROUP: f32 = 40.0;
const GAP: f32 = 24.0;

impl Sheet {
    /// As the format writes it: files for scripts with keys, files for people with headings and groups.
    pub fn new(preview: &Preview, export: &Export, lang: Lang) -> Sheet {
        let for_scripts = match export.format {
            ExportFormat::Csv => !export.only.in_words,
            format => format == ExportFormat::Json,
        };
        let gathers = matches!(export.format, ExportFormat::Docx | ExportFormat::Html | ExportFormat::Md);
        let read = gathers.then(|| preview.table.for_people());
        let table = read.as_ref().unwrap_or(&preview.table);
        let group = table.group_by.filter(|by| gathers && *by < table.columns.len() && table.columns.len() > 1);
        let said = |cell: &Cell| if for_scripts { cell.raw() } else { cell.shown(lang) };
        let is_for_people =
            |place: &usize| table.columns.get(*place).is_none_or(|column| column.kind != ColumnKind::Id);
        let places: Vec<usize> =
            (0..table.columns.len()).filter(|place| Some(*place) != group).filter(is_for_people).collect();
        let columns = places
            .iter()
            .filter_map(|place| table.columns.get(*place).map(|column| (*place, column)))
            .map(|(place, column)| {
                let heading = if for_scripts { column.key.clone() } else { column.heading.clone() };
                let cells = table.rows.iter().filter_map(|row| row.get(place)).map(&said);
                let longest = cells.map(|text| text.chars().take(80).count()).max().unwrap_or(0);
                let letters = longest.max(heading.chars().count()) as f32;
                let (least, most) = match column.kind {
                    ColumnKind::Number | ColumnKind::Date => (5.0, 12.0),
                    ColumnKind::Label | ColumnKind::Id => (6.0, 22.0),
                    ColumnKind::Prose => (12.0, 38.0),
                    ColumnKind::Quote => (16.0, 46.0),
                };
                Shown { heading, kind: column.kind, letters: letters.clamp(least, most) }
            })
            .collect();
        let lines = lines(
            table,
            group,
            |row| places.iter().filter_map(|place| row.get(*place)).map(|cell| cut(&said(cell))).collect(),
            lang,
        );
        Sheet { title: table.title.clone(), rows: table.rows.len(), more: preview.more, columns, lines }
    }

    pub fn show(&self, ui: &mut Ui, lang: Lang) {
        let t = tokens(ui);
        let widths = self.widths(ui.available_width() - S6);
        let total: f32 = widths.iter().map(|width| width + GAP).sum::<f32>();
        let laid: Vec<(f32, Vec<Arc<Galley>>)> = self.lines.iter().map(|line| self.lay(ui, line, &widths)).collect();
        let height: f32 = HEADING + laid.iter().map(|(height, _)| height).sum::<f32>() + S6;
        ScrollArea::both().id_salt("preview").auto_shrink(false).show_viewport(ui, |ui, viewport| {
            ui.set_min_size(vec2(total, height));
            let at = ui.max_rect().min;
            let across = at.x..=at.x + total - GAP;
            let name = say!(lang, hand_in_preview_title, title = &self.title);
            let whole =
                ui.interact(Rect::from_min_size(at, vec2(total, height)), ui.scope_id().with("table"), Sense::hover());
            whole.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Table, true, &name));
            let mut top = at.y + HEADING;
            for (n, (line, (height, cells))) in self.lines.iter().zip(&laid).enumerate() {
                let in_view = top + height >= at.y + viewport.min.y && top <= at.y + viewport.max.y;
                if in_view {
                    let rect = Rect::from_x_y_ranges(across.clone(), top..=top + height);
                    self.line(ui, line, cells, &widths, rect, n);
                }
                top += height;
            }
            ui.painter().hline(across.clone(), top, Stroke::new(1.0, t.ink));
            self.headings(ui, &widths, at.x, at.y + viewport.min.y, total);
            focus::page_keys(ui);
        });
    }

    /// Widths in points: what the columns would like, and the rest to those with long texts.
    fn widths(&self, room: f32) -> Vec<f32> {
        let mut widths: Vec<f32> = self.columns.iter().map(|column| column.letters * 7.2 + S2).collect();
        let over = room - widths.iter().map(|width| width + GAP).sum::<f32>();
        let long =
            |column: &Shown| matches!(column.kind, ColumnKind::Prose | ColumnKind::Quote) && column.letters > 30.0;
        let takers = self.columns.iter().filter(|column| long(column)).count();
        if over < 0.0 {
            self.narrow(&mut widths, over);
        } else if takers > 0 {
            for (width, column) in widths.iter_mut().zip(&self.columns) {
                if long(column) {
                    *width += (over / takers as f32).min(320.0);
                }
            }
        }
        widths
    }

    /// Where not all columns fit, each gives of what it can wrap, no more than is needed.
    fn narrow(&self, widths: &mut [f32], over: f32) {
        let least = |column: &Shown| match column.kind {
            ColumnKind::Number | ColumnKind::Date => f32::INFINITY,
            ColumnKind::Label | ColumnKind::Id => 80.0,
            ColumnKind::Prose => 150.0,
            ColumnKind::Quote => 220.0,
        };
        let can: Vec<f32> =
            widths.iter().zip(&self.columns).map(|(width, column)| (width - least(column)).max(0.0)).collect();
        let all: f32 = can.iter().sum();
        let share = if all > 0.0 { (-over / all).min(1.0) } else { 0.0 };
        for (width, can) in widths.iter_mut().zip(can) {
            *width -= can * share;
        }
    }

    fn lay(&self, ui: &Ui, line: &Line, widths: &[f32]) -> (f32, Vec<Arc<Galley>>) {
        let t = tokens(ui);
        match line {
            Line::Group(_) => (GROUP, Vec::new()),
            Line::Cells(cells) => {
                let galleys: Vec<Arc<Galley>> = cells
                    .iter()
                    .zip(&self.columns)
                    .zip(widths)
                    .map(|((text, column), width)| {
                        let font = match column.kind {
                            ColumnKind::Quote => tokens::reading(15.0),
                            _ => tokens::sans(tokens::BODY),
                        };
                        let mut job = egui::text::LayoutJob::simple(text.clone(), font, t.ink, *width);
                        job.wrap.max_rows = LINES;
                        ui.painter().layout_job(job)
                    })
                    .collect();
                let tallest = galleys.iter().map(|galley| galley.size().y).fold(18.0, f32::max);
                (tallest + S4, galleys)
            }
        }
    }

    fn line(&self, ui: &Ui, line: &Line, galleys: &[Arc<Galley>], widths: &[f32], rect: Rect, n: usize) {
        let t = tokens(ui);
        let row = ui.interact(rect, ui.scope_id().with(("row", n)), Sense::hover());
        match line {
            Line::Group(name) => {
                row.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Heading, true, name));
                let font = tokens::sans_bold(tokens::BODY);
                let galley = crate::ui::widgets::cut_line(ui, name, font, t.ink, ui.clip_rect().width() - S6);
                let at = pos2(rect.left(), rect.bottom() - S2 - galley.size().y);
                ui.painter().galley(at, galley, t.ink);
            }
            Line::Cells(cells) => {
                row.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Row, true, cells.join(", ")));
                let mut x = rect.left();
                for ((galley, column), width) in galleys.iter().zip(&self.columns).zip(widths) {
                    let left = if column.kind == ColumnKind::Number { x + width - galley.size().x } else { x };
                    ui.painter().galley(pos2(left, rect.top() + S2), Arc::clone(galley), t.ink);
                    x += width + GAP;
                }
            }
        }
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.line));
    }

    /// The headings, over whatever has been scrolled beneath them.
    fn headings(&self, ui: &Ui, widths: &[f32], left: f32, top: f32, total: f32) {
        let t = tokens(ui);
        let rect = Rect::from_min_size(pos2(left, top), vec2(total - GAP, HEADING));
        ui.painter().rect_filled(rect.expand2(vec2(GAP, 0.0)), 0.0, t.paper);
        let mut x = left;
        for (column, width) in self.columns.iter().zip(widths) {
            let font = tokens::sans_bold(tokens::SMALL);
            let galley = crate::ui::widgets::cut_line(ui, &column.heading, font, t.soft, *width);
            let at = if column.kind == ColumnKind::Number { x + width - galley.size().x } else { x };
            let middle = rect.bottom() - S2 - galley.size().y;
            ui.painter().galley(pos2(at, middle), galley, t.soft);
            x += width + GAP;
        }
        ui.painter().hline(rect.x_range(), rect.top() + 1.0, Stroke::new(1.5, t.ink));
        ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, t.ink));
    }
}

/// The lines of a table, gathered by a column where the format does so.
fn lines(table: &Table, group: Option<usize>, cells: impl Fn(&[Cell]) -> Vec<String>, lang: Lang) -> Vec<Line> {
    let Some(group) = group else { return table.rows.iter().map(|row| Line::Cells(cells(row))).collect() };
    let mut groups: Vec<(String, Vec<Line>)> = Vec::new();
    for row in &table.rows {
        let name = row.get(group).map(|cell| cell.shown(lang)).unwrap_or_default();
        let line = Line::Cells(cells(row));
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, lines)) => lines.push(line),
            None => groups.push((name, vec![line])),
        }
    }
    let none = say::none_given(lang);
    groups
        .into_iter()
        .flat_map(|(name, lines)| {
            let name = if name.trim().is_empty() { none.to_owned() } else { name };
            std::iter::once(Line::Group(name)).chain(lines)
        })
        .collect()
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LETTERS) {
        Some((end, _)) => text.get(..end).unwrap_or(text).to_owned(),
        None => text.to_owned(),
    }
}
