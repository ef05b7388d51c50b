//! The places on an axis, and which of them a passage stands at.

use super::{Heading, Item, Only, Under};
use crate::analysis::emptiness::{Need, Piece, Reading, Words, whole};
use crate::analysis::study::{Study, beneath};
use crate::analysis::voices::{Material, Voice};
use crate::model::collate::compare;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// An axis with its places, and what it takes to find a passage's.
pub struct Placing {
    axis: Axis,
    pub headings: Vec<Heading>,
    index: HashMap<AxisPlace, u32>,
    /// For themes, codes and groups of cases: the places of an entity and all above it, by its id.
    chains: HashMap<i64, Vec<u32>>,
    roles: HashMap<ParticipantId, u32>,
    /// For cases: each with its material, and those in whose material a document is.
    materials: Vec<(CaseId, Material)>,
    cases: HashMap<DocumentId, Vec<u32>>,
}

impl Placing {
    pub fn new(study: &Study, axis: Axis, only: Only, lang: Lang) -> Placing {
        let headings = headings(study, axis, only, lang);
        let index: HashMap<AxisPlace, u32> =
            headings.iter().enumerate().map(|(n, heading)| (heading.place.clone(), n as u32)).collect();
        let mut placing = Placing {
            axis,
            headings,
            index,
            chains: HashMap::new(),
            roles: HashMap::new(),
            materials: Vec::new(),
            cases: HashMap::new(),
        };
        match axis {
            Axis::Theme => {
                placing.chain(study.themes.iter().map(|theme| (theme.id.0, theme.parent.map(|parent| parent.0))));
            }
            Axis::Code => placing.chain(study.codes.iter().map(|code| (code.id.0, code.parent.map(|parent| parent.0)))),
            Axis::Case | Axis::CaseGroup => placing.gather_cases(study),
            Axis::Role => {
                let of = |person: &Participant| placing.at(&AxisPlace::Role(person.role.trim().to_owned()));
                placing.roles = study.participants.iter().filter_map(|person| Some((person.id, of(person)?))).collect();
            }
            Axis::Question | Axis::Level | Axis::DocumentKind | Axis::Time => {}
        }
        placing
    }

    /// Where a place stands on the axis.
    pub fn at(&self, place: &AxisPlace) -> Option<u32> {
        self.index.get(place).copied()
    }

    /// The material of each case, with all beneath it.
    fn gather_cases(&mut self, study: &Study) {
        for (n, heading) in (0..).zip(&self.headings) {
            let (AxisPlace::Case(case) | AxisPlace::CaseGroup(case)) = heading.place else { continue };
            let material = study.material_of(case);
            for document in material.keys() {
                self.cases.entry(*document).or_default().push(n);
            }
            self.materials.push((case, material));
        }
    }

    fn chain(&mut self, tree: impl Iterator<Item = (i64, Option<i64>)>) {
        let parents: HashMap<i64, Option<i64>> = tree.collect();
        let index = |id: i64| {
            self.index.get(&match self.axis {
                Axis::Theme => AxisPlace::Theme(ThemeId(id)),
                _ => AxisPlace::Code(CodeId(id)),
            })
        };
        for id in parents.keys() {
            let mut chain = Vec::new();
            let mut at = Some(*id);
            let mut steps = 0;
            while let Some(here) = at.filter(|_| steps <= parents.len()) {
                chain.extend(index(here));
                at = parents.get(&here).copied().flatten();
                steps += 1;
            }
            self.chains.insert(*id, chain);
        }
    }

    fn chained(&self, ids: impl Iterator<Item = i64>) -> Vec<u32> {
        let places: BTreeSet<u32> = ids.filter_map(|id| self.chains.get(&id)).flatten().copied().collect();
        places.into_iter().collect()
    }

    /// The places of a passage, each once, with the voices that are heard there.
    pub fn of<'s>(&self, study: &'s Study, item: &Item, under: &Under) -> Vec<(u32, BTreeSet<Voice<'s>>)> {
        let (document, passage) = (item.document, item.passage);
        let all = |places: Vec<u32>| -> Vec<(u32, BTreeSet<Voice>)> {
            // Where all who speak have withdrawn, nothing is said anywhere.
            let Some(voices) = study.voices_anywhere(document, passage) else { return Vec::new() };
            places.into_iter().map(|place| (place, voices.clone())).collect()
        };
        match self.axis {
            Axis::Case | Axis::CaseGroup => {
                let of_document = self.cases.get(&document).map_or(&[][..], Vec::as_slice);
                let heard = |place: &u32| {
                    let (case, material) = self.materials.get(*place as usize)?;
                    Some((*place, study.voices_in_case(*case, material, document, passage)?))
                };
                of_document.iter().filter_map(heard).collect()
            }
            Axis::Role => {
                let mut places: BTreeMap<u32, BTreeSet<Voice>> = BTreeMap::new();
                for voice in study.voices(document, passage) {
                    if let Voice::Person(person) = voice
                        && let Some(place) = self.roles.get(&person)
                    {
                        places.entry(*place).or_default().insert(voice);
                    }
                }
                places.into_iter().collect()
            }
            Axis::Level | Axis::DocumentKind | Axis::Time => {
                let place = of_document(study, self.axis, document).and_then(|place| self.at(&place));
                all(place.into_iter().collect())
            }
            Axis::Question => {
                let at = under.questions.iter().filter_map(|question| self.at(&AxisPlace::Question(*question)));
                let places: BTreeSet<u32> = at.collect();
                all(places.into_iter().collect())
            }
            Axis::Theme => all(self.chained(under.themes.iter().map(|theme| theme.0))),
            Axis::Code => all(self.chained(under.codes.iter().map(|code| code.0))),
        }
    }

    /// The words that each place is about; `None` for themes, questions and codes, which are asked of all.
    pub fn words(&self, study: &Study, reading: &Reading) -> Option<Vec<Words>> {
        let mut found = vec![Words::new(); self.headings.len()];
        match self.axis {
            Axis::Theme | Axis::Question | Axis::Code => return None,
            Axis::Case | Axis::CaseGroup => {
                return Some(self.materials.iter().map(|(case, _)| (*reading.words(*case)).clone()).collect());
            }
            Axis::Role => {
                for (document, turns) in &study.spoken {
                    for turn in turns.iter().filter(|turn| !turn.interviewer) {
                        let place = turn.participant.and_then(|person| self.roles.get(&person));
                        let words = place.and_then(|place| found.get_mut(*place as usize));
                        let piece = Piece { passage: Some(turn.passage), tick: 0 };
                        words.into_iter().for_each(|words| words.entry(*document).or_default().push(piece));
                    }
                }
            }
            Axis::Level | Axis::DocumentKind | Axis::Time => {
                for document in &study.documents {
                    let place = of_document(study, self.axis, document.id).and_then(|place| self.at(&place));
                    let words = place.and_then(|place| found.get_mut(place as usize));
                    words.into_iter().for_each(|words| words.extend(whole([document.id])));
                }
            }
        }
        Some(found)
    }

    /// What each place asks to be read for; nothing for those that are about words and not about what is in them.
    pub fn needs(&self, reading: &Reading) -> Vec<Option<Need>> {
        self.rows().map(|row| row.map(|row| reading.need(row))).collect()
    }

    /// The theme, code or question that each place is; none for others.
    pub fn rows(&self) -> impl Iterator<Item = Option<RowOf>> {
        self.headings.iter().map(|heading| match heading.place {
            AxisPlace::Theme(id) => Some(RowOf::Theme(id)),
            AxisPlace::Code(id) => Some(RowOf::Code(id)),
            AxisPlace::Question(id) => Some(RowOf::Question(id)),
            _ => None,
        })
    }

    /// The case that each place is; none for others.
    pub fn case_ids(&self) -> impl Iterator<Item = Option<CaseId>> {
        self.headings.iter().map(|heading| match heading.place {
            AxisPlace::Case(id) | AxisPlace::CaseGroup(id) => Some(id),
            _ => None,
        })
    }
}

fn of_document(study: &Study, axis: Axis, document: DocumentId) -> Option<AxisPlace> {
    let document = study.document(document)?;
    let words = match axis {
        Axis::Level => document.level.trim(),
        Axis::DocumentKind => document.kind.trim(),
        // The month, or as much of it as is known.
        Axis::Time => document.date.get(..7).unwrap_or(&document.date).trim(),
        _ => "",
    };
    (!words.is_empty()).then(|| place(axis, words))
}

/// A place of an axis whose places are words.
fn place(axis: Axis, words: &str) -> AxisPlace {
    let words = words.to_owned();
    match axis {
        Axis::Role => AxisPlace::Role(words),
        Axis::Level => AxisPlace::Level(words),
        Axis::DocumentKind => AxisPlace::DocumentKind(words),
        _ => AxisPlace::Time(words),
    }
}

pub fn headings(study: &Study, axis: Axis, only: Only, lang: Lang) -> Vec<Heading> {
    match axis {
        Axis::Case | Axis::CaseGroup => cases(study, axis, only),
        Axis::Theme => themes(study, only),
        Axis::Code => {
            let tree = study.codes.iter().map(|code| (code.id, code.parent));
            let ordered = in_tree_order(tree.collect());
            let code = |id| study.codes.iter().find(|code| code.id == id);
            let heading =
                |(id, depth)| code(id).map(|code| heading(AxisPlace::Code(id), &code.name, depth, &code.definition));
            ordered.into_iter().filter_map(heading).collect()
        }
        Axis::Question => study
            .questions
            .iter()
            .map(|question| {
                let name = if question.label.is_empty() { &question.text } else { &question.label };
                heading(AxisPlace::Question(question.id), name, 0, &question.text)
            })
            .collect(),
        Axis::Role | Axis::Level | Axis::DocumentKind | Axis::Time => words(study, axis, lang),
    }
}

fn heading(place: AxisPlace, name: &str, depth: usize, note: &str) -> Heading {
    Heading { place, name: name.to_owned(), depth, note: note.to_owned() }
}

fn cases(study: &Study, axis: Axis, only: Only) -> Vec<Heading> {
    let tree: Vec<_> = study.cases.iter().map(|case| (case.id, case.parent)).collect();
    let within = only.case.map(|case| with_descendants(&study.cases, case));
    let parents: HashSet<CaseId> = study.cases.iter().filter_map(|case| case.parent).collect();
    let written = |id| study.cells.iter().any(|cell| cell.places.contains(&AxisPlace::CaseGroup(id)));
    in_tree_order(tree)
        .into_iter()
        .filter(|(id, _)| within.as_ref().is_none_or(|within| within.contains(id)))
        .filter(|(id, _)| axis == Axis::Case || parents.contains(id) || written(*id))
        .filter_map(|(id, depth)| {
            let case = study.cases.iter().find(|case| case.id == id)?;
            let place = if axis == Axis::Case { AxisPlace::Case(id) } else { AxisPlace::CaseGroup(id) };
            Some(heading(place, &case.name, depth, &case.description))
        })
        .collect()
}

fn themes(study: &Study, only: Only) -> Vec<Heading> {
    let tree: Vec<_> = study.themes.iter().map(|theme| (theme.id, theme.parent)).collect();
    let within = only.theme.map(|theme| beneath(theme, &tree));
    in_tree_order(tree)
        .into_iter()
        .filter(|(id, _)| within.as_ref().is_none_or(|within| within.contains(id)))
        .filter_map(|(id, depth)| {
            let theme = study.themes.iter().find(|theme| theme.id == id)?;
            Some(heading(AxisPlace::Theme(id), &theme.name, depth, &theme.description))
        })
        .collect()
}

/// The words that documents or participants have on this axis, and those that cells were written under.
fn words(study: &Study, axis: Axis, lang: Lang) -> Vec<Heading> {
    let of_documents = study.documents.iter().filter_map(|document| of_document(study, axis, document.id));
    let roles = study.participants.iter().map(|person| person.role.trim()).filter(|role| !role.is_empty());
    let roles = roles.filter(|_| axis == Axis::Role).map(|role| place(axis, role));
    let written = study.cells.iter().flat_map(|cell| &cell.places).filter(|place| place.axis() == axis).cloned();
    let places: BTreeSet<AxisPlace> = of_documents.chain(roles).chain(written).collect();
    let name = |place: &AxisPlace| {
        let words = study.place_name(place);
        match axis {
            Axis::Level => label(&LEVELS, words, lang).to_owned(),
            Axis::DocumentKind => label(&KINDS, words, lang).to_owned(),
            _ => words.to_owned(),
        }
    };
    let mut headings: Vec<Heading> =
        places.into_iter().map(|place| heading(place.clone(), &name(&place), 0, "")).collect();
    if axis != Axis::Time {
        headings.sort_by(|a, b| compare(lang, &a.name, &b.name));
    }
    headings
}

/// Parents before their children, siblings in their order, each with its depth.
pub fn in_tree_order<I: Copy + Eq + std::hash::Hash>(tree: Vec<(I, Option<I>)>) -> Vec<(I, usize)> {
    let mut children: HashMap<Option<I>, Vec<I>> = HashMap::new();
    for (id, parent) in tree.iter().rev() {
        children.entry(*parent).or_default().push(*id);
    }
    let mut ordered = Vec::with_capacity(tree.len());
    let mut next: Vec<(I, usize)> = children.get(&None).into_iter().flatten().map(|id| (*id, 0)).collect();
    while let Some((id, depth)) = next.pop() {
        ordered.push((id, depth));
        next.extend(children.get(&Some(id)).into_iter().flatten().map(|child| (*child, depth + 1)));
    }
    ordered
}
