//! QualCoder: a folder `NAME.qda` with the database `data.qda`.
//!
//! - `codes`: categories and codes as one tree
//! - `passages`: documents, codings and notes on passages
//! - `cases`: cases, attributes and their values

mod cases;
mod codes;
mod passages;

use super::given::{Given, People, go_on, number, text};
use crate::formats::import::Cancel;
use crate::formats::refi::{About, Guid, Source, Text, TextSource};
use crate::model::Lang;
use crate::say;
use crate::say::Wording;
use crate::session::ActionError;
use crate::store::peers::Peer;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Tables that are read, counted or hold nothing but the state of the program's windows.
const KNOWN: [&str; 20] = [
    "project",
    "source",
    "code_cat",
    "code_name",
    "code_text",
    "code_image",
    "code_av",
    "annotation",
    "cases",
    "case_text",
    "attribute_type",
    "attribute",
    "journal",
    "stored_sql",
    "ris",
    "graph",
    "manage_files_display",
    "files_filter",
    "coder_names",
    "manage_files_filter",
];

/// Whether a database has the tables of QualCoder.
pub fn is_theirs(peer: &Peer) -> bool {
    ["project", "source", "code_name", "code_text"].iter().all(|table| peer.has(table))
}

/// What the parts of a project are read with.
struct Reading<'p> {
    peer: &'p Peer,
    lang: Lang,
    cancel: &'p dyn Cancel,
    given: Given,
    people: People,
    /// What tells this project from others, copies of it apart.
    own: String,
}

impl Reading<'_> {
    /// An identity that is the same in every copy of the project, whatever numbers its rows have come to bear.
    fn guid(&self, kind: &str, words: &[&str]) -> Guid {
        let all: Vec<&str> = ["qualcoder", &self.own, kind].into_iter().chain(words.iter().copied()).collect();
        Guid::derived(&all)
    }

    fn note(&mut self, about: About, words: String) {
        let text = Text::Held(Arc::from(words));
        self.given.project.notes.push(TextSource { about, text, ..TextSource::default() });
    }
}

/// Reads all of a project. `title` is what its folder is called.
///
/// # Errors
/// A damaged database; cancelled.
pub fn read(peer: &Peer, title: &str, lang: Lang, cancel: &dyn Cancel) -> Result<Given, ActionError> {
    let about = peer.rows("project", &["date", "about", "memo"])?;
    let Some(about) = about.first() else { return Err(ActionError::NotAPeer { path: title.into() }) };
    let (given, people) = (Given::default(), People::new("qualcoder"));
    let mut reading = Reading { peer, lang, cancel, given, people, own: text(about, 0) };
    reading.given.project.name = title.to_owned();
    reading.given.project.origin = "QualCoder".to_owned();
    if !text(about, 2).trim().is_empty() {
        let name = say::exchange_about_the_project(lang).to_owned();
        let guid = reading.guid("project", &[]);
        reading.note(About { guid, name, ..About::default() }, text(about, 2));
    }
    let codes = codes::codes(&mut reading)?;
    let mut documents = passages::documents(&mut reading)?;
    passages::codings(&mut reading, &mut documents, &codes)?;
    passages::annotations(&mut reading, &mut documents)?;
    cases::cases(&mut reading, &mut documents)?;
    let journals = journals(&mut reading)?;
    cases::values(&mut reading, &mut documents, &journals)?;
    left(&mut reading)?;
    let Reading { mut given, people, .. } = reading;
    given.project.sources = documents.into_sources().into_iter().map(Source::Text).collect();
    given.project.users = people.users;
    Ok(given)
}

/// Journal entries become notes; gives where each went, by its number.
fn journals(reading: &mut Reading) -> Result<HashMap<String, usize>, ActionError> {
    let mut places = HashMap::new();
    for row in reading.peer.rows("journal", &["jid", "name", "jentry", "date", "owner"])? {
        let name = text(&row, 1);
        let guid = reading.guid("journal", &[&name]);
        let stamp = reading.people.stamp(&text(&row, 4), moment(&text(&row, 3)));
        places.insert(text(&row, 0), reading.given.project.notes.len());
        reading.note(About { guid, name, stamp, ..About::default() }, text(&row, 2));
    }
    Ok(places)
}

/// Counts what stays behind.
fn left(reading: &mut Reading) -> Result<(), ActionError> {
    let peer = reading.peer;
    for (table, what) in [
        ("code_image", Wording::ExchangeCodingsOfAreasInPicturesAnd),
        ("code_av", Wording::ExchangeCodingsOfSoundAndFilm),
        ("graph", Wording::ExchangeGraphs),
        ("stored_sql", Wording::ExchangeSavedDatabaseQueries),
    ] {
        let count = peer.count(table)?;
        reading.given.leave(what, count);
    }
    let references: HashSet<String> = peer.rows("ris", &["risid"])?.iter().map(|row| text(row, 0)).collect();
    reading.given.leave(Wording::ExchangeBibliographicReferences, references.len());
    let hidden = peer.rows("coder_names", &["name", "visibility"])?;
    let is_here = |name: &str| reading.people.users.iter().any(|user| user.name == name.trim());
    let hidden = hidden.iter().filter(|row| number(row, 1) == Some(0) && is_here(&text(row, 0))).count();
    reading.given.hidden_coders = hidden;
    for table in peer.tables()? {
        let is_known = KNOWN.contains(&table.as_str()) || table.starts_with("gr_") || table.starts_with("sqlite_");
        let count = if is_known { 0 } else { peer.count(&table)? };
        if count > 0 {
            reading.given.unknown.push((table, count));
        }
    }
    go_on(reading.cancel)
}

/// `2024-03-01 09:00:00` in the time of the place as XML writes it in universal time; empty if it is no time.
fn moment(date: &str) -> String {
    let zone = jiff::tz::TimeZone::system();
    let at = date.trim().parse::<jiff::civil::DateTime>().ok().and_then(|at| at.to_zoned(zone).ok());
    at.map(|at| at.timestamp().to_string()).unwrap_or_default()
}
