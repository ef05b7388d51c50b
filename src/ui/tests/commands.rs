//! Every command, pressed by its keys and called from the palette, where it has something to do; what it
//! did is looked at in the project and in the window.

use crate::model::*;
use crate::session::Session;
use crate::store::{self, Password};
use crate::ui::app::Side;
use crate::ui::commands::Command;
use crate::ui::desk::{Place, Request, Workspace};
use crate::ui::testing::{self, Window};
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use serde_json::json;

/// What must stand before a command is called, and what is so when it has been done: not before.
type Row = (fn(&mut Window), fn(&Window) -> bool);

const FIRST_WORD: Passage = Passage { start: Pos(0), end: Pos(8) };
const TALK: &str = "I: Hur?\nMaj: Så ungefär.\nI: Varför?\nMaj: Därför att.\nOch sedan.";

pub(super) fn documents(window: &Window) -> Vec<DocumentId> {
    store::document::all(window.reader()).unwrap().into_iter().map(|document| document.id).collect()
}

/// Goes to a workspace, at the first document.
pub(super) fn at(window: &mut Window, workspace: Workspace) {
    let document = documents(window).first().copied();
    window.go(Place { workspace, document, passage: None });
}

/// Goes to a document of four turns, from elsewhere.
fn at_talk(window: &mut Window, workspace: Workspace) {
    window.act(json!({"action": "add_document", "name": "Samtal", "text": TALK}));
    let document = documents(window).last().copied();
    window.go(Place { workspace, document, passage: None });
}

fn is_in(window: &Window, workspace: Workspace) -> bool {
    window.harness.state().place().workspace == workspace
}

pub(super) fn document(window: &Window) -> Option<DocumentId> {
    window.harness.state().place().document
}

/// Selects the first word of the text that is shown.
fn select_first_word(window: &mut Window) {
    window.read();
    window.press(Modifiers::COMMAND, Key::Home);
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::ArrowRight);
}

/// Selects the first word in a workspace that shows texts.
fn selected(window: &mut Window, workspace: Workspace) {
    at(window, workspace);
    select_first_word(window);
}

/// Codes the first word, which is then the chosen coding.
pub(super) fn coded(window: &mut Window) {
    selected(window, Workspace::Code);
    window.type_text("lägesb");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(is_coded(window));
    // The words stay selected for another code, until they are let go.
    window.press(Modifiers::NONE, Key::Escape);
}

fn is_coded(window: &Window) -> bool {
    let codings = store::coding::in_document(window.reader(), documents(window)[0]).unwrap();
    codings.iter().any(|coding| coding.passage == FIRST_WORD)
}

fn units(window: &Window) -> Vec<String> {
    let here = document(window).unwrap();
    let text = store::document::text(window.reader(), here).unwrap();
    let units = store::unit::in_document(window.reader(), here).unwrap();
    units.into_iter().map(|unit| slice(&text, unit.passage).to_owned()).collect()
}

/// A step that says nothing of what is looked at.
fn a_step(window: &mut Window) {
    window.act(json!({"action": "add_case", "name": "Osby"}));
}

fn has_osby(window: &Window) -> bool {
    store::case::find(window.reader(), "Osby").unwrap().is_some()
}

fn nothing(_: &mut Window) {}

/// Every command has a row here: the compiler asks for that of a new one.
fn row(command: Command) -> Row {
    match command {
        Command::Gather => (|w| at(w, Workspace::Code), |w| is_in(w, Workspace::Gather)),
        Command::Code => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Code)),
        Command::Condense => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Condense)),
        Command::Explore => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Explore)),
        Command::Structure => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Structure)),
        Command::Contrast => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Contrast)),
        Command::Assess => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Assess)),
        Command::Report | Command::Export => (|w| at(w, Workspace::Gather), |w| is_in(w, Workspace::Report)),
        Command::NewProject => (nothing, |w| w.says("Nytt projekt") && w.says("Skapa")),
        Command::OpenProject => (nothing, |w| w.says("Öppna projekt") && w.says("Öppna")),
        Command::OpenDemo => (nothing, |w| w.session().path().ends_with("Mening demonstrationsstudie.mening")),
        Command::Import => (nothing, |w| w.says("Importera dokument") && w.says("Mapp…")),
        Command::Undo => (a_step, |w| !has_osby(w)),
        Command::Redo => (
            |w| {
                a_step(w);
                w.change(Session::undo);
            },
            has_osby,
        ),
        Command::Journal => (nothing, |w| w.harness.state().side == Some(Side::Journal) && w.says("Logg")),
        Command::Memos => (nothing, |w| w.harness.state().side == Some(Side::Memos) && w.says("Memon")),
        Command::Protect => (nothing, |w| w.harness.state().side == Some(Side::Protect) && w.says("Skydd")),
        Command::Backups => (nothing, |w| w.harness.state().side == Some(Side::Backups) && w.says("Säkerhetskopior")),
        Command::Questions => (nothing, |w| w.harness.state().side == Some(Side::Questions) && w.says("F1 Ledning")),
        Command::Agreement => (nothing, |w| w.harness.state().side == Some(Side::Agreement) && w.says("Två kodare")),
        Command::HandOut => (nothing, |w| w.is_at("Vem som ska arbeta i kopian")),
        Command::TakeIn => (nothing, |w| w.is_at("Sökvägar till kopiorna, en på varje rad")),
        Command::Clashes => {
            (nothing, |w| w.harness.state().side == Some(Side::Clashes) && w.says("Avgjort enligt regel"))
        }
        Command::NewMemo => (
            |w| at(w, Workspace::Code),
            |w| {
                let newest = store::memo::all(w.reader()).unwrap().pop().unwrap();
                newest.on == document(w).map(MemoOn::Document) && newest.title.is_empty() && w.is_at("Memots rubrik")
            },
        ),
        Command::Palette => (nothing, |w| w.is_at("Kommando")),
        Command::Find => (|w| at(w, Workspace::Code), |w| w.is_at("Sök i dokumentet")),
        Command::FindEverywhere => (nothing, |w| w.is_at("Sök i alla dokument")),
        Command::Back => (
            |w| {
                at(w, Workspace::Assess);
                at(w, Workspace::Gather);
            },
            |w| is_in(w, Workspace::Assess),
        ),
        Command::Forward => (
            |w| {
                at(w, Workspace::Assess);
                at(w, Workspace::Gather);
                w.harness.state_mut().history.back();
                w.run();
            },
            |w| is_in(w, Workspace::Gather),
        ),
        Command::NextDocument => (|w| at_second(w), |w| document(w) == documents(w).get(2).copied()),
        Command::PreviousDocument => (|w| at_second(w), |w| document(w) == documents(w).first().copied()),
        Command::NewCode => (|w| at(w, Workspace::Gather), |w| w.is_at("Den nya kodens namn")),
        Command::CodeSelection => (|w| selected(w, Workspace::Code), |w| w.is_at("Kod för markeringen")),
        Command::CodeInVivo => (
            |w| selected(w, Workspace::Code),
            |w| is_coded(w) && !store::code::find(w.reader(), "Påhittat").unwrap().is_empty(),
        ),
        Command::RemoveCoding => (coded, |w| !is_coded(w)),
        Command::MemoOnCoding => (coded, |w| w.is_at("Memo till kodningen")),
        Command::Copy => (|w| selected(w, Workspace::Code), |w| w.says("Kopierat: 1 ord")),
        Command::CopyWithSource => (|w| selected(w, Workspace::Code), |w| w.says("Kopierat med källa")),
        Command::Rename => (
            |w| {
                at(w, Workspace::Code);
                w.click("Samordnarens tid");
                w.read();
            },
            |w| w.is_at("Kodens namn"),
        ),
        Command::Quarantine => (|w| selected(w, Workspace::Code), |w| w.is_at("Varför den inte borde ha samlats in")),
        Command::MarkRead => (
            |w| {
                at(w, Workspace::Condense);
                let here = store::document::get(w.reader(), document(w).unwrap()).unwrap().guid.to_string();
                let back = json!({"action": "set_read", "document": here, "for": "condensing", "read": false});
                let back = crate::session::Action::from_json(back).unwrap();
                w.change(move |session| session.apply(&[back]));
            },
            |w| {
                let marks = store::reading::marks(w.reader()).unwrap();
                marks.iter().any(|mark| Some(mark.document) == document(w) && mark.purpose == Purpose::Condensing)
            },
        ),
        Command::UnitOfSelection => {
            (|w| selected(w, Workspace::Condense), |w| units(w).contains(&"Påhittat".to_owned()))
        }
        Command::UnitsOfTurns => (
            |w| at_talk(w, Workspace::Gather),
            |w| is_in(w, Workspace::Condense) && units(w) == ["Så ungefär.", "Därför att.\nOch sedan."],
        ),
        Command::UnitsOfParagraphs => (
            |w| at_talk(w, Workspace::Gather),
            |w| is_in(w, Workspace::Condense) && units(w).contains(&"Och sedan.".to_owned()),
        ),
        Command::NextGap => {
            (|w| at_talk(w, Workspace::Gather), |w| w.shows(|name| name.starts_with("Meningsenhet av markeringen")))
        }
        Command::SplitUnit => (
            |w| {
                two_units(w);
                w.click("Så ungefär.");
                w.read();
                w.press(Modifiers::COMMAND, Key::ArrowRight);
            },
            |w| units(w).len() == 3,
        ),
        Command::MergeUnit => (
            |w| {
                two_units(w);
                w.click("Så ungefär.");
            },
            |w| units(w) == [TALK.split_once("Maj: ").unwrap().1],
        ),
        Command::NewTheme => (|w| at(w, Workspace::Gather), |w| w.is_at("Det nya temats namn")),
        Command::SwapAxes => (|w| at(w, Workspace::Gather), |w| w.says("Rader: Teman") && w.says("Kolumner: Fall")),
        Command::Themes => (|w| at(w, Workspace::Gather), |w| w.says("Stäng temana")),
        Command::NewContrast => (|w| at(w, Workspace::Gather), |w| w.is_at("Kontrastens namn")),
        Command::NewCase => (|w| at(w, Workspace::Code), |w| w.is_at("Nytt fall, sedan Retur")),
        Command::NewParticipant => (|w| at(w, Workspace::Code), |w| w.is_at("Ny deltagare, sedan Retur")),
        Command::Theme => {
            (nothing, |w| w.harness.ctx.theme() == egui::Theme::Dark && w.harness.state().settings.dark == Some(true))
        }
        Command::HighContrast => (nothing, |w| w.harness.state().settings.high_contrast),
        Command::Larger => (nothing, |w| w.harness.state().settings.scale == 110),
        Command::Smaller => (|w| w.request(Request::Run(Command::Larger)), |w| w.harness.state().settings.scale == 100),
        Command::UsualSize => (
            |w| {
                w.request(Request::Run(Command::Larger));
                w.request(Request::Run(Command::Larger));
            },
            |w| w.harness.state().settings.scale == 100,
        ),
        Command::NextPart | Command::PreviousPart => (
            |w| {
                w.harness.get_by_role_and_label(egui::accesskit::Role::Tab, "Samla").focus();
                w.run();
            },
            |w| !w.is_at("Samla") && w.harness.ctx.memory(|memory| memory.focused().is_some()),
        ),
        Command::Language => (nothing, |w| w.says("Programmets språk") && w.says("Norsk bokmål")),
        Command::LargerText => (nothing, |w| w.harness.state().settings.reading_size == 18.0),
        Command::SmallerText => (nothing, |w| w.harness.state().settings.reading_size == 16.0),
        Command::WiderText => (nothing, |w| w.harness.state().settings.measure == 75),
        Command::NarrowerText => (nothing, |w| w.harness.state().settings.measure == 65),
        Command::FullScreen => (nothing, |w| w.harness.state().settings.full),
        Command::Letters => (nothing, |w| !w.harness.state().settings.letters),
        Command::Shortcuts => (nothing, |w| w.says("Kortkommandon") && w.says("Ctrl+Skift+I")),
        Command::Encrypt => (nothing, |w| w.says("Kryptera projektet") && w.says("Upprepa lösenordet")),
        Command::ChangePassword => (nothing, |w| w.says("Byt lösenord") && w.says("Upprepa lösenordet")),
        Command::Decrypt => (nothing, |w| w.says("Ta bort krypteringen") && w.says("Ta bort kryptering")),
        Command::Coder => (nothing, |w| w.says("Vem som kodar") && w.says("Namn på en kodare till")),
        Command::Lock => (nothing, |w| w.harness.state().session.is_none() && w.says("hemlig är krypterat")),
        Command::CloseProject => {
            (nothing, |w| w.harness.state().session.is_none() && w.says("Senaste projekt") && !w.says("Samla"))
        }
    }
}

fn at_second(window: &mut Window) {
    let document = documents(window).get(1).copied();
    window.go(Place { workspace: Workspace::Code, document, passage: None });
}

fn two_units(window: &mut Window) {
    at_talk(window, Workspace::Condense);
    window.act(json!({"action": "add_meaning_units", "document": "Samtal", "by": "turns"}));
}

/// A window on an encrypted project.
fn on_encrypted() -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    let path = window.path.with_file_name("hemlig.mening");
    let session = Session::create(&path, "Hemlig", Lang::Sv, Some(&Password::new("häst".to_owned()))).unwrap();
    let ctx = window.harness.ctx.clone();
    window.harness.state_mut().opened(&ctx, session);
    window.run();
    window
}

/// The window as it was: the study open, nothing over it or beside it, the same settings.
fn back_to_the_study(window: &mut Window, as_it_was: &[u8]) {
    let (ctx, path) = (window.harness.ctx.clone(), window.path.clone());
    let app = window.harness.state_mut();
    app.command(&ctx, Command::CloseProject);
    // Its file is free only then.
    app.wait_until_written();
    (app.ask, app.palette, app.ask_password, app.coders, app.side) = (None, None, None, None, None);
    (app.show_shortcuts, app.show_languages) = (false, false);
    let (lang, dark) = (Some(Lang::Sv), Some(false));
    let (file, documents) = (app.settings.file.take(), app.settings.documents.take());
    app.settings = crate::ui::Settings { lang, dark, file, documents, ..crate::ui::Settings::default() };
    ctx.set_theme(egui::Theme::Light);
    ctx.set_zoom_factor(1.0);
    ctx.memory_mut(|memory| memory.stop_text_input());
    std::fs::write(&path, as_it_was).unwrap();
    window.harness.state_mut().open(&ctx, &path);
    window.run();
}

pub(super) fn press_its_keys(window: &mut Window, command: Command) {
    let (shortcut, _) = command.shortcut().unwrap();
    window.harness.key_press_modifiers(shortcut.modifiers, shortcut.logical_key);
}

fn call_it_by_name(window: &mut Window, command: Command) {
    window.harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    window.harness.run_steps(3);
    window.harness.event(egui::Event::Text(command.name(Lang::Sv).to_owned()));
    window.harness.run_steps(2);
    window.harness.key_press(Key::Enter);
}

/// Calls a command where it has something to do.
fn tried(window: &mut Window, command: Command, call: fn(&mut Window, Command)) {
    let (before, did) = row(command);
    before(window);
    assert!(!did(window), "{command:?} is done before it is called");
    call(window, command);
    // A workspace's part of it comes with the frames after.
    let done = (0..8).any(|_| {
        window.harness.run_steps(1);
        did(window)
    });
    let done = done || {
        // What is worked out beside the window may take longer.
        window.run();
        did(window)
    };
    assert!(done, "{command:?} is not done");
}

/// Calls commands one after the other in one window.
fn walk(commands: impl Iterator<Item = Command>, call: fn(&mut Window, Command)) {
    let mut window = testing::on_demo(Lang::Sv);
    let as_it_was = std::fs::read(&window.path).unwrap();
    for command in commands {
        back_to_the_study(&mut window, &as_it_was);
        tried(&mut window, command, call);
    }
}

/// Those that an encrypted project alone has.
const OF_ENCRYPTED: [Command; 3] = [Command::ChangePassword, Command::Decrypt, Command::Lock];

#[test]
fn every_command_with_keys_does_what_it_says_when_they_are_pressed() {
    walk(Command::all().filter(|command| command.shortcut().is_some()), press_its_keys);
}

#[test]
fn every_command_does_what_it_says_when_the_palette_calls_it() {
    let other = |command: &Command| *command != Command::Palette && !OF_ENCRYPTED.contains(command);
    walk(Command::all().filter(other), call_it_by_name);
}

#[test]
fn an_encrypted_project_has_commands_of_its_own_and_locked_it_shows_nothing() {
    let mut window = on_encrypted();
    for command in OF_ENCRYPTED {
        window.press(Modifiers::NONE, Key::Escape);
        tried(&mut window, command, call_it_by_name);
    }
    assert!(!window.says("Samla"));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.state().session.is_none(), "leaving the question opens nothing");
    window.click("hemlig");
    assert!(window.harness.state().session.is_none() && window.says("hemlig är krypterat"));
}

#[test]
fn a_plain_project_says_that_it_is_not_encrypted() {
    let mut window = testing::on_nothing(Lang::Sv);
    for command in OF_ENCRYPTED {
        window.request(Request::Run(command));
        assert!(!window.says("Avbryt") && window.harness.state().session.is_some(), "{command:?}");
        assert!(window.shows(|text| text.contains("inte krypterat")), "{command:?}");
        window.click("Stäng");
    }
}

#[test]
fn what_stands_beside_is_closed_by_the_same_keys() {
    let mut window = testing::on_demo(Lang::Sv);
    for command in [
        Command::Journal,
        Command::Memos,
        Command::Protect,
        Command::Questions,
        Command::FindEverywhere,
        Command::Shortcuts,
    ] {
        for open in [true, false] {
            press_its_keys(&mut window, command);
            window.run();
            let app = window.harness.state();
            assert_eq!(app.side.is_some() || app.show_shortcuts, open, "{command:?}");
        }
    }
}
