//! `check` names what is not as it must be and exits with 1; commands that only read leave nothing beside the project.

use crate::project::{Project, bytes, run, run_among};
use mening::session::Session;
use serde_json::json;
use std::path::Path;

fn study() -> Project {
    let project = Project::new();
    let actions = [
        json!({"action": "add_case", "name": "Nord"}),
        json!({"action": "add_document", "name": "A", "text": "Anna: Vi ses på fredag.\nBo: Ja.\nAnna: Bra.\nBo: Ja.\n", "case": "Nord"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_theme", "name": "t"}),
        json!({"action": "add_coding", "document": "A", "quote": "fredag", "code": "k"}),
        json!({"action": "add_memo", "title": "m", "text": "Ord."}),
    ];
    let ran = project.apply(&actions.iter().map(|action| format!("{action}\n")).collect::<String>());
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(project.run("check", &[]).code, 0);
    project
}

#[test]
fn every_flaw_is_named_and_exits_with_one() {
    for (sql, english, swedish) in [
        ("update coding set \"end\" = 999", "coding 1: reaches beyond", "coding 1: når utanför"),
        ("update turn set \"end\" = 999 where start > 0", "turn 2: reaches beyond", "turn 2: når utanför"),
        ("update document set characters = 5", "document 1: its length", "dokument 1: längden"),
        (
            "update document_text set text = replace(text, char(10), char(13))",
            "document 1: its text holds",
            "dokument 1: texten",
        ),
        (
            "update document_text set text = replace(text, 'på', 'pa' || char(778))",
            "document 1: its text holds",
            "dokument 1: texten",
        ),
        (
            "update document_text set text = replace(text, 'fredag', 'lördag')",
            "document 1 (“A”): its text is not as it was written; no backup",
            "dokument 1 (”A”): texten är inte som den skrevs; ingen säkerhetskopia",
        ),
        (
            "update journal_step set coder = 'Bo' where id = 1",
            "step 1 of the journal: it is",
            "steg 1 i loggen: det är",
        ),
        (
            "update journal_link set content = digest where id = 2",
            "chain of digests is broken",
            "kedja av kontrollsummor är bruten",
        ),
        ("update code set parent_id = 1", "code 1: is its own ancestor", "code 1: är sin egen"),
        ("update \"case\" set parent_id = 1", "case 1: is its own ancestor", "case 1: är sin egen"),
        ("update theme set parent_id = 1", "theme 1: is its own ancestor", "theme 1: är sin egen"),
        ("delete from code", "coding: 1 row names", "coding: 1 rad pekar"),
        ("delete from memo_search_docsize", "text index memo_search", "textindexet memo_search"),
        ("delete from document_search_docsize", "text index document_search", "textindexet document_search"),
    ] {
        let project = study();
        let connection = rusqlite::Connection::open(&project.path).unwrap();
        connection.execute_batch(&format!("pragma foreign_keys = off; {sql}")).unwrap();
        drop(connection);
        for (locale, said) in [("en_GB.UTF-8", english), ("sv_SE.UTF-8", swedish)] {
            let ran = run_among(&["check", project.text()], "", locale, &[]);
            assert!(ran.code == 1 && ran.out.contains(said) && ran.err.is_empty(), "{sql}: {ran:?}");
        }
        let ran = project.run("check", &["--json"]);
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((ran.code, &json["whole"]), (1, &false.into()), "{sql}: {ran:?}");
        assert!(
            json["flaws"].as_array().unwrap().iter().any(|flaw| flaw.as_str().unwrap().contains(english)),
            "{json}"
        );
    }
}

/// A page that was overwritten is found, whichever it is, and nobody is told to do what she is doing.
#[test]
fn a_page_that_was_overwritten_is_found_by_whoever_looks() {
    let project = study();
    let whole = bytes(&project.path);
    let page = 4096;
    let mut found = 0;
    for at in (page..whole.len()).step_by(page) {
        let mut broken = whole.clone();
        broken[at..at + page].fill(0xa5);
        std::fs::write(&project.path, &broken).unwrap();
        let ran = project.run("check", &[]);
        assert!(!ran.err.contains("mening check") && !ran.out.contains("mening check"), "page at {at}: {ran:?}");
        found += usize::from(ran.code == 1);
        assert!(ran.code == 0 || !(ran.out.is_empty() && ran.err.is_empty()), "page at {at}: {ran:?}");
    }
    let pages = whole.len() / page - 1;
    assert!(found + 2 >= pages, "{found} of {pages} pages: only what nothing uses may be missed");
}

#[test]
fn a_file_of_another_kind_is_told_from_a_project_whatever_its_name() {
    let project = Project::nothing();
    for (name, english, swedish) in [
        ("bild.mening", "though its name says so", "fast namnet säger det"),
        ("bild.jpg", "Open a file that ends in .mening", "slutar på .mening"),
    ] {
        let path = project.file(name, b"\xff\xd8\xff\xe0 a picture");
        for (locale, said) in [("en_GB.UTF-8", english), ("sv_SE.UTF-8", swedish)] {
            let ran = run_among(&["check", path.to_str().unwrap()], "", locale, &[]);
            assert!(ran.code == 1 && ran.err.contains(said), "{name}: {ran:?}");
        }
    }
    let ran = run(&["info", project.file("a.mening", b"bild").to_str().unwrap()]);
    assert!(ran.err.contains("a.mening-backups") && !ran.err.contains("ends in"), "{ran:?}");
}

fn beside(project: &Path) -> Vec<String> {
    let names = std::fs::read_dir(project.parent().unwrap()).unwrap();
    let mut names: Vec<String> = names.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn reading_leaves_nothing_beside_a_project_and_takes_nothing_from_who_writes() {
    let project = study();
    let (alone, before) = (beside(&project.path), bytes(&project.path));
    assert_eq!(alone, ["studie.mening"]);
    for command in ["info", "check", "journal"] {
        assert_eq!(project.run(command, &[]).code, 0);
        assert_eq!(beside(&project.path), alone, "{command}");
    }
    assert_eq!(bytes(&project.path), before);
    // Beside a window that writes it reads what is not in the file itself yet.
    let mut session = Session::open(&project.path, None).unwrap();
    let mut act = |name: &str| {
        let action = json!({"action": "add_code", "name": name});
        session.apply(&[mening::session::Action::from_json(action).unwrap()]).unwrap();
    };
    act("ny");
    let during = beside(&project.path);
    assert!(during.contains(&"studie.mening-wal".to_owned()), "{during:?}");
    assert!(project.run("journal", &[]).out.contains("“ny”"));
    assert_eq!(beside(&project.path), during);
    act("till");
    drop(session);
    assert!(project.run("journal", &[]).out.contains("“till”"));
    assert_eq!(beside(&project.path), alone);
}

#[test]
fn reading_leaves_nothing_beside_an_encrypted_project() {
    let project = Project::nothing();
    let run = |words: &[&str]| run_among(words, "", "en", &[("MENING_PASSWORD", "ett lösen")]);
    assert_eq!(run(&["new", project.text(), "--encrypt"]).code, 0);
    let before = bytes(&project.path);
    assert_eq!(run(&["check", project.text()]).code, 0);
    assert_eq!((beside(&project.path), bytes(&project.path)), (vec!["studie.mening".to_owned()], before));
}

#[test]
fn a_write_protected_project_is_read_and_backed_up_without_a_trace() {
    let project = study();
    let mut permissions = std::fs::metadata(&project.path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&project.path, permissions).unwrap();
    let before = bytes(&project.path);
    assert_eq!(project.run("check", &[]).code, 0);
    assert_eq!(beside(&project.path), ["studie.mening"]);
    assert_eq!(bytes(&project.path), before);
    // A reader writes nothing into the project; a copy of it, it does.
    let reader = mening::store::Store::open_reader(&mening::store::ProjectFile::new(&project.path, None).unwrap());
    let copy = reader.unwrap().back_up().unwrap();
    assert_eq!(run(&["check", copy.to_str().unwrap()]).code, 0);
}

#[test]
fn a_passage_that_reaches_beyond_its_text_is_told_of_the_project_by_whoever_meets_it() {
    let project = study();
    let connection = rusqlite::Connection::open(&project.path).unwrap();
    connection.execute_batch("update coding set \"end\" = 999").unwrap();
    drop(connection);
    let out = project.folder.path().join("out.qdpx");
    for (locale, said) in [("en_GB.UTF-8", "reaches beyond its text"), ("sv_SE.UTF-8", "når utanför sin text")] {
        let ran = run_among(
            &["export", project.text(), "--format", "qdpx", "--output", out.to_str().unwrap()],
            "",
            locale,
            &[],
        );
        assert!(ran.code == 1 && ran.err.contains(said) && ran.err.contains("mening check"), "{ran:?}");
        assert!(!out.exists());
    }
}
