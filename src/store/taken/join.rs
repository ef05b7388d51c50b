//! What two copies make together: of each field what was written last, of each row whether anybody wrote in it whom
//! the one who took it away had not heard of. It is the same whichever of them takes in the other.

use super::shape::{Names, Shape};
use super::side::{Cell, Gone, Row, Rows, Side, Stamp, Uid};
use super::texts::{Texts, Whose};
use std::collections::{BTreeMap, BTreeSet};

/// What was decided by rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum ClashKind {
    /// The same field was written in both copies.
    Changed,
    /// Taken away in one copy and changed or used in the other: it stays.
    Removed,
    /// Two were given the same name: one of them has another now.
    Named,
    /// The same was made twice, and is one now.
    Joined,
    /// The same text was edited in both copies: the other's wording is not in the project.
    Text,
    /// What stood on words that are not there any more.
    Moved,
    /// Each was put beneath the other.
    Ring,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Clash {
    pub kind: ClashKind,
    pub table: usize,
    pub uid: Uid,
    pub field: String,
    pub kept: Cell,
    pub other: Cell,
    /// What was written: by these it is the same clash in every copy.
    pub stamps: (Stamp, Stamp),
}

/// Both copies together.
#[derive(Debug, Default)]
pub struct Joined {
    pub rows: Vec<Rows>,
    pub gone: Vec<BTreeMap<Uid, Gone>>,
    pub clashes: Vec<Clash>,
}

/// What each copy has for itself: who codes in it, and what its key's file is called.
const OWN: [(&str, &str); 2] = [("project", "coder_id"), ("guard", "key_name")];

/// What nobody writes by hand, or where it matters little which of two stands.
const SMALL: [&str; 12] = [
    "changed",
    "created",
    "position",
    "color",
    "at",
    "tick",
    "written",
    "added",
    "characters",
    "words",
    "coder_id",
    "place",
];

pub fn join(shapes: &[Shape], ours: &Side, theirs: &Side, texts: &Texts) -> Joined {
    let mut joined = Joined::default();
    for (at, shape) in shapes.iter().enumerate() {
        let one = Of { shape, at, ours, theirs, texts };
        let (mut alive, mut gone) = (Rows::new(), one.all_gone());
        let uids: BTreeSet<&Uid> =
            [ours, theirs].iter().filter_map(|side| side.rows.get(at)).flat_map(Rows::keys).collect();
        for uid in uids {
            let row = match (one.row(Whose::Ours, uid), one.row(Whose::Theirs, uid)) {
                (Some(a), Some(b)) => Some(one.both(uid, a, b, &mut joined.clashes)),
                (Some(a), None) => one.alone(uid, a, Whose::Ours, &mut joined.clashes),
                (None, Some(b)) => one.alone(uid, b, Whose::Theirs, &mut joined.clashes),
                (None, None) => None,
            };
            if let Some(row) = row {
                if gone.get(uid).is_none_or(|gone| gone.into.is_none()) {
                    gone.remove(uid);
                }
                alive.insert(uid.clone(), row);
            }
        }
        joined.rows.push(alive);
        joined.gone.push(gone);
    }
    joined
}

/// One table of both copies.
struct Of<'a> {
    shape: &'a Shape,
    at: usize,
    ours: &'a Side,
    theirs: &'a Side,
    texts: &'a Texts,
}

impl<'a> Of<'a> {
    fn side(&self, whose: Whose) -> &'a Side {
        if whose == Whose::Ours { self.ours } else { self.theirs }
    }

    fn row(&self, whose: Whose, uid: &Uid) -> Option<&'a Row> {
        self.side(whose).rows.get(self.at)?.get(uid)
    }

    fn all_gone(&self) -> BTreeMap<Uid, Gone> {
        let mut all = self.ours.gone.get(self.at).cloned().unwrap_or_default();
        for (uid, gone) in self.theirs.gone.get(self.at).into_iter().flatten() {
            match all.get(uid) {
                Some(known) if (known.at, &known.into) >= (gone.at, &gone.into) => {}
                _ => {
                    all.insert(uid.clone(), gone.clone());
                }
            }
        }
        all
    }

    /// A row that both have.
    fn both(&self, uid: &Uid, a: &Row, b: &Row, clashes: &mut Vec<Clash>) -> Row {
        let mut row = a.clone();
        row.made = a.made.max(b.made);
        for (field, (name, cells)) in self.shape.fields.iter().enumerate() {
            if OWN.contains(&(self.shape.name(), name)) {
                continue;
            }
            let (by_a, by_b) = (stamp(a, field), stamp(b, field));
            let differs = cells.iter().any(|cell| a.cells.get(*cell) != b.cells.get(*cell));
            let is_place = name == "place" || name == "at";
            let theirs = match by_a.cmp(&by_b) {
                std::cmp::Ordering::Less => true,
                std::cmp::Ordering::Greater => false,
                // What nobody moved since stands as it does in the text that stands.
                std::cmp::Ordering::Equal => match self.texts.stands(self.shape, a) {
                    Some(whose) if is_place => whose == Whose::Theirs,
                    // Two copies may have come to the same by different ways.
                    _ => differs && by_a.repair > 0 && values(b, cells) > values(a, cells),
                },
            };
            let whose = if theirs { Whose::Theirs } else { Whose::Ours };
            if theirs {
                for cell in cells {
                    if let (Some(to), Some(from)) = (row.cells.get_mut(*cell), b.cells.get(*cell)) {
                        *to = from.clone();
                    }
                }
            }
            if let Some(of_field) = row.fields.get_mut(field) {
                *of_field = by_a.max(by_b);
            }
            let unheard = !self.theirs.has_seen(by_a) && !self.ours.has_seen(by_b);
            if differs && unheard && self.is_worth_saying(name) {
                let cell = cells.first().copied().unwrap_or(0);
                let (kept, other) = if theirs { (b, a) } else { (a, b) };
                let of = |row: &Row| row.cells.get(cell).cloned().unwrap_or(Cell::Null);
                let kind = if self.shape.name() == "document_text" { ClashKind::Text } else { ClashKind::Changed };
                let stamps = (by_a.min(by_b), by_a.max(by_b));
                clashes.push(self.clash(kind, uid, name, (of(kept), of(other)), stamps));
            }
            if is_place {
                self.carry(uid, &mut row, field, whose, clashes);
            }
        }
        row
    }

    /// A row that one copy has and the other has not.
    fn alone(&self, uid: &Uid, row: &Row, whose: Whose, clashes: &mut Vec<Clash>) -> Option<Row> {
        let (has, lacks) = (self.side(whose), self.side(whose.other()));
        if self.texts.is_made_of_the_other_text(self.shape, row, whose) {
            return None;
        }
        let gone = lacks.gone.get(self.at).and_then(|gone| gone.get(uid));
        if let Some(gone) = gone.filter(|gone| gone.into.is_none() && !has.has_seen(gone.at)) {
            let is_heard = lacks.has_seen(row.made) && row.fields.iter().all(|field| lacks.has_seen(*field));
            if is_heard && !self.texts.needs(self.shape, row, whose) {
                return None;
            }
            if !is_heard && self.is_worth_saying("") {
                let stamps = (gone.at, row.newest());
                clashes.push(self.clash(ClashKind::Removed, uid, "", (self.title(row), Cell::Null), stamps));
            }
        }
        let mut row = row.clone();
        if whose == Whose::Theirs {
            row.key = None;
        }
        for (field, (name, _)) in self.shape.fields.iter().enumerate() {
            if name == "place" || name == "at" {
                self.carry(uid, &mut row, field, whose, clashes);
            }
        }
        Some(row)
    }

    /// A place in a text that does not stand follows its words into the one that does.
    fn carry(&self, uid: &Uid, row: &mut Row, field: usize, whose: Whose, clashes: &mut Vec<Clash>) {
        let Some(moved) = self.texts.carried(self.shape, row, whose) else { return };
        let stands = stamp(row, field);
        for (cell, pos) in &moved.cells {
            if let Some(to) = row.cells.get_mut(*cell) {
                *to = Cell::Int(*pos);
            }
        }
        if let Some(of_field) = row.fields.get_mut(field) {
            *of_field = stands.repaired();
        }
        if let Some(words) = moved.lost {
            let stamps = (stands, stands);
            clashes.push(self.clash(ClashKind::Moved, uid, "place", (Cell::Null, Cell::Text(words.into())), stamps));
        }
    }

    fn is_worth_saying(&self, field: &str) -> bool {
        let table = self.shape.name();
        table != "clash" && table != "turn" && !SMALL.contains(&field) && !(table == "document_text" && field != "text")
    }

    fn title(&self, row: &Row) -> Cell {
        self.shape.title().and_then(|cell| row.cells.get(cell)).cloned().unwrap_or(Cell::Null)
    }

    fn clash(
        &self,
        kind: ClashKind,
        uid: &Uid,
        field: &str,
        (kept, other): (Cell, Cell),
        stamps: (Stamp, Stamp),
    ) -> Clash {
        Clash { kind, table: self.at, uid: uid.clone(), field: field.to_owned(), kept, other, stamps }
    }
}

pub fn stamp(row: &Row, field: usize) -> Stamp {
    row.fields.get(field).copied().unwrap_or_default()
}

fn values<'r>(row: &'r Row, cells: &'r [usize]) -> Vec<&'r Cell> {
    cells.iter().filter_map(|cell| row.cells.get(*cell)).collect()
}

/// Rows that one copy has from before there were stamps and the other never had: the copies went apart before anybody
/// could tell what was changed in which.
pub fn went_apart_earlier(shapes: &[Shape], ours: &Side, theirs: &Side) -> bool {
    // Notes of what left one copy do not go along with another.
    let is_asked = |shape: &Shape| !["release", "exchange", "clash"].contains(&shape.name());
    shapes.iter().enumerate().filter(|(_, shape)| is_asked(shape)).any(|(at, shape)| {
        let lacks = |has: &Side, lacks: &Side| {
            let (Some(rows), Some(others), Some(gone)) = (has.rows.get(at), lacks.rows.get(at), lacks.gone.get(at))
            else {
                return false;
            };
            let is_old = |row: &Row| row.newest() == Stamp::default();
            rows.iter().any(|(uid, row)| is_old(row) && !others.contains_key(uid) && !gone.contains_key(uid))
        };
        let differ = || {
            let (Some(rows), Some(others)) = (ours.rows.get(at), theirs.rows.get(at)) else { return false };
            rows.iter().any(|(uid, row)| others.get(uid).is_some_and(|other| is_other(shape, row, other)))
        };
        // What a copy was handed out without is no sign of anything.
        !theirs.is_part && (lacks(ours, theirs) || lacks(theirs, ours) || differ())
    })
}

fn is_other(shape: &Shape, a: &Row, b: &Row) -> bool {
    shape.fields.iter().enumerate().any(|(field, (name, cells))| {
        let is_old = stamp(a, field) == Stamp::default() && stamp(b, field) == Stamp::default();
        let is_own = OWN.contains(&(shape.name(), name.as_str())) || cells.iter().any(|cell| is_original(shape, *cell));
        is_old && !is_own && values(a, cells) != values(b, cells)
    })
}

fn is_original(shape: &Shape, cell: usize) -> bool {
    matches!(shape.names.get(cell), Some(Some(Names::Original)))
}
