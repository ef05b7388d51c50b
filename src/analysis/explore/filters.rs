//! Filters: what narrows an answer, by a passage's document, case, coder and who speaks in it.

use super::answer::Found;
use super::{Asked, names, terms};
use crate::analysis::voices::Material;
use crate::model::*;
use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};

/// A filter with its names looked up.
pub enum Ready {
    Case(Material),
    Documents(HashSet<DocumentId>),
    Speaks(HashSet<ParticipantId>),
    Coder(u64),
    /// The values of what a passage belongs to, against a test.
    Variable(Values, VariableKind, Test),
    Any(Vec<Ready>),
}

/// The values of a variable, by what it is of.
pub enum Values {
    Case(Vec<(Material, String)>),
    Document(HashMap<DocumentId, String>),
    Participant(BTreeMap<ParticipantId, String>),
}

/// Looks up what a filter names; `at` is where it stands.
pub fn ready(asked: &Asked, filter: &Filter, at: &str) -> Result<Ready, QueryFault> {
    let study = asked.study;
    let place = |field: &str| format!("{at}.{field}");
    let of_documents = |is: &dyn Fn(&crate::analysis::study::DocumentRow) -> bool| {
        Ready::Documents(study.documents.iter().filter(|row| is(row)).map(|row| row.id).collect())
    };
    Ok(match filter {
        Filter::Case(name) => {
            let case = names::case(study, name).map_err(|wrong| wrong.at(place("case")))?;
            Ready::Case(study.material_of(case))
        }
        Filter::Document(name) => {
            let document = names::document(study, name).map_err(|wrong| wrong.at(place("document")))?;
            Ready::Documents(HashSet::from([document]))
        }
        Filter::Set(all) => {
            let one = |(n, name): (usize, &String)| {
                names::document(study, name).map_err(|wrong| wrong.at(format!("{}[{n}]", place("set"))))
            };
            Ready::Documents(all.iter().enumerate().map(one).collect::<Result<_, _>>()?)
        }
        Filter::Kind(kind) => of_documents(&|row| row.kind.trim() == kind.trim()),
        Filter::Level(level) => of_documents(&|row| row.level.trim() == level.trim()),
        Filter::Language(language) => of_documents(&|row| row.language.trim() == language.trim()),
        Filter::Dates { from, to } => of_documents(&|row| {
            !row.date.is_empty()
                && from.as_ref().is_none_or(|from| last_day(&row.date) >= first_day(from))
                && to.as_ref().is_none_or(|to| first_day(&row.date) <= last_day(to))
        }),
        Filter::Participant(name) => {
            let person = names::participant(study, name).map_err(|wrong| wrong.at(place("participant")))?;
            Ready::Speaks(HashSet::from([person]))
        }
        Filter::Role(role) => Ready::Speaks(terms::of_role(asked, role).collect()),
        Filter::Coder(name) => {
            let coder = names::coder(study, name).map_err(|wrong| wrong.at(place("coder")))?;
            Ready::Coder(asked.bit_of(coder))
        }
        Filter::Variable { name, of, test } => {
            let variable = names::variable(study, name, *of).map_err(|wrong| wrong.at(place("variable")))?;
            let test = normal(variable.kind, test).map_err(|wrong| wrong.at(at))?;
            Ready::Variable(values(asked, variable), variable.kind, test)
        }
        Filter::Any(of) => {
            let one = |(n, filter): (usize, &Filter)| ready(asked, filter, &format!("{}[{n}]", place("any")));
            Ready::Any(of.iter().enumerate().map(one).collect::<Result<_, _>>()?)
        }
    })
}

/// What a value is held against, as values of its kind are kept.
fn normal(kind: VariableKind, test: &Test) -> Result<Test, Wrong> {
    let value = |text: &String| kind.normalise(text).filter(|text| !text.is_empty()).ok_or(Wrong::NotOfType);
    let ordered = |text: &String| match kind {
        VariableKind::Text | VariableKind::Boolean => Err(Wrong::NoOrder),
        VariableKind::Integer | VariableKind::Decimal | VariableKind::Date => number_or_date(kind, text),
    };
    Ok(match test {
        Test::Is(text) => Test::Is(value(text)?),
        Test::Not(text) => Test::Not(value(text)?),
        Test::Below(text) => Test::Below(ordered(text)?),
        Test::Above(text) => Test::Above(ordered(text)?),
        Test::Between(low, high) => Test::Between(ordered(low)?, ordered(high)?),
        Test::Empty(yes) => Test::Empty(*yes),
    })
}

/// Between two whole numbers there are others to compare with.
fn number_or_date(kind: VariableKind, text: &str) -> Result<String, Wrong> {
    let kind = if kind == VariableKind::Integer { VariableKind::Decimal } else { kind };
    kind.normalise(text).filter(|text| !text.is_empty()).ok_or(Wrong::NotOfType)
}

fn values(asked: &Asked, variable: &Variable) -> Values {
    let study = asked.study;
    match variable.of {
        VariableOf::Case => {
            let known = study.case_values.iter().filter(|(id, _, value)| *id == variable.id && !value.is_empty());
            Values::Case(known.map(|(_, case, value)| (study.material_of(*case), value.clone())).collect())
        }
        VariableOf::Document => {
            let known = study.document_values.iter().filter(|(id, ..)| *id == variable.id);
            Values::Document(known.map(|(_, document, value)| (*document, value.clone())).collect())
        }
        VariableOf::Participant => {
            let known = study.participant_values.iter().filter(|(id, ..)| *id == variable.id);
            Values::Participant(known.map(|(_, person, value)| (*person, value.clone())).collect())
        }
    }
}

impl Values {
    /// The values that a passage has: of the cases in whose material it lies, of its document, of those who speak in it.
    pub fn of<'v>(&'v self, asked: &Asked, found: &Found) -> Vec<&'v str> {
        let all: Vec<&String> = match self {
            Values::Case(known) => {
                let here = known.iter().filter(|(material, _)| lies_in(material, found));
                here.map(|(_, value)| value).collect()
            }
            Values::Document(known) => known.get(&found.document).into_iter().collect(),
            Values::Participant(known) => {
                asked.speaking(found.document, found.passage).iter().filter_map(|person| known.get(person)).collect()
            }
        };
        all.into_iter().map(String::as_str).filter(|value| !value.is_empty()).collect()
    }
}

/// Whether a passage overlaps what is linked.
pub fn lies_in(material: &Material, found: &Found) -> bool {
    let overlaps = |part: &Option<Passage>| part.is_none_or(|part| part.overlaps(found.passage));
    material.get(&found.document).is_some_and(|parts| parts.iter().any(overlaps))
}

impl Ready {
    pub fn holds(&self, asked: &Asked, found: &Found) -> bool {
        match self {
            Ready::Case(material) => lies_in(material, found),
            Ready::Documents(known) => known.contains(&found.document),
            Ready::Speaks(known) => {
                asked.speaking(found.document, found.passage).iter().any(|person| known.contains(person))
            }
            Ready::Coder(bit) => found.coders & bit != 0,
            Ready::Variable(values, kind, test) => passes(&values.of(asked, found), *kind, test),
            Ready::Any(of) => of.iter().any(|filter| filter.holds(asked, found)),
        }
    }
}

/// Whether values pass a test: one of them does. 'Not' is said of what has a value, and none of them is the one.
fn passes(values: &[&str], kind: VariableKind, test: &Test) -> bool {
    let order = |value: &str, with: &String| order(kind, value, with);
    match test {
        Test::Empty(yes) => values.is_empty() == *yes,
        Test::Is(wanted) => values.contains(&wanted.as_str()),
        Test::Not(wanted) => !values.is_empty() && !values.contains(&wanted.as_str()),
        Test::Below(limit) => values.iter().any(|value| order(value, limit) == Some(Ordering::Less)),
        Test::Above(limit) => values.iter().any(|value| order(value, limit) == Some(Ordering::Greater)),
        Test::Between(low, high) => values.iter().any(|value| {
            let at_least = order(value, low).is_some_and(Ordering::is_ge);
            at_least && order(value, high).is_some_and(Ordering::is_le)
        }),
    }
}

/// How a value stands to another. A date that is cut short is all its days: what overlaps is neither before nor after.
fn order(kind: VariableKind, value: &str, other: &str) -> Option<Ordering> {
    if kind != VariableKind::Date {
        return value.parse::<f64>().ok()?.partial_cmp(&other.parse::<f64>().ok()?);
    }
    Some(match (last_day(value) < first_day(other), first_day(value) > last_day(other)) {
        (true, _) => Ordering::Less,
        (_, true) => Ordering::Greater,
        _ => Ordering::Equal,
    })
}

/// The first day that a date may mean.
fn first_day(date: &str) -> String {
    let rest = "-01-01".get(date.len().saturating_sub(4)..).unwrap_or("");
    format!("{date}{rest}")
}

/// The last day that a date may mean; every month has 31 to compare with.
fn last_day(date: &str) -> String {
    let rest = "-12-31".get(date.len().saturating_sub(4)..).unwrap_or("");
    format!("{date}{rest}")
}
