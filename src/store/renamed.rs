//! Backups follow a project whose file was renamed. They lie in a folder that is called after the file, and nothing that
//! is wiped for good may stay behind in one of the old name.

use super::secret::ProjectFile;
use super::{StoreError, backup, files, identity, intent, kept, open};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Moves backups of this project from folders beside it whose own file is not there any more, or is this very file by
/// another name. Plain ones of an encrypted project are wiped. Gives what could not be done.
pub fn take_along(connection: &Connection, project: &ProjectFile) -> Vec<StoreError> {
    let Ok(guid) = kept::guid(connection) else { return Vec::new() };
    let mut failed = Vec::new();
    for folder in left_behind(&project.path) {
        for (_, copy) in backup::existing(&folder) {
            let Ok(file) = project.copy_at(&copy, None) else { continue };
            let is_its =
                open::read(&file, true).is_ok_and(|copy| kept::guid(&copy.connection).is_ok_and(|of| of == guid));
            if is_its {
                let wipe = project.key.is_some() && file.key.is_none();
                failed.extend(take(&folder, &copy, &project.path, wipe).err());
            }
        }
        // One that holds anything else stays.
        drop(std::fs::remove_dir(folder));
    }
    failed
}

/// Folders of backups beside a project that no other file has.
fn left_behind(project: &Path) -> Vec<PathBuf> {
    let (Some(parent), own) = (project.parent(), backup::folder(project)) else { return Vec::new() };
    let entries = std::fs::read_dir(parent).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir())).map(|entry| entry.path());
    let is_orphan = |folder: &PathBuf| {
        backup::project_of(folder).is_some_and(|other| {
            !intent::is_pending(&other) && (other.symlink_metadata().is_err() || identity::is_same(&other, project))
        })
    };
    folders.filter(|folder| *folder != own && is_orphan(folder)).collect()
}

/// Moves or wipes one copy, with what lies beside it under its name.
fn take(from: &Path, copy: &Path, project: &Path, wipe: bool) -> Result<(), StoreError> {
    let to = backup::folder(project);
    let io = |source| StoreError::Io { path: copy.to_owned(), source };
    let name = copy.file_name().unwrap_or_default().to_string_lossy().into_owned();
    if wipe {
        for entry in std::fs::read_dir(from).map_err(io)?.flatten() {
            if entry.file_name().to_string_lossy().starts_with(&name) && entry.path().is_file() {
                files::erase(&entry.path())?;
            }
        }
        return Ok(());
    }
    files::make_private_folder(&to).map_err(io)?;
    for entry in std::fs::read_dir(from).map_err(io)?.flatten() {
        let there = to.join(entry.file_name());
        if entry.file_name().to_string_lossy().starts_with(&name) && there.symlink_metadata().is_err() {
            std::fs::rename(entry.path(), there).map_err(io)?;
        }
    }
    files::sync_folder_of(&to.join(name))
}
