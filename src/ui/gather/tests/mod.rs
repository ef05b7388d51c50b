//! Gathering as a person does it: by mouse and by keyboard, with the project asked afterwards.

use super::rows::{self, Row};
use crate::model::{Lang, VariableOf};
use crate::store;
use crate::ui::commands::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use crate::ui::{App, Settings};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

mod importing;

/// The demonstration study with the Gather workspace open.
fn gather(lang: Lang) -> Window {
    let mut window = testing::on_demo(lang);
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    window.run();
    window
}

fn document(window: &Window, name: &str) -> Row {
    let rows = rows::load(window.reader()).unwrap();
    rows.into_iter().find(|row| row.name == name).unwrap_or_else(|| panic!("no document {name}"))
}

fn names(window: &Window) -> Vec<String> {
    rows::load(window.reader()).unwrap().into_iter().map(|row| row.name).collect()
}

fn click(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click();
    window.run();
}

/// A click on what may have to be scrolled to.
fn reach(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click_accesskit();
    window.run();
}

fn ctrl_click(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click_modifiers(Modifiers::COMMAND);
    window.run();
}

fn type_text(window: &mut Window, text: &str) {
    window.harness.event(Event::Text(text.to_owned()));
    window.run();
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.harness.key_press_modifiers(modifiers, key);
    window.run();
}

fn undo(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::Z);
}

#[test]
fn all_selected_documents_are_given_a_level_at_once_in_one_step() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Höör intervju");
    ctrl_click(&mut window, "Hörby intervju");
    ctrl_click(&mut window, "Tomelilla intervju");
    assert!(window.harness.query_by_label("3 dokument").is_some());
    let before = document(&window, "Höör intervju").level;
    click(&mut window, "Ange nivå för alla markerade");
    click(&mut window, "Strategisk");
    for name in ["Höör intervju", "Hörby intervju", "Tomelilla intervju"] {
        assert_eq!(document(&window, name).level, "strategic", "{name}");
    }
    assert_ne!(document(&window, "Trelleborg intervju").level, "strategic");
    undo(&mut window);
    assert_eq!(document(&window, "Höör intervju").level, before);
    assert_ne!(document(&window, "Hörby intervju").level, "strategic");
}

#[test]
fn the_keyboard_selects_sets_a_word_of_ones_own_and_opens_the_text() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Hässleholm intervju");
    press(&mut window, Modifiers::SHIFT, Key::ArrowDown);
    assert!(window.harness.query_by_label("2 dokument").is_some());
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    // The click was in the middle of the row.
    for _ in 0..9 {
        press(&mut window, Modifiers::NONE, Key::ArrowLeft);
    }
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(document(&window, "Ängelholm intervju").kind, "transcript");
    type_text(&mut window, "Gruppsamtal");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(document(&window, "Ängelholm intervju").kind, "Gruppsamtal");
    assert_eq!(document(&window, "Trelleborg intervju").kind, "transcript");
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(window.harness.state().place().document, Some(document(&window, "Ängelholm intervju").id));
    assert_eq!(window.harness.state().place().workspace, crate::ui::Workspace::Code);
}

#[test]
fn enter_on_a_button_opens_its_list_and_chooses_nothing_yet() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Tomelilla intervju");
    let before = document(&window, "Tomelilla intervju").level;
    window.harness.get_by_label("Ange nivå för alla markerade").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(document(&window, "Tomelilla intervju").level, before);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(document(&window, "Tomelilla intervju").level, "executing");
}

#[test]
fn a_new_case_is_made_for_the_selection() {
    let mut window = gather(Lang::En);
    let all = names(&window);
    click(&mut window, &all[0]);
    window.harness.get_by_label(&all[2]).click_modifiers(Modifiers::SHIFT);
    window.run();
    click(&mut window, "Set cases of all selected");
    type_text(&mut window, "Pilots");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let case = store::case::find(window.session().reader(), "Pilots").unwrap().unwrap();
    for (at, name) in all.iter().enumerate() {
        assert_eq!(document(&window, name).cases.contains(&case), at < 3, "{name}");
    }
    press(&mut window, Modifiers::NONE, Key::Escape);
    undo(&mut window);
    assert_eq!(store::case::find(window.session().reader(), "Pilots").unwrap(), None);
}

#[test]
fn a_date_that_does_not_exist_is_not_taken() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Höör intervju");
    let before = document(&window, "Höör intervju").date;
    click(&mut window, "Ange datum för alla markerade");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "2024-02-30");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(document(&window, "Höör intervju").date, before);
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "2024-02");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(document(&window, "Höör intervju").date, "2024-02");
}

#[test]
fn a_removed_document_is_counted_out_loud_and_comes_back() {
    let mut window = gather(Lang::Sv);
    let before = names(&window);
    let codings = document(&window, "Hörby intervju").codings;
    click(&mut window, "Hörby intervju");
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(names(&window).len(), before.len() - 1);
    let said = format!("”Hörby intervju” togs bort, med {codings} kodningar");
    assert!(window.harness.query_by_label_contains(&said).is_some());
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert_eq!(names(&window).len(), before.len() - 1);
    undo(&mut window);
    assert_eq!(names(&window), before);
    assert_eq!(document(&window, "Hörby intervju").codings, codings);
}

#[test]
fn the_table_is_filtered_and_sorted_in_swedish() {
    let mut window = gather(Lang::Sv);
    let top = |window: &Window, name: &str| window.harness.get_by_label(name).rect().top();
    click(&mut window, "Sortera efter dokument");
    assert!(top(&window, "Trelleborg intervju") < top(&window, "Ängelholm intervju"));
    click(&mut window, "Sortera efter dokument");
    assert!(top(&window, "Trelleborg intervju") > top(&window, "Ängelholm intervju"));
    window.harness.get_by_label("Filtrera dokument").focus();
    window.run();
    type_text(&mut window, "protokoll");
    assert!(window.harness.query_by_label("Ängelholm intervju").is_none());
    assert!(window.harness.query_by_label("Protokoll arbetsgruppen").is_some());
    type_text(&mut window, "x");
    click(&mut window, "Visa alla");
    assert!(window.harness.query_by_label("Ängelholm intervju").is_some());
}

#[test]
fn a_label_that_was_not_recognised_is_said_by_hand_and_given_a_participant() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Höör intervju");
    reach(&mut window, "Rätta talarna…");
    window.harness.get_by_label("Talarnas etiketter").focus();
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Gunilla:\nSara");
    reach(&mut window, "Sök repliker på nytt");
    let labels = |window: &Window| {
        let row = document(window, "Höör intervju");
        let speakers = store::document::speakers(window.session().reader(), row.id).unwrap();
        speakers.into_iter().map(|speaker| (speaker.label, speaker.interviewer)).collect::<Vec<_>>()
    };
    assert_eq!(labels(&window), [("Gunilla".to_owned(), false), ("Sara".to_owned(), false)]);
    reach(&mut window, "Sara är intervjuare");
    assert_eq!(labels(&window)[1], ("Sara".to_owned(), true));
    undo(&mut window);
    undo(&mut window);
    assert!(labels(&window).len() > 2);
}

#[test]
fn a_case_is_named_described_and_laid_beneath_another() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Fall");
    window.harness.get_by_label("Nytt fall, sedan Retur").focus();
    window.run();
    type_text(&mut window, "Klippan");
    press(&mut window, Modifiers::NONE, Key::Enter);
    let case = |window: &Window| {
        let all = store::case::all(window.session().reader()).unwrap();
        let case = all.iter().find(|case| case.name.starts_with("Klippan")).cloned().unwrap();
        let parent = all.iter().find(|known| Some(known.id) == case.parent).map(|known| known.name.clone());
        (case.name, parent)
    };
    assert_eq!(case(&window), ("Klippan".to_owned(), None));
    reach(&mut window, "Fallet ligger under");
    type_text(&mut window, "EST");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(case(&window), ("Klippan".to_owned(), Some("EST".to_owned())));
    window.harness.get_by_label("Fallets namn").focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::End);
    type_text(&mut window, "s kommun");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(case(&window), ("Klippans kommun".to_owned(), Some("EST".to_owned())));
}

#[test]
fn a_research_question_is_added_and_removed() {
    let mut window = gather(Lang::Sv);
    let questions = |window: &Window| store::unit::questions(window.session().reader()).unwrap();
    let before = questions(&window);
    let last = before.len() + 1;
    window.harness.get_by_label("Lägg till en frågeställning").focus();
    window.run();
    type_text(&mut window, "Vad återstår?");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(questions(&window).last().map(|question| question.text.clone()), Some("Vad återstår?".to_owned()));
    window.harness.get_by_label(&format!("Ta bort frågeställning {last}")).click_accesskit();
    window.run();
    assert_eq!(questions(&window), before);
}

#[test]
fn a_name_opens_its_text_by_double_click_and_a_cell_opens_for_change() {
    let mut window = gather(Lang::Sv);
    let row = window.harness.get_by_label("Höör intervju").rect();
    let kind = window.harness.get_by_label("Sortera efter typ").rect();
    double_click(&mut window, eframe::egui::pos2(kind.center().x, row.center().y));
    click(&mut window, "Fältanteckning");
    assert_eq!(document(&window, "Höör intervju").kind, "field_note");
    double_click(&mut window, row.left_center() + eframe::egui::vec2(30.0, 0.0));
    let place = window.harness.state().place();
    assert_eq!(
        (place.workspace, place.document),
        (crate::ui::Workspace::Code, Some(document(&window, "Höör intervju").id))
    );
}

fn double_click(window: &mut Window, pos: eframe::egui::Pos2) {
    window.harness.event(Event::PointerMoved(pos));
    window.harness.step();
    // Two clicks in frames that follow each other: a quarter of a second between.
    for _ in 0..2 {
        for pressed in [true, false] {
            let button = eframe::egui::PointerButton::Primary;
            let event = Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE };
            window.harness.input_mut().events.push(event);
        }
        window.harness.step();
    }
    window.run();
}

#[test]
fn a_variable_is_renamed_and_removed_beside_its_value() {
    let mut window = gather(Lang::Sv);
    click(&mut window, "Höör intervju");
    let known = |window: &Window| {
        let all = store::variable::all(window.session().reader()).unwrap().into_iter();
        all.filter(|variable| variable.of == VariableOf::Document).map(|variable| variable.name).collect::<Vec<_>>()
    };
    let before = known(&window);
    reach(&mut window, "Lägg till en variabel…");
    type_text(&mut window, "Plats");
    press(&mut window, Modifiers::NONE, Key::Enter);
    reach(&mut window, "Mer om variabeln Plats");
    reach(&mut window, "Byt namn…");
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Ort");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(known(&window).contains(&"Ort".to_owned()), "{:?}", known(&window));
    reach(&mut window, "Mer om variabeln Ort");
    reach(&mut window, "Ta bort");
    assert_eq!(known(&window), before);
    undo(&mut window);
    assert!(known(&window).contains(&"Ort".to_owned()));
}

#[test]
fn an_empty_project_offers_the_first_step_and_a_home_for_the_purpose() {
    let mut window = testing::on_nothing(Lang::En);
    assert!(window.harness.query_by_label("Bring in your first documents").is_some());
    window.harness.get_by_label("The study's purpose").focus();
    window.run();
    type_text(&mut window, "To understand");
    press(&mut window, Modifiers::NONE, Key::Tab);
    assert_eq!(store::project::get(window.session().reader()).unwrap().purpose, "To understand");
    click(&mut window, "Import documents…");
    assert!(window.harness.query_by_label("Path").is_some());
}

#[test]
fn commands_lead_to_a_field_that_can_be_written_in_at_once() {
    let mut window = gather(Lang::En);
    for (command, name) in [(Command::NewCase, "Klippan"), (Command::NewParticipant, "Viola")] {
        window.harness.state_mut().request(Request::Run(command));
        window.run();
        type_text(&mut window, name);
        press(&mut window, Modifiers::NONE, Key::Enter);
    }
    assert!(store::case::find(window.session().reader(), "Klippan").unwrap().is_some());
    assert!(store::participant::find(window.session().reader(), "Viola").unwrap().is_some());
    assert!(window.harness.query_by_label("Role of the participant").is_some());
}

#[test]
fn what_can_only_be_read_offers_nothing_to_change() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.mening");
    let _held = crate::session::demo::testing::copy(&path, Lang::Sv);
    let settings = Settings { lang: Some(Lang::Sv), dark: Some(false), ..Settings::default() };
    let project = Some(path);
    let mut harness = egui_kittest::Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |cc| App::new(&cc.egui_ctx, settings, project));
    crate::ui::testing::settle(&mut harness);
    harness.state_mut().request(Request::Run(Command::Gather));
    crate::ui::testing::settle(&mut harness);
    harness.get_by_label("Höör intervju").click();
    crate::ui::testing::settle(&mut harness);
    assert!(harness.query_by_label("1 dokument").is_some());
    for offer in ["Importera dokument…", "Ange typ för alla markerade", "Rätta talarna…", "Lägg till en variabel…"]
    {
        assert!(harness.query_by_label(offer).is_none(), "{offer}");
    }
}
