//! Any number of coders, who may each have left units unjudged.

use super::{Figure, Undefined, beyond_chance, corrected};
use std::collections::BTreeMap;

/// A unit as coders judged it, or several that all judged alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Judged {
    /// How many units, or how many code points of text.
    pub weight: f64,
    /// A value a coder; `None` where a coder did not judge it.
    pub values: Vec<Option<u32>>,
}

impl Judged {
    fn given(&self) -> impl Iterator<Item = u32> {
        self.values.iter().flatten().copied()
    }
}

/// How far two values are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    Nominal,
    /// Only the order of the values means something.
    Ordinal,
    Interval,
    Ratio,
}

/// Krippendorff's alpha (2011). Units with fewer than two values are left out.
pub fn alpha(judged: &[Judged], scale: Scale) -> Figure {
    let mut pairs: BTreeMap<(u32, u32), f64> = BTreeMap::new();
    for unit in judged {
        let values: Vec<u32> = unit.given().collect();
        let weight = unit.weight / (values.len() as f64 - 1.0);
        for (at, one) in values.iter().enumerate() {
            for (_, other) in values.iter().enumerate().filter(|(beside, _)| *beside != at) {
                *pairs.entry((*one, *other)).or_default() += weight;
            }
        }
    }
    let mut of: BTreeMap<u32, f64> = BTreeMap::new();
    for ((one, _), count) in &pairs {
        *of.entry(*one).or_default() += count;
    }
    match of.len() {
        0 => return Err(Undefined::NothingCompared),
        1 => return Err(Undefined::NoVariation),
        _ => {}
    }
    let n: f64 = of.values().sum();
    let observed: f64 = pairs.iter().map(|((one, other), count)| count * distance(*one, *other, scale, &of)).sum();
    let expected: f64 = of
        .iter()
        .flat_map(|one| of.iter().map(move |other| (one, other)))
        .map(|((one, first), (other, second))| first * second * distance(*one, *other, scale, &of))
        .sum();
    beyond_chance(observed / n, expected / (n * (n - 1.0)))
}

/// The squared distance of two values; `of` says how often each was given.
fn distance(one: u32, other: u32, scale: Scale, of: &BTreeMap<u32, f64>) -> f64 {
    if one == other {
        return 0.0;
    }
    let (a, b) = (f64::from(one), f64::from(other));
    match scale {
        Scale::Nominal => 1.0,
        Scale::Interval => (a - b).powi(2),
        Scale::Ratio => ((a - b) / (a + b)).powi(2),
        Scale::Ordinal => {
            let (low, high) = (one.min(other), one.max(other));
            let between: f64 = of.range(low..=high).map(|(_, count)| count).sum();
            let ends = of.get(&low).unwrap_or(&0.0) + of.get(&high).unwrap_or(&0.0);
            (between - ends / 2.0).powi(2)
        }
    }
}

/// What Krippendorff's alpha without an order of values is worked out from; of two texts together it is their sum.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// Judgements on units that two coders or more judged.
    n: f64,
    /// Pairs of different values in a unit, each by its coders less one.
    differing: f64,
    /// How often each value was given.
    of: Vec<f64>,
}

impl Tally {
    /// Of units with values from 0 up to `values`.
    pub fn of(judged: &[Judged], values: usize) -> Tally {
        let mut tally = Tally { n: 0.0, differing: 0.0, of: vec![0.0; values] };
        for unit in judged.iter().filter(|unit| unit.given().count() > 1) {
            let mut counts: BTreeMap<u32, f64> = BTreeMap::new();
            for value in unit.given() {
                *counts.entry(value).or_default() += 1.0;
            }
            let coders: f64 = counts.values().sum();
            let alike: f64 = counts.values().map(|count| count * count).sum();
            tally.n += unit.weight * coders;
            tally.differing += unit.weight * (coders * coders - alike) / (coders - 1.0);
            for (value, count) in counts {
                if let Some(of) = tally.of.get_mut(value as usize) {
                    *of += unit.weight * count;
                }
            }
        }
        tally
    }

    /// Adds another one so many times.
    pub fn add(&mut self, other: &Tally, times: f64) {
        self.n += other.n * times;
        self.differing += other.differing * times;
        self.of.resize(self.of.len().max(other.of.len()), 0.0);
        for (of, more) in self.of.iter_mut().zip(&other.of) {
            *of += more * times;
        }
    }

    pub fn alpha(&self) -> Figure {
        match self.of.iter().filter(|of| **of > 0.0).count() {
            0 => Err(Undefined::NothingCompared),
            1 => Err(Undefined::NoVariation),
            _ => {
                let alike: f64 = self.of.iter().map(|of| of * of).sum();
                beyond_chance(self.differing / self.n, (self.n * self.n - alike) / (self.n * (self.n - 1.0)))
            }
        }
    }
}

/// What Fleiss (1971) works from: units that all coders judged, with values from 0 up to `values`.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The mean share of pairs of coders who said the same of a unit.
    pub percent: f64,
    /// How large a share of all judgements each value is.
    shares: Vec<f64>,
}

/// Counts who said what. `values` is how many there were to choose from; all units need the same number of judgements,
/// two at least.
pub fn counted(judged: &[Judged], values: usize) -> Result<Counted, Undefined> {
    let coders = judged.iter().map(|unit| unit.given().count()).max().unwrap_or(0);
    let n: f64 = judged.iter().map(|unit| unit.weight).sum();
    if coders < 2 || n <= 0.0 {
        return Err(Undefined::NothingCompared);
    }
    if judged.iter().any(|unit| unit.given().count() != coders) {
        return Err(Undefined::Missing);
    }
    let mut shares = vec![0.0; values];
    let (mut same, coders) = (0.0, coders as f64);
    for unit in judged {
        let mut counts = vec![0.0; values];
        for value in unit.given() {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += 1.0;
            }
        }
        let pairs = counts.iter().map(|count| count * (count - 1.0)).sum::<f64>();
        same += unit.weight * pairs / (coders * (coders - 1.0));
        for (share, count) in shares.iter_mut().zip(&counts) {
            *share += unit.weight * count / (coders * n);
        }
    }
    Ok(Counted { percent: same / n, shares })
}

impl Counted {
    fn varied(&self) -> Result<(), Undefined> {
        if self.shares.iter().filter(|share| **share > 0.0).count() < 2 { Err(Undefined::NoVariation) } else { Ok(()) }
    }

    /// Fleiss 1971: Scott's pi for many coders.
    pub fn fleiss(&self) -> Figure {
        self.varied()?;
        corrected(self.percent, self.shares.iter().map(|share| share.powi(2)).sum())
    }

    pub fn brennan_prediger(&self) -> Figure {
        self.varied()?;
        corrected(self.percent, 1.0 / self.shares.len() as f64)
    }

    /// Gwet's AC1 for many coders.
    pub fn ac1(&self) -> Figure {
        self.varied()?;
        let spread: f64 = self.shares.iter().map(|share| share * (1.0 - share)).sum();
        corrected(self.percent, spread / (self.shares.len() as f64 - 1.0))
    }
}
