//! What is put in by script comes out again; undone to the start and redone it equals itself, also
//! after a restart in between (each command is a start of its own).

use crate::project::Project;
use proptest::prelude::*;
use serde_json::{Value, json};

const TEXT: &str = "Intervjuaren: Hur går det?\nMaj: Bra 😀, vi har ett råd för trygghet.\nMaj: Å, ä och ö finns e\u{301} också.\nSven: Polisen är med ibland.\nMaj: Det stämmer nog.\n";

/// A study with one of everything.
pub fn study() -> Vec<Value> {
    vec![
        json!({"action": "set_project", "title": "Provstudie", "purpose": "Att prova"}),
        json!({"action": "add_case", "name": "Grupp", "kind": "arbetsgrupp"}),
        json!({"action": "add_case", "name": "Nord", "parent": "Grupp", "kind": "kommun"}),
        json!({"action": "add_case", "name": "Syd", "parent": "Grupp"}),
        json!({"action": "add_document", "name": "Ett", "text": TEXT, "kind": "transcript", "date": "2020-05-01", "level": "local", "language": "sv", "case": "Nord"}),
        json!({"action": "add_document", "name": "Två", "text": "Kort protokoll utan talare.", "kind": "minutes", "case": "Syd"}),
        json!({"action": "add_participant", "name": "Maj", "role": "kommun", "case": "Nord", "speaker": "Maj"}),
        json!({"action": "add_variable", "name": "invånare", "of": "case", "type": "integer"}),
        json!({"action": "set_value", "variable": "invånare", "on": "Nord", "value": 15300}),
        json!({"action": "add_question", "text": "Hur styrs det?", "label": "F1"}),
        json!({"action": "add_code", "name": "Trygghet", "definition": "Om trygghet", "origin": "deductive", "color": "#1F78A8"}),
        json!({"action": "add_code", "name": "Råd", "parent": "Trygghet", "include": "råd och nämnder", "exclude": "goda råd", "example": "ett råd"}),
        json!({"action": "add_coding", "document": "Ett", "quote": "😀, vi har ett råd", "code": "Trygghet/Råd", "memo": "Skratt"}),
        json!({"action": "add_coding", "document": "Ett", "start": 27, "end": 40, "code": "Trygghet", "coder": "Två ögon"}),
        json!({"action": "add_theme", "name": "Samverkan", "description": "Tillsammans", "not": "Ensam"}),
        json!({"action": "add_meaning_unit", "document": "Ett", "quote": "vi har ett råd för trygghet", "condensation": "Det finns ett råd.", "interpretation": "Formellt", "theme": "Samverkan", "answers": {"F1": "Genom ett råd"}}),
        json!({"action": "add_meaning_unit", "document": "Ett", "quote": "Polisen är med ibland.", "relevance": "context"}),
        json!({"action": "set_statement", "on": "Nord", "text": "Nord har ett råd.", "evidence": [{"document": "Ett", "quote": "ett råd"}]}),
        json!({"action": "set_theme_cell", "case": "Nord", "theme": "Samverkan", "text": "Råd finns."}),
        json!({"action": "add_contrast", "name": "Nord mot Syd", "cases": ["Nord", "Syd"], "themes": ["Samverkan"], "codes": ["Trygghet"]}),
        json!({"action": "set_read", "document": "Två", "for": "condensing", "read": true}),
        json!({"action": "set_finding", "contrast": "Nord mot Syd", "row": "Samverkan", "kind": "absent", "cases": {"Syd": "silent"}, "text": "Syd säger inget.", "searched": "Protokollet", "evidence": [{"document": "Två", "quote": "utan talare", "against": true}]}),
        json!({"action": "add_criteria_set", "name": "Överenskommelse", "ratings": ["nej", "delvis", "ja"], "criteria": [{"name": "Mål", "question": "Mätbara mål?", "part": "A"}]}),
        json!({"action": "assess", "case": "Nord", "set": "Överenskommelse", "criterion": "Mål", "occasion": "baseline", "rating": "nej"}),
        json!({"action": "assess", "case": "Nord", "set": "Överenskommelse", "criterion": "Mål", "occasion": "follow-up", "rating": "ja", "reasoning": "Nu mätbara", "evidence": [{"document": "Ett", "quote": "Det stämmer nog"}]}),
        json!({"action": "add_memo", "title": "Tanke", "text": "Rådet bär.", "kind": "hypothesis", "on": "Nord"}),
    ]
}

fn script(actions: &[Value]) -> String {
    actions.iter().map(|action| format!("{action}\n")).collect()
}

#[test]
fn what_is_put_in_comes_out() {
    let project = Project::new();
    let applied = project.apply(&script(&study()));
    assert_eq!(applied.code, 0, "{applied:?}");
    let excerpts = project.table("excerpts");
    // The accent that stood apart is one letter in the stored text.
    assert_eq!(excerpts[0]["text"], TEXT.chars().skip(27).take(13).collect::<String>());
    assert_eq!(excerpts[0]["coder"], "Två ögon");
    assert_eq!(excerpts[1]["text"], "😀, vi har ett råd");
    assert_eq!(excerpts[1]["code_path"], "Trygghet/Råd");
    assert_eq!(excerpts[1]["memo"], "Skratt");
    assert_eq!(excerpts[1]["case"], "Nord");
    let codebook = project.table("codebook");
    assert_eq!(codebook[0]["origin"], "deductive");
    assert_eq!(codebook[0]["color"], "#1f78a8");
    assert_eq!(codebook[1]["exclude"], "goda råd");
    let units = project.table("condensations");
    assert_eq!(units[0]["condensation"], "Det finns ett råd.");
    assert_eq!(units[0]["speaker"], "Maj");
    assert_eq!(units[0]["F1"], "Genom ett råd");
    assert_eq!(units[1]["relevance"], "context");
    assert_eq!(project.table("cases")[1]["invånare"], 15300);
    assert_eq!(project.table("themes")[1]["Samverkan"], "Råd finns.");
    let contrast = project.table("contrast");
    assert_eq!(contrast[0]["kind"], "absent");
    assert_eq!(contrast[0]["Nord"], "Det finns ett råd.");
    assert_eq!(contrast[0]["searched"], "Protokollet");
    assert!(contrast[0]["evidence"].as_str().unwrap().contains("utan talare"));
    let assessments = project.table("assessments");
    assert_eq!(assessments[1]["change"], "risen");
    assert_eq!(project.table("memos")[1]["kind"], "hypothesis");
    assert_eq!(project.run("check", &[]).code, 0);
}

#[test]
fn the_theme_table_stands_over_any_two_axes() {
    let project = Project::new();
    let cells = [
        json!({"action": "set_cell", "row": {"axis": "theme", "name": "Samverkan"}, "column": {"axis": "code", "name": "Råd"}, "text": "Tema och kod."}),
        json!({"action": "set_cell", "row": {"axis": "level", "name": "local"}, "column": {"axis": "theme", "name": "Samverkan"}, "text": "Nivå."}),
    ];
    assert_eq!(project.apply(&script(&[study(), cells.to_vec()].concat())).code, 0);
    let table = |more: &[&str]| -> Value {
        let ran = project.run("export", &[&["--table", "themes", "--format", "json"], more].concat());
        assert_eq!(ran.code, 0, "{ran:?}");
        serde_json::from_str(&ran.out).unwrap()
    };
    let find = |table: &Value, key: &str, name: &str| {
        table.as_array().unwrap().iter().find(|row| row[key] == name).cloned().unwrap()
    };
    assert_eq!(find(&table(&["--rows", "theme", "--columns", "case"]), "theme", "Samverkan")["Nord"], "Råd finns.");
    assert_eq!(find(&table(&["--rows", "code"]), "code", "Råd")["Samverkan"], "Tema och kod.");
    let levels = table(&["--rows", "theme", "--columns", "level"]);
    assert_eq!(find(&levels, "theme", "Samverkan")["local"], "Nivå.");
    assert_eq!(table(&["--rows", "case"]), project.table("themes"), "cases by themes is what it is without axes");
    let ran = project.run("export", &["--table", "themes", "--format", "json", "--rows", "theme"]);
    assert_eq!((ran.code, ran.err.contains("same kind")), (2, true), "{ran:?}");
    assert_eq!(project.run("check", &[]).code, 0);
}

#[test]
fn undone_to_the_start_and_redone_it_equals_itself() {
    let project = Project::new();
    let nothing = project.everything();
    for action in study() {
        assert_eq!(project.apply(&script(&[action])).code, 0);
    }
    let all = project.everything();
    let steps = study().len();
    for _ in 0..steps {
        assert_eq!(project.run("undo", &[]).code, 0);
    }
    assert_eq!(project.run("undo", &[]).code, 1);
    assert_eq!(project.everything(), nothing);
    for _ in 0..steps {
        assert_eq!(project.run("redo", &[]).code, 0);
    }
    assert_eq!(project.run("redo", &[]).code, 1);
    assert_eq!(project.everything(), all);
    assert_eq!(project.run("check", &[]).code, 0);
}

#[test]
fn a_script_is_done_whole_or_not_at_all() {
    let project = Project::new();
    let mut actions = study();
    actions.push(json!({"action": "add_coding", "document": "Ett", "start": 5, "end": 9000, "code": "Råd"}));
    let before = project.everything();
    let ran = project.apply(&script(&actions));
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("line 27") && ran.err.contains("9000"), "{}", ran.err);
    assert_eq!(project.everything(), before);
}

/// One of many small things that can be done to the study; some of them fail, and change nothing.
fn random_action(kind: u8, a: u32, b: u32) -> Value {
    let code = format!("kod {}", a % 5);
    let place = (a % 130, a % 130 + 1 + b % 20);
    match kind % 10 {
        0 => json!({"action": "add_code", "name": code}),
        1 => json!({"action": "add_coding", "document": "Ett", "start": place.0, "end": place.1, "code": "Råd"}),
        2 => json!({"action": "remove_code", "code": code}),
        3 => json!({"action": "move_code", "code": code, "parent": "Trygghet"}),
        4 => json!({"action": "merge_code", "code": code, "into": "Råd"}),
        5 => {
            json!({"action": "add_meaning_unit", "document": "Ett", "start": place.0, "end": place.1, "theme": "Samverkan"})
        }
        6 => json!({"action": "remove_case", "case": if a.is_multiple_of(2) { "Nord" } else { "Syd" }}),
        7 => json!({"action": "remove_document", "document": if a.is_multiple_of(2) { "Ett" } else { "Två" }}),
        8 => json!({"action": "remove_theme", "theme": "Samverkan"}),
        _ => json!({"action": "add_meaning_units", "document": "Ett", "by": "turns"}),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    /// Any sequence of changes, undone and redone through the session itself.
    #[test]
    fn undo_and_redo_are_inverse(actions in proptest::collection::vec((any::<u8>(), any::<u32>(), any::<u32>()), 1..25)) {
        use mening::session::{Action, Session};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        let mut session = Session::create(&path, "p", mening::model::Lang::Sv, None).unwrap();
        let start: Vec<Action> = study().into_iter().map(|json| Action::from_json(json).unwrap()).collect();
        session.apply(&start).unwrap();
        let dump = |session: &Session| {
            let mut study = mening::session::study::whole(session.reader()).unwrap();
            study.steps.clear();
            // A map has no order of its own.
            let spoken: std::collections::BTreeMap<_, _> = std::mem::take(&mut study.spoken).into_iter().collect();
            let text = |id| mening::store::document::text(session.reader(), id).unwrap();
            let texts: Vec<String> = study.documents.iter().map(|document| text(document.id)).collect();
            format!("{study:?} {spoken:?} {texts:?}")
        };
        let before = dump(&session);
        let mut done = 0;
        for (kind, a, b) in actions {
            let action = Action::from_json(random_action(kind, a, b)).unwrap();
            let changed = session.apply(&[action]).is_ok_and(|applied| !applied.changed.is_empty());
            done += usize::from(changed);
        }
        let after = dump(&session);
        for _ in 0..done {
            session.undo().unwrap();
        }
        prop_assert_eq!(dump(&session), before);
        for _ in 0..done {
            session.redo().unwrap();
        }
        prop_assert_eq!(dump(&session), after);
        prop_assert!(mening::store::check::run(session.reader()).unwrap().is_empty());
    }
}

/// A session with the study in it, in a folder that goes with it.
fn session() -> (tempfile::TempDir, mening::session::Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session =
        mening::session::Session::create(&folder.path().join("p.mening"), "p", mening::model::Lang::Sv, None).unwrap();
    for action in study() {
        act(&mut session, action);
    }
    (folder, session)
}

fn act(session: &mut mening::session::Session, action: Value) {
    session.apply(&[mening::session::Action::from_json(action).unwrap()]).unwrap();
}

#[test]
fn evidence_remembers_what_stood_there_when_it_was_given() {
    let (_folder, mut session) = session();
    let recorded = |session: &mening::session::Session| -> Vec<String> {
        let study = mening::session::study::whole(session.reader()).unwrap();
        let on_syd = |evidence: &&mening::model::Evidence| matches!(evidence.claim, mening::model::Claim::Statement(id) if id == study.statements[1].id);
        study.evidence.iter().filter(on_syd).map(|evidence| evidence.condensation.clone()).collect()
    };
    let council = json!({"document": "Ett", "quote": "vi har ett råd för trygghet"});
    let police = json!({"document": "Ett", "quote": "Polisen är med ibland."});
    let rests_on =
        |evidence: Value| json!({"action": "set_statement", "on": "Syd", "text": "Så.", "evidence": evidence});
    act(&mut session, rests_on(json!([council])));
    let unit = mening::session::study::whole(session.reader()).unwrap().units[0].guid.to_string();
    act(&mut session, json!({"action": "set_meaning_unit", "unit": unit, "condensation": "Rådet bär."}));
    act(&mut session, rests_on(json!([council, police])));
    assert_eq!(recorded(&session), ["Det finns ett råd.", ""], "one that is added leaves the others as they were");
    let again = json!({"document": "Ett", "quote": "vi har ett råd för trygghet", "anew": true});
    act(&mut session, rests_on(json!([again])));
    assert_eq!(recorded(&session), ["Rådet bär."], "what no longer carries it is gone, the rest is recorded again");
}
