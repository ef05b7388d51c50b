//! What a reader would notice: planted names found, ordinary words left alone.

mod cases;
mod decide;
mod edges;
mod interviews;
mod longer;

use super::{Finder, Found};
use crate::model::{Known, NameKind, Passage, code_points};

/// A key from lines of "kind: name = pseudonym".
fn key(lines: &str) -> Vec<Known> {
    let entry = |line: &str| {
        let (kind, rest) = line.trim().split_once(": ").unwrap();
        let (name, pseudonym) = rest.split_once(" = ").unwrap();
        Known { name: name.into(), kind: kind.parse().unwrap(), pseudonym: pseudonym.into() }
    };
    lines.lines().filter(|line| !line.trim().is_empty()).map(entry).collect()
}

/// A text without its braces, and what stood in them: passage and what was said of it after a bar.
fn planted(marked: &str) -> (String, Vec<(Passage, String, String)>) {
    let (mut text, mut plants) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, after)) = rest.split_once('{') {
        let (inside, after) = after.split_once('}').unwrap();
        let (words, note) = inside.split_once('|').unwrap_or((inside, ""));
        text.push_str(before);
        let start = code_points(&text);
        text.push_str(words);
        plants.push((Passage::new(start, code_points(&text)), words.to_owned(), note.to_owned()));
        rest = after;
    }
    text.push_str(rest);
    (text, plants)
}

/// What was found, as it stands in the text.
fn words(text: &str, found: &[Found]) -> Vec<String> {
    found.iter().map(|found| crate::model::slice(text, found.passage).to_owned()).collect()
}

/// A finder to which marks of transcription mean names.
fn finder(lines: &str) -> Finder {
    Finder::new(&key(lines), &[]).marking(true)
}

/// Asserts that each plant is found whole, as the kind or the entry of the key that its note names.
fn assert_planted(finder: &Finder, known: &[Known], marked: &str) -> usize {
    let (text, plants) = planted(marked);
    let found = finder.find_known(&text);
    let all = finder.find(&text);
    for (passage, words, note) in &plants {
        for found in [&found, &all] {
            let hit = found.iter().find(|found| found.passage == *passage);
            let Some(hit) = hit else { panic!("missed {words:?} {passage:?} among {:?}", self::words(&text, found)) };
            match note.parse::<NameKind>() {
                Ok(kind) => assert_eq!(hit.kind, kind, "{words}"),
                Err(_) => assert_eq!(hit.known.map(|at| known[at].name.as_str()), Some(note.as_str()), "{words}"),
            }
        }
    }
    assert_eq!(found.len(), plants.len(), "found besides: {:?}", words(&text, &found));
    plants.len()
}
