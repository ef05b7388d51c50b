//! What is asked of a reading view, and what it tells of itself.

use super::ReadingState;
use super::select::Caret;
use crate::model::{DocumentId, Passage, Pos};
use eframe::egui::{Context, Id, Key, Modifiers};

impl ReadingState {
    /// Where the caret stands, for what is done "here".
    pub fn caret(&self) -> Pos {
        self.inner.caret.head
    }

    /// Selects a passage, as if it had been done by hand.
    pub fn select(&mut self, passage: Passage) {
        self.selection = Some(passage);
        self.inner.caret = Caret { anchor: passage.start, head: passage.end };
    }

    /// The words stay selected, and what is selected next begins anew where the caret stands.
    pub fn spend_selection(&mut self) {
        self.inner.caret = Caret::at(self.inner.caret.head);
    }

    /// Of a document the words that stood first in the view, and how far beneath its top.
    pub fn place(&self, document: DocumentId) -> Option<(Pos, f32)> {
        self.inner.places.get(&document).copied()
    }

    /// A document begins with these words when it is shown next.
    pub fn begin_at(&mut self, document: DocumentId, place: (Pos, f32)) {
        self.inner.places.insert(document, place);
    }

    pub fn clear_selection(&mut self) {
        self.selection = None;
        self.inner.caret = Caret::at(self.inner.caret.head);
    }
}

/// Gives a reading view the keyboard at once, so that the next key is for it.
pub fn take_keyboard(ctx: &Context, id: &'static str) {
    let text = Id::unique((id, "text"));
    ctx.memory_mut(|memory| memory.request_focus(text));
    ctx.data_mut(|data| data.insert_temp(Id::unique("text with the keyboard"), text));
}

/// Whether the keys were pressed that open the menu of what has the keyboard.
pub fn shows_menu_keys(ctx: &Context) -> bool {
    ctx.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::F10))
}

/// The text that is on the screen, whether it has the keyboard or not.
pub fn text_in_view(ctx: &Context) -> Option<Id> {
    ctx.data(|data| data.get_temp::<Id>(Id::unique("text in view")))
}

/// Whether a button, row or field has the keyboard, rather than a text that is read or nothing.
/// Then Enter is for it.
pub fn focus_is_elsewhere(ctx: &Context) -> bool {
    let text = ctx.data(|data| data.get_temp::<Id>(Id::unique("text with the keyboard")));
    ctx.memory(|memory| memory.focused()).is_some_and(|focused| Some(focused) != text)
}
