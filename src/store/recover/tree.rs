//! SQLite's b-trees and records, as its file format describes them: pages of cells, cells of records, what is too
//! long for a page in a chain of others. Nothing here trusts a number of the file.

use super::super::tame::LARGEST;
use super::pages::Pages;
use rusqlite::types::Value;
use std::collections::HashSet;

/// What a page of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    TableLeaf,
    TableInner,
    IndexLeaf,
    IndexInner,
}

pub struct Node {
    pub kind: Kind,
    pub cells: Vec<Cell>,
    /// The pages beneath it.
    pub below: Vec<u32>,
    /// Cells of which not even the place is known.
    pub broken: usize,
}

/// A row of a table or an entry of an index.
pub struct Cell {
    /// A table's row by its number.
    pub row: Option<i64>,
    /// The record; `None` where part of it is lost.
    pub record: Option<Vec<Value>>,
}

/// The pages that are part of a chain. As many are read as a sound file has, and some more: in a damaged one, chains
/// may lead through the same pages again and again.
pub struct Used {
    pub pages: HashSet<u32>,
    left: usize,
}

impl Used {
    pub fn none(pages: &Pages) -> Used {
        Used { pages: HashSet::new(), left: 4 * pages.count as usize + 1000 }
    }
}

/// Reads a page as one of a tree; pages of chains that it uses are added to `used`.
pub fn node(pages: &Pages, number: u32, used: &mut Used) -> Option<Node> {
    let page = pages.page(number)?;
    let head = if number == 1 { 100 } else { 0 };
    let kind = match page.get(head)? {
        13 => Kind::TableLeaf,
        5 => Kind::TableInner,
        10 => Kind::IndexLeaf,
        2 => Kind::IndexInner,
        _ => return None,
    };
    let is_inner = matches!(kind, Kind::TableInner | Kind::IndexInner);
    let first = head + if is_inner { 12 } else { 8 };
    let count = usize::from(short(&page, head + 3)?);
    if first + 2 * count > pages.usable {
        return None;
    }
    let mut node = Node { kind, cells: Vec::new(), below: Vec::new(), broken: 0 };
    for at in 0..count {
        let place = usize::from(short(&page, first + 2 * at)?);
        match cell(pages, &page, kind, place, used).filter(|_| place >= first + 2 * count) {
            Some((cell, below)) => {
                node.cells.extend(cell);
                node.below.extend(below);
            }
            None => node.broken += 1,
        }
    }
    if is_inner {
        node.below.push(long(&page, head + 8)?);
    }
    Some(node)
}

fn cell(pages: &Pages, page: &[u8], kind: Kind, mut at: usize, used: &mut Used) -> Option<(Option<Cell>, Option<u32>)> {
    let mut below = None;
    if matches!(kind, Kind::TableInner | Kind::IndexInner) {
        below = Some(long(page, at)?);
        at += 4;
    }
    if kind == Kind::TableInner {
        return Some((None, below));
    }
    let (length, more) = varint(page.get(at..pages.usable)?)?;
    at += more;
    let mut row = None;
    if kind == Kind::TableLeaf {
        let (number, more) = varint(page.get(at..pages.usable)?)?;
        row = Some(number);
        at += more;
    }
    let length = usize::try_from(length).ok().filter(|length| *length <= LARGEST as usize)?;
    let record = payload(pages, page, at, length, kind, used).and_then(|bytes| record(&bytes));
    Some((Some(Cell { row, record }), below))
}

/// All bytes of a record, those in other pages included.
fn payload(pages: &Pages, page: &[u8], at: usize, length: usize, kind: Kind, used: &mut Used) -> Option<Vec<u8>> {
    let usable = pages.usable;
    let most = if kind == Kind::TableLeaf { usable - 35 } else { (usable - 12) * 64 / 255 - 23 };
    if length <= most {
        return Some(page.get(at..usable)?.get(..length)?.to_vec());
    }
    let least = (usable - 12) * 32 / 255 - 23;
    let fitting = least + (length - least) % (usable - 4);
    let here = if fitting <= most { fitting } else { least };
    let mut bytes = page.get(at..usable)?.get(..here)?.to_vec();
    let mut next = long(page, at + here)?;
    let mut chain = HashSet::new();
    while bytes.len() < length {
        // A chain comes to no page twice.
        if next == 0 || next > pages.count || used.left == 0 || !chain.insert(next) {
            return None;
        }
        used.left -= 1;
        let more = pages.page(next)?;
        let wanted = (length - bytes.len()).min(usable - 4);
        bytes.extend_from_slice(more.get(4..4 + wanted)?);
        next = long(&more, 0)?;
    }
    used.pages.extend(chain);
    (next == 0).then_some(bytes)
}

/// The values of a record, which must fill it to the last byte.
pub fn record(bytes: &[u8]) -> Option<Vec<Value>> {
    let (head, mut at) = varint(bytes)?;
    let head = usize::try_from(head).ok().filter(|head| *head <= bytes.len())?;
    let (mut values, mut body) = (Vec::new(), head);
    while at < head {
        let (kind, more) = varint(bytes.get(at..head)?)?;
        at += more;
        let length = match kind {
            0 | 8 | 9 => 0,
            1..=4 => kind,
            5 => 6,
            6 | 7 => 8,
            12.. => (kind - 12) / 2,
            _ => return None,
        };
        let length = usize::try_from(length).ok()?;
        let field = bytes.get(body..body.checked_add(length)?)?;
        body += length;
        values.push(value(kind, field)?);
    }
    (body == bytes.len() && at == head).then_some(values)
}

fn value(kind: i64, field: &[u8]) -> Option<Value> {
    let integer = || {
        let negative = field.first().is_some_and(|first| first & 0x80 != 0);
        field.iter().fold(if negative { -1_i64 } else { 0 }, |number, byte| (number << 8) | i64::from(*byte))
    };
    Some(match kind {
        0 => Value::Null,
        7 => Value::Real(f64::from_be_bytes(field.try_into().ok()?)),
        8 => Value::Integer(0),
        9 => Value::Integer(1),
        1..=6 => Value::Integer(integer()),
        _ if kind % 2 == 0 => Value::Blob(field.to_vec()),
        _ => {
            // Zeros in a text are a page that was overwritten.
            let text = std::str::from_utf8(field).ok().filter(|text| !text.contains('\0'))?;
            Value::Text(text.to_owned())
        }
    })
}

/// A number of one to nine bytes, and how many.
fn varint(bytes: &[u8]) -> Option<(i64, usize)> {
    let mut number = 0_u64;
    for at in 0..8 {
        let byte = *bytes.get(at)?;
        number = (number << 7) | u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            return Some((number as i64, at + 1));
        }
    }
    Some((((number << 8) | u64::from(*bytes.get(8)?)) as i64, 9))
}

pub fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

pub fn long(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
