//! What an action did, held against what it was to do.

use super::dump::{Dump, Row, Rows, content};
use super::model::{Effects, NEW, contrast_row};
use std::collections::{BTreeMap, BTreeSet};

/// Columns that say when something was; they are compared where nothing was to change.
const TIMES: [&str; 4] = ["created", "at", "added", "written"];

/// All that is otherwise than the effects say.
pub fn differences(before: &Dump, after: &Dump, effects: &Effects) -> Vec<String> {
    let fresh: BTreeSet<&String> = after.0.iter().flat_map(|(table, rows)| fresh(before, table, rows)).collect();
    let mut wrong = Vec::new();
    for (table, rows) in &after.0 {
        let rows: Rows = rows.iter().map(|(key, row)| (key.clone(), masked(row, &fresh))).collect();
        let known = before.rows(table);
        let has_guid = rows.values().chain(known.values()).next().is_some_and(|row| row.contains_key("guid"));
        let found =
            if has_guid { by_guid(table, known, &rows, effects) } else { by_content(table, known, &rows, effects) };
        wrong.extend(found.into_iter().map(|said| format!("{table}: {said}")));
        wrong.extend(order(table, before.rows(table), &rows, effects).map(|said| format!("{table}: {said}")));
    }
    wrong
}

fn fresh<'d>(before: &'d Dump, table: &'d str, rows: &'d Rows) -> impl Iterator<Item = &'d String> {
    rows.iter()
        .filter(move |(guid, row)| row.contains_key("guid") && !before.rows(table).contains_key(*guid))
        .map(|(guid, _)| guid)
}

/// A row in which what is new is called so.
fn masked(row: &Row, fresh: &BTreeSet<&String>) -> Row {
    let name = |value: &String| {
        let parts = value.split('/').map(|part| if fresh.contains(&part.to_owned()) { NEW } else { part });
        parts.collect::<Vec<_>>().join("/")
    };
    row.iter()
        .map(|(column, value)| {
            (column.clone(), if column.ends_with("_id") || column == "guid" { name(value) } else { value.clone() })
        })
        .collect()
}

fn is_loose(table: &str, row: &Row, effects: &Effects) -> bool {
    effects
        .loose
        .iter()
        .any(|(loose, of)| loose == table && of.as_ref().is_none_or(|(column, value)| row.get(column) == Some(value)))
}

/// Whether a row is one that was to come: in the columns that matter.
fn fits(row: &Row, columns: &[(String, String)]) -> bool {
    let is_so = |(column, value): &(String, String)| {
        column == "guid" || column == "position" || TIMES.contains(&column.as_str()) || row.get(column) == Some(value)
    };
    columns.iter().all(is_so)
}

/// Takes each expected row away from those that came; says what is missing and what is too much.
fn came(table: &str, mut rows: Vec<Row>, effects: &Effects) -> Vec<String> {
    let mut wrong = Vec::new();
    for (_, columns) in effects.added.iter().filter(|(added, _)| added == table) {
        match rows.iter().position(|row| fits(row, columns)) {
            Some(at) => drop(rows.remove(at)),
            None => wrong.push(format!("missing {columns:?}")),
        }
    }
    rows.retain(|row| !is_loose(table, row, effects));
    wrong.extend(rows.iter().map(|row| format!("too much: {}", content(row))));
    wrong
}

fn by_guid(table: &str, known: &Rows, rows: &Rows, effects: &Effects) -> Vec<String> {
    let mut wrong = Vec::new();
    for (guid, before) in known {
        let is_to_go = effects.removed.contains(&(table.to_owned(), guid.clone()));
        let free = is_loose(table, before, effects);
        match rows.get(guid) {
            None if !is_to_go && !free => wrong.push(format!("gone: {}", content(before))),
            Some(_) if is_to_go && !free => wrong.push(format!("still there: {}", content(before))),
            Some(after) if !free => wrong.extend(changes(table, guid, before, after, effects)),
            _ => {}
        }
    }
    let new = rows.iter().filter(|(guid, _)| !known.contains_key(*guid)).map(|(_, row)| row.clone()).collect();
    wrong.extend(came(table, new, effects));
    wrong
}

fn changes(table: &str, guid: &str, before: &Row, after: &Row, effects: &Effects) -> Vec<String> {
    let mut wrong = Vec::new();
    for (column, value) in after {
        let wanted = effects.set.iter().rfind(|(of, row, set, _)| of == table && row == guid && set == column);
        let wanted = wanted.map_or(&before[column], |(.., wanted)| wanted);
        if column != "id" && column != "position" && wanted != "*" && wanted != value {
            wrong.push(format!("{guid}: {column} is {value}, not {wanted}"));
        }
    }
    wrong
}

fn without_place(row: &Row) -> Row {
    row.iter()
        .filter(|(column, _)| !["id", "position"].contains(&column.as_str()))
        .map(|(column, value)| (column.clone(), value.clone()))
        .collect()
}

fn by_content(table: &str, known: &Rows, rows: &Rows, effects: &Effects) -> Vec<String> {
    let mut new: Vec<Row> = rows.values().map(without_place).collect();
    let mut gone: Vec<(Row, bool)> = Vec::new();
    for (key, row) in known {
        let is_to_go = effects.removed.contains(&(table.to_owned(), key.clone()));
        let row = without_place(row);
        if is_to_go {
            gone.push((row, true));
            continue;
        }
        match new.iter().position(|other| *other == row) {
            Some(at) => drop(new.remove(at)),
            None => gone.push((row, false)),
        }
    }
    let lost = gone.iter().filter(|(row, is_to_go)| !is_to_go && !is_loose(table, row, effects));
    let mut wrong: Vec<String> = lost.map(|(row, _)| format!("gone: {}", content(row))).collect();
    wrong.extend(came(table, new, effects));
    wrong
}

/// What a row is called in an order, and among which rows it stands.
fn place<'r>(table: &str, key: &'r str, row: &'r Row) -> Option<(String, String, usize)> {
    let (among, name) = match table {
        "code" => ("parent_id", key.to_owned()),
        "criterion" => ("set_id", key.to_owned()),
        "activity" | "means_ends" => ("case_id", key.to_owned()),
        "keyword" => ("", key.to_owned()),
        "contrast_case" => ("contrast_id", row["case_id"].clone()),
        "contrast_row" => ("contrast_id", contrast_row(row)),
        "occasion" => ("", row["name"].clone()),
        _ => return None,
    };
    Some((row.get(among).cloned().unwrap_or_default(), name, row["position"].parse().unwrap()))
}

fn orders(table: &str, rows: &Rows) -> BTreeMap<String, Vec<String>> {
    let mut places: Vec<(String, usize, String)> = rows
        .iter()
        .filter_map(|(key, row)| place(table, key, row))
        .map(|(among, name, at)| (among, at, name))
        .collect();
    places.sort();
    let mut orders: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (among, _, name) in places {
        orders.entry(among).or_default().push(name);
    }
    orders
}

/// Rows that stay keep their order, and what is new comes last; or they stand as was to be.
fn order(table: &str, known: &Rows, rows: &Rows, effects: &Effects) -> impl Iterator<Item = String> {
    let free = effects.loose.iter().any(|(loose, _)| loose == table);
    let (before, after) = (orders(table, known), orders(table, rows));
    let wanted = |among: &String, now: &[String]| -> Vec<String> {
        if let Some((.., order)) = effects.order.iter().find(|(of, group, _)| of == table && group == among) {
            return order.clone();
        }
        let was = before.get(among).cloned().unwrap_or_default();
        let (kept, new): (Vec<_>, Vec<_>) = now.iter().cloned().partition(|name| was.contains(name));
        let kept = was.into_iter().filter(|name| kept.contains(name));
        kept.chain(new).collect()
    };
    let wrong: Vec<String> = after
        .iter()
        .filter(|(among, now)| !free && wanted(among, now) != **now)
        .map(|(among, now)| format!("in the order {now:?}, not {:?}", wanted(among, now)))
        .collect();
    wrong.into_iter()
}

/// What stands outside of a change of a text stands on the words that it stood on.
pub fn words_lost(before: &Dump, after: &Dump, document: &str, (start, end): (usize, usize)) -> Vec<String> {
    let (old, new) = (before.text(document), after.text(document));
    let words = |text: &str, row: &Row| -> String {
        let (from, to): (usize, usize) = (row["start"].parse().unwrap(), row["end"].parse().unwrap());
        text.chars().skip(from).take(to - from).collect()
    };
    let mut wrong = Vec::new();
    for table in ["coding", "meaning_unit", "evidence", "quarantine"] {
        for (guid, row) in before.with(table, "document_id", document) {
            let (from, to): (usize, usize) = (row["start"].parse().unwrap(), row["end"].parse().unwrap());
            if to > start && from < end {
                continue;
            }
            let now = after.rows(table).get(guid).map(|row| words(new, row));
            if now.as_ref() != Some(&words(old, row)) {
                wrong.push(format!("{table} {guid} stood on “{}”, now on {now:?}", words(old, row)));
            }
        }
    }
    wrong
}

/// What was coded with a code that went into another is coded with that one, by whoever coded it.
pub fn merged(before: &Dump, after: &Dump, from: &str, into: &str) -> Vec<String> {
    let place = |row: &Row| ["document_id", "start", "end", "coder_id"].map(|column| row[column].clone());
    let now: BTreeSet<_> = after.with("coding", "code_id", into).map(|(_, row)| place(row)).collect();
    let were = [from, into].into_iter().flat_map(|code| before.with("coding", "code_id", code));
    let mut wrong: Vec<String> =
        were.filter(|(_, row)| !now.contains(&place(row))).map(|(_, row)| format!("lost: {}", content(row))).collect();
    let count = |dump: &Dump, table: &str| dump.rows(table).len();
    if after.rows("code").contains_key(from) || count(after, "code") >= count(before, "code") {
        wrong.push("the code is still there".to_owned());
    }
    if count(after, "memo") != count(before, "memo") && count(after, "coding") == count(before, "coding") {
        wrong.push("memos were lost".to_owned());
    }
    wrong
}
