//! One writer at a time: a lock on the project file itself, so that no link leads around it, and a lock
//! file beside it, whose text says who has it. The operating system lets go of both however the process
//! ends.

use super::StoreError;
use super::identity::Held;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};

pub struct Lock {
    file: File,
    path: PathBuf,
    held: Option<Held>,
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
    /// The disk is full.
    NoRoom,
}

/// How often a lock file that went away meanwhile is looked for anew.
const TRIES: usize = 100;

/// Asks for the right to write to a project at its real place. `who` is read by the next one who asks.
pub fn ask(project: &Path, held: Option<&Held>, who: &str) -> Result<Asked, StoreError> {
    let path = super::files::beside(project, "lock");
    for _ in 0..TRIES {
        let mut file = match OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path) {
            Ok(file) => file,
            Err(error) if is_full(&error) => return Ok(Asked::NoRoom),
            Err(error) if is_refused(&error) => return Ok(Asked::ReadOnly),
            Err(source) => return Err(StoreError::Io { path, source }),
        };
        match file.try_lock() {
            // Whoever had it may have taken the file away between opening and locking; then this one
            // locks a file that nobody will find.
            Ok(()) if !still_stands(&file, &path) => continue,
            Ok(()) => {
                let mut lock = Lock { file, path, held: None };
                if held.is_some_and(|held| !held.claim()) {
                    // By another name of the same file: nothing is known of who it is.
                    return Ok(Asked::Held { by: "?".to_owned() });
                }
                lock.held = held.cloned();
                lock.tell(who);
                return Ok(Asked::Got(lock));
            }
            Err(TryLockError::WouldBlock) => {
                let mut by = String::new();
                // Unreadable on systems whose locks are mandatory; then nobody is named.
                if file.read_to_string(&mut by).is_err() || by.is_empty() {
                    by = "?".to_owned();
                }
                return Ok(Asked::Held { by });
            }
            Err(TryLockError::Error(source)) => return Err(StoreError::Io { path, source }),
        }
    }
    Ok(Asked::Held { by: "?".to_owned() })
}

fn is_refused(error: &std::io::Error) -> bool {
    use std::io::ErrorKind;
    matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem)
}

fn is_full(error: &std::io::Error) -> bool {
    use std::io::ErrorKind;
    matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded)
}

/// Whether the lock file that was locked is the one that stands at its path.
fn still_stands(file: &File, path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        let (Ok(mine), Ok(there)) = (file.metadata(), std::fs::metadata(path)) else { return false };
        (mine.dev(), mine.ino()) == (there.dev(), there.ino())
    }
    #[cfg(not(unix))]
    {
        // A file that is open cannot be taken away there.
        let _ = (file, path);
        true
    }
}

impl Lock {
    /// Goes over to the file that has taken the locked one's place.
    pub fn move_to(&mut self, held: &Held) -> bool {
        if let Some(old) = self.held.take() {
            old.release();
        }
        let got = held.claim();
        self.held = got.then(|| held.clone());
        got
    }

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
        if let Some(held) = &self.held {
            held.release();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_waiter_never_holds_a_lock_file_that_is_gone() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("p.mening");
        let path = super::super::files::beside(&project, "lock");
        // A waiter has the old file open; its holder takes it away and lets go.
        let old = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).unwrap();
        drop(std::fs::remove_file(&path));
        old.try_lock().unwrap();
        assert!(!still_stands(&old, &path));
        let Asked::Got(lock) = ask(&project, None, "me").unwrap() else { panic!("not free") };
        assert!(still_stands(&lock.file, &path));
        assert!(matches!(ask(&project, None, "you").unwrap(), Asked::Held { by } if by == "me"));
        drop(lock);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_a_lock_says_is_what_was_said_last() {
        let folder = tempfile::tempdir().unwrap();
        let project = folder.path().join("p.mening");
        let Asked::Got(mut lock) = ask(&project, None, "somebody with a long name").unwrap() else {
            panic!("not free")
        };
        lock.tell("Bo");
        assert!(matches!(ask(&project, None, "you").unwrap(), Asked::Held { by } if by == "Bo"));
    }
}
