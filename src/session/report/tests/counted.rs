//! What reports count, beside what tables and `info` do.

use super::*;
use crate::say;
use crate::session::action::read_script;
use std::collections::HashMap;

const HEARD: &str = r#"
    {"action": "add_case", "name": "M"}
    {"action": "add_document", "name": "d", "text": "Anna: ett två tre\nBo: fyra fem\nCia: sex sju åtta", "case": "M"}
    {"action": "set_speakers", "document": "d", "labels": ["Anna", "Bo", "Cia"]}
    {"action": "add_code", "name": "k"}
    {"action": "add_coding", "document": "d", "quote": "ett", "code": "k"}
    {"action": "add_coding", "document": "d", "quote": "fyra", "code": "k"}
    {"action": "add_meaning_unit", "document": "d", "quote": "två tre", "condensation": "c"}
    {"action": "add_meaning_unit", "document": "d", "quote": "sju", "condensation": "c"}"#;
const REGISTERED: &str = r#"
    {"action": "add_participant", "name": "Anna", "case": "M", "speaker": "Anna"}
    {"action": "add_participant", "name": "Bo", "case": "M", "speaker": "Bo"}
    {"action": "add_participant", "name": "Cia", "case": "M", "speaker": "Cia"}"#;

fn with(scripts: &[&str]) -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("s.mening"), "s", Lang::En, None).unwrap();
    for script in scripts {
        session.apply(&read_script(script).unwrap()).unwrap();
    }
    (folder, session)
}

fn text_of(session: &Session) -> String {
    let report = made(session.reader(), ALL).unwrap();
    let grid = |grid: &Grid| -> String {
        let cell = |cell: &Vec<Run>| cell.iter().map(Run::words).collect::<String>();
        grid.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>().join(" | ") + "\n").collect()
    };
    let told = report.blocks.iter().map(|block| match block {
        Block::Paragraph(runs) => runs.iter().map(Run::words).collect::<String>() + "\n",
        Block::Grid(of) => grid(of),
        Block::Heading { text, .. } => format!("# {text}\n"),
        Block::Figure { shows, .. } => format!("figure: {shows}\n"),
        _ => String::new(),
    });
    told.collect()
}

#[test]
fn info_says_what_tables_and_reports_say() {
    let (_folder, mut session) = with(&[HEARD, REGISTERED]);
    let counts =
        |session: &Session| -> HashMap<&str, usize> { study::counts(session.reader()).unwrap().into_iter().collect() };
    let some = |counts: &HashMap<&str, usize>| {
        ["words", "codings", "meaning_units", "condensations", "participants"].map(|name| counts[name])
    };
    assert_eq!(some(&counts(&session)), [8, 2, 2, 2, 3], "labels are no words that are said");
    session
        .apply(&read_script(r#"{"action": "quarantine", "document": "d", "quote": "ett två", "reason": "x"}"#).unwrap())
        .unwrap();
    assert_eq!(some(&counts(&session)), [6, 1, 1, 1, 3]);
    session.withdraw("Cia").unwrap();
    assert_eq!(some(&counts(&session)), [3, 1, 0, 0, 2], "a mark of what was withdrawn is no word");
    let study = study::whole(session.reader()).unwrap();
    assert_eq!(study.documents[0].words, 3);
    let text = text_of(&session);
    assert!(text.contains("1 document, 3 words"), "{text}");
}

#[test]
fn who_may_not_be_quoted_is_not_counted_as_quoted() {
    let question = r#"
        {"action": "add_question", "text": "Why?", "label": "F1"}
        {"action": "add_meaning_unit", "document": "d", "quote": "sex", "condensation": "s", "answers": {"F1": "so"}}
        {"action": "add_meaning_unit", "document": "d", "quote": "fem", "condensation": "f", "answers": {"F1": "so"}}
        {"action": "set_consent", "participant": "Bo", "given": "2021-01-01", "quotes": true}
        {"action": "set_consent", "participant": "Cia", "given": "2021-01-01", "quotes": false}"#;
    let (_folder, session) = with(&[HEARD, REGISTERED, question]);
    let text = text_of(&session);
    assert!(text.contains("Bo | M | 2 | 1\n") && text.contains("Cia | M | 2 | 0\n"), "{text}");
    assert!(text.contains("1 quote with its number and place, 1 with its speaker"), "{text}");
    assert!(!text.contains("2 quotes"), "{text}");
}

#[test]
fn where_nobody_is_registered_nobody_is_called_a_participant() {
    let survey = r#"
        {"action": "add_document", "name": "s", "text": "svar på fråga", "case": "M"}"#;
    for (scripts, expected, never) in [
        (vec![HEARD], "3 voices speak in the material.", "participant"),
        (vec![r#"{"action": "add_case", "name": "M"}"#, survey], "1 document", "Those who took part"),
        (vec![HEARD, REGISTERED], "3 participants speak in the material.\n", "consent is noted"),
    ] {
        let (_folder, session) = with(&scripts);
        let report = made(session.reader(), &[ReportPart::Method]).unwrap();
        let told: Vec<String> = report
            .blocks
            .iter()
            .map(|block| match block {
                Block::Paragraph(runs) => runs.iter().map(Run::words).collect::<String>() + "\n",
                Block::Heading { text, .. } => format!("# {text}\n"),
                _ => String::new(),
            })
            .collect();
        let told = told.concat();
        assert!(!told.contains(never), "{told}");
        assert!(told.contains(expected), "{told}");
    }
}

#[test]
fn a_report_has_no_figures_of_nothing_and_no_chapter_of_questions_that_nothing_answers() {
    let question = r#"{"action": "add_question", "text": "Why?", "label": "F1"}"#;
    let only = r#"{"action": "add_document", "name": "d", "text": "ett två"}"#;
    let (_folder, session) = with(&[only, question]);
    let text = text_of(&session);
    assert!(!text.contains("Codes by case") && text.contains("figure: "), "{text}");
    assert!(!text.contains("Nothing answers"), "{text}");
    assert!(text.contains("2 steps in all"), "{text}");
    let (_folder, session) = with(&[only]);
    assert!(text_of(&session).contains("every change, 1 step in all"));
    // Its title is only the file's name, until somebody gives it one.
    let titled = |session: &Session| {
        let text = text_of(session);
        text.lines().any(|line| line.starts_with("1 | A title") && !line.ends_with("not stated"))
    };
    assert!(!titled(&session));
    let mut session = session;
    session.apply(&read_script(r#"{"action": "set_project", "title": "How trust is built"}"#).unwrap()).unwrap();
    assert!(titled(&session));
}

#[test]
fn a_unit_over_several_turns_is_said_by_all_who_speak_in_it() {
    let across = r#"{"action": "add_meaning_unit", "document": "d", "quote": "tre\nBo: fyra", "condensation": "c"}"#;
    let (_folder, session) = with(&[HEARD, REGISTERED, across]);
    let report = made(session.reader(), &[ReportPart::Condensations]).unwrap();
    let words: String = report.blocks.iter().flat_map(Block::runs).map(Run::words).collect();
    assert!(words.contains("Anna, Bo: tre"), "{words}");
}

#[test]
fn what_answers_a_question_stands_beside_what_the_silence_of_the_others_means() {
    let asked = r#"
        {"action": "add_question", "text": "Why?", "label": "F1"}
        {"action": "add_case", "name": "N"}
        {"action": "add_case", "name": "O"}
        {"action": "add_case", "name": "P"}
        {"action": "add_case", "name": "Q"}
        {"action": "add_document", "name": "n", "text": "Eva: sju", "case": "N"}
        {"action": "add_document", "name": "o", "text": "Ulf: åtta", "case": "O"}
        {"action": "add_document", "name": "p", "text": "Rut: nio", "case": "P"}
        {"action": "add_meaning_unit", "document": "d", "quote": "sex", "condensation": "s", "answers": {"F1": "so"}}
        {"action": "set_silence", "case": "N", "question": "F1", "kind": "not_asked"}
        {"action": "set_read", "document": "o", "for": "condensing", "read": true}
        {"action": "set_statement", "on": "P", "question": "F1", "text": "Because."}"#;
    let (_folder, session) = with(&[HEARD, asked]);
    let report = made(session.reader(), &[ReportPart::Questions]).unwrap();
    let told: Vec<String> = report.blocks.iter().map(|block| block.runs().map(Run::words).collect()).collect();
    let of = |case: &str| told.iter().filter(|words| words.starts_with(case)).cloned().collect::<Vec<_>>();
    assert_eq!(of("M:"), ["M: so"]);
    assert_eq!(of("N:"), [format!("N: {}", say::emptiness_not_asked(Lang::En))]);
    assert_eq!(of("O:"), [format!("O: {}", say::emptiness_not_found(Lang::En))]);
    assert_eq!(of("P:"), ["P: Because."]);
    assert_eq!(of("Q"), [""; 0], "a case without material says nothing");
}
