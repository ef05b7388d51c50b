//! What the workspace's commands do.

use super::{Open, State, gap, unit};
use crate::say;
use crate::session::action::{AddMeaningUnits, MergeMeaningUnits, RemoveMeaningUnit, SplitMeaningUnit, UnitsBy};
use crate::ui::commands::Command;
use crate::ui::desk::{Desk, Request};

pub fn answer(desk: &mut Desk, state: &mut State, open: &Open) {
    let selection = state.reading.selection;
    if let Some(passage) = selection
        && (desk.called(Command::UnitOfSelection) || desk.called(Command::CodeSelection))
    {
        desk.act(unit::of_passage(open.guid, passage));
    }
    for (command, by) in [(Command::UnitsOfTurns, UnitsBy::Turns), (Command::UnitsOfParagraphs, UnitsBy::Paragraphs)] {
        if desk.called(command) {
            state.stating = false;
            desk.act(AddMeaningUnits::new(open.guid, by));
        }
    }
    if desk.called(Command::NextGap) {
        gap::go(desk, state, open);
    }
    let active = state.active.and_then(|id| open.units.iter().position(|unit| unit.id == id));
    if let Some(at) = active {
        on_active(desk, state, open, at);
    }
}

fn on_active(desk: &mut Desk, state: &mut State, open: &Open, at: usize) {
    let Some(unit) = open.units.get(at) else { return };
    if desk.called(Command::SplitUnit) {
        let here = state.reading.selection.map_or(state.reading.caret(), |passage| passage.start);
        if unit.passage.contains(here) && here != unit.passage.start {
            desk.act(SplitMeaningUnit::new(unit.guid, here.0));
        } else {
            let how = say::condense_put_the_cursor_in_the_units(desk.lang);
            desk.ask(Request::Say(how.to_owned()));
        }
    }
    if desk.called(Command::MergeUnit) {
        if let Some(next) = open.units.get(at + 1) {
            desk.act(MergeMeaningUnits::new(unit.guid, next.guid));
            state.activate(unit.id, true);
        } else {
            let none = say::condense_there_is_no_meaning_unit_after(desk.lang);
            desk.ask(Request::Say(none.to_owned()));
        }
    }
    if desk.called(Command::RemoveCoding) {
        remove(desk, state, open, at);
    }
}

/// Removes a unit and takes up its neighbour.
pub fn remove(desk: &mut Desk, state: &mut State, open: &Open, at: usize) {
    let Some(unit) = open.units.get(at) else { return };
    let neighbour = open.units.get(at + 1).or_else(|| at.checked_sub(1).and_then(|before| open.units.get(before)));
    state.active = None;
    if let Some(neighbour) = neighbour {
        state.activate(neighbour.id, false);
    }
    desk.act(RemoveMeaningUnit::new(unit.guid));
}
