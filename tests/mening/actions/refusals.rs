//! Every refusal that actions can give, each with words of why, in both languages, and without a change.

use super::{Study, text};
use mening::model::{Lang, Message};
use mening::session::action::{Malformed, read_script};
use mening::session::{Action, ActionError, Error, What};
use std::collections::BTreeSet;
use strum::VariantNames;

/// Refusals of other doors than actions: of keys, lists, imports of projects, files; a text of 800 million bytes, a tree
/// of 201 levels.
const NOT_OF_ACTIONS: [&str; 11] = [
    "TextTooLong",
    "TooDeep",
    "NoKey",
    "NotAList",
    "NotAKind",
    "Exchange",
    "NotAPeer",
    "NotAnEditedTable",
    "NotASet",
    "Io",
    "Store",
];

/// What is made where it is not there, or is only called so.
const NEVER_MISSING: [&str; 1] = ["Rating"];

/// Actions that are refused for the form of their fields only.
const ONLY_BY_FORM: [&str; 2] = ["set_guard", "set_project"];

/// Lines to be refused, after what is done before.
#[derive(Default)]
struct Group {
    first: Vec<serde_json::Value>,
    rows: Vec<(String, String)>,
}

fn groups() -> Vec<Group> {
    let mut groups = vec![Group::default()];
    for line in text("refusals.txt").lines().filter(|line| !line.starts_with('#')) {
        let first = line.strip_prefix("first ");
        if line.is_empty() || (first.is_some() && groups.last().is_some_and(|group| !group.rows.is_empty())) {
            groups.push(Group::default());
        }
        let group = groups.last_mut().unwrap();
        match first {
            Some(first) => group.first.push(serde_json::from_str(first).unwrap()),
            None => group.rows.extend(line.rsplit_once(" | ").map(|(row, words)| (row.to_owned(), words.to_owned()))),
        }
    }
    groups
}

/// A line as it is sent, with GUIDs and paths in the places that name them.
fn resolved(study: &Study, line: &str) -> String {
    let mut parts = line.split("\"@");
    let mut whole = parts.next().unwrap().to_owned();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap();
        whole += &study.resolved(&format!("@{name}").into()).to_string();
        whole += rest;
    }
    whole
}

fn refusal(study: &mut Study, line: &str) -> ActionError {
    let actions = match read_script(&resolved(study, line)) {
        Ok(actions) => actions,
        Err(error) => return error,
    };
    match study.session.apply(&actions) {
        Err(Error::Action(error)) => error,
        Err(Error::Store(error)) => ActionError::Store(error),
        other => panic!("{line}: {other:?}"),
    }
}

/// What was refused, and for what.
#[derive(Default)]
struct Given {
    situations: BTreeSet<&'static str>,
    malformed: BTreeSet<&'static str>,
    not_found: BTreeSet<&'static str>,
    actions: BTreeSet<String>,
}

impl Given {
    fn note(&mut self, line: &str, error: &ActionError) {
        match error {
            ActionError::Line { error, .. } => self.note(line, error),
            ActionError::Malformed(malformed) => {
                self.malformed.insert(malformed.into());
            }
            ActionError::NotFound { what, .. } => {
                self.not_found.insert(what.into());
            }
            _ => {}
        }
        self.situations.insert(error.into());
        let json = serde_json::from_str::<serde_json::Value>(line).unwrap_or_default();
        if !matches!(error, ActionError::Line { .. } | ActionError::Malformed(_)) {
            self.actions.extend(json["action"].as_str().map(str::to_owned));
        }
    }
}

#[test]
fn what_cannot_be_done_is_refused_with_words_and_changes_nothing() {
    let mut study = Study::new();
    let (mut given, mut otherwise) = (Given::default(), Vec::new());
    for group in groups() {
        for first in &group.first {
            study.must(std::slice::from_ref(first));
        }
        let (before, untouched) = (study.everything(), study.written());
        for (line, words) in &group.rows {
            let error = refusal(&mut study, line);
            given.note(line, &error);
            let (english, swedish) = (error.message(Lang::En), error.message(Lang::Sv));
            if !english.contains(words) {
                otherwise.push(format!("{line}\n  said: {english}"));
            }
            assert!(!english.contains("\"Bra"), "a document's words were told: {english}");
            assert_ne!(english, swedish, "{line}");
            assert_eq!(study.written(), untouched, "{line}");
        }
        assert_eq!(study.everything(), before);
        study.back();
    }
    assert!(otherwise.is_empty(), "{}", otherwise.join("\n"));
    let missing = |all: &[&'static str], seen: &BTreeSet<&'static str>, but: &[&str]| -> Vec<&'static str> {
        all.iter().filter(|name| !seen.contains(*name) && !but.contains(name)).copied().collect()
    };
    let none: Vec<&str> = Vec::new();
    assert_eq!(missing(ActionError::VARIANTS, &given.situations, &NOT_OF_ACTIONS), none, "no row is refused so");
    assert_eq!(missing(Malformed::VARIANTS, &given.malformed, &[]), none, "no row is malformed so");
    assert_eq!(missing(What::VARIANTS, &given.not_found, &NEVER_MISSING), none, "no row misses one");
    let unheard: Vec<&str> = Action::names()
        .into_iter()
        .filter(|name| !given.actions.contains(*name) && !ONLY_BY_FORM.contains(name))
        .collect();
    assert_eq!(unheard, none, "no row refuses them for more than their form");
}

#[test]
fn a_script_says_on_which_line_it_was_refused() {
    let mut study = Study::new();
    let before = study.everything();
    let lines = [r#"{"action":"add_code","name":"Ny"}"#, r#"{"action":"add_code","name":"Oro"}"#];
    let error = study.session.apply(&read_script(&lines.join("\n")).unwrap()).unwrap_err();
    assert!(error.message(Lang::En).starts_with("line 2: there is already a code “Oro”"), "{error}");
    assert_eq!(study.everything(), before, "done whole or not at all");
}
