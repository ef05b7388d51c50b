//! Acts by chance, in frames that come when they come. `MENING_HAND=10000` does so many.

use super::{Burst, ends_of, on_text, stored};
use crate::store;
use crate::ui::testing::Window;
use eframe::egui::{Event, Key, Modifiers};
use serde_json::json;
use std::collections::BTreeSet;

/// Numbers by chance that come the same again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }
}

/// Sends what hands did in frames that come when they come: now a key a frame, now ten at once.
fn at_random(window: &mut Window, mut events: Vec<Event>, chance: &mut Chance) {
    events.reverse();
    while !events.is_empty() {
        for _ in 0..chance.below(9) {
            window.harness.input_mut().events.extend(events.pop());
        }
        for _ in 0..chance.below(3) {
            window.harness.step();
        }
    }
}

#[test]
fn what_was_meant_is_what_is_stored() {
    let told_to = std::env::var("MENING_HAND").ok().and_then(|count| count.parse().ok());
    let wanted: usize = told_to.unwrap_or(250);
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let lines: Vec<String> = (0..24).map(|n| format!("Rad {n} med ord{n} som lampa och mandat{n} mer{n}.")).collect();
    let names = ["Ett", "Mandat", "Ledningens mandat", "Lampa", "Mamma", "Personberoende", "Samverkan"];
    let mut done = 0;
    while done < wanted {
        let acts = 40.min(wanted - done);
        let mut window = on_text(&lines.join("\n"), &names[..3]);
        window.act(json!({"action": "set_code", "code": "Ett", "digit": 3}));
        let mut meant: BTreeSet<(String, String)> = BTreeSet::new();
        let mut last = String::new();
        // The keyboard goes to the text's beginning once, and works its way down.
        let mut burst = Burst::default();
        burst.key(Modifiers::COMMAND, Key::Home);
        let mut line = 0;
        for _ in 0..acts {
            let (words, by_mouse) = if chance.below(3) == 0 {
                let n = chance.below(6);
                let (from, to) = ends_of(&window, &lines[n]);
                at_random(&mut window, std::mem::take(&mut burst.0), &mut chance);
                burst.drag(from, to);
                (lines[n].clone(), true)
            } else {
                // From its beginning to the end of a line.
                burst.key(Modifiers::COMMAND, Key::Home);
                for _ in 0..line {
                    burst.key(Modifiers::COMMAND, Key::ArrowDown);
                }
                burst.key(Modifiers::SHIFT, Key::End);
                line = (line + 1) % 6;
                (lines[(line + 5) % 6].clone(), false)
            };
            for _ in 0..=chance.below(2) {
                let name = match chance.below(6) {
                    0 => {
                        burst.typed("3");
                        "Ett".to_owned()
                    }
                    1 if !last.is_empty() => {
                        burst.typed("0");
                        last.clone()
                    }
                    _ => {
                        let name = names[chance.below(names.len())].to_owned();
                        burst.typed(&name).key(Modifiers::NONE, Key::Enter);
                        name
                    }
                };
                last.clone_from(&name);
                meant.insert((name, words.clone()));
            }
            if by_mouse && chance.below(2) == 0 {
                burst.key(Modifiers::NONE, Key::Escape);
            }
            if chance.below(3) == 0 {
                at_random(&mut window, std::mem::take(&mut burst.0), &mut chance);
            }
            done += 1;
        }
        at_random(&mut window, std::mem::take(&mut burst.0), &mut chance);
        window.run();
        let stored: BTreeSet<(String, String)> = stored(&window).into_iter().collect();
        let (lost, made) =
            (meant.difference(&stored).collect::<Vec<_>>(), stored.difference(&meant).collect::<Vec<_>>());
        assert!(lost.is_empty() && made.is_empty(), "after {done} acts: lost {lost:?}, not meant {made:?}");
        assert_eq!(store::memo::all(window.reader()).unwrap().len(), 0, "no letter has become anything else");
    }
}
