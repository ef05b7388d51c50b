//! What putting pseudonyms in place of names would do, listed place by place.

use super::Outcome;
use super::confidence::{listed, open_key};
use super::failure::Failure;
use super::print::{Out, aligned};
use super::read::to_read;
use crate::model::Known;
use crate::say;
use crate::session::pseudonym::{Place, Spot, plan, reason, reason_word};
use crate::store;
use serde_json::{Value, json};
use std::path::Path;

/// Lists the places; neither project nor key is written, and no key is made.
pub fn preview(out: &Out, project: &Path, key_path: &Path, list: Option<&Path>) -> Result<Outcome, Failure> {
    let mut session = to_read(out, project)?;
    let lang = store::project::get(session.reader())?.language;
    let more = listed(list, lang)?;
    if key_path.exists() || list.is_none() {
        open_key(out, &mut session, Some(key_path))?;
    }
    let (mut names, never) = match session.key() {
        Some(key) => (key.names()?, key.never()?),
        None => (Vec::new(), Vec::new()),
    };
    for known in more {
        put(&mut names, known);
    }
    let places = plan(session.reader(), &names, &never)?;
    let documents = store::document::all(session.reader())?;
    let at = |place: &Place| match &place.spot {
        Spot::Document(id) => {
            documents.iter().find(|known| known.id == *id).map_or(String::new(), |known| known.name.clone())
        }
        Spot::Written(_) => place.column.clone(),
    };
    let json: Vec<Value> = places.iter().map(|place| as_json(place, &at(place))).collect();
    let row = |place: &Place| {
        let sure = say::cli_sure(out.lang).to_owned();
        vec![
            format!("{}:{}", at(place), place.passage.start.0),
            place.candidates.iter().map(|one| format!("{} → {}", one.name, one.words)).collect::<Vec<_>>().join(" / "),
            place.doubt.as_ref().map_or(sure, |doubt| reason(doubt, out.lang).to_owned()),
            format!("{}[{}]{}", place.before, place.words.replace('\n', " "), place.after),
        ]
    };
    let rows: Vec<Vec<String>> = places.iter().map(row).collect();
    let text = if rows.is_empty() { say::there_is_nothing_to_replace(out.lang).to_owned() } else { aligned(&rows) };
    out.say(&text, &Value::Array(json));
    Ok(Outcome::Done)
}

/// Adds a name as the key would.
fn put(names: &mut Vec<Known>, known: Known) {
    match names.iter_mut().find(|there| there.name == known.name) {
        Some(there) => *there = known,
        None => names.push(known),
    }
}

fn as_json(place: &Place, at: &str) -> Value {
    let first = place.candidates.first();
    let document = matches!(place.spot, Spot::Document(_));
    let candidates: Vec<Value> =
        place.candidates.iter().map(|one| json!({ "name": one.name, "pseudonym": one.words })).collect();
    json!({
        "document": if document { Value::from(at) } else { Value::Null },
        "column": if document { Value::Null } else { Value::from(at) },
        "start": place.passage.start.0, "end": place.passage.end.0,
        "text": place.words, "before": place.before, "after": place.after,
        "name": first.map(|one| &one.name), "pseudonym": first.map(|one| &one.words),
        "sure": place.doubt.is_none(), "reason": place.doubt.as_ref().map(reason_word),
        "candidates": candidates,
    })
}
