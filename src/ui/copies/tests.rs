//! Two colleagues by the window: a copy is handed out, taken in, and what was decided by rule is turned by keys.

use crate::model::{Lang, StepKind};
use crate::session::Session;
use crate::session::action::read_script;
use crate::store::{self, Password};
use crate::ui::app::Side;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use std::path::PathBuf;

const STUDY: &str = r#"{"action":"add_document","name":"Samtal","text":"Allt gick bra. Sedan tog tiden slut."}
{"action":"add_document","name":"Möte","text":"Ingen frågade varför."}
{"action":"add_code","name":"Tid","definition":"Om tid"}
{"action":"add_coding","document":"Samtal","quote":"tiden","code":"Tid"}"#;

fn window() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    let script = read_script(STUDY).unwrap();
    window.change(move |session| session.apply(&script));
    window
}

fn path(window: &Window, name: &str) -> PathBuf {
    window.path.with_file_name(name)
}

fn act(session: &mut Session, script: &str) {
    session.apply(&read_script(script).unwrap()).unwrap();
}

/// A copy for Berit, handed out in the window.
fn handed(window: &mut Window, words: impl FnOnce(&mut Window)) -> PathBuf {
    let out = path(window, "berit.mening");
    window.request(Request::Run(Command::HandOut));
    window.write("Vem som ska arbeta i kopian", "Berit");
    window.write_over("Var kopian ska ligga", out.to_str().unwrap());
    words(window);
    window.reach("Visa vad som följer med");
    out
}

fn definition(window: &Window) -> String {
    store::code::all(window.reader()).unwrap().into_iter().find(|code| code.name == "Tid").unwrap().definition
}

#[test]
fn a_copy_is_shown_before_it_is_written_under_its_own_password() {
    let mut window = window();
    let out = handed(&mut window, |window| {
        window.reach("Utan det som andra har kodat och skrivit, och utan deras namn");
        window.reach("Valda dokument");
        window.harness.get_by_role_and_label(Role::CheckBox, "Samtal").click_accesskit();
        window.run();
        window.write("Kopians lösenord", "korrekt häst");
        assert!(window.shows(|name| name.contains("att gissa")));
        window.write("Upprepa lösenordet", "korrekt häst");
    });
    assert!(window.says("1 dokument följer med, med 1 kod och 0 kodningar"));
    assert!(!out.exists(), "nothing is written before it is looked at");
    window.reach("Skriv kopian");
    assert!(!window.says("Lämna ut till en kollega"), "it is done");
    assert!(window.shows(|name| name.starts_with("En kopia till Berit finns i")));
    let copy = Session::open(&out, Some(&Password::new("korrekt häst".to_owned()))).unwrap();
    assert_eq!(copy.coder().name, "Berit");
    assert_eq!(store::document::all(copy.reader()).unwrap().len(), 1);
}

#[test]
fn what_the_guard_found_goes_for_a_reason_alone() {
    let mut window = window();
    window.act(serde_json::json!({"action": "add_memo", "title": "Nås", "text": "maj@example.se"}));
    let out = handed(&mut window, |_| {});
    assert!(window.shows(|name| name.contains("maj@example.se")));
    window.reach("Skriv kopian");
    assert!(!out.exists(), "there is no reason yet");
    window.write("Varför det ändå får lämnas ut", "Hon arbetar hos oss");
    window.reach("Skriv kopian");
    assert!(out.exists());
    let steps = store::steps(window.reader()).unwrap();
    assert!(steps.iter().any(|step| step.name.kind == StepKind::LetOut), "the journal keeps it");
}

#[test]
fn a_dropped_copy_is_taken_in_as_one_step_and_what_was_decided_is_turned_by_a_key() {
    let mut window = window();
    let out = handed(&mut window, |_| {});
    window.reach("Skriv kopian");
    let mut berit = Session::open(&out, None).unwrap();
    act(
        &mut berit,
        r#"{"action":"set_code","code":"Tid","definition":"Berits"}
        {"action":"add_coding","document":"Möte","quote":"Ingen","code":"Tid"}"#,
    );
    drop(berit);
    window.act(serde_json::json!({"action": "set_code", "code": "Tid", "definition": "Vår"}));
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().take_dropped(&ctx, vec![out.clone()]);
    window.run();
    assert!(window.says("Öppna den i stället"));
    window.reach("Visa vad som kommer");
    assert!(window.shows(|name| name.contains("Berit: 1 steg")), "who, when and how much");
    assert!(window.shows(|name| name == "Tid: ändrat i båda"), "and what clashes");
    assert_eq!(definition(&window), "Vår", "nothing is changed yet");
    window.reach("Ta in");
    let stands = definition(&window);
    let other = if stands == "Vår" { "Berits" } else { "Vår" };
    assert_eq!(window.harness.state().side, Some(Side::Clashes), "what was decided is shown");
    assert!(window.says("1 av 1 inte genomsedda"));
    window.harness.get_by_label("Tid: ändrat i båda").focus();
    window.run();
    window.press(Modifiers::NONE, Key::Num2);
    assert_eq!(definition(&window), other);
    assert!(window.says("0 av 1 inte genomsedda"));
    window.harness.get_by_label("Tid: ändrat i båda").focus();
    window.run();
    window.press(Modifiers::NONE, Key::Num2);
    assert_eq!(definition(&window), stands, "and turned back");
    for _ in 0..3 {
        window.change(Session::undo);
    }
    assert_eq!(definition(&window), "Vår", "taking in was one step");
    assert!(store::clash::all(window.reader()).unwrap().is_empty());
}

#[test]
fn a_copy_under_a_password_of_its_own_asks_for_it() {
    let mut window = window();
    let out = handed(&mut window, |window| {
        window.write("Kopians lösenord", "korrekt häst");
        window.write("Upprepa lösenordet", "korrekt häst");
    });
    window.reach("Skriv kopian");
    let password = Password::new("korrekt häst".to_owned());
    act(&mut Session::open(&out, Some(&password)).unwrap(), r#"{"action":"add_code","name":"Berits kod"}"#);
    window.request(Request::Run(Command::TakeIn));
    window.write("Sökvägar till kopiorna, en på varje rad", out.to_str().unwrap());
    window.reach("Visa vad som kommer");
    window.write("Lösenord till kollegans kopia", "fel häst");
    window.reach("Visa vad som kommer");
    assert!(!window.says("Ta in"));
    window.write("Lösenord till kollegans kopia", "korrekt häst");
    window.reach("Visa vad som kommer");
    window.reach("Ta in");
    let codes = store::code::all(window.reader()).unwrap();
    assert!(codes.iter().any(|code| code.name == "Berits kod"));
}
