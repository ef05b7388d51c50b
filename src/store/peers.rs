//! The databases of other programs, only ever read: tables and columns are probed, for no version number can be trusted.

use super::schema::quoted;
use super::{StoreError, tame};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A table with more rows is refused.
const MOST_ROWS: usize = 2_000_000;
/// A table is refused whose texts hold more bytes together.
const MOST_BYTES: usize = 256 << 20;
/// How every SQLite file begins.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// A value of a foreign table.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Empty, of a kind that holds no words, or in a column that is not there.
    None,
    Integer(i64),
    Text(String),
}

impl Value {
    /// As text; numbers as they are written.
    pub fn text(&self) -> String {
        match self {
            Value::None => String::new(),
            Value::Integer(n) => n.to_string(),
            Value::Text(text) => text.clone(),
        }
    }

    /// As a number; some programs keep theirs as text.
    pub fn number(&self) -> Option<i64> {
        match self {
            Value::None => None,
            Value::Integer(n) => Some(*n),
            Value::Text(text) => text.trim().parse().ok(),
        }
    }
}

/// A foreign database.
pub struct Peer {
    connection: Connection,
    path: PathBuf,
    /// Dropped after the connection.
    _copy: Option<Copy>,
}

/// A copy in a folder of its own, removed with it.
struct Copy(PathBuf);

impl Drop for Copy {
    fn drop(&mut self) {
        // What cannot be removed now, the system's own clearing of temporary files takes.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

impl Peer {
    /// Opens a database without ever writing to it or beside it.
    ///
    /// # Errors
    /// What cannot be read; what is no SQLite database or is encrypted.
    pub fn open(path: &Path) -> Result<Peer, StoreError> {
        let io = |source| StoreError::Io { path: path.to_owned(), source };
        // Closing a file that is open as a project would take its locks away.
        if super::is_open_here(path) {
            return Err(StoreError::NotAProject { path: path.to_owned() });
        }
        let mut head = Vec::new();
        std::fs::File::open(path).map_err(io)?.take(MAGIC.len() as u64).read_to_end(&mut head).map_err(io)?;
        if head != MAGIC {
            return Err(StoreError::NotAProject { path: path.to_owned() });
        }
        // What was not yet carried over into the file stands beside it. Carrying it over writes, so a copy is opened.
        let beside: Vec<&str> =
            ["-wal", "-journal"].into_iter().filter(|ending| is_filled(&beside(path, ending))).collect();
        let (connection, copy) = if beside.is_empty() {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
            (Connection::open_with_flags(address(path), flags)?, None)
        } else {
            let (copy, file) = copied(path, &beside).map_err(io)?;
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            (Connection::open_with_flags(file, flags)?, Some(copy))
        };
        tame::tables_only(&connection)?;
        connection.query_row("select count(*) from main.sqlite_schema", [], |row| row.get::<_, i64>(0))?;
        Ok(Peer { connection, path: path.to_owned(), _copy: copy })
    }

    /// Whether there is a table of that name that holds rows of its own: a view, and a table that another
    /// program works out, are orders, and are not there for us.
    pub fn has(&self, table: &str) -> bool {
        // As SQLite understood it: what the schema's own column says of a kind need not be so.
        let known = "select 1 from pragma_table_list(?1) where schema = 'main' and type = 'table' and name = ?1";
        self.connection.query_row(known, [table], |_| Ok(())).is_ok()
    }

    /// Makes sure that reading a table ends and runs nothing.
    fn vet(&self, table: &str) -> Result<(), StoreError> {
        let damaged = || StoreError::Damaged { path: self.path.clone() };
        let worked_out = "select exists (select 1 from pragma_table_xinfo(?1, 'main') where hidden > 0)";
        if self.connection.query_row(worked_out, [table], |row| row.get::<_, bool>(0))? {
            return Err(damaged());
        }
        // Pages that name one another may never end.
        let sound = format!("pragma main.quick_check({})", quoted(table));
        let verdict: String = self.connection.query_row(&sound, [], |row| row.get(0))?;
        if verdict == "ok" { Ok(()) } else { Err(damaged()) }
    }

    /// The names of all tables.
    ///
    /// # Errors
    /// A damaged database.
    pub fn tables(&self) -> Result<Vec<String>, StoreError> {
        let mut query =
            self.connection.prepare("select name from main.sqlite_schema where type = 'table' order by name")?;
        let names = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
        Ok(names.into_iter().filter(|name| self.has(name)).collect())
    }

    /// How many rows a table has; none if there is no such table.
    ///
    /// # Errors
    /// A damaged database.
    pub fn count(&self, table: &str) -> Result<usize, StoreError> {
        if !self.has(table) {
            return Ok(0);
        }
        self.vet(table)?;
        let query = format!("select count(*) from main.{}", quoted(table));
        let count = self.connection.query_row(&query, [], |row| row.get::<_, i64>(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }

    /// The rows of a table with the given columns, in the order in which they were made; nothing stands where a column
    /// is missing, and there are no rows where the table is.
    ///
    /// # Errors
    /// A damaged database; a table too large to be held.
    pub fn rows(&self, table: &str, columns: &[&str]) -> Result<Vec<Vec<Value>>, StoreError> {
        if !self.has(table) {
            return Ok(Vec::new());
        }
        self.vet(table)?;
        let known = self.columns(table)?;
        let named = |column: &&str| {
            if known.contains(&column.to_lowercase()) { quoted(column) } else { "null".to_owned() }
        };
        let list = columns.iter().map(named).collect::<Vec<_>>().join(", ");
        let mut query = self.connection.prepare(&format!("select {list} from main.{}", quoted(table)))?;
        let mut rows = query.query([])?;
        let (mut found, mut bytes) = (Vec::new(), 0);
        while let Some(row) = rows.next()? {
            let mut values = Vec::with_capacity(columns.len());
            for at in 0..columns.len() {
                values.push(value(row.get_ref(at)?, &mut bytes));
            }
            found.push(values);
            if found.len() > MOST_ROWS || bytes > MOST_BYTES {
                let source = std::io::Error::other(format!("{table}: > {MOST_ROWS} rows / {} MB", MOST_BYTES >> 20));
                return Err(StoreError::Io { path: self.path.clone(), source });
            }
        }
        Ok(found)
    }

    /// The names of a table's columns, in lower case.
    fn columns(&self, table: &str) -> Result<Vec<String>, StoreError> {
        let mut known = Vec::new();
        self.connection.pragma(None, "table_info", table, |row| {
            known.push(row.get::<_, String>(1)?.to_lowercase());
            Ok(())
        })?;
        Ok(known)
    }
}

fn value(written: ValueRef, bytes: &mut usize) -> Value {
    match written {
        ValueRef::Integer(n) => Value::Integer(n),
        ValueRef::Real(n) if n.fract() == 0.0 && n.abs() < 9e15 => Value::Integer(n as i64),
        ValueRef::Real(n) => Value::Text(n.to_string()),
        ValueRef::Text(text) => {
            *bytes += text.len();
            Value::Text(String::from_utf8_lossy(text).into_owned())
        }
        // Some drivers bind words as bytes.
        ValueRef::Blob(blob) => {
            *bytes += blob.len();
            std::str::from_utf8(blob).map_or(Value::None, |text| Value::Text(text.to_owned()))
        }
        ValueRef::Null => Value::None,
    }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn is_filled(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|meta| meta.len() > 0)
}

/// A file as SQLite addresses one that nobody changes, so that nothing is locked or made beside it.
fn address(path: &Path) -> String {
    let shown = path.to_string_lossy();
    let shown = if cfg!(windows) { shown.replace('\\', "/") } else { shown.into_owned() };
    let escaped = shown.replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let root = if path.is_absolute() { if escaped.starts_with('/') { "//" } else { "///" } } else { "" };
    format!("file:{root}{escaped}?mode=ro&immutable=1")
}

/// Copies a database with what stands beside it to where only this user can read it.
fn copied(path: &Path, endings: &[&str]) -> std::io::Result<(Copy, PathBuf)> {
    let mut random = [0; 8];
    getrandom::fill(&mut random).map_err(|_| std::io::Error::other("no random numbers"))?;
    let folder = std::env::temp_dir().join(format!("mening-{:016x}", u64::from_le_bytes(random)));
    private_folder(&folder)?;
    let copy = Copy(folder);
    let file = copy.0.join("peer");
    std::fs::copy(path, &file)?;
    for ending in endings {
        std::fs::copy(beside(path, ending), beside(&file, ending))?;
    }
    Ok((copy, file))
}

#[cfg(unix)]
fn private_folder(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn private_folder(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir(folder)
}

/// Makes a database by SQL, for tests.
#[cfg(test)]
pub fn build(path: &Path, sql: &str) -> Result<(), StoreError> {
    Ok(Connection::open(path)?.execute_batch(sql)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_read_as_it_is_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a b%20?#å.sqlite3", "plain.db"] {
            let path = folder.path().join(name);
            build(&path, "create table t (A, b); insert into t values (1, 'x'), (2.5, x'C3A5'), (null, x'FF');")
                .unwrap();
            let peer = Peer::open(&path).unwrap();
            let (none, text) = (Value::None, |text: &str| Value::Text(text.to_owned()));
            let expected = [
                vec![Value::Integer(1), text("x"), none.clone()],
                vec![text("2.5"), text("å"), none.clone()],
                vec![none.clone(), none.clone(), none.clone()],
            ];
            assert_eq!(peer.rows("t", &["a", "b", "missing"]).unwrap(), expected, "{name}");
            assert_eq!((peer.count("t").unwrap(), peer.count("u").unwrap()), (3, 0));
            assert!(peer.rows("u", &["a"]).unwrap().is_empty() && !peer.has("u"));
            assert!(peer.connection.execute("delete from t", []).is_err());
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_is_not_yet_carried_over_is_read_from_a_copy_that_goes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite3");
        let open = Connection::open(&path).unwrap();
        open.execute_batch(
            "pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table t (a); insert into t values (7);",
        )
        .unwrap();
        let before = std::fs::read(&path).unwrap();
        let peer = Peer::open(&path).unwrap();
        assert_eq!(peer.rows("t", &["a"]).unwrap(), [vec![Value::Integer(7)]]);
        let copy = peer._copy.as_ref().unwrap().0.clone();
        assert!(copy.is_dir());
        drop(peer);
        assert!(!copy.exists());
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn nothing_of_a_database_is_run_and_every_reading_ends() {
        let folder = tempfile::tempdir().unwrap();
        let endless = "with recursive n (a) as (select 1 union all select a + 1 from n) select a from n";
        let tables = |peer: &Peer| peer.tables().unwrap();
        for (n, (sql, is_there)) in [
            ("create table t (a); insert into t values (1)".to_owned(), true),
            (format!("create view t as {endless}"), false),
            ("create virtual table t using fts5 (a)".to_owned(), false),
        ]
        .into_iter()
        .enumerate()
        {
            let path = folder.path().join(format!("{n}.db"));
            build(&path, &sql).unwrap();
            let peer = Peer::open(&path).unwrap();
            assert_eq!(peer.has("t"), is_there, "{sql}");
            assert_eq!(peer.rows("t", &["a"]).unwrap().len(), usize::from(is_there), "{sql}");
            assert_eq!(peer.count("t").unwrap(), usize::from(is_there), "{sql}");
            assert_eq!(tables(&peer).contains(&"t".to_owned()), is_there, "{sql}");
        }
        // A column that is worked out is an order, too.
        let path = folder.path().join("worked out.db");
        build(&path, "create table t (a, b as (hex(zeroblob(10))), c as (a) stored); insert into t (a) values (1)")
            .unwrap();
        let peer = Peer::open(&path).unwrap();
        for read in [peer.rows("t", &["a"]).map(drop), peer.count("t").map(drop)] {
            assert!(matches!(read, Err(StoreError::Damaged { .. })));
        }
        // Names are names.
        let path = folder.path().join("names.db");
        build(&path, "create table \"t\"\" where a = 1; --\" (a); insert into \"t\"\" where a = 1; --\" values (2)")
            .unwrap();
        let peer = Peer::open(&path).unwrap();
        assert_eq!(tables(&peer), ["t\" where a = 1; --"]);
        assert_eq!(peer.rows("t\" where a = 1; --", &["a", "a\" --"]).unwrap(), [[Value::Integer(2), Value::None]]);
    }

    #[test]
    fn a_table_whose_pages_name_one_another_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ring.db");
        let rows = "with recursive n (a) as (select 1 union all select a + 1 from n limit 2000) insert into t select a, hex(randomblob(200)) from n";
        build(&path, &format!("create table t (a, b); {rows}")).unwrap();
        let mut bytes = std::fs::read(&path).unwrap();
        // The table's root is the second page, its cells begin with the page that they lead to: all to the first.
        let cells = 4096 + 12..4096 + 12 + 2 * usize::from(u16::from_be_bytes([bytes[4099], bytes[4100]]));
        assert_eq!(bytes[4096], 5, "the root leads to other pages");
        let at = |bytes: &[u8], cell: usize| 4096 + usize::from(u16::from_be_bytes([bytes[cell], bytes[cell + 1]]));
        let first = at(&bytes, cells.start);
        let leads_to: [u8; 4] = bytes[first..first + 4].try_into().unwrap();
        for cell in cells.step_by(2) {
            let cell = at(&bytes, cell);
            bytes[cell..cell + 4].copy_from_slice(&leads_to);
        }
        std::fs::write(&path, bytes).unwrap();
        let peer = Peer::open(&path).unwrap();
        assert!(matches!(peer.rows("t", &["a"]), Err(StoreError::Damaged { .. })));
        assert!(matches!(peer.count("t"), Err(StoreError::Damaged { .. })));
    }

    #[test]
    fn what_is_no_database_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite3");
        for bytes in [&b""[..], b"words", b"SQLite format 3\0 and no more"] {
            std::fs::write(&path, bytes).unwrap();
            assert!(Peer::open(&path).is_err());
        }
        assert!(Peer::open(&folder.path().join("missing")).is_err());
    }
}
