//! The demonstration project for tests: made once a language, and copied wherever one is wanted.

use super::create;
use crate::model::Lang;
use crate::session::Session;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A project's files by what comes after its own name: nothing, or a backup in the folder beside it.
type Files = Vec<(PathBuf, Vec<u8>)>;

/// The demonstration project at a place of its own, as [`create`] makes it there.
pub fn copy(path: &Path, language: Lang) -> Session {
    static SWEDISH: OnceLock<Files> = OnceLock::new();
    static ENGLISH: OnceLock<Files> = OnceLock::new();
    let made = if language == Lang::En { &ENGLISH } else { &SWEDISH };
    for (ending, bytes) in made.get_or_init(|| files(language)) {
        let mut name = path.as_os_str().to_owned();
        name.push(ending);
        std::fs::create_dir_all(Path::new(&name).parent().unwrap()).unwrap();
        std::fs::write(name, bytes).unwrap();
    }
    Session::open(path, None).unwrap()
}

fn files(language: Lang) -> Files {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.mening");
    drop(create(&path, language).unwrap());
    let backups = std::fs::read_dir(folder.path().join("demo.mening-backups")).unwrap();
    let backups = backups.map(|entry| entry.unwrap().path()).map(|backup| {
        let ending = Path::new("-backups").join(backup.file_name().unwrap());
        (ending, std::fs::read(backup).unwrap())
    });
    std::iter::once((PathBuf::new(), std::fs::read(&path).unwrap())).chain(backups).collect()
}
