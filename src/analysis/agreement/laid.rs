//! What coders marked in a document, laid out to be compared: over positions, turns, meaning units or paragraphs.
//! Words in quarantine are nobody's to be coded: they are taken out, and what follows them moves up.

use super::{Continuum, Judged, Undefined, Unit};
use crate::analysis::study::Study;
use crate::analysis::{ranges, units};
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What is judged to be coded or not.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantNames,
    strum::VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Grain {
    /// Each code point.
    #[default]
    Character,
    /// Each turn; it is coded if a coding overlaps it. So for the next two.
    Turn,
    /// Each meaning unit that is not set aside, whoever drew it.
    Unit,
    /// Each paragraph; empty lines are none.
    Paragraph,
}

/// A document as coders marked it.
pub(super) struct Laid {
    /// In code points, without what is in quarantine.
    length: u32,
    /// `None`: each position.
    pieces: Option<Vec<Passage>>,
    /// By coder and code, in order.
    marks: HashMap<(CoderId, CodeId), Vec<Passage>>,
}

/// Stretches with a value, in order, none overlapping another.
type Marked = Vec<(Passage, u32)>;

impl Laid {
    pub(super) fn new(study: &Study, text: &dyn Fn(DocumentId) -> String, document: DocumentId, grain: Grain) -> Laid {
        let characters = study.document(document).map_or(0, |row| row.characters);
        let whole = [Passage::new(0, characters)];
        let kept = ranges::minus(&whole, &study.quarantined_in(document));
        let before = |at: Pos| -> u32 { kept.iter().map(|part| part.end.min(at).0.saturating_sub(part.start.0)).sum() };
        let moved_up = |passage: Passage| {
            let passage = Passage::new(before(passage.start), before(passage.end));
            (!passage.is_empty()).then_some(passage)
        };
        let pieces: Option<Vec<Passage>> = match grain {
            Grain::Character => None,
            Grain::Turn => {
                let turns = study.spoken.get(&document).map_or(&[][..], Vec::as_slice);
                Some(turns.iter().map(|turn| turn.passage).collect())
            }
            Grain::Unit => {
                let is_here = |unit: &&MeaningUnit| unit.document == document && unit.relevance != Relevance::Excluded;
                let passages: BTreeSet<Passage> = study.units.iter().filter(is_here).map(|unit| unit.passage).collect();
                Some(passages.into_iter().collect())
            }
            Grain::Paragraph => Some(units::paragraphs(&text(document))),
        };
        let mut marks: HashMap<(CoderId, CodeId), Vec<Passage>> = HashMap::new();
        for coding in study.codings.iter().filter(|coding| coding.document == document) {
            marks.entry((coding.coder, coding.code)).or_default().extend(moved_up(coding.passage));
        }
        Laid {
            length: before(Pos(characters)),
            pieces: pieces.map(|pieces| pieces.into_iter().filter_map(moved_up).collect()),
            marks: marks.into_iter().map(|(key, passages)| (key, overlapping_joined(passages))).collect(),
        }
    }

    /// What one coder marked with some codes, whose values are their places in the list, from 1. Refused where two of
    /// them lie on the same words.
    fn marked(&self, coder: CoderId, codes: &[CodeId]) -> Result<Marked, Undefined> {
        let mut marked = Marked::new();
        for (value, code) in (1..).zip(codes) {
            let passages = self.marks.get(&(coder, *code)).into_iter().flatten();
            marked.extend(passages.map(|passage| (*passage, value)));
        }
        marked.sort_unstable();
        let overlaps = marked.iter().zip(marked.iter().skip(1)).any(|((one, _), (next, _))| next.start < one.end);
        if overlaps { Err(Undefined::Overlapping) } else { Ok(marked) }
    }

    pub(super) fn continuum(&self, coders: &[CoderId], codes: &[CodeId]) -> Result<Continuum, Undefined> {
        let unit =
            |(passage, value): &(Passage, u32)| Unit { start: passage.start.0, end: passage.end.0, value: *value };
        let of_coder = |coder: &CoderId| Ok(self.marked(*coder, codes)?.iter().map(unit).collect());
        Ok(Continuum { length: self.length, units: coders.iter().map(of_coder).collect::<Result<_, _>>()? })
    }

    /// What each coder said of each piece: 0 for none of the codes, else the code's place in the list, from 1. Pieces of
    /// which all said the same are taken together.
    pub(super) fn judged(&self, coders: &[CoderId], codes: &[CodeId]) -> Result<Vec<Judged>, Undefined> {
        let mut said: BTreeMap<Vec<u32>, f64> = BTreeMap::new();
        let mut marked: Vec<Marked> = Vec::with_capacity(coders.len());
        match &self.pieces {
            None => {
                for coder in coders {
                    marked.push(self.marked(*coder, codes)?);
                }
                let mut edges: BTreeSet<u32> = [0, self.length].into();
                edges.extend(marked.iter().flatten().flat_map(|(passage, _)| [passage.start.0, passage.end.0]));
                for (from, to) in edges.iter().zip(edges.iter().skip(1)) {
                    let values = marked.iter().map(|marked| value_at(marked, *from)).collect();
                    *said.entry(values).or_default() += f64::from(to - from);
                }
            }
            Some(pieces) => {
                for piece in pieces {
                    let values = coders.iter().map(|coder| self.value_of(*coder, codes, *piece));
                    *said.entry(values.collect::<Result<_, _>>()?).or_default() += 1.0;
                }
            }
        }
        let unit =
            |(values, weight): (Vec<u32>, f64)| Judged { weight, values: values.into_iter().map(Some).collect() };
        Ok(said.into_iter().map(unit).collect())
    }

    /// What one coder said of a piece. Refused where two codes overlap it, for then it has no one value.
    fn value_of(&self, coder: CoderId, codes: &[CodeId], piece: Passage) -> Result<u32, Undefined> {
        let is_coded = |code: CodeId| {
            let passages = self.marks.get(&(coder, code)).map_or(&[][..], Vec::as_slice);
            let at = passages.partition_point(|passage| passage.end <= piece.start);
            passages.get(at).is_some_and(|passage| passage.start < piece.end)
        };
        let mut values = (1..).zip(codes).filter(|(_, code)| is_coded(**code)).map(|(value, _)| value);
        let value = values.next().unwrap_or(0);
        if values.next().is_some() { Err(Undefined::Overlapping) } else { Ok(value) }
    }
}

fn value_at(marked: &Marked, at: u32) -> u32 {
    let next = marked.partition_point(|(passage, _)| passage.end.0 <= at);
    marked.get(next).filter(|(passage, _)| passage.start.0 <= at).map_or(0, |(_, value)| *value)
}

/// Passages in order, those that overlap as one; those that only touch stay apart.
fn overlapping_joined(mut passages: Vec<Passage>) -> Vec<Passage> {
    passages.sort_unstable();
    let mut joined: Vec<Passage> = Vec::with_capacity(passages.len());
    for passage in passages {
        match joined.last_mut() {
            Some(last) if passage.start < last.end => last.end = last.end.max(passage.end),
            _ => joined.push(passage),
        }
    }
    joined
}
