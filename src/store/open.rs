//! Creating and opening a project file.

use super::identity::{self, Held};
use super::private::PrivateCopy;
use super::secret::{Key, Password, ProjectFile};
use super::{
    Store, StoreError, backup, cut, files, genuine, intent, journal, lock, log, part, private, renamed, schema, secret,
    tame,
};
use crate::model::{BackupReason, Guid, Lang, now};
use crate::say;
use rusqlite::{Connection, OpenFlags, params};
use std::path::Path;
use std::time::Duration;

/// What may be done with an open project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenMode {
    Write,
    /// The file or its folder is read-only.
    ReadOnlyFile,
    /// The disk is full.
    NoRoom,
    /// Somebody else writes; this one reads.
    InUse {
        by: String,
    },
}

impl OpenMode {
    /// Whether the file is read as it lies there, without anything beside it.
    pub fn is_as_it_lies(&self) -> bool {
        matches!(self, OpenMode::ReadOnlyFile | OpenMode::NoRoom)
    }
}

impl Store {
    /// Makes a new project file, which must not exist yet; encrypted if a password is given. Cut short, it
    /// leaves none.
    pub fn create(path: &Path, title: &str, language: Lang, password: Option<&Password>) -> Result<Store, StoreError> {
        let path = identity::resolved(path);
        if path.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path });
        }
        if intent::is_pending(&path) {
            return Err(StoreError::HalfRewritten { path });
        }
        if let Some(parent) = path.parent().filter(|parent| !parent.is_dir()) {
            let source = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(StoreError::Io { path: parent.to_owned(), source });
        }
        let key = password.map(Key::fresh).transpose()?;
        let part = files::unforeseen(&path, "part")?;
        drop(files::make_private(&part)?);
        let made = write_new(&ProjectFile { path: part.clone(), key: key.clone() }, title, language)
            .and_then(|()| files::publish(&part, &path));
        if let Err(error) = made {
            drop(std::fs::remove_file(part));
            return Err(error);
        }
        Store::open_file(ProjectFile { path, key }, "")
            .map_err(|source| StoreError::MadeOnly { source: Box::new(source) })
    }

    /// Opens a project for writing, or for reading where somebody else writes or the file may not
    /// be written. `who` is told to others who try to open it meanwhile. A password is not looked at
    /// where the project is not encrypted.
    pub fn open(path: &Path, who: &str, password: Option<&Password>) -> Result<Store, StoreError> {
        let path = identity::resolved(path);
        finish_rewriting(&path)?;
        inspect(&path)?;
        Store::open_file(ProjectFile::new(&path, password)?, who)
    }

    fn open_file(file: ProjectFile, who: &str) -> Result<Store, StoreError> {
        Store::open_locked(file, who, None)
    }

    /// Opens a file whose lock is held already, or asks for it.
    pub(super) fn open_locked(file: ProjectFile, who: &str, lock: Option<lock::Lock>) -> Result<Store, StoreError> {
        if backup::is_one(&file.path) {
            return Store::open_reader(&file);
        }
        let path = &file.path;
        let is_open = identity::is_open_here(path);
        let held = Held::hold(path).map_err(|source| StoreError::Io { path: path.clone(), source })?;
        let (mode, lock) = match lock {
            Some(mut lock) => match lock.move_to(&held) {
                true => (OpenMode::Write, Some(lock)),
                false => (OpenMode::InUse { by: "?".to_owned() }, None),
            },
            None => match lock::ask(path, Some(&held), who)? {
                lock::Asked::Got(lock) => (OpenMode::Write, Some(lock)),
                lock::Asked::Held { by } => (OpenMode::InUse { by }, None),
                lock::Asked::ReadOnly => (OpenMode::ReadOnlyFile, None),
                lock::Asked::NoRoom => (OpenMode::NoRoom, None),
            },
        };
        let writable = std::fs::metadata(path).is_ok_and(|meta| !meta.permissions().readonly());
        let mode = if mode == OpenMode::Write && !writable { OpenMode::ReadOnlyFile } else { mode };
        let mut unfinished = Vec::new();
        match &mode {
            OpenMode::Write => unfinished.extend(cut::look(path, true, is_open)?),
            OpenMode::ReadOnlyFile | OpenMode::NoRoom => unfinished.extend(cut::look_only(path, is_open)),
            OpenMode::InUse { .. } => {}
        }
        let (beside, lock) = match verified(&file, mode.clone()) {
            // What is there can be read all the same.
            Err(error) if is_no_room(&error) => (verified(&file, OpenMode::NoRoom)?, None),
            beside => (beside?, lock),
        };
        let Beside { mut connection, version: found, mode, copy } = beside;
        if found < schema::VERSION {
            // An older file is brought up to date; where it cannot be, that is said.
            may_write(&mode)?;
        }
        if mode == OpenMode::Write {
            unfinished.extend(intent::clear(path).err());
            configure(&connection)?;
            if found < schema::VERSION {
                backup::write(&connection, &file, BackupReason::Migration)?;
                schema::migrate(&mut connection)?;
            }
            journal::install(&connection)?;
            unfinished.extend(renamed::take_along(&connection, &file));
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        let habit = backup::Habit::Risks;
        let mut store =
            Store { connection, copy, file, mode, lock, held, unfinished, habit, sitting: Default::default() };
        store.finish_key()?;
        store.finish_purge()?;
        Ok(store)
    }

    /// Opens a project whose password is known already, as [`Store::open`] does.
    pub fn open_known(file: &ProjectFile, who: &str) -> Result<Store, StoreError> {
        finish_rewriting(&file.path)?;
        inspect(&file.path)?;
        Store::open_file(file.clone(), who)
    }

    /// A connection that only reads: beside the window's thread, beside another program that
    /// writes, or in a folder where nothing may be written.
    pub fn open_reader(file: &ProjectFile) -> Result<Store, StoreError> {
        finish_rewriting(&file.path)?;
        inspect(&file.path)?;
        let is_open = identity::is_open_here(&file.path);
        let held = Held::hold(&file.path).map_err(|source| StoreError::Io { path: file.path.clone(), source })?;
        let unfinished = cut::look(&file.path, false, is_open)?;
        // What would be lost and could not be set aside is not touched.
        let may_open = !matches!(unfinished, Some(StoreError::LogEnds { kept: None, .. }));
        let mut beside = read(file, may_open)?;
        let is_backup = backup::is_one(&file.path);
        if beside.version < schema::VERSION {
            if is_backup {
                return Err(StoreError::OlderBackup { path: file.path.clone() });
            }
            drop(beside);
            drop(Store::open_file(file.clone(), "")?);
            beside = read(file, may_open)?;
        }
        let Beside { connection, copy, mode, .. } = beside;
        let mode = if is_backup { OpenMode::ReadOnlyFile } else { mode };
        let (unfinished, habit) = (unfinished.into_iter().collect(), backup::Habit::Never);
        Ok(Store {
            connection,
            copy,
            file: file.clone(),
            mode,
            lock: None,
            held,
            unfinished,
            habit,
            sitting: Default::default(),
        })
    }
}

/// A connection to a project that this program knows and made.
pub(super) struct Beside {
    pub connection: Connection,
    /// The version of the file.
    pub version: i64,
    pub mode: OpenMode,
    /// What is read in its place, where its log could not be read beside it.
    pub copy: Option<PrivateCopy>,
}

/// Connects to a project to read it; where `may_open` is false, or nothing can be written beside it, as it lies there.
/// Nothing is made beside the file but what goes with it.
pub(super) fn read(file: &ProjectFile, may_open: bool) -> Result<Beside, StoreError> {
    let mode = match may_open && !nobody_may_write(&file.path) {
        true => OpenMode::InUse { by: String::new() },
        false => OpenMode::ReadOnlyFile,
    };
    match verified(file, mode) {
        // There is no room beside the project for what SQLite keeps there while it reads.
        Err(StoreError::ReadOnly) => verified(file, OpenMode::ReadOnlyFile),
        Err(error) if is_no_room(&error) => verified(file, OpenMode::NoRoom),
        other => other,
    }
}

fn verified(file: &ProjectFile, mode: OpenMode) -> Result<Beside, StoreError> {
    let (connection, copy) = connect_to(file, &mode)?;
    let version = verify(&connection, file)?;
    Ok(Beside { connection, version, mode, copy })
}

/// Whether there was no room for what SQLite keeps beside a file while it reads.
fn is_no_room(error: &StoreError) -> bool {
    use rusqlite::ffi::{SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_WRITE};
    let codes = [SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMOPEN, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_WRITE];
    match error {
        StoreError::DiskFull => true,
        StoreError::Sql(rusqlite::Error::SqliteFailure(failure, _)) => codes.contains(&failure.extended_code),
        _ => false,
    }
}

fn write_new(file: &ProjectFile, title: &str, language: Lang) -> Result<(), StoreError> {
    let mut connection = Connection::open(&file.path)?;
    unlock(&connection, file.key.as_ref())?;
    unnamed(&connection, "main")?;
    schema::migrate(&mut connection)?;
    connection.execute(
        "insert into project (id, guid, title, language, created) values (1, ?1, ?2, ?3, ?4)",
        params![Guid::fresh(), title, language, now()],
    )?;
    let coder = say::store_coder_1(language);
    connection.execute("insert into coder (guid, name) values (?1, ?2)", params![Guid::fresh(), coder])?;
    connection.close().map_err(|(_, error)| StoreError::from(error))
}

/// Where the project was being written anew and that was cut short, it is finished or taken back, also
/// for who only wants to read. Whoever is at it just now is left to it.
fn finish_rewriting(path: &Path) -> Result<(), StoreError> {
    // What cannot be wiped just now keeps nobody from working; it is tried again the next time.
    drop(part::wipe_left_behind(path));
    private::wipe_left_behind_once();
    if !intent::is_pending(path) {
        return part::wipe_left_beside(path).or(Ok(()));
    }
    match lock::ask(path, None, "")? {
        lock::Asked::Got(_lock) => intent::recover(path),
        lock::Asked::Held { .. } | lock::Asked::ReadOnly | lock::Asked::NoRoom => Ok(()),
    }
}

/// Says why a project cannot be written where it cannot.
pub(super) fn may_write(mode: &OpenMode) -> Result<(), StoreError> {
    match mode {
        OpenMode::Write => Ok(()),
        OpenMode::ReadOnlyFile => Err(StoreError::ReadOnly),
        OpenMode::NoRoom => Err(StoreError::DiskFull),
        OpenMode::InUse { by } => Err(StoreError::InUse { by: by.clone() }),
    }
}

/// Gives a connection the key of its file, and tells it what no file may do. Nothing else may be asked of it before.
pub(super) fn unlock(connection: &Connection, key: Option<&Key>) -> rusqlite::Result<()> {
    tame::ours(connection)?;
    if let Some(key) = key {
        // Its own words about a wrong key would go to standard error.
        connection.pragma_update(None, "cipher_log_level", "NONE")?;
        connection.pragma_update(None, "key", key.spec.as_str())?;
    }
    // What is sorted or held back for a moment stays in memory: temporary files would be plain.
    connection.pragma_update(None, "temp_store", "memory")?;
    // A page whose cells lie outside it is damage, and is said to be before anything reads there.
    connection.pragma_update(None, "cell_size_check", true)
}

/// What can be said of a file before SQLite sees it.
fn inspect(path: &Path) -> Result<(), StoreError> {
    let meta = match std::fs::metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::NotFound { path: path.to_owned() });
        }
        Err(source) => return Err(StoreError::Io { path: path.to_owned(), source }),
    };
    if meta.is_dir() {
        return Err(StoreError::IsFolder { path: path.to_owned() });
    }
    if !meta.is_file() {
        return Err(StoreError::NotAProject { path: path.to_owned() });
    }
    if meta.len() == 0 {
        return Err(StoreError::Empty { path: path.to_owned() });
    }
    Held::hold(path).map(drop).map_err(|source| StoreError::Io { path: path.to_owned(), source })
}

/// Whether the file is write-protected.
fn nobody_may_write(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|meta| meta.permissions().readonly())
}

/// Connects to a project. Where nothing may be written beside it and its log holds changes that the file lacks, to a
/// copy of both.
fn connect_to(file: &ProjectFile, mode: &OpenMode) -> Result<(Connection, Option<PrivateCopy>), StoreError> {
    let waits = || matches!(log::read(&files::beside(&file.path, "wal")), Ok(Some(log)) if log.used > 0);
    if !mode.is_as_it_lies() || !waits() {
        return Ok((connect(file, mode)?, None));
    }
    let copy = PrivateCopy::of(&file.path)?;
    let there = ProjectFile { path: copy.path(), key: file.key.clone() };
    Ok((connect(&there, &OpenMode::InUse { by: String::new() })?, Some(copy)))
}

/// Says of a file that SQLite cannot read whether it is foreign or damaged.
fn unreadable(file: &ProjectFile, error: rusqlite::Error) -> StoreError {
    let path = file.path.clone();
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::NotADatabase) if file.key.is_some() => StoreError::WrongPassword { path },
        Some(rusqlite::ErrorCode::NotADatabase) if secret::is_torn(&path) => StoreError::Damaged { path },
        Some(rusqlite::ErrorCode::NotADatabase) => StoreError::NotAProject { path },
        Some(rusqlite::ErrorCode::DatabaseCorrupt) => StoreError::Damaged { path },
        _ => StoreError::from(error),
    }
}

pub(super) fn connect(file: &ProjectFile, mode: &OpenMode) -> Result<Connection, StoreError> {
    connected(file, mode).map_err(|error| unreadable(file, error))
}

fn connected(file: &ProjectFile, mode: &OpenMode) -> rusqlite::Result<Connection> {
    let path = &file.path;
    // Also one who only reads opens it so: the last to close then takes away what SQLite keeps beside the file.
    let flags = match mode {
        OpenMode::ReadOnlyFile | OpenMode::NoRoom => OpenFlags::SQLITE_OPEN_READ_ONLY,
        _ => OpenFlags::SQLITE_OPEN_READ_WRITE,
    } | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = if mode.is_as_it_lies() {
        // A read-only folder, or a full disk, has no room for the shared-memory file that WAL asks for.
        let uri = format!(
            "file:{}?immutable=1",
            path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23")
        );
        Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)?
    } else {
        Connection::open_with_flags(path, flags)?
    };
    unlock(&connection, file.key.as_ref())?;
    connection.pragma_update(None, "query_only", *mode != OpenMode::Write)?;
    connection.busy_timeout(Duration::from_secs(2))?;
    connection.set_prepared_statement_cache_capacity(128);
    connection.pragma_update(None, "cache_size", -16_000)?;
    Ok(connection)
}

/// What a file is written with that has no name yet: cut short it is thrown away, and whole it is synced as a file.
/// So nothing of it is ever kept beside it.
pub(super) fn unnamed(connection: &Connection, schema: &str) -> rusqlite::Result<()> {
    connection.pragma_update(Some(schema), "journal_mode", "memory")?;
    connection.pragma_update(Some(schema), "synchronous", "off")
}

/// Durable as `architecture.md` asks: a step reported as done survives a power cut.
fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)
}

/// Whether the file is a project that this program knows and made; its version.
pub(super) fn verify(connection: &Connection, file: &ProjectFile) -> Result<i64, StoreError> {
    let path = &file.path;
    let not_ours = || StoreError::NotAProject { path: path.to_owned() };
    let damaged = || StoreError::Damaged { path: path.to_owned() };
    let asked = connection.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0));
    let application = asked.map_err(|error| unreadable(file, error))?;
    if application != schema::APPLICATION_ID {
        return Err(not_ours());
    }
    let found = schema::version(connection)?;
    if found > schema::VERSION {
        return Err(StoreError::FileTooNew { found, known: schema::VERSION });
    }
    genuine::project(connection, found, path).map_err(|error| match error {
        StoreError::Sql(error) => unreadable(file, error),
        other => other,
    })?;
    let pages: i64 = connection.pragma_query_value(None, "page_count", |row| row.get(0)).map_err(|_| damaged())?;
    let size = connection.pragma_query_value(None, "page_size", integer).map_err(|_| damaged())?;
    let length = std::fs::metadata(path).map_or(0, |meta| meta.len());
    // With a WAL beside it the file itself may rightly be shorter.
    let wal = std::fs::metadata(format!("{}-wal", path.display())).map_or(0, |meta| meta.len());
    if wal == 0 && (length as i64) < pages.saturating_mul(size) {
        return Err(damaged());
    }
    // Counted no further than needed: pages that name one another may never end.
    let whole = "select (select count(*) from (select 1 from project limit 2)) = 1 and exists (select 1 from coder)";
    connection
        .query_row(whole, [], |row| row.get::<_, bool>(0))
        .map_err(|_| damaged())
        .and_then(|is_whole| if is_whole { Ok(found) } else { Err(damaged()) })
}

/// A number that SQLite gives as one, and SQLCipher as text.
fn integer(row: &rusqlite::Row) -> rusqlite::Result<i64> {
    match row.get_ref(0)? {
        rusqlite::types::ValueRef::Text(text) => {
            Ok(std::str::from_utf8(text).ok().and_then(|text| text.parse().ok()).unwrap_or_default())
        }
        other => Ok(other.as_i64()?),
    }
}
