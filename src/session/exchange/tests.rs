//! What of another program's project is here, and what of ours comes out.

use super::*;
use crate::formats::import::Uncancelled;
use crate::formats::refi::{About, Convention, File, Guid, Source, Text, TextSource};
use crate::session::Action;
use crate::store::exchange::codings;
use proptest::prelude::*;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::Path;

pub(super) fn project(folder: &Path, name: &str) -> Session {
    Session::create(&folder.join(format!("{name}.mening")), name, Lang::En, None).unwrap()
}

fn act(session: &mut Session, actions: &[serde_json::Value]) {
    let actions: Vec<Action> = actions.iter().map(|action| Action::from_json(action.clone()).unwrap()).collect();
    session.apply(&actions).unwrap();
}

pub(super) fn out(session: &Session, convention: Convention) -> Vec<u8> {
    outgoing(session.reader(), ExchangeFormat::Qdpx, convention, &session.finder().unwrap()).unwrap().bytes
}

pub(super) fn taken(folder: &Path, name: &str, bytes: Vec<u8>) -> Session {
    let mut session = project(folder, name);
    let incoming = read("a.qdpx", bytes, &Uncancelled).unwrap();
    session.take_in(incoming).unwrap();
    assert!(store::check::run(session.reader()).unwrap().is_empty());
    session
}

/// Everything that must survive, as a person would list it.
pub(super) fn told(session: &Session) -> BTreeSet<String> {
    let reader = session.reader();
    let codes = store::code::all(reader).unwrap();
    let documents = store::document::all(reader).unwrap();
    let coders = store::project::coders(reader).unwrap();
    let cases = store::case::all(reader).unwrap();
    let name_of = |id: DocumentId| documents.iter().find(|known| known.id == id).map(|known| known.name.clone());
    let mut told = BTreeSet::new();
    told.extend(
        codes.iter().map(|code| format!("code {} {} {}", code_path(&codes, code.id), code.color, code.definition)),
    );
    for document in &documents {
        told.insert(format!("text {} {:?}", document.name, store::document::text(reader, document.id).unwrap()));
    }
    for (coding, created) in codings(reader).unwrap() {
        let coder = coders.iter().find(|coder| coder.id == coding.coder).unwrap();
        let (document, code) = (name_of(coding.document).unwrap(), code_path(&codes, coding.code));
        told.insert(format!("coding {document} {:?} {code} {} {created} {}", coding.passage, coder.name, coding.guid));
    }
    for link in store::case::links(reader).unwrap() {
        let case = cases.iter().find(|case| case.id == link.case).unwrap();
        told.insert(format!("case {} {:?} {:?}", case.name, name_of(link.document), link.passage));
    }
    told.extend(cases.iter().map(|case| format!("case {} {}", case.name, case.description)));
    let variables = store::variable::all(reader).unwrap();
    for (variable, on, value) in store::variable::values(reader).unwrap() {
        let variable = variables.iter().find(|known| known.id == variable).unwrap();
        let on = match on {
            store::variable::ValueOn::Case(id) => cases.iter().find(|case| case.id == id).unwrap().name.clone(),
            store::variable::ValueOn::Document(id) => name_of(id).unwrap(),
            store::variable::ValueOn::Participant(_) => continue,
        };
        told.insert(format!("value {} {:?} {on} {value}", variable.name, variable.kind));
    }
    told.extend(
        store::memo::all(reader).unwrap().iter().map(|memo| {
            format!("memo {} {} {:?}", memo.title, memo.text, memo.on.map(|on| std::mem::discriminant(&on)))
        }),
    );
    told
}

const WORDS: &[&str] = &["vi", "träffas", "varje", "vecka", "😀", "Ö", "n\u{e5}", "x-y", "och", "\n", "Anna:"];

prop_compose! {
    fn a_text()(words in prop::collection::vec(0..WORDS.len(), 4..40)) -> String {
        words.into_iter().map(|at| WORDS[at]).collect::<Vec<_>>().join(" ")
    }
}

/// A study of texts, and of codings by place, code and coder.
fn study(texts: &[String], places: &[(usize, u32, u32, usize, usize)]) -> Vec<serde_json::Value> {
    let mut actions = vec![
        json!({"action": "add_code", "name": "A", "definition": "rad ett\nrad två"}),
        json!({"action": "add_code", "name": "B", "parent": "A", "color": "#123456"}),
        json!({"action": "add_code", "name": "C", "parent": "A/B"}),
        json!({"action": "add_case", "name": "Höör", "description": "liten"}),
        json!({"action": "add_case", "name": "Vik"}),
        json!({"action": "add_variable", "name": "Invånare", "of": "case", "type": "integer"}),
        json!({"action": "add_variable", "name": "Datum", "of": "document", "type": "date"}),
        json!({"action": "set_value", "variable": "Invånare", "on": "Höör", "value": 17000}),
        json!({"action": "add_memo", "title": "Fritt", "text": "ord <&>"}),
        json!({"action": "add_memo", "title": "Om koden", "text": "ord", "on": "A/B"}),
    ];
    for (n, text) in texts.iter().enumerate() {
        let name = format!("d{n}");
        actions.push(json!({"action": "add_document", "name": name, "text": text}));
        actions.push(json!({"action": "link_case", "case": "Höör", "document": name}));
        actions.push(json!({"action": "set_value", "variable": "Datum", "on": name, "value": "2021-05-04"}));
        actions.push(json!({"action": "add_memo", "title": format!("m{n}"), "text": "om", "on": name}));
    }
    let mut seen = BTreeSet::new();
    for (document, start, length, code, coder) in places {
        let document = document % texts.len();
        let all = texts[document].chars().count() as u32;
        let start = start % all;
        let end = (start + 1 + length % 9).min(all);
        if seen.insert((document, start, end, code % 3, coder % 2)) {
            actions
                .push(json!({"action": "add_coding", "document": format!("d{document}"), "start": start, "end": end,
                "code": (["A", "A/B", "A/B/C"][code % 3]), "coder": (["Ada", "Bo Ek"][coder % 2])}));
        }
    }
    actions
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]
    #[test]
    fn any_project_comes_back_from_a_file(
        texts in prop::collection::vec(a_text(), 1..4),
        places in prop::collection::vec((0usize..4, 0u32..200, 0u32..9, 0usize..3, 0usize..2), 0..30),
        nvivo in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let mut first = project(folder.path(), "a");
        act(&mut first, &study(&texts, &places));
        let convention = if nvivo { Convention::Nvivo } else { Convention::Standard };
        let bytes = out(&first, convention);
        prop_assert_eq!(&bytes, &out(&first, convention), "the same project gives the same bytes");
        let second = taken(folder.path(), "b", bytes);
        prop_assert_eq!(told(&first), told(&second));
        let third = taken(folder.path(), "c", out(&second, Convention::Standard));
        prop_assert_eq!(told(&first), told(&third));
    }
}

/// A file with things that no view of ours shows.
fn foreign() -> refi::Project {
    let guid = |n: u32| Guid::of(&format!("00000000-0000-4000-8000-{n:012}"));
    let about = |n: u32, name: &str| About { guid: guid(n), name: name.to_owned(), ..About::default() };
    let coding = |n: u32| refi::Coding { guid: guid(n), code: guid(10), ..refi::Coding::default() };
    let place = |start, end| refi::TextPlace { start, end };
    refi::Project {
        name: "Annan studie".to_owned(),
        origin: "Annat program".to_owned(),
        codes: vec![refi::Code {
            guid: guid(10),
            name: "Kod".to_owned(),
            description: "vad den är".to_owned(),
            colour: None,
            is_codable: true,
            parent: None,
            note_refs: Vec::new(),
        }],
        sources: vec![
            Source::Text(TextSource {
                about: about(20, "Intervju"),
                text: Text::Held("Vi träffas varje vecka. Det går bra.".into()),
                selections: vec![
                    refi::Selection { about: about(21, "Vi träffas"), place: place(0, 10), codings: vec![coding(30)] },
                    refi::Selection {
                        about: About { description: "en kommentar".to_owned(), ..about(22, "går bra") },
                        place: place(28, 35),
                        codings: Vec::new(),
                    },
                ],
                codings: vec![coding(31)],
                ..TextSource::default()
            }),
            Source::Picture(refi::PictureSource {
                about: about(40, "Bild"),
                file: File::Held { ending: "png".to_owned(), bytes: vec![1, 2, 3].into() },
                current_path: "C:/Users/Nn/bild.png".to_owned(),
                selections: vec![refi::Selection {
                    about: about(41, ""),
                    place: refi::Rectangle { first: (0, 0), second: (5, 5) },
                    codings: vec![coding(32)],
                }],
                ..refi::PictureSource::default()
            }),
        ],
        links: vec![refi::Link {
            guid: guid(50),
            name: "hör ihop".to_owned(),
            direction: "Associative".to_owned(),
            origin: Some(guid(10)),
            target: Some(guid(20)),
            ..refi::Link::default()
        }],
        sets: vec![refi::Set {
            guid: guid(60),
            name: "Samling".to_owned(),
            codes: vec![guid(10)],
            sources: vec![guid(20), guid(40)],
            ..refi::Set::default()
        }],
        ..refi::Project::default()
    }
}

fn read_back(bytes: &[u8]) -> refi::Project {
    refi::read(bytes, &Uncancelled).unwrap().0
}

#[test]
fn what_no_view_shows_goes_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = refi::write(&foreign(), Convention::Standard).unwrap();
    let session = taken(folder.path(), "a", bytes);
    assert_eq!(store::project::get(session.reader()).unwrap().title, "Annan studie");
    let memos = store::memo::all(session.reader()).unwrap();
    assert_eq!(memos.iter().map(|memo| memo.text.as_str()).collect::<Vec<_>>(), ["en kommentar"]);
    let now = read_back(&out(&session, Convention::Standard));
    let before = foreign();
    assert_eq!((now.links, now.sets), (before.links, before.sets));
    let [Source::Text(text), Source::Picture(picture)] = now.sources.as_slice() else { panic!("two sources") };
    assert_eq!(text.selections[1].about.description, "en kommentar");
    assert_eq!((text.codings.len(), picture.selections[0].codings.len()), (1, 1));
    assert!(matches!(&picture.file, File::Held { bytes, .. } if bytes[..] == [1, 2, 3]));
    assert_eq!(picture.current_path, "", "where the file lay is nobody's business");
    assert!(now.notes.is_empty(), "a comment is said once");
}

#[test]
fn what_was_changed_here_goes_out_changed() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = refi::write(&foreign(), Convention::Standard).unwrap();
    let mut session = taken(folder.path(), "a", bytes);
    let quotes = |session: &Session| {
        let now = read_back(&out(session, Convention::Standard));
        let Some(Source::Text(text)) = now.sources.first() else { return Vec::new() };
        let Text::Held(words) = &text.text else { return Vec::new() };
        let quote = |one: &refi::Selection<refi::TextPlace>| {
            let passage = Passage::new(one.place.start as u32, one.place.end as u32);
            format!("{} {}", slice(words, passage), one.codings.len())
        };
        text.selections.iter().map(quote).collect()
    };
    assert_eq!(quotes(&session), ["Vi träffas 1", "går bra 0"]);
    act(&mut session, &[json!({"action": "edit_text", "document": "Intervju", "quote": "Vi ", "words": "Jo, vi "})]);
    let coding = codings(session.reader()).unwrap()[0].0.clone();
    assert_eq!(quotes(&session), ["Jo, vi träffas 1", "går bra 0"], "passages follow their words");
    act(&mut session, &[json!({"action": "move_coding", "coding": coding.guid.to_string(), "start": 7, "end": 20})]);
    assert_eq!(quotes(&session), ["träffas varje 1", "går bra 0"]);
    act(&mut session, &[json!({"action": "remove_code", "code": "Kod"})]);
    assert_eq!(quotes(&session), ["går bra 0"]);
    act(&mut session, &[json!({"action": "remove_document", "document": "Intervju"})]);
    let now = read_back(&out(&session, Convention::Standard));
    assert_eq!((now.sources.len(), now.codes.len(), now.sets[0].sources.len()), (1, 0, 1));
}

#[test]
fn words_in_quarantine_are_in_no_byte_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = project(folder.path(), "a");
    act(
        &mut session,
        &[
            json!({"action": "add_document", "name": "d", "text": "Här står hemligheten och mer text."}),
            json!({"action": "add_code", "name": "k"}),
            json!({"action": "add_coding", "document": "d", "quote": "mer text", "code": "k"}),
            json!({"action": "add_coding", "document": "d", "quote": "står hemligheten", "code": "k"}),
            json!({"action": "quarantine", "document": "d", "quote": "hemligheten", "reason": "hör inte hit"}),
        ],
    );
    let now = read_back(&out(&session, Convention::Standard));
    let all = format!("{now:?}");
    assert!(!all.contains("hemligheten"), "{all}");
    let Some(Source::Text(text)) = now.sources.first() else { panic!("one text") };
    let Text::Held(words) = &text.text else { panic!("with words") };
    let last = text.selections.iter().map(|one| &one.place).max_by_key(|place| place.end).unwrap();
    assert_eq!(slice(words, Passage::new(last.start as u32, last.end as u32)), "mer text");
}

#[test]
fn words_that_may_not_be_quoted_are_covered_and_every_place_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = project(folder.path(), "a");
    let text = "Maj: Jag vill inte höras här.\nBo: Det är mer text.\n";
    act(
        &mut session,
        &[
            json!({"action": "add_document", "name": "d", "text": text}),
            json!({"action": "add_document", "name": "svar", "text": "Bara mina egna svar."}),
            json!({"action": "set_speakers", "document": "d", "labels": ["Maj", "Bo"]}),
            json!({"action": "add_participant", "name": "Maj", "speaker": "Maj"}),
            json!({"action": "add_participant", "name": "Siv"}),
            json!({"action": "set_document", "document": "svar", "participants": ["Siv"]}),
            json!({"action": "add_code", "name": "k"}),
            json!({"action": "add_coding", "document": "d", "quote": "vill inte höras", "code": "k"}),
            json!({"action": "add_coding", "document": "d", "quote": "mer text", "code": "k"}),
            json!({"action": "add_coding", "document": "svar", "quote": "egna", "code": "k"}),
            json!({"action": "set_consent", "participant": "Maj", "given": "2024-05-01", "quotes": false}),
            json!({"action": "set_consent", "participant": "Siv", "given": "2024-05-01", "quotes": false}),
        ],
    );
    for convention in [Convention::Standard, Convention::Nvivo] {
        let now = read_back(&out(&session, convention));
        let all = format!("{now:?}");
        for gone in ["höras", "egna", "Maj: Jag"] {
            assert!(!all.contains(gone), "{gone} in {all}");
        }
        let Some(Source::Text(source)) = now.sources.first() else { panic!("one text") };
        let Text::Held(words) = &source.text else { panic!("with words") };
        let covered: Vec<usize> =
            words.trim_start_matches('\u{feff}').lines().map(|line| line.chars().count()).collect();
        assert_eq!(covered, text.lines().map(|line| line.chars().count()).collect::<Vec<_>>());
        assert!(words.contains("Bo: Det är mer text."), "{words}");
        if convention == Convention::Standard {
            let places: BTreeSet<(i64, i64)> =
                source.selections.iter().map(|one| (one.place.start, one.place.end)).collect();
            let at = |quote: &str| code_points(text.split_once(quote).unwrap().0) as i64;
            let expected = [at("vill"), at("mer")].into_iter().zip([at("vill") + 15, at("mer") + 8]).collect();
            assert_eq!(places, expected);
        }
    }
}

#[test]
fn a_broken_file_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let session = project(folder.path(), "a");
    let whole = refi::write(&foreign(), Convention::Standard).unwrap();
    for bytes in [Vec::new(), b"PK\x03\x04".to_vec(), whole[..whole.len() / 2].to_vec(), b"<Project".to_vec()] {
        let error = read("a.qdpx", bytes, &Uncancelled).err().map(|error| error.message(Lang::Sv));
        assert!(error.is_some_and(|said| said.starts_with("a.qdpx: ")));
    }
    assert_eq!(told(&session), BTreeSet::new());
}

#[test]
fn a_codebook_goes_out_and_comes_in() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = project(folder.path(), "a");
    act(&mut first, &study(&["ord".to_owned()], &[]));
    let finder = first.finder().unwrap();
    let bytes = outgoing(first.reader(), ExchangeFormat::Qdc, Convention::Standard, &finder).unwrap().bytes;
    let mut second = project(folder.path(), "b");
    second.take_in(read("bok.qdc", bytes, &Uncancelled).unwrap()).unwrap();
    let codes =
        |session: &Session| told(session).into_iter().filter(|line| line.starts_with("code ")).collect::<Vec<_>>();
    assert_eq!(codes(&first).len(), 3);
    assert_eq!(codes(&first), codes(&second));
    second.undo().unwrap();
    assert!(codes(&second).is_empty(), "one step");
}

#[test]
fn the_report_says_how_positions_were_counted_and_how_sure_that_is() {
    use crate::formats::refi::positions::Unit;
    use crate::session::exchange::Counted;
    for (unit, confidence, told) in [
        (Unit::STANDARD, Some(1.0), "characters, as the standard says (found out from the passages, 100 % sure)"),
        (Unit::NVIVO, Some(0.4), "UTF-16 units, as NVivo does (found out from the passages, 40 % sure)"),
        (Unit { joins_crlf: true, ..Unit::NVIVO }, Some(0.02), "line ends as one, which is not sure"),
        (Unit::STANDARD, None, "as you chose"),
    ] {
        let said = Counted { unit, confidence }.message(Lang::En);
        assert!(said.contains(told), "{said}");
    }
}

#[test]
fn codings_that_no_view_shows_are_counted_and_said() {
    use crate::session::exchange::read;
    let folder = tempfile::tempdir().unwrap();
    let bytes = refi::write(&foreign(), Convention::Standard).unwrap();
    let mut session = project(folder.path(), "b");
    let done = session.take_in(read("a.qdpx", bytes, &Uncancelled).unwrap()).unwrap();
    // One on words, one on the whole text, one on an area of the picture.
    assert_eq!((done.taken.codings, done.taken.behind), (1, 2));
    let said = done.message(Lang::En);
    assert!(said.contains("1 of 3 codings") && said.contains("shown nowhere"), "{said}");
    // Where no text came in, no positions were found out.
    let mut empty = foreign();
    empty.sources.retain(|source| matches!(source, Source::Picture(_)));
    let bytes = refi::write(&empty, Convention::Standard).unwrap();
    let done = session.take_in(read("c.qdpx", bytes, &Uncancelled).unwrap()).unwrap();
    assert_eq!((done.taken.codings, done.taken.behind, done.counted), (0, 1, None));
}
