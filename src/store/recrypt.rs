//! Encrypting a project, giving it another password, and making it plain again: always a whole new
//! file that is checked before it takes the old one's place.

use super::files;
use super::open::{may_write, unlock, unnamed};
use super::secret::{Key, Password, ProjectFile};
use super::{Store, StoreError, cut, identity, intent, schema};
use crate::model::BackupReason;
use rusqlite::Connection;
use std::path::Path;

impl Store {
    /// Writes the project anew under another password, or none, and opens it. Backups under the old
    /// one are removed and a new one is written.
    ///
    /// # Errors
    /// Those of opening, of writing beside the project, and [`StoreError::OtherNames`] for a file with hard
    /// links, whose words would stay under its other names. The project is then as it was. Once the new
    /// file is in its place there is no way back: what could not be done after that is told by
    /// [`Store::take_unfinished`], and a project that does not open then by [`StoreError::RecryptedOnly`].
    pub fn recrypt(
        path: &Path,
        who: &str,
        old: Option<&Password>,
        new: Option<&Password>,
    ) -> Result<Store, StoreError> {
        let store = Store::open(path, who, old)?;
        let path = store.file.path.clone();
        may_write(&store.mode)?;
        if identity::names(&path) > 1 {
            return Err(StoreError::OtherNames { path });
        }
        let file = ProjectFile { path: path.clone(), key: new.map(Key::fresh).transpose()? };
        let part = files::unforeseen(&path, "part")?;
        let written = write_copy(&store.connection, &part, &file)
            .and_then(|()| verify_copy(&store.connection, &part, &file))
            .and_then(|()| files::sync(&part))
            .and_then(|()| store.empty_log())
            .and_then(|()| intent::write(&path, &part));
        if let Err(error) = written {
            drop(intent::take_back(&path, &part));
            return Err(error);
        }
        let Store { connection, lock, held, .. } = store;
        // The last connection takes its log with it.
        if let Err((_, error)) = connection.close() {
            drop(intent::take_back(&path, &part));
            return Err(error.into());
        }
        if let Err(error) = intent::exchange(&path, &part)
            && part.exists()
        {
            drop(intent::take_back(&path, &part));
            return Err(error);
        }
        // From here on the new password is the one that opens it.
        let aside = cut::aside(&path);
        let finished = intent::finish(&path);
        drop(held);
        let reopened = Store::open_locked(file, who, lock);
        let mut store = reopened.map_err(|source| StoreError::RecryptedOnly { source: Box::new(source) })?;
        store.unfinished.extend(finished.err());
        store.unfinished.extend(cut::wiped(aside));
        store.unfinished.extend(store.back_up_as(BackupReason::Rewritten).err());
        Ok(store)
    }

    /// Whether nobody can read the file without a password.
    pub fn is_encrypted(&self) -> bool {
        self.file.key.is_some()
    }

    /// Writes all of the log into the file, so that nothing of it is left beside it.
    ///
    /// # Errors
    /// [`StoreError::BeingRead`] while somebody reads who still needs it.
    pub(super) fn empty_log(&self) -> Result<(), StoreError> {
        let busy: i64 = self.connection.query_row("pragma wal_checkpoint(truncate)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(StoreError::BeingRead) }
    }
}

pub(super) fn write_copy(connection: &Connection, part: &Path, file: &ProjectFile) -> Result<(), StoreError> {
    // To attach is not to create: an empty file is a database that is still to be written.
    drop(files::make_private(part)?);
    let key = file.key.as_ref().map_or("", |key| key.spec.as_str());
    connection.execute("attach database ?1 as copy key ?2", [part.to_string_lossy().as_ref(), key])?;
    let exported = |()| connection.query_row("select sqlcipher_export('copy')", [], |_| Ok(()));
    let copied = unnamed(connection, "copy").and_then(exported).and_then(|()| {
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
            let sql = format!("select count(*) from main.{}", schema::quoted(name));
            connection.query_row(&sql, [], |row| row.get::<_, i64>(0))
        };
        if count(connection)? != count(&copy)? {
            return Err(damaged());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::files::beside;
    use super::*;
    use crate::model::Lang;

    fn beside_it(folder: &Path) -> Vec<std::ffi::OsString> {
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    }

    #[test]
    fn a_rewriting_of_an_earlier_version_that_was_cut_short_leaves_a_project_and_nothing_beside_it() {
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
        assert_eq!(beside_it(folder.path()), ["p.mening"]);
    }

    #[test]
    fn a_rewriting_that_was_cut_short_is_finished_or_taken_back() {
        let password = Password::new("hemligt".to_owned());
        for (cut, encrypted) in [("before", false), ("linked", false), ("moved away", false), ("exchanged", true)] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("p.mening");
            drop(Store::create(&path, "p", Lang::Sv, None).unwrap());
            let part = files::unforeseen(&path, "part").unwrap();
            drop(Store::create(&part, "p", Lang::Sv, Some(&password)).unwrap());
            intent::write(&path, &part).unwrap();
            match cut {
                "before" => {}
                "linked" => std::fs::hard_link(&path, beside(&path, "old")).unwrap(),
                "moved away" => std::fs::rename(&path, beside(&path, "old")).unwrap(),
                _ => intent::exchange(&path, &part).unwrap(),
            }
            drop(Store::open(&path, "", Some(&password)).unwrap());
            assert_eq!(beside_it(folder.path()), ["p.mening"], "{cut}");
            assert_eq!(ProjectFile::is_encrypted(&path).unwrap(), encrypted, "{cut}");
        }
    }

    #[test]
    fn a_copy_that_lacks_a_row_or_is_damaged_does_not_take_the_projects_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        let store = Store::create(&path, "p", Lang::Sv, None).unwrap();
        let part = beside(&path, "part");
        let file = ProjectFile { path: path.clone(), key: None };
        let copy = || {
            files::erase(&part).unwrap();
            write_copy(&store.connection, &part, &file).unwrap();
        };
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
}
