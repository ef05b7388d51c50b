//! Much at once: what is done while something else is still being written, and the window that goes meanwhile.

use crate::formats::import::Cancel;
use crate::model::*;
use crate::session::job::Progress;
use crate::session::writing::Errand;
use crate::session::{Action, Error, Session};
use crate::store;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use crate::ui::{App, Command};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use serde_json::{Value, json};
use std::sync::mpsc::{Sender, channel};

pub(super) const TEXT: &str =
    "I: Hur gick det till att börja med?\nMaj: Så ungefär, och sedan blev det som det blev till slut.";

/// Keeps the thread that writes from going on until this is sent to, or dropped.
pub(super) fn hold(app: &mut App) -> Sender<()> {
    let (go, gate) = channel();
    let wait = move |_: &mut Session, _: &_| {
        gate.recv().ok();
        Ok(())
    };
    app.send(Errand::long("hålls"), wait, |_, _, done: Result<(), Error>| done.unwrap());
    go
}

pub(super) fn action(json: Value) -> Action {
    Action::from_json(json).unwrap()
}

fn ask(window: &mut Window, json: Value) {
    window.harness.state_mut().request(Request::Do(vec![action(json)]));
}

pub(super) fn frames(window: &mut Window, count: usize) {
    (0..count).for_each(|_| window.harness.step());
}

/// A window on a unit whose condensation has the keyboard.
fn condensing() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    window.act(json!({"action": "add_document", "name": "Ny", "text": "I: Hur?\nMaj: Så ungefär.\nI: Varför?\nMaj: Därför att."}));
    window.act(json!({"action": "add_meaning_units", "document": "Ny", "by": "turns"}));
    window.press(Modifiers::COMMAND, Key::Num3);
    window.click("Så ungefär.");
    window.begin("Kondensering");
    window
}

fn condensation(window: &Window) -> String {
    store::unit::all(window.reader()).unwrap().swap_remove(0).condensation
}

pub(super) fn steps(reader: store::Reader) -> Vec<(String, StepState)> {
    let all = store::steps(reader).unwrap().into_iter();
    all.map(|step| (step.name.in_lang(Lang::Sv), step.state)).collect()
}

#[test]
fn frames_go_on_and_what_is_typed_stands_while_something_is_being_written() {
    let mut window = condensing();
    let before = steps(window.reader()).len();
    let held = hold(window.harness.state_mut());
    for (typed, stands) in [("Tvekan", "Tvekan"), (" inför", "Tvekan inför"), (" allt.", "Tvekan inför allt.")] {
        window.harness.event(Event::Text(typed.to_owned()));
        // Longer than the pause after which it is handed over.
        frames(&mut window, 6);
        assert_eq!(window.value("Kondensering"), stands);
        assert_eq!(condensation(&window), "", "nothing is written yet");
    }
    ask(&mut window, json!({"action": "add_case", "name": "Osby"}));
    frames(&mut window, 2);
    assert!(store::case::all(window.reader()).unwrap().is_empty());
    assert_eq!(steps(window.reader()).len(), before);
    held.send(()).unwrap();
    window.run();
    assert_eq!(condensation(&window), "Tvekan inför allt.");
    assert_eq!(window.value("Kondensering"), "Tvekan inför allt.");
    assert_eq!(store::case::all(window.reader()).unwrap().len(), 1);
    assert_eq!(steps(window.reader()).len(), before + 2, "one field, one case");
}

#[test]
fn what_is_typed_on_while_the_answer_comes_is_not_overwritten_by_it() {
    let mut window = condensing();
    let held = hold(window.harness.state_mut());
    window.harness.event(Event::Text("Tvek".to_owned()));
    frames(&mut window, 6);
    window.harness.event(Event::Text("an".to_owned()));
    window.harness.step();
    held.send(()).unwrap();
    window.harness.state_mut().wait_until_written();
    // This frame draws what was handed over first, under what has been typed since.
    window.harness.step();
    assert_eq!((condensation(&window).as_str(), window.value("Kondensering").as_str()), ("Tvek", "Tvekan"));
    window.pause();
    assert_eq!(condensation(&window), "Tvekan");
}

#[test]
fn undo_takes_back_what_was_done_before_it_also_where_that_is_not_written_yet() {
    let mut window = testing::on_nothing(Lang::Sv);
    window.act(json!({"action": "add_case", "name": "Hult"}));
    let held = hold(window.harness.state_mut());
    ask(&mut window, json!({"action": "add_case", "name": "Osby"}));
    window.harness.state_mut().request(Request::Run(Command::Undo));
    frames(&mut window, 2);
    ask(&mut window, json!({"action": "add_case", "name": "Vik"}));
    frames(&mut window, 2);
    held.send(()).unwrap();
    window.run();
    let names: Vec<_> = store::case::all(window.reader()).unwrap().into_iter().map(|case| case.name).collect();
    assert_eq!(names, ["Hult", "Vik"]);
}

#[test]
fn a_name_that_is_refused_late_comes_back_to_its_field() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num4);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::T);
    window.type_text("Tillit");
    window.press(Modifiers::NONE, Key::Enter);
    window.begin("Temats namn");
    window.press(Modifiers::COMMAND, Key::A);
    let held = hold(window.harness.state_mut());
    window.harness.event(Event::Text("Att fråga varför".to_owned()));
    frames(&mut window, 6);
    let refused = |window: &Window| window.shows(|text| text.contains("Att fråga varför") && text.contains("redan"));
    assert!(!refused(&window));
    held.send(()).unwrap();
    window.run();
    assert!(refused(&window));
    assert_eq!(window.value("Temats namn"), "Att fråga varför", "it can still be mended");
    window.press(Modifiers::NONE, Key::Tab);
    window.pause();
    assert_eq!(window.value("Temats namn"), "Tillit");
}

#[test]
fn a_memo_that_is_begun_while_its_first_words_are_being_written_stays_one() {
    let mut window = testing::on_demo(Lang::Sv);
    super::commands::coded(&mut window);
    window.request(Request::Run(Command::MemoOnCoding));
    assert!(window.is_at("Memo till kodningen"));
    let texts = |window: &Window| -> Vec<String> {
        store::memo::all(window.reader()).unwrap().into_iter().map(|memo| memo.text).collect()
    };
    let before = texts(&window);
    let held = hold(window.harness.state_mut());
    for typed in ["Tvek", "an"] {
        window.harness.event(Event::Text(typed.to_owned()));
        frames(&mut window, 6);
    }
    assert_eq!(texts(&window), before);
    held.send(()).unwrap();
    window.run();
    assert_eq!(texts(&window), [before, vec!["Tvekan".to_owned()]].concat());
}

#[test]
fn a_list_that_was_changed_from_an_earlier_one_takes_nothing_back() {
    let mut window = testing::on_nothing(Lang::Sv);
    window.act(json!({"action": "add_document", "name": "Ny", "text": TEXT}));
    window.act(json!({"action": "add_memo", "title": "Om allt", "text": "x"}));
    let rests = |start: usize| {
        let evidence = json!([{"document": "Ny", "start": start, "end": start + 3}]);
        json!({"action": "set_memo", "memo": "Om allt", "evidence": evidence})
    };
    let held = hold(window.harness.state_mut());
    for start in [0, 10] {
        ask(&mut window, rests(start));
        frames(&mut window, 1);
    }
    held.send(()).unwrap();
    window.run();
    let starts = |window: &Window| -> Vec<u32> {
        store::evidence::all(window.reader()).unwrap().into_iter().map(|known| known.passage.start.0).collect()
    };
    assert_eq!(starts(&window), [0], "what was put in first is kept");
    assert!(window.shows(|text| text.starts_with("Det som skulle ändras hade just ändrats")), "and the other is told");
    ask(&mut window, rests(10));
    window.run();
    assert_eq!(starts(&window), [10], "by who has seen it");
}

#[test]
fn long_writing_is_named_and_stopped_where_that_is_safe() {
    let mut window = testing::on_nothing(Lang::Sv);
    let work = |_: &mut Session, progress: &Progress| -> Result<(), Error> {
        while !progress.cancelled() {
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        Err(Error::Cancelled)
    };
    let errand = Errand::long("Räknar stenar").that_may_stop();
    window.harness.state_mut().send(errand, work, |app, _, done| app.request(Request::Fail(done.unwrap_err())));
    window.wait_until("its name", |window| window.says("Räknar stenar"));
    window.harness.get_by_label("Avbryt").click_accesskit();
    window.run();
    assert!(!window.says("Räknar stenar") && window.shows(|text| text.contains("inget ändrades")));
}

#[test]
fn what_cannot_be_written_says_why() {
    let mut window = testing::on_nothing(Lang::Sv);
    let path = window.path.with_file_name("annan.mening");
    let _held = Session::create(&path, "Annan", Lang::Sv, None).unwrap();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().open(&ctx, &path);
    window.run();
    let elsewhere = |text: &str| text.contains("öppet");
    window.harness.state_mut().notices = Default::default();
    window.run();
    assert!(!window.shows(elsewhere));
    ask(&mut window, json!({"action": "add_case", "name": "Osby"}));
    window.run();
    assert!(window.shows(elsewhere));
    assert!(store::case::all(window.reader()).unwrap().is_empty());
}

#[test]
fn closing_and_going_elsewhere_wait_for_what_was_done() {
    let other = |window: &Window| window.path.with_file_name("annan.mening");
    let ways: [fn(&mut Window); 4] = [
        |window| window.harness.state_mut().request(Request::Run(Command::CloseProject)),
        |window| window.harness.state_mut().request(Request::Run(Command::OpenDemo)),
        |window| {
            let (ctx, path) = (window.harness.ctx.clone(), window.path.with_file_name("annan.mening"));
            window.harness.state_mut().open(&ctx, &path);
        },
        |window| window.harness.state_mut().session = None,
    ];
    for (way, leave) in ways.into_iter().enumerate() {
        let mut window = testing::on_nothing(Lang::Sv);
        drop(Session::create(&other(&window), "Annan", Lang::Sv, None).unwrap());
        let held = hold(window.harness.state_mut());
        for number in 0..20 {
            ask(&mut window, json!({"action": "add_case", "name": format!("Fall {number}")}));
        }
        frames(&mut window, 1);
        leave(&mut window);
        frames(&mut window, 3);
        assert_eq!(store::case::all(Session::open_to_read(&window.path, None).unwrap().reader()).unwrap().len(), 0);
        held.send(()).unwrap();
        let Window { harness, path, _folder } = window;
        drop(harness);
        let session = Session::open(&path, None).unwrap();
        assert_eq!(*session.mode(), store::OpenMode::Write, "{way}: nobody else has it any more");
        assert_eq!(store::case::all(session.reader()).unwrap().len(), 20, "{way}");
    }
}

#[test]
fn the_window_stays_until_what_was_done_is_written() {
    let mut window = testing::on_nothing(Lang::Sv);
    let held = hold(window.harness.state_mut());
    let asked = |window: &Window| {
        let output = &window.harness.output().viewport_output[&eframe::egui::ViewportId::ROOT];
        output.commands.clone()
    };
    let close = |window: &mut Window| {
        let viewport = window.harness.input_mut().viewports.get_mut(&eframe::egui::ViewportId::ROOT).unwrap();
        viewport.events.push(eframe::egui::ViewportEvent::Close);
    };
    close(&mut window);
    window.harness.step();
    assert!(asked(&window).contains(&eframe::egui::ViewportCommand::CancelClose));
    window.harness.input_mut().viewports.get_mut(&eframe::egui::ViewportId::ROOT).unwrap().events.clear();
    frames(&mut window, 3);
    assert!(!asked(&window).contains(&eframe::egui::ViewportCommand::Close), "it still writes");
    held.send(()).unwrap();
    window.harness.state_mut().wait_until_written();
    window.harness.step();
    assert!(asked(&window).contains(&eframe::egui::ViewportCommand::Close));
}

#[test]
fn an_import_that_is_stopped_brings_in_nothing_and_one_that_is_not_brings_in_all() {
    for stopped in [true, false] {
        let mut window = testing::on_nothing(Lang::Sv);
        window.press(Modifiers::COMMAND, Key::Num1);
        let folder = tempfile::tempdir().unwrap();
        let paths: Vec<_> = (0..12)
            .map(|number| {
                let path = folder.path().join(format!("samtal {number}.txt"));
                std::fs::write(&path, format!("Samtal nummer {number} om allt möjligt.")).unwrap();
                path
            })
            .collect();
        let ctx = window.harness.ctx.clone();
        window.harness.state_mut().import(&ctx, paths);
        window.wait_until("the files to be read", |window| window.says("Importera 12 filer"));
        let held = hold(window.harness.state_mut());
        window.harness.get_by_label("Importera 12 filer").click_accesskit();
        frames(&mut window, 2);
        if stopped {
            window.harness.state().stop_all();
        }
        held.send(()).unwrap();
        window.run();
        let all = store::document::all(window.reader()).unwrap().len();
        assert_eq!(all, if stopped { 0 } else { 12 });
        assert_eq!(window.shows(|text| text.contains("inget importerades")), stopped);
    }
}
