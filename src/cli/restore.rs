//! `mening restore`: lists the backups of a project, and brings one back, as an undoable step or as a copy.

use super::failure::Failure;
use super::print::{Out, aligned};
use super::write::{to_write, unfinished};
use super::{Outcome, password};
use crate::model::{Lang, Message, local};
use crate::say;
use crate::session::Error;
use crate::session::restore::{self, Prepared};
use crate::store::kept::{self, Backup, BackupState};
use crate::store::{Password, ProjectFile, StoreError};
use serde_json::{Value, json};
use std::path::Path;

pub fn list(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let file = opens(out, project)?;
    let (backups, unread) = match restore::backups(&file) {
        Ok(backups) => (backups, None),
        // A project that cannot be read is when its backups are needed.
        Err(Error::Store(error)) if is_broken(&error) => {
            let backups = restore::backups_alone(&file);
            if backups.is_empty() {
                return Err(error.into());
            }
            (backups, Some(error))
        }
        Err(error) => return Err(error.into()),
    };
    let lang = out.lang;
    let mut text = match &unread {
        Some(error) => error.message(lang) + "\n",
        None => String::new(),
    };
    text += &match backups.is_empty() {
        true => say::cli_there_are_no_backups_yet_one(lang).to_owned(),
        false => backups.iter().map(|backup| in_words(backup, lang)).collect::<Vec<_>>().join("\n"),
    };
    out.say(&text, &backups.iter().map(|backup| as_json(backup, lang)).collect());
    Ok(Outcome::Done)
}

/// What opens a project, or, where it is not there any more, its newest backup.
fn opens(out: &Out, project: &Path) -> Result<ProjectFile, Failure> {
    match kept::newest(project).filter(|_| !project.exists()) {
        Some(newest) => {
            let password = password::of_project(out, &newest)?;
            Ok(ProjectFile::new(&newest, password.as_ref())?.with_key_at(project))
        }
        None => {
            let password = password::of_project(out, project)?;
            Ok(ProjectFile::new(project, password.as_ref())?)
        }
    }
}

/// Whether a project cannot be read as what it is, or is not there.
fn is_broken(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::NotFound { .. }
            | StoreError::Damaged { .. }
            | StoreError::NotAProject { .. }
            | StoreError::Empty { .. }
            | StoreError::Foreign { .. }
            | StoreError::StrangeValue(_)
            | StoreError::TooLarge
            | StoreError::Sql(_)
    )
}

/// A backup in a few lines: its name, when and why, what it holds, and what was done since.
fn in_words(backup: &Backup, lang: Lang) -> String {
    const SHOWN: usize = 5;
    let mut lines = vec![backup.name.clone()];
    lines.push(format!("  {}, {}", local(&backup.at), backup.reason.label(lang)));
    let BackupState::Sound(holds) = &backup.state else {
        lines.push(format!("  {}", backup.state.label(lang)));
        return lines.join("\n");
    };
    lines.push(format!("  {}", holds.message(lang)));
    if let Some(since) = &holds.since {
        lines.push(format!("  {}", since.message(lang)));
        let names: Vec<Vec<String>> = since
            .steps
            .iter()
            .rev()
            .take(SHOWN)
            .map(|step| vec![format!("    {}", local(&step.at)), step.name.in_lang(lang)])
            .collect();
        if !names.is_empty() {
            lines.push(aligned(&names));
        }
        if since.steps.len() > SHOWN {
            let more = since.steps.len() - SHOWN;
            lines.push(say!(lang, cli_and_more_more, more));
        }
    }
    lines.join("\n")
}

fn as_json(backup: &Backup, lang: Lang) -> Value {
    let state: &str = (&backup.state).into();
    let mut json = json!({
        "backup": backup.name, "path": backup.path, "at": backup.at, "reason": <&str>::from(backup.reason),
        "bytes": backup.bytes, "sound": matches!(backup.state, BackupState::Sound(_)), "state": state,
    });
    if let BackupState::Sound(holds) = &backup.state {
        json["documents"] = holds.documents.into();
        json["codings"] = holds.codings.into();
        json["codes"] = holds.codes.into();
        json["memos"] = holds.memos.into();
        json["since"] = holds.since.as_ref().map_or(Value::Null, |since| {
            let step = |step: &crate::model::Step| {
                json!({ "step": step.id.0, "at": step.at, "coder": step.coder, "name": step.name.in_lang(lang) })
            };
            since.steps.iter().map(step).collect()
        });
        json["undone"] = holds.since.as_ref().map_or(Value::Null, |since| since.undone.into());
    }
    json
}

/// Brings a backup back as a step.
pub fn as_step(out: &Out, project: &Path, name: &Path) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let path = restore::find(session.path(), name)?;
    let backup = opened(out, session.file(), &path)?;
    let prepared = restore::prepare(session.file(), &backup)?;
    let step = session.bring_back(&prepared)?;
    let when = prepared.when();
    let mut text = match step {
        Some(_) => say!(out.lang, cli_the_project_is_as_it_was, when),
        None => say!(out.lang, nothing_differs_from_the_backup_of, when),
    };
    text += &withdrawn_since(&prepared, out.lang);
    let name = step.as_ref().map(|step| step.in_lang(out.lang));
    let json = json!({ "backup": path, "step": name, "withdrawn": prepared.withdrawn });
    out.say(&text, &json);
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// Brings a backup back as a project of its own.
pub fn as_copy(out: &Out, project: &Path, name: &Path, output: &Path) -> Result<Outcome, Failure> {
    let file = opens(out, project)?;
    let path = restore::find(&file.path, name)?;
    let backup = opened(out, &file, &path)?;
    let prepared = match restore::prepare_beside(&file, &backup, output) {
        Err(Error::Store(error)) if is_broken(&error) && !is_about(&error, &path) => {
            restore::prepare_alone_beside(&file.path, &backup, output)?
        }
        prepared => prepared?,
    };
    prepared.write_to(output)?;
    let (when, p) = (prepared.when(), output.display());
    let mut text = say!(out.lang, the_backup_of_when_is_in, p, when);
    text += &withdrawn_since(&prepared, out.lang);
    let json = json!({ "backup": path, "project": output.display().to_string(), "withdrawn": prepared.withdrawn });
    out.say(&text, &json);
    Ok(Outcome::Done)
}

/// Whether it is the backup that is broken, not the project.
fn is_about(error: &StoreError, backup: &Path) -> bool {
    match error {
        StoreError::Damaged { path }
        | StoreError::NotAProject { path }
        | StoreError::Empty { path }
        | StoreError::Foreign { path, .. } => path == backup,
        _ => false,
    }
}

fn withdrawn_since(prepared: &Prepared, lang: Lang) -> String {
    match prepared.withdrawn {
        0 => String::new(),
        n => {
            let who = say!(lang, n_participants, n = n);
            say!(lang, cli_without_the_words_of_who_who, who)
        }
    }
}

/// What opens a backup: what opens the project, or the password that it was made under.
fn opened(out: &Out, project: &ProjectFile, path: &Path) -> Result<ProjectFile, Failure> {
    match project.copy_at(path, None) {
        Err(StoreError::NeedsPassword { path }) => {
            let question = say::cli_password_that_the_backup_was_made(out.lang);
            let given =
                password::from_environment(out, "MENING_BACKUP_PASSWORD").or_else(|| password::asked(out, question));
            let given: Password = given.ok_or_else(|| StoreError::NeedsBackupPassword { path: path.clone() })?;
            Ok(project.copy_at(&path, Some(&given))?)
        }
        file => Ok(file?),
    }
}
