//! The key: the names behind the pseudonyms, in an encrypted file of its own with a password of its
//! own, which is never kept in the project's folder.

use super::files;
use super::genuine;
use super::identity::Held;
use super::open::{unlock, unnamed};
use super::secret::{Key, Password, ProjectFile};
use super::{Reader, StoreError};
use crate::model::{Guid, Known};
use rusqlite::{Connection, OpenFlags, OptionalExtension, params};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// "MenK" as SQLite's application id.
const APPLICATION_ID: i64 = 0x4d65_6e4b;

const TABLES: &str = "
create table about (id integer primary key check (id = 1), project text not null) strict;
create table name (id integer primary key, name text not null unique check (name <> ''), pseudonym text not null, kind text not null) strict;
create table never (word text primary key) strict;
create table occurrence (replacement text primary key, original text not null) strict;
";

/// How long one who has the key open waits for another who is writing to it.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(2);

/// An open key.
pub struct KeyFile {
    connection: Connection,
    path: PathBuf,
    /// What opens it.
    key: Key,
    _held: Held,
}

impl KeyFile {
    /// Makes the key of a project.
    ///
    /// # Errors
    /// [`StoreError::KeyInProjectFolder`] where it would stand in the folder of the project or beneath
    /// it; [`StoreError::Exists`].
    pub fn create(path: &Path, password: &Password, project: &Path, guid: Guid) -> Result<KeyFile, StoreError> {
        apart(path, project)?;
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        clear(path)?;
        let key = super::secret::Key::fresh(password)?;
        let part = files::unforeseen(path, "part")?;
        drop(files::make_private(&part)?);
        if let Err(error) = write_new(&part, &key, guid).and_then(|()| files::publish(&part, path)) {
            drop(std::fs::remove_file(part));
            return Err(error);
        }
        let made = KeyFile::connect(path, &key)?;
        made.outlast_power_cuts()?;
        Ok(made)
    }

    /// Opens a file whose key is known. Its handle is shared with whoever else in this process looks at the file, for
    /// to close another would drop SQLite's locks.
    fn connect(path: &Path, key: &Key) -> Result<KeyFile, StoreError> {
        let held = Held::hold(path).map_err(|source| StoreError::Io { path: path.to_owned(), source })?;
        let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        unlock(&connection, Some(key))?;
        connection.busy_timeout(PATIENCE)?;
        Ok(KeyFile { connection, path: path.to_owned(), key: key.clone(), _held: held })
    }

    /// The same key once more, to be read where another thread has this one; nobody is asked for its password again.
    pub fn open_again(&self) -> Result<KeyFile, StoreError> {
        let opened = KeyFile::connect(&self.path, &self.key)?;
        opened.connection.pragma_update(None, "query_only", true)?;
        Ok(opened)
    }

    /// What was kept must not be taken back by a power cut, for by then the project may have let go of the names: so
    /// also that the journal is gone is put on the disk. This reads the file, and thus needs its right password.
    fn outlast_power_cuts(&self) -> rusqlite::Result<()> {
        self.connection.pragma_update(None, "synchronous", "extra")
    }

    /// Whether a key can be made there, as far as can be told without making it.
    ///
    /// # Errors
    /// As [`KeyFile::create`]; a folder that is not there.
    pub fn may_be_made(path: &Path, project: &Path) -> Result<(), StoreError> {
        apart(path, project)?;
        if path.exists() {
            return Err(StoreError::Exists { path: path.to_owned() });
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let missing = || StoreError::Io { path: folder.to_owned(), source: std::io::ErrorKind::NotFound.into() };
        if folder.is_dir() { Ok(()) } else { Err(missing()) }
    }

    /// Opens the key of a project.
    ///
    /// # Errors
    /// [`StoreError::NoKeyThere`], [`StoreError::WrongPassword`], [`StoreError::NotAKey`],
    /// [`StoreError::KeyOfOtherProject`], [`StoreError::Foreign`].
    pub fn open(path: &Path, password: &Password, project: &Path, guid: Guid) -> Result<KeyFile, StoreError> {
        apart(path, project)?;
        if !path.exists() {
            return Err(StoreError::NoKeyThere { path: path.to_owned() });
        }
        clear(path)?;
        let not_a_key = || StoreError::NotAKey { path: path.to_owned() };
        let file = ProjectFile::new(path, Some(password))?;
        let Some(key) = &file.key else { return Err(not_a_key()) };
        let opened = KeyFile::connect(path, key)?;
        let connection = &opened.connection;
        let application = connection.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0));
        let application = application.map_err(|error| match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::NotADatabase) => StoreError::WrongPassword { path: path.to_owned() },
            _ => StoreError::from(error),
        })?;
        if application != APPLICATION_ID {
            return Err(not_a_key());
        }
        opened.outlast_power_cuts()?;
        genuine::made_by(connection, TABLES, path)?;
        let whose: Guid = connection.query_row("select project from about", [], |row| row.get(0))?;
        if whose != guid {
            return Err(StoreError::KeyOfOtherProject { path: path.to_owned() });
        }
        Ok(opened)
    }

    /// Whether the key of this project is to be wiped and still lies somewhere.
    pub fn is_being_destroyed(project: &Path) -> bool {
        super::key_end::is_pending(project)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn reader(&self) -> Reader<'_> {
        Reader(&self.connection)
    }

    /// The names with their pseudonyms, in the order they were added.
    pub fn names(&self) -> Result<Vec<Known>, StoreError> {
        let mut query = self.connection.prepare("select name, pseudonym, kind from name order by id")?;
        let rows = query.query_map([], |row| {
            let kind: String = row.get(2)?;
            let kind = kind.parse().unwrap_or(crate::model::NameKind::Other);
            Ok(Known { name: row.get(0)?, pseudonym: row.get(1)?, kind })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Adds names, or gives names that are there another pseudonym.
    pub fn put(&mut self, names: &[Known]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for known in names {
            let kind: &'static str = known.kind.into();
            transaction.execute(
                "insert into name (name, pseudonym, kind) values (?1, ?2, ?3)
                 on conflict (name) do update set pseudonym = excluded.pseudonym, kind = excluded.kind",
                params![known.name, known.pseudonym, kind],
            )?;
        }
        Ok(transaction.commit()?)
    }

    pub fn remove(&mut self, name: &str) -> Result<(), StoreError> {
        self.connection.execute("delete from name where name = ?1", [name])?;
        Ok(())
    }

    /// Words that look like names and are none, as somebody decided.
    pub fn never(&self) -> Result<Vec<String>, StoreError> {
        let mut query = self.connection.prepare("select word from never order by word")?;
        let rows = query.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub fn add_never(&mut self, word: &str) -> Result<(), StoreError> {
        self.connection.execute("insert into never (word) values (?1) on conflict do nothing", [word])?;
        Ok(())
    }

    /// Keeps what stood where a pseudonym stands now.
    pub fn note(&mut self, occurrences: &[(Guid, String)]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        for (replacement, original) in occurrences {
            transaction.execute(
                "insert into occurrence (replacement, original) values (?1, ?2) on conflict do nothing",
                params![replacement, original],
            )?;
        }
        Ok(transaction.commit()?)
    }

    /// What stood where this pseudonym stands.
    pub fn original(&self, replacement: Guid) -> Result<Option<String>, StoreError> {
        let mut query = self.connection.prepare_cached("select original from occurrence where replacement = ?1")?;
        Ok(query.query_row([replacement], |row| row.get(0)).optional()?)
    }

    /// All that stood where pseudonyms stand or have stood, by the GUID of the place.
    pub fn originals(&self) -> Result<BTreeMap<String, String>, StoreError> {
        let mut query = self.connection.prepare("select replacement, original from occurrence")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets names, and what stood in places, for good.
    pub fn forget(&mut self, names: &[String], places: &[Guid]) -> Result<(), StoreError> {
        self.connection.pragma_update(None, "secure_delete", true)?;
        let transaction = self.connection.transaction()?;
        for name in names {
            transaction.execute("delete from name where name = ?1", [name])?;
        }
        for place in places {
            transaction.execute("delete from occurrence where replacement = ?1", [place])?;
        }
        Ok(transaction.commit()?)
    }

    /// Lets go of the key; gives where it lies.
    pub(super) fn close(self) -> Result<PathBuf, StoreError> {
        self.connection.close().map_err(|(_, error)| StoreError::from(error))?;
        Ok(self.path)
    }
}

/// Wipes what was left of a making that was cut short.
fn clear(path: &Path) -> Result<(), StoreError> {
    files::left_behind(path, "part").iter().try_for_each(|left| files::discard(left))
}

/// Writes a whole key to a file that has no name yet.
fn write_new(part: &Path, key: &Key, guid: Guid) -> Result<(), StoreError> {
    let connection = Connection::open(part)?;
    unlock(&connection, Some(key))?;
    unnamed(&connection, "main")?;
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.execute("insert into about (id, project) values (1, ?1)", [guid])?;
    connection.close().map_err(|(_, error)| StoreError::from(error))
}

/// Refuses a key in the project's own folder, or beneath it: whoever copies the folder has both.
fn apart(key: &Path, project: &Path) -> Result<(), StoreError> {
    let folder = |path: &Path| {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let parent = path.parent().map(Path::to_owned).unwrap_or_default();
        parent.canonicalize().unwrap_or(parent)
    };
    if folder(key).starts_with(folder(project)) {
        return Err(StoreError::KeyInProjectFolder { path: key.to_owned() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NameKind;

    #[test]
    fn a_key_is_kept_apart_opens_with_its_password_and_knows_its_project() {
        let (project, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let path = project.path().join("p.mening");
        let (guid, password) = (Guid::fresh(), Password::new("nyckelord".to_owned()));
        let inside = project.path().join("deeper/nyckel.meningkey");
        std::fs::create_dir(project.path().join("deeper")).unwrap();
        for refused in [project.path().join("nyckel.meningkey"), inside] {
            assert!(matches!(
                KeyFile::create(&refused, &password, &path, guid),
                Err(StoreError::KeyInProjectFolder { .. })
            ));
            assert!(!refused.exists());
        }
        let at = elsewhere.path().join("nyckel.meningkey");
        let mut key = KeyFile::create(&at, &password, &path, guid).unwrap();
        let name = Known { name: "Solveig".to_owned(), kind: NameKind::Person, pseudonym: "Karin".to_owned() };
        key.put(std::slice::from_ref(&name)).unwrap();
        let place = Guid::fresh();
        key.note(&[(place, "Solveigs".to_owned())]).unwrap();
        drop(key);
        let bytes = std::fs::read(&at).unwrap();
        assert!(!bytes.windows(7).any(|window| window == b"Solveig"));
        let open = |password: &str, guid| KeyFile::open(&at, &Password::new(password.to_owned()), &path, guid);
        assert!(matches!(open("fel", guid), Err(StoreError::WrongPassword { .. })));
        assert!(matches!(open("nyckelord", Guid::fresh()), Err(StoreError::KeyOfOtherProject { .. })));
        for (there, gone) in [
            ("create trigger t after insert on name begin delete from never; end", "drop trigger t"),
            ("create view v as select 1", "drop view v"),
            ("alter table name add column more text as (hex(name))", "alter table name drop column more"),
        ] {
            let raw = |sql: &str| {
                let file = ProjectFile::new(&at, Some(&password)).unwrap();
                let connection = Connection::open(&at).unwrap();
                unlock(&connection, file.key.as_ref()).unwrap();
                connection.execute_batch(sql).unwrap();
            };
            raw(there);
            assert!(matches!(open("nyckelord", guid), Err(StoreError::Foreign { .. })), "{there}");
            raw(gone);
        }
        let key = open("nyckelord", guid).unwrap();
        assert_eq!(key.names().unwrap(), [name]);
        assert_eq!(key.original(place).unwrap().as_deref(), Some("Solveigs"));
        assert_eq!(key.close().unwrap(), at);
        files::erase(&at).unwrap();
        assert!(!at.exists());
    }
}
