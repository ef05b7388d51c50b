//! RQDA: one database (`.rqda`). Each row says whether it is alive; what was deleted or taken back stays in the file, and
//! is no part of the study.
//!
//! - `cases`: cases, variables and their values

mod cases;

use super::given::{Given, People, go_on, number, text};
use super::place::{Found, Place, Words, plain};
use super::tree::{Node, in_order};
use crate::formats::import::Cancel;
use crate::formats::refi::positions::{Form, Table, Unit};
use crate::formats::refi::{
    About, Code, Coding, Colour, Guid, Selection, Set, Source, Stamp, Text, TextPlace, TextSource,
};
use crate::model::Lang;
use crate::say;
use crate::say::Wording;
use crate::session::ActionError;
use crate::store::peers::{Peer, Value};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Tables that are read or counted.
const KNOWN: [&str; 18] = [
    "project",
    "source",
    "freecode",
    "codecat",
    "treecode",
    "coding",
    "coding2",
    "filecat",
    "treefile",
    "cases",
    "caselinkage",
    "attributes",
    "fileAttr",
    "caseAttr",
    "annotation",
    "journal",
    "image",
    "imageCoding",
];
/// The status of a row that is alive, and of a coding that was taken back.
const ALIVE: i64 = 1;
const TAKEN_BACK: i64 = -1;

/// Whether a database has the tables of RQDA.
pub fn is_theirs(peer: &Peer) -> bool {
    ["source", "freecode", "coding", "treecode"].iter().all(|table| peer.has(table))
}

struct Document {
    source: TextSource,
    words: Words,
    /// From the text as it was written to the stored text.
    table: Table,
}

/// What the parts of a project are read with.
struct Reading<'p> {
    peer: &'p Peer,
    cancel: &'p dyn Cancel,
    given: Given,
    people: People,
    /// What tells this project from others, copies of it apart.
    own: String,
    documents: Vec<Document>,
    /// Where each document stands, by its number.
    by_id: HashMap<String, usize>,
    deleted: usize,
    taken_back: usize,
}

/// Reads all of a project that is alive. `title` is what its file is called.
///
/// # Errors
/// A damaged database; cancelled.
pub fn read(peer: &Peer, title: &str, lang: Lang, cancel: &dyn Cancel) -> Result<Given, ActionError> {
    let about = peer.rows("project", &["date", "memo"])?;
    let about = about.first().map_or(&[][..], Vec::as_slice);
    let mut reading = Reading {
        peer,
        cancel,
        given: Given::default(),
        people: People::new("rqda"),
        own: text(about, 0),
        documents: Vec::new(),
        by_id: HashMap::new(),
        deleted: 0,
        taken_back: 0,
    };
    reading.given.project.name = title.to_owned();
    reading.given.project.origin = "RQDA".to_owned();
    if !text(about, 1).trim().is_empty() {
        let name = say::exchange_about_the_project(lang).to_owned();
        let guid = reading.guid("project", &[]);
        reading.note(About { guid, name, ..About::default() }, text(about, 1));
    }
    let codes = codes(&mut reading)?;
    documents(&mut reading)?;
    codings(&mut reading, &codes, "coding", "")?;
    // A second coding of the same texts is another coder's.
    codings(&mut reading, &codes, "coding2", " (coding2)")?;
    annotations(&mut reading)?;
    let cases = cases::cases(&mut reading)?;
    cases::values(&mut reading, &cases)?;
    groups(&mut reading)?;
    journal(&mut reading)?;
    left(&mut reading)?;
    let Reading { mut given, people, documents, .. } = reading;
    given.project.sources = documents.into_iter().map(|document| Source::Text(document.source)).collect();
    given.project.users = people.users;
    Ok(given)
}

impl Reading<'_> {
    /// An identity that is the same in every copy of the project.
    fn guid(&self, kind: &str, words: &[&str]) -> Guid {
        let all: Vec<&str> = ["rqda", &self.own, kind].into_iter().chain(words.iter().copied()).collect();
        Guid::derived(&all)
    }

    fn note(&mut self, about: About, words: String) {
        let text = Text::Held(Arc::from(words));
        self.given.project.notes.push(TextSource { about, text, ..TextSource::default() });
    }

    /// The rows of a table that are alive, with the given columns; the others are counted.
    fn alive(&mut self, table: &str, columns: &[&str]) -> Result<Vec<Vec<Value>>, ActionError> {
        go_on(self.cancel)?;
        let asked: Vec<&str> = columns.iter().copied().chain(["status"]).collect();
        let mut rows = self.peer.rows(table, &asked)?;
        let status = |row: &Vec<Value>| number(row, columns.len());
        self.taken_back += rows.iter().filter(|row| status(row) == Some(TAKEN_BACK)).count();
        self.deleted += rows.iter().filter(|row| !matches!(status(row), Some(ALIVE | TAKEN_BACK))).count();
        rows.retain(|row| status(row) == Some(ALIVE));
        Ok(rows)
    }

    fn document(&mut self, id: &str) -> Option<&mut Document> {
        let at = *self.by_id.get(id)?;
        self.documents.get_mut(at)
    }

    /// Who made a row, and when.
    fn stamp(&mut self, row: &[Value], owner: usize, date: usize) -> Stamp {
        self.people.stamp(&text(row, owner), moment(&text(row, date)))
    }
}

/// Categories and the codes in them; gives the identity of each code by its number. A code may be in several categories,
/// and lies under the first.
fn codes(reading: &mut Reading) -> Result<HashMap<String, Guid>, ActionError> {
    let mut nodes = Vec::new();
    let mut known = HashMap::new();
    for row in reading.alive("codecat", &["catid", "name", "memo"])? {
        let guid = reading.guid("category", &[&text(&row, 0), &text(&row, 1)]);
        let code = code(guid, text(&row, 1), text(&row, 2), None, false);
        nodes.push(Node { key: format!("category {}", text(&row, 0)), parent: String::new(), code });
    }
    let mut above: HashMap<String, String> = HashMap::new();
    let mut further = 0;
    for row in reading.alive("treecode", &["cid", "catid"])? {
        let parent = format!("category {}", text(&row, 1));
        match nodes.iter().any(|node| node.key == parent) {
            true if above.contains_key(&text(&row, 0)) => further += 1,
            true => drop(above.insert(text(&row, 0), parent)),
            false => reading.given.lose("treecode"),
        }
    }
    for row in reading.alive("freecode", &["id", "name", "memo", "color"])? {
        let (id, name) = (text(&row, 0), text(&row, 1));
        let guid = reading.guid("code", &[&id, &name]);
        known.insert(id.clone(), guid.clone());
        let code = code(guid, name, text(&row, 2), Colour::read(&text(&row, 3)), true);
        nodes.push(Node { parent: above.remove(&id).unwrap_or_default(), key: format!("code {id}"), code });
    }
    reading.given.leave(Wording::ExchangeFurtherCategoriesOfCodes, further);
    reading.given.project.codes = in_order(nodes);
    Ok(known)
}

fn code(guid: Guid, name: String, description: String, colour: Option<Colour>, is_codable: bool) -> Code {
    Code { guid, name, description, colour, is_codable, parent: None, note_refs: Vec::new() }
}

fn documents(reading: &mut Reading) -> Result<(), ActionError> {
    for row in reading.alive("source", &["id", "name", "file", "memo", "owner", "date"])? {
        go_on(reading.cancel)?;
        let (id, name, written) = (text(&row, 0), text(&row, 1), text(&row, 2));
        let stamp = reading.stamp(&row, 4, 5);
        let guid = reading.guid("source", &[&id, &name]);
        let about = About { guid, name, description: text(&row, 3), stamp, ..About::default() };
        let table = Table::new(Unit { counts_mark: true, ..Unit::STANDARD }, &written, Form::Stored);
        let words = Words::new(&written);
        let held = Text::Held(Arc::from(words.text.as_str()));
        let source = TextSource { about, text: held, ..TextSource::default() };
        reading.by_id.insert(id, reading.documents.len());
        reading.documents.push(Document { source, words, table });
    }
    Ok(())
}

impl Document {
    /// Where a passage stands: at its positions if its words are there, else at the nearest of them.
    fn place(&self, start: i64, end: i64, kept: &str) -> Option<Place> {
        let wanted = plain(kept);
        let here = self.table.range(start.max(0), end.max(0));
        if let Some(here) = here.as_ref().filter(|here| start < end && !here.is_empty())
            && (wanted.is_empty() || self.words.between(here.start, here.end) == wanted)
        {
            return Some(Place { start: here.start, end: here.end, found: Found::ByPosition });
        }
        let near = here.map_or(0, |here| here.start);
        self.words.nearest(&wanted, near).or_else(|| self.words.clamped(start, end, Found::Doubtful))
    }

    /// Whether a part of a text is all of it.
    fn is_whole(&self, start: i64, end: i64) -> bool {
        start <= 0 && end >= i64::from(self.words.length())
    }
}

/// The codings of a table; `mark` is put after their coders' names.
fn codings(
    reading: &mut Reading,
    codes: &HashMap<String, Guid>,
    table: &'static str,
    mark: &str,
) -> Result<(), ActionError> {
    let columns = ["cid", "fid", "selfirst", "selend", "seltext", "owner", "date", "memo"];
    for (row, n) in reading.alive(table, &columns)?.iter().zip(0usize..) {
        go_on(reading.cancel)?;
        if coding(reading, codes, (table, mark), row, n).is_none() {
            reading.given.lose(table);
        }
    }
    Ok(())
}

/// None where there is no text, no code or no place for it.
fn coding(
    reading: &mut Reading,
    codes: &HashMap<String, Guid>,
    (table, mark): (&str, &str),
    row: &[Value],
    n: usize,
) -> Option<()> {
    let code = codes.get(&text(row, 0))?.clone();
    let id = text(row, 1);
    let place = reading.document(&id)?.place(number(row, 2)?, number(row, 3)?, &text(row, 4))?;
    reading.given.count(place.found);
    let owner = text(row, 5);
    let owner = if owner.is_empty() { owner } else { format!("{owner}{mark}") };
    let stamp = reading.people.stamp(&owner, moment(&text(row, 6)));
    let words = [table, &id, code.as_str(), &text(row, 2), &text(row, 3), &owner, &n.to_string()].map(str::to_owned);
    let guid = |reading: &Reading, kind: &str| reading.guid(kind, &words.each_ref().map(String::as_str));
    let made = Coding {
        guid: guid(reading, "coding"),
        creating_user: stamp.creating_user.clone(),
        created: stamp.created.clone(),
        code,
        note_refs: Vec::new(),
    };
    let about = About { guid: guid(reading, "passage"), description: text(row, 7), stamp, ..About::default() };
    let place = TextPlace { start: place.start.into(), end: place.end.into() };
    reading.document(&id)?.source.selections.push(Selection { about, place, codings: vec![made] });
    Some(())
}

/// Notes at one position are notes on the character there.
fn annotations(reading: &mut Reading) -> Result<(), ActionError> {
    for row in reading.alive("annotation", &["fid", "position", "annotation", "owner", "date"])? {
        let (id, at) = (text(&row, 0), number(&row, 1).unwrap_or(0));
        let place = reading.document(&id).and_then(|document| {
            let here = document.table.range(at.max(0), at.max(0) + 1).filter(|here| !here.is_empty());
            let near = here.map_or(at, |here| here.start.into());
            document.words.clamped(near, near + 1, Found::ByPosition)
        });
        let Some(place) = place else {
            reading.given.lose("annotation");
            continue;
        };
        let stamp = reading.stamp(&row, 3, 4);
        let guid = reading.guid("annotation", &[&id, &text(&row, 1), &text(&row, 2)]);
        let about = About { guid, description: text(&row, 2), stamp, ..About::default() };
        let place = TextPlace { start: place.start.into(), end: place.end.into() };
        if let Some(document) = reading.document(&id) {
            document.source.selections.push(Selection { about, place, codings: Vec::new() });
        }
    }
    Ok(())
}

/// Categories of documents are sets of them.
fn groups(reading: &mut Reading) -> Result<(), ActionError> {
    let within = reading.alive("treefile", &["fid", "catid"])?;
    for row in reading.alive("filecat", &["catid", "name", "memo"])? {
        let (id, name) = (text(&row, 0), text(&row, 1));
        let guid = reading.guid("file category", &[&id, &name]);
        let ids = within.iter().filter(|row| text(row, 1) == id).map(|row| text(row, 0));
        let sources: Vec<Guid> = ids.filter_map(|id| Some(reading.document(&id)?.source.about.guid.clone())).collect();
        reading.given.project.sets.push(Set { guid, name, description: text(&row, 2), sources, ..Set::default() });
    }
    Ok(())
}

fn journal(reading: &mut Reading) -> Result<(), ActionError> {
    for row in reading.alive("journal", &["name", "journal", "owner", "date"])? {
        let stamp = reading.stamp(&row, 2, 3);
        let name = text(&row, 0);
        let guid = reading.guid("journal", &[&name, &text(&row, 3)]);
        reading.note(About { guid, name, stamp, ..About::default() }, text(&row, 1));
    }
    Ok(())
}

/// Counts what stays behind.
fn left(reading: &mut Reading) -> Result<(), ActionError> {
    let images = reading.alive("image", &[])?.len();
    let areas = reading.alive("imageCoding", &[])?.len();
    for (what, count) in [
        (Wording::ExchangePictures, images),
        (Wording::ExchangeCodingsOfAreasInPicturesAnd, areas),
        (Wording::ExchangeCodingsThatWereTakenBack, reading.taken_back),
        (Wording::ExchangeRowsThatWereDeleted, reading.deleted),
    ] {
        reading.given.leave(what, count);
    }
    let known: HashSet<&str> = KNOWN.into_iter().collect();
    for table in reading.peer.tables()? {
        let is_known = known.contains(table.as_str()) || table.starts_with("sqlite_");
        let count = if is_known { 0 } else { reading.peer.count(&table)? };
        if count > 0 {
            reading.given.unknown.push((table, count));
        }
    }
    go_on(reading.cancel)
}

/// `Fri Dec  6 09:26:07 2019` in the time of the place as XML writes it in universal time; empty if it is no time.
fn moment(date: &str) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let parts: Vec<&str> = date.split_whitespace().collect();
    let [_, month, day, time, year] = parts.as_slice() else { return String::new() };
    let Some(month) = MONTHS.iter().position(|known| known == month) else { return String::new() };
    let written = format!("{year}-{:02}-{day:0>2} {time}", month + 1);
    let at = written.parse::<jiff::civil::DateTime>().ok();
    let at = at.and_then(|at| at.to_zoned(jiff::tz::TimeZone::system()).ok());
    at.map(|at| at.timestamp().to_string()).unwrap_or_default()
}
