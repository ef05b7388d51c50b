//! Going to the next words that nothing has been made of.

use super::{Open, State};
use crate::analysis::units::{is_settled, next_gap, respondents_turns};
use crate::say;
use crate::ui::desk::{Desk, Request};
use crate::ui::reading;

/// Selects the next words that are in no settled unit; an open unit there is taken up instead.
pub fn go(desk: &mut Desk, state: &mut State, open: &Open) {
    let (text, units) = (&open.text, &open.units);
    let spoken = respondents_turns(&text.text, &text.turns, &text.speakers);
    let active = state.active.and_then(|id| units.iter().find(|unit| unit.id == id)).map(|unit| unit.passage.start);
    let from = active.unwrap_or(state.reading.caret());
    let Some(gap) = next_gap(&text.text, &spoken, units, from) else {
        let done = say::condense_everything_is_condensed_or_set_aside(desk.lang).to_owned();
        return desk.ask(Request::Say(done));
    };
    let index = text.index.as_ref();
    let gap = index.map_or(gap, |index| reading::trimmed(&text.text, index, gap));
    state.stating = false;
    state.reading.scroll_to = Some((open.id, gap));
    if let Some(open) = units.iter().find(|unit| !is_settled(unit) && unit.passage.overlaps(gap)) {
        state.reading.clear_selection();
        state.activate(open.id, true);
    } else {
        state.active = None;
        state.reading.select(gap);
        state.reading.grab_focus = true;
    }
}
