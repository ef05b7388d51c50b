//! Backups from the command line: made by what changes a project, listed, and brought back as a step or as a copy.

use crate::project::{Project, Ran, kill_when, program, run, run_among};
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

fn names(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn what_a_killed_recover_or_restore_leaves_is_wiped_by_the_next_who_opens_the_project_or_tries_again() {
    let project = Project::new();
    add_code(&project, "ett");
    let text = project.file("lång.txt", "Det här är en rad som står där ganska ofta.\n".repeat(20_000));
    assert_eq!(project.run("import", &[text.to_str().unwrap()]).code, 0);
    std::fs::remove_file(text).unwrap();
    add_code(&project, "två");
    let backup = project.run("restore", &["--json"]);
    let backup = json(&backup)[0]["backup"].as_str().unwrap().to_owned();
    let before = names(project.folder.path());
    let apart = tempfile::tempdir().unwrap();
    let out = apart.path().join("ny.mening");
    let out = out.to_str().unwrap();
    let parts = || names(apart.path()).iter().any(|name| name.contains("ny.mening-part-"));
    let calls: [&[&str]; 2] =
        [&["recover", project.text(), out], &["restore", project.text(), &backup, "--output", out]];
    for (call, again) in [(calls[0], "info"), (calls[1], "info"), (calls[0], "recover")] {
        let is_killed = (0..10).any(|_| {
            let null = std::process::Stdio::null;
            let mut child = program().args(call).stdout(null()).stderr(null()).spawn().unwrap();
            let is_killed = kill_when(&mut child, parts);
            if !is_killed {
                drop(std::fs::remove_file(out));
            }
            is_killed
        });
        assert!(is_killed && parts(), "{call:?}: never in time");
        if again == "info" {
            assert_eq!(project.run("info", &[]).code, 0);
            assert_eq!(names(apart.path()), [""; 0], "{call:?}");
        } else {
            let ran = run(&["recover", project.text(), out]);
            assert_eq!(ran.code, 0, "{ran:?}");
            assert_eq!(names(apart.path()), ["ny.mening"]);
        }
        assert_eq!(names(project.folder.path()), before, "{call:?}");
    }
}

#[test]
fn advice_fits_what_is_there() {
    let project = Project::new();
    add_code(&project, "ett");
    let folder = project.folder.path();
    let path = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    std::fs::write(path("tom.mening"), "").unwrap();
    std::fs::write(path("brev.mening"), "Hej! Det här är ett brev.\n".repeat(400)).unwrap();
    let mut bytes = std::fs::read(&project.path).unwrap();
    bytes[..4096].fill(0);
    std::fs::write(path("nollad.mening"), &bytes).unwrap();
    let out = path("ut.mening");
    for (call, kind, says, never) in [
        (vec!["recover", folder.to_str().unwrap(), &out], "not_a_project", "is a folder", "recover"),
        (vec!["info", folder.to_str().unwrap()], "not_a_project", "is a folder", "recover"),
        (vec!["recover", &path("tom.mening"), &out], "not_a_project", "is empty", "recover"),
        (vec!["recover", &path("brev.mening"), &out], "not_a_project", "nothing of a Mening project", "recover"),
        (vec!["info", &path("brev.mening")], "not_a_project", "a file of another kind", "recover"),
        (vec!["info", &path("nollad.mening")], "damaged", "mening recover", "password"),
    ] {
        let ran = run(&[&call[..], &["--json"]].concat());
        let error: Value = serde_json::from_str(&ran.err).unwrap_or_else(|error| panic!("{error}: {ran:?}"));
        let message = error["error"].as_str().unwrap();
        assert!(ran.code == 1 && error["kind"] == kind, "{call:?}: {ran:?}");
        assert!(message.contains(says) && !message.contains(never), "{call:?}: {message}");
    }
    // A backup that lost its beginning is damaged, not another's.
    let backups = format!("{}-backups", project.text());
    add_code(&project, "två");
    let [backup] = listed(&project).try_into().unwrap();
    let copy = backup["path"].as_str().unwrap();
    let mut bytes = std::fs::read(copy).unwrap();
    bytes[..4096].fill(0);
    std::fs::write(copy, bytes).unwrap();
    assert_eq!(listed(&project)[0]["state"], "damaged");
    std::fs::remove_dir_all(&backups).unwrap();
    std::fs::write(&backups, "no folder").unwrap();
    let ran = project.run("restore", &[]);
    assert!(ran.code == 1 && ran.err.contains("-backups") && !ran.out.contains("no backups yet"), "{ran:?}");
}

#[test]
fn an_encrypted_project_that_was_cut_is_damaged_and_asks_for_its_password() {
    let project = Project::new();
    add_code(&project, "ett");
    let ran = run_among(&["encrypt", project.text()], "", "en_GB.UTF-8", &[("MENING_NEW_PASSWORD", "hemligt lösen")]);
    assert_eq!(ran.code, 0, "{ran:?}");
    let bytes = std::fs::read(&project.path).unwrap();
    for cut in [bytes.len() - 1000, bytes.len() - 4096] {
        std::fs::write(&project.path, &bytes[..cut]).unwrap();
        let asks = run_among(&["info", project.text(), "--json"], "", "en_GB.UTF-8", &[]);
        assert!(asks.err.contains("\"password\""), "{cut}: {asks:?}");
        let secret = [("MENING_PASSWORD", "hemligt lösen")];
        let ran = run_among(&["info", project.text(), "--json"], "", "en_GB.UTF-8", &secret);
        assert!(ran.err.contains("\"damaged\""), "{cut}: {ran:?}");
    }
}

#[test]
fn what_changes_nothing_is_not_said_to_be_done_and_moves_nothing() {
    let project = Project::new();
    let first = "{\"action\":\"add_document\",\"name\":\"A\",\"text\":\"Ett två tre fyra.\"}\n{\"action\":\"add_code\",\"name\":\"k\"}\n{\"action\":\"add_coding\",\"document\":\"A\",\"quote\":\"två tre\",\"code\":\"k\"}\n";
    let ran = project.apply(first);
    assert!(ran.out.contains("(3 actions)"), "{ran:?}");
    let steps = project.run("journal", &[]).out;
    let excerpts = project.table("excerpts");
    let ran = project.apply("{\"action\":\"edit_text\",\"document\":\"A\",\"start\":6,\"end\":9,\"words\":\"å t\"}\n");
    assert!(ran.code == 0 && ran.out.contains("Nothing is changed") && !ran.out.contains("Done"), "{ran:?}");
    assert_eq!((project.run("journal", &[]).out, project.table("excerpts")), (steps, excerpts));
    let ran = project.apply("{\"action\":\"add_code\",\"name\":\"l\"}\n");
    assert!(ran.out.contains("(1 action)"), "{ran:?}");
}
