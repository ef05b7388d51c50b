//! Protection as a person uses it.

use crate::model::Lang;
use crate::store;
use crate::ui::testing::{self, Window};
use eframe::egui::{Event, Key, Modifiers, accesskit::Role};
use egui_kittest::kittest::Queryable;

fn protecting() -> Window {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    window.run();
    window
}

fn write(window: &mut Window, role: Role, field: &str, text: &str) {
    window.harness.get_by_role_and_label(role, field).focus();
    window.run();
    window.harness.event(Event::Text(text.to_owned()));
    window.run();
}

fn click(window: &mut Window, name: &str) {
    window.harness.get_by_label(name).click();
    window.run();
}

#[test]
fn a_key_is_made_a_name_replaced_everywhere_and_undone() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut window = protecting();
    let path = elsewhere.path().join("studie.meningkey");
    write(&mut window, Role::TextInput, "Kodnyckelns fil", path.to_str().unwrap());
    write(&mut window, Role::PasswordInput, "Kodnyckelns eget lösenord", "nyckelord");
    click(&mut window, "Skapa kodnyckeln");
    assert!(window.session().key().is_some());
    write(&mut window, Role::TextInput, "Namn", "Karin");
    write(&mut window, Role::TextInput, "Pseudonym", "Vera");
    click(&mut window, "Lägg till i kodnyckeln");
    assert!(window.shows(|label| label == "Karin → Vera"));
    let names = |window: &Window, wanted: &str| {
        store::participant::all(window.reader()).unwrap().iter().filter(|known| known.name == wanted).count()
    };
    assert_eq!((names(&window, "Karin"), names(&window, "Vera")), (1, 0));
    click(&mut window, "Ersätt alla namn i projektet");
    assert_eq!((names(&window, "Karin"), names(&window, "Vera")), (0, 1));
    let text = |window: &Window| {
        let first = store::document::all(window.reader()).unwrap()[0].id;
        store::document::text(window.reader(), first).unwrap()
    };
    assert!(text(&window).contains("Vera:") && !text(&window).contains("Karin"));
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    click(&mut window, "Visa vad som stod i dokumentet");
    assert!(window.shows(|label| label == "Vera ← Karin"), "who holds the key sees the names");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(text(&window).contains("Karin:"));
}

#[test]
fn a_participant_withdraws_only_after_a_typed_word() {
    let mut window = protecting();
    window.harness.get_by_label("Återkalla Karin…").scroll_to_me();
    window.run();
    click(&mut window, "Återkalla Karin…");
    let words = |window: &Window| {
        let first = store::document::all(window.reader()).unwrap()[0].id;
        store::document::text(window.reader(), first).unwrap().matches("[återkallat]").count()
    };
    write(&mut window, Role::TextInput, "Skriv ÅTERKALLA för att fortsätta", "återkalla");
    assert_eq!(words(&window), 0);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    window.run();
    window.harness.event(Event::Text("ÅTERKALLA".to_owned()));
    window.run();
    click(&mut window, "Återkalla");
    assert!(words(&window) > 5);
    assert!(window.shows(|label| label.starts_with("Fynd ")), "the claims that had rested on the words are listed");
}
