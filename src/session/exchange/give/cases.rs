//! Cases, variables and values.

use super::super::identity::{derived, ours, theirs};
use super::super::take::kind;
use super::{Give, given_name};
use crate::formats::refi::{self, Guid, Source, Value, ValueKind, VariableValue};
use crate::model::{self, *};
use crate::session::Error;
use crate::store;
use crate::store::variable::ValueOn;
use std::collections::{HashMap, HashSet};

impl Give<'_> {
    pub(super) fn all_cases(&mut self) -> Result<(), Error> {
        let variables = self.variables();
        let mut values: HashMap<ValueOn, Vec<VariableValue>> = HashMap::new();
        for (variable, on, text) in store::variable::values(self.reader)? {
            let Some((guid, kind)) = variables.get(&variable) else { continue };
            let value = Value { kind: *kind, text };
            values.entry(on).or_default().push(VariableValue { variable: guid.clone(), value: Some(value) });
        }
        self.cases(&values);
        self.values_of_documents(&mut values);
        Ok(())
    }

    /// The variables that came in, and ours. One that was of cases and documents there is two here.
    fn variables(&mut self) -> HashMap<VariableId, (Guid, ValueKind)> {
        self.out.variables = self.base.variables.clone();
        let mut known = HashMap::new();
        for variable in &self.study.variables {
            let came = self.out.variables.iter_mut().find(|came| {
                [ours(&came.guid), derived("document", &came.guid)].contains(&variable.guid)
                    || (given_name(&came.name, &variable.name) == came.name && kind(came.kind) == variable.kind)
            });
            match came {
                Some(came) => {
                    came.name = given_name(&came.name, &variable.name);
                    known.insert(variable.id, (came.guid.clone(), came.kind));
                }
                None if variable.of == VariableOf::Participant => {}
                None => {
                    let guid = theirs(variable.guid);
                    let kind = their_kind(variable.kind);
                    self.out.variables.push(refi::Variable {
                        guid: guid.clone(),
                        name: variable.name.clone(),
                        description: String::new(),
                        kind,
                    });
                    known.insert(variable.id, (guid, kind));
                }
            }
        }
        known
    }

    fn cases(&mut self, values: &HashMap<ValueOn, Vec<VariableValue>>) {
        let mut by_guid: HashMap<model::Guid, refi::Case> = HashMap::new();
        let mut unnamed = Vec::new();
        for case in std::mem::take(&mut self.base.cases) {
            if case.name.trim().is_empty() {
                unnamed.push(case);
            } else {
                by_guid.insert(ours(&case.guid), case);
            }
        }
        let cases = self.study.cases.clone();
        for case in &cases {
            let mut out = by_guid.remove(&case.guid).unwrap_or_else(|| refi::Case {
                guid: theirs(case.guid),
                name: case.name.clone(),
                ..refi::Case::default()
            });
            out.name = given_name(&out.name, &case.name);
            out.description.clone_from(&case.description);
            self.members(&mut out, case.id);
            let now = values.get(&ValueOn::Case(case.id)).map(Vec::as_slice).unwrap_or_default();
            out.values = laid_over(&out.values, now);
            self.out.cases.push(out);
        }
        for mut case in unnamed {
            let document = case.sources.first().and_then(|guid| self.document_of(guid));
            if let Some(document) = document {
                let now = values.get(&ValueOn::Document(document)).map(Vec::as_slice).unwrap_or_default();
                let own: HashSet<&Guid> = case.values.iter().map(|value| &value.variable).collect();
                let now: Vec<VariableValue> =
                    now.iter().filter(|value| own.contains(&value.variable)).cloned().collect();
                case.values = laid_over(&case.values, &now);
            }
            self.out.cases.push(case);
        }
    }

    fn document_of(&self, source: &Guid) -> Option<DocumentId> {
        self.sources.iter().find(|(_, guid)| *guid == source).map(|(id, _)| *id)
    }

    /// What belongs to a case: our links, and what of media and codes came with it.
    fn members(&mut self, out: &mut refi::Case, case: CaseId) {
        let ours: HashSet<Guid> = self.sources.values().cloned().collect();
        let (mut sources, mut selections) = (Vec::new(), Vec::new());
        for link in self.study.links.clone().into_iter().filter(|link| link.case == case) {
            match link.passage {
                None => sources.extend(self.sources.get(&link.document).cloned()),
                Some(passage) => selections.extend(self.selection_at(link.document, passage)),
            }
        }
        let left = |guid: &&Guid| !ours.contains(*guid);
        let existing: HashSet<&Guid> = self.out.sources.iter().map(|source| &source.about().guid).collect();
        sources.extend(out.sources.iter().filter(left).filter(|guid| existing.contains(guid)).cloned());
        let in_media: HashSet<&Guid> = self.out.sources.iter().flat_map(selections_of_media).collect();
        selections.extend(out.selections.iter().filter(|guid| in_media.contains(guid)).cloned());
        (out.sources, out.selections) = (sources, selections);
    }

    /// Values stand at their source, unless they came at a case without a name.
    fn values_of_documents(&mut self, values: &mut HashMap<ValueOn, Vec<VariableValue>>) {
        let at_cases: HashSet<(Guid, Guid)> = self
            .out
            .cases
            .iter()
            .filter(|case| case.name.trim().is_empty())
            .flat_map(|case| {
                case.values.iter().filter_map(|value| Some((case.sources.first()?.clone(), value.variable.clone())))
            })
            .collect();
        for (document, guid) in &self.sources {
            let mut now = values.remove(&ValueOn::Document(*document)).unwrap_or_default();
            now.retain(|value| !at_cases.contains(&(guid.clone(), value.variable.clone())));
            let source = self.out.sources.iter_mut().find(|source| source.about().guid == *guid);
            let own = match source {
                Some(Source::Text(source)) => &mut source.values,
                Some(Source::Picture(source)) => &mut source.values,
                Some(Source::Pdf(source)) => &mut source.values,
                Some(Source::Audio(source) | Source::Video(source)) => &mut source.values,
                None => continue,
            };
            *own = laid_over(own, &now);
        }
    }
}

/// The values of now in the order in which they came; one that came empty stays.
fn laid_over(before: &[VariableValue], now: &[VariableValue]) -> Vec<VariableValue> {
    let mut out: Vec<VariableValue> = Vec::new();
    for old in before {
        let new = now.iter().find(|new| new.variable == old.variable);
        match (new, &old.value) {
            // What is the same by its kind is written as it came: `1.50`, `TRUE`.
            (Some(new), Some(value)) if same(value, new) => out.push(old.clone()),
            (Some(new), _) => out.push(new.clone()),
            (None, None) => out.push(old.clone()),
            (None, Some(value)) if value.text.trim().is_empty() => out.push(old.clone()),
            (None, Some(_)) => {}
        }
    }
    out.extend(now.iter().filter(|new| !before.iter().any(|old| old.variable == new.variable)).cloned());
    out
}

fn same(old: &Value, new: &VariableValue) -> bool {
    let normal = kind(old.kind).normalise(&old.text).unwrap_or_else(|| old.text.clone());
    new.value.as_ref().is_some_and(|new| new.text == normal)
}

fn their_kind(kind: VariableKind) -> ValueKind {
    match kind {
        VariableKind::Text => ValueKind::Text,
        VariableKind::Integer => ValueKind::Integer,
        VariableKind::Decimal => ValueKind::Float,
        VariableKind::Boolean => ValueKind::Boolean,
        VariableKind::Date => ValueKind::Date,
    }
}

/// The selections of pictures, recordings and pages, which are no passages of a text.
fn selections_of_media(source: &Source) -> Vec<&Guid> {
    match source {
        Source::Text(_) => Vec::new(),
        Source::Picture(source) => source.selections.iter().map(|selection| &selection.about.guid).collect(),
        Source::Pdf(source) => source.selections.iter().map(|selection| &selection.about.guid).collect(),
        Source::Audio(source) | Source::Video(source) => source
            .selections
            .iter()
            .map(|selection| &selection.about.guid)
            .chain(source.transcripts.iter().flat_map(|text| &text.selections).map(|selection| &selection.about.guid))
            .collect(),
    }
}
