//! Names that somebody must decide about, from the command line: listed first, left by default, stopped by the guard.

use crate::confidence::{run_with, script};
use crate::project::Project;
use serde_json::{Value, json};

#[test]
fn places_in_doubt_are_previewed_left_and_stopped_until_somebody_decides() {
    let (project, elsewhere) = (Project::new(), tempfile::tempdir().unwrap());
    let text = "Eva Lind och Ulf Lind kom. Fru Lind log.\n";
    project.apply(&script(&[json!({"action": "add_document", "name": "A", "text": text})]));
    let (list, key) = (elsewhere.path().join("list.csv"), elsewhere.path().join("k.meningkey"));
    std::fs::write(&list, "name,pseudonym,kind\nEva Lind,Bea,person\nUlf Lind,Calle,person\n").unwrap();
    let (list, key_path) = (list.to_str().unwrap(), key.to_str().unwrap());
    let base = ["pseudonymise", project.text(), "--key", key_path];
    let run = |more: &[&str]| run_with(&[&base[..], more].concat(), "");
    let listed = run(&["--list", list, "--preview", "--json"]);
    let places: Value = serde_json::from_str(&listed.out).unwrap();
    let short: Vec<String> = places
        .as_array()
        .unwrap()
        .iter()
        .map(|place| format!("{} {} {} {}", place["start"], place["text"], place["sure"], place["reason"]))
        .collect();
    let expected = ["0 \"Eva Lind\" true null", "13 \"Ulf Lind\" true null", "31 \"Lind\" false \"shared_name\""];
    assert_eq!(short, expected, "{listed:?}");
    assert!(!key.exists(), "a preview makes no key");
    let replaced = run(&["--list", list, "--json"]);
    let counts: Value = serde_json::from_str(&replaced.out).unwrap();
    assert_eq!((replaced.code, &counts["places"], &counts["left"]), (0, &json!(2), &json!(1)), "{replaced:?}");
    let shown = run(&["--preview"]);
    assert!(shown.code == 0 && shown.out.contains("several in the key share the name"), "{shown:?}");
    assert!(shown.out.contains("Fru [Lind] log.") && !shown.out.contains("Bea och"), "{shown:?}");
    let out = elsewhere.path().join("ut.zip");
    let archive = ["archive", project.text(), out.to_str().unwrap(), "--key", key_path];
    assert_eq!(run_with(&archive, "").code, 1, "the guard stops what is left");
    let decided = run(&["--doubtful", "replace"]);
    assert!(decided.code == 0 && !decided.out.contains("Left for you"), "{decided:?}");
    assert_eq!(run_with(&archive, "").code, 0);
    assert_eq!(run(&["--doubtful", "maybe"]).code, 2);
}
