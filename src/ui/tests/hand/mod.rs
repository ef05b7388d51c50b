//! The window in a fast hand and on a slow machine: everything that is done between two frames arrives in one, and what
//! was meant is what is stored.

mod chance;
mod mouse;
mod places;
mod typing;

use super::commands::documents;
use crate::model::*;
use crate::store;
use crate::ui::testing::{self, Window};
use eframe::egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::kittest::Queryable;
use serde_json::json;

/// What hands did since the last frame.
#[derive(Default)]
struct Burst(Vec<Event>);

impl Burst {
    fn key(&mut self, modifiers: Modifiers, key: Key) -> &mut Burst {
        if modifiers != Modifiers::NONE {
            self.0.push(Event::ModifiersChanged(modifiers));
        }
        for pressed in [true, false] {
            self.0.push(Event::Key { key, physical_key: None, pressed, repeat: false, modifiers });
        }
        if modifiers != Modifiers::NONE {
            self.0.push(Event::ModifiersChanged(Modifiers::NONE));
        }
        self
    }

    /// Each letter as a keyboard gives it: the key goes down, writes and comes up.
    fn typed(&mut self, text: &str) -> &mut Burst {
        for letter in text.chars() {
            let key = Key::from_name(&letter.to_uppercase().to_string());
            let event = |pressed| {
                key.map(|key| Event::Key {
                    key,
                    physical_key: None,
                    pressed,
                    repeat: false,
                    modifiers: Modifiers::NONE,
                })
            };
            self.0.extend(event(true));
            self.0.push(Event::Text(letter.to_string()));
            self.0.extend(event(false));
        }
        self
    }

    fn button(&mut self, pos: Pos2, pressed: bool) -> &mut Burst {
        let button = PointerButton::Primary;
        self.0.push(Event::PointerMoved(pos));
        self.0.push(Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE });
        self
    }

    fn drag(&mut self, from: Pos2, to: Pos2) -> &mut Burst {
        self.button(from, true);
        for step in 1..=3 {
            self.0.push(Event::PointerMoved(from + (to - from) * (step as f32 / 3.0)));
        }
        self.button(to, false)
    }

    fn click(&mut self, at: Pos2) -> &mut Burst {
        self.button(at, true).button(at, false)
    }

    /// All of it comes with one late frame.
    fn at_once(&mut self, window: &mut Window) {
        window.harness.input_mut().events.append(&mut self.0);
        window.run();
    }
}

const TEXT: &str =
    "Alfa bravo charlie delta.\nEcho foxtrot golf hotel.\nIndia juliett kilo lima.\n\nMike november oscar papa.";

/// A window on a study of this one document, with codes of these names.
fn on_text(text: &str, codes: &[&str]) -> Window {
    let mut window = testing::on_nothing(Lang::Sv);
    window.act(json!({"action": "add_document", "name": "Text", "text": text}));
    for code in codes {
        window.act(json!({"action": "add_code", "name": code}));
    }
    window.press(Modifiers::COMMAND, Key::Num2);
    window
}

/// The words that each code stands on, as they are stored.
fn stored(window: &Window) -> Vec<(String, String)> {
    let codes = store::code::all(window.reader()).unwrap();
    let document = documents(window)[0];
    let text = store::document::text(window.reader(), document).unwrap();
    let all = store::coding::in_document(window.reader(), document).unwrap();
    let mut all: Vec<(String, String)> = all
        .into_iter()
        .map(|coding| {
            let name = codes.iter().find(|code| code.id == coding.code).unwrap().name.clone();
            (name, slice(&text, coding.passage).to_owned())
        })
        .collect();
    all.sort();
    all
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all: Vec<_> = all.iter().map(|(code, words)| ((*code).to_owned(), (*words).to_owned())).collect();
    all.sort();
    all
}

const WORD: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

/// The middle of the first letter of a paragraph in view, and of its last.
fn ends_of(window: &Window, words: &str) -> (Pos2, Pos2) {
    let rect = window.harness.get_by_label(words).rect();
    (Pos2::new(rect.left() + 1.0, rect.top() + 14.0), Pos2::new(rect.right() + 4.0, rect.top() + 14.0))
}
