//! Is a file's schema the one that this program makes? Looked at before anything else of the file is used,
//! for whatever else stands in it could be somebody's orders: a trigger, a view in a table's place, a column
//! that is worked out, a table whose name is a statement.

use super::{StoreError, schema};
use crate::model::{Lang, Message};
use crate::say;
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

/// One thing in a schema that is not as this program makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    pub what: Odd,
    /// As SQL calls it: table, index, trigger, view.
    pub kind: String,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// It was put there by somebody else.
    Foreign,
    /// It is called as one of ours and is another.
    Changed,
    Missing,
}

impl Message for Oddity {
    fn message(&self, lang: Lang) -> String {
        let kind = match self.kind.as_str() {
            "table" => say::store_table(lang),
            "index" => say::store_index(lang),
            "trigger" => say::store_trigger(lang),
            "view" => say::store_view(lang),
            _ => say::store_entry(lang),
        };
        let name = &self.name;
        match self.what {
            Odd::Foreign => {
                say!(lang, store_the_kind_name_is_not_menings, kind, name)
            }
            Odd::Changed => {
                say!(lang, store_the_kind_name_is_not_as, kind, name)
            }
            Odd::Missing => say!(lang, store_the_kind_name_is_missing, kind, name),
        }
    }
}

/// Several of them in one sentence; beyond a few only their number.
pub fn told(oddities: &[Oddity], lang: Lang) -> String {
    const SHOWN: usize = 4;
    let mut parts: Vec<String> = oddities.iter().take(SHOWN).map(|oddity| oddity.message(lang)).collect();
    if oddities.len() > SHOWN {
        let more = oddities.len() - SHOWN;
        parts.push(say!(lang, and_more_more, more));
    }
    parts.join(", ")
}

/// The kind and the name of an entry of a schema.
type Key = (String, String);
/// What an entry is on, and its SQL.
type Made = (String, String);
pub(super) type Schema = BTreeMap<Key, Made>;

/// More entries than any file of ours has.
const MOST: usize = 5000;
/// The longest that is shown of a name from a file.
const LONGEST_NAME: usize = 60;
/// What SQLite itself keeps of a table's rows, for whoever asked for it.
const STATISTICS: [(&str, &str); 2] = [
    ("sqlite_stat1", "create table sqlite_stat1(tbl,idx,stat)"),
    ("sqlite_stat4", "create table sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
];

/// Whether a project of this version has the schema of that version, and nothing beside.
///
/// # Errors
/// [`StoreError::Foreign`], which names what differs; [`StoreError::Damaged`] for a file that says it has another
/// version than it has, or one that there never was.
pub fn project(connection: &Connection, version: i64, path: &Path) -> Result<(), StoreError> {
    let versions = versions()?;
    let damaged = || StoreError::Damaged { path: path.to_owned() };
    let expected = usize::try_from(version - 1).ok().and_then(|at| versions.get(at)).ok_or_else(damaged)?;
    let found = entries(connection)?;
    let oddities = compared(&found, expected);
    if oddities.is_empty() {
        return Ok(());
    }
    if versions.iter().any(|other| compared(&found, other).is_empty()) {
        return Err(damaged());
    }
    Err(StoreError::Foreign { path: path.to_owned(), oddities })
}

/// Whether a file has the tables that this SQL makes, and nothing beside.
///
/// # Errors
/// [`StoreError::Foreign`], which names what differs.
pub fn made_by(connection: &Connection, sql: &str, path: &Path) -> Result<(), StoreError> {
    let memory = Connection::open_in_memory()?;
    memory.execute_batch(sql)?;
    let oddities = compared(&entries(connection)?, &entries(&memory)?.into_iter().collect());
    if oddities.is_empty() { Ok(()) } else { Err(StoreError::Foreign { path: path.to_owned(), oddities }) }
}

/// The schemas of all versions, first to newest, as the migrations make them; worked out once.
pub(super) fn versions() -> Result<&'static [Schema], StoreError> {
    static VERSIONS: OnceLock<Vec<Schema>> = OnceLock::new();
    if let Some(known) = VERSIONS.get() {
        return Ok(known);
    }
    let memory = Connection::open_in_memory()?;
    memory.pragma_update(None, "foreign_keys", false)?;
    let mut made = Vec::new();
    for migration in schema::MIGRATIONS {
        memory.execute_batch(migration)?;
        made.push(entries(&memory)?.into_iter().collect());
    }
    Ok(VERSIONS.get_or_init(|| made))
}

fn compared(found: &[(Key, Made)], expected: &Schema) -> Vec<Oddity> {
    let oddity = |what, (kind, name): &Key| Oddity { what, kind: shown(kind), name: shown(name) };
    let mut seen: BTreeMap<&Key, usize> = BTreeMap::new();
    let (mut foreign, mut changed) = (Vec::new(), Vec::new());
    for (key, made) in found {
        let times = seen.entry(key).or_default();
        *times += 1;
        match expected.get(key) {
            Some(ours) if ours == made && *times == 1 => {}
            Some(_) => changed.push(oddity(Odd::Changed, key)),
            None if is_statistics(key, &made.1) && *times == 1 => {}
            None => foreign.push(oddity(Odd::Foreign, key)),
        }
    }
    let missing = expected.keys().filter(|key| !seen.contains_key(key)).map(|key| oddity(Odd::Missing, key));
    foreign.into_iter().chain(changed).chain(missing).collect()
}

fn is_statistics((kind, name): &Key, sql: &str) -> bool {
    kind == "table" && STATISTICS.contains(&(name.as_str(), sql))
}

/// All entries of a file's own schema. Where somebody wrote to it, nothing in it need be text.
fn entries(connection: &Connection) -> rusqlite::Result<Vec<(Key, Made)>> {
    let mut query = connection.prepare("select type, name, tbl_name, sql from main.sqlite_schema limit ?1")?;
    let rows = query.query_map([MOST as i64], |row| {
        let text = |at| {
            Ok::<_, rusqlite::Error>(match row.get_ref(at)? {
                ValueRef::Null => String::new(),
                ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into_owned(),
                ValueRef::Integer(_) | ValueRef::Real(_) => "?".to_owned(),
            })
        };
        Ok(((text(0)?, text(1)?), (text(2)?, normalised(&text(3)?))))
    })?;
    rows.collect()
}

/// SQL with its spaces and capitals made alike outside of quotes, so that only what it says counts.
pub(super) fn normalised(sql: &str) -> String {
    let mut out = String::with_capacity(sql.len());
    let mut quote = None;
    for c in sql.trim().chars() {
        match quote {
            Some(end) => {
                out.push(c);
                if c == end {
                    quote = None;
                }
            }
            None if c.is_ascii_whitespace() => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            None => {
                quote = match c {
                    '\'' | '"' | '`' => Some(c),
                    '[' => Some(']'),
                    _ => None,
                };
                out.extend(c.to_lowercase());
            }
        }
    }
    out
}

/// A name from a file, as it may be shown: one line, not endless.
fn shown(name: &str) -> String {
    let mut shown: String =
        name.chars().take(LONGEST_NAME).map(|c| if c.is_control() { '\u{b7}' } else { c }).collect();
    if name.chars().nth(LONGEST_NAME).is_some() {
        shown.push('…');
    }
    shown
}
