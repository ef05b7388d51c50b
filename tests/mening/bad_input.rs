//! Bad input: each gets a message that says what happened and what to do, in both languages; the
//! program goes on and the project is as it was.

use crate::project::{Project, bytes, run, run_with};
use std::path::Path;

/// Runs a command that must fail, in both languages, and gives what was said.
fn refused(arguments: &[&str], code: i32) -> (String, String) {
    let said = ["en_GB.UTF-8", "sv_SE.UTF-8"].map(|locale| {
        let ran = run_with(arguments, "", locale);
        assert_eq!(ran.code, code, "{arguments:?}: {ran:?}");
        assert!(!ran.err.contains("panicked"), "{}", ran.err);
        ran.err
    });
    let [english, swedish] = said;
    assert_ne!(english, swedish, "{arguments:?}");
    (english, swedish)
}

#[test]
fn a_file_that_is_no_project_is_refused_with_words_and_left_alone() {
    let project = Project::new();
    let whole = bytes(&project.path);
    let newer = {
        let mut newer = whole.clone();
        // SQLite keeps user_version at byte 60 of the header.
        newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
        newer
    };
    let foreign = {
        let mut foreign = whole.clone();
        foreign[68..72].copy_from_slice(&7_u32.to_be_bytes());
        foreign
    };
    for (name, content, english) in [
        ("picture.mening", b"\xff\xd8\xff\xe0 not a project at all, but long enough".to_vec(), "not a Mening project"),
        ("empty.mening", Vec::new(), "is empty"),
        ("cut.mening", whole[..whole.len() / 2].to_vec(), "damaged"),
        ("newer.mening", newer, "newer Mening"),
        ("other.mening", foreign, "not a Mening project"),
    ] {
        let path = project.file(name, &content);
        for command in ["info", "undo", "check"] {
            let (said, _) = refused(&[command, path.to_str().unwrap()], 1);
            assert!(said.contains(english), "{name} {command}: {said}");
        }
        assert_eq!(bytes(&path), content, "{name} was touched");
    }
    let (missing, _) = refused(&["info", "/nowhere/at/all.mening"], 1);
    assert!(missing.contains("There is no project at"), "{missing}");
}

#[test]
fn an_existing_file_is_never_written_over() {
    let project = Project::new();
    let before = bytes(&project.path);
    for command in ["new", "demo"] {
        let (said, _) = refused(&[command, project.text()], 1);
        assert!(said.contains("exists already"), "{said}");
    }
    assert_eq!(bytes(&project.path), before);
}

#[test]
fn wrong_usage_exits_with_two() {
    for arguments in [
        &["export"][..],
        &["export", "x.mening", "--table", "nothing", "--format", "csv"],
        &["import", "x.mening"],
        &["--what"],
    ] {
        assert_eq!(run(arguments).code, 2, "{arguments:?}");
    }
}

#[test]
fn actions_that_cannot_be_done_change_nothing_and_say_why() {
    let project = Project::new();
    let start = r#"{"action":"add_document","name":"Ett","text":"Hej hopp hej"}
{"action":"add_code","name":"k"}
{"action":"add_code","name":"barn","parent":"k"}
{"action":"add_code","name":"j"}
{"action":"add_code","name":"barn","parent":"j"}
{"action":"add_case","name":"Fall"}
{"action":"add_theme","name":"t"}"#;
    assert_eq!(project.apply(start).code, 0);
    let before = project.everything();
    for (line, english) in [
        (r#"{"action":"add_code","name":"k"}"#, "already a code “k”"),
        (r#"{"action":"add_code","name":"  "}"#, "needs a name"),
        (r#"{"action":"add_coding","document":"Ett","start":4,"end":13,"code":"k"}"#, "12 characters"),
        (r#"{"action":"add_coding","document":"Ett","start":4,"end":4,"code":"k"}"#, "0 ≤ start < end"),
        (r#"{"action":"add_coding","document":"Ett","start":8,"end":4,"code":"k"}"#, "no passage"),
        (r#"{"action":"add_coding","document":"Ett","start":-1,"end":4,"code":"k"}"#, "not an action"),
        (r#"{"action":"add_coding","document":"Ett","quote":"hejsan","code":"k"}"#, "does not stand"),
        (r#"{"action":"add_coding","document":"Två","start":0,"end":1,"code":"k"}"#, "no document “Två”"),
        (r#"{"action":"add_coding","document":"Ett","start":0,"end":1,"code":"barn"}"#, "more than one code"),
        (r#"{"action":"move_code","code":"k","parent":"k/barn"}"#, "beneath itself"),
        (r#"{"action":"add_document","name":"Ett","text":"igen"}"#, "already a document"),
        (r#"{"action":"add_document","name":"Två","path":"/nowhere/at/all.txt"}"#, "could not be read"),
        (r#"{"action":"add_document","name":"Två","text":"x","date":"igår"}"#, "is no date"),
        (r#"{"action":"add_code","name":"ny","color":"blå"}"#, "is no colour"),
        (r#"{"action":"add_contrast","name":"ny","cases":[],"themes":[]}"#, "two cases"),
        (r#"{"action":"set_read","document":"Ett","for":"coding","codes":[],"read":true}"#, "“codes” is empty"),
        (
            r#"{"action":"set_read","document":"Ett","for":"both","codes":["k"],"read":true}"#,
            "“codes” goes with reading",
        ),
        (r#"{"action":"set_read","document":"Ett","for":"coding","case":"Fall","read":true}"#, "is not linked to"),
        (r#"{"action":"set_silence","case":"Fall","kind":"not_asked"}"#, "exactly one of"),
        (r#"{"action":"set_silence","case":"Fall","theme":"t","kind":"no_answer"}"#, "shown by the passage"),
        (r#"{"action":"fly","name":"ny"}"#, "no action “fly”"),
        (r#"{"action":"add_code","nom":"ny"}"#, "not an action"),
        ("hej", "line 1"),
    ] {
        let ran = project.apply(line);
        assert_eq!(ran.code, 1, "{line}: {ran:?}");
        assert!(ran.err.contains(english), "{line}: {}", ran.err);
        assert!(!ran.err.contains("hejsan"), "a document's words were printed");
        let swedish = run_with(&["apply", project.text()], line, "sv_SE.UTF-8").err;
        assert_ne!(swedish, ran.err, "{line}");
    }
    assert_eq!(project.everything(), before);
}

#[test]
fn who_comes_second_is_told_and_may_read() {
    let project = Project::new();
    let held = mening::session::Session::open(&project.path, None).unwrap();
    let (said, _) = refused(&["undo", project.text()], 1);
    assert!(said.contains("open elsewhere"), "{said}");
    assert_eq!(project.run("info", &[]).code, 0);
    let second = mening::session::Session::open(&project.path, None).unwrap();
    assert!(matches!(second.mode(), mening::store::OpenMode::InUse { .. }));
    drop((held, second));
    let ran = project.apply(r#"{"action":"add_code","name":"k"}"#);
    assert_eq!(ran.code, 0, "{ran:?}");
}

#[test]
fn files_that_cannot_be_read_are_reported_one_by_one() {
    let project = Project::new();
    let good = project.file("bra.txt", "Helt vanlig text.");
    let files = [
        project.file("no-zip.docx", "this is no zip"),
        project.file("half.pdf", "%PDF-1.4\nnothing more"),
        project.file("old.doc", "Word of another age"),
        project.folder.path().join("missing.txt"),
    ];
    let mut arguments = vec!["import", project.text()];
    arguments.extend(files.iter().map(|path| path.to_str().unwrap()));
    arguments.push(good.to_str().unwrap());
    arguments.push("--json");
    let ran = run(&arguments);
    assert_eq!(ran.code, 1, "{ran:?}");
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let status: Vec<&str> = report.as_array().unwrap().iter().map(|file| file["status"].as_str().unwrap()).collect();
    assert_eq!(status, ["refused", "refused", "refused", "refused", "imported"], "{report}");
    // The same bytes a second time are noticed, under any name.
    let copy = project.file("kopia.txt", "Helt vanlig text.");
    let ran = run(&["import", project.text(), copy.to_str().unwrap(), "--json"]);
    assert!(ran.out.contains("already_there"), "{}", ran.out);
    assert_eq!(project.table("documents").as_array().unwrap().len(), 1);
}

#[test]
fn a_damaged_project_of_another_program_stops_none_of_the_files_beside_it() {
    let project = Project::new();
    let good = project.file("bra.txt", "Helt vanlig text.");
    for bad in ["cut.qde", "cut.qdpx", "cut.sqlite3"] {
        let bad = project.file(bad, "this is none");
        let alone = run(&["import", project.text(), bad.to_str().unwrap(), "--json"]);
        assert_eq!(alone.code, 1, "{alone:?}");
        let ran = run(&["import", project.text(), good.to_str().unwrap(), bad.to_str().unwrap(), "--json"]);
        assert_eq!(ran.code, 1, "{ran:?}");
        let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(report.as_array().unwrap().len(), 2, "{report}");
        assert!(report[0]["error"].as_str().is_some_and(|error| !error.is_empty()), "{report}");
        assert_eq!(
            (&report[0]["status"], &report[0]["file"]),
            (&"refused".into(), &bad.file_name().unwrap().to_str().into())
        );
    }
    assert_eq!(project.table("documents").as_array().unwrap().len(), 1);
}

#[test]
fn a_full_disk_leaves_the_project_as_it_was() {
    let project = Project::new();
    let before = project.everything();
    let big: String = "ord ".repeat(400_000);
    let script = project
        .file("big.jsonl", format!("{}\n", serde_json::json!({"action": "add_document", "name": "Stor", "text": big})));
    // No file may grow beyond a megabyte (of 512-byte blocks), as on a disk with little room left.
    let limited = "trap '' XFSZ; ulimit -f 2000; exec \"$0\" apply \"$1\" \"$2\"";
    let mut shell = std::process::Command::new("sh");
    shell.args(["-c", limited, env!("CARGO_BIN_EXE_mening"), project.text(), script.to_str().unwrap()]);
    crate::project::clean(&mut shell);
    let ran = crate::project::ran(shell.output().unwrap());
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.starts_with("mening: "), "{ran:?}");
    assert_eq!(project.run("check", &[]).code, 0);
    assert_eq!(project.everything(), before);
}

#[test]
fn a_project_that_may_not_be_written_can_be_read() {
    let project = Project::new();
    let mut permissions = std::fs::metadata(&project.path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&project.path, permissions).unwrap();
    let before = bytes(&project.path);
    assert_eq!(project.run("info", &[]).code, 0);
    let (said, _) = refused(&["undo", project.text()], 1);
    assert!(said.contains("read-only"), "{said}");
    assert_eq!(bytes(&project.path), before);
    assert!(Path::new(project.text()).exists());
}

#[test]
fn the_project_that_is_open_is_no_material_for_itself_under_any_name() {
    let project = Project::new();
    let before = bytes(&project.path);
    for (name, is_link) in [("länk.txt", true), ("hård.csv", false), ("länk.qdpx", true), ("hård.sqlite3", false)] {
        let other = project.folder.path().join(name);
        match is_link {
            true => std::os::unix::fs::symlink(&project.path, &other).unwrap(),
            false => std::fs::hard_link(&project.path, &other).unwrap(),
        }
        let ran = project.run("import", &[other.to_str().unwrap()]);
        assert!(ran.code == 1 && !(ran.out.clone() + &ran.err).is_empty(), "{name}: {ran:?}");
        // Whoever holds it still holds it against others.
        let mut session = mening::session::Session::open(&project.path, None).unwrap();
        let choices = mening::session::import::Choices::default();
        let file = mening::session::import::read_file(&other, &choices, &mening::formats::import::Uncancelled);
        assert!(file.outcome.is_err_and(|error| error.to_string().contains("the project that is open")), "{name}");
        let second = mening::session::Session::open(&project.path, None).unwrap();
        assert!(matches!(second.mode(), mening::store::OpenMode::InUse { .. }), "{name}");
        assert!(session.undo().is_err());
        drop((session, second));
        std::fs::remove_file(&other).unwrap();
    }
    assert_eq!(bytes(&project.path), before);
}
