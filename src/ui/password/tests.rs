//! Passwords as a person gives them.

use crate::model::Lang;
use crate::ui::testing::{self, Window};
use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;

fn write(window: &mut Window, field: &str, text: &str) {
    window.harness.get_by_role_and_label(Role::PasswordInput, field).focus();
    window.run();
    window.harness.event(Event::Text(text.to_owned()));
    window.run();
}

fn run(window: &mut Window, command: &str) {
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.run();
    window.harness.event(Event::Text(command.to_owned()));
    window.run();
    window.harness.key_press(Key::Enter);
    window.run();
}

fn encrypted() -> Window {
    let mut window = testing::on_demo(Lang::Sv);
    run(&mut window, "Kryptera projektet");
    write(&mut window, "Nytt lösenord", "häst batteri klammer");
    assert!(window.shows(|label| label == "Svårt att gissa"));
    write(&mut window, "Upprepa lösenordet", "häst batteri klammer");
    window.harness.get_by_label("Kryptera").click();
    window.run();
    window
}

#[test]
fn a_project_is_encrypted_locked_and_opened_again() {
    let mut window = encrypted();
    assert!(window.session().is_encrypted());
    let head = std::fs::read(&window.path).unwrap()[..15].to_vec();
    assert_ne!(head, b"SQLite format 3");
    run(&mut window, "Lås projektet");
    assert!(window.harness.state().session.is_none(), "nothing of the project is left open");
    assert!(!window.shows(|label| label.contains("Hässleholm intervju")));
    write(&mut window, "Lösenord", "fel lösenord");
    window.harness.key_press(Key::Enter);
    window.run();
    assert!(window.shows(|label| label.starts_with("Lösenordet öppnar inte")));
    write(&mut window, "Lösenord", "häst batteri klammer");
    window.harness.key_press(Key::Enter);
    window.run();
    assert!(window.session().is_encrypted());
}

#[test]
fn a_project_that_nobody_touches_locks_itself() {
    let mut window = encrypted();
    window.harness.state_mut().settings.lock_after = 1;
    // A step of the window's clock is a quarter of a second.
    for _ in 0..260 {
        window.harness.step();
    }
    assert!(window.harness.state().session.is_none());
}

#[test]
fn two_passwords_that_differ_are_not_taken() {
    let mut window = testing::on_demo(Lang::Sv);
    run(&mut window, "Kryptera projektet");
    write(&mut window, "Nytt lösenord", "häst");
    write(&mut window, "Upprepa lösenordet", "hast");
    assert!(window.shows(|label| label == "De två är inte lika ännu"));
    window.harness.key_press(Key::Enter);
    window.run();
    assert!(!window.session().is_encrypted());
}
