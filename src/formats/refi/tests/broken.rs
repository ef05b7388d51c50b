//! Files that are not as they should be: what is read of each, and what is said.

use super::*;
use crate::formats::refi::positions::{Count, Form, Unit};
use crate::model::{Lang, Message};

const TEXT: &str = "Vi möts på torsdagar.\nDet är bra.";
const NAMESPACE: &str = "xmlns=\"urn:QDA-XML:project:1.0\"";
const CODER: &str = "00000000-0000-4000-8000-000000000001";
const CODE: &str = "00000000-0000-4000-8000-000000000002";
const FILE: &str = "00000000-0000-4000-8000-000000000003.txt";
const PASSAGE: &str = "startPosition=\"3\" endPosition=\"7\"";

/// A project of one text with one coding.
fn whole() -> String {
    format!(
        r##"<?xml version="1.0" encoding="utf-8"?>
<Project name="P" {NAMESPACE}>
 <Users><User guid="{CODER}" name="Ada"/></Users>
 <CodeBook><Codes><Code guid="{CODE}" name="Möten" isCodable="true" color="#FF0000"/></Codes></CodeBook>
 <Sources>
  <TextSource guid="00000000-0000-4000-8000-000000000003" name="Intervju" plainTextPath="internal://{FILE}">
   <PlainTextSelection guid="00000000-0000-4000-8000-000000000004" {PASSAGE} creatingUser="{CODER}">
    <Coding guid="00000000-0000-4000-8000-000000000005" creatingUser="{CODER}"><CodeRef targetGUID="{CODE}"/></Coding>
   </PlainTextSelection>
  </TextSource>
 </Sources>
</Project>"##
    )
}

fn packed(xml: &str) -> Vec<u8> {
    zipped(&[("project.qde", xml.as_bytes()), (&format!("sources/{FILE}"), TEXT.as_bytes())])
}

/// The file with one thing in its XML replaced.
fn with(from: &str, to: &str) -> Vec<u8> {
    let whole = whole();
    assert!(whole.contains(from), "{from}");
    packed(&whole.replace(from, to))
}

/// Passages with their codes, and problems.
type Taken = (Vec<(String, String)>, Vec<String>);

/// The passages as they end up, each with its code's name, and all problems in words.
fn taken(file: &[u8]) -> Result<Taken, RefiError> {
    let (mut project, report) = read(file, &Uncancelled)?;
    let mut problems = report.problems;
    let unit = detect_all(&project).unit;
    problems.extend(settle(&mut project, unit, Form::Stored));
    let mut found = Vec::new();
    for source in project.sources.iter().filter_map(Source::text) {
        let Text::Held(text) = &source.text else { continue };
        for selection in &source.selections {
            let TextPlace { start, end } = selection.place;
            let words: String = text.chars().skip(start as usize).take((end - start) as usize).collect();
            for coding in &selection.codings {
                let code = project.codes.iter().find(|code| code.guid == coding.code).unwrap();
                found.push((words.clone(), code.name.clone()));
            }
        }
    }
    Ok((found, problems.iter().map(|problem| problem.message(Lang::En)).collect()))
}

#[test]
fn what_can_be_understood_is_taken_over_whole_and_said() {
    let utf16: Vec<u8> = "\u{FEFF}".chars().chain(TEXT.chars()).flat_map(|c| (c as u16).to_le_bytes()).collect();
    let latin: Vec<u8> = TEXT.chars().map(|c| c as u8).collect();
    let text = |folder: &str, bytes: &[u8]| {
        zipped(&[("project.qde", whole().as_bytes()), (&format!("{folder}/{FILE}"), bytes)])
    };
    let slip = zipped(&[
        ("project.qde", whole().as_bytes()),
        (&format!("sources/{FILE}"), TEXT.as_bytes()),
        ("../../evil.txt", b"x"),
    ]);
    let two = zipped(&[
        ("old.qde", b"<Project/>"),
        ("project.qde", whole().as_bytes()),
        (&format!("sources/{FILE}"), TEXT.as_bytes()),
    ]);
    let renamed = zipped(&[("Trial.qde", whole().as_bytes()), (&format!("sources/{FILE}"), TEXT.as_bytes())]);
    let users = format!("<Users><User guid=\"{CODER}\" name=\"Ada\"/></Users>");
    let no_users = whole().replace(&users, "").replace(&format!(" creatingUser=\"{CODER}\""), "");
    let marked = format!("\u{FEFF}{}", whole());
    for (name, file, said) in [
        ("as it should be", packed(&whole()), vec![]),
        ("another name", renamed, vec![]),
        ("byte-order mark before the XML", packed(&marked), vec![]),
        ("Sources", text("Sources", TEXT.as_bytes()), vec![]),
        ("one slash", with("internal://", "internal:/"), vec!["Paths not written"]),
        ("three slashes", with("internal://", "internal:///"), vec!["Paths not written"]),
        ("no scheme", with("internal://", ""), vec!["Paths not written"]),
        ("draft", with("project:1.0", "project:0:4"), vec!["urn:QDA-XML:project:0:4"]),
        ("no namespace", with(NAMESPACE, ""), vec!["does not say which version"]),
        (
            "braced identity",
            with(&format!("Code guid=\"{CODE}\""), &format!("Code guid=\"{{{CODE}}}\"")),
            vec!["braces"],
        ),
        ("identity that is none", with(CODE, "17"), vec!["are not GUIDs"]),
        (
            "unknown coder",
            with(&format!("<User guid=\"{CODER}\""), "<User guid=\"00000000-0000-4000-8000-000000000009\""),
            vec!["not among the file's users"],
        ),
        ("no users", packed(&no_users), vec![]),
        ("UTF-16", text("sources", &utf16), vec!["UTF-16LE"]),
        ("Windows-1252", text("sources", &latin), vec!["windows-1252"]),
        ("name that is a path", with("name=\"Intervju\"", "name=\"../../CON:a?\""), vec![]),
        ("entry that leads out", slip, vec!["lead out of the package"]),
        ("two projects", two, vec!["further projects"]),
        ("colour by name", with("#FF0000", "no colour"), vec!["Colours"]),
        ("decimals", with("\"3\"", "\"3.0\""), vec!["decimals"]),
    ] {
        let (found, problems) = taken(&file).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert_eq!(found, [("möts".to_owned(), "Möten".to_owned())], "{name}");
        assert_eq!(problems.len(), said.len(), "{name}: {problems:?}");
        assert!(problems.iter().zip(&said).all(|(problem, said)| problem.contains(said)), "{name}: {problems:?}");
    }
}

#[test]
fn what_cannot_be_taken_over_is_left_out_and_named() {
    let missing = zipped(&[("project.qde", whole().as_bytes())]);
    for (name, file, said) in [
        ("missing text", missing, format!("internal://{FILE} is missing")),
        ("empty passage", with(PASSAGE, "startPosition=\"3\" endPosition=\"3\""), "an empty passage at 3".to_owned()),
        ("past the end", with(PASSAGE, "startPosition=\"3\" endPosition=\"99\""), "from 3 to 99".to_owned()),
        ("backwards", with(PASSAGE, "startPosition=\"7\" endPosition=\"3\""), "from 7 to 3".to_owned()),
        ("no position", with(PASSAGE, "startPosition=\"3\""), "PlainTextSelection (1)".to_owned()),
    ] {
        let (found, problems) = taken(&file).unwrap();
        assert_eq!(found, [], "{name}");
        assert!(matches!(problems.as_slice(), [problem] if problem.contains(&said)), "{name}: {problems:?}");
        let (project, _) = read(&file, &Uncancelled).unwrap();
        assert_eq!((project.codes.len(), project.sources.len()), (1, 1), "{name}: the rest is there");
    }
}

#[test]
fn what_is_no_project_is_refused_in_words() {
    let whole = whole();
    let cut = whole.get(..whole.len() / 2).unwrap();
    let external = whole.replace("<Project ", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<Project ");
    let bomb = whole.replace("<Project ", "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]>\n<Project ");
    let several = zipped(&[("a.qde", whole.as_bytes()), ("b.qde", whole.as_bytes())]);
    let book = "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes/></CodeBook>";
    let torn = packed(&whole);
    for (name, file, expected) in [
        ("nothing", vec![], RefiError::Empty),
        ("words", b"Intervju".to_vec(), RefiError::NotRefi),
        ("a picture", vec![0x89, b'P', b'N', b'G'], RefiError::NotRefi),
        ("another zip", zipped(&[("word/document.xml", b"<x/>")]), RefiError::NoProject),
        ("half a zip", torn.get(..torn.len() / 2).unwrap().to_vec(), RefiError::DamagedZip),
        ("cut off", packed(cut), RefiError::DamagedXml { line: cut.lines().count() }),
        ("control character", with("name=\"P\"", "name=\"\u{1}\""), RefiError::ForbiddenCharacter { line: 2 }),
        ("external entity", packed(&external), RefiError::Entities),
        ("entities in entities", packed(&bomb), RefiError::Entities),
        ("several projects", several, RefiError::SeveralProjects { count: 2 }),
        ("a codebook", book.as_bytes().to_vec(), RefiError::OnlyCodebook),
        ("something else", b"<html/>".to_vec(), RefiError::OtherContent { root: "html".to_owned() }),
    ] {
        assert_eq!(read(&file, &Uncancelled).map(|_| ()), Err(expected), "{name}");
    }
}

#[test]
fn a_file_that_unpacks_beyond_measure_is_refused() {
    let bomb = zipped(&[("project.qde", whole().as_bytes()), (&format!("sources/{FILE}"), &vec![b' '; 80 << 20])]);
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(read(&bomb, &Uncancelled), Err(RefiError::TooLarge { .. })));
}

#[test]
fn codes_within_codes_are_read_and_written_to_any_depth() {
    let depth = 2000;
    let open: String =
        (0..depth).map(|at| format!("<Code guid=\"{}\" name=\"k\" isCodable=\"true\">", guid(at).as_str())).collect();
    let codes = format!("{open}{}", "</Code>".repeat(depth as usize));
    let xml = format!("<Project name=\"P\" {NAMESPACE}><CodeBook><Codes>{codes}</Codes></CodeBook></Project>");
    let (project, _) = read(xml.as_bytes(), &Uncancelled).unwrap();
    assert_eq!(project.codes.last().unwrap().parent, Some(depth as usize - 2));
    let again = write(&project, Convention::Standard).unwrap();
    assert_eq!(read(&again, &Uncancelled).unwrap().0, project);
}

#[test]
fn members_are_found_however_a_draft_writes_them() {
    for member in [
        format!("<MemberCode targetGUID=\"{CODE}\"/>"),
        format!("<MemberCode guid=\"{CODE}\"/>"),
        format!("<MemberCode> {CODE} </MemberCode>"),
    ] {
        let sets = format!("<Sets><Set guid=\"{}\" name=\"S\">{member}</Set></Sets></Project>", guid(8).as_str());
        let (project, report) = read(&with("</Project>", &sets), &Uncancelled).unwrap();
        assert_eq!(project.sets[0].codes, [Guid::of(CODE)], "{member}");
        assert_eq!(report, Report::default(), "{member}");
    }
}

#[test]
fn what_the_standard_does_not_have_is_counted_and_kept() {
    let file = with("</Sources>", "</Sources><Weather sky=\"clear\"><Cloud/></Weather>");
    let (project, report) = read(&file, &Uncancelled).unwrap();
    assert_eq!(report.unknown, [("Weather".to_owned(), 1)]);
    assert_eq!(project.unknown[0].xml, "<Weather sky=\"clear\"><Cloud/></Weather>");
    assert_eq!(project.unknown[0].within, "Project");
    // Strict readers would refuse the file that has it.
    assert!(!xml(&write(&project, Convention::Standard).unwrap()).contains("Weather"));
}

#[test]
fn the_text_of_a_source_may_stand_in_the_xml() {
    let inline = whole().replace(
        &format!(" plainTextPath=\"internal://{FILE}\">"),
        &format!("><PlainTextContent>{TEXT}</PlainTextContent>"),
    );
    let (project, _) = read(inline.as_bytes(), &Uncancelled).unwrap();
    assert_eq!(project.sources[0].text().unwrap().text, Text::Held(TEXT.into()));
    // Some programs cannot read it there, so it goes out as a file.
    let again = write(&project, Convention::Standard).unwrap();
    assert_eq!(entry(&again, &format!("sources/{FILE}")), TEXT.as_bytes());
}

/// What the passages of a text say of the unit. `😀` counts two in what is not the standard's.
fn detected(text: &str, places: &[(i64, i64)]) -> Detected {
    let selection = |&(start, end): &(i64, i64)| Selection { place: TextPlace { start, end }, ..Selection::default() };
    detect(&Source::Text(TextSource {
        text: Text::Held(text.into()),
        selections: places.iter().map(selection).collect(),
        ..TextSource::default()
    }))
}

#[test]
fn the_standards_unit_is_left_only_for_one_that_is_clearly_better() {
    let utf16 = Unit { count: Count::Utf16, ..Unit::STANDARD };
    for (text, place, expected) in [
        ("😀 abcd efgh ijkl", (8, 12), utf16),
        ("😀 abc def", (3, 6), utf16),
        ("😀 a bcd, e", (3, 8), utf16),
        // Better by a mark at the end, which is no reason.
        ("😀 a, def", (3, 4), Unit::STANDARD),
        ("😀 a, bcd, ef", (3, 9), Unit::STANDARD),
        ("😀abc def", (4, 8), Unit::STANDARD),
        ("abc def", (0, 3), Unit::STANDARD),
    ] {
        let found = detected(text, &[place]);
        assert_eq!(found.unit, expected, "{text} {place:?}");
    }
}

#[test]
fn the_unit_of_positions_is_found_from_the_passages() {
    use crate::formats::refi::positions::Table;
    let text = "\u{FEFF}😀😀 Vi möts på torsdagar.\r\nDet är bra 😀 för oss.\r\nSedan går vi hem tillsammans.";
    let unit = |count, joins_crlf, counts_mark| Unit { count, joins_crlf, counts_mark };
    for unit in [
        Unit::STANDARD,
        Unit::NVIVO,
        unit(Count::CodePoints, true, false),
        unit(Count::Utf16, true, false),
        unit(Count::CodePoints, false, true),
        unit(Count::Utf8, false, false),
    ] {
        let table = Table::new(unit, text, Form::Lines);
        let lines = super::super::positions::formed(text, Form::Lines);
        for quotes in [false, true] {
            let selections = ["torsdagar", "bra", "oss", "hem", "tillsammans", "går vi"].map(|words| {
                let start = lines.find(words).map(|at| lines[..at].chars().count() as u32).unwrap();
                let given = |at: u32| i64::from(table.given(at).unwrap());
                let place = TextPlace { start: given(start), end: given(start + words.chars().count() as u32) };
                let name = if quotes { words.to_owned() } else { String::new() };
                Selection { about: About { name, ..About::default() }, place, codings: vec![] }
            });
            let text =
                TextSource { text: Text::Held(text.into()), selections: selections.into(), ..Default::default() };
            let project = Project { sources: vec![Source::Text(text)], ..Project::default() };
            let detected = detect_all(&project);
            assert_eq!(detected.unit, unit, "quotes {quotes}");
            assert!(detected.confidence > 0.0 && detected.samples.iter().all(|sample| lines.contains(sample.as_str())));
        }
    }
}

#[test]
fn whole_lines_tell_the_unit_as_well_as_words_do() {
    use crate::formats::refi::positions::Table;
    let lines = |first: &str, line: &str, end: &str| {
        let rest: String = (0..10).map(|n| line.replace('#', &n.to_string()) + end).collect();
        format!("{first}{end}{rest}")
    };
    let texts = [
        lines("Rad ett 😀 😀 med ord.", "Det här är rad # och den handlar om något.", "\n"),
        lines("Ett 😀 bara", "Utan punkt i slutet # eller tecken", "\n"),
        lines("😀😀😀 Tre", "Vad tycker ni om det, i går #?", "\r\n"),
        lines("Streck 😀😀", "– Ja, # sade han, å", "\n"),
        lines("𝒳 och 😀.", "a b c # d e f. I å", "\r\n"),
        lines("\u{FEFF}Märket 😀 först.", "Det är rad #, som är en bra rad", "\n"),
    ];
    let unit = |count, joins_crlf| Unit { count, joins_crlf, counts_mark: false };
    for text in &texts {
        for unit in [Unit::STANDARD, Unit::NVIVO, unit(Count::CodePoints, true), unit(Count::Utf16, true)] {
            let table = Table::new(unit, text, Form::Lines);
            let plain = super::super::positions::formed(text, Form::Lines);
            for with_end in [true, false] {
                let mut at = 0;
                let mut expected = Vec::new();
                for line in plain.split_inclusive('\n') {
                    let long = line.chars().count() as u32;
                    expected.push(at..at + long - u32::from(!with_end));
                    at += long;
                }
                let given = |at: u32| i64::from(table.given(at).unwrap());
                let places: Vec<(i64, i64)> =
                    expected.iter().map(|line| (given(line.start), given(line.end))).collect();
                let found = detected(text, &places);
                let read = Table::new(found.unit, text, Form::Lines);
                let ranges: Vec<_> =
                    places.iter().map(|(start, end)| read.range(*start, *end).unwrap_or(0..0)).collect();
                assert_eq!(ranges, expected, "{unit:?}, line ends {with_end}, in {text:?}: {found:?}");
                assert!(found.confidence > 0.0);
            }
        }
    }
}
