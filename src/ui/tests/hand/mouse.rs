//! The pointer: edges, copying what was selected, menus, and what is dragged.

use super::{Burst, TEXT, WORD, ends_of, on_text, pairs, stored};
use crate::ui::testing::Window;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

#[test]
fn dragging_anew_from_the_letter_of_a_coding_selects_and_moves_no_edge() {
    let mut window = on_text(TEXT, &["Mandat"]);
    let line = TEXT.lines().next().unwrap();
    let (from, to) = ends_of(&window, line);
    let halfway = from + (to - from) * 0.1;
    Burst::default().drag(from, halfway).typed("mandat").key(Modifiers::NONE, Key::Enter).at_once(&mut window);
    let before = stored(&window);
    assert_ne!(before, pairs(&[("Mandat", line)]));
    Burst::default().drag(from, to).typed("Hela").key(Modifiers::NONE, Key::Enter).at_once(&mut window);
    let mut expected = before;
    expected.extend(pairs(&[("Hela", line)]));
    expected.sort();
    assert_eq!(stored(&window), expected);
}

#[test]
fn the_knob_moves_an_edge_and_says_so_with_a_way_back() {
    let mut window = on_text(TEXT, &["Mandat"]);
    Burst::default().key(WORD, Key::ArrowRight).typed("mandat").key(Modifiers::NONE, Key::Enter).at_once(&mut window);
    window.press(Modifiers::NONE, Key::Escape);
    let knob = window.harness.get_by_label("Där ”Mandat” slutar").rect().center();
    let (_, end) = ends_of(&window, TEXT.lines().next().unwrap());
    Burst::default().drag(knob, end).at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Mandat", TEXT.lines().next().unwrap())]));
    assert!(window.says("Gränsen för ”Mandat” flyttades"));
    window.harness.get_by_role_and_label(eframe::egui::accesskit::Role::Link, "Ångra").click();
    window.run();
    assert_eq!(stored(&window), pairs(&[("Mandat", "Alfa")]));
}

#[test]
fn words_are_copied_after_a_selection_with_the_mouse_and_with_their_source() {
    let mut window = on_text(TEXT, &["Mandat"]);
    let line = TEXT.lines().nth(1).unwrap();
    let (from, to) = ends_of(&window, line);
    let copied = |window: &mut Window, event: &dyn Fn(&mut Burst)| {
        let mut burst = Burst::default();
        event(&mut burst);
        window.harness.input_mut().events.append(&mut burst.0);
        (0..12)
            .filter_map(|_| {
                window.harness.step();
                window.harness.output().platform_output.commands.iter().find_map(|command| match command {
                    eframe::egui::OutputCommand::CopyText(text) => Some(text.clone()),
                    _ => None,
                })
            })
            .next_back()
    };
    Burst::default().drag(from, to).at_once(&mut window);
    assert!(window.is_at("Kod för markeringen"), "the field is open, and empty");
    assert_eq!(copied(&mut window, &|burst| burst.0.push(Event::Copy)).as_deref(), Some(line));
    let with_source = copied(&mut window, &|burst| {
        burst.key(WORD, Key::C);
    });
    assert_eq!(with_source, Some(format!("”{line}” (Text, ¶2, Tom)")));
}

#[test]
fn the_menus_open_by_key_and_by_mouse_and_give_the_keyboard_back() {
    let mut window = on_text(TEXT, &["Mandat"]);
    window.press(WORD, Key::ArrowRight);
    window.press(Modifiers::SHIFT, Key::F10);
    assert!(window.says("Kopiera med källa") && window.says("Koda in vivo"));
    // The first entry has the keyboard: to code the selection.
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.is_at("Kod för markeringen"));
    Burst::default().typed("mandat").key(Modifiers::NONE, Key::Enter).at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Mandat", "Alfa")]));
    window.press(Modifiers::SHIFT, Key::F10);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.says("Kopiera med källa"));
    assert!(window.is_at("Dokumentets text"), "the keyboard is back");
    window.harness.get_by_role_and_label(eframe::egui::accesskit::Role::TreeItem, "Mandat").click_secondary();
    window.run();
    assert!(window.says("Siffra som kodar"));
}

#[test]
fn a_code_is_dragged_onto_words_and_words_onto_a_code() {
    let mut window = on_text(TEXT, &["Mandat", "Råd"]);
    let lines: Vec<&str> = TEXT.lines().collect();
    let code = window.harness.get_by_label("Mandat").rect().center();
    let (from, to) = ends_of(&window, lines[1]);
    Burst::default().drag(code, from + (to - from) * 0.5).at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Mandat", lines[1])]));
    let (from, to) = ends_of(&window, lines[2]);
    Burst::default().drag(from, to).key(Modifiers::NONE, Key::Escape).at_once(&mut window);
    let code = window.harness.get_by_label("Råd").rect().center();
    Burst::default().drag(from + (to - from) * 0.5, code).at_once(&mut window);
    assert_eq!(stored(&window), pairs(&[("Mandat", lines[1]), ("Råd", lines[2])]));
}
