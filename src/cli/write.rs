//! Commands that change a project, one undoable step each.

use super::Outcome;
use super::print::{Out, failed};
use crate::model::{Lang, Message};
use crate::say;
use crate::session::action::read_script;
use crate::session::import::{FileReport, FileResult, Given};
use crate::session::{Error, Session, demo as demonstration};
use crate::store::{self, StoreError};
use serde_json::json;
use std::io::Read;
use std::path::{Path, PathBuf};

pub fn demo(out: &Out, project: &Path, language: Lang, open: bool) -> Result<Outcome, Error> {
    // Asked for again with --open, the study that is there is opened as it is.
    if open && project.exists() && crate::ui::has_screen() {
        return Ok(Outcome::Window(Some(project.to_owned())));
    }
    let session = demonstration::create(project, language)?;
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

pub fn new(out: &Out, project: &Path, language: Lang) -> Result<Outcome, Error> {
    let title = project.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    drop(Session::create(project, &title, language)?);
    let text = say!(out.lang, en: "Made {p}", sv: "Skapade {p}", p = project.display());
    out.say(&text, &json!({ "project": project.display().to_string() }));
    Ok(Outcome::Done)
}

pub fn import(out: &Out, project: &Path, files: &[PathBuf], given: &Given) -> Result<Outcome, Error> {
    let mut session = to_write(project)?;
    let reports = session.import_files(files, given)?;
    let refused = reports.iter().any(|report| matches!(report.result, FileResult::Refused(_)));
    let text = reports.iter().map(|report| report.message(out.lang)).collect::<Vec<_>>().join("\n");
    let json = serde_json::Value::Array(reports.iter().map(|report| as_json(report, out.lang)).collect());
    out.say(&text, &json);
    Ok(if refused { Outcome::Failed } else { Outcome::Done })
}

fn as_json(report: &FileReport, lang: Lang) -> serde_json::Value {
    let file = &report.file_name;
    match &report.result {
        FileResult::Imported { document, words, warnings } => {
            let warnings: Vec<String> = warnings.iter().map(|warning| warning.message(lang)).collect();
            json!({ "file": file, "status": "imported", "document": document, "words": words, "warnings": warnings })
        }
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
    let mut session = to_write(project)?;
    let actions = read_script(&script)?;
    let applied = session.apply(&actions)?;
    let (n, name) = (actions.len(), applied.name.in_lang(out.lang));
    let text = say!(out.lang, en: "Done: {name} ({n} actions)", sv: "Gjort: {name} ({n} åtgärder)");
    out.say(&text, &json!({ "actions": n, "step": name }));
    Ok(Outcome::Done)
}

pub fn undo(out: &Out, project: &Path, redo: bool) -> Result<Outcome, Error> {
    let mut session = to_write(project)?;
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
fn to_write(project: &Path) -> Result<Session, Error> {
    let session = Session::open(project)?;
    match session.mode() {
        store::OpenMode::Write => Ok(session),
        store::OpenMode::ReadOnlyFile => Err(StoreError::ReadOnly.into()),
        store::OpenMode::InUse { by } => Err(StoreError::InUse { by: by.clone() }.into()),
    }
}
