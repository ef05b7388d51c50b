//! Texts that differ between two copies: which of them stands, and where what stands in the other goes.

use super::shape::{Names, Shape};
use super::side::{Cell, Row, Side, Uid};
use crate::model::{Edits, Passage, Pos, TextIndex, code_points, difference};
use std::collections::HashMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    Ours,
    Theirs,
}

impl Whose {
    pub fn other(self) -> Whose {
        if self == Whose::Ours { Whose::Theirs } else { Whose::Ours }
    }
}

/// A text of which each copy has its own wording.
struct Differs {
    stands: Whose,
    /// Neither knew of the other's.
    is_clash: bool,
    /// From the one that does not stand to the one that does.
    edits: Edits,
    /// The wording that does not stand.
    former: String,
    index: TextIndex,
    /// How long the one that stands is.
    length: u32,
}

#[derive(Default)]
pub struct Texts(HashMap<Uid, Differs>);

/// Where a place has come to.
pub struct Carried {
    pub cells: Vec<(usize, i64)>,
    /// The words it stood on, where none of them is left.
    pub lost: Option<String>,
}

impl Texts {
    pub fn of(shapes: &[Shape], ours: &Side, theirs: &Side) -> Texts {
        let mut found = HashMap::new();
        let Some(at) = shapes.iter().position(|shape| shape.name() == "document_text") else { return Texts(found) };
        let cell = shapes.get(at).and_then(|shape| shape.cell("text")).unwrap_or(0);
        for (uid, a) in ours.rows.get(at).into_iter().flatten() {
            let Some(b) = theirs.rows.get(at).and_then(|rows| rows.get(uid)) else { continue };
            let (by_a, by_b) = (a.fields.first().copied(), b.fields.first().copied());
            let (Some(by_a), Some(by_b)) = (by_a, by_b) else { continue };
            let (at_a, at_b) = (a.text(cell), b.text(cell));
            if at_a == at_b {
                continue;
            }
            let is_clash = !theirs.has_seen(by_a) && !ours.has_seen(by_b);
            // A copy that was handed out with words left out has them not to say.
            let stands = if by_b > by_a { Whose::Theirs } else { Whose::Ours };
            let (former, now) = if stands == Whose::Ours { (at_b, at_a) } else { (at_a, at_b) };
            let edits = Edits::new(difference(former, now), code_points(former));
            let (index, length) = (TextIndex::new(former), code_points(now));
            found.insert(uid.clone(), Differs { stands, is_clash, edits, former: former.to_owned(), index, length });
        }
        Texts(found)
    }

    fn about(&self, shape: &Shape, row: &Row) -> Option<&Differs> {
        if self.0.is_empty() {
            return None;
        }
        let document =
            shape.cell("document_id").filter(|cell| matches!(shape.names.get(*cell), Some(Some(Names::Table(..)))))?;
        self.0.get(row.row(document)?)
    }

    /// In whose copy a row's text stands, where they differ.
    pub fn stands(&self, shape: &Shape, a: &Row) -> Option<Whose> {
        self.about(shape, a).map(|differs| differs.stands)
    }

    /// Whether a row is a part of a wording that does not stand: turns are the text's own.
    pub fn is_made_of_the_other_text(&self, shape: &Shape, row: &Row, whose: Whose) -> bool {
        shape.name() == "turn"
            && self.about(shape, row).is_some_and(|differs| differs.is_clash && differs.stands != whose)
    }

    /// Whether a row is a part of the wording that stands.
    pub fn needs(&self, shape: &Shape, row: &Row, whose: Whose) -> bool {
        shape.name() == "turn"
            && self.about(shape, row).is_some_and(|differs| differs.is_clash && differs.stands == whose)
    }

    /// Where a place in the wording of one copy is now, if that does not stand.
    pub fn carried(&self, shape: &Shape, row: &Row, whose: Whose) -> Option<Carried> {
        let differs = self.about(shape, row).filter(|differs| differs.stands != whose)?;
        let number = |cell: usize| match row.cells.get(cell) {
            Some(Cell::Int(number)) => u32::try_from(*number).ok(),
            _ => None,
        };
        let of = |column: &str| shape.cell(column).and_then(|cell| Some((cell, number(cell)?)));
        let bounded = |pos: Pos| pos.0.min(differs.length);
        let (Some((start, from)), Some((end, to))) = (of("start"), of("end")) else {
            let (cell, pos) = of("start").or_else(|| of("at"))?;
            let now = bounded(differs.edits.start(Pos(pos)));
            return (now != pos).then(|| Carried { cells: vec![(cell, i64::from(now))], lost: None });
        };
        let passage = Passage::new(from, to);
        let (now, lost) = match differs.edits.passage(passage) {
            Some(now) => (now, None),
            None => {
                let near = bounded(differs.edits.start(Pos(from))).min(differs.length.saturating_sub(1));
                let words = differs.index.slice(&differs.former, passage).to_owned();
                (Passage::new(near, (near + 1).min(differs.length)), Some(words))
            }
        };
        let mut cells = vec![(start, i64::from(now.start.0)), (end, i64::from(now.end.0))];
        if let Some((cell, words)) = of("words") {
            let words = bounded(differs.edits.start(Pos(words))).clamp(now.start.0, now.end.0);
            cells.push((cell, i64::from(words)));
        }
        let is_other = cells.iter().any(|(cell, pos)| row.cells.get(*cell) != Some(&Cell::Int(*pos)));
        is_other.then_some(Carried { cells, lost })
    }
}
