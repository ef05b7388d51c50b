//! What the passages of an answer stand under: the codes, themes and questions they were given, or that lie on their words.

use crate::analysis::explore::answer::{Found, Spans};
use crate::analysis::structure::Under;
use crate::analysis::study::Study;
use crate::model::*;
use std::collections::{BTreeSet, HashMap};

/// A passage of an answer.
pub struct Item {
    pub found: Found,
    pub under: Under,
    pub coders: BTreeSet<CoderId>,
    /// The codings on exactly its words, by their places in [`Study::codings`].
    pub codings: Vec<usize>,
}

/// Rows of a study by document, quick to ask what stands on a passage.
struct Standing {
    by_document: HashMap<DocumentId, (Spans, Vec<usize>)>,
    passages: Vec<Passage>,
}

impl Standing {
    fn new(rows: impl Iterator<Item = (usize, DocumentId, Passage)>) -> Standing {
        let mut all: HashMap<DocumentId, Vec<(Passage, usize)>> = HashMap::new();
        let mut passages = Vec::new();
        for (at, document, passage) in rows {
            all.entry(document).or_default().push((passage, at));
            if passages.len() <= at {
                passages.resize(at + 1, Passage::default());
            }
            if let Some(known) = passages.get_mut(at) {
                *known = passage;
            }
        }
        let spans = |mut rows: Vec<(Passage, usize)>| {
            rows.sort_unstable();
            let (passages, numbers) = rows.into_iter().unzip();
            (Spans::new(passages), numbers)
        };
        let by_document = all.into_iter().map(|(document, rows)| (document, spans(rows))).collect();
        Standing { by_document, passages }
    }

    /// Those on exactly the words of a passage; where there are none, those that overlap it. Whether they are exact.
    fn on(&self, found: &Found) -> (bool, Vec<usize>) {
        let Some((spans, numbers)) = self.by_document.get(&found.document) else { return (true, Vec::new()) };
        let near: Vec<usize> = spans.overlapping(found.passage).filter_map(|at| numbers.get(at).copied()).collect();
        let is_exact = |at: &usize| self.passages.get(*at) == Some(&found.passage);
        let mut exact: Vec<usize> = near.iter().copied().filter(is_exact).collect();
        exact.sort_unstable();
        if exact.is_empty() { (false, near) } else { (true, exact) }
    }
}

/// The passages of an answer with what they stand under.
pub fn items(study: &Study, answer: &[Found]) -> Vec<Item> {
    let codings = study.codings.iter().enumerate().map(|(n, coding)| (n, coding.document, coding.passage));
    let codings = Standing::new(codings);
    let kept = study.units.iter().enumerate().filter(|(_, unit)| unit.relevance != Relevance::Excluded);
    let units = Standing::new(kept.map(|(n, unit)| (n, unit.document, unit.passage)));
    let item = |found: &Found| {
        let mut item = Item { found: *found, under: Under::default(), coders: BTreeSet::new(), codings: Vec::new() };
        let (is_own, on) = codings.on(found);
        for coding in on.iter().filter_map(|at| study.codings.get(*at)) {
            item.under.codes.push(coding.code);
            item.coders.insert(coding.coder);
        }
        if is_own {
            item.codings = on;
        }
        for unit in units.on(found).1.into_iter().filter_map(|at| study.units.get(at)) {
            item.under.add(unit);
            item.coders.insert(unit.coder);
        }
        item.under.codes.sort_unstable();
        item.under.codes.dedup();
        item.under.themes.sort_unstable();
        item.under.themes.dedup();
        item
    };
    answer.iter().map(item).collect()
}
