//! Two coders who judged the same units.

use super::{Figure, Judged, Undefined, beyond_chance, corrected};

/// How often the first coder gave a value (row) where the second gave another one (column). What is counted may be
/// units or the lengths of stretches in code points.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairs {
    counts: Vec<Vec<f64>>,
}

impl Pairs {
    /// From a square table of counts that are not negative. Cells that are missing are 0, cells beyond the square are
    /// left out.
    pub fn new(counts: &[Vec<f64>]) -> Pairs {
        let k = counts.len();
        let row = |row: &Vec<f64>| (0..k).map(|at| row.get(at).copied().unwrap_or(0.0)).collect();
        Pairs { counts: counts.iter().map(row).collect() }
    }

    /// Of one code: marked by both, by the first alone, by the second alone, by neither.
    pub fn of_code(both: f64, first: f64, second: f64, neither: f64) -> Pairs {
        Pairs { counts: vec![vec![both, first], vec![second, neither]] }
    }

    /// Of units that two coders judged, with values from 0 up to `values`; those that only one judged are left out.
    pub fn of_units(judged: &[Judged], values: usize) -> Pairs {
        let mut counts = vec![vec![0.0; values]; values];
        for unit in judged {
            let [Some(first), Some(second)] = unit.values.as_slice() else { continue };
            if let Some(count) = counts.get_mut(*first as usize).and_then(|row| row.get_mut(*second as usize)) {
                *count += unit.weight;
            }
        }
        Pairs { counts }
    }

    fn n(&self) -> f64 {
        self.counts.iter().flatten().sum()
    }

    fn values(&self) -> impl Iterator<Item = usize> {
        0..self.counts.len()
    }

    fn count(&self, row: usize, column: usize) -> f64 {
        self.counts.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0.0)
    }

    /// The share of a value in the first coder's judgements, and in the second's.
    fn shares(&self, value: usize) -> (f64, f64) {
        let n = self.n();
        let first: f64 = self.values().map(|other| self.count(value, other)).sum();
        let second: f64 = self.values().map(|other| self.count(other, value)).sum();
        (first / n, second / n)
    }

    /// Whether anything was compared, and more than one value was given.
    fn varied(&self) -> Result<(), Undefined> {
        if self.n() <= 0.0 {
            return Err(Undefined::NothingCompared);
        }
        let used = self.values().filter(|value| self.shares(*value) != (0.0, 0.0)).count();
        if used < 2 { Err(Undefined::NoVariation) } else { Ok(()) }
    }

    /// The share of units on which both said the same.
    pub fn percent(&self) -> Figure {
        let n = self.n();
        let same: f64 = self.values().map(|value| self.count(value, value)).sum();
        if n > 0.0 { Ok(same / n) } else { Err(Undefined::NothingCompared) }
    }

    /// Cohen 1960: chance by each coder's own shares.
    pub fn kappa(&self) -> Figure {
        self.varied()?;
        corrected(self.percent()?, self.chance_of_each())
    }

    /// The largest kappa that these shares allow (Cohen 1960).
    pub fn kappa_max(&self) -> Figure {
        self.varied()?;
        let most = self.values().map(|value| self.shares(value)).map(|(first, second)| first.min(second)).sum();
        corrected(most, self.chance_of_each())
    }

    fn chance_of_each(&self) -> f64 {
        self.values().map(|value| self.shares(value)).map(|(first, second)| first * second).sum()
    }

    fn mean_share(&self, value: usize) -> f64 {
        let (first, second) = self.shares(value);
        (first + second) / 2.0
    }

    /// Scott 1955: chance by the shares of both together.
    pub fn pi(&self) -> Figure {
        self.varied()?;
        corrected(self.percent()?, self.values().map(|value| self.mean_share(value).powi(2)).sum())
    }

    /// Brennan and Prediger 1981, also Bennett's S: chance is one in as many values as there are to choose from.
    pub fn brennan_prediger(&self) -> Figure {
        self.varied()?;
        corrected(self.percent()?, 1.0 / self.counts.len() as f64)
    }

    /// Gwet's AC1: chance by how much the values vary.
    pub fn ac1(&self) -> Figure {
        self.varied()?;
        let spread: f64 = self.values().map(|value| self.mean_share(value)).map(|share| share * (1.0 - share)).sum();
        corrected(self.percent()?, spread / (self.counts.len() as f64 - 1.0))
    }

    /// Krippendorff's alpha for values without an order (2011).
    pub fn alpha(&self) -> Figure {
        self.varied()?;
        let judged = 2.0 * self.n();
        let of = |value: usize| self.mean_share(value) * judged;
        let differing: f64 = self.values().map(|value| of(value) * (judged - of(value))).sum();
        beyond_chance(1.0 - self.percent()?, differing / (judged * (judged - 1.0)))
    }
}
