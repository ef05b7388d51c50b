//! Variables by themselves, without any coding: how often each value is given, and two crossed, with n and what is missing.

use super::faces::in_order;
use crate::analysis::study::Study;
use crate::model::*;
use std::collections::{BTreeMap, HashMap};

/// How often each value of a variable is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frequencies {
    /// In the values' order.
    pub values: Vec<(String, usize)>,
    /// How many have a value, and how many have none.
    pub n: usize,
    pub missing: usize,
}

/// Two variables of the same kind of thing, value by value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SurveyCross {
    pub rows: Vec<String>,
    pub columns: Vec<String>,
    /// Row after row.
    pub counts: Vec<usize>,
    /// How many have both, and how many lack one.
    pub n: usize,
    pub missing: usize,
}

/// So many per cent of n; none where n is 0.
pub fn per_cent(count: usize, n: usize) -> Option<f64> {
    (n > 0).then(|| count as f64 * 100.0 / n as f64)
}

/// The values of a variable by what has them, and how many there are that could.
fn values<'s>(study: &'s Study, variable: &Variable) -> (HashMap<i64, &'s str>, usize) {
    fn given<I>(all: &[(VariableId, I, String)], id: VariableId, key: impl Fn(&I) -> i64) -> HashMap<i64, &str> {
        let known = all.iter().filter(|(known, _, value)| *known == id && !value.is_empty());
        known.map(|(_, on, value)| (key(on), value.as_str())).collect()
    }
    match variable.of {
        VariableOf::Case => (given(&study.case_values, variable.id, |id| id.0), study.cases.len()),
        VariableOf::Document => (given(&study.document_values, variable.id, |id| id.0), study.documents.len()),
        VariableOf::Participant => {
            let mut known = given(&study.participant_values, variable.id, |id| id.0);
            known.retain(|id, _| !study.has_withdrawn(ParticipantId(*id)));
            let here = study.participants.iter().filter(|person| !study.has_withdrawn(person.id));
            (known, here.count())
        }
    }
}

pub fn frequencies(study: &Study, variable: &Variable, lang: Lang) -> Frequencies {
    let (known, all) = values(study, variable);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    known.values().for_each(|value| *counts.entry(value).or_default() += 1);
    let order = in_order(variable.kind, known.values().copied(), lang);
    let count = |value: String| {
        let count = counts.get(value.as_str()).copied().unwrap_or(0);
        (value, count)
    };
    Frequencies { values: order.into_iter().map(count).collect(), n: known.len(), missing: all - known.len() }
}

/// Crosses two variables; nothing where one is of cases and the other of documents.
pub fn cross(study: &Study, rows: &Variable, columns: &Variable, lang: Lang) -> Option<SurveyCross> {
    if rows.of != columns.of {
        return None;
    }
    let ((of_rows, all), (of_columns, _)) = (values(study, rows), values(study, columns));
    let row_names = in_order(rows.kind, of_rows.values().copied(), lang);
    let column_names = in_order(columns.kind, of_columns.values().copied(), lang);
    let place = |names: &[String], value: &str| names.iter().position(|name| name == value);
    let mut counts = vec![0; row_names.len() * column_names.len()];
    let mut n = 0;
    for (id, value) in &of_rows {
        let Some(other) = of_columns.get(id) else { continue };
        if let Some((row, column)) = place(&row_names, value).zip(place(&column_names, other))
            && let Some(count) = counts.get_mut(row * column_names.len() + column)
        {
            *count += 1;
            n += 1;
        }
    }
    Some(SurveyCross { rows: row_names, columns: column_names, counts, n, missing: all - n })
}
