//! The palette, finding, and going back and on.

use super::commands::{at, document, documents, press_its_keys};
use crate::model::*;
use crate::ui::commands::Command;
use crate::ui::desk::{Place, Workspace};
use crate::ui::testing;
use eframe::egui::{Key, Modifiers};

#[test]
fn the_palette_takes_the_marked_command_and_escape_takes_none() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("nästa");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.state().palette.is_none());
    assert_eq!(document(&window), documents(&window).first().copied(), "left without a command");
    window.press(Modifiers::COMMAND, Key::K);
    window.type_text("dokument");
    // Of the many that hold the word the second is taken.
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.is_at("Sök i dokumentet"));
}

#[test]
fn finding_leads_to_the_text_where_a_workspace_has_no_field_for_it() {
    let mut window = testing::on_demo(Lang::Sv);
    for (workspace, field) in [
        (Workspace::Gather, "Filtrera dokument"),
        (Workspace::Code, "Sök i dokumentet"),
        (Workspace::Condense, "Sök i dokumentet"),
        (Workspace::Explore, "Lägg till i frågan"),
        (Workspace::Structure, "Sök i tabellen"),
        (Workspace::Contrast, "Sök i dokumentet"),
        (Workspace::Assess, "Sök i dokumentet"),
        (Workspace::Report, "Sök i dokumentet"),
    ] {
        at(&mut window, workspace);
        window.press(Modifiers::COMMAND, Key::F);
        assert!(window.is_at(field), "{workspace:?}");
    }
}

#[test]
fn what_lay_ahead_is_forgotten_when_one_goes_elsewhere() {
    let mut window = testing::on_demo(Lang::Sv);
    let all = documents(&window);
    for _ in 0..2 {
        press_its_keys(&mut window, Command::NextDocument);
        window.run();
    }
    for expected in [1, 0] {
        press_its_keys(&mut window, Command::Back);
        window.run();
        assert_eq!(document(&window), all.get(expected).copied());
    }
    let elsewhere = Place { document: all.get(4).copied(), ..window.harness.state().place() };
    window.go(elsewhere);
    press_its_keys(&mut window, Command::Forward);
    window.run();
    assert_eq!(window.harness.state().place(), elsewhere, "there is nothing ahead");
    press_its_keys(&mut window, Command::Back);
    window.run();
    assert_eq!(document(&window), all.first().copied());
    press_its_keys(&mut window, Command::Forward);
    window.run();
    assert_eq!(window.harness.state().place(), elsewhere);
}
