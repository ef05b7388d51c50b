//! The grid: a row a case, a column a criterion, headings that stay; ratings shaded by their place on the scale, changes
//! by a sign and a word.

use super::{Side, State};
use crate::analysis::assess::{Counts, GridCell, grid, told};
use crate::analysis::structure::in_tree_order;
use crate::analysis::study::Study;
use crate::model::*;
use crate::say;
use crate::ui::desk::Desk;
use crate::ui::heard;
use crate::ui::tokens::{self, S2, S4, Tokens, mix, tokens};
use crate::ui::widgets::{cut_line, soft};
use eframe::egui::{
    self, FontId, Key, Painter, Pos2, Rect, ScrollArea, Sense, Stroke, Ui, Vec2, WidgetInfo, accesskit,
};

const NAME: f32 = 190.0;
const ROW: f32 = 46.0;
const HEADER: f32 = 84.0;
const NARROWEST: f32 = 112.0;
const WIDEST: f32 = 190.0;

/// The sign of a change, which says it without colour.
fn sign(change: Change) -> &'static str {
    match change {
        Change::Risen => "↑",
        Change::Unchanged => "=",
        Change::Fallen => "↓",
        Change::New => "+",
        Change::Dropped => "–",
        Change::NotApplicable => "×",
        Change::Mixed => "↕",
    }
}

struct Drawn<'a> {
    /// Each with its depth in the tree.
    cases: &'a [(&'a Case, usize)],
    set: &'a CriteriaSet,
    before: Option<&'a str>,
    after: &'a str,
    outer: Rect,
    origin: Pos2,
    width: f32,
}

impl Drawn<'_> {
    fn cell(&self, row: usize, column: usize) -> Rect {
        let at = self.origin + Vec2::new(NAME + column as f32 * self.width, HEADER + row as f32 * ROW);
        Rect::from_min_size(at, Vec2::new(self.width, ROW))
    }

    fn body(&self) -> Rect {
        Rect::from_min_max(self.outer.min + Vec2::new(NAME, HEADER), self.outer.max)
    }
}

pub fn show(ui: &mut Ui, desk: &mut Desk, state: &mut State, study: &Study, set: &CriteriaSet) {
    let lang = desk.lang;
    if set.criteria.is_empty() || study.cases.is_empty() {
        ui.add_space(S4);
        let words = if set.criteria.is_empty() {
            say::assess_the_set_has_no_criteria_yet(lang)
        } else {
            say::assess_the_study_has_no_cases_yet(lang)
        };
        soft(ui, words);
        return;
    }
    let (before, after) = (state.before.clone(), state.after.clone().unwrap_or_default());
    let worked = grid(study, set, before.is_some(), &after);
    if let Some(told) = told(study, set, lang) {
        soft(ui, told);
    }
    let columns = set.criteria.len() + 1;
    let width = ((ui.available_width() - NAME - S4) / columns as f32).clamp(NARROWEST, WIDEST).floor();
    let cases = in_order(study);
    let rows = cases.len();
    let full = Vec2::new(NAME + width * columns as f32 + S4, HEADER + (rows + 1) as f32 * ROW + S4);
    ScrollArea::both().id_salt(("assess grid", set.id)).auto_shrink([false, false]).show_viewport(ui, |ui, view| {
        ui.set_min_size(full);
        heard::table(ui, &set.name, rows + 1, set.criteria.len() + 1);
        let drawn = Drawn {
            cases: &cases,
            set,
            before: before.as_deref(),
            after: &after,
            outer: ui.clip_rect(),
            origin: ui.max_rect().min,
            width,
        };
        let first = ((view.top() - HEADER) / ROW).max(0.0) as usize;
        let last = (((view.bottom() - HEADER) / ROW).ceil().max(0.0) as usize).min(rows);
        for row in first.saturating_sub(1)..(last + 1).min(rows) {
            let Some((case, depth)) = cases.get(row).copied() else { continue };
            let known = worked.rows.iter().find(|known| known.case == case.id);
            let empty = vec![GridCell::default(); set.criteria.len()];
            let cells = known.map_or(empty.as_slice(), |known| known.cells.as_slice());
            for (column, (criterion, cell)) in set.criteria.iter().zip(cells).enumerate() {
                one(ui, desk, state, &drawn, (row, column), (case, criterion, cell));
            }
            if let Some(known) = known {
                summary(ui, &drawn, (row, set.criteria.len()), known.counts, lang);
            }
            row_name(ui, desk, state, &drawn, row, (case, depth));
        }
        for (column, counts) in worked.by_criterion.iter().enumerate() {
            summary(ui, &drawn, (rows, column), *counts, lang);
        }
        header(ui, desk, &drawn);
        crate::ui::focus::page_keys(ui);
    });
}

/// The cases as the tree has them, each with its depth.
fn in_order(study: &Study) -> Vec<(&Case, usize)> {
    let tree = study.cases.iter().map(|case| (case.id, case.parent)).collect();
    let known = |id| study.cases.iter().find(|case| case.id == id);
    in_tree_order(tree).into_iter().filter_map(|(id, depth)| Some((known(id)?, depth))).collect()
}

fn cell_id(case: CaseId, criterion: CriterionId) -> egui::Id {
    egui::Id::unique(("assessment", case, criterion))
}

fn one(
    ui: &mut Ui,
    desk: &Desk,
    state: &mut State,
    drawn: &Drawn,
    (row, column): (usize, usize),
    (case, criterion, cell): (&Case, &Criterion, &GridCell),
) {
    let t = tokens(ui);
    let lang = desk.lang;
    let rect = drawn.cell(row, column);
    let visible = rect.intersect(drawn.body());
    if !visible.is_positive() {
        return;
    }
    let response = ui.interact(visible, cell_id(case.id, criterion.id), Sense::click());
    let open = state.side == Side::Cell(case.id, criterion.id);
    let [was, is] = [cell.before, cell.after].map(|known| known.map_or("", |known| rating_label(&known.rating, lang)));
    let since = cell.before.map_or("", |known| occasion_label(&known.occasion, lang));
    let told = match (drawn.before, cell.change) {
        (Some(_), Some(change)) if was.is_empty() => format!("{is} ({})", change.label(lang)),
        (Some(_), Some(change)) => format!("{was} ({since}) → {is} ({})", change.label(lang)),
        _ if is.is_empty() => say::assess_not_assessed(lang).to_owned(),
        _ => is.to_owned(),
    };
    let name = format!("{}, {}: {told}", case.name, criterion.name);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::Cell, true, open, &name));
    heard::in_table(ui.ctx(), response.id, row + 1, column + 1);
    let painter = ui.painter().with_clip_rect(drawn.body());
    let inner = rect.shrink(2.0);
    painter.rect_filled(inner, tokens::RADIUS, shade(t, drawn.set, is));
    if open || response.hovered() || response.has_focus() {
        let width = if open || response.has_focus() { 2.0 } else { 1.0 };
        painter.rect_stroke(inner, tokens::RADIUS, Stroke::new(width, t.accent), egui::StrokeKind::Inside);
    }
    write(&painter, t, drawn, inner, (was, is, cell.change));
    if response.clicked() {
        state.side = Side::Cell(case.id, criterion.id);
    }
    if response.has_focus() {
        arrows(ui, drawn, (row, column), response.id);
    }
    let reasoning = cell.after.map(|known| known.reasoning.as_str()).unwrap_or_default();
    let tip = if reasoning.is_empty() { told } else { format!("{told}\n{reasoning}") };
    response.on_hover_text(tip);
}

/// The rating, and beneath it what it was; a sign for the change.
fn write(painter: &Painter, t: &Tokens, drawn: &Drawn, rect: Rect, (was, is, change): (&str, &str, Option<Change>)) {
    let line = |text: &str, font: FontId, color| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 30.0);
        painter.layout_job(job)
    };
    let left = rect.left() + S2;
    let compared = drawn.before.is_some() && !was.is_empty() && was != is;
    let galley = line(
        if is.is_empty() { "–" } else { is },
        tokens::sans_bold(tokens::BODY),
        if is.is_empty() { t.soft } else { t.ink },
    );
    let y = if compared { rect.top() + 4.0 } else { rect.center().y - galley.size().y / 2.0 };
    painter.galley(Pos2::new(left, y), galley, t.ink);
    if compared {
        let galley = line(was, tokens::sans(tokens::SMALL), t.soft);
        painter.galley(Pos2::new(left, rect.bottom() - 4.0 - galley.size().y), galley, t.soft);
    }
    if let Some(change) = change {
        let color = match change {
            Change::Risen => t.accent,
            Change::Fallen => t.warn,
            _ => t.soft,
        };
        let at = Pos2::new(rect.right() - S2, rect.center().y);
        painter.text(at, egui::Align2::RIGHT_CENTER, sign(change), tokens::sans_bold(tokens::BODY), color);
    }
}

/// Deeper the higher on the scale.
fn shade(t: &Tokens, set: &CriteriaSet, rating: &str) -> egui::Color32 {
    match set.ratings.iter().position(|known| known == rating) {
        Some(place) if set.ratings.len() > 1 => {
            mix(t.paper, t.accent, 0.04 + 0.22 * place as f32 / (set.ratings.len() - 1) as f32)
        }
        _ => mix(t.paper, t.ink, 0.02),
    }
}

/// How many rose, stayed and fell.
fn summary(ui: &Ui, drawn: &Drawn, (row, column): (usize, usize), counts: Counts, lang: Lang) {
    if drawn.before.is_none() {
        return;
    }
    let t = tokens(ui);
    let all = [
        (Change::Risen, counts.risen),
        (Change::Unchanged, counts.unchanged),
        (Change::Fallen, counts.fallen),
        (Change::New, counts.new),
        (Change::Dropped, counts.dropped),
        (Change::NotApplicable, counts.not_applicable),
    ];
    let parts = |with: &dyn Fn(Change) -> String| {
        let some = all.iter().filter(|(_, count)| *count > 0);
        some.map(|(change, count)| format!("{} {count}", with(*change))).collect::<Vec<_>>()
    };
    let short = parts(&|change| sign(change).to_owned()).join("  ");
    let rect = drawn.cell(row, column);
    let painter = ui.painter().with_clip_rect(drawn.body());
    let font = tokens::sans(tokens::SMALL);
    painter.text(Pos2::new(rect.left() + S2, rect.center().y), egui::Align2::LEFT_CENTER, short, font, t.soft);
    let visible = rect.intersect(drawn.body());
    if visible.is_positive() {
        let id = egui::Id::unique(("assess summary", row, column));
        let response = ui.interact(visible, id, Sense::hover());
        let words = parts(&|change| change.label(lang).to_owned()).join(", ");
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Cell, true, &words));
        response.on_hover_text(words);
    }
}

fn arrows(ui: &Ui, drawn: &Drawn, (row, column): (usize, usize), id: egui::Id) {
    let filter = egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..Default::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, key));
    let step = |back, on| i64::from(pressed(on)) - i64::from(pressed(back));
    let (down, right) = (step(Key::ArrowUp, Key::ArrowDown), step(Key::ArrowLeft, Key::ArrowRight));
    if (down, right) == (0, 0) {
        return;
    }
    let stepped = |from: usize, by: i64, count: usize| (from as i64 + by).clamp(0, count as i64 - 1) as usize;
    let (row, column) = (stepped(row, down, drawn.cases.len()), stepped(column, right, drawn.set.criteria.len()));
    if let (Some((case, _)), Some(criterion)) = (drawn.cases.get(row), drawn.set.criteria.get(column)) {
        ui.memory_mut(|memory| memory.request_focus(cell_id(case.id, criterion.id)));
        let mut rect = drawn.cell(row, column);
        rect.min -= Vec2::new(NAME, HEADER);
        ui.scroll_to_rect(rect, None);
    }
}

/// A case's name, which stays at the left and leads to its activities.
fn row_name(ui: &Ui, desk: &Desk, state: &mut State, drawn: &Drawn, row: usize, (case, depth): (&Case, usize)) {
    let t = tokens(ui);
    let top = drawn.origin.y + HEADER + row as f32 * ROW;
    let rect = Rect::from_min_size(Pos2::new(drawn.outer.left(), top), Vec2::new(NAME - 2.0, ROW));
    let clip = Rect::from_min_max(drawn.outer.min + Vec2::new(0.0, HEADER), drawn.outer.max);
    let visible = rect.intersect(clip);
    let painter = ui.painter().with_clip_rect(clip);
    painter.rect_filled(rect, 0.0, t.paper);
    let indent = depth.min(6) as f32 * 12.0;
    let galley = cut_line(ui, &case.name, tokens::sans_bold(tokens::BODY), t.ink, NAME - S4 - indent);
    painter.galley(Pos2::new(rect.left() + indent, rect.center().y - galley.size().y / 2.0), galley, t.ink);
    if !visible.is_positive() {
        return;
    }
    let response = ui.interact(visible, egui::Id::unique(("assessed case", case.id)), Sense::click());
    let open = state.side == Side::Case(case.id);
    let name = say!(desk.lang, assess_activities_of_name, name = &case.name);
    response.widget_info(|| WidgetInfo::selected(accesskit::Role::RowHeader, true, open, &name));
    if open || response.has_focus() || response.hovered() {
        painter.hline(rect.x_range(), rect.bottom() - 6.0, Stroke::new(1.5, t.accent));
    }
    if response.on_hover_text(&name).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        state.side = if open { Side::Closed } else { Side::Case(case.id) };
    }
}

/// The criteria's names, which stay on top, under the names of their parts.
fn header(ui: &Ui, desk: &Desk, drawn: &Drawn) {
    let t = tokens(ui);
    let band = Rect::from_min_size(drawn.outer.min, Vec2::new(drawn.outer.width(), HEADER));
    ui.painter().rect_filled(band, 0.0, t.paper);
    ui.painter().hline(band.x_range(), band.bottom() - 1.0, Stroke::new(1.5, t.ink));
    let clip = band.with_min_x(drawn.outer.left() + NAME);
    let painter = ui.painter().with_clip_rect(clip);
    let mut part = "";
    for (column, criterion) in drawn.set.criteria.iter().enumerate() {
        let left = drawn.origin.x + NAME + column as f32 * drawn.width;
        if criterion.part != part {
            part = &criterion.part;
            let run = drawn.set.criteria.iter().skip(column).take_while(|known| known.part == part).count();
            let room = run as f32 * drawn.width - S2;
            let galley = cut_line(ui, part, tokens::sans(tokens::SMALL), t.soft, room);
            painter.galley(Pos2::new(left + S2, band.top() + 2.0), galley, t.soft);
            painter.hline(left + 2.0..=left + room, band.top() + 20.0, Stroke::new(1.0, t.line));
        }
        let font = tokens::sans_bold(tokens::SMALL);
        let mut job = egui::text::LayoutJob::simple(criterion.name.clone(), font, t.ink, drawn.width - S2 * 2.0);
        job.wrap.max_rows = 3;
        let galley = painter.layout_job(job);
        painter.galley(Pos2::new(left + S2, band.bottom() - S2 - galley.size().y), galley, t.ink);
        let rect = Rect::from_min_size(Pos2::new(left, band.top()), Vec2::new(drawn.width, HEADER)).intersect(clip);
        if rect.is_positive() {
            let response = ui.interact(rect, egui::Id::unique(("criterion heading", criterion.id)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ColumnHeader, true, &criterion.name));
            if !criterion.question.is_empty() {
                response.on_hover_text(&criterion.question);
            }
        }
    }
    let corner = occasion_label(drawn.after, desk.lang);
    let corner = match drawn.before {
        Some(before) => {
            let before = occasion_label(before, desk.lang).to_lowercase();
            say!(desk.lang, assess_corner_since_before, before, corner)
        }
        None => corner.to_owned(),
    };
    let galley = cut_line(ui, &corner, tokens::sans(tokens::SMALL), t.soft, NAME - S2);
    ui.painter().galley(Pos2::new(band.left(), band.bottom() - S2 - galley.size().y), galley, t.soft);
}
