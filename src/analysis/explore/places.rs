//! Grains: the places of a text, or of several, that may hold passages together.

use super::Asked;
use super::answer::Spans;
use crate::analysis::ranges;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The places of one grain in some documents, by number. One place may lie in several documents, and places may overlap.
pub struct Places {
    by_document: HashMap<DocumentId, Spread>,
    pub count: usize,
}

/// The stretches of one document, and which place each belongs to.
struct Spread {
    spans: Spans,
    numbers: Vec<u32>,
}

impl Places {
    /// Calls for each place that a passage overlaps; for one that it overlaps twice possibly again.
    pub fn each(&self, document: DocumentId, passage: Passage, mut take: impl FnMut(usize)) {
        let Some(spread) = self.by_document.get(&document) else { return };
        for at in spread.spans.overlapping(passage) {
            spread.numbers.get(at).into_iter().for_each(|number| take(*number as usize));
        }
    }
}

/// Gathers stretches, each with what its place is known by.
struct Gathering {
    stretches: HashMap<DocumentId, Vec<(Passage, u32)>>,
    count: u32,
}

impl Gathering {
    fn fresh(&mut self) -> u32 {
        self.count += 1;
        self.count - 1
    }

    fn add(&mut self, document: DocumentId, passage: Passage, place: u32) {
        if !passage.is_empty() {
            self.stretches.entry(document).or_default().push((passage, place));
        }
    }

    fn each_alone(&mut self, document: DocumentId, passages: impl Iterator<Item = Passage>) {
        for passage in passages {
            let place = self.fresh();
            self.add(document, passage, place);
        }
    }

    fn done(self) -> Places {
        let spread = |mut all: Vec<(Passage, u32)>| {
            all.sort_unstable();
            let (passages, numbers) = all.into_iter().unzip();
            Spread { spans: Spans::new(passages), numbers }
        };
        let by_document = self.stretches.into_iter().map(|(document, all)| (document, spread(all))).collect();
        Places { by_document, count: self.count as usize }
    }
}

/// The places of a grain in these documents. At the grain of words a passage is its own place, and there are none.
pub fn places(asked: &Asked, grain: Grain, documents: &BTreeSet<DocumentId>) -> Places {
    let mut found = Gathering { stretches: HashMap::new(), count: 0 };
    match grain {
        Grain::Words => {}
        Grain::Unit => units(asked, documents, &mut found),
        Grain::Turn | Grain::Paragraph => {
            for document in documents {
                let layout = asked.layout(*document);
                let stretches = if grain == Grain::Turn { &layout.turns } else { &layout.lines };
                found.each_alone(*document, stretches.iter().copied());
            }
        }
        Grain::Document => documents.iter().for_each(|document| parts(asked, *document, &mut found)),
        Grain::Participant => participants(asked, documents, &mut found),
        Grain::Case => {
            for case in &asked.study.cases {
                let place = found.fresh();
                for (document, parts) in asked.study.material_of(case.id) {
                    if documents.contains(&document) {
                        let whole = asked.whole(document);
                        parts.into_iter().for_each(|part| found.add(document, part.unwrap_or(whole), place));
                    }
                }
            }
        }
    }
    found.done()
}

/// All units, those that are set aside too: they are places, and no terms. One on words in quarantine is nowhere.
fn units(asked: &Asked, documents: &BTreeSet<DocumentId>, found: &mut Gathering) {
    for unit in asked.study.units.iter().filter(|unit| documents.contains(&unit.document)) {
        if !asked.in_quarantine(unit.document, unit.passage) {
            found.each_alone(unit.document, std::iter::once(unit.passage));
        }
    }
}

/// A document is one place. Where a part of it is a case's, each case's own part is one, and what is nobody's is one.
fn parts(asked: &Asked, document: DocumentId, found: &mut Gathering) {
    let whole = asked.whole(document);
    let links = asked.study.links_of(document);
    if links.iter().all(|link| link.passage.is_none()) {
        return found.each_alone(document, std::iter::once(whole));
    }
    let mut of_cases: BTreeMap<CaseId, Vec<Passage>> = BTreeMap::new();
    for link in links {
        of_cases.entry(link.case).or_default().push(link.passage.unwrap_or(whole));
    }
    let taken = ranges::union(of_cases.values().flatten().copied().collect());
    let rest = ranges::minus(&[whole], &taken);
    for part in of_cases.into_values().chain([rest]) {
        let place = found.fresh();
        part.into_iter().for_each(|passage| found.add(document, passage, place));
    }
}

/// A participant is one place: all turns, in all documents.
fn participants(asked: &Asked, documents: &BTreeSet<DocumentId>, found: &mut Gathering) {
    let mut known: HashMap<ParticipantId, u32> = HashMap::new();
    for document in documents {
        for turn in asked.study.spoken.get(document).into_iter().flatten() {
            let Some(person) = turn.participant.filter(|person| !asked.study.has_withdrawn(*person)) else { continue };
            let place = *known.entry(person).or_insert_with(|| found.fresh());
            found.add(*document, turn.passage, place);
        }
    }
}
