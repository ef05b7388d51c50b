//! Cases with their documents and parts of documents, variables and their values.

use super::{Reading, number, text};
use crate::formats::refi::{About, Case, Guid, Selection, TextPlace, Value, ValueKind, Variable, VariableValue};
use crate::session::ActionError;
use crate::store::peers;
use std::collections::{BTreeMap, HashMap};

/// The cases, with the documents and the parts of documents that are theirs; where each stands, by its number.
pub fn cases(reading: &mut Reading) -> Result<HashMap<String, usize>, ActionError> {
    let mut places = HashMap::new();
    for row in reading.alive("cases", &["id", "name", "memo"])? {
        let (id, name) = (text(&row, 0), text(&row, 1));
        let guid = reading.guid("case", &[&id, &name]);
        places.insert(id, reading.given.project.cases.len());
        reading.given.project.cases.push(Case { guid, name, description: text(&row, 2), ..Case::default() });
    }
    for row in reading.alive("caselinkage", &["caseid", "fid", "selfirst", "selend", "memo"])? {
        if linked(reading, &places, &row).is_none() {
            reading.given.lose("caselinkage");
        }
    }
    Ok(places)
}

fn linked(reading: &mut Reading, places: &HashMap<String, usize>, row: &[peers::Value]) -> Option<()> {
    let at = *places.get(&text(row, 0))?;
    let id = text(row, 1);
    let (from, to) = (number(row, 2).unwrap_or(0), number(row, 3).unwrap_or(0));
    let guid = reading.guid("part of case", &[&text(row, 0), &id, &text(row, 2), &text(row, 3)]);
    let document = reading.document(&id)?;
    if document.is_whole(from, to) {
        let source = document.source.about.guid.clone();
        reading.given.project.cases.get_mut(at)?.sources.push(source);
        return Some(());
    }
    let place = document.place(from, to, "")?;
    let about = About { guid: guid.clone(), description: text(row, 4), ..About::default() };
    let part = TextPlace { start: place.start.into(), end: place.end.into() };
    document.source.selections.push(Selection { about, place: part, codings: Vec::new() });
    reading.given.project.cases.get_mut(at)?.selections.push(guid);
    Some(())
}

/// Variables, which values name by their names, and the values of documents and cases.
pub fn values(reading: &mut Reading, cases: &HashMap<String, usize>) -> Result<(), ActionError> {
    let of_files = reading.alive("fileAttr", &["variable", "value", "fileID"])?;
    let of_cases = reading.alive("caseAttr", &["variable", "value", "caseID"])?;
    let mut kinds: BTreeMap<String, (bool, String)> = BTreeMap::new();
    for row in reading.alive("attributes", &["name", "class", "memo"])? {
        kinds.insert(text(&row, 0), (text(&row, 1) == "numeric", text(&row, 2)));
    }
    for row in of_files.iter().chain(&of_cases) {
        kinds.entry(text(row, 0)).or_default();
    }
    let mut known: HashMap<String, (Guid, ValueKind)> = HashMap::new();
    for (name, (is_numeric, description)) in kinds {
        let own = of_files.iter().chain(&of_cases).filter(|row| text(row, 0) == name);
        let mut written = own.map(|row| text(row, 1)).filter(|value| !value.trim().is_empty());
        // What is called a number and is none stays as it was written.
        let is_number = is_numeric && written.all(|value| value.trim().parse::<f64>().is_ok_and(f64::is_finite));
        let kind = if is_number { ValueKind::Float } else { ValueKind::Text };
        let guid = reading.guid("variable", &[&name]);
        known.insert(name.clone(), (guid.clone(), kind));
        reading.given.project.variables.push(Variable { guid, name, description, kind });
    }
    for (rows, is_of_files) in [(&of_files, true), (&of_cases, false)] {
        for row in rows.iter().filter(|row| !text(row, 1).trim().is_empty()) {
            let Some((variable, kind)) = known.get(&text(row, 0)).cloned() else { continue };
            let value = Some(Value { kind, text: text(row, 1) });
            let value = VariableValue { variable, value };
            let id = text(row, 2);
            let is_placed = if is_of_files {
                reading.document(&id).map(|document| document.source.values.push(value)).is_some()
            } else {
                let case = cases.get(&id).and_then(|at| reading.given.project.cases.get_mut(*at));
                case.map(|case| case.values.push(value)).is_some()
            };
            if !is_placed {
                reading.given.lose(if is_of_files { "fileAttr" } else { "caseAttr" });
            }
        }
    }
    Ok(())
}
