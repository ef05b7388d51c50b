//! Files in, and projects in and out: how long they take.

use super::measure::Row;
use mening::formats::import::{Cancel, Uncancelled};
use mening::formats::refi::Convention;
use mening::model::Lang;
use mening::session::exchange::{self, ExchangeFormat};
use mening::session::import::{Choices, Given, beneath, read, read_paths};
use mening::session::{Action, Session};
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

#[path = "../mening/hostile/seeds.rs"]
mod seeds;

const WORDS: [&str; 12] =
    ["vi", "träffas", "varje", "vecka", "och", "det", "fungerar", "bra", "tycker", "jag", "faktiskt", "ändå"];

fn paragraphs(words: usize) -> String {
    let mut text = String::new();
    for n in 0..words {
        let end = match n % 60 {
            59 => ".\n",
            29 => ". ",
            _ => " ",
        };
        write!(text, "{}{end}", WORDS[(n * 7 + n / 13) % WORDS.len()]).expect("a string takes all");
    }
    text
}

fn row(what: &str, value: f64, unit: &'static str, target: f64) -> Row {
    Row { what: what.to_owned(), value, unit, target }
}

/// Asks to stop at a moment.
struct After {
    at: Instant,
}

impl Cancel for After {
    fn cancelled(&self) -> bool {
        Instant::now() >= self.at
    }
}

/// Plain text, Word files, broken files.
pub fn import(folder: &Path) -> Vec<Row> {
    let text = paragraphs(7_000_000);
    let megabytes = text.len() as f64 / 1e6;
    let start = Instant::now();
    let file = read("a.txt", text.into_bytes(), &Choices::default(), &Uncancelled);
    assert!(file.outcome.is_ok());
    let speed = megabytes / start.elapsed().as_secs_f64();
    let mut rows = vec![row("read plain text, a second (more is better)", speed, "MB", 20.0)];
    let mut session = Session::create(&folder.join("text.mening"), "Text", Lang::Sv, None).expect("a project");
    session.commit_import(vec![file], &Given::default()).expect("an import");
    let speed = megabytes / start.elapsed().as_secs_f64();
    rows.push(row("read, store and index it, a second", speed, "MB", 20.0));
    let material = folder.join("word");
    std::fs::create_dir_all(&material).expect("a folder");
    for n in 0..200 {
        // Each is another one: the same bytes would be told to be there already.
        let text = format!("Intervju {n}\n{}", paragraphs(6000));
        std::fs::write(material.join(format!("{n}.docx")), word(&text)).expect("a file");
    }
    let found = beneath(std::slice::from_ref(&material));
    let stop = After { at: Instant::now() + Duration::from_millis(40) };
    drop(read_paths(found, &Choices::default(), &stop, |_, _| {}));
    let late = Instant::now().saturating_duration_since(stop.at).as_secs_f64() * 1e3;
    let mut session = Session::create(&folder.join("word.mening"), "Word", Lang::Sv, None).expect("a project");
    let start = Instant::now();
    let files = read_paths(beneath(&[material]), &Choices::default(), &Uncancelled, |_, _| {});
    let reading = start.elapsed().as_secs_f64() * 1e3;
    session.commit_import(files, &Given::default()).expect("an import");
    rows.push(row("import 200 Word files of 6,000 words", start.elapsed().as_secs_f64() * 1e3, "ms", 10_000.0));
    rows.push(row("of which reading", reading, "ms", 10_000.0));
    rows.push(row("stop reading them, until it has stopped", late, "ms", 200.0));
    let seeds = seeds::seeds();
    let mut slowest: f64 = 0.0;
    for number in 0..10_000 {
        let (name, bytes) = seeds::broken(&seeds, number);
        let start = Instant::now();
        drop(read(name, bytes, &Choices::default(), &Uncancelled));
        slowest = slowest.max(start.elapsed().as_secs_f64() * 1e3);
    }
    rows.push(row("the slowest of 10,000 broken files", slowest, "ms", 5_000.0));
    rows
}

fn word(text: &str) -> Vec<u8> {
    let mut body =
        String::from(r#"<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#);
    for line in text.lines() {
        write!(body, "<w:p><w:r><w:t>{line}</w:t></w:r></w:p>").expect("a string takes all");
    }
    body += "</w:body></w:document>";
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [
        ("[Content_Types].xml", r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#),
        ("word/document.xml", body.as_str()),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("its words");
    }
    zip.finish().expect("a file").into_inner()
}

/// 10,000 codings over 100 documents, out as .qdpx and in again.
pub fn project(folder: &Path) -> Vec<Row> {
    let action = |json: serde_json::Value| Action::from_json(json).expect("an action");
    let mut actions: Vec<Action> =
        (0..50).map(|n| action(serde_json::json!({"action": "add_code", "name": format!("k{n}")}))).collect();
    let text = paragraphs(3000);
    for document in 0..100u32 {
        let name = format!("d{document}");
        actions.push(action(serde_json::json!({"action": "add_document", "name": name, "text": text})));
        actions.extend((0..100u32).map(|n| {
            let (start, code) = (n * 120 + document, format!("k{}", (n + document) % 50));
            action(serde_json::json!({"action": "add_coding", "document": name, "start": start, "end": start + 90, "code": code}))
        }));
    }
    let mut session = Session::create(&folder.join("out.mening"), "Ut", Lang::Sv, None).expect("a project");
    session.apply(&actions).expect("a study");
    let finder = session.finder().expect("a finder");
    let start = Instant::now();
    let out =
        exchange::outgoing(session.reader(), ExchangeFormat::Qdpx, Convention::Standard, &finder).expect("a file");
    let written = start.elapsed().as_secs_f64() * 1e3;
    let mut other = Session::create(&folder.join("in.mening"), "In", Lang::Sv, None).expect("a project");
    let start = Instant::now();
    let incoming = exchange::read("a.qdpx", out.bytes, &Uncancelled).expect("a project");
    let done = other.take_in(incoming).expect("an import");
    assert_eq!(done.taken.codings, 10_000);
    vec![
        row("export .qdpx, 10,000 codings in 100 documents", written, "ms", 2_000.0),
        row("import it", start.elapsed().as_secs_f64() * 1e3, "ms", 2_000.0),
    ]
}
