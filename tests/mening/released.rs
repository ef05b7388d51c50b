//! What was let out against the guard's word: kept in the journal when it has left, not otherwise, and for good.

use crate::project::{Project, Ran};
use mening::session::{Error, Session};
use serde_json::{Value, json};

/// A study in which the guard finds a telephone number in the excerpts, and nothing in the code book.
fn study() -> Project {
    let project = Project::new();
    let actions = [
        json!({"action": "add_document", "name": "A", "text": "Anna: Ring 070-174 06 58 om det.\n"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Ring 070-174 06 58 om det.", "code": "k"}),
    ];
    apply(&project, &actions);
    project
}

fn apply(project: &Project, actions: &[Value]) {
    let ran = project.apply(&actions.iter().map(|action| format!("{action}\n")).collect::<String>());
    assert_eq!(ran.code, 0, "{ran:?}");
}

fn let_out(project: &Project, table: &str, reason: &str) -> Ran {
    project.run("export", &["--table", table, "--format", "csv", "--allow", reason])
}

/// What is kept of releases: the rows of their own, and the steps of the journal that tell of one.
fn kept(project: &Project) -> (i64, usize) {
    let connection = rusqlite::Connection::open(&project.path).unwrap();
    let rows = connection.query_row("select count(*) from release", [], |row| row.get(0)).unwrap();
    let steps = project.table("journal");
    let told = steps.as_array().unwrap().iter().filter(|step| step["name"].as_str().unwrap().starts_with("släpp ut"));
    (rows, told.filter(|step| step["state"] == "done").count())
}

#[test]
fn undo_passes_a_release_by_and_redo_is_not_lost_for_it() {
    let project = study();
    apply(&project, &[json!({"action": "add_code", "name": "ny"})]);
    assert_eq!(let_out(&project, "excerpts", "en växel").code, 0);
    assert_eq!(kept(&project), (1, 1));
    let undone = project.run("undo", &[]);
    assert!(undone.out.contains("“ny”"), "{undone:?}");
    assert_eq!(kept(&project), (1, 1), "the file is out still");
    // A second one while something can be redone.
    assert_eq!(let_out(&project, "excerpts", "en gång till").code, 0);
    assert_eq!(kept(&project), (2, 2));
    let redone = project.run("redo", &[]);
    assert!(redone.code == 0 && redone.out.contains("“ny”"), "{redone:?}");
    while project.run("undo", &[]).code == 0 {}
    assert_eq!(kept(&project), (2, 2));
    while project.run("redo", &[]).code == 0 {}
    let info: Value = serde_json::from_str(&project.run("info", &["--json"]).out).unwrap();
    assert_eq!(info["codings"], 1);
    assert_eq!(project.run("check", &[]).code, 0);
    let journal = project.run("journal", &[]).out;
    assert!(journal.contains("let out “excerpts” with 1 remark of the guard: en växel"), "{journal}");
}

#[test]
fn nothing_is_kept_where_nothing_was_found_nothing_left_or_no_reason_was_given() {
    let project = study();
    assert_eq!(let_out(&project, "codebook", "för säkerhets skull").code, 0);
    for (table, reason) in [("excerpts", ""), ("excerpts", " \t\n"), ("codebook", " ")] {
        let refused = let_out(&project, table, reason);
        assert!(
            refused.code == 1 && refused.out.is_empty() && refused.err.contains("a reason is needed"),
            "{refused:?}"
        );
    }
    let nowhere = project.folder.path().join("ingen/ut");
    let nowhere = nowhere.to_str().unwrap();
    let ways: [&[&str]; 4] = [
        &["export", "--table", "excerpts", "--format", "xlsx", "--output", nowhere],
        &["export", "--format", "qdpx", "--output", nowhere],
        &["report", "--format", "docx", "--output", nowhere],
        &["archive", nowhere],
    ];
    for way in ways {
        let ran = project.run(way[0], &[&way[1..], &["--allow", "en växel"]].concat());
        assert!(ran.code == 1 && ran.err.contains("could not be read or written"), "{way:?}: {ran:?}");
    }
    assert_eq!(kept(&project), (0, 0));
}

#[test]
fn each_way_out_is_kept_by_its_name() {
    let project = study();
    apply(&project, &[json!({"action": "set_code", "code": "k", "name": "Ring 070-174 06 58"})]);
    let out = project.folder.path().join("ut");
    let out = out.to_str().unwrap();
    let ways: [(&[&str], &str); 6] = [
        (&["export", "--table", "codebook", "--format", "md"], "codebook"),
        (&["export", "--format", "qdc", "--output", out], "qdc"),
        (&["figure", "--figure", "codes"], "figure codes"),
        (&["report", "--format", "md"], "report"),
        (&["archive", out], "archive"),
        (&["export", "--format", "txt", "--output", out], "txt"),
    ];
    for (n, (way, name)) in ways.iter().enumerate() {
        let refused = project.run(way[0], &way[1..]);
        assert!(refused.code == 1 && refused.out.is_empty() && refused.err.contains("--allow"), "{way:?}: {refused:?}");
        let ran = project.run(way[0], &[&way[1..], &["--allow", "en växel"]].concat());
        assert_eq!(ran.code, 0, "{way:?}: {ran:?}");
        assert_eq!(kept(&project), (n as i64 + 1, n + 1), "{way:?}");
        assert!(project.run("journal", &[]).out.contains(&format!("let out “{name}”")), "{way:?}");
    }
}

#[test]
fn who_let_it_out_may_go_again_and_what_was_let_out_stays() {
    let project = study();
    apply(&project, &[json!({"action": "code_as", "coder": "Ada"})]);
    assert_eq!(let_out(&project, "excerpts", "en växel").code, 0);
    let undone = project.run("undo", &[]);
    assert_eq!(undone.code, 0, "{undone:?}");
    assert_eq!(kept(&project), (1, 1));
    assert_eq!(project.run("check", &[]).code, 0);
    assert_eq!(project.run("redo", &[]).code, 0);
    assert_eq!(project.run("check", &[]).code, 0);
    assert!(project.run("journal", &[]).out.contains("Ada"));
}

#[test]
fn a_project_that_cannot_be_written_lets_nothing_out() {
    let project = study();
    let held = Session::open(&project.path, None).unwrap();
    let refused = let_out(&project, "excerpts", "en växel");
    assert!(refused.code == 1 && refused.out.is_empty() && refused.err.contains("open elsewhere"), "{refused:?}");
    // What needs no reason needs no writing either.
    assert_eq!(let_out(&project, "codebook", "en växel").code, 0);
    drop(held);
    let mut session = Session::open(&project.path, None).unwrap();
    let failed = session.let_out("excerpts", "en växel", 1, || Err(Error::Cancelled));
    assert!(matches!(failed, Err(Error::Cancelled)));
    drop(session);
    assert_eq!(kept(&project), (0, 0));
}
