//! A copy of a project that nobody else can look into, for reading where none can be written beside the project and
//! its log holds changes that the file itself lacks. It is wiped when it is no longer read.

use super::{StoreError, files};
use std::path::{Path, PathBuf};

pub struct PrivateCopy {
    folder: tempfile::TempDir,
}

/// Where such copies lie: the machine's place for temporary files, or its memory where the disk is full.
fn places() -> [PathBuf; 2] {
    [std::env::temp_dir(), PathBuf::from("/dev/shm")]
}

impl PrivateCopy {
    /// Copies a project with its log.
    pub fn of(project: &Path) -> Result<PrivateCopy, StoreError> {
        let mut failed = None;
        for place in places() {
            let made = tempfile::Builder::new().prefix("mening-").tempdir_in(&place);
            let copied = made.and_then(|folder| {
                let copy = PrivateCopy { folder };
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
        self.folder.path().join("copy.mening")
    }
}

impl Drop for PrivateCopy {
    fn drop(&mut self) {
        for path in [self.path(), files::beside(&self.path(), "wal"), files::beside(&self.path(), "shm")] {
            drop(files::erase(&path));
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
