//! Raised and lowered numbers, letters and words: put onto the baseline of the words that they stand at.

use super::segments::Run;

/// A page with more scattered parts is no page of text; looking for raised numbers would take long.
const MOST_RUNS: usize = 10_000;
/// Longer parts are no raised numbers or words.
const LONGEST: usize = 40;

/// A part of a line: its baseline, where it begins and ends, the size of its letters.
type Part = (f64, f64, f64, f64);

pub fn lower_scripts(mut runs: Vec<Run>) -> Vec<Run> {
    if runs.len() > MOST_RUNS {
        return runs;
    }
    let mut words: Vec<Part> = runs.iter().map(|run| (run.y, run.x0, run.x1, run.size)).collect();
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    for run in runs.iter_mut().filter(|run| run.atoms.len() <= LONGEST) {
        let part = (run.y, run.x0, run.x1, run.size);
        let reach = 1.2 * run.size;
        let from = words.partition_point(|word| word.0 < run.y - reach);
        let near: Vec<Part> = words.iter().skip(from).take_while(|word| word.0 <= part.0 + reach).copied().collect();
        if let Some(y) = smaller(part, &near).or_else(|| amid(part, &near)) {
            run.y = y;
        }
    }
    runs
}

/// The baseline of larger letters that a part stands at.
fn smaller(part: Part, near: &[Part]) -> Option<f64> {
    let of = near.iter().filter(|&&(y, x0, x1, size)| {
        let raised = (part.0 - y) / size;
        let beside = (part.1 - x1).abs() < 0.25 * size || (part.2 - x0).abs() < 0.25 * size;
        part.3 < 0.8 * size && beside && raised > -0.35 && raised < 0.65
    });
    of.map(|word| word.0).min_by(|a, b| (a - part.0).abs().total_cmp(&(b - part.0).abs()))
}

/// The baseline that the words before and after a part share, where it is as large as they are.
fn amid(part: Part, near: &[Part]) -> Option<f64> {
    let raised = |word: &&Part| {
        let by = (part.0 - word.0) / word.3;
        (by > 0.2 && by < 0.65) || (by < -0.2 && by > -0.35)
    };
    let gap = |gap: f64, size: f64| gap > -0.1 * size && gap < 0.7 * size;
    let before = near.iter().filter(raised).find(|word| gap(part.1 - word.2, word.3))?;
    let after = near.iter().filter(raised).find(|word| gap(word.1 - part.2, word.3))?;
    ((before.0 - after.0).abs() < 0.05 * part.3).then_some(before.0)
}
