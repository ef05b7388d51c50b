//! What actions do, block by block of the tables; and each is taken back whole.

use super::{Block, Seen, Study, blocks};
use serde_json::Value;

/// What is not as the table says.
fn differs(study: &Study, line: usize, seen: &Seen) -> Option<String> {
    let found = study.ask(&seen.sql);
    let is_same = found.trim() == seen.expected;
    (!is_same).then(|| format!("block at line {line}: {}\n  gives {found}\n  not   {}", seen.sql, seen.expected))
}

/// An action that sets something, done once more: all stands so already, and no step is noted.
fn noted_again(study: &mut Study, line: usize, action: &Value) -> Option<String> {
    let name = action["action"].as_str()?;
    let before = study.everything();
    // What was named by a name that it no longer has cannot be done again.
    let is_done = name.starts_with("set_") && study.apply(std::slice::from_ref(action)).is_ok();
    (is_done && study.everything() != before)
        .then(|| format!("block at line {line}: {name} a second time makes a step"))
}

/// Does a block and each of the fields that it may have, and takes everything back.
fn run(study: &mut Study, block: &Block, before: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    for first in &block.first {
        study.must(std::slice::from_ref(first));
    }
    let prepared = study.done;
    study.must(&block.actions);
    wrong.extend(block.see.iter().filter_map(|seen| differs(study, block.line, seen)));
    if let Some(action) = block.action() {
        wrong.extend(noted_again(study, block.line, &action.clone().into()));
    }
    for may in &block.may {
        while study.done > prepared {
            study.session.undo().unwrap();
            study.done -= 1;
        }
        study.must(&[block.with(may)]);
        wrong.extend(differs(study, block.line, &may.seen));
        wrong.extend(noted_again(study, block.line, &block.with(may)));
    }
    let flaws = mening::store::check::run(study.session.reader()).unwrap();
    wrong.extend(flaws.into_iter().map(|flaw| format!("block at line {}: {flaw:?}", block.line)));
    study.back();
    let after = study.everything();
    let differ = after.iter().find(|row| !before.contains(row)).or(before.iter().find(|row| !after.contains(row)));
    wrong.extend(differ.map(|row| format!("block at line {}, taken back: {row}", block.line)));
    wrong
}

fn run_all(table: &str) {
    let mut study = Study::new();
    let before = study.everything();
    let wrong: Vec<String> = blocks(table).iter().flat_map(|block| run(&mut study, block, &before)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_field_that_is_given_is_seen_in_the_project() {
    run_all("fields.txt");
}

#[test]
fn actions_do_what_they_say_and_nothing_beside() {
    run_all("effects.txt");
}
