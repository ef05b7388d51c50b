//! Rows by columns as several figures need them: labels at the left, heads over the columns, and, where the columns
//! do not fit the page, further blocks of columns under the first.

use super::canvas::{Anchor, Area, Canvas, base};
use super::face::{self, Label};
use super::palette::*;
use std::ops::Range;

/// What a figure asks of its grid, in units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// The narrowest a column may be.
    pub least: f64,
    /// The widest a column need be.
    pub most: f64,
    /// The lowest a row may be.
    pub row: f64,
    /// Whether the last row holds sums.
    pub sum_row: bool,
}

/// The room that a grid's labels, heads and cells take.
pub(super) struct Grid {
    wish: Wish,
    labels: Vec<Label>,
    label_room: f64,
    heights: Vec<f64>,
    heads: Vec<Label>,
    upright: bool,
    head_height: f64,
    column: f64,
    blocks: Vec<Range<usize>>,
}

/// The widest that row labels may be, and the highest that upright heads may be.
const LABELS: f64 = 200.0;
const UPRIGHT: f64 = 120.0;
/// Narrower than that, columns have upright heads if one must be shortened.
const LEVEL: f64 = 70.0;
/// Between blocks.
const BETWEEN: f64 = 20.0;

impl Grid {
    /// `None` if there is no row or no column.
    pub fn plan(rows: &[String], columns: &[String], wish: Wish) -> Option<Grid> {
        if rows.is_empty() || columns.is_empty() {
            return None;
        }
        let labels: Vec<Label> = rows.iter().map(|row| face::fit(row, &LABEL, LABELS, 2)).collect();
        let label_room = labels.iter().map(|label| label.width(&STRONG)).fold(48.0, f64::max).min(LABELS * 1.1) + S3;
        let room = WIDTH - 2.0 * MARGIN - label_room;
        let most = ((room / wish.least).floor() as usize).max(1);
        let per_block = columns.len().div_ceil(columns.len().div_ceil(most));
        let column = (room / per_block as f64).min(wish.most);
        let heads = Heads::set(columns, column);
        let heights = labels.iter().map(|label| (label.height(&LABEL) + S2).max(wish.row)).collect();
        let starts = (0..columns.len()).step_by(per_block);
        let blocks = starts.map(|start| start..(start + per_block).min(columns.len())).collect();
        let Heads { labels: heads, upright, height: head_height } = heads;
        Some(Grid { wish, labels, label_room, heights, heads, upright, head_height, column, blocks })
    }

    /// How many blocks of columns stand under one another.
    pub fn blocks(&self) -> usize {
        self.blocks.len()
    }

    /// Draws the grid from a top, each cell by the row's and the column's place; returns where it ends.
    pub fn draw(&self, canvas: &mut Canvas, top: f64, mut cell: impl FnMut(&mut Canvas, usize, usize, Area)) -> f64 {
        let mut y = top;
        for (number, block) in self.blocks.iter().enumerate() {
            if number > 0 {
                y += BETWEEN;
            }
            self.draw_heads(canvas, block.clone(), y);
            y += self.head_height + 6.0;
            let right = self.left() + self.column * block.len() as f64;
            for (row, height) in self.heights.iter().enumerate() {
                if self.wish.sum_row && row + 1 == self.heights.len() {
                    canvas.line((MARGIN, y + 2.0), (right, y + 2.0), RULE, 1.0);
                    y += S1;
                }
                self.draw_label(canvas, row, y, *height);
                for (place, column) in block.clone().enumerate() {
                    let x = self.left() + self.column * place as f64;
                    cell(canvas, row, column, Area { x, y, w: self.column, h: *height });
                }
                y += height;
            }
        }
        y
    }

    /// Where the first column begins.
    fn left(&self) -> f64 {
        MARGIN + self.label_room
    }

    fn draw_label(&self, canvas: &mut Canvas, row: usize, y: f64, height: f64) {
        let Some(label) = self.labels.get(row) else { return };
        let kind = if self.wish.sum_row && row + 1 == self.labels.len() { &STRONG } else { &LABEL };
        canvas.label(label, (MARGIN, y + (height - label.height(kind)) / 2.0), Anchor::Start, kind);
    }

    fn draw_heads(&self, canvas: &mut Canvas, block: Range<usize>, top: f64) {
        let bottom = top + self.head_height;
        for (place, column) in block.enumerate() {
            let Some(head) = self.heads.get(column) else { continue };
            let x = self.left() + self.column * (place as f64 + 0.5);
            if self.upright {
                canvas.upright_label(head, (x, bottom), &LABEL);
            } else {
                canvas.label(head, (x, bottom - head.height(&LABEL)), Anchor::Middle, &LABEL);
            }
        }
    }
}

/// The heads of the columns, level where they can be read so.
struct Heads {
    labels: Vec<Label>,
    upright: bool,
    height: f64,
}

impl Heads {
    fn set(columns: &[String], column: f64) -> Heads {
        let level: Vec<Label> = columns.iter().map(|head| face::fit(head, &LABEL, column - 6.0, 3)).collect();
        if column >= LEVEL || level.iter().all(|label| label.whole.is_none()) {
            let height = level.iter().map(|label| label.height(&LABEL)).fold(0.0, f64::max);
            return Heads { labels: level, upright: false, height };
        }
        let lines = if column >= 2.0 * LABEL.line { 2 } else { 1 };
        let labels: Vec<Label> = columns.iter().map(|head| face::fit(head, &LABEL, UPRIGHT, lines)).collect();
        let height = labels.iter().map(|label| label.width(&LABEL)).fold(0.0, f64::max);
        Heads { labels, upright: true, height }
    }
}

/// Rows as columns and columns as rows. What is missing is `None`.
pub(super) fn turned<T: Clone + Default>(cells: &[Vec<T>], columns: usize) -> Vec<Vec<T>> {
    (0..columns).map(|column| cells.iter().map(|row| row.get(column).cloned().unwrap_or_default()).collect()).collect()
}

/// A number in the middle of a cell.
pub(super) fn number(canvas: &mut Canvas, number: &str, area: Area, kind: &Type) {
    let (x, y) = area.middle();
    canvas.text(number, (x, y - kind.line / 2.0 + base(kind)), Anchor::Middle, kind);
}

type Draw<'a> = Box<dyn Fn(&mut Canvas, Area) + 'a>;

/// What a legend says: a sign so many units wide, and words after it.
pub(super) struct Item<'a> {
    words: String,
    wide: f64,
    draw: Draw<'a>,
}

impl<'a> Item<'a> {
    pub fn new(words: &str, wide: f64, draw: impl Fn(&mut Canvas, Area) + 'a) -> Item<'a> {
        Item { words: words.to_owned(), wide, draw: Box::new(draw) }
    }

    /// The same item with further words.
    pub fn and(self, more: &str) -> Item<'a> {
        Item { words: format!("{} {more}", self.words), ..self }
    }
}

/// The items of a legend in a row, wrapped at the figure's width. Returns where the legend ends.
pub(super) fn legend(canvas: &mut Canvas, top: f64, items: &[Item]) -> f64 {
    const GAP: f64 = 6.0;
    let (mut x, mut y) = (MARGIN, top);
    for Item { words, wide, draw } in items {
        let label = face::fit(words, &SMALL, WIDTH - 2.0 * MARGIN - wide - GAP, 1);
        let whole = wide + GAP + label.width(&SMALL);
        if x > MARGIN && x + whole > WIDTH - MARGIN {
            (x, y) = (MARGIN, y + SMALL.line + S1);
        }
        draw(canvas, Area { x, y, w: *wide, h: SMALL.line });
        canvas.label(&label, (x + wide + GAP, y), Anchor::Start, &SMALL);
        x += whole + S4;
    }
    if items.is_empty() { top } else { y + SMALL.line }
}
