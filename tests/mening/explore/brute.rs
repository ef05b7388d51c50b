//! Questions answered letter by letter from the rows of the file. Slow, and nothing here is the program's.

use super::hits::hits;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

pub type Row = BTreeMap<String, Option<String>>;

/// Document, start, end.
pub type Place = (i64, usize, usize);

/// For what a passage was found: the numbers of terms, and whose work it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Why {
    pub terms: BTreeSet<usize>,
    pub coders: BTreeSet<i64>,
}

pub type Found = BTreeMap<Place, Why>;

/// A file's rows, table by table, as text, and its texts as letters.
pub struct Rows {
    tables: BTreeMap<&'static str, Vec<Row>>,
    pub texts: BTreeMap<i64, Vec<char>>,
}

const TABLES: [&str; 16] = [
    "document",
    "turn",
    "speaker",
    "participant",
    "participant_case",
    "case",
    "case_link",
    "consent",
    "quarantine",
    "code",
    "coding",
    "coder",
    "theme",
    "meaning_unit",
    "memo",
    "variable",
];

pub fn rows(file: &Connection) -> Rows {
    let read = |table: &'static str| {
        let mut query = file.prepare(&format!("select * from \"{table}\" order by id")).unwrap();
        let names: Vec<String> = query.column_names().map(str::to_owned).collect();
        let row = |row: &rusqlite::Row| {
            let value = |n: usize| {
                use rusqlite::types::ValueRef;
                match row.get_ref(n).unwrap() {
                    ValueRef::Null => None,
                    ValueRef::Integer(number) => Some(number.to_string()),
                    ValueRef::Text(text) => Some(String::from_utf8(text.to_vec()).unwrap()),
                    other => panic!("{other:?}"),
                }
            };
            Ok(names.iter().enumerate().map(|(n, name)| (name.clone(), value(n))).collect())
        };
        (table, query.query_map([], row).unwrap().map(Result::unwrap).collect())
    };
    let tables = TABLES.into_iter().chain(["value"]).map(read).collect();
    let mut query = file.prepare("select document_id, text from document_text").unwrap();
    let text = |row: &rusqlite::Row| Ok((row.get(0)?, row.get::<_, String>(1)?.chars().collect()));
    let texts = query.query_map([], text).unwrap().map(Result::unwrap).collect();
    Rows { tables, texts }
}

pub fn n(row: &Row, column: &str) -> i64 {
    row[column].as_ref().unwrap().parse().unwrap()
}

pub fn maybe(row: &Row, column: &str) -> Option<i64> {
    row[column].as_ref().map(|text| text.parse().unwrap())
}

pub fn word<'r>(row: &'r Row, column: &str) -> &'r str {
    row[column].as_deref().unwrap()
}

/// Whether a row's words hold a letter.
pub fn is_at(row: &Row, document: i64, at: usize) -> bool {
    n(row, "document_id") == document && n(row, "start") <= at as i64 && (at as i64) < n(row, "end")
}

pub fn place(row: &Row) -> Place {
    (n(row, "document_id"), n(row, "start") as usize, n(row, "end") as usize)
}

/// Whether two passages share a letter.
pub fn overlap(one: Place, other: Place) -> bool {
    one.0 == other.0 && (one.1..one.2).any(|at| (other.1..other.2).contains(&at))
}

impl Rows {
    pub fn of(&self, table: &str) -> &[Row] {
        &self.tables[table]
    }

    pub fn named(&self, table: &str, name: &str) -> &Row {
        self.of(table).iter().find(|row| word(row, "name") == name).unwrap()
    }

    /// Something and all that lies beneath it.
    pub fn beneath(&self, table: &str, id: i64) -> BTreeSet<i64> {
        let mut all = BTreeSet::from([id]);
        for _ in self.of(table) {
            for row in self.of(table) {
                if maybe(row, "parent_id").is_some_and(|parent| all.contains(&parent)) {
                    all.insert(n(row, "id"));
                }
            }
        }
        all
    }

    pub fn has_withdrawn(&self, participant: i64) -> bool {
        let hers = self.of("consent").iter().filter(|row| n(row, "participant_id") == participant);
        hers.into_iter().any(|row| !word(row, "withdrawn").is_empty())
    }

    pub fn touches_quarantine(&self, (document, start, end): Place) -> bool {
        (start..end).any(|at| self.of("quarantine").iter().any(|row| is_at(row, document, at)))
    }

    pub fn speaker_of(&self, turn: &Row) -> &Row {
        self.of("speaker").iter().find(|row| n(row, "id") == n(turn, "speaker_id")).unwrap()
    }

    /// The speakers whose spoken words a passage overlaps.
    pub fn speak_in(&self, (document, start, end): Place) -> Vec<&Row> {
        let speaks = |turn: &&Row| {
            let words = n(turn, "words") as usize..n(turn, "end") as usize;
            n(turn, "document_id") == document && (start..end).any(|at| words.contains(&at))
        };
        self.of("turn").iter().filter(speaks).map(|turn| self.speaker_of(turn)).collect()
    }

    /// Nowhere is what touches words in quarantine, and what only those say who have withdrawn.
    fn is_somewhere(&self, place: Place) -> bool {
        let respondents: Vec<&Row> =
            self.speak_in(place).into_iter().filter(|speaker| n(speaker, "interviewer") == 0).collect();
        let gone = |speaker: &&Row| maybe(speaker, "participant_id").is_some_and(|person| self.has_withdrawn(person));
        place.1 < place.2
            && !self.touches_quarantine(place)
            && (respondents.is_empty() || !respondents.iter().all(gone))
    }

    fn not_excluded(row: &Row) -> bool {
        word(row, "relevance") != "excluded"
    }

    /// The passages of a term with their coder.
    fn term(&self, question: &Value) -> Vec<(Place, Option<i64>)> {
        let (name, value) = question.as_object().unwrap().iter().next().unwrap();
        let text = value.as_str().unwrap_or_default();
        let made = |row: &Row| (place(row), Some(n(row, "coder_id")));
        let work = |is: &dyn Fn(&Row, &str) -> bool| {
            let codings = self.of("coding").iter().filter(|row| is(row, "coding_id"));
            let units = self.of("meaning_unit").iter().filter(|row| Rows::not_excluded(row) && is(row, "unit_id"));
            codings.chain(units).map(made).collect::<Vec<_>>()
        };
        let turns = |is: &dyn Fn(&Row) -> bool| {
            let gone = |row: &Row| maybe(row, "participant_id").is_some_and(|person| self.has_withdrawn(person));
            let wanted = |turn: &&Row| is(self.speaker_of(turn)) && !gone(self.speaker_of(turn));
            self.of("turn").iter().filter(wanted).map(|turn| (place(turn), None)).collect::<Vec<_>>()
        };
        let tree = |table: &str| {
            let id = n(self.named(table, text), "id");
            if question["below"] == Value::Bool(false) { BTreeSet::from([id]) } else { self.beneath(table, id) }
        };
        match name.as_str() {
            "code" => {
                let codes = tree("code");
                self.of("coding").iter().filter(|row| codes.contains(&n(row, "code_id"))).map(made).collect()
            }
            "theme" => {
                let themes = tree("theme");
                let units = self.of("meaning_unit").iter().filter(|row| Rows::not_excluded(row));
                let is = |row: &&Row| maybe(row, "theme_id").is_some_and(|theme| themes.contains(&theme));
                units.filter(is).map(made).collect()
            }
            "coder" => {
                let coder = n(self.named("coder", text), "id");
                work(&|row, _| n(row, "coder_id") == coder)
            }
            "memo" => work(&|row, column| self.of("memo").iter().any(|memo| maybe(memo, column) == Some(n(row, "id")))),
            "relevance" => {
                self.of("meaning_unit").iter().filter(|row| word(row, "relevance") == text).map(made).collect()
            }
            "speaker" => turns(&|speaker| word(speaker, "label") == text),
            "participant" => {
                let person = n(self.named("participant", text), "id");
                turns(&|speaker| maybe(speaker, "participant_id") == Some(person))
            }
            "role" => turns(&|speaker| {
                self.of("participant").iter().any(|person| {
                    Some(n(person, "id")) == maybe(speaker, "participant_id") && word(person, "role") == text
                })
            }),
            "uncoded" => self.uncoded().into_iter().map(|place| (place, None)).collect(),
            _ => {
                let find = |(document, letters): (&i64, &Vec<char>)| {
                    let hits = hits(letters, name, text).into_iter();
                    hits.map(|(start, end)| ((*document, start, end), None)).collect::<Vec<_>>()
                };
                self.texts.iter().flat_map(find).collect()
            }
        }
    }

    fn uncoded(&self) -> Vec<Place> {
        let mut found = Vec::new();
        for (document, letters) in &self.texts {
            let coded = |at: usize| {
                let mut here = self.of("coding").iter().filter(|row| is_at(row, *document, at));
                here.any(|row| !self.touches_quarantine(place(row)))
            };
            let mut open: Option<usize> = None;
            for at in 0..=letters.len() {
                let free = letters.get(at).is_some_and(|c| *c != '\n') && !coded(at);
                match (free, open) {
                    (true, None) => open = Some(at),
                    (false, Some(start)) => {
                        found.push((*document, start, at));
                        open = None;
                    }
                    _ => {}
                }
            }
        }
        found
    }

    /// The answer to a question; `next` is the number of its first term.
    pub fn answer(&self, question: &Value, next: &mut usize) -> Found {
        let grain = question["grain"].as_str().unwrap_or("turn");
        let mut parts = |list: &Value| -> Vec<Found> {
            list.as_array().unwrap().iter().map(|part| self.answer(part, next)).collect()
        };
        let get = |name: &str| question.get(name);
        if let Some(list) = get("or") {
            return all(&parts(list));
        }
        if let Some(list) = get("and") {
            let parts = parts(list);
            return self.at_least(parts.len(), &parts, grain);
        }
        if let Some(least) = get("at_least") {
            let parts = parts(&question["of"]);
            return self.at_least(least.as_u64().unwrap() as usize, &parts, grain);
        }
        if let Some(list) = get("without") {
            let parts = parts(list);
            let holds = |place: &Place| self.places_of(*place, &parts, grain).iter().any(|held| held.contains(&1));
            return parts[0].iter().filter(|(place, _)| !holds(place)).map(|(p, why)| (*p, why.clone())).collect();
        }
        if let Some(list) = get("common") {
            let parts = parts(list);
            return parts[1..].iter().fold(parts[0].clone(), |shared, next| common(&shared, next));
        }
        for name in ["within", "around"] {
            if let Some(list) = get(name) {
                let parts = parts(list);
                let is = |one: Place, other: Place| match name {
                    "within" => lies_in(one, other),
                    _ => lies_in(other, one),
                };
                let kept = parts[0].iter().filter(|(place, _)| parts[1].keys().any(|other| is(**place, *other)));
                return kept.map(|(place, why)| (*place, why.clone())).collect();
            }
        }
        for name in ["near", "before", "after"] {
            if let Some(list) = get(name) {
                let parts = parts(list);
                return self.near(name, &parts, &question["distance"]);
            }
        }
        if let Some(inner) = get("of") {
            let found = self.answer(inner, next);
            let filters = question["where"].as_array().unwrap();
            let holds = |place: Place, why: &Why| filters.iter().all(|filter| self.passes(filter, place, why));
            return found.into_iter().filter(|(place, why)| holds(*place, why)).collect();
        }
        let number = *next;
        *next += 1;
        let mut found = Found::new();
        for (place, coder) in self.term(question).into_iter().filter(|(place, _)| self.is_somewhere(*place)) {
            let why = found.entry(place).or_default();
            why.terms.insert(number);
            why.coders.extend(coder);
        }
        found
    }

    fn at_least(&self, least: usize, parts: &[Found], grain: &str) -> Found {
        let mut found = all(parts);
        found.retain(|place, _| self.places_of(*place, parts, grain).iter().any(|held| held.len() >= least));
        found
    }

    /// Of each place of a passage, which of the parts it holds.
    fn places_of(&self, passage: Place, parts: &[Found], grain: &str) -> Vec<BTreeSet<usize>> {
        let holding = |holds: &dyn Fn(Place) -> bool| {
            let one = |(n, part): (usize, &Found)| part.keys().any(|other| holds(*other)).then_some(n);
            parts.iter().enumerate().filter_map(one).collect::<BTreeSet<usize>>()
        };
        if grain == "words" {
            return vec![holding(&|other| overlap(passage, other))];
        }
        let here = self.keys(passage, grain);
        here.iter().map(|key| holding(&|other| self.keys(other, grain).contains(key))).collect()
    }

    /// What the places are known by in which a passage lies.
    fn keys(&self, (document, start, end): Place, grain: &str) -> BTreeSet<String> {
        (start..end).flat_map(|at| self.keys_at(grain, document, at)).collect()
    }
}

pub fn all(parts: &[Found]) -> Found {
    let mut found = Found::new();
    for (place, why) in parts.iter().flatten() {
        let known = found.entry(*place).or_default();
        known.terms.extend(&why.terms);
        known.coders.extend(&why.coders);
    }
    found
}

fn common(one: &Found, other: &Found) -> Found {
    let mut shared = Vec::new();
    for (a, why) in one {
        for (b, for_b) in other.iter().filter(|(b, _)| overlap(*a, **b)) {
            let range = (a.0, a.1.max(b.1), a.2.min(b.2));
            shared.push(Found::from([(range, why.clone())]));
            shared.push(Found::from([(range, for_b.clone())]));
        }
    }
    all(&shared)
}

fn lies_in(inner: Place, outer: Place) -> bool {
    inner.0 == outer.0 && (inner.1..inner.2).all(|at| (outer.1..outer.2).contains(&at))
}
