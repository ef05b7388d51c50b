//! Tagging words, however the code was named: from the field, by a figure, by the words themselves, or dragged.

use super::State;
use super::figures::Meant;
use crate::model::*;
use crate::session::Action;
use crate::session::action::{AddCode, AddCoding};
use crate::store;
use crate::ui::desk::Desk;
use crate::ui::reading::{MarkedWords, take_keyboard};
use eframe::egui::Context;

/// What is tagged.
pub type Words = MarkedWords;

/// Tags words. They stay selected, for another code; what is selected next begins anew.
pub fn tag(ctx: &Context, desk: &mut Desk, state: &mut State, words: Words, meant: Meant) {
    match &meant {
        Meant::Known(id) => {
            let codes = desk.codes();
            let Some(code) = codes.iter().find(|code| code.id == *id) else { return };
            let Some(action) = action(desk, words, code.guid.into()) else { return };
            state.code = Some(code.id);
            desk.act(action);
        }
        Meant::Named(name) => named(desk, words, AddCode::new(name.clone())),
    }
    state.last = Some(meant);
    state.tagged = Some(words);
    state.coding = None;
    state.picker = None;
    state.reading.spend_selection();
    back_to_the_text(ctx, state);
}

/// What is typed next is for the text, from the next key on.
pub fn back_to_the_text(ctx: &Context, state: &mut State) {
    state.reading.grab_focus = true;
    take_keyboard(ctx, super::text::READING);
}

/// Tags words with a code of this name, and makes it first where there is none: that is decided when all that was asked
/// for before is written, so that a name that is given twice in a row is one code.
fn named(desk: &mut Desk, words: Words, add: AddCode) {
    let Some(made) = action(desk, words, Ref::made_by(1)) else { return };
    let Some(guid) = document(desk, words) else { return };
    desk.decide(move |session| {
        let reader = session.reader();
        let known = store::code::find(reader, Ref::from(add.name.clone()))?;
        let Some(id) = known.first() else { return Ok((vec![add.into(), made], None)) };
        let code = store::code::get(reader, *id)?;
        Ok((vec![coding(guid, words, code.guid.into())], None))
    });
}

fn document(desk: &mut Desk, words: Words) -> Option<Guid> {
    desk.documents().iter().find(|known| known.id == words.document).map(|known| known.guid)
}

fn action(desk: &mut Desk, words: Words, code: Ref) -> Option<Action> {
    Some(coding(document(desk, words)?, words, code))
}

fn coding(document: Guid, words: Words, code: Ref) -> Action {
    let (start, end) = (Some(words.passage.start.0), Some(words.passage.end.0));
    AddCoding { start, end, ..AddCoding::new(document, code) }.into()
}
