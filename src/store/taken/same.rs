//! What may stand only once and came from two copies: the same thing made twice becomes one, another thing of the same
//! name gets another name.

use super::join::{Clash, ClashKind, stamp};
use super::settle::Work;
use super::shape::Unique;
use super::side::{Cell, Gone, Row, Stamp, Uid};
use std::collections::BTreeMap;

impl Work<'_> {
    /// Puts what is written in a row in another, as far as it is newer, and takes it away.
    pub fn put_into(&mut self, table: usize, uid: &Uid, into: &Uid, is_new: bool) {
        let Some(shape) = self.shapes.get(table) else { return };
        let Some(rows) = self.joined.rows.get_mut(table) else { return };
        let Some(row) = rows.remove(uid) else { return };
        let Some(kept) = rows.get_mut(into) else { return };
        let in_unique = |cell: &usize| shape.uniques.iter().any(|unique| unique.0.iter().any(|(own, _)| own == cell));
        for (field, (name, cells)) in shape.fields.iter().enumerate() {
            if name == "guid" || cells.iter().any(&in_unique) {
                continue;
            }
            let (Some(by_kept), Some(by_row)) = (kept.fields.get(field).copied(), row.fields.get(field).copied())
            else {
                continue;
            };
            let takes = by_row > by_kept;
            let differs = cells.iter().any(|cell| kept.cells.get(*cell) != row.cells.get(*cell));
            if differs && is_new {
                let cell = cells.first().copied().unwrap_or(0);
                let of = |row: &Row| row.cells.get(cell).cloned().unwrap_or(Cell::Null);
                let (stands, other) = if takes { (of(&row), of(kept)) } else { (of(kept), of(&row)) };
                if shape.table.name != "clash" && stands != Cell::Null && other != Cell::Null && is_written(name) {
                    self.joined.clashes.push(Clash {
                        kind: ClashKind::Changed,
                        table,
                        uid: into.clone(),
                        field: name.clone(),
                        kept: stands,
                        other,
                        stamps: (by_row.min(by_kept), by_row.max(by_kept)),
                    });
                }
            }
            if takes {
                for cell in cells {
                    if let (Some(to), Some(from)) = (kept.cells.get_mut(*cell), row.cells.get(*cell)) {
                        *to = from.clone();
                    }
                }
                if let Some(of_field) = kept.fields.get_mut(field) {
                    *of_field = by_row;
                }
            }
        }
        let at = row.newest().repaired();
        if let Some(gone) = self.joined.gone.get_mut(table) {
            let at = gone.get(uid).map_or(at, |known| known.at.max(at));
            gone.insert(uid.clone(), Gone { at, into: Some(into.clone()) });
        }
    }

    /// Of what may stand only once: the same thing made twice becomes one, another thing gets another name.
    pub fn uniques(&mut self) -> usize {
        let mut repaired = 0;
        for table in 0..self.shapes.len() {
            let Some(shape) = self.shapes.get(table) else { continue };
            for unique in &shape.uniques {
                let twice = self.twice(table, unique);
                repaired += twice.len();
                for (first, second) in twice {
                    self.one_of_two(table, unique, &first, &second);
                }
                if repaired > 0 {
                    // What hangs on these may be the same now, too.
                    return repaired;
                }
            }
        }
        repaired
    }

    /// Rows that are the same by an index, each with the one that was made first.
    fn twice(&self, table: usize, unique: &Unique) -> Vec<(Uid, Uid)> {
        let Some(rows) = self.joined.rows.get(table) else { return Vec::new() };
        let mut known: BTreeMap<String, Vec<&Uid>> = BTreeMap::new();
        for (uid, row) in rows {
            let mut key = String::new();
            let is_told = unique.0.iter().all(|(cell, is_something)| {
                let value = row.cells.get(*cell).unwrap_or(&Cell::Null);
                key.push_str(&format!("{value:?}\u{0}"));
                *is_something || *value != Cell::Null
            });
            if is_told {
                known.entry(key).or_default().push(uid);
            }
        }
        let mut twice = Vec::new();
        for mut same in known.into_values().filter(|same| same.len() > 1) {
            same.sort_by_key(|uid| (rows.get(*uid).map(|row| row.made), (*uid).clone()));
            let Some((first, others)) = same.split_first() else { continue };
            twice.extend(others.iter().map(|other| ((*first).clone(), (*other).clone())));
        }
        twice
    }

    fn one_of_two(&mut self, table: usize, unique: &Unique, first: &Uid, second: &Uid) {
        let Some(shape) = self.shapes.get(table) else { return };
        let rows = self.joined.rows.get(table);
        let (Some(a), Some(b)) = (rows.and_then(|rows| rows.get(first)), rows.and_then(|rows| rows.get(second))) else {
            return;
        };
        let name = shape.only_name().filter(|name| unique.0.iter().any(|(cell, _)| cell == name));
        let is_meant = |cell: usize| {
            let column = shape.column(cell);
            !["guid", "position", "color", "created", "added", "original_id"].contains(&column)
        };
        let agree = shape.name() != "document"
            && (0..a.cells.len()).filter(|cell| is_meant(*cell)).all(|cell| a.cells.get(cell) == b.cells.get(cell));
        let stamps = (a.made.min(b.made), a.made.max(b.made));
        let Some(name) = name.filter(|_| !agree) else {
            let is_told = shape.guid.is_some() && shape.name() != "clash" && shape.title().is_some();
            if is_told {
                let kept = shape.title().and_then(|cell| a.cells.get(cell)).cloned().unwrap_or(Cell::Null);
                let (uid, other) = (first.clone(), Cell::Null);
                self.joined.clashes.push(Clash {
                    kind: ClashKind::Joined,
                    table,
                    uid,
                    field: String::new(),
                    kept,
                    other,
                    stamps,
                });
            }
            self.put_into(table, second, first, true);
            return;
        };
        let told = b.text(name).to_owned();
        // By its own identity, so that every copy gives it the same.
        let short: String = second.chars().filter(char::is_ascii_hexdigit).take(6).collect();
        let mut new = format!("{told} ({short})");
        if self.joined.rows.get(table).is_some_and(|rows| rows.values().any(|row| row.text(name) == new)) {
            new = format!("{told} ({second})");
        }
        let new = Cell::Text(new.into());
        self.write(table, second, name, new.clone());
        self.joined.clashes.push(Clash {
            kind: ClashKind::Named,
            table,
            uid: second.clone(),
            field: shape.column(name).to_owned(),
            kept: new,
            other: Cell::Text(told.into()),
            stamps,
        });
    }
}

impl Work<'_> {
    /// Codes that two copies gave the same digit: the one that was given it last has it.
    pub fn digits(&mut self) -> usize {
        let Some(table) = self.shapes.iter().position(|shape| shape.name() == "code") else { return 0 };
        let Some((shape, cell)) = self.shapes.get(table).and_then(|shape| Some((shape, shape.cell("digit")?))) else {
            return 0;
        };
        let field = shape.field_of.get(cell).copied().unwrap_or(0);
        let mut having: BTreeMap<i64, Vec<(Stamp, Uid)>> = BTreeMap::new();
        for (uid, row) in self.joined.rows.get(table).into_iter().flatten() {
            if let Some(Cell::Int(digit)) = row.cells.get(cell) {
                having.entry(*digit).or_default().push((stamp(row, field), uid.clone()));
            }
        }
        let mut freed = 0;
        for (digit, mut codes) in having {
            codes.sort();
            let Some((last, others)) = codes.split_last() else { continue };
            for (at, uid) in others {
                self.write(table, uid, cell, Cell::Null);
                self.joined.clashes.push(Clash {
                    kind: ClashKind::Changed,
                    table,
                    uid: uid.clone(),
                    field: "digit".to_owned(),
                    kept: Cell::Null,
                    other: Cell::Int(digit),
                    stamps: (*at, last.0),
                });
                freed += 1;
            }
        }
        freed
    }
}

/// Whether people write in a field.
fn is_written(field: &str) -> bool {
    !["created", "changed", "position", "color", "at", "tick", "added", "coder_id"].contains(&field)
}
