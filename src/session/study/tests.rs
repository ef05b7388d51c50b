//! What an analysis is given: nothing that stands in quarantine, and the words and paragraphs of passages.

use super::*;
use crate::session::Session;
use crate::session::action::read_script;
use serde_json::{Value, json};

fn project(script: &[Value]) -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let lines: String = script.iter().map(|action| format!("{action}\n")).collect();
    session.apply(&read_script(&lines).unwrap()).unwrap();
    (folder, session)
}

#[test]
fn what_is_in_quarantine_is_no_part_of_any_analysis() {
    let evidence = json!([{"document": "A", "quote": "diagnos"}, {"document": "A", "quote": "Sedan gick vi"}]);
    let (_folder, session) = project(&[
        json!({"action": "add_document", "name": "A", "text": "Vi pratade. Hennes diagnos nämndes. Sedan gick vi."}),
        json!({"action": "add_case", "name": "Nord"}),
        json!({"action": "add_case", "name": "Syd"}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_code", "name": "barn", "parent": "k"}),
        json!({"action": "add_code", "name": "annan"}),
        json!({"action": "add_coding", "document": "A", "quote": "diagnos nämndes", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "pratade. Hennes", "code": "barn"}),
        json!({"action": "add_coding", "document": "A", "quote": "Sedan", "code": "barn"}),
        json!({"action": "add_coding", "document": "A", "quote": "gick vi", "code": "k"}),
        json!({"action": "add_coding", "document": "A", "quote": "gick", "code": "annan"}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": "diagnos", "condensation": "Hälsa."}),
        json!({"action": "add_meaning_unit", "document": "A", "quote": "Sedan gick vi", "condensation": "Slut."}),
        json!({"action": "add_contrast", "name": "c", "cases": ["Nord", "Syd"], "codes": ["k"]}),
        json!({"action": "set_statement", "on": "Nord", "text": "s", "evidence": evidence}),
        json!({"action": "quarantine", "document": "A", "quote": "Hennes diagnos nämndes.", "reason": "hälsa"}),
    ]);
    let reader = session.reader();
    let contrast = store::contrast::all(reader).unwrap().remove(0);
    let all = ["Sedan", "gick vi", "gick"];
    for (name, study, codings) in [
        ("frame", frame(reader).unwrap(), &[][..]),
        ("whole", whole(reader).unwrap(), &all),
        ("a contrast of one code with those beneath it", for_contrast(reader, &contrast).unwrap(), &all[..2]),
        ("the theme table", for_structure(reader, true).unwrap(), &all),
        ("the theme table without codes", for_structure(reader, false).unwrap(), &[]),
    ] {
        let texts = ReadTexts::new(reader, &study, Lang::Sv);
        let words = |document, passage| texts.words(document, passage);
        let found: Vec<String> = study.codings.iter().map(|known| words(known.document, known.passage)).collect();
        assert_eq!(found, codings, "{name}");
        let found: Vec<&str> = study.units.iter().map(|unit| unit.condensation.as_str()).collect();
        assert_eq!(found, ["Slut."], "{name}");
        let found: Vec<&str> = study.evidence.iter().map(|known| known.quote.as_str()).collect();
        assert_eq!(found, ["Sedan gick vi"], "{name}");
        assert_eq!(
            words(study.documents[0].id, Passage::new(0, 50)),
            "Vi pratade. [i karantän] Sedan gick vi.",
            "{name}"
        );
    }
}

#[test]
fn a_position_stands_in_the_paragraph_that_its_line_is() {
    let text = "Ett.\n\nTvå.\n  Tre\n \n\nFyra\n";
    let (_folder, session) = project(&[json!({"action": "add_document", "name": "A", "text": text})]);
    let stored = store::document::text(session.reader(), DocumentId(1)).unwrap();
    assert_eq!(stored, text);
    let study = frame(session.reader()).unwrap();
    let texts = ReadTexts::new(session.reader(), &study, Lang::Sv);
    let at = |at: u32| texts.paragraph(DocumentId(1), Pos(at));
    for (words, expected) in [("Ett", 1), ("Två", 2), ("Tre", 3), ("Fyra", 4)] {
        let (before, _) = text.split_once(words).unwrap();
        let start = code_points(before);
        let line =
            code_points(before.rsplit_once('\n').map_or("", |(lines, _)| lines)) + u32::from(before.contains('\n'));
        for place in [line, start, start + 1, start + code_points(words)] {
            assert_eq!(at(place), expected, "{words} at {place}");
        }
    }
    // An empty line belongs to what comes after it.
    assert_eq!((at(5), at(19), at(99)), (2, 4, 5));
}

#[test]
fn a_study_holds_each_row_under_its_own_name() {
    let (_folder, session) = project(&[
        json!({"action": "add_case", "name": "Nord"}),
        json!({"action": "add_document", "name": "A", "text": "Maj: Hej på dig.\nBo: Hej.\nMaj: Ja.\n", "kind": "minutes", "date": "2024-05", "level": "local", "language": "sv", "case": "Nord"}),
        json!({"action": "add_document", "name": "B", "text": "Kort."}),
        json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
        json!({"action": "set_speaker", "document": "A", "speaker": "Bo", "interviewer": true}),
        json!({"action": "add_code", "name": "k"}),
        json!({"action": "add_coding", "document": "B", "quote": "Kort", "code": "k"}),
        json!({"action": "add_coding", "document": "B", "quote": "Kort.", "code": "k"}),
        json!({"action": "add_meaning_unit", "document": "B", "quote": "Kort."}),
        json!({"action": "add_variable", "name": "invånare", "of": "case", "type": "integer"}),
        json!({"action": "add_variable", "name": "sidor", "of": "document", "type": "integer"}),
        json!({"action": "set_value", "variable": "invånare", "on": "Nord", "value": 4}),
        json!({"action": "set_value", "variable": "sidor", "on": "B", "value": 7}),
    ]);
    let study = whole(session.reader()).unwrap();
    let row = |id, name: &str, of: [&str; 4], counts: [u32; 4]| {
        let [kind, date, level, language] = of.map(str::to_owned);
        let [characters, words, codings, units] = counts;
        DocumentRow {
            id: DocumentId(id),
            guid: study.document(DocumentId(id)).unwrap().guid,
            name: name.to_owned(),
            kind,
            date,
            level,
            language,
            characters,
            words,
            codings,
            units,
        }
    };
    let expected = [
        row(1, "A", ["minutes", "2024-05", "local", "sv"], [35, 5, 0, 0]),
        row(2, "B", ["", "", "", &study.documents[1].language], [5, 1, 2, 1]),
    ];
    assert_eq!(study.documents, expected);
    let spoken: Vec<_> = study.spoken[&DocumentId(1)]
        .iter()
        .map(|turn| (turn.label.as_str(), turn.participant, turn.interviewer))
        .collect();
    assert_eq!(
        spoken,
        [("Maj", Some(ParticipantId(1)), false), ("Bo", None, true), ("Maj", Some(ParticipantId(1)), false)]
    );
    let values: Vec<_> = study.case_values.iter().map(|(_, case, value)| (*case, value.as_str())).collect();
    assert_eq!(values, [(CaseId(1), "4")], "those of cases alone");
    assert_eq!(study.steps.len(), 1);
    assert!(frame(session.reader()).unwrap().steps.is_empty());
}
