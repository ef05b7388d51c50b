//! Taguette, and LibreQDA, which grew out of it: one database with all that a project or a server holds.

use super::given::{Given, People, go_on, number, text};
use super::place::{Found, Place, Words, plain};
use super::tree::{Node, in_order};
use crate::formats::import::{Cancel, Fragment, fragment};
use crate::formats::refi::positions::{Form, Table, Unit};
use crate::formats::refi::{
    self, About, Code, Coding, Colour, Guid, Selection, Source, Text, TextPlace, TextSource, ValueKind, Variable,
    VariableValue,
};
use crate::model::Lang;
use crate::say;
use crate::session::ActionError;
use crate::store::peers::{Peer, Value};
use std::collections::HashMap;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Tables that are read, or hold nothing of the study.
const KNOWN: [&str; 9] = [
    "users",
    "projects",
    "project_members",
    "documents",
    "tags",
    "highlights",
    "highlight_tags",
    "commands",
    "alembic_version",
];
/// The key of the code that gathers highlights without a tag.
const UNTAGGED: &str = "untagged";

/// Whether a database has the tables of Taguette.
pub fn is_theirs(peer: &Peer) -> bool {
    ["projects", "documents", "tags", "highlights", "highlight_tags"].iter().all(|table| peer.has(table))
}

struct Document {
    source: TextSource,
    placing: Placing,
    project: String,
}

/// Which project a row belongs to: what tells the project from others, and its name.
type Projects = HashMap<String, (String, String)>;

/// Reads all projects of a database.
///
/// # Errors
/// A damaged database; cancelled.
pub fn read(peer: &Peer, lang: Lang, cancel: &dyn Cancel) -> Result<Given, ActionError> {
    let mut given = Given::default();
    let mut people = People::new("taguette");
    let projects = projects(peer, lang, &mut given)?;
    let mut documents = documents(peer, &projects, &mut given, cancel)?;
    let mut codes = codes(peer, &projects, &given.projects)?;
    let known: HashMap<String, Guid> = codes.iter().map(|node| (node.key.clone(), node.code.guid.clone())).collect();
    let is_any_untagged = highlights(peer, &known, &mut documents, &mut people, &mut given, cancel)?;
    if is_any_untagged {
        let name = say::exchange_untagged(lang).to_owned();
        codes.push(Node { key: UNTAGGED.to_owned(), parent: String::new(), code: code(untagged(), name) });
    }
    given.project.codes = in_order(codes);
    if given.projects.len() > 1 {
        by_project(&mut given, &projects, &mut documents, lang);
    }
    let mut list: Vec<(i64, Document)> = documents.into_iter().collect();
    list.sort_by_key(|(id, _)| *id);
    given.project.sources = list.into_iter().map(|(_, document)| Source::Text(document.source)).collect();
    given.project.users = people.users;
    for table in peer.tables()? {
        let is_known = KNOWN.contains(&table.as_str()) || table.starts_with("sqlite_");
        let count = if is_known { 0 } else { peer.count(&table)? };
        if count > 0 {
            given.unknown.push((table, count));
        }
    }
    Ok(given)
}

fn projects(peer: &Peer, lang: Lang, given: &mut Given) -> Result<Projects, ActionError> {
    let mut projects = Projects::new();
    given.project.origin = if peer.tables()?.iter().any(|table| table.contains("collection")) {
        "LibreQDA".to_owned()
    } else {
        "Taguette".to_owned()
    };
    for row in peer.rows("projects", &["id", "name", "description", "created"])? {
        let (name, description) = (text(&row, 1), text(&row, 2));
        let own = format!("{} {}", text(&row, 3), name);
        if !description.trim().is_empty() {
            let title = say::exchange_about_the_project(lang);
            let name = format!("{title}: {name}");
            let about = About { guid: Guid::derived(&["taguette", &own, "project"]), name, ..About::default() };
            let text = Text::Held(Arc::from(description));
            given.project.notes.push(TextSource { about, text, ..TextSource::default() });
        }
        given.projects.push(name.clone());
        projects.insert(text(&row, 0), (own, name));
    }
    if let [only] = given.projects.as_slice() {
        given.project.name = only.clone();
    }
    Ok(projects)
}

fn documents(
    peer: &Peer,
    projects: &Projects,
    given: &mut Given,
    cancel: &dyn Cancel,
) -> Result<HashMap<i64, Document>, ActionError> {
    let mut documents = HashMap::new();
    let columns = ["id", "name", "description", "created", "project_id", "contents"];
    for row in peer.rows("documents", &columns)? {
        go_on(cancel)?;
        let (Some(id), project) = (number(&row, 0), text(&row, 4)) else {
            given.lose("documents");
            continue;
        };
        let own = projects.get(&project).map_or("", |(own, _)| own);
        let guid = Guid::derived(&["taguette", own, "document", &id.to_string()]);
        let stamp = refi::Stamp { created: moment(&text(&row, 3)), ..refi::Stamp::default() };
        let about = About { guid, name: text(&row, 1), description: text(&row, 2), stamp, ..About::default() };
        let placing = Placing::new(&text(&row, 5));
        let held = Text::Held(Arc::from(placing.words.text.as_str()));
        let source = TextSource { about, text: held, ..TextSource::default() };
        documents.insert(id, Document { source, placing, project });
    }
    Ok(documents)
}

fn code(guid: Guid, name: String) -> Code {
    Code { guid, name, description: String::new(), colour: None, is_codable: true, parent: None, note_refs: Vec::new() }
}

fn untagged() -> Guid {
    Guid::derived(&["taguette", UNTAGGED])
}

/// The tags by their keys. A path stays one name; only LibreQDA says what lies under what. Where there are several
/// projects, each has a code of its own to hold its tags.
fn codes(peer: &Peer, projects: &Projects, names: &[String]) -> Result<Vec<Node>, ActionError> {
    let has_several = names.len() > 1;
    let mut nodes = Vec::new();
    if has_several {
        let mut list: Vec<_> = projects.iter().collect();
        list.sort();
        for (id, (own, name)) in list {
            let made = code(Guid::derived(&["taguette", own, "tags"]), name.clone());
            let code = Code { is_codable: false, ..made };
            nodes.push(Node { key: format!("project {id}"), parent: String::new(), code });
        }
    }
    for row in peer.rows("tags", &["id", "project_id", "path", "description", "parent_id", "color"])? {
        let (id, project, path, above) = (text(&row, 0), text(&row, 1), text(&row, 2), text(&row, 4));
        let own = projects.get(&project).map_or("", |(own, _)| own);
        let parent = match (above.is_empty(), has_several) {
            (false, _) => above.clone(),
            (true, true) => format!("project {project}"),
            (true, false) => String::new(),
        };
        // In a tree a name may stand in several places.
        let words = ["taguette", own, "tag", &path, if above.is_empty() { "" } else { &id }];
        let made = code(Guid::derived(&words), path.clone());
        let code = Code { description: text(&row, 3), colour: Colour::read(&text(&row, 5)), ..made };
        nodes.push(Node { key: id, parent, code });
    }
    Ok(nodes)
}

/// Who made each highlight last, and when, by its number.
fn authors(peer: &Peer) -> Result<HashMap<i64, (String, String)>, ActionError> {
    let mut names = HashMap::new();
    for row in peer.rows("users", &["login", "displayname"])? {
        names.insert(text(&row, 0), text(&row, 1));
    }
    let mut authors: HashMap<i64, (i64, String, String)> = HashMap::new();
    for row in peer.rows("commands", &["id", "date", "user_login", "payload"])? {
        let Ok(payload) = serde_json::from_str::<serde_json::Value>(&text(&row, 3)) else { continue };
        let is_of = payload.get("type").and_then(|kind| kind.as_str()) == Some("highlight_add");
        let Some(highlight) = payload.get("highlight_id").and_then(|id| id.as_i64()).filter(|_| is_of) else {
            continue;
        };
        let (turn, login) = (number(&row, 0).unwrap_or(0), text(&row, 2));
        if authors.get(&highlight).is_some_and(|(before, ..)| *before > turn) {
            continue;
        }
        let name = names.get(&login).filter(|name| !name.trim().is_empty()).cloned().unwrap_or(login);
        authors.insert(highlight, (turn, name, moment(&text(&row, 1))));
    }
    Ok(authors.into_iter().map(|(id, (_, name, at))| (id, (name, at))).collect())
}

/// Reads the highlights; true if there are any without a tag.
fn highlights(
    peer: &Peer,
    codes: &HashMap<String, Guid>,
    documents: &mut HashMap<i64, Document>,
    people: &mut People,
    given: &mut Given,
    cancel: &dyn Cancel,
) -> Result<bool, ActionError> {
    let authors = authors(peer)?;
    let mut tags: HashMap<i64, Vec<Guid>> = HashMap::new();
    for row in peer.rows("highlight_tags", &["highlight_id", "tag_id"])? {
        match (number(&row, 0), codes.get(&text(&row, 1))) {
            (Some(highlight), Some(code)) => tags.entry(highlight).or_default().push(code.clone()),
            _ => given.lose("highlight_tags"),
        }
    }
    let mut is_any_untagged = false;
    for row in peer.rows("highlights", &["id", "document_id", "start_offset", "end_offset", "snippet"])? {
        go_on(cancel)?;
        let id = number(&row, 0).unwrap_or(0);
        let Some((document, place)) = placed(documents, &row) else {
            given.lose("highlights");
            tags.remove(&id);
            continue;
        };
        given.count(place.found);
        let (name, created) = authors.get(&id).cloned().unwrap_or_default();
        let stamp = people.stamp(&name, created);
        let own = document.source.about.guid.as_str().to_owned();
        let words =
            ["taguette", &own, &id.to_string(), &place.start.to_string(), &place.end.to_string()].map(str::to_owned);
        let guid = |kind: &str| Guid::derived(&words.iter().map(String::as_str).chain([kind]).collect::<Vec<_>>());
        let own_tags = tags.remove(&id).unwrap_or_default();
        is_any_untagged |= own_tags.is_empty();
        let codes = if own_tags.is_empty() { vec![untagged()] } else { own_tags };
        let codings = codes.into_iter().map(|code| Coding {
            guid: guid(code.as_str()),
            creating_user: stamp.creating_user.clone(),
            created: stamp.created.clone(),
            code,
            note_refs: Vec::new(),
        });
        let codings = codings.collect();
        let about = About { guid: guid("highlight"), stamp, ..About::default() };
        let place = TextPlace { start: place.start.into(), end: place.end.into() };
        document.source.selections.push(Selection { about, place, codings });
    }
    tags.values().flatten().for_each(|_| given.lose("highlight_tags"));
    Ok(is_any_untagged)
}

fn placed<'d>(documents: &'d mut HashMap<i64, Document>, row: &[Value]) -> Option<(&'d mut Document, Place)> {
    let document = documents.get_mut(&number(row, 1)?)?;
    let place = document.placing.place(number(row, 2)?, number(row, 3)?, &text(row, 4))?;
    Some((document, place))
}

/// Says of each document which project it comes from.
fn by_project(given: &mut Given, projects: &Projects, documents: &mut HashMap<i64, Document>, lang: Lang) {
    let guid = Guid::derived(&["taguette", "project of document"]);
    let name = say::exchange_project_in_taguette(lang).to_owned();
    let kind = ValueKind::Text;
    given.project.variables.push(Variable { guid: guid.clone(), name, kind, ..Variable::default() });
    for document in documents.values_mut() {
        let Some((_, name)) = projects.get(&document.project) else { continue };
        let value = Some(refi::Value { kind, text: name.clone() });
        document.source.values.push(VariableValue { variable: guid.clone(), value });
    }
}

/// A document's text, and the way to it from bytes of the page's text.
struct Placing {
    words: Words,
    fragment: Fragment,
    /// From the fragment's text to the stored text.
    table: Table,
}

impl Placing {
    fn new(html: &str) -> Placing {
        let fragment = fragment(html);
        let table = Table::new(Unit { counts_mark: true, ..Unit::STANDARD }, &fragment.text, Form::Stored);
        Placing { words: Words::new(&fragment.text), fragment, table }
    }

    /// The place of a highlight; none in an empty text. `snippet`: the piece of the page that was kept with it.
    fn place(&self, start: i64, end: i64, snippet: &str) -> Option<Place> {
        let wanted = plain(&fragment(snippet).text);
        let length = i64::from(self.fragment.length());
        let (from, to) = (start.min(end).clamp(0, length), start.max(end).clamp(0, length));
        let here = self.fragment.range(from, to).and_then(|(from, to)| self.table.range(from.into(), to.into()))?;
        let is_within = start <= end && (from, to) == (start, end) && !here.is_empty();
        let found = Place { start: here.start, end: here.end, found: Found::ByPosition };
        if is_within && (wanted.is_empty() || is_same(self.words.between(here.start, here.end), &wanted)) {
            return Some(found);
        }
        let sought = self.words.nearest(&wanted, here.start);
        sought.or_else(|| self.words.clamped(here.start.into(), here.end.into(), Found::Doubtful))
    }
}

/// Whether two pieces have the same words, however they are spaced. A mark that a highlight cuts off from its letter stays
/// with it here.
fn is_same(here: &str, wanted: &str) -> bool {
    let letters = |words: &str| words.nfd().filter(|c| !c.is_whitespace()).collect::<String>();
    let (here, wanted) = (letters(here), letters(wanted));
    let (mut here, mut wanted) = (here.as_str(), wanted.as_str());
    if here == wanted {
        return true;
    }
    if wanted.starts_with(is_combining_mark) {
        let mut rest = here.chars();
        rest.next();
        here = rest.as_str().trim_start_matches(is_combining_mark);
        wanted = wanted.trim_start_matches(is_combining_mark);
    }
    here.trim_end_matches(is_combining_mark) == wanted.trim_end_matches(is_combining_mark)
}

/// `2024-03-01 09:00:00.123` in universal time as XML writes it; empty if it is no time.
fn moment(date: &str) -> String {
    let at = date.trim().parse::<jiff::civil::DateTime>().ok();
    let at = at.and_then(|at| at.to_zoned(jiff::tz::TimeZone::UTC).ok());
    at.and_then(|at| jiff::Timestamp::from_second(at.timestamp().as_second()).ok())
        .map(|at| at.to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_highlight_cuts_no_letter_and_is_sought_where_it_is_not() {
        use Found::{ByPosition, ByWords, Doubtful, Nearest};
        for (html, start, end, snippet, expected) in [
            ("<p>å ja</p>", 0, 5, "<p>å ja</p>", Some((0, 4, ByPosition))),
            ("<p>a\u{30a}b</p>", 0, 1, "a", Some((0, 1, ByPosition))),
            ("<p>a\u{30a}b</p>", 1, 4, "\u{30a}b", Some((0, 2, ByPosition))),
            ("<p>ett</p>\n<p>två</p>", 0, 8, "<p>ett</p>\n<p>två</p>", Some((0, 7, ByPosition))),
            ("<p>ett</p>\n\n<p>två</p>", 3, 5, "\n\n", Some((4, 5, Doubtful))),
            ("<p>ja nej ja</p>", 3, 6, "ja", Some((0, 2, Nearest))),
            ("<p>ja nej</p>", 0, 3, "nej", Some((3, 6, ByWords))),
            ("<p>ja nej</p>", 0, 99, "nej", Some((3, 6, ByWords))),
            ("<p>ja nej</p>", 6, 3, "borta", Some((3, 6, Doubtful))),
            ("<p>ja nej</p>", 50, 99, "borta", Some((5, 6, Doubtful))),
            ("<p>ja nej</p>", 3, 6, "", Some((3, 6, ByPosition))),
            ("<p> </p>", 0, 1, "x", None),
        ] {
            let place = Placing::new(html).place(start, end, snippet);
            assert_eq!(place.map(|place| (place.start, place.end, place.found)), expected, "{html} {start}..{end}");
        }
    }
}
