//! How sure a figure is: the same figure over documents drawn again and again from those there are.

use super::Figure;

/// Between which values the figure lies in 95 of 100 drawings, and of how many it is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
    /// Drawings in which the figure is defined.
    pub defined: u32,
}

/// Draws as many documents as there are, with repetition, `rounds` times from `seed`; `figure` is given how often each
/// document was drawn. `None` where it is never defined, or where there are fewer than two documents, for one document
/// drawn again says nothing. The bounds are the 2.5 and 97.5 percentiles (Efron 1979).
pub fn interval(documents: usize, rounds: u32, seed: u64, figure: impl Fn(&[u32]) -> Figure) -> Option<Interval> {
    if documents < 2 {
        return None;
    }
    let mut random = seed;
    let mut drawn = vec![0_u32; documents];
    let mut figures = Vec::with_capacity(rounds as usize);
    for _ in 0..rounds {
        drawn.fill(0);
        for _ in 0..documents {
            // Of 64 random bits the upper ones, scaled: no document is likelier by more than 1 in 10^18.
            let at = ((u128::from(next(&mut random)) * documents as u128) >> 64) as usize;
            if let Some(times) = drawn.get_mut(at) {
                *times += 1;
            }
        }
        figures.extend(figure(&drawn).ok());
    }
    figures.sort_by(f64::total_cmp);
    let at = |share: f64| figures.get(((figures.len() as f64 - 1.0) * share).round() as usize).copied();
    Some(Interval { low: at(0.025)?, high: at(0.975)?, defined: figures.len() as u32 })
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed gives the same figures on every machine.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut mixed = *state;
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}
