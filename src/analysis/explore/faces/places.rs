//! The places on an axis of a crossing, and at which of them a passage stands.

use super::items::Item;
use crate::analysis::explore::answer::{Answer, Spans};
use crate::analysis::explore::filters::lies_in;
use crate::analysis::explore::operators::by_document;
use crate::analysis::explore::{Asked, names};
use crate::analysis::structure::{self, Only, Placing};
use crate::analysis::voices::{Material, Voice};
use crate::model::collate::compare;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// An axis with its places, by number.
pub struct Axial {
    pub names: Vec<String>,
    of: Of,
}

enum Of {
    Structure(Box<Placing>),
    Participant(HashMap<ParticipantId, u32>),
    Coder(HashMap<CoderId, u32>),
    Document(HashMap<DocumentId, u32>),
    /// Cases with their value's place and their material.
    CaseValue(Vec<(CaseId, u32, Material)>),
    /// One place: what overlaps a passage of the kept question.
    Query(HashMap<DocumentId, Spans>),
}

/// A kept question's answer, where an axis asks for one.
pub type Kept<'k> = &'k dyn Fn(&str) -> Result<Answer, QueryFault>;

pub fn axial(asked: &Asked, axis: &CrossAxis, lang: Lang, kept: Kept) -> Result<Axial, QueryFault> {
    let study = asked.study;
    fn numbered<I: std::hash::Hash + Eq, N>(all: impl Iterator<Item = (I, N)>) -> (HashMap<I, u32>, Vec<N>) {
        let (mut index, mut names) = (HashMap::new(), Vec::new());
        for (n, (id, name)) in (0..).zip(all) {
            index.insert(id, n);
            names.push(name);
        }
        (index, names)
    }
    let (of, names) = match axis {
        CrossAxis::Of(axis) => {
            let placing = Placing::new(study, *axis, Only::default(), lang);
            let names = named(study, &placing);
            (Of::Structure(Box::new(placing)), names)
        }
        CrossAxis::Participant => {
            let here = study.participants.iter().filter(|person| !study.has_withdrawn(person.id));
            let (index, names) = numbered(here.map(|person| (person.id, person.name.clone())));
            (Of::Participant(index), names)
        }
        CrossAxis::Coder => {
            let (index, names) = numbered(study.coders.iter().map(|coder| (coder.id, coder.name.clone())));
            (Of::Coder(index), names)
        }
        CrossAxis::Document => {
            let (index, names) = numbered(study.documents.iter().map(|row| (row.id, row.name.clone())));
            (Of::Document(index), names)
        }
        CrossAxis::Variable(name) => {
            let variable = names::variable(study, name, None).map_err(|wrong| wrong.at(axis.key()))?;
            values(asked, variable, lang)
        }
        CrossAxis::Query(name) => (Of::Query(by_document(&kept(name)?)), vec![name.clone()]),
    };
    Ok(Axial { names, of })
}

/// What the places are called; of codes the path where several have the name.
fn named(study: &crate::analysis::Study, placing: &Placing) -> Vec<String> {
    let paths = code_paths(&study.codes);
    let count = |name: &str| study.codes.iter().filter(|code| code.name == name).count();
    let name = |heading: &structure::Heading| match heading.place {
        AxisPlace::Code(code) if count(&heading.name) > 1 => paths.get(&code).cloned().unwrap_or_default(),
        _ => heading.name.clone(),
    };
    placing.headings.iter().map(name).collect()
}

/// The values of a variable that anything has, in their order.
pub fn in_order<'v>(kind: VariableKind, values: impl Iterator<Item = &'v str>, lang: Lang) -> Vec<String> {
    let mut all: Vec<&str> = values.filter(|value| !value.is_empty()).collect::<BTreeSet<_>>().into_iter().collect();
    match kind {
        VariableKind::Integer | VariableKind::Decimal => {
            let number = |value: &str| value.parse::<f64>().unwrap_or(f64::INFINITY);
            all.sort_by(|a, b| number(a).total_cmp(&number(b)));
        }
        VariableKind::Text | VariableKind::Boolean | VariableKind::Date => all.sort_by(|a, b| compare(lang, a, b)),
    }
    all.into_iter().map(str::to_owned).collect()
}

fn values(asked: &Asked, variable: &Variable, lang: Lang) -> (Of, Vec<String>) {
    let study = asked.study;
    fn of<I: Copy>(all: &[(VariableId, I, String)], id: VariableId) -> Vec<(I, &str)> {
        all.iter().filter(|(known, ..)| *known == id).map(|(_, on, value)| (*on, value.as_str())).collect()
    }
    fn placed<I: std::hash::Hash + Eq>(all: Vec<(I, &str)>, names: &[String]) -> HashMap<I, u32> {
        let place = |value: &str| names.iter().position(|name| name == value).map(|at| at as u32);
        all.into_iter().filter_map(|(id, value)| Some((id, place(value)?))).collect()
    }
    let ordered = |values: Vec<&str>| in_order(variable.kind, values.into_iter(), lang);
    match variable.of {
        VariableOf::Document => {
            let all = of(&study.document_values, variable.id);
            let names = ordered(all.iter().map(|(_, value)| *value).collect());
            (Of::Document(placed(all, &names)), names)
        }
        VariableOf::Participant => {
            let all = of(&study.participant_values, variable.id);
            let names = ordered(all.iter().map(|(_, value)| *value).collect());
            (Of::Participant(placed(all, &names)), names)
        }
        VariableOf::Case => {
            let all = of(&study.case_values, variable.id);
            let names = ordered(all.iter().map(|(_, value)| *value).collect());
            let placed = placed(all, &names).into_iter();
            let cases = placed.map(|(case, place)| (case, place, study.material_of(case))).collect();
            (Of::CaseValue(cases), names)
        }
    }
}

impl Axial {
    /// The places of a passage, each once, with the voices that are heard there.
    pub fn of<'a>(&self, asked: &Asked<'a>, item: &Item) -> Vec<(u32, BTreeSet<Voice<'a>>)> {
        let study = asked.study;
        let (document, passage) = (item.found.document, item.found.passage);
        let all = |places: BTreeSet<u32>| -> Vec<(u32, BTreeSet<Voice<'a>>)> {
            let Some(voices) = study.voices_anywhere(document, passage) else { return Vec::new() };
            places.into_iter().map(|place| (place, voices.clone())).collect()
        };
        match &self.of {
            Of::Structure(placing) => {
                let (condensation, unit) = (String::new(), None);
                placing.of(study, &structure::Item { document, passage, condensation, unit }, &item.under)
            }
            Of::Participant(index) => {
                let mut places: BTreeMap<u32, BTreeSet<Voice>> = BTreeMap::new();
                for voice in study.voices(document, passage) {
                    if let Voice::Person(person) = voice
                        && let Some(place) = index.get(&person)
                    {
                        places.entry(*place).or_default().insert(voice);
                    }
                }
                places.into_iter().collect()
            }
            Of::Coder(index) => all(item.coders.iter().filter_map(|coder| index.get(coder).copied()).collect()),
            Of::Document(index) => all(index.get(&document).copied().into_iter().collect()),
            Of::CaseValue(cases) => {
                let mut places: BTreeMap<u32, BTreeSet<Voice>> = BTreeMap::new();
                for (case, place, material) in cases.iter().filter(|(.., material)| lies_in(material, &item.found)) {
                    if let Some(voices) = study.voices_in_case(*case, material, document, passage) {
                        places.entry(*place).or_default().extend(voices);
                    }
                }
                places.into_iter().collect()
            }
            Of::Query(spans) => {
                let overlaps = spans.get(&document).is_some_and(|spans| spans.overlap(passage));
                all(overlaps.then_some(0).into_iter().collect())
            }
        }
    }

    /// The codes and all above them that a place is about, where the axis is of codes.
    pub fn code(&self, place: usize) -> Option<CodeId> {
        let Of::Structure(placing) = &self.of else { return None };
        match placing.headings.get(place)?.place {
            AxisPlace::Code(code) => Some(code),
            _ => None,
        }
    }
}
