//! Protection as a person uses it.

use crate::model::Lang;
use crate::session::pseudonym::Place;
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

fn make_key(window: &mut Window, folder: &std::path::Path) {
    let path = folder.join("studie.meningkey");
    write(window, Role::TextInput, "Kodnyckelns fil", path.to_str().unwrap());
    write(window, Role::PasswordInput, "Kodnyckelns eget lösenord", "nyckelord");
    write(window, Role::PasswordInput, "Lösenordet en gång till", "nyckelord");
    click(window, "Skapa kodnyckeln");
}

#[test]
fn a_key_is_made_a_name_replaced_everywhere_and_undone() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut window = protecting();
    let path = elsewhere.path().join("studie.meningkey");
    write(&mut window, Role::TextInput, "Kodnyckelns fil", path.to_str().unwrap());
    write(&mut window, Role::PasswordInput, "Kodnyckelns eget lösenord", "nyckelord");
    write(&mut window, Role::PasswordInput, "Lösenordet en gång till", "nyckelor");
    click(&mut window, "Skapa kodnyckeln");
    assert!(window.session().key().is_none() && !path.exists(), "the two passwords are not the same");
    assert!(window.shows(|label| label == "De två lösenorden är inte lika"));
    write(&mut window, Role::PasswordInput, "Lösenordet en gång till", "d");
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
    click(&mut window, "Ersätt alla namn i projektet…");
    let places = window.session().plan().unwrap();
    assert!(places.len() > 3 && places.iter().all(|place| place.doubt.is_none()));
    let go = format!("Ersätt {} ställen", places.len());
    window.wait_until("the places are listed", |window| window.shows(|label| label == go));
    assert_eq!((names(&window, "Karin"), names(&window, "Vera")), (1, 0), "the list replaces nothing");
    window.harness.get_by_label(&go).scroll_to_me();
    window.run();
    click(&mut window, &go);
    assert_eq!((names(&window, "Karin"), names(&window, "Vera")), (0, 1));
    let text = |window: &Window| {
        let first = store::document::all(window.reader()).unwrap()[0].id;
        store::document::text(window.reader(), first).unwrap()
    };
    assert!(text(&window).contains("Vera:") && !text(&window).contains("Karin"));
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    window.run();
    window.harness.get_by_label("Visa vad som stod i dokumentet").scroll_to_me();
    window.run();
    click(&mut window, "Visa vad som stod i dokumentet");
    assert!(window.shows(|label| label == "Vera ← Karin"), "who holds the key sees the names");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(text(&window).contains("Karin:"));
}

#[test]
fn places_in_doubt_are_listed_with_their_reason_and_replaced_as_they_are_ticked() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut window = protecting();
    make_key(&mut window, elsewhere.path());
    for (name, pseudonym) in [("Karin Ek", "Vera"), ("Karin Alm", "Siri")] {
        write(&mut window, Role::TextInput, "Namn", name);
        write(&mut window, Role::TextInput, "Pseudonym", pseudonym);
        click(&mut window, "Lägg till i kodnyckeln");
    }
    let places = window.session().plan().unwrap();
    assert!(places.iter().all(|place| place.words.starts_with("Karin") && place.candidates.len() == 2));
    click(&mut window, "Ersätt alla namn i projektet…");
    window.wait_until("the places are listed", |window| window.shows(|label| label == "Ersätt 0 ställen"));
    let first = &places[0];
    let label = |new: &str| {
        let (before, words, after) = (&first.before, &first.words, &first.after);
        format!("{before}{words}{after} → {new}, flera i kodnyckeln delar namnet")
    };
    let tick = |window: &mut Window, new: &str| {
        window.harness.get_by_role_and_label(Role::CheckBox, &label(new)).focus();
        window.run();
        window.harness.key_press(Key::Space);
        window.run();
    };
    // The place is one of the two, never both.
    tick(&mut window, "Vera");
    assert!(window.shows(|label| label == "Ersätt 1 ställe"));
    tick(&mut window, "Siri");
    assert!(window.shows(|label| label == "Ersätt 1 ställe"));
    window.harness.get_by_label("Ersätt 1 ställe").scroll_to_me();
    window.run();
    click(&mut window, "Ersätt 1 ställe");
    let document = store::document::all(window.reader()).unwrap()[0].id;
    let text = store::document::text(window.reader(), document).unwrap();
    assert_eq!((text.matches("Siri").count(), text.matches("Vera").count()), (1, 0));
    let in_texts = |places: &[Place]| places.iter().filter(|place| place.column.is_empty()).count();
    assert_eq!(in_texts(&window.session().plan().unwrap()), in_texts(&places) - 1);
    assert!(!window.shows(|label| label.starts_with("Ersätt 0")), "the list closes when it is done");
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

#[test]
fn what_brackets_and_hashtags_mean_is_asked_once_with_those_that_were_found() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut window = protecting();
    let text = "Då hördes [visslan] vid #parken, och [visslan] igen.";
    window.act(serde_json::json!({"action": "add_document", "name": "Parken", "text": text}));
    make_key(&mut window, elsewhere.path());
    let question = "Står sådana här markeringar för namn?";
    let marks = |window: &Window| store::confidence::marks(window.reader()).unwrap();
    window.harness.get_by_label("Leta efter namn i texterna").scroll_to_me();
    window.run();
    click(&mut window, "Leta efter namn i texterna");
    window.wait_until("the question", |window| window.shows(|label| label == question));
    assert!(window.shows(|label| label == "#parken, [visslan]") && marks(&window).is_none());
    window.harness.get_by_label("Nej, anmärkningar").scroll_to_me();
    window.run();
    click(&mut window, "Nej, anmärkningar");
    assert!(marks(&window) == Some(false) && !window.shows(|label| label == question));
    let setting = "Ord inom [hakparentes] och efter # är namn";
    window.harness.get_by_label(setting).scroll_to_me();
    window.run();
    click(&mut window, setting);
    assert_eq!(marks(&window), Some(true), "it can be changed under the guard");
}
