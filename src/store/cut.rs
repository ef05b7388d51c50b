//! A log that was damaged: SQLite takes what stands before the damage, drops the rest without a word, and writes over
//! it. Here it is told, and what is dropped is set aside first, together with the file that it belongs to.

use super::log::Loss;
use super::{StoreError, backup, files, lock, log, private};
use crate::model::now;
use std::path::{Path, PathBuf};

/// End the names of what was set aside, after a project's ending: of a log that has lost changes for sure, and of one
/// whose end cannot be read.
const ASIDE: [&str; 2] = ["-damaged", "-unread"];

/// Looks at the log beside a project, before SQLite does, and sets aside what would be lost of it. `is_ours` says that
/// nobody else writes; else that is found out, for what is just being written looks damaged, too. `is_open` says that
/// this process has the project open already.
///
/// # Errors
/// Where this process would write over it next, and it could not be set aside.
pub fn look(project: &Path, is_ours: bool, is_open: bool) -> Result<Option<StoreError>, StoreError> {
    let seen = || log::loss(project, !is_open).ok().flatten();
    if seen().is_none() {
        return Ok(None);
    }
    let _lock = match is_ours {
        true => None,
        false => match lock::ask(project, None, "")? {
            lock::Asked::Held { .. } => return Ok(None),
            lock::Asked::Got(lock) => Some(lock),
            lock::Asked::ReadOnly | lock::Asked::NoRoom => return Ok(look_only(project, is_open)),
        },
    };
    let Some(loss) = seen() else { return Ok(None) };
    match set_aside(project, loss) {
        Ok(kept) => Ok(Some(told(loss, Some(kept)))),
        Err(error) if is_ours => Err(error),
        Err(_) => Ok(Some(told(loss, None))),
    }
}

/// As [`look`], where nothing may be written: nothing is set aside.
pub fn look_only(project: &Path, is_open: bool) -> Option<StoreError> {
    log::loss(project, !is_open).ok().flatten().map(|loss| told(loss, None))
}

/// What the log beside a project lacks, where it lies there as it was damaged: nothing could be set aside.
pub fn lies_there(project: &Path) -> Option<Loss> {
    log::loss(project, false).ok().flatten()
}

fn told(loss: Loss, kept: Option<PathBuf>) -> StoreError {
    match kept {
        Some(kept) if loss.is_sure && loss.steps > 0 => StoreError::LogCut { steps: loss.steps, kept },
        kept => StoreError::LogEnds { loss, kept },
    }
}

/// Copies the project and its log to where its backups are, so that a withdrawal finds them there.
fn set_aside(project: &Path, loss: Loss) -> Result<PathBuf, StoreError> {
    let folder = backup::folder(project);
    let io = |path: &Path| {
        let path = path.to_owned();
        move |source| StoreError::Io { path, source }
    };
    files::make_private_folder(&folder).map_err(io(&folder))?;
    let kept = folder.join(format!("{}.mening{}", now().replace(':', "-"), ending(loss.is_sure)));
    let log = files::beside(&kept, "wal");
    if kept.exists() {
        // Within one second it is the same.
        return Ok(kept);
    }
    // Where the log was taken away, what is left is the project's file.
    let at = files::beside(project, "wal");
    let copied = if at.exists() { private::copy(&at, &log) } else { Ok(()) }
        .and_then(|()| private::copy(project, &kept))
        .map_err(io(&kept));
    if let Err(error) = copied {
        drop(files::erase(&kept));
        drop(files::erase(&log));
        return Err(error);
    }
    if log.exists() {
        files::sync(&log)?;
    }
    files::sync(&kept)?;
    files::sync_folder_of(&kept)?;
    Ok(kept)
}

fn ending(is_sure: bool) -> &'static str {
    let [damaged, unread] = ASIDE;
    if is_sure { damaged } else { unread }
}

/// What was set aside of this project and is still there, with whether changes are missing for sure.
pub fn aside(project: &Path) -> Vec<(PathBuf, bool)> {
    let mut found = backup::files(project);
    found.sort();
    let judged = found.into_iter().filter_map(|path| {
        let name = path.to_string_lossy();
        let is_it = |is_sure: &bool| name.ends_with(&format!(".mening{}", ending(*is_sure)));
        let is_sure = [true, false].into_iter().find(is_it)?;
        drop(name);
        Some((path, is_sure))
    });
    judged.collect()
}

/// Says which of these are not there any more, if any: they went with the backups.
pub fn wiped(aside: Vec<(PathBuf, bool)>) -> Option<StoreError> {
    let gone: Vec<PathBuf> = aside.into_iter().map(|(path, _)| path).filter(|path| !path.exists()).collect();
    (!gone.is_empty()).then_some(StoreError::AsideWiped { paths: gone })
}
