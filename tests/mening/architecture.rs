//! What the crate's own documentation says of the house is so.

use super::tidy::RULES;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The documentation's lines.
fn documentation() -> Vec<&'static str> {
    let lines = include_str!("../../src/lib.rs").lines();
    lines.filter_map(|line| line.strip_prefix("//!")).map(|line| line.strip_prefix(' ').unwrap_or(line)).collect()
}

/// Each room of the table, with what it must not name.
fn rooms() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let rows = documentation().into_iter().filter_map(|line| {
        let mut cells = line.strip_prefix("| [`")?.trim_end_matches(" |").split(" | ");
        let room = cells.next()?.strip_suffix("`]")?;
        Some((room, cells.last()?.split(", ").collect()))
    });
    rows.collect()
}

#[test]
fn every_room_is_told_and_every_room_that_is_told_is_there() {
    let folders: BTreeSet<String> = std::fs::read_dir(root().join("src"))
        .unwrap()
        .flatten()
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(rooms().keys().map(|room| (*room).to_owned()).collect::<BTreeSet<_>>(), folders);
    let lines = documentation().len();
    assert!(lines < 100, "{lines} lines: nobody reads so much before beginning");
}

#[test]
fn what_a_room_must_not_name_is_what_the_sources_are_held_against() {
    let plain = |word: &&'static str| word.strip_prefix("crate::").unwrap_or(word);
    let held: BTreeMap<&str, BTreeSet<&str>> = RULES
        .iter()
        .map(|(folder, words)| (folder.strip_prefix("src/").unwrap(), words.iter().map(plain).collect()))
        .collect();
    assert_eq!(rooms(), held);
}

#[test]
fn every_file_and_folder_that_is_told_is_there() {
    let text = documentation().join("\n");
    let told: Vec<&str> = text
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|word| word.contains('/') && !word.contains([' ', '\n']) && !word.ends_with("/x.rs"))
        .collect();
    assert!(told.len() > 20, "{told:?}");
    let gone: Vec<&&str> =
        told.iter().filter(|path| !root().join("src").join(path).exists() && !root().join(path).exists()).collect();
    assert_eq!(gone, Vec::<&&str>::new());
}

#[test]
fn the_readme_leads_to_it() {
    let readme = include_str!("../../README.md");
    let section = readme.split("\n## For contributors\n").nth(1).unwrap().split("\n## ").next().unwrap();
    assert!(section.contains("`src/lib.rs`"));
    for room in rooms().keys() {
        assert!(!section.contains(&format!("| `src/{room}` |")), "{room} is told in one place");
    }
}
