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
    let files = files_beside(path);
    if files.is_empty() || bytes.starts_with(b"PK") {
        return Ok(bytes);
    }
    let mut left = MOST_BYTES;
    let file = |wanted: &str| {
        let Some(path) = files.get(&wanted.to_lowercase()) else { return Ok(None) };
        let length = std::fs::metadata(path).map_or(0, |meta| meta.len());
        left = left.checked_sub(length).ok_or(RefiError::TooLarge { limit_mb: MOST_BYTES >> 20 })?;
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
