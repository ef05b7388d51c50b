//! How far coders agree: each figure by the formula of its source, and undefined where the formula says nothing.
//! Reliability on units (characters, turns, meaning units, paragraphs) in `pairs` and `many`, on stretches of text in
//! `unitizing`, how sure a figure is in `resample`.

mod compare;
mod differ;
mod laid;
mod many;
mod pairs;
mod resample;
mod table;
mod unitizing;

pub use compare::*;
pub use differ::*;
pub use laid::Grain;
pub use many::*;
pub use pairs::*;
pub use resample::*;
pub use table::table;
pub use unitizing::*;

/// Why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Undefined {
    /// All that was judged got one and the same value from everybody, so chance cannot be told from agreement.
    NoVariation,
    /// Nothing was judged by two coders.
    NothingCompared,
    /// Nobody else marked what this one did, so there is nothing to compare its value with.
    NobodyElse,
    /// A coder put two codes on the same words, so that they have no one value.
    Overlapping,
    /// A figure of two coders, and these are more.
    OnlyForTwo,
    /// A figure of one code among others.
    OnlyForOneCode,
    /// Units that only some of the coders judged, for a figure that needs all.
    Missing,
}

/// A figure without a unit, at most 1; or why there is none.
pub type Figure = Result<f64, Undefined>;

/// `1 − observed / expected`, where something is expected.
fn beyond_chance(observed: f64, expected: f64) -> Figure {
    if expected.abs() < f64::EPSILON { Err(Undefined::NoVariation) } else { Ok(1.0 - observed / expected) }
}

/// `(observed − chance) / (1 − chance)`.
fn corrected(observed: f64, chance: f64) -> Figure {
    beyond_chance(1.0 - observed, 1.0 - chance)
}

#[cfg(test)]
mod tests;
