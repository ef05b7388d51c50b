//! Contrasting as a person does it.

use crate::model::{FindingKind, Lang, MeaningUnit, Relevance, RowAbout};
use crate::store;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn contrasting() -> Window {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num5);
    window.run();
    window
}

#[test]
fn cases_stand_side_by_side_with_what_they_say() {
    let window = contrasting();
    for case in ["Hässleholm", "Trelleborg", "Ängelholm"] {
        assert!(window.harness.query_by_label(case).is_some(), "{case}");
    }
    assert!(window.harness.query_all_by_label_contains("avsnitt, ").next().is_some());
}

#[test]
fn a_passage_is_one_click_from_its_words() {
    let mut window = contrasting();
    let contrast = store::contrast::all(window.session().reader()).unwrap().remove(0);
    let about = Some(contrast.rows[0].about);
    let under = |unit: &MeaningUnit| unit.relevance != Relevance::Excluded && unit.theme.map(RowAbout::Theme) == about;
    let first = store::unit::all(window.session().reader()).unwrap().into_iter().find(under).unwrap();
    let words = store::document::text(window.session().reader(), first.document).unwrap();
    let words = crate::model::slice(&words, first.passage).to_owned();
    window.harness.get_by_label(&words).click();
    window.run();
    let place = window.harness.state().place();
    assert_eq!((place.document, place.passage), (Some(first.document), Some(first.passage)));
}

#[test]
fn a_finding_changes_its_kind_with_a_click_and_back_with_undo() {
    let mut window = contrasting();
    let kinds = |window: &Window| -> Vec<FindingKind> {
        store::contrast::findings(window.session().reader()).unwrap().iter().map(|finding| finding.kind).collect()
    };
    let before = kinds(&window);
    window.harness.get_all_by_label("= lika").next().unwrap().click();
    window.run();
    assert_ne!(kinds(&window), before);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(kinds(&window), before);
}

#[test]
fn a_new_contrast_needs_a_name_cases_and_rows() {
    let mut window = contrasting();
    window.harness.get_by_label("Ny kontrast…").click();
    window.run();
    assert!(window.harness.query_by_label("Ge den ett namn").is_some());
    window.harness.event(eframe::egui::Event::Text("Två kommuner".into()));
    window.run();
    for name in ["Hörby", "Höör", "Ledning och samordnare"] {
        window.harness.get_by_label(name).click();
        window.run();
    }
    window.harness.get_by_label("Skapa").click();
    window.run();
    let contrasts = store::contrast::all(window.session().reader()).unwrap();
    assert_eq!(
        contrasts.last().map(|contrast| (contrast.name.as_str(), contrast.cases.len())),
        Some(("Två kommuner", 2))
    );
}
