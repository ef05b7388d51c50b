//! Projects of programs that keep theirs as a database: QualCoder, RQDA, and Taguette with LibreQDA. They become a REFI-QDA
//! project, so that one mapping, one preview and one report serve them all.
//!
//! - `qualcoder`, `rqda`, `taguette`: from their rows to the project
//! - `readings`: the ways in which QualCoder counts positions
//! - `tree`: codes that name what they lie under
//! - `place`: where a passage stands, by the words kept with it
//! - `given`: what came of it, and what did not come in

mod given;
mod place;
mod qualcoder;
mod readings;
mod rqda;
mod taguette;
#[cfg(test)]
mod tests;
mod tree;

use super::Incoming;
use crate::formats::import::Cancel;
use crate::formats::refi::positions::Unit;
use crate::formats::refi::{Convention, Detected, write};
use crate::model::Lang;
use crate::session::ActionError;
use crate::session::import::beneath;
use crate::store::StoreError;
use crate::store::peers::Peer;
use std::path::{Path, PathBuf};

/// How the databases are called that are asked for by their file.
const ENDINGS: [&str; 6] = [".qda", ".rqda", ".sqlite3", ".sqlite", ".db", ".db3"];

/// A project's own files lie at most so many folders within it.
const DEEPEST: usize = 3;

/// Whether a path leads to what may be such a project: a folder `NAME.qda`, the database in it, or a `.sqlite3`.
pub fn is_database(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
    if path.is_dir() {
        return name.ends_with(".qda") || path.join("data.qda").is_file();
    }
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Parts the paths that a person gave into such projects and the files to be imported, each with the name to show. In a
/// folder projects are found too, and their own files are no documents to be imported.
pub fn parted(paths: &[PathBuf]) -> (Vec<PathBuf>, Vec<(PathBuf, String)>) {
    let (mut projects, others): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.iter().cloned().partition(|path| is_database(path));
    let mut files = beneath(&others);
    super::beside::without_sources(&mut files);
    files.retain(|(path, _)| {
        let within = path.ancestors().skip(1).take(DEEPEST).find(|folder| folder.join("data.qda").is_file());
        // What a person did not name is one only if it has their tables.
        let itself = || is_database(path).then_some(path.as_path()).filter(|path| has_their_tables(path));
        let Some(project) = within.or_else(itself) else { return true };
        if !projects.iter().any(|known| known == project) {
            projects.push(project.to_owned());
        }
        false
    });
    (projects, files)
}

fn has_their_tables(path: &Path) -> bool {
    Peer::open(path)
        .is_ok_and(|peer| qualcoder::is_theirs(&peer) || rqda::is_theirs(&peer) || taguette::is_theirs(&peer))
}

/// Reads a project of one of these programs. `lang` is that of the few words that are added: marks and kinds of memo.
///
/// # Errors
/// [`ActionError::NotAPeer`] for what is no database of theirs or a damaged one; [`ActionError::Io`] for what cannot be
/// read; [`ActionError::Exchange`] when cancelled.
pub fn read(path: &Path, lang: Lang, cancel: &dyn Cancel) -> Result<Incoming, ActionError> {
    let not_theirs = || ActionError::NotAPeer { path: path.to_owned() };
    let known = |error| match error {
        ActionError::Store(StoreError::Io { path, source }) => ActionError::Io { path, source },
        ActionError::Store(_) => not_theirs(),
        other => other,
    };
    let file = if path.is_dir() { path.join("data.qda") } else { path.to_owned() };
    if path.is_dir() && !file.is_file() {
        return Err(not_theirs());
    }
    let peer = Peer::open(&file).map_err(|error| known(error.into()))?;
    // The database in a project's folder goes by the folder's name.
    let shown = if file.ends_with("data.qda") { file.parent().unwrap_or(path) } else { path };
    let name = shown.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let title = shown.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let given = if qualcoder::is_theirs(&peer) {
        qualcoder::read(&peer, &title, lang, cancel)
    } else if rqda::is_theirs(&peer) {
        rqda::read(&peer, &title, lang, cancel)
    } else if taguette::is_theirs(&peer) {
        taguette::read(&peer, lang, cancel)
    } else {
        Err(not_theirs())
    };
    let given = given.map_err(known)?;
    let failed = |error| ActionError::Exchange { file: name.clone(), error };
    let bytes = write(&given.project, Convention::Standard).map_err(failed)?;
    let mut incoming = super::read(&name, bytes, cancel)?;
    incoming.unit = Unit::STANDARD;
    incoming.detected = Detected { unit: Unit::STANDARD, confidence: 1.0, ..incoming.detected };
    incoming.is_placed = true;
    incoming.report.unknown.extend(given.unknown.iter().cloned());
    incoming.report.problems.extend(given.problems());
    Ok(incoming)
}
