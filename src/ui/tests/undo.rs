//! Undo where the keyboard is in a field: what was written there first, else the project's last step.

use crate::model::*;
use crate::store;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};
use serde_json::json;

const TALK: &str = "I: Hur?\nMaj: Så ungefär.";

/// A window on a document in Condense, with its first word made a unit by key.
fn on_a_new_unit() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    window.act(json!({"action": "add_document", "name": "Ny", "text": TALK}));
    window.press(Modifiers::COMMAND, Key::Num3);
    window.read();
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    window.press(Modifiers::COMMAND, Key::U);
    assert!(window.is_at("Kondensering"), "the keyboard waits in the new unit");
    window
}

fn units(window: &Window) -> Vec<String> {
    store::unit::all(window.reader()).unwrap().into_iter().map(|unit| unit.condensation).collect()
}

#[test]
fn a_unit_that_was_just_made_is_taken_back_and_brought_again() {
    let mut window = on_a_new_unit();
    assert_eq!(units(&window), [""]);
    window.undo();
    assert!(units(&window).is_empty());
    window.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(units(&window), [""]);
}

#[test]
fn what_was_written_is_taken_back_before_any_step() {
    let mut window = on_a_new_unit();
    window.type_text("Tvekan.");
    window.undo();
    assert_eq!(window.value("Kondensering"), "");
    assert_eq!(units(&window).len(), 1, "the unit stays");
    window.press(Modifiers::COMMAND, Key::Y);
    assert_eq!(window.value("Kondensering"), "Tvekan.");
    window.pause();
    assert_eq!(units(&window), ["Tvekan."]);
}

#[test]
fn a_field_that_is_come_back_to_has_nothing_of_its_own_and_what_undo_took_stays_away() {
    let mut window = on_a_new_unit();
    window.type_text("Tvekan.");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.is_at("Tolkning"));
    window.begin("Kondensering");
    for expected in [vec![""], vec![]] {
        window.undo();
        window.pause();
        assert_eq!(units(&window), expected, "steps are taken back one by one, and nothing is written again");
    }
    for expected in [[""], ["Tvekan."]] {
        window.press(Modifiers::COMMAND, Key::Y);
        assert_eq!(units(&window), expected);
    }
}

#[test]
fn a_field_emptied_by_enter_lets_undo_take_back_what_was_added() {
    let mut window = testing::on_demo(Lang::Sv);
    let cases = |window: &Window| store::case::all(window.reader()).unwrap().len();
    let before = cases(&window);
    window.request(Request::Run(crate::ui::Command::NewCase));
    window.type_text("Osby");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.is_at("Nytt fall, sedan Retur") && cases(&window) == before + 1);
    window.undo();
    assert_eq!(cases(&window), before);
    assert_eq!(window.value("Nytt fall, sedan Retur"), "", "the name does not come back into the field");
}
