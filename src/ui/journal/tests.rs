//! The journal as a user goes back in it.

use crate::model::*;
use crate::session::action::AddMemo;
use crate::store;
use crate::ui::testing::on_demo;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

#[test]
fn a_click_goes_back_many_steps_and_another_comes_again() {
    let mut harness = on_demo(Lang::En);
    for n in 0..5 {
        let title = format!("Thought {n}");
        let add = AddMemo { title, ..AddMemo::new("x") };
        harness.state_mut().request(crate::ui::desk::Request::Do(vec![add.into()]));
        harness.run_steps(1);
    }
    let memos = store::memo::all(harness.reader()).unwrap().len();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::J);
    harness.run_steps(3);
    let row =
        |n: i32| move |label: &str| label.contains(&format!("Write memo “Thought {n}”")) && !label.contains("Undo:");
    let find = |n: i32| {
        let is = row(n);
        move |node: &egui_kittest::kittest::AccessKitNode<'_>| node.label().is_some_and(|label| is(&label))
    };
    harness.get_by(find(1)).click();
    harness.run_steps(3);
    harness.get_by_label("Undo the 3 steps after this").click();
    harness.run_steps(3);
    assert_eq!(store::memo::all(harness.reader()).unwrap().len(), memos - 3);
    harness.get_by(find(3)).click();
    harness.run_steps(3);
    harness.get_by_label("Do 2 steps again, up to this").click();
    harness.run_steps(3);
    assert_eq!(store::memo::all(harness.reader()).unwrap().len(), memos - 1);
}
