//! The files of a `.qde` that lie in the folder `sources` beside it.

use crate::formats::import::Cancel;
use crate::formats::refi::{self, RefiError};
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

/// Folders within `sources`; what lies deeper is passed over.
const DEEPEST: usize = 8;
/// All files together are at most this large.
const MOST_BYTES: u64 = 2 << 30;

/// The bytes of a `.qde` with the files that it names in the folder beside it, as a package; those given where it names
/// none that is there.
///
/// Errors: files of more than the limit; [`RefiError::Cancelled`].
pub fn with_sources(path: &Path, bytes: Vec<u8>, cancel: &dyn Cancel) -> Result<Vec<u8>, RefiError> {
    within(path, bytes, MOST_BYTES, cancel)
}

fn within(path: &Path, bytes: Vec<u8>, most: u64, cancel: &dyn Cancel) -> Result<Vec<u8>, RefiError> {
    let files = files_beside(path);
    if files.is_empty() || bytes.starts_with(b"PK") {
        return Ok(bytes);
    }
    let mut left = most;
    let file = |wanted: &str| {
        let Some(path) = files.get(&wanted.to_lowercase()) else { return Ok(None) };
        let length = std::fs::metadata(path).map_or(0, |meta| meta.len());
        left = left.checked_sub(length).ok_or(RefiError::TooLarge { limit_mb: most >> 20 })?;
        Ok(std::fs::read(path).ok())
    };
    match refi::packed(&bytes, file, cancel) {
        Ok(packed) => Ok(packed.unwrap_or(bytes)),
        Err(error @ (RefiError::TooLarge { .. } | RefiError::Cancelled)) => Err(error),
        // Said when the XML itself is read.
        Err(_) => Ok(bytes),
    }
}

/// The files beneath the folder `sources` beside a file, by their paths from there in lower case.
fn files_beside(path: &Path) -> HashMap<String, PathBuf> {
    let mut found = HashMap::new();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    for (name, entry) in entries(folder) {
        if name == "sources" {
            walk(&entry, "sources", 0, &mut found);
        }
    }
    found
}

fn walk(folder: &Path, shown: &str, depth: usize, found: &mut HashMap<String, PathBuf>) {
    for (name, path) in entries(folder) {
        let shown = format!("{shown}/{name}");
        // A link may lead anywhere.
        if path.is_symlink() {
            continue;
        }
        if !path.is_dir() {
            found.insert(shown, path);
        } else if depth < DEEPEST {
            walk(&path, &shown, depth + 1, found);
        }
    }
}

fn entries(folder: &Path) -> Vec<(String, PathBuf)> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| (entry.file_name().to_string_lossy().to_lowercase(), entry.path())).collect()
}

/// Takes out of a list of files those that are the sources of a `.qde` in it: they come in with that.
pub fn without_sources(files: &mut Vec<(PathBuf, String)>) {
    let is_project = |path: &Path| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("qde"));
    let folders: HashSet<PathBuf> = files
        .iter()
        .filter(|(path, _)| is_project(path))
        .filter_map(|(path, _)| path.parent())
        .map(Path::to_owned)
        .collect();
    let is_sources = |folder: &Path| {
        let named = folder.file_name().is_some_and(|name| name.eq_ignore_ascii_case("sources"));
        named && folder.parent().is_some_and(|parent| folders.contains(parent))
    };
    files.retain(|(path, _)| !path.ancestors().skip(1).any(is_sources));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::import::Uncancelled;
    use crate::formats::refi::{Convention, Problem};
    use crate::session::exchange::tests::{out, project, taken, told};
    use crate::session::exchange::{open, peers};
    use crate::session::{Action, Session};
    use serde_json::json;
    use std::fs;
    use std::io::Read;

    fn study(folder: &Path) -> Session {
        let mut session = project(folder, "a");
        let actions = [
            json!({"action": "add_code", "name": "A"}),
            json!({"action": "add_document", "name": "d1", "text": "Vi träffas varje vecka."}),
            json!({"action": "add_document", "name": "d2", "text": "Det är bra."}),
            json!({"action": "add_coding", "document": "d1", "quote": "träffas", "code": "A"}),
        ];
        let actions: Vec<Action> = actions.into_iter().map(|action| Action::from_json(action).unwrap()).collect();
        session.apply(&actions).unwrap();
        session
    }

    /// Unpacks a package into a folder; gives its XML.
    fn unpacked(package: &[u8], folder: &Path, sources: &str) -> PathBuf {
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(package)).unwrap();
        fs::create_dir_all(folder.join(sources)).unwrap();
        for at in 0..zip.len() {
            let mut entry = zip.by_index(at).unwrap();
            let name = entry.name().unwrap().replace("sources/", &format!("{sources}/"));
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            fs::write(folder.join(name), bytes).unwrap();
        }
        folder.join("project.qde")
    }

    #[test]
    fn a_project_that_was_not_packed_is_the_same_as_one_that_was() {
        let folder = tempfile::tempdir().unwrap();
        let package = out(&study(folder.path()), Convention::Standard);
        let packed = taken(folder.path(), "b", package.clone());
        for (name, sources) in [("c", "sources"), ("d", "Sources")] {
            let place = folder.path().join(format!("unpacked {name}"));
            let xml = unpacked(&package, &place, sources);
            let mut session = project(folder.path(), name);
            let done = session.take_in(open(&xml, crate::model::Lang::En, &Uncancelled).unwrap()).unwrap();
            assert_eq!(done.report.problems, [], "{sources}");
            assert_eq!(told(&session), told(&packed), "{sources}");
            assert_eq!(out(&session, Convention::Standard), out(&packed, Convention::Standard), "it goes out as ever");
        }
    }

    #[test]
    fn what_does_not_lie_in_the_folder_is_missing_and_a_link_is_not_followed() {
        let folder = tempfile::tempdir().unwrap();
        let package = out(&study(folder.path()), Convention::Standard);
        let xml = unpacked(&package, &folder.path().join("u"), "sources");
        let missing = |xml: &Path| {
            let report = open(xml, crate::model::Lang::En, &Uncancelled).unwrap().report;
            report.problems.iter().filter(|problem| matches!(problem, Problem::FileMissing { .. })).count()
        };
        assert_eq!(missing(&xml), 0);
        let sources = folder.path().join("u/sources");
        let file = fs::read_dir(&sources).unwrap().flatten().next().unwrap().path();
        let away = folder.path().join("u/away.txt");
        fs::rename(&file, &away).unwrap();
        assert_eq!(missing(&xml), 1);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(&away, &file).unwrap();
            assert_eq!(missing(&xml), 1, "a link may lead anywhere");
            fs::remove_file(&file).unwrap();
        }
        fs::create_dir(sources.join("within")).unwrap();
        fs::rename(&away, sources.join("within").join(file.file_name().unwrap())).unwrap();
        assert_eq!(missing(&xml), 1, "it is looked for where the XML says");
        fs::remove_dir_all(&sources).unwrap();
        assert_eq!(missing(&xml), 2);
    }

    #[test]
    fn the_files_together_have_a_limit_and_work_can_be_stopped() {
        struct Now;
        impl Cancel for Now {
            fn cancelled(&self) -> bool {
                true
            }
        }
        let folder = tempfile::tempdir().unwrap();
        let xml = unpacked(&out(&study(folder.path()), Convention::Standard), &folder.path().join("u"), "sources");
        let bytes = fs::read(&xml).unwrap();
        let all: u64 = fs::read_dir(folder.path().join("u/sources"))
            .unwrap()
            .flatten()
            .map(|file| file.metadata().unwrap().len())
            .sum();
        assert!(within(&xml, bytes.clone(), all, &Uncancelled).is_ok_and(|packed| packed.starts_with(b"PK")));
        let over = within(&xml, bytes.clone(), all - 1, &Uncancelled);
        assert_eq!(over, Err(RefiError::TooLarge { limit_mb: 0 }));
        assert_eq!(with_sources(&xml, bytes, &Now), Err(RefiError::Cancelled));
        assert_eq!(
            with_sources(&xml, b"<no xml".to_vec(), &Uncancelled),
            Ok(b"<no xml".to_vec()),
            "said by the reader"
        );
    }

    #[test]
    fn in_a_folder_the_sources_of_a_project_are_no_documents() {
        let folder = tempfile::tempdir().unwrap();
        let all = folder.path().join("all");
        unpacked(&out(&study(folder.path()), Convention::Standard), &all, "Sources");
        for other in ["other/sources", "other/texts"] {
            fs::create_dir_all(all.join(other)).unwrap();
            fs::write(all.join(other).join("a.txt"), "ord").unwrap();
        }
        let (projects, files) = peers::parted(&[all]);
        let names: Vec<&str> = files.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(
            (projects.len(), names),
            (0, vec!["all/other/sources/a.txt", "all/other/texts/a.txt", "all/project.qde"])
        );
    }
}
