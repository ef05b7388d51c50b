//! What a question finds: distinct ranges in order, each with what it was found for.

use crate::model::*;
use std::collections::BTreeSet;

/// A passage that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Found {
    pub document: DocumentId,
    pub passage: Passage,
    /// The terms that gave it, a bit each, in the order of [`Query::terms`].
    pub terms: u64,
    /// Of the coders that the question's filters name those whose it is, a bit each.
    pub coders: u64,
}

/// Sorted by document and place, each range once.
pub type Answer = Vec<Found>;

/// Passages in any order as an answer: a range that was found for two reasons is there once, and says both.
pub fn gathered(mut found: Vec<Found>) -> Answer {
    found.retain(|one| !one.passage.is_empty());
    found.sort_unstable();
    found.dedup_by(|next, kept| {
        let same = (next.document, next.passage) == (kept.document, kept.passage);
        if same {
            kept.terms |= next.terms;
            kept.coders |= next.coders;
        }
        same
    });
    found
}

/// The documents that any of some answers has passages in.
pub fn documents(answers: &[Answer]) -> BTreeSet<DocumentId> {
    answers.iter().flatten().map(|found| found.document).collect()
}

/// The part of an answer that lies in a document.
pub fn in_document(answer: &[Found], document: DocumentId) -> &[Found] {
    let start = answer.partition_point(|found| found.document < document);
    let end = answer.partition_point(|found| found.document <= document);
    answer.get(start..end).unwrap_or(&[])
}

/// Passages of one document in order, quick to ask what overlaps, holds or lies in another.
pub struct Spans {
    passages: Vec<Passage>,
    /// The furthest end among those up to here.
    furthest: Vec<Pos>,
    /// The nearest end among those from here on.
    nearest: Vec<Pos>,
}

impl Spans {
    /// Of passages sorted by where they begin.
    pub fn new(passages: Vec<Passage>) -> Spans {
        let mut furthest: Vec<Pos> = passages.iter().map(|passage| passage.end).collect();
        let mut nearest = furthest.clone();
        let mut best = Pos(0);
        for end in &mut furthest {
            best = best.max(*end);
            *end = best;
        }
        let mut best = Pos(u32::MAX);
        for end in nearest.iter_mut().rev() {
            best = best.min(*end);
            *end = best;
        }
        Spans { passages, furthest, nearest }
    }

    pub fn of(answer: &[Found], document: DocumentId) -> Spans {
        Spans::new(in_document(answer, document).iter().map(|found| found.passage).collect())
    }

    /// How many begin before a position.
    fn before(&self, pos: Pos) -> usize {
        self.passages.partition_point(|passage| passage.start < pos)
    }

    /// Whether one of them overlaps a passage.
    pub fn overlap(&self, passage: Passage) -> bool {
        let last = self.before(passage.end).checked_sub(1);
        last.and_then(|last| self.furthest.get(last)).is_some_and(|end| *end > passage.start)
    }

    /// Whether a passage lies wholly in one of them.
    pub fn hold(&self, passage: Passage) -> bool {
        let last = self.before(passage.start.plus(1)).checked_sub(1);
        last.and_then(|last| self.furthest.get(last)).is_some_and(|end| *end >= passage.end)
    }

    /// Whether one of them lies wholly in a passage.
    pub fn lie_in(&self, passage: Passage) -> bool {
        self.nearest.get(self.before(passage.start)).is_some_and(|end| *end <= passage.end)
    }

    /// The numbers of all that overlap a passage, the last first.
    pub fn overlapping(&self, passage: Passage) -> impl Iterator<Item = usize> {
        let reach = move |at: &usize| self.furthest.get(*at).is_some_and(|end| *end > passage.start);
        let near = (0..self.before(passage.end)).rev().take_while(reach);
        near.filter(move |at| self.passages.get(*at).is_some_and(|known| known.end > passage.start))
    }

    /// The first that begins at a position or after it.
    pub fn next(&self, pos: Pos) -> Option<Passage> {
        self.passages.get(self.before(pos)).copied()
    }
}
