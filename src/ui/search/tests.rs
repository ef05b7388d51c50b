//! Searching as a user does it.

use crate::model::*;
use crate::store;
use crate::ui::testing::{Window, on_demo, on_nothing};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};

fn search(words: &str) -> Window {
    let mut harness = on_demo(Lang::Sv);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    harness.run_steps(3);
    assert!(harness.get_by_label("Sök i alla dokument").is_focused());
    harness.get_by_label("Sök i alla dokument").type_text(words);
    harness.run_steps(1);
    harness
}

fn begins(window: &Window, start: &str) -> bool {
    window.query_all_by(|node| node.label().is_some_and(|label| label.starts_with(start))).next().is_some()
}

#[test]
fn arrows_and_enter_go_to_the_words() {
    let mut harness = search("polisen");
    harness.wait_until("hits", |window| begins(window, "Träff 1: "));
    harness.key_press(Key::ArrowDown);
    harness.run_steps(1);
    harness.key_press(Key::ArrowDown);
    harness.run_steps(1);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    let place = harness.state().place();
    let text = store::document::text(harness.reader(), place.document.unwrap()).unwrap();
    assert_eq!(slice(&text, place.passage.unwrap()).to_lowercase(), "polisen");
    assert!(harness.get_by_label("Sök i alla dokument").is_focused(), "so that the next arrow goes on");
}

#[test]
fn a_phrase_in_any_quotation_marks_stands_together() {
    let mut harness = search("”det är inte”");
    harness.wait_until("hits", |window| begins(window, "Träff 1: "));
    for hit in harness.query_all_by(|node| node.label().is_some_and(|label| label.starts_with("Träff "))) {
        assert!(hit.accesskit_node().label().unwrap().to_lowercase().contains("det är inte"));
    }
}

#[test]
fn all_hits_get_a_new_code_in_one_step() {
    let mut harness = search("polisen");
    harness.wait_until("hits", |window| begins(window, "Koda alla "));
    harness.get_by(|node| node.label().is_some_and(|label| label.starts_with("Koda alla "))).click();
    harness.run_steps(3);
    harness.get_by_label("Kod för alla träffar").type_text("Polisens roll");
    harness.run_steps(2);
    harness.key_press(Key::Enter);
    harness.run_steps(3);
    let hits = crate::session::search::all(harness.reader(), "polisen", 500).unwrap().hits.len();
    let code = store::code::find(harness.reader(), "Polisens roll").unwrap()[0];
    assert_eq!(store::coding::of_code(harness.reader(), code).unwrap().len(), hits);
    let step = harness.state().session.as_ref().unwrap().next_steps().unwrap().0.unwrap();
    assert_eq!(step.name.in_lang(Lang::Sv), format!("koda ”Polisens roll” på {hits} avsnitt"));
}

#[test]
fn nothing_found_is_said_and_so_is_what_the_search_is_for() {
    let mut harness = search("qqqq");
    harness.wait_until("no hits", |window| window.query_by_label("Inga träffar").is_some());
    let mut harness = on_nothing(Lang::En);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::F);
    harness.run_steps(3);
    assert!(harness.query_by_label("Find words in all documents").is_some());
}

#[test]
fn a_click_on_a_hit_goes_to_its_own_words() {
    let mut window = search("polisen");
    window.wait_until("hits", |window| begins(window, "Träff 1: "));
    let hits = crate::session::search::all(window.reader(), "polisen", 500).unwrap().hits;
    assert_ne!(hits[0].document, hits.last().unwrap().document, "they stand in several documents");
    for n in [2, 0, 1] {
        let name = format!("Träff {}: ", n + 1);
        window.get_by(move |node| node.label().is_some_and(|label| label.starts_with(&name))).click();
        window.run_steps(3);
        let place = window.state().place();
        assert_eq!((place.document, place.passage), (Some(hits[n].document), Some(hits[n].passage)), "hit {n}");
    }
}
