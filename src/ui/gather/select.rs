//! Which documents of the table are selected, and where the keyboard stands. As in any list: a
//! click takes one, Ctrl adds or takes away, Shift takes all between.

use crate::model::DocumentId;
use std::collections::BTreeSet;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    chosen: BTreeSet<DocumentId>,
    /// Where the keyboard stands.
    cursor: Option<DocumentId>,
    /// From where Shift reaches.
    anchor: Option<DocumentId>,
}

/// The keys held while something is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    pub shift: bool,
    pub ctrl: bool,
}

impl Selection {
    pub fn contains(&self, id: DocumentId) -> bool {
        self.chosen.contains(&id)
    }

    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty()
    }

    pub fn cursor(&self) -> Option<DocumentId> {
        self.cursor
    }

    /// The selected documents in the order of the table; hidden ones are left out.
    pub fn within(&self, order: &[DocumentId]) -> Vec<DocumentId> {
        order.iter().copied().filter(|id| self.chosen.contains(id)).collect()
    }

    /// Selects these and nothing else.
    pub fn set(&mut self, ids: impl IntoIterator<Item = DocumentId>) {
        self.chosen = ids.into_iter().collect();
        self.cursor = self.chosen.first().copied();
        self.anchor = self.cursor;
    }

    pub fn clear(&mut self) {
        self.chosen.clear();
        self.anchor = self.cursor;
    }

    /// Selects nothing, and stands at the first document after the selected ones, or before them.
    pub fn leave(&mut self, order: &[DocumentId]) {
        let last = order.iter().rposition(|id| self.chosen.contains(id));
        let stays = |id: &&DocumentId| !self.chosen.contains(id);
        let next = last.and_then(|last| order.get(last + 1..)).and_then(|after| after.first());
        self.cursor = next.or_else(|| order.iter().rev().find(stays)).copied();
        self.clear();
    }

    /// Forgets documents that are no longer there.
    pub fn keep(&mut self, there: impl Fn(DocumentId) -> bool) {
        self.chosen.retain(|id| there(*id));
        self.cursor = self.cursor.filter(|id| there(*id));
        self.anchor = self.anchor.filter(|id| there(*id));
    }

    /// A click on a document.
    pub fn click(&mut self, order: &[DocumentId], id: DocumentId, held: Held) {
        self.cursor = Some(id);
        if held.shift {
            self.reach(order, id, held.ctrl);
            return;
        }
        if held.ctrl {
            if !self.chosen.remove(&id) {
                self.chosen.insert(id);
            }
        } else {
            self.chosen = BTreeSet::from([id]);
        }
        self.anchor = Some(id);
    }

    /// The keyboard moves by so many rows. With Ctrl it moves without selecting.
    pub fn step(&mut self, order: &[DocumentId], by: isize, held: Held) {
        let Some(last) = order.len().checked_sub(1) else { return };
        let here = self.cursor.and_then(|id| order.iter().position(|at| *at == id));
        let next = match here {
            Some(here) => here.saturating_add_signed(by).min(last),
            None if by < 0 => last,
            None => 0,
        };
        let Some(id) = order.get(next).copied() else { return };
        self.cursor = Some(id);
        if held.shift {
            self.reach(order, id, false);
        } else if !held.ctrl {
            self.chosen = BTreeSet::from([id]);
            self.anchor = Some(id);
        }
    }

    /// Space: the row under the keyboard is selected, or no longer.
    pub fn toggle(&mut self) {
        if let Some(id) = self.cursor {
            if !self.chosen.remove(&id) {
                self.chosen.insert(id);
            }
            self.anchor = Some(id);
        }
    }

    /// Selects all from the anchor to here.
    fn reach(&mut self, order: &[DocumentId], id: DocumentId, add: bool) {
        let place = |id: DocumentId| order.iter().position(|at| *at == id);
        let Some(to) = place(id) else { return };
        let from = self.anchor.and_then(place).unwrap_or(to);
        self.anchor = order.get(from).copied();
        if !add {
            self.chosen.clear();
        }
        self.chosen.extend(order.get(from.min(to)..=from.max(to)).unwrap_or(&[]));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn order() -> Vec<DocumentId> {
        [5, 3, 9, 1].into_iter().map(DocumentId).collect()
    }

    fn numbers(selection: &Selection) -> Vec<i64> {
        selection.within(&order()).into_iter().map(|id| id.0).collect()
    }

    const SHIFT: Held = Held { shift: true, ctrl: false };
    const CTRL: Held = Held { shift: false, ctrl: true };
    const NONE: Held = Held { shift: false, ctrl: false };

    #[test]
    fn clicks_take_one_add_one_or_take_all_between() {
        let mut selection = Selection::default();
        for (id, held, expected) in [
            (3, NONE, vec![3]),
            (1, CTRL, vec![3, 1]),
            (3, CTRL, vec![1]),
            (9, NONE, vec![9]),
            (5, SHIFT, vec![5, 3, 9]),
            (1, SHIFT, vec![9, 1]),
            (5, NONE, vec![5]),
        ] {
            selection.click(&order(), DocumentId(id), held);
            assert_eq!(numbers(&selection), expected, "{id} {held:?}");
        }
    }

    #[test]
    fn arrows_move_and_shift_reaches_and_space_toggles() {
        let mut selection = Selection::default();
        for (by, held, expected) in [
            (1, NONE, vec![5]),
            (1, NONE, vec![3]),
            (1, SHIFT, vec![3, 9]),
            (9, SHIFT, vec![3, 9, 1]),
            (-9, NONE, vec![5]),
            (2, CTRL, vec![5]),
        ] {
            selection.step(&order(), by, held);
            assert_eq!(numbers(&selection), expected, "{by} {held:?}");
        }
        selection.toggle();
        assert_eq!(numbers(&selection), [5, 9]);
        selection.keep(|id| id != DocumentId(9));
        assert_eq!((numbers(&selection), selection.cursor()), (vec![5], None));
        selection.step(&[], 1, NONE);
        assert_eq!(numbers(&selection), [5]);
    }

    #[test]
    fn after_a_removal_nothing_is_selected_and_the_keyboard_stands_beside() {
        for (chosen, expected) in
            [(vec![3], Some(9)), (vec![5, 9], Some(1)), (vec![1], Some(9)), (vec![5, 3, 9, 1], None)]
        {
            let mut selection = Selection::default();
            selection.set(chosen.into_iter().map(DocumentId));
            selection.leave(&order());
            assert_eq!((numbers(&selection), selection.cursor()), (vec![], expected.map(DocumentId)));
        }
    }
}
