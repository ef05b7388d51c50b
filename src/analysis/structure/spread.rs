//! How far a theme reaches: how many say it, in how many cases, and how much of it one voice says.

use crate::analysis::study::{Study, beneath};
use crate::analysis::voices::Voice;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The spread of a theme with all beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Distinct passages of meaning units that are not set aside.
    pub passages: usize,
    pub voices: usize,
    pub documents: usize,
    pub cases: usize,
    /// Passages of the voice that is heard most; of those without voices, of the document.
    pub loudest: usize,
    /// Who that is: a participant, a speaker's label or a document.
    pub loudest_name: String,
}

impl Spread {
    /// The loudest voice's share of the passages, in whole per cent.
    pub fn share(&self) -> usize {
        (self.loudest * 100 + self.passages / 2).checked_div(self.passages).unwrap_or(0)
    }
}

/// Works out the spread of a theme.
pub fn spread(study: &Study, theme: ThemeId) -> Spread {
    let themes: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let within: HashSet<ThemeId> = beneath(theme, &themes).into_iter().collect();
    let under = |unit: &&MeaningUnit| {
        unit.relevance != Relevance::Excluded && unit.theme.is_some_and(|theme| within.contains(&theme))
    };
    let places: BTreeSet<(DocumentId, Passage)> =
        study.units.iter().filter(under).map(|unit| (unit.document, unit.passage)).collect();
    let mut heard: BTreeMap<Voice, usize> = BTreeMap::new();
    let mut unheard: BTreeMap<DocumentId, usize> = BTreeMap::new();
    let (mut cases, mut documents) = (BTreeSet::new(), BTreeSet::new());
    let mut passages = 0;
    for (document, passage) in places {
        let Some(voices) = study.voices_anywhere(document, passage) else { continue };
        passages += 1;
        documents.insert(document);
        cases.extend(study.cases_of(document, passage));
        if voices.is_empty() {
            *unheard.entry(document).or_default() += 1;
        }
        voices.into_iter().for_each(|voice| *heard.entry(voice).or_default() += 1);
    }
    let voices = heard.len();
    let by_voice = heard.into_iter().map(|(voice, count)| (count, study.voice_name(voice)));
    let by_document = unheard.into_iter().map(|(id, count)| (count, study.document_name(id).to_owned()));
    let (loudest, loudest_name) = by_voice.chain(by_document).max_by_key(|(count, _)| *count).unwrap_or_default();
    Spread { passages, voices, documents: documents.len(), cases: cases.len(), loudest, loudest_name }
}
