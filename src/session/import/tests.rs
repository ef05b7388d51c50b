//! What a person finds in the project after files, folders, zip files and surveys came in.

mod corrected;
mod round_trip;
mod tables;

use super::codebook as codebooks;
use super::*;
use crate::formats::import::TrackedChanges;
use crate::session::Session;
use std::io::Write;

mod speakers;

const SURVEY: &str = "Kommun;Fungerar samverkan?;Betyg;Anställd sedan\n\
    Hult;Ja, sedan vi började träffas varje vecka har det blivit mycket bättre för alla;4;2019-03-01\n\
    Vik;Nej, ingen vet vem som ska göra vad och mötena ställs in gång på gång;2;2020-11-15\n\
    Hult;Ibland, när rätt personer kommer till mötena så blir det faktiskt något av det;3;2021-01-07\n";

fn session(folder: &Path) -> Session {
    Session::create(&folder.join("p.mening"), "P", Lang::Sv, None).unwrap()
}

fn names(session: &Session) -> Vec<String> {
    store::document::all(session.reader()).unwrap().into_iter().map(|document| document.name).collect()
}

#[test]
fn folders_and_zip_files_bring_in_what_they_hold() {
    let folder = tempfile::tempdir().unwrap();
    let material = folder.path().join("material");
    std::fs::create_dir_all(material.join("Höör/.dold")).unwrap();
    std::fs::write(material.join("b.txt"), "Två ord").unwrap();
    std::fs::write(material.join("Höör/ä.txt"), "Ett ord").unwrap();
    std::fs::write(material.join("Höör/.dold/x.txt"), "Syns inte").unwrap();
    std::fs::write(material.join("Höör/~$ä.docx"), "låst").unwrap();
    let mut zip = zip::ZipWriter::new(std::fs::File::create(material.join("c.zip")).unwrap());
    zip.start_file("undermapp/d.txt", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all("Tre små ord".as_bytes()).unwrap();
    zip.finish().unwrap();
    let mut session = session(folder.path());
    let reports = session.import_files(&[material], &Choices::default(), &Given::default()).unwrap();
    assert_eq!(names(&session), ["b", "d", "ä"]);
    let files: Vec<_> = reports.iter().map(|report| report.file_name.as_str()).collect();
    assert_eq!(files, ["material/b.txt", "material/c.zip/undermapp/d.txt", "material/Höör/ä.txt"]);
    session.undo().unwrap();
    assert!(names(&session).is_empty(), "one step for all");
}

/// A zip file of these.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn zip_files_within_zip_files_are_read_and_what_cannot_be_is_said_of_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut inner = zipped(&[("djup.txt", b"ord")]);
    for name in ["4.zip", "3.zip", "2.zip"] {
        inner = zipped(&[(name, &inner), ("text.txt", name.as_bytes())]);
    }
    let path = folder.path().join("allt.zip");
    std::fs::write(&path, zipped(&[("2.zip", &inner), ("skadad.zip", b"PK"), ("sist.txt", b"Sist")])).unwrap();
    let mut session = session(folder.path());
    let reports = session.import_files(&[path], &Choices::default(), &Given::default()).unwrap();
    let told: Vec<(&str, bool)> = reports
        .iter()
        .map(|report| (report.file_name.as_str(), matches!(report.result, FileResult::Imported { .. })))
        .collect();
    let expected = [
        ("allt.zip/2.zip/2.zip/3.zip", false),
        ("allt.zip/2.zip/2.zip/text.txt", true),
        ("allt.zip/2.zip/text.txt", true),
        ("allt.zip/skadad.zip", false),
        ("allt.zip/sist.txt", true),
    ];
    assert_eq!(told, expected);
    assert!(reports[0].message(Lang::En).contains("3 deep"), "{}", reports[0].message(Lang::En));
}

#[test]
fn comments_come_in_as_memos_on_their_passages_and_go_with_the_import() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("utkast.rtf");
    let said = r"{\*\atnauthor Bo}{\*\annotation{\*\atnref 1}Vem?}";
    std::fs::write(
        &file,
        format!(r"{{\rtf1 Ett {{\*\atrfstart 1}}litet{{\*\atrfend 1}}{said} {{\deleted gammalt}}{{\revised nytt}}}}"),
    )
    .unwrap();
    for (changes, text) in
        [(TrackedChanges::Accepted, "Ett litet nytt"), (TrackedChanges::Original, "Ett litet gammalt")]
    {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let choices = Choices { changes, ..Choices::default() };
        session.import_files(std::slice::from_ref(&file), &choices, &Given::default()).unwrap();
        let document = store::document::all(session.reader()).unwrap().remove(0).id;
        assert_eq!(store::document::text(session.reader(), document).unwrap(), text);
        let memos = store::memo::all(session.reader()).unwrap();
        let [memo] = memos.as_slice() else { panic!("{} memos", memos.len()) };
        assert_eq!((memo.text.as_str(), memo.kind.as_str()), ("Bo: Vem?", "field"));
        assert_eq!(memo.on, Some(MemoOn::Document(document)));
        let evidence = store::evidence::all(session.reader()).unwrap();
        let places: Vec<_> = evidence.iter().map(|place| (place.claim, place.quote.as_str())).collect();
        assert_eq!(places, [(Claim::Memo(memo.id), "litet")]);
        session.undo().unwrap();
        assert!(store::memo::all(session.reader()).unwrap().is_empty() && names(&session).is_empty());
        session.redo().unwrap();
        assert_eq!(store::memo::all(session.reader()).unwrap().len(), 1);
    }
}

#[test]
fn new_comments_of_a_corrected_file_come_in_and_known_ones_do_not_twice() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.rtf");
    let comment = |n: usize, word: &str, said: &str| {
        format!(
            r"{{\*\atrfstart {n}}}{word}{{\*\atrfend {n}}}{{\*\atnauthor Bo}}{{\*\annotation{{\*\atnref {n}}}{said}}}"
        )
    };
    let memos = |session: &Session| -> Vec<String> {
        store::memo::all(session.reader()).unwrap().into_iter().map(|memo| memo.text).collect()
    };
    let first = comment(1, "litet", "Vem?");
    std::fs::write(&file, format!(r"{{\rtf1 Ett {first} barn}}")).unwrap();
    let mut session = session(folder.path());
    // By an action that names the file as by any import.
    let add = serde_json::json!({"action": "add_document", "name": "a", "path": file.display().to_string()});
    session.apply(&[action(add)]).unwrap();
    assert_eq!(memos(&session), ["Bo: Vem?"]);
    let second = comment(2, "barn", "Flera?");
    std::fs::write(&file, format!(r"{{\rtf1 Ett {first} litet {second}}}")).unwrap();
    session.reimport("a", read_file(&file, &Choices::default(), &Uncancelled)).unwrap();
    assert_eq!(memos(&session), ["Bo: Vem?", "Bo: Flera?"]);
    let quotes: Vec<_> = store::evidence::all(session.reader()).unwrap().into_iter().map(|place| place.quote).collect();
    assert_eq!(quotes, ["litet", "barn"]);
    session.undo().unwrap();
    assert_eq!(memos(&session), ["Bo: Vem?"]);
}

#[test]
fn a_survey_becomes_a_document_of_each_respondent() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("enkät.csv");
    std::fs::write(&file, SURVEY).unwrap();
    let mut session = session(folder.path());
    let reports = session.import_files(std::slice::from_ref(&file), &Choices::default(), &Given::default()).unwrap();
    assert!(matches!(reports.as_slice(), [FileReport { result: FileResult::Survey { documents: 3, .. }, .. }]));
    assert_eq!(names(&session), ["enkät Hult 1", "enkät Vik 2", "enkät Hult 3"]);
    let reader = session.reader();
    let documents = store::document::all(reader).unwrap();
    assert!(documents.iter().all(|document| document.kind == "survey"));
    let text = store::document::text(reader, documents.first().unwrap().id).unwrap();
    assert!(text.starts_with("Fungerar samverkan?\nJa, sedan"), "the question stands as a heading");
    let cases: Vec<_> = store::case::all(reader).unwrap().into_iter().map(|case| case.name).collect();
    assert_eq!(cases, ["Hult", "Vik"]);
    let variables: Vec<_> =
        store::variable::all(reader).unwrap().into_iter().map(|known| (known.name, known.kind)).collect();
    assert!(variables.contains(&("Betyg".to_owned(), VariableKind::Integer)), "{variables:?}");
    assert!(variables.contains(&("Anställd sedan".to_owned(), VariableKind::Date)), "{variables:?}");
    assert_eq!(store::variable::values(reader).unwrap().len(), 6);
    let again = session.import_files(&[file], &Choices::default(), &Given::default()).unwrap();
    assert!(matches!(again.as_slice(), [FileReport { result: FileResult::AlreadyThere { .. }, .. }]));
}

#[test]
fn a_table_is_what_a_person_chooses() {
    let folder = tempfile::tempdir().unwrap();
    for (name, text, tables, documents) in [
        ("a.csv", SURVEY, Tables::Text, 1),
        ("b.csv", "År;Antal\n2019;4\n2020;5\n", Tables::Guess, 1),
        ("k.csv", "Kod;Kommentar\nA;Jag tycker att det är för lite tid\n", Tables::Guess, 1),
        ("l.csv", "Kod;Definition;Exempel\nA;för lite tid;det hinns inte\n", Tables::Guess, 0),
        ("c.csv", "År;Antal\n2019;7\n2020;5\n", Tables::Survey, 2),
    ] {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        let project = folder.path().join(name).with_extension("mening");
        let mut session = Session::create(&project, "P", Lang::Sv, None).unwrap();
        let choices = Choices { tables, ..Choices::default() };
        session.import_files(&[file], &choices, &Given::default()).unwrap();
        assert_eq!(names(&session).len(), documents, "{name}");
    }
}

#[test]
fn moments_of_a_recording_stand_beside_the_text_and_follow_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("möte.srt");
    std::fs::write(
        &file,
        "1\n00:00:01,000 --> 00:00:02,500\nVälkomna hit.\n\n2\n00:00:03,000 --> 00:00:05,000\nTack för det!\n",
    )
    .unwrap();
    let mut session = session(folder.path());
    session.import_files(&[file], &Choices::default(), &Given::default()).unwrap();
    let id = store::document::find(session.reader(), "möte").unwrap().unwrap();
    let moments = |session: &Session| {
        let text = store::document::text(session.reader(), id).unwrap();
        let points = store::document::sync_points(session.reader(), id).unwrap();
        let at = |point: &SyncPoint| text.chars().skip(point.at.0 as usize).take(4).collect::<String>();
        points.iter().map(|point| (point.time, at(point))).collect::<Vec<_>>()
    };
    let expected = [(1000, "Välk".to_owned()), (3000, "Tack".to_owned())];
    assert_eq!(moments(&session), expected);
    let edit = serde_json::json!({"action": "edit_text", "document": "möte", "quote": "hit", "words": "hit allihop"});
    session.apply(&[crate::session::Action::from_json(edit).unwrap()]).unwrap();
    assert_eq!(moments(&session), expected);
}

fn action(json: serde_json::Value) -> crate::session::Action {
    crate::session::Action::from_json(json).unwrap()
}

fn coded(session: &Session) -> Vec<String> {
    let mut words = Vec::new();
    store::coding::each(session.reader(), |coding| words.push(coding)).unwrap();
    let text = |id| store::document::text(session.reader(), id).unwrap();
    words.iter().map(|coding| slice(&text(coding.document), coding.passage).to_owned()).collect()
}

#[test]
fn codings_move_with_their_words_into_a_corrected_transcript() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.txt");
    std::fs::write(&file, "Anna: Vi träfas varje vecka.\nBo: Det fungrar bra, tycker jag.\nAnna: Ja.\nBo: Jo.\n")
        .unwrap();
    let mut session = session(folder.path());
    session.import_files(std::slice::from_ref(&file), &Choices::default(), &Given::default()).unwrap();
    let code = |words: &str, code: &str| {
        action(serde_json::json!({"action": "add_coding", "document": "a", "quote": words, "code": code}))
    };
    let codes = ["k", "l"].map(|name| action(serde_json::json!({"action": "add_code", "name": name})));
    session.apply(&codes).unwrap();
    session.apply(&[code("Vi träfas", "k"), code("fungrar bra", "k"), code("tycker jag", "l")]).unwrap();
    let memo = serde_json::json!({"action": "add_memo", "title": "m", "text": "t", "on": "a"});
    session.apply(&[action(memo)]).unwrap();
    std::fs::write(&file, "Anna: Numera vi träffas varje vecka.\nBo: Det fungerar bra.\nAnna: Ja.\nBo: Jo.\n").unwrap();
    let report = session.reimport("a", read_file(&file, &Choices::default(), &Uncancelled)).unwrap();
    assert_eq!((report.adrift, report.kept_pseudonyms), (1, 0));
    let coded_now = coded(&session);
    assert_eq!(&coded_now[1..], ["fungerar bra", "bra"], "the lost one waits at the nearest words");
    assert!(coded_now[0].ends_with("vi träffas"), "{coded_now:?}");
    let adrift = store::adrift::all(session.reader()).unwrap();
    assert_eq!(
        adrift.iter().map(|one| (one.name.as_str(), one.quote.as_str())).collect::<Vec<_>>(),
        [("l", "tycker jag")]
    );
    assert!(store::check::run(session.reader()).unwrap().is_empty());
    let settled = serde_json::json!({"action": "settle_adrift", "of": adrift[0].guid.to_string()});
    session.apply(&[action(settled)]).unwrap();
    assert!(store::adrift::all(session.reader()).unwrap().is_empty());
    session.undo().unwrap();
    session.undo().unwrap();
    assert_eq!(coded(&session), ["Vi träfas", "fungrar bra", "tycker jag"]);
}

#[test]
fn a_corrected_text_does_not_bring_names_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.txt");
    std::fs::write(&file, "Jag frågade Beata om det. Hon sa nej.\n").unwrap();
    let mut session = session(folder.path());
    session.import_files(std::slice::from_ref(&file), &Choices::default(), &Given::default()).unwrap();
    session
        .step(StepName::as_written("p", "p"), None, None, |writer, _| {
            let id = store::document::find(writer.reader(), "a")?.unwrap();
            store::confidence::add_replacement(writer, id, Passage::new(12, 17), "person")?;
            Ok(Vec::new())
        })
        .unwrap();
    std::fs::write(&file, "Jag frågade Margareta om det. Hon sa ju nej.\n").unwrap();
    let report = session.reimport("a", read_file(&file, &Choices::default(), &Uncancelled)).unwrap();
    let id = store::document::find(session.reader(), "a").unwrap().unwrap();
    let text = store::document::text(session.reader(), id).unwrap();
    assert_eq!(text, "Jag frågade Beata om det. Hon sa ju nej.\n");
    assert_eq!((report.changed, report.kept_pseudonyms), (1, 1));
}

#[test]
fn with_five_words_in_a_hundred_corrected_codings_stay_on_their_words() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let mut seed = 7_u64;
    let mut random = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let words: Vec<String> = (0..6000).map(|_| format!("ord{}", random(900))).collect();
    let text = words.join(" ");
    let mut starts = vec![0];
    for word in &words {
        starts.push(starts.last().unwrap() + word.len() + 1);
    }
    session.apply(&[action(serde_json::json!({"action": "add_document", "name": "a", "text": text}))]).unwrap();
    session.apply(&[action(serde_json::json!({"action": "add_code", "name": "k"}))]).unwrap();
    let coded: Vec<(usize, usize)> = (0..1000).map(|n| (n * 6, n * 6 + random(5))).collect();
    let codings: Vec<_> = coded
        .iter()
        .map(|&(first, last)| {
            let (start, end) = (starts[first], starts[last] + words[last].len());
            action(
                serde_json::json!({"action": "add_coding", "document": "a", "start": start, "end": end, "code": "k"}),
            )
        })
        .collect();
    session.apply(&codings).unwrap();
    let mut corrected = words.clone();
    for _ in 0..300 {
        let at = random(corrected.len());
        match random(3) {
            0 => corrected[at] = format!("nytt{at}"),
            1 => corrected[at].push_str(" till"),
            _ => corrected[at].clear(),
        }
    }
    let text = corrected.join(" ");
    session.apply(&[action(serde_json::json!({"action": "replace_text", "document": "a", "text": text}))]).unwrap();
    let mut before = Vec::new();
    let mut kept = 0;
    store::coding::each(session.reader(), |coding| before.push(coding)).unwrap();
    let text = store::document::text(session.reader(), before[0].document).unwrap();
    let bare = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (coding, (first, last)) in before.iter().zip(coded) {
        // The same words as were coded, as they are corrected; a word put in after the last of them is no part of it.
        let expected = bare(&corrected[first..=last].join(" "));
        let now = bare(slice(&text, coding.passage));
        kept += usize::from(now == expected || expected.strip_suffix(" till") == Some(now.as_str()));
    }
    assert_eq!(before.len(), 1000, "none is dropped");
    assert!(kept >= 990, "{kept} of 1000");
}

fn codebook(session: &Session) -> Vec<(String, String)> {
    let codes = store::code::all(session.reader()).unwrap();
    let mut told: Vec<_> = codes.iter().map(|code| (code_path(&codes, code.id), code.definition.clone())).collect();
    told.sort();
    told
}

#[test]
fn a_codebook_comes_in_from_a_table_or_a_list() {
    let expected = [("Samverkan", ""), ("Samverkan/Möten", "när de träffas"), ("Tid", "för lite")];
    let expected: Vec<(String, String)> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    for (name, text) in [
        ("a.csv", "path,definition\nSamverkan,\nSamverkan/Möten,när de träffas\nTid,för lite\n"),
        ("b.csv", "Namn;Beskrivning;Överordnad\nSamverkan;;\nMöten;när de träffas;Samverkan\nTid;för lite;\n"),
        ("c.txt", "Samverkan\n\tMöten: när de träffas\nTid: för lite\n"),
        ("d.txt", "- Samverkan\n    - Möten: när de träffas\n- Tid: för lite\n"),
        ("e.md", "Plats\tInnebörd\nSamverkan/Möten\tnär de träffas\nTid\tför lite\n"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        let mut session = session(folder.path());
        let choices = Choices { tables: Tables::Codebook, ..Choices::default() };
        session.import_files(std::slice::from_ref(&file), &choices, &Given::default()).unwrap();
        assert_eq!(codebook(&session), expected, "{name}");
        assert!(names(&session).is_empty(), "no document is made of it");
        let again = session.import_files(&[file], &choices, &Given::default()).unwrap();
        assert!(matches!(again[0].result, FileResult::Codebook(Codes { new: 0, changed: 0, .. })), "{name}");
    }
}

#[test]
fn a_codebook_goes_out_as_a_list_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = session(folder.path());
    for code in ["A", "A/B", "A/B/C", "D"] {
        let (parent, name) = code.rsplit_once('/').map_or((None, code), |(parent, name)| (Some(parent), name));
        let json = serde_json::json!({"action": "add_code", "name": name, "parent": parent, "definition": format!("om {name}")});
        first.apply(&[action(json)]).unwrap();
    }
    let text = codebooks::written(&store::code::all(first.reader()).unwrap());
    let file = folder.path().join("koder.txt");
    std::fs::write(&file, text).unwrap();
    let mut second = Session::create(&folder.path().join("q.mening"), "Q", Lang::Sv, None).unwrap();
    let choices = Choices { tables: Tables::Codebook, ..Choices::default() };
    second.import_files(&[file], &choices, &Given::default()).unwrap();
    assert_eq!(codebook(&first), codebook(&second));
}
