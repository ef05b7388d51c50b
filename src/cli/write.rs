//! Commands that change a project, one undoable step each.

use super::confidence::key_password;
use super::failure::Failure;
use super::print::Out;
use super::{Outcome, password, usage};
use crate::formats::import::{TrackedChanges, Uncancelled};
use crate::model::{Lang, Message};
use crate::say;
use crate::session::action::{on_its_line, read_script};
use crate::session::exchange::{self, is_exchange, peers};
use crate::session::import::reimport::Followed;
use crate::session::import::{Choices, FileReport, FileResult, Given, Tables, read_file, read_paths};
use crate::session::{Action, Error, Made, Recrypt, Session, demo as demonstration};
use crate::store::{self, StoreError};
use serde_json::json;
use std::path::{Path, PathBuf};

pub fn demo(out: &Out, project: &Path, language: Lang, key: Option<&Path>, open: bool) -> Result<Outcome, Failure> {
    // Asked for again with --open, the study that is there is opened as it is.
    if open && project.exists() && out.screen {
        return Ok(Outcome::Window(Some(project.to_owned())));
    }
    // Told before the study is written: alone it would be in the way at the next try.
    let key = match key {
        Some(key) => {
            store::KeyFile::may_be_made(key, project)?;
            Some((key, key_password(out, key)?))
        }
        None => None,
    };
    let mut session = demonstration::create(project, language)?;
    if let Some((key, password)) = key {
        session.make_key(key, &password)?;
        let names = demonstration::names(language)?;
        session.change_key(|key| key.put(&names))?;
    }
    let documents = store::document::all(session.reader())?.len();
    drop(session);
    let mut text = say!(out.lang, cli_the_demonstration_study_documents_documents_is, documents, p = project.display());
    let mut json = json!({ "project": project.display().to_string(), "documents": documents });
    if open && !out.screen {
        let hint = say::cli_there_is_no_screen_to_open(out.lang);
        text += "\n";
        text += hint;
        json["hint"] = hint.into();
    }
    out.say(&text, &json);
    Ok(if open && out.screen { Outcome::Window(Some(project.to_owned())) } else { Outcome::Done })
}

pub fn new(out: &Out, project: &Path, language: Lang, encrypt: bool) -> Result<Outcome, Failure> {
    let password = encrypt.then(|| password::fresh(out, false)).transpose()?;
    let title = project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    drop(Session::create(project, &title, language, password.as_ref())?);
    let text = say!(out.lang, cli_made_p, p = project.display());
    out.say(&text, &json!({ "project": project.display().to_string() }));
    Ok(Outcome::Done)
}

pub fn recrypt(out: &Out, project: &Path, change: Recrypt) -> Result<Outcome, Failure> {
    let old = password::of_project(out, project)?;
    let wanted = match change {
        Recrypt::Decrypt => None,
        Recrypt::Encrypt if old.is_some() => None,
        Recrypt::Password if old.is_none() => None,
        _ => Some(password::fresh(out, change == Recrypt::Password)?),
    };
    let mut session = Session::recrypt(project, change, old.as_ref(), wanted.as_ref())?;
    let text = match change {
        Recrypt::Encrypt => say!(out.lang, cli_p_is_encrypted_plain_backups_were, p = project.display()),
        Recrypt::Password => say!(out.lang, cli_p_has_a_new_password_backups, p = project.display()),
        Recrypt::Decrypt => say!(out.lang, cli_p_is_plain_whoever_has_the, p = project.display()),
    };
    out.say(&text, &json!({ "project": project.display().to_string(), "encrypted": change != Recrypt::Decrypt }));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

pub fn import(
    out: &Out,
    project: &Path,
    files: &[PathBuf],
    choices: &Choices,
    options: usage::Given,
    given: &Given,
) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let (databases, files) = peers::parted(files);
    let (packages, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, name)| is_exchange(name));
    let projects: Vec<PathBuf> = databases.into_iter().chain(packages.into_iter().map(|(path, _)| path)).collect();
    let read = password::opened(out, read_paths(files, choices, &Uncancelled, |_, _| {}), choices);
    usage::import_of(options, &read, projects.len())?;
    let (mut said, mut all) = (Vec::new(), Vec::new());
    let (is_alone, mut refused) = (projects.len() + read.len() == 1, false);
    for path in projects {
        let (text, json) = match take_in(out, &mut session, &path) {
            Ok(told) => told,
            // One that cannot come in stops none of the others, and is named.
            Err(Error::Action(error)) if !is_alone => {
                refused = true;
                let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let error = error.message(out.lang);
                let named = if error.starts_with(&file) { error.clone() } else { format!("{file}: {error}") };
                (named, json!({ "file": file, "status": "refused", "error": error }))
            }
            Err(error) => return Err(error.into()),
        };
        said.push(text);
        all.push(json);
    }
    let reports = if read.is_empty() { Vec::new() } else { session.commit_import(read, given)?.0 };
    refused |= reports.iter().any(|report| matches!(report.result, FileResult::Refused(_) | FileResult::Asked(_)));
    said.extend(reports.iter().map(|report| report.message(out.lang)));
    all.extend(reports.iter().map(|report| as_json(report, out.lang)));
    out.say(&said.join("\n"), &serde_json::Value::Array(all));
    unfinished(out, &mut session);
    Ok(if refused { Outcome::Found } else { Outcome::Done })
}

/// Takes another program's project over; gives what is to be said of it.
fn take_in(out: &Out, session: &mut Session, path: &Path) -> Result<(String, serde_json::Value), Error> {
    let incoming = exchange::open(path, out.lang, &Uncancelled)?;
    let name = incoming.file_name.clone();
    let (confidence, samples) = (incoming.detected.confidence, incoming.detected.samples.len());
    let done = session.take_in(incoming)?;
    let taken = &done.taken;
    let json = json!({
        "file": name, "status": "imported", "documents": taken.documents, "codes": taken.codes,
        "codings": taken.codings, "cases": taken.cases, "memos": taken.memos, "renamed": taken.renamed,
        "codings_behind": taken.behind,
        "already_there": taken.left_out.len(), "confidence": confidence, "samples": samples,
        "unit": done.counted.map(|counted| counted.unit.name()),
        "kept": taken.kept.iter().map(|(element, count)| json!([element, count])).collect::<Vec<_>>(),
        "unknown": done.report.unknown.iter().map(|(element, count)| json!([element, count])).collect::<Vec<_>>(),
        "problems": done.report.problems.iter().map(|problem| problem.message(out.lang)).collect::<Vec<_>>(),
    });
    Ok((format!("{name}: {}", done.message(out.lang)), json))
}

pub fn reimport(
    out: &Out,
    project: &Path,
    document: &str,
    file: &Path,
    changes: Option<TrackedChanges>,
) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let wanted = changes.unwrap_or_default();
    let choices = Choices { tables: Tables::Text, changes: wanted, ..Choices::default() };
    let read = password::opened_one(out, read_file(file, &choices, &Uncancelled), &choices);
    usage::reimport(changes.is_some(), &read)?;
    let report = session.reimport(document, read)?;
    let json = json!({
        "document": report.document, "changed": report.changed, "kept": report.kept,
        "moved": report.moved, "adrift": report.adrift, "beside": report.beside,
        "kept_pseudonyms": report.kept_pseudonyms,
        "warnings": report.warnings.iter().map(|warning| warning.message(out.lang)).collect::<Vec<_>>(),
    });
    out.say(&report.message(out.lang), &json);
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

fn as_json(report: &FileReport, lang: Lang) -> serde_json::Value {
    let file = &report.file_name;
    match &report.result {
        FileResult::Imported { document, words, warnings } => {
            let warnings: Vec<String> = warnings.iter().map(|warning| warning.message(lang)).collect();
            json!({ "file": file, "status": "imported", "document": document, "words": words, "warnings": warnings })
        }
        FileResult::Survey { documents, first, variables, words, warnings } => {
            let warnings: Vec<String> = warnings.iter().map(|warning| warning.message(lang)).collect();
            json!({ "file": file, "status": "imported", "document": first, "documents": documents,
                "variables": variables, "words": words, "warnings": warnings })
        }
        FileResult::Asked(picture) => json!({ "file": file, "status": "asked", "documents": picture.documents,
            "document": picture.first, "open": picture.open, "variables": picture.closed, "case": picture.case,
            "left_out": picture.skipped, "said": picture.message(lang) }),
        FileResult::Codebook(codes) => json!({ "file": file, "status": "imported",
            "new": codes.new, "changed": codes.changed, "unchanged": codes.unchanged }),
        FileResult::Changes(changed) => json!({ "file": file, "status": "imported",
            "changed": changed.made, "left": changed.left,
            "problems": changed.problems.iter().map(|problem| problem.message(lang)).collect::<Vec<_>>() }),
        FileResult::Project(done) => json!({ "file": file, "status": "imported", "documents": done.taken.documents }),
        FileResult::AlreadyThere { document } => {
            json!({ "file": file, "status": "already_there", "document": document })
        }
        FileResult::Refused(error) => json!({ "file": file, "status": "refused", "error": error.message(lang) }),
    }
}

pub fn apply(out: &Out, project: &Path, actions: Option<&Path>) -> Result<Outcome, Failure> {
    let script = match actions {
        Some(path) => std::fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })?,
        None => out.input().map_err(|source| Error::Io { path: PathBuf::from("-"), source })?,
    };
    let mut session = to_write(out, project)?;
    let actions = read_script(&script)?;
    let applied = session.apply(&actions).map_err(|error| match error {
        Error::Action(error) => on_its_line(&script, error).into(),
        other => other,
    })?;
    let (n, name) = (actions.len(), applied.name.in_lang(out.lang));
    let is_done = !applied.changed.is_empty();
    let text = match is_done {
        true => say!(out.lang, cli_done_name_n_actions, n, name),
        false => say::cli_nothing_is_changed(out.lang).to_owned(),
    };
    let (followed, counts) = followed(&applied.made, out.lang);
    let mut told = json!({ "actions": n, "step": is_done.then_some(name) });
    if let Some(told) = told.as_object_mut().filter(|_| !counts.is_empty()) {
        told.insert("corrected".to_owned(), counts.into());
    }
    out.say(&(text + &followed), &told);
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// What became of all that stands on the words of texts that were corrected, in words and as data.
fn followed(made: &[Made], lang: Lang) -> (String, Vec<serde_json::Value>) {
    let all =
        || made.iter().filter_map(|made| if let Made::Corrected(followed) = made { Some(followed) } else { None });
    let count = |of: &Followed| json!({ "kept": of.kept, "moved": of.moved, "adrift": of.adrift, "beside": of.beside });
    (all().map(|followed| followed.message(lang)).collect(), all().map(count).collect())
}

/// Marks what the meter knows to be condensed to its end.
pub fn read_through(out: &Out, project: &Path) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let names = session.mark_condensed()?;
    let text = match names.as_slice() {
        [] => say::cli_nothing_is_condensed_to_its_end(out.lang).to_owned(),
        names => say!(out.lang, cli_marked_as_read_through, n = names.len(), names = names.join(", ")),
    };
    out.say(&text, &json!({ "documents": names }));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// Does one action.
pub fn act(out: &Out, project: &Path, action: Action) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let applied = session.apply(&[action])?;
    let name = applied.name.in_lang(out.lang);
    let is_done = !applied.changed.is_empty();
    let text = match is_done {
        true => say!(out.lang, cli_done_name, name),
        false => say::cli_nothing_is_changed(out.lang).to_owned(),
    };
    out.say(&text, &json!({ "step": is_done.then_some(name) }));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

pub fn undo(out: &Out, project: &Path, redo: bool) -> Result<Outcome, Failure> {
    let mut session = to_write(out, project)?;
    let step = if redo { session.redo()? } else { session.undo()? };
    let name = step.name.in_lang(out.lang);
    let text = if redo { say!(out.lang, done_again_name, name) } else { say!(out.lang, undone_name, name) };
    out.say(&text, &json!({ "step": step.id.0, "name": name }));
    unfinished(out, &mut session);
    Ok(Outcome::Done)
}

/// Says what could not be done after a change that is made all the same.
pub fn unfinished(out: &Out, session: &mut Session) {
    for left in session.take_unfinished() {
        let what = left.bare(out.lang);
        match left.is_of_log() {
            true => out.aside(&what),
            false => out.aside(&say!(out.lang, the_change_is_made_but_not, what)),
        }
    }
}

/// Opens a project to change it; says at once why that cannot be.
pub fn to_write(out: &Out, project: &Path) -> Result<Session, Error> {
    let mut session = Session::open(project, password::of_project(out, project)?.as_ref())?;
    for left in session.take_unfinished() {
        let what = left.message(out.lang);
        if left.is_of_log() {
            out.aside(&what);
            continue;
        }
        out.aside(&say!(out.lang, cli_something_that_was_begun_before_could, what));
    }
    match session.mode() {
        store::OpenMode::Write => {
            session.back_up_daily();
            Ok(session)
        }
        store::OpenMode::ReadOnlyFile => Err(StoreError::ReadOnly.into()),
        store::OpenMode::NoRoom => Err(StoreError::DiskFull.into()),
        store::OpenMode::InUse { by } => Err(StoreError::InUse { by: by.clone() }.into()),
    }
}
