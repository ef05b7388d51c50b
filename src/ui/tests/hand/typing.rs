//! Keys in bursts: letters, figures, names, and the keys that are commands.

use super::{Burst, TEXT, WORD, ends_of, on_text, pairs, stored};
use crate::store;
use crate::ui::testing::Window;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use serde_json::json;

#[test]
fn no_letter_is_lost_or_out_of_place_however_fast_it_is_typed() {
    let mut window = on_text(TEXT, &[]);
    Burst::default()
        .key(WORD, Key::ArrowRight)
        .typed("Personberoende")
        .key(Modifiers::NONE, Key::Enter)
        .at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Personberoende", "Alfa")]));
    // The field was left with its caret before the first letter: what is typed next goes on at the end.
    window.press(Modifiers::NONE, Key::Escape);
    Burst::default()
        .key(WORD, Key::ArrowRight)
        .key(Modifiers::NONE, Key::Enter)
        .typed("Ord")
        .key(Modifiers::NONE, Key::Home)
        .key(Modifiers::NONE, Key::Escape)
        .typed("Samverkan")
        .key(Modifiers::NONE, Key::Enter)
        .at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Personberoende", "Alfa"), ("Samverkan", "bravo")]));
}

#[test]
fn a_drag_a_name_and_another_drag_in_one_late_frame_are_three_acts() {
    let mut window = on_text(TEXT, &["Mandat"]);
    let lines: Vec<&str> = TEXT.lines().collect();
    let (first, second) = (ends_of(&window, lines[0]), ends_of(&window, lines[1]));
    Burst::default()
        .drag(first.0, first.1)
        .typed("mandat")
        .key(Modifiers::NONE, Key::Enter)
        .drag(second.0, second.1)
        .typed("Ny kod")
        .key(Modifiers::NONE, Key::Enter)
        .at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Mandat", lines[0]), ("Ny kod", lines[1])]));
    // Two undos pressed at once are two.
    Burst::default().key(Modifiers::COMMAND, Key::Z).key(Modifiers::COMMAND, Key::Z).at_once(&mut window);
    assert_eq!(stored(&window), []);
}

#[test]
fn a_new_name_that_is_given_twice_in_a_row_is_one_code() {
    let mut window = on_text(TEXT, &[]);
    Burst::default()
        .key(WORD, Key::ArrowRight)
        .typed("Ny")
        .key(Modifiers::NONE, Key::Enter)
        .key(WORD, Key::ArrowRight)
        .typed("Ny")
        .key(Modifiers::NONE, Key::Enter)
        .at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Ny", "Alfa"), ("Ny", "bravo")]));
    assert_eq!(store::code::all(window.reader()).unwrap().len(), 1);
}

#[test]
fn a_figure_is_given_by_hand_and_stays() {
    let mut window = on_text(TEXT, &["Ett", "Två", "Tre"]);
    window.act(json!({"action": "set_code", "code": "Två", "digit": 1}));
    window.act(json!({"action": "set_code", "code": "Ett", "digit": 5}));
    let mut burst = Burst::default();
    for figure in ["1", "5", "1", "0"] {
        burst.key(WORD, Key::ArrowRight).typed(figure);
    }
    burst.at_once(&mut window);
    let expected = [("Två", "Alfa"), ("Ett", "bravo"), ("Två", "charlie"), ("Två", "delta")];
    assert_eq!(stored(&window), pairs(&expected));
    // The bar says what they take while words are selected.
    assert!(window.says("1 Två") && window.says("5 Ett") && window.says("0 Två"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.says("1 Två") && window.says("Markera ord och skriv en kod eller dess siffra"));
    // From the list: the key gives it, and once more takes it away.
    window.harness.get_by_role_and_label(eframe::egui::accesskit::Role::TreeItem, "Tre").click();
    window.run();
    for digit in [Some(7), None] {
        window.harness.get_by_label("Kodträd").focus();
        window.run();
        Burst::default().typed("7").at_once(&mut window);
        let codes = store::code::all(window.reader()).unwrap();
        assert_eq!(codes.iter().find(|code| code.name == "Tre").unwrap().digit, digit);
    }
}

#[test]
fn letters_are_no_commands_where_somebody_types() {
    let memos = |window: &Window| store::memo::all(window.reader()).unwrap().len();
    let mut window = on_text(TEXT, &["Mandat"]);
    Burst::default().key(WORD, Key::ArrowRight).typed("mandat").key(Modifiers::NONE, Key::Enter).at_once(&mut window);
    // The words are still selected: a letter begins another code's name.
    Burst::default().typed("m").at_once(&mut window);
    assert_eq!(window.value("Kod för markeringen"), "m");
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
    Burst::default().typed("lampa").at_once(&mut window);
    window.pause();
    assert!(!window.is_at("Memo till kodningen") && memos(&window) == 0);
    window.harness.run_steps(8);
    Burst::default().typed("m").at_once(&mut window);
    assert!(window.is_at("Memo till kodningen"), "alone it is a command");
    assert_eq!(window.value("Memo till kodningen"), "");
    // And not where it was switched off.
    window.read();
    window.harness.state_mut().settings.letters = false;
    window.harness.run_steps(8);
    Burst::default().typed("m").at_once(&mut window);
    assert!(!window.is_at("Memo till kodningen"));
}

#[test]
fn a_key_of_the_text_does_nothing_while_something_else_has_the_keyboard() {
    let mut window = on_text(TEXT, &["Mandat"]);
    Burst::default().key(WORD, Key::ArrowRight).typed("mandat").key(Modifiers::NONE, Key::Enter).at_once(&mut window);
    window.press(Modifiers::NONE, Key::Escape);
    window.harness.get_by_label("Samla").focus();
    window.run();
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(stored(&window), pairs(&[("Mandat", "Alfa")]));
    window.read();
    window.press(Modifiers::NONE, Key::Delete);
    assert_eq!(stored(&window), []);
}

#[test]
fn what_enter_will_do_is_said_and_the_very_name_wins() {
    let mut window = on_text(TEXT, &["Ledningens mandat", "Råd"]);
    Burst::default().key(WORD, Key::ArrowRight).typed("Mandat").at_once(&mut window);
    assert!(window.says("Retur: ny kod ”Mandat”"));
    window.press(Modifiers::NONE, Key::Enter);
    Burst::default().typed("ledn").at_once(&mut window);
    assert!(window.says("Retur: koda med ”Ledningens mandat”"));
    window.press(Modifiers::NONE, Key::Enter);
    Burst::default().typed("mandat").at_once(&mut window);
    assert!(window.says("Retur: koda med ”Mandat”"));
    assert_eq!(stored(&window), pairs(&[("Mandat", "Alfa"), ("Ledningens mandat", "Alfa")]));
}

/// How many keys and chords an act takes: a press of a key, with whatever is held down.
fn chords(burst: &Burst) -> usize {
    burst.0.iter().filter(|event| matches!(event, Event::Key { pressed: true, .. })).count()
}

#[test]
fn ten_paragraphs_are_coded_with_twenty_chords_and_a_second_code_costs_its_letters_and_enter() {
    let lines: Vec<String> = (0..10).map(|n| format!("Stycke {n} har några ord.")).collect();
    let mut window = on_text(&lines.join("\n\n"), &["Ett", "Två"]);
    window.act(json!({"action": "set_code", "code": "Ett", "digit": 1}));
    window.act(json!({"action": "set_code", "code": "Två", "digit": 2}));
    let mut burst = Burst::default();
    for n in 0..10 {
        burst.key(WORD, Key::ArrowDown).typed(if n % 2 == 0 { "1" } else { "2" });
    }
    assert_eq!(chords(&burst), 20);
    burst.at_once(&mut window);
    let mut expected: Vec<_> =
        lines.iter().enumerate().map(|(n, line)| (if n % 2 == 0 { "Ett" } else { "Två" }, line.as_str())).collect();
    assert_eq!(stored(&window), pairs(&expected));
    let mut second = Burst::default();
    second.typed("ny").key(Modifiers::NONE, Key::Enter);
    assert_eq!(chords(&second), "ny".len() + 1);
    second.at_once(&mut window);
    expected.push(("ny", lines[9].as_str()));
    assert_eq!(stored(&window), pairs(&expected));
}
