//! One writer at a time: a lock file beside the project, locked by the operating system, which
//! lets go of it however the process ends. Its text says who has it.

use super::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

pub struct Lock {
    file: File,
    path: PathBuf,
}

/// What came of asking for the lock.
pub enum Asked {
    Got(Lock),
    /// Held by somebody: what the lock file says of them.
    Held {
        by: String,
    },
    /// The folder cannot be written to.
    ReadOnly,
}

/// Where the lock of a project stands.
fn lock_path(project: &Path) -> PathBuf {
    let mut name = project.as_os_str().to_owned();
    name.push("-lock");
    PathBuf::from(name)
}

/// Asks for the right to write. `who` is read by the next one who asks.
pub fn ask(project: &Path, who: &str) -> Result<Asked, StoreError> {
    let path = lock_path(project);
    let mut file = match OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path) {
        Ok(file) => file,
        Err(error)
            if matches!(
                error.kind(),
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
            ) =>
        {
            return Ok(Asked::ReadOnly);
        }
        Err(source) => return Err(StoreError::Io { path, source }),
    };
    match file.try_lock() {
        Ok(()) => {
            let mut lock = Lock { file, path };
            lock.tell(who);
            Ok(Asked::Got(lock))
        }
        Err(TryLockError::WouldBlock) => {
            let mut by = String::new();
            // Unreadable on systems whose locks are mandatory; then nobody is named.
            if file.read_to_string(&mut by).is_err() || by.is_empty() {
                by = "?".to_owned();
            }
            Ok(Asked::Held { by })
        }
        Err(TryLockError::Error(source)) => Err(StoreError::Io { path, source }),
    }
}

impl Lock {
    /// Says who has it.
    pub fn tell(&mut self, who: &str) {
        let file = &mut self.file;
        let written = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(who.as_bytes()));
        // The words are a courtesy: a full disk must not keep anyone from opening.
        drop(written);
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while still locked, so that nobody else's lock file is taken away.
        drop(std::fs::remove_file(&self.path));
        drop(self.file.unlock());
    }
}
