//! Backups from the command line: made by what changes a project, listed, and brought back as a step or as a copy.

use crate::project::{Project, Ran, run, run_among};
use serde_json::Value;

fn json(ran: &Ran) -> Value {
    assert_eq!((ran.code, &*ran.err), (0, ""), "{ran:?}");
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
}

fn add_code(project: &Project, name: &str) {
    let ran = project.apply(&format!("{{\"action\":\"add_code\",\"name\":\"{name}\"}}\n"));
    assert_eq!(ran.code, 0, "{ran:?}");
}

fn listed(project: &Project) -> Vec<Value> {
    json(&project.run("restore", &["--json"])).as_array().unwrap().clone()
}

#[test]
fn a_days_first_change_leaves_a_backup_that_comes_back_as_a_step_and_as_a_copy() {
    let project = Project::new();
    let ran = project.run("restore", &[]);
    assert!(ran.code == 0 && ran.out.contains("no backups yet"), "{ran:?}");
    add_code(&project, "ett");
    assert_eq!(listed(&project).len(), 0, "what a project begins with puts nothing at risk");
    add_code(&project, "två");
    add_code(&project, "tre");
    let [backup] = listed(&project).try_into().unwrap();
    let told = ["reason", "state", "documents", "codings", "codes", "memos", "sound", "undone"]
        .map(|key| backup[key].to_string());
    assert_eq!(told, ["\"daily\"", "\"sound\"", "0", "0", "1", "0", "true", "0"]);
    let since: Vec<&str> =
        backup["since"].as_array().unwrap().iter().map(|step| step["name"].as_str().unwrap()).collect();
    assert_eq!(since, ["add code “två”", "add code “tre”"]);
    let name = backup["backup"].as_str().unwrap();
    let ran = project.run("restore", &[]);
    for words in [name, ", daily", "0 documents, 0 codings, 1 code, 0 memos", "2 steps since", "add code “tre”"] {
        assert!(ran.out.contains(words), "{words}: {ran:?}");
    }

    let codes = || project.table("codebook").as_array().unwrap().len();
    let out = project.folder.path().join("kopia.mening");
    let ran = project.run("restore", &[name, "--output", out.to_str().unwrap()]);
    assert!(ran.code == 0 && ran.out.contains("kopia.mening"), "{ran:?}");
    assert_eq!(codes(), 3, "the project stays as it is");
    let of_copy = json(&run(&["info", out.to_str().unwrap(), "--json"]));
    assert_eq!(of_copy["codes"], 1);
    let ran = project.run("restore", &[name, "--output", out.to_str().unwrap(), "--json"]);
    assert!(ran.code == 1 && ran.err.contains("\"exists\""), "{ran:?}");

    let step = json(&project.run("restore", &[name.strip_suffix(".mening").unwrap(), "--json"]));
    assert!(step["step"].as_str().unwrap().starts_with("bring back the backup of 2"), "{step}");
    assert_eq!(codes(), 1);
    assert_eq!(listed(&project)[0]["reason"], "restore");
    let again = json(&project.run("restore", &[name, "--json"]));
    assert_eq!(again["step"], Value::Null, "nothing differs any more");
    let ran = project.run("undo", &[]);
    assert!(ran.out.contains("bring back the backup of"), "{ran:?}");
    assert_eq!(codes(), 3);
    assert_eq!(project.run("check", &[]).code, 0);
}

#[test]
fn a_backup_is_read_by_every_command_and_changed_by_none() {
    let project = Project::new();
    add_code(&project, "ett");
    add_code(&project, "två");
    let [backup] = listed(&project).try_into().unwrap();
    let path = backup["path"].as_str().unwrap();
    assert_eq!(json(&run(&["info", path, "--json"]))["codes"], 1);
    assert_eq!(run(&["check", path]).code, 0);
    for command in [&["undo", path][..], &["encrypt", path], &["withdraw", path, "Maj"]] {
        let ran = run_among(&[command, &["--json"]].concat(), "", "en", &[("MENING_NEW_PASSWORD", "ord")]);
        assert!(ran.code == 1 && ran.err.contains("read_only"), "{command:?}: {ran:?}");
    }
    assert_eq!(listed(&project), std::slice::from_ref(&backup));
}

#[test]
fn a_backup_made_under_another_password_asks_for_that() {
    let project = Project::nothing();
    let (old, new) = ("gammalt ord", "nytt ord");
    let with = |words: &[&str], secrets: &[(&str, &str)]| {
        let words: Vec<&str> = [&[words[0], project.text()], &words[1..]].concat();
        run_among(&words, "", "en", secrets)
    };
    assert_eq!(with(&["new", "--encrypt"], &[("MENING_NEW_PASSWORD", old)]).code, 0);
    let quarantine = project.file("a.jsonl", "{\"action\":\"add_code\",\"name\":\"a\"}\n");
    let other = project.file("b.jsonl", "{\"action\":\"add_code\",\"name\":\"b\"}\n");
    for script in [&quarantine, &other] {
        assert_eq!(with(&["apply", script.to_str().unwrap()], &[("MENING_PASSWORD", old)]).code, 0);
    }
    let all = json(&with(&["restore", "--json"], &[("MENING_PASSWORD", old)]));
    let kept = project.folder.path().join("kept.mening");
    std::fs::copy(all[0]["path"].as_str().unwrap(), &kept).unwrap();
    assert_eq!(with(&["password"], &[("MENING_PASSWORD", old), ("MENING_NEW_PASSWORD", new)]).code, 0);
    let kept = kept.to_str().unwrap();
    let ran = with(&["restore", kept, "--json"], &[("MENING_PASSWORD", new)]);
    assert!(ran.code == 1 && ran.err.contains("MENING_BACKUP_PASSWORD") && ran.err.contains("\"password\""), "{ran:?}");
    let ran = with(&["restore", kept], &[("MENING_PASSWORD", new), ("MENING_BACKUP_PASSWORD", old)]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(json(&with(&["info", "--json"], &[("MENING_PASSWORD", new)]))["codes"], 1);
}

#[test]
fn a_damaged_projects_backups_are_listed_and_come_back_as_copies() {
    let project = Project::new();
    add_code(&project, "ett");
    add_code(&project, "två");
    let [backup] = listed(&project).try_into().unwrap();
    std::fs::write(&project.path, "another program wrote this").unwrap();
    let [seen] = listed(&project).try_into().unwrap();
    assert_eq!((&seen["backup"], &seen["sound"], &seen["since"]), (&backup["backup"], &true.into(), &Value::Null));
    let ran = project.run("restore", &[]);
    assert!(ran.code == 0 && ran.out.contains("not a Mening project"), "{ran:?}");
    let name = backup["backup"].as_str().unwrap();
    assert_eq!(project.run("restore", &[name]).code, 1);
    let out = project.folder.path().join("ut.mening");
    let ran = project.run("restore", &[name, "--output", out.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(json(&run(&["info", out.to_str().unwrap(), "--json"]))["codes"], 1);
    assert_eq!(std::fs::read(&project.path).unwrap(), b"another program wrote this");
    // Also of one that was deleted.
    std::fs::remove_file(&project.path).unwrap();
    assert_eq!(listed(&project).len(), 1);
    let ran = project.run("restore", &[name, "--output", project.text()]);
    assert_eq!(ran.code, 0, "{ran:?}");
    assert_eq!(json(&project.run("info", &["--json"]))["codes"], 1);
}
