//! Where two coders differ: stretches that only one of them marked, that they cut otherwise, or that they gave another
//! code; and what has been decided of each.

use crate::analysis::emptiness::Reading;
use crate::analysis::ranges;
use crate::analysis::study::Study;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How two coders differ on some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Differ {
    /// Only the first marked them.
    First,
    Second,
    /// Both gave the code, to other words.
    Edges,
    /// The first gave one code, the second another, to more words that they share than that they do not.
    OtherCode,
}

/// A stretch of a document on which two coders differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub document: DocumentId,
    /// From the first letter that either marked to the last.
    pub passage: Passage,
    /// One code; two where the first gave the first of them and the second the second.
    pub codes: Vec<CodeId>,
    pub differ: Differ,
    /// What each marked: sets of positions.
    pub marked: [Vec<Passage>; 2],
    /// What was decided, if it was.
    pub kept: Option<Kept>,
}

/// What two coders marked alike, and who stands for both has not yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    pub document: DocumentId,
    pub code: CodeId,
    /// As the first cut it.
    pub passages: Vec<Passage>,
}

/// Where two coders stand to one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differences {
    /// By document, in reading order.
    pub all: Vec<Difference>,
    pub alike: Vec<Alike>,
    /// Documents that both have read through for some of the codes.
    pub read: Vec<DocumentId>,
}

impl Differences {
    pub fn open(&self) -> usize {
        self.all.iter().filter(|difference| difference.kept.is_none()).count()
    }
}

/// One stretch of one code: the marks of both that hang together.
struct Stretch {
    code: CodeId,
    passage: Passage,
    marked: [Vec<Passage>; 2],
    /// The passages of the first as they are.
    first: Vec<Passage>,
}

/// Where two coders differ on some codes, each without those beneath it, in the documents that both have read through
/// for it; `coder` stands for what they agree on.
pub fn differences(study: &Study, coders: [CoderId; 2], codes: &[CodeId], coder: Option<CoderId>) -> Differences {
    let readings = coders.map(|coder| Reading::by(study, coder));
    let mut marks: HashMap<(DocumentId, CodeId), [Vec<Passage>; 3]> = HashMap::new();
    for coding in &study.codings {
        let who = [Some(coders[0]), Some(coders[1]), coder].iter().position(|who| *who == Some(coding.coder));
        let Some(who) = who else { continue };
        if let Some(of) = marks.entry((coding.document, coding.code)).or_default().get_mut(who) {
            of.push(coding.passage);
        }
    }
    let decided = decided(study, coder);
    let mut found = Differences::default();
    for document in study.documents.iter().map(|document| document.id) {
        let is_read = |code: &&CodeId| readings.iter().all(|by| by.is_read(document, RowOf::Code(**code)));
        let codes: Vec<CodeId> = codes.iter().filter(is_read).copied().collect();
        if codes.is_empty() {
            continue;
        }
        found.read.push(document);
        let mut stretches = Vec::new();
        for code in codes {
            let Some([first, second, both]) = marks.get(&(document, code)) else { continue };
            let (differ, alike): (Vec<_>, Vec<_>) =
                hanging_together(code, first, second).into_iter().partition(|one| one.marked[0] != one.marked[1]);
            stretches.extend(differ);
            let known = ranges::union(both.clone());
            let is_new = |one: &&Stretch| !ranges::minus(&one.marked[0], &known).is_empty();
            let passages: Vec<Passage> = alike.iter().filter(is_new).flat_map(|one| one.first.clone()).collect();
            if !passages.is_empty() {
                found.alike.push(Alike { document, code, passages });
            }
        }
        let mut here = differing(document, stretches);
        for difference in &mut here {
            difference.kept = kept(&decided, difference);
        }
        here.sort_by_key(|difference| (difference.passage, difference.codes.clone()));
        found.all.extend(here);
    }
    found
}

/// The marks of two coders for a code, parted where neither overlaps what follows.
fn hanging_together(code: CodeId, first: &[Passage], second: &[Passage]) -> Vec<Stretch> {
    let mut all: Vec<(Passage, bool)> = first.iter().map(|passage| (*passage, true)).collect();
    all.extend(second.iter().map(|passage| (*passage, false)));
    all.sort_unstable();
    let mut stretches: Vec<(Passage, [Vec<Passage>; 2])> = Vec::new();
    for (passage, is_first) in all {
        let hangs_on = stretches.last().is_some_and(|(known, _)| passage.start < known.end);
        if !hangs_on {
            stretches.push((passage, Default::default()));
        }
        if let Some((known, [firsts, seconds])) = stretches.last_mut() {
            known.end = known.end.max(passage.end);
            if is_first { firsts.push(passage) } else { seconds.push(passage) }
        }
    }
    let stretch = |(passage, [first, second]): (Passage, [Vec<Passage>; 2])| Stretch {
        code,
        passage,
        marked: [ranges::union(first.clone()), ranges::union(second)],
        first,
    };
    stretches.into_iter().map(stretch).collect()
}

/// The stretches of a document as differences: two codes on the same words, each by one of them, are one.
fn differing(document: DocumentId, stretches: Vec<Stretch>) -> Vec<Difference> {
    let numbered = || stretches.iter().enumerate();
    let firsts: Vec<(usize, &Stretch)> = numbered().filter(|(_, one)| one.marked[1].is_empty()).collect();
    let seconds: Vec<(usize, &Stretch)> = numbered().filter(|(_, one)| one.marked[0].is_empty()).collect();
    let mut pairs: Vec<(u32, usize, usize)> = Vec::new();
    for (a, one) in &firsts {
        for (b, other) in &seconds {
            if one.code == other.code || one.passage.intersection(other.passage).is_none() {
                continue;
            }
            let shared = ranges::length(&ranges::meet(&one.marked[0], &other.marked[1]));
            let all = ranges::length(&one.marked[0]) + ranges::length(&other.marked[1]) - shared;
            if shared * 2 > all {
                pairs.push((shared, *a, *b));
            }
        }
    }
    pairs.sort_by_key(|(shared, a, b)| (std::cmp::Reverse(*shared), *a, *b));
    let mut partner: BTreeMap<usize, usize> = BTreeMap::new();
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for (_, a, b) in pairs {
        if !partner.contains_key(&a) && taken.insert(b) {
            partner.insert(a, b);
        }
    }
    let mut found = Vec::new();
    for (at, one) in stretches.iter().enumerate().filter(|(at, _)| !taken.contains(at)) {
        let [first, second] = one.marked.clone();
        let other = partner.get(&at).and_then(|other| stretches.get(*other));
        let mut difference = Difference {
            document,
            passage: one.passage,
            codes: vec![one.code],
            differ: match (first.is_empty(), second.is_empty()) {
                (false, true) => Differ::First,
                (true, _) => Differ::Second,
                (false, false) => Differ::Edges,
            },
            marked: [first, second],
            kept: None,
        };
        if let Some(other) = other {
            difference.codes.push(other.code);
            difference.differ = Differ::OtherCode;
            difference.marked[1] = other.marked[1].clone();
            let (start, end) = (one.passage.start.min(other.passage.start), one.passage.end.max(other.passage.end));
            difference.passage = Passage { start, end };
        }
        found.push(difference);
    }
    found
}

type Decided<'s> = HashMap<(DocumentId, CodeId), Vec<&'s Settlement>>;

fn decided(study: &Study, coder: Option<CoderId>) -> Decided<'_> {
    let mut decided = Decided::new();
    for one in study.settlements.iter().filter(|one| Some(one.coder) == coder) {
        decided.entry((one.document, one.code)).or_default().push(one);
    }
    decided
}

/// What was decided of all the words of a difference, for all its codes; the latest, where it was in several parts.
fn kept(decided: &Decided, difference: &Difference) -> Option<Kept> {
    let mut latest: Option<&Settlement> = None;
    for code in &difference.codes {
        let here: Vec<&Settlement> = decided
            .get(&(difference.document, *code))?
            .iter()
            .filter(|one| one.passage.intersection(difference.passage).is_some())
            .copied()
            .collect();
        let covered = ranges::union(here.iter().map(|one| one.passage).collect());
        if !ranges::minus(&[difference.passage], &covered).is_empty() {
            return None;
        }
        latest = latest.into_iter().chain(here).max_by(|one, other| (&one.at, one.id).cmp(&(&other.at, other.id)));
    }
    latest.map(|one| one.kept)
}

#[cfg(test)]
mod tests;
