//! The faces of an answer on a study that can be counted by hand, as they leave.

use mening::analysis::explore::survey;
use mening::formats::export::ExportFormat;
use mening::model::*;
use mening::session::action::read_script;
use mening::session::explore::{Ask, AskFormat, Question, checked};
use mening::session::{Session, study};
use serde_json::{Value, json};
use tempfile::TempDir;

const STUDY: &str = r#"{"action":"add_case","name":"N"}
{"action":"add_case","name":"S"}
{"action":"add_document","name":"Ett","text":"Maj: Polis och skola.\nBo: Skolan igen.\n","case":"N","date":"2021-01","language":"sv"}
{"action":"add_document","name":"Två","text":"Skolor och polis.","case":"S","date":"2020-05","language":"sv"}
{"action":"set_speakers","document":"Ett","labels":["Maj","Bo"]}
{"action":"add_participant","name":"Maj","case":"N","speaker":"Maj","role":"polis"}
{"action":"add_code","name":"K"}
{"action":"add_code","name":"L"}
{"action":"add_coding","document":"Ett","quote":"Polis","code":"K","coder":"Ulla"}
{"action":"add_coding","document":"Ett","quote":"Polis","code":"K","coder":"Ove"}
{"action":"add_coding","document":"Ett","quote":"skola","code":"L","coder":"Ulla"}
{"action":"add_coding","document":"Ett","quote":"Skolan","code":"L","coder":"Ulla"}
{"action":"add_coding","document":"Två","quote":"polis","code":"K","coder":"Ulla"}
{"action":"add_variable","name":"nöjd","of":"document","type":"text"}
{"action":"add_variable","name":"kön","of":"document","type":"text"}
{"action":"add_document","name":"Tre","text":"Tomt."}
{"action":"set_value","variable":"nöjd","on":"Ett","value":"ja"}
{"action":"set_value","variable":"nöjd","on":"Två","value":"nej"}
{"action":"set_value","variable":"kön","on":"Ett","value":"k"}
{"action":"add_query","name":"Båda","query":{"or":[{"code":"K"},{"code":"L"}]}}"#;

pub fn studied() -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::Sv, None).unwrap();
    session.apply(&read_script(STUDY).unwrap()).unwrap();
    (folder, session)
}

pub fn ask(face: Face) -> Ask {
    Ask {
        question: Question::Kept("Båda".to_owned()),
        face,
        rows: None,
        columns: None,
        count: CountOf::default(),
        share: None,
        grain: Grain::default(),
        format: AskFormat::Table(ExportFormat::Json),
    }
}

fn rows(session: &Session, wanted: &Ask) -> Value {
    let made = checked(session.reader(), wanted, &session.finder().unwrap()).unwrap();
    assert_eq!(made.remarks.len(), 0);
    serde_json::from_slice(&made.bytes).unwrap()
}

#[test]
fn passages_stand_once_with_what_they_were_found_for() {
    let (_folder, session) = studied();
    let question = json!({"or": [{"code": "K"}, {"words": "polis"}]}).to_string();
    let wanted = Ask { question: Question::Json(question), ..ask(Face::Passages) };
    assert_eq!(
        rows(&session, &wanted),
        json!([
            {"document": "Ett", "start": 5, "end": 10, "text": "Polis", "case": "N", "speaker": "Maj", "terms": "K; polis"},
            {"document": "Två", "start": 11, "end": 16, "text": "polis", "case": "S", "speaker": "", "terms": "K; polis"},
        ])
    );
}

#[test]
fn a_crossing_counts_what_is_asked_and_says_of_how_many() {
    let (_folder, session) = studied();
    let crossing = |count, share| Ask { count, share, ..ask(Face::Crossing) };
    for (wanted, expected) in [
        (crossing(CountOf::Passages, None), [[1, 1, 2], [2, 0, 2]]),
        (crossing(CountOf::Codings, None), [[2, 1, 3], [2, 0, 2]]),
        (crossing(CountOf::Words, None), [[1, 1, 2], [2, 0, 2]]),
        (crossing(CountOf::Voices, None), [[1, 0, 1], [2, 0, 2]]),
        (crossing(CountOf::Documents, None), [[1, 1, 2], [1, 0, 1]]),
        (crossing(CountOf::Cases, None), [[1, 1, 2], [1, 0, 1]]),
        (crossing(CountOf::Passages, Some(ShareOf::Row)), [[50, 50, 2], [100, 0, 2]]),
        (crossing(CountOf::Passages, Some(ShareOf::All)), [[25, 25, 2], [50, 0, 2]]),
    ] {
        let table = rows(&session, &wanted);
        for (row, (name, cells)) in table.as_array().unwrap().iter().zip(["K", "L"].into_iter().zip(expected)) {
            let keys: Vec<&String> = row.as_object().unwrap().keys().collect();
            assert_eq!(keys, ["code", "N", "S", "n"]);
            assert_eq!(row["code"], name);
            let found: Vec<i64> = ["N", "S", "n"].iter().map(|key| row[key].as_f64().unwrap() as i64).collect();
            assert_eq!(found, cells, "{wanted:?}");
        }
    }
    let by = |rows: &str, columns: &str| {
        let [rows, columns] = [rows, columns].map(|axis| Some(axis.parse().unwrap()));
        Ask { rows, columns, ..ask(Face::Crossing) }
    };
    for (rows_by, columns_by, expected) in [
        (
            "variable:nöjd",
            "coder",
            json!([{"variable:nöjd": "ja", "Kodare 1": 0, "Ove": 1, "Ulla": 3, "n": 3}, {"variable:nöjd": "nej", "Kodare 1": 0, "Ove": 0, "Ulla": 1, "n": 1}]),
        ),
        ("query:Båda", "participant", json!([{"query:Båda": "Båda", "Maj": 2, "n": 2}])),
        (
            "document",
            "role",
            json!([{"document": "Ett", "polis": 2, "n": 2}, {"document": "Två", "polis": 0, "n": 0}, {"document": "Tre", "polis": 0, "n": 0}]),
        ),
    ] {
        let found = rows(&session, &by(rows_by, columns_by));
        let sorted = |value: &Value| {
            value
                .as_array()
                .unwrap()
                .iter()
                .map(|row| {
                    let mut cells: Vec<String> =
                        row.as_object().unwrap().iter().map(|(key, cell)| format!("{key}={cell}")).collect();
                    cells.sort();
                    cells
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(sorted(&found), sorted(&expected), "{rows_by} by {columns_by}");
    }
}

#[test]
fn what_goes_together_is_told_by_places_or_letters() {
    let (_folder, session) = studied();
    let third = 0.3333;
    assert_eq!(
        rows(&session, &ask(Face::Together)),
        json!([{"a": "K", "b": "L", "both": 1, "only_a": 1, "only_b": 1, "jaccard": third, "share_of_a": 0.5, "share_of_b": 0.5}])
    );
    let by_case = Ask { grain: Grain::Case, ..ask(Face::Together) };
    assert_eq!(rows(&session, &by_case)[0]["share_of_b"], 1.0);
    let by_words = Ask { grain: Grain::Words, ..ask(Face::Together) };
    assert_eq!(rows(&session, &by_words), json!([]), "no letter has both");
}

#[test]
fn words_are_gathered_and_the_course_is_that_of_the_dates() {
    let (_folder, session) = studied();
    let question = json!({"lemma": "skola"}).to_string();
    let wanted = Ask { question: Question::Json(question), ..ask(Face::Words) };
    let table = rows(&session, &wanted);
    assert_eq!(table.as_array().unwrap().len(), 1);
    let row = &table[0];
    assert_eq!((&row["count"], &row["documents"], &row["N"], &row["S"]), (&json!(3), &json!(2), &json!(2), &json!(1)));
    assert_eq!(row["forms"], "skola; skolan; skolor");
    assert_eq!(row["lemma"], "skola");
    assert_eq!(
        rows(&session, &ask(Face::Course)),
        json!([
            {"document": "Två", "date": "2020-05", "codes": 1, "new_codes": 1, "cumulative": 1},
            {"document": "Ett", "date": "2021-01", "codes": 2, "new_codes": 1, "cumulative": 2},
        ])
    );
}

#[test]
fn a_variable_is_counted_by_itself_with_what_is_missing() {
    let (_folder, session) = studied();
    let study = study::whole(session.reader()).unwrap();
    let variable = |name: &str| study.variables.iter().find(|variable| variable.name == name).unwrap();
    let found = survey::frequencies(&study, variable("nöjd"), Lang::Sv);
    assert_eq!(found.values, [("ja".to_owned(), 1), ("nej".to_owned(), 1)]);
    assert_eq!((found.n, found.missing, survey::per_cent(1, found.n)), (2, 1, Some(50.0)));
    let crossed = survey::cross(&study, variable("kön"), variable("nöjd"), Lang::Sv).unwrap();
    assert_eq!(
        (crossed.rows, crossed.columns, crossed.counts),
        (vec!["k".into()], vec!["ja".into(), "nej".into()], vec![1, 0])
    );
    assert_eq!((crossed.n, crossed.missing), (1, 2));
    assert_eq!(survey::per_cent(0, 0), None);
}

#[test]
fn a_kept_question_asks_the_same_when_what_it_names_is_called_otherwise_or_merged() {
    let (_folder, mut session) = studied();
    let before = rows(&session, &ask(Face::Passages));
    assert_eq!(before.as_array().unwrap().len(), 4);
    let script = r#"{"action":"set_code","code":"K","name":"Kraft"}
{"action":"add_code","name":"Ny"}
{"action":"merge_code","code":"L","into":"Ny"}"#;
    session.apply(&read_script(script).unwrap()).unwrap();
    let after = rows(&session, &ask(Face::Passages));
    assert_eq!(after.as_array().unwrap().len(), 4);
    assert_eq!((&after[0]["terms"], &after[1]["terms"]), (&json!("Kraft"), &json!("Ny")));
    session.undo().unwrap();
    assert_eq!(rows(&session, &ask(Face::Passages)), before);
}

#[test]
fn a_question_reads_as_a_sentence_in_each_language() {
    let (_folder, session) = studied();
    let study = study::whole(session.reader()).unwrap();
    let question = json!({"of": {"and": [{"code": "K"}, {"or": [{"words": "skola"}, {"uncoded": true}]}], "grain": "case"},
        "where": [{"case": "N"}, {"variable": "nöjd", "is": "ja"}]});
    let query = Query::from_json(&question).unwrap();
    for (lang, expected) in [
        (
            Lang::En,
            "(the code “K” and (the words “skola” or what is not coded) in the same case), only in the case “N” and where nöjd is ja",
        ),
        (
            Lang::Sv,
            "(koden ”K” och (orden ”skola” eller det som inte är kodat) i samma fall), endast i fallet ”N” och där nöjd är ja",
        ),
        (
            Lang::Nb,
            "(koden «K» og (ordene «skola» eller det som ikke er kodet) i samme case), bare i caset «N» og der nöjd er ja",
        ),
        (
            Lang::Da,
            "(koden »K« og (ordene »skola« eller det der ikke er kodet) i samme case), kun i casen »N« og hvor nöjd er ja",
        ),
    ] {
        assert_eq!(mening::analysis::explore::caption(&study, &query, lang), expected);
    }
}

#[test]
fn what_may_not_be_quoted_or_is_in_quarantine_leaves_by_no_face() {
    let (_folder, mut session) = studied();
    let script = r#"{"action":"set_consent","participant":"Maj","given":"2021-01-01","quotes":false}
{"action":"quarantine","document":"Ett","start":30,"end":31,"reason":"bort"}"#;
    session.apply(&read_script(script).unwrap()).unwrap();
    let passages = rows(&session, &ask(Face::Passages));
    let texts: Vec<&str> = passages.as_array().unwrap().iter().map(|row| row["text"].as_str().unwrap()).collect();
    assert_eq!(texts.len(), 3, "Skolan is in quarantine: {texts:?}");
    assert!(!texts.iter().any(|text| text.contains("Polis") || text.contains("skola")), "{texts:?}");
    let words = rows(&session, &ask(Face::Words));
    let words: Vec<&str> = words.as_array().unwrap().iter().map(|row| row["forms"].as_str().unwrap()).collect();
    assert_eq!(words, ["polis"], "of the other document alone");
    assert_eq!(rows(&session, &ask(Face::Crossing))[0]["n"], 2, "what is not quoted is counted");
}
