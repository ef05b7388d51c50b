//! What a damaged file says of itself: its version, its tables and where they begin, and which pages it says are free.

use super::super::{StoreError, genuine, schema};
use super::pages::Pages;
use super::tree::{self, Kind, Used};
use rusqlite::types::Value;
use std::collections::{BTreeMap, HashSet};

#[derive(Default)]
pub struct Found {
    /// The version whose schema it has.
    pub version: usize,
    /// Where each table begins, and each of its indexes.
    pub roots: BTreeMap<String, u32>,
    pub indexes: BTreeMap<String, Vec<u32>>,
    /// Pages that hold nothing any more.
    pub free: HashSet<u32>,
    /// Pages that have been read.
    pub seen: HashSet<u32>,
    /// Pages that should be there and cannot be read.
    pub lost: HashSet<u32>,
}

/// An entry of the schema: its kind, name, table, where it begins and its SQL.
type Entry = (String, String, String, u32, String);

/// Reads the schema, from its first page or, where that is lost, from whatever pages look like part of it.
pub fn schema(pages: &Pages) -> Result<Found, StoreError> {
    let mut found = Found::default();
    let mut entries = Vec::new();
    let mut used = Used::none(pages);
    let mut waiting = vec![1];
    while let Some(number) = waiting.pop() {
        if !found.seen.insert(number) {
            continue;
        }
        let Some(node) = tree::node(pages, number, &mut used).filter(|node| is_table(node.kind)) else {
            found.seen.remove(&number);
            found.lost.insert(number);
            continue;
        };
        waiting.extend(node.below.iter().filter(|below| **below <= pages.count));
        entries.extend(node.cells.iter().filter_map(|cell| entry(cell.record.as_deref()?)));
    }
    if !found.lost.is_empty() {
        for number in (2..=pages.count).filter(|number| !found.seen.contains(number)).collect::<Vec<_>>() {
            let Some(node) = tree::node(pages, number, &mut used).filter(|node| node.kind == Kind::TableLeaf) else {
                continue;
            };
            let more: Vec<Entry> = node.cells.iter().filter_map(|cell| entry(cell.record.as_deref()?)).collect();
            if !more.is_empty() && more.len() == node.cells.len() {
                found.seen.insert(number);
                entries.extend(more);
            }
        }
    }
    found.seen.extend(used.pages);
    found.version = version(pages, &entries)?;
    for (kind, name, table, root, _) in entries {
        match kind.as_str() {
            "table" if root > 1 => drop(found.roots.insert(name, root)),
            "index" if root > 1 => found.indexes.entry(table).or_default().push(root),
            _ => {}
        }
    }
    found.free = free(pages);
    Ok(found)
}

pub fn is_table(kind: Kind) -> bool {
    matches!(kind, Kind::TableLeaf | Kind::TableInner)
}

fn entry(record: &[Value]) -> Option<Entry> {
    let [Value::Text(kind), Value::Text(name), Value::Text(table), Value::Integer(root), sql] = record else {
        return None;
    };
    let sql = match sql {
        Value::Text(sql) => sql.clone(),
        Value::Null => String::new(),
        _ => return None,
    };
    let known = ["table", "index", "trigger", "view"].contains(&kind.as_str());
    known.then(|| Some((kind.clone(), name.clone(), table.clone(), u32::try_from(*root).ok()?, sql)))?
}

/// The version whose schema has most of these entries, letter by letter; what the first page says decides between
/// those that have as many.
fn version(pages: &Pages, entries: &[Entry]) -> Result<usize, StoreError> {
    let said = pages.page(1).and_then(|page| tree::long(&page, 60)).map_or(0, |version| version as usize);
    let mut best = (0, 0);
    let entries: Vec<((String, String), String)> = entries
        .iter()
        .map(|(kind, name, _, _, sql)| ((kind.clone(), name.clone()), genuine::normalised(sql)))
        .collect();
    for (at, known) in genuine::versions()?.iter().enumerate() {
        let same = entries.iter().filter(|(key, sql)| known.get(key).is_some_and(|(_, ours)| ours == sql)).count();
        // Of two that have as many of them the newer one, which takes the other's rows as well.
        best = best.max((2 * same + usize::from(said == at + 1), at + 1));
    }
    Ok(if entries.is_empty() && !(1..=schema::MIGRATIONS.len()).contains(&said) {
        schema::MIGRATIONS.len()
    } else if entries.is_empty() {
        said
    } else {
        best.1
    })
}

/// The pages of the list of free ones.
fn free(pages: &Pages) -> HashSet<u32> {
    let mut free = HashSet::new();
    let mut next = pages.page(1).and_then(|page| tree::long(&page, 32)).unwrap_or(0);
    while next != 0 && next <= pages.count && free.insert(next) {
        let Some(page) = pages.page(next) else { break };
        let count = tree::long(&page, 4).unwrap_or(0) as usize;
        let most = pages.usable / 4 - 2;
        if count > most {
            break;
        }
        free.extend((0..count).filter_map(|at| tree::long(&page, 8 + 4 * at)));
        next = tree::long(&page, 0).unwrap_or(0);
    }
    free
}
