//! A participant withdraws: her words are in no byte of the project any more, what others said and what
//! the researcher wrote stays, and the claims that had rested on her words are listed.

use crate::project::{Project, beside, kill_when, program, run};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Stdio;

/// What every word of hers begins with, and nothing else does.
const HERS: &str = "qvist";

fn hers(from: usize, to: usize) -> String {
    (from..to).map(|n| format!("{HERS}{n:03}")).collect::<Vec<_>>().join(" ")
}

fn study(project: &Project) {
    let first = format!(
        "Intervjuaren: Hur är det?\nSolveig: {}.\nBertil: {OF_HER}\nSolveig: {} slut.\nBertil: Ja.\n",
        hers(0, 60),
        hers(60, 100)
    );
    let file = project.file("intervju ett.txt", first);
    assert_eq!(project.run("import", &[file.to_str().unwrap()]).code, 0);
    std::fs::remove_file(file).unwrap();
    let script = [
        json!({"action": "add_participant", "name": "Solveig", "role": "kommunpolis", "speaker": "Solveig"}),
        json!({"action": "add_participant", "name": "Bertil", "speaker": "Bertil"}),
        json!({"action": "add_case", "name": "Nord"}),
        json!({"action": "link_case", "case": "Nord", "document": "intervju ett"}),
        json!({"action": "add_document", "name": "enkät Solveig", "text": hers(100, 160)}),
        json!({"action": "set_document", "document": "enkät Solveig", "participants": ["Solveig"]}),
        json!({"action": "add_code", "name": hers(3, 7)}),
        json!({"action": "add_code", "name": "Egen kod"}),
        json!({"action": "add_coding", "document": "intervju ett", "quote": hers(3, 7), "code": hers(3, 7), "memo": "Bra sagt"}),
        json!({"action": "add_coding", "document": "intervju ett", "quote": OF_HER, "code": "Egen kod"}),
        json!({"action": "add_coding", "document": "enkät Solveig", "quote": hers(110, 120), "code": "Egen kod"}),
        json!({"action": "add_meaning_unit", "document": "intervju ett", "quote": hers(10, 30), "condensation": format!("Hon säger {}", hers(12, 20))}),
        json!({"action": "set_statement", "on": "Nord", "text": "Nord menar något.", "evidence": [{"document": "intervju ett", "quote": hers(10, 14)}]}),
        json!({"action": "add_memo", "title": "Tanke", "text": format!("Hon sa ”{}”, och det bär.", hers(61, 70))}),
        json!({"action": "set_consent", "participant": "Solveig", "given": "2024-05-01", "note": "muntligt"}),
        json!({"action": "set_consent", "participant": "Bertil", "given": "2024-05-01"}),
    ];
    let script: String = script.iter().map(|action| format!("{action}\n")).collect();
    let applied = project.apply(&script);
    assert_eq!(applied.code, 0, "{applied:?}");
    let file = mening::store::ProjectFile::new(&project.path, None).unwrap();
    mening::store::Store::open_reader(&file).unwrap().back_up().unwrap();
}

/// What another says of her, which stays on his words.
const OF_HER: &str = "Det håller jag med Solveig om.";

/// The files in which a word of hers, or her name and role, still stand outside what another says of her.
fn found(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for path in files(folder) {
        let mut bytes = std::fs::read(&path).unwrap();
        for at in places(&bytes, OF_HER) {
            bytes[at..at + OF_HER.len()].fill(b' ');
        }
        for word in words.iter().filter(|word| !places(&bytes, word).is_empty()) {
            found.push(format!("{word} in {}", path.display()));
        }
    }
    found
}

/// The files of a folder, and of those in it, in another.
fn copy_of(folder: &Path) -> tempfile::TempDir {
    let copy = tempfile::tempdir().unwrap();
    for (n, file) in files(folder).iter().enumerate() {
        std::fs::copy(file, copy.path().join(n.to_string())).unwrap();
    }
    copy
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Where a word stands in bytes.
fn places(bytes: &[u8], word: &str) -> Vec<usize> {
    let first = word.as_bytes()[0];
    let starts = bytes.iter().enumerate().filter(|(_, byte)| **byte == first).map(|(at, _)| at);
    starts.filter(|at| bytes[*at..].starts_with(word.as_bytes())).collect()
}

#[test]
fn her_words_leave_every_byte_and_the_rest_stays() {
    let project = Project::new();
    study(&project);
    assert!(found(project.folder.path(), &[HERS]).len() >= 2, "in the project and in a backup");
    let before = copy_of(project.folder.path());
    let ran = project.run("withdraw", &["Solveig", "--json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&said["turns"], &said["documents"]), (&json!(3), &json!(2)));
    assert_eq!((&said["codings"], &said["meaning_units"], &said["evidence"]), (&json!(2), &json!(1), &json!(1)));
    assert_eq!(said["claims"], json!(["Statement of Nord"]));
    assert_eq!((&said["found_in"], &said["mentions"]), (&json!([]), &json!(1)), "{said}");
    assert!(said["phrases"].as_u64() > Some(100) && said["searched"].as_u64() > Some(1), "{said}");
    let hers = [HERS, "Solveig", "kommunpolis", "muntligt"];
    for word in hers {
        assert!(found(before.path(), &[word]).len() >= 2, "{word} stood in the project and in a backup");
    }
    assert_eq!(found(project.folder.path(), &hers), [""; 0]);
    assert_eq!(project.run("check", &[]).code, 0);
    let excerpts = project.table("excerpts");
    assert_eq!(excerpts.as_array().unwrap().len(), 1);
    assert_eq!(excerpts[0]["text"], OF_HER, "what another said stays on its words");
    assert_eq!(project.table("memos")[0]["text"], "Hon sa ”[återkallat]”, och det bär.");
    let codes = project.table("codebook");
    let names: Vec<&str> = codes.as_array().unwrap().iter().map(|code| code["code"].as_str().unwrap()).collect();
    assert!(names.contains(&"Egen kod") && names.contains(&"[återkallat]"), "{names:?}");
    let info = run(&["info", project.text(), "--json"]);
    let info: Value = serde_json::from_str(&info.out).unwrap();
    assert_eq!(info["participants"], 1, "a tombstone takes no part");
    let people = project.table("participants");
    let people: Vec<&str> = people.as_array().unwrap().iter().map(|row| row["participant"].as_str().unwrap()).collect();
    assert_eq!(people.len(), 2, "a tombstone remains: {people:?}");
    let journal = project.run("journal", &[]).out;
    assert!(
        journal.contains("afterwards none of")
            && journal.contains("withdraw a participant")
            && journal.contains("import “intervju ett.txt”"),
        "{journal}"
    );
    let undo = project.run("undo", &[]);
    assert!(undo.code == 1 && undo.err.contains("nothing to undo"), "{undo:?}");
    let again = project.run("withdraw", &["Återkallad 1"]);
    assert!(again.code == 1 && again.err.contains("has withdrawn"), "{again:?}");
    // Work goes on, and can be undone up to the withdrawal.
    let more = "{\"action\":\"add_code\",\"name\":\"ny\"}\n";
    assert_eq!(project.apply(more).code, 0);
    assert_eq!(project.run("undo", &[]).code, 0);
    assert_eq!(project.run("undo", &[]).code, 1);
    assert_eq!(project.run("withdraw", &["Ingen"]).code, 1);
}

#[test]
fn while_somebody_reads_what_is_left_is_said_and_goes_at_the_next_opening() {
    let project = Project::new();
    study(&project);
    let reader = rusqlite::Connection::open(&project.path).unwrap();
    reader.execute_batch("begin; select count(*) from code;").unwrap();
    let ran = project.run("withdraw", &["Solveig"]);
    assert_eq!(ran.code, 1, "words remain somewhere: {ran:?}");
    let checked = project.run("check", &[]);
    assert!(checked.code == 1 && checked.out.contains("may still stand in"), "{checked:?}");
    assert!(ran.err.contains("Reached: 3 turns in 2 documents") && ran.err.contains("Out of reach"), "{ran:?}");
    assert!(ran.err.contains("Somebody else reads the project") && ran.out.contains("still stand in"), "{ran:?}");
    assert!(ran.err.contains("wiped when the project is opened the next time"), "{ran:?}");
    let backups = format!("{}-backups", project.text());
    assert_eq!(found(Path::new(&backups), &[HERS]), [""; 0], "the backups need not wait");
    assert!(!found(project.folder.path(), &[HERS]).is_empty());
    drop(reader);
    let noted = |what: &str| project.run("journal", &[]).out.matches(what).count();
    assert_eq!((noted("afterwards some of"), noted("afterwards none of")), (1, 0));
    assert_eq!(project.apply("{\"action\":\"add_code\",\"name\":\"efteråt\"}\n").code, 0);
    assert_eq!(found(project.folder.path(), &[HERS]), [""; 0]);
    assert_eq!(project.run("check", &[]).code, 0);
    // It was looked for again, once.
    assert_eq!(project.apply("{\"action\":\"add_code\",\"name\":\"ännu en\"}\n").code, 0);
    assert_eq!((noted("afterwards some of"), noted("afterwards none of")), (1, 1));
}

#[test]
fn what_cannot_be_wiped_is_an_error_that_says_where_and_a_second_withdrawal_finishes_it() {
    let project = Project::new();
    study(&project);
    // A backup whose bytes somebody has under another name as well.
    let folder = format!("{}-backups", project.text());
    let backup = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let apart = tempfile::tempdir().unwrap();
    std::fs::hard_link(&backup, apart.path().join("kept")).unwrap();
    let ran = project.run("withdraw", &["Solveig"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("Withdrawn for good: 3 turns in 2 documents"), "{ran:?}");
    let says = |what: &str| assert!(ran.err.contains(what), "{what}: {ran:?}");
    says(backup.to_str().unwrap());
    says("repeat the withdrawal");
    let again = project.run("withdraw", &["Återkallad 1"]);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(again.out.contains("What was left to do is done now") && !again.err.contains("No words"), "{again:?}");
    assert_eq!(project.run("journal", &[]).out.matches("afterwards none of").count(), 1);
    assert_eq!(found(project.folder.path(), &[HERS]), [""; 0]);
    let third = project.run("withdraw", &["Återkallad 1"]);
    assert!(third.code == 1 && third.err.contains("has withdrawn"), "{third:?}");
}

#[test]
fn a_withdrawal_that_is_cut_short_is_whole_or_has_not_happened() {
    let (mut done, mut killed) = (0, 0);
    let backups =
        |project: &Project| std::fs::read_dir(format!("{}-backups", project.text())).map_or(0, Iterator::count);
    type When = fn(&Project, usize) -> bool;
    // At the start, while the step is written, while the file is cleaned, while the backups are.
    let moments: [When; 8] = [
        |_, _| true,
        |project, _| beside(&project.path, "-lock") > 0,
        |project, _| beside(&project.path, "-wal") > 0,
        |project, _| beside(&project.path, "-wal") > 50_000,
        |project, _| beside(&project.path, "-wal") > 200_000,
        |project, _| beside(&project.path, "-wal") > 400_000,
        |_, backups| backups == 0,
        |project, backups| backups > 0 && beside(&project.path, "-wal") == 0 && beside(&project.path, "-shm") > 0,
    ];
    for (round, moment) in moments.into_iter().enumerate() {
        let project = Project::new();
        study(&project);
        let mut child = program()
            .args(["withdraw", project.text(), "Solveig"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        killed += usize::from(kill_when(&mut child, || moment(&project, backups(&project))));
        // The next opening for writing finishes what was begun.
        assert_eq!(project.apply("{\"action\":\"add_code\",\"name\":\"efteråt\"}\n").code, 0);
        assert_eq!(project.run("check", &[]).code, 0);
        let journal = project.run("journal", &[]).out;
        let withdrawn = journal.contains("withdraw a participant");
        assert_eq!(journal.contains("afterwards none of"), withdrawn, "round {round}: it is proved in the end");
        done += usize::from(withdrawn);
        let left = found(project.folder.path(), &[HERS]);
        assert_eq!(left.is_empty(), withdrawn, "round {round}: {left:?}");
    }
    assert!(done > 0, "every one was killed before it had begun");
    assert!(killed > 3, "too few were killed before they had ended: {killed}");
}
