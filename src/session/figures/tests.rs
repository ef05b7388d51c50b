//! What a reader finds in the figures of the demonstration study.

use super::*;
use crate::say;
use crate::session::{Session, demo};
use strum::IntoEnumIterator;

fn wanted(name: FigureName, format: FigureFormat) -> Figure {
    Figure { name, format, set: None, cases: Vec::new() }
}

/// A figure that the guard lets out.
fn figure_of(session: &Session, wanted: &Figure) -> Result<Vec<u8>, Error> {
    let checked = checked(session.reader(), wanted, &session.finder()?)?;
    if checked.remarks.is_empty() { Ok(checked.bytes) } else { Err(Error::Guarded(checked.remarks)) }
}

#[test]
fn every_figure_shows_the_study_in_its_language() {
    for (lang, words) in [
        (Lang::Sv, ["Ledningens mandat", "Polisens bemanning", "Lägesbild", "Hässleholm intervju"]),
        (Lang::En, ["", "", "", ""]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let session = demo::testing::copy(&folder.path().join("d.mening"), lang);
        for (name, words) in FigureName::iter().zip(words) {
            let svg = String::from_utf8(figure_of(&session, &wanted(name, FigureFormat::Svg)).unwrap()).unwrap();
            let empty = say::figures_there_is_nothing_to_show_yet(lang);
            assert!(svg.starts_with("<svg") && !svg.contains(empty), "{name:?} {lang:?}");
            assert!(svg.contains(words), "{name:?} lacks {words}");
            let png = figure_of(&session, &wanted(name, FigureFormat::Png)).unwrap();
            assert!(png.starts_with(b"\x89PNG") && png.len() > 10_000, "{name:?} {lang:?}");
        }
    }
}

#[test]
fn cases_are_chosen_and_unknown_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::testing::copy(&folder.path().join("d.mening"), Lang::Sv);
    let mut figure = wanted(FigureName::Codes, FigureFormat::Svg);
    figure.cases = vec!["Trelleborg".to_owned()];
    let svg = String::from_utf8(figure_of(&session, &figure).unwrap()).unwrap();
    assert!(svg.contains("Trelleborg") && !svg.contains("Hässleholm"));
    figure.cases = vec!["Ingenstans".to_owned()];
    assert!(matches!(figure_of(&session, &figure), Err(Error::Action(ActionError::NotFound { what: What::Case, .. }))));
    let figure = Figure { set: Some("Ingen".to_owned()), ..wanted(FigureName::Assessments, FigureFormat::Svg) };
    assert!(figure_of(&session, &figure).is_err());
}

#[test]
fn a_name_in_a_label_is_stopped_until_a_reason_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = demo::testing::copy(&folder.path().join("d.mening"), Lang::Sv);
    let script = r#"{"action":"set_code","code":"Lägesbild","name":"Ring 0702-24 55 18"}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    let figure = wanted(FigureName::Codes, FigureFormat::Svg);
    assert!(matches!(figure_of(&session, &figure), Err(Error::Guarded(remarks)) if !remarks.is_empty()));
    assert!(session.let_out("figure codes", "provtryck", 1, || Ok(())).is_ok());
    let last = store::steps(session.reader()).unwrap().pop().unwrap();
    assert!(last.name.in_lang(Lang::Sv).contains("provtryck"));
}

#[test]
fn what_stands_in_a_text_without_speakers_is_no_nought_among_voices() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = Session::create(&folder.path().join("s.mening"), "S", Lang::En, None).unwrap();
    let script = r#"
        {"action": "add_case", "name": "C"}
        {"action": "add_document", "name": "talk", "text": "Anna: one\nBo: two", "case": "C"}
        {"action": "set_speakers", "document": "talk", "labels": ["Anna", "Bo"]}
        {"action": "add_document", "name": "minutes", "text": "three four", "case": "C"}
        {"action": "add_theme", "name": "T"}
        {"action": "add_meaning_unit", "document": "minutes", "quote": "three", "theme": "T", "condensation": "c"}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    let svg = figure_of(&session, &wanted(FigureName::Themes, FigureFormat::Svg)).unwrap();
    let svg = String::from_utf8(svg).unwrap().replace('\u{a0}', " ");
    assert!(svg.contains("T; C, 2 voices: 1 document") && !svg.contains("2 voices: 0"), "{svg}");
}
