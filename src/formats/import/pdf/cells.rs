//! From the lines of a table's cells to paragraphs.

use super::columns::{CellLines, Line};
use super::paragraphs::{Kind, Paragraph, Placed, begins_item, ends_sentence};

/// A row of a table: one paragraph if each cell holds one at most, else those of its cells one after another.
pub fn paragraphs(cells: Vec<CellLines>, page: usize) -> Vec<Paragraph> {
    let cells: Vec<Vec<Vec<Line>>> = cells.into_iter().map(cut).collect();
    let placed = |lines: Vec<Line>| lines.into_iter().map(|line| Placed { page, line }).collect::<Vec<_>>();
    if cells.iter().any(|cell| cell.len() > 1) {
        let all = cells.into_iter().flatten();
        return all.map(|lines| Paragraph { kind: Kind::TableRow, lines: placed(lines), cells: Vec::new() }).collect();
    }
    let mut row = Paragraph { kind: Kind::TableRow, lines: Vec::new(), cells: Vec::new() };
    for cell in cells {
        row.cells.push(row.lines.len());
        row.lines.extend(cell.into_iter().flat_map(placed));
    }
    vec![row]
}

/// The lines of each cell of a row.
fn by_cell(row: &Paragraph) -> Vec<&[Placed]> {
    let ends = row.cells.iter().copied().skip(1).chain([row.lines.len()]);
    row.cells.iter().zip(ends).map(|(&from, to)| row.lines.get(from..to).unwrap_or_default()).collect()
}

/// Whether a row is what was left of the one before: its first cell is empty, and another goes on in mid-sentence.
pub fn is_rest(before: &Paragraph, row: &Paragraph) -> bool {
    let (a, b) = (by_cell(before), by_cell(row));
    let goes_on = |(a, b): (&&[Placed], &&[Placed])| match (a.last(), b.first()) {
        (Some(a), Some(b)) => !ends_sentence(&a.line.text()) && b.line.text().starts_with(char::is_lowercase),
        _ => false,
    };
    a.len() == b.len() && b.first().is_some_and(|first| first.is_empty()) && a.iter().zip(&b).any(goes_on)
}

/// Puts the words of each cell after those of the same cell before.
pub fn join(before: &mut Paragraph, rest: Paragraph) {
    let (mut lines, mut cells) = (Vec::new(), Vec::new());
    for (a, b) in by_cell(before).into_iter().zip(by_cell(&rest)) {
        cells.push(lines.len());
        lines.extend(a.iter().chain(b).cloned());
    }
    (before.lines, before.cells) = (lines, cells);
}

/// The paragraphs of a cell. Cells are narrow: a line that ends early ends a paragraph only where the next looks like
/// the beginning of one.
fn cut(cell: CellLines) -> Vec<Vec<Line>> {
    let left = cell.lines.iter().map(|line| line.x0).fold(f64::INFINITY, f64::min);
    let leading = cell
        .lines
        .windows(2)
        .filter_map(|pair| Some((pair.first()?, pair.last()?)))
        .map(|(a, b)| a.y - b.y)
        .fold(f64::INFINITY, f64::min);
    let mut paragraphs: Vec<Vec<Line>> = Vec::new();
    for line in cell.lines {
        let breaks = paragraphs.last().and_then(|last| last.last()).is_none_or(|last| {
            // Words keep a little off both sides.
            let room = cell.width - 0.8 * last.size - (last.x1 - last.x0) > line.first_word + 0.6 * last.size;
            let flush = (last.x0 - left).abs() < 0.5 * last.size && (line.x0 - left).abs() < 0.5 * last.size;
            let (before, text) = (last.text(), line.text());
            let upper = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            begins_item(&line) && (room || ends_sentence(&before) || begins_item(last))
                || last.y - line.y > 1.35 * leading
                || room && flush && upper && !before.ends_with(['-', ',', '\u{ad}'])
                || room && ends_sentence(&before)
        });
        match paragraphs.last_mut().filter(|_| !breaks) {
            Some(last) => last.push(line),
            None => paragraphs.push(vec![line]),
        }
    }
    paragraphs
}
