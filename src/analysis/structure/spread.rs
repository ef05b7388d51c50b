//! How far a theme reaches: how many say it, in how many cases, and how much of it one voice says.

use super::{Voice, voice};
use crate::analysis::study::{Study, beneath};
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The spread of a theme with all beneath it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Meaning units that are not set aside.
    pub units: usize,
    pub participants: usize,
    pub documents: usize,
    pub cases: usize,
    /// Units of the voice that is heard most.
    pub loudest: usize,
    /// Who that is: a participant, a speaker's label or a document.
    pub loudest_name: String,
}

impl Spread {
    /// The loudest voice's share of the units, in whole per cent.
    pub fn share(&self) -> usize {
        (self.loudest * 100 + self.units / 2).checked_div(self.units).unwrap_or(0)
    }
}

/// Works out the spread of a theme.
pub fn spread(study: &Study, theme: ThemeId) -> Spread {
    let themes: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let within: HashSet<ThemeId> = beneath(theme, &themes).into_iter().collect();
    let mut voices: BTreeMap<Voice, usize> = BTreeMap::new();
    let (mut cases, mut documents) = (BTreeSet::new(), BTreeSet::new());
    let mut units = 0;
    for unit in study.units.iter().filter(|unit| unit.relevance != Relevance::Excluded) {
        if !unit.theme.is_some_and(|theme| within.contains(&theme)) {
            continue;
        }
        units += 1;
        documents.insert(unit.document);
        cases.extend(study.cases_of(unit.document, unit.passage));
        *voices.entry(voice(study, unit.document, unit.passage.start)).or_default() += 1;
    }
    let loudest = voices.iter().max_by_key(|(_, count)| **count);
    Spread {
        units,
        participants: voices.len(),
        documents: documents.len(),
        cases: cases.len(),
        loudest: loudest.map_or(0, |(_, count)| *count),
        loudest_name: loudest.map(|(voice, _)| name(study, *voice)).unwrap_or_default(),
    }
}

fn name(study: &Study, (participant, document, label): Voice) -> String {
    match participant.and_then(|id| study.participants.iter().find(|person| person.id == id)) {
        Some(person) => person.name.clone(),
        None if label.is_empty() => study.document_name(document).to_owned(),
        None => label.to_owned(),
    }
}
