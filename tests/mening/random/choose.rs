//! Actions by chance, out of what a project holds now: mostly such as can be done, some that cannot.

use super::dump::{Dump, NONE, Row};
use serde_json::{Map, Value, json};

/// Every action with its fields: `?` may be left out, `/` may be null, `*` is a list, `@` is several fields.
pub const ACTIONS: &str = include_str!("actions.txt");

/// Numbers that only look random.
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Chance {
        Chance(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    /// One time in so many.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn of_these<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}

const NAMES: [&str; 24] = [
    "Oro",
    "Råd",
    "  Råd ",
    "Tid\nrum",
    "Makt",
    "Lugn",
    "Samverkan",
    "e\u{301}tt",
    "F1",
    "Buss",
    " ",
    "Byar",
    "Ro",
    "Lag",
    "Stad",
    "By",
    "Väg",
    "Skola",
    "Natt",
    "Dag",
    "Tro",
    "Hopp",
    "Sorg",
    "Glädje",
];
const PEOPLE: [&str; 10] = ["Maj", "Sven", "Åsa", "Bo", "Ulla", " Maj ", "Siv", "Ove", "Kaj", "Liv"];
const TEXTS: [&str; 6] = ["", "Ord", "Fler ord.", " ", "En rad\ntill", "å\u{308}"];
const SCRIPTS: [&str; 6] = [
    "Maj: Bra, vi har ett råd.\nSven: Polisen är med ibland.\nMaj: Det stämmer nog.\nSven: Ja.\n",
    "Kort protokoll utan talare. Frågan togs upp.\n\nAndra stycket 😀 här.",
    "Maj: Vi börjar nu.\r\nBo: Ja, vi gör det.\r\nMaj: Då så.\r\nBo: Bra.",
    "Kvar är resten.",
    "Bra, vi har ett råd till. Polisen är inte med.",
    "",
];
const WORDS: [&str; 6] = ["", "nytt", "råd och\r\nfler", "e\u{301}", " ", "Sven: "];

/// The words that fields of a kind take.
fn words(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        "name" => &NAMES,
        "person" => &PEOPLE,
        "text" => &TEXTS,
        "script" => &SCRIPTS,
        "words" => &WORDS,
        "cited" => &["", "Ord", "Ord [1]", "Ord [1] och [2]", " "],
        "tongue" => &["sv", "en", "nb-NO", "", "svenska", " sv "],
        "tongue2" => &["sv", "en"],
        "kind" => &["transcript", "minutes", "eget", ""],
        "level" => &["local", "strategic", "", "byar"],
        "date" => &["2024-05-01", "2023", "2024-02", "", "igår", "2024-02-30", " 2022 "],
        "role" => &["polis", "chef", "", "samordnare"],
        "label" => &["Maj", "Sven", "Bo", "Polisen är med ibland."],
        "of" => &["case", "document", "participant"],
        "type" => &["text", "integer", "boolean", "date", "decimal"],
        "origin" => &["inductive", "deductive"],
        "color" => &["#1f78a8", "#AABBCC", "blå"],
        "relevance" => &["essential", "context", "excluded"],
        "by" => &["paragraphs", "turns"],
        "keep" => &["first", "second", "both", "neither", "as_it_is"],
        "reporting" => &["coreq", "srqr"],
        "finding" => &["alike", "differs", "absent", "opposed"],
        "rating" => &["nej", "delvis", "ja", "", "kanske", "not_applicable"],
        "rule" => &["balance", "all", "overall"],
        "reading" => &["coding", "condensing", "both"],
        "silence" => &["not_asked", "no_answer", "not_applicable"],
        "occasion" => &["baseline", "uppföljning", "slut", " slut "],
        "extent" => &["full", "partly", "none", "unplanned"],
        "memo_kind" => &["hypothesis", "method", "", "hypothesis"],
        "standing" => &["open", "supported", "weakened", "refuted"],
        _ => return None,
    })
}

/// The table whose rows fields of a kind name, and the column that names them beside the GUID.
fn table(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        "question" => ("question", "label"),
        "document" => ("document", "name"),
        "case" => ("case", "name"),
        "participant" => ("participant", "name"),
        "code" => ("code", "name"),
        "theme" => ("theme", "name"),
        "contrast" => ("contrast", "name"),
        "set" => ("criteria_set", "name"),
        "memo" => ("memo", "title"),
        "keyword" => ("keyword", "text"),
        "query" => ("query", "name"),
        "coder" => ("coder", "name"),
        "variable" => ("variable", "name"),
        "coding" => ("coding", "guid"),
        "unit" => ("meaning_unit", "guid"),
        "standard" => ("criterion", "name"),
        "link" => ("means_ends", "guid"),
        "quarantined" => ("quarantine", "guid"),
        "clash" => ("clash", "guid"),
        _ => return None,
    })
}

/// Several tables, any of whose rows a field of a kind may name by its GUID.
fn tables(kind: &str) -> Option<&'static [&'static str]> {
    Some(match kind {
        "bearer" => &["case", "document", "participant"],
        "stated" => &["case", "document"],
        "line" => &["theme", "code"],
        "answering" => &["theme_cell", "finding", "assessment", "memo"],
        "adrift" => &["coding", "meaning_unit", "evidence"],
        "anything" => &[
            "case",
            "document",
            "participant",
            "code",
            "coding",
            "theme",
            "meaning_unit",
            "question",
            "memo",
            "contrast",
            "statement",
            "theme_cell",
            "finding",
            "assessment",
        ],
        _ => return None,
    })
}

/// One action of a line of [`ACTIONS`].
pub fn action(chance: &mut Chance, dump: &Dump, line: &str) -> Value {
    let mut parts = line.split(' ');
    let mut action = Map::from_iter([("action".to_owned(), parts.next().unwrap().into())]);
    for part in parts {
        if let Some(several) = part.strip_prefix('@') {
            fields(chance, dump, several, &mut action);
            continue;
        }
        let (name, kind) = part.trim_start_matches('?').split_once(':').unwrap();
        if part.starts_with('?') && chance.one_in(2) {
            continue;
        }
        let null = kind.ends_with('/') && chance.one_in(5);
        let kind = kind.trim_end_matches('/');
        let value = match kind.strip_suffix('*') {
            _ if null => Value::Null,
            Some(kind) => {
                let (fewest, several) = if name == "cases" && chance.one_in(2) { (2, 2) } else { (0, 4) };
                (0..fewest + chance.below(several)).map(|_| value(chance, dump, kind)).collect()
            }
            None => value(chance, dump, kind),
        };
        action.insert(name.to_owned(), value);
    }
    action.into()
}

fn value(chance: &mut Chance, dump: &Dump, kind: &str) -> Value {
    if let Some(words) = words(kind) {
        return chance.of_these(words).into();
    }
    if let Some((table, column)) = table(kind) {
        return named(chance, dump, table, column).into();
    }
    if let Some(tables) = tables(kind) {
        let table = chance.of_these(tables);
        return named(chance, dump, table, "guid").into();
    }
    match kind {
        "bool" => chance.one_in(2).into(),
        "number" => chance.below(4).into(),
        "asked" => match chance.below(4) {
            0 => json!({"words": chance.of_these(&TEXTS)}),
            1 => json!({"kod": "Tid"}),
            _ => json!({"code": named(chance, dump, "code", "name")}),
        },
        "at" => chance.below(60).into(),
        "item" => chance.below(34).into(),
        "digit" => chance.below(11).into(),
        "value" => {
            [json!(3), json!("3"), json!(true), json!(null), json!("2024-05-01"), json!([1])][chance.below(6)].clone()
        }
        "said" => {
            let answers = (0..chance.below(3)).map(|_| {
                let text = if chance.one_in(4) { Value::Null } else { chance.of_these(&TEXTS).into() };
                (named(chance, dump, "question", "label"), text)
            });
            answers.collect::<Map<_, _>>().into()
        }
        "criterion" => json!({"name": chance.of_these(&NAMES), "question": chance.of_these(&TEXTS)}),
        "of_cases" => {
            let said = (0..chance.below(3)).map(|_| {
                let kind = chance.of_these(&["present", "weak", "silent", "against"]);
                (named(chance, dump, "case", "guid"), kind.into())
            });
            said.collect::<Map<_, _>>().into()
        }
        "place" => place(chance, dump),
        "evidence" => {
            let mut at = Map::from_iter([("document".to_owned(), named(chance, dump, "document", "guid").into())]);
            fields(chance, dump, "passage", &mut at);
            for flag in ["against", "anew"] {
                if chance.one_in(4) {
                    at.insert(flag.to_owned(), true.into());
                }
            }
            at.into()
        }
        other => panic!("no field is of the kind {other}"),
    }
}

/// Something of a table by its GUID or its name; now and then something that is not there.
fn named(chance: &mut Chance, dump: &Dump, table: &str, column: &str) -> String {
    let rows = dump.rows(table);
    if rows.is_empty() || chance.one_in(60) {
        return "Ingenting".to_owned();
    }
    let (guid, row) = rows.iter().nth(chance.below(rows.len())).unwrap();
    if chance.one_in(3) { row[column].clone() } else { guid.clone() }
}

fn any<'d>(chance: &mut Chance, dump: &'d Dump, table: &str) -> Option<&'d Row> {
    let rows = dump.rows(table);
    rows.values().nth(chance.below(rows.len()))
}

/// Fields that hang together.
fn fields(chance: &mut Chance, dump: &Dump, what: &str, action: &mut Map<String, Value>) {
    match what {
        "passage" => passage(chance, dump, action),
        "criterion" => {
            if let Some(row) = any(chance, dump, "criterion") {
                action.insert("set".to_owned(), row["set_id"].clone().into());
                action.insert("criterion".to_owned(), row["guid"].clone().into());
            } else {
                action.insert("set".to_owned(), named(chance, dump, "criteria_set", "name").into());
                action.insert("criterion".to_owned(), "Ingenting".into());
            }
        }
        "activity" => {
            let row = any(chance, dump, "activity");
            let field = |column: &str| row.map_or("Ingenting".to_owned(), |row| row[column].clone()).into();
            action.insert("case".to_owned(), field("case_id"));
            action.insert("activity".to_owned(), field("name"));
        }
        "coding" => {
            let Some(row) = any(chance, dump, "coding") else { return };
            action.insert("document".to_owned(), row["document_id"].clone().into());
            action.insert("code".to_owned(), row["code_id"].clone().into());
            for edge in ["start", "end"] {
                action.insert(edge.to_owned(), row[edge].parse::<u32>().unwrap().into());
            }
        }
        other => panic!("no fields are called {other}"),
    }
}

/// Positions in the document that the action names, or words that stand there.
fn passage(chance: &mut Chance, dump: &Dump, action: &mut Map<String, Value>) {
    let whole: Vec<char> = document_of(dump, action).map(|guid| dump.text(&guid).chars().collect()).unwrap_or_default();
    let start = chance.below(whole.len() + 1);
    let end = (start + chance.below(18)).min(whole.len() + usize::from(chance.one_in(15)));
    if chance.one_in(3) {
        let quote: String = whole.get(start..end).unwrap_or_default().iter().collect();
        action.insert("quote".to_owned(), quote.into());
    } else {
        action.insert("start".to_owned(), start.into());
        action.insert("end".to_owned(), end.into());
    }
}

/// The document that an action is about, by itself or through what it names.
fn document_of(dump: &Dump, action: &Map<String, Value>) -> Option<String> {
    let field = |name: &str| action.get(name).and_then(Value::as_str);
    if let Some(named) = field("document") {
        let found = dump.rows("document").iter().find(|(guid, row)| *guid == named || row["name"] == named);
        return found.map(|(guid, _)| guid.clone());
    }
    let through = |table: &str, name: &str| dump.rows(table).get(field(name)?).map(|row| row["document_id"].clone());
    through("coding", "coding").or_else(|| through("meaning_unit", "unit"))
}

fn place(chance: &mut Chance, dump: &Dump) -> Value {
    let axis =
        chance.of_these(&["case", "case_group", "role", "level", "document_kind", "time", "question", "theme", "code"]);
    let name = match axis {
        "case" | "case_group" => named(chance, dump, "case", "name"),
        "question" => named(chance, dump, "question", "label"),
        "theme" | "code" => named(chance, dump, axis, "name"),
        "role" => chance.of_these(words("role").unwrap_or_default()).to_owned(),
        "level" => chance.of_these(words("level").unwrap_or_default()).to_owned(),
        "document_kind" => chance.of_these(words("kind").unwrap_or_default()).to_owned(),
        _ => chance.of_these(&["2024-05", "2023", "mars", NONE]).to_owned(),
    };
    json!({"axis": axis, "name": name})
}
