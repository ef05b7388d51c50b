//! What is in quarantine is in the archive's restricted folder and nowhere else.

use super::*;
use crate::model::{Lang, StepKind, StepName};
use crate::session::{Session, demo};
use crate::store::StepLabel;

const DAY: &str = "2026-11-23";

fn study(folder: &tempfile::TempDir) -> Session {
    demo::testing::copy(&folder.path().join("studie.mening"), Lang::Sv)
}

#[test]
fn the_same_project_and_day_give_the_same_bytes() {
    let folder = tempfile::tempdir().unwrap();
    let session = study(&folder);
    let made = || {
        let checked = checked(session.reader(), &session.finder().unwrap(), DAY).unwrap();
        crate::formats::archive::zip(&checked.files).unwrap()
    };
    assert_eq!(made(), made());
}

#[test]
fn quarantined_words_are_kept_in_the_restricted_folder_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = study(&folder);
    let mut codings = Vec::new();
    store::coding::each(session.reader(), |coding| codings.push(coding)).unwrap();
    let longest = codings.iter().max_by_key(|coding| coding.passage.len()).unwrap().clone();
    let text = store::document::text(session.reader(), longest.document).unwrap();
    let words = slice(&text, longest.passage).to_owned();
    let coder = session.coder().clone();
    let name = StepName::new(StepKind::Quarantine);
    let label = StepLabel { name, coder: &coder.name, merge_key: None };
    let quarantine = |writer: &store::Writer| {
        store::confidence::quarantine(writer, longest.document, longest.passage, "brott", coder.id)
    };
    session.store.transact(&label, quarantine).unwrap();

    let files = checked(session.reader(), &session.finder().unwrap(), DAY).unwrap().files;
    // As JSON writes them, too.
    let escaped = serde_json::to_string(&words).unwrap();
    let escaped = escaped.trim_matches('"');
    for (name, bytes) in &files {
        let held = String::from_utf8_lossy(bytes);
        let holds = held.contains(&words) || held.contains(escaped);
        assert_eq!(holds, name == "restricted/quarantine.json", "{name}");
    }
    let content = files.iter().find(|(name, _)| name == "project.json").unwrap();
    let content: Value = serde_json::from_slice(&content.1).unwrap();
    let covered = content["documents"].as_array().unwrap().iter().map(|known| known["text"].as_str().unwrap());
    let covered = covered.into_iter().find(|text| text.contains("[i karantän]")).unwrap();
    assert_eq!(code_points(covered), code_points(&text), "every position stays");
    let before = Passage::new(0, longest.passage.start.0);
    assert_eq!(slice(covered, before), slice(&text, before));
    assert!(files.iter().any(|(name, _)| name == "restricted/LÄSMIG.txt"));
}

#[test]
fn words_that_may_not_be_quoted_are_kept_in_the_restricted_folder_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::En, None).unwrap();
    let text = "Maj: I do not want to be heard here.\nBo: As you like.\n";
    let script = [
        serde_json::json!({"action": "add_document", "name": "d", "text": text}),
        serde_json::json!({"action": "add_document", "name": "answers", "text": "Only answers of my own."}),
        serde_json::json!({"action": "set_speakers", "document": "d", "labels": ["Maj", "Bo"]}),
        serde_json::json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
        serde_json::json!({"action": "add_participant", "name": "Siv"}),
        serde_json::json!({"action": "set_document", "document": "answers", "participants": ["Siv"]}),
        serde_json::json!({"action": "set_statement", "on": "d", "text": "So it is.",
            "evidence": [{"document": "d", "quote": "want to be heard"}]}),
        serde_json::json!({"action": "set_consent", "participant": "Maj", "given": "2024-05-01", "quotes": false}),
        serde_json::json!({"action": "set_consent", "participant": "Siv", "quotes": false}),
    ];
    let lines: String = script.iter().map(|action| format!("{action}\n")).collect();
    session.apply(&crate::session::action::read_script(&lines).unwrap()).unwrap();
    let made = checked(session.reader(), &session.finder().unwrap(), DAY).unwrap();
    assert_eq!(made.remarks, []);
    for (name, bytes) in &made.files {
        let held = String::from_utf8_lossy(bytes);
        for hers in ["to be heard", "answers of my"] {
            assert_eq!(held.contains(hers), name == "restricted/not_quoted.json", "{hers} in {name}");
        }
    }
    let file = |name: &str| {
        let (_, bytes) = made.files.iter().find(|(known, _)| known == name).unwrap();
        String::from_utf8(bytes.clone()).unwrap()
    };
    let covered = file("documents/d.txt");
    assert_eq!(code_points(&covered), code_points(text), "every position stays");
    assert!(covered.starts_with("[not quoted, as agreed]·") && covered.contains("\nBo: As you like.\n"), "{covered}");
    assert!(file("README.txt").contains("restricted/") && file("restricted/README.txt").contains("may not be quoted"));
    assert!(!made.files.iter().any(|(name, _)| name == "restricted/quarantine.json"), "nothing is in quarantine");
}
