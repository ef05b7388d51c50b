//! Tables with lines around their cells or between their rows: the words of each cell kept together.

use super::columns::{Row, rows};
use super::grid::{Grid, middle, places, root, unite};
use super::rules::{REACH, Rules, Span};
use super::segments::{Direction, Segment};
use std::collections::BTreeMap;

/// A page with more lines that may meet, or more lines by parts of lines of text, is a drawing.
const MOST_MEETINGS: usize = 1_000_000;
/// White between columns that no line parts, in em.
const WHITE: f64 = 0.7;
/// Fewer rows with words in several columns are a heading with lines about it.
const FEWEST_ROWS: usize = 2;

/// The segments of a page, those within a table replaced by one that stands for it.
pub fn set_apart(direction: Direction) -> Vec<Segment> {
    let Direction { mut segments, rules } = direction;
    for grid in grids(&rules, &segments) {
        segments = grid.take(segments);
    }
    segments
}

fn grids(rules: &Rules, segments: &[Segment]) -> Vec<Grid> {
    let (across, down) = (rules.across.len(), rules.down.len());
    if across.saturating_mul(across.max(down).max(segments.len())) > MOST_MEETINGS {
        return Vec::new();
    }
    let (mut grids, mut loose) = (Vec::new(), Vec::new());
    for (across, down) in meeting(rules) {
        let xs = places(down.iter().map(|span| span.at));
        let inner = across.iter().any(|span| xs.iter().any(|x| span.from + REACH < *x && *x < span.to - REACH));
        if inner {
            grids.extend(Grid::new(across, down));
        } else {
            loose.extend(across);
        }
    }
    grids.extend(alike(loose).into_iter().flat_map(|across| between(&across, segments)));
    grids
}

/// Lines that meet, together with all that those meet.
fn meeting(rules: &Rules) -> Vec<(Vec<Span>, Vec<Span>)> {
    let (across, down) = (&rules.across, &rules.down);
    let mut set: Vec<usize> = (0..across.len() + down.len()).collect();
    for (a, h) in across.iter().enumerate() {
        for (d, v) in down.iter().enumerate() {
            if h.covers(v.at) && v.covers(h.at) {
                unite(&mut set, a, across.len() + d);
            }
        }
    }
    let mut parts: BTreeMap<usize, (Vec<Span>, Vec<Span>)> = BTreeMap::new();
    for n in 0..set.len() {
        let part = parts.entry(root(&mut set, n)).or_default();
        part.0.extend(across.get(n));
        part.1.extend(n.checked_sub(across.len()).and_then(|n| down.get(n)));
    }
    parts.into_values().filter(|(across, _)| !across.is_empty()).collect()
}

/// Lines that begin and end at the same distances, from the top down.
fn alike(mut spans: Vec<Span>) -> Vec<Vec<Span>> {
    spans.sort_by(|a, b| b.at.total_cmp(&a.at));
    let mut groups: Vec<Vec<Span>> = Vec::new();
    for span in spans {
        let same = |known: &Span| (known.from - span.from).abs() < REACH && (known.to - span.to).abs() < REACH;
        match groups.iter_mut().find(|group| group.first().is_some_and(same)) {
            Some(group) => group.push(span),
            None => groups.push(vec![span]),
        }
    }
    groups
}

/// What stands between two lines: the white of its whole height, from and to, and whether it is one short line.
struct Band {
    white: Vec<(f64, f64)>,
    alone: bool,
}

/// White with words on both sides, not that of a margin.
fn inner<'w>(white: &'w [(f64, f64)], rule: &'w Span) -> impl Iterator<Item = &'w (f64, f64)> {
    white.iter().filter(|(from, to)| *from > rule.from + REACH && *to < rule.to - REACH)
}

/// Tables whose rows are parted by lines and whose columns by white.
fn between(across: &[Span], segments: &[Segment]) -> Vec<Grid> {
    let mut grids = Vec::new();
    let mut from = 0;
    // The white that all rows since `from` share.
    let mut shared: Vec<(f64, f64)> = Vec::new();
    for (n, rule) in across.iter().enumerate() {
        let band = across.get(n..n + 2).and_then(|pair| Some(band(pair.first()?, pair.last()?, segments)));
        let common = band.as_ref().map_or(Vec::new(), |band| match (n == from, band.alone) {
            (true, _) => band.white.clone(),
            (_, true) => shared.clone(),
            _ => overlaps(&shared, &band.white),
        });
        if inner(&common, rule).next().is_none() {
            grids.extend(across.get(from..=n).and_then(|across| ruled(across, &shared, segments)));
            // This row may begin another table.
            from = n;
            shared = band.map_or(Vec::new(), |band| band.white);
            if inner(&shared, rule).next().is_none() {
                from = n + 1;
            }
        } else {
            shared = common;
        }
    }
    grids
}

fn ruled(across: &[Span], white: &[(f64, f64)], segments: &[Segment]) -> Option<Grid> {
    let white: Vec<(f64, f64)> = inner(white, across.first()?).copied().collect();
    // Between two lines stands a heading, unless it has many columns and a row below it.
    if white.is_empty() || across.len() + white.len() < 4 {
        return None;
    }
    let above = across.first().and_then(|first| open_end(first, &white, segments, 1.0));
    let below = across.last().and_then(|last| open_end(last, &white, segments, -1.0));
    let across: Vec<Span> = above.into_iter().chain(across.iter().copied()).chain(below).collect();
    let (mut down, mut filled) = (Vec::new(), 0);
    for pair in across.windows(2) {
        let (Some(top), Some(bottom)) = (pair.first(), pair.last()) else { continue };
        if band(top, bottom, segments).alone {
            continue;
        }
        filled += 1;
        down.extend(white.iter().map(|(_, to)| Span { at: to - 1.0, from: bottom.at, to: top.at }));
    }
    (filled >= FEWEST_ROWS).then(|| Grid::new(across, down)).flatten()
}

/// Where a row ends that goes on over the edge of the page, without a line there. `way`: 1 above the line, -1 below it.
fn open_end(rule: &Span, white: &[(f64, f64)], segments: &[Segment], way: f64) -> Option<Span> {
    let beside = segments.iter().filter(|segment| {
        let x = (segment.x0 + segment.x1) / 2.0;
        (middle(segment) - rule.at) * way > 0.0 && rule.from - REACH < x && x < rule.to + REACH
    });
    let mut lines = rows(beside.cloned().collect());
    lines.sort_by(|a, b| (a.y() * way).total_cmp(&(b.y() * way)));
    let crosses = |segment: &Segment| white.iter().any(|(_, to)| segment.x0 < to - 2.0 && segment.x1 > to - 2.0);
    let (mut end, mut several) = (rule.at, false);
    for line in &lines {
        let far = (line.y() - end) * way > 2.2 * line.size();
        if far || line.segments.iter().any(crosses) {
            break;
        }
        end = line.y();
        several |= line.segments.len() > 1;
    }
    let size = lines.first().map_or(0.0, Row::size);
    several.then(|| Span { at: end + if way > 0.0 { size } else { -0.4 * size }, ..*rule })
}

fn band(top: &Span, bottom: &Span, segments: &[Segment]) -> Band {
    let within = segments.iter().filter(|segment| {
        let (x, y) = ((segment.x0 + segment.x1) / 2.0, middle(segment));
        bottom.at < y && y < top.at && top.from - REACH < x && x < top.to + REACH
    });
    let mut spans: Vec<(f64, f64, f64)> = within.map(|segment| (segment.x0, segment.x1, segment.size)).collect();
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut white = Vec::new();
    let mut end = top.from;
    for (x0, x1, size) in &spans {
        if x0 - end > WHITE * size {
            white.push((end, *x0));
        }
        end = end.max(*x1);
    }
    white.push((end, top.to));
    Band { white, alone: spans.len() == 1 }
}

fn overlaps(a: &[(f64, f64)], b: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let both = a.iter().flat_map(|a| b.iter().map(|b| (a.0.max(b.0), a.1.min(b.1))));
    both.filter(|(from, to)| to - from > 1.0).collect()
}
