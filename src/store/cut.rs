//! A log that was damaged: SQLite takes what stands before the damage, drops the rest without a word, and writes over
//! it. Here it is told, and what is dropped is set aside first, together with the file that it belongs to.

use super::{StoreError, backup, files, lock, log, private};
use crate::model::now;
use std::path::{Path, PathBuf};

/// Ends the names of what was set aside, after a project's ending.
const ASIDE: &str = "-damaged";

/// Looks at the log beside a project, before SQLite does, and sets aside what would be lost of it. `is_ours` says that
/// nobody else writes; else that is found out, for what is just being written looks damaged, too.
pub fn look(project: &Path, is_ours: bool) -> Result<Option<StoreError>, StoreError> {
    let at = files::beside(project, "wal");
    let is_cut = || matches!(log::read(&at), Ok(Some(log)) if log.steps > 0);
    if !is_cut() {
        return Ok(None);
    }
    let _lock = match is_ours {
        true => None,
        false => match lock::ask(project, None, "")? {
            lock::Asked::Held { .. } => return Ok(None),
            lock::Asked::Got(lock) => Some(lock),
            lock::Asked::ReadOnly | lock::Asked::NoRoom => None,
        },
    };
    let Ok(Some(log)) = log::read(&at) else { return Ok(None) };
    if log.steps == 0 {
        return Ok(None);
    }
    let kept = set_aside(project)?;
    Ok(Some(StoreError::LogCut { steps: log.steps, kept }))
}

/// Copies the project and its log to where its backups are, so that a withdrawal finds them there.
fn set_aside(project: &Path) -> Result<PathBuf, StoreError> {
    let folder = backup::folder(project);
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| StoreError::Io { path, source }
    };
    files::make_private_folder(&folder).map_err(io(&folder))?;
    let kept = folder.join(format!("{}.mening{ASIDE}", now().replace(':', "-")));
    let log = files::beside(&kept, "wal");
    if kept.exists() {
        // Within one second it is the same.
        return Ok(kept);
    }
    let copied = private::copy(&files::beside(project, "wal"), &log)
        .and_then(|()| private::copy(project, &kept))
        .map_err(io(&kept));
    if let Err(error) = copied {
        drop(files::erase(&kept));
        drop(files::erase(&log));
        return Err(error);
    }
    files::sync(&log)?;
    files::sync(&kept)?;
    files::sync_folder_of(&kept)?;
    Ok(kept)
}

/// What was set aside of this project and is still there.
pub fn aside(project: &Path) -> Vec<PathBuf> {
    let mut found = backup::files(project);
    found.retain(|path| path.to_string_lossy().ends_with(&format!(".mening{ASIDE}")));
    found.sort();
    found
}
