//! Backups: which there are, and bringing one back, as one undoable step or as a copy, never with what left the project
//! for good since.

#[cfg(test)]
mod tests;
mod withdrawn;

pub(super) use withdrawn::clean;

use super::action::Action;
use super::{Error, Session};
use crate::model::*;
use crate::store::kept::{self, Backup, Present};
use crate::store::{self, ProjectFile, Scratch, StepLabel, Store, StoreError};
use std::path::{Path, PathBuf};

/// So many things that are removed in one step risk much.
const MANY: usize = 10;

/// Why a backup is made before these actions, if one is.
pub(super) fn risk_of(actions: &[Action]) -> Option<BackupReason> {
    if actions.len() < MANY {
        return None;
    }
    let removes = |action: &&Action| {
        action.to_json().get("action").and_then(|name| name.as_str()).is_some_and(|name| name.starts_with("remove_"))
    };
    (actions.iter().filter(removes).count() >= MANY).then_some(BackupReason::Removal)
}

/// The backups of a project, newest first, with what has been done since, where the project can be read.
pub fn backups(project: &ProjectFile) -> Result<Vec<Backup>, Error> {
    kept::can_be_listed(&project.path)?;
    let store = Store::open_reader(project)?;
    let present = Present::of(store.reader())?;
    Ok(kept::all(project, Some(&present)))
}

/// The backups of a project that cannot be read itself.
pub fn backups_alone(project: &ProjectFile) -> Vec<Backup> {
    kept::all(project, None)
}

/// The file of a backup, which is named as the list names it, or by its path.
pub fn find(project: &Path, name: &Path) -> Result<PathBuf, Error> {
    let listed = name.to_str().and_then(|name| kept::named(project, name));
    match listed {
        Some(path) => Ok(path),
        None if name.is_file() => Ok(name.to_owned()),
        None => Err(StoreError::NoSuchBackup { name: name.display().to_string() }.into()),
    }
}

/// A backup that can be brought back: a private copy of it, brought up to date, without what left the project since.
pub struct Prepared {
    scratch: Scratch,
    /// When the backup was made.
    at: String,
    /// How many participants' words were taken out of it, because they withdrew since.
    pub withdrawn: usize,
    /// Up to where the project was sealed when this was made ready.
    sealed: i64,
    /// Of which project it is.
    guid: Guid,
}

/// Makes a backup ready to be brought back into its project. The backup itself is only read.
///
/// # Errors
/// A backup of another project, or one that is damaged, or from which what left the project since cannot be told apart.
pub fn prepare(project: &ProjectFile, backup: &ProjectFile) -> Result<Prepared, Error> {
    prepare_beside(project, backup, &project.path)
}

/// As [`prepare`], to be written out as a copy: nothing need be written beside the project.
pub fn prepare_beside(project: &ProjectFile, backup: &ProjectFile, output: &Path) -> Result<Prepared, Error> {
    let present = Store::open_reader(project)?;
    let scratch = Scratch::beside(backup, project, output)?;
    let copy = scratch.open().map_err(|error| about(error, &backup.path))?;
    let guid = store::project::get(present.reader())?.guid;
    if store::project::get(copy.reader())?.guid != guid {
        return Err(StoreError::BackupOfOtherProject { path: backup.path.clone() }.into());
    }
    let at = kept::made_at(&backup.path, copy.reader())?;
    let mut copy = Session::of(copy)?;
    let gone = || StoreError::GoneSince { path: backup.path.clone() };
    let known = made_since(project, present.reader())?;
    let known: Vec<store::Reader> = known.iter().map(Store::reader).collect();
    let withdrawn = withdrawn::take_out(present.reader(), &known, &mut copy)?.ok_or_else(gone)?;
    drop(copy);
    Ok(Prepared { scratch, at, withdrawn, sealed: store::since::sealed(present.reader())?, guid })
}

/// The project's backups since something left it for good for the last time.
fn made_since(project: &ProjectFile, present: store::Reader) -> Result<Vec<Store>, Error> {
    let sealed = store::since::sealed(present)?;
    if sealed == 0 {
        return Ok(Vec::new());
    }
    let guid = store::project::get(present)?.guid;
    let opened = kept::paths(&project.path).into_iter().filter_map(|path| {
        let store = Store::open_reader(&project.copy_at(&path, None).ok()?).ok()?;
        let is_its = store::project::get(store.reader()).ok()?.guid == guid;
        (is_its && store::since::sealed(store.reader()).ok()? == sealed).then_some(store)
    });
    Ok(opened.collect())
}

/// Makes a backup ready whose project cannot be read any more, to be written out as a copy. Withdrawals wipe all backups
/// in the project's own folder: what lies there is without what left before.
pub fn prepare_alone(project: &Path, backup: &ProjectFile) -> Result<Prepared, Error> {
    prepare_alone_beside(project, backup, project)
}

/// As [`prepare_alone`], with nothing written beside the project.
pub fn prepare_alone_beside(project: &Path, backup: &ProjectFile, output: &Path) -> Result<Prepared, Error> {
    if kept::named(project, &name_of(&backup.path)).is_none_or(|known| !store::is_same(&known, &backup.path)) {
        return Err(StoreError::GoneSince { path: backup.path.clone() }.into());
    }
    let scratch = Scratch::beside(backup, &backup.with_key_at(project), output)?;
    let copy = scratch.open().map_err(|error| about(error, &backup.path))?;
    let at = kept::made_at(&backup.path, copy.reader())?;
    let guid = store::project::get(copy.reader())?.guid;
    drop(copy);
    Ok(Prepared { scratch, at, withdrawn: 0, sealed: 0, guid })
}

/// What is wrong with a private copy is wrong with the backup.
fn about(error: StoreError, backup: &Path) -> StoreError {
    match error {
        StoreError::Damaged { .. } => StoreError::Damaged { path: backup.to_owned() },
        other => other,
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

impl Prepared {
    /// When the backup was made, as people read it.
    pub fn when(&self) -> String {
        local(&self.at)
    }

    /// Writes it out as a project of its own, never over a file.
    pub fn write_to(&self, output: &Path) -> Result<(), Error> {
        Ok(self.scratch.write_to(output)?)
    }
}

impl Session {
    /// Makes the project as a backup was, in one step that can be undone. `None` where nothing differs.
    ///
    /// # Errors
    /// [`StoreError::Gone`] where the backup was made ready for another project, or before something left this one for good.
    pub fn bring_back(&mut self, prepared: &Prepared) -> Result<Option<StepName>, Error> {
        let is_its = store::project::get(self.reader())?.guid == prepared.guid;
        if !is_its || store::since::sealed(self.reader())? != prepared.sealed {
            return Err(StoreError::Gone.into());
        }
        let when = prepared.when();
        let name = StepName::new(StepKind::BringBack).with(StepArg::When, when);
        let coder = self.coder.clone();
        let label = StepLabel { name: name.clone(), coder: &coder.name, merge_key: None };
        let changed = self.store.bring_back(&prepared.scratch, &label)?;
        self.note(&changed)?;
        Ok((!changed.is_empty()).then_some(name))
    }
}
