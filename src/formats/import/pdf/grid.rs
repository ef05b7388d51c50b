//! The cells of a table whose lines are known, and the words in each.

use super::columns::{Row, rows};
use super::rules::{REACH, Span};
use super::segments::{Cell, Segment};
use std::collections::{BTreeSet, HashMap};

/// A table with more cells on one page is none.
const MOST_CELLS: usize = 5_000;
/// A table with more rows than this between its lines is likely to have one between every two.
const FEW_ROWS: usize = 3;

/// Where the rows and columns of a table end.
#[derive(Debug)]
pub struct Grid {
    /// From left to right.
    xs: Vec<f64>,
    /// From the top down.
    ys: Vec<f64>,
    down: Vec<Span>,
    across: Vec<Span>,
}

/// The height of the middle of its letters.
pub fn middle(segment: &Segment) -> f64 {
    segment.y + 0.3 * segment.size
}

/// Distinct places in rising order.
pub fn places(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.dedup_by(|b, a| *b - *a < REACH);
    values
}

/// What stands for all that are united with one.
pub fn root(set: &mut [usize], n: usize) -> usize {
    let mut at = n;
    while let Some(&above) = set.get(at)
        && above != at
    {
        let next = set.get(above).copied().unwrap_or(above);
        if let Some(known) = set.get_mut(at) {
            *known = next;
        }
        at = next;
    }
    at
}

/// The smaller stands for both.
pub fn unite(set: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(set, a), root(set, b));
    if let Some(known) = set.get_mut(a.max(b)) {
        *known = a.min(b);
    }
}

impl Grid {
    /// None where the lines have no cells beside one another.
    pub fn new(across: Vec<Span>, down: Vec<Span>) -> Option<Grid> {
        let edges = |spans: &[Span]| spans.iter().flat_map(|span| [span.from, span.to]).collect::<Vec<f64>>();
        // A table may do without its outer lines.
        let with_ends = |inner: Vec<f64>, ends: Vec<f64>| -> Option<Vec<f64>> {
            let (first, last) = (inner.first().copied()?, inner.last().copied()?);
            let least = ends.iter().copied().fold(first, f64::min);
            let most = ends.iter().copied().fold(last, f64::max);
            let before = (least < first - 2.0 * REACH).then_some(least);
            let after = (most > last + 2.0 * REACH).then_some(most);
            Some(before.into_iter().chain(inner).chain(after).collect())
        };
        let xs = with_ends(places(down.iter().map(|span| span.at)), edges(&across))?;
        let mut ys = with_ends(places(across.iter().map(|span| span.at)), edges(&down))?;
        ys.reverse();
        let cells = xs.len().saturating_sub(1) * ys.len().saturating_sub(1);
        (xs.len() > 2 && (2..MOST_CELLS).contains(&cells)).then_some(Grid { xs, ys, down, across })
    }

    /// The segments with those of this table as one; as they were if it is no table.
    pub fn take(&self, segments: Vec<Segment>) -> Vec<Segment> {
        let of = self.cells();
        let (mut within, mut others) = (Vec::new(), Vec::new());
        for segment in segments {
            match self.unit(&segment).and_then(|unit| of.get(unit)).copied() {
                Some(cell) => within.push((cell, segment)),
                None => others.push(segment),
            }
        }
        if self.is_table(&self.sides(&of), &within) {
            others.extend(self.stand_in(&of, within));
        } else {
            others.extend(within.into_iter().map(|(_, segment)| segment));
        }
        others
    }

    fn columns(&self) -> usize {
        self.xs.len().saturating_sub(1)
    }

    fn rows(&self) -> usize {
        self.ys.len().saturating_sub(1)
    }

    /// For each unit, row by row, the first unit of its cell: units without a line between them are one cell.
    fn cells(&self) -> Vec<usize> {
        let (columns, rows) = (self.columns(), self.rows());
        let mut set: Vec<usize> = (0..columns * rows).collect();
        let half = |values: &[f64], n: usize| Some((values.get(n)? + values.get(n + 1)?) / 2.0);
        let parted = |spans: &[Span], at: f64, place: f64| {
            spans.iter().any(|span| (span.at - at).abs() < REACH && span.from < place && place < span.to)
        };
        for row in 0..rows {
            for column in 0..columns {
                let (Some(x), Some(y)) = (half(&self.xs, column), half(&self.ys, row)) else { continue };
                let unit = row * columns + column;
                if let Some(&right) = self.xs.get(column + 1)
                    && column + 1 < columns
                    && !parted(&self.down, right, y)
                {
                    unite(&mut set, unit, unit + 1);
                }
                if let Some(&below) = self.ys.get(row + 1)
                    && row + 1 < rows
                    && !parted(&self.across, below, x)
                {
                    unite(&mut set, unit, unit + columns);
                }
            }
        }
        (0..set.len()).map(|n| root(&mut set, n)).collect()
    }

    /// In which unit the segment stands.
    fn unit(&self, segment: &Segment) -> Option<usize> {
        let (x, y) = ((segment.x0 + segment.x1) / 2.0, middle(segment));
        let column = self.xs.partition_point(|&left| left <= x).checked_sub(1).filter(|&n| n < self.columns())?;
        let row = self.ys.partition_point(|&top| top > y).checked_sub(1).filter(|&n| n < self.rows())?;
        Some(row * self.columns() + column)
    }

    /// Left and right of each cell.
    fn sides(&self, of: &[usize]) -> HashMap<usize, (f64, f64)> {
        let mut sides: HashMap<usize, (f64, f64)> = HashMap::new();
        for (unit, cell) in of.iter().enumerate() {
            let column = unit % self.columns().max(1);
            let (Some(&left), Some(&right)) = (self.xs.get(column), self.xs.get(column + 1)) else { continue };
            let known = sides.entry(*cell).or_insert((left, right));
            *known = (known.0.min(left), known.1.max(right));
        }
        sides
    }

    /// Words in several columns, within their cells, and not the few of a drawing's grid.
    fn is_table(&self, sides: &HashMap<usize, (f64, f64)>, within: &[(usize, Segment)]) -> bool {
        let filled: BTreeSet<usize> = within.iter().map(|(cell, _)| *cell).collect();
        let columns: BTreeSet<usize> = filled.iter().map(|cell| cell % self.columns().max(1)).collect();
        let outside = within.iter().filter(|(cell, segment)| {
            let inside =
                |(left, right): &(f64, f64)| segment.x0 > left - segment.size && segment.x1 < right + segment.size;
            !sides.get(cell).is_some_and(inside)
        });
        columns.len() > 1 && outside.count() * 10 <= within.len() && filled.len() * 5 >= sides.len()
    }

    fn stand_in(&self, of: &[usize], within: Vec<(usize, Segment)>) -> Option<Segment> {
        let mut sizes: Vec<f64> = within.iter().map(|(_, segment)| segment.size).collect();
        sizes.sort_by(f64::total_cmp);
        let extreme = |of: fn(&Segment) -> f64, pick: fn(f64, f64) -> f64| {
            within.iter().map(|(_, segment)| of(segment)).reduce(pick)
        };
        let (x0, x1) = (extreme(|s| s.x0, f64::min)?, extreme(|s| s.x1, f64::max)?);
        let (y, size) = (extreme(|s| s.y, f64::max)?, sizes.get(sizes.len() / 2).copied()?);
        let furniture = within.iter().all(|(_, segment)| segment.furniture);
        let table = self.table(of, within);
        Some(Segment { x0, x1, y, size, pieces: Vec::new(), first_word: x1 - x0, furniture, table })
    }

    fn table(&self, of: &[usize], within: Vec<(usize, Segment)>) -> Vec<Vec<Cell>> {
        let (columns, sides) = (self.columns().max(1), self.sides(of));
        let mut words: HashMap<usize, Vec<Segment>> = HashMap::new();
        for (cell, segment) in within {
            words.entry(cell).or_default().push(segment);
        }
        let mut table: Vec<Vec<Cell>> = Vec::new();
        // Columns that only keep others apart have no words in any row.
        let used: BTreeSet<usize> = words.keys().map(|cell| cell % columns).collect();
        for (n, units) in of.chunks(columns).enumerate() {
            let begun =
                units.iter().enumerate().filter(|(column, cell)| **cell % columns == *column && used.contains(column));
            let row: Vec<Cell> = begun
                .map(|(_, &cell)| {
                    let (left, right) = sides.get(&cell).copied().unwrap_or_default();
                    let own = (cell / columns == n).then(|| words.remove(&cell)).flatten();
                    Cell { segments: own.unwrap_or_default(), width: right - left }
                })
                .collect();
            if row.iter().any(|cell| !cell.segments.is_empty()) {
                table.push(row);
            }
        }
        if table.len() > FEW_ROWS {
            return table;
        }
        table.into_iter().flat_map(by_lines).collect()
    }
}

/// A row that no line parts, as the rows that it holds: one a line, where most lines end although there was room.
fn by_lines(row: Vec<Cell>) -> Vec<Vec<Cell>> {
    let all = rows(row.iter().flat_map(|cell| cell.segments.iter().cloned()).collect());
    let lines: Vec<Vec<Option<Row>>> = row.iter().map(|cell| beside(&all, cell)).collect();
    let whole = lines.first().is_some_and(|first| first.iter().all(Option::is_some));
    let ends = (1..all.len()).filter(|&n| row.iter().zip(&lines).any(|(cell, lines)| has_room(cell, lines, n))).count();
    if all.len() < 2 || !whole || ends * 10 < (all.len() - 1) * 6 {
        return vec![row];
    }
    let line = |n: usize| -> Vec<Cell> {
        let own = row.iter().zip(&lines).map(|(cell, lines)| {
            let words = lines.get(n).cloned().flatten();
            Cell { segments: words.map_or(Vec::new(), |row| row.segments), width: cell.width }
        });
        own.collect()
    };
    (0..all.len()).map(line).collect()
}

/// A cell's line for each of all the lines of its row.
fn beside(all: &[Row], cell: &Cell) -> Vec<Option<Row>> {
    let own = rows(cell.segments.clone());
    let at = |line: &Row| own.iter().find(|known| (known.y() - line.y()).abs() < 0.4 * line.size()).cloned();
    all.iter().map(at).collect()
}

/// Whether the first word of the cell's line `n` would have found room on the line before.
fn has_room(cell: &Cell, lines: &[Option<Row>], n: usize) -> bool {
    let (Some(Some(before)), Some(Some(line))) = (lines.get(n - 1), lines.get(n)) else { return false };
    let taken = before.segments.last().map_or(0.0, |s| s.x1) - before.segments.first().map_or(0.0, |s| s.x0);
    cell.width - taken > line.segments.first().map_or(0.0, |s| s.first_word) + before.size()
}
