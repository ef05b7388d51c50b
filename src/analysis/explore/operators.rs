//! What joins the answers of a question's parts.

use super::Asked;
use super::answer::{Answer, Found, Spans, documents, gathered, in_document};
use super::places::places;
use crate::model::*;
use std::collections::HashMap;

/// All passages of any.
pub fn or(answers: Vec<Answer>) -> Answer {
    gathered(answers.into_iter().flatten().collect())
}

/// Passages of any, one of whose places holds at least so many of the answers.
pub fn at_least(asked: &Asked, most: usize, answers: Vec<Answer>, grain: Grain) -> Answer {
    if grain == Grain::Words {
        let spans: Vec<HashMap<DocumentId, Spans>> = answers.iter().map(|answer| by_document(answer)).collect();
        let holds = |found: &Found| {
            let overlap = |spans: &&HashMap<DocumentId, Spans>| {
                spans.get(&found.document).is_some_and(|spans| spans.overlap(found.passage))
            };
            spans.iter().filter(overlap).count() >= most
        };
        let mut all = or(answers);
        all.retain(holds);
        return all;
    }
    let places = places(asked, grain, &documents(&answers));
    let mut held = vec![0_u64; places.count];
    for (n, answer) in answers.iter().enumerate() {
        for found in answer {
            places.each(found.document, found.passage, |place| {
                if let Some(held) = held.get_mut(place) {
                    *held |= 1 << n;
                }
            });
        }
    }
    let mut all = or(answers);
    all.retain(|found| {
        let mut holds = false;
        places.each(found.document, found.passage, |place| {
            holds |= held.get(place).is_some_and(|held| held.count_ones() as usize >= most);
        });
        holds
    });
    all
}

/// The first answer's passages, none of whose places holds one of the second's.
pub fn without(asked: &Asked, [first, second]: [Answer; 2], grain: Grain) -> Answer {
    let mut left = first;
    if grain == Grain::Words {
        let spans = by_document(&second);
        left.retain(|found| !spans.get(&found.document).is_some_and(|spans| spans.overlap(found.passage)));
        return left;
    }
    let places = places(asked, grain, &left.iter().chain(&second).map(|found| found.document).collect());
    let mut held = vec![false; places.count];
    for found in &second {
        places.each(found.document, found.passage, |place| {
            if let Some(held) = held.get_mut(place) {
                *held = true;
            }
        });
    }
    left.retain(|found| {
        let mut holds = false;
        places.each(found.document, found.passage, |place| holds |= held.get(place).is_some_and(|held| *held));
        !holds
    });
    left
}

/// The ranges in which at least one of each overlap, each once.
pub fn common(answers: Vec<Answer>) -> Answer {
    let mut answers = answers.into_iter();
    let first = answers.next().unwrap_or_default();
    answers.fold(first, |shared, next| shared_words(&shared, &next))
}

fn shared_words(one: &Answer, other: &Answer) -> Answer {
    let spans = by_document(other);
    let mut shared = Vec::new();
    for found in one {
        let Some(near) = spans.get(&found.document) else { continue };
        let others = in_document(other, found.document);
        for known in near.overlapping(found.passage).filter_map(|at| others.get(at)) {
            if let Some(passage) = found.passage.intersection(known.passage) {
                let (terms, coders) = (found.terms | known.terms, found.coders | known.coders);
                shared.push(Found { document: found.document, passage, terms, coders });
            }
        }
    }
    gathered(shared)
}

/// The first answer's passages that lie wholly in one of the second's.
pub fn within([first, second]: [Answer; 2]) -> Answer {
    keep(first, &second, |spans, passage| spans.hold(passage))
}

/// The first answer's passages that hold one of the second's wholly.
pub fn around([first, second]: [Answer; 2]) -> Answer {
    keep(first, &second, |spans, passage| spans.lie_in(passage))
}

fn keep(first: Answer, second: &Answer, is_kept: impl Fn(&Spans, Passage) -> bool) -> Answer {
    let spans = by_document(second);
    let mut kept = first;
    kept.retain(|found| spans.get(&found.document).is_some_and(|spans| is_kept(spans, found.passage)));
    kept
}

pub fn by_document(answer: &[Found]) -> HashMap<DocumentId, Spans> {
    let mut documents: Vec<DocumentId> = answer.iter().map(|found| found.document).collect();
    documents.dedup();
    documents.into_iter().map(|document| (document, Spans::of(answer, document))).collect()
}
