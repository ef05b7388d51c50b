//! The window as a screen reader has it: what is read, and what is said while one works.

use crate::model::Lang;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::accesskit::{Action, ActionData, ActionRequest, Live, Role, TextSelection, Toggled, TreeId};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use serde_json::json;
use std::collections::BTreeMap;

/// A window on one coded text, which has the keyboard.
fn on_coded() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    window.act(json!({"action": "add_document", "name": "Samtal", "language": "sv", "text": "Ja, så är det.\n\nKön var lång då."}));
    window.act(json!({"action": "add_code", "name": "köer"}));
    window.act(json!({"action": "add_coding", "document": "Samtal", "code": "köer", "start": 16, "end": 28}));
    window.press(Modifiers::COMMAND, Key::Num2);
    window.read();
    window
}

/// The text as a screen reader has it, where the caret stands in it, and what is selected.
fn text(window: &Window) -> (String, usize, String) {
    let document = window.harness.get_by_role(Role::Document);
    let node = document.accesskit_node();
    assert!(node.supports_text_ranges());
    let selected = node.text_selection().unwrap();
    let focus = node.text_selection_focus().unwrap();
    (node.document_range().text(), focus.to_global_usv_index(), selected.text())
}

#[test]
fn the_text_is_heard_with_its_caret_and_its_selection() {
    let mut window = on_coded();
    let whole = "Ja, så är det.\nKön var lång då.";
    let document = window.harness.get_by_role(Role::Document).accesskit_node().data().clone();
    assert_eq!(document.language(), Some("sv"), "the words are to be pronounced as Swedish");
    assert_eq!(text(&window), (whole.to_owned(), 0, String::new()));
    window.press(Modifiers::NONE, Key::ArrowRight);
    assert_eq!(text(&window).1, 1);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::End);
    let (_, caret, selected) = text(&window);
    assert_eq!((caret, selected.as_str()), (whole.chars().count(), &whole[1..]));
}

#[test]
fn a_screen_reader_can_set_the_caret_and_select() {
    let mut window = on_coded();
    let request = {
        let document = window.harness.get_by_role(Role::Document);
        let node = document.accesskit_node();
        let at = |index| node.text_position_from_global_usv_index(index).unwrap().to_raw();
        let selection = TextSelection { anchor: at(19), focus: at(22) };
        ActionRequest {
            action: Action::SetTextSelection,
            target_tree: TreeId::ROOT,
            target_node: eframe::egui::Id::unique(("code", "text")).accesskit_id(),
            data: Some(ActionData::SetTextSelection(selection)),
        }
    };
    window.harness.event(Event::AccessKitActionRequest(request));
    window.run();
    assert_eq!((text(&window).1, text(&window).2.as_str()), (22, "var"));
    window.press(Modifiers::COMMAND, Key::I);
    let codes = crate::store::code::all(window.reader()).unwrap();
    assert!(codes.iter().any(|code| code.name == "var"), "what was selected so can be coded");
}

#[test]
fn what_is_coded_is_said_with_the_paragraph_the_caret_and_the_band() {
    let mut window = on_coded();
    let about = |window: &Window, role, name: &str| {
        window.harness.get_by_role_and_label(role, name).accesskit_node().data().description().map(str::to_owned)
    };
    assert_eq!(about(&window, Role::Paragraph, "Ja, så är det."), None);
    assert_eq!(about(&window, Role::Paragraph, "Kön var lång då.").as_deref(), Some("kodat: köer"));
    assert_eq!(about(&window, Role::Mark, "köer").as_deref(), Some("Kön var lång"));
    let spoken = |window: &Window| {
        let live = |node: &egui_kittest::kittest::AccessKitNode| node.data().live() == Some(Live::Polite);
        let all: Vec<_> = window.harness.query_all_by(|node| node.role() == Role::Label).collect();
        all.iter().find(|node| live(&node.accesskit_node())).and_then(|node| node.value()).unwrap_or_default()
    };
    assert_eq!(spoken(&window), "");
    let mut heard = Vec::new();
    for _ in 0..3 {
        window.press(Modifiers::COMMAND, Key::ArrowDown);
        heard.push((text(&window).1, spoken(&window)));
    }
    assert!(heard.contains(&(15, "kodat: köer".to_owned())), "{heard:?}");
}

#[test]
fn the_edges_of_a_coding_are_moved_by_keyboard() {
    let mut window = on_coded();
    window.harness.get_by_role_and_label(Role::Mark, "köer").click();
    window.run();
    let passage = |window: &Window| {
        let documents = crate::store::document::all(window.reader()).unwrap();
        let codings = crate::store::coding::in_document(window.reader(), documents[0].id).unwrap();
        (codings[0].passage.start.0, codings[0].passage.end.0)
    };
    for (edge, modifiers, key, expected) in [
        ("Där ”köer” börjar", Modifiers::NONE, Key::ArrowRight, (17, 28)),
        ("Där ”köer” börjar", Modifiers::NONE, Key::ArrowLeft, (16, 28)),
        ("Där ”köer” slutar", Modifiers::NONE, Key::ArrowLeft, (16, 27)),
        ("Där ”köer” slutar", Modifiers::COMMAND, Key::ArrowLeft, (16, 23)),
        ("Där ”köer” slutar", Modifiers::NONE, Key::ArrowRight, (16, 25)),
    ] {
        window.harness.get_by_role_and_label(Role::Slider, edge).focus();
        window.run();
        window.press(modifiers, key);
        assert_eq!(passage(&window), expected, "{edge} {key:?}");
    }
    window.undo();
    assert_eq!(passage(&window), (16, 23));
}

#[test]
fn the_window_says_its_language_and_dialogs_their_names() {
    let mut window = testing::on_demo(Lang::Sv);
    let root = window.harness.root().accesskit_node().data().clone();
    assert_eq!((root.label(), root.language()), (Some("Mening"), Some("sv")));
    for (command, name) in [
        (Command::Language, "Programmets språk"),
        (Command::Shortcuts, "Kortkommandon"),
        (Command::Coder, "Vem som kodar"),
        (Command::NewProject, "Nytt projekt"),
    ] {
        window.request(Request::Run(command));
        let dialogs: Vec<_> =
            window.harness.query_all_by_role(Role::Dialog).filter_map(|node| node.accesskit_node().label()).collect();
        assert!(dialogs.iter().any(|label| label.starts_with(name)), "{command:?}: {dialogs:?}");
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn no_icon_is_read_aloud() {
    let mut window = testing::on_demo(Lang::Sv);
    let icon =
        |text: Option<String>| text.is_some_and(|text| text.contains(|c| ('\u{e000}'..='\u{f8ff}').contains(&c)));
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7] {
        window.press(Modifiers::COMMAND, key);
        let read = window.harness.query_all_by(|node| {
            node.role() != Role::TextRun && !node.data().is_hidden() && (icon(node.label()) || icon(node.value()))
        });
        assert_eq!(
            read.map(|node| format!("{:?}", node.accesskit_node().label())).collect::<Vec<_>>(),
            Vec::<String>::new()
        );
    }
}

#[test]
fn what_is_said_in_passing_is_announced() {
    let mut window = on_coded();
    window.undo();
    let notice = window.harness.get_by_role(Role::Status);
    let data = notice.accesskit_node().data().clone();
    assert_eq!(data.live(), Some(Live::Polite));
    let mut said = notice.query_all_by(|node| node.value().is_some_and(|value| value.starts_with("Ångrat")));
    assert!(said.next().is_some());
}

#[test]
fn what_is_switched_says_whether_it_is_on_and_what_is_chosen_that_it_is_selected() {
    let mut window = testing::on_demo(Lang::Sv);
    let state = |window: &Window, role, name: &str| {
        let all = window
            .harness
            .query_all_by_role(role)
            .find(|node| node.accesskit_node().label().is_some_and(|label| label.starts_with(name)));
        let data = all.unwrap().accesskit_node().data().clone();
        (data.toggled(), data.is_selected())
    };
    window.press(Modifiers::COMMAND, Key::Num1);
    assert_eq!(state(&window, Role::Tab, "Samla"), (None, Some(true)));
    assert_eq!(state(&window, Role::Tab, "Koda"), (None, Some(false)));
    assert_eq!(state(&window, Role::Button, "Visa loggen"), (Some(Toggled::False), None));
    window.request(Request::Run(Command::Journal));
    assert_eq!(state(&window, Role::Button, "Visa loggen"), (Some(Toggled::True), None));
    assert_eq!(state(&window, Role::Button, "Ångra").0, None, "an act is not switched");
}

/// The identities of all that can be used and has a name that nothing else has, by name.
fn identities(window: &Window) -> BTreeMap<String, String> {
    let usable = window.harness.query_all_by(|node| {
        matches!(
            node.role(),
            Role::Tab | Role::TreeItem | Role::Document | Role::Paragraph | Role::Mark | Role::TextInput
        )
    });
    let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for node in usable.map(|node| node.accesskit_node()) {
        let name = format!("{:?} {}", node.role(), node.label().unwrap_or_default());
        named.entry(name).or_default().push(format!("{:?}", node.id()));
    }
    named.into_iter().filter(|(_, ids)| ids.len() == 1).map(|(name, ids)| (name, ids.concat())).collect()
}

#[test]
fn what_stands_in_the_window_stays_the_same_to_a_screen_reader_when_a_panel_opens() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num2);
    let before = identities(&window);
    window.request(Request::Run(Command::Memos));
    let after = identities(&window);
    let changed: Vec<_> = before.iter().filter(|(name, id)| after.get(*name).is_some_and(|now| now != *id)).collect();
    assert!(before.len() > 20 && changed.is_empty(), "{changed:?}");
}

#[test]
fn what_lay_over_the_window_gives_the_keyboard_back() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num2);
    for command in [Command::Palette, Command::Language, Command::Shortcuts, Command::Coder] {
        for place in ["Filtrera koder", "Dokumentets text"] {
            window.harness.get_by_label(place).focus();
            window.run();
            window.request(Request::Run(command));
            assert!(!window.is_at(place), "{command:?} takes the keyboard");
            window.press(Modifiers::NONE, Key::Escape);
            assert!(window.is_at(place), "{command:?} gives it back to {place}");
        }
    }
}
