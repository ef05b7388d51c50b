//! Condensing as a person does it.

use crate::model::*;
use crate::session::Action;
use crate::store;
use crate::ui::desk::OpenText;
use crate::ui::reading::paragraph_number;
use crate::ui::testing::{self, Window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

fn condensing() -> Window {
    let mut window = testing::on_demo(Lang::Sv);
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    window
}

/// A window on one document of these words.
fn on_text(text: &str) -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    apply(&mut window, &serde_json::json!({"action": "add_document", "name": "Ny", "text": text}));
    press(&mut window, Modifiers::COMMAND, Key::Num3);
    window
}

fn apply(window: &mut Window, action: &serde_json::Value) {
    let action = Action::from_json(action.clone()).unwrap();
    window.change(move |session| session.apply(&[action]));
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness.key_press_modifiers(modifiers, key);
    window.run();
}

fn write(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.into()));
    window.harness.run_steps(2);
}

/// Lets the pause pass after which what is written is handed over.
fn pause(window: &mut Window) {
    window.harness.run_steps(80);
    window.run();
}

fn click(window: &mut Window, name: &str) {
    window.harness.get_by_label(name).click();
    window.run();
}

/// Puts the keyboard in the field of this name.
fn begin(window: &mut Window, name: &str) {
    let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    window.harness.get_by(|node| is_field(node.role()) && node.label().is_some_and(|label| label == name)).click();
    window.run();
}

fn units(window: &Window) -> Vec<MeaningUnit> {
    store::unit::all(window.reader()).unwrap()
}

fn condensations(window: &Window) -> Vec<String> {
    units(window).into_iter().map(|unit| unit.condensation).collect()
}

const TALK: &str = "I: Hur?\nMaj: Så ungefär.\nI: Varför?\nMaj: Därför att. Och sedan.";

/// A window on two units of Maj's.
fn on_two_units() -> Window {
    let mut window = on_text(TALK);
    click(&mut window, "Meningsenheter av alla repliker");
    assert_eq!(units(&window).len(), 2);
    window
}

#[test]
fn a_selection_becomes_a_unit_and_its_condensation_is_kept_without_saving() {
    let mut window = condensing();
    let before = units(&window).len();
    window.harness.get_by_label("Dokumentets text").focus();
    press(&mut window, CTRL_SHIFT, Key::ArrowRight);
    press(&mut window, Modifiers::COMMAND, Key::U);
    assert_eq!(units(&window).len(), before + 1);
    // The new unit's condensation has the keyboard.
    write(&mut window, "Allt är påhittat.");
    pause(&mut window);
    let document = window.harness.state().place().document.unwrap();
    let here = store::unit::in_document(window.reader(), document).unwrap();
    assert_eq!(here[0].condensation, "Allt är påhittat.");
}

#[test]
fn all_turns_become_units_at_once_and_go_again_with_one_undo() {
    let mut window = on_two_units();
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(units(&window).len(), 0);
}

#[test]
fn the_next_gap_is_one_key_away_and_enter_makes_it_a_unit() {
    let mut window = on_text(TALK);
    press(&mut window, Modifiers::NONE, Key::F8);
    assert!(window.shows(|name| name.starts_with("Meningsenhet av markeringen")));
    press(&mut window, Modifiers::NONE, Key::Enter);
    let made = units(&window);
    assert_eq!(made.len(), 1);
    assert_eq!(slice(TALK, made[0].passage), "Så ungefär.");
}

#[test]
fn the_keyboard_goes_down_the_ladder() {
    let mut window = on_two_units();
    click(&mut window, "Så ungefär.");
    begin(&mut window, "Kondensering");
    write(&mut window, "Ungefär så.");
    press(&mut window, Modifiers::NONE, Key::Enter);
    write(&mut window, "Tvekan.");
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    write(&mut window, "Det finns skäl.");
    pause(&mut window);
    assert_eq!(condensations(&window), ["Ungefär så.", "Det finns skäl."]);
    assert_eq!(units(&window)[0].interpretation, "Tvekan.");
    press(&mut window, CTRL_SHIFT, Key::Enter);
    write(&mut window, " Tror hon.");
    pause(&mut window);
    assert_eq!(condensations(&window)[0], "Ungefär så. Tror hon.");
}

#[test]
fn joining_and_splitting_keep_what_was_just_written() {
    let mut window = on_two_units();
    click(&mut window, "Därför att. Och sedan.");
    begin(&mut window, "Kondensering");
    write(&mut window, "Två.");
    press(&mut window, CTRL_SHIFT, Key::Enter);
    write(&mut window, "Ett.");
    // At once, before the pause after which it would have been handed over.
    press(&mut window, CTRL_SHIFT, Key::J);
    pause(&mut window);
    assert_eq!(condensations(&window), ["Ett. Två."]);
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(condensations(&window), ["Ett.", "Två."]);
}

#[test]
fn a_unit_is_split_where_the_selection_begins() {
    let mut window = on_text(TALK);
    let start = code_points(&TALK[..TALK.find("Därför").unwrap()]);
    let unit =
        serde_json::json!({"action": "add_meaning_unit", "document": "Ny", "start": start, "end": code_points(TALK)});
    apply(&mut window, &unit);
    click(&mut window, "Därför att. Och sedan.");
    window.harness.get_by_label("Dokumentets text").focus();
    window.run();
    // The caret stands at the unit's start; two words on, and one more is selected.
    for _ in 0..2 {
        press(&mut window, Modifiers::COMMAND, Key::ArrowRight);
    }
    press(&mut window, CTRL_SHIFT, Key::ArrowRight);
    press(&mut window, CTRL_SHIFT, Key::D);
    let words: Vec<_> = units(&window).iter().map(|unit| slice(TALK, unit.passage).to_owned()).collect();
    assert_eq!(words.len(), 2, "{words:?}");
    assert_eq!(words.concat().replace(' ', ""), "Därföratt.Ochsedan.");
}

#[test]
fn a_removed_unit_leaves_its_neighbour_in_hand_and_comes_back_with_undo() {
    let mut window = on_two_units();
    click(&mut window, "Så ungefär.");
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(units(&window).len(), 1);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(units(&window).len(), 0);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(units(&window).len(), 2);
}

#[test]
fn a_theme_that_does_not_exist_is_made_and_given_in_one_step() {
    let mut window = on_two_units();
    click(&mut window, "Så ungefär.");
    click(&mut window, "Tema: Välj tema…");
    write(&mut window, "Osäkerhet");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let themes = store::theme::all(window.reader()).unwrap();
    assert_eq!(themes[0].name, "Osäkerhet");
    assert_eq!(units(&window)[0].theme, Some(themes[0].id));
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(store::theme::all(window.reader()).unwrap().is_empty());
    assert_eq!(units(&window)[0].theme, None);
}

#[test]
fn what_is_set_aside_counts_as_done() {
    let mut window = on_two_units();
    click(&mut window, "Så ungefär.");
    click(&mut window, "utesluten");
    assert_eq!(units(&window)[0].relevance, Relevance::Excluded);
    assert!(window.shows(|name| name.contains("2 enheter, 1 inte kondenserad")));
}

#[test]
fn a_theme_is_described_bounded_and_removed() {
    let mut window = condensing();
    let first = store::theme::all(window.reader()).unwrap().swap_remove(0);
    click(&mut window, "Teman…");
    window.harness.get_by_label_contains(&format!("{}, ", first.name)).click();
    window.run();
    begin(&mut window, "Vad det inte omfattar");
    write(&mut window, "Slumpen. ");
    pause(&mut window);
    let now = store::theme::all(window.reader()).unwrap().swap_remove(0);
    assert!(now.not.contains("Slumpen."), "{}", now.not);
    click(&mut window, "Ta bort temat");
    assert!(store::theme::all(window.reader()).unwrap().iter().all(|theme| theme.id != first.id));
}

#[test]
fn a_statement_is_written_and_rests_on_the_units_that_are_marked() {
    let mut window = on_two_units();
    click(&mut window, "Beskrivning");
    assert!(window.shows(|name| name.contains("2 av 2 väsentliga enheter är inte använda ännu")));
    begin(&mut window, "Beskrivning i text");
    write(&mut window, "Det går så där.");
    // Marked at once: what is written must not be lost by it.
    click(&mut window, "Belägg för beskrivningen: Så ungefär.");
    pause(&mut window);
    let statement = store::statement::all(window.reader()).unwrap().swap_remove(0);
    assert_eq!(statement.text, "Det går så där.");
    let evidence = store::evidence::all(window.reader()).unwrap();
    assert_eq!(evidence.len(), 1);
    assert_eq!(evidence[0].claim, Claim::Statement(statement.id));
    assert_eq!(evidence[0].quote, "Så ungefär.");
    assert!(window.shows(|name| name.contains("1 av 2 väsentliga enheter är inte använda ännu")));
    // The chip leads to the words.
    click(&mut window, "Belägg: Maj, ¶2");
    assert_eq!(window.harness.state().place().passage, Some(evidence[0].passage));
    click(&mut window, "Belägg för beskrivningen: Så ungefär.");
    assert!(store::evidence::all(window.reader()).unwrap().is_empty());
}

#[test]
fn a_case_has_a_statement_on_the_units_of_all_its_documents() {
    let mut window = on_two_units();
    for action in [
        serde_json::json!({"action": "add_document", "name": "Andra", "text": "Siv: Jag vet inte."}),
        serde_json::json!({"action": "add_case", "name": "Nord"}),
        serde_json::json!({"action": "link_case", "case": "Nord", "document": "Ny"}),
        serde_json::json!({"action": "link_case", "case": "Nord", "document": "Andra"}),
        serde_json::json!({"action": "add_meaning_unit", "document": "Andra", "quote": "Jag vet inte."}),
    ] {
        apply(&mut window, &action);
    }
    click(&mut window, "Beskrivning");
    click(&mut window, "Nord");
    click(&mut window, "Belägg för beskrivningen: Jag vet inte.");
    let statement = store::statement::all(window.reader()).unwrap().swap_remove(0);
    assert!(matches!(statement.on, StatementOn::Case(_)));
    assert!(window.shows(|name| name.contains("2 av 3 väsentliga enheter är inte använda ännu")));
}

#[test]
fn the_list_of_documents_says_how_far_each_has_come() {
    let mut window = condensing();
    click(&mut window, "Visa dokumentlistan");
    let documents = store::document::all(window.reader()).unwrap();
    let last = documents.last().unwrap();
    window.harness.get_by_label_contains(&format!("{}, ", last.name)).click();
    window.run();
    assert_eq!(window.harness.state().place().document, Some(last.id));
}

#[test]
fn of_thousands_of_units_only_those_in_view_are_drawn() {
    let text: Vec<String> = (0..5_000).map(|n| format!("Stycke nummer {n}.")).collect();
    let mut window = on_text(&text.join("\n"));
    click(&mut window, "Meningsenheter av alla stycken");
    assert_eq!(units(&window).len(), 5_000);
    let drawn =
        window.harness.query_all_by(|node| node.label().is_some_and(|label| label.starts_with("Stycke nummer")));
    assert!((3..40).contains(&drawn.count()));
}

#[test]
fn a_units_place_is_the_speaker_and_the_number_in_the_margin() {
    let window = condensing();
    for document in store::document::all(window.reader()).unwrap() {
        let text = store::document::text(window.reader(), document.id).unwrap();
        let turns = store::document::turns(window.reader(), document.id).unwrap();
        let units = store::unit::in_document(window.reader(), document.id).unwrap();
        let places = super::progress::work_out(&text, &turns, &units);
        let index = Some(TextIndex::new(&text));
        let open = OpenText { text, index, ..OpenText::default() };
        for (unit, place) in units.iter().zip(&places) {
            let number = paragraph_number(&open, unit.passage.start);
            assert!(place.ends_with(&format!("¶{number}")), "{place} {number}");
        }
    }
}
