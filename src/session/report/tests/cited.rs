//! What claims cite, when some of it is lost.

use super::*;
use crate::session::action::read_script;

/// A cell that cites two who speak in one text and one in another, and how it reads in the report, each mark as its words.
#[test]
fn a_claim_cites_the_words_that_it_cited_whatever_of_them_is_lost() {
    const STUDY: &str = r#"
        {"action": "add_case", "name": "M"}
        {"action": "add_document", "name": "e", "text": "Siv: och det höll\nAnna: hela hösten", "case": "M"}
        {"action": "add_document", "name": "d", "text": "Anna: det gick bra\nBo: nej det gick illa\nAnna: sedan blev det sommar", "case": "M"}
        {"action": "set_speakers", "document": "d", "labels": ["Anna", "Bo"]}
        {"action": "add_participant", "name": "Bo", "case": "M", "speaker": "Bo"}
        {"action": "add_theme", "name": "T"}
        {"action": "set_theme_cell", "case": "M", "theme": "T", "text": "Illa [1], så sommar [2] och höst [3]", "evidence": [{"document": "d", "quote": "det gick illa"}, {"document": "d", "quote": "sedan blev det"}, {"document": "e", "quote": "hela hösten"}]}"#;
    let read = |session: &Session| -> String {
        let report = made(session.reader(), &[ReportPart::Themes, ReportPart::Evidence]).unwrap();
        let told = report.blocks.iter().flat_map(Block::runs).map(|run| match run {
            Run::Mark(at) => format!("<{}>", report.cited[*at].quote),
            Run::Text(words) => words.clone(),
            _ => String::new(),
        });
        told.collect::<String>().split("Illa").nth(1).unwrap().to_owned()
    };
    let table = |session: &Session| -> String {
        let wanted = crate::session::export::Export {
            table: TableName::Themes,
            format: ExportFormat::Csv,
            codes: Vec::new(),
            cases: Vec::new(),
            only: Default::default(),
            separator: Separator::default(),
            axes: None,
        };
        let made = crate::session::guard::checked(session.reader(), &wanted, &session.finder().unwrap()).unwrap();
        String::from_utf8(made.bytes).unwrap()
    };
    let quarantine = r#"{"action": "quarantine", "document": "d", "quote": "nej det", "reason": "x"}"#;
    let later = r#"{"action": "quarantine", "document": "d", "quote": "sedan", "reason": "x"}"#;
    let remove = r#"{"action": "remove_document", "document": "d"}"#;
    for (lose, told, written) in [
        (
            "",
            "<det gick illa>, så sommar<sedan blev det> och höst<hela hösten>",
            "Illa [1], så sommar [2] och höst [3]",
        ),
        (
            quarantine,
            " [i karantän], så sommar<sedan blev det> och höst<hela hösten>",
            "Illa [i karantän], så sommar [2] och höst [3]",
        ),
        (
            later,
            "<det gick illa>, så sommar [i karantän] och höst<hela hösten>",
            "Illa [1], så sommar [i karantän] och höst [3]",
        ),
        (
            "WITHDRAW",
            " [belägget borttaget], så sommar<sedan blev det> och höst<hela hösten>",
            "Illa [belägget borttaget], så sommar [1] och höst [2]",
        ),
        (
            remove,
            " [belägget borttaget], så sommar [belägget borttaget] och höst<hela hösten>",
            "Illa [belägget borttaget], så sommar [belägget borttaget] och höst [1]",
        ),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::Sv, None).unwrap();
        let script = read_script(STUDY).unwrap();
        session.apply(&script).unwrap();
        match lose {
            "WITHDRAW" => drop(session.withdraw("Bo").unwrap()),
            lose => drop(session.apply(&read_script(lose).unwrap())),
        }
        let read = read(&session);
        assert!(read.starts_with(told), "{lose}: {read}");
        let table = table(&session);
        assert!(table.contains(written), "{lose}: {table}");
    }
}

#[test]
fn evidence_that_is_taken_from_words_which_stay_takes_its_number_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::Sv, None).unwrap();
    let script = r#"
        {"action": "add_case", "name": "M"}
        {"action": "add_document", "name": "d", "text": "Det gick bra och sedan illa", "case": "M"}
        {"action": "add_criteria_set", "name": "K", "ratings": ["nej", "ja"], "criteria": [{"name": "k"}]}
        {"action": "assess", "case": "M", "set": "K", "criterion": "k", "occasion": "baseline", "rating": "ja",
            "reasoning": "Bra [1], men illa [2].", "evidence": [{"document": "d", "quote": "gick bra"}, {"document": "d", "quote": "illa"}]}
        {"action": "assess", "case": "M", "set": "K", "criterion": "k", "occasion": "baseline", "rating": "ja",
            "evidence": [{"document": "d", "quote": "illa"}]}"#;
    let script = script.replace(",\n            ", ", ");
    session.apply(&read_script(&script).unwrap()).unwrap();
    let kept = store::assessment::all(session.reader()).unwrap();
    assert_eq!(kept[0].reasoning, "Bra, men illa [1].");
}
