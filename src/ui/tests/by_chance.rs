//! Things done by chance in a window, faster than they are written: the same project as when done one by one.

use super::at_once::{TEXT, action, frames, hold, steps};
use crate::model::*;
use crate::session::{Action, Session};
use crate::store;
use crate::ui::Command;
use crate::ui::desk::Request;
use crate::ui::testing::{self, Window};
use eframe::egui::{Key, Modifiers};
use serde_json::json;

/// Numbers by chance, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

/// Something that is done by chance.
enum Deed {
    Do(Action),
    Write(Action, String),
    Undo,
    Redo,
    /// The project is closed and opened again.
    Leave,
}

fn deed(chance: &mut Chance) -> Deed {
    let name = |chance: &mut Chance, what: &str| format!("{what} {}", chance.below(6));
    let json = match chance.below(16) {
        0..3 => json!({"action": "add_code", "name": name(chance, "kod")}),
        3 => json!({"action": "set_code", "code": name(chance, "kod"), "name": name(chance, "kod")}),
        4 => json!({"action": "remove_code", "code": name(chance, "kod")}),
        5..8 => {
            let start = chance.below(60);
            let end = start + 1 + chance.below(12);
            json!({"action": "add_coding", "document": "Ny", "code": name(chance, "kod"), "start": start, "end": end})
        }
        8 => json!({"action": "add_case", "name": name(chance, "fall")}),
        9 => json!({"action": "remove_case", "case": name(chance, "fall")}),
        10 => json!({"action": "add_memo", "title": name(chance, "memo"), "text": "x"}),
        11 | 12 => {
            let code = name(chance, "kod");
            let definition = "tvekan ".repeat(1 + chance.below(5));
            let action = json!({"action": "set_code", "code": &code, "definition": definition});
            return Deed::Write(self::action(action), code);
        }
        13 => return Deed::Undo,
        14 => return if chance.below(3) == 0 { Deed::Redo } else { Deed::Undo },
        _ => return if chance.below(4) == 0 { Deed::Leave } else { Deed::Redo },
    };
    Deed::Do(action(json))
}

/// All that a person has made, by the names it has.
fn told(reader: store::Reader) -> Vec<String> {
    let codes = store::code::all(reader).unwrap();
    let mut told: Vec<String> = codes.iter().map(|code| format!("{} {}", code.name, code.definition)).collect();
    told.extend(store::case::all(reader).unwrap().into_iter().map(|case| case.name));
    told.extend(store::memo::all(reader).unwrap().into_iter().map(|memo| memo.title));
    for document in store::document::all(reader).unwrap() {
        for coding in store::coding::in_document(reader, document.id).unwrap() {
            let code = codes.iter().find(|code| code.id == coding.code).unwrap();
            told.push(format!("{} {:?}", code.name, coding.passage));
        }
    }
    told.extend(steps(reader).into_iter().map(|(name, state)| format!("{name} {state:?}")));
    told
}

/// Done one by one, each waited for.
fn one_by_one(path: &std::path::Path, deeds: &[Deed]) -> Vec<String> {
    let mut session = Session::open(path, None).unwrap();
    for deed in deeds {
        // What is refused is refused in the window, too.
        match deed {
            Deed::Do(action) => drop(session.apply(std::slice::from_ref(action))),
            Deed::Write(action, key) => drop(session.apply_merged(std::slice::from_ref(action), Some(key))),
            Deed::Undo => drop(session.undo()),
            Deed::Redo => drop(session.redo()),
            Deed::Leave => {
                drop(session);
                session = Session::open(path, None).unwrap();
            }
        }
    }
    told(session.reader())
}

/// Done in a window as fast as can be, from keys and from panels, over frames and over slow writing.
fn in_a_window(window: &mut Window, deeds: Vec<Deed>, chance: &mut Chance) {
    let mut held = Vec::new();
    for deed in deeds {
        if chance.below(20) == 0 {
            held.push(hold(window.harness.state_mut()));
        }
        if chance.below(8) == 0 {
            held.clear();
        }
        let app = window.harness.state_mut();
        match deed {
            Deed::Do(action) => app.request(Request::Do(vec![action])),
            Deed::Write(action, key) => app.request(Request::Write(action, key)),
            Deed::Undo | Deed::Redo => {
                let redo = matches!(deed, Deed::Redo);
                if chance.below(2) == 0 {
                    app.request(Request::Run(if redo { Command::Redo } else { Command::Undo }));
                } else {
                    // The keys are a frame's first; what panels asked for before has had its frame.
                    window.harness.step();
                    window.harness.key_press_modifiers(Modifiers::COMMAND, if redo { Key::Y } else { Key::Z });
                    window.harness.step();
                }
            }
            Deed::Leave => {
                app.request(Request::Run(Command::CloseProject));
                window.harness.step();
                let (ctx, path) = (window.harness.ctx.clone(), window.path.clone());
                window.harness.state_mut().open(&ctx, &path);
                held.clear();
                while window.harness.state().session.is_none() {
                    window.harness.step();
                }
            }
        }
        frames(window, chance.below(4).saturating_sub(1));
    }
    // What a panel asked for last is sent at the end of its frame.
    frames(window, 1);
}

#[test]
fn what_is_done_fast_and_at_once_is_as_if_done_one_by_one() {
    let told_to = std::env::var("MENING_AT_ONCE").ok().and_then(|count| count.parse().ok());
    let wanted: usize = told_to.unwrap_or(300);
    let mut chance = Chance(0x2545_F491_4F6C_DD1D);
    let mut done = 0;
    while done < wanted {
        let count = wanted.clamp(20, 60);
        let deeds = || {
            let mut same = Chance(chance.0);
            (0..count).map(|_| deed(&mut same)).collect::<Vec<_>>()
        };
        let mut window = testing::on_nothing(Lang::Sv);
        window.act(json!({"action": "add_document", "name": "Ny", "text": TEXT}));
        window.press(Modifiers::COMMAND, Key::Num2);
        let path = window.path.with_file_name("en.mening");
        let mut session = Session::create(&path, "Tom", Lang::Sv, None).unwrap();
        session.apply(&[action(json!({"action": "add_document", "name": "Ny", "text": TEXT}))]).unwrap();
        drop(session);
        let (wanted, deeds) = (one_by_one(&path, &deeds()), deeds());
        in_a_window(&mut window, deeds, &mut chance);
        if chance.below(2) == 0 {
            window.run();
            assert_eq!(told(window.reader()), wanted);
        }
        // Or the window goes with half of it still to be written.
        let Window { harness, path, _folder } = window;
        drop(harness);
        let session = Session::open(&path, None).unwrap();
        assert_eq!(told(session.reader()), wanted);
        assert!(session.check().unwrap().is_empty());
        done += count;
    }
}
