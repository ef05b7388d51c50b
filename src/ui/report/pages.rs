//! The report as it reads: only what is in view is drawn, and every mark can be clicked.

use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::tokens::{self, S2, S3, S6, Tokens, tokens};
use crate::ui::widgets::{Rows, show_rows};
use eframe::egui::text::{CCursor, LayoutJob, TextFormat};
use eframe::egui::{self, Align, FontId, Galley, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, vec2};
use std::sync::Arc;

/// A report, ready to be drawn.
pub struct Pages {
    pub report: Report,
    lines: Vec<Line>,
    /// Where the lines stand, at a width.
    measured: Option<(f32, Rows)>,
}

/// The words that a mark leads to.
pub type Cites = (DocumentId, Passage);

/// What is drawn in one piece, by the block's place and the row's.
#[derive(Clone, Copy)]
enum Line {
    Block(usize),
    Caption(usize),
    Head(usize),
    Row(usize, usize),
}

/// Text laid out, with the letters that each mark takes.
struct Laid {
    galley: Arc<Galley>,
    marks: Vec<(usize, usize, usize)>,
}

/// Lines longer than this are hard to read.
const MEASURE: f32 = 680.0;
/// Tables may be wider than text.
const WIDEST: f32 = 980.0;
const GAP: f32 = 20.0;

impl Pages {
    pub fn new(report: Report) -> Pages {
        let mut lines = Vec::new();
        for (at, block) in report.blocks.iter().enumerate() {
            match block {
                Block::Grid(grid) => {
                    if !grid.caption.is_empty() {
                        lines.push(Line::Caption(at));
                    }
                    lines.push(Line::Head(at));
                    lines.extend((0..grid.rows.len()).map(|row| Line::Row(at, row)));
                }
                _ => lines.push(Line::Block(at)),
            }
        }
        Pages { report, lines, measured: None }
    }

    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// Draws the report; gives the mark that was clicked. `open` is the one whose evidence stands open.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk, open: Option<Cites>) -> Option<Cites> {
        let width = (ui.available_width() - S6).clamp(200.0, WIDEST);
        if self.measured.as_ref().is_none_or(|(known, _)| *known != width) {
            let heights: Vec<f32> = self.lines.iter().map(|line| self.lay(ui, *line, width).1).collect();
            self.measured = Some((width, Rows::new(heights)));
        }
        let mut clicked = None;
        let Some((_, rows)) = &self.measured else { return None };
        show_rows(ui, "report pages", rows, None, None, |ui, n| {
            if let Some(line) = self.lines.get(n) {
                clicked = self.draw(ui, desk, *line, width, open).or(clicked);
            }
        });
        clicked
    }

    fn grid(&self, at: usize) -> Option<&Grid> {
        match self.report.blocks.get(at) {
            Some(Block::Grid(grid)) => Some(grid),
            _ => None,
        }
    }

    /// The pieces of a line with where each begins across, and the height of it all.
    fn lay(&self, ui: &Ui, line: Line, width: f32) -> (Vec<(f32, Laid)>, f32) {
        let t = tokens(ui);
        let measure = width.min(MEASURE);
        let (pieces, room) = match line {
            Line::Block(at) => match self.report.blocks.get(at) {
                Some(Block::Heading { level, text }) => {
                    let piece = self.job(ui, &[Run::Text(text.clone())], heading_font(*level), t, measure);
                    (vec![(0.0, piece)], if *level == 1 { S6 * 1.5 } else { S6 })
                }
                Some(Block::Paragraph(runs)) => {
                    (vec![(0.0, self.job(ui, runs, tokens::reading(15.0), t, measure))], S3)
                }
                Some(Block::Figure { shows, .. }) => {
                    let words = [Run::Quiet(format!("[{shows}]"))];
                    (vec![(0.0, self.job(ui, &words, tokens::sans(tokens::BODY), t, measure))], S3)
                }
                Some(Block::Entry(at)) => {
                    (vec![(0.0, self.job(ui, &self.entry(*at), tokens::reading(14.0), t, measure))], S3)
                }
                _ => (Vec::new(), 0.0),
            },
            Line::Caption(at) => {
                let Some(grid) = self.grid(at) else { return (Vec::new(), 0.0) };
                let words = [Run::Text(grid.caption.clone())];
                (vec![(0.0, self.job(ui, &words, tokens::sans_bold(tokens::SMALL), t, width))], S3)
            }
            Line::Head(at) => {
                let Some(grid) = self.grid(at) else { return (Vec::new(), 0.0) };
                let lay = |(column, (left, room)): (&GridColumn, (f32, f32))| {
                    let runs = [Run::Quiet(column.heading.clone())];
                    (left, self.job(ui, &runs, tokens::sans_bold(tokens::SMALL), t, room))
                };
                (grid.columns.iter().zip(columns(grid, width)).map(lay).collect(), S3)
            }
            Line::Row(at, row) => {
                let Some(grid) = self.grid(at) else { return (Vec::new(), 0.0) };
                let cells = grid.rows.get(row).map_or(&[][..], Vec::as_slice);
                let lay = |(runs, (left, room)): (&Vec<Run>, (f32, f32))| {
                    (left, self.job(ui, runs, tokens::sans(tokens::BODY), t, room))
                };
                let last = row + 1 == grid.rows.len();
                (cells.iter().zip(columns(grid, width)).map(lay).collect(), if last { S2 * 2.0 + S3 } else { S2 * 2.0 })
            }
        };
        let tallest = pieces.iter().map(|(_, laid)| laid.galley.size().y).fold(0.0, f32::max);
        (pieces, tallest + room)
    }

    /// The entry of the appendix as it reads here: the mark, then each place and its words.
    fn entry(&self, at: usize) -> Vec<Run> {
        let mut runs = vec![Run::Mark(at)];
        if let Some(place) = self.report.cited.get(at) {
            runs.push(Run::Quiet(format!("  {}: ", place.place)));
            runs.push(Run::Quote(place.quote.clone()));
        }
        runs
    }

    fn job(&self, ui: &Ui, runs: &[Run], font: FontId, t: &Tokens, width: f32) -> Laid {
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        let size = font.size;
        let mut marks = Vec::new();
        let mut letters = 0;
        for run in runs {
            let (words, font, color) = match run {
                Run::Text(words) => (words.clone(), font.clone(), t.ink),
                Run::Strong(words) => (words.clone(), tokens::sans_bold(size - 1.0), t.ink),
                Run::Quiet(words) => (words.clone(), tokens::sans(size.min(13.0)), t.soft),
                Run::Quote(words) => (words.clone(), tokens::reading(size.max(14.0)), t.ink),
                Run::Mark(at) => {
                    let words = mark(*at);
                    job.append("\u{a0}", 0.0, TextFormat::simple(tokens::sans(11.0), t.ink));
                    letters += 1;
                    marks.push((*at, letters, letters + words.chars().count()));
                    (words, tokens::sans_bold(11.5), t.accent)
                }
                Run::See(_) => continue,
            };
            letters += words.chars().count();
            let valign = if matches!(run, Run::Mark(_)) { Align::TOP } else { Align::BOTTOM };
            job.append(&words, 0.0, TextFormat { valign, ..TextFormat::simple(font, color) });
        }
        Laid { galley: ui.painter().layout_job(job), marks }
    }

    fn draw(&self, ui: &mut Ui, desk: &mut Desk, line: Line, width: f32, open: Option<Cites>) -> Option<Cites> {
        let t = tokens(ui);
        let (pieces, height) = self.lay(ui, line, width);
        let whole = ui.max_rect();
        let (before, heading) = match line {
            Line::Block(at) => match self.report.blocks.get(at) {
                Some(Block::Heading { level, text }) => (if *level == 1 { S6 } else { S3 }, Some(text)),
                _ => (0.0, None),
            },
            Line::Caption(_) | Line::Head(_) => (S2, None),
            Line::Row(..) => (S2, None),
        };
        let across = whole.left()..=whole.left() + width;
        let mut clicked = None;
        for (n, (left, laid)) in pieces.iter().enumerate() {
            let at = whole.min + vec2(*left, before);
            let rect = Rect::from_min_size(at, laid.galley.size());
            let text = ui.interact(rect, ui.scope_id().with(("text", n)), Sense::hover());
            let role = if heading.is_some() { egui::accesskit::Role::Heading } else { egui::accesskit::Role::Label };
            text.widget_info(|| WidgetInfo::labeled(role, true, laid.galley.text()));
            for (at_mark, from, to) in &laid.marks {
                clicked = self.mark(ui, desk, (n, *at_mark), (laid, at, *from, *to), open).or(clicked);
            }
            ui.painter().galley(at, laid.galley.clone(), t.ink);
        }
        match line {
            Line::Head(_) => {
                ui.painter().hline(across.clone(), whole.top() + height - 1.0, Stroke::new(1.0, t.ink));
            }
            Line::Row(..) => {
                ui.painter().hline(across, whole.top() + height - 1.0, Stroke::new(1.0, t.line));
            }
            Line::Block(_) | Line::Caption(_) => {}
        }
        clicked
    }

    /// A mark: tinted under the pointer and where its evidence stands open.
    fn mark(
        &self,
        ui: &Ui,
        desk: &Desk,
        (piece, at): (usize, usize),
        (laid, corner, from, to): (&Laid, egui::Pos2, usize, usize),
        open: Option<Cites>,
    ) -> Option<Cites> {
        let t = tokens(ui);
        let cited = self.report.cited.get(at)?;
        let (start, end) =
            (laid.galley.pos_from_cursor(CCursor::new(from)), laid.galley.pos_from_cursor(CCursor::new(to)));
        let rect = Rect::from_min_max(start.min, end.max.max(start.max)).translate(corner.to_vec2());
        let rect = rect.expand2(Vec2::new(3.0, 1.0));
        let response = ui.interact(rect, ui.scope_id().with(("mark", piece, from)), Sense::click());
        let name = say!(desk.lang, hand_in_evidence_m, m = mark(at));
        response.widget_info(|| WidgetInfo::labeled(egui::accesskit::Role::Link, true, &name));
        if response.hovered() || response.has_focus() || open == Some((cited.document, cited.passage)) {
            ui.painter().rect_filled(rect, 3.0, t.accent_tint);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(rect, 3.0, Stroke::new(1.5, t.accent), egui::StrokeKind::Outside);
        }
        response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked().then_some((cited.document, cited.passage))
    }
}

fn heading_font(level: u8) -> FontId {
    match level {
        0 | 1 => tokens::title(tokens::TITLE - 4.0),
        2 => tokens::title(tokens::HEADING - 1.0),
        3 => tokens::sans_bold(tokens::SUBHEADING),
        _ => tokens::sans_bold(tokens::BODY),
    }
}

/// Where each column begins and how wide its text is.
fn columns(grid: &Grid, width: f32) -> impl Iterator<Item = (f32, f32)> {
    let total: u32 = grid.columns.iter().map(|column| column.weight.max(1)).sum::<u32>().max(1);
    let share = (width + GAP) / total as f32;
    grid.columns.iter().scan(0.0, move |left, column| {
        let room = share * column.weight.max(1) as f32;
        let at = *left;
        *left += room;
        Some((at, room - GAP))
    })
}
