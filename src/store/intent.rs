//! What is about to be done to several files at once, written down beside the project before the first
//! of them is touched, so that the next one to open it finishes it or takes it back. It holds names of
//! files alone.

use super::files::{self, beside, erase, sync_folder_of};
use super::{StoreError, backup};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A project that is written anew: under another password, or none.
#[derive(Debug, Serialize, Deserialize)]
pub struct Intent {
    /// The name of the finished new file, in the project's folder.
    part: String,
}

fn record(project: &Path) -> PathBuf {
    beside(project, "intent")
}

/// Where the old file waits to be wiped.
fn old(project: &Path) -> PathBuf {
    beside(project, "old")
}

/// Writes down that this finished file is to take the project's place. From here on the project is
/// either as it was or as it is to be, whenever the power goes.
pub fn write(project: &Path, part: &Path) -> Result<(), StoreError> {
    let name = part.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let path = record(project);
    let io = |source| StoreError::Io { path: path.clone(), source };
    let text = serde_json::to_string(&Intent { part: name }).unwrap_or_default();
    let mut file = super::files::make_private(&path)?;
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    if let Err(source) = written {
        drop(std::fs::remove_file(&path));
        return Err(io(source));
    }
    sync_folder_of(&path)
}

/// Puts the new file in the project's place; the old one waits beside it. There is no moment without a
/// project where the disk knows second names.
pub fn exchange(project: &Path, part: &Path) -> Result<(), StoreError> {
    let io = |source| StoreError::Io { path: project.to_owned(), source };
    let old = old(project);
    if std::fs::hard_link(project, &old).is_err() {
        std::fs::rename(project, &old).map_err(io)?;
    }
    sync_folder_of(project)?;
    std::fs::rename(part, project).map_err(io)?;
    sync_folder_of(project)
}

/// Wipes what the old file left: itself, its log, and the backups under its password.
///
/// # Errors
/// Of what could not be wiped; the record stays, and the next opening tries again.
pub fn finish(project: &Path) -> Result<(), StoreError> {
    let old = old(project);
    if super::identity::is_same(project, &old) {
        // The new file went away before it could take the project's place: there is nothing to wipe.
        drop(std::fs::remove_file(&old));
        return drop_record(project);
    }
    erase(&old)?;
    for side in ["wal", "shm"] {
        erase(&beside(project, side))?;
    }
    backup::remove_all(project)?;
    drop_record(project)
}

fn drop_record(project: &Path) -> Result<(), StoreError> {
    let path = record(project);
    match std::fs::remove_file(&path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Io { path, source }),
        _ => sync_folder_of(project),
    }
}

/// Takes back what has not been done yet: the project is as it was.
pub fn take_back(project: &Path, part: &Path) -> Result<(), StoreError> {
    let old = old(project);
    if old.exists() {
        if project.exists() {
            // Still only a second name of the project itself: nothing of it may be overwritten.
            std::fs::remove_file(&old).map_err(|source| StoreError::Io { path: old.clone(), source })?;
        } else {
            std::fs::rename(&old, project).map_err(|source| StoreError::Io { path: old.clone(), source })?;
        }
    }
    // In this order: a record without the new file would be taken for an exchange that was made.
    drop_record(project)?;
    erase(part)
}

/// Whether something was begun on this project and is not finished.
pub fn is_pending(project: &Path) -> bool {
    record(project).exists() || !project.exists() && old(project).exists()
}

/// Finishes or takes back what was cut short. For the one who has the lock; the file is not open yet.
pub fn recover(project: &Path) -> Result<(), StoreError> {
    if let Ok(text) = std::fs::read_to_string(record(project)) {
        let intent: Option<Intent> = serde_json::from_str(&text).ok();
        let part = intent
            .map(|intent| intent.part)
            .filter(|part| !part.is_empty() && !part.contains(['/', '\\']))
            .map(|part| project.with_file_name(part));
        return match part {
            Some(part) if part.exists() => take_back(project, &part),
            Some(_) if project.exists() => finish(project),
            // Cut short while it was written itself: nothing else had been touched.
            _ => take_back(project, &beside(project, "part")),
        };
    }
    // Before there were records, the old file was moved away first.
    if !project.exists() && old(project).exists() {
        std::fs::rename(old(project), project).map_err(|source| StoreError::Io { path: project.to_owned(), source })?;
        sync_folder_of(project)?;
    }
    Ok(())
}

/// Wipes copies that were never finished, backups among them. For the one who has the lock, once the project is known
/// to open.
pub fn clear(project: &Path) -> Result<(), StoreError> {
    for path in ["part", "old"].iter().flat_map(|what| files::left_behind(project, what)) {
        files::discard(&path)?;
    }
    let is_part = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        name.ends_with(".part") || name.contains(".part-")
    };
    backup::files(project).iter().filter(|path| is_part(path)).try_for_each(|path| files::discard(path))
}
