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
    Marks(Vec<Mark>),
    /// Drawn by day, week, month or year, as the axis has room; the same day twice adds up.
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
/// So many rows of marks at most.
const ROWS: usize = 8;
/// The widest a mark's label may be.
const MARK_LABEL: f64 = 130.0;
/// Half a sign.
const HALF: f64 = 4.5;

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
    let lang = data.frame.lang;
    let mut canvas = Canvas::default();
    let top = canvas.head(&data.frame);
    let planned: Vec<(&Lane, Plan)> = lanes.iter().map(|lane| (*lane, Plan::of(lane, &axis, lang))).collect();
    let bottom = top + planned.iter().map(|(_, plan)| plan.height).sum::<f64>();
    draw_axis(&mut canvas, &axis, top, bottom, lang);
    let mut y = top;
    for (lane, plan) in &planned {
        draw_lane(&mut canvas, lane, plan, &axis, y, lang);
        y += plan.height;
        canvas.line((MARGIN, y), (right, y), RULE, if y < bottom { 0.5 } else { 1.0 });
    }
    let bottom = draw_legend(&mut canvas, &lanes, bottom + 2.0 * SMALL.line + S4, lang);
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

/// Where a mark stands: its middle, its row from the top, and its label with its left end, where there is room.
struct Placed {
    x: f64,
    y: f64,
    mark: Mark,
    label: Option<(f64, Label)>,
}

impl Plan {
    fn of(lane: &Lane, axis: &Axis, lang: Lang) -> Plan {
        let name = face::fit(&lane.name, &STRONG, NAMES, 2);
        let (content, high, under) = match &lane.course {
            Course::Marks(marks) => {
                let (placed, high) = place(marks, axis);
                (Content::Marks(placed), high, marks.len().to_string())
            }
            Course::Days(days) => {
                let (bars, period) = bars(days, axis);
                let most = bars.values().copied().max().unwrap_or(0).max(1);
                let each = period.label(lang);
                let under = say!(lang, en: "at most {most} {each}", sv: "högst {most} {each}");
                (Content::Bars { bars, period, most }, BARS, under)
            }
        };
        let under = face::shorten(&under, &SMALL, NAMES);
        let height = high.max(name.height(&STRONG) + SMALL.line) + S4;
        Plan { height, name, under, content }
    }
}

/// What was done in each period, by its first day.
fn bars(days: &[Day], axis: &Axis) -> (BTreeMap<Date, u64>, Period) {
    let period = Period::of_bars(axis, 5.0);
    let mut bars = BTreeMap::new();
    for day in days.iter().filter(|day| day.count > 0) {
        *bars.entry(period.begin(day.date)).or_insert(0) += u64::from(day.count);
    }
    (bars, period)
}

/// Marks in rows so that no label meets another; if that takes too many rows, marks without labels. Also the height.
fn place(marks: &[Mark], axis: &Axis) -> (Vec<Placed>, f64) {
    let mut marks: Vec<&Mark> = marks.iter().collect();
    marks.sort_by(|a, b| (a.date, &a.label).cmp(&(b.date, &b.label)));
    if let Some((placed, rows)) = place_labelled(&marks, axis) {
        return (placed, rows as f64 * ROW);
    }
    let mut ends = [f64::NEG_INFINITY; ROWS];
    let mut rows = 1;
    let placed = marks
        .iter()
        .map(|mark| {
            let x = axis.x(mark.date);
            let row = ends.iter().position(|end| *end <= x - HALF).unwrap_or(ROWS - 1);
            if let Some(end) = ends.get_mut(row) {
                *end = x + HALF + 1.0;
            }
            rows = rows.max(row + 1);
            Placed { x, y: (row as f64 + 0.5) * BARE_ROW, mark: (*mark).clone(), label: None }
        })
        .collect();
    (placed, rows as f64 * BARE_ROW)
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
        let after = x + HALF + S1;
        let on_left = after + wide > WIDTH - MARGIN;
        let (from, start, to) = if on_left {
            (x - HALF - S1 - wide, x - HALF - S1 - wide, x + HALF)
        } else {
            (x - HALF, after, after + wide)
        };
        let row = ends.iter().position(|end| *end <= from)?;
        *ends.get_mut(row)? = to + S2;
        rows = rows.max(row + 1);
        placed.push(Placed { x, y: (row as f64 + 0.5) * ROW, mark: (*mark).clone(), label: Some((start, label)) });
    }
    Some((placed, rows))
}

fn draw_axis(canvas: &mut Canvas, axis: &Axis, top: f64, bottom: f64, lang: Lang) {
    canvas.line((MARGIN, top), (axis.right, top), RULE, 1.0);
    for tick in axis.ticks(lang) {
        canvas.line((tick.x, top), (tick.x, bottom + S1), LINE, 0.8);
        let y = bottom + S2 + base(&SMALL) - 2.0;
        canvas.text(&tick.words, (tick.x, y), Anchor::Middle, &SMALL);
        if let Some(context) = tick.context {
            let wide = face::width(&context, &SMALL);
            let start = (tick.x - face::width(&tick.words, &SMALL) / 2.0).min(WIDTH - MARGIN - wide);
            canvas.text(&context, (start, y + SMALL.line), Anchor::Start, &SMALL);
        }
    }
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
        Period::Week => say!(lang, en: "week from {day}", sv: "veckan från {day}"),
        Period::Months(_) => say!(lang, en: "month from {day}", sv: "månaden från {day}"),
        Period::Years(_) => begin.year().to_string(),
    }
}

fn draw_mark(canvas: &mut Canvas, placed: &Placed, top: f64, lang: Lang) {
    let at = (placed.x, top + placed.y);
    let title = format!("{}, {}", face::clean(&placed.mark.label), day_words(placed.mark.date, lang));
    canvas.titled(Some(&title), |canvas| {
        draw_sign(canvas, placed.mark.sign, at);
        if let Some((start, label)) = &placed.label {
            let label = Label { whole: None, ..label.clone() };
            canvas.label(&label, (*start, at.1 - SMALL.line / 2.0), Anchor::Start, &Type { color: INK, ..SMALL });
        }
    });
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
        Sign::Document => lang.t("document", "dokument"),
        Sign::Born => lang.t("new code", "ny kod"),
        Sign::Split => lang.t("code split", "kod delad"),
        Sign::Merged => lang.t("codes merged", "koder sammanslagna"),
        Sign::Memo => lang.t("memo", "memo"),
    }
}

fn draw_legend(canvas: &mut Canvas, lanes: &[&Lane], top: f64, lang: Lang) -> f64 {
    let shown = |sign: Sign| {
        lanes
            .iter()
            .any(|lane| matches!(&lane.course, Course::Marks(marks) if marks.iter().any(|mark| mark.sign == sign)))
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
    say!(lang, en: "A timeline from {first} to {last}. {each}", sv: "En tidslinje från {first} till {last}. {each}")
}
