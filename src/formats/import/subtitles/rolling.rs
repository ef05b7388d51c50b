//! Captions that roll: each shows again what the one before has shown, and adds some words.
//! Said once, written twice; here they are written once.

use super::super::cues::Cue;
use crate::model::Passage;

/// Longer overlaps are not looked for: no screen shows more.
const MOST_WORDS: usize = 80;
/// Cues with no more than so many milliseconds between them may show the same words.
const ADJACENT: u64 = 250;

/// Removes words that a cue repeats from the one before: in any file where both are shown at the
/// same time word for word, and in files whose captions roll where only a part is repeated.
pub fn remove_repeated(cues: &mut Vec<Cue>) {
    let of_pairs = |pair: &[Cue]| match pair {
        [before, cue] if shown_twice(before, cue) => Repeated::Whole,
        [before, cue] => Repeated::Words(repeated_words(before, cue)),
        _ => Repeated::Words(0),
    };
    let repeated: Vec<Repeated> = cues.windows(2).map(of_pairs).collect();
    let rolling = repeated.iter().filter(|repeated| matches!(repeated, Repeated::Words(1..))).count();
    let rolls = rolling >= 2 && rolling * 3 >= repeated.len();
    for (cue, repeated) in cues.iter_mut().skip(1).zip(repeated) {
        match repeated {
            Repeated::Whole => drop_words(cue, usize::MAX),
            Repeated::Words(count) if rolls => drop_words(cue, count),
            Repeated::Words(_) => {}
        }
    }
    cues.retain(|cue| !cue.words.is_empty());
}

/// How much of a cue the one before has shown.
enum Repeated {
    /// All, at the same time.
    Whole,
    /// So many of its first words.
    Words(usize),
}

/// Whether the same words are on the screen twice at once.
fn shown_twice(before: &Cue, cue: &Cue) -> bool {
    before.words == cue.words && before.voice == cue.voice && cue.start < before.end
}

/// With how many words a cue repeats the end of the one before: all of that cue, or two words at least.
fn repeated_words(before: &Cue, cue: &Cue) -> usize {
    if cue.start.zip(before.end).is_some_and(|(start, end)| start > end.saturating_add(ADJACENT)) {
        return 0;
    }
    let shown: Vec<&str> = before.words.split(' ').collect();
    let words: Vec<&str> = cue.words.split(' ').take(MOST_WORDS).collect();
    let longest = shown.len().min(words.len());
    let overlap = (1..=longest).rev().find(|&count| {
        let tail = shown.len().checked_sub(count).and_then(|from| shown.get(from..));
        tail == words.get(..count)
    });
    overlap.filter(|&count| count >= 2 || count == shown.len()).unwrap_or(0)
}

fn drop_words(cue: &mut Cue, count: usize) {
    if count == 0 {
        return;
    }
    let rest = cue.words.splitn(count.saturating_add(1), ' ').nth(count).unwrap_or("").to_owned();
    let dropped = crate::model::code_points(&cue.words) - crate::model::code_points(&rest);
    cue.words = rest;
    for formatting in &mut cue.formatting {
        let Passage { start, end } = formatting.passage;
        formatting.passage = Passage::new(start.0.saturating_sub(dropped), end.0.saturating_sub(dropped));
    }
}
