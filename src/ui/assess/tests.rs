//! Assessing as a person does it: by mouse and by keyboard, with the project asked afterwards.

use crate::model::*;
use crate::store;
use crate::ui::testing::{self, Window};
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;

fn assess(lang: Lang, demo: bool) -> Window {
    let mut window = if demo { testing::on_demo(lang) } else { testing::on_nothing(lang) };
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    window.run();
    window
}

fn reach(window: &mut Window, label: &str) {
    window.harness.get_by_label(label).click_accesskit();
    window.run();
}

fn write(window: &mut Window, field: &str, text: &str) {
    window.harness.get_by_label(field).focus();
    window.run();
    window.harness.event(Event::Text(text.to_owned()));
    window.run();
}

fn enter(window: &mut Window) {
    window.harness.key_press(Key::Enter);
    window.run();
}

fn cell(window: &Window, case: &str, criterion: &str, occasion: &str) -> Option<Assessment> {
    let reader = window.reader();
    let case = store::case::find(reader, case).unwrap().unwrap();
    let sets = store::assessment::sets(reader).unwrap();
    let criterion = sets.iter().flat_map(|set| &set.criteria).find(|known| known.name == criterion).unwrap().id;
    let all = store::assessment::all(reader).unwrap();
    all.into_iter().find(|known| (known.case, known.criterion) == (case, criterion) && known.occasion == occasion)
}

#[test]
fn a_rating_is_given_by_key_reasoned_and_compared_with_the_one_before() {
    let mut window = assess(Lang::Sv, true);
    let opened = |label: &str| label.starts_with("Hörby, Orsaksanalys: nej (Nuläge) → ");
    assert!(window.shows(opened), "both occasions are compared from the start");
    window.harness.get_by(|node| node.label().is_some_and(|label| opened(&label))).click_accesskit();
    window.run();
    window.harness.key_press(Key::Num3);
    window.run();
    assert_eq!(cell(&window, "Hörby", "Orsaksanalys", "follow-up").unwrap().rating, "ja");
    assert!(window.shows(|label| label == "Hörby, Orsaksanalys: nej (Nuläge) → ja (höjd)"));
    let before = cell(&window, "Hörby", "Orsaksanalys", "baseline").unwrap();
    assert_eq!(before.rating, "nej", "the earlier occasion stays");
    reach(&mut window, "delvis, Nuläge");
    assert_eq!(cell(&window, "Hörby", "Orsaksanalys", "baseline").unwrap().rating, "delvis");
    assert_eq!(cell(&window, "Hörby", "Orsaksanalys", "baseline").unwrap().reasoning, before.reasoning);
    reach(&mut window, "Ta bort bedömningen vid Uppföljning");
    assert!(cell(&window, "Hörby", "Orsaksanalys", "follow-up").is_none());
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(cell(&window, "Hörby", "Orsaksanalys", "follow-up").is_some());
}

#[test]
fn what_the_case_says_becomes_evidence_and_leads_to_its_words() {
    let mut window = assess(Lang::Sv, true);
    let opens = |label: &str| label.starts_with("Höör, Orsaksanalys");
    window.harness.get_by(|node| node.label().is_some_and(|label| opens(&label))).click_accesskit();
    window.run();
    let claim = cell(&window, "Höör", "Orsaksanalys", "follow-up").unwrap().id;
    let count = |window: &Window| {
        let all = store::evidence::all(window.reader()).unwrap();
        all.iter().filter(|known| known.claim == Claim::Assessment(claim)).count()
    };
    let before = count(&window);
    let offers = |label: &str| label.starts_with("Gör till belägg: ");
    window
        .harness
        .get_all_by(|node| node.label().is_some_and(|label| offers(&label)))
        .next()
        .unwrap()
        .click_accesskit();
    window.run();
    assert_eq!(count(&window), before + 1);
    let links = |label: &str| label.starts_with("Belägg från ");
    window.harness.get_all_by(|node| node.label().is_some_and(|label| links(&label))).next().unwrap().click_accesskit();
    window.run();
    assert!(window.harness.query_by_label("Höör intervju").is_some(), "the words are shown in their document");
}

#[test]
fn a_set_is_chosen_from_the_list_without_the_mouse() {
    let mut window = assess(Lang::Sv, true);
    reach(&mut window, "Kriteriesamling");
    reach(&mut window, "Målanalys");
    assert!(window.shows(|label| label.starts_with("Trelleborg, Koppling till problemet: nej")));
    assert!(!window.shows(|label| label == "Genomförandeanalys"), "the list is closed");
}

#[test]
fn a_ready_set_is_taken_and_edited() {
    let mut window = assess(Lang::En, false);
    reach(&mut window, "Process goal and outcome goal");
    write(&mut window, "New occasion", "baseline");
    enter(&mut window);
    reach(&mut window, "Edit the set");
    write(&mut window, "New criterion", "Unplanned effects");
    enter(&mut window);
    let sets = store::assessment::sets(window.reader()).unwrap();
    let names: Vec<&str> = sets[0].criteria.iter().map(|criterion| criterion.name.as_str()).collect();
    assert_eq!(names, ["Process goal", "Outcome goal", "Unplanned effects"]);
    reach(&mut window, "Move Unplanned effects up");
    reach(&mut window, "Remove Outcome goal");
    let sets = store::assessment::sets(window.reader()).unwrap();
    let names: Vec<&str> = sets[0].criteria.iter().map(|criterion| criterion.name.as_str()).collect();
    assert_eq!(names, ["Process goal", "Unplanned effects"]);
    assert_eq!(store::judge::occasions(window.reader()).unwrap(), ["baseline"]);
}

#[test]
fn activities_and_means_are_written_for_a_case() {
    let mut window = assess(Lang::En, true);
    let cases = store::case::all(window.reader()).unwrap();
    let case = cases.into_iter().find(|case| case.name == "Kristianstad").unwrap();
    reach(&mut window, &format!("Activities of {}", case.name));
    write(&mut window, "New activity", "Weekly meetings");
    enter(&mut window);
    reach(&mut window, "partly");
    let activities = store::judge::activities(window.reader()).unwrap();
    let own = activities.iter().find(|activity| activity.name == "Weekly meetings").unwrap();
    assert_eq!((own.case, own.extent), (case.id, Some(Extent::Partly)));
    write(&mut window, "Means", "Meetings");
    write(&mut window, "End", "A shared picture");
    reach(&mut window, "Link the means to the end");
    let links = store::judge::means_ends(window.reader()).unwrap();
    assert!(links.iter().any(|link| link.means == "Meetings" && link.case == case.id));
}

#[test]
fn a_set_is_saved_to_a_file_and_opened_from_it() {
    let mut window = assess(Lang::Sv, true);
    let names = |window: &Window| -> Vec<String> {
        store::assessment::sets(window.reader()).unwrap().into_iter().map(|set| set.name).collect()
    };
    let before = names(&window);
    let path = window.path.with_file_name("samling.json");
    reach(&mut window, "Ändra samlingen");
    reach(&mut window, "Spara till fil…");
    let give = |window: &mut Window| {
        window.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        window.harness.event(Event::Text(path.display().to_string()));
        window.run();
        enter(window);
    };
    give(&mut window);
    assert!(path.exists());
    reach(&mut window, "Spara till fil…");
    give(&mut window);
    assert!(window.shows(|text| text.contains("finns redan")), "a file that is there is not written over");
    reach(&mut window, "Lägg till en kriteriesamling");
    reach(&mut window, "Öppna en samling från fil…");
    give(&mut window);
    let after = names(&window);
    assert_eq!(after.len(), before.len() + 1, "{after:?}");
    assert!(after.iter().any(|name| name.ends_with(" 2")), "{after:?}");
    std::fs::write(&path, "[]").unwrap();
    reach(&mut window, "Lägg till en kriteriesamling");
    reach(&mut window, "Öppna en samling från fil…");
    give(&mut window);
    assert!(window.shows(|text| text.contains("ingen kriteriesamling")));
    assert_eq!(names(&window), after);
}

#[test]
fn a_case_is_rated_as_a_whole_and_out_of_the_scale() {
    let mut window = assess(Lang::Sv, true);
    let whole = |window: &Window| {
        let reader = window.reader();
        let case = store::case::find(reader, "Hörby").unwrap().unwrap();
        let all = store::assessment::overalls(reader).unwrap();
        all.into_iter().find(|known| known.case == case && known.occasion == "follow-up")
    };
    assert!(whole(&window).is_none());
    let name = "Aktiviteter i Hörby";
    reach(&mut window, name);
    reach(&mut window, "Bedöm fallet som helhet");
    window.harness.key_press(Key::Num3);
    window.run();
    assert_eq!(whole(&window).unwrap().rating, "ja");
    write(&mut window, "Motivering, Uppföljning", "Allt hänger ihop.");
    window.harness.key_press(Key::Tab);
    window.run();
    assert_eq!(whole(&window).unwrap().reasoning, "Allt hänger ihop.");
    reach(&mut window, "inte tillämpligt, Uppföljning");
    assert_eq!(whole(&window).unwrap().rating, NOT_APPLICABLE);
    // It stands in the case's own panel, too.
    reach(&mut window, name);
    assert!(window.shows(|label| label == "Uppföljning: inte tillämpligt"));
}
