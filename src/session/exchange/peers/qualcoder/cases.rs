//! Cases with their files and passages, attributes and their values.

use super::passages::{Document, Documents};
use super::{Reading, number, text};
use crate::formats::refi::{About, Case, Selection, TextPlace, Value, ValueKind, Variable, VariableValue};
use crate::say::Wording;
use crate::session::ActionError;
use crate::store::peers;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Reads the cases.
pub fn cases(reading: &mut Reading, documents: &mut Documents) -> Result<(), ActionError> {
    for row in reading.peer.rows("cases", &["name", "memo"])? {
        let (name, description) = (text(&row, 0), text(&row, 1));
        let guid = reading.guid("case", &[&name]);
        reading.given.project.cases.push(Case { guid, name, description, ..Case::default() });
    }
    let places = places(reading)?;
    let mut links_to_media = 0;
    for row in reading.peer.rows("case_text", &["caseid", "fid", "pos0", "pos1", "memo"])? {
        if documents.is_medium(&text(&row, 1)) {
            links_to_media += 1;
        } else if linked(reading, documents, &places, &row).is_none() {
            reading.given.lose("case_text");
        }
    }
    reading.given.leave(Wording::ExchangeLinksFromCasesToPicturesSound, links_to_media);
    Ok(())
}

/// Where each case stands, by its number.
fn places(reading: &Reading) -> Result<HashMap<String, usize>, ActionError> {
    let rows = reading.peer.rows("cases", &["caseid"])?;
    Ok(rows.iter().enumerate().map(|(at, row)| (text(row, 0), at)).collect())
}

/// Links a case with a whole document or a part of one; none where either is missing.
fn linked(
    reading: &mut Reading,
    documents: &mut Documents,
    places: &HashMap<String, usize>,
    row: &[peers::Value],
) -> Option<()> {
    let at = *places.get(&text(row, 0))?;
    let name = reading.given.project.cases.get(at)?.name.clone();
    let document = documents.get(&text(row, 1))?;
    let (from, to) = (number(row, 2).unwrap_or(0), number(row, 3).unwrap_or(0));
    let guid = reading.guid("part of case", &[&name, &document.name, &text(row, 2), &text(row, 3)]);
    let about = About { guid: guid.clone(), description: text(row, 4), ..About::default() };
    if is_whole(document, from, to) {
        let source = document.source.about.guid.clone();
        let end = i64::from(document.placing.words.length());
        match (about.description.trim().is_empty(), end) {
            (true, _) => {}
            (false, 0) => reading.given.lose("case_text"),
            (false, _) => note(document, about, (0, end)),
        }
        reading.given.project.cases.get_mut(at)?.sources.push(source);
        return Some(());
    }
    let place = document.placing.place(from, to, "")?;
    reading.given.count(place.found);
    note(document, about, (place.start.into(), place.end.into()));
    reading.given.project.cases.get_mut(at)?.selections.push(guid);
    Some(())
}

/// Older versions leave out a file's last character; where nothing is said, the whole file is meant.
fn is_whole(document: &Document, from: i64, to: i64) -> bool {
    from <= 0 && (to >= document.placing.written - 1 || to <= 0)
}

fn note(document: &mut Document, about: About, (start, end): (i64, i64)) {
    document.source.selections.push(Selection { about, place: TextPlace { start, end }, codings: Vec::new() });
}

/// Reads attributes and their values. Those of journal entries, which have no place for them, become lines of the entry.
/// `journals`: where each entry stands among the notes, by its number.
pub fn values(
    reading: &mut Reading,
    documents: &mut Documents,
    journals: &HashMap<String, usize>,
) -> Result<(), ActionError> {
    let rows = reading.peer.rows("attribute", &["name", "attr_type", "value", "id"])?;
    let kinds = variables(reading, &rows)?;
    let places = places(reading)?;
    let mut of_media = 0;
    for row in &rows {
        let (name, of, written, id) = (text(row, 0), text(row, 1), text(row, 2), text(row, 3));
        let Some(kind) = kinds.get(&name).copied().filter(|_| !written.trim().is_empty()) else { continue };
        if of == "file" && documents.is_medium(&id) {
            of_media += 1;
            continue;
        }
        let variable = reading.guid("variable", &[&name]);
        let value = Value { kind, text: if kind == ValueKind::Text { written.clone() } else { bare(&written) } };
        let value = VariableValue { variable, value: Some(value) };
        let cases = &mut reading.given.project.cases;
        let is_placed = match of.as_str() {
            "case" => places.get(&id).and_then(|at| cases.get_mut(*at)).map(|case| case.values.push(value)).is_some(),
            "journal" => of_journal(reading, journals, &id, &format!("{name}: {written}")).is_some(),
            _ => documents.get(&id).map(|document| document.source.values.push(value)).is_some(),
        };
        if !is_placed {
            reading.given.lose("attribute");
        }
    }
    reading.given.leave(Wording::ExchangeAttributesOfPicturesSoundAndFilm, of_media);
    Ok(())
}

fn of_journal(reading: &mut Reading, journals: &HashMap<String, usize>, id: &str, line: &str) -> Option<()> {
    let about = &mut reading.given.project.notes.get_mut(*journals.get(id)?)?.about;
    if !about.description.is_empty() {
        about.description.push('\n');
    }
    about.description.push_str(line);
    Some(())
}

/// The variables, each of the kind that all its values fit; their kinds by name. What an attribute is about becomes a note.
fn variables(reading: &mut Reading, values: &[Vec<peers::Value>]) -> Result<HashMap<String, ValueKind>, ActionError> {
    let mut types: Vec<(String, String, bool)> = Vec::new();
    for row in reading.peer.rows("attribute_type", &["name", "memo", "valuetype"])? {
        types.push((text(&row, 0), text(&row, 1), text(&row, 2) == "numeric"));
    }
    let known: HashSet<String> = types.iter().map(|(name, ..)| name.clone()).collect();
    let mut of_each: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in values.iter().filter(|row| text(row, 1) != "journal") {
        of_each.entry(text(row, 0)).or_default().push(text(row, 2));
    }
    types.extend(of_each.keys().filter(|name| !known.contains(*name)).map(|name| (name.clone(), String::new(), false)));
    let mut kinds = HashMap::new();
    for (name, memo, is_numeric) in types {
        let mut own = of_each.remove(&name).unwrap_or_default();
        own.retain(|value| !value.trim().is_empty());
        let is_decimal = |value: &String| bare(value).parse::<f64>().is_ok_and(f64::is_finite);
        // What is called a number and is none stays as it was written.
        let kind = match is_numeric && own.iter().all(is_decimal) {
            true if own.iter().all(|value| value.trim().parse::<i64>().is_ok()) => ValueKind::Integer,
            true => ValueKind::Float,
            false => ValueKind::Text,
        };
        kinds.insert(name.clone(), kind);
        let guid = reading.guid("variable", &[&name]);
        if !memo.trim().is_empty() {
            let about =
                About { guid: reading.guid("note on variable", &[&name]), name: name.clone(), ..About::default() };
            reading.note(about, memo.clone());
        }
        reading.given.project.variables.push(Variable { guid, name, description: memo, kind });
    }
    Ok(kinds)
}

/// A number as it is written with a decimal point.
fn bare(written: &str) -> String {
    written.trim().replace(',', ".")
}
