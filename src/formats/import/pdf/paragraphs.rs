//! From lines to paragraphs within a column, and whether one goes on in the next.

use super::columns::{Block, Line, is_marker};

/// What a paragraph is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Body,
    /// In smaller letters at the bottom of its page, after a number.
    Footnote,
    /// A row of a table, or a paragraph in a cell of it.
    TableRow,
    /// A running head, a foot or a page number.
    Furniture,
}

/// A line and the page, counted from 0, that it stands on.
#[derive(Clone, Debug)]
pub struct Placed {
    pub page: usize,
    pub line: Line,
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    pub kind: Kind,
    pub lines: Vec<Placed>,
    /// At which line each cell begins, for a row of a table.
    pub cells: Vec<usize>,
}

impl Paragraph {
    pub fn new(kind: Kind, placed: Placed) -> Paragraph {
        Paragraph { kind, lines: vec![placed], cells: Vec::new() }
    }

    /// The size of its letters in points.
    pub fn size(&self) -> f64 {
        self.lines.iter().map(|placed| placed.line.size).fold(0.0, f64::max)
    }
}

/// A page's blocks in reading order, and its furniture.
#[derive(Debug, Default)]
pub struct PageBlocks {
    pub head: Vec<Line>,
    pub blocks: Vec<Block>,
    pub foot: Vec<Line>,
}

/// The size of most of the text's letters, in points.
pub fn body_size<'a>(lines: impl Iterator<Item = &'a Line>) -> f64 {
    let mut sizes: Vec<(i64, usize)> = Vec::new();
    for line in lines {
        let (half_points, letters) =
            ((line.size * 2.0).round() as i64, line.pieces.iter().map(|p| p.text.len()).sum::<usize>());
        match sizes.iter_mut().find(|(size, _)| *size == half_points) {
            Some((_, count)) => *count += letters,
            None => sizes.push((half_points, letters)),
        }
    }
    sizes.into_iter().max_by_key(|&(_, letters)| letters).map_or(10.0, |(size, _)| size as f64 / 2.0)
}

/// What is known of the column a line stands in.
pub struct Column {
    left: f64,
    pub right: f64,
    /// The usual distance between baselines, in em.
    leading: f64,
    /// All distances in it, and whether the line before was full.
    gaps: Vec<(f64, bool)>,
    /// Most lines are indented under their first: lists, references.
    hanging: bool,
    /// Paragraphs begin with an indented line.
    indents: bool,
}

/// The distance between lines of a paragraph, in em, over the whole document.
pub fn usual_leading<'a>(blocks: impl Iterator<Item = &'a Block>) -> f64 {
    let mut gaps: Vec<f64> = Vec::new();
    for block in blocks {
        let Block::Lines(lines) = block else { continue };
        for pair in lines.windows(2) {
            if let [a, b] = pair
                && (a.size - b.size).abs() < 0.05 * a.size
            {
                let gap = (a.y - b.y) / a.size;
                gaps.extend((0.8..3.0).contains(&gap).then_some(gap));
            }
        }
    }
    gaps.sort_by(f64::total_cmp);
    gaps.get(gaps.len() / 4).copied().unwrap_or(1.2)
}

fn column(lines: &[Line], usual: f64) -> Column {
    let mut starts: Vec<f64> = lines.iter().map(|line| line.x0).collect();
    let mut ends: Vec<f64> = lines.iter().map(|line| line.x1).collect();
    starts.sort_by(f64::total_cmp);
    ends.sort_by(|a, b| b.total_cmp(a));
    // One line in thirty may stick out.
    let (left, right) =
        (starts.get(starts.len() / 30).copied().unwrap_or(0.0), ends.get(ends.len() / 30).copied().unwrap_or(0.0));
    let mut gaps: Vec<(f64, bool)> = Vec::new();
    for pair in lines.windows(2) {
        if let [a, b] = pair {
            let gap = (a.y - b.y) / a.size.max(b.size);
            gaps.extend((0.8..3.0).contains(&gap).then(|| (gap, !has_room(a, b, right))));
        }
    }
    gaps.sort_by(|a, b| a.0.total_cmp(&b.0));
    // A column of many lines has a distance of its own.
    let own = gaps.get(gaps.len() / 4).map(|gap| gap.0).filter(|_| gaps.len() >= 8);
    // Where paragraphs end tells which lines are their first.
    let is_in = |line: &Line| line.x0 > left + 0.7 * line.size;
    let indented = lines.iter().filter(|line| is_in(line)).count();
    let short = || lines.iter().filter(|line| right - line.x1 > 2.5 * line.size);
    let (short_in, short_all) = (short().filter(|line| is_in(line)).count(), short().count());
    let indents = indented >= 2 && indented * 20 > lines.len() && short_in * 2 <= short_all;
    let hanging = indented * 20 > lines.len() * 9 && short_in * 2 > short_all;
    Column { left, right, leading: own.unwrap_or(usual), gaps, hanging, indents }
}

impl Column {
    /// Whether lines this far apart are too far apart for one paragraph.
    fn is_far(&self, gap: f64, a: &Line, b: &Line) -> bool {
        if gap <= self.leading.max(1.0) * 1.3 {
            return false;
        }
        // Text of two spacings in one column: a distance that comes often, and after full lines.
        let alike = || self.gaps.iter().filter(|(other, _)| (other - gap).abs() < 0.03 * gap);
        let (full, all) = (alike().filter(|(_, full)| *full).count(), alike().count());
        gap > 2.4 || has_room(a, b, self.right) || all < 3 || all * 6 < self.gaps.len() || full * 10 < all * 7
    }
}

fn all_bold(line: &Line) -> bool {
    line.pieces.iter().all(|piece| piece.bold || piece.text.trim().is_empty())
}

pub fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['”', '"', '’', ')', ']', '»', ' ']).ends_with(['.', '!', '?', ':', '…'])
}

pub fn begins_item(line: &Line) -> bool {
    let text = line.text();
    let first = text.split_whitespace().next().unwrap_or_default();
    line.label || (is_marker(first) && first != text)
}

/// Whether the line looks like the beginning of a speaker's turn: `Anna Berg: …`, `[00:12:30] …`.
fn begins_turn(text: &str) -> bool {
    let time = text.trim_start_matches(['[', '(', '#']);
    let mut digits = time.char_indices().skip_while(|(_, c)| c.is_ascii_digit());
    if time.starts_with(|c: char| c.is_ascii_digit())
        && let Some((at @ 1..=2, ':')) = digits.next()
    {
        return time.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    }
    text.split_once(':').is_some_and(|(name, words)| {
        name.starts_with(char::is_uppercase)
            && name.chars().count() <= 28
            && name.split(' ').count() <= 3
            && words.starts_with(char::is_whitespace)
            && !name.contains(['.', '?', '!'])
    })
}

/// Whether the first word of `b` would have found room at the end of `a`.
fn has_room(a: &Line, b: &Line, right: f64) -> bool {
    right - a.x1 > b.first_word + 0.6 * a.size
}

/// Whether `b` begins a paragraph after `a` in one column. `a_begins`: `a` is the first line of its
/// own; `after` is the line below `b`.
fn breaks(a: &Line, a_begins: bool, b: &Line, after: Option<&Line>, column: &Column) -> bool {
    let em = a.size.max(b.size);
    let gap = (a.y - b.y) / em;
    if a.cells || b.cells || (a.size - b.size).abs() > 0.12 * em || gap < 0.0 || column.is_far(gap, a, b) {
        return true;
    }
    if ends_sentence(&a.text()) && begins_turn(&b.text()) {
        return true;
    }
    if a.text().ends_with(['-', '\u{ad}', '\u{2010}']) && b.text().starts_with(char::is_lowercase) {
        return false;
    }
    if all_bold(a) != all_bold(b) && (all_bold(a) || has_room(a, b, column.right)) {
        return true;
    }
    let apart = |x: f64, y: f64| x - y > 0.8 * em;
    if begins_item(b) {
        // `3.` and `–` also stand within sentences; `•` and a label set apart do not.
        let sure =
            b.label && !b.text().starts_with(char::is_numeric) || b.text().starts_with(['•', '▪', '◦', '●', '○', '■']);
        if sure || has_room(a, b, column.right) || ends_sentence(&a.text()) || begins_item(a) || apart(b.x0, a.x0) {
            return true;
        }
    }
    let centred = |line: &Line| {
        let (before, after) = (line.x0 - column.left, column.right - line.x1);
        before.min(after) > 2.5 * em && (before - after).abs() < em
    };
    if centred(a) && centred(b) {
        return ends_sentence(&a.text());
    }
    if has_room(a, b, column.right) && !(centred(a) || centred(b)) {
        return true;
    }
    if begins_item(a) && b.x0 >= a.x0 {
        return false;
    }
    if apart(b.x0, a.x0) {
        // Indented: a first line, unless the lines after it are as far in.
        let goes_on = after.is_some_and(|after| (after.x0 - b.x0).abs() < 0.5 * em);
        return !column.hanging && !goes_on;
    }
    if apart(a.x0, b.x0) {
        return column.hanging || !a_begins;
    }
    false
}

pub fn cut(lines: Vec<Line>, page: usize, usual: f64) -> (Vec<Paragraph>, Column) {
    let column = column(&lines, usual);
    let mut begins = vec![true];
    for (n, pair) in lines.windows(2).enumerate() {
        if let [a, b] = pair {
            let a_begins = begins.last().copied().unwrap_or(true);
            begins.push(breaks(a, a_begins, b, lines.get(n + 2), &column));
        }
    }
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (line, begins) in lines.into_iter().zip(begins) {
        let placed = Placed { page, line };
        match paragraphs.last_mut().filter(|_| !begins) {
            Some(last) => last.lines.push(placed),
            None => paragraphs.push(Paragraph::new(Kind::Body, placed)),
        }
    }
    (paragraphs, column)
}

/// Whether `b`, first in its `column`, goes on with `a`, last in the column before.
pub fn goes_on(a: &Line, right_of_a: f64, b: &Line, column: &Column) -> bool {
    if a.cells || b.cells || (a.size - b.size).abs() > 0.06 * a.size || begins_item(b) || all_bold(a) != all_bold(b) {
        return false;
    }
    let (end, start) = (a.text(), b.text());
    if end.ends_with(['-', '\u{ad}', '\u{2010}']) && start.starts_with(char::is_lowercase) {
        return true;
    }
    let indented = b.x0 - column.left > 0.8 * b.size;
    let full = !has_room(a, b, right_of_a) && !all_bold(a);
    if ends_sentence(&end) {
        // Where a paragraph would begin with an indented line, this is none.
        return full && column.indents && !indented && !begins_turn(&start);
    }
    start.starts_with(char::is_lowercase) || (full && !indented)
}

/// Marks the small numbered paragraphs at the end of a page as footnotes.
pub fn mark_footnotes(paragraphs: &mut [Paragraph], body: f64) {
    let small = |p: &Paragraph| p.size() < 0.92 * body && p.lines.first().is_some_and(|placed| !placed.line.cells);
    let tail = paragraphs.iter().rev().take_while(|p| small(p)).count();
    let from = paragraphs.len() - tail;
    let notes = paragraphs.get_mut(from..).unwrap_or_default();
    let numbered = |p: &Paragraph| {
        p.lines.first().is_some_and(|placed| placed.line.text().starts_with(|c: char| c.is_ascii_digit() || c == '*'))
    };
    if from > 0 && notes.first().is_some_and(numbered) {
        for note in notes {
            note.kind = Kind::Footnote;
        }
    }
}
