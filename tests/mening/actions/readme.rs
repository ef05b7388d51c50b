//! The README's table of actions says what they take: every field, and which of them may be left out.

use super::{blocks, text};
use mening::session::Action;
use std::collections::{BTreeMap, BTreeSet};

/// What the README says of an action's fields.
#[derive(Clone, Debug, Default)]
struct Told {
    needed: BTreeSet<String>,
    may: BTreeSet<String>,
}

/// The words between backticks.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned)
}

/// The README's table, action by action.
fn told() -> BTreeMap<String, Told> {
    let readme = text("../../../README.md");
    let section = readme.split("\n## The actions\n").nth(1).unwrap().split("\n## ").next().unwrap();
    let mut all = BTreeMap::new();
    for row in section.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split(" | ").collect();
        let [actions, fields] = cells.as_slice() else { panic!("{row}") };
        let actions: Vec<String> = words(actions).collect();
        let parts: Vec<&str> = fields.split(" · ").collect();
        assert_eq!(actions.len(), parts.len(), "{row}");
        let mut first: Option<Told> = None;
        for (action, part) in actions.into_iter().zip(parts) {
            let mut told = Told::default();
            let mut depth = 0;
            // What stands between backticks is a word; brackets count outside of them.
            for (n, piece) in part.split('`').enumerate() {
                match n % 2 {
                    0 => depth += piece.matches('[').count() as i32 - piece.matches(']').count() as i32,
                    _ if depth == 0 => drop(told.needed.insert(piece.to_owned())),
                    _ => drop(told.may.insert(piece.to_owned())),
                }
            }
            if let Some(first) = first.as_ref().filter(|_| part.contains("the same")) {
                told.may.extend(first.needed.iter().chain(&first.may).cloned());
            }
            first.get_or_insert(told.clone());
            all.insert(action, told);
        }
    }
    all
}

#[test]
fn the_readme_tells_every_field_and_whether_it_is_needed() {
    let mut told = told();
    let (mut always, mut ever): (BTreeMap<String, BTreeSet<String>>, BTreeMap<String, BTreeSet<String>>) =
        Default::default();
    for block in blocks("fields.txt") {
        let Some(action) = block.action() else { continue };
        let name = action["action"].as_str().unwrap().to_owned();
        let given: BTreeSet<String> = action.keys().filter(|key| *key != "action").cloned().collect();
        let known = always.entry(name.clone()).or_insert_with(|| given.clone());
        *known = known.intersection(&given).cloned().collect();
        let all = ever.entry(name).or_default();
        all.extend(given);
        all.extend(block.may.into_iter().map(|may| may.field));
    }
    // Of these one or the other is needed, as the text above the table says, or the row.
    let either =
        "start end quote text path coding document code themes codes theme question".split(' ').collect::<Vec<_>>();
    let mut wrong = Vec::new();
    for name in Action::names() {
        let Told { needed, may } = told.remove(name).unwrap_or_else(|| panic!("{name} is not in the README"));
        for field in &ever[name] {
            let is_told = needed.contains(field) || may.contains(field) || field == "quote";
            assert!(is_told, "{name}: {field} is not in the README");
            let is_needed = always[name].contains(field);
            if !either.contains(&field.as_str()) && needed.contains(field) != is_needed {
                wrong.push(format!("{name}: {field} is needed: {is_needed}"));
            }
        }
    }
    assert!(wrong.is_empty(), "the README says otherwise:\n{}", wrong.join("\n"));
    assert!(told.is_empty(), "{told:?} are no actions");
}
