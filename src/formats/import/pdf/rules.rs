//! The straight lines of a page: borders of tables, drawn as lines, as thin surfaces or as the edges of a shade.

use super::matrix::Matrix;

/// A page with more is a drawing.
const MOST: usize = 20_000;
/// The same once those that run on from one another are one.
const MOST_JOINED: usize = 2_000;
/// A surface thinner than this, in points, is a line.
const THIN: f64 = 3.5;
/// Lines nearer to one another than this are one.
const NEAR: f64 = 2.5;
/// A border may stop short of the one that it meets by this much.
pub const REACH: f64 = 3.0;

type Point = (f64, f64);

/// A straight line in the page's units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule(pub Point, pub Point);

/// The path that a page is about to draw.
#[derive(Debug, Default)]
pub struct Path {
    /// The corners of each part, and whether all its sides are straight.
    parts: Vec<(Vec<Point>, bool)>,
    corners: usize,
}

impl Path {
    pub fn move_to(&mut self, page: &Matrix, x: f64, y: f64) {
        if self.corners < MOST {
            self.parts.push((Vec::new(), true));
            self.line_to(page, x, y);
        }
    }

    pub fn line_to(&mut self, page: &Matrix, x: f64, y: f64) {
        let (x, y) = page.point(x, y);
        if let Some((corners, _)) = self.parts.last_mut()
            && x.is_finite()
            && y.is_finite()
            && self.corners < MOST
        {
            corners.push((x, y));
            self.corners += 1;
        }
    }

    pub fn curve_to(&mut self, page: &Matrix, x: f64, y: f64) {
        self.line_to(page, x, y);
        if let Some((_, straight)) = self.parts.last_mut() {
            *straight = false;
        }
    }

    pub fn close(&mut self) {
        if let Some((corners, _)) = self.parts.last_mut()
            && let Some(first) = corners.first().copied()
            && self.corners < MOST
        {
            corners.push(first);
            self.corners += 1;
        }
    }

    pub fn rectangle(&mut self, page: &Matrix, [x, y, width, height]: [f64; 4]) {
        self.move_to(page, x, y);
        self.line_to(page, x + width, y);
        self.line_to(page, x + width, y + height);
        self.line_to(page, x, y + height);
        self.close();
    }

    /// Ends the path without drawing it.
    pub fn clear(&mut self) {
        *self = Path::default();
    }

    /// Draws its lines.
    pub fn stroke(&mut self, rules: &mut Vec<Rule>) {
        let straight = self.parts.iter().filter(|(_, straight)| *straight);
        let sides = straight.flat_map(|(corners, _)| corners.windows(2).filter_map(side));
        rules.extend(sides.take(MOST.saturating_sub(rules.len())));
        self.clear();
    }

    /// Draws its surfaces: a thin one is a line, another has its edges.
    pub fn fill(&mut self, rules: &mut Vec<Rule>) {
        for (corners, straight) in std::mem::take(&mut self.parts) {
            if !straight || !(3..=6).contains(&corners.len()) || rules.len() >= MOST {
                continue;
            }
            let span = |of: fn(&Point) -> f64| {
                let values = || corners.iter().map(of);
                (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max))
            };
            let ((left, right), (bottom, top)) = (span(|p| p.0), span(|p| p.1));
            let (x, y) = ((left + right) / 2.0, (bottom + top) / 2.0);
            match (right - left < THIN, top - bottom < THIN) {
                (true, true) => {}
                (true, false) => rules.push(Rule((x, bottom), (x, top))),
                (false, true) => rules.push(Rule((left, y), (right, y))),
                (false, false) => rules.extend(corners.windows(2).filter_map(side)),
            }
        }
        self.clear();
    }
}

fn side(pair: &[Point]) -> Option<Rule> {
    match pair {
        [a, b] => Some(Rule(*a, *b)),
        _ => None,
    }
}

/// Part of a straight line that stands at one height, or at one distance from the left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    pub at: f64,
    pub from: f64,
    pub to: f64,
}

impl Span {
    pub fn covers(&self, place: f64) -> bool {
        self.from - REACH < place && place < self.to + REACH
    }
}

/// The lines of a page in coordinates of reading, those that run on from one another made one.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    /// From left to right; `at` is their height.
    pub across: Vec<Span>,
    /// From the top down; `at` is their distance from the left. Sorted by it.
    pub down: Vec<Span>,
}

impl Rules {
    /// `along` is the direction of reading, a unit vector; `frame` the page's left, bottom, right and top. The edges of
    /// a surface as large as the page are none.
    pub fn new(rules: &[Rule], along: Point, [left, bottom, right, top]: [f64; 4]) -> Rules {
        let (mut across, mut down) = (Vec::new(), Vec::new());
        let turn = |(x, y): Point| (x * along.0 + y * along.1, y * along.0 - x * along.1);
        let at_edge = |(x, y): Point| {
            let beside = |a: f64, b: f64| (a - b).abs() < REACH;
            beside(x, left) || beside(x, right) || beside(y, bottom) || beside(y, top)
        };
        for Rule(a, b) in rules.iter().filter(|rule| !(at_edge(rule.0) && at_edge(rule.1))) {
            let ((x0, y0), (x1, y1)) = (turn(*a), turn(*b));
            let (width, height) = ((x1 - x0).abs(), (y1 - y0).abs());
            if height < 1.0 && width > THIN {
                across.push(Span { at: (y0 + y1) / 2.0, from: x0.min(x1), to: x0.max(x1) });
            } else if width < 1.0 && height > THIN {
                down.push(Span { at: (x0 + x1) / 2.0, from: y0.min(y1), to: y0.max(y1) });
            }
        }
        let rules = Rules { across: joined(across), down: joined(down) };
        if rules.across.len().max(rules.down.len()) > MOST_JOINED { Rules::default() } else { rules }
    }

    /// The lines as they are when the page is turned over.
    pub fn mirrored(self) -> Rules {
        let across = self.across.into_iter().map(|span| Span { from: -span.to, to: -span.from, ..span }).collect();
        let down = self.down.into_iter().rev().map(|span| Span { at: -span.at, ..span }).collect();
        Rules { across, down }
    }

    /// Whether a line stands between two places on a baseline, where letters of this size would stand.
    pub fn part(&self, x0: f64, x1: f64, y: f64, size: f64) -> bool {
        let from = self.down.partition_point(|rule| rule.at < x0 - 1.0);
        let between = self.down.iter().skip(from).take_while(|rule| rule.at < x1 + 1.0);
        between.into_iter().any(|rule| rule.from < y + 0.3 * size && rule.to > y + 0.3 * size)
    }
}

/// Lines at one place that meet or overlap as one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by(|a, b| a.at.total_cmp(&b.at));
    let mut out: Vec<Span> = Vec::new();
    let mut level: Vec<Span> = Vec::new();
    let mut spans = spans.into_iter().peekable();
    while let Some(span) = spans.next() {
        let last = span.at;
        level.push(span);
        if spans
            .peek()
            .is_some_and(|next| next.at - last < NEAR && next.at - level.first().map_or(last, |f| f.at) < 2.0 * NEAR)
        {
            continue;
        }
        level.sort_by(|a, b| a.from.total_cmp(&b.from));
        let at = level.iter().map(|span| span.at).sum::<f64>() / level.len().max(1) as f64;
        let first = out.len();
        for span in level.drain(..) {
            match out.get_mut(first..).and_then(<[Span]>::last_mut).filter(|known| span.from < known.to + REACH) {
                Some(known) => known.to = known.to.max(span.to),
                None => out.push(Span { at, ..span }),
            }
        }
    }
    out
}
