//! Sets of positions as passages in order, none of which overlaps or touches another.

use crate::model::Passage;

/// Passages in any order as a set.
pub fn union(mut passages: Vec<Passage>) -> Vec<Passage> {
    passages.retain(|passage| !passage.is_empty());
    passages.sort_unstable();
    let mut all: Vec<Passage> = Vec::with_capacity(passages.len());
    for passage in passages {
        match all.last_mut() {
            Some(last) if passage.start <= last.end => last.end = last.end.max(passage.end),
            _ => all.push(passage),
        }
    }
    all
}

/// What two sets share.
pub fn meet(one: &[Passage], other: &[Passage]) -> Vec<Passage> {
    let (mut one, mut other) = (one.iter().peekable(), other.iter().peekable());
    let mut shared = Vec::new();
    while let (Some(a), Some(b)) = (one.peek(), other.peek()) {
        shared.extend(a.intersection(**b));
        if a.end <= b.end {
            one.next();
        } else {
            other.next();
        }
    }
    shared
}

/// What of a set is not in another.
pub fn minus(from: &[Passage], what: &[Passage]) -> Vec<Passage> {
    let mut left = Vec::new();
    for passage in from {
        let mut start = passage.start;
        let first = what.partition_point(|known| known.end <= passage.start);
        for known in what.iter().skip(first).take_while(|known| known.start < passage.end) {
            left.push(Passage { start, end: known.start.max(start) });
            start = start.max(known.end);
        }
        left.push(Passage { start, end: passage.end.max(start) });
    }
    left.retain(|passage| !passage.is_empty());
    left
}

/// How many positions a set holds.
pub fn length(passages: &[Passage]) -> u32 {
    passages.iter().map(|passage| passage.len()).sum()
}

/// How many of some words, in order, a set holds letters of.
pub fn words_in(words: &[Passage], set: &[Passage]) -> u32 {
    let (mut counted, mut next) = (0, 0);
    for part in set {
        let first = words.partition_point(|word| word.end <= part.start).max(next);
        let end = words.partition_point(|word| word.start < part.end).max(first);
        counted += end - first;
        next = end;
    }
    u32::try_from(counted).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sets_hold_what_they_hold_position_by_position(
            one in proptest::collection::vec((0u32..40, 0u32..12), 0..6),
            other in proptest::collection::vec((0u32..40, 0u32..12), 0..6),
        ) {
            let set = |given: &[(u32, u32)]| {
                union(given.iter().map(|(start, len)| Passage::new(*start, start + len)).collect())
            };
            let (one, other) = (set(&one), set(&other));
            let holds = |set: &[Passage], at: u32| set.iter().any(|part| part.start.0 <= at && at < part.end.0);
            let (both, rest) = (meet(&one, &other), minus(&one, &other));
            for at in 0..60 {
                prop_assert_eq!(holds(&both, at), holds(&one, at) && holds(&other, at));
                prop_assert_eq!(holds(&rest, at), holds(&one, at) && !holds(&other, at));
            }
            prop_assert_eq!(length(&both) + length(&rest), length(&one));
            // Words of three letters, a blank between.
            let words: Vec<Passage> = (0..15).map(|n| Passage::new(n * 4, n * 4 + 3)).collect();
            let touched = words.iter().filter(|word| (word.start.0..word.end.0).any(|at| holds(&one, at))).count();
            prop_assert_eq!(words_in(&words, &one) as usize, touched);
        }
    }
}
