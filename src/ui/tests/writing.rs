//! What is written is never only in the window: not at a pause, not when a key leads elsewhere.

use crate::model::*;
use crate::store;
use crate::ui::desk::{Place, Request};
use crate::ui::testing::{self, Window};
use crate::ui::{Command, Workspace};
use eframe::egui::{Key, Modifiers};
use serde_json::json;

const TALK: &str = "I: Hur?\nMaj: Så ungefär.\nI: Varför?\nMaj: Därför att.";

/// Two documents of the same words, the first with its units.
fn material() -> [serde_json::Value; 3] {
    let [new, other] = ["Ny", "Andra"].map(|name| json!({"action": "add_document", "name": name, "text": TALK}));
    [new, other, json!({"action": "add_meaning_units", "document": "Ny", "by": "turns"})]
}

/// A window on two units, the first of which is written in.
fn condensing() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    material().into_iter().for_each(|action| window.act(action));
    window.press(Modifiers::COMMAND, Key::Num3);
    window.click("Så ungefär.");
    window.begin("Kondensering");
    window
}

fn condensation(window: &Window) -> String {
    store::unit::all(window.reader()).unwrap().swap_remove(0).condensation
}

/// Types words and at once, before any pause, presses keys.
fn type_and_press(window: &mut Window, text: &str, modifiers: Modifiers, key: Key) {
    window.harness.event(eframe::egui::Event::Text(text.to_owned()));
    window.harness.step();
    window.press(modifiers, key);
}

#[test]
fn a_key_that_leads_elsewhere_takes_along_what_was_just_written() {
    for (modifiers, key) in [
        (Modifiers::COMMAND, Key::Num1),
        (Modifiers::COMMAND, Key::Num2),
        (Modifiers::ALT, Key::ArrowLeft),
        (Modifiers::COMMAND, Key::PageDown),
        (Modifiers::COMMAND, Key::K),
        (Modifiers::NONE, Key::F8),
    ] {
        let mut window = condensing();
        type_and_press(&mut window, "Tvekan.", modifiers, key);
        assert_eq!(condensation(&window), "Tvekan.", "{modifiers:?} {key:?}");
    }
    // A name that must be whole, in another workspace.
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num1);
    window.begin("Studiens titel");
    window.press(Modifiers::COMMAND, Key::A);
    type_and_press(&mut window, "Trygghet", Modifiers::COMMAND, Key::Num2);
    assert_eq!(store::project::get(window.reader()).unwrap().title, "Trygghet");
    assert_eq!(window.harness.state().place().workspace, Workspace::Code, "and the key does what it says");
}

#[test]
fn what_is_gone_on_with_after_another_document_is_a_step_of_its_own() {
    let mut window = condensing();
    for text in ["Tve", "kan."] {
        window.type_text(text);
        window.pause();
    }
    let here = window.harness.state().place();
    let other = store::document::find(window.reader(), "Andra").unwrap();
    assert_ne!(here.document, other);
    for place in [Place { document: other, passage: None, ..here }, here] {
        window.go(place);
    }
    window.click("Så ungefär.");
    window.begin("Kondensering");
    window.type_text("Kanske. ");
    window.pause();
    assert_eq!(condensation(&window).replace("Kanske. ", ""), "Tvekan.");
    window.press(Modifiers::NONE, Key::Escape);
    window.undo();
    assert_eq!(condensation(&window), "Tvekan.");
    window.undo();
    assert_eq!(condensation(&window), "", "and what was written before it is one");
}

#[test]
fn a_larger_text_does_not_take_the_keyboard_from_who_writes() {
    let mut window = condensing();
    type_and_press(&mut window, "Tvek", Modifiers::COMMAND, Key::Plus);
    assert!(window.is_at("Kondensering"));
    window.type_text("an.");
    window.pause();
    assert_eq!(condensation(&window), "Tvekan.");
}

#[test]
fn a_pause_after_a_space_or_a_new_line_changes_nothing_under_the_hands() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num4);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    window.type_text("Tillit");
    window.press(Modifiers::NONE, Key::Enter);
    window.write_over("Temats namn", "Tillit ");
    window.pause();
    window.type_text("och misstro");
    window.pause();
    assert!(store::theme::find(window.reader(), "Tillit och misstro").unwrap().is_some());
    window.press(Modifiers::COMMAND, Key::Num6);
    window.reach("Ändra samlingen");
    let scale = |window: &Window| store::assessment::sets(window.reader()).unwrap().swap_remove(0).ratings;
    let before = scale(&window);
    window.begin("Skala, ett omdöme per rad, lägst först");
    window.press(Modifiers::COMMAND, Key::End);
    window.press(Modifiers::NONE, Key::Enter);
    window.pause();
    window.type_text("helt");
    window.pause();
    assert_eq!(scale(&window), [before, vec!["helt".to_owned()]].concat());
}

#[test]
fn a_name_that_is_refused_stays_to_be_mended_and_goes_when_one_leaves() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num4);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    window.type_text("Tillit");
    window.press(Modifiers::NONE, Key::Enter);
    window.write_over("Temats namn", "Att fråga varför");
    window.pause();
    assert_eq!(window.value("Temats namn"), "Att fråga varför", "it can still be mended");
    assert!(window.shows(|text| text.contains("Att fråga varför") && text.contains("redan")));
    window.press(Modifiers::NONE, Key::Tab);
    window.pause();
    assert_eq!(window.value("Temats namn"), "Tillit");
    assert!(store::theme::find(window.reader(), "Tillit").unwrap().is_some());
}

#[test]
fn what_was_begun_in_one_project_does_not_come_into_another() {
    let mut window = condensing();
    let other = window.path.with_file_name("annan.mening");
    let mut session = crate::session::Session::create(&other, "Annan", Lang::Sv, None).unwrap();
    let actions: Vec<_> = material().into_iter().map(|json| crate::session::Action::from_json(json).unwrap()).collect();
    session.apply(&actions).unwrap();
    drop(session);
    window.harness.event(eframe::egui::Event::Text("Tvekan.".to_owned()));
    window.harness.step();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().open(&ctx, &other);
    window.run();
    window.press(Modifiers::COMMAND, Key::Num3);
    window.click("Så ungefär.");
    window.pause();
    assert_eq!(condensation(&window), "");
}

#[test]
fn closing_the_project_takes_along_what_was_just_written() {
    let mut window = condensing();
    window.harness.event(eframe::egui::Event::Text("Tvekan.".to_owned()));
    window.harness.step();
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text(Command::CloseProject.name(Lang::Sv));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.harness.state().session.is_none());
    let session = crate::session::Session::open(&window.path, None).unwrap();
    assert_eq!(store::unit::all(session.reader()).unwrap()[0].condensation, "Tvekan.");
}

#[test]
fn each_field_is_a_step_of_its_own_and_pauses_within_it_are_none() {
    let mut window = condensing();
    for part in ["Så", " där"] {
        window.type_text(part);
        window.pause();
    }
    window.press(Modifiers::NONE, Key::Enter);
    for part in ["Hon", " tvekar"] {
        window.type_text(part);
        window.pause();
    }
    let unit = |window: &Window| store::unit::all(window.reader()).unwrap().swap_remove(0);
    let both = |window: &Window| (unit(window).condensation, unit(window).interpretation);
    assert_eq!(both(&window), ("Så där".to_owned(), "Hon tvekar".to_owned()));
    window.press(Modifiers::NONE, Key::Escape);
    window.undo();
    assert_eq!(both(&window), ("Så där".to_owned(), String::new()));
    window.undo();
    assert_eq!(both(&window), (String::new(), String::new()));
    window.request(Request::Run(Command::Redo));
    assert_eq!(unit(&window).condensation, "Så där");
}
