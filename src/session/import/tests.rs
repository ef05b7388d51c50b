//! What a person finds in the project after files, folders, zip files and surveys came in.

use super::*;
use crate::session::Session;
use std::io::Write;

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
