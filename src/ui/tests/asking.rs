//! Passwords asked for and given. Each is tried as seldom as can be: to make a key of one takes long.

use crate::model::*;
use crate::session::Session;
use crate::store::{self, Password};
use crate::ui::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};

const OLD: &str = "häst batteri klammer";
const NEW: &str = "tratt oktav kyrka";

fn change(window: &mut Window, old: &str) {
    window.request(Request::Run(Command::ChangePassword));
    for (field, text) in [("Lösenord", old), ("Nytt lösenord", NEW), ("Upprepa lösenordet", NEW)] {
        window.write(field, text);
    }
    window.press(Modifiers::NONE, Key::Enter);
}

fn titled(window: &Window) -> String {
    store::project::get(window.reader()).unwrap().title
}

#[test]
fn a_password_is_changed_and_taken_away_only_by_who_knows_it() {
    let mut window = testing::on_nothing(Lang::Sv);
    let path = window.path.with_file_name("hemlig.mening");
    let session = Session::create(&path, "Hemlig", Lang::Sv, Some(&Password::new(OLD.to_owned()))).unwrap();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().opened(&ctx, session);
    window.run();
    change(&mut window, "fel");
    assert!(window.shows(|text| text.starts_with("Lösenordet öppnar inte")));
    // The way back in is the same password.
    window.write_over("Lösenord", OLD);
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(titled(&window), "Hemlig");
    change(&mut window, OLD);
    assert!(window.session().is_encrypted());
    window.request(Request::Run(Command::Decrypt));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.session().is_encrypted(), "nothing was given");
    window.write("Lösenord", NEW);
    window.click("Ta bort kryptering");
    assert!(!window.session().is_encrypted());
    assert_eq!(titled(&window), "Hemlig");
    assert!(std::fs::read(&path).unwrap().starts_with(b"SQLite format 3"));
}
