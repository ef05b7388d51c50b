//! One act a frame: what hands do is taken in the order in which they did it, however late a frame is.
//!
//! The toolkit lets a frame see all its events at once. A press, the way of the pointer and the release in one late
//! frame then look like nothing, letters typed after the key that opens a field come before the field, and of a key
//! pressed twice one press is lost. So events wait here until what was done before them has had its frame.

use super::reading;
use eframe::egui::{Context, Event, Key, Plugin, RawInput, Ui};
use std::collections::VecDeque;

/// Frames after an act in which nothing else is done: what it opens is drawn in the first and has the keyboard in the
/// second.
const PAUSE: u8 = 2;

#[derive(Default)]
pub struct Pacing {
    waiting: VecDeque<Event>,
    pause: u8,
    /// It is a button that came up which is waited after: for keys alone, since two clicks may be one double click.
    by_button: bool,
    /// Something had the keyboard in the frame before.
    had_focus: bool,
}

/// Where what is typed goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hands {
    /// Into a field, which takes any number of letters in their order.
    Field,
    /// Into the text that is read, which takes any number of steps in their order.
    Text,
    Elsewhere,
}

/// What an event is, for the order of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Nothing is done by it.
    Quiet,
    /// Other keys are held from here on: what was done with those before has been seen.
    Hold,
    /// The pointer goes somewhere.
    Way,
    /// A button goes down or up.
    Button,
    /// A letter, or what changes letters in a field.
    Letter,
    /// A step of a caret or a marker.
    Step,
    /// Any other key, and what else is done once.
    Act,
}

fn kind(event: &Event) -> Kind {
    match event {
        Event::ModifiersChanged(_) => Kind::Hold,
        Event::PointerMoved(_) | Event::MouseMoved(_) => Kind::Way,
        Event::PointerButton { .. } => Kind::Button,
        Event::Text(_) | Event::Ime(_) | Event::Paste(_) => Kind::Letter,
        Event::Copy | Event::Cut | Event::AccessKitActionRequest(_) => Kind::Act,
        Event::Key { key, pressed: true, modifiers, .. } => match key {
            _ if modifiers.alt => Kind::Act,
            Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown | Key::Home | Key::End => Kind::Step,
            Key::PageUp | Key::PageDown if !modifiers.command => Kind::Step,
            _ if modifiers.command => Kind::Act,
            Key::Backspace | Key::Delete | Key::Space => Kind::Letter,
            // Keys with a name of one letter are those that write.
            key if key.name().chars().count() == 1 || key.symbol_or_name().chars().count() == 1 => Kind::Letter,
            _ => Kind::Act,
        },
        _ => Kind::Quiet,
    }
}

impl Pacing {
    /// The events of this frame.
    fn next(&mut self, hands: Hands) -> Vec<Event> {
        let mut given: Vec<Event> = Vec::new();
        let mut run: Option<Kind> = None;
        let mut moved = false;
        self.pause = self.pause.saturating_sub(1);
        while let Some(front) = self.waiting.front() {
            let kind = kind(front);
            let opens = run.is_none() && self.pause == 0;
            let goes_on = match kind {
                Kind::Quiet => true,
                Kind::Hold | Kind::Way => run.is_none(),
                // A click is one act, and so is each end of a drag: where it went down is not where it has come.
                Kind::Button if run == Some(Kind::Button) => is_release(front) && given.last().is_some_and(is_press),
                Kind::Button => {
                    let may = self.pause == 0 || self.by_button;
                    run.is_none() && may && !(moved && is_release(front))
                }
                Kind::Letter if hands == Hands::Field => self.pause == 0 && matches!(run, None | Some(Kind::Letter)),
                Kind::Letter => opens || (run == Some(Kind::Letter) && is_written_by(given.last(), front)),
                Kind::Step if hands == Hands::Text => self.pause == 0 && matches!(run, None | Some(Kind::Step)),
                Kind::Step | Kind::Act => opens,
            };
            if !goes_on {
                break;
            }
            moved |= kind == Kind::Way;
            if !matches!(kind, Kind::Quiet | Kind::Hold | Kind::Way) {
                run = Some(kind);
            }
            given.extend(self.waiting.pop_front());
        }
        if run.is_some() {
            self.by_button = run == Some(Kind::Button);
        }
        match run {
            Some(Kind::Letter) if hands == Hands::Field => {}
            Some(Kind::Step) if hands != Hands::Elsewhere => {}
            Some(Kind::Step) => self.pause = self.pause.max(1),
            Some(Kind::Button) if !given.last().is_some_and(is_release) => self.pause = self.pause.max(1),
            Some(_) => self.pause = PAUSE + 1,
            None => {}
        }
        given
    }
}

/// Gives back what came in this frame after an event that turned out to open or close something: it is done in frames of
/// its own.
pub fn put_back(ctx: &Context, events: Vec<Event>) {
    ctx.with_plugin(|pacing: &mut Pacing| {
        for event in events.into_iter().rev() {
            pacing.waiting.push_front(event);
        }
        pacing.pause = PAUSE + 1;
    });
    ctx.request_repaint();
}

/// Whether something is still to be done of what was done.
#[cfg(test)]
pub fn waits(ctx: &Context) -> bool {
    ctx.with_plugin(|pacing: &mut Pacing| !pacing.waiting.is_empty()).unwrap_or_default()
}

fn is_press(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: true, .. })
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::PointerButton { pressed: false, .. })
}

/// Whether this is the letter of the key that was pressed just before.
fn is_written_by(before: Option<&Event>, event: &Event) -> bool {
    matches!((before, event), (Some(Event::Key { pressed: true, .. }), Event::Text(_)))
}

impl Plugin for Pacing {
    fn debug_name(&self) -> &'static str {
        "pacing"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        self.waiting.extend(input.events.drain(..));
        let has_focus = ctx.memory(|memory| memory.focused().is_some());
        if std::mem::replace(&mut self.had_focus, has_focus) && !has_focus {
            // What had the keyboard is gone: what has it next takes it within two frames.
            self.pause = self.pause.max(PAUSE + 1);
        }
        let hands = if ctx.text_edit_focused() {
            Hands::Field
        } else if has_focus && !reading::focus_is_elsewhere(ctx) {
            Hands::Text
        } else {
            Hands::Elsewhere
        };
        input.events = self.next(hands);
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if !self.waiting.is_empty() {
            ui.ctx().request_repaint();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Modifiers, PointerButton, Pos2};

    fn key(key: Key) -> Event {
        Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
    }

    fn text(letter: &str) -> Event {
        Event::Text(letter.to_owned())
    }

    fn button(pressed: bool) -> Event {
        let (pos, button) = (Pos2::ZERO, PointerButton::Primary);
        Event::PointerButton { pos, button, pressed, modifiers: Modifiers::NONE }
    }

    /// How many events each frame that does something gets.
    fn frames(hands: Hands, events: Vec<Event>) -> Vec<usize> {
        let count = events.len();
        let mut pacing = Pacing { waiting: events.clone().into(), ..Pacing::default() };
        let mut given = Vec::new();
        let mut frames = Vec::new();
        for _ in 0..20 * count {
            let now = pacing.next(hands);
            frames.extend(Some(now.len()).filter(|len| *len > 0));
            given.extend(now);
        }
        assert_eq!(given, events, "each once, in order");
        frames
    }

    #[test]
    fn what_is_done_in_one_late_frame_is_done_one_after_the_other() {
        let to = |x| Event::PointerMoved(Pos2::new(x, 0.0));
        let drag = || vec![to(1.0), button(true), to(2.0), to(3.0), button(false), text("a")];
        assert_eq!(frames(Hands::Text, drag()), [2, 2, 1, 1]);
        let double = || vec![button(true), button(false), button(true), button(false)];
        assert_eq!(frames(Hands::Elsewhere, double()), [2, 2]);
        let word = || vec![key(Key::A), text("a"), key(Key::B), text("b"), key(Key::Enter), key(Key::Enter)];
        assert_eq!(frames(Hands::Field, word()), [4, 1, 1]);
        assert_eq!(frames(Hands::Text, word()), [2, 2, 1, 1], "the first letter opens a field for the second");
        let steps = || vec![key(Key::ArrowDown), key(Key::ArrowDown), key(Key::F8)];
        assert_eq!(frames(Hands::Text, steps()), [2, 1]);
        assert_eq!(frames(Hands::Elsewhere, steps()), [1, 1, 1], "a list takes one step at a time");
        assert_eq!(frames(Hands::Field, steps()), [1, 1, 1], "and so does a field with choices");
    }
}
