//! What the key knows of somebody who withdraws: it goes from there, too, while the key is open.

use super::name_of;
use crate::analysis::names::Finder;
use crate::model::fold::fold;
use crate::model::*;
use crate::store::withdrawal;
use crate::store::{self, KeyFile, Reader, StoreError};
use std::collections::BTreeSet;

/// What of the key is hers.
pub struct InKey {
    /// Her names, as the key has them.
    pub names: Vec<String>,
    /// The places where her name stood, or words within hers.
    pub places: Vec<Guid>,
}

impl InKey {
    /// By what she is called in the project, and by what stood where her labels stand.
    pub fn of(reader: Reader, key: &KeyFile, id: ParticipantId) -> Result<InKey, StoreError> {
        let called = fold(name_of(reader, id)?.trim());
        let (names, originals) = (key.names()?, key.originals()?);
        let finder = Finder::new(&names, &[]);
        let means = |original: &str| -> BTreeSet<usize> {
            let sure = finder.find_known(original).into_iter().filter(|found| found.doubt.is_none());
            sure.filter_map(|found| found.known).collect()
        };
        let is_called_so = |known: &Known| [&known.name, &known.pseudonym].iter().any(|name| fold(name) == called);
        let mut hers: BTreeSet<usize> =
            names.iter().enumerate().filter(|(_, known)| is_called_so(known)).map(|(at, _)| at).collect();
        let mut places = BTreeSet::new();
        for (document, spoke) in withdrawal::spoken_by(reader, id)? {
            for place in store::confidence::replacements(reader, document)? {
                let stands_in = |passages: &[Passage]| passages.iter().any(|hers| hers.overlaps(place.passage));
                let is_label = stands_in(&spoke.labels);
                if is_label && let Some(original) = originals.get(&place.guid.to_string()) {
                    hers.extend(means(original));
                }
                if is_label || stands_in(&spoke.words) {
                    places.insert(place.guid.to_string());
                }
            }
        }
        // Her name in what others say is kept as the pseudonym alone.
        let of_her = originals.iter().filter(|(_, original)| !means(original).is_disjoint(&hers));
        places.extend(of_her.map(|(place, _)| place.clone()));
        places.retain(|place| originals.contains_key(place));
        let names: Vec<String> =
            hers.into_iter().filter_map(|at| names.get(at)).map(|known| known.name.clone()).collect();
        Ok(InKey { names, places: places.iter().filter_map(|place| Guid::parse(place)).collect() })
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.places.is_empty()
    }

    /// Has the key forget it; gives how many names and places.
    pub fn taken_out_of(&self, key: &mut KeyFile) -> Result<(usize, usize), StoreError> {
        key.forget(&self.names, &self.places)?;
        Ok((self.names.len(), self.places.len()))
    }
}
