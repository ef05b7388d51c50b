//! What goes together: codes by codes, or themes by themes, in the places of a grain.

use super::items::{Item, items};
use crate::analysis::explore::Asked;
use crate::analysis::explore::answer::Found;
use crate::analysis::explore::places::places;
use crate::analysis::ranges;
use crate::analysis::structure::in_tree_order;
use crate::model::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Two codes or themes and the places that hold them; at the grain of words, the letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub a: String,
    pub b: String,
    pub both: u64,
    pub only_a: u64,
    pub only_b: u64,
}

impl Pair {
    /// Of the places that hold either, those that hold both.
    pub fn jaccard(&self) -> f64 {
        self.both as f64 / (self.both + self.only_a + self.only_b).max(1) as f64
    }

    /// Of the places that hold the first, those that hold the second as well.
    pub fn share_of_a(&self) -> f64 {
        self.both as f64 / (self.both + self.only_a).max(1) as f64
    }

    pub fn share_of_b(&self) -> f64 {
        self.both as f64 / (self.both + self.only_b).max(1) as f64
    }
}

/// The pairs that meet at all, in the order of their trees. A code's passages are those of the codes beneath it as well.
pub fn together(asked: &Asked, answer: &[Found], themes: bool, grain: Grain) -> Vec<Pair> {
    let (names, chains) = rows(asked, themes);
    let items = items(asked.study, answer);
    let of = |item: &Item| of_item(item, themes, &chains);
    let mut tally = Tally::new(names.len());
    if grain == Grain::Words {
        letters(&items, of, &mut tally)
    } else {
        held(asked, &items, of, grain, &mut tally)
    }
    let mut pairs = Vec::new();
    for ((a, b), both) in tally.both {
        let alone = |row: u32| tally.each.get(row as usize).copied().unwrap_or(0).saturating_sub(both);
        let name = |row: u32| names.get(row as usize).cloned().unwrap_or_default();
        pairs.push(Pair { a: name(a), b: name(b), both, only_a: alone(a), only_b: alone(b) });
    }
    pairs
}

/// The rows that a passage stands under, and all above them.
pub fn of_item(item: &Item, themes: bool, chains: &HashMap<i64, Vec<u32>>) -> BTreeSet<u32> {
    let own: Vec<i64> = match themes {
        true => item.under.themes.iter().map(|theme| theme.0).collect(),
        false => item.under.codes.iter().map(|code| code.0).collect(),
    };
    own.iter().filter_map(|id| chains.get(id)).flatten().copied().collect()
}

/// The rows in the order of their tree, and of each the numbers of itself and all above it.
pub fn rows(asked: &Asked, themes: bool) -> (Vec<String>, HashMap<i64, Vec<u32>>) {
    let study = asked.study;
    let tree: Vec<(i64, Option<i64>)> = match themes {
        true => study.themes.iter().map(|theme| (theme.id.0, theme.parent.map(|parent| parent.0))).collect(),
        false => study.codes.iter().map(|code| (code.id.0, code.parent.map(|parent| parent.0))).collect(),
    };
    let order: Vec<i64> = in_tree_order(tree.clone()).into_iter().map(|(id, _)| id).collect();
    let number: HashMap<i64, u32> = (0..).zip(&order).map(|(n, id)| (*id, n)).collect();
    let parents: HashMap<i64, Option<i64>> = tree.into_iter().collect();
    let chain = |id: &i64| {
        let mut chain = Vec::new();
        let mut at = Some(*id);
        while let Some(here) = at.filter(|_| chain.len() <= DEEPEST) {
            chain.extend(number.get(&here).copied());
            at = parents.get(&here).copied().flatten();
        }
        (*id, chain)
    };
    let paths = code_paths(&study.codes);
    let alike = |name: &str| study.codes.iter().filter(|code| code.name == name).count() > 1;
    let name = |id: &i64| match themes {
        true => study.theme_name(ThemeId(*id)).to_owned(),
        false => {
            let name = study.code_name(CodeId(*id));
            if alike(name) { paths.get(&CodeId(*id)).cloned().unwrap_or_default() } else { name.to_owned() }
        }
    };
    (order.iter().map(name).collect(), parents.keys().map(chain).collect())
}

/// How much each row has, and each two have together.
struct Tally {
    each: Vec<u64>,
    both: BTreeMap<(u32, u32), u64>,
}

impl Tally {
    fn new(rows: usize) -> Tally {
        Tally { each: vec![0; rows], both: BTreeMap::new() }
    }

    /// Something, so much of it, that holds these rows, in their order.
    fn add(&mut self, rows: &[u32], much: u64) {
        for (n, row) in rows.iter().enumerate() {
            if let Some(each) = self.each.get_mut(*row as usize) {
                *each += much;
            }
            for other in rows.iter().skip(n + 1) {
                *self.both.entry((*row, *other)).or_default() += much;
            }
        }
    }
}

fn held(asked: &Asked, items: &[Item], of: impl Fn(&Item) -> BTreeSet<u32>, grain: Grain, tally: &mut Tally) {
    let documents = items.iter().map(|item| item.found.document).collect();
    let places = places(asked, grain, &documents);
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); places.count];
    for item in items {
        let mine = of(item);
        places.each(item.found.document, item.found.passage, |place| {
            if let Some(rows) = rows.get_mut(place) {
                rows.extend(&mine);
            }
        });
    }
    for mut held in rows {
        held.sort_unstable();
        held.dedup();
        tally.add(&held, 1);
    }
}

/// Counts letters: between any two edges of passages the rows are the same.
fn letters(items: &[Item], of: impl Fn(&Item) -> BTreeSet<u32>, tally: &mut Tally) {
    let mut by_document: BTreeMap<DocumentId, BTreeMap<u32, Vec<Passage>>> = BTreeMap::new();
    for item in items {
        let rows = by_document.entry(item.found.document).or_default();
        of(item).into_iter().for_each(|row| rows.entry(row).or_default().push(item.found.passage));
    }
    for rows in by_document.into_values() {
        let mut edges: Vec<(Pos, bool, u32)> = Vec::new();
        for (row, passages) in rows {
            for part in ranges::union(passages) {
                edges.extend([(part.start, true, row), (part.end, false, row)]);
            }
        }
        edges.sort_unstable();
        let (mut here, mut from): (BTreeSet<u32>, Pos) = (BTreeSet::new(), Pos(0));
        for (at, begins, row) in edges {
            if at > from && !here.is_empty() {
                tally.add(&here.iter().copied().collect::<Vec<_>>(), u64::from(at.0 - from.0));
            }
            from = at;
            if begins {
                here.insert(row);
            } else {
                here.remove(&row);
            }
        }
    }
}
