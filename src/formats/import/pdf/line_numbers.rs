//! The numbers beside the lines of a transcript or a manuscript: taken out of the sentences and kept apart, as running heads
//! are.

use super::columns::Line;
use super::pieces::{Piece, push};
use super::segments::Segment;

/// Numbers whose right or left edges differ by less than this, in points, stand under one another.
const ALIGNED: f64 = 1.5;
/// A page needs this many to show that its lines are numbered, if every line is or only some are.
const FEWEST: usize = 6;
const FEWEST_APART: usize = 3;
/// The numbers that follow on one another may be each, each other, each fifth or each tenth.
const STEPS: [u32; 4] = [1, 2, 5, 10];

/// A segment that is nothing but a number.
#[derive(Clone, Copy)]
struct Number {
    at: usize,
    value: u32,
    x0: f64,
    x1: f64,
    y: f64,
    size: f64,
}

/// How the lines of a document are numbered.
#[derive(Clone, Copy, Debug)]
struct Numbering {
    /// The edge under which the numbers stand, and whether it is their right one.
    edge: f64,
    right: bool,
    size: f64,
    step: u32,
}

impl Numbering {
    fn has(&self, number: &Number) -> bool {
        let edge = if self.right { number.x1 } else { number.x0 };
        (edge - self.edge).abs() < ALIGNED && (number.size - self.size).abs() < 0.1 * self.size
    }
}

fn value(segment: &Segment) -> Option<u32> {
    let text = segment.text();
    let text = text.trim();
    (text.len() <= 5 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// The numbers of a page, from the top down.
fn numbers(segments: &[Segment]) -> Vec<Number> {
    let of = |(at, segment): (usize, &Segment)| {
        let value = value(segment)?;
        Some(Number { at, value, x0: segment.x0, x1: segment.x1, y: segment.y, size: segment.size })
    };
    let mut numbers: Vec<Number> = segments.iter().enumerate().filter_map(of).collect();
    numbers.sort_by(|a, b| b.y.total_cmp(&a.y));
    numbers
}

/// Takes the numbers of lines off each page; gives them as one line of furniture a page.
pub fn take(pages: &mut [&mut Vec<Segment>]) -> Vec<Option<Line>> {
    let found: Vec<Vec<Number>> = pages.iter().map(|page| numbers(page)).collect();
    // The first pages tell; a long document whose first thirty do not has none.
    let shown = pages.iter().zip(&found).take(30).flat_map(|(page, numbers)| numberings(page, numbers));
    let mut known: Vec<Numbering> = Vec::new();
    for numbering in shown {
        if !known.iter().any(|other| other.right == numbering.right && (other.edge - numbering.edge).abs() < ALIGNED) {
            known.push(numbering);
        }
    }
    if known.is_empty() {
        return pages.iter().map(|_| None).collect();
    }
    pages.iter_mut().zip(found).map(|(page, numbers)| take_from(page, &numbers, &known)).collect()
}

fn take_from(page: &mut Vec<Segment>, numbers: &[Number], known: &[Numbering]) -> Option<Line> {
    let mut gone = vec![false; page.len()];
    let mut taken: Vec<Number> = Vec::new();
    for numbering in known {
        let of: Vec<&Number> = numbers
            .iter()
            .filter(|number| numbering.has(number) && !gone.get(number.at).is_some_and(|gone| *gone))
            .collect();
        // A number out of its order is a word of the text.
        let mut last: Option<u32> = None;
        for (n, number) in of.iter().enumerate() {
            let next = of.get(n + 1).map(|next| next.value);
            let fits = |before: u32, after: u32| after == before + numbering.step || after <= numbering.step;
            let in_order =
                last.is_none_or(|last| fits(last, number.value)) || next.is_some_and(|next| fits(number.value, next));
            if in_order {
                last = Some(number.value);
                taken.push(**number);
                if let Some(gone) = gone.get_mut(number.at) {
                    *gone = true;
                }
            }
        }
    }
    let mut gone = gone.into_iter();
    taken.sort_by(|a, b| b.y.total_cmp(&a.y));
    page.retain(|_| !gone.next().unwrap_or(false));
    line(taken)
}

/// All numbers of a page as one line.
fn line(numbers: Vec<Number>) -> Option<Line> {
    let first = *numbers.first()?;
    let mut pieces: Vec<Piece> = Vec::new();
    for number in &numbers {
        if !pieces.is_empty() {
            push(&mut pieces, " ", false, false);
        }
        push(&mut pieces, &number.value.to_string(), false, false);
    }
    let Number { x0, x1, y, size, .. } = first;
    Some(Line { pieces, x0, x1, y, size, first_word: x1 - x0, ..Line::default() })
}

/// How a page numbers its lines: usually in no way.
fn numberings(page: &[Segment], numbers: &[Number]) -> Vec<Numbering> {
    let mut found = Vec::new();
    for right in [true, false] {
        let mut left: Vec<&Number> = numbers.iter().collect();
        while let Some(first) = left.first().copied() {
            let edge = if right { first.x1 } else { first.x0 };
            let known = Numbering { edge, right, size: first.size, step: 0 };
            let (of, others): (Vec<&Number>, Vec<&Number>) = left.into_iter().partition(|number| known.has(number));
            if of.is_empty() {
                break;
            }
            left = others;
            found.extend(step(&of).filter(|_| numbers_lines(page, &of)).map(|step| Numbering { step, ..known }));
        }
    }
    found
}

/// By how much the numbers rise from one to the next, if they do so evenly.
fn step(numbers: &[&Number]) -> Option<u32> {
    let rises = || numbers.windows(2).filter_map(|pair| pair.last()?.value.checked_sub(pair.first()?.value));
    let of = |step: u32| rises().filter(|rise| *rise == step).count();
    let step = STEPS.into_iter().max_by_key(|step| of(*step))?;
    let fewest = if step < 5 { FEWEST } else { FEWEST_APART };
    let whole = step < 5 || numbers.iter().all(|number| number.value.is_multiple_of(step));
    (numbers.len() >= fewest && of(step) * 10 >= (numbers.len() - 1) * 8 && whole).then_some(step)
}

/// Whether numbers stand outside running text and one at each so many of its lines: not those of a table or a list.
fn numbers_lines(page: &[Segment], numbers: &[&Number]) -> bool {
    let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { return false };
    let own = |at: usize| numbers.iter().any(|number| number.at == at);
    let beside: Vec<&Segment> = page
        .iter()
        .enumerate()
        .filter(|(at, segment)| !own(*at) && segment.y < first.y + segment.size && segment.y > last.y - segment.size)
        .map(|(_, segment)| segment)
        .collect();
    let (left, right) = numbers
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |edges, number| (edges.0.min(number.x0), edges.1.max(number.x1)));
    let outside = |segment: &&&Segment| segment.x0 > right || segment.x1 < left;
    if beside.iter().filter(outside).count() * 10 < beside.len() * 9 {
        return false;
    }
    let mut words: Vec<usize> = beside.iter().map(|segment| segment.text().split_whitespace().count()).collect();
    words.sort_unstable();
    let prose = words.get(words.len() / 2).is_some_and(|&words| words >= 4);
    let mut sizes: Vec<f64> = beside.iter().map(|segment| segment.size).collect();
    sizes.sort_by(f64::total_cmp);
    let smaller = sizes.get(sizes.len() / 2).is_some_and(|&size| first.size < 0.92 * size);
    let going_on = beside.iter().filter(|segment| segment.text().starts_with(char::is_lowercase)).count();
    prose && (going_on * 4 >= beside.len() || smaller && going_on * 10 >= beside.len())
}
