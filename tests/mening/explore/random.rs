//! Random studies and random questions: whatever is asked of whatever was done, the program finds what brute force does.

use super::brute::{self, Found, Rows, Why, n, word};
use mening::analysis::explore::{Asked, Library, caption, kept};
use mening::model::{DocumentId, Lang, Query};
use mening::session::action::read_script;
use mening::session::{Action, Session, study};
use mening::store;
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// So many questions are asked where nobody says how many.
const QUESTIONS: usize = 300;
/// So many of one state of a study, and so many states of a study.
const OF_A_STATE: usize = 25;
const STATES: usize = 6;

/// Numbers that only look random.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

const BASE: &str = r#"{"action":"add_case","name":"A"}
{"action":"add_case","name":"B","parent":"A"}
{"action":"add_case","name":"C"}
{"action":"add_case","name":"D"}
{"action":"add_document","name":"Ett","text":"Rubrik\n\n[00:00:05] I: Hur är det?\nMaj 00:00:20: Ett två.\nTre tåg.\nBo 00:01:10: Nej, tåget.\nMaj: Så ett.\nBo 00:00:50: E är ett.\n","case":"B","kind":"transcript","level":"local","date":"2021-03-11","language":"sv"}
{"action":"add_document","name":"Två","text":"Kort text utan talare.\n\nEtt tåg till.","kind":"minutes","date":"2020-05"}
{"action":"add_document","name":"Tre","text":"Bo: Ja, just det ett.\nSiv: Men två tåg är ett.\nI: Jaha.\nSiv: Ett, två.","case":"C","level":"strategic","date":"2022"}
{"action":"set_speakers","document":"Ett","labels":["I","Maj","Bo"]}
{"action":"set_speakers","document":"Tre","labels":["Bo","Siv","I"]}
{"action":"add_participant","name":"Maj","case":"B","speaker":"Maj","role":"polis"}
{"action":"add_participant","name":"Bo","speaker":"Bo","role":"lärare"}
{"action":"set_speaker","document":"Ett","speaker":"I","interviewer":true}
{"action":"set_speaker","document":"Tre","speaker":"I","interviewer":true}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L","parent":"K"}
{"action":"add_code","name":"M"}
{"action":"add_theme","name":"V"}
{"action":"add_theme","name":"W","parent":"V"}
{"action":"add_variable","name":"storlek","of":"case","type":"text"}
{"action":"add_variable","name":"antal","of":"case","type":"decimal"}
{"action":"add_variable","name":"antal","of":"participant","type":"integer"}
{"action":"add_variable","name":"dag","of":"document","type":"date"}
{"action":"set_value","variable":"storlek","on":"A","value":"stor"}
{"action":"set_value","variable":"storlek","on":"C","value":"liten"}
{"action":"set_value","variable":"dag","on":"Ett","value":"2021-03"}
{"action":"set_value","variable":"dag","on":"Två","value":"2021-03-20"}
{"action":"add_coding","document":"Två","start":5,"end":9,"code":"K","coder":"Ulla"}
{"action":"add_coding","document":"Ett","start":34,"end":40,"code":"L","coder":"Ove"}"#;

const DOCUMENTS: [&str; 3] = ["Ett", "Två", "Tre"];
const CASES: [&str; 4] = ["A", "B", "C", "D"];
const CODES: [&str; 3] = ["K", "L", "M"];
const THEMES: [&str; 2] = ["V", "W"];
const CODERS: [&str; 2] = ["Ulla", "Ove"];

/// Something done to a study.
fn action(chance: &mut Chance, rows: &Rows) -> Value {
    let (document, case) = (chance.of(&DOCUMENTS), chance.of(&CASES));
    let (code, theme, coder) = (chance.of(&CODES), chance.of(&THEMES), chance.of(&CODERS));
    let row = rows.named("document", document);
    let start = chance.below(n(row, "characters") as usize);
    let end = start + 1 + chance.below(14);
    let guid = |table: &str, chance: &mut Chance| match rows.of(table) {
        [] => String::new(),
        all => word(&all[chance.below(all.len())], "guid").to_owned(),
    };
    match chance.below(24) {
        0..6 => json!({"action": "add_coding", "document": document, "start": start, "end": end, "code": code,
            "coder": coder}),
        6..11 => json!({"action": "add_meaning_unit", "document": document, "start": start, "end": end, "theme": theme,
            "relevance": chance.of(&["essential", "context", "excluded"]), "coder": coder}),
        11 => json!({"action": "add_memo", "text": "x", "on": guid("coding", chance)}),
        12 => json!({"action": "add_memo", "text": "x", "on": guid("meaning_unit", chance)}),
        13 => json!({"action": "link_case", "case": case, "document": document, "start": start, "end": end + 20}),
        14 => json!({"action": "link_case", "case": case, "document": document}),
        15 => json!({"action": "unlink_case", "case": case, "document": document}),
        16 => json!({"action": "quarantine", "document": document, "start": start, "end": start + 2, "reason": "bort"}),
        17 => json!({"action": "lift_quarantine", "quarantine": guid("quarantine", chance)}),
        18 => {
            let words = chance.of(&["", "ett", " två ", "e", "\n"]);
            json!({"action": "edit_text", "document": document, "start": start, "end": end, "words": words})
        }
        19 => {
            let parent = Some(chance.of(&CASES)).filter(|_| start.is_multiple_of(2));
            json!({"action": "set_case", "case": case, "parent": parent})
        }
        20 => {
            json!({"action": "set_value", "variable": "storlek", "on": case, "value": chance.of(&["stor", "liten", ""])})
        }
        21 => {
            let variable =
                rows.of("variable").iter().find(|row| word(row, "of") == "case" && word(row, "name") == "antal");
            json!({"action": "set_value", "variable": word(variable.unwrap(), "guid"), "on": case,
                "value": chance.below(6)})
        }
        22 => {
            let variable = rows.of("variable").iter().find(|row| word(row, "of") == "participant");
            json!({"action": "set_value", "variable": word(variable.unwrap(), "guid"), "on": guid("participant", chance),
                "value": chance.below(6)})
        }
        _ => {
            let start = chance.below(8);
            json!({"action": "add_coding", "document": document, "start": start, "end": start + 4, "code": code,
                "coder": coder})
        }
    }
}

struct Asking<'a> {
    chance: &'a mut Chance,
    rows: &'a Rows,
    /// Which operators, terms, grains and filters were asked with.
    used: &'a mut BTreeSet<String>,
}

impl Asking<'_> {
    fn name(&mut self, table: &str) -> String {
        let all = self.rows.of(table);
        word(&all[self.chance.below(all.len())], "name").to_owned()
    }

    fn use_(&mut self, word: &str) {
        self.used.insert(word.to_owned());
    }

    fn grain(&mut self, mut question: Value) -> Value {
        let grains = ["words", "unit", "turn", "paragraph", "document", "participant", "case", ""];
        let grain = self.chance.of(&grains);
        if !grain.is_empty() {
            question["grain"] = grain.into();
        }
        self.use_(&format!("grain {grain}"));
        question
    }

    fn term(&mut self) -> Value {
        let terms = [
            "code",
            "code",
            "code",
            "theme",
            "theme",
            "words",
            "words",
            "prefix",
            "regex",
            "speaker",
            "participant",
            "role",
            "coder",
            "relevance",
            "memo",
            "uncoded",
        ];
        let kind = self.chance.of(&terms);
        self.use_(kind);
        let text = match kind {
            "code" | "theme" | "coder" | "participant" => self.name(kind),
            "words" => self.chance.of(&["ett", "TVÅ", "ett två", "tåg", "det", "e"]).to_owned(),
            "prefix" => self.chance.of(&["t", "Tåg", "ett t", "e"]).to_owned(),
            "regex" => self.chance.of(&["[aå]+", "^.", "E..", r"\b\w+t\b"]).to_owned(),
            "speaker" => self.chance.of(&["I", "Maj", "Bo", "Siv"]).to_owned(),
            "role" => self.chance.of(&["polis", "lärare", "ingen"]).to_owned(),
            "relevance" => self.chance.of(&["essential", "context", "excluded"]).to_owned(),
            _ => return json!({ kind: true }),
        };
        let mut question = json!({ kind: text });
        if matches!(kind, "code" | "theme") && self.chance.below(4) == 0 {
            question["below"] = (self.chance.below(3) == 0).into();
            self.use_("below");
        }
        question
    }

    fn several(&mut self, depth: usize, least: usize) -> Vec<Value> {
        (0..least + self.chance.below(2)).map(|_| self.question(depth - 1)).collect()
    }

    fn two(&mut self, depth: usize) -> Vec<Value> {
        (0..2).map(|_| self.question(depth - 1)).collect()
    }

    fn question(&mut self, depth: usize) -> Value {
        if depth == 0 || self.chance.below(5) == 0 {
            return self.term();
        }
        let operators = [
            "or", "and", "and", "without", "without", "at_least", "common", "within", "around", "near", "before",
            "after", "of",
        ];
        let operator = self.chance.of(&operators);
        self.use_(operator);
        match operator {
            "or" | "common" => json!({ operator: self.several(depth, 1) }),
            "and" => {
                let question = json!({ "and": self.several(depth, 2) });
                self.grain(question)
            }
            "without" => {
                let question = json!({ "without": self.two(depth) });
                self.grain(question)
            }
            "at_least" => {
                let question = json!({ "at_least": 1 + self.chance.below(3), "of": self.several(depth, 2) });
                self.grain(question)
            }
            "within" | "around" => json!({ operator: self.two(depth) }),
            "of" => {
                let filters: Vec<Value> = (0..1 + self.chance.below(2)).map(|_| self.filter(2)).collect();
                json!({ "of": self.question(depth - 1), "where": filters })
            }
            _ => {
                let of = self.chance.of(&["words", "turns", "paragraphs", "seconds"]);
                let most = if of == "seconds" { self.chance.below(90) } else { self.chance.below(4) };
                self.use_(&format!("{operator} {of}"));
                json!({ operator: self.two(depth), "distance": { of: most } })
            }
        }
    }

    fn filter(&mut self, depth: usize) -> Value {
        let filters = [
            "case",
            "case",
            "document",
            "kind",
            "level",
            "from",
            "to",
            "from to",
            "variable",
            "variable",
            "variable",
            "participant",
            "coder",
            "coder",
            "role",
            "language",
            "set",
            "any",
        ];
        let kind = self.chance.of(&filters);
        self.use_(&format!("where {kind}"));
        let dates = ["2020", "2021-03-11", "2021-03", "2021-04", "2022-06-01"];
        match kind {
            "case" | "document" | "participant" | "coder" => json!({ kind: self.name(kind) }),
            "kind" => json!({ kind: self.chance.of(&["transcript", "minutes", "x"]) }),
            "level" => json!({ kind: self.chance.of(&["local", "strategic"]) }),
            "role" => json!({ kind: self.chance.of(&["polis", "lärare"]) }),
            "language" => json!({ kind: self.chance.of(&["sv", "nb"]) }),
            "from" | "to" => json!({ kind: self.chance.of(&dates) }),
            "from to" => json!({ "from": self.chance.of(&dates), "to": self.chance.of(&dates) }),
            "set" => json!({ "set": [self.name("document"), self.name("document")] }),
            "variable" => self.variable(),
            _ if depth == 0 => json!({ "level": "local" }),
            _ => json!({ "any": (0..2).map(|_| self.filter(depth - 1)).collect::<Vec<_>>() }),
        }
    }

    fn variable(&mut self) -> Value {
        let variable =
            self.chance.of(&[("storlek", "case"), ("antal", "case"), ("antal", "participant"), ("dag", "document")]);
        let (name, of) = variable;
        let mut values: Vec<Value> = match name {
            "storlek" => vec!["stor".into(), "liten".into()],
            "antal" => (0..6).map(|n| n.into()).collect(),
            _ => ["2021", "2021-03-11", "2021-03-20", "2020-12"].iter().map(|date| (*date).into()).collect(),
        };
        let (one, other) = (self.chance.below(values.len()), self.chance.below(values.len()));
        let (low, high) = (values[one].clone(), values[other].clone());
        let tests: &[&str] = match name {
            "storlek" => &["is", "not", "empty"],
            _ => &["is", "not", "empty", "below", "above", "between"],
        };
        let test = self.chance.of(tests);
        self.use_(test);
        let value = match test {
            "empty" => (self.chance.below(2) == 0).into(),
            "between" => json!([low, high]),
            _ => values.swap_remove(one),
        };
        json!({ "variable": name, "of": of, test: value })
    }
}

struct Stored<'s>(&'s Session);

impl Library for Stored<'_> {
    fn text(&self, document: DocumentId) -> String {
        store::document::text(self.0.reader(), document).unwrap()
    }
}

/// What the program finds.
fn found(session: &Session, query: &Query) -> Found {
    let study = study::whole(session.reader()).unwrap();
    let library = Stored(session);
    let asked = Asked::new(&study, &library, Lang::Sv);
    let answer = asked.answer(query).unwrap();
    assert!(answer.is_sorted_by_key(|found| (found.document, found.passage)), "in order");
    let all: Found = answer
        .iter()
        .map(|found| {
            let place = (found.document.0, found.passage.start.0 as usize, found.passage.end.0 as usize);
            let terms = (0..64).filter(|bit| found.terms >> bit & 1 == 1).collect();
            (place, Why { terms, coders: BTreeSet::new() })
        })
        .collect();
    assert_eq!(all.len(), answer.len(), "each range once");
    // As it is kept, by GUIDs, it finds the same; and it can be said.
    let kept = kept(&study, query).unwrap();
    assert_eq!(asked.answer(&kept).unwrap(), answer);
    assert!(!caption(&study, &kept, Lang::Sv).is_empty());
    all
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

#[test]
fn every_answer_is_as_brute_force_finds_it() {
    let (questions, mut seed) = (number("MENING_EXPLORE", QUESTIONS), number("MENING_SEED", 1));
    let (mut asked, mut filled) = (0, 0);
    let mut used = BTreeSet::new();
    while asked < questions {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        let mut session = Session::create(&path, "P", Lang::Sv, None).unwrap();
        session.apply(&read_script(BASE).unwrap()).unwrap();
        let file = Connection::open(&path).unwrap();
        let mut chance = Chance((seed as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut told: Vec<String> = Vec::new();
        for state in 0..STATES {
            for _ in 0..10 {
                let wanted = action(&mut chance, &brute::rows(&file));
                let done = Action::from_json(wanted.clone()).map(|action| session.apply(&[action]));
                if matches!(done, Ok(Ok(_))) {
                    told.push(wanted.to_string());
                }
            }
            if state == 2 && seed % 4 == 0 {
                session.withdraw("Maj").unwrap();
                told.push("withdraw Maj".to_owned());
            }
            let rows = brute::rows(&file);
            for _ in 0..OF_A_STATE.min(questions - asked) {
                let question = Asking { chance: &mut chance, rows: &rows, used: &mut used }.question(3);
                let query = Query::from_json(&question).unwrap();
                assert_eq!(Query::from_json(&query.to_json()).unwrap(), query, "{question}");
                let mut by_brute_force = rows.answer(&question, &mut 0);
                by_brute_force.values_mut().for_each(|why| why.coders.clear());
                let found = found(&session, &query);
                assert_eq!(found, by_brute_force, "seed {seed}, {question}, after\n{}", told.join("\n"));
                filled += usize::from(!found.is_empty());
                asked += 1;
            }
        }
        seed += 1;
    }
    eprintln!("{filled} of {asked} found something; with {used:?}");
    assert!(filled * 4 > asked, "{filled} of {asked} found something");
    if questions >= QUESTIONS {
        let wanted = "or and without at_least common within around near before after of code theme words prefix regex \
            speaker participant role coder relevance memo uncoded below is not empty above between";
        for word in wanted.split_whitespace() {
            assert!(used.contains(word), "{word} is asked with");
        }
    }
}
