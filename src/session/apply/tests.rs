//! What is made by a name is found by the same words, however they are written, in the same step and in a later one.

use crate::model::*;
use crate::session::action::{AddCode, AddCoding, AddMemo, read_script};
use crate::session::{Action, ActionError, Session};
use crate::store;
use std::collections::BTreeSet;
use unicode_normalization::UnicodeNormalization;

/// Each action that makes, changes or takes away something by its name. A name in «» may be written in any way, one in ‹›
/// only in a way that is kept as the same: it stands in the text.
const SCRIPT: &str = r#"
{"action":"add_document","name":"«Samtal å»","text":"Åsa: Tiden räcker inte.\nÖrjan: Jaså.\nÅsa: Nej, aldrig."}
{"action":"set_speakers","document":"«Samtal å»","labels":["‹Åsa›","‹Örjan›"]}
{"action":"set_document","document":"«Samtal å»","level":"«Övre nivån»","kind":"«Protokoll ö»"}
{"action":"add_case","name":"«Östra länet»"}
{"action":"add_case","name":"«Åsele by»","parent":"«Östra länet»"}
{"action":"add_case","name":"«Malå by»"}
{"action":"set_case","case":"«Malå by»","parent":"«Östra länet»"}
{"action":"link_case","case":"«Åsele by»","document":"«Samtal å»"}
{"action":"add_participant","name":"«Åsa Ö»","role":"«Chef på ön»","case":"«Åsele by»","speaker":"‹Åsa›"}
{"action":"set_participant","participant":"«Åsa Ö»","cases":["«Åsele by»","«Malå by»"]}
{"action":"set_document","document":"«Samtal å»","participants":["«Åsa Ö»"]}
{"action":"set_speaker","document":"«Samtal å»","speaker":"‹Örjan›","interviewer":true}
{"action":"add_variable","name":"«År på ön»","of":"case","type":"text"}
{"action":"set_value","variable":"«År på ön»","on":"«Malå by»","value":"3"}
{"action":"set_variable","variable":"«År på ön»","name":"«Åren då»"}
{"action":"remove_variable","variable":"«Åren då»"}
{"action":"add_code","name":"«Brist på tid»"}
{"action":"add_code","name":"«Då är det slut»","parent":"«Brist på tid»"}
{"action":"add_code","name":"«Nöd och råd»"}
{"action":"set_code","code":"«Nöd och råd»","definition":"Å"}
{"action":"explain_code","code":"«Nöd och råd»","why":"Ö"}
{"action":"move_code","code":"«Nöd och råd»","before":"«Brist på tid»"}
{"action":"add_coding","document":"«Samtal å»","quote":"räcker","code":"«Brist på tid»/«Då är det slut»","coder":"«Björn Å»"}
{"action":"add_coding","document":"«Samtal å»","quote":"räcker","code":"«Då är det slut»","coder":"«Björn Å»"}
{"action":"remove_coding","document":"«Samtal å»","quote":"räcker","code":"«Brist på tid»/«Då är det slut»","coder":"«Björn Å»"}
{"action":"add_coding","document":"«Samtal å»","quote":"räcker","code":"«Nöd och råd»","coder":"«Örjan Å»"}
{"action":"settle_codings","document":"«Samtal å»","quote":"räcker","codes":["«Nöd och råd»"],"coders":["«Björn Å»","«Örjan Å»"],"keep":"second","coder":"«Samsyn å»"}
{"action":"code_as","coder":"«Björn Å»"}
{"action":"add_query","name":"«Tid då och då»","query":{"and":[{"code":"«Nöd och råd»"},{"of":{"words":"räcker"},"where":[{"case":"«Åsele by»"}]}],"grain":"document"}}
{"action":"set_query","query_name":"«Tid då och då»","name":"«Ingen å»"}
{"action":"remove_query","query_name":"«Ingen å»"}
{"action":"add_document","name":"«Bruten å»","text":"vi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se\nvi började ganska försiktigt och tog en ort i taget för att se"}
{"action":"rejoin_lines","document":"«Bruten å»"}
{"action":"remove_document","document":"«Bruten å»"}
{"action":"set_read","document":"«Samtal å»","for":"coding","codes":["«Nöd och råd»"],"case":"«Åsele by»","coder":"«Björn Å»","read":true}
{"action":"set_read","document":"«Samtal å»","for":"coding","coder":"«Björn Å»","read":false}
{"action":"set_coder","coder":"«Björn Å»","name":"«Björn Ö»"}
{"action":"merge_code","code":"«Nöd och råd»","into":"«Brist på tid»"}
{"action":"add_question","text":"«Hur går det nu?»","label":"«Fråga ö»"}
{"action":"set_question","question":"«Fråga ö»","text":"«Hur är det nu?»"}
{"action":"add_theme","name":"«Möten på ön»"}
{"action":"add_theme","name":"«Små möten»","parent":"«Möten på ön»"}
{"action":"set_theme","theme":"«Små möten»","description":"Å"}
{"action":"add_meaning_unit","document":"«Samtal å»","quote":"aldrig","theme":"«Små möten»","answers":{"«Fråga ö»":"Ja"},"coder":"«Björn Ö»"}
{"action":"add_meaning_units","document":"«Samtal å»","by":"turns"}
{"action":"set_statement","on":"«Åsele by»","question":"«Hur är det nu?»","text":"Å"}
{"action":"set_statement","on":"«Samtal å»","text":"Å","evidence":[{"document":"«Samtal å»","quote":"aldrig"}]}
{"action":"set_theme_cell","case":"«Åsele by»","theme":"«Möten på ön»","text":"Å","answers":["«Fråga ö»"]}
{"action":"set_cell","row":{"axis":"role","name":"«Chef på ön»"},"column":{"axis":"level","name":"«Övre nivån»"},"text":"Å"}
{"action":"set_cell","row":{"axis":"document_kind","name":"«Protokoll ö»"},"column":{"axis":"question","name":"«Fråga ö»"},"text":"Å"}
{"action":"set_cell","row":{"axis":"case","name":"«Malå by»"},"column":{"axis":"code","name":"«Brist på tid»"},"text":"Å"}
{"action":"set_silence","case":"«Malå by»","theme":"«Små möten»","kind":"not_asked"}
{"action":"add_contrast","name":"«Nord mot öst»","cases":["«Åsele by»","«Malå by»"],"codes":["«Brist på tid»/«Då är det slut»"]}
{"action":"set_contrast","contrast":"«Nord mot öst»","themes":["«Möten på ön»"]}
{"action":"set_finding","contrast":"«Nord mot öst»","row":"«Möten på ön»","kind":"differs","text":"Å","cases":{"«Malå by»":"weak"}}
{"action":"remove_finding","contrast":"«Nord mot öst»","row":"«Möten på ön»"}
{"action":"add_criteria_set","name":"«Mål på ön»","criteria":[{"name":"«Är det nått?»"}],"ratings":["«Låg nu»","«Hög då»"]}
{"action":"set_criteria_set","set":"«Mål på ön»","ratings":["«Låg nu»","«Hög då»","«Högre än så»"]}
{"action":"add_criterion","set":"«Mål på ön»","name":"«Är det känt?»","before":"«Är det nått?»"}
{"action":"set_criterion","set":"«Mål på ön»","criterion":"«Är det känt?»","question":"Å?"}
{"action":"move_criterion","set":"«Mål på ön»","criterion":"«Är det nått?»","before":"«Är det känt?»"}
{"action":"set_occasions","occasions":["«Före året»"]}
{"action":"assess","case":"«Malå by»","set":"«Mål på ön»","criterion":"«Är det nått?»","occasion":"«Före året»","rating":"«Hög då»"}
{"action":"assess","case":"«Malå by»","set":"«Mål på ön»","occasion":"«Före året»","rating":"«Låg nu»"}
{"action":"remove_assessment","case":"«Malå by»","set":"«Mål på ön»","criterion":"«Är det nått?»","occasion":"«Före året»"}
{"action":"remove_assessment","case":"«Malå by»","set":"«Mål på ön»","occasion":"«Före året»"}
{"action":"remove_criterion","set":"«Mål på ön»","criterion":"«Är det känt?»"}
{"action":"copy_criteria_set","set":"«Mål på ön»","name":"«Mål på sjön»"}
{"action":"remove_criteria_set","set":"«Mål på sjön»"}
{"action":"add_activity","case":"«Malå by»","name":"«Träff på ön»"}
{"action":"set_activity","case":"«Malå by»","activity":"«Träff på ön»","planned":"Å"}
{"action":"set_means_ends","case":"«Malå by»","means":"«Råd i tid»","ends":"«Nöjda på ön»","text":"Å"}
{"action":"set_means_ends","case":"«Malå by»","means":"«Råd i tid»","ends":"«Nöjda på ön»","text":"Ö"}
{"action":"remove_activity","case":"«Malå by»","activity":"«Träff på ön»"}
{"action":"add_memo","title":"«Tanke då»","kind":"hypothesis","text":"Å","on":"«Små möten»"}
{"action":"set_hypothesis","memo":"«Tanke då»","status":"supported"}
{"action":"add_memo","title":"«Om tanken då»","text":"Å","on":"«Tanke då»"}
{"action":"set_memo","memo":"«Om tanken då»","on":"«Nord mot öst»"}
{"action":"remove_memo","memo":"«Om tanken då»"}
{"action":"add_keyword","text":"«Skäl då»"}
{"action":"set_keyword_touched","keyword":"«Skäl då»","document":"«Samtal å»","touched":true}
{"action":"set_keyword","keyword":"«Skäl då»","text":"«Skäl på ön»"}
{"action":"remove_keyword","keyword":"«Skäl på ön»"}
{"action":"set_consent","participant":"«Åsa Ö»","given":"2024-05-01"}
{"action":"quarantine","document":"«Samtal å»","quote":"Jaså","reason":"Å"}
{"action":"edit_text","document":"«Samtal å»","quote":"Nej","words":"Nä"}
{"action":"replace_text","document":"«Samtal å»","text":"Åsa: Tiden räcker inte.\nÖrjan: Jaså.\nÅsa: Nä, aldrig någonsin."}
{"action":"remove_contrast","contrast":"«Nord mot öst»"}
{"action":"remove_question","question":"«Fråga ö»"}
{"action":"remove_theme","theme":"«Små möten»"}
{"action":"remove_code","code":"«Brist på tid»/«Då är det slut»"}
{"action":"unlink_case","case":"«Åsele by»","document":"«Samtal å»"}
{"action":"remove_participant","participant":"«Åsa Ö»"}
{"action":"remove_case","case":"«Åsele by»"}
{"action":"remove_document","document":"«Samtal å»"}
"#;

/// Actions that name things by GUID alone, or nothing.
const BY_GUID: [&str; 14] = [
    "set_project",
    "set_reported",
    "set_guard",
    "settle_adrift",
    "turn_clash",
    "split_code",
    "move_coding",
    "set_meaning_unit",
    "remove_meaning_unit",
    "split_meaning_unit",
    "merge_meaning_units",
    "remove_means_ends",
    "set_answers",
    "lift_quarantine",
];

/// Ways in which a name comes in.
type Written = fn(&str) -> String;
const WRITTEN: [(&str, Written); 7] = [
    ("as it is", str::to_owned),
    ("in decomposed letters", |name| name.nfd().collect()),
    ("with space around it", |name| format!("\u{3000} {name}\u{a0}\n")),
    ("on two lines", |name| name.replacen(' ', " \r\n\t", 1)),
    ("with spaces of other kinds", |name| name.replace(' ', "\u{2009}\u{a0}")),
    ("with characters without width", |name| format!("\u{feff}{}\u{200b}", name.replace(' ', "\u{ad} \u{200d}"))),
    ("in halves", |name| format!("{} ", name.nfd().map(|c| if c == 'a' { 'ä' } else { c }).collect::<String>())),
];

fn write(script: &str, as_it_comes: fn(&str) -> String) -> Vec<Action> {
    let escaped = |name: &str| serde_json::to_string(name).unwrap().trim_matches('"').to_owned();
    let mut written = String::new();
    let mut rest = script;
    while let Some((before, from)) = rest.split_once(['«', '‹']) {
        let in_text = rest[before.len()..].starts_with('‹');
        let (name, after) = from.split_once(['»', '›']).unwrap();
        let mut given = as_it_comes(name);
        if in_text && kept_name(&given) != name {
            given = name.to_owned();
        }
        written += before;
        written += &escaped(&given);
        rest = after;
    }
    read_script(&(written + rest)).unwrap()
}

fn study() -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::create(&folder.path().join("s.mening"), "S", Lang::Sv, None).unwrap();
    (folder, session)
}

#[test]
fn whatever_is_made_is_found_by_the_words_it_was_made_with() {
    for (how, as_it_comes) in WRITTEN {
        let actions = write(SCRIPT, as_it_comes);
        for steps in [vec![actions.as_slice()], actions.chunks(1).collect()] {
            let (_folder, mut session) = study();
            for (n, step) in steps.iter().enumerate() {
                let failed =
                    |error: crate::session::Error| panic!("{how}, step {}: {}", n + 1, error.message(Lang::En));
                session.apply(step).map(drop).unwrap_or_else(failed);
            }
            let coders = store::project::coders(session.reader()).unwrap();
            assert_eq!(coders.len(), 4, "{how}: each is made once");
            assert_eq!(
                store::judge::means_ends(session.reader()).unwrap().len(),
                1,
                "{how}: the second is written over the first"
            );
            let cases = store::case::all(session.reader()).unwrap();
            assert_eq!(
                cases.iter().map(|case| &case.name).collect::<Vec<_>>(),
                [&kept_name(&as_it_comes("Östra länet")), &kept_name(&as_it_comes("Malå by"))]
            );
            assert!(store::check::run(session.reader()).unwrap().is_empty(), "{how}");
        }
    }
    let done: BTreeSet<String> = write(SCRIPT, str::to_owned)
        .iter()
        .map(|action| action.to_json()["action"].as_str().unwrap().to_owned())
        .chain(BY_GUID.map(str::to_owned))
        .collect();
    let all: BTreeSet<String> = Action::names().into_iter().map(str::to_owned).collect();
    assert_eq!(all.difference(&done).collect::<Vec<_>>(), Vec::<&String>::new(), "each action has a line above");
}

#[test]
fn a_code_of_words_that_are_cut_at_a_space_is_made_and_given_in_one_step() {
    let (_folder, mut session) = study();
    let text = format!("{} och mer", "a".repeat(LONGEST_IN_VIVO - 1));
    let cut: String = text.chars().take(LONGEST_IN_VIVO).collect();
    assert!(cut.ends_with(' '));
    let lines = [
        serde_json::json!({"action": "add_document", "name": "D", "text": text}),
        serde_json::json!({"action": "add_code", "name": cut}),
        serde_json::json!({"action": "add_coding", "document": "D", "start": 0, "end": 9, "code": cut}),
    ];
    let actions: Vec<Action> = lines.into_iter().map(|line| Action::from_json(line).unwrap()).collect();
    session.apply(&actions).unwrap();
    assert_eq!(store::code::all(session.reader()).unwrap()[0].name, in_vivo_name(&text));
}

#[test]
fn what_an_earlier_action_of_the_step_made_is_meant_whatever_else_is_called_so() {
    let (_folder, mut session) = study();
    let script = r#"
        {"action": "add_document", "name": "D", "text": "Tiden räcker inte."}
        {"action": "add_code", "name": "A"}
        {"action": "add_code", "name": "B"}
        {"action": "add_code", "name": "tid", "parent": "A"}"#;
    session.apply(&read_script(script).unwrap()).unwrap();
    let tag = |code: Ref| AddCoding { start: Some(0), end: Some(5), ..AddCoding::new("D", code) }.into();
    let add = || AddCode { parent: Some("B".into()), ..AddCode::new("tid ") }.into();
    let refused = session.apply(&[add(), tag("tid".into())]).unwrap_err();
    assert!(refused.message(Lang::En).contains("tid"), "two codes are called so");
    let applied = session.apply(&[add(), tag(Ref::made_by(1))]).unwrap();
    assert_eq!(applied.name, StepName::named(StepKind::AddCoding, "tid"));
    let mut tagged = Vec::new();
    store::coding::each(session.reader(), |coding| tagged.push(coding.code)).unwrap();
    let codes = store::code::all(session.reader()).unwrap();
    let path = |id: CodeId| code_paths(&codes).remove(&id);
    assert_eq!(tagged.into_iter().map(path).collect::<Vec<_>>(), [Some("B/tid".to_owned())]);

    let memo = AddMemo { on: Some(Ref::made_by(1)), ..AddMemo::new("varför") };
    let actions: Vec<Action> = vec![AddCode::new("C").into(), memo.into()];
    let read: Vec<Action> = actions.iter().map(|action| Action::from_json(action.to_json()).unwrap()).collect();
    assert_eq!(read, actions);
    session.apply(&read).unwrap();
    assert!(matches!(store::memo::all(session.reader()).unwrap()[0].on, Some(MemoOn::Code(_))));
    let nothing = session.apply(&[tag(Ref::made_by(1)), tag(Ref::made_by(7))]).unwrap_err();
    assert!(matches!(nothing, crate::session::Error::Action(ActionError::Line { .. })));
}

#[test]
fn what_is_named_twice_in_one_object_is_refused_however_it_is_written() {
    let (_folder, mut session) = study();
    let script = r#"
        {"action": "add_document", "name": "D", "text": "Tiden räcker inte."}
        {"action": "add_question", "text": "Å"}"#;
    session.apply(&read_script(script).unwrap()).unwrap();
    let line = "{\"action\": \"add_meaning_unit\", \"document\": \"D\", \"start\": 0, \"end\": 5, \
                \"answers\": {\"Å\": \"ett\", \"A\u{30a}\": \"två\"}}";
    let refused = session.apply(&read_script(line).unwrap()).unwrap_err();
    assert!(matches!(refused, crate::session::Error::Action(ActionError::Twice { name }) if name == "Å"));
}

#[test]
fn names_that_came_before_they_were_kept_so_are_found_all_the_same() {
    let (_folder, mut session) = study();
    let (title, coder) = ("Tanke då", "Björn Å");
    let step = StepName::as_written("a", "b");
    session
        .step(step, None, None, |writer, _| {
            store::memo::insert(writer, &title.nfd().collect::<String>(), "", "x", None)?;
            store::project::coder(writer, &coder.nfd().collect::<String>())?;
            Ok(Vec::new())
        })
        .unwrap();
    let script = r#"
        {"action": "set_memo", "memo": "Tanke då", "text": "y"}
        {"action": "code_as", "coder": "Björn Å"}
        {"action": "set_coder", "coder": "Björn Å", "name": "Bo"}"#;
    session.apply(&read_script(script).unwrap()).unwrap();
    assert_eq!(store::memo::all(session.reader()).unwrap()[0].text, "y");
    assert_eq!(session.coder().name, "Bo");
    assert_eq!(store::project::coders(session.reader()).unwrap().len(), 2);
}
