//! The key for the context menu, and Shift+F10, on what has the keyboard for its rows: they do what a right click on the
//! chosen row does. What has the keyboard itself answers them in `menus`.

use eframe::egui::{Context, Event, Id, Key, Modifiers, Plugin, PointerButton, Pos2, RawInput};

/// Turns the key into the click.
pub struct MenuKey;

fn place() -> Id {
    Id::unique("place of the context menu")
}

/// Says where in a widget the menu belongs: at its chosen row.
pub fn belongs(ctx: &Context, widget: Id, at: Pos2) {
    ctx.data_mut(|data| data.insert_temp(place().with(widget), at));
}

fn is_asked(event: &Event) -> bool {
    match event {
        Event::Key { key: Key::Menu, pressed: true, .. } => true,
        Event::Key { key: Key::F10, pressed: true, modifiers, .. } => modifiers.shift,
        _ => false,
    }
}

impl Plugin for MenuKey {
    fn debug_name(&self) -> &'static str {
        "key of the context menu"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if !input.events.iter().any(is_asked) {
            return;
        }
        let Some(focused) = ctx.memory(|memory| memory.focused()) else { return };
        let Some(pos) = ctx.data(|data| data.get_temp::<Pos2>(place().with(focused))) else { return };
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        input.events.extend([Event::PointerMoved(pos), button(true), button(false)]);
    }
}
