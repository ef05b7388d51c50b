//! Encrypting a project, giving it another password, and making it plain again: always a whole new
//! file that is checked before it takes the old one's place.

use super::open::unlock;
use super::secret::{Key, Password, ProjectFile};
use super::{OpenMode, Store, StoreError, backup, schema};
use rusqlite::Connection;
use std::io::Write;
use std::path::{Path, PathBuf};

impl Store {
    /// Writes the project anew under another password, or none, and opens it. Backups under the old
    /// one are removed and a new one is written.
    ///
    /// # Errors
    /// Those of opening, and of writing beside the project. The project is then as it was.
    pub fn recrypt(
        path: &Path,
        who: &str,
        old: Option<&Password>,
        new: Option<&Password>,
    ) -> Result<Store, StoreError> {
        let store = Store::open(path, who, old)?;
        match &store.mode {
            OpenMode::Write => {}
            OpenMode::ReadOnlyFile => return Err(StoreError::ReadOnly),
            OpenMode::InUse { by } => return Err(StoreError::InUse { by: by.clone() }),
        }
        let file = ProjectFile { path: path.to_owned(), key: new.map(Key::fresh).transpose()? };
        let part = beside(path, "part");
        let written =
            write_copy(&store.connection, &part, &file).and_then(|()| verify_copy(&store.connection, &part, &file));
        if let Err(error) = written {
            erase(&part);
            return Err(error);
        }
        let Store { connection, lock, .. } = store;
        // The last connection takes its WAL with it.
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        exchange(path, &part)?;
        backup::remove_all(path);
        drop(lock);
        let store = Store::open(path, who, new)?;
        store.back_up()?;
        Ok(store)
    }

    /// Whether nobody can read the file without a password.
    pub fn is_encrypted(&self) -> bool {
        self.file.key.is_some()
    }
}

fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-");
    name.push(what);
    PathBuf::from(name)
}

fn write_copy(connection: &Connection, part: &Path, file: &ProjectFile) -> Result<(), StoreError> {
    erase(part);
    // To attach is not to create: an empty file is a database that is still to be written.
    std::fs::File::create(part).map_err(|source| StoreError::Io { path: part.to_owned(), source })?;
    let key = file.key.as_ref().map_or("", |key| key.spec.as_str());
    connection.execute("attach database ?1 as copy key ?2", [part.to_string_lossy().as_ref(), key])?;
    let copied = connection.query_row("select sqlcipher_export('copy')", [], |_| Ok(())).and_then(|()| {
        connection.pragma_update(Some("copy"), "application_id", schema::APPLICATION_ID)?;
        connection.pragma_update(Some("copy"), "user_version", schema::version(connection)?)
    });
    connection.execute("detach database copy", [])?;
    Ok(copied?)
}

/// Whether the copy is sound and holds as many rows of every table.
fn verify_copy(connection: &Connection, part: &Path, file: &ProjectFile) -> Result<(), StoreError> {
    let damaged = || StoreError::Damaged { path: part.to_owned() };
    let copy = Connection::open(part)?;
    unlock(&copy, file.key.as_ref())?;
    let sound: String = copy.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
    if sound != "ok" {
        return Err(damaged());
    }
    let mut tables = connection.prepare("select name from main.sqlite_schema where type = 'table' order by name")?;
    let names = tables.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
    for name in names.iter().filter(|name| !name.starts_with("sqlite_")) {
        let count = |connection: &Connection| {
            connection.query_row(&format!("select count(*) from main.\"{name}\""), [], |row| row.get::<_, i64>(0))
        };
        if count(connection)? != count(&copy)? {
            return Err(damaged());
        }
    }
    Ok(())
}

/// Puts the new file in the old one's place and wipes the old one.
fn exchange(path: &Path, part: &Path) -> Result<(), StoreError> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    std::fs::File::open(part).and_then(|file| file.sync_all()).map_err(io)?;
    let old = beside(path, "old");
    std::fs::rename(path, &old).map_err(io)?;
    if let Err(error) = std::fs::rename(part, path) {
        // The old file goes back where it was.
        drop(std::fs::rename(&old, path));
        return Err(io(error));
    }
    erase(&old);
    for side in ["wal", "shm"] {
        erase(&beside(path, side));
    }
    Ok(())
}

/// Where writing a project anew was cut short between its two last moves, the old file is all there
/// is: it gets its name back.
pub(super) fn recover(path: &Path) {
    if !path.exists() && beside(path, "old").exists() {
        drop(std::fs::rename(beside(path, "old"), path));
    }
}

/// Wipes what a rewriting that was cut short left beside the project. For the one who may write.
pub(super) fn clear(path: &Path) {
    for left in ["part", "old"] {
        if beside(path, left).exists() {
            erase(&beside(path, left));
        }
    }
}

/// Overwrites a file with zeros and removes it. What a disk keeps of overwritten blocks by itself is
/// beyond a program's reach.
pub(super) fn erase(path: &Path) {
    let zeros = [0_u8; 64 * 1024];
    if let (Ok(meta), Ok(mut file)) = (std::fs::metadata(path), std::fs::OpenOptions::new().write(true).open(path)) {
        let mut left = meta.len();
        while left > 0 {
            let now = left.min(zeros.len() as u64);
            if file.write_all(zeros.get(..now as usize).unwrap_or(&zeros)).is_err() {
                break;
            }
            left -= now;
        }
        drop(file.sync_all());
    }
    drop(std::fs::remove_file(path));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn a_rewriting_that_was_cut_short_leaves_a_project_and_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        drop(Store::create(&path, "p", Lang::Sv, None).unwrap());
        // Killed while the new file was written, and between the moves.
        std::fs::write(beside(&path, "part"), b"half a file").unwrap();
        std::fs::rename(&path, beside(&path, "old")).unwrap();
        drop(Store::open(&path, "", None).unwrap());
        // Killed after the moves, before the old file was wiped.
        std::fs::copy(&path, beside(&path, "old")).unwrap();
        drop(Store::open(&path, "", None).unwrap());
        let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["p.mening"]);
    }
}
