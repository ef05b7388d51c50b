//! Tables and codebooks in an import: none stops the others, and none becomes hundreds of documents by a guess.

use super::*;
use crate::formats::import::ImportError;

/// A survey of so many respondents.
fn survey(count: usize) -> String {
    let answers = ["Det fungerar bra med möten", "Vi ses alldeles för sällan här", "Ingen vet vem som gör vad"];
    let rows: String = (0..count).map(|n| format!("{};{} nummer {n}\n", n % 5, answers[n % 3])).collect();
    format!("Betyg;Vad fungerar bra?\n{rows}")
}

fn imported(files: &[(&str, &[u8])], choices: &Choices) -> (tempfile::TempDir, Session, Vec<FileReport>) {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let paths: Vec<PathBuf> = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            path
        })
        .collect();
    let reports = session.import_files(&paths, choices, &Given::default()).unwrap();
    (folder, session, reports)
}

#[test]
fn one_bad_file_stops_none_of_the_others_and_is_named() {
    let blank = survey(12).replace("Betyg;", " ;");
    let (_folder, mut session, reports) = imported(
        &[
            ("a.txt", b"ett ord"),
            // Nothing is left of its name.
            (" .txt", "två ord".as_bytes()),
            ("c.csv", blank.as_bytes()),
            ("d.docx", b"inget dokument"),
            ("e.txt", b"tre ord"),
        ],
        &Choices::default(),
    );
    let told: Vec<(&str, bool)> = reports
        .iter()
        .map(|report| (report.file_name.as_str(), matches!(report.result, FileResult::Refused(_))))
        .collect();
    assert_eq!(told, [("a.txt", false), (" .txt", true), ("c.csv", false), ("d.docx", true), ("e.txt", false)]);
    assert!(reports[1].message(Lang::Sv).starts_with(" .txt: "), "{}", reports[1].message(Lang::Sv));
    assert_eq!(names(&session).len(), 14);
    let variables: Vec<_> = store::variable::all(session.reader()).unwrap().into_iter().map(|one| one.name).collect();
    assert_eq!(variables, ["Kolumn 1"]);
    assert!(store::check::run(session.reader()).unwrap().is_empty());
    session.undo().unwrap();
    assert!(names(&session).is_empty() && store::variable::all(session.reader()).unwrap().is_empty());
}

#[test]
fn what_a_refused_file_had_begun_is_not_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = session(folder.path());
    let done = session.step(StepName::new(StepKind::AddDocument), None, None, |writer, coder| {
        let context = apply::Context::new(writer, coder);
        let case = |name: &str| store::case::insert(writer, name, None, "", "");
        case("före")?;
        let failed: Result<(), ActionError> = context.attempt(|| {
            context.made(Made::Case(case("borta")?));
            Err(ActionError::NoText)
        });
        assert!(matches!(failed, Err(ActionError::NoText)));
        context.attempt(|| Ok(case("efter")?))?;
        Ok(context.into_made())
    });
    assert!(done.unwrap().made.is_empty());
    let cases: Vec<_> = store::case::all(session.reader()).unwrap().into_iter().map(|case| case.name).collect();
    assert_eq!(cases, ["före", "efter"]);
}

#[test]
fn many_respondents_are_asked_about_with_a_picture_and_made_when_a_person_says_so() {
    let (large, small) = (survey(MANY), survey(MANY / 2));
    let other = small.replace("nummer", "svar");
    for (files, asked) in [
        (&[("a.csv", large.as_bytes())][..], 1),
        (&[("a.csv", small.as_bytes())], 0),
        // Each alone is few, and together they are many; a text comes in all the same.
        (&[("a.csv", small.as_bytes()), ("b.csv", other.as_bytes()), ("c.txt", b"ord")], 2),
    ] {
        let (folder, mut session, reports) = imported(files, &Choices::default());
        let pictures: Vec<&Picture> = reports
            .iter()
            .filter_map(|report| if let FileResult::Asked(picture) = &report.result { Some(&**picture) } else { None })
            .collect();
        assert_eq!(pictures.len(), asked);
        let respondents: usize = files
            .iter()
            .map(|(_, bytes)| bytes.iter().filter(|b| **b == b'\n').count().saturating_sub(1))
            .max()
            .unwrap();
        let here = names(&session).len();
        let Some(picture) = pictures.first() else {
            assert_eq!(here, respondents);
            continue;
        };
        assert_eq!(here, files.len() - asked, "only the text");
        assert_eq!(picture.documents, respondents);
        assert!(picture.first.starts_with("a 0"), "{}", picture.first);
        assert_eq!(
            (picture.open.as_slice(), picture.closed.as_slice()),
            (&["Vad fungerar bra?".to_owned()][..], &["Betyg".to_owned()][..])
        );
        let said = reports[0].message(Lang::En);
        assert!(said.contains(&respondents.to_string()) && said.contains("Vad fungerar bra?"), "{said}");
        assert!(!said.contains("nummer"), "no answer is part of it: {said}");
        let choices = Choices { tables: Tables::Survey, ..Choices::default() };
        session.import_files(&[folder.path().join("a.csv")], &choices, &Given::default()).unwrap();
        assert_eq!(names(&session).len(), here + respondents);
    }
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    for (name, words) in [("Läs mig", "om filen"), ("Svar", "det jag sa")] {
        let sheet = workbook.add_worksheet().set_name(name).unwrap();
        sheet.write_string(0, 0, "Rubrik").unwrap();
        sheet.write_string(1, 0, words).unwrap();
    }
    let bytes = workbook.save_to_buffer().unwrap();
    for (sheet, expected) in
        [(None, Some("Rubrik\nom filen\n")), (Some("Svar"), Some("Rubrik\ndet jag sa\n")), (Some("Blad3"), None)]
    {
        for tables in [Tables::Text, Tables::Guess] {
            let choices = Choices { sheet: sheet.map(str::to_owned), tables, ..Choices::default() };
            let read = read("x.xlsx", bytes.clone(), &choices, &Uncancelled);
            match (read.outcome, expected) {
                (Ok(Content::Document(document)), Some(text)) => assert_eq!(document.import.text, text),
                (Err(ActionError::Import { error: ImportError::NoSuchSheet { names, .. }, .. }), None) => {
                    assert_eq!(names, ["Läs mig", "Svar"]);
                }
                _ => panic!("{sheet:?}"),
            }
        }
    }
}

#[test]
fn a_table_of_speech_is_one_document() {
    let speech: String =
        (0..40).map(|n| format!("{},Det här är vad som sades {n}.\n", ["Karin", "Per"][n % 2])).collect();
    for tables in [Tables::Guess, Tables::Text] {
        let choices = Choices { tables, ..Choices::default() };
        let (_folder, session, _) = imported(&[("möte.csv", format!("Speaker,Text\n{speech}").as_bytes())], &choices);
        let documents = store::document::all(session.reader()).unwrap();
        assert_eq!((documents.len(), documents[0].kind.as_str()), (1, "transcript"));
        let speakers = store::document::speakers(session.reader(), documents[0].id).unwrap();
        assert_eq!(speakers.iter().map(|one| one.label.as_str()).collect::<Vec<_>>(), ["Karin", "Per"]);
    }
}

#[test]
fn a_column_whose_variable_is_of_another_type_gets_one_of_its_own() {
    let (folder, mut session, _) = imported(&[("a.csv", survey(12).as_bytes())], &Choices::default());
    let later = folder.path().join("b.csv");
    let codes = survey(12).replace('\n', "\n0").trim_end_matches('0').to_owned();
    std::fs::write(&later, codes).unwrap();
    session.import_files(&[later], &Choices::default(), &Given::default()).unwrap();
    let variables: Vec<_> =
        store::variable::all(session.reader()).unwrap().into_iter().map(|one| (one.name, one.kind)).collect();
    let expected = [("Betyg", VariableKind::Integer), ("Betyg 2", VariableKind::Text)];
    assert_eq!(variables, expected.map(|(name, kind)| (name.to_owned(), kind)));
    let values = store::variable::values(session.reader()).unwrap();
    assert!(values.iter().any(|(_, _, value)| value == "03") && values.iter().any(|(_, _, value)| value == "3"));
}

#[test]
fn codebooks_of_other_programs_come_in_as_they_export_them() {
    let tree = [("hinder", ""), ("hinder/pengar", ""), ("hinder/tid", "Brist på tid"), ("samverkan", "Arbetar ihop")];
    let flat = [("hinder.pengar", ""), ("hinder.tid", "Brist på tid"), ("samverkan", "Arbetar ihop")];
    let dotted = [("hinder", ""), ("hinder/hinder.tid", "Brist på tid"), ("samverkan", "Arbetar ihop")];
    for (name, text, expected) in [
        (
            "taguette.csv",
            "tag,description,number of highlights\nsamverkan,Arbetar ihop,12\nhinder.tid,Brist på tid,3\nhinder.pengar,,0\n",
            &flat[..],
        ),
        (
            "taguette-new.csv",
            "tag,parent,description,number of highlights\nsamverkan,,Arbetar ihop,12\nhinder,,,0\nhinder.tid,hinder,Brist på tid,3\n",
            &dotted,
        ),
        (
            "maxqda.csv",
            "Color;Parent code;Code;Memo;Cod. seg. (all documents);Documents\n●;;samverkan;Arbetar ihop;4;2\n●;;hinder;;1;1\n●;hinder;tid;Brist på tid;1;1\n●;hinder;pengar;;0;0\n",
            &tree,
        ),
        (
            "maxqda-paths.csv",
            "Code;Code memo;Coded segments\nsamverkan;Arbetar ihop;4\nhinder;;1\nhinder > tid;Brist på tid;1\nhinder > pengar;;0\n",
            &tree,
        ),
        (
            "nvivo.csv",
            "Name,Description,Files,References\nCodes\\\\samverkan,Arbetar ihop,3,4\nCodes\\\\hinder,,1,1\nCodes\\\\hinder\\\\tid,Brist på tid,1,1\nCodes\\\\hinder\\\\pengar,,0,0\n",
            &tree,
        ),
        (
            "atlas.csv",
            "ID,Code,Comment,Grounded,Density,Groups\n1,● samverkan,Arbetar ihop,4,0,\n2,○ hinder.tid,Brist på tid,3,0,\n3,○ hinder.pengar,,0,0,\n",
            &flat,
        ),
    ] {
        for tables in [Tables::Codebook, Tables::Guess] {
            let (_folder, session, _) = imported(&[(name, text.as_bytes())], &Choices { tables, ..Choices::default() });
            let found = codebook(&session);
            let found: Vec<_> = found.iter().map(|(path, told)| (path.as_str(), told.as_str())).collect();
            assert_eq!(found, expected, "{name}");
            assert!(names(&session).is_empty(), "{name}");
        }
    }
}

#[test]
fn a_file_without_codes_is_refused_as_a_codebook() {
    let choices = Choices { tables: Tables::Codebook, ..Choices::default() };
    let (_folder, session, reports) = imported(&[("x.csv", b"a,b\n1,2\n"), ("k.csv", b"code\nTid\n")], &choices);
    assert!(matches!(&reports[0].result, FileResult::Refused(ActionError::Import { error: ImportError::NoCodes, .. })));
    assert_eq!(codebook(&session), [("Tid".to_owned(), String::new())]);
}
