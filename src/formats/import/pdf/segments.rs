//! From characters with places to pieces of lines: what stands on one baseline without a wide gap.

use super::accents::join_accents;
use super::content::Glyph;
use super::pieces::{Piece, push};
use super::right_to_left;
use super::rules::{Rule, Rules};
use super::scripts::lower_scripts;
use super::spacing::{self, Tight};

/// All in em, the size of the letters at hand.
const BACK: f64 = -1.0;
/// A wider gap between characters shown one after another ends a segment.
const WIDE_GAP: f64 = 1.2;
/// A wider gap between parts shown at different times keeps them apart.
const NEAR_GAP: f64 = 0.55;

/// A number of at most so many digits before a gap may be that of a line.
const LONGEST_NUMBER: usize = 5;

/// A part of a line. Coordinates run along and across the direction of reading, `y` upwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    pub x0: f64,
    pub x1: f64,
    pub y: f64,
    pub size: f64,
    pub pieces: Vec<Piece>,
    /// The width of its first word.
    pub first_word: f64,
    pub furniture: bool,
    /// It stands for a table with lines around its cells: its rows.
    pub table: Vec<Vec<Cell>>,
}

/// A cell of a table: its words and the inner width that they may fill.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub segments: Vec<Segment>,
    pub width: f64,
}

/// What a page shows in one direction of writing.
#[derive(Debug, Default)]
pub struct Direction {
    pub segments: Vec<Segment>,
    pub rules: Rules,
}

impl Segment {
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// The words of the table that it stands for, or its own.
    pub fn words(&self) -> String {
        if self.table.is_empty() {
            return self.text();
        }
        let within = self.table.iter().flatten().flat_map(|cell| &cell.segments);
        within.map(Segment::text).collect::<Vec<_>>().join(" ")
    }
}

/// A character in reading coordinates.
pub struct Atom {
    pub text: String,
    pub x0: f64,
    pub x1: f64,
    y: f64,
    pub size: f64,
    bold: bool,
    italic: bool,
    furniture: bool,
    /// It lies over a scan, among words with spaces between them: its width says nothing.
    pub invisible: bool,
}

impl Atom {
    /// Whether both stand on one baseline.
    pub fn is_beside(&self, other: &Atom) -> bool {
        (self.y - other.y).abs() < 0.45 * self.size.max(other.size)
    }

    pub fn is_space(&self) -> bool {
        self.text.chars().all(char::is_whitespace)
    }
}

/// Characters shown one after another on one baseline.
pub struct Run {
    pub atoms: Vec<Atom>,
    pub x0: f64,
    pub x1: f64,
    pub y: f64,
    pub size: f64,
}

/// The segments of a page and its lines in each direction of writing, that with most text first. `frame`: the page's
/// left, bottom, right and top.
pub fn segments(glyphs: Vec<Glyph>, rules: &[Rule], frame: [f64; 4]) -> Vec<Direction> {
    let mut directions: Vec<(i32, Vec<Glyph>)> = Vec::new();
    for glyph in glyphs {
        let degrees = glyph.direction.1.atan2(glyph.direction.0).to_degrees();
        let turn = ((degrees / 10.0).round() as i32).rem_euclid(36);
        match directions.iter_mut().find(|(other, _)| *other == turn) {
            Some((_, glyphs)) => glyphs.push(glyph),
            None => directions.push((turn, vec![glyph])),
        }
    }
    directions.sort_by_key(|(_, glyphs)| std::cmp::Reverse(glyphs.len()));
    let shown = directions.into_iter().map(|(_, glyphs)| {
        let (mut atoms, along) = level(glyphs);
        let mut rules = Rules::new(rules, along, frame);
        let mirrored = right_to_left::leads(&atoms);
        if mirrored {
            atoms = right_to_left::join_marks(atoms);
            right_to_left::mirror(&mut atoms);
            rules = rules.mirrored();
        }
        let runs = lower_scripts(runs(atoms, &rules, mirrored));
        Direction { segments: merge(runs, &rules, mirrored), rules }
    });
    shown.collect()
}

/// Turns the page so that the characters read from left to right; and the direction in which they did.
fn level(glyphs: Vec<Glyph>) -> (Vec<Atom>, (f64, f64)) {
    let (along, up) = glyphs.iter().fold((0.0, 0.0), |sum, g| (sum.0 + g.direction.0, sum.1 + g.direction.1));
    let length = f64::hypot(along, up).max(f64::MIN_POSITIVE);
    let (cos, sin) = (along / length, up / length);
    let turned = glyphs.into_iter().map(|glyph| {
        let (x0, y) = (glyph.x * cos + glyph.y * sin, glyph.y * cos - glyph.x * sin);
        Atom {
            text: spelled_out(&glyph.text),
            x0,
            x1: x0 + glyph.width,
            y,
            size: glyph.size,
            bold: glyph.bold,
            italic: glyph.italic,
            furniture: glyph.furniture,
            invisible: glyph.invisible,
        }
    });
    let mut atoms: Vec<Atom> = turned.filter(|atom| !atom.text.is_empty()).collect();
    if !spacing::has_spaces(&atoms) {
        atoms.iter_mut().for_each(|atom| atom.invisible = false);
    }
    (atoms, (cos, sin))
}

/// Ligatures as their letters, every space as a space, nothing that cannot be seen.
fn spelled_out(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'ﬀ' => out.push_str("ff"),
            'ﬁ' => out.push_str("fi"),
            'ﬂ' => out.push_str("fl"),
            'ﬃ' => out.push_str("ffi"),
            'ﬄ' => out.push_str("ffl"),
            'ﬅ' | 'ﬆ' => out.push_str("st"),
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            c if c.is_whitespace() => out.push(' '),
            c if right_to_left::is_shape(c) => out.extend(right_to_left::letters(c)),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// Cuts the stream of characters where it jumps.
fn runs(atoms: Vec<Atom>, rules: &Rules, mirrored: bool) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for atom in atoms {
        let joins = |run: &&mut Run| follows(run, &atom, rules) || mirrored && precedes(run, &atom);
        match runs.last_mut().filter(joins) {
            Some(run) => {
                run.x0 = run.x0.min(atom.x0);
                run.x1 = if mirrored { run.x1.max(atom.x1) } else { atom.x1.max(run.x1.min(atom.x1 + atom.size)) };
                if atom.size > run.size && !atom.is_space() {
                    (run.size, run.y) = (atom.size, atom.y);
                }
                run.atoms.push(atom);
            }
            None => {
                let (x0, x1, y, size) = (atom.x0, atom.x1, atom.y, atom.size);
                runs.push(Run { atoms: vec![atom], x0, x1, y, size });
            }
        }
    }
    if mirrored {
        // Files write such lines from either end.
        runs.iter_mut().for_each(|run| run.atoms.sort_by(|a, b| a.x0.total_cmp(&b.x0)));
    }
    let parted = |mut run: Run| {
        let words = number_apart(&mut run);
        std::iter::once(run).chain(words)
    };
    runs.into_iter().filter_map(trimmed).flat_map(parted).collect()
}

/// Whether a character stands right before a run, or within it.
fn precedes(run: &Run, atom: &Atom) -> bool {
    let em = run.size.max(atom.size);
    let before = (run.x0 - atom.x1) / em;
    let within = atom.x0 >= run.x0 - 0.2 * em && atom.x1 <= run.x1 + 0.2 * em;
    (atom.y - run.y).abs() < 0.45 * em && ((before > -0.5 && before < WIDE_GAP) || within)
}

/// Parts a run that begins with a number and a gap, as a numbered line may; gives what comes after the gap.
fn number_apart(run: &mut Run) -> Option<Run> {
    let is_digit = |atom: &Atom| atom.text.len() == 1 && atom.text.chars().all(|c| c.is_ascii_digit());
    let digits = run.atoms.iter().take_while(|atom| is_digit(atom)).count();
    let next = digits + run.atoms.iter().skip(digits).take_while(|atom| atom.is_space()).count();
    let (last, first) = (run.atoms.get(digits.checked_sub(1)?)?, run.atoms.get(next)?);
    if digits > LONGEST_NUMBER || first.x0 - last.x1 < NEAR_GAP * first.size.max(last.size) {
        return None;
    }
    let words = run.atoms.split_off(next);
    run.atoms.truncate(digits);
    let part = |atoms: Vec<Atom>| {
        let (first, last) = (atoms.first()?, atoms.last()?);
        let size = atoms.iter().map(|atom| atom.size).fold(0.0, f64::max);
        let y = atoms.iter().find(|atom| atom.size == size).map_or(first.y, |atom| atom.y);
        Some(Run { x0: first.x0, x1: last.x1, y, size, atoms })
    };
    if let Some(number) = part(std::mem::take(&mut run.atoms)) {
        *run = number;
    }
    part(words)
}

fn follows(run: &Run, atom: &Atom, rules: &Rules) -> bool {
    let em = run.size.max(atom.size);
    let gap = (atom.x0 - run.x1) / em;
    // Spaces are often stretched over a gutter: judge by the last letter.
    let letter = run.atoms.iter().rev().find(|atom| !atom.is_space()).map_or(run.x1, |last| last.x1);
    let seen = (atom.x0 - letter) / em;
    let near = gap > BACK && gap < WIDE_GAP && (seen < 2.5 * WIDE_GAP || atom.is_space());
    (atom.y - run.y).abs() < 0.45 * em && near && !(seen > 0.1 && rules.part(letter, atom.x0, atom.y, atom.size))
}

/// Without spaces at its ends, accents on their letters; nothing if there are only spaces.
fn trimmed(mut run: Run) -> Option<Run> {
    let end = run.atoms.iter().rposition(|atom| !atom.is_space())? + 1;
    run.atoms.truncate(end);
    let start = run.atoms.iter().position(|atom| !atom.is_space())?;
    run.atoms.drain(..start);
    run.atoms = join_accents(run.atoms);
    run.x0 = run.atoms.iter().map(|atom| atom.x0).fold(f64::INFINITY, f64::min);
    run.x1 = run.atoms.iter().map(|atom| atom.x1).fold(f64::NEG_INFINITY, f64::max);
    Some(run)
}

/// Bold is sometimes made by drawing a character twice with a tiny shift.
pub fn is_double(last: &Atom, atom: &Atom) -> bool {
    last.text == atom.text && !atom.is_space() && (atom.x0 - last.x0).abs() < 0.12 * atom.size && {
        (atom.x0 - last.x0).abs() < 0.5 * (atom.x1 - atom.x0)
    }
}

/// Puts runs of one baseline together where no gap is between them.
fn merge(mut runs: Vec<Run>, rules: &Rules, mirrored: bool) -> Vec<Segment> {
    runs.sort_by(|a, b| b.y.total_cmp(&a.y));
    let mut joined = Vec::new();
    let mut row: Vec<Run> = Vec::new();
    for run in runs {
        if row.first().is_some_and(|first| first.y - run.y > 0.3 * first.size.min(run.size)) {
            joined.extend(merge_row(std::mem::take(&mut row), rules));
        }
        row.push(run);
    }
    joined.extend(merge_row(row, rules));
    let tight = Tight::of(joined.iter().map(|run| run.atoms.as_slice()));
    joined.into_iter().map(|run| segment(run, tight, mirrored)).collect()
}

fn merge_row(mut row: Vec<Run>, rules: &Rules) -> Vec<Run> {
    row.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let mut joined: Vec<Run> = Vec::new();
    for mut run in row {
        let Some(last) = joined.last_mut() else {
            joined.push(run);
            continue;
        };
        let em = last.size.max(run.size);
        let gap = (run.x0 - last.x1) / em;
        if (run.x0 - last.x0).abs() < 0.3 * em && same_text(last, &run) {
            continue;
        }
        if gap < NEAR_GAP && gap > -0.5 && !(gap > 0.0 && rules.part(last.x1, run.x0, run.y, run.size)) {
            last.x1 = last.x1.max(run.x1);
            if run.size > last.size {
                (last.size, last.y) = (run.size, run.y);
            }
            last.atoms.append(&mut run.atoms);
        } else {
            joined.push(run);
        }
    }
    joined
}

fn same_text(a: &Run, b: &Run) -> bool {
    a.atoms.len() == b.atoms.len() && a.atoms.iter().zip(&b.atoms).all(|(a, b)| a.text == b.text)
}

/// What stands in a line: a character, or the white between words.
struct Shown {
    text: String,
    bold: bool,
    italic: bool,
}

impl AsRef<str> for Shown {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl AsMut<String> for Shown {
    fn as_mut(&mut self) -> &mut String {
        &mut self.text
    }
}

fn segment(run: Run, tight: Tight, mirrored: bool) -> Segment {
    let limit = spacing::space_gap(&run.atoms, tight);
    let furniture = run.atoms.iter().filter(|atom| atom.furniture).count() * 2 > run.atoms.len();
    let mut segment = Segment {
        x0: run.x0,
        x1: run.x1,
        y: run.y,
        size: usual_size(&run),
        pieces: Vec::new(),
        first_word: 0.0,
        furniture,
        table: Vec::new(),
    };
    let mut dot = false;
    let mut end: Option<f64> = None;
    let mut first_word = None;
    let mut shown = Vec::with_capacity(run.atoms.len());
    for atom in run.atoms {
        // The dots that lead to a number are no words.
        let leads = std::mem::replace(&mut dot, atom.text == ".") && dot;
        let gap = !leads && end.is_some_and(|end| atom.x0 - end > limit);
        if (gap || atom.is_space()) && first_word.is_none() {
            first_word = end.map(|end| end - run.x0);
        }
        if gap {
            shown.push(Shown { text: " ".to_owned(), bold: atom.bold, italic: atom.italic });
        }
        end = Some(atom.x1);
        shown.push(Shown { text: atom.text, bold: atom.bold, italic: atom.italic });
    }
    for part in right_to_left::in_order(shown, mirrored) {
        push(&mut segment.pieces, &part.text, part.bold, part.italic);
    }
    segment.first_word = first_word.unwrap_or(run.x1 - run.x0);
    segment
}

/// The size of most of its letters: a large initial or a raised number does not count.
fn usual_size(run: &Run) -> f64 {
    let mut sizes: Vec<f64> = run.atoms.iter().filter(|atom| !atom.is_space()).map(|atom| atom.size).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(run.size)
}
