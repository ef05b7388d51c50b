//! Where a line that is drawn without spaces has them: by how far its own letters stand from one another.

use super::segments::Atom;

/// A wider gap between characters is a space; in em, the size of the letters at hand.
const SPACE_GAP: f64 = 0.15;
/// The same where the line has spaces of its own.
const SPACE_GAP_BESIDE_SPACES: f64 = 0.25;
/// The same in text laid invisibly over a scan, where the page has spaces of its own.
const SPACE_GAP_INVISIBLE: f64 = 0.6;

/// Fewer gaps do not tell those between words from those between letters.
const FEWEST_GAPS: usize = 14;
/// Gaps between words are at least this wide, and by this much wider than those between letters, in em.
const TIGHTEST_SPACE: f64 = 0.045;
const LEAP: f64 = 0.03;
/// Nor do words have more letters than this on average.
const LONGEST_WORDS: usize = 12;

/// Whether words are parted by characters rather than by mere distance.
pub fn has_spaces(atoms: &[Atom]) -> bool {
    let spaces = atoms.iter().filter(|atom| atom.is_space()).count();
    spaces * 12 >= atoms.len() && spaces > 0
}

/// Whether two characters are dots of a line that leads to a number.
pub fn is_leader(a: &Atom, b: &Atom) -> bool {
    a.text == "." && b.text == "."
}

/// The gaps between letters that stand beside one another, in em, from the smallest.
fn gaps(atoms: &[Atom], size: f64) -> Vec<f64> {
    let mut gaps: Vec<f64> = atoms
        .windows(2)
        .filter_map(|pair| match pair {
            [a, b] if a.is_space() || b.is_space() || is_leader(a, b) => None,
            [a, b] => Some((b.x0 - a.x1) / size),
            _ => None,
        })
        .collect();
    gaps.sort_by(f64::total_cmp);
    gaps
}

fn size(atoms: &[Atom]) -> f64 {
    atoms.iter().map(|atom| atom.size).fold(f64::MIN_POSITIVE, f64::max)
}

/// What the lines of a page that have no spaces share: the gap, in em, from which on a word ends.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tight(Option<f64>);

impl Tight {
    pub fn of<'a>(lines: impl Iterator<Item = &'a [Atom]>) -> Tight {
        let mut all = Vec::new();
        for atoms in lines.filter(|atoms| !has_spaces(atoms)) {
            all.extend(gaps(atoms, size(atoms)));
        }
        all.sort_by(f64::total_cmp);
        Tight(if all.len() >= 4 * FEWEST_GAPS { between(&all) } else { None })
    }
}

/// The middle of the leap from the gaps between letters to those between words; none where the usual limit parts words or
/// no leap is to be seen.
fn between(gaps: &[f64]) -> Option<f64> {
    let words = gaps.iter().filter(|gap| **gap > SPACE_GAP).count();
    if gaps.len() < FEWEST_GAPS || words * LONGEST_WORDS >= gaps.len() {
        return None;
    }
    let (from, to) = (gaps.len() * 6 / 10, gaps.len() - gaps.len() / 30);
    let leaps =
        gaps.windows(2).enumerate().skip(from).take(to.saturating_sub(from)).filter_map(|(n, pair)| match pair {
            [a, b] if *b >= TIGHTEST_SPACE && b - a >= LEAP => Some((n, *a, *b)),
            _ => None,
        });
    let (n, a, b) = leaps.max_by(|x, y| (x.2 - x.1).total_cmp(&(y.2 - y.1)))?;
    // Letters of one word stand evenly; what differs as much as the leap does is no leap.
    let usual = gaps.get(gaps.len() / 4).copied().unwrap_or(a);
    let words = gaps.len() - 1 - n;
    (a - usual < b - a && words * LONGEST_WORDS >= gaps.len()).then_some((a + b) / 2.0)
}

/// The gap, in points, from which on two characters of a line are two words.
pub fn space_gap(atoms: &[Atom], tight: Tight) -> f64 {
    let size = size(atoms);
    let gaps = gaps(atoms, size);
    let spaced = has_spaces(atoms);
    if !spaced
        && !atoms.iter().any(|atom| atom.invisible)
        && let Some(limit) = between(&gaps).or(tight.0.filter(|_| gaps.len() < FEWEST_GAPS))
    {
        return size * limit;
    }
    // Letters set apart: the usual gap is no space.
    let usual = gaps.get(gaps.len() / 4).copied().filter(|_| gaps.len() >= 4).unwrap_or(0.0).max(0.0);
    let extra = match atoms.iter().any(|atom| atom.invisible) {
        true => SPACE_GAP_INVISIBLE,
        false if spaced => SPACE_GAP_BESIDE_SPACES,
        false => SPACE_GAP,
    };
    size * (extra + if usual > 0.06 { usual } else { 0.0 })
}
