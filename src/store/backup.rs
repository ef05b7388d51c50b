//! Verified copies of the project in a folder beside it: before each migration, and once a day.

use super::open::unlock;
use super::secret::ProjectFile;
use super::{OpenMode, Store, StoreError, files};
use crate::model::now;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// How many copies are kept.
const KEPT: usize = 7;

/// The folder of a project's backups.
pub(super) fn folder(project: &Path) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push("-backups");
    PathBuf::from(name)
}

/// Writes a copy, verifies it, and removes the oldest beyond those that are kept.
pub fn write(connection: &Connection, file: &ProjectFile) -> Result<PathBuf, StoreError> {
    let project = &file.path;
    let folder = folder(project);
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| StoreError::Io { path, source }
    };
    files::make_private_folder(&folder).map_err(io(&folder))?;
    let copy = free_name(&folder);
    let part = copy.with_extension("part");
    files::erase(&part)?;
    drop(files::make_private(&part)?);
    if let Err(error) = connection.execute("vacuum main into ?1", [part.to_string_lossy()]) {
        drop(files::erase(&part));
        return Err(error.into());
    }
    let sound = Connection::open(&part).and_then(|copy| {
        unlock(&copy, file.key.as_ref())?;
        copy.query_row("pragma quick_check(1)", [], |row| row.get::<_, String>(0))
    })?;
    if sound != "ok" {
        drop(files::erase(&part));
        return Err(StoreError::Damaged { path: project.to_owned() });
    }
    files::publish(&part, &copy)?;
    for old in existing(&folder).iter().rev().skip(KEPT) {
        drop(std::fs::remove_file(old));
    }
    Ok(copy)
}

/// A name that tells the time, and that no copy of the same second has.
pub(super) fn free_name(folder: &Path) -> PathBuf {
    let time = now().replace(':', "-");
    let mut copy = folder.join(format!("{time}.mening"));
    let mut number = 2;
    while copy.exists() {
        copy = folder.join(format!("{time}-{number}.mening"));
        number += 1;
    }
    copy
}

/// The copies that exist, oldest first: their names are their times.
fn existing(folder: &Path) -> Vec<PathBuf> {
    let mut copies: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    copies.retain(|path| path.extension().is_some_and(|ending| ending == "mening"));
    copies.sort();
    copies
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
        let inner = inner.filter(|entry| entry.file_name().to_string_lossy().ends_with("-backups"));
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
    /// Whether a day has passed since the last copy.
    pub fn backup_due(&self) -> bool {
        let today = now().chars().take(10).collect::<String>();
        !existing(&folder(&self.file.path))
            .last()
            .is_some_and(|newest| newest.file_name().is_some_and(|name| name.to_string_lossy().starts_with(&today)))
    }

    /// Writes a verified copy; for a thread of its own, through [`Store::open_reader`].
    pub fn back_up(&self) -> Result<PathBuf, StoreError> {
        // A copy is written by the reader, which else writes nothing.
        let reads = *self.mode() != OpenMode::Write;
        self.connection.pragma_update(None, "query_only", false)?;
        let written = write(&self.connection, &self.file);
        self.connection.pragma_update(None, "query_only", reads)?;
        written
    }
}
