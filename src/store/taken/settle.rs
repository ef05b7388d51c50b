//! What no copy did wrong and yet cannot stand: a row whose parent is gone, two of the same name, a ring. Each rule
//! depends on what was written alone, so that every copy comes to the same; what it changes counts as a repair of
//! what was written, which whoever writes next overrides.

use super::join::{Clash, ClashKind, Joined};
use super::shape::{Names, OnGone, Shape};
use super::side::{Cell, Row, Side, Stamp, Uid};
use std::collections::{BTreeMap, BTreeSet};

/// No chain of repairs is longer than a tree is deep.
const ROUNDS: usize = 400;

/// Repairs until nothing is left to repair. `false` where that has no end.
pub fn settle(shapes: &[Shape], sides: [&Side; 2], joined: &mut Joined) -> bool {
    let stays = |clash: &&Clash| clash.kind == ClashKind::Removed;
    let stay: Vec<(usize, Uid, Stamp)> =
        joined.clashes.iter().filter(stays).map(|clash| (clash.table, clash.uid.clone(), clash.stamps.0)).collect();
    let mut work = Work { shapes, sides, joined };
    for (table, uid, at) in stay {
        work.companions(table, &uid, at);
    }
    for _ in 0..ROUNDS {
        let mut repaired = work.fold() + work.parents() + work.rings() + work.uniques();
        if repaired == 0 {
            repaired = work.digits();
        }
        if repaired == 0 {
            work.order();
            return true;
        }
    }
    false
}

/// Rows with an order of their own, and what they are in order beneath.
const ORDERED: [(&str, &str); 8] = [
    ("code", "parent_id"),
    ("criterion", "set_id"),
    ("contrast_case", "contrast_id"),
    ("contrast_row", "contrast_id"),
    ("activity", "case_id"),
    ("means_ends", "case_id"),
    ("keyword", ""),
    ("occasion", ""),
];

pub(super) struct Work<'a> {
    pub shapes: &'a [Shape],
    pub sides: [&'a Side; 2],
    pub joined: &'a mut Joined,
}

impl Work<'_> {
    fn is_alive(&self, table: usize, uid: &Uid) -> bool {
        self.joined.rows.get(table).is_some_and(|rows| rows.contains_key(uid))
    }

    /// The row that took the place of one, at the end of all that did.
    fn stand_in(&self, table: usize, uid: &Uid) -> Option<Uid> {
        let gone = self.joined.gone.get(table)?;
        let (mut at, mut seen) = (uid.clone(), BTreeSet::new());
        while let Some(next) = gone.get(&at).and_then(|gone| gone.into.clone()) {
            if !seen.insert(at) {
                return None;
            }
            at = next;
        }
        (at != *uid && self.is_alive(table, &at)).then_some(at)
    }

    /// What was joined with another before, and comes again, is joined again.
    fn fold(&mut self) -> usize {
        let mut folded = 0;
        for table in 0..self.shapes.len() {
            let again: Vec<(Uid, Uid)> = self
                .joined
                .gone
                .get(table)
                .into_iter()
                .flatten()
                .filter(|(uid, gone)| gone.into.is_some() && self.is_alive(table, uid))
                .filter_map(|(uid, _)| Some((uid.clone(), self.stand_in(table, uid)?)))
                .collect();
            for (uid, into) in again {
                self.put_into(table, &uid, &into, false);
                folded += 1;
            }
            let lost: Vec<Uid> = self
                .joined
                .gone
                .get(table)
                .into_iter()
                .flatten()
                .filter(|(uid, gone)| gone.into.is_some() && self.is_alive(table, uid))
                .map(|(uid, _)| uid.clone())
                .collect();
            for uid in lost {
                // What took its place is gone: it stands for itself again.
                self.joined.gone.get_mut(table).map(|gone| gone.remove(&uid));
            }
        }
        folded
    }

    /// What names a row that is gone names what took its place, lets go of it, or brings it back.
    fn parents(&mut self) -> usize {
        let mut repaired = 0;
        for table in (0..self.shapes.len()).rev() {
            let Some(shape) = self.shapes.get(table) else { continue };
            let mut named: Vec<(Uid, Option<usize>, usize, OnGone, Uid)> = Vec::new();
            for (uid, row) in self.joined.rows.get(table).into_iter().flatten() {
                for (cell, names) in shape.names.iter().enumerate() {
                    if let (Some(Names::Table(other, on_gone)), Some(of)) = (names, row.row(cell))
                        && !self.is_alive(*other, of)
                    {
                        named.push((uid.clone(), Some(cell), *other, *on_gone, of.clone()));
                    }
                }
                if let Some(other) = shape.key_of.filter(|other| !self.is_alive(*other, uid)) {
                    named.push((uid.clone(), None, other, OnGone::Holds, uid.clone()));
                }
            }
            repaired += named.len();
            for (uid, cell, other, on_gone, of) in named {
                self.parent(table, &uid, cell, other, on_gone, &of);
            }
        }
        repaired
    }

    fn parent(&mut self, table: usize, uid: &Uid, cell: Option<usize>, other: usize, on_gone: OnGone, of: &Uid) {
        if self.is_alive(other, of) {
            return;
        }
        match (cell, self.stand_in(other, of)) {
            (Some(cell), Some(into)) => self.write(table, uid, cell, Cell::Row(into)),
            (Some(cell), None) if on_gone == OnGone::LetsGo => self.write(table, uid, cell, Cell::Null),
            _ => match self.bring_back(other, of) {
                true => {}
                false => {
                    self.joined.rows.get_mut(table).map(|rows| rows.remove(uid));
                }
            },
        }
    }

    /// A rule writes in a row.
    pub fn write(&mut self, table: usize, uid: &Uid, cell: usize, value: Cell) {
        let field = self.shapes.get(table).and_then(|shape| shape.field_of.get(cell)).copied().unwrap_or(0);
        let Some(row) = self.joined.rows.get_mut(table).and_then(|rows| rows.get_mut(uid)) else { return };
        if let Some(to) = row.cells.get_mut(cell) {
            *to = value;
        }
        if let Some(of_field) = row.fields.get_mut(field) {
            *of_field = of_field.repaired();
        }
    }

    /// A row that was taken away stands again, for another needs it.
    fn bring_back(&mut self, table: usize, uid: &Uid) -> bool {
        let found = self.sides.iter().enumerate().find_map(|(side, known)| {
            let row = known.rows.get(table)?.get(uid)?;
            Some((side, row.clone()))
        });
        let Some((side, mut row)) = found else { return false };
        if side > 0 {
            row.key = None;
        }
        let title =
            self.shapes.get(table).and_then(|shape| row.cells.get(shape.title()?)).cloned().unwrap_or(Cell::Null);
        let gone = self.joined.gone.get_mut(table).and_then(|gone| gone.remove(uid));
        let at = gone.map_or(Stamp::default(), |gone| gone.at);
        self.joined.clashes.push(Clash {
            kind: ClashKind::Removed,
            table,
            uid: uid.clone(),
            field: String::new(),
            kept: title,
            other: Cell::Null,
            stamps: (at, row.made),
        });
        self.joined.rows.get_mut(table).map(|rows| rows.insert(uid.clone(), row));
        self.companions(table, uid, at);
        true
    }

    /// What hangs on a row and was taken away with it comes back with it: a document's text, a code's codings.
    fn companions(&mut self, table: usize, uid: &Uid, at: Stamp) {
        let mut waiting = vec![(table, uid.clone())];
        while let Some((table, of)) = waiting.pop() {
            for (other, shape) in self.shapes.iter().enumerate() {
                let holds = |names: &Option<Names>| *names == Some(Names::Table(table, OnGone::Holds));
                let is_key = shape.key_of == Some(table);
                if !is_key && !shape.names.iter().any(holds) {
                    continue;
                }
                let mut found = Vec::new();
                for (side, known) in self.sides.iter().enumerate() {
                    for (own, row) in known.rows.get(other).into_iter().flatten() {
                        let named = |(cell, names)| holds(names) && row.row(cell) == Some(&of);
                        let hangs = is_key && *own == of || shape.names.iter().enumerate().any(named);
                        let gone = self.joined.gone.get(other).and_then(|gone| gone.get(own));
                        let went_along = gone.is_some_and(|gone| {
                            gone.into.is_none() && (gone.at.counter, gone.at.actor) == (at.counter, at.actor)
                        });
                        if hangs && went_along && !self.is_alive(other, own) {
                            let key = row.key.filter(|_| side == 0);
                            found.push((own.clone(), Row { key, ..row.clone() }));
                        }
                    }
                }
                for (own, row) in found {
                    self.joined.gone.get_mut(other).map(|gone| gone.remove(&own));
                    self.joined.rows.get_mut(other).map(|rows| rows.entry(own.clone()).or_insert(row));
                    waiting.push((other, own));
                }
            }
        }
    }

    /// Rows that are beneath one another: the one that was put there last comes to the top.
    fn rings(&mut self) -> usize {
        let mut repaired = 0;
        for table in 0..self.shapes.len() {
            let Some(shape) = self.shapes.get(table) else { continue };
            let of_itself = |names: &Option<Names>| matches!(names, Some(Names::Table(other, _)) if *other == table);
            let Some(cell) = shape.names.iter().position(of_itself).filter(|_| shape.cell("parent_id").is_some())
            else {
                continue;
            };
            let field = shape.field_of.get(cell).copied().unwrap_or(0);
            while let Some(ring) = self.ring(table, cell) {
                let stamp = |uid: &Uid| {
                    let row = self.joined.rows.get(table).and_then(|rows| rows.get(uid));
                    row.and_then(|row| row.fields.get(field)).copied().unwrap_or_default()
                };
                let Some(last) = ring.iter().max_by_key(|uid| (stamp(uid), (*uid).clone())).cloned() else { break };
                let (at, row) = (stamp(&last), self.joined.rows.get(table).and_then(|rows| rows.get(&last)));
                let other = row.and_then(|row| row.cells.get(cell)).cloned().unwrap_or(Cell::Null);
                self.write(table, &last, cell, Cell::Null);
                self.joined.clashes.push(Clash {
                    kind: ClashKind::Ring,
                    table,
                    uid: last,
                    field: "parent_id".to_owned(),
                    kept: Cell::Null,
                    other,
                    stamps: (at, at),
                });
                repaired += 1;
            }
        }
        repaired
    }

    fn ring(&self, table: usize, cell: usize) -> Option<Vec<Uid>> {
        let rows = self.joined.rows.get(table)?;
        let mut walked: BTreeMap<&Uid, &Uid> = BTreeMap::new();
        for start in rows.keys() {
            let mut at = start;
            while let Some(parent) = rows.get(at).and_then(|row| row.row(cell)).filter(|_| !walked.contains_key(at)) {
                walked.insert(at, start);
                at = parent;
            }
            if walked.get(at) == Some(&start) {
                let (first, mut ring) = (at, vec![at.clone()]);
                while let Some(parent) = rows.get(at).and_then(|row| row.row(cell)).filter(|parent| *parent != first) {
                    ring.push(parent.clone());
                    at = parent;
                }
                return Some(ring);
            }
        }
        None
    }

    /// Rows that two copies gave the same place in an order stand one after the other.
    fn order(&mut self) {
        for (table, shape) in self.shapes.iter().enumerate() {
            let Some((_, among)) = ORDERED.iter().find(|(name, _)| *name == shape.name()) else { continue };
            let (Some(position), among) = (shape.cell("position"), shape.cell(among)) else { continue };
            let mut groups: BTreeMap<String, Vec<(i64, Stamp, Uid)>> = BTreeMap::new();
            for (uid, row) in self.joined.rows.get(table).into_iter().flatten() {
                let group = format!("{:?}", among.and_then(|cell| row.cells.get(cell)));
                let at = if let Some(Cell::Int(at)) = row.cells.get(position) { *at } else { 0 };
                groups.entry(group).or_default().push((at, row.made, uid.clone()));
            }
            for mut group in groups.into_values() {
                group.sort();
                let is_tied = group.windows(2).any(|two| matches!(two, [a, b] if a.0 == b.0 && is_news(a, b)));
                if !is_tied {
                    continue;
                }
                let mut next = i64::MIN;
                for (at, _, uid) in group {
                    let now = at.max(next);
                    if now != at {
                        self.write(table, &uid, position, Cell::Int(now));
                    }
                    next = now.saturating_add(1);
                }
            }
        }
    }
}

/// Whether two rows may have come to the same place by way of two copies; what was so before stays so.
fn is_news(a: &(i64, Stamp, Uid), b: &(i64, Stamp, Uid)) -> bool {
    a.1 != Stamp::default() || b.1 != Stamp::default()
}
