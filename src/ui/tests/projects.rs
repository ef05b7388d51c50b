//! From one project to another, and again: what is kept, and what may not come along.

use super::commands::press_its_keys;
use crate::model::*;
use crate::session::Session;
use crate::session::import::{Choices, read_file};
use crate::store::{self, OpenMode};
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use crate::ui::{Command, Settings};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn open(window: &mut Window, path: &std::path::Path) {
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().open(&ctx, path);
    window.run();
}

/// A project beside the window's own, of one document.
fn another(window: &Window) -> std::path::PathBuf {
    let path = window.path.with_file_name("annan.mening");
    let mut session = Session::create(&path, "Annan", Lang::Sv, None).unwrap();
    let script = r#"{"action": "add_document", "name": "Egen", "text": "Här står något helt annat."}"#;
    session.apply(&crate::session::action::read_script(script).unwrap()).unwrap();
    path
}

#[test]
fn a_project_that_is_open_already_can_still_be_written_when_it_is_opened_again() {
    let mut window = testing::on_demo(Lang::Sv);
    let path = window.path.clone();
    window.act(serde_json::json!({"action": "add_case", "name": "Osby"}));
    open(&mut window, &path);
    assert!(*window.session().mode() == OpenMode::Write, "nobody else has it");
    assert!(window.says("Projektet är redan öppet"));
    window.undo();
    assert!(store::case::find(window.reader(), "Osby").unwrap().is_none());
    for _ in 0..2 {
        window.request(Request::Run(Command::OpenDemo));
        assert!(*window.session().mode() == OpenMode::Write);
        assert!(window.session().path().ends_with("Mening demonstrationsstudie.mening"));
    }
}

#[test]
fn a_corrected_file_does_not_come_into_another_project() {
    let mut window = testing::on_demo(Lang::Sv);
    let path = another(&window);
    let file = window.path.with_file_name("rättad.txt");
    std::fs::write(&file, "En rättad text.").unwrap();
    let first = store::document::all(window.reader()).unwrap()[0].id;
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().correct(&ctx, first, file.clone());
    open(&mut window, &path);
    // So long that the file is surely read.
    drop(read_file(&file, &Choices::default(), &crate::session::job::Progress::default()));
    for _ in 0..20 {
        window.harness.step();
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let only = store::document::all(window.reader()).unwrap().swap_remove(0);
    assert_eq!(store::document::text(window.reader(), only.id).unwrap(), "Här står något helt annat.");
}

#[test]
fn a_question_about_a_thing_of_the_project_goes_with_it() {
    let mut window = testing::on_demo(Lang::Sv);
    let path = another(&window);
    let first = store::document::all(window.reader()).unwrap()[0].id;
    window.request(Request::AskCorrection(first));
    assert!(window.says("Byt mot en rättad fil"));
    open(&mut window, &path);
    assert!(!window.says("Byt mot en rättad fil"));
    let demo = window.path.clone();
    open(&mut window, &demo);
    window.request(Request::Run(Command::Encrypt));
    assert!(window.says("Upprepa lösenordet"));
    open(&mut window, &path);
    assert!(!window.says("Upprepa lösenordet"), "another project would be encrypted");
}

#[test]
fn another_project_begins_at_its_own_first_document_with_nothing_chosen() {
    let mut window = testing::on_demo(Lang::Sv);
    let path = another(&window);
    window.click("Samordnarens tid");
    assert!(window.says("Stäng avsnitten"));
    for _ in 0..3 {
        window.press(Modifiers::COMMAND, Key::PageDown);
    }
    open(&mut window, &path);
    let only = store::document::all(window.reader()).unwrap()[0].id;
    let place = window.harness.state().place();
    assert_eq!((place.document, place.passage), (Some(only), None));
    assert!(window.says("Egen") && !window.says("Stäng avsnitten") && !window.says("Samordnarens tid"));
    window.press(Modifiers::ALT, Key::ArrowLeft);
    window.press(Modifiers::ALT, Key::ArrowLeft);
    let before = window.harness.state().place().document;
    assert!(before.is_none_or(|document| document == only), "no place of the other project");
}

#[test]
fn a_new_project_is_made_where_it_is_asked_for_and_a_wrong_path_is_refused() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::N);
    let offered = window.value("Sökväg");
    assert_eq!(std::path::Path::new(&offered), window.path.with_file_name("Min studie.mening"));
    window.write_over("Sökväg", &window.path.with_file_name("Ny").display().to_string());
    window.click("Kryptera det med ett lösenord");
    window.press(Modifiers::NONE, Key::Enter);
    if window.says("Nytt projekt") {
        window.click("Skapa");
    }
    assert_eq!(window.session().path(), window.path.with_file_name("Ny.mening"));
    assert_eq!(store::project::get(window.reader()).unwrap().title, "Ny");
    assert!(!window.session().is_encrypted() && !window.says("Upprepa lösenordet"));
    window.press(Modifiers::COMMAND, Key::O);
    window.write("Sökväg", "/finns/inte.mening");
    window.click("Öppna");
    assert!(window.shows(|text| text.contains("/finns/inte.mening")), "it is said");
    assert_eq!(window.session().path(), window.path.with_file_name("Ny.mening"), "and the open one stays");
    window.press(Modifiers::COMMAND, Key::O);
    window.write("Sökväg", &format!("\"{}\"", window.path.display()));
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.session().path(), window.path);
}

#[test]
fn a_new_project_that_is_to_be_encrypted_asks_for_its_password_at_once() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::N);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.session().path(), window.path.with_file_name("Min studie.mening"));
    assert!(window.says("Kryptera projektet") && window.says("Upprepa lösenordet"));
}

#[test]
fn escape_and_cancel_leave_everything_as_it_was() {
    for command in [Command::NewProject, Command::OpenProject, Command::Import, Command::Encrypt, Command::Coder] {
        for by_key in [true, false] {
            let mut window = testing::on_demo(Lang::Sv);
            window.request(Request::Run(command));
            let cancel = if command == Command::Coder { "Stäng" } else { "Avbryt" };
            assert!(window.says(cancel), "{command:?}");
            if by_key {
                window.press(Modifiers::NONE, Key::Escape);
                window.press(Modifiers::NONE, Key::Escape);
            } else {
                window.click(cancel);
            }
            assert!(!window.says(cancel), "{command:?} {by_key}");
            assert_eq!(window.session().path(), window.path);
            assert!(!window.session().is_encrypted());
        }
    }
}

#[test]
fn what_was_chosen_at_this_computer_is_there_at_the_next_start() {
    let mut window = testing::on_demo(Lang::Sv);
    for command in [Command::Theme, Command::LargerText, Command::NarrowerText, Command::Language] {
        window.request(Request::Run(command));
    }
    window.click("English");
    window.harness.state_mut().settings.lock_after = 2;
    window.request(Request::Run(Command::SmallerText));
    window.request(Request::Run(Command::LargerText));
    let kept = std::fs::read_to_string(window.path.with_file_name("settings.json")).unwrap();
    let kept: Settings = serde_json::from_str(&kept).unwrap();
    assert_eq!((kept.lang, kept.dark, kept.reading_size, kept.measure), (Some(Lang::En), Some(true), 18.0, 65));
    assert_eq!((kept.lock_after, kept.recent), (2, vec![window.path.clone()]));
}

#[test]
fn recent_projects_stand_at_the_start_newest_first_and_open_with_a_click() {
    let mut window = testing::on_demo(Lang::Sv);
    let path = another(&window);
    open(&mut window, &path);
    window.request(Request::Run(Command::CloseProject));
    let top = |window: &Window, name: &str| window.harness.get_by_label(name).rect().top();
    assert!(top(&window, "annan") < top(&window, "demo"));
    window.click("demo");
    assert_eq!(window.session().path(), window.path);
    window.request(Request::Run(Command::CloseProject));
    assert!(top(&window, "demo") < top(&window, "annan"));
}

#[test]
fn without_a_project_only_what_needs_none_is_offered_and_done() {
    let mut window = testing::on_demo(Lang::Sv);
    window.request(Request::Run(Command::CloseProject));
    window.press(Modifiers::COMMAND, Key::K);
    for command in Command::all().filter(|command| *command != Command::Palette) {
        window.write_over("Kommando", command.name(Lang::Sv));
        let offered =
            window.harness.query_all_by_role_and_label(egui::accesskit::Role::ListBoxOption, command.name(Lang::Sv));
        assert_eq!(offered.count() > 0, !command.needs_project(), "{command:?}");
    }
    window.press(Modifiers::NONE, Key::Escape);
    for command in Command::all().filter(|command| command.needs_project() && command.shortcut().is_some()) {
        press_its_keys(&mut window, command);
        window.run();
    }
    let app = window.harness.state();
    assert!(app.session.is_none() && app.side.is_none() && app.ask.is_none(), "nothing was done");
}
