//! Verified copies of the project in a folder beside it: before the first change of a day, before steps that risk much,
//! and after those that wipe the earlier ones. Their names say when and why; they are thinned as they age.

use super::open::{self, unlock};
use super::secret::ProjectFile;
use super::{OpenMode, Store, StoreError, digest, files, schema};
use crate::model::{BackupName, BackupReason, now, superfluous};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// What a store does of itself before it changes the project.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// Copies before steps that risk much; somebody else sees to the daily one.
    Risks,
    /// The daily copy, too, before the first change.
    Daily,
    /// None: the file is itself a copy that is soon wiped.
    Never,
}

/// What the name of the folder of backups ends in.
const FOLDER: &str = "-backups";

/// The folder of a project's backups.
pub(super) fn folder(project: &Path) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push(FOLDER);
    PathBuf::from(name)
}

/// The project that a folder of backups is called after.
pub(super) fn project_of(folder: &Path) -> Option<PathBuf> {
    let name = folder.file_name()?.to_string_lossy().into_owned();
    Some(folder.with_file_name(name.strip_suffix(FOLDER).filter(|name| !name.is_empty())?))
}

/// Whether a file is a backup, by its place and its name. It is read and never changed.
pub fn is_one(path: &Path) -> bool {
    let text =
        |name: Option<&std::ffi::OsStr>| name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    text(path.parent().and_then(Path::file_name)).ends_with(FOLDER)
        && BackupName::read(&text(path.file_name())).is_some()
}

/// Writes a copy, and lets those go that are superfluous once it is known to open and to be whole.
pub fn write(connection: &Connection, file: &ProjectFile, reason: BackupReason) -> Result<PathBuf, StoreError> {
    let folder = folder(&file.path);
    files::make_private_folder(&folder).map_err(|source| StoreError::Io { path: folder.clone(), source })?;
    let copy = free_name(&folder, reason);
    let part = copy.with_extension("part");
    let written = copy_to(connection, file, &part).and_then(|()| files::publish(&part, &copy));
    if let Err(error) = written {
        drop(files::erase(&part));
        return Err(error);
    }
    // Of something that has changed by itself, older copies are the only ones that are right.
    if matches!(is_as_written(connection), Ok(true)) {
        thin(&folder);
    }
    Ok(copy)
}

/// Writes what a connection sees to a new file under the same key, and looks whether that opens and is whole.
pub(super) fn copy_to(connection: &Connection, file: &ProjectFile, part: &Path) -> Result<(), StoreError> {
    files::erase(part)?;
    drop(files::make_private(part)?);
    connection.execute("vacuum main into ?1", [part.to_string_lossy()])?;
    let copy = Connection::open(part)?;
    unlock(&copy, file.key.as_ref())?;
    open::verify(&copy, &file.with_key_at(part))?;
    if is_whole(&copy)? { Ok(()) } else { Err(StoreError::Damaged { path: file.path.clone() }) }
}

/// SQLite's own verdict on a file's pages.
pub(super) fn is_whole(connection: &Connection) -> Result<bool, StoreError> {
    let verdict: String = connection.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
    Ok(verdict == "ok")
}

/// Whether a file's pages are whole, and what it holds is as it was written.
pub(super) fn is_sound(connection: &Connection) -> Result<bool, StoreError> {
    Ok(is_whole(connection)? && is_as_written(connection)?)
}

/// Whether texts and imported files are what their digests say; of a file that is older than digests nobody can tell.
fn is_as_written(connection: &Connection) -> Result<bool, StoreError> {
    if usize::try_from(schema::version(connection)?).is_ok_and(|version| version < schema::DIGESTS) {
        return Ok(true);
    }
    let never = || false;
    Ok(digest::changed_texts(connection, &never)?.is_empty()
        && digest::changed_originals(connection, &never)?.is_empty())
}

/// A name that tells the time, and that no copy of the same second has.
fn free_name(folder: &Path, reason: BackupReason) -> PathBuf {
    let at = now();
    let known = existing(folder);
    let of_now = known.iter().filter(|(name, _)| name.at == at).map(|(name, _)| name.number);
    let number = of_now.max().map_or(1, |number| number + 1);
    folder.join(BackupName { at, number, reason }.file_name())
}

/// The copies that exist, newest first.
pub(super) fn existing(folder: &Path) -> Vec<(BackupName, PathBuf)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let copies = entries.filter_map(|entry| {
        Some((BackupName::read(&entry.file_name().to_string_lossy())?, entry.path())).filter(|(_, path)| path.is_file())
    });
    let mut copies: Vec<(BackupName, PathBuf)> = copies.collect();
    copies.sort_by(|(one, _), (other, _)| (&other.at, other.number).cmp(&(&one.at, one.number)));
    copies
}

/// Removes what is superfluous, and parts that nobody works on any more.
fn thin(folder: &Path) {
    let copies = existing(folder);
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |meta| meta.len());
    let known: Vec<(String, u64)> = copies.iter().map(|(name, path)| (name.at.clone(), size(path))).collect();
    for (_, old) in superfluous(&known, &now()).iter().filter_map(|place| copies.get(*place)) {
        drop(std::fs::remove_file(old));
    }
    const FORGOTTEN: Duration = Duration::from_secs(24 * 60 * 60);
    for part in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_part = part.path().extension().is_some_and(|ending| ending == "part");
        let age = part.metadata().ok().and_then(|meta| meta.modified().ok()).and_then(|then| then.elapsed().ok());
        if is_part && age.is_some_and(|age| age > FORGOTTEN) {
            drop(files::erase(&part.path()));
        }
    }
}

/// Wipes all copies, also those that were cut short: they hold what the project no longer may.
///
/// # Errors
/// Of the first that could not be wiped; all the others are tried.
pub(super) fn remove_all(project: &Path) -> Result<(), StoreError> {
    let mut done = Ok(());
    for copy in files(project) {
        done = done.and(files::erase(&copy));
    }
    for within in folders(&folder(project), DEEPEST).iter().skip(1).rev() {
        // One that holds a file of somebody's stays.
        drop(std::fs::remove_dir(within));
    }
    done
}

/// A copy that was opened has copies of its own beside it, and those may have been opened, too.
const DEEPEST: usize = 8;

/// The folder of a project's backups and those of its backups, each before what is in it.
fn folders(outer: &Path, depth: usize) -> Vec<PathBuf> {
    let mut found = vec![outer.to_owned()];
    if depth > 0 {
        let entries = std::fs::read_dir(outer).into_iter().flatten().flatten();
        // Never through a link.
        let inner = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
        let inner = inner.filter(|entry| entry.file_name().to_string_lossy().ends_with(FOLDER));
        found.extend(inner.flat_map(|entry| folders(&entry.path(), depth - 1)));
    }
    found
}

/// All files of backups, however deep.
pub(super) fn files(project: &Path) -> Vec<PathBuf> {
    let within = |folder: &PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten();
    let folders = folders(&folder(project), DEEPEST);
    folders.iter().flat_map(within).map(|entry| entry.path()).filter(|path| is_ours(path)).collect()
}

/// Copies, parts of copies, and what SQLite keeps beside one that was opened.
fn is_ours(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    path.is_file()
        && (name.ends_with(".mening")
            || name.ends_with(".part")
            || [".mening-", ".part-"].iter().any(|ending| name.contains(ending)))
}

impl Store {
    /// Whether the day's copy is still to be made. A backup has none itself.
    pub fn backup_due(&self) -> bool {
        let today = now().chars().take(10).collect::<String>();
        let copies = existing(&folder(&self.file.path));
        !is_one(&self.file.path) && !copies.first().is_some_and(|(newest, _)| newest.at.starts_with(&today))
    }

    /// Makes the day's copy before the first change from here on.
    pub fn back_up_daily(&mut self) {
        self.habit = Habit::Daily;
    }

    /// Writes a verified copy; for a thread of its own, through [`Store::open_reader`].
    pub fn back_up(&self) -> Result<PathBuf, StoreError> {
        self.back_up_as(BackupReason::Daily)
    }

    pub(super) fn back_up_as(&self, reason: BackupReason) -> Result<PathBuf, StoreError> {
        // A copy is written by the reader, which else writes nothing.
        let reads = *self.mode() != OpenMode::Write;
        self.connection.pragma_update(None, "query_only", false)?;
        let written = write(&self.connection, &self.file, reason);
        self.connection.pragma_update(None, "query_only", reads)?;
        written
    }

    /// The copy that is to be made before the next change is committed, if any: where the change risks much, or is the
    /// first of the day. A project in which nothing was done yet needs none.
    pub(super) fn owed(&self, risk: Option<BackupReason>) -> Result<Option<Owed>, StoreError> {
        let daily = || (self.habit == Habit::Daily && self.backup_due()).then_some(BackupReason::Daily);
        let Some(reason) = risk.filter(|_| self.habit != Habit::Never).or_else(daily) else { return Ok(None) };
        let begun = "select exists (select 1 from journal_step)";
        let begun: bool = self.connection.query_row(begun, [], |row| row.get(0))?;
        Ok(begun.then(|| Owed { file: self.file.clone(), reason }))
    }
}

/// A copy that is to be made before a change is committed.
pub struct Owed {
    file: ProjectFile,
    reason: BackupReason,
}

impl Owed {
    /// Makes it through a reader, which sees the project as it is before the change. That it could not be made is told,
    /// and keeps nobody from working.
    pub fn make(self) -> Option<StoreError> {
        let made = Store::open_reader(&self.file).and_then(|store| store.back_up_as(self.reason));
        made.err().map(|source| StoreError::NoBackup { source: Box::new(source) })
    }
}
