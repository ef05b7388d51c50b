//! The open elements: which of them the start of another ends, and which an end tag means.

use super::super::elements::Kind;
use super::super::tokens::Name;
use super::{DEEPEST_TABLES, Open, SEARCHED, Walk};

impl Walk {
    /// Ends what the start of an element ends; gives what it is in this place.
    pub(super) fn make_room(&mut self, kind: Kind) -> Kind {
        if kind == Kind::Inline {
            return kind;
        }
        self.end_line();
        let is_cell = |kind: Kind| matches!(kind, Kind::Cell);
        match kind {
            Kind::Item => self.close(|kind| kind == Kind::Item, |kind| is_cell(kind) || kind == Kind::List),
            Kind::Definition => self.close(|kind| kind == Kind::Definition, |kind| is_cell(kind) || kind == Kind::List),
            Kind::Option => self.close(|kind| kind == Kind::Option, is_cell),
            Kind::Heading(_) => self.close(|kind| matches!(kind, Kind::Heading(_)), |kind| kind != Kind::Inline),
            Kind::Table if self.tables >= DEEPEST_TABLES => return Kind::FlatTable,
            Kind::TablePart | Kind::Row | Kind::Cell => return self.make_room_in_table(kind),
            _ => {}
        }
        self.close(|kind| kind == Kind::Paragraph, is_cell);
        kind
    }

    /// Ends the cell, row or part before; outside a table, rows and cells are plain blocks.
    fn make_room_in_table(&mut self, kind: Kind) -> Kind {
        let is_table = |kind| matches!(kind, Kind::Table | Kind::FlatTable);
        let table = self.find(is_table, |_| false);
        if table.and_then(|at| self.open.get(at)).is_none_or(|open| open.kind == Kind::FlatTable) {
            return Kind::Block;
        }
        self.close(|kind| kind == Kind::Cell, is_table);
        if kind != Kind::Cell {
            self.close(|kind| kind == Kind::Row, is_table);
        }
        if kind == Kind::TablePart {
            self.close(|kind| kind == Kind::TablePart, is_table);
        }
        kind
    }

    /// The innermost open element of a kind, unless another kind stands between.
    pub(super) fn find(&self, is_it: impl Fn(Kind) -> bool, is_bound: impl Fn(Kind) -> bool) -> Option<usize> {
        self.found(|open| is_it(open.kind), is_bound)
    }

    pub(super) fn find_named(&self, name: &Name, is_bound: impl Fn(Kind) -> bool) -> Option<usize> {
        self.found(|open| open.name == *name, is_bound)
    }

    pub(super) fn found(&self, is_it: impl Fn(&Open) -> bool, is_bound: impl Fn(Kind) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev().take(SEARCHED) {
            if is_it(open) {
                return Some(at);
            }
            if is_bound(open.kind) {
                return None;
            }
        }
        None
    }

    pub(super) fn close(&mut self, is_it: impl Fn(Kind) -> bool, is_bound: impl Fn(Kind) -> bool) {
        if let Some(at) = self.find(is_it, is_bound) {
            self.pop_to(at);
        }
    }
}
