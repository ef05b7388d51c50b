//! Nobody reads an encrypted project without its password: no planted word is found in any byte that
//! the program wrote, in use, after use, after a kill; and passwords are given, changed and taken away.

use crate::project::{Project, Ran, beside, kill_when, program, ran, run};
use serde_json::json;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

const PASSWORD: &str = "häst batteri klammer";

/// 200 words that stand nowhere else.
fn planted() -> Vec<String> {
    (0..200).map(|n| format!("vrångz{}öl{n:03}", ["ak", "ib", "ur", "en"][n % 4])).collect()
}

/// Runs the program with passwords in its environment.
fn run_with(arguments: &[&str], input: &str, secrets: &[(&str, &str)]) -> Ran {
    let mut child = program()
        .args(arguments)
        .env("LC_ALL", "en_GB.UTF-8")
        .envs(secrets.iter().copied())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdin.take().unwrap().write_all(input.as_bytes()));
    ran(child.wait_with_output().unwrap())
}

fn with_password(project: &Project, command: &str, more: &[&str], input: &str) -> Ran {
    run_with(&[&[command, project.text()], more].concat(), input, &[("MENING_PASSWORD", PASSWORD)])
}

/// What all planted words begin with.
const ROOT: &str = "vrångz";

/// The files of a folder in which a planted word stands, as UTF-8 or UTF-16.
fn found(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(self::found(&entry.path()));
            continue;
        }
        let bytes = std::fs::read(entry.path()).unwrap();
        let wide: Vec<u8> = ROOT.encode_utf16().flat_map(u16::to_le_bytes).collect();
        for words in [ROOT.as_bytes(), &wide] {
            // Few bytes are the first one: the rest is compared only there.
            let mut starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == words[0]).map(|(at, _)| at);
            if starts.any(|at| bytes[at..].starts_with(words)) {
                found.push(entry.path().display().to_string());
            }
        }
    }
    found
}

/// Actions that put the planted words everywhere.
fn script() -> String {
    let words = planted();
    let text = format!("Intervjuaren: Hur är det?\n{}: {}\n", words[0], words[1..120].join(" "));
    let mut actions = vec![
        json!({"action": "set_project", "title": words[120], "purpose": words[121]}),
        json!({"action": "add_case", "name": words[122], "description": words[123]}),
        json!({"action": "add_document", "name": words[124], "text": text, "case": words[122]}),
        json!({"action": "add_participant", "name": words[125], "role": words[126]}),
        json!({"action": "add_theme", "name": words[127], "description": words[128]}),
        json!({"action": "add_meaning_unit", "document": words[124], "quote": words[3], "condensation": words[129], "interpretation": words[130]}),
        json!({"action": "set_statement", "on": words[122], "text": words[131], "evidence": [{"document": words[124], "quote": words[4]}]}),
        json!({"action": "add_memo", "title": words[132], "text": words[133]}),
    ];
    for n in 134..200 {
        actions.push(json!({"action": "add_code", "name": words[n], "definition": words[n]}));
        actions.push(
            json!({"action": "add_coding", "document": words[124], "quote": words[n - 130], "code": words[n], "memo": words[n]}),
        );
    }
    actions.iter().map(|action| format!("{action}\n")).collect()
}

fn encrypted() -> Project {
    let project = Project::nothing();
    let made = with_password(&project, "new", &["--language", "sv", "--encrypt"], "");
    assert_eq!(made.code, 0, "{made:?}");
    project
}

#[test]
fn no_planted_word_stands_in_any_file() {
    let project = encrypted();
    assert_eq!(with_password(&project, "apply", &[], &script()).code, 0);
    assert_eq!(found(project.folder.path()), [""; 0], "after use");
    let password = mening::store::Password::new(PASSWORD.to_owned());
    let mut session = mening::session::Session::open(&project.path, Some(&password)).unwrap();
    let memo = json!({"action": "add_memo", "text": planted().join(" ")});
    session.apply(&[mening::session::Action::from_json(memo).unwrap()]).unwrap();
    mening::store::Store::open_reader(session.file()).unwrap().back_up().unwrap();
    assert!(mening::session::search::all(session.reader(), &planted()[5], 10).unwrap().hits.len() == 1);
    assert_eq!(found(project.folder.path()), [""; 0], "in use, with its WAL and a backup beside it");
    drop(session);
    let many: String = (0..600)
        .map(|n| format!("{}\n", json!({"action": "add_memo", "text": planted()[n % 200].repeat(4000)})))
        .collect();
    let apart = tempfile::tempdir().unwrap();
    let script = apart.path().join("script.jsonl");
    std::fs::write(&script, many).unwrap();
    // Killed while what it writes stands in the WAL in part: the first of it, and much of it.
    for bytes in [1, 1_000_000, 10_000_000] {
        let mut child = program()
            .args(["apply", project.text(), script.to_str().unwrap()])
            .env("MENING_PASSWORD", PASSWORD)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let killed = kill_when(&mut child, || beside(&project.path, "-wal") >= bytes);
        assert!(killed && beside(&project.path, "-wal") >= bytes, "it wrote less than {bytes} bytes");
        assert_eq!(found(project.folder.path()), [""; 0], "after a kill at {bytes} bytes");
        assert_eq!(with_password(&project, "check", &[], "").code, 0);
    }
}

#[test]
fn a_password_opens_and_another_does_not() {
    let project = encrypted();
    let before = std::fs::read(&project.path).unwrap();
    for (secrets, says) in [
        (&[][..], "encrypted"),
        (&[("MENING_PASSWORD", "fel")], "does not open"),
        (&[("MENING_PASSWORD", "Häst batteri klammer")], "does not open"),
    ] {
        for command in ["info", "check", "undo", "journal"] {
            let ran = run_with(&[command, project.text()], "", secrets);
            assert_eq!(ran.code, 1, "{ran:?}");
            assert!(ran.err.contains(says), "{ran:?}");
            assert!(!ran.err.contains("fel'") && !ran.err.to_lowercase().contains("klammer"), "{ran:?}");
        }
    }
    assert_eq!(std::fs::read(&project.path).unwrap(), before, "a wrong password changes nothing");
    assert_eq!(with_password(&project, "info", &[], "").code, 0);
    // Where none is needed, one that is given does no harm.
    let plain = Project::new();
    assert_eq!(with_password(&plain, "info", &[], "").code, 0);
    // A foreign file is no project, encrypted or not.
    let odd = project.file("odd.mening", [7; 5000]);
    let ran = run_with(&["info", odd.to_str().unwrap()], "", &[("MENING_PASSWORD", PASSWORD)]);
    assert!(ran.code == 1 && ran.err.contains("not a Mening project"), "{ran:?}");
}

#[test]
fn a_project_is_encrypted_changes_its_password_and_becomes_plain_with_nothing_lost() {
    let project = Project::new();
    assert_eq!(project.apply(&script()).code, 0);
    let copy = mening::store::Store::open_reader(&mening::store::ProjectFile::new(&project.path, None).unwrap());
    copy.unwrap().back_up().unwrap();
    assert!(!found(project.folder.path()).is_empty());
    let everything = project.everything();
    let steps = run(&["journal", project.text()]).out;

    let ran = run_with(&["encrypt", project.text()], "", &[("MENING_NEW_PASSWORD", PASSWORD)]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(found(project.folder.path()), [""; 0]);
    let again = with_password(&project, "encrypt", &[], "");
    assert!(again.code == 1 && again.err.contains("already"), "{again:?}");
    assert_eq!(with_password(&project, "journal", &[], "").out, steps);
    let hit = with_password(&project, "search", &[&planted()[7]], "");
    assert!(hit.out.contains(&planted()[7]), "the text index came along: {hit:?}");
    assert_eq!(with_password(&project, "undo", &[], "").code, 0);
    assert_eq!(with_password(&project, "redo", &[], "").code, 0);

    let secrets = [("MENING_PASSWORD", PASSWORD), ("MENING_NEW_PASSWORD", "ett helt annat")];
    assert_eq!(run_with(&["password", project.text()], "", &secrets).code, 0);
    assert_eq!(with_password(&project, "info", &[], "").code, 1, "the old password opens nothing any more");
    assert_eq!(found(project.folder.path()), [""; 0]);

    let ran = run_with(&["decrypt", project.text()], "", &[("MENING_PASSWORD", "ett helt annat")]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(project.run("check", &[]).code, 0);
    assert_eq!(project.everything(), everything);
    let plain = project.run("decrypt", &[]);
    assert!(plain.code == 1 && plain.err.contains("not encrypted"), "{plain:?}");
    assert_eq!(project.run("encrypt", &[]).code, 1, "without a password nothing is encrypted");
}
