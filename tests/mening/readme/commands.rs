//! Every command of the program, used rightly with each of its options, without what it needs, with an option that is
//! none, and with a value of the wrong kind; in words and as JSON.

use super::bench::{Bench, typed};
use super::copies::COPIES;
use super::uses::{USES, Use};
use crate::project::{Ran, bytes, ended};
use mening::cli::Ended;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn uses() -> impl Iterator<Item = &'static Use> {
    USES.iter().chain(COPIES)
}

fn program() -> clap::Command {
    let mut program = mening::cli::command();
    program.build();
    program
}

/// The names of a command's own options.
fn options(program: &clap::Command, command: &str) -> BTreeSet<String> {
    let command = program.find_subcommand(command).unwrap();
    let own = |arg: &&clap::Arg| !matches!(arg.get_id().as_str(), "help" | "version" | "json");
    command
        .get_opts()
        .chain(command.get_arguments().filter(|arg| !arg.is_positional()))
        .filter(own)
        .filter_map(|arg| arg.get_long().map(|long| format!("--{long}")))
        .collect()
}

#[test]
fn every_command_and_every_option_of_it_is_used_here() {
    let program = program();
    let used: Vec<&str> = uses().map(|known| known.command).collect();
    let known: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
    assert_eq!(used.iter().collect::<BTreeSet<_>>(), known.iter().collect::<BTreeSet<_>>());
    for known in uses() {
        let lines = known.right.iter().map(|(line, _)| *line).chain(known.wrong.iter().map(|(line, ..)| *line));
        let words = lines.flat_map(|line| line.split(' '));
        let given: BTreeSet<String> = words.filter(|word| word.starts_with("--")).map(str::to_owned).collect();
        assert_eq!(given, options(&program, known.command), "{}", known.command);
    }
}

#[test]
fn used_rightly_each_speaks_in_words_and_as_json() {
    let shared = Bench::new();
    let before = there(shared.project.folder.path());
    for known in uses() {
        for (line, code) in known.right {
            let told = format!("{} {line}", known.command);
            let run = |json| {
                let own = (!known.reads).then(Bench::new);
                own.as_ref().unwrap_or(&shared).run(known, line, json)
            };
            // To open a key or an encrypted project takes long; once is enough.
            if !["KEY", "ENCRYPT"].iter().any(|word| line.to_uppercase().contains(word)) {
                let ran = run(false);
                assert_eq!(ran.code, *code, "{told}: {ran:?}");
                assert!(!ran.out.trim().is_empty() && !ran.err.starts_with("mening: "), "{told}: {ran:?}");
            }
            let ran = run(true);
            assert_eq!((ran.code, &*ran.err), (*code, ""), "{told}: {ran:?}");
            let json: Value = serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{told}: {ran:?}"));
            assert!(json.is_object() || json.is_array(), "{told}: {json}");
            if known.reads {
                assert!(there(shared.project.folder.path()) == before, "{told} left something behind");
            }
        }
    }
}

/// The files of a folder with what they hold.
fn there(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths.map(|path| (path.clone(), bytes(&path))).collect();
    files.sort();
    files
}

/// That a failed run says so on standard error alone, as JSON of this kind where that was asked for.
fn says(told: &str, ran: &Ran, code: i32, kind: &str, json: bool) {
    assert_eq!((ran.code, &*ran.out), (code, ""), "{told}: {ran:?}");
    if !json {
        assert!(ran.err.starts_with("mening: "), "{told}: {ran:?}");
        return;
    }
    let said: Value = serde_json::from_str(&ran.err).unwrap_or_else(|_| panic!("{told}: {ran:?}"));
    assert_eq!(said["kind"], kind, "{told}: {said}");
    assert!(said["error"].as_str().is_some_and(|text| text.len() > 10), "{told}: {said}");
}

#[test]
fn used_wrongly_each_says_so_by_kind_and_changes_nothing() {
    let bench = Bench::new();
    let before = there(bench.project.folder.path());
    for known in uses() {
        for (n, (line, code, kind)) in known.wrong.iter().enumerate() {
            let told = format!("{} {line}", known.command);
            let words = bench.line(known.command, line);
            for json in [n == 0, true] {
                let words: Vec<&str> = words.iter().map(String::as_str).chain(json.then_some("--json")).collect();
                says(&told, &typed(&words), *code, kind, json);
                assert!(there(bench.project.folder.path()) == before, "{told} left something behind");
                assert!(!bench.at("out").exists(), "{told} wrote something");
            }
        }
    }
}

#[test]
fn without_what_it_needs_or_with_what_it_has_not_none_runs() {
    let program = program();
    for known in uses() {
        let command = program.find_subcommand(known.command).unwrap();
        let needed = command.get_positionals().filter(|arg| arg.is_required_set()).count();
        let (line, _) = known.right[0];
        let words: Vec<&str> = line.split(' ').collect();
        let places = words.iter().position(|word| word.starts_with("--")).unwrap_or(words.len());
        let mut wrong: Vec<Vec<&str>> = vec![[&words[..needed - 1], &words[places..]].concat()];
        for option in command.get_opts().filter(|arg| arg.is_required_set()) {
            let name = format!("--{}", option.get_long().unwrap());
            let at = words.iter().position(|word| *word == name).unwrap();
            wrong.push([&words[..at], &words[at + 2..]].concat());
        }
        for option in options(&program, known.command) {
            // An option without its value, where it takes one.
            let arg = command.get_arguments().find(|arg| arg.get_long() == option.strip_prefix("--")).unwrap();
            if arg.get_action().takes_values() {
                wrong.push([&words[..places], &[option.clone().leak() as &str]].concat());
            }
        }
        wrong.push([&words[..], &["--nonsense"]].concat());
        for line in wrong {
            for json in [false, true] {
                let words: Vec<&str> =
                    [known.command].iter().chain(&line).copied().chain(json.then_some("--json")).collect();
                says(&words.join(" "), &typed(&words), 2, "usage", json);
            }
        }
    }
}

#[test]
fn a_mistyped_command_is_no_project_and_the_near_ones_are_named() {
    let bench = Bench::new();
    let words = bench.word("WORDS");
    for (line, near) in [
        (&["exprot"][..], "export"),
        (&["exprot", "a.mening", "--table", "codebook"], "export"),
        (&["--json", "chekc"], "check"),
        (&["Infos", "a.mening"], "info"),
        (&["pseudonymiz", "a.mening"], "pseudonymise"),
        (&["destroy"], "destroy-key"),
        (&["rapport"], "report"),
        (&["qwertyuiop"], "mening --help"),
        (&[""], "mening --help"),
    ] {
        let ran = typed(line);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{line:?}: {ran:?}");
        assert!(ran.err.contains(near), "{line:?}: {ran:?}");
    }
    // A project's path opens the window, also where nothing is yet; so does any file.
    for line in [bench.project.text(), "nowhere.mening", "Nowhere.MENING", &words] {
        let opened = ended(&[line], "", "en", &[], true);
        assert_eq!(opened, (Ended::Window(Some(line.into())), String::new(), String::new()), "{line}");
    }
    assert_eq!(ended(&[], "", "en", &[], true).0, Ended::Window(None));
}
