//! Passages whose words are not shown: those in quarantine anywhere, those of participants who may not
//! be quoted in what leaves the project.

use super::Study;
use crate::model::*;
use crate::say;
use std::collections::HashMap;

/// Why a passage is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mask {
    Quarantined,
    NotQuoted,
}

impl Mask {
    /// What stands in place of the words.
    pub fn mark(self, lang: Lang) -> &'static str {
        match self {
            Mask::Quarantined => say::masks_in_quarantine(lang),
            Mask::NotQuoted => say::masks_not_quoted_as_agreed(lang),
        }
    }
}

/// Whether words that are shown hold any beside the marks of what is not.
pub fn shows_words(words: &str, lang: Lang) -> bool {
    let marks = [Mask::Quarantined.mark(lang), Mask::NotQuoted.mark(lang), say::guard_withdrawn(lang)];
    let shown = marks.iter().fold(words.to_owned(), |words, mark| words.replace(mark, ""));
    shown.chars().any(char::is_alphanumeric)
}

/// The passages of all documents that are not shown.
#[derive(Clone, Debug, Default)]
pub struct Masks(HashMap<DocumentId, Vec<(Passage, Mask)>>);

impl Masks {
    pub fn quarantined(quarantines: &[Quarantine]) -> Masks {
        let mut masks = Masks::default();
        for known in quarantines {
            masks.0.entry(known.document).or_default().push((known.passage, Mask::Quarantined));
        }
        masks
    }

    /// What an export must not hold: also what those say who may not be quoted.
    pub fn for_export(study: &Study) -> Masks {
        let mut masks = Masks::quarantined(&study.quarantines);
        let silent: Vec<ParticipantId> = study
            .consents
            .iter()
            .filter(|consent| consent.forbids_quotes())
            .map(|consent| consent.participant)
            .collect();
        if silent.is_empty() {
            return masks;
        }
        for (document, _) in study.alone.iter().filter(|(_, participant)| silent.contains(participant)) {
            let characters = study.document(*document).map_or(0, |row| row.characters);
            let whole = (Passage::new(0, characters), Mask::NotQuoted);
            masks.0.entry(*document).or_default().extend((characters > 0).then_some(whole));
        }
        for (document, turns) in &study.spoken {
            let hers = turns.iter().filter(|turn| turn.participant.is_some_and(|id| silent.contains(&id)));
            masks.0.entry(*document).or_default().extend(hers.map(|turn| (turn.passage, Mask::NotQuoted)));
        }
        for places in masks.0.values_mut() {
            places.sort_unstable();
        }
        masks
    }

    /// What is not shown of a document, by where it begins.
    pub fn places(&self, document: DocumentId) -> &[(Passage, Mask)] {
        self.0.get(&document).map_or(&[], Vec::as_slice)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether anything of a document is not shown.
    pub fn are_in(&self, document: DocumentId) -> bool {
        self.0.contains_key(&document)
    }

    pub fn touch(&self, document: DocumentId, passage: Passage) -> bool {
        self.0.get(&document).is_some_and(|places| places.iter().any(|(place, _)| place.overlaps(passage)))
    }

    /// The words of a passage, with a mark for every part that is not shown.
    pub fn words(&self, document: DocumentId, passage: Passage, words: &str, lang: Lang) -> String {
        if !self.touch(document, passage) {
            return words.to_owned();
        }
        let places = self.0.get(&document).map_or(&[][..], Vec::as_slice);
        let mut shown = String::with_capacity(words.len());
        let mut last = None;
        for (n, c) in words.chars().enumerate() {
            let at = passage.start.plus(n as u32);
            let mask = places.iter().find(|(place, _)| place.contains(at)).map(|(_, mask)| *mask);
            match mask {
                None => shown.push(c),
                Some(mask) if last != Some(mask) => shown.push_str(mask.mark(lang)),
                Some(_) => {}
            }
            last = mask;
        }
        shown
    }

    /// A document's text with dots in place of what is not shown, letter for letter, so that every
    /// position stays where it is.
    pub fn covered(&self, document: DocumentId, text: &str) -> String {
        let Some(places) = self.0.get(&document) else { return text.to_owned() };
        let hidden = |at: u32| places.iter().any(|(place, _)| place.contains(Pos(at)));
        text.chars().enumerate().map(|(n, c)| if c != '\n' && hidden(n as u32) { '·' } else { c }).collect()
    }
}

impl Study {
    /// Leaves out what stands on passages in quarantine: they are no part of any analysis.
    pub fn without_quarantined(&mut self) {
        if self.quarantines.is_empty() {
            return;
        }
        let masks = Masks::quarantined(&self.quarantines);
        self.codings.retain(|coding| !masks.touch(coding.document, coding.passage));
        self.units.retain(|unit| !masks.touch(unit.document, unit.passage));
        let (aside, kept) = std::mem::take(&mut self.evidence)
            .into_iter()
            .partition(|evidence| masks.touch(evidence.document, evidence.passage));
        self.evidence = kept;
        self.set_aside.extend::<Vec<Evidence>>(aside);
    }

    /// Puts a mark where claims cite what is in quarantine: its number would seem to stand for other words, or none.
    pub fn tell_set_aside(&mut self, lang: Lang) {
        let mut aside: HashMap<Claim, Vec<usize>> = HashMap::new();
        for evidence in &self.set_aside {
            aside.entry(evidence.claim).or_default().push(evidence.number);
        }
        if aside.is_empty() {
            return;
        }
        let tell = |claim: Claim, text: &mut String| {
            if let Some(aside) = aside.get(&claim) {
                let mark = |number| aside.contains(&number).then(|| Mask::Quarantined.mark(lang).to_owned());
                *text = with_cites(text, mark);
            }
        };
        self.statements.iter_mut().for_each(|one| tell(Claim::Statement(one.id), &mut one.text));
        self.cells.iter_mut().for_each(|one| tell(Claim::ThemeCell(one.id), &mut one.text));
        self.findings.iter_mut().for_each(|one| tell(Claim::Finding(one.id), &mut one.text));
        self.assessments.iter_mut().for_each(|one| tell(Claim::Assessment(one.id), &mut one.reasoning));
        self.memos.iter_mut().for_each(|one| tell(Claim::Memo(one.id), &mut one.text));
        self.activities.iter_mut().for_each(|one| tell(Claim::Activity(one.id), &mut one.carried_out));
        self.means_ends.iter_mut().for_each(|one| tell(Claim::MeansEnds(one.id), &mut one.text));
        self.silences.iter_mut().for_each(|one| tell(Claim::Silence(one.id), &mut one.text));
        self.overalls.iter_mut().for_each(|one| tell(Claim::Overall(one.id), &mut one.reasoning));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_marked_in_quotes_and_covered_in_the_text() {
        let document = DocumentId(1);
        let masks = Masks(HashMap::from([(
            document,
            vec![(Passage::new(4, 8), Mask::Quarantined), (Passage::new(12, 14), Mask::NotQuoted)],
        )]));
        let text = "Hej Anna, sa Åke.";
        for (passage, expected) in [
            ((0, 3), "Hej"),
            ((0, 9), "Hej [in quarantine],"),
            ((5, 7), "[in quarantine]"),
            ((6, 15), "[in quarantine], sa[not quoted, as agreed]k"),
        ] {
            let passage = Passage::new(passage.0, passage.1);
            assert_eq!(masks.words(document, passage, slice(text, passage), Lang::En), expected);
        }
        assert_eq!(masks.covered(document, text), "Hej ····, sa··ke.");
        assert_eq!(masks.words(DocumentId(2), Passage::new(0, 9), "Hej Anna,", Lang::En), "Hej Anna,");
    }
}
