//! The page of a question as a person reads it.

use crate::model::*;
use crate::session::Action;
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
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
