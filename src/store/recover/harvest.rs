//! Gathering rows: first along each table's tree, then from pages to which no way leads any more.

use super::super::StoreError;
use super::found::{Found, is_table};
use super::pages::Pages;
use super::rows::Table;
use super::tree::{self, Kind, Node, Used};
use rusqlite::Connection;
use rusqlite::types::Value;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What became of one table.
#[derive(Default)]
pub struct Harvest {
    pub saved: usize,
    /// Rows that are known to have been there, by number.
    pub known: BTreeSet<i64>,
    /// Whether there may have been more of which nothing is known.
    pub is_torn: bool,
}

/// Reads all tables into the new project.
pub fn all(
    pages: &Pages,
    found: &mut Found,
    tables: &[Table],
    out: &Connection,
) -> Result<BTreeMap<String, Harvest>, StoreError> {
    let mut used = Used::none(pages);
    let mut harvests = BTreeMap::new();
    for table in tables {
        // What a new project has by itself gives way to what was there.
        out.execute(&format!("delete from main.\"{}\"", table.name), [])?;
        let mut harvest = Harvest::default();
        match found.roots.get(&table.name).copied() {
            Some(root) => along(pages, found, root, &mut used, |node| {
                harvest.is_torn |= node.is_none_or(|node| node.broken > 0);
                let cells = node.map(|node| node.cells.as_slice()).unwrap_or_default();
                cells.iter().try_for_each(|cell| take(table, &mut harvest, out, cell))
            })?,
            None => harvest.is_torn = true,
        }
        harvests.insert(table.name.clone(), harvest);
    }
    from_indexes(pages, found, &mut harvests, &mut used)?;
    found.seen.extend(used.pages.iter());
    if harvests.values().any(|harvest| harvest.is_torn) {
        strays(pages, found, tables, out, &mut harvests)?;
    }
    for table in tables {
        let Some(harvest) = harvests.get_mut(&table.name) else { continue };
        let count = format!("select count(*) from main.\"{}\"", table.name);
        harvest.saved = out.query_row(&count, [], |row| row.get::<_, i64>(0))?.unsigned_abs() as usize;
        let mut missing = BTreeSet::new();
        for row in &harvest.known {
            if !table.has(out, *row)? {
                missing.insert(*row);
            }
        }
        harvest.known = missing;
    }
    Ok(harvests)
}

fn take(table: &Table, harvest: &mut Harvest, out: &Connection, cell: &tree::Cell) -> Result<(), StoreError> {
    let Some(row) = cell.row else { return Ok(()) };
    harvest.known.insert(row);
    if let Some(record) = &cell.record {
        table.add(out, row, record)?;
    }
    Ok(())
}

/// Walks a tree; hands over each page, and `None` for each that cannot be read.
fn along(
    pages: &Pages,
    found: &mut Found,
    root: u32,
    used: &mut Used,
    mut take: impl FnMut(Option<&Node>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut waiting = vec![root];
    let mut inner = None;
    while let Some(number) = waiting.pop() {
        let node = match number <= pages.count && !found.seen.contains(&number) {
            true => tree::node(pages, number, used),
            false => None,
        };
        // A table's tree has no page of an index's.
        let node = node.filter(|node| *inner.get_or_insert(is_table(node.kind)) == is_table(node.kind));
        match &node {
            Some(node) => {
                found.seen.insert(number);
                waiting.extend(&node.below);
            }
            None if found.seen.contains(&number) => {}
            None => drop(found.lost.insert(number)),
        }
        take(node.as_ref())?;
    }
    Ok(())
}

/// Of each table that lacks something, which rows its indexes tell of: their numbers stand at each entry's end.
fn from_indexes(
    pages: &Pages,
    found: &mut Found,
    harvests: &mut BTreeMap<String, Harvest>,
    used: &mut Used,
) -> Result<(), StoreError> {
    for (table, harvest) in harvests.iter_mut().filter(|(_, harvest)| harvest.is_torn) {
        for root in found.indexes.get(table).cloned().unwrap_or_default() {
            along(pages, found, root, used, |node| {
                let entries = node.into_iter().flat_map(|node| &node.cells).filter_map(|cell| cell.record.as_ref());
                harvest.known.extend(entries.filter_map(|entry| match entry.last() {
                    Some(Value::Integer(row)) => Some(*row),
                    _ => None,
                }));
                Ok(())
            })?;
        }
    }
    Ok(())
}

/// Pages of rows to which no way leads: the page that named them is lost. Each goes to the table that takes most of
/// its rows, and of those to the one whose rows name most that is there.
fn strays(
    pages: &Pages,
    found: &mut Found,
    tables: &[Table],
    out: &Connection,
    harvests: &mut BTreeMap<String, Harvest>,
) -> Result<(), StoreError> {
    let mut used = Used::none(pages);
    let mut leaves = Vec::new();
    for number in (2..=pages.count).filter(|number| !found.seen.contains(number) && !found.free.contains(number)) {
        let leaf = tree::node(pages, number, &mut used).filter(|node| node.kind == Kind::TableLeaf);
        leaves.extend(leaf.map(|leaf| (number, leaf)));
    }
    // A page that is part of a chain only looks like a leaf.
    leaves.retain(|(number, _)| !used.pages.contains(number));
    let torn: HashSet<String> =
        harvests.iter().filter(|(_, harvest)| harvest.is_torn).map(|(name, _)| name.clone()).collect();
    let torn: Vec<&Table> = tables.iter().filter(|table| torn.contains(&table.name)).collect();
    for (number, leaf) in leaves {
        let fitting = torn.iter().copied().filter(|table| {
            let whole: Vec<_> = leaf.cells.iter().filter_map(|cell| cell.record.as_deref()).collect();
            !whole.is_empty() && whole.iter().all(|record| table.fits(record))
        });
        let mut best: Option<((usize, Reverse<usize>), &Table)> = None;
        for table in fitting {
            let score = tried(table, out, &leaf)?;
            if score.0 > 0 && best.as_ref().is_none_or(|(known, _)| score > *known) {
                best = Some((score, table));
            }
        }
        let Some((_, table)) = best else { continue };
        found.seen.insert(number);
        if let Some(harvest) = harvests.get_mut(&table.name) {
            leaf.cells.iter().try_for_each(|cell| take(table, harvest, out, cell))?;
        }
    }
    Ok(())
}

/// How many rows of a page a table takes, and how few of those name nothing that is there; nothing stays of the trial.
fn tried(table: &Table, out: &Connection, leaf: &Node) -> Result<(usize, Reverse<usize>), StoreError> {
    out.execute_batch("savepoint tried")?;
    let (mut taken, mut lacking) = (0, 0);
    for cell in &leaf.cells {
        if let (Some(row), Some(record)) = (cell.row, &cell.record) {
            taken += usize::from(table.add(out, row, record)?);
            lacking += table.lacking(out, record)?;
        }
    }
    out.execute_batch("rollback to tried; release tried")?;
    Ok((taken, Reverse(lacking)))
}
