//! How each case was assessed by each criterion, and how that moved: in each cell the scale from lowest to highest, a
//! ring where the case stood at first and an arrow to where it stands now.

use super::canvas::{Anchor, Area, Canvas, Frame};
use super::face;
use super::grid::{Grid, Item, Wish, legend, number};
use super::palette::*;
use crate::model::{Change, Lang};
use crate::say;

/// What stands for an occasion on which nothing was judged, and for one on which it was judged not to apply.
const NONE: &str = "–";
const APART: &str = "×";

/// Criteria by cases with a rating on each occasion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessments {
    pub frame: Frame,
    /// The ratings in words, from lowest to highest.
    pub scale: Vec<String>,
    /// The occasions in words, from baseline to the latest follow-up.
    pub occasions: Vec<String>,
    pub criteria: Vec<String>,
    pub cases: Vec<String>,
    /// By criterion and case.
    pub cells: Vec<Vec<Rated>>,
}

/// A criterion in a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rated {
    /// By occasion: the rating's place on the scale, from 0. `None`, missing or beyond the scale is not assessed.
    pub ratings: Vec<Option<usize>>,
    /// By occasion: whether it does not apply.
    pub apart: Vec<bool>,
    /// What became of it in the end, and the occasions that were compared.
    pub change: Option<Change>,
    pub from: Option<usize>,
    pub to: Option<usize>,
}

impl Assessments {
    /// A cell, with a rating for each occasion.
    fn at(&self, criterion: usize, case: usize) -> Rated {
        let cell = self.cells.get(criterion).and_then(|cells| cells.get(case)).cloned().unwrap_or_default();
        let rating = |at: usize| cell.ratings.get(at).copied().flatten().filter(|rating| *rating < self.scale.len());
        Rated { ratings: (0..self.occasions.len()).map(rating).collect(), ..cell }
    }

    /// What became of every criterion in every case.
    fn changes(&self) -> impl Iterator<Item = Option<Change>> {
        let cases = self.cases.len();
        (0..self.criteria.len()).flat_map(move |row| (0..cases).map(move |column| self.at(row, column).change))
    }
}

/// The figure as SVG.
pub fn assessments(data: &Assessments) -> String {
    let least = (2.0 * S3 + 16.0 * data.scale.len().saturating_sub(1) as f64).clamp(76.0, 180.0);
    let wish = Wish { least, most: least.max(124.0), row: 38.0, sum_row: false };
    let grid = Grid::plan(&data.criteria, &data.cases, wish).filter(|_| !data.scale.is_empty());
    let Some(grid) = grid.filter(|_| !data.occasions.is_empty()) else { return super::empty(&data.frame) };
    let mut canvas = Canvas::default();
    let top = canvas.head(&data.frame);
    let bottom = grid.draw(&mut canvas, top, |canvas, row, column, area| {
        let cell = data.at(row, column);
        let name = |names: &[String], at: usize| names.get(at).map(|name| face::clean(name)).unwrap_or_default();
        let said = said(data, &cell);
        let title = format!("{}, {}: {said}", name(&data.criteria, row), name(&data.cases, column));
        let left = if column == 0 { MARGIN } else { area.x };
        canvas.line((left, area.y), (area.x + area.w, area.y), LINE, 1.0);
        canvas.titled(Some(&title), |canvas| draw_cell(canvas, &cell, data.scale.len(), area));
    });
    let bottom = draw_legend(&mut canvas, data, bottom + S3);
    canvas.finish(&data.frame, bottom, &description(data))
}

/// A cell in words: each occasion with its rating.
fn said(data: &Assessments, cell: &Rated) -> String {
    let lang = data.frame.lang;
    let rated = |rating: &Option<usize>| rating.and_then(|rating| data.scale.get(rating)).map(|word| face::clean(word));
    let each = data.occasions.iter().zip(&cell.ratings).enumerate().map(|(at, (occasion, rating))| {
        let apart = cell.apart.get(at) == Some(&true);
        let none = if apart { say::criterion_not_applicable(lang) } else { not_assessed(lang) };
        let word = rated(rating).unwrap_or_else(|| none.to_owned());
        format!("{} {word}", face::clean(occasion))
    });
    each.collect::<Vec<_>>().join(" → ")
}

fn not_assessed(lang: Lang) -> &'static str {
    say::figures_not_assessed(lang)
}

fn draw_cell(canvas: &mut Canvas, cell: &Rated, steps: usize, area: Area) {
    let ratings = &cell.ratings;
    if ratings.iter().all(Option::is_none) {
        let sign = if cell.apart.contains(&true) { APART } else { NONE };
        return number(canvas, sign, area, &Type { color: FAINT, ..LABEL });
    }
    let scale = Area { x: area.x + S3, y: area.y + 5.0, w: area.w - 2.0 * S3, h: 13.0 };
    let middle = scale.y + scale.h / 2.0;
    let place = |rating: usize| {
        let part = if steps > 1 { rating as f64 / (steps - 1) as f64 } else { 0.5 };
        (scale.x + scale.w * part, middle)
    };
    canvas.line((scale.x, middle), (scale.x + scale.w, middle), LINE, 1.0);
    for step in 0..steps.min(20) {
        canvas.circle(place(step), 0.8, RULE, RULE);
    }
    let on = |occasion: Option<usize>| occasion.and_then(|at| ratings.get(at).copied().flatten());
    let latest = ratings.iter().rposition(Option::is_some);
    let is_gone = matches!(cell.change, Some(Change::Dropped | Change::NotApplicable));
    let to = if is_gone { None } else { cell.to.or(latest) };
    draw_change(canvas, cell.change, on(cell.from).map(&place), on(to).map(&place));
    let between = ratings.iter().enumerate().filter(|(at, _)| Some(*at) != cell.from && Some(*at) != to);
    for rating in between.filter_map(|(_, rating)| *rating) {
        canvas.circle(place(rating), 2.2, PAPER, QUIET);
    }
    let figure = |(at, rating): (usize, &Option<usize>)| match rating {
        Some(rating) => (rating + 1).to_string(),
        None if cell.apart.get(at) == Some(&true) => APART.to_owned(),
        None => NONE.to_owned(),
    };
    let figures: Vec<String> = ratings.iter().enumerate().map(figure).collect();
    let figures = face::shorten(&figures.join(" → "), &SMALL, area.w - S1);
    number(canvas, &figures, Area { y: scale.y + scale.h, h: 16.0, ..area }, &SMALL);
}

type Point = (f64, f64);

/// A ring for what was, a filled sign for what is; the arrow points the way it moved.
fn draw_change(canvas: &mut Canvas, change: Option<Change>, first: Option<Point>, last: Option<Point>) {
    const R: f64 = 4.2;
    match (change, first, last) {
        (Some(Change::Risen), Some(from), Some(to)) => draw_arrow(canvas, from, to, ACCENT),
        (Some(Change::Fallen), Some(from), Some(to)) => draw_arrow(canvas, from, to, FALLEN),
        (Some(Change::Unchanged), Some(at), _) => {
            canvas.circle(at, R + 1.2, PAPER, QUIET);
            canvas.circle(at, R - 2.2, QUIET, QUIET);
        }
        (Some(Change::Dropped), Some((x, y)), _) => {
            canvas.circle((x, y), R, PAPER, QUIET);
            canvas.line((x - 5.5, y + 5.5), (x + 5.5, y - 5.5), QUIET, 1.6);
        }
        (Some(Change::NotApplicable), Some((x, y)), _) => {
            canvas.circle((x, y), R, PAPER, QUIET);
            canvas.line((x - 6.5, y), (x + 6.5, y), QUIET, 1.6);
        }
        (_, _, Some(at)) => canvas.circle(at, R, ACCENT, ACCENT),
        (_, Some(at), None) => canvas.circle(at, R, ACCENT, ACCENT),
        _ => {}
    }
}

fn draw_arrow(canvas: &mut Canvas, from: Point, to: Point, color: &str) {
    const R: f64 = 4.2;
    let way = if from.0 <= to.0 { 1.0 } else { -1.0 };
    canvas.line((from.0 + way * R, from.1), (to.0, to.1), color, 2.0);
    canvas.circle(from, R, PAPER, color);
    let (x, y) = to;
    canvas.shape(&[(x + way * 5.0, y), (x - way * 3.0, y - 5.5), (x - way * 3.0, y + 5.5)], color, color);
}

/// The scale and the occasions in words.
fn scale_words(data: &Assessments) -> String {
    let lang = data.frame.lang;
    let cells = move || {
        (0..data.criteria.len()).flat_map(move |row| (0..data.cases.len()).map(move |column| data.at(row, column)))
    };
    let without = |apart: bool| {
        let is_so = |cell: &Rated, at: usize| (cell.apart.get(at) == Some(&true)) == apart;
        cells().any(|cell| cell.ratings.iter().enumerate().any(|(at, rating)| rating.is_none() && is_so(&cell, at)))
    };
    let none = without(false).then(|| format!("{NONE} {}", not_assessed(lang)));
    let apart = without(true).then(|| format!("{APART} {}", say::criterion_not_applicable(lang)));
    let ratings = (1..).zip(&data.scale).map(|(place, word)| format!("{place} {word}"));
    let ratings = ratings.chain(none).chain(apart).map(|words| unbroken(&words)).collect::<Vec<_>>().join(" · ");
    let occasions = data.occasions.iter().map(|occasion| unbroken(occasion)).collect::<Vec<_>>().join(" → ");
    say!(lang, figures_scale_ratings_occasions_occasions, occasions, ratings)
}

/// Short words kept on one line.
fn unbroken(words: &str) -> String {
    let words = face::clean(words);
    let short = face::width(&words, &SMALL) < WIDTH / 3.0;
    if short { words.replace(' ', &face::FIRM.to_string()) } else { words }
}

fn draw_legend(canvas: &mut Canvas, data: &Assessments, top: f64) -> f64 {
    let label = face::fit(&scale_words(data), &SMALL, WIDTH - 2.0 * MARGIN, 8);
    canvas.label(&label, (MARGIN, top), Anchor::Start, &SMALL);
    let bottom = top + label.height(&SMALL);
    let mut items = Vec::new();
    use Change::{Dropped, Fallen, New, NotApplicable, Risen, Unchanged};
    for change in [Risen, Unchanged, Fallen, New, Dropped, NotApplicable] {
        if data.changes().any(|found| found == Some(change)) {
            items.push(legend_item(change, data.frame.lang));
        }
    }
    if data.occasions.len() > 2 {
        let words = say::figures_occasion_in_between(data.frame.lang);
        items.push(Item::new(words, 12.0, |canvas, area| canvas.circle(area.middle(), 2.2, PAPER, QUIET)));
    }
    if items.is_empty() { bottom } else { legend(canvas, bottom + S2, &items) }
}

fn legend_item(change: Change, lang: Lang) -> Item<'static> {
    let moved = matches!(change, Change::Risen | Change::Fallen);
    Item::new(change.label(lang), if moved { 30.0 } else { 12.0 }, move |canvas, area| {
        let (x, y) = area.middle();
        let (low, high) = (Some((x - 9.0, y)), Some((x + 9.0, y)));
        match change {
            Change::Risen => draw_change(canvas, Some(change), low, high),
            Change::Fallen => draw_change(canvas, Some(change), high, low),
            _ => draw_change(canvas, Some(change), Some((x, y)), Some((x, y))),
        }
    })
}

fn description(data: &Assessments) -> String {
    let (criteria, cases) = (data.criteria.len(), data.cases.len());
    let count = |change: Change| data.changes().filter(|found| *found == Some(change)).count();
    let (risen, same, fallen) = (count(Change::Risen), count(Change::Unchanged), count(Change::Fallen));
    let size = say!(data.frame.lang, figures_assessments_of_cases_cases_by_criteria, cases, criteria);
    if data.occasions.len() < 2 {
        return size;
    }
    let moved = say!(data.frame.lang, figures_risen_have_risen_same_are_unchanged, fallen, risen, same);
    format!("{size} {moved}")
}
