//! Encrypting a project, giving it another password, and making it plain again: always a whole new
//! file that is checked before it takes the old one's place.

use super::open::{may_write, unlock};
use super::secret::{Key, Password, ProjectFile};
use super::{Store, StoreError, backup, schema};
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
        may_write(&store.mode)?;
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

    #[test]
    fn a_copy_that_lacks_a_row_or_is_damaged_does_not_take_the_projects_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        let store = Store::create(&path, "p", Lang::Sv, None).unwrap();
        let part = beside(&path, "part");
        let file = ProjectFile { path: path.clone(), key: None };
        let copy = || write_copy(&store.connection, &part, &file).unwrap();
        let verified = || verify_copy(&store.connection, &part, &file);
        copy();
        verified().unwrap();
        Connection::open(&part).unwrap().execute_batch("pragma foreign_keys = off; delete from coder").unwrap();
        assert!(matches!(verified(), Err(StoreError::Damaged { path }) if path == part));
        copy();
        Connection::open(&part).unwrap().execute("insert into coder (guid, name) values ('g', 'B')", []).unwrap();
        assert!(matches!(verified(), Err(StoreError::Damaged { .. })));
        copy();
        // A page in the middle is overwritten.
        let mut bytes = std::fs::read(&part).unwrap();
        let middle = bytes.len() / 2 / 4096 * 4096;
        bytes[middle..middle + 4096].fill(7);
        std::fs::write(&part, bytes).unwrap();
        assert!(verified().is_err());
    }

    #[test]
    fn what_is_erased_is_overwritten_to_its_last_byte() {
        let folder = tempfile::tempdir().unwrap();
        for length in [0_usize, 1, 64 * 1024, 64 * 1024 + 1, 200_000] {
            let (path, linked) = (folder.path().join("gone"), folder.path().join("linked"));
            std::fs::write(&path, vec![b'x'; length]).unwrap();
            std::fs::hard_link(&path, &linked).unwrap();
            erase(&path);
            assert!(!path.exists());
            assert_eq!(std::fs::read(&linked).unwrap(), vec![0; length]);
            std::fs::remove_file(linked).unwrap();
        }
        erase(&folder.path().join("never there"));
    }
}
