//! What a reader finds in the figures of the demonstration study.

use super::*;
use crate::session::demo;
use strum::IntoEnumIterator;

fn wanted(name: FigureName, format: FigureFormat) -> Figure {
    Figure { name, format, set: None, cases: Vec::new() }
}

#[test]
fn every_figure_shows_the_study_in_its_language() {
    for (lang, words) in [
        (Lang::Sv, ["Ledningens mandat", "Polisens bemanning", "Lägesbild", "Hässleholm intervju"]),
        (Lang::En, ["", "", "", ""]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let session = demo::create(&folder.path().join("d.mening"), lang).unwrap();
        for (name, words) in FigureName::iter().zip(words) {
            let svg = String::from_utf8(session.figure(&wanted(name, FigureFormat::Svg)).unwrap()).unwrap();
            let empty = lang.t("nothing to show", "inget att visa");
            assert!(svg.starts_with("<svg") && !svg.contains(empty), "{name:?} {lang:?}");
            assert!(svg.contains(words), "{name:?} lacks {words}");
            let png = session.figure(&wanted(name, FigureFormat::Png)).unwrap();
            assert!(png.starts_with(b"\x89PNG") && png.len() > 10_000, "{name:?} {lang:?}");
        }
    }
}

#[test]
fn cases_are_chosen_and_unknown_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let session = demo::create(&folder.path().join("d.mening"), Lang::Sv).unwrap();
    let mut figure = wanted(FigureName::Codes, FigureFormat::Svg);
    figure.cases = vec!["Trelleborg".to_owned()];
    let svg = String::from_utf8(session.figure(&figure).unwrap()).unwrap();
    assert!(svg.contains("Trelleborg") && !svg.contains("Hässleholm"));
    figure.cases = vec!["Ingenstans".to_owned()];
    assert!(matches!(session.figure(&figure), Err(Error::Action(ActionError::NotFound { what: What::Case, .. }))));
    let figure = Figure { set: Some("Ingen".to_owned()), ..wanted(FigureName::Assessments, FigureFormat::Svg) };
    assert!(session.figure(&figure).is_err());
}

#[test]
fn a_name_in_a_label_is_stopped_until_a_reason_is_given() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = demo::create(&folder.path().join("d.mening"), Lang::Sv).unwrap();
    let script = r#"{"action":"set_code","code":"Lägesbild","name":"Ring 0702-24 55 18"}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    let figure = wanted(FigureName::Codes, FigureFormat::Svg);
    assert!(matches!(session.figure(&figure), Err(Error::Guarded(remarks)) if !remarks.is_empty()));
    assert!(session.figure_despite(&figure, "provtryck").is_ok());
    let last = store::steps(session.reader()).unwrap().pop().unwrap();
    assert!(last.name.sv.contains("provtryck"));
}
