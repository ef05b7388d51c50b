//! Which places a search gives, how many, and none that is in quarantine.

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

fn three() -> Vec<Value> {
    vec![
        json!({"action": "add_document", "name": "A", "text": "bullar här och bullar där"}),
        json!({"action": "add_document", "name": "B", "text": "inga alls"}),
        json!({"action": "add_document", "name": "C", "text": "en bulle, två bullar"}),
    ]
}

#[test]
fn as_many_places_as_asked_for_and_whether_there_are_more() {
    let (_folder, session) = project(&three());
    for (query, limit, expected, more) in [
        ("bullar", 9, &[(1, 0), (1, 15), (3, 14)][..], false),
        ("bullar", 3, &[(1, 0), (1, 15), (3, 14)], false),
        ("bullar", 2, &[(1, 0), (1, 15)], true),
        ("bullar", 1, &[(1, 0)], true),
        ("bull", 4, &[(1, 0), (1, 15), (3, 3), (3, 14)], false),
        ("bull", 3, &[(1, 0), (1, 15), (3, 3)], true),
        ("inga", 1, &[(2, 0)], false),
        ("BULLAR här", 9, &[(1, 0), (1, 7), (1, 15)], false),
        ("\"två bullar\"", 9, &[(3, 10)], false),
        ("\"bullar två\"", 9, &[], false),
        ("ullar", 9, &[], false),
        ("  ", 9, &[], false),
        ("\"", 9, &[], false),
    ] {
        let found = all(session.reader(), query, limit).unwrap();
        let places: Vec<_> = found.hits.iter().map(|hit| (hit.document.0, hit.passage.start.0)).collect();
        assert_eq!((places.as_slice(), found.more), (expected, more), "{query} {limit}");
    }
    let found = all(session.reader(), "bullar", 1).unwrap();
    assert_eq!(found.documents, [DocumentId(1), DocumentId(3)], "all documents that hold it, however few places");
}

#[test]
fn a_hit_stands_between_what_is_around_it() {
    let text = format!("{}\nHej bullar sa\nde. {}", "å ".repeat(60), "ö ".repeat(60));
    let (_folder, session) = project(&[json!({"action": "add_document", "name": "A", "text": text})]);
    let hit = all(session.reader(), "bullar", 9).unwrap().hits.remove(0);
    assert_eq!(hit.words, "bullar");
    assert_eq!(hit.before, format!("{} Hej ", "å ".repeat(60).chars().skip(65).collect::<String>()));
    assert_eq!(hit.after, format!(" sa de. {}", "ö ".repeat(26)));
    assert_eq!((hit.before.chars().count(), hit.after.chars().count()), (AROUND, AROUND));
    assert_eq!(slice(&text, hit.passage), "bullar");
}

#[test]
fn what_is_in_quarantine_is_not_found_nor_shown_around_what_is() {
    let mut script = three();
    script.extend([
        json!({"action": "quarantine", "document": "A", "quote": "bullar här", "reason": "x"}),
        json!({"action": "quarantine", "document": "C", "quote": "bulle, två bullar", "reason": "x"}),
    ]);
    let (_folder, mut session) = project(&script);
    let found = all(session.reader(), "bullar", 9).unwrap();
    let places: Vec<_> = found.hits.iter().map(|hit| (hit.document.0, hit.passage.start.0)).collect();
    assert_eq!((places, found.more), (vec![(1, 15)], false));
    assert_eq!(found.hits[0].before, "·········· och ");
    assert_eq!(found.documents, [DocumentId(1)], "a document that hides all of it says nothing");
    assert_eq!(all(session.reader(), "bullar", 1).unwrap(), found, "there are no more than one may see");
    for hidden in ["bulle", "\"bullar här\"", "två", "bullar här", "en bullar"] {
        let found = all(session.reader(), hidden, 9).unwrap();
        assert_eq!(found, Hits::default(), "{hidden}");
    }
    let guids = store::confidence::quarantines(session.reader()).unwrap();
    let lift = json!({"action": "lift_quarantine", "quarantine": guids[1].guid.to_string()});
    session.apply(&read_script(&lift.to_string()).unwrap()).unwrap();
    assert_eq!(all(session.reader(), "bullar", 9).unwrap().documents, [DocumentId(1), DocumentId(3)]);
}
