//! Backups as a person finds them and brings one back.

use crate::model::*;
use crate::session::restore;
use crate::store;
use crate::ui::testing::{self, Window};
use serde_json::json;

/// The panel, once the list is there; with when the newest backup was made.
fn listed(window: &mut Window) -> String {
    let newest = restore::backups(window.session().file()).unwrap().remove(0);
    let when = local(&newest.at);
    window.request(crate::ui::desk::Request::Run(crate::ui::commands::Command::Backups));
    window.wait_until("the list", |window| window.says(&when));
    when
}

fn codes(window: &Window) -> usize {
    store::code::all(window.reader()).unwrap().len()
}

#[test]
fn a_backup_is_listed_with_what_was_done_since_and_comes_back_as_a_step() {
    for (lang, since, bring, go, done) in [
        (Lang::En, "1 step since", "Bring {} back…", "Bring it back", "The project is as it was {}"),
        (Lang::Sv, "1 steg sedan dess", "Återställ {}…", "Återställ", "Projektet är som det var {}"),
    ] {
        let mut window = testing::on_demo(lang);
        let before = codes(&window);
        window.act(json!({"action": "add_code", "name": "Ny kod här"}));
        let when = listed(&mut window);
        assert!(window.says(since));
        let step =
            if lang == Lang::Sv { "· Lägg till kod ”Ny kod här”" } else { "· Add code “Ny kod här”" };
        assert!(window.says(step), "what was done since is named");
        let counts = if lang == Lang::Sv { " dokument, " } else { " documents, " };
        assert!(window.shows(|label| label.contains(counts)));
        let bring = bring.replace("{}", &when);
        window.click(&bring);
        assert_eq!(codes(&window), before + 1, "nothing is done unasked");
        window.click(go);
        let done = done.replace("{}", &when);
        window.wait_until("the step", |window| window.shows(|label| label.starts_with(&done)));
        assert_eq!(codes(&window), before);
        window.undo();
        assert_eq!(codes(&window), before + 1);
    }
}

#[test]
fn a_backup_becomes_a_copy_beside_the_project() {
    let mut window = testing::on_demo(Lang::En);
    window.act(json!({"action": "add_code", "name": "New code"}));
    let now = codes(&window);
    let when = listed(&mut window);
    assert!(window.says(&format!("Open {when} beside, to be read")));
    window.click(&format!("Bring {when} back as a copy…"));
    let path = window.path.with_file_name("copy.mening");
    window.write_over("Path", path.with_extension("").to_str().unwrap());
    window.click("Write the copy");
    let said = format!("The backup of {when} is in {}", path.display());
    window.wait_until("the copy", |window| window.says(&said));
    assert_eq!(codes(&window), now, "the project stays as it is");
    let copy = crate::session::Session::open(&path, None).unwrap();
    assert_eq!(store::code::all(copy.reader()).unwrap().len(), now - 1);
}

#[test]
fn a_project_without_backups_says_when_they_are_made() {
    let mut window = testing::on_nothing(Lang::Sv);
    window.request(crate::ui::desk::Request::Run(crate::ui::commands::Command::Backups));
    let said = "Det finns inga säkerhetskopior ännu";
    window.wait_until("what is said of none", |window| window.says(said));
    assert!(window.shows(|label| label.contains("före dagens första ändring")));
}

#[test]
fn who_only_reads_brings_nothing_back_and_a_backup_that_is_opened_is_only_read() {
    let mut window = testing::on_demo(Lang::En);
    let newest = restore::backups(window.session().file()).unwrap().remove(0);
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().open(&ctx, &newest.path);
    window.run();
    assert!(window.says("Read only"));
    assert_eq!(std::fs::read_dir(newest.path.parent().unwrap()).unwrap().count(), 1, "it has no backups itself");
    window.request(crate::ui::desk::Request::Run(crate::ui::commands::Command::Backups));
    window.wait_until("what it is", |window| window.shows(|label| label.starts_with("This is a backup.")));
    window.click("Bring it back as a copy…");
    let path = newest.path.parent().unwrap().with_file_name(format!("demo {}", newest.name));
    assert_eq!(window.value("Path"), path.to_str().unwrap());
    window.click("Write the copy");
    window.wait_until("the copy", |window| window.shows(|label| label.ends_with(&format!("is in {}", path.display()))));
    assert_eq!(std::fs::read_dir(newest.path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");
    let copy = crate::session::Session::open(&path, None).unwrap();
    assert_eq!(*copy.mode(), store::OpenMode::Write);
}
