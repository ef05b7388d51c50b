//! Documents, codings and notes on passages.

use super::super::given::go_on;
use super::super::readings::Placing;
use super::{Reading, moment, number, text};
use crate::formats::refi::{About, Coding, Guid, Selection, Text, TextPlace, TextSource};
use crate::say;
use crate::say::Wording;
use crate::session::ActionError;
use crate::store::peers::Value;
use std::collections::HashMap;
use std::sync::Arc;

pub struct Document {
    pub name: String,
    pub source: TextSource,
    pub placing: Placing,
}

/// The documents by their numbers.
#[derive(Default)]
pub struct Documents {
    list: Vec<Document>,
    by_id: HashMap<String, usize>,
    /// Pictures, sound and film, which are no documents here.
    media: HashMap<String, &'static str>,
}

impl Documents {
    pub fn get(&mut self, id: &str) -> Option<&mut Document> {
        let at = *self.by_id.get(id)?;
        self.list.get_mut(at)
    }

    pub fn is_medium(&self, id: &str) -> bool {
        self.media.contains_key(id)
    }

    pub fn into_sources(self) -> Vec<TextSource> {
        self.list.into_iter().map(|document| document.source).collect()
    }
}

/// What a source is by where its file lies; empty for a text.
fn medium(path: &str) -> &'static str {
    ["images", "audio", "video"]
        .into_iter()
        .find(|kind| {
            path.strip_prefix('/').unwrap_or(path).strip_prefix(kind).is_some_and(|rest| rest.starts_with(['/', ':']))
        })
        .unwrap_or_default()
}

/// Reads all texts.
pub fn documents(reading: &mut Reading) -> Result<Documents, ActionError> {
    let mut documents = Documents::default();
    let columns = ["id", "name", "fulltext", "mediapath", "memo", "owner", "date"];
    let mut originals = 0;
    for row in reading.peer.rows("source", &columns)? {
        go_on(reading.cancel)?;
        let (id, name, written, path) = (text(&row, 0), text(&row, 1), text(&row, 2), text(&row, 3));
        let medium = medium(&path);
        // A picture whose words someone has written down is a text all the same.
        if !medium.is_empty() && written.trim().is_empty() {
            documents.media.insert(id, medium);
            continue;
        }
        originals += usize::from(!path.is_empty());
        let placing = Placing::new(&written);
        let stamp = reading.people.stamp(&text(&row, 5), moment(&text(&row, 6)));
        let guid = reading.guid("source", &[&name]);
        let about = About { guid, name: name.clone(), description: text(&row, 4), stamp, ..About::default() };
        let held = Text::Held(Arc::from(placing.words.text.as_str()));
        let source = TextSource { about, text: held, ..TextSource::default() };
        documents.by_id.insert(id, documents.list.len());
        documents.list.push(Document { name, source, placing });
    }
    for (kind, what) in [
        ("images", Wording::ExchangePictures),
        ("audio", Wording::ExchangeSoundRecordings),
        ("video", Wording::ExchangeFilms),
    ] {
        let count = documents.media.values().filter(|medium| **medium == kind).count();
        reading.given.leave(what, count);
    }
    reading.given.leave(Wording::ExchangeOriginalFilesWhoseTextsAreHere, originals);
    Ok(documents)
}

/// Reads the codings of texts: first what their words say of how positions are counted, then their places.
pub fn codings(
    reading: &mut Reading,
    documents: &mut Documents,
    codes: &HashMap<String, (Guid, String)>,
) -> Result<(), ActionError> {
    let columns = ["cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important"];
    let rows = reading.peer.rows("code_text", &columns)?;
    for row in &rows {
        go_on(reading.cancel)?;
        if let (Some(document), Some(start), Some(end)) = (documents.get(&text(row, 1)), number(row, 3), number(row, 4))
        {
            document.placing.observe(start, end, &text(row, 2));
        }
    }
    for row in &rows {
        go_on(reading.cancel)?;
        if coding(reading, documents, codes, row).is_none() {
            reading.given.lose("code_text");
        }
    }
    Ok(())
}

/// None where there is no text, no code or no place for it.
fn coding(
    reading: &mut Reading,
    documents: &mut Documents,
    codes: &HashMap<String, (Guid, String)>,
    row: &[Value],
) -> Option<()> {
    let (code, code_name) = codes.get(&text(row, 0))?;
    let document = documents.get(&text(row, 1))?;
    let place = document.placing.place(number(row, 3)?, number(row, 4)?, &text(row, 2))?;
    reading.given.count(place.found);
    let owner = text(row, 5);
    let (start, end) = (text(row, 3), text(row, 4));
    let words = [&document.name, code_name, &start, &end, &owner].map(String::as_str);
    let stamp = reading.people.stamp(&owner, moment(&text(row, 6)));
    let coding = Coding {
        guid: reading.guid("coding", &words),
        creating_user: stamp.creating_user.clone(),
        created: stamp.created.clone(),
        code: code.clone(),
        note_refs: Vec::new(),
    };
    let mut description = text(row, 7);
    if number(row, 8) == Some(1) {
        let mark = say::exchange_marked_as_important(reading.lang);
        description = [mark, description.trim()].join("\n").trim().to_owned();
    }
    let about = About { guid: reading.guid("passage", &words), description, stamp, ..About::default() };
    let place = TextPlace { start: place.start.into(), end: place.end.into() };
    document.source.selections.push(Selection { about, place, codings: vec![coding] });
    Some(())
}

/// Reads free notes on passages.
pub fn annotations(reading: &mut Reading, documents: &mut Documents) -> Result<(), ActionError> {
    for row in reading.peer.rows("annotation", &["fid", "pos0", "pos1", "memo", "owner", "date"])? {
        if annotation(reading, documents, &row).is_none() {
            reading.given.lose("annotation");
        }
    }
    Ok(())
}

fn annotation(reading: &mut Reading, documents: &mut Documents, row: &[Value]) -> Option<()> {
    let document = documents.get(&text(row, 0))?;
    let place = document.placing.place(number(row, 1)?, number(row, 2)?, "")?;
    reading.given.count(place.found);
    let owner = text(row, 4);
    let guid = reading.guid("annotation", &[&document.name, &text(row, 1), &text(row, 2), &owner]);
    let stamp = reading.people.stamp(&owner, moment(&text(row, 5)));
    let about = About { guid, description: text(row, 3), stamp, ..About::default() };
    let place = TextPlace { start: place.start.into(), end: place.end.into() };
    document.source.selections.push(Selection { about, place, codings: Vec::new() });
    Some(())
}
