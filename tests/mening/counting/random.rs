//! Random studies: whatever is done, the program's cells are those counted by brute force.

use super::{brute, program};
use mening::model::Lang;
use mening::session::action::read_script;
use mening::session::{Action, Session};
use rusqlite::Connection;
use serde_json::{Value, json};

/// So many studies are looked at where nobody says how many.
const COUNTS: usize = 240;
/// A study is looked at so many times, something done to it in between.
const LOOKS: usize = 24;

/// Numbers that only look random.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    fn of<'w>(&mut self, words: &[&'w str]) -> &'w str {
        words[self.below(words.len())]
    }
}

const BASE: &str = r#"{"action":"add_case","name":"A"}
{"action":"add_case","name":"B","parent":"A"}
{"action":"add_case","name":"C"}
{"action":"add_case","name":"D"}
{"action":"add_document","name":"Ett","text":"I: Hur?\nMaj: Ett två.\nBo: Nej.\nMaj: Så.\n","case":"B"}
{"action":"add_document","name":"Två","text":"Kort text utan talare."}
{"action":"add_document","name":"Tre","text":"Bo: Ja, just det.\nSiv: Men.\n","case":"C"}
{"action":"set_speakers","document":"Ett","labels":["I","Maj","Bo"]}
{"action":"set_speakers","document":"Tre","labels":["Bo","Siv"]}
{"action":"add_participant","name":"Maj","case":"B","speaker":"Maj"}
{"action":"add_participant","name":"Bo","speaker":"Bo"}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L","parent":"K"}
{"action":"add_code","name":"M"}
{"action":"add_theme","name":"V"}
{"action":"add_theme","name":"W","parent":"V"}
{"action":"add_question","text":"Varför?","label":"F1"}"#;

const DOCUMENTS: [&str; 3] = ["Ett", "Två", "Tre"];
const CASES: [&str; 4] = ["A", "B", "C", "D"];
const CODES: [&str; 3] = ["K", "L", "M"];
const THEMES: [&str; 2] = ["V", "W"];

fn action(chance: &mut Chance, file: &Connection) -> Value {
    let (document, case) = (chance.of(&DOCUMENTS), chance.of(&CASES));
    let (code, theme) = (chance.of(&CODES), chance.of(&THEMES));
    let start = chance.below(28);
    let end = start + 1 + chance.below(12);
    match chance.below(26) {
        0..4 => json!({"action": "add_coding", "document": document, "start": start, "end": end, "code": code,
            "coder": chance.of(&["Ulla", "Ove"])}),
        4..8 => json!({"action": "add_meaning_unit", "document": document, "start": start, "end": end, "theme": theme,
            "relevance": chance.of(&["essential", "context", "excluded"]), "coder": chance.of(&["Ulla", "Ove"]),
            "answers": {"F1": chance.of(&["därför", " "])}}),
        8..12 => {
            json!({"action": "set_read", "document": document, "for": chance.of(&["coding", "condensing", "both"]),
            "read": chance.below(4) > 0})
        }
        12 => {
            json!({"action": "set_read", "document": document, "for": "coding", "codes": [code], "read": chance.below(3) > 0})
        }
        13 => json!({"action": "set_read", "document": document, "for": "both", "case": case, "read": true}),
        14 => json!({"action": "link_case", "case": case, "document": document, "start": start, "end": end}),
        15 => json!({"action": "link_case", "case": case, "document": document}),
        16 => json!({"action": "unlink_case", "case": case, "document": document}),
        17 => json!({"action": "quarantine", "document": document, "start": start, "end": end, "reason": "bort"}),
        18 => {
            let guid: Option<String> =
                file.query_row("select max(guid) from quarantine", [], |row| row.get(0)).unwrap();
            json!({"action": "lift_quarantine", "quarantine": guid.unwrap_or_default()})
        }
        19 => {
            let words = chance.of(&["", "nytt", "två", "e"]);
            json!({"action": "edit_text", "document": document, "start": start, "end": end, "words": words})
        }
        20 => json!({"action": "set_code", "code": code, "definition": format!("{start}")}),
        21 => json!({"action": "set_theme", "theme": theme, "description": format!("{start}")}),
        22 => {
            json!({"action": "set_silence", "case": case, "theme": theme, "kind": chance.of(&["not_asked", "not_applicable"])})
        }
        23 => json!({"action": "set_silence", "case": case, "code": code, "kind": "no_answer",
            "evidence": [{"document": document, "start": start, "end": end}]}),
        24 => {
            let cases: Vec<&str> = (0..chance.below(3)).map(|_| chance.of(&CASES)).collect();
            json!({"action": "set_participant", "participant": chance.of(&["Maj", "Bo"]), "cases": cases})
        }
        _ => {
            let parent = Some(chance.of(&CASES)).filter(|_| start.is_multiple_of(2));
            json!({"action": "set_case", "case": case, "parent": parent})
        }
    }
}

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |text| text.parse().unwrap())
}

#[test]
fn every_cell_is_as_brute_force_counts_it() {
    let (counts, mut seed) = (number("MENING_COUNTS", COUNTS), number("MENING_SEED", 1));
    let (mut looked, mut states) = (0, std::collections::BTreeMap::<&str, usize>::new());
    while looked < counts {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        let mut session = Session::create(&path, "P", Lang::Sv, None).unwrap();
        session.apply(&read_script(BASE).unwrap()).unwrap();
        let file = Connection::open(&path).unwrap();
        let mut chance = Chance((seed as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
        let mut told: Vec<String> = Vec::new();
        for _ in 0..LOOKS.min(counts - looked) {
            for _ in 0..3 {
                let wanted = action(&mut chance, &file);
                let done = Action::from_json(wanted.clone()).map(|action| session.apply(&[action]));
                if matches!(done, Ok(Ok(_))) {
                    told.push(wanted.to_string());
                }
            }
            if chance.below(6) == 0 && !told.is_empty() {
                session.undo().unwrap();
                told.push("undo".to_owned());
            }
            let (program, counted) = (program(&session), brute::rows(&file).cells());
            for (place, said) in &counted {
                assert_eq!(Some(said), program.get(place), "seed {seed}, {place:?}, after\n{}", told.join("\n"));
                *states.entry(said.state).or_default() += 1;
            }
            assert_eq!(program.len(), counted.len());
            let study = mening::session::study::whole(session.reader()).unwrap();
            let rows = brute::rows(&file);
            for case in &study.cases {
                let all = study.all_voices(Some(case.id), &study.material_of(case.id)).len();
                assert_eq!(all, rows.voices(case.id.0), "seed {seed}, case {}, after\n{}", case.name, told.join("\n"));
                let most = program.iter().filter(|((of, _), _)| *of == case.id.0).map(|(_, said)| said.voices).max();
                assert!(most <= Some(all), "so many of fewer");
            }
            looked += 1;
        }
        seed += 1;
    }
    eprintln!("{states:?}");
    assert_eq!(states.len(), 8, "each state is met: {states:?}");
}
