//! Coding as a person does it: by keyboard alone, with the pointer, and back again.

use crate::model::{Lang, Passage};
use crate::store;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn codings(window: &Window) -> Vec<(String, Passage)> {
    let reader = window.session().reader();
    let first = store::document::all(reader).unwrap()[0].id;
    let codes = store::code::all(reader).unwrap();
    let name = |id| codes.iter().find(|code| code.id == id).unwrap().name.clone();
    store::coding::in_document(reader, first)
        .unwrap()
        .into_iter()
        .map(|coding| (name(coding.code), coding.passage))
        .collect()
}

/// Puts the keyboard in the text and selects its first word.
fn select_first_word(window: &mut Window) {
    window.harness.get_by_label("Dokumentets text").focus();
    window.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    window.run();
}

fn type_text(window: &mut Window, text: &str) {
    window.harness.event(eframe::egui::Event::Text(text.to_owned()));
    window.run();
}

#[test]
fn the_text_has_the_keyboard_as_soon_as_it_is_opened() {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    type_text(&mut window, "Första ordet");
    window.harness.key_press(Key::Enter);
    window.run();
    let words = store::document::text(window.reader(), store::document::all(window.reader()).unwrap()[0].id).unwrap();
    let coded = codings(&window).into_iter().find(|(name, _)| name == "Första ordet").unwrap().1;
    assert_eq!(crate::model::slice(&words, coded), words.split_whitespace().next().unwrap());
    // The line's end is selected on the way down, and is no part of what is coded.
    window.harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    window.run();
    type_text(&mut window, "Raden");
    window.harness.key_press(Key::Enter);
    window.run();
    let coded = codings(&window).into_iter().find(|(name, _)| name == "Raden").unwrap().1;
    assert_eq!(crate::model::slice(&words, coded).trim(), crate::model::slice(&words, coded));
}

#[test]
fn a_selection_is_tagged_by_typing_a_code_and_undone_again() {
    let mut window = testing::on_demo(Lang::Sv);
    let before = codings(&window);
    select_first_word(&mut window);
    type_text(&mut window, "lägesb");
    window.harness.key_press(Key::Enter);
    window.run();
    let after = codings(&window);
    assert_eq!(after.len(), before.len() + 1);
    assert!(after.contains(&("Lägesbild".to_owned(), Passage::new(0, 8))), "{after:?}");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert_eq!(codings(&window), before);
    assert!(window.harness.query_by_label_contains("Ångrat: koda ”Lägesbild”").is_some());
}

#[test]
fn a_name_that_is_not_there_yet_becomes_a_code() {
    let mut window = testing::on_demo(Lang::Sv);
    select_first_word(&mut window);
    type_text(&mut window, "Helt nytt");
    window.harness.get_by_label("Ny kod ”Helt nytt”").click();
    window.run();
    assert!(codings(&window).contains(&("Helt nytt".to_owned(), Passage::new(0, 8))));
    // Both the code and the coding are one step.
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(store::code::find(window.session().reader(), "Helt nytt").unwrap().is_empty());
}

#[test]
fn a_figure_takes_the_code_that_was_used_last() {
    let mut window = testing::on_demo(Lang::Sv);
    select_first_word(&mut window);
    type_text(&mut window, "lägesb");
    window.harness.key_press(Key::Enter);
    window.run();
    window.harness.get_by_label("Dokumentets text").focus();
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::End);
    window.run();
    window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowLeft);
    window.run();
    type_text(&mut window, "0");
    assert_eq!(codings(&window).iter().filter(|(name, _)| name == "Lägesbild").count(), before_lagesbild() + 2);
}

fn before_lagesbild() -> usize {
    codings(&testing::on_demo(Lang::Sv)).iter().filter(|(name, _)| name == "Lägesbild").count()
}

#[test]
fn the_words_themselves_become_a_code() {
    let mut window = testing::on_demo(Lang::Sv);
    select_first_word(&mut window);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.run();
    assert!(codings(&window).contains(&("Påhittat".to_owned(), Passage::new(0, 8))));
}

#[test]
fn choosing_a_code_lists_its_passages_and_one_click_goes_to_the_words() {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.get_by_label("Samordnarens tid").click();
    window.run();
    assert!(window.harness.query_by_label_contains("12 avsnitt i 8 dokument").is_some());
    window.harness.get_by_label_contains("Vi är fyra på säkerhetsenheten").click();
    window.run();
    let place = window.harness.state().place();
    let name = store::document::get(window.session().reader(), place.document.unwrap()).unwrap().name;
    assert_eq!(name, "Trelleborg intervju");
    // Alt+Left comes back.
    window.harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    assert_ne!(window.harness.state().place().document, place.document);
}

#[test]
fn the_palette_calls_every_command_by_name() {
    let mut window = testing::on_demo(Lang::En);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    type_text(&mut window, "next doc");
    window.harness.key_press(Key::Enter);
    window.run();
    let place = window.harness.state().place();
    assert_eq!(
        store::document::get(window.session().reader(), place.document.unwrap()).unwrap().name,
        "Trelleborg intervju"
    );
}

#[test]
fn an_empty_project_says_what_to_do_first() {
    let mut window = testing::on_nothing(Lang::Sv);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    assert!(window.harness.query_by_label("Här läser och kodar du").is_some());
    window.harness.get_by_label("Importera dokument…").click();
    window.run();
    assert!(window.harness.query_by_label("Sökväg").is_some());
}

#[test]
fn a_code_is_renamed_by_enter_and_keeps_its_name_at_escape() {
    let mut window = testing::on_demo(Lang::Sv);
    let is = |window: &Window, name: &str| !store::code::find(window.reader(), name).unwrap().is_empty();
    for (key, renamed) in [(Key::Escape, false), (Key::Enter, true)] {
        window.harness.get_by_label("Samordnarens tid").click_secondary();
        window.run();
        window.click("Byt namn  (F2)");
        assert!(window.is_at("Kodens namn"));
        window.press(Modifiers::COMMAND, Key::A);
        window.type_text("Tid som räcker");
        window.press(Modifiers::NONE, key);
        assert_eq!(is(&window, "Tid som räcker"), renamed, "{key:?}");
        assert_eq!(is(&window, "Samordnarens tid"), !renamed, "{key:?}");
    }
    window.undo();
    assert!(is(&window, "Samordnarens tid"));
}
