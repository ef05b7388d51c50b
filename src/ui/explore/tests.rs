//! Asking the material as a person does it.

use crate::model::*;
use crate::store;
use crate::ui::desk::Workspace;
use crate::ui::testing::{self, Look, Window};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use serde_json::json;

const FIELD: &str = "Lägg till i frågan";

fn exploring() -> Window {
    let mut window = testing::on_demo(Lang::Sv);
    window.press(Modifiers::COMMAND, Key::Num8);
    window
}

/// Types each and takes the first that is offered.
fn ask(window: &mut Window, typed: &[&str]) {
    window.begin(FIELD);
    for text in typed {
        window.type_text(text);
        window.press(Modifiers::NONE, Key::Enter);
    }
}

/// The names of what is in the window and fits.
fn named(window: &Window, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let all = window.harness.query_all_by(|node| node.label().or(node.value()).is_some_and(|label| fits(&label)));
    all.filter_map(|node| node.accesskit_node().label().or(node.accesskit_node().value())).collect()
}

/// How many passages are said to be shown.
fn said_count(window: &Window) -> usize {
    let all = named(window, |label| label.contains(" avsnitt i "));
    all[0].split(' ').next().unwrap().parse().unwrap()
}

/// What a command line would answer to the question.
fn answered(window: &Window, query: serde_json::Value) -> usize {
    let study = crate::session::study::whole(window.reader()).unwrap();
    let library = crate::session::explore::Stored(window.reader());
    let asked = crate::analysis::explore::Asked::new(&study, &library, Lang::Sv);
    asked.answer(&Query::from_json(&query).unwrap()).unwrap().len()
}

#[test]
fn a_question_is_put_together_by_typing_and_read_as_a_sentence() {
    let mut window = exploring();
    assert!(window.says("Här frågar du materialet"));
    ask(&mut window, &["skola", "utan", "bibliotek", "Hässleholm"]);
    for chip in
        ["”skola” i alla former", "utan", "”bibliotek” i alla former", "i samma replik", "i fallet ”Hässleholm”"]
    {
        assert!(window.says(chip), "{chip}: {:?}", named(&window, |_| true));
    }
    let query =
        json!({"of": {"without": [{"lemma": "skola"}, {"lemma": "bibliotek"}]}, "where": [{"case": "Hässleholm"}]});
    assert_eq!(said_count(&window), answered(&window, query));
}

#[test]
fn backspace_in_the_empty_field_takes_the_last_piece_back_and_delete_a_chip() {
    let mut window = exploring();
    ask(&mut window, &["skola", "eller", "rektor", "Hässleholm"]);
    window.press(Modifiers::NONE, Key::Backspace);
    assert!(!window.says("i fallet ”Hässleholm”") && window.says("”rektor” i alla former"));
    window.harness.get_by_label("”skola” i alla former").focus();
    window.run();
    window.press(Modifiers::NONE, Key::Delete);
    assert!(!window.says("”skola” i alla former") && !window.says("eller"));
    assert_eq!(said_count(&window), answered(&window, json!({"lemma": "rektor"})));
    window.click("Töm frågan");
    assert!(window.says("Här frågar du materialet"));
}

#[test]
fn joints_and_places_are_changed_where_they_stand() {
    let mut window = exploring();
    ask(&mut window, &["skola", "rektor"]);
    window.click("i samma replik");
    window.click("i samma fall");
    assert_eq!(
        said_count(&window),
        answered(&window, json!({"and": [{"lemma": "skola"}, {"lemma": "rektor"}], "grain": "case"}))
    );
    window.click("och");
    window.click("nära");
    window.click("högst 10 ord emellan");
    window.click("högst 50 ord emellan");
    let query = json!({"near": [{"lemma": "skola"}, {"lemma": "rektor"}], "distance": {"words": 50}});
    assert_eq!(said_count(&window), answered(&window, query));
}

/// A cell of the crossing with its figure.
fn a_cell(window: &Window) -> (String, usize) {
    let figure = |name: &str| name.rsplit_once(": ").and_then(|(_, n)| n.parse::<usize>().ok());
    let cells = named(window, |name| name.contains(" · ") && figure(name).is_some_and(|n| n > 1));
    let cell = cells.into_iter().find(|name| name.contains("Hässleholm: ")).unwrap();
    let n = figure(&cell).unwrap();
    (cell, n)
}

#[test]
fn a_cell_of_the_crossing_opens_the_passages_that_it_counted_and_back_returns() {
    let mut window = exploring();
    window.click("Korsa koder mot fall i det som är kodat");
    let (cell, n) = a_cell(&window);
    window.click(&cell);
    assert_eq!(said_count(&window), n, "{cell}");
    let label = cell.rsplit_once(": ").unwrap().0.replace(" · ", " × ");
    assert!(window.says(&format!("Endast {label}")));
    let entries = window.harness.query_all_by_role(eframe::egui::accesskit::Role::ListItem).count();
    assert!(entries > 0 && entries <= n);
    window.harness.query_all_by_role(eframe::egui::accesskit::Role::ListItem).next().unwrap().click_accesskit();
    window.run();
    assert_eq!(window.harness.state().place().workspace, Workspace::Code);
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_eq!(said_count(&window), n, "the same figure is open");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.says(&cell), "back at the crossing");
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert_ne!(window.harness.state().place().workspace, Workspace::Explore);
}

#[test]
fn a_question_is_kept_under_a_name_undone_and_opened_again() {
    let mut window = exploring();
    ask(&mut window, &["skola", "Hässleholm"]);
    window.click("Spara under ett namn");
    window.type_text("Skolan i Hässleholm");
    window.press(Modifiers::NONE, Key::Enter);
    let kept = |window: &Window| store::query::all(window.reader()).unwrap();
    assert_eq!(kept(&window).len(), 1);
    assert_eq!(kept(&window)[0].name, "Skolan i Hässleholm");
    window.undo();
    assert!(kept(&window).is_empty());
    window.press(Modifiers::COMMAND, Key::Y);
    window.click("Töm frågan");
    window.click("Fråga: öppna en sparad");
    window.click("Skolan i Hässleholm");
    assert!(window.says("”skola” i alla former") && window.says("i fallet ”Hässleholm”"));
    ask(&mut window, &["rektor"]);
    window.click("Spara ändringen i ”Skolan i Hässleholm”");
    assert!(kept(&window)[0].query.contains("rektor"), "{}", kept(&window)[0].query);
    window.click("Ta bort den sparade frågan ”Skolan i Hässleholm”");
    assert!(kept(&window).is_empty());
    assert!(window.says("”rektor” i alla former"), "the question itself stays");
}

#[test]
fn walking_through_tags_passage_by_passage_or_all_chosen_at_once() {
    let mut window = exploring();
    ask(&mut window, &["skola"]);
    let tagged = |window: &Window| {
        let code = store::code::all(window.reader()).unwrap().into_iter().find(|code| code.name == "Skolan");
        code.map_or(0, |code| store::coding::of_code(window.reader(), code.id).unwrap().len())
    };
    let n = said_count(&window);
    window.click("Gå igenom och koda …");
    window.type_text("Skolan");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.says(&format!("”Skolan”: 1 av {n}")));
    for (at, key) in [(2, Key::Enter), (3, Key::S), (4, Key::T)] {
        window.press(Modifiers::NONE, key);
        assert!(window.says(&format!("”Skolan”: {at} av {n}")), "{key:?}");
    }
    assert_eq!(tagged(&window), 2);
    window.undo();
    assert_eq!(tagged(&window), 1, "each is a step of its own");
    window.click("Välj först, koda sedan");
    window.press(Modifiers::NONE, Key::T);
    window.press(Modifiers::NONE, Key::T);
    assert_eq!(tagged(&window), 1, "chosen, and not yet tagged");
    window.click("Koda de valda (2)");
    assert_eq!(tagged(&window), 3);
    window.undo();
    assert_eq!(tagged(&window), 1, "those were one step");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.says("Gå igenom och koda …"));
}

#[test]
fn a_pair_opens_its_passages() {
    let mut window = exploring();
    window.click("Se vilka koder som går ihop");
    let both = named(&window, |name| name.contains(" · Båda: "));
    window.click(&both[0]);
    let pair = both[0].split(" · ").next().unwrap();
    assert!(window.says(&format!("Endast {pair}")));
    assert!(said_count(&window) >= 1);
    window.click("Tillbaka till tillsammans");
    assert!(window.says(&both[0]));
}

#[test]
fn a_word_is_shown_in_each_of_its_places_and_becomes_a_term() {
    let mut window = exploring();
    window.click("Räkna orden i alla texter");
    window.begin("Sök ett ord");
    window.type_text("lägesbild");
    let cell = named(&window, |name| name.starts_with("lägesbild · Antal: "));
    let n: usize = cell[0].rsplit_once(' ').unwrap().1.parse().unwrap();
    window.click(&cell[0]);
    assert!(window.says(&if n == 1 { "1 ställe".to_owned() } else { format!("{n} ställen") }), "{cell:?}");
    window.harness.query_all_by_role(eframe::egui::accesskit::Role::ListItem).next().unwrap().click_accesskit();
    window.run();
    assert_eq!(window.harness.state().place().workspace, Workspace::Code);
    window.press(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.says(&cell[0]), "the words are as one left them");
    window.click("Lägg till ordet i frågan");
    assert!(window.says("”lägesbild” i alla former"));
}

#[test]
fn a_variable_by_itself_gives_its_frequencies_and_each_leads_to_the_words() {
    let mut window = exploring();
    window.click("Se hur ”Samordnarens tid (procent)” fördelar sig");
    assert!(
        window.shows(|name| name.starts_with("n = ") && name.ends_with(" saknas")),
        "{:?}",
        named(&window, |_| true)
    );
    assert!(window.shows(|name| name.starts_with("100 · Procent: ") && name.ends_with(" %")));
    let cell = named(&window, |name| name.starts_with("100 · Antal: "));
    window.click(&cell[0]);
    assert!(window.says("där Samordnarens tid (procent) är 100"));
    let guid = store::variable::all(window.reader()).unwrap()[0].guid.to_string();
    let query = json!({"of": {"regex": ".+"}, "where": [{"variable": guid, "is": "100"}]});
    assert_eq!(said_count(&window), answered(&window, query));
}

#[test]
fn what_is_gone_is_said_and_its_chip_can_be_taken_away() {
    let mut window = exploring();
    ask(&mut window, &["Lägesbild", "eller", "skola"]);
    assert!(window.says("koden ”Lägesbild”"));
    window.act(json!({"action": "remove_code", "code": "Lägesbild"}));
    assert!(window.shows(|name| name.starts_with("frågan") && name.contains("inget heter")));
    ask(&mut window, &[]);
    window.press(Modifiers::NONE, Key::Backspace);
    window.press(Modifiers::NONE, Key::Backspace);
    assert!(window.says("Här frågar du materialet"));
}

#[test]
fn every_face_is_drawn_in_each_language_and_size() {
    for (lang, dark) in [(Lang::Sv, false), (Lang::En, true), (Lang::Nb, false), (Lang::Da, true)] {
        let mut window = testing::looking(Look { lang, dark, size: [900.0, 600.0] }, true);
        window.press(Modifiers::COMMAND, Key::Num8);
        window.click(crate::say::explore_cross_what_is_coded(lang));
        for name in [Face::Together, Face::Words, Face::Course, Face::Passages, Face::Crossing] {
            window.click(name.label(lang));
            assert!(window.says(crate::say::explore_take_this_face_out(lang)), "{lang:?} {name:?}");
        }
    }
}

#[test]
fn a_pairs_passages_are_those_that_the_two_codes_joined_would_give() {
    use crate::analysis::explore::faces::{Narrow, PairSide, narrowed, together};
    let window = testing::on_demo(Lang::Sv);
    let study = crate::session::study::for_explore(window.reader()).unwrap();
    let library = crate::session::explore::Stored(window.reader());
    let asked = crate::analysis::explore::Asked::new(&study, &library, Lang::Sv);
    let answer = |query: serde_json::Value| asked.answer(&Query::from_json(&query).unwrap()).unwrap();
    let all = answer(json!({"or": study.codes.iter().map(|code| json!({"code": code.name})).collect::<Vec<_>>()}));
    let places = |found: Vec<crate::analysis::explore::Found>| -> Vec<(DocumentId, Passage)> {
        found.into_iter().map(|found| (found.document, found.passage)).collect()
    };
    for grain in [Grain::Words, Grain::Turn, Grain::Document, Grain::Case] {
        let pairs = together(&asked, &all, false, grain);
        assert!(pairs.len() > 10, "{grain:?}");
        for pair in pairs.iter().step_by(7) {
            let (a, b) = (pair.a.clone(), pair.b.clone());
            let both = Narrow::Pair { a, b, themes: false, grain, side: PairSide::Both };
            let found = narrowed(&asked, &all, &both, &|_| Ok(Vec::new())).unwrap();
            let joined = json!({"and": [{"code": pair.a}, {"code": pair.b}], "grain": <&str>::from(grain)});
            assert_eq!(places(found), places(answer(joined)), "{pair:?} {grain:?}");
        }
    }
}

#[test]
fn an_offer_and_a_chips_other_ways_are_taken_by_mouse() {
    let mut window = exploring();
    window.begin(FIELD);
    window.type_text("skola");
    window.click("skola, precis de här orden");
    window.click("orden ”skola”");
    window.click("ord som börjar på ”skola”");
    assert_eq!(said_count(&window), answered(&window, json!({"prefix": "skola"})));
    window.click("ord som börjar på ”skola”");
    window.click("Eller något annat, inom parentes med det");
    window.type_text("rektor");
    window.press(Modifiers::NONE, Key::Enter);
    let query = json!({"or": [{"prefix": "skola"}, {"lemma": "rektor"}]});
    assert_eq!(said_count(&window), answered(&window, query));
}
