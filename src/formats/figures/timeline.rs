//! The course of a study: lanes over one axis of dates, with marks for what happened on a day and bars for how much
//! was done.

use super::axis::{Axis, Period, day_words};
use super::canvas::{Anchor, Area, Canvas, Frame, base};
use super::face::{self, Label};
use super::grid::{Item, legend};
use super::palette::*;
use crate::model::Lang;
use crate::say;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The course of a study. Lanes without content are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    pub frame: Frame,
    /// From top to bottom.
    pub lanes: Vec<Lane>,
}

/// One row of the timeline: the documents of a kind, the coding, the codes, the memos.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub name: String,
    pub course: Course,
}

/// What a lane shows, in any order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Course {
    /// Signs with their labels, signs alone where labels have no room, bars where signs have none.
    Marks(Vec<Mark>),
    /// Bars by day, week, month or year, as the axis has room; the same day twice adds up.
    Days(Vec<Day>),
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub date: Date,
    pub label: String,
    pub sign: Sign,
}

/// How much was done on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    pub date: Date,
    pub count: u32,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Document,
    /// A code was made.
    Born,
    /// A code was split into several.
    Split,
    /// Codes were merged into one.
    Merged,
    Memo,
}

const SIGNS: [Sign; 5] = [Sign::Document, Sign::Born, Sign::Split, Sign::Merged, Sign::Memo];

/// The names of the lanes, from the left.
const NAMES: f64 = 112.0;
/// The height of bars, and of a row of marks with labels and without.
const BARS: f64 = 44.0;
const ROW: f64 = 16.0;
const BARE_ROW: f64 = 11.0;
/// The narrowest a bar may be.
const LEAST_BAR: f64 = 2.0;
/// So many rows of marks at most.
const ROWS: usize = 8;
/// The widest a mark's label may be.
const MARK_LABEL: f64 = 130.0;
/// Half a sign, and from its middle to its label.
const HALF: f64 = 4.5;
const BESIDE: f64 = 9.0;

impl Course {
    fn dates(&self) -> Vec<Date> {
        match self {
            Course::Marks(marks) => marks.iter().map(|mark| mark.date).collect(),
            Course::Days(days) => days.iter().filter(|day| day.count > 0).map(|day| day.date).collect(),
        }
    }
}

/// The figure as SVG.
pub fn timeline(data: &Timeline) -> String {
    let lanes: Vec<&Lane> = data.lanes.iter().filter(|lane| !lane.course.dates().is_empty()).collect();
    let dates: Vec<Date> = lanes.iter().flat_map(|lane| lane.course.dates()).collect();
    let (left, right) = (MARGIN + NAMES + S3, WIDTH - MARGIN - S3);
    let Some(axis) = Axis::over(dates.into_iter(), left, right) else { return super::empty(&data.frame) };
    let period = Period::of_bars(&axis, LEAST_BAR);
    let bars = lanes.iter().any(|lane| matches!(lane.course, Course::Days(_)));
    let axis = axis.rounded(bars.then_some(period));
    let lang = data.frame.lang;
    let mut canvas = Canvas::default();
    let top = canvas.head(&data.frame);
    let planned: Vec<(&Lane, Plan)> = lanes.iter().map(|lane| (*lane, Plan::of(lane, &axis, period, lang))).collect();
    let bottom = top + planned.iter().map(|(_, plan)| plan.height).sum::<f64>();
    let under = draw_axis(&mut canvas, &axis, top, bottom, lang);
    let mut y = top;
    for (lane, plan) in &planned {
        draw_lane(&mut canvas, lane, plan, &axis, y, lang);
        y += plan.height;
        canvas.line((MARGIN, y), (right, y), RULE, if y < bottom { 0.5 } else { 1.0 });
    }
    let bottom = draw_legend(&mut canvas, &planned, under + S3, lang);
    canvas.finish(&data.frame, bottom, &description(&lanes, &axis, lang))
}

/// The room a lane takes and how its content is laid out.
struct Plan {
    height: f64,
    name: Label,
    /// What stands under the name.
    under: String,
    content: Content,
}

enum Content {
    Marks(Vec<Placed>),
    Bars { bars: BTreeMap<Date, u64>, period: Period, most: u64 },
}

/// Where a mark stands: its middle, its row from the top, and its label, on its left or its right, where there is room.
struct Placed {
    x: f64,
    y: f64,
    mark: Mark,
    label: Option<(Label, bool)>,
}

impl Plan {
    fn of(lane: &Lane, axis: &Axis, period: Period, lang: Lang) -> Plan {
        let name = face::fit(&lane.name, &STRONG, NAMES, 2);
        let (content, high) = match &lane.course {
            Course::Marks(marks) => place(marks, axis)
                .map(|(placed, high)| (Content::Marks(placed), high))
                .unwrap_or_else(|| (bars(marks.iter().map(|mark| (mark.date, 1)), period), BARS)),
            Course::Days(days) => (bars(days.iter().map(|day| (day.date, day.count)), period), BARS),
        };
        let under = match &content {
            Content::Marks(placed) => placed.len().to_string(),
            Content::Bars { most, .. } => {
                let each = period.label(lang);
                say!(lang, figures_at_most_most_each, each, most)
            }
        };
        let under = face::shorten(&under, &SMALL, NAMES);
        let height = high.max(name.height(&STRONG) + SMALL.line) + S4;
        Plan { height, name, under, content }
    }
}

/// What was done in each period, by its first day.
fn bars(days: impl Iterator<Item = (Date, u32)>, period: Period) -> Content {
    let mut bars = BTreeMap::new();
    for (date, count) in days.filter(|(_, count)| *count > 0) {
        *bars.entry(period.begin(date)).or_insert(0) += u64::from(count);
    }
    let most = bars.values().copied().max().unwrap_or(0).max(1);
    Content::Bars { bars, period, most }
}

/// Marks in rows so that no label meets another; if that takes too many rows, marks without labels. Nothing if even
/// they take too many. Also the height.
fn place(marks: &[Mark], axis: &Axis) -> Option<(Vec<Placed>, f64)> {
    let mut marks: Vec<&Mark> = marks.iter().collect();
    marks.sort_by(|a, b| (a.date, &a.label).cmp(&(b.date, &b.label)));
    if let Some((placed, rows)) = place_labelled(&marks, axis) {
        return Some((placed, rows as f64 * ROW));
    }
    let mut ends = [f64::NEG_INFINITY; ROWS];
    let mut placed = Vec::new();
    let mut rows = 0;
    for mark in marks {
        let x = axis.x(mark.date);
        let row = ends.iter().position(|end| *end <= x - HALF)?;
        *ends.get_mut(row)? = x + HALF + 1.0;
        rows = rows.max(row + 1);
        placed.push(Placed { x, y: (row as f64 + 0.5) * BARE_ROW, mark: mark.clone(), label: None });
    }
    Some((placed, rows as f64 * BARE_ROW))
}

/// Each mark with its label beside it, and the rows that takes; nothing if it takes too many.
fn place_labelled(marks: &[&Mark], axis: &Axis) -> Option<(Vec<Placed>, usize)> {
    let mut ends = [f64::NEG_INFINITY; ROWS];
    let mut placed = Vec::new();
    let mut rows = 0;
    for mark in marks {
        let x = axis.x(mark.date);
        let label = face::fit(&mark.label, &SMALL, MARK_LABEL, 1);
        let wide = label.width(&SMALL);
        let after = x + BESIDE;
        let on_left = after + wide > WIDTH - MARGIN;
        let (from, to) = if on_left { (x - BESIDE - wide, x + HALF) } else { (x - HALF, after + wide) };
        let row = ends.iter().position(|end| *end <= from)?;
        *ends.get_mut(row)? = to + S2;
        rows = rows.max(row + 1);
        placed.push(Placed { x, y: (row as f64 + 0.5) * ROW, mark: (*mark).clone(), label: Some((label, on_left)) });
    }
    Some((placed, rows))
}

/// Draws the axis under and its lines behind the lanes; returns where its words end.
fn draw_axis(canvas: &mut Canvas, axis: &Axis, top: f64, bottom: f64, lang: Lang) -> f64 {
    canvas.line((MARGIN, top), (axis.right, top), RULE, 1.0);
    let mut lines = 1.0;
    for tick in axis.ticks(lang) {
        canvas.line((tick.x, top), (tick.x, bottom + S1), LINE, 0.8);
        let y = bottom + 6.0 + base(&SMALL);
        canvas.text(&tick.words, (tick.x, y), Anchor::Middle, &SMALL);
        if let Some(context) = tick.context {
            lines = 2.0;
            let wide = face::width(&context, &SMALL);
            let start = tick.x - face::width(&tick.words, &SMALL) / OTHER_FACE / 2.0;
            canvas.text(&context, (start.min(WIDTH - MARGIN - wide), y + SMALL.line), Anchor::Start, &SMALL);
        }
    }
    bottom + 6.0 + lines * SMALL.line
}

fn draw_lane(canvas: &mut Canvas, lane: &Lane, plan: &Plan, axis: &Axis, top: f64, lang: Lang) {
    let high = plan.name.height(&STRONG) + SMALL.line;
    let start = top + (plan.height - high) / 2.0;
    canvas.label(&plan.name, (MARGIN, start), Anchor::Start, &STRONG);
    canvas.text(&plan.under, (MARGIN, start + plan.name.height(&STRONG) + base(&SMALL)), Anchor::Start, &SMALL);
    match &plan.content {
        Content::Marks(placed) => {
            let high = placed.iter().map(|mark| mark.y).fold(0.0, f64::max) + placed.first().map_or(0.0, |mark| mark.y);
            let top = top + (plan.height - high) / 2.0;
            placed.iter().for_each(|mark| draw_mark(canvas, mark, top, lang));
        }
        Content::Bars { bars, period, most } => {
            let ground = top + plan.height - S2;
            for (begin, count) in bars {
                let (x, end) = (axis.start(*begin), axis.start(period.next(*begin)));
                let high = (BARS * *count as f64 / *most as f64).max(1.0);
                let gap = ((end - x) * 0.15).min(3.0);
                let bar = Area { x: x + gap / 2.0, y: ground - high, w: (end - x - gap).max(1.0), h: high };
                let (name, when) = (face::clean(&lane.name), bar_words(*begin, *period, lang));
                canvas.titled(Some(&format!("{name}, {when}: {count}")), |canvas| canvas.rect(bar, ACCENT));
            }
        }
    }
}

/// The period of a bar in words.
fn bar_words(begin: Date, period: Period, lang: Lang) -> String {
    let day = day_words(begin, lang);
    match period {
        Period::Days(_) => day,
        Period::Week => say!(lang, figures_week_from_day, day),
        Period::Months(_) => say!(lang, figures_month_from_day, day),
        Period::Years(_) => begin.year().to_string(),
    }
}

fn draw_mark(canvas: &mut Canvas, placed: &Placed, top: f64, lang: Lang) {
    let at = (placed.x, top + placed.y);
    let title = format!("{}, {}", face::clean(&placed.mark.label), day_words(placed.mark.date, lang));
    canvas.titled(Some(&title), |canvas| {
        if let Some((label, on_left)) = &placed.label {
            draw_mark_label(canvas, label, *on_left, at);
        }
        draw_sign(canvas, placed.mark.sign, at);
    });
}

/// The label beside its mark, on paper that keeps the axis's lines out of the words.
fn draw_mark_label(canvas: &mut Canvas, label: &Label, on_left: bool, (x, y): (f64, f64)) {
    let label = Label { whole: None, ..label.clone() };
    let wide = label.width(&SMALL) / OTHER_FACE;
    let (at, anchor, left) =
        if on_left { (x - BESIDE, Anchor::End, x - BESIDE - wide) } else { (x + BESIDE, Anchor::Start, x + BESIDE) };
    canvas.rect(Area { x: left - 2.0, y: y - SMALL.line / 2.0, w: wide + 4.0, h: SMALL.line }, PAPER);
    canvas.label(&label, (at, y - SMALL.line / 2.0), anchor, &Type { color: INK, ..SMALL });
}

/// The signs differ in shape first, then in colour.
fn draw_sign(canvas: &mut Canvas, sign: Sign, (x, y): (f64, f64)) {
    match sign {
        Sign::Document => {
            let sheet =
                [(x - 3.2, y - 4.2), (x + 1.0, y - 4.2), (x + 3.2, y - 2.0), (x + 3.2, y + 4.2), (x - 3.2, y + 4.2)];
            canvas.shape(&sheet, QUIET, QUIET);
        }
        Sign::Born => canvas.circle((x, y), 3.6, ACCENT, ACCENT),
        Sign::Split => draw_fork(canvas, (x, y), 1.0),
        Sign::Merged => draw_fork(canvas, (x, y), -1.0),
        Sign::Memo => {
            let diamond = [(x, y - HALF), (x + HALF, y), (x, y + HALF), (x - HALF, y)];
            canvas.shape(&diamond, PAPER, INK);
        }
    }
}

/// One line that becomes two to the right, or two that become one.
fn draw_fork(canvas: &mut Canvas, (x, y): (f64, f64), way: f64) {
    let ring = |canvas: &mut Canvas, x: f64, y: f64| canvas.circle((x, y), 1.5, FALLEN, FALLEN);
    let (stem, tips) = (x - way * 4.0, x + way * 4.0);
    for tip in [y - 3.6, y + 3.6] {
        canvas.line((stem, y), (tips, tip), FALLEN, 1.8);
        ring(canvas, tips, tip);
    }
    ring(canvas, stem, y);
}

fn sign_words(sign: Sign, lang: Lang) -> &'static str {
    match sign {
        Sign::Document => say::document_within(lang),
        Sign::Born => say::figures_new_code(lang),
        Sign::Split => say::figures_code_split(lang),
        Sign::Merged => say::figures_codes_merged(lang),
        Sign::Memo => say::memo(lang),
    }
}

fn draw_legend(canvas: &mut Canvas, lanes: &[(&Lane, Plan)], top: f64, lang: Lang) -> f64 {
    let shown = |sign: Sign| {
        lanes.iter().any(|(_, plan)| match &plan.content {
            Content::Marks(placed) => placed.iter().any(|placed| placed.mark.sign == sign),
            Content::Bars { .. } => false,
        })
    };
    let items: Vec<Item> = SIGNS
        .into_iter()
        .filter(|sign| shown(*sign))
        .map(|sign| Item::new(sign_words(sign, lang), 10.0, move |canvas, area| draw_sign(canvas, sign, area.middle())))
        .collect();
    legend(canvas, top, &items)
}

fn description(lanes: &[&Lane], axis: &Axis, lang: Lang) -> String {
    let dates = || lanes.iter().flat_map(|lane| lane.course.dates());
    let day = |date: Option<Date>| day_words(date.unwrap_or(axis.first), lang);
    let (first, last) = (day(dates().min()), day(dates().max()));
    let each = lanes.iter().map(|lane| {
        let name = face::clean(&lane.name);
        let count: u64 = match &lane.course {
            Course::Marks(marks) => marks.len() as u64,
            Course::Days(days) => days.iter().map(|day| u64::from(day.count)).sum(),
        };
        format!("{name}: {count}.")
    });
    let each = each.collect::<Vec<_>>().join(" ");
    say!(lang, figures_a_timeline_from_first_to_last, each, first, last)
}
