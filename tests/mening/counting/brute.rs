//! The same cells counted letter by letter from the rows of the file. Slow, and nothing here is the program's.

use super::{Cells, Said};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

type Row = BTreeMap<String, Option<String>>;

/// A file's rows, table by table, as text.
pub struct Rows(BTreeMap<&'static str, Vec<Row>>);

const TABLES: [&str; 25] = [
    "document",
    "document_text",
    "turn",
    "speaker",
    "participant",
    "participant_case",
    "document_participant",
    "case",
    "case_link",
    "consent",
    "quarantine",
    "code",
    "coding",
    "theme",
    "question",
    "meaning_unit",
    "answer",
    "read_mark",
    "read_part",
    "read_code",
    "meaning",
    "silence",
    "evidence",
    "assessment",
    "criterion",
];

pub fn rows(file: &Connection) -> Rows {
    let read = |table: &'static str| {
        let mut query = file.prepare(&format!("select * from \"{table}\" order by 1")).unwrap();
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
    Rows(TABLES.into_iter().map(read).collect())
}

fn n(row: &Row, column: &str) -> i64 {
    row[column].as_ref().unwrap().parse().unwrap()
}

fn maybe(row: &Row, column: &str) -> Option<i64> {
    row[column].as_ref().map(|text| text.parse().unwrap())
}

fn word<'r>(row: &'r Row, column: &str) -> &'r str {
    row[column].as_deref().unwrap()
}

impl Rows {
    pub fn of(&self, table: &str) -> &[Row] {
        &self.0[table]
    }

    /// Something and all that lies beneath it.
    fn beneath(&self, table: &str, id: i64) -> BTreeSet<i64> {
        let mut all = BTreeSet::from([id]);
        loop {
            let more: Vec<i64> = self
                .of(table)
                .iter()
                .filter(|row| maybe(row, "parent_id").is_some_and(|parent| all.contains(&parent)))
                .map(|row| n(row, "id"))
                .filter(|id| !all.contains(id))
                .collect();
            if more.is_empty() {
                return all;
            }
            all.extend(more);
        }
    }

    fn is_at(row: &Row, document: i64, at: i64) -> bool {
        n(row, "document_id") == document && n(row, "start") <= at && at < n(row, "end")
    }

    fn in_quarantine(&self, document: i64, at: i64) -> bool {
        self.of("quarantine").iter().any(|row| Rows::is_at(row, document, at))
    }

    /// Whether a row's words touch words in quarantine.
    fn touches_quarantine(&self, row: &Row) -> bool {
        (n(row, "start")..n(row, "end")).any(|at| self.in_quarantine(n(row, "document_id"), at))
    }

    fn has_withdrawn(&self, participant: i64) -> bool {
        let of = |row: &&Row| n(row, "participant_id") == participant;
        self.of("consent").iter().filter(of).any(|row| !word(row, "withdrawn").is_empty())
    }

    /// Who speaks a letter: the speaker's row, where a respondent does.
    fn speaker(&self, document: i64, at: i64) -> Option<&Row> {
        let turn = self
            .of("turn")
            .iter()
            .find(|row| n(row, "document_id") == document && n(row, "words") <= at && at < n(row, "end"))?;
        let speaker = self.of("speaker").iter().find(|row| n(row, "id") == n(turn, "speaker_id")).unwrap();
        (n(speaker, "interviewer") == 0).then_some(speaker)
    }

    fn counts(&self, speaker: &Row, within: &BTreeSet<i64>) -> bool {
        let Some(person) = maybe(speaker, "participant_id") else { return true };
        let cases: Vec<i64> = self
            .of("participant_case")
            .iter()
            .filter(|row| n(row, "participant_id") == person)
            .map(|row| n(row, "case_id"))
            .collect();
        !self.has_withdrawn(person) && (cases.is_empty() || cases.iter().any(|case| within.contains(case)))
    }

    /// Whether a letter is to be read at all.
    fn is_to_be_read(&self, document: i64, at: i64) -> bool {
        let has_turns = self.of("turn").iter().any(|row| n(row, "document_id") == document);
        let is_said = match has_turns {
            true => self.speaker(document, at).is_some_and(|speaker| {
                !maybe(speaker, "participant_id").is_some_and(|person| self.has_withdrawn(person))
            }),
            false => {
                let alone: Vec<i64> = self
                    .of("document_participant")
                    .iter()
                    .filter(|row| n(row, "document_id") == document)
                    .map(|row| n(row, "participant_id"))
                    .collect();
                !matches!(alone.as_slice(), [person] if self.has_withdrawn(*person))
            }
        };
        // A unit that touches quarantined words is nowhere, so it sets nothing aside.
        let is_aside = |row: &&Row| {
            word(row, "relevance") == "excluded" && Rows::is_at(row, document, at) && !self.touches_quarantine(row)
        };
        is_said && !self.in_quarantine(document, at) && !self.of("meaning_unit").iter().any(|row| is_aside(&row))
    }

    /// The letters of each word: what stands between blanks, without what is no letter at its ends.
    fn words(&self, document: i64) -> Vec<std::ops::Range<i64>> {
        let text = self.of("document_text").iter().find(|row| n(row, "document_id") == document).unwrap();
        let letters: Vec<char> = word(text, "text").chars().collect();
        let mut words = Vec::new();
        let mut at = 0;
        for run in letters.split(|letter| letter.is_whitespace()) {
            if let Some(first) = run.iter().position(|letter| letter.is_alphanumeric()) {
                let last = run.iter().rposition(|letter| letter.is_alphanumeric()).unwrap();
                words.push((at + first) as i64..(at + last + 1) as i64);
            }
            at += run.len() + 1;
        }
        words
    }

    /// The distinct passages of a row.
    fn passages(&self, kind: &str, id: i64) -> BTreeSet<(i64, i64, i64)> {
        let place = |row: &Row| (n(row, "document_id"), n(row, "start"), n(row, "end"));
        let units = self.of("meaning_unit").iter();
        let units = units.filter(|row| word(row, "relevance") != "excluded" && !self.touches_quarantine(row));
        match kind {
            "code" => {
                let codes = self.beneath("code", id);
                let codings = self.of("coding").iter().filter(|row| codes.contains(&n(row, "code_id")));
                codings.filter(|row| !self.touches_quarantine(row)).map(place).collect()
            }
            "theme" => {
                let themes = self.beneath("theme", id);
                units
                    .filter(|row| maybe(row, "theme_id").is_some_and(|theme| themes.contains(&theme)))
                    .map(place)
                    .collect()
            }
            _ => {
                let says = |unit: &&Row| {
                    self.of("answer").iter().any(|row| {
                        n(row, "unit_id") == n(unit, "id")
                            && n(row, "question_id") == id
                            && !word(row, "text").trim().is_empty()
                    })
                };
                units.filter(says).map(place).collect()
            }
        }
    }

    /// Since when a row, or anything beneath it, means what it means.
    fn since(&self, kind: &str, id: i64) -> i64 {
        let all = if kind == "question" { BTreeSet::from([id]) } else { self.beneath(kind, id) };
        let column = format!("{kind}_id");
        let of = |row: &&Row| maybe(row, &column).is_some_and(|id| all.contains(&id));
        self.of("meaning").iter().filter(of).map(|row| n(row, "tick")).max().unwrap_or(0)
    }

    /// When a letter was read for a row, each time, in a case with these links.
    fn readings(&self, (kind, id): (&str, i64), links: &[&Row], document: i64, at: i64) -> Vec<i64> {
        let purpose = if kind == "code" { "coding" } else { "condensing" };
        let mark_id = |row: &Row| n(row, "read_mark_id");
        let mut ticks = Vec::new();
        for mark in self.of("read_mark").iter().filter(|row| word(row, "purpose") == purpose) {
            let codes = self.of("read_code").iter().filter(|row| mark_id(row) == n(mark, "id"));
            let is_for =
                kind != "code" || n(mark, "every") == 1 || codes.into_iter().any(|row| n(row, "code_id") == id);
            let parts = self.of("read_part").iter().filter(|row| mark_id(row) == n(mark, "id"));
            let is_part = parts.into_iter().any(|row| Rows::is_at(row, document, at));
            let was_there = links.iter().any(|link| is_linked(link, document, at) && n(link, "tick") < n(mark, "tick"));
            if is_for && is_part && was_there {
                ticks.push(n(mark, "tick"));
            }
        }
        ticks
    }

    fn silence(&self, case: i64, links: &[&Row], kind: &str, id: i64) -> Option<&'static str> {
        let column = format!("{kind}_id");
        let found =
            self.of("silence").iter().find(|row| n(row, "case_id") == case && maybe(row, &column) == Some(id))?;
        match word(found, "kind") {
            "not_asked" => Some("not_asked"),
            "not_applicable" => Some("not_applicable"),
            _ => {
                let is_of_case = |row: &Row| {
                    let mut all = n(row, "start")..n(row, "end");
                    all.any(|at| links.iter().any(|link| is_linked(link, n(row, "document_id"), at)))
                };
                let shows = |row: &&Row| {
                    maybe(row, "silence_id") == Some(n(found, "id")) && !self.touches_quarantine(row) && is_of_case(row)
                };
                self.of("evidence").iter().any(|row| shows(&row)).then_some("no_answer")
            }
        }
    }

    fn cell(&self, case: i64, kind: &str, id: i64) -> Said {
        let within = self.beneath("case", case);
        let links: Vec<&Row> = self.of("case_link").iter().filter(|row| within.contains(&n(row, "case_id"))).collect();
        let (mut passages, mut voices) = (0, BTreeSet::new());
        for (document, start, end) in self.passages(kind, id) {
            let here: Vec<i64> =
                (start..end).filter(|at| links.iter().any(|link| is_linked(link, document, *at))).collect();
            let speakers: Vec<&Row> = here.iter().filter_map(|at| self.speaker(document, *at)).collect();
            let counted: Vec<&&Row> = speakers.iter().filter(|row| self.counts(row, &within)).collect();
            if here.is_empty() || (counted.is_empty() && !speakers.is_empty()) {
                continue;
            }
            passages += 1;
            voices.extend(counted.into_iter().map(|row| match maybe(row, "participant_id") {
                Some(person) => format!("person {person}"),
                None => format!("{document} {}", word(row, "label")),
            }));
        }
        let said = |state, left| Said { state, passages, voices: voices.len(), left };
        if links.is_empty() {
            return said("no_material", None);
        }
        if passages > 0 {
            return said("", None);
        }
        if let Some(state) = self.silence(case, &links, kind, id) {
            return said(state, None);
        }
        let since = self.since(kind, id);
        let (mut of, mut never, mut early, mut left) = (0, 0, 0, BTreeSet::new());
        for document in self.of("document") {
            let document_id = n(document, "id");
            for word in self.words(document_id) {
                let mut here = Vec::new();
                for at in word {
                    let is_linked = links.iter().any(|link| is_linked(link, document_id, at));
                    if !is_linked || !self.is_to_be_read(document_id, at) {
                        continue;
                    }
                    let ticks = self.readings((kind, id), &links, document_id, at);
                    here.push(match ticks.as_slice() {
                        [] => Read::Never,
                        ticks if ticks.iter().any(|tick| *tick > since) => Read::Since,
                        _ => Read::Early,
                    });
                }
                of += u32::from(!here.is_empty());
                if here.contains(&Read::Never) {
                    never += 1;
                } else if here.contains(&Read::Early) {
                    early += 1;
                }
                if here.iter().any(|read| *read != Read::Since) {
                    left.insert(document_id);
                }
            }
        }
        let remains = Some((never + early, of, left.into_iter().collect()));
        match (of, never, early) {
            (0, ..) => said("no_material", None),
            (_, 0, 0) => said("not_found", None),
            (_, 0, _) => said("read_before", remains),
            _ => said("not_read", remains),
        }
    }

    /// How many voices a case has in all, each in words that are not in quarantine.
    pub fn voices(&self, case: i64) -> usize {
        let within = self.beneath("case", case);
        let mut voices = BTreeSet::new();
        for document in self.of("document") {
            let id = n(document, "id");
            for at in 0..n(document, "characters") {
                let mut links = self.of("case_link").iter().filter(|row| within.contains(&n(row, "case_id")));
                if self.in_quarantine(id, at) || !links.any(|link| is_linked(link, id, at)) {
                    continue;
                }
                if let Some(speaker) = self.speaker(id, at).filter(|row| self.counts(row, &within)) {
                    voices.insert(match maybe(speaker, "participant_id") {
                        Some(person) => format!("person {person}"),
                        None => format!("{id} {}", word(speaker, "label")),
                    });
                }
            }
        }
        voices.len()
    }

    /// All cells.
    pub fn cells(&self) -> Cells {
        let mut cells = Cells::new();
        for case in self.of("case") {
            for kind in ["theme", "code", "question"] {
                for row in self.of(kind) {
                    let id = n(row, "id");
                    cells.insert((n(case, "id"), format!("{kind} {id}")), self.cell(n(case, "id"), kind, id));
                }
            }
        }
        cells
    }
}

/// When a letter was read for a row.
#[derive(PartialEq)]
enum Read {
    Never,
    Early,
    Since,
}

/// Whether a letter belongs to a case by this link.
fn is_linked(link: &Row, document: i64, at: i64) -> bool {
    n(link, "document_id") == document
        && maybe(link, "start").is_none_or(|start| start <= at)
        && maybe(link, "end").is_none_or(|end| at < end)
}
