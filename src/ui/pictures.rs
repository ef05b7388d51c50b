//! Blessed pictures of every workspace, in both languages and themes. They live in
//! `tests/pictures`; after a change that is meant, look at the new ones and bless them with
//! `UPDATE_SNAPSHOTS=true cargo test --lib pictures`.

use super::testing::{self, Look, Window};
use crate::model::{Face, Lang};
use crate::say;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::SnapshotOptions;
use egui_kittest::kittest::Queryable;

const SMALL: [f32; 2] = [1280.0, 800.0];
const LARGE: [f32; 2] = [1920.0, 1080.0];

/// The workspaces by the digit that opens them.
const WORKSPACES: [(&str, Key); 8] = [
    ("gather", Key::Num1),
    ("code", Key::Num2),
    ("condense", Key::Num3),
    ("explore", Key::Num8),
    ("structure", Key::Num4),
    ("contrast", Key::Num5),
    ("assess", Key::Num6),
    ("report", Key::Num7),
];

/// Renders and compares. A rounding may differ between processors; a moved line may not.
fn compare(window: &mut Window, name: &str) {
    let options = SnapshotOptions::new().output_path("tests/pictures").max_failed_pixels(30);
    window.harness.snapshot_options(name, &options);
}

fn workspaces(look: Look, suffix: &str) {
    let mut window = testing::looking(look, true);
    for (name, key) in WORKSPACES {
        window.harness.key_press_modifiers(Modifiers::COMMAND, key);
        window.run();
        window.run();
        if name == "report" {
            // The folder that is offered is another one each time.
            let path = say::file_to_write(look.lang);
            window.harness.get_by_label(path).focus();
            window.run();
            window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
            window.harness.event(Event::Text("~/studie.docx".to_owned()));
            window.run();
        }
        compare(&mut window, &format!("{name}-{suffix}"));
    }
}

#[test]
fn workspaces_in_swedish_light() {
    workspaces(Look { lang: Lang::Sv, dark: false, size: SMALL }, "sv-light");
}

#[test]
fn workspaces_in_english_dark() {
    workspaces(Look { lang: Lang::En, dark: true, size: SMALL }, "en-dark");
}

/// The faces of one answer.
fn faces(look: Look, suffix: &str) {
    let mut window = testing::looking(look, true);
    window.press(Modifiers::COMMAND, Key::Num8);
    window.click(say::explore_cross_what_is_coded(look.lang));
    compare(&mut window, &format!("explore-crossing-{suffix}"));
    for face in [Face::Together, Face::Course, Face::Passages] {
        window.click(face.label(look.lang));
        compare(&mut window, &format!("explore-{}-{suffix}", <&str>::from(face)));
    }
    window.click(Face::Words.label(look.lang));
    if let Some(word) = window.harness.query_all_by_label_contains(" · ").next() {
        word.click();
    }
    window.run();
    compare(&mut window, &format!("explore-words-{suffix}"));
    question(&mut window, look.lang, &format!("explore-question-{suffix}"));
}

/// A question in brackets, narrowed, while one goes on writing.
fn question(window: &mut Window, lang: Lang, name: &str) {
    window.click(say::explore_empty_the_question(lang));
    window.begin(say::explore_add_to_the_question(lang));
    let (or, without) = (say::explore_or(lang), say::explore_without(lang));
    for text in ["tid", or, "plan", without, "mandat", "Hässleholm", "2020"] {
        window.type_text(text);
        window.press(Modifiers::NONE, Key::Enter);
    }
    window.type_text("pol");
    compare(window, name);
}

#[test]
fn faces_in_swedish_light() {
    faces(Look { lang: Lang::Sv, dark: false, size: LARGE }, "sv-light");
}

#[test]
fn faces_in_english_dark_and_small() {
    faces(Look { lang: Lang::En, dark: true, size: [900.0, 600.0] }, "en-dark");
}

fn start(lang: Lang, dark: bool, size: [f32; 2], name: &str) {
    compare(&mut testing::looking(Look { lang, dark, size }, false), name);
}

#[test]
fn the_start_in_swedish_dark_and_small() {
    start(Lang::Sv, true, SMALL, "start-sv-dark");
}

#[test]
fn the_start_in_english_light_and_large() {
    start(Lang::En, false, LARGE, "start-en-light");
}
