//! Where one is: what a click leads to, and what is found again.

use super::{Burst, documents, on_text};
use crate::model::*;
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::{Place, Request, Workspace};
use crate::ui::testing::{self, Window};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use serde_json::json;

/// Where the words are in the view, from its top in parts of its height, and whether they are marked.
fn seen(window: &Window, words: &str) -> Option<f32> {
    let text = window.harness.get_by_label("Dokumentets text").rect();
    let paragraph = window
        .harness
        .query_all_by_label_contains(words)
        .find(|node| node.accesskit_node().role() == eframe::egui::accesskit::Role::Paragraph)?;
    Some((paragraph.rect().top() - text.top()) / text.height())
}

#[test]
fn the_first_click_on_a_passage_of_a_document_that_is_not_open_shows_its_words() {
    let long = |name: &str| (0..200).map(|n| format!("{name} rad {n}.")).collect::<Vec<_>>().join("\n");
    let mut window = on_text("Kort.", &["Mandat"]);
    for name in ["Ett", "Två"] {
        window.act(json!({"action": "add_document", "name": name, "text": long(name)}));
        window.act(
            json!({"action": "add_coding", "document": name, "quote": format!("{name} rad 120."), "code": "Mandat"}),
        );
    }
    window.click("Mandat");
    let row = |window: &mut Window, name: &str| {
        let is_row =
            |node: &egui_kittest::Node<'_>| node.accesskit_node().role() == eframe::egui::accesskit::Role::ListItem;
        let at = window.harness.query_all_by_label(name).find(is_row).unwrap().rect().center();
        Burst::default().click(at).at_once(window);
    };
    for name in ["Ett rad 120.", "Två rad 120.", "Ett rad 120."] {
        row(&mut window, name);
        let at = seen(&window, name).unwrap();
        assert!((0.2..0.45).contains(&at), "{name} at {at}");
    }
    // Scrolled away and clicked again, they are shown again.
    window.read();
    window.press(Modifiers::COMMAND, Key::Home);
    assert_eq!(seen(&window, "Ett rad 120."), None);
    row(&mut window, "Ett rad 120.");
    assert!(seen(&window, "Ett rad 120.").is_some());
    // And so they are from everywhere else: whoever sends the window there.
    for workspace in [Workspace::Gather, Workspace::Structure, Workspace::Report, Workspace::Assess] {
        window.go(Place { workspace, document: documents(&window).first().copied(), passage: None });
        let (document, text) = (documents(&window)[2], long("Två"));
        let start = code_points(text.split_once("Två rad 120.").unwrap().0);
        let passage = Some(Passage::new(start, start + 12));
        window.go(Place { workspace: Workspace::Code, document: Some(document), passage });
        let at = seen(&window, "Två rad 120.").unwrap();
        assert!((0.2..0.45).contains(&at), "{workspace:?}: {at}");
    }
}

#[test]
fn the_place_in_a_document_is_kept_when_one_goes_elsewhere_and_comes_back() {
    let text = (0..200).map(|n| format!("Rad {n} med några ord.")).collect::<Vec<_>>().join("\n");
    let mut window = on_text(&text, &["Mandat"]);
    window.act(json!({"action": "add_document", "name": "Annat", "text": "Kort."}));
    window.read();
    for _ in 0..4 {
        window.press(Modifiers::NONE, Key::PageDown);
    }
    let top = |window: &Window| {
        let clip = window.harness.get_by_label("Dokumentets text").rect();
        let shown =
            window.harness.query_all_by_label_contains("med några ord").filter(|node| node.rect().top() >= clip.top());
        shown
            .map(|node| (node.rect().top().round() as i32, node.accesskit_node().label().unwrap_or_default()))
            .min()
            .unwrap()
    };
    let before = top(&window);
    assert!(before.1 != "Rad 0 med några ord.");
    window.press(Modifiers::COMMAND, Key::Num1);
    window.press(Modifiers::COMMAND, Key::Num2);
    assert_eq!(top(&window), before, "another workspace");
    window.press(Modifiers::COMMAND, Key::PageDown);
    window.press(Modifiers::COMMAND, Key::PageUp);
    assert_eq!(top(&window), before, "another document");
    window.press(Modifiers::COMMAND, Key::J);
    window.press(Modifiers::COMMAND, Key::J);
    assert_eq!(top(&window), before, "a panel at the side");
    for start in [0, 1, 2, 3, 4, 5] {
        window.act(json!({"action": "add_coding", "document": "Text", "start": start, "end": 4000, "code": "Mandat"}));
    }
    assert_eq!(top(&window), before, "more lanes");
    let path = window.path.clone();
    window.request(Request::Run(Command::CloseProject));
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().open(&ctx, &path);
    window.run();
    assert_eq!(top(&window), before, "opened again");
}

#[test]
fn passages_are_read_whole_in_the_full_width_and_filtered() {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num2);
    window.click("Samordnarens tid");
    window.click("Läs i full bredd");
    let passages = |window: &Window| window.harness.query_all_by(|node| node.role() == Role::ListItem).count();
    assert!(window.says("12 avsnitt") && passages(&window) > 1 && !window.says("Dokumentets text"));
    window.write("Filtrera på ord, dokument, fall, roll, kodare", "trelleborg fyra");
    assert!(window.says("1 av 12 avsnitt"));
    assert_eq!(passages(&window), 1);
    // Its words are whole, and a click on them leads to their place.
    window.harness.get_by_label_contains("Vi är fyra på säkerhetsenheten").click();
    window.run();
    let here = window.harness.state().place().document.unwrap();
    assert_eq!(store::document::get(window.reader(), here).unwrap().name, "Trelleborg intervju");
    assert!(window.says("Dokumentets text"));
}

#[test]
fn the_palette_finds_what_the_study_holds_and_says_when_there_is_nothing() {
    let mut window = testing::on_demo(Lang::Sv);
    let find = |window: &mut Window, name: &str| {
        window.press(Modifiers::COMMAND, Key::K);
        window.type_text(name);
    };
    find(&mut window, "finns inte alls");
    assert!(window.says("Ingenting heter så"));
    window.press(Modifiers::NONE, Key::Escape);
    find(&mut window, "Trelleborg intervju");
    window.press(Modifiers::NONE, Key::Enter);
    let here = window.harness.state().place().document.unwrap();
    assert_eq!(store::document::get(window.reader(), here).unwrap().name, "Trelleborg intervju");
    find(&mut window, "Samordnarens tid");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.says("Stäng avsnitten"), "the passages of the code are listed");
    let theme = store::theme::all(window.reader()).unwrap()[0].name.clone();
    find(&mut window, &theme);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.says("Stäng temana"));
}
