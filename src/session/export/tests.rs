//! Tables as they leave: for people in Word, HTML and Markdown, and of chosen things alone.

use super::{Export, Only, preview};
use crate::analysis::Study;
use crate::analysis::tables::in_tree_order;
use crate::formats::export::{ExportFormat, Separator};
use crate::model::*;
use crate::session::{Session, demo, guard, study};
use strum::IntoEnumIterator;

fn of(table: TableName, format: ExportFormat, only: Only) -> Export {
    Export { table, format, codes: vec![], cases: vec![], only, separator: Separator::Comma, axes: None }
}

fn written(session: &Session, export: &Export) -> String {
    let finder = session.finder().unwrap();
    String::from_utf8(guard::checked(session.reader(), export, &finder).unwrap().bytes).unwrap()
}

fn rows(session: &Session, export: &Export) -> Vec<serde_json::Value> {
    serde_json::from_str(&written(session, export)).unwrap()
}

/// The words of a page, without its tags.
fn told(page: &str) -> String {
    let body = page.split_once("<main").map_or("", |(_, body)| body);
    body.split('<').filter_map(|piece| piece.split_once('>')).map(|(_, words)| words).collect::<Vec<_>>().join("\n")
}

#[test]
fn tables_for_people_have_no_positions_keys_or_empty_columns_and_quote_once_by_number() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::testing::copy(&folder.path().join("demo.mening"), Lang::Sv);
    let whole = study::whole(session.reader()).unwrap();
    for table in TableName::iter() {
        let page = written(&session, &of(table, ExportFormat::Html, Only::default()));
        is_for_people(table, &told(&page), &whole);
        has_no_empty_column(table, &page);
        cites_what_stands_after_it(table, &page);
        if table == TableName::Excerpts {
            stands_as_the_tree_has_it(&page, &whole);
        }
    }
}

fn stands_as_the_tree_has_it(page: &str, study: &Study) {
    let paths = code_paths(&study.codes);
    let tree: Vec<String> =
        in_tree_order(&study.codes).iter().map(|code| paths[&code.id].replace('/', " / ")).collect();
    let headings = page.split("<h2 id").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
    let places: Vec<usize> = headings.map(|path| tree.iter().position(|known| known == path).unwrap()).collect();
    assert!(places.len() > 10 && places.is_sorted(), "{places:?}");
}

fn is_for_people(table: TableName, page: &str, study: &Study) {
    assert!(page.len() > 60, "{table:?} says nothing");
    for evidence in &study.evidence {
        let (start, end) = (evidence.passage.start.0, evidence.passage.end.0);
        assert!(!page.contains(&format!("{start}–{end}")), "{table:?} tells positions");
        let quote = evidence.quote.replace('&', "&amp;").replace('"', "&quot;");
        let times = if quote.len() > 40 { page.matches(&quote).count() } else { 0 };
        // Under each of its codes an excerpt stands anew.
        assert!(times <= 1 || table == TableName::Excerpts, "{table:?} quotes {times} times: {quote}");
    }
    let is_moment = |word: &str| word.len() == 20 && word.ends_with('Z') && word.contains('T');
    assert_eq!(page.split_whitespace().find(|word| is_moment(word)), None, "{table:?}");
    for key in ["#1f78", "follow-up", "baseline", "not_read", "essential"] {
        assert!(!page.contains(key), "{table:?} tells {key}");
    }
}

fn has_no_empty_column(table: TableName, page: &str) {
    for grid in page.split("<table").skip(1).map(|rest| rest.split("</table>").next().unwrap()) {
        let cells = |row: &str| row.split("<td").skip(1).map(|cell| told(&format!("<main><td{cell}"))).collect();
        let rows: Vec<Vec<String>> = grid.split("<tr").skip(2).map(cells).collect();
        for column in 0..rows.first().map_or(0, Vec::len) {
            let is_empty = |row: &Vec<String>| row.get(column).is_none_or(|words| words.trim().is_empty());
            assert!(!rows.iter().all(is_empty), "{table:?}, column {column}: {grid}");
        }
    }
}

fn cites_what_stands_after_it(table: TableName, page: &str) {
    let marks: Vec<&str> = page.split("href=\"#q").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let entries = page.matches("<p id=\"q").count();
    for mark in &marks {
        assert_eq!(page.matches(&format!("id=\"q{mark}\"")).count(), 1, "{table:?} [{mark}]");
    }
    let rests = [TableName::Contrast, TableName::Assessments, TableName::Activities, TableName::Themes];
    assert!(entries > 0 || !rests.contains(&table), "{table:?} rests on nothing");
    assert!((1..=entries).all(|n| marks.contains(&n.to_string().as_str())), "{table:?} quotes what nothing cites");
}

#[test]
fn a_passage_over_several_turns_is_said_by_all_who_speak_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("p.mening"), "P", Lang::En, None).unwrap();
    let script = r#"{"action":"add_document","name":"d","text":"I: och?\nAnna: det gick bra\nBo: nej det gick illa"}
        {"action":"set_speakers","document":"d","labels":["I","Anna","Bo"]}
        {"action":"set_speaker","document":"d","speaker":"I","interviewer":true}
        {"action":"add_code","name":"K"}
        {"action":"add_coding","document":"d","quote":"och?\nAnna: det gick bra\nBo: nej","code":"K"}
        {"action":"add_meaning_unit","document":"d","quote":"bra\nBo: nej","condensation":"x"}
        {"action":"add_coding","document":"d","quote":"och?","code":"K"}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    for (table, speakers) in [(TableName::Excerpts, &["Anna, Bo", "I"][..]), (TableName::Condensations, &["Anna, Bo"])]
    {
        let mut found: Vec<String> = rows(&session, &of(table, ExportFormat::Json, Only::default()))
            .iter()
            .map(|row| row["speaker"].as_str().unwrap().to_owned())
            .collect();
        found.sort();
        assert_eq!(found, speakers, "{table:?}");
    }
}

#[test]
fn chosen_sets_contrasts_and_documents_narrow_the_table_and_its_preview() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::testing::copy(&folder.path().join("demo.mening"), Lang::Sv);
    let whole = study::whole(session.reader()).unwrap();
    let set = whole
        .sets
        .iter()
        .rfind(|set| whole.assessments.iter().any(|one| set.criteria.iter().any(|known| known.id == one.criterion)))
        .unwrap();
    let contrast = whole.contrasts.last().unwrap();
    let document = whole.documents.iter().rfind(|document| document.codings > 0 && document.units > 0).unwrap();
    let named = |name: &str| vec![name.to_owned()];
    for (table, only, key, name) in [
        (TableName::Assessments, Only { sets: named(&set.name), ..Only::default() }, "set", &set.name),
        (TableName::Contrast, Only { contrasts: named(&contrast.name), ..Only::default() }, "contrast", &contrast.name),
        (TableName::Excerpts, Only { documents: named(&document.name), ..Only::default() }, "document", &document.name),
        (
            TableName::Condensations,
            Only { documents: named(&document.name), ..Only::default() },
            "document",
            &document.name,
        ),
    ] {
        let all = rows(&session, &of(table, ExportFormat::Json, Only::default()));
        let expected: Vec<_> = all.iter().filter(|row| row[key] == name.as_str()).collect();
        assert!(!expected.is_empty() && expected.len() < all.len(), "{table:?} is a test of nothing");
        let export = of(table, ExportFormat::Json, only);
        let some = rows(&session, &export);
        assert_eq!(some.len(), expected.len(), "{table:?}");
        assert!(some.iter().all(|row| row[key] == name.as_str()));
        let shown = preview(session.reader(), &export, 2).unwrap();
        assert_eq!(shown.table.rows.len(), 2.min(some.len()), "{table:?}");
        let at = shown.table.columns.iter().position(|column| column.key == key).unwrap();
        assert!(shown.table.rows.iter().all(|row| row[at].raw() == *name), "{table:?}");
    }
}
