//! The words of a text, and where a run of them stands in a corrected one.

use super::fold::fold;
use super::position::Passage;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A word and its place.
#[derive(Clone, Copy, Debug)]
pub struct Word<'t> {
    pub text: &'t str,
    pub passage: Passage,
    /// The number of its line.
    pub line: u32,
}

/// So many words in a row are known again.
const RUN: usize = 4;
/// Of what is known to have been there, so many are enough.
const FEWEST: usize = 2;

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let (mut open, mut line): (Option<(usize, u32)>, u32) = (None, 0);
    for (at, (byte, c)) in (0..).zip(text.char_indices().chain([(text.len(), ' ')])) {
        match (c.is_alphanumeric(), open) {
            (true, None) => open = Some((byte, at)),
            (false, Some((from, start))) => {
                let word = text.get(from..byte).map(|text| Word { text, passage: Passage::new(start, at), line });
                words.extend(word);
                open = None;
            }
            _ => {}
        }
        line += u32::from(c == '\n');
    }
    words
}

/// Finds runs of words in the new text that stand there once.
pub struct Seeker {
    old: Vec<u64>,
    new: Vec<u64>,
    places: Vec<Passage>,
    /// Where each run of [`RUN`] words begins.
    old_runs: HashMap<u64, Vec<u32>>,
    new_runs: HashMap<u64, Vec<u32>>,
}

impl Seeker {
    pub fn new(old: &[Word], new: &[Word]) -> Seeker {
        let places = new.iter().map(|word| word.passage).collect();
        let (old, new) = (hashes(old), hashes(new));
        let (old_runs, new_runs) = (runs(&old), runs(&new));
        Seeker { old, new, places, old_runs, new_runs }
    }

    /// The number of the new text's word where these words begin, if they are as many as are known again, stood once in
    /// the old text and stand once in the new one.
    pub fn once(&self, words: &[Word]) -> Option<usize> {
        let sought = hashes(words);
        let run = hash(sought.get(..RUN)?);
        only(&self.old, self.old_runs.get(&run)?, &sought)?;
        only(&self.new, self.new_runs.get(&run)?, &sought)
    }

    /// Where these words stand, if they stand once in the new text.
    pub fn anywhere(&self, words: &[Word]) -> Option<Passage> {
        let sought = hashes(words);
        if sought.len() < FEWEST {
            return None;
        }
        let mut begins = self.new.windows(sought.len()).enumerate().filter(|(_, run)| *run == sought).map(|(at, _)| at);
        let at = begins.next().filter(|_| begins.next().is_none())?;
        let (first, last) = (self.places.get(at)?, self.places.get(at + sought.len() - 1)?);
        Some(Passage { start: first.start, end: last.end })
    }
}

fn hashes(words: &[Word]) -> Vec<u64> {
    words.iter().map(|word| hash(&fold(word.text))).collect()
}

fn hash<T: Hash + ?Sized>(what: &T) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

fn runs(words: &[u64]) -> HashMap<u64, Vec<u32>> {
    let mut runs: HashMap<u64, Vec<u32>> = HashMap::new();
    for (at, run) in (0..).zip(words.windows(RUN)) {
        runs.entry(hash(run)).or_default().push(at);
    }
    runs
}

/// The only place among these where the sought words stand.
fn only(words: &[u64], begins: &[u32], sought: &[u64]) -> Option<usize> {
    let stands = |at: &u32| words.get(*at as usize..*at as usize + sought.len()) == Some(sought);
    let mut found = begins.iter().filter(|at| stands(at));
    found.next().filter(|_| found.next().is_none()).map(|at| *at as usize)
}
