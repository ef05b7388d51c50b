//! Whether words that were to leave for good still stand anywhere: every byte of the project's file, of what
//! SQLite keeps beside it, of every backup and of the key, and every field of every table.

use super::identity::Held;
use super::{KeyFile, Reader, Store, StoreError, backup, files, schema};
use rusqlite::types::ValueRef;
use std::path::{Path, PathBuf};

/// What came of looking everywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// How many files were looked through.
    pub files: usize,
    /// Those in which something stands, or that could not be read.
    pub left: Vec<PathBuf>,
}

/// As many bytes are looked at together, and as many of them again with the next.
const CHUNK: usize = 1 << 20;
const OVERLAP: usize = 8 << 10;

/// Says of what is looked through whether something stands in it.
pub struct Sought<'s> {
    /// Asked of all bytes, piece by piece.
    pub in_bytes: &'s dyn Fn(&str) -> bool,
    /// Asked of every text of a table on its own.
    pub in_field: &'s dyn Fn(&str) -> bool,
    /// Asked of every imported file by name and bytes, which may be packed.
    pub in_file: &'s dyn Fn(&str, &[u8]) -> bool,
}

impl Store {
    /// Looks everywhere; the key is looked through where it is open.
    pub fn look_everywhere(&self, key: Option<&KeyFile>, sought: &Sought) -> Result<Proof, StoreError> {
        let Sought { in_bytes, in_field, in_file } = sought;
        let project = &self.file.path;
        let mut proof = Proof::default();
        for path in places(project) {
            proof.files += 1;
            if stands_in(&path, in_bytes).unwrap_or(true) {
                proof.left.push(path);
            }
        }
        // What an encrypted file's bytes do not show, and what lies across two pages, its rows do.
        if !proof.left.contains(project)
            && (stands_in_fields(self.reader(), in_field)? || stands_in_originals(self.reader(), in_file)?)
        {
            proof.left.push(project.clone());
        }
        if let Some(key) = key {
            proof.files += 1;
            if stands_in(key.path(), in_bytes).unwrap_or(true) || stands_in_fields(key.reader(), in_field)? {
                proof.left.push(key.path().to_owned());
            }
        }
        Ok(proof)
    }
}

/// All files in which words of a project could stand.
fn places(project: &Path) -> Vec<PathBuf> {
    let beside = ["wal", "journal", "old"].map(|what| files::beside(project, what));
    let parts = files::left_behind(project, "part");
    let mut places = vec![project.to_owned()];
    places.extend(beside.into_iter().chain(parts).filter(|path| path.is_file()));
    places.extend(backup::files(project));
    places
}

/// Through the handle that is open already, if one is: to close another would drop SQLite's locks.
fn stands_in(path: &Path, found: &dyn Fn(&str) -> bool) -> std::io::Result<bool> {
    let file = Held::hold(path)?;
    let mut piece = vec![0; CHUNK + OVERLAP];
    let mut at = 0;
    loop {
        let read = file.bytes(at, &mut piece)?;
        if found(&String::from_utf8_lossy(piece.get(..read).unwrap_or_default())) {
            return Ok(true);
        }
        if read < piece.len() {
            return Ok(false);
        }
        at += CHUNK as u64;
    }
}

/// Whether it stands in any text of any table but those of the documents, whose words are their speakers'.
fn stands_in_fields(reader: Reader, found: &dyn Fn(&str) -> bool) -> Result<bool, StoreError> {
    let columns = "select t.name, c.name from main.sqlite_schema t, pragma_table_info(t.name, 'main') c
        where t.type = 'table' and t.name not like 'sqlite%' and t.name not like '%search%' and t.name <> 'document_text'";
    let mut query = reader.0.prepare(columns)?;
    let columns = query.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
    for (table, column) in columns.collect::<Result<Vec<_>, _>>()? {
        let (table, column) = (schema::quoted(&table), schema::quoted(&column));
        let texts = format!("select {column} from {table} where typeof({column}) in ('text', 'blob')");
        let mut query = reader.0.prepare(&texts)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            if let ValueRef::Text(text) | ValueRef::Blob(text) = row.get_ref(0)?
                && found(&String::from_utf8_lossy(text))
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

/// Whether it stands in an imported file, unpacked.
fn stands_in_originals(reader: Reader, found: &dyn Fn(&str, &[u8]) -> bool) -> Result<bool, StoreError> {
    let mut query = reader.0.prepare("select file_name, bytes from original")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if found(&row.get::<_, String>(0)?, &row.get::<_, Vec<u8>>(1)?) {
            return Ok(true);
        }
    }
    Ok(false)
}
