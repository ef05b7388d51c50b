//! A copy of a project that nobody else can look into, for reading where none can be written beside the project and
//! its log holds changes that the file itself lacks. It is wiped when it is no longer read.

use super::{StoreError, files};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Once;

pub struct PrivateCopy {
    folder: tempfile::TempDir,
    /// Locked for as long as the copy is read.
    _held: File,
}

/// What the names of their folders begin with.
const PREFIX: &str = "mening-";
/// The file in each that is locked.
const HELD: &str = "held";

/// Where such copies lie: the machine's place for temporary files, or its memory where the disk is full.
fn places() -> [PathBuf; 2] {
    [std::env::temp_dir(), PathBuf::from("/dev/shm")]
}

impl PrivateCopy {
    /// Copies a project with its log.
    pub fn of(project: &Path) -> Result<PrivateCopy, StoreError> {
        let mut failed = None;
        for place in places() {
            wipe_left_behind(&place);
            let made = tempfile::Builder::new().prefix(PREFIX).tempdir_in(&place);
            let copied = made.and_then(|folder| {
                let held = File::create_new(folder.path().join(HELD))?;
                drop(held.try_lock());
                let copy = PrivateCopy { folder, _held: held };
                copy.fill(project).map(|()| copy)
            });
            match copied {
                Ok(copy) => return Ok(copy),
                Err(source) => failed = failed.or(Some(StoreError::Io { path: place, source })),
            }
        }
        Err(failed.unwrap_or(StoreError::DiskFull))
    }

    fn fill(&self, project: &Path) -> std::io::Result<()> {
        copy(project, &self.path())?;
        copy(&files::beside(project, "wal"), &files::beside(&self.path(), "wal"))
    }

    pub fn path(&self) -> PathBuf {
        copy_in(self.folder.path())
    }
}

impl Drop for PrivateCopy {
    fn drop(&mut self) {
        wipe(self.folder.path());
    }
}

fn copy_in(folder: &Path) -> PathBuf {
    folder.join("copy.mening")
}

fn wipe(folder: &Path) {
    let copy = copy_in(folder);
    for path in [copy.clone(), files::beside(&copy, "wal"), files::beside(&copy, "shm")] {
        drop(files::erase(&path));
    }
}

/// Wipes the copies that programs left which were killed, once for each run of this one: such places may be large.
pub fn wipe_left_behind_once() {
    static DONE: Once = Once::new();
    DONE.call_once(|| places().iter().for_each(|place| wipe_left_behind(place)));
}

/// Wipes the copies in a place that nobody reads any more.
fn wipe_left_behind(place: &Path) {
    for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
        let is_it = entry.file_name().to_string_lossy().starts_with(PREFIX);
        // Never through a link; what is somebody else's cannot be looked into.
        if !is_it || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let Ok(held) = File::open(entry.path().join(HELD)) else { continue };
        if held.try_lock().is_ok() {
            wipe(&entry.path());
            drop(std::fs::remove_file(entry.path().join(HELD)));
            drop(std::fs::remove_dir(entry.path()));
        }
    }
}

/// Copies a file so that nobody but its owner can read the copy, and so that closing it drops no lock of SQLite's.
pub fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    let held = super::identity::Held::hold(from)?;
    let mut out = files::make_private(to).map_err(|error| match error {
        StoreError::Io { source, .. } => source,
        _ => std::io::ErrorKind::AlreadyExists.into(),
    })?;
    let (mut at, mut piece) = (0, vec![0; 1 << 20]);
    loop {
        let read = held.bytes(at, &mut piece)?;
        std::io::Write::write_all(&mut out, piece.get(..read).unwrap_or_default())?;
        if read < piece.len() {
            return Ok(());
        }
        at += read as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_program_left_is_wiped_and_what_is_read_stays() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("p.mening");
        std::fs::write(&project, b"words").unwrap();
        std::fs::write(files::beside(&project, "wal"), b"words").unwrap();
        let read = PrivateCopy::of(&project).unwrap();
        let left = folder.path().join("mening-abc");
        std::fs::create_dir(&left).unwrap();
        std::fs::copy(read.path(), copy_in(&left)).unwrap();
        std::fs::write(left.join(HELD), b"").unwrap();
        let other = folder.path().join("mening-mine");
        std::fs::create_dir(&other).unwrap();
        std::fs::write(copy_in(&other), b"mine").unwrap();
        wipe_left_behind(folder.path());
        wipe_left_behind(read.folder.path().parent().unwrap());
        assert!(!left.exists() && other.exists() && read.path().exists());
    }
}
