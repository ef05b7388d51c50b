//! A file that is being written under a name of its own, outside the project: a record of it lies where somebody looks
//! again, so that what a program that was killed left behind is wiped. The record holds the file's place alone.

use super::{StoreError, files, identity, lock};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// What the names of records end in, before what nobody can foresee.
const RECORD: &str = "unfinished";
/// No record is longer.
const LONGEST: u64 = 64 << 10;

#[derive(Serialize, Deserialize)]
struct Record {
    part: PathBuf,
}

/// A file that is being written. Unless it is given its name, it is wiped when this goes.
pub struct Part {
    path: PathBuf,
    /// Where it is recorded; locked for as long as the file is written.
    record: Option<(File, PathBuf)>,
}

impl Part {
    /// A name beside a project, by which whoever opens that finds it. For the one who has the project's lock.
    pub fn of(project: &Path) -> Result<Part, StoreError> {
        Ok(Part { path: files::unforeseen(project, "part")?, record: None })
    }

    /// A name beside a file that nobody can foresee; nothing is made there yet. The record lies beside the first of
    /// these files beside which one can be written.
    pub fn beside(out: &Path, recorded: &[&Path]) -> Result<Part, StoreError> {
        let path = files::unforeseen(out, "part")?;
        let mut failed = None;
        for project in recorded.iter().copied().chain([out]) {
            match record(project, &path) {
                Ok(record) => return Ok(Part { path, record: Some(record) }),
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        Err(failed.unwrap_or(StoreError::NoKeyMade))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Where it cannot be wiped, the record stays for the next one.
        let is_wiped = wipe_part(&self.path).is_ok();
        if let Some((record, path)) = &self.record {
            if is_wiped {
                drop(std::fs::remove_file(path));
            }
            drop(record.unlock());
        }
    }
}

fn record(project: &Path, part: &Path) -> Result<(File, PathBuf), StoreError> {
    let path = files::unforeseen(project, RECORD)?;
    let text = serde_json::to_string(&Record { part: part.to_owned() }).unwrap_or_default();
    let mut file = files::make_private(&path)?;
    // Where a file system knows no locks, nobody else can take it for left behind either.
    drop(file.try_lock());
    let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
    match written.map_err(|source| StoreError::Io { path: path.clone(), source }) {
        Ok(()) => files::sync_folder_of(&path).map(|()| (file, path)),
        Err(error) => {
            drop(std::fs::remove_file(&path));
            Err(error)
        }
    }
}

/// Wipes parts of a project that nobody writes any more, where nobody has it.
pub fn wipe_left_beside(project: &Path) -> Result<(), StoreError> {
    if files::left_behind(project, "part").is_empty() {
        return Ok(());
    }
    match lock::ask(project, None, "")? {
        lock::Asked::Got(_lock) => files::left_behind(project, "part").iter().try_for_each(|path| files::discard(path)),
        lock::Asked::Held { .. } | lock::Asked::ReadOnly | lock::Asked::NoRoom => Ok(()),
    }
}

/// Wipes what the records in a file's folder tell of and nobody writes any more.
///
/// # Errors
/// Of the first that could not be wiped; its record stays, and all the others are tried.
pub fn wipe_left_behind(beside: &Path) -> Result<(), StoreError> {
    let folder = beside.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut done = Ok(());
    for entry in entries.filter(|entry| is_unforeseen(&entry.file_name().to_string_lossy(), RECORD)) {
        done = done.and(finish(&entry.path()));
    }
    done
}

/// Whether a name is one that [`files::unforeseen`] gives.
fn is_unforeseen(name: &str, what: &str) -> bool {
    let ending = name.rsplit_once('-').and_then(|(rest, random)| rest.ends_with(&format!("-{what}")).then_some(random));
    ending.is_some_and(|random| random.len() == 12 && random.chars().all(|c| c.is_ascii_hexdigit()))
}

fn finish(record: &Path) -> Result<(), StoreError> {
    let is_file = std::fs::symlink_metadata(record).is_ok_and(|meta| meta.is_file() && meta.len() <= LONGEST);
    let Ok(mut file) = OpenOptions::new().read(true).write(true).open(record) else { return Ok(()) };
    if !is_file || file.try_lock().is_err() {
        return Ok(());
    }
    let mut text = String::new();
    let read = file.read_to_string(&mut text).map(|_| serde_json::from_str::<Record>(&text).ok());
    // One that was cut short while it was written itself: nothing else had been made. A record is somebody's words:
    // nothing is wiped that does not bear the name of an unfinished file.
    let part = read.ok().flatten().map(|record| record.part);
    let part = part.filter(|part| part.file_name().is_some_and(|name| is_unforeseen(&name.to_string_lossy(), "part")));
    if let Some(part) = part {
        if !part.parent().is_some_and(Path::is_dir) {
            // A disk that is not there just now.
            return Ok(());
        }
        wipe_part(&part)?;
    }
    std::fs::remove_file(record).map_err(|source| StoreError::Io { path: record.to_owned(), source })
}

fn wipe_part(part: &Path) -> Result<(), StoreError> {
    if identity::is_open_here(part) {
        return Err(StoreError::BeingRead);
    }
    for side in ["journal", "wal", "shm"] {
        files::discard(&files::beside(part, side))?;
    }
    files::discard(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_nobody_writes_any_more_is_wiped_by_who_looks_where_its_record_lies() {
        let (study, out) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (project, copy) = (study.path().join("p.mening"), out.path().join("copy.mening"));
        let part = Part::beside(&copy, &[&project]).unwrap();
        std::fs::write(part.path(), b"words").unwrap();
        std::fs::write(files::beside(part.path(), "journal"), b"words").unwrap();
        assert_eq!((names(study.path()).len(), names(out.path()).len()), (1, 2));
        // Somebody is at it.
        wipe_left_behind(&project).unwrap();
        assert_eq!((names(study.path()).len(), names(out.path()).len()), (1, 2));
        // Killed.
        let (file, record) = part.record.as_ref().unwrap();
        let (record, kept) = (record.clone(), std::fs::read(record).unwrap());
        file.unlock().unwrap();
        std::mem::forget(part);
        wipe_left_behind(&project).unwrap();
        assert!(names(study.path()).is_empty() && names(out.path()).is_empty());
        // Nothing is wiped because somebody wrote a record of it.
        let mine = out.path().join("mine.mening");
        std::fs::write(&mine, b"all my work").unwrap();
        std::fs::write(&record, String::from_utf8(kept).unwrap().replace("copy.mening-part", "mine.mening-pa"))
            .unwrap();
        std::fs::write(study.path().join("p.mening-unfinished-0123456789ab"), format!(r#"{{"part":{mine:?}}}"#))
            .unwrap();
        wipe_left_behind(&project).unwrap();
        assert_eq!(names(out.path()), ["mine.mening"]);
        assert!(names(study.path()).is_empty());
    }

    #[test]
    fn what_is_given_its_name_stays_under_it_and_what_is_not_goes() {
        let folder = tempfile::tempdir().unwrap();
        let (out, project) = (folder.path().join("out.mening"), folder.path().join("not/there/p.mening"));
        for is_published in [false, true] {
            // No record can be written beside the project: it lies beside what is made.
            let part = Part::beside(&out, &[&project]).unwrap();
            std::fs::write(part.path(), b"words").unwrap();
            assert_eq!(names(folder.path()).len(), 2);
            if is_published {
                files::publish(part.path(), &out).unwrap();
            }
            drop(part);
            assert_eq!(names(folder.path()), if is_published { vec!["out.mening"] } else { vec![] });
        }
    }
}
