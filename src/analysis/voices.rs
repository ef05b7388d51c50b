//! Who speaks: the one place that says whose voices a passage has, which of them count in a case, and which passages
//! are in a case's cells.

use super::ranges;
use super::study::Study;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A person who speaks: a participant or, where a label is tied to none, the label in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice<'s> {
    Person(ParticipantId),
    Label(DocumentId, &'s str),
}

/// A case's documents; `None` for all of one, else its parts.
pub type Material = BTreeMap<DocumentId, Vec<Option<Passage>>>;

/// Which cases each participant belongs to, and who has withdrawn. Worked out once for a study.
#[derive(Clone, Debug, Default)]
pub struct Belonging {
    /// With all cases above them; a participant of no case is not here.
    cases: BTreeMap<ParticipantId, BTreeSet<CaseId>>,
    withdrawn: BTreeSet<ParticipantId>,
}

impl Belonging {
    fn of(study: &Study) -> Belonging {
        let parents: HashMap<CaseId, Option<CaseId>> = study.cases.iter().map(|case| (case.id, case.parent)).collect();
        let with_above = |case: &CaseId| {
            let mut found = vec![*case];
            while let Some(parent) = found.last().and_then(|last| parents.get(last).copied().flatten()) {
                if found.contains(&parent) {
                    break;
                }
                found.push(parent);
            }
            found
        };
        let belongs = study.participants.iter().filter(|person| !person.cases.is_empty());
        let cases = belongs.map(|person| (person.id, person.cases.iter().flat_map(with_above).collect())).collect();
        let withdrawn = study.consents.iter().filter(|consent| consent.is_withdrawn());
        Belonging { cases, withdrawn: withdrawn.map(|consent| consent.participant).collect() }
    }
}

impl Study {
    fn belonging(&self) -> &Belonging {
        self.belonging.get_or_init(|| Belonging::of(self))
    }

    pub fn has_withdrawn(&self, participant: ParticipantId) -> bool {
        self.belonging().withdrawn.contains(&participant)
    }

    /// The turns of respondents whose spoken words a passage overlaps.
    fn turns_in(&self, document: DocumentId, passage: Passage) -> impl Iterator<Item = &Spoken> {
        let turns = self.spoken.get(&document).map_or(&[][..], Vec::as_slice);
        let first = turns.partition_point(|turn| turn.passage.end <= passage.start);
        let near = turns.iter().skip(first).take_while(move |turn| turn.passage.start < passage.end);
        near.filter(move |turn| {
            let words = Passage { start: turn.words, end: turn.passage.end };
            // Who has a turn and no words left in it says nothing.
            !turn.interviewer && words.start < words.end && words.overlaps(passage)
        })
    }

    fn speaks<'s>(document: DocumentId, turn: &'s Spoken) -> Voice<'s> {
        turn.participant.map_or(Voice::Label(document, &turn.label), Voice::Person)
    }

    /// The voices of a passage: of all turns whose spoken words it overlaps; never an interviewer's, nor one withdrawn.
    pub fn voices(&self, document: DocumentId, passage: Passage) -> BTreeSet<Voice<'_>> {
        let voices = self.turns_in(document, passage).map(|turn| Study::speaks(document, turn));
        voices.filter(|voice| self.counts(*voice, None)).collect()
    }

    /// Whether a voice counts: in a case, one that belongs to it, to one beneath it or to none.
    fn counts(&self, voice: Voice, case: Option<CaseId>) -> bool {
        let Voice::Person(person) = voice else { return true };
        let belonging = self.belonging();
        let is_here = |case| belonging.cases.get(&person).is_none_or(|cases| cases.contains(&case));
        !belonging.withdrawn.contains(&person) && case.is_none_or(is_here)
    }

    /// The voices of a passage that count in a case, or anywhere; `None` where it has voices and none of them counts:
    /// then it is no passage of the case.
    fn voices_in(
        &self,
        case: Option<CaseId>,
        document: DocumentId,
        parts: &[Option<Passage>],
        passage: Passage,
    ) -> Option<BTreeSet<Voice<'_>>> {
        let within = |part: &Option<Passage>| part.map_or(Some(passage), |part| part.intersection(passage));
        let parts: Vec<Passage> = parts.iter().filter_map(within).collect();
        if parts.is_empty() {
            return None;
        }
        let all: BTreeSet<Voice> = parts
            .iter()
            .flat_map(|part| self.turns_in(document, *part))
            .map(|turn| Study::speaks(document, turn))
            .collect();
        let had_any = !all.is_empty();
        let counted: BTreeSet<Voice> = all.into_iter().filter(|voice| self.counts(*voice, case)).collect();
        (!had_any || !counted.is_empty()).then_some(counted)
    }

    /// The voices that a passage has in a case whose material this is; `None` where it is no passage of the case.
    pub fn voices_in_case(
        &self,
        case: CaseId,
        material: &Material,
        document: DocumentId,
        passage: Passage,
    ) -> Option<BTreeSet<Voice<'_>>> {
        self.voices_in(Some(case), document, material.get(&document)?, passage)
    }

    /// The voices of a passage, whatever its case; `None` where all who speak in it have withdrawn.
    pub fn voices_anywhere(&self, document: DocumentId, passage: Passage) -> Option<BTreeSet<Voice<'_>>> {
        self.voices_in(None, document, &[None], passage)
    }

    /// All voices in some material, of a case or of all: what a number of voices is out of.
    pub fn all_voices(&self, case: Option<CaseId>, material: &Material) -> BTreeSet<Voice<'_>> {
        let mut voices = BTreeSet::new();
        for (document, parts) in material {
            let characters = self.document(*document).map_or(0, |row| row.characters);
            let whole = Passage::new(0, characters);
            let parts = ranges::union(parts.iter().map(|part| part.unwrap_or(whole)).collect());
            for part in ranges::minus(&parts, &self.quarantined_in(*document)) {
                let here = self.turns_in(*document, part).map(|turn| Study::speaks(*document, turn));
                voices.extend(here.filter(|voice| self.counts(*voice, case)));
            }
        }
        voices
    }

    /// The participants who speak in the material at all.
    pub fn speaking(&self) -> Vec<ParticipantId> {
        let all: Material = self.documents.iter().map(|document| (document.id, vec![None])).collect();
        let person = |voice| match voice {
            Voice::Person(id) => Some(id),
            Voice::Label(..) => None,
        };
        self.all_voices(None, &all).into_iter().filter_map(person).collect()
    }

    /// The participants who take part: who speak in the material, or to whom a text without turns belongs.
    pub fn heard(&self) -> Vec<ParticipantId> {
        let alone = self.alone.iter().map(|(_, participant)| *participant);
        let mut heard = self.speaking();
        heard.extend(alone.filter(|participant| !self.has_withdrawn(*participant)));
        heard.sort_unstable();
        heard.dedup();
        heard
    }

    /// The words of a document that are in quarantine.
    pub fn quarantined_in(&self, document: DocumentId) -> Vec<Passage> {
        let here = self.quarantines.iter().filter(|known| known.document == document);
        ranges::union(here.map(|known| known.passage).collect())
    }

    /// The cases that a passage belongs to, through its document or a part of it that it overlaps, and in which one of
    /// its voices counts, if it has any.
    pub fn cases_of(&self, document: DocumentId, passage: Passage) -> Vec<CaseId> {
        let mut parts: Vec<(CaseId, Vec<Option<Passage>>)> = Vec::new();
        for link in self.links_of(document) {
            match parts.iter_mut().find(|(case, _)| *case == link.case) {
                Some((_, of_case)) => of_case.push(link.passage),
                None => parts.push((link.case, vec![link.passage])),
            }
        }
        parts.retain(|(case, parts)| self.voices_in(Some(*case), document, parts, passage).is_some());
        parts.into_iter().map(|(case, _)| case).collect()
    }

    /// What a voice is called: a participant by name, another by its label.
    pub fn voice_name(&self, voice: Voice) -> String {
        match voice {
            Voice::Person(id) => {
                self.participants.iter().find(|known| known.id == id).map_or(String::new(), |known| known.name.clone())
            }
            Voice::Label(_, label) => label.to_owned(),
        }
    }
}
