//! What backups there are of a project, and what each holds. They are looked at as they lie there, and nothing is made
//! of them.

use super::backup::{existing, folder, is_sound};
use super::secret::ProjectFile;
use super::{Reader, StoreError, open};
use crate::model::{BackupName, BackupReason, Lang, Message, Step, StepState};
use crate::say;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A backup in the project's folder of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    pub path: PathBuf,
    /// Of the file, by which it is asked for.
    pub name: String,
    /// ISO UTC.
    pub at: String,
    pub reason: BackupReason,
    pub bytes: u64,
    pub state: BackupState,
}

/// Whether a backup can be brought back.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum BackupState {
    Sound(Holds),
    /// It was made under another password.
    OtherPassword,
    OtherProject,
    /// A newer version of the program made it.
    TooNew,
    Damaged,
}

/// What a sound backup holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holds {
    pub documents: i64,
    pub codings: i64,
    pub codes: i64,
    pub memos: i64,
    /// Not known where the project cannot be read, or its journal does not go on from the backup's.
    pub since: Option<Since>,
}

/// What has been done in a project since a backup of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// Steps that were taken, oldest first.
    pub steps: Vec<Step>,
    /// How many steps that were in force then have been undone.
    pub undone: usize,
}

impl BackupState {
    pub fn label(&self, lang: Lang) -> &'static str {
        match self {
            BackupState::Sound(_) => say::store_sound(lang),
            BackupState::OtherPassword => say::store_made_under_another_password(lang),
            BackupState::OtherProject => say::store_a_copy_of_another_project(lang),
            BackupState::TooNew => say::store_made_by_a_newer_mening(lang),
            BackupState::Damaged => say::store_damaged(lang),
        }
    }
}

impl Message for Holds {
    fn message(&self, lang: Lang) -> String {
        let (documents, codings, codes, memos) = (self.documents, self.codings, self.codes, self.memos);
        say!(lang, store_holds, documents, codings, codes, memos)
    }
}

impl Message for Since {
    fn message(&self, lang: Lang) -> String {
        let steps = say!(lang, store_n_steps, n = self.steps.len());
        let undone = say!(lang, store_n_steps, n = self.undone);
        match (self.steps.len(), self.undone) {
            (0, 0) => say::store_nothing_has_been_done_since(lang).to_owned(),
            (0, _) => say!(lang, store_undone_undone_since, undone),
            (_, 0) => say!(lang, store_steps_since, steps),
            _ => say!(lang, store_steps_since_and_undone_undone, steps, undone),
        }
    }
}

/// What the present project is compared by.
pub struct Present {
    pub guid: String,
    pub steps: Vec<Step>,
}

impl Present {
    pub fn of(reader: Reader) -> Result<Present, StoreError> {
        Ok(Present { guid: guid(reader.0)?, steps: super::steps(reader)? })
    }
}

/// Whether the folder of a project's backups can be looked into, if there is one.
///
/// # Errors
/// There is one, and it cannot be read.
pub fn can_be_listed(project: &Path) -> Result<(), StoreError> {
    let folder = folder(project);
    match std::fs::read_dir(&folder) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Io { path: folder, source }),
        _ => Ok(()),
    }
}

/// The backups of a project, newest first.
pub fn all(project: &ProjectFile, present: Option<&Present>) -> Vec<Backup> {
    let one = |(name, path): (BackupName, PathBuf)| Backup {
        name: path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        bytes: std::fs::metadata(&path).map_or(0, |meta| meta.len()),
        state: state(project, &path, present),
        at: name.at,
        reason: name.reason,
        path,
    };
    existing(&folder(&project.path)).into_iter().map(one).collect()
}

/// The files of a project's backups, newest first.
pub fn paths(project: &Path) -> Vec<PathBuf> {
    existing(&folder(project)).into_iter().map(|(_, path)| path).collect()
}

/// The backup of a project that has this name, if it has one.
pub fn named(project: &Path, name: &str) -> Option<PathBuf> {
    let is_it = |path: &PathBuf| {
        path.file_name().is_some_and(|known| known == name) || path.file_stem().is_some_and(|known| known == name)
    };
    existing(&folder(project)).into_iter().map(|(_, path)| path).find(is_it)
}

/// The newest backup of a project, which need not be there itself.
pub fn newest(project: &Path) -> Option<PathBuf> {
    existing(&folder(project)).into_iter().map(|(_, path)| path).next()
}

/// When a backup was made: as its name says, or, where it has another one, when its newest step was taken.
pub fn made_at(path: &Path, reader: Reader) -> Result<String, StoreError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if let Some(name) = BackupName::read(&name) {
        return Ok(name.at);
    }
    let newest = "select at from journal_step order by id desc limit 1";
    let newest: Option<String> = reader.0.query_row(newest, [], |row| row.get(0)).optional()?;
    match newest {
        Some(at) => Ok(at),
        None => Ok(super::project::get(reader)?.created),
    }
}

fn state(project: &ProjectFile, path: &Path, present: Option<&Present>) -> BackupState {
    let looked = project.copy_at(path, None).and_then(|file| look(&file, present));
    match looked {
        Ok(state) => state,
        Err(StoreError::NeedsPassword { .. } | StoreError::WrongPassword { .. }) => BackupState::OtherPassword,
        Err(StoreError::FileTooNew { .. }) => BackupState::TooNew,
        Err(_) => BackupState::Damaged,
    }
}

fn look(file: &ProjectFile, present: Option<&Present>) -> Result<BackupState, StoreError> {
    let beside = open::read(file, true)?;
    let connection = &beside.connection;
    if !is_sound(connection)? {
        return Ok(BackupState::Damaged);
    }
    if present.is_some_and(|present| guid(connection).is_ok_and(|guid| guid != present.guid)) {
        return Ok(BackupState::OtherProject);
    }
    // Tables that every version has.
    let count = |table: &str| connection.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0));
    Ok(BackupState::Sound(Holds {
        documents: count("document")?,
        codings: count("coding")?,
        codes: count("code")?,
        memos: count("memo")?,
        since: present.map(|present| since(connection, &present.steps)).transpose()?.flatten(),
    }))
}

pub(super) fn guid(connection: &Connection) -> Result<String, StoreError> {
    Ok(connection.query_row("select guid from project", [], |row| row.get(0))?)
}

/// What a project's steps tell of the time since a copy of it; none where they do not go on from the copy's.
pub(super) fn since(copy: &Connection, present: &[Step]) -> Result<Option<Since>, StoreError> {
    let mut query = copy.prepare("select id, at, state from journal_step order by id")?;
    let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    let then: Vec<(i64, String, StepState)> = rows.collect::<Result<_, _>>()?;
    let now: BTreeMap<i64, &Step> = present.iter().map(|step| (step.id.0, step)).collect();
    // Names may have been cleaned since; when a step was taken stays.
    let (last, goes_on) = match then.last() {
        Some((last, at, _)) => (*last, now.get(last).is_some_and(|step| step.at == *at)),
        None => (0, true),
    };
    if !goes_on {
        return Ok(None);
    }
    let was_done = then.iter().filter(|(_, _, state)| *state == StepState::Done);
    let undone = was_done.filter(|(id, ..)| now.get(id).is_none_or(|step| step.state != StepState::Done)).count();
    let steps = present.iter().filter(|step| step.id.0 > last && step.state != StepState::Dropped);
    Ok(Some(Since { steps: steps.cloned().collect(), undone }))
}
