//! The key for the context menu, and Shift+F10, do what a right click on what has the keyboard does.

use eframe::egui::{Context, Event, Id, Key, Modifiers, Plugin, PointerButton, Pos2, RawInput};

/// Turns the key into the click.
pub struct MenuKey;

fn place() -> Id {
    Id::unique("place of the context menu")
}

/// Says where in a widget the menu belongs, other than in its middle: at a row, at the caret.
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
        let widget = ctx.viewport(|viewport| viewport.prev_pass.widgets.get(focused).copied());
        let own = ctx.data(|data| data.get_temp::<Pos2>(place().with(focused)));
        let seen = widget.map(|widget| widget.interact_rect).filter(|rect| rect.is_positive());
        let Some(pos) = own.or_else(|| seen.map(|rect| rect.center())) else { return };
        let button = |pressed| Event::PointerButton {
            pos,
            button: PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        input.events.extend([Event::PointerMoved(pos), button(true), button(false)]);
    }
}
