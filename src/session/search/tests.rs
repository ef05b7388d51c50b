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

#[test]
fn what_the_index_cannot_read_is_found_and_what_it_reads_too_widely_is_not() {
    let script = r#"{"action":"add_document","name":"A","text":"Hon läste e-boken om Eslövs\u00a0skola. En långsam\nläsning."}
{"action":"add_document","name":"B","text":"Vi bor i H\u00e4ssle\u00adholm, det \u00e4r \ufb01nt. E: boken kom."}
{"action":"add_document","name":"C","text":"En Eslövs, skola. We can\u2019t say. H\u00e4ssleholm."}"#;
    let script: Vec<Value> = script.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let (_folder, mut session) = project(&script);
    let names = store::document::all(session.reader()).unwrap();
    let hits = |session: &Session, query: &str| {
        let found = all(session.reader(), query, 50).unwrap();
        let name = |id| names.iter().find(|known| known.id == id).unwrap().name.clone();
        let hits: Vec<String> = found.hits.iter().map(|hit| format!("{}:{}", name(hit.document), hit.words)).collect();
        let documents: Vec<String> = found.documents.iter().map(|id| name(*id)).collect();
        assert!(!found.more && hits.iter().all(|hit| documents.iter().any(|name| hit.starts_with(name.as_str()))));
        assert_eq!(documents.is_empty(), hits.is_empty(), "a document without a hit is none");
        hits.join("|")
    };
    for (query, expected) in [
        ("hässleholm", "B:Hässle\u{ad}holm|C:Hässleholm"),
        ("fint", "B:ﬁnt"),
        ("e-boken", "A:e-boken"),
        ("\"Eslövs skola\"", "A:Eslövs\u{a0}skola|C:Eslövs, skola"),
        ("”långsam läsning”", "A:långsam läsning"),
        ("can't", "C:can’t"),
        ("ha\u{308}ssleholm say", "C:say|C:Hässleholm"),
        ("- \" ", ""),
    ] {
        assert_eq!(hits(&session, query), expected, "{query}");
    }
    // A text that is edited is looked through as it stands now, and after undo as it stood.
    let edit = r#"{"action":"edit_text","document":"C","start":0,"end":2,"words":"Ma\u00adlö"}"#;
    session.apply(&read_script(edit).unwrap()).unwrap();
    assert_eq!(hits(&session, "malö"), "C:Ma\u{ad}lö");
    session.undo().unwrap();
    assert_eq!(hits(&session, "malö"), "");
}

#[test]
fn what_is_seen_is_found_and_a_word_with_a_sign_inside_is_one_hit() {
    let text = "IP: We don\u{2019}t mind. Malm\u{f6}\u{a0}stad gav 15\u{202f}000 kronor. Ett tålmodigt\narbete som  \
                tog tid i par\u{200b}ken. Jag fick e\u{2011}post. En enkel sak, eller hur? Tack till er. CSN:s svar, s\u{e5} sent.";
    let (_folder, session) = project(&[json!({"action": "add_document", "name": "A", "text": text})]);
    for (query, expected) in [
        ("\"don't mind\"", "don’t mind"),
        ("don`t", "don’t"),
        ("\"Malmö stad\"", "Malmö\u{a0}stad"),
        ("\"Malmo\u{308} stad\"", "Malmö\u{a0}stad"),
        ("\"15 000\"", "15\u{202f}000"),
        ("\"tålmodigt arbete som tog\"", "tålmodigt arbete som  tog"),
        ("parken", "par\u{200b}ken"),
        ("e-post", "e\u{2011}post"),
        ("E\u{2010}POST", "e\u{2011}post"),
        ("CSN:s", "CSN:s"),
        ("ｅnkel", "enkel"),
        ("e-brev", ""),
        ("\"on't mind\"", ""),
    ] {
        let found = all(session.reader(), query, 50).unwrap();
        let hits: Vec<&str> = found.hits.iter().map(|hit| hit.words.as_str()).collect();
        assert_eq!(hits.join("|"), expected, "{query}");
    }
}
