//! Letting out against the guard's word, and what an export is looked at for.

use crate::analysis::guard::Concern;
use crate::formats::export::{ExportFormat, Separator};
use crate::model::*;
use crate::session::action::read_script;
use crate::session::export::Export;
use crate::session::{ActionError, Error, Session};
use crate::store::Password;
use serde_json::json;
use tempfile::TempDir;

fn project() -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let script = [
        json!({"action": "add_document", "name": "A", "text": "Maj: Ring Solveig på 070-123 45 67.\nBo: Nej.\nMaj: Jo.\n"}),
        json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Ring Solveig på 070-123 45 67.", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "Nej.", "code": "k"}),
    ];
    act(&mut session, &script);
    (folder, session)
}

fn act(session: &mut Session, script: &[serde_json::Value]) {
    let lines: String = script.iter().map(|action| format!("{action}\n")).collect();
    session.apply(&read_script(&lines).unwrap()).unwrap();
}

fn excerpts() -> Export {
    let (codes, cases, separator, axes) = (Vec::new(), Vec::new(), Separator::default(), None);
    Export {
        table: TableName::Excerpts,
        format: ExportFormat::Csv,
        codes,
        cases,
        only: Default::default(),
        separator,
        axes,
    }
}

fn remarks(session: &Session) -> Vec<String> {
    let checked = super::checked(session.reader(), &excerpts(), &session.finder().unwrap()).unwrap();
    checked.remarks.into_iter().map(|remark| remark.words).collect()
}

#[test]
fn nothing_is_let_out_without_a_reason() {
    let (_folder, mut session) = project();
    let steps = crate::store::steps(session.reader()).unwrap();
    for reason in ["", " ", "\t\n", "\u{a0}"] {
        for remarks in [0, 1] {
            let out = session.let_out("excerpts", reason, remarks, || panic!("it is written"));
            assert!(matches!(out, Err(Error::Action(ActionError::NoReason))), "{reason:?}: {out:?}");
        }
    }
    assert_eq!(crate::store::steps(session.reader()).unwrap(), steps, "nor is anything noted");
    let mut written = 0;
    session
        .let_out("excerpts", "  en växel ", 1, || {
            written += 1;
            Ok(())
        })
        .unwrap();
    assert_eq!(written, 1);
    let steps = crate::store::steps(session.reader()).unwrap();
    let last = steps.last().unwrap();
    assert!(
        last.name.in_lang(Lang::Sv).contains("en växel") && last.name.in_lang(Lang::Sv).contains("excerpts"),
        "{last:?}"
    );
}

#[test]
fn the_guard_knows_the_names_of_the_key_while_it_is_open() {
    let (_folder, mut session) = project();
    let elsewhere = tempfile::tempdir().unwrap();
    assert_eq!(remarks(&session), ["070-123 45 67"]);
    session.make_key(&elsewhere.path().join("k.meningkey"), &Password::new("nyckel".to_owned())).unwrap();
    let known = Known { name: "Solveig".to_owned(), pseudonym: "Karin".to_owned(), kind: NameKind::Person };
    session.change_key(|key| key.put(&[known])).unwrap();
    assert_eq!(remarks(&session), ["Solveig", "070-123 45 67"]);
    session.close_key();
    assert_eq!(remarks(&session), ["070-123 45 67"]);
}

#[test]
fn who_may_not_be_quoted_or_is_in_quarantine_is_not_in_what_leaves() {
    let (_folder, mut session) = project();
    let text = |session: &Session| {
        let finder = session.finder().unwrap();
        let bytes = super::checked(session.reader(), &excerpts(), &finder).unwrap().bytes;
        String::from_utf8(bytes).unwrap()
    };
    assert!(text(&session).contains("Ring Solveig"));
    act(
        &mut session,
        &[json!({"action": "set_consent", "participant": "Maj", "given": "2024-05-01", "quotes": false})],
    );
    assert!(!text(&session).contains("Ring") && text(&session).contains("Nej."), "{}", text(&session));
    assert_eq!(remarks(&session), [""; 0], "what does not leave needs no remark");
    act(&mut session, &[json!({"action": "set_consent", "participant": "Maj", "quotes": true})]);
    assert!(text(&session).contains("Ring Solveig"));
    act(&mut session, &[json!({"action": "quarantine", "document": "A", "quote": "070-123", "reason": "nummer"})]);
    assert!(!text(&session).contains("Ring") && text(&session).contains("Nej."));
}

#[test]
fn evidence_leaves_with_marks_for_what_may_not_be_quoted() {
    let (_folder, mut session) = project();
    act(
        &mut session,
        &[
            json!({"action": "add_case", "name": "Nord"}),
            json!({"action": "add_activity", "case": "Nord", "name": "vandring", "evidence": [{"document": "A", "quote": "på 070-123 45 67.\nBo: Nej"}]}),
            json!({"action": "set_consent", "participant": "Maj", "given": "2024-05-01", "quotes": false}),
        ],
    );
    let wanted = Export { table: TableName::Activities, ..excerpts() };
    let checked = super::checked(session.reader(), &wanted, &session.finder().unwrap()).unwrap();
    let text = String::from_utf8(checked.bytes).unwrap();
    assert!(text.contains("Nej") && text.contains("[citeras inte, enligt överenskommelse]"), "{text}");
    assert!(!text.contains("070"), "{text}");
}

#[test]
fn brackets_and_hashtags_leave_until_somebody_says_that_they_are_names() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let script = r##"{"action":"add_document","name":"A","text":"Där var [slagsmål], [Slagsmål] och #oro. Hos [Ylva] var [slagsmål] igen, [återkallat]."}
{"action":"add_code","name":"k"}
{"action":"add_coding","document":"A","quote":"Hos [Ylva] var [slagsmål] igen","code":"k"}"##;
    session.apply(&read_script(script).unwrap()).unwrap();
    let stopped = |session: &Session| -> Vec<String> {
        let checked = super::checked(session.reader(), &excerpts(), &session.finder().unwrap()).unwrap();
        checked.remarks.into_iter().map(|remark| remark.words).collect()
    };
    let listed = |session: &Session| -> Vec<String> {
        let finder = session.finder().unwrap();
        let all = crate::session::pseudonym::list(session.reader(), &finder).unwrap();
        let once = crate::session::pseudonym::marks_once(all, &finder);
        once.into_iter().map(|(listed, places)| format!("{} {places}", listed.words)).collect()
    };
    assert_eq!(stopped(&session), Vec::<String>::new());
    assert_eq!(listed(&session), ["[slagsmål] 3", "#oro 1", "[Ylva] 1"]);
    for (marks, expected) in [(true, &["[Ylva]", "[slagsmål]"][..]), (false, &[])] {
        session.apply(&read_script(&format!(r#"{{"action":"set_guard","marks":{marks}}}"#)).unwrap()).unwrap();
        assert_eq!(stopped(&session), expected);
    }
    session.undo().unwrap();
    assert_eq!(stopped(&session), ["[Ylva]", "[slagsmål]"], "it is undone as anything else");
    assert_eq!(listed(&session).len(), 5, "each place is shown where marks are names");
    let other = r#"{"action":"set_guard","fewest":3}"#;
    session.apply(&read_script(other).unwrap()).unwrap();
    assert_eq!(crate::store::confidence::marks(session.reader()).unwrap(), Some(true), "what is not said stays");
}

#[test]
fn what_a_format_writes_of_its_own_accord_is_no_name() {
    let (_folder, mut session) = project();
    let all = |session: &Session, name: &str| {
        let known = Known { name: name.to_owned(), pseudonym: "Karin".to_owned(), kind: NameKind::Person };
        let finder = crate::analysis::names::Finder::new(&[known], &[]);
        let found = super::strictest(session.reader(), &finder, None).unwrap();
        let names = found.into_iter().filter(|known| matches!(known.remark.concern, Concern::Name(_)));
        names.map(|known| (known.remark.words, known.ways)).collect::<Vec<_>>()
    };
    act(&mut session, &[json!({"action": "set_code", "code": "k", "color": "#d9822b"})]);
    for name in ["Georgia", "Calibri", "Carlito", "Heading", "Normal", "Relationship"] {
        assert_eq!(all(&session, name), [], "{name}");
    }
    act(&mut session, &[json!({"action": "set_code", "code": "k", "name": "Georgia"})]);
    let found = all(&session, "Georgia");
    let [(words, ways)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!(words, "Georgia");
    for way in ["excerpts", "codebook", "report", "figure codes", "qdpx", "qdc", "txt", "archive"] {
        assert!(ways.iter().any(|known| known == way), "{way} of {ways:?}");
    }
    assert!(!ways.iter().any(|known| known == "documents"), "{ways:?}");
}

#[test]
fn names_are_found_where_no_row_has_them_and_the_place_is_said() {
    let (_folder, mut session) = project();
    let title = json!({"action": "set_project", "title": "Solveig"});
    act(
        &mut session,
        &[
            title,
            json!({"action": "remove_coding", "document": "A", "quote": "Ring Solveig på 070-123 45 67.", "code": "k"}),
        ],
    );
    let known = Known { name: "Solveig".to_owned(), pseudonym: "Karin".to_owned(), kind: NameKind::Person };
    let finder = crate::analysis::names::Finder::new(&[known], &[]);
    for (format, swedish, english) in [
        (ExportFormat::Docx, "dokumentets egenskaper", "the document's properties"),
        (ExportFormat::Xlsx, "dokumentets egenskaper", "the document's properties"),
        (ExportFormat::Html, "texten", "the text"),
        (ExportFormat::Md, "texten", "the text"),
    ] {
        let checked = super::checked(session.reader(), &Export { format, ..excerpts() }, &finder).unwrap();
        let [remark] = checked.remarks.as_slice() else { panic!("{format:?}: {:?}", checked.remarks) };
        assert_eq!((remark.words.as_str(), remark.row, remark.stands(Lang::Sv).as_str()), ("Solveig", 0, swedish));
        assert_eq!(remark.stands(Lang::En), english);
    }
    let checked = super::checked(session.reader(), &excerpts(), &finder).unwrap();
    assert_eq!(checked.remarks, [], "csv has no title");
}

#[test]
fn whose_words_fill_a_document_without_turns_is_asked_for_consent_too() {
    let (_folder, mut session) = project();
    let script = [
        json!({"action": "add_document", "name": "B", "text": "Vi ses på fredagar och det räcker."}),
        json!({"action": "add_participant", "name": "Ulla", "role": "chef"}),
        json!({"action": "set_document", "document": "B", "participants": ["Ulla"]}),
        json!({"action": "add_coding", "document": "B", "quote": "fredagar", "code": "k"}),
        json!({"action": "set_consent", "participant": "Maj", "given": "2024-01-01"}),
        json!({"action": "set_guard", "fewest": 2}),
    ];
    act(&mut session, &script);
    let said = remarks(&session);
    assert!(said.contains(&"Ulla".to_owned()) && said.contains(&" · chef · ".to_owned()), "{said:?}");
    let script = [
        json!({"action": "set_consent", "participant": "Ulla", "given": "2024-01-01"}),
        json!({"action": "add_participant", "name": "Siv", "role": "chef"}),
        json!({"action": "add_document", "name": "C", "text": "Vi ses aldrig."}),
        json!({"action": "set_document", "document": "C", "participants": ["Siv"]}),
    ];
    act(&mut session, &script);
    let said = remarks(&session);
    assert!(!said.contains(&"Ulla".to_owned()) && !said.contains(&" · chef · ".to_owned()), "{said:?}");
}
