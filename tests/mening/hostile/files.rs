//! Hostile and damaged files of every kind that the program opens: the same for the same number.

use super::seeds::{Random, Seed, broken, mutated, packed};
use crate::peers::{QUALCODER, TAGUETTE};
use std::path::Path;
use std::sync::OnceLock;

/// What somebody did to a project, and how it looks to the program.
const SPOILT: &str = include_str!("spoilt.txt");

/// What a hostile file is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Project,
    Encrypted,
    KeyFile,
    /// Another program's database, or a project for exchange.
    Peer,
    Exchange,
    /// What becomes a document, a table or several of them.
    Document,
    Crafted,
}

/// A file to be tried.
pub struct Hostile {
    pub kind: Kind,
    pub name: String,
    pub bytes: Vec<u8>,
    /// What was done, to be told.
    pub what: String,
}

/// Whole files that the hostile ones are made of.
pub struct Whole {
    pub project: Vec<u8>,
    pub encrypted: Vec<u8>,
    pub key: Vec<u8>,
    pub exchange: Vec<u8>,
    pub codebook: Vec<u8>,
    pub seeds: Vec<Seed>,
}

/// The hostile file of a number.
pub fn hostile(whole: &Whole, number: u64) -> Hostile {
    let mut random = Random::of(number ^ 0x5eed);
    let made = |kind, name: &str, bytes, what: String| Hostile { kind, name: name.to_owned(), bytes, what };
    match number % 10 {
        0 | 1 => {
            let lines: Vec<&str> = rows().chain(orders()).collect();
            let line = lines[(number / 10 * 2 + number % 2) as usize % lines.len()];
            made(Kind::Project, "a.mening", spoilt(&whole.project, line), line.chars().take(120).collect())
        }
        2 => made(Kind::Project, "a.mening", loosened(&whole.project, &mut random), "values of other types".to_owned()),
        3 => made(Kind::Project, "a.mening", torn(&whole.project, &mut random), "bytes of a project".to_owned()),
        4 if number % 20 == 4 => made(
            Kind::Encrypted,
            "a.mening",
            torn(&whole.encrypted, &mut random),
            "bytes of an encrypted one".to_owned(),
        ),
        4 => made(Kind::KeyFile, "a.meningkey", torn(&whole.key, &mut random), "bytes of a key".to_owned()),
        5 => {
            let (name, bytes, what) = peer(number / 10, &mut random);
            made(Kind::Peer, name, bytes, what)
        }
        6 => {
            let (name, bytes) = exchanged(whole, number / 10, &mut random);
            made(Kind::Exchange, name, bytes, "an exchange file".to_owned())
        }
        7 => {
            let all = crafted();
            let (name, bytes) = &all[number as usize / 10 % all.len()];
            made(Kind::Crafted, name, bytes.clone(), "made to hurt".to_owned())
        }
        _ => {
            let (name, bytes) = broken(&whole.seeds, number);
            made(Kind::Document, name, bytes, "a broken file".to_owned())
        }
    }
}

/// What may be done to rows while the schema is whole.
pub fn rows() -> impl Iterator<Item = &'static str> {
    lines().take_while(|line| *line != "--")
}

/// What could be run, were a file obeyed.
pub fn orders() -> impl Iterator<Item = &'static str> {
    lines().skip_while(|line| *line != "--").skip(1)
}

fn lines() -> impl Iterator<Item = &'static str> {
    SPOILT.lines().filter(|line| !line.starts_with('#'))
}

fn changed(bytes: &[u8], change: impl FnOnce(&Path)) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    std::fs::write(&path, bytes).unwrap();
    change(&path);
    std::fs::read(&path).unwrap()
}

fn open(path: &Path) -> rusqlite::Connection {
    let file = rusqlite::Connection::open(path).unwrap();
    file.execute_batch(
        "pragma foreign_keys = off; pragma ignore_check_constraints = on; pragma synchronous = off; pragma journal_mode = delete",
    )
    .unwrap();
    file
}

/// A project to which a line of [`SPOILT`] was done.
pub fn spoilt(project: &[u8], line: &str) -> Vec<u8> {
    changed(project, |path| open(path).execute_batch(line).unwrap_or_else(|error| panic!("{line}: {error}")))
}

/// A project in which some columns hold what their types do not allow; its schema is as it was.
fn loosened(project: &[u8], random: &mut Random) -> Vec<u8> {
    const VALUES: [&str; 10] = [
        "'abc'",
        "x'ff00fe'",
        "9e999",
        "-9e999",
        "1.5",
        "null",
        "cast(x'ff41fe' as text)",
        "''",
        "-1",
        "9223372036854775807",
    ];
    changed(project, |path| {
        let schema = |from: &str, to: &str| {
            let sql =
                format!("pragma writable_schema = on; update sqlite_schema set sql = replace(sql, '{from}', '{to}')");
            open(path).execute_batch(&sql).unwrap();
        };
        schema(") strict", ") /*strict*/");
        for kind in ["text", "integer"] {
            schema(&format!("{kind} not null"), &format!("{kind} /*not null*/"));
        }
        let file = open(path);
        let mut query = file
            .prepare(
                "select m.name, c.name from sqlite_schema m join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like '%search%' and m.name not like 'sqlite%' and c.pk = 0",
            )
            .unwrap();
        let columns: Vec<(String, String)> =
            query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        for _ in 0..=random.below(3) {
            let (table, column) = &columns[random.below(columns.len())];
            let value = VALUES[random.below(VALUES.len())];
            // What would stand twice where it may not is left as it is.
            drop(file.execute(&format!("update \"{table}\" set \"{column}\" = {value}"), []));
        }
        drop(query);
        drop(file);
        schema(") /*strict*/", ") strict");
        schema(" /*not null*/", " not null");
    })
}

/// Bytes of which some are others, or a length that promises too much.
fn torn(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut torn = bytes.to_vec();
    match random.below(6) {
        0 => torn.truncate(random.below(bytes.len())),
        1 => {
            // The first page says how large pages are, how many, and where free ones begin.
            let at = [16, 18, 20, 28, 32, 36, 40, 44, 52, 56, 60, 64, 92][random.below(13)];
            torn[at..at + 4].copy_from_slice(&[0x7f, 0xff, 0xff, random.below(256) as u8]);
        }
        2 => {
            // A cell that says to be of a gigabyte.
            let page = 4096 * random.below(bytes.len() / 4096);
            let at = page + 100 + random.below(3900);
            let end = (at + 5).min(torn.len());
            torn[at..end].copy_from_slice(&[0x84, 0x80, 0x80, 0x80, 0x00][..end - at]);
        }
        3 => {
            let (from, to) = (random.below(bytes.len() / 4096), random.below(bytes.len() / 4096));
            let page = bytes[from * 4096..(from + 1) * 4096].to_vec();
            torn[to * 4096..(to + 1) * 4096].copy_from_slice(&page);
        }
        _ => {
            for _ in 0..=random.below(40) {
                let at = random.below(torn.len());
                torn[at] = random.below(256) as u8;
            }
        }
    }
    torn
}

fn database(sql: &str) -> Vec<u8> {
    changed(&[], |path| {
        rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap_or_else(|e| panic!("{sql}: {e}"))
    })
}

fn peer(number: u64, random: &mut Random) -> (&'static str, Vec<u8>, String) {
    const ENDLESS: &str = "with recursive n (a) as (select 1 union all select a + 1 from n)";
    let (name, sound, text, codes, marks) = match number % 2 {
        0 => ("data.qda", QUALCODER, "source", "code_cat", "code_text"),
        _ => ("p.sqlite3", TAGUETTE, "documents", "tags", "highlights"),
    };
    let (column, from, to) = if number.is_multiple_of(2) {
        ("fulltext", "pos0", "pos1")
    } else {
        ("contents", "start_offset", "end_offset")
    };
    let spoilt = [
        format!("drop table {codes}; create view {codes} as {ENDLESS} select a from n"),
        format!("drop table {text}; create view {text} as {ENDLESS} select a as id from n"),
        format!("create trigger spy after insert on {text} begin delete from {text}; end"),
        format!("drop table {codes}; create virtual table {codes} using fts5 (name, path)"),
        format!("alter table {text} add column more as (hex(zeroblob(900000000)))"),
        format!("update {marks} set {from} = -1, {to} = 9223372036854775807"),
        format!("update {marks} set {from} = 'x', {to} = 9e999"),
        format!("update {text} set {column} = cast(x'ff41fe' as text)"),
        format!("update {text} set {column} = zeroblob(9000000)"),
        format!("update {text} set {column} = replace(hex(zeroblob(300000)), '00', '<b>')"),
        format!("update {text} set {column} = replace(hex(zeroblob(3000000)), '00', 'a ')"),
        format!("update {text} set id = -9223372036854775808"),
        "insert into code_cat values (1, 'a', 2), (2, 'b', 1), (3, 'c', 3)".to_owned(),
        "with recursive n (a) as (select 1 union all select a + 1 from n limit 100000) insert into code_cat select a, 'k' || a, a - 1 from n".to_owned(),
        "insert into tags values (2, 1, replace(hex(zeroblob(100000)), '00', 'a.'), '')".to_owned(),
        format!("with recursive n (a) as (select 100 union all select a + 1 from n limit 60000) insert into {text} (id, name, {column}) select a, 'd', 'ord' from n"),
        format!("{ENDLESS} insert into {marks} ({from}, {to}) select 0, a from n limit 60000"),
        "pragma writable_schema = on; update sqlite_schema set sql = replace(sql, 'text', 'text default (load_extension(1))')".to_owned(),
        "pragma writable_schema = on; update sqlite_schema set rootpage = 1".to_owned(),
        "create table \"t'); attach 'beside.mening' as other; drop table other.code; --\" (a)".to_owned(),
    ];
    let line = &spoilt[number as usize / 2 % spoilt.len()];
    let bytes = changed(&database(sound), |path| drop(open(path).execute_batch(line)));
    match number % 4 {
        3 => (name, torn_small(&bytes, random), format!("bytes of {name}")),
        _ => (name, bytes, line.chars().take(120).collect()),
    }
}

/// As [`torn`], for files of a page or two.
fn torn_small(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut torn = bytes.to_vec();
    for _ in 0..=random.below(40) {
        let at = 16 + random.below(torn.len() - 16);
        torn[at] = random.below(256) as u8;
    }
    torn
}

/// A project for exchange of which a part, or the whole, is broken.
fn exchanged(whole: &Whole, number: u64, random: &mut Random) -> (&'static str, Vec<u8>) {
    let qde = super::seeds::parts(&whole.exchange).unwrap();
    let (at, (_, xml)) = qde.iter().enumerate().find(|(_, (name, _))| name.ends_with(".qde")).unwrap();
    match number % 4 {
        0 => ("a.qdc", mutated(&whole.codebook, random)),
        1 => ("a.qde", mutated(xml, random)),
        2 => ("a.qdpx", mutated(&whole.exchange, random)),
        _ => {
            let mut parts = qde.clone();
            let text = String::from_utf8_lossy(xml);
            let digits = ["-1", "99999999999999999999", "1e9", "NaN", "4294967296", ""][random.below(6)];
            let field = ["startPosition", "endPosition"][random.below(2)];
            let marked = text.replace(&format!("{field}=\""), &format!("{field}=\"{digits}"));
            let other =
                text.replace("internal://", ["internal://../../", "relative:///etc/", "file:///dev/"][random.below(3)]);
            parts[at].1 = if random.below(2) == 0 { marked } else { other }.into_bytes();
            let parts: Vec<(&str, &[u8])> =
                parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
            ("a.qdpx", packed(&parts, false))
        }
    }
}

/// Files that were made to hurt whoever reads them; made once.
pub fn crafted() -> &'static [(String, Vec<u8>)] {
    static CRAFTED: OnceLock<Vec<(String, Vec<u8>)>> = OnceLock::new();
    CRAFTED.get_or_init(super::crafted::all)
}
