//! Two coders in the window.

use crate::model::*;
use crate::session::action::read_script;
use crate::store;
use crate::ui::app::Side;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

/// Åsa and Örjan have read the same text: three differences on two codes, and one passage alike.
const STUDY: &str = r#"{"action":"add_document","name":"Samtal","text":"Allt gick bra i början. Sedan tog tiden slut. Ingen frågade varför. Så blev det."}
{"action":"add_code","name":"Tid","definition":"När det tar slut"}
{"action":"add_code","name":"Råd"}
{"action":"add_coding","document":"Samtal","quote":"Allt gick bra","code":"Råd","coder":"Åsa"}
{"action":"add_coding","document":"Samtal","quote":"tog tiden slut","code":"Tid","coder":"Åsa"}
{"action":"add_coding","document":"Samtal","quote":"tiden slut","code":"Tid","coder":"Örjan"}
{"action":"add_coding","document":"Samtal","quote":"Ingen frågade varför","code":"Tid","coder":"Åsa"}
{"action":"add_coding","document":"Samtal","quote":"Ingen frågade varför","code":"Råd","coder":"Örjan"}
{"action":"add_coding","document":"Samtal","quote":"Så blev det","code":"Råd","coder":"Åsa"}
{"action":"add_coding","document":"Samtal","quote":"Så blev det","code":"Råd","coder":"Örjan"}
{"action":"set_read","document":"Samtal","for":"coding","coder":"Åsa","read":true}
{"action":"set_read","document":"Samtal","for":"coding","coder":"Örjan","read":true}"#;

fn on_two_coders() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    let script = read_script(STUDY).unwrap();
    window.change(move |session| session.apply(&script));
    window.harness.state_mut().request(Request::Run(Command::Code));
    window.harness.state_mut().request(Request::Run(Command::Agreement));
    window.run();
    window
}

/// What stands for both: code and words, in reading order.
fn consensus(window: &Window) -> Vec<(String, String)> {
    let reader = window.reader();
    let coders = store::project::coders(reader).unwrap();
    let Some(both) = coders.iter().find(|coder| coder.name == "Samsyn") else { return vec![] };
    let codes = store::code::all(reader).unwrap();
    let document = store::document::all(reader).unwrap()[0].id;
    let text = store::document::text(reader, document).unwrap();
    let codings = store::coding::in_document(reader, document).unwrap();
    let of_both = codings.iter().filter(|coding| coding.coder == both.id);
    of_both.map(|coding| (code_path(&codes, coding.code), slice(&text, coding.passage).to_owned())).collect()
}

fn pair(code: &str, words: &str) -> (String, String) {
    (code.to_owned(), words.to_owned())
}

#[test]
fn differences_are_settled_by_keys_alone() {
    let mut window = on_two_coders();
    assert!(window.shows(|name| name == "0 av 3 avgjorda"), "three differences");
    assert!(window.shows(|name| name == "Bara Åsa: Råd"));
    window.run();
    window.focus_card();
    window.press(Modifiers::NONE, Key::Num1);
    assert_eq!(consensus(&window), [pair("Råd", "Allt gick bra")]);
    assert!(window.shows(|name| name == "Tid, med andra gränser"), "the next one is there");
    window.press(Modifiers::NONE, Key::Num2);
    window.press(Modifiers::NONE, Key::Num0);
    assert_eq!(consensus(&window), [pair("Råd", "Allt gick bra"), pair("Tid", "tiden slut")]);
    assert!(window.shows(|name| name == "3 av 3 avgjorda"));
    window.change(crate::session::Session::undo);
    window.run();
    assert!(window.shows(|name| name == "2 av 3 avgjorda"), "an undo opens it again");
}

#[test]
fn both_codes_are_kept_and_decided_anew() {
    let mut window = on_two_coders();
    window.focus_card();
    window.press(Modifiers::NONE, Key::ArrowRight);
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert!(window.shows(|name| name == "Åsa: Tid · Örjan: Råd"));
    window.press(Modifiers::NONE, Key::Num3);
    let words = "Ingen frågade varför";
    let mut both = consensus(&window);
    both.sort();
    assert_eq!(both, [pair("Råd", words), pair("Tid", words)]);
    window.focus_card();
    while !window.shows(|name| name == "Åsa: Tid · Örjan: Råd") {
        window.press(Modifiers::NONE, Key::ArrowRight);
    }
    window.press(Modifiers::NONE, Key::Num2);
    assert_eq!(consensus(&window), [pair("Råd", words)]);
}

#[test]
fn what_is_alike_is_taken_over_in_one_step_and_nobody_s_own_codings_are_touched() {
    let mut window = on_two_coders();
    let own = |window: &Window| {
        let reader = window.reader();
        let document = store::document::all(reader).unwrap()[0].id;
        let coders = store::project::coders(reader).unwrap();
        let both = coders.iter().find(|coder| coder.name == "Samsyn").map(|coder| coder.id);
        let mut codings = store::coding::in_document(reader, document).unwrap();
        codings.retain(|coding| Some(coding.coder) != both);
        codings
    };
    let before = own(&window);
    window.harness.get_by_label("Ta över det avsnitt som båda har markerat lika, som Samsyn").click_accesskit();
    window.run();
    assert_eq!(consensus(&window), [pair("Råd", "Så blev det")]);
    assert!(!window.shows(|name| name.starts_with("Ta över")), "nothing is left to take over");
    window.focus_card();
    window.press(Modifiers::NONE, Key::Num1);
    assert_eq!(own(&window), before);
}

#[test]
fn a_code_narrows_the_queue_and_its_definition_is_changed_on_the_spot() {
    let mut window = on_two_coders();
    let row = |name: &str| name.starts_with("Tid: Krippendorff");
    let said = window.harness.query_all_by(|node| node.label().is_some_and(|label| row(&label))).count();
    assert_eq!(said, 1);
    window.harness.get_by(|node| node.label().is_some_and(|label| row(&label))).click_accesskit();
    window.run();
    assert!(window.shows(|name| name == "0 av 2 avgjorda"));
    window.harness.get_by_label("Se definitionen").click_accesskit();
    window.run();
    window.field("Definition av Tid").focus();
    window.run();
    window.press(Modifiers::COMMAND, Key::A);
    window.type_text("När tiden tar slut");
    window.focus_card();
    window.run();
    let codes = store::code::all(window.reader()).unwrap();
    assert_eq!(codes.iter().find(|code| code.name == "Tid").unwrap().definition, "När tiden tar slut");
}

#[test]
fn what_is_to_be_talked_about_is_a_memo_with_both_names() {
    let mut window = on_two_coders();
    window.focus_card();
    window.press(Modifiers::NONE, Key::T);
    window.type_text("Menar vi samma sak?");
    window.press(Modifiers::NONE, Key::Enter);
    let memos = store::memo::all(window.reader()).unwrap();
    let titles: Vec<(&str, &str)> = memos.iter().map(|memo| (memo.title.as_str(), memo.text.as_str())).collect();
    assert_eq!(titles, [("Åsa och Örjan: Bara Åsa: Råd", "Menar vi samma sak?")]);
    assert!(matches!(memos[0].on, Some(MemoOn::Coding(_))));
}

#[test]
fn without_two_who_have_read_the_panel_says_what_it_needs() {
    let mut window = testing::on_nothing(Lang::Sv);
    window.harness.state_mut().request(Request::Run(Command::Agreement));
    window.run();
    assert_eq!(window.harness.state().side, Some(Side::Agreement));
    assert!(window.shows(|name| name == "Ingen att jämföra ännu"));
}

impl Window {
    /// Gives the keyboard to the difference that stands open.
    fn focus_card(&mut self) {
        let id = eframe::egui::Id::unique("difference card");
        self.harness.ctx.memory_mut(|memory| memory.request_focus(id));
        self.run();
    }
}
