//! Captions that roll: each shows again what the one before has shown, and adds some words.
//! Said once, written twice; here they are written once.

use super::super::cues::{Cue, Voice};

/// Longer overlaps are not looked for: no screen shows more.
const MOST_WORDS: usize = 80;
/// Cues with no more than so many milliseconds between them may show the same words.
const ADJACENT: u64 = 250;
/// In so many milliseconds nothing is said.
const BLINK: u64 = 50;

/// Removes words that a cue repeats from the one before: in any file where both are shown at the
/// same time word for word, and in files whose captions roll where only a part is repeated.
///
/// Captions roll where cues begin with the end of the one before and go on. The same words once more are an answer that
/// was given again, unless the next caption rolls on from them.
pub fn remove_repeated(cues: &mut Vec<Cue>) {
    let of_pairs = |pair: &[Cue]| match pair {
        [before, cue] if shown_twice(before, cue) => Repeated::Whole,
        [before, cue] => Repeated::Words(repeated_words(before, cue)),
        _ => Repeated::Words(0),
    };
    let repeated: Vec<Repeated> = cues.windows(2).map(of_pairs).collect();
    let grows = |n: usize| {
        let Some((Repeated::Words(count @ 2..), cue)) = repeated.get(n).zip(cues.get(n + 1)) else { return false };
        let mut shown = cue.words.split(' ').take(*count).map(bare);
        let first = shown.next();
        *count < cue.words.split(' ').count() && shown.any(|word| Some(word) != first)
    };
    let rolling = (0..repeated.len()).filter(|&n| grows(n)).count();
    // Captions that only stand still between two that grow say nothing for or against.
    let standing = (0..repeated.len()).filter(|&n| stands(&repeated, cues, n)).count();
    let rolls = rolling >= 2 && rolling * 3 >= repeated.len() - standing;
    let dropped: Vec<usize> = (0..repeated.len())
        .map(|n| match repeated.get(n) {
            Some(Repeated::Whole) => usize::MAX,
            Some(Repeated::Words(_)) if rolls && stands(&repeated, cues, n) && !is_still(cues, n, grows(n + 1)) => 0,
            Some(Repeated::Words(count)) if rolls => *count,
            _ => 0,
        })
        .collect();
    for (cue, count) in cues.iter_mut().skip(1).zip(dropped) {
        drop_words(cue, count);
    }
    cues.retain(|cue| !cue.words.is_empty());
}

/// Whether a cue has no words but those of the one before.
fn stands(repeated: &[Repeated], cues: &[Cue], n: usize) -> bool {
    let whole = cues.get(n + 1).map_or(0, |cue| cue.words.split(' ').count());
    matches!(repeated.get(n), Some(Repeated::Words(count)) if *count == whole)
}

/// Whether a cue that repeats the one before is a caption standing still: the next goes on from it, or it is too short to
/// be said.
fn is_still(cues: &[Cue], n: usize, next_grows: bool) -> bool {
    let blinks = cues.get(n + 1).and_then(|cue| Some(cue.end?.saturating_sub(cue.start?) <= BLINK)).unwrap_or(false);
    next_grows || blinks
}

fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// How much of a cue the one before has shown.
#[derive(Clone, Copy)]
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
    // Another says the same.
    if matches!(cue.voice, Voice::Named(_)) && cue.voice != before.voice {
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
    cue.drop_to(rest);
}
