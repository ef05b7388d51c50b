//! One identity for a file, whatever path leads to it: its real place and, where the system has them,
//! its inode. While this process has a project open, one handle on it stays open: closing any other
//! would drop the locks that SQLite holds on the file, for they belong to the process, not the handle.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// The real place of a path: links followed, also where the file itself does not exist yet.
pub fn resolved(path: &Path) -> PathBuf {
    if let Ok(real) = path.canonicalize() {
        return real;
    }
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    match (absolute.parent().map(Path::canonicalize), absolute.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => absolute,
    }
}

/// Whether two paths lead to the same file that exists.
pub fn is_same(one: &Path, other: &Path) -> bool {
    match (number(one), number(other)) {
        (Some(one), Some(other)) => one == other,
        _ => one.exists() && resolved(one) == resolved(other),
    }
}

/// By how many names a file is known; more than one means hard links.
pub fn names(path: &Path) -> u64 {
    imp::links(path)
}

/// Whether this process has the file open as a project.
pub fn is_open_here(path: &Path) -> bool {
    number(path).is_some_and(imp::is_held)
}

/// What tells a file from all others on the machine; `None` where the system has no such number.
fn number(path: &Path) -> Option<(u64, u64)> {
    imp::number(&std::fs::metadata(path).ok()?)
}

/// A file that is looked at, or has been opened as a project.
#[derive(Clone)]
pub struct Held(Arc<Shared>);

struct Shared {
    file: File,
    /// Whether somebody in this process writes to it.
    claimed: AtomicBool,
}

impl Held {
    /// Opens a file for looking at it, or shares the handle that is open already.
    pub fn hold(path: &Path) -> std::io::Result<Held> {
        Ok(Held(imp::hold(path)?))
    }

    /// The first bytes, as many as there are.
    pub fn head(&self, bytes: &mut [u8]) -> std::io::Result<usize> {
        self.bytes(0, bytes)
    }

    /// The bytes from a place on, as many as there are.
    pub fn bytes(&self, from: u64, bytes: &mut [u8]) -> std::io::Result<usize> {
        imp::bytes(&self.0.file, from, bytes)
    }

    pub fn length(&self) -> std::io::Result<u64> {
        Ok(self.0.file.metadata()?.len())
    }

    /// Takes the right to write to this very file, whatever its name; `false` where somebody has it.
    pub fn claim(&self) -> bool {
        if self.0.claimed.swap(true, Ordering::SeqCst) {
            return false;
        }
        let got = imp::lock(&self.0.file);
        self.0.claimed.store(got, Ordering::SeqCst);
        got
    }

    /// Gives the right to write back.
    pub fn release(&self) {
        imp::unlock(&self.0.file);
        self.0.claimed.store(false, Ordering::SeqCst);
    }
}

#[cfg(unix)]
mod imp {
    use super::*;
    use std::collections::HashMap;
    use std::os::unix::fs::{FileExt, MetadataExt};
    use std::sync::{LazyLock, Mutex, PoisonError, Weak};

    /// What is open, by device and inode.
    type Open = HashMap<(u64, u64), Weak<Shared>>;

    static HELD: LazyLock<Mutex<Open>> = LazyLock::new(Mutex::default);

    pub fn number(meta: &std::fs::Metadata) -> Option<(u64, u64)> {
        Some((meta.dev(), meta.ino()))
    }

    pub fn links(path: &Path) -> u64 {
        std::fs::metadata(path).map_or(1, |meta| meta.nlink())
    }

    pub fn is_held(number: (u64, u64)) -> bool {
        HELD.lock().unwrap_or_else(PoisonError::into_inner).get(&number).is_some_and(|held| held.strong_count() > 0)
    }

    pub fn hold(path: &Path) -> std::io::Result<Arc<Shared>> {
        let mut held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
        let meta = std::fs::metadata(path)?;
        if let Some(known) = number(&meta).and_then(|number| held.get(&number)).and_then(Weak::upgrade) {
            return Ok(known);
        }
        // To claim a file it must be open for writing. A named pipe would block; it is no project.
        if !meta.is_file() {
            return Err(std::io::ErrorKind::InvalidInput.into());
        }
        let opened = File::options().read(true).write(true).open(path).or_else(|_| File::open(path))?;
        let number = number(&opened.metadata()?);
        let shared = Arc::new(Shared { file: opened, claimed: AtomicBool::new(false) });
        held.retain(|_, shared| shared.strong_count() > 0);
        if let Some(number) = number {
            held.insert(number, Arc::downgrade(&shared));
        }
        Ok(shared)
    }

    pub fn bytes(handle: &File, from: u64, bytes: &mut [u8]) -> std::io::Result<usize> {
        let mut read = 0;
        while let Some(rest) = bytes.get_mut(read..).filter(|rest| !rest.is_empty()) {
            match handle.read_at(rest, from + read as u64)? {
                0 => break,
                more => read += more,
            }
        }
        Ok(read)
    }

    /// One byte far beyond any that SQLite reads, writes or locks. A lock on the whole file would stand in
    /// SQLite's way on network drives.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn set(file: &File, kind: i32) -> Result<(), nix::errno::Errno> {
        use nix::fcntl::{FcntlArg, fcntl};
        let lock = nix::libc::flock {
            l_type: kind as i16,
            l_whence: nix::libc::SEEK_SET as i16,
            l_start: 1 << 61,
            l_len: 1,
            l_pid: 0,
        };
        fcntl(file, FcntlArg::F_OFD_SETLK(&lock)).map(|_| ())
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub fn lock(file: &File) -> bool {
        use nix::errno::Errno;
        // Where the file system knows no locks, or the file is read-only, the lock file beside it must do.
        !matches!(set(file, nix::libc::F_WRLCK), Err(Errno::EAGAIN | Errno::EACCES))
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub fn unlock(file: &File) {
        let _gone_with_the_file_anyway = set(file, nix::libc::F_UNLCK);
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub fn lock(_: &File) -> bool {
        true
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub fn unlock(_: &File) {}
}

#[cfg(not(unix))]
mod imp {
    use super::*;
    use std::io::Read;

    pub fn number(_: &std::fs::Metadata) -> Option<(u64, u64)> {
        None
    }

    pub fn links(_: &Path) -> u64 {
        1
    }

    pub fn is_held(_: (u64, u64)) -> bool {
        false
    }

    pub fn hold(path: &Path) -> std::io::Result<Arc<Shared>> {
        Ok(Arc::new(Shared { file: File::open(path)?, claimed: AtomicBool::new(false) }))
    }

    pub fn bytes(mut handle: &File, from: u64, bytes: &mut [u8]) -> std::io::Result<usize> {
        std::io::Seek::seek(&mut handle, std::io::SeekFrom::Start(from))?;
        let mut read = 0;
        while let Some(rest) = bytes.get_mut(read..).filter(|rest| !rest.is_empty()) {
            match handle.read(rest)? {
                0 => break,
                more => read += more,
            }
        }
        Ok(read)
    }

    pub fn lock(_: &File) -> bool {
        true
    }

    pub fn unlock(_: &File) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn every_path_to_a_file_is_the_same_file() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("one"), "x").unwrap();
        std::fs::write(at("two"), "x").unwrap();
        std::os::unix::fs::symlink(at("one"), at("soft")).unwrap();
        std::fs::hard_link(at("one"), at("hard")).unwrap();
        std::os::unix::fs::symlink(folder.path(), at("folder")).unwrap();
        for (path, same) in [("one", true), ("soft", true), ("hard", true), ("folder/one", true), ("two", false)] {
            assert_eq!(is_same(&at("one"), &at(path)), same, "{path}");
        }
        assert!(!is_same(&at("no"), &at("no")), "what does not exist is no file");
        assert_eq!(resolved(&at("soft")), resolved(&at("folder/one")));
        assert_eq!(resolved(&at("folder/new")), folder.path().canonicalize().unwrap().join("new"));
        assert_eq!((names(&at("one")), names(&at("two"))), (2, 1));
    }

    #[cfg(unix)]
    #[test]
    fn one_handle_serves_all_and_is_known_as_long_as_it_lives() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p");
        std::fs::write(&path, "Mening").unwrap();
        let (one, other) = (Held::hold(&path).unwrap(), Held::hold(&path).unwrap());
        assert!(Arc::ptr_eq(&one.0, &other.0));
        let mut head = [0; 16];
        assert_eq!((other.head(&mut head).unwrap(), &head[..6]), (6, b"Mening".as_slice()));
        assert!(one.claim());
        assert!(!other.claim(), "one writer");
        one.release();
        assert!(other.claim());
        drop(one);
        assert!(is_open_here(&path));
        drop(other);
        assert!(!is_open_here(&path));
    }
}
