//! How widely each theme is shared in each case: a bar as long as the voices that speak of it, on a track as long as
//! all of the case's voices.

use super::canvas::{Anchor, Area, Canvas, Frame, base};
use super::face;
use super::grid::{Grid, Item, Wish, legend, number, turned};
use super::heat_map::Counted;
use super::palette::*;
use crate::model::Lang;
use crate::say;

/// A case and how many voices it has or, where nobody is known to speak, documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SpreadCase {
    pub name: String,
    pub count: u32,
    pub of_documents: bool,
}

/// Themes by cases with the number of voices that speak of the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    pub frame: Frame,
    pub themes: Vec<String>,
    pub cases: Vec<SpreadCase>,
    /// By theme, then by case: voices, or documents where the case counts those.
    pub cells: Vec<Vec<Counted>>,
    /// All different voices of the cases.
    pub voices: u32,
}

/// The room that the longest bar has at least.
const LEAST_BAR: f64 = 34.0;

/// Either way round: the names of rows and columns, and by row and column the voices and the case's place.
struct Turn {
    rows: Vec<String>,
    columns: Vec<String>,
    cells: Vec<Vec<Counted>>,
    cases_are_rows: bool,
}

/// The figure as SVG. Cases that do not fit beside one another become the rows if that fits better.
pub fn spread(data: &Spread) -> String {
    let themes = data.themes.clone();
    let cases: Vec<String> = data.cases.iter().map(|case| case_words(case, data.frame.lang)).collect();
    let least = figures(longest(data)) + LEAST_BAR + 2.0 * S2;
    let wish = Wish { least, most: least.max(124.0), row: 26.0, sum_row: false };
    let Some(grid) = Grid::plan(&themes, &cases, wish) else { return super::empty(&data.frame) };
    let upside = Turn { rows: themes, columns: cases, cells: data.cells.clone(), cases_are_rows: false };
    if grid.blocks() > 1
        && let Some(other) = Grid::plan(&upside.columns, &upside.rows, wish)
        && other.blocks() < grid.blocks()
    {
        let Turn { rows, columns, cells, .. } = upside;
        let cells = turned(&cells, columns.len());
        return draw(data, &Turn { rows: columns, columns: rows, cells, cases_are_rows: true }, &other);
    }
    draw(data, &upside, &grid)
}

fn draw(data: &Spread, turn: &Turn, grid: &Grid) -> String {
    let mut canvas = Canvas::default();
    let top = canvas.head(&data.frame);
    let longest = longest(data);
    let bottom = grid.draw(&mut canvas, top, |canvas, row, column, area| {
        let case = data.cases.get(if turn.cases_are_rows { row } else { column });
        let of = case.map_or(0, |case| case.count);
        let cell = turn.cells.get(row).and_then(|cells| cells.get(column));
        let name = |names: &[String], at: usize| names.get(at).map(|name| face::clean(name)).unwrap_or_default();
        let said = cell.cloned().unwrap_or_default().said(data.frame.lang);
        let title = format!("{}; {}: {said}", name(&turn.rows, row), name(&turn.columns, column));
        canvas.titled(Some(&title), |canvas| draw_bar(canvas, cell, of, longest, area));
    });
    let bottom = draw_legend(&mut canvas, data, bottom + S3);
    canvas.finish(&data.frame, bottom, &description(data))
}

/// What the longest bar or track stands for.
fn longest(data: &Spread) -> u32 {
    let counts = data.cells.iter().flatten().filter_map(Counted::count);
    counts.chain(data.cases.iter().map(|case| case.count)).max().unwrap_or(0).max(1)
}

/// The room that a number takes before its bar.
fn figures(longest: u32) -> f64 {
    face::width(&longest.to_string(), &STRONG) + 6.0
}

fn draw_bar(canvas: &mut Canvas, cell: Option<&Counted>, of: u32, longest: u32, area: Area) {
    const THICK: f64 = 10.0;
    let (_, middle) = area.middle();
    let start = area.x + S2 + figures(longest);
    let room = (area.x + area.w - start - S2).max(1.0);
    let long = |number: u32| room * f64::from(number) / f64::from(longest);
    let bar = |number: u32| Area { x: start, y: middle - THICK / 2.0, w: long(number), h: THICK };
    match cell {
        None | Some(Counted::Unknown(_)) => canvas.hatch(Area { w: room, ..bar(of) }, RULE),
        Some(Counted::Nothing(_)) => {
            let at = (start - 6.0, middle - LABEL.line / 2.0 + base(&LABEL));
            canvas.text("–", at, Anchor::End, &Type { color: FAINT, ..LABEL });
        }
        Some(Counted::Other(words)) => {
            let words = face::shorten(&face::clean(words), &SMALL, room);
            let at = (start + 4.0, middle - SMALL.line / 2.0 + base(&SMALL));
            canvas.text(&words, at, Anchor::Start, &SMALL);
        }
        Some(Counted::Of(count)) => {
            let count = *count;
            canvas.rect(bar(of), LINE);
            canvas.rect(bar(count), ACCENT);
            let kind = if count == 0 { Type { color: FAINT, ..LABEL } } else { LABEL };
            let at = (start - 6.0, middle - kind.line / 2.0 + base(&kind));
            canvas.text(&count.to_string(), at, Anchor::End, &kind);
        }
    }
    canvas.line((start, area.y + 3.0), (start, area.y + area.h - 3.0), RULE, 1.0);
}

/// The case with its voices or documents, which stay on one line.
fn case_words(case: &SpreadCase, lang: Lang) -> String {
    let SpreadCase { name, count, of_documents } = case;
    let counted = match of_documents {
        true => say!(lang, n_documents, n = *count as usize),
        false => say!(lang, n_voices, n = *count as usize),
    };
    format!("{name}, {}", counted.replace(' ', &face::FIRM.to_string()))
}

fn not_known(lang: Lang) -> &'static str {
    say::figures_not_known_yet(lang)
}

fn draw_legend(canvas: &mut Canvas, data: &Spread, top: f64) -> f64 {
    let lang = data.frame.lang;
    const SIGN: f64 = 20.0;
    let slim = |area: Area| Area { y: area.y + 2.0, h: area.h - 4.0, ..area };
    let speak = say::figures_voices_that_speak_of_the_theme(lang);
    let others = say::figures_the_cases_other_voices(lang);
    let mut items = vec![
        Item::new(speak, SIGN, |canvas, area| canvas.rect(slim(area), ACCENT)),
        Item::new(others, SIGN, |canvas, area| canvas.rect(slim(area), LINE)),
    ];
    let cells: usize = data.cells.iter().map(Vec::len).sum();
    let is_unknown = |cell: &Counted| matches!(cell, Counted::Unknown(_));
    if data.cells.iter().flatten().any(is_unknown) || cells < data.themes.len() * data.cases.len() {
        items.push(Item::new(not_known(lang), SIGN, |canvas, area| canvas.hatch(slim(area), RULE)));
    }
    if data.cells.iter().flatten().any(|cell| matches!(cell, Counted::Nothing(_))) {
        let bare = |canvas: &mut Canvas, area: Area| {
            number(canvas, "–", area, &Type { color: FAINT, ..LABEL });
        };
        items.push(Item::new(say::figures_no_material(lang), SIGN, bare));
    }
    legend(canvas, top, &items)
}

fn description(data: &Spread) -> String {
    let (themes, cases) = (data.themes.len(), data.cases.len());
    say!(data.frame.lang, figures_bars_how_many_voices_speak_of, cases, themes, voices = data.voices)
}
