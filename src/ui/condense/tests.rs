//! Condensing as a person does it.

use crate::model::{Lang, MeaningUnit};
use crate::store;
use crate::ui::testing::{self, Window};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn condensing() -> Window {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    window.run();
    window
}

fn units(window: &Window) -> Vec<MeaningUnit> {
    let document = window.harness.state().place().document.unwrap();
    store::unit::in_document(window.session().reader(), document).unwrap()
}

#[test]
fn a_selection_becomes_a_unit_and_its_condensation_is_kept_without_saving() {
    let mut window = condensing();
    let before = units(&window).len();
    window.harness.get_by_label("Dokumentets text").focus();
    window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::U);
    window.run();
    assert_eq!(units(&window).len(), before + 1);
    // The new unit's condensation has the keyboard.
    window.harness.event(Event::Text("Allt är påhittat.".into()));
    window.run();
    window.harness.run_steps(80);
    assert_eq!(units(&window)[0].condensation, "Allt är påhittat.");
}

#[test]
fn all_turns_become_units_at_once_and_go_again_with_one_undo() {
    let mut window = testing::on_nothing(Lang::Sv);
    let action = r#"{"action":"add_document","name":"Ny","text":"I: Hur?\nMaj: Så.\nI: Varför?\nMaj: Därför att."}"#;
    let action = crate::session::Action::from_json(serde_json::from_str(action).unwrap()).unwrap();
    window.harness.state_mut().session.as_mut().unwrap().apply(&[action]).unwrap();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    window.run();
    window.harness.get_by_label("Meningsenheter av alla repliker").click();
    window.run();
    let made = |window: &Window| store::unit::all(window.session().reader()).unwrap().len();
    assert_eq!(made(&window), 2);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(made(&window), 0);
}

#[test]
fn the_next_gap_is_one_key_away() {
    let mut window = condensing();
    window.harness.key_press(Key::F8);
    window.run();
    assert!(window.harness.query_by_label_contains("Meningsenhet av markeringen").is_some());
}

#[test]
fn a_statement_is_written_for_the_document() {
    let mut window = condensing();
    window.harness.get_by_label("Beskrivning").click();
    window.run();
    assert!(window.harness.query_by_label_contains("väsentliga enheter är inte använda ännu").is_some());
}
