//! How often each code or theme occurs in each case: a number in each cell, shaded by its share of the largest.

use super::canvas::{Area, Canvas, Frame};
use super::grid::{Grid, Item, Wish, legend, number, turned};
use super::palette::*;
use crate::model::Lang;
use crate::say;

/// Codes or themes by cases, or any rows by any columns with a count in each cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatMap {
    pub frame: Frame,
    /// What is counted, in the figure's language and in the plural: `kodningar`.
    pub counted: String,
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    /// By row, then by column.
    pub cells: Vec<Vec<Counted>>,
    /// What stands at each row's end, under each column and in the corner; what lies in several cells is counted once.
    pub totals: Option<Totals>,
}

/// A number, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Nought is looked for and absent.
    Of(u32),
    /// Nobody knows yet, as the words say.
    Unknown(String),
    /// There is nothing to count in, as the words say.
    Nothing(String),
    /// There is something of another kind than what is counted, as the words say.
    Other(String),
}

impl Counted {
    pub fn count(&self) -> Option<u32> {
        match self {
            Counted::Of(count) => Some(*count),
            Counted::Unknown(_) | Counted::Nothing(_) | Counted::Other(_) => None,
        }
    }

    /// In words.
    pub fn said(&self, lang: Lang) -> String {
        match self {
            Counted::Of(count) => count.to_string(),
            Counted::Unknown(why) if why.is_empty() => not_known(lang).to_owned(),
            Counted::Unknown(why) | Counted::Nothing(why) | Counted::Other(why) => super::face::clean(why),
        }
    }
}

impl Default for Counted {
    fn default() -> Counted {
        Counted::Unknown(String::new())
    }
}

/// Totals over what is distinct.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    pub rows: Vec<u64>,
    pub columns: Vec<u64>,
    pub all: u64,
}

impl HeatMap {
    fn cell(&self, row: usize, column: usize) -> Option<&Counted> {
        self.cells.get(row).and_then(|cells| cells.get(column))
    }

    fn at(&self, row: usize, column: usize) -> Option<u32> {
        self.cell(row, column).and_then(Counted::count)
    }

    fn turned(&self) -> HeatMap {
        let totals = self.totals.as_ref().map(|totals| Totals {
            rows: totals.columns.clone(),
            columns: totals.rows.clone(),
            all: totals.all,
        });
        HeatMap {
            rows: self.columns.clone(),
            columns: self.rows.clone(),
            cells: turned(&self.cells, self.columns.len()),
            totals,
            ..self.clone()
        }
    }

    fn all(&self) -> impl Iterator<Item = (usize, usize, Option<u32>)> {
        let columns = self.columns.len();
        (0..self.rows.len()).flat_map(move |row| (0..columns).map(move |column| (row, column, self.at(row, column))))
    }

    fn any(&self, is_so: impl Fn(&Counted) -> bool) -> bool {
        self.cells.iter().flatten().any(is_so)
    }

    /// The total of a row, of a column or, with neither, of all.
    fn total(&self, row: Option<usize>, column: Option<usize>) -> u64 {
        let Some(totals) = &self.totals else { return 0 };
        let found = match (row, column) {
            (Some(row), _) => totals.rows.get(row),
            (_, Some(column)) => totals.columns.get(column),
            _ => Some(&totals.all),
        };
        found.copied().unwrap_or(0)
    }
}

/// The figure as SVG. Columns that do not fit beside one another become the rows if that fits better.
pub fn heat_map(data: &HeatMap) -> String {
    let Some(grid) = plan(data) else { return super::empty(&data.frame) };
    if grid.blocks() > 1 {
        let turned = data.turned();
        if let Some(other) = plan(&turned).filter(|other| other.blocks() < grid.blocks()) {
            return draw(&turned, &other);
        }
    }
    draw(data, &grid)
}

fn plan(data: &HeatMap) -> Option<Grid> {
    let sum = say::figures_total(data.frame.lang).to_owned();
    let (mut rows, mut columns) = (data.rows.clone(), data.columns.clone());
    if rows.is_empty() || columns.is_empty() {
        return None;
    }
    if data.totals.is_some() {
        rows.push(sum.clone());
        columns.push(sum);
    }
    Grid::plan(&rows, &columns, Wish { least: least(data), most: 96.0, row: 26.0, sum_row: data.totals.is_some() })
}

fn draw(data: &HeatMap, grid: &Grid) -> String {
    let mut canvas = Canvas::default();
    let top = canvas.head(&data.frame);
    let largest = data.all().filter_map(|(_, _, count)| count).max().unwrap_or(0);
    let bottom = grid.draw(&mut canvas, top, |canvas, row, column, area| {
        if row < data.rows.len() && column < data.columns.len() {
            draw_cell(canvas, data, largest, (row, column), area);
        } else {
            let row = Some(row).filter(|row| *row < data.rows.len());
            let column = Some(column).filter(|column| *column < data.columns.len());
            number(canvas, &data.total(row, column).to_string(), area, &STRONG);
        }
    });
    let bottom = draw_legend(&mut canvas, data, largest, bottom + S3);
    canvas.finish(&data.frame, bottom, &description(data, largest))
}

/// The narrowest a column may be, by the longest number.
fn least(data: &HeatMap) -> f64 {
    let largest = data.all().filter_map(|(_, _, count)| count).max().unwrap_or(0);
    let most = u64::from(largest).max(data.total(None, None));
    (super::face::width(&most.to_string(), &STRONG) + S1).max(26.0)
}

fn draw_cell(canvas: &mut Canvas, data: &HeatMap, largest: u32, (row, column): (usize, usize), area: Area) {
    let cell = data.cell(row, column);
    let name = |names: &[String], at: usize| names.get(at).map(|name| super::face::clean(name)).unwrap_or_default();
    let said = cell.cloned().unwrap_or_default().said(data.frame.lang);
    let title = format!("{}, {}: {said}", name(&data.rows, row), name(&data.columns, column));
    canvas.titled(Some(&title), |canvas| match cell {
        Some(Counted::Of(count)) => draw_count(canvas, *count, largest, area.inside(1.0)),
        Some(Counted::Other(words)) => {
            number(canvas, &super::face::clean(words), area.inside(1.0), &Type { color: FAINT, ..SMALL })
        }
        Some(Counted::Nothing(_)) => number(canvas, "–", area.inside(1.0), &Type { color: FAINT, ..LABEL }),
        _ => draw_unknown(canvas, area.inside(1.0)),
    });
}

fn draw_count(canvas: &mut Canvas, count: u32, largest: u32, area: Area) {
    match shade(count, largest) {
        None => {
            canvas.outline(area, LINE);
            number(canvas, "0", area, &Type { color: FAINT, ..LABEL });
        }
        Some((fill, color)) => {
            canvas.rect(area, fill);
            number(canvas, &count.to_string(), area, &Type { color, ..LABEL });
        }
    }
}

fn draw_unknown(canvas: &mut Canvas, area: Area) {
    canvas.rect(area, GROUND);
    canvas.hatch(area, RULE);
}

fn not_known(lang: Lang) -> &'static str {
    say::figures_not_known_yet(lang)
}

/// Which numbers each shade stands for; only the shades and signs that occur.
fn draw_legend(canvas: &mut Canvas, data: &HeatMap, largest: u32, top: f64) -> f64 {
    const SIGN: f64 = 20.0;
    let mut items: Vec<Item> = Vec::new();
    if data.all().any(|(_, _, count)| count == Some(0)) {
        items.push(Item::new("0", SIGN, |canvas, area| canvas.outline(area.inside(1.0), LINE)));
    }
    let steps = SHADES.len() as u64;
    let bound = |step: u64| u64::from(largest) * step / steps;
    for (step, (fill, _)) in (0_u64..).zip(SHADES) {
        let (low, high) = (bound(step) + 1, bound(step + 1));
        if low <= high {
            let words = if low == high { low.to_string() } else { format!("{low}–{high}") };
            items.push(Item::new(&words, SIGN, move |canvas, area| canvas.rect(area.inside(1.0), fill)));
        }
    }
    if let Some(last) = items.pop() {
        items.push(last.and(&data.counted));
    }
    let lang = data.frame.lang;
    let cells: usize = data.cells.iter().map(Vec::len).sum();
    if data.any(|cell| matches!(cell, Counted::Unknown(_))) || cells < data.rows.len() * data.columns.len() {
        let unknown = |canvas: &mut Canvas, area: Area| draw_unknown(canvas, area.inside(1.0));
        items.push(Item::new(not_known(lang), SIGN, unknown));
    }
    if data.any(|cell| matches!(cell, Counted::Nothing(_))) {
        let bare = |canvas: &mut Canvas, area: Area| number(canvas, "–", area, &Type { color: FAINT, ..LABEL });
        items.push(Item::new(say::figures_no_material(lang), SIGN, bare));
    }
    legend(canvas, top, &items)
}

fn description(data: &HeatMap, largest: u32) -> String {
    let (rows, columns, total) = (data.rows.len(), data.columns.len(), data.total(None, None));
    let counted = &data.counted;
    let size = say!(data.frame.lang, figures_a_table_of_rows_rows_and, columns, counted, rows, total);
    let place = data.all().find(|(_, _, count)| *count == Some(largest)).filter(|_| largest > 0);
    let Some((row, column, _)) = place else { return size };
    let (row, column) = (data.rows.get(row), data.columns.get(column));
    let (row, column) = (row.map_or("", String::as_str), column.map_or("", String::as_str));
    let most = say!(data.frame.lang, figures_the_largest_number_is_largest_row, column, largest, row);
    format!("{size} {most}")
}
