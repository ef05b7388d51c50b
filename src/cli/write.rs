//! Commands that change a project, one undoable step each.

use super::Outcome;
use super::confidence::open_key;
use super::exchange;
use super::password;
use super::print::{Out, failed};
use crate::formats::import::{TrackedChanges, Uncancelled};
use crate::model::{Lang, Message};
use crate::say;
use crate::session::action::{on_its_line, read_script};
use crate::session::exchange::{is_exchange, peers};
use crate::session::import::{Choices, FileReport, FileResult, Given, Tables, read_file, read_paths};
use crate::session::{Action, Error, Recrypt, Session, demo as demonstration};
use crate::store::{self, StoreError};
use serde_json::json;
use std::io::Read;
use std::path::{Path, PathBuf};

pub fn demo(out: &Out, project: &Path, language: Lang, key: Option<&Path>, open: bool) -> Result<Outcome, Error> {
    // Asked for again with --open, the study that is there is opened as it is.
    if open && project.exists() && crate::ui::has_screen() {
        return Ok(Outcome::Window(Some(project.to_owned())));
    }
    let mut session = demonstration::create(project, language)?;
    if key.is_some() {
        open_key(&mut session, key, out.lang)?;
        let names = demonstration::names(language)?;
        session.change_key(|key| key.put(&names))?;
    }
    let documents = store::document::all(session.reader())?.len();
    drop(session);
    let text = say!(out.lang,
        en: "The demonstration study, {documents} documents, is in {p}", sv: "Demonstrationsstudien, {documents} dokument, finns i {p}", p = project.display());
    out.say(&text, &json!({ "project": project.display().to_string(), "documents": documents }));
    if open && !crate::ui::has_screen() {
        let hint = out.lang.t(
            "There is no screen to open it on; the commands work without one: mening --help",
            "Det finns ingen skärm att öppna den på; kommandona fungerar utan: mening --help",
        );
        out.line(hint);
        return Ok(Outcome::Done);
    }
    Ok(if open { Outcome::Window(Some(project.to_owned())) } else { Outcome::Done })
}

pub fn new(out: &Out, project: &Path, language: Lang, encrypt: bool) -> Result<Outcome, Error> {
    let password = encrypt.then(|| password::fresh(out.lang, false)).transpose()?;
    let title = project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    drop(Session::create(project, &title, language, password.as_ref())?);
    let text = say!(out.lang, en: "Made {p}", sv: "Skapade {p}", p = project.display());
    out.say(&text, &json!({ "project": project.display().to_string() }));
    Ok(Outcome::Done)
}

pub fn recrypt(out: &Out, project: &Path, change: Recrypt) -> Result<Outcome, Error> {
    let old = password::of_project(project, out.lang)?;
    let wanted = match change {
        Recrypt::Decrypt => None,
        Recrypt::Encrypt if old.is_some() => None,
        Recrypt::Password if old.is_none() => None,
        _ => Some(password::fresh(out.lang, change == Recrypt::Password)?),
    };
    drop(Session::recrypt(project, change, old.as_ref(), wanted.as_ref())?);
    let text = match change {
        Recrypt::Encrypt => say!(out.lang,
            en: "{p} is encrypted; plain backups were removed. Nobody can recover a forgotten password",
            sv: "{p} är krypterat; okrypterade säkerhetskopior togs bort. Ingen kan återskapa ett glömt lösenord", p = project.display()),
        Recrypt::Password => say!(out.lang,
            en: "{p} has a new password; backups under the old one were removed",
            sv: "{p} har ett nytt lösenord; säkerhetskopior med det gamla togs bort", p = project.display()),
        Recrypt::Decrypt => say!(out.lang,
            en: "{p} is plain: whoever has the file can read it", sv: "{p} är inte längre krypterat: den som har filen kan läsa den", p = project.display()),
    };
    out.say(&text, &json!({ "project": project.display().to_string(), "encrypted": change != Recrypt::Decrypt }));
    Ok(Outcome::Done)
}

pub fn import(
    out: &Out,
    project: &Path,
    files: &[PathBuf],
    choices: &Choices,
    given: &Given,
) -> Result<Outcome, Error> {
    let mut session = to_write(out, project)?;
    let (databases, files) = peers::parted(files);
    let (packages, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|(_, name)| is_exchange(name));
    let (mut said, mut all) = (Vec::new(), Vec::new());
    for path in databases.into_iter().chain(packages.into_iter().map(|(path, _)| path)) {
        let (text, json) = exchange::import(out, &mut session, &path)?;
        said.push(text);
        all.push(json);
    }
    let reports = if files.is_empty() {
        Vec::new()
    } else {
        session.commit_import(read_paths(files, choices, &Uncancelled, |_, _| {}), given)?.0
    };
    let refused = reports.iter().any(|report| matches!(report.result, FileResult::Refused(_)));
    said.extend(reports.iter().map(|report| report.message(out.lang)));
    all.extend(reports.iter().map(|report| as_json(report, out.lang)));
    out.say(&said.join("\n"), &serde_json::Value::Array(all));
    Ok(if refused { Outcome::Failed } else { Outcome::Done })
}

pub fn reimport(
    out: &Out,
    project: &Path,
    document: &str,
    file: &Path,
    changes: TrackedChanges,
) -> Result<Outcome, Error> {
    let mut session = to_write(out, project)?;
    let choices = Choices { tables: Tables::Text, changes, ..Choices::default() };
    let report = session.reimport(document, read_file(file, &choices, &Uncancelled))?;
    let json = json!({
        "document": report.document, "changed": report.changed, "adrift": report.adrift,
        "kept_pseudonyms": report.kept_pseudonyms,
        "warnings": report.warnings.iter().map(|warning| warning.message(out.lang)).collect::<Vec<_>>(),
    });
    out.say(&report.message(out.lang), &json);
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

pub fn apply(out: &Out, project: &Path, actions: Option<&Path>) -> Result<Outcome, Error> {
    let script = match actions {
        Some(path) => std::fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })?,
        None => {
            let mut script = String::new();
            let read = std::io::stdin().lock().read_to_string(&mut script);
            read.map_err(|source| Error::Io { path: PathBuf::from("-"), source })?;
            script
        }
    };
    let mut session = to_write(out, project)?;
    let actions = read_script(&script)?;
    let applied = session.apply(&actions).map_err(|error| match error {
        Error::Action(error) => on_its_line(&script, error).into(),
        other => other,
    })?;
    let (n, name) = (actions.len(), applied.name.in_lang(out.lang));
    let text = say!(out.lang, en: "Done: {name} ({n} actions)", sv: "Gjort: {name} ({n} åtgärder)");
    out.say(&text, &json!({ "actions": n, "step": name }));
    Ok(Outcome::Done)
}

/// Does one action.
pub fn act(out: &Out, project: &Path, action: Action) -> Result<Outcome, Error> {
    let mut session = to_write(out, project)?;
    let applied = session.apply(&[action])?;
    let name = applied.name.in_lang(out.lang);
    out.say(&say!(out.lang, en: "Done: {name}", sv: "Gjort: {name}"), &json!({ "step": name }));
    Ok(Outcome::Done)
}

pub fn undo(out: &Out, project: &Path, redo: bool) -> Result<Outcome, Error> {
    let mut session = to_write(out, project)?;
    let done = if redo { session.redo() } else { session.undo() };
    let step = match done {
        Ok(step) => step,
        Err(Error::Store(error @ (StoreError::NothingToUndo | StoreError::NothingToRedo))) => {
            failed(&error.message(out.lang));
            return Ok(Outcome::Failed);
        }
        Err(error) => return Err(error),
    };
    let name = step.name.in_lang(out.lang);
    let text = if redo {
        say!(out.lang, en: "Done again: {name}", sv: "Gjort igen: {name}")
    } else {
        say!(out.lang, en: "Undone: {name}", sv: "Ångrat: {name}")
    };
    out.say(&text, &json!({ "step": step.id.0, "name": name }));
    Ok(Outcome::Done)
}

/// Opens a project to change it; says at once why that cannot be.
pub fn to_write(out: &Out, project: &Path) -> Result<Session, Error> {
    let session = Session::open(project, password::of_project(project, out.lang)?.as_ref())?;
    match session.mode() {
        store::OpenMode::Write => Ok(session),
        store::OpenMode::ReadOnlyFile => Err(StoreError::ReadOnly.into()),
        store::OpenMode::InUse { by } => Err(StoreError::InUse { by: by.clone() }.into()),
    }
}
