//! Claims and what they rest on. A passage has one number in the whole report, and its words stand once, in the appendix.

use super::{Writing, quiet};
use crate::analysis::masks::shows_words;
use crate::model::*;
use crate::say;
use std::cmp::Reverse;
use std::collections::HashMap;

impl Writing<'_> {
    /// The words of a claim and the marks of what it rests on: where the words cite (`[2]` is their second piece of
    /// evidence), the others after them.
    pub(super) fn claim(&mut self, words: &str, claim: Claim) -> Vec<Run> {
        let study = self.study;
        let of_claim: Vec<&Evidence> = study.evidence_of(claim).collect();
        let marks: Vec<(usize, bool)> =
            of_claim.iter().map(|one| (self.number(one.document, one.passage), one.against)).collect();
        let mut told = vec![false; marks.len()];
        let mut runs: Vec<Run> = Vec::new();
        for piece in pieces(words.trim()) {
            match piece {
                Piece::Words(words) => runs.push(Run::Text(words.to_owned())),
                Piece::Cites(number) => {
                    // A mark stands close to the word that it belongs to.
                    if let Some(Run::Text(before)) = runs.last_mut() {
                        before.truncate(before.trim_end().len());
                    }
                    // A number that stands for no evidence of the claim would be taken for another's.
                    let Some(at) = of_claim.iter().position(|one| one.number == number) else { continue };
                    if let (Some(mark), Some(told)) = (marks.get(at), told.get_mut(at)) {
                        *told = true;
                        self.put_mark(&mut runs, *mark);
                    }
                }
            }
        }
        for (mark, _) in marks.iter().zip(told).filter(|(_, told)| !told) {
            self.put_mark(&mut runs, *mark);
        }
        runs.retain(|run| !matches!(run, Run::Text(words) if words.is_empty()));
        runs
    }

    fn put_mark(&self, runs: &mut Vec<Run>, (at, against): (usize, bool)) {
        runs.push(Run::Mark(at));
        if against && self.lists_evidence {
            runs.push(quiet(format!(" ({})", say::against_within(self.lang))));
        }
    }

    /// The mark of words in themselves; where the report has no appendix, the words.
    pub(super) fn cite_words(&mut self, document: DocumentId, passage: Passage) -> Run {
        if self.lists_evidence {
            return Run::Mark(self.number(document, passage));
        }
        let words = self.texts.words(document, passage);
        Run::Quote(format!("”{}”", words.trim()))
    }

    /// The passages that the report quotes: those of which it shows words.
    pub(super) fn quoted(&self) -> Vec<&CitedPlace> {
        self.cited.iter().filter(|one| shows_words(&one.quote, self.lang)).collect()
    }

    /// The number that a passage has where it, or one that holds it, is cited.
    pub(super) fn known_number(&self, document: DocumentId, passage: Passage) -> Option<usize> {
        let holds = |place: &CitedPlace| {
            place.document == document && place.passage.start <= passage.start && passage.end <= place.passage.end
        };
        self.known.get(&(document, passage)).copied().or_else(|| self.cited.iter().position(holds))
    }

    fn number(&mut self, document: DocumentId, passage: Passage) -> usize {
        if let Some(known) = self.known.get(&(document, passage)) {
            return *known;
        }
        let quote = self.texts.words(document, passage).trim().to_owned();
        let place = self.place(document, passage);
        self.cited.push(CitedPlace { document, place, passage, quote });
        let at = self.cited.len() - 1;
        self.known.insert((document, passage), at);
        at
    }

    /// Where a passage stands, for people: the document, the paragraph, who speaks and in what role.
    fn place(&mut self, document: DocumentId, passage: Passage) -> String {
        let paragraph = self.texts.paragraph(document, passage.start);
        let name = self.study.document_name(document);
        let mut place = say!(self.lang, report_name_paragraph_paragraph, name, paragraph);
        for speaker in super::people::speakers(self.study, document, passage) {
            place.push_str(&format!(", {speaker}"));
        }
        place
    }

    /// Leaves of passages that hold one another the longest alone, and numbers what is left by where it is first cited.
    pub(super) fn fold(&mut self) {
        let mut by_place: Vec<usize> = (0..self.cited.len()).collect();
        by_place.sort_by_key(|at| {
            self.cited.get(*at).map(|one| (one.document, one.passage.start, Reverse(one.passage.end)))
        });
        let mut held_by: Vec<usize> = (0..self.cited.len()).collect();
        let mut holder: Option<usize> = None;
        for at in by_place {
            let (Some(one), large) = (self.cited.get(at), holder.and_then(|at| self.cited.get(at))) else { continue };
            let is_held =
                large.is_some_and(|large| large.document == one.document && one.passage.end <= large.passage.end);
            match (is_held, holder, held_by.get_mut(at)) {
                (true, Some(holder), Some(held_by)) => *held_by = holder,
                _ => holder = Some(at),
            }
        }
        let mut numbers: HashMap<usize, usize> = HashMap::new();
        let mut kept = Vec::new();
        for holder in &held_by {
            if !numbers.contains_key(holder) {
                numbers.insert(*holder, kept.len());
                kept.extend(self.cited.get(*holder).cloned());
            }
        }
        let new = |old: usize| held_by.get(old).and_then(|holder| numbers.get(holder)).copied().unwrap_or(old);
        self.known.values_mut().for_each(|at| *at = new(*at));
        for block in &mut self.blocks {
            match block {
                Block::Paragraph(runs) => renumber(runs, new),
                Block::Grid(grid) => grid.rows.iter_mut().flatten().for_each(|runs| renumber(runs, new)),
                _ => {}
            }
        }
        self.cited = kept;
    }
}

/// Gives marks their new numbers; one that would say the same as the mark before it goes.
fn renumber(runs: &mut Vec<Run>, new: impl Fn(usize) -> usize) {
    for run in runs.iter_mut() {
        if let Run::Mark(at) = run {
            *at = new(*at);
        }
    }
    runs.dedup_by(|after, before| matches!((after, before), (Run::Mark(after), Run::Mark(before)) if after == before));
}

/// A stretch of a claim: words, or the number by which they cite.
#[derive(Debug, PartialEq)]
enum Piece<'w> {
    Words(&'w str),
    Cites(usize),
}

/// Words parted where they cite.
fn pieces(words: &str) -> Vec<Piece<'_>> {
    let (mut found, mut at) = (Vec::new(), 0);
    for cite in cites(words) {
        found.push(Piece::Words(words.get(at..cite.range.start).unwrap_or("")));
        found.push(Piece::Cites(cite.number));
        at = cite.range.end;
    }
    found.push(Piece::Words(words.get(at..).unwrap_or("")));
    found.retain(|piece| *piece != Piece::Words(""));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_where_they_cite() {
        use Piece::{Cites, Words};
        for (words, expected) in [
            ("", vec![]),
            ("Tiden fattas.", vec![Words("Tiden fattas.")]),
            ("Tiden fattas [1].", vec![Words("Tiden fattas "), Cites(1), Words(".")]),
            ("[12][3]", vec![Cites(12), Cites(3)]),
            ("År [2021] och [så] [", vec![Words("År [2021] och [så] [")]),
            ("[a[2]", vec![Words("[a"), Cites(2)]),
            ("å [] [-1] [1", vec![Words("å [] [-1] [1")]),
        ] {
            assert_eq!(pieces(words), expected, "{words}");
        }
    }
}
