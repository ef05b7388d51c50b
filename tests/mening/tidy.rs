//! The rules of the house, read off the sources.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, into: &mut Vec<PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                walk(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                into.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.sort();
    assert!(!paths.is_empty());
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path.strip_prefix(root).unwrap().to_owned(), text)
    };
    paths.into_iter().map(read).collect()
}

/// The part of a file before its tests, without comments.
fn code(text: &str) -> String {
    let before = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or("");
    before.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    let path = path.to_string_lossy();
    path.contains("tests") || path.ends_with("testing.rs") || path.ends_with("sample.rs")
}

/// Folder by folder, what each must not name.
pub const RULES: &[(&str, &[&str])] = &[
    (
        "src/say",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::model",
            "crate::store",
            "crate::analysis",
            "crate::formats",
            "crate::carry",
            "crate::session",
            "crate::ui",
            "crate::cli",
        ],
    ),
    (
        "src/model",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::analysis",
            "crate::formats",
            "crate::carry",
            "crate::session",
            "crate::ui",
            "crate::cli",
        ],
    ),
    (
        "src/store",
        &[
            "egui",
            "eframe",
            "crate::analysis",
            "crate::formats",
            "crate::carry",
            "crate::session",
            "crate::ui",
            "crate::cli",
        ],
    ),
    (
        "src/analysis",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::formats",
            "crate::carry",
            "crate::session",
            "crate::ui",
            "crate::cli",
        ],
    ),
    (
        "src/formats",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::analysis",
            "crate::carry",
            "crate::session",
            "crate::ui",
            "crate::cli",
        ],
    ),
    ("src/session", &["rusqlite", "egui", "eframe", "crate::ui", "crate::cli"]),
    ("src/ui", &["rusqlite", "crate::cli"]),
    ("src/cli", &["rusqlite", "egui", "eframe"]),
    (
        "src/carry",
        &[
            "rusqlite",
            "egui",
            "eframe",
            "crate::store",
            "crate::analysis",
            "crate::formats",
            "crate::session",
            "crate::ui",
            "crate::cli",
        ],
    ),
];

#[test]
fn dependencies_point_one_way() {
    for (folder, forbidden) in RULES {
        for (path, text) in sources(folder) {
            let code = code(&text);
            for word in *forbidden {
                let named = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')).any(|found| {
                    found == *word || found.strip_prefix(*word).is_some_and(|rest| rest.starts_with("::"))
                });
                assert!(!named, "{} names {word}", path.display());
            }
        }
    }
}

#[test]
fn files_stay_small_and_say_what_they_are_for() {
    for (path, text) in sources("src").into_iter().chain(sources("tests")) {
        let lines = text.lines().count();
        assert!(lines <= 410, "{} has {lines} lines", path.display());
        assert!(text.starts_with("//! "), "{} does not open with what it is for", path.display());
    }
}

#[test]
fn nothing_that_input_can_reach_panics_by_design() {
    // What runs when the program is built talks to cargo.
    let runs = |path: &Path| !is_test(path) && !path.ends_with("say/build.rs");
    for (path, text) in sources("src").into_iter().filter(|(path, _)| runs(path)) {
        let code = code(&text);
        for word in [".unwrap()", ".expect(", "todo!(", "unimplemented!(", "dbg!(", "println!(", "panic!("] {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn colours_are_named_in_one_file() {
    for (path, text) in sources("src/ui") {
        if !path.ends_with("tokens.rs") && !path.iter().any(|folder| folder == "tokens") {
            assert!(!code(&text).contains("from_rgb("), "{} names a colour", path.display());
        }
    }
}

/// A message that nothing says is only in the way of whoever translates.
#[test]
fn every_message_is_said_somewhere() {
    let words: HashSet<String> = sources("src")
        .iter()
        .filter(|(path, _)| !is_test(path))
        .flat_map(|(_, text)| {
            let code = code(text);
            code.split(|c: char| !c.is_alphanumeric() && c != '_').map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words/en.ftl");
    let messages = std::fs::read_to_string(file).unwrap();
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    let unsaid: Vec<String> = (1..)
        .zip(messages.lines())
        .filter_map(|(line, text)| Some((line, text.split_once(" =")?.0)))
        .filter(|(_, key)| key.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')))
        // What steps are called is said by their kinds.
        .filter(|(_, key)| match key.strip_prefix("step-") {
            Some(kind) => !words.contains(&kind.split('-').map(capital).collect::<String>()),
            None => true,
        })
        .filter(|(_, key)| {
            key.starts_with("step-")
                || !words.contains(&key.replace('-', "_"))
                    && !words.contains(&key.split('-').map(capital).collect::<String>())
        })
        .map(|(line, key)| format!("assets/words/en.ftl:{line}: {key}"))
        .collect();
    assert!(messages.lines().count() > 1000);
    assert_eq!(unsaid, Vec::<String>::new());
}
