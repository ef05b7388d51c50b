//! What is said of emptiness in words, and what may be.

use super::known::made;
use mening::model::*;
use mening::session::action::read_script;
use mening::session::study;

/// What is left is told as a share of the words, however long they are.
#[test]
fn what_is_left_is_told_in_words() {
    let script = r#"{"action":"add_case","name":"M"}
{"action":"add_case","name":"N"}
{"action":"add_document","name":"d","text":"Anna: a b c d e f g h i j k l m n o p q r s t","case":"M"}
{"action":"add_document","name":"e","text":"Bo: extraordinarily incomprehensibilities","case":"M"}
{"action":"set_speakers","document":"d","labels":["Anna"]}
{"action":"set_speakers","document":"e","labels":["Bo"]}
{"action":"link_case","case":"N","document":"d","start":6,"end":26}
{"action":"add_theme","name":"T"}
{"action":"set_read","document":"d","for":"condensing","read":true}
{"action":"quarantine","document":"d","start":6,"end":7,"reason":"x"}
{"action":"link_case","case":"N","document":"e"}"#;
    let folder = tempfile::tempdir().unwrap();
    let session = made(&folder, script);
    let study = study::whole(session.reader()).unwrap();
    let theme = RowOf::Theme(study.themes[0].id);
    let said: Vec<String> = study
        .cases
        .iter()
        .map(|case| mening::analysis::contrast::one_cell(&study, case.id, theme).state.label(Lang::En, |_| ""))
        .collect();
    // Two of the twenty-one words that are not in quarantine, and two of eleven.
    assert_eq!(
        said,
        [
            "Not yet read: 10 % of the words remain, in 1 document",
            "Not yet read: 18 % of the words remain, in 1 document"
        ]
    );
}

/// The passage in which it was asked is one of the case's own.
#[test]
fn nobody_was_asked_in_another_cases_words() {
    let script = r#"{"action":"add_case","name":"M"}
{"action":"add_case","name":"O"}
{"action":"add_case","name":"Under","parent":"O"}
{"action":"add_document","name":"d","text":"I: Hur går det?\nMaj: Tja.","case":"M"}
{"action":"add_document","name":"e","text":"I: Och här?\nBo: Nja.","case":"Under"}
{"action":"add_theme","name":"V"}"#;
    let folder = tempfile::tempdir().unwrap();
    let mut session = made(&folder, script);
    for (document, quote, is_taken) in [("d", "Hur går det?", false), ("e", "Och här?", true)] {
        let line = format!(
            r#"{{"action":"set_silence","case":"O","theme":"V","kind":"no_answer","evidence":[{{"document":"{document}","quote":"{quote}"}}]}}"#
        );
        let done = session.apply(&read_script(&line).unwrap());
        assert_eq!(done.is_ok(), is_taken, "{document}: {done:?}");
        if let Err(error) = done {
            let told = error.message(Lang::En);
            assert!(told.contains("\u{201c}d\u{201d}") && told.contains("\u{201c}O\u{201d}"), "{told}");
        }
    }
}

/// A case whose words are set aside, in quarantine or an interviewer's is not told to have no documents.
#[test]
fn who_has_documents_is_not_told_to_have_none() {
    let script = r#"{"action":"add_case","name":"M"}
{"action":"add_case","name":"N"}
{"action":"add_document","name":"d","text":"Anna: det gick bra","case":"M"}
{"action":"set_speakers","document":"d","labels":["Anna"]}
{"action":"add_theme","name":"T"}
{"action":"add_meaning_unit","document":"d","quote":"det gick bra","relevance":"excluded"}"#;
    let folder = tempfile::tempdir().unwrap();
    let session = made(&folder, script);
    let study = study::whole(session.reader()).unwrap();
    let theme = RowOf::Theme(study.themes[0].id);
    let of = |case: &Case| mening::analysis::contrast::one_cell(&study, case.id, theme).state;
    let said: Vec<(&str, String)> =
        study.cases.iter().map(of).map(|state| (state.key(), state.label(Lang::En, |_| ""))).collect();
    assert_eq!((said[0].0, said[1].0), ("no_material", "no_material"));
    assert!(!said[0].1.contains("no documents") && said[0].1.contains("words count"), "{}", said[0].1);
    assert!(said[1].1.contains("no documents"), "{}", said[1].1);
}
