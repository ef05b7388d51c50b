//! Reports of the demonstration study.

mod cited;
mod counted;
mod judged;

use super::*;
use crate::formats::import::Uncancelled;
use crate::formats::report::REPORT_FORMATS;
use crate::session::action::{Quarantine, SetConsent};
use crate::session::import::{Choices, Content, read_file};
use crate::session::{Session, demo};
use std::collections::HashSet;

const ALL: &[ReportPart] = &[];

fn on_demo(lang: Lang) -> (tempfile::TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::testing::copy(&folder.path().join("demo.mening"), lang);
    (folder, session)
}

fn written(session: &Session, format: ExportFormat) -> Vec<u8> {
    checked(session.reader(), &ReportExport { format, parts: Vec::new() }, &session.finder().unwrap()).unwrap().bytes
}

/// The plain words of a report in any format.
fn words(bytes: Vec<u8>, format: ExportFormat, folder: &std::path::Path) -> String {
    if format != ExportFormat::Docx {
        return String::from_utf8(bytes).unwrap();
    }
    let path = folder.join("report.docx");
    std::fs::write(&path, bytes).unwrap();
    match read_file(&path, &Choices::default(), &Uncancelled).outcome.unwrap() {
        Content::Document(document) => document.import.text,
        _ => panic!("a report is a document"),
    }
}

#[test]
fn every_format_holds_the_headings_and_the_quotes_in_both_languages() {
    for lang in [Lang::Sv, Lang::En] {
        let (folder, session) = on_demo(lang);
        let report = made(session.reader(), ALL).unwrap();
        let quote = &report.cited.first().unwrap().quote;
        let start: String = quote.chars().take_while(|c| c.is_alphanumeric() || " ,.".contains(*c)).take(30).collect();
        for format in REPORT_FORMATS {
            let text = words(written(&session, format), format, folder.path());
            for block in &report.blocks {
                let Block::Heading { text: heading, .. } = block else { continue };
                assert!(text.contains(heading.as_str()), "{heading} in {format:?}");
            }
            assert!(text.contains(&start), "the first quote in {format:?}");
            assert!(text.contains(&mark(0)), "the first mark in {format:?}");
        }
    }
}

#[test]
fn a_report_in_word_has_real_headings_and_links_that_lead_somewhere() {
    let (_folder, session) = on_demo(Lang::Sv);
    let bytes = written(&session, ExportFormat::Docx);
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("word/document.xml").unwrap(), &mut xml).unwrap();
    assert!(xml.contains("w:val=\"Heading1\"") && xml.contains("<w:tblHeader/>"));
    let of = |before: &str| -> HashSet<String> {
        xml.split(before).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
    };
    let (links, marks) = (of("<w:hyperlink w:anchor=\""), of(" w:name=\""));
    assert!(links.len() > 20, "{}", links.len());
    assert!(links.is_subset(&marks));
    // Every chapter is one click from the table of contents.
    let report = made(session.reader(), ALL).unwrap();
    let listed = xml.split("<w:hyperlink w:anchor=\"_Toc").count() - 1;
    let headings = report.blocks.iter().filter(|block| matches!(block, Block::Heading { level: 0..=2, .. }));
    assert_eq!(listed, headings.count());
    // Wide tables lie down, and what comes after them stands again.
    let is_wide = |block: &&Block| matches!(block, Block::Grid(grid) if grid.columns.len() > 5);
    assert_eq!(xml.contains("w:orient=\"landscape\""), report.blocks.iter().any(|block| is_wide(&block)));
    assert!(xml.ends_with("</w:sectPr></w:body></w:document>"), "the last section ends the document");
}

#[test]
fn every_mark_leads_to_words_and_every_link_of_the_page_to_its_entry() {
    let (_folder, session) = on_demo(Lang::En);
    let report = made(session.reader(), ALL).unwrap();
    let marks: HashSet<usize> = report
        .blocks
        .iter()
        .flat_map(Block::runs)
        .filter_map(|run| if let Run::Mark(at) = run { Some(*at) } else { None })
        .collect();
    assert_eq!(marks.len(), report.cited.len(), "every entry of the appendix is marked somewhere, and the reverse");
    for cited in &report.cited {
        assert!(!cited.quote.is_empty());
    }
    let page = String::from_utf8(written(&session, ExportFormat::Html)).unwrap();
    for link in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(page.contains(&format!(" id=\"{link}\">")), "{link}");
    }
    for outside in ["src=\"", "url(", "<script", "http://", "https://"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn only_chosen_parts_stand_in_it_and_without_the_appendix_no_marks() {
    let (_folder, session) = on_demo(Lang::Sv);
    let parts = vec![ReportPart::Contrasts, ReportPart::Method];
    let wanted = ReportExport { format: ExportFormat::Md, parts };
    let text = checked(session.reader(), &wanted, &session.finder().unwrap()).unwrap().bytes;
    let text = String::from_utf8(text).unwrap();
    let headings: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(headings, ["1 Kontraster", "2 Så gjordes studien"]);
    assert!(!text.contains("(#q"));
}

#[test]
fn an_empty_project_has_nothing_to_report() {
    let folder = tempfile::tempdir().unwrap();
    let session = Session::create(&folder.path().join("tom.mening"), "Tom", Lang::Sv, None).unwrap();
    assert_eq!(made(session.reader(), ALL).unwrap().blocks, []);
}

#[test]
fn words_in_quarantine_and_of_those_who_withdrew_or_are_not_quoted_stand_in_no_report() {
    let (folder, mut session) = on_demo(Lang::Sv);
    let report = made(session.reader(), ALL).unwrap();
    let long = |place: &&CitedPlace| place.quote.chars().count() > 40;
    let place = report.cited.iter().find(long).unwrap().clone();
    let words_of = |session: &Session, folder: &std::path::Path| -> Vec<String> {
        REPORT_FORMATS.iter().map(|format| words(written(session, *format), *format, folder)).collect()
    };
    let held: String = place.quote.chars().skip(3).take(30).collect::<String>().split('\n').next().unwrap().to_owned();
    assert!(words_of(&session, folder.path()).iter().all(|text| text.contains(&held)));
    let document = store::document::all(session.reader()).unwrap();
    let document = document.iter().find(|known| known.id == place.document).unwrap().guid.to_string();
    let action = Quarantine {
        start: Some(place.passage.start.0),
        end: Some(place.passage.end.0),
        ..Quarantine::new(document, "prov")
    };
    session.apply(&[action.into()]).unwrap();
    assert!(words_of(&session, folder.path()).iter().all(|text| !text.contains(&held)), "in quarantine");
    // One who may not be quoted, and then one who withdraws.
    let study = study::whole(session.reader()).unwrap();
    let speaks = |place: &&CitedPlace| {
        place.quote.chars().count() > 40 && !study.speaker_at(place.document, place.passage.start).is_empty()
    };
    let report = made(session.reader(), ALL).unwrap();
    let theirs: Vec<&CitedPlace> = report.cited.iter().filter(speaks).collect();
    let who = |place: &CitedPlace| study.speaker_at(place.document, place.passage.start).to_owned();
    let known = |name: &str| study.participants.iter().any(|participant| participant.name == name);
    let silent = theirs.iter().find(|place| known(&who(place))).unwrap();
    let gone = theirs.iter().find(|place| known(&who(place)) && who(place) != who(silent)).unwrap();
    let action = SetConsent { quotes: Some(false), ..SetConsent::new(who(silent)) };
    session.apply(&[action.into()]).unwrap();
    session.withdraw(&who(gone)).unwrap();
    for (place, why) in [(silent, "not to be quoted"), (gone, "withdrawn")] {
        let held: String = place.quote.lines().next().unwrap().chars().skip(3).take(30).collect();
        assert!(words_of(&session, folder.path()).iter().all(|text| !text.contains(&held)), "{why}");
    }
}

#[test]
fn a_question_that_nothing_answers_says_so_whatever_else_stands_under_its_heading() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::En, None).unwrap();
    let script = r#"{"action":"add_question","text":"Who meets?","label":"Q1"}
        {"action":"add_question","text":"How often?"}
        {"action":"add_question","text":"Where?","label":"Q3"}
        {"action":"add_case","name":"North"}
        {"action":"set_statement","on":"North","question":"Q3","text":"In the hall."}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    let text = String::from_utf8(written(&session, ExportFormat::Md)).unwrap();
    let after = |heading: &str| text.split(heading).nth(1).unwrap().split("## ").next().unwrap().to_owned();
    for (heading, is_silent) in [("# 1.1 Q1", true), ("# 1.2 How often?", true), ("# 1.3 Q3", false)] {
        assert_eq!(after(heading).contains("Nothing answers this question yet"), is_silent, "{heading}: {text}");
    }
}

#[test]
fn no_key_of_a_script_stands_where_people_read() {
    let (_folder, session) = on_demo(Lang::Sv);
    let keys = [
        "follow-up",
        "baseline",
        "local",
        "strategic",
        "executing",
        "transcript",
        "field_note",
        "policy",
        "minutes",
        "sv",
        "hypothesis",
        "weakened",
        "essential",
        "inductive",
    ];
    let finder = session.finder().unwrap();
    let mut pages = vec![String::from_utf8(written(&session, ExportFormat::Html)).unwrap()];
    for table in TableName::iter() {
        let format = ExportFormat::Html;
        let axes = (table == TableName::Themes).then_some([Axis::Level, Axis::Theme]);
        let (codes, cases) = (Vec::new(), Vec::new());
        let only = crate::session::export::Only::default();
        let separator = Separator::Comma;
        let export = crate::session::export::Export { table, format, codes, cases, only, separator, axes };
        let bytes = crate::session::guard::checked(session.reader(), &export, &finder).unwrap().bytes;
        pages.push(String::from_utf8(bytes).unwrap());
    }
    for page in &pages {
        let found: Vec<&str> = keys.into_iter().filter(|key| page.contains(&format!(">{key}<"))).collect();
        assert_eq!(found, [""; 0], "{}", page.chars().take(400).collect::<String>());
    }
    assert!(
        pages.iter().any(|page| page.contains(">Uppföljning<")) && pages.iter().any(|page| page.contains(">Lokal<"))
    );
}

#[test]
fn a_cases_chapter_ends_with_what_asks_for_the_outcome_whatever_it_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
    let script = r#"{"action":"add_case","name":"Nord"}
{"action":"add_criteria_set","name":"Allt","ratings":["ja"],"criteria":[{"name":"Bar det?","part":"Sedan","outcome":true},{"name":"Utfallet?","part":"Utfall"}]}
{"action":"assess","case":"Nord","set":"Allt","criterion":"Bar det?","occasion":"nu","rating":"ja","reasoning":"Det bar."}
{"action":"assess","case":"Nord","set":"Allt","criterion":"Utfallet?","occasion":"nu","rating":"ja","reasoning":"Det syns."}
{"action":"add_activity","case":"Nord","name":"Samråd"}"#;
    let actions = crate::session::action::read_script(script).unwrap();
    session.apply(&actions).unwrap();
    let page = words(written(&session, ExportFormat::Md), ExportFormat::Md, folder.path());
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    assert!(at("Det syns.") < at("Samråd") && at("Samråd") < at("Det bar."), "{page}");
    let change = r#"{"action":"set_criterion","set":"Allt","criterion":"Bar det?","outcome":false}"#;
    session.apply(&crate::session::action::read_script(change).unwrap()).unwrap();
    let page = words(written(&session, ExportFormat::Md), ExportFormat::Md, folder.path());
    assert!(page.find("Det bar.") < page.find("Samråd"), "{page}");
}

#[test]
fn the_account_of_method_counts_steps_by_what_they_did() {
    for (lang, expected) in [
        (Lang::Sv, ["lägg till kod (2)", "sätta i karantän (1)"]),
        (Lang::Nb, ["legg til kode (2)", "sette i karantene (1)"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("p.mening"), "P", lang, None).unwrap();
        for action in [
            r#"{"action":"add_document","name":"D","text":"Vi ses ofta."}"#,
            r#"{"action":"add_code","name":"Tid"}"#,
            r#"{"action":"add_code","name":"Rum 2 och 3"}"#,
            r#"{"action":"quarantine","document":"D","start":0,"end":2,"reason":"namn"}"#,
        ] {
            session.apply(&crate::session::action::read_script(action).unwrap()).unwrap();
        }
        let page = words(written(&session, ExportFormat::Md), ExportFormat::Md, folder.path());
        assert!(expected.iter().all(|kind| page.contains(kind)), "{page}");
    }
}
#[test]
fn every_quote_stands_once_whatever_the_parts_and_no_raw_value_or_position_stands_at_all() {
    for lang in [Lang::Sv, Lang::En] {
        let (_folder, session) = on_demo(lang);
        let all: Vec<ReportPart> = ReportPart::iter().collect();
        for parts in [ALL, &all] {
            let wanted = ReportExport { format: ExportFormat::Md, parts: parts.to_vec() };
            let finder = session.finder().unwrap();
            let text = String::from_utf8(checked(session.reader(), &wanted, &finder).unwrap().bytes).unwrap();
            let report = made(session.reader(), parts).unwrap();
            assert!(report.cited.len() > 50, "{}", report.cited.len());
            for (n, place) in report.cited.iter().enumerate() {
                let inside = |other: &CitedPlace| {
                    other.document == place.document
                        && other.passage.start <= place.passage.start
                        && place.passage.end <= other.passage.end
                };
                let held = report.cited.iter().filter(|other| inside(other)).count();
                assert_eq!(held, 1, "{}: {}", mark(n), place.place);
                let words: Vec<&str> = place.quote.split(['\n', '*', '_', '[', '<']).collect();
                let longest = words.into_iter().max_by_key(|words| words.len()).unwrap().trim();
                let times = text.matches(longest).count();
                assert!(longest.chars().count() < 60 || times == 1, "{} {times} times: {longest}", mark(n));
            }
            // In English the words for an occasion and its raw value look alike.
            for raw in ["follow-up", "field_note", "NotAsked"] {
                assert!(lang == Lang::En && raw == "follow-up" || !text.contains(raw), "{raw}");
            }
        }
    }
}

#[test]
fn a_claims_own_numbers_become_the_reports() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::En, None).unwrap();
    let script = r#"{"action":"add_document","name":"D","text":"First things. Second things. Third things."}
        {"action":"set_project","author":"Siv Ek","organisation":"The county","date":"May 2021","purpose":"To know."}
        {"action":"set_statement","text":"All of it rests on the first.","evidence":[{"document":"D","quote":"First things."}]}
        {"action":"add_question","text":"Why?","label":"Q1"}
        {"action":"set_statement","question":"Q1","text":"Because of this [2] and that [1].","evidence":[{"document":"D","quote":"First things."},{"document":"D","quote":"Second things.","against":true}]}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    let text = String::from_utf8(written(&session, ExportFormat::Md)).unwrap();
    for expected in [
        "# P\n\nSiv Ek  \nThe county  \nMay 2021\n\nTo know.",
        "## 1 What the study came to\n\nAll of it rests on the first. [[1]](#q1)",
        "Because of this [[2]](#q2) (against) and that [[1]](#q1).",
        "<a id=\"q2\"></a>**[2]** D, paragraph 1",
    ] {
        assert!(text.contains(expected), "{expected}\nnot in\n{text}");
    }
    assert_eq!(text.matches("First things.").count(), 1);
}
