//! Passages that stand near one another: before, after or on either side.

use super::Asked;
use super::answer::{Answer, Found, Spans, gathered, in_document};
use super::layout::{numbers, words_between};
use crate::model::*;
use std::collections::BTreeSet;

/// The passages of both answers that take part in a pair.
pub fn near(asked: &Asked, side: Side, [first, second]: [Answer; 2], distance: Distance) -> Answer {
    let documents: BTreeSet<DocumentId> = first.iter().map(|found| found.document).collect();
    let mut all = Vec::new();
    for document in documents {
        let (one, other) = (in_document(&first, document), in_document(&second, document));
        if one.is_empty() || other.is_empty() {
            continue;
        }
        // Whoever stands before the other is the earlier of a pair.
        let of = |all: &[Found]| -> Vec<Passage> { all.iter().map(|found| found.passage).collect() };
        let pairs = Pairs::new(asked, document, distance);
        let (a, b) = (of(one), of(other));
        let (mut in_one, mut in_other) = (vec![false; a.len()], vec![false; b.len()]);
        if side == Side::Either {
            overlapping(&a, &b, &mut in_one);
            overlapping(&b, &a, &mut in_other);
        }
        if side != Side::After {
            pairs.followed(&a, &b, &mut in_one);
            pairs.preceded(&b, &a, &mut in_other);
        }
        if side != Side::Before {
            pairs.followed(&b, &a, &mut in_other);
            pairs.preceded(&a, &b, &mut in_one);
        }
        let taken = |all: &[Found], taken: &[bool]| -> Vec<Found> {
            all.iter().zip(taken).filter(|(_, taken)| **taken).map(|(found, _)| *found).collect()
        };
        all.extend(taken(one, &in_one));
        all.extend(taken(other, &in_other));
    }
    gathered(all)
}

fn overlapping(these: &[Passage], those: &[Passage], taken: &mut [bool]) {
    let spans = Spans::new(those.to_vec());
    for (passage, taken) in these.iter().zip(taken) {
        *taken |= spans.overlap(*passage);
    }
}

/// What tells how far apart two passages of a document are.
struct Pairs<'a> {
    asked: &'a Asked<'a>,
    document: DocumentId,
    distance: Distance,
}

impl<'a> Pairs<'a> {
    fn new(asked: &'a Asked<'a>, document: DocumentId, distance: Distance) -> Pairs<'a> {
        Pairs { asked, document, distance }
    }

    /// Marks those that one of the others follows, near enough.
    fn followed(&self, these: &[Passage], those: &[Passage], taken: &mut [bool]) {
        if self.distance.of == DistanceOf::Seconds {
            return self.followed_in_time(these, those, taken);
        }
        let spans = Spans::new(those.to_vec());
        for (passage, taken) in these.iter().zip(taken) {
            // The first that begins after it is the nearest.
            let next = spans.next(passage.end);
            *taken |= next.is_some_and(|next| self.is_near(*passage, next));
        }
    }

    /// Marks those that follow one of the others, near enough.
    fn preceded(&self, these: &[Passage], those: &[Passage], taken: &mut [bool]) {
        if self.distance.of == DistanceOf::Seconds {
            return self.preceded_in_time(these, those, taken);
        }
        let mut by_end = those.to_vec();
        by_end.sort_unstable_by_key(|passage| passage.end);
        for (passage, taken) in these.iter().zip(taken) {
            let last = by_end.partition_point(|known| known.end <= passage.start).checked_sub(1);
            let last = last.and_then(|last| by_end.get(last));
            *taken |= last.is_some_and(|last| self.is_near(*last, *passage));
        }
    }

    /// Whether two passages, of which the first ends before the second begins, are near enough.
    fn is_near(&self, earlier: Passage, later: Passage) -> bool {
        let layout = self.asked.layout(self.document);
        let apart = |stretches: &[Passage]| {
            let (first, second) = (numbers(stretches, earlier)?, numbers(stretches, later)?);
            Some(second.0.saturating_sub(first.1))
        };
        let gap = match self.distance.of {
            DistanceOf::Words => {
                let words = layout.words(|| self.asked.library.text(self.document));
                Some(words_between(words, earlier.end, later.start))
            }
            DistanceOf::Turns => apart(&layout.turns),
            DistanceOf::Paragraphs => apart(&layout.lines),
            DistanceOf::Seconds => None,
        };
        gap.is_some_and(|gap| gap <= self.distance.most)
    }

    /// The times of the turns that a passage lies in, in milliseconds.
    fn times(&self, passage: Passage) -> Vec<u64> {
        let turns = self.asked.study.spoken.get(&self.document).map_or(&[][..], Vec::as_slice);
        let first = turns.partition_point(|turn| turn.passage.end <= passage.start);
        let near = turns.iter().skip(first).take_while(|turn| turn.passage.start < passage.end);
        near.filter_map(|turn| turn.time).collect()
    }

    fn in_time(&self, known: &BTreeSet<u64>, passage: Passage) -> bool {
        let most = u64::from(self.distance.most) * 1000;
        let is_near = |time: &u64| known.range(time.saturating_sub(most)..=time.saturating_add(most)).next().is_some();
        self.times(passage).iter().any(is_near)
    }

    /// Times need not rise through a text, so that the nearest in the text need not be the nearest in time: those that
    /// follow are gathered from the end of the text on.
    fn followed_in_time(&self, these: &[Passage], those: &[Passage], taken: &mut [bool]) {
        let mut order: Vec<(Passage, &mut bool)> = these.iter().copied().zip(taken).collect();
        order.sort_unstable_by_key(|(passage, _)| std::cmp::Reverse(passage.end));
        let mut rest = those.iter().rev().peekable();
        let mut known = BTreeSet::new();
        for (passage, taken) in order {
            while let Some(next) = rest.next_if(|next| next.start >= passage.end) {
                known.extend(self.times(*next));
            }
            *taken |= self.in_time(&known, passage);
        }
    }

    fn preceded_in_time(&self, these: &[Passage], those: &[Passage], taken: &mut [bool]) {
        let mut by_end = those.to_vec();
        by_end.sort_unstable_by_key(|passage| passage.end);
        let mut rest = by_end.iter().peekable();
        let mut known = BTreeSet::new();
        for (passage, taken) in these.iter().zip(taken) {
            while let Some(last) = rest.next_if(|last| last.end <= passage.start) {
                known.extend(self.times(*last));
            }
            *taken |= self.in_time(&known, *passage);
        }
    }
}
