//! What a written file looks like to the strictest readers.

use super::*;

const WORDS: &str = "å😀\nräv i snö";

/// A passage with codings by these coders.
fn passage(number: u32, start: i64, end: i64, coders: &[Option<u32>]) -> Selection<TextPlace> {
    let coding = |(at, coder): (usize, &Option<u32>)| Coding {
        guid: guid(number * 10 + at as u32),
        creating_user: coder.map(guid),
        code: guid(3),
        ..Coding::default()
    };
    Selection {
        about: About { guid: guid(number), description: "kommentar".to_owned(), ..About::default() },
        place: TextPlace { start, end },
        codings: coders.iter().enumerate().map(coding).collect(),
    }
}

/// A project of two coders, one code and one text with these passages.
fn project(selections: Vec<Selection<TextPlace>>) -> Project {
    let user = |number| User { guid: guid(number), name: format!("K{number}"), ..User::default() };
    let about = About { guid: guid(4), name: "Intervju".to_owned(), ..About::default() };
    let source = TextSource { about, text: Text::Held(WORDS.into()), selections, ..TextSource::default() };
    Project {
        name: "Skog".to_owned(),
        users: vec![user(1), user(2)],
        codes: vec![code(3, "djur")],
        sources: vec![Source::Text(source)],
        ..Project::default()
    }
}

fn code(number: u32, name: &str) -> Code {
    Code {
        guid: guid(number),
        name: name.to_owned(),
        description: String::new(),
        colour: None,
        is_codable: true,
        parent: None,
        note_refs: Vec::new(),
    }
}

fn written(project: &Project) -> String {
    xml(&write(project, Convention::Standard).unwrap())
}

fn passages(project: &Project) -> &[Selection<TextPlace>] {
    &project.sources[0].text().unwrap().selections
}

#[test]
fn texts_and_positions_are_as_the_program_counts() {
    let project = project(vec![passage(5, 3, 6, &[Some(1)])]);
    let name = format!("{}.txt", guid(4).as_str());
    for (convention, folder, text, positions) in [
        (Convention::Standard, "sources", WORDS.to_owned(), "startPosition=\"3\" endPosition=\"6\""),
        (Convention::Nvivo, "Sources", "\u{FEFF}å😀\r\nräv i snö".to_owned(), "startPosition=\"5\" endPosition=\"8\""),
    ] {
        let file = write(&project, convention).unwrap();
        assert_eq!(entries(&file), ["project.qde".to_owned(), format!("{folder}/{name}")]);
        assert_eq!(entry(&file, &format!("{folder}/{name}")), text.as_bytes());
        let xml = xml(&file);
        assert!(xml.contains(positions), "{xml}");
        assert!(xml.contains(&format!("plainTextPath=\"internal://{name}\"")), "{xml}");
    }
}

#[test]
fn the_same_project_gives_the_same_bytes() {
    let project = project(vec![passage(5, 3, 6, &[Some(1), Some(2)])]);
    for convention in [Convention::Standard, Convention::Nvivo] {
        assert_eq!(write(&project, convention).unwrap(), write(&project, convention).unwrap());
    }
}

#[test]
fn each_coder_has_a_selection_and_the_comment_is_said_once() {
    let project = project(vec![passage(5, 3, 6, &[Some(1), Some(2), Some(1)])]);
    let (again, report) = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap();
    assert_eq!(report, Report::default());
    let found: Vec<_> = passages(&again)
        .iter()
        .map(|one| (one.about.stamp.creating_user.clone(), one.codings.len(), one.about.description.as_str()))
        .collect();
    assert_eq!(found, [(Some(guid(1)), 2, "kommentar"), (Some(guid(2)), 1, "")]);
    assert!(passages(&again).iter().all(|one| one.place == TextPlace { start: 3, end: 6 }));
}

#[test]
fn what_lies_within_a_part_of_a_page_is_not_doubled() {
    let mut project = project(vec![]);
    let within = TextSource {
        about: About { guid: guid(20), ..About::default() },
        text: Text::Held(WORDS.into()),
        selections: vec![passage(21, 3, 6, &[Some(1), Some(2)])],
        ..TextSource::default()
    };
    let whole = passage(5, 0, 1, &[Some(1), Some(2)]);
    let place = PagePlace { text: Some(within), ..PagePlace::default() };
    let selection = Selection { about: whole.about, place, codings: whole.codings };
    let about = About { guid: guid(22), ..About::default() };
    project.sources.push(Source::Pdf(PdfSource { about, selections: vec![selection], ..PdfSource::default() }));
    let again = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap().0;
    let Source::Pdf(pdf) = &again.sources[1] else { panic!() };
    let texts: Vec<&TextSource> = pdf.selections.iter().filter_map(|one| one.place.text.as_ref()).collect();
    let codings: Vec<usize> = texts.iter().flat_map(|text| &text.selections).map(|one| one.codings.len()).collect();
    assert_eq!((pdf.selections.len(), texts.len(), codings), (2, 2, vec![1, 1]));
}

#[test]
fn a_coding_without_a_coder_is_by_whoever_made_the_selection() {
    let mut selection = passage(5, 3, 6, &[None, Some(2)]);
    selection.about.stamp.creating_user = Some(guid(1));
    let again = read(&write(&project(vec![selection]), Convention::Standard).unwrap(), &Uncancelled).unwrap().0;
    let coders: Vec<_> = passages(&again).iter().map(|one| one.codings[0].creating_user.clone()).collect();
    assert_eq!(coders, [Some(guid(1)), Some(guid(2))]);
}

#[test]
fn an_empty_project_has_no_empty_lists() {
    let xml = written(&Project { name: "Tom".to_owned(), ..Project::default() });
    assert_eq!(xml.matches('<').count(), 2, "{xml}");
}

#[test]
fn a_folder_with_codings_is_written_as_a_code() {
    let mut project = project(vec![passage(5, 3, 6, &[Some(1)])]);
    project.codes[0].is_codable = false;
    project.codes.push(Code { is_codable: false, ..code(9, "mapp") });
    let again = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap().0;
    assert_eq!(again.codes.iter().map(|code| code.is_codable).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn one_value_that_does_not_fit_makes_its_variable_a_text() {
    let mut project = project(vec![]);
    let variable = |number, name: &str| Variable {
        guid: guid(number),
        name: name.to_owned(),
        kind: ValueKind::Integer,
        ..Variable::default()
    };
    project.variables = vec![variable(6, "ålder"), variable(7, "år")];
    let value = |number, text: &str| VariableValue {
        variable: guid(number),
        value: Some(Value { kind: ValueKind::Integer, text: text.to_owned() }),
    };
    let case = |number, values| Case { guid: guid(number), values, ..Case::default() };
    project.cases = vec![case(8, vec![value(6, "41"), value(7, "3")]), case(9, vec![value(6, "okänd")])];
    let again = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap().0;
    assert_eq!(again.variables.iter().map(|one| one.kind).collect::<Vec<_>>(), [ValueKind::Text, ValueKind::Integer]);
    let values: Vec<_> = again.cases.iter().flat_map(|case| &case.values).filter_map(|one| one.value.clone()).collect();
    let expected = [(ValueKind::Text, "41"), (ValueKind::Integer, "3"), (ValueKind::Text, "okänd")];
    assert_eq!(values, expected.map(|(kind, text)| Value { kind, text: text.to_owned() }));
}

#[test]
fn nothing_refers_to_what_is_not_there() {
    let mut project = project(vec![passage(5, 3, 6, &[Some(77)])]);
    project.note_refs = vec![guid(78)];
    project.sets = vec![Set { guid: guid(9), name: "S".to_owned(), codes: vec![guid(3), guid(79)], ..Set::default() }];
    let Source::Text(source) = &mut project.sources[0] else { panic!() };
    source.codings.push(Coding { guid: guid(10), code: guid(80), ..Coding::default() });
    let (again, report) = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap();
    assert_eq!(report, Report::default());
    assert_eq!(again.sets[0].codes, [guid(3)]);
    assert_eq!(passages(&again)[0].codings.len(), 1);
    assert!(again.sources[0].text().unwrap().codings.is_empty());
}

#[test]
fn an_identity_belongs_to_one_thing_and_is_a_guid() {
    let mut project = project(vec![passage(5, 3, 6, &[Some(1)])]);
    // Some programs give a case the identity of its code.
    project.cases = vec![Case { guid: guid(3), codes: vec![guid(3)], sources: vec![guid(4)], ..Case::default() }];
    project.notes =
        vec![TextSource { about: About { guid: Guid::of("17"), ..About::default() }, ..TextSource::default() }];
    project.note_refs = vec![Guid::of("17")];
    let (again, report) = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap();
    assert_eq!(report, Report::default());
    assert_eq!(again.codes[0].guid, guid(3));
    assert!(again.cases[0].guid != guid(3) && again.cases[0].guid.is_valid());
    assert_eq!((again.cases[0].codes.clone(), again.cases[0].sources.clone()), (vec![guid(3)], vec![guid(4)]));
    assert_eq!(again.note_refs, [again.notes[0].about.guid.clone()]);
}

#[test]
fn what_xml_cannot_hold_is_left_out_of_names() {
    let mut project = project(vec![]);
    project.codes[0].name = "rä\u{1}v\tett\nnamn".to_owned();
    let again = read(&write(&project, Convention::Standard).unwrap(), &Uncancelled).unwrap().0;
    assert_eq!(again.codes[0].name, "räv\tett\nnamn");
}

#[test]
fn a_passage_outside_its_text_is_not_handed_out() {
    let project = project(vec![passage(5, 3, 99, &[Some(1)])]);
    let expected = RefiError::PassageOutside { guid: guid(5).as_str().to_owned() };
    assert_eq!(write(&project, Convention::Standard), Err(expected));
}

#[test]
fn what_breaks_the_rules_is_not_handed_out() {
    let mut project = project(vec![]);
    // A user without an identity cannot be written.
    project.users[0].guid = Guid::default();
    assert!(
        matches!(write(&project, Convention::Standard), Err(RefiError::Invalid { element }) if element == "User/guid")
    );
}

#[test]
fn a_text_with_foreign_line_ends_is_written_with_plain_ones() {
    let mut project = project(vec![passage(5, 5, 8, &[Some(1)])]);
    let Source::Text(source) = &mut project.sources[0] else { panic!() };
    source.text = Text::Held("å😀!\r\nräv i snö".into());
    let file = write(&project, Convention::Standard).unwrap();
    assert_eq!(entry(&file, &format!("sources/{}.txt", guid(4).as_str())), "å😀!\nräv i snö".as_bytes());
    assert!(xml(&file).contains("startPosition=\"4\" endPosition=\"7\""));
}

#[test]
fn a_codebook_goes_both_ways() {
    let child =
        Code {
            parent: Some(0), description: "två\nrader".to_owned(), colour: Some(Colour(1, 2, 3)), ..code(4, "räv")
        };
    let set = Set { guid: guid(5), name: "Rov".to_owned(), codes: vec![guid(4)], ..Set::default() };
    let book = Codebook { origin: "X".to_owned(), codes: vec![code(3, "djur"), child], sets: vec![set] };
    let bytes = write_codebook(&book).unwrap();
    assert_eq!(read_codebook(&bytes, &Uncancelled).unwrap(), (book, Report::default()));
    // Members are named otherwise than in a project.
    assert!(String::from_utf8(bytes).unwrap().contains(&format!("<MemberCode guid=\"{}\"/>", guid(4).as_str())));
}

#[test]
fn a_codebook_without_codes_is_refused() {
    assert_eq!(write_codebook(&Codebook::default()), Err(RefiError::NoCodes));
}
