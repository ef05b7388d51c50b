//! The page of a question as a person reads it.

use crate::model::*;
use crate::session::Action;
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn act(window: &mut Window, action: serde_json::Value) {
    let action = Action::from_json(action).unwrap();
    window.harness.state_mut().request(Request::Do(vec![action]));
    window.run();
}

fn links(window: &Window) -> usize {
    store::question::links(window.session().reader()).unwrap().len()
}

#[test]
fn what_answers_a_question_is_one_click_from_its_words_and_the_silent_are_named() {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.state_mut().request(Request::Run(Command::Questions));
    window.run();
    let questions = store::unit::questions(window.session().reader()).unwrap();
    for question in &questions {
        window.harness.get_by_label(&question.label).click();
        window.run();
        assert!(window.shows(|text| text == question.text), "{}", question.label);
    }
    act(&mut window, serde_json::json!({"action": "add_document", "name": "Tyst", "text": "Inget.", "level": "local"}));
    act(&mut window, serde_json::json!({"action": "add_case", "name": "Osby"}));
    act(&mut window, serde_json::json!({"action": "link_case", "case": "Osby", "document": "Tyst"}));
    assert!(window.shows(|text| text.starts_with("Fall: ") && text.contains("Osby")));
    let before = window.harness.state().place();
    let link = |label: Option<String>| label.is_some_and(|label| label.starts_with("Till orden i "));
    window.query_all_by(|node| link(node.label())).next().unwrap().click_accesskit();
    window.run();
    let place = window.harness.state().place();
    assert!(place != before && place.passage.is_some(), "{place:?}");
}

#[test]
fn a_finding_is_said_to_answer_a_question_and_no_longer() {
    let mut window = testing::on_demo(Lang::Sv);
    let before = links(&window);
    window.harness.state_mut().request(Request::Run(Command::Contrast));
    window.run();
    let question = store::unit::questions(window.session().reader()).unwrap().remove(0);
    let name = format!("Besvarar: {}", question.label);
    window.query_all_by_label(&name).next().unwrap().click();
    window.run();
    let after = links(&window);
    assert_ne!(before, after);
    window.query_all_by_label(&name).next().unwrap().click();
    window.run();
    assert_eq!(links(&window), before);
}

#[test]
fn what_the_study_as_a_whole_says_is_written_and_rests_on_words() {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.state_mut().request(Request::Run(Command::Questions));
    window.run();
    let of_study = |window: &Window| {
        let all = store::statement::all(window.session().reader()).unwrap();
        all.into_iter().filter(|known| known.on == StatementOn::Study).collect::<Vec<_>>()
    };
    let questions = store::unit::questions(window.session().reader()).unwrap();
    let second = &questions[1];
    window.harness.get_by_label(&second.label).click();
    window.run();
    let before = of_study(&window);
    let field = format!("Vad studien som helhet säger: {}", second.label);
    window.write(&field, "Det bar där någon hade tid.");
    window.press(Modifiers::NONE, Key::Escape);
    let after = of_study(&window);
    let written = after.iter().find(|known| known.question == Some(second.id)).unwrap();
    assert!(written.text.contains("Det bar där någon hade tid."), "{before:?}");
    let rests = |window: &Window| {
        let all = store::evidence::all(window.session().reader()).unwrap();
        all.iter().filter(|known| known.claim == Claim::Statement(written.id)).count()
    };
    let had = rests(&window);
    let cite = |label: Option<String>| label.is_some_and(|label| label.ends_with(" som belägg för studiens svar"));
    window.query_all_by(|node| cite(node.label())).next().unwrap().click_accesskit();
    window.run();
    assert_eq!(rests(&window), had + 1);

    // In general, whatever was asked.
    window.harness.get_by_label("Studien som helhet").click();
    window.run();
    window.write("Vad studien som helhet säger", "Tid är allt.");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(of_study(&window).iter().any(|known| known.question.is_none() && known.text.contains("Tid är allt.")));
}

#[test]
fn why_a_case_has_nothing_to_say_is_said_by_hand() {
    let mut window = testing::on_demo(Lang::Sv);
    window.harness.state_mut().request(Request::Run(Command::Questions));
    window.run();
    act(&mut window, serde_json::json!({"action": "add_document", "name": "Tyst", "text": "Inget."}));
    act(&mut window, serde_json::json!({"action": "add_case", "name": "Osby"}));
    act(&mut window, serde_json::json!({"action": "link_case", "case": "Osby", "document": "Tyst"}));
    window.harness.get_by_label("Varför den är tom… Osby").click();
    window.run();
    window.harness.get_by_label("Inte tillfrågade").click();
    window.run();
    let silences = store::reading::silences(window.session().reader()).unwrap();
    let question = store::unit::questions(window.session().reader()).unwrap()[0].id;
    assert!(silences.iter().any(|known| known.on == RowOf::Question(question) && known.kind == SilenceKind::NotAsked));
}
