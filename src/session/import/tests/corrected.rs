//! Corrected texts in a project: what stands in the text is kept, moved or listed, and the count adds up.

use super::*;
use crate::session::import::reimport::Reimported;
use crate::store::adrift::AdriftWhat;

const OLD: &str = "Anna: Det är svårt att hinna med allt. Tiden räcker aldrig till för oss.\n\
    Bo: Vi träffas varje vecka på kommunen. Det fungerar bra, tycker jag.\n\
    Anna: Polisen kommer ibland till mötet. Ingen annan gör det.\n";

/// A project with codings, a unit, evidence of several kinds and a link of a case in its one document.
fn project(folder: &Path) -> (Session, usize) {
    let mut session = session(folder);
    let coding = |quote: &str, code: &str| serde_json::json!({"action": "add_coding", "document": "a", "quote": quote, "code": code});
    let start = OLD.find("Polisen").map(|byte| code_points(&OLD[..byte])).unwrap();
    let actions = [
        serde_json::json!({"action": "add_document", "name": "a", "text": OLD}),
        serde_json::json!({"action": "add_code", "name": "k"}),
        serde_json::json!({"action": "add_code", "name": "l"}),
        serde_json::json!({"action": "add_case", "name": "Nord"}),
        coding("Det är svårt att hinna", "k"),
        coding("Tiden räcker aldrig till", "k"),
        coding("Tiden räcker", "k"),
        coding("Vi träffas varje vecka", "l"),
        coding("fungerar bra", "k"),
        serde_json::json!({"action": "add_meaning_unit", "document": "a", "quote": "Tiden räcker aldrig till för oss",
            "condensation": "För lite tid"}),
        serde_json::json!({"action": "set_statement", "on": "Nord", "text": "s", "evidence": [
            {"document": "a", "quote": "Polisen kommer ibland"}, {"document": "a", "quote": "Ingen annan gör det"}]}),
        serde_json::json!({"action": "add_memo", "title": "m", "text": "t", "on": "a",
            "evidence": [{"document": "a", "quote": "tycker jag"}]}),
        serde_json::json!({"action": "link_case", "case": "Nord", "document": "a", "start": start, "end": start + 7}),
    ];
    session.apply(&actions.map(action)).unwrap();
    (session, 10)
}

fn replaced(session: &mut Session, text: &str) -> Reimported {
    let mut done = None;
    session
        .step(StepName::new(StepKind::AddDocument), None, None, |writer, coder| {
            let context = apply::Context::new(writer, coder);
            let id = store::document::find(writer.reader(), "a")?.unwrap();
            done = Some(reimport::replace(&context, id, &given_text(text)?)?);
            Ok(context.into_made())
        })
        .unwrap();
    done.unwrap()
}

/// The codings with their words, in the order of their making.
fn with_ids(session: &Session) -> Vec<(CodingId, String)> {
    let mut ids = Vec::new();
    store::coding::each(session.reader(), |coding| ids.push(coding.id)).unwrap();
    let mut both: Vec<_> = ids.into_iter().zip(coded(session)).collect();
    both.sort_by_key(|(id, _)| *id);
    both
}

/// How many codings, units, pieces of evidence and links there are.
fn standing(session: &Session) -> (usize, usize, usize, usize) {
    let reader = session.reader();
    let id = store::document::find(reader, "a").unwrap().unwrap();
    let links = store::case::links(reader).unwrap().iter().filter(|link| link.passage.is_some()).count();
    (
        store::coding::in_document(reader, id).unwrap().len(),
        store::unit::in_document(reader, id).unwrap().len(),
        store::evidence::all(reader).unwrap().len(),
        links,
    )
}

#[test]
fn whatever_takes_a_texts_place_nothing_is_dropped_and_the_count_adds_up() {
    let moved = OLD.lines().rev().map(|line| format!("{line}\n")).collect::<String>();
    for (text, adrift) in [
        (OLD.to_owned(), 0),
        (OLD.replace("svårt", "svart").replace("träffas", "träfas").replace("tycker", "tyker"), 0),
        (moved, 0),
        ("Inaudible.".to_owned(), 9),
        ("(ohörbart)\n".to_owned(), 9),
        (OLD.replace(" Tiden räcker aldrig till för oss.", ""), 3),
        (OLD.replace("Tiden räcker aldrig till för oss", "Nobody knew about budgets"), 3),
        (OLD.replace("Det är svårt att hinna med allt. Tiden räcker aldrig till för oss.", "(ohörbart)"), 4),
        ("Något helt annat står här, om vädret och havet. Solen sken över stranden hela dagen.\n".repeat(3), 9),
        ("Kort text.".to_owned(), 9),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let (mut session, there) = project(folder.path());
        let before = standing(&session);
        let words = with_ids(&session);
        let done = replaced(&mut session, &text);
        assert_eq!(standing(&session), before, "{text}");
        assert_eq!(done.kept + done.moved + done.adrift + done.beside, there, "{done:?}");
        assert_eq!(done.adrift, adrift, "{text}: {done:?}");
        let listed = store::adrift::all(session.reader()).unwrap();
        assert_eq!(listed.len(), done.adrift);
        assert!(listed.iter().all(|one| OLD.contains(&one.quote)), "with the words that they stood on");
        // Codings that are not listed share words with their own.
        for ((id, was), (_, is)) in words.iter().zip(with_ids(&session)) {
            let shares = was.split(' ').any(|word| is.contains(&word.chars().take(3).collect::<String>()));
            assert!(shares || listed.iter().any(|one| one.what == AdriftWhat::Coding(*id)), "{was} on {is}");
        }
        assert!(store::check::run(session.reader()).unwrap().is_empty());
        // What changes nothing is no step.
        if text != OLD {
            session.undo().unwrap();
        }
        assert_eq!((with_ids(&session), standing(&session)), (words, before));
    }
}

#[test]
fn what_was_listed_goes_back_to_its_words_with_the_right_file() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, there) = project(folder.path());
    let words = coded(&session);
    replaced(&mut session, "Fel fil, om något helt annat.\n");
    let done = replaced(&mut session, OLD);
    assert_eq!((done.moved + done.kept + done.beside, done.adrift), (there, 0), "{done:?}");
    assert_eq!(coded(&session), words);
    assert!(store::adrift::all(session.reader()).unwrap().is_empty());
}

#[test]
fn a_text_without_room_is_refused_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, _) = project(folder.path());
    let empty = action(serde_json::json!({"action": "replace_text", "document": "a", "text": ""}));
    let error = session.apply(&[empty]).err().unwrap();
    assert!(error.message(Lang::En).contains("too short"), "{}", error.message(Lang::En));
    let id = store::document::find(session.reader(), "a").unwrap().unwrap();
    assert_eq!(store::document::text(session.reader(), id).unwrap(), OLD);
}

/// The speakers of the one document, by label: the participant they are and whether they interview.
fn speakers(session: &Session) -> Vec<(String, Option<String>, bool)> {
    let reader = session.reader();
    let id = store::document::find(reader, "a").unwrap().unwrap();
    let people = store::participant::all(reader).unwrap();
    let name = |id| people.iter().find(|person| person.id == id).map(|person| person.name.clone());
    let mut all: Vec<_> = store::document::speakers(reader, id)
        .unwrap()
        .into_iter()
        .map(|speaker| (speaker.label, speaker.participant.and_then(name), speaker.interviewer))
        .collect();
    all.sort();
    all
}

#[test]
fn who_spoke_before_speaks_in_the_corrected_text_however_seldom() {
    const FIRST: &str = "INT: Hur?\nKarin: Vi började redan hösten efter.\nPer: Det säger andra.\n\
        Karin: Jag minns att polischefen vägrade komma.\n";
    let anew = |text: &str| {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let actions = [
            serde_json::json!({"action": "add_document", "name": "a", "text": FIRST}),
            serde_json::json!({"action": "add_participant", "name": "Gunnel", "speaker": "Karin"}),
            serde_json::json!({"action": "set_speaker", "document": "a", "speaker": "Per", "interviewer": true}),
        ];
        session.apply(&actions.map(action)).unwrap();
        replaced(&mut session, text);
        speakers(&session)
    };
    let karin = || ("Karin".to_owned(), Some("Gunnel".to_owned()), false);
    let int = || ("INT".to_owned(), None, true);
    let per = || ("Per".to_owned(), None, true);
    for (text, expected) in [
        ("INT: Hur?\nKarin: Den gamla bion revs.\nPer: Det säger andra.\n", vec![int(), karin(), per()]),
        ("Karin: Den gamla bion revs.\n", vec![karin()]),
        ("Rubrik\n\nPer: Nej.\n\nKarin: Den gamla bion revs.\n", vec![karin(), per()]),
        // A new one beside those who were known.
        (
            "INT: Hur?\nKarin: Den gamla.\nINT: Och?\nMaja: Ja.\nINT: Så?\nMaja: Nej.\n",
            vec![int(), karin(), ("Maja".to_owned(), None, false)],
        ),
        ("Den gamla bion revs, sade Karin.\n", vec![]),
    ] {
        assert_eq!(anew(text), expected, "{text}");
    }
}

#[test]
fn an_action_that_replaces_a_text_tells_what_became_of_all_that_stood_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut session, _) = project(folder.path());
    let lost = OLD.replace("Tiden räcker aldrig till för oss.", "(ohörbart)");
    let done =
        session.apply(&[action(serde_json::json!({"action": "replace_text", "document": "a", "text": lost}))]).unwrap();
    let [crate::session::Made::Corrected(followed)] = done.made.as_slice() else { panic!("{:?}", done.made) };
    assert_eq!((followed.kept + followed.moved, followed.adrift), (7, 3));
    assert!(
        followed.message(Lang::En).contains("3 codings, units or pieces of evidence"),
        "{}",
        followed.message(Lang::En)
    );
}
