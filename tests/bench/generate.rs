//! Synthetic projects from a fixed seed, made through the same session as everything else.

use mening::model::{Lang, Ref, code_points};
use mening::session::action::{AddCase, AddCode, AddCoding, AddContrast, AddDocument, AddMeaningUnit, AddTheme};
use mening::session::{Action, Session};
use std::path::{Path, PathBuf};

/// What a project holds.
#[derive(Clone, Copy)]
pub struct Size {
    pub name: &'static str,
    pub documents: usize,
    pub words: usize,
    pub codings: usize,
}

impl Size {
    pub const THOUSAND_PAGES: Size = Size { name: "pages", documents: 120, words: 400_000, codings: 10_000 };
    pub const ARCHIVE: Size = Size { name: "archive", documents: 3_000, words: 30_000_000, codings: 1_000_000 };
}

/// Codes, cases and themes of every project.
pub const CODES: usize = 200;
pub const CASES: usize = 30;
pub const THEMES: usize = 60;

/// xorshift: the same numbers on every machine.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Random {
        Random(seed | 1)
    }

    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n.max(1) as u64) as usize
    }
}

/// A word of the synthetic language; low numbers are common.
fn word(n: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "för", "an", "kring", "sam", "ord", "ning", "be", "råd", "kom", "mun", "tryg", "het", "åt", "gärd", "lö", "pa",
    ];
    let mut word = String::new();
    let mut n = n;
    loop {
        word.push_str(SYLLABLES[n % SYLLABLES.len()]);
        n /= SYLLABLES.len();
        if n == 0 {
            return word;
        }
    }
}

/// A text of so many words, in paragraphs of 60 that begin with a speaker.
fn text(random: &mut Random, words: usize) -> String {
    let mut text = String::with_capacity(words * 8);
    for n in 0..words {
        if n % 60 == 0 {
            if n > 0 {
                text.push('\n');
            }
            text.push_str(if n % 120 == 0 { "Intervjuaren: " } else { "Maj: " });
        } else {
            text.push(' ');
        }
        // The product of two draws is small more often than not, as with real words.
        let rank = random.below(300) * random.below(300) / 2;
        text.push_str(&word(rank));
    }
    text
}

/// Makes a project of a size; gives its path.
pub fn project(folder: &Path, size: Size) -> PathBuf {
    let path = folder.join(format!("{}.mening", size.name));
    let mut session = Session::create(&path, size.name, Lang::Sv, None).expect("a new project");
    session.apply(&frame()).expect("codes, cases and themes");
    let mut random = Random::new(20_261_123);
    let (words, codings) = (size.words / size.documents, size.codings / size.documents);
    for n in 0..size.documents {
        let text = text(&mut random, words);
        let length = code_points(&text);
        let name = format!("dokument {n}");
        let case = Some(format!("fall {}", n % CASES));
        let mut actions = vec![add_document(&name, text, case)];
        actions.extend((0..codings).map(|_| add_coding(&mut random, &name, length)));
        actions.extend((0..20).map(|_| add_unit(&mut random, &name, length)));
        session.apply(&actions).expect("a document with its codings");
    }
    let contrast = AddContrast {
        themes: (0..THEMES / 2).map(|n| format!("tema {n}").into()).collect(),
        codes: (0..THEMES / 2).map(|n| format!("kod {n}").into()).collect(),
        ..AddContrast::new("alla", (0..CASES).map(|n| Ref::from(format!("fall {n}"))).collect::<Vec<_>>())
    };
    session.apply(&[contrast.into()]).expect("a contrast");
    path
}

/// One document of a million words with 20,000 codings.
pub fn long_document(folder: &Path) -> PathBuf {
    let path = folder.join("long.mening");
    let mut session = Session::create(&path, "long", Lang::Sv, None).expect("a new project");
    session.apply(&frame()).expect("codes, cases and themes");
    let mut random = Random::new(7);
    let text = text(&mut random, 1_000_000);
    let length = code_points(&text);
    let mut actions = vec![add_document("lång", text, None)];
    actions.extend((0..20_000).map(|_| add_coding(&mut random, "lång", length)));
    session.apply(&actions).expect("a long document");
    path
}

fn frame() -> Vec<Action> {
    let code = |n| AddCode::new(format!("kod {n}"));
    let case = |n| AddCase::new(format!("fall {n}"));
    let theme = |n| AddTheme::new(format!("tema {n}"));
    (0..CODES)
        .map(|n| code(n).into())
        .chain((0..CASES).map(|n| case(n).into()))
        .chain((0..THEMES).map(|n| theme(n).into()))
        .collect()
}

fn add_document(name: &str, text: String, case: Option<String>) -> Action {
    AddDocument {
        text: Some(text),
        kind: "transcript".into(),
        date: "2026-11-23".into(),
        level: "local".into(),
        language: "sv".into(),
        case: case.map(Into::into),
        ..AddDocument::new(name)
    }
    .into()
}

fn add_coding(random: &mut Random, document: &str, length: u32) -> Action {
    let start = random.below(length as usize - 700) as u32;
    let end = start + 20 + random.below(600) as u32;
    AddCoding { start: Some(start), end: Some(end), ..AddCoding::new(document, format!("kod {}", random.below(CODES))) }
        .into()
}

fn add_unit(random: &mut Random, document: &str, length: u32) -> Action {
    let start = random.below(length as usize - 700) as u32;
    AddMeaningUnit {
        start: Some(start),
        end: Some(start + 50 + random.below(500) as u32),
        relevance: mening::model::Relevance::Essential,
        condensation: "en mening som säger det viktigaste i korthet".into(),
        theme: Some(format!("tema {}", random.below(THEMES)).into()),
        answers: Default::default(),
        ..AddMeaningUnit::new(document)
    }
    .into()
}

/// A theme table of so many cases and as many themes, every cell of it written, over 10,000 meaning
/// units in 100 documents.
pub fn theme_table(folder: &Path, side: usize) -> PathBuf {
    let path = folder.join("table.mening");
    let mut session = Session::create(&path, "table", Lang::Sv, None).expect("a new project");
    let json = |json: serde_json::Value| Action::from_json(json).expect("an action");
    let mut actions = Vec::new();
    for n in 0..side {
        actions.push(json(serde_json::json!({"action": "add_case", "name": format!("fall {n}")})));
        actions.push(json(serde_json::json!({"action": "add_theme", "name": format!("tema {n}")})));
    }
    session.apply(&actions).expect("cases and themes");
    let mut random = Random::new(100);
    for n in 0..100 {
        let text = text(&mut random, 3_000);
        let length = code_points(&text);
        let name = format!("dokument {n}");
        let mut actions = vec![add_document(&name, text, Some(format!("fall {}", n % side)))];
        for unit in 0..100 {
            let start = unit as u32 * ((length - 700) / 100);
            actions.push(json(serde_json::json!({
                "action": "add_meaning_unit", "document": name, "start": start, "end": start + 300,
                "condensation": "en mening som säger det viktigaste i korthet", "theme": format!("tema {}", unit % side),
            })));
        }
        session.apply(&actions).expect("a document with its units");
    }
    let words = "Det som är löst stryks från listan, så att inget ligger kvar av gammal vana [1]. ".repeat(3);
    for case in 0..side {
        let document = format!("dokument {}", case % 100);
        let cells = (0..side).map(|theme| {
            json(serde_json::json!({
                "action": "set_theme_cell", "case": format!("fall {case}"), "theme": format!("tema {theme}"),
                "text": words, "evidence": [{"document": document, "start": theme * 40, "end": theme * 40 + 90}],
            }))
        });
        session.apply(&cells.collect::<Vec<_>>()).expect("cells");
    }
    path
}
