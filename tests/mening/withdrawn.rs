//! A participant withdraws: her words are in no byte of the project any more, what others said and what
//! the researcher wrote stays, and the claims that had rested on her words are listed.

use crate::project::{Project, program, run};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

/// What every word of hers begins with, and nothing else does.
const HERS: &str = "qvist";

fn hers(from: usize, to: usize) -> String {
    (from..to).map(|n| format!("{HERS}{n:03}")).collect::<Vec<_>>().join(" ")
}

fn study(project: &Project) {
    let first = format!(
        "Intervjuaren: Hur är det?\nSolveig: {}.\nBertil: Det håller jag med Solveig om.\nSolveig: {} slut.\nBertil: Ja.\n",
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
        json!({"action": "add_coding", "document": "intervju ett", "quote": "Det håller jag med Solveig om.", "code": "Egen kod"}),
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

/// The files in which a word of hers, or her name and role, still stand.
fn found(folder: &Path, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(self::found(&entry.path(), words));
            continue;
        }
        let bytes = std::fs::read(entry.path()).unwrap();
        for word in words {
            if bytes.windows(word.len()).any(|window| window == word.as_bytes()) {
                found.push(format!("{word} in {}", entry.path().display()));
            }
        }
    }
    found
}

#[test]
fn her_words_leave_every_byte_and_the_rest_stays() {
    let project = Project::new();
    study(&project);
    assert!(found(project.folder.path(), &[HERS]).len() >= 2, "in the project and in a backup");
    let ran = project.run("withdraw", &["Solveig", "--json"]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let said: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&said["turns"], &said["documents"]), (&json!(3), &json!(2)));
    assert_eq!((&said["codings"], &said["meaning_units"], &said["evidence"]), (&json!(2), &json!(1), &json!(1)));
    assert_eq!(said["claims"], json!(["Statement of Nord"]));
    assert_eq!(found(project.folder.path(), &[HERS, "kommunpolis", "muntligt"]), [""; 0]);
    assert_eq!(project.run("check", &[]).code, 0);
    let excerpts = project.table("excerpts");
    assert_eq!(excerpts.as_array().unwrap().len(), 1);
    assert_eq!(excerpts[0]["text"], "Det håller jag med Solveig om.", "what another said stays on its words");
    assert_eq!(project.table("memos")[0]["text"], "Hon sa ”[återkallat]”, och det bär.");
    let codes = project.table("codebook");
    let names: Vec<&str> = codes.as_array().unwrap().iter().map(|code| code["code"].as_str().unwrap()).collect();
    assert!(names.contains(&"Egen kod") && names.contains(&"[återkallat]"), "{names:?}");
    let info = run(&["info", project.text(), "--json"]);
    let info: Value = serde_json::from_str(&info.out).unwrap();
    assert_eq!(info["participants"], 2, "a tombstone remains");
    let journal = project.run("journal", &[]).out;
    assert!(journal.contains("withdraw a participant") && journal.contains("import “intervju ett.txt”"), "{journal}");
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
fn a_withdrawal_that_is_cut_short_is_whole_or_has_not_happened() {
    let mut done = 0;
    for round in 0..8_u64 {
        let project = Project::new();
        study(&project);
        let mut child = program()
            .args(["withdraw", project.text(), "Solveig"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(4 + round * 9));
        child.kill().unwrap();
        child.wait().unwrap();
        // The next opening for writing finishes what was begun.
        assert_eq!(project.apply("{\"action\":\"add_code\",\"name\":\"efteråt\"}\n").code, 0);
        assert_eq!(project.run("check", &[]).code, 0);
        let withdrawn = project.run("journal", &[]).out.contains("withdraw a participant");
        done += usize::from(withdrawn);
        let left = found(project.folder.path(), &[HERS]);
        assert_eq!(left.is_empty(), withdrawn, "round {round}: {left:?}");
    }
    assert!(done > 0, "every one was killed before it had begun");
}
