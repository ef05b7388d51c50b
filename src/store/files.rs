//! What is done to files as wholes: made for their owner alone, put on the disk together with their
//! name, moved, and wiped.

use super::{StoreError, identity};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

/// `studie.mening` and `wal` give `studie.mening-wal`.
pub fn beside(path: &Path, what: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-");
    name.push(what);
    PathBuf::from(name)
}

/// A name beside a file that nobody can foresee.
pub fn unforeseen(path: &Path, what: &str) -> Result<PathBuf, StoreError> {
    let mut random = [0_u8; 6];
    getrandom::fill(&mut random).map_err(|_| StoreError::NoKeyMade)?;
    let random: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(beside(path, &format!("{what}-{random}")))
}

/// Files beside a project of the kind that [`unforeseen`] names, those that earlier versions made, and what SQLite
/// keeps beside either.
pub fn left_behind(path: &Path, what: &str) -> Vec<PathBuf> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Vec::new() };
    let exact = format!("{}-{what}", name.to_string_lossy());
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let ours = |name: &str| {
        let rest = name.strip_prefix(&exact)?;
        let rest = ["-journal", "-wal", "-shm"].iter().find_map(|side| rest.strip_suffix(side)).unwrap_or(rest);
        let random = rest.strip_prefix('-').unwrap_or_default();
        let is_random = random.len() == 12 && random.chars().all(|c| c.is_ascii_hexdigit());
        (rest.is_empty() || is_random).then_some(())
    };
    entries.filter(|entry| ours(&entry.file_name().to_string_lossy()).is_some()).map(|entry| entry.path()).collect()
}

/// Makes an empty file that nobody but its owner can read; never through a link, never over a file.
pub fn make_private(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists { path: path.to_owned() },
        _ => StoreError::Io { path: path.to_owned(), source },
    })
}

/// Makes a folder that nobody but its owner can look into, and puts it on the disk; one that is there stays as it is.
pub fn make_private_folder(path: &Path) -> std::io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)?;
    Ok(sync_folder_of(path)?)
}

/// Puts a file's bytes on the disk.
pub fn sync(path: &Path) -> Result<(), StoreError> {
    let synced = OpenOptions::new().write(true).open(path).and_then(|file| file.sync_all());
    synced.map_err(|source| StoreError::Io { path: path.to_owned(), source })
}

/// Puts on the disk which names a folder holds: without it a power cut may take a move back.
pub fn sync_folder_of(path: &Path) -> Result<(), StoreError> {
    #[cfg(unix)]
    {
        let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let synced = File::open(folder).and_then(|folder| folder.sync_all());
        // Some network drives cannot, and say so.
        if let Err(source) = synced
            && source.kind() != std::io::ErrorKind::InvalidInput
            && source.kind() != std::io::ErrorKind::Unsupported
        {
            return Err(StoreError::Io { path: folder.to_owned(), source });
        }
    }
    Ok(())
}

/// As [`sync_folder_of`], for a name that is there already.
///
/// # Errors
/// [`StoreError::Unconfirmed`]: nothing can be taken back on a disk that does not answer.
pub fn confirm_name_of(path: &Path) -> Result<(), StoreError> {
    sync_folder_of(path).map_err(|error| StoreError::Unconfirmed { path: path.to_owned(), source: error.into() })
}

/// Gives a finished file its name, which must not be taken, and puts both on the disk.
pub fn publish(part: &Path, path: &Path) -> Result<(), StoreError> {
    let io = |source: std::io::Error| match source.kind() {
        std::io::ErrorKind::AlreadyExists => StoreError::Exists { path: path.to_owned() },
        _ => StoreError::Io { path: path.to_owned(), source },
    };
    sync(part)?;
    match std::fs::hard_link(part, path) {
        Ok(()) => drop(std::fs::remove_file(part)),
        Err(source) if source.kind() == std::io::ErrorKind::AlreadyExists => return Err(io(source)),
        // A memory stick knows no second names.
        Err(_) if path.exists() => return Err(StoreError::Exists { path: path.to_owned() }),
        Err(_) => std::fs::rename(part, path).map_err(io)?,
    }
    confirm_name_of(path)
}

/// Overwrites a file with zeros and removes it, for good. A file that has other names beside this one
/// only loses this name, for what it holds is somebody's under the other; a link is removed, not what it
/// leads to. What a disk keeps of overwritten blocks by itself is beyond a program's reach.
///
/// # Errors
/// The file is still there, or was reached by another name.
pub fn erase(path: &Path) -> Result<(), StoreError> {
    let io = |source| StoreError::Io { path: path.to_owned(), source };
    let meta = match std::fs::symlink_metadata(path) {
        Ok(meta) => meta,
        Err(source) if source.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(source) => return Err(io(source)),
    };
    let is_alone = meta.is_file() && identity::names(path) < 2;
    // Where it cannot be overwritten, to lose its name is still better than to stay.
    let wiped = if is_alone { overwrite(path, meta.len()) } else { Ok(()) };
    std::fs::remove_file(path).map_err(io)?;
    wiped.map_err(io)?;
    sync_folder_of(path)?;
    if meta.is_file() && !is_alone { Err(StoreError::OtherNames { path: path.to_owned() }) } else { Ok(()) }
}

/// As [`erase`], of what was never finished: under its second name it is finished, and only this one goes.
pub fn discard(path: &Path) -> Result<(), StoreError> {
    match erase(path) {
        Err(StoreError::OtherNames { .. }) => Ok(()),
        other => other,
    }
}

fn overwrite(path: &Path, length: u64) -> std::io::Result<()> {
    let zeros = [0_u8; 64 * 1024];
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = length;
    while left > 0 {
        let now = left.min(zeros.len() as u64);
        file.write_all(zeros.get(..now as usize).unwrap_or(&zeros))?;
        left -= now;
    }
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_given_a_name_only_where_none_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let (part, path) = (folder.path().join("part"), folder.path().join("p.mening"));
        make_private(&part).unwrap().write_all(b"new").unwrap();
        std::fs::write(&path, b"old").unwrap();
        assert!(matches!(publish(&part, &path), Err(StoreError::Exists { .. })));
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        std::fs::remove_file(&path).unwrap();
        publish(&part, &path).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        assert!(!part.exists());
    }

    #[cfg(unix)]
    #[test]
    fn what_is_made_is_its_owners_alone_and_never_through_a_link() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p");
        let mode = make_private(&path).unwrap().metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let (link, aim) = (folder.path().join("link"), folder.path().join("aim"));
        std::os::unix::fs::symlink(&aim, &link).unwrap();
        assert!(make_private(&link).is_err());
        assert!(!aim.exists());
        let private = folder.path().join("deep/er");
        make_private_folder(&private).unwrap();
        assert_eq!(std::fs::metadata(&private).unwrap().permissions().mode() & 0o777, 0o700);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_erased_is_zeros_but_for_whoever_has_it_under_another_name() {
        use std::io::Read;
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("p"), folder.path().join("other"));
        let words = vec![b'w'; 200_000];
        std::fs::write(&path, &words).unwrap();
        let mut still_open = File::open(&path).unwrap();
        erase(&path).unwrap();
        let mut read = Vec::new();
        still_open.read_to_end(&mut read).unwrap();
        assert_eq!(read, vec![0; 200_000], "the blocks were overwritten before the name went");
        assert!(!path.exists());
        erase(&path).unwrap();
        std::fs::write(&path, &words).unwrap();
        std::fs::hard_link(&path, &other).unwrap();
        assert!(matches!(erase(&path), Err(StoreError::OtherNames { .. })));
        assert!(!path.exists());
        assert_eq!(std::fs::read(&other).unwrap(), words);
        std::os::unix::fs::symlink(&other, &path).unwrap();
        erase(&path).unwrap();
        assert_eq!(std::fs::read(&other).unwrap(), words, "a link is removed, not what it leads to");
    }

    #[test]
    fn what_was_left_behind_is_found_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        let names = "p.mening p.mening-part p.mening-part-0123456789ab p.mening-part-mine q.mening-part p.mening-wal
            p.mening-part-0123456789ab-journal p.mening-part-mine-journal";
        for name in names.split_whitespace() {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let mut found: Vec<_> =
            left_behind(&path, "part").iter().map(|path| path.file_name().unwrap().to_owned()).collect();
        found.sort();
        assert_eq!(found, ["p.mening-part", "p.mening-part-0123456789ab", "p.mening-part-0123456789ab-journal"]);
        assert_ne!(unforeseen(&path, "part").unwrap(), unforeseen(&path, "part").unwrap());
    }
}
