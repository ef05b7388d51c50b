//! The order of reading: which segments stand side by side as columns, which as cells of a row.

use super::pieces::{Piece, push};
use super::segments::{Cell, Segment};

/// A gap this wide, in em, separates cells of a table.
const CELL_GAP: f64 = 1.4;
const DEEPEST: usize = 10;
/// A column has this many lines at least, this many words a line, and this width in em.
const COLUMN_LINES: usize = 3;
const COLUMN_WORDS: usize = 3;
const COLUMN_WIDTH: f64 = 7.0;

/// One line of a block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub pieces: Vec<Piece>,
    pub x0: f64,
    pub x1: f64,
    pub y: f64,
    pub size: f64,
    /// The width of its first word.
    pub first_word: f64,
    /// It has cells, with tabs between.
    pub cells: bool,
    /// It begins with a label that stands apart: `I:`, `3.`.
    pub label: bool,
    /// Words stand on both sides of a gap in it: it may be two lines of columns.
    pub across: bool,
}

impl Line {
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// What a person reads before going on to what stands beside or below.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Lines under one another, in one column.
    Lines(Vec<Line>),
    /// A row of a table with lines around its cells.
    Row(Vec<CellLines>),
}

/// The lines of a cell and the width that they may fill, in points.
#[derive(Clone, Debug, PartialEq)]
pub struct CellLines {
    pub lines: Vec<Line>,
    pub width: f64,
}

impl Block {
    pub fn lines(&self) -> Vec<&Line> {
        match self {
            Block::Lines(lines) => lines.iter().collect(),
            Block::Row(cells) => cells.iter().flat_map(|cell| &cell.lines).collect(),
        }
    }

    pub fn into_lines(self) -> Vec<Line> {
        match self {
            Block::Lines(lines) => lines,
            Block::Row(cells) => cells.into_iter().flat_map(|cell| cell.lines).collect(),
        }
    }
}

/// What stands on one baseline, from left to right.
#[derive(Clone, Debug, Default)]
pub struct Row {
    pub segments: Vec<Segment>,
}

impl Row {
    pub fn y(&self) -> f64 {
        self.segments.first().map_or(0.0, |segment| segment.y)
    }

    pub fn size(&self) -> f64 {
        self.segments.iter().map(|segment| segment.size).fold(0.0, f64::max)
    }

    pub fn text(&self) -> String {
        self.segments.iter().map(Segment::words).collect::<Vec<_>>().join(" ")
    }
}

/// Segments as rows, from the top of the page down.
pub fn rows(mut segments: Vec<Segment>) -> Vec<Row> {
    segments.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut rows: Vec<Row> = Vec::new();
    for segment in segments {
        match rows.last_mut().filter(|row| row.y() - segment.y <= 0.3 * row.size().min(segment.size)) {
            Some(row) => row.segments.push(segment),
            None => rows.push(Row { segments: vec![segment] }),
        }
    }
    for row in &mut rows {
        row.segments.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    }
    rows
}

/// Rows as blocks in the order in which a person reads them.
pub fn blocks(rows: Vec<Row>) -> Vec<Block> {
    let mut blocks = Vec::new();
    split(rows, 0, &mut blocks);
    blocks
}

fn split(mut rows: Vec<Row>, depth: usize, blocks: &mut Vec<Block>) {
    let gutter = if depth < DEEPEST { find_gutter(&rows) } else { None };
    let Some(Gutter { from, to, x, .. }) = gutter else {
        add(rows, blocks);
        return;
    };
    let below = rows.split_off(to);
    let band = rows.split_off(from);
    split(rows, depth + 1, blocks);
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for row in band {
        let (l, r): (Vec<_>, Vec<_>) = row.segments.into_iter().partition(|segment| segment.x0 < x);
        left.extend((!l.is_empty()).then_some(Row { segments: l }));
        right.extend((!r.is_empty()).then_some(Row { segments: r }));
    }
    split(left, depth + 1, blocks);
    split(right, depth + 1, blocks);
    split(below, depth + 1, blocks);
}

/// White from row `from` to before row `to`, just left of `x`, with columns on both sides.
struct Gutter {
    from: usize,
    to: usize,
    x: f64,
    worth: usize,
}

fn find_gutter(rows: &[Row]) -> Option<Gutter> {
    let mut starts: Vec<f64> = rows.iter().flat_map(|row| row.segments.iter().map(|segment| segment.x0)).collect();
    starts.sort_by(f64::total_cmp);
    let mut candidates: Vec<(usize, f64)> = Vec::new();
    let mut i = 0;
    while let Some(&first) = starts.get(i) {
        let alike = starts.iter().skip(i).take_while(|&&x| x - first < 2.0).count();
        candidates.push((alike, first - 0.5));
        i += alike;
    }
    candidates.retain(|&(alike, _)| alike >= COLUMN_LINES);
    candidates.sort_by_key(|&(alike, _)| std::cmp::Reverse(alike));
    candidates.truncate(16);
    candidates.into_iter().filter_map(|(_, x)| best_band(rows, x)).max_by_key(|gutter| gutter.worth)
}

/// The band of rows with the longest columns on both sides of `x`.
fn best_band(rows: &[Row], x: f64) -> Option<Gutter> {
    let crosses = |row: &Row| row.segments.iter().any(|s| s.x0 < x - 1.0 && s.x1 > x + 1.0);
    let mut best: Option<Gutter> = None;
    let mut from = 0;
    while from < rows.len() {
        let length = rows.iter().skip(from).take_while(|row| !crosses(row)).count();
        let band = rows.get(from..from + length).unwrap_or_default();
        if let Some(worth) = worth(band, x)
            && best.as_ref().is_none_or(|best| worth > best.worth)
        {
            best = Some(Gutter { from, to: from + length, x, worth });
        }
        from += length + 1;
    }
    best
}

/// What stands on one baseline on one side of a gutter.
struct Part {
    size: f64,
    /// Words in each of its segments: cells of a table have few, columns within this side have many.
    words: usize,
    /// The width of its widest segment.
    width: f64,
}

/// How many lines the shorter of two columns has; `None` where the sides are no columns of prose.
fn worth(band: &[Row], x: f64) -> Option<usize> {
    let side = |left: bool| -> Vec<Part> {
        band.iter()
            .filter_map(|row| {
                let of_side = || row.segments.iter().filter(|s| (s.x0 < x) == left);
                let size = of_side().next()?.size;
                let words: usize = of_side().map(|s| s.text().split_whitespace().count()).sum();
                let width = of_side().map(|s| s.x1 - s.x0).fold(0.0, f64::max);
                Some(Part { size, words: words / of_side().count().max(1), width })
            })
            .collect()
    };
    let (left, right) = (side(true), side(false));
    (is_column(&left) && is_column(&right)).then(|| left.len().min(right.len()))
}

/// Whether lines are those of a column of prose, or of several whose lines need not be level: most have words enough and
/// come near the width of the widest.
fn is_column(lines: &[Part]) -> bool {
    if lines.len() < COLUMN_LINES {
        return false;
    }
    let mut sizes: Vec<f64> = lines.iter().map(|line| line.size).collect();
    let mut words: Vec<usize> = lines.iter().map(|line| line.words).collect();
    let mut widths: Vec<f64> = lines.iter().map(|line| line.width).collect();
    sizes.sort_by(f64::total_cmp);
    words.sort_unstable();
    widths.sort_by(f64::total_cmp);
    let middle = lines.len() / 2;
    let size = sizes.get(middle).copied().unwrap_or(1.0);
    let widest = widths.get((lines.len() - 1) * 9 / 10).copied().unwrap_or(0.0);
    widest >= COLUMN_WIDTH * size
        && words.get(middle).is_some_and(|&words| words >= COLUMN_WORDS)
        && widths.get(middle).is_some_and(|&width| width >= 0.5 * widest)
}

/// Whether the text is a mark that begins an item: `•`, `3.`, `b)`, `–`.
pub fn is_marker(text: &str) -> bool {
    let text = text.trim();
    if text.chars().count() == 1 && text.chars().all(|c| "•◦▪▫■□●○·–—-*➢✓‣⁃".contains(c)) {
        return true;
    }
    let core = text.trim_start_matches('(').trim_end_matches(['.', ')']);
    let numbered =
        core.chars().all(|c| c.is_ascii_digit() || c == '.') && core.split('.').all(|number| number.len() <= 3);
    let lettered = core.chars().count() == 1 && core.chars().all(char::is_alphabetic);
    core.len() < text.len() && core.chars().count() <= 6 && !core.is_empty() && (numbered || lettered)
}

/// Whether the text is a label such as a speaker's name or a number that stands before its words.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    is_marker(text) || (text.ends_with(':') && text.chars().count() <= 32)
}

/// The rows as lines, but those of tables.
fn add(rows: Vec<Row>, blocks: &mut Vec<Block>) {
    let mut plain: Vec<Row> = Vec::new();
    for row in rows {
        let (tables, beside): (Vec<Segment>, Vec<Segment>) =
            row.segments.into_iter().partition(|segment| !segment.table.is_empty());
        plain.extend((!beside.is_empty()).then_some(Row { segments: beside }));
        if tables.is_empty() {
            continue;
        }
        blocks.extend((!plain.is_empty()).then(|| Block::Lines(lines(std::mem::take(&mut plain)))));
        let rows = tables.into_iter().flat_map(|table| table.table);
        blocks.extend(rows.map(|cells| Block::Row(cells.into_iter().map(cell).collect())));
    }
    blocks.extend((!plain.is_empty()).then(|| Block::Lines(lines(plain))));
}

fn cell(cell: Cell) -> CellLines {
    CellLines { lines: rows(cell.segments).into_iter().filter_map(|row| line(row, false)).collect(), width: cell.width }
}

fn lines(rows: Vec<Row>) -> Vec<Line> {
    let starts: Vec<Vec<f64>> = rows.iter().map(cell_starts).collect();
    let mut lines = Vec::with_capacity(rows.len());
    for (n, row) in rows.into_iter().enumerate() {
        let own = starts.get(n).map(Vec::as_slice).unwrap_or_default();
        let size = row.size();
        let beside = [n.checked_sub(1), Some(n + 1)].into_iter().flatten().filter_map(|n| starts.get(n)).flatten();
        let repeated = beside.into_iter().any(|x| own.iter().any(|own| (own - x).abs() < 0.8 * size));
        lines.extend(line(row, repeated));
    }
    lines
}

/// Where the cells of a row begin, and where they end: columns of numbers are flush right.
fn cell_starts(row: &Row) -> Vec<f64> {
    let mut starts = Vec::new();
    for pair in row.segments.windows(2) {
        if let [a, b] = pair
            && b.x0 - a.x1 > CELL_GAP * a.size.max(b.size)
        {
            starts.extend([b.x0, b.x1]);
        }
    }
    starts
}

fn line(row: Row, repeated: bool) -> Option<Line> {
    let size = row.size();
    let mut segments = row.segments.into_iter();
    let first = segments.next()?;
    let mut line = Line {
        x0: first.x0,
        x1: first.x1,
        y: first.y,
        size: first.size,
        first_word: first.first_word,
        pieces: first.pieces,
        ..Line::default()
    };
    let mut words = line.text().split_whitespace().count();
    let mut widest = first.x1 - first.x0;
    for (n, segment) in segments.enumerate() {
        let wide = segment.x0 - line.x1 > CELL_GAP * size.min(segment.size.max(line.size));
        let labelled = n == 0 && is_label(&line.text());
        line.label |= labelled && wide;
        let between = if wide && repeated && !labelled { "\t" } else { " " };
        line.cells |= between == "\t";
        let more = segment.text().split_whitespace().count();
        line.across |= wide && !labelled && words.min(more) >= COLUMN_WORDS;
        words = more;
        if let Some(last) = line.pieces.last_mut() {
            last.text.truncate(last.text.trim_end().len());
            last.text.push_str(between);
        }
        if segment.x1 - segment.x0 > widest {
            (widest, line.size, line.y) = (segment.x1 - segment.x0, segment.size, segment.y);
        }
        line.x1 = line.x1.max(segment.x1);
        for piece in segment.pieces {
            push(&mut line.pieces, &piece.text, piece.bold, piece.italic);
        }
    }
    if let Some(last) = line.pieces.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    line.label |= line.pieces.first().is_some_and(|piece| {
        piece.text.split_once(' ').is_some_and(|(first, _)| is_marker(first) && !"–—-".contains(first))
    });
    Some(line)
}
