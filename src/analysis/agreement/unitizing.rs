//! Whether coders mark the same stretches, and with the same values: Krippendorff's alpha for unitizing.
//! The second definition (Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019, §12.6) takes each coder's
//! text as a whole that is parted into units and gaps; the first (1995, 2004) goes value by value.

use super::{Figure, Undefined, beyond_chance};
use std::collections::BTreeMap;

/// A stretch that a coder marked with a value, in code points from the text's start; its end is not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unit {
    pub start: u32,
    pub end: u32,
    pub value: u32,
}

/// One text as all coders marked it. The units of a coder are sorted, within the text, and do not overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Continuum {
    pub length: u32,
    /// By coder.
    pub units: Vec<Vec<Unit>>,
}

/// A value, or `None` for a gap.
type Value = Option<u32>;

/// A stretch of one coder's text.
#[derive(Clone, Copy)]
struct Section {
    start: u32,
    end: u32,
    value: Value,
}

impl Section {
    fn length(&self) -> f64 {
        f64::from(self.end.saturating_sub(self.start))
    }

    fn shared(&self, other: &Section) -> f64 {
        f64::from(self.end.min(other.end).saturating_sub(self.start.max(other.start)))
    }
}

impl Continuum {
    /// The whole text in units and gaps, a coder after the other. Units without length are none.
    fn sections(&self) -> Vec<Vec<Section>> {
        let whole = |units: &Vec<Unit>| {
            let mut sections = Vec::with_capacity(units.len() * 2 + 1);
            let mut from = 0;
            for unit in units.iter().filter(|unit| unit.start < unit.end) {
                if from < unit.start {
                    sections.push(Section { start: from, end: unit.start, value: None });
                }
                sections.push(Section { start: unit.start, end: unit.end, value: Some(unit.value) });
                from = unit.end;
            }
            if from < self.length {
                sections.push(Section { start: from, end: self.length, value: None });
            }
            sections
        };
        self.units.iter().map(whole).collect()
    }
}

/// How much text the values of any two coders share, and what each unit would share with itself. In code points; what is
/// without a value is left out of `valued`.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    all: Coincidences,
    valued: Coincidences,
}

#[derive(Clone, Debug, Default)]
struct Coincidences {
    /// ℓ of equation 32.
    lengths: BTreeMap<(Value, Value), f64>,
    /// Σ length² of units, Σ length of gaps; for valued text alone Σ of squared mean pairable lengths.
    itself: BTreeMap<Value, f64>,
}

impl Shared {
    /// Over any number of texts that the same coders marked.
    pub fn of(texts: &[Continuum]) -> Shared {
        let mut shared = Shared::default();
        for text in texts {
            shared.add(&text.sections());
        }
        shared
    }

    fn add(&mut self, coders: &[Vec<Section>]) {
        let others = coders.len().saturating_sub(1) as f64;
        if others < 1.0 {
            return;
        }
        for (number, sections) in coders.iter().enumerate() {
            // For each section, how much of it meets text that others gave a value.
            let mut met = vec![0.0; sections.len()];
            for (_, other) in coders.iter().enumerate().filter(|(at, _)| *at != number) {
                for (at, section, beside) in meeting(sections, other) {
                    let length = section.shared(&beside);
                    *self.all.lengths.entry((section.value, beside.value)).or_default() += length / others;
                    if section.value.is_some() && beside.value.is_some() {
                        *self.valued.lengths.entry((section.value, beside.value)).or_default() += length / others;
                        if let Some(met) = met.get_mut(at) {
                            *met += length / others;
                        }
                    }
                }
            }
            for (section, met) in sections.iter().zip(met) {
                let length = section.length();
                let itself = if section.value.is_some() { length * length } else { length };
                *self.all.itself.entry(section.value).or_default() += itself;
                if section.value.is_some() {
                    *self.valued.itself.entry(section.value).or_default() += met * met;
                }
            }
        }
    }

    /// _uα: the same stretches with the same values (equation 34).
    pub fn nominal(&self) -> Figure {
        self.all.has_units()?;
        self.all.alpha()
    }

    /// |uα: the same stretches, whatever the value (equation 35).
    pub fn binary(&self) -> Figure {
        self.all.has_units()?;
        self.all.merged().alpha()
    }

    /// _cuα: the same values, where both marked something (equations 36 and 37).
    pub fn coding(&self) -> Figure {
        if self.valued.total() <= 0.0 {
            return Err(Undefined::NothingCompared);
        }
        self.valued.alpha()
    }

    /// _(k)uα of one value, where both marked something (equation 38).
    pub fn of_value(&self, value: u32) -> Figure {
        let value = Some(value);
        let (met, same) = (self.valued.of(value), self.valued.length(value, value));
        if met <= 0.0 {
            return Err(Undefined::NobodyElse);
        }
        let (chance, same_by_chance) = (self.valued.expected_of(value), self.valued.expected(value, value));
        beyond_chance((chance / met) * (met - same), chance - same_by_chance)
    }

    /// The share of a value's text on which others put any value.
    pub fn coverage(&self, value: u32) -> Figure {
        let all = self.all.of(Some(value));
        if all > 0.0 { Ok(self.valued.of(Some(value)) / all) } else { Err(Undefined::NothingCompared) }
    }
}

impl Coincidences {
    fn length(&self, one: Value, other: Value) -> f64 {
        self.lengths.get(&(one, other)).copied().unwrap_or(0.0)
    }

    /// All that one value meets.
    fn of(&self, value: Value) -> f64 {
        self.lengths.iter().filter(|((one, _), _)| *one == value).map(|(_, length)| length).sum()
    }

    fn total(&self) -> f64 {
        self.lengths.values().sum()
    }

    fn values(&self) -> Vec<Value> {
        let mut values: Vec<Value> = self.lengths.keys().map(|(one, _)| *one).collect();
        values.dedup();
        values
    }

    fn has_units(&self) -> Result<(), Undefined> {
        if self.values().iter().any(Option::is_some) { Ok(()) } else { Err(Undefined::NothingCompared) }
    }

    /// ε of equation 33: what two values would share by chance.
    fn expected(&self, one: Value, other: Value) -> f64 {
        let itself = |value: Value| self.itself.get(&value).copied().unwrap_or(0.0);
        let total = self.total();
        let all_itself: f64 = self.values().into_iter().map(itself).sum();
        let same = if one == other { itself(one) } else { 0.0 };
        (self.of(one) * self.of(other) - same) / (total - all_itself / total)
    }

    fn expected_of(&self, value: Value) -> f64 {
        self.values().into_iter().map(|other| self.expected(value, other)).sum()
    }

    fn alpha(&self) -> Figure {
        let values = self.values();
        let unlike =
            || values.iter().flat_map(|one| values.iter().map(move |other| (*one, *other))).filter(|(a, b)| a != b);
        let observed: f64 = unlike().map(|(one, other)| self.length(one, other)).sum();
        let expected: f64 = unlike().map(|(one, other)| self.expected(one, other)).sum();
        beyond_chance(observed, expected)
    }

    /// All values taken as one.
    fn merged(&self) -> Coincidences {
        let one = |value: Value| value.map(|_| 0);
        let mut merged = Coincidences::default();
        for ((a, b), length) in &self.lengths {
            *merged.lengths.entry((one(*a), one(*b))).or_default() += length;
        }
        for (value, itself) in &self.itself {
            *merged.itself.entry(one(*value)).or_default() += itself;
        }
        merged
    }
}

/// The sections of two coders that share text, in its order, each with its number among the first coder's.
fn meeting(ours: &[Section], theirs: &[Section]) -> Vec<(usize, Section, Section)> {
    let mut met = Vec::with_capacity(ours.len() + theirs.len());
    let mut next = 0;
    for (at, section) in ours.iter().enumerate() {
        while let Some(beside) = theirs.get(next) {
            if beside.start >= section.end {
                break;
            }
            if beside.end > section.start {
                met.push((at, *section, *beside));
            }
            if beside.end > section.end {
                break;
            }
            next += 1;
        }
    }
    met
}

/// What the first definition sees of one value: observed and expected disagreement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disagreement {
    pub observed: f64,
    pub expected: f64,
}

/// α_U of the first definition over all values: `1 − Σ D_o / Σ D_e`; over one value of that alone.
pub fn first_alpha(of_values: &[Disagreement]) -> Figure {
    if of_values.is_empty() {
        return Err(Undefined::NothingCompared);
    }
    let observed = of_values.iter().map(|value| value.observed).sum();
    beyond_chance(observed, of_values.iter().map(|value| value.expected).sum())
}

/// The disagreement on one value in one text, by the first definition. Gaps that lie beside one another stay apart, as do
/// units.
pub fn disagreement(text: &Continuum, value: u32) -> Disagreement {
    let only = |units: &Vec<Unit>| units.iter().copied().filter(|unit| unit.value == value).collect();
    let text = Continuum { length: text.length, units: text.units.iter().map(only).collect() };
    let coders = text.sections();
    let (m, long) = (coders.len() as f64, f64::from(text.length));
    let mut observed = 0.0;
    for (at, ours) in coders.iter().enumerate() {
        for theirs in coders.iter().skip(at + 1) {
            observed += meeting(ours, theirs).iter().map(|(_, one, other)| squared_distance(one, other)).sum::<f64>();
        }
    }
    let sections = || coders.iter().flatten();
    let units: Vec<f64> = sections().filter(|section| section.value.is_some()).map(Section::length).collect();
    let count = units.len() as f64;
    let of_unit = |l: f64| {
        let room = |gap: &Section| (gap.length() - l + 1.0).max(0.0);
        let gaps: f64 = sections().filter(|gap| gap.value.is_none() && gap.length() >= l).map(room).sum();
        (count - 1.0) / 3.0 * (2.0 * l.powi(3) - 3.0 * l.powi(2) + l) + l.powi(2) * gaps
    };
    let by_chance: f64 = units.iter().map(|l| of_unit(*l)).sum();
    let itself: f64 = units.iter().map(|l| l * (l - 1.0)).sum();
    Disagreement {
        observed: 2.0 * observed / (m * (m - 1.0) * long.powi(2)),
        expected: 2.0 / long * by_chance / (m * long * (m * long - 1.0) - itself),
    }
}

/// How far two stretches that share text are apart: two units by their edges, a unit in a gap by its length.
fn squared_distance(one: &Section, other: &Section) -> f64 {
    let apart = |a: u32, b: u32| f64::from(a.abs_diff(b)).powi(2);
    match (one.value, other.value) {
        (Some(_), Some(_)) => apart(one.start, other.start) + apart(one.end, other.end),
        (Some(_), None) if other.start <= one.start && one.end <= other.end => one.length().powi(2),
        (None, Some(_)) if one.start <= other.start && other.end <= one.end => other.length().powi(2),
        _ => 0.0,
    }
}
