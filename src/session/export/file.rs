//! Writing a file that leaves: whole or not at all, and never over anything of the program's own.

use crate::session::Error;
use crate::store::{self, ProjectFile, files};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Something that is about to leave: finished, and yet without its name.
pub struct Leaving {
    /// As the person called it.
    path: PathBuf,
    what: What,
    /// Files that it refers to, which get their names before it.
    beside: Vec<Leaving>,
}

enum What {
    /// A pipe or a device.
    Stream { place: PathBuf, bytes: Vec<u8> },
    /// A file, or a folder of them, beside its place.
    Part { part: Part, place: PathBuf },
}

/// What stands beside its place until it is finished. Its lock tells others that somebody is at it.
struct Part {
    path: PathBuf,
    lock: Option<File>,
}

impl Drop for Part {
    fn drop(&mut self) {
        // Once it has its name there is nothing here any more.
        drop(take_away(&self.path));
        drop(self.lock.take());
    }
}

/// Writes a file whole or not at all.
///
/// # Errors
/// Those of [`prepare`] and of [`Leaving::place`].
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    prepare(path, bytes)?.place()
}

/// As [`prepare`], with files that it refers to, by their paths beside it. They have their names before it has its own,
/// so that it never refers to what is not there.
///
/// # Errors
/// Those of [`prepare`], of any of the files.
pub fn prepare_with(path: &Path, bytes: &[u8], beside: &[(String, Vec<u8>)]) -> Result<Leaving, Error> {
    let mut leaving = prepare(path, bytes)?;
    if matches!(leaving.what, What::Stream { .. }) {
        return Ok(leaving);
    }
    // Where this replaces what was made before, its companions do as well; else they replace nothing.
    let is_again = path.exists();
    for (name, bytes) in beside {
        let place = path.with_file_name("").join(name);
        let taken = |place: &Path| Error::from(store::StoreError::Exists { path: place.to_owned() });
        if !is_again && place.symlink_metadata().is_ok() {
            return Err(taken(&place));
        }
        if let Some(folder) = place.parent() {
            if folder.is_symlink() {
                return Err(taken(folder));
            }
            std::fs::create_dir_all(folder).map_err(|source| Error::Io { path: folder.to_owned(), source })?;
        }
        leaving.beside.push(prepare(&place, bytes)?);
    }
    Ok(leaving)
}

/// Writes all of a file but its name: beside its place, under a name that nobody can foresee. Where a link stands, what
/// it leads to is replaced; a pipe or a device is written to.
///
/// # Errors
/// A place that cannot be written; [`Error::OverProject`] for whatever the program keeps: projects and keys,
/// by content, whatever they are called, and what stands beside them, by name.
pub fn prepare(path: &Path, bytes: &[u8]) -> Result<Leaving, Error> {
    let io = |source| Error::Io { path: path.to_owned(), source };
    if path.file_name().is_none() {
        return Err(io(std::io::ErrorKind::InvalidFilename.into()));
    }
    let path = path.to_owned();
    let place = path.canonicalize().unwrap_or_else(|_| path.clone());
    match std::fs::metadata(&place) {
        Ok(meta) if meta.is_dir() => return Err(io(std::io::ErrorKind::IsADirectory.into())),
        Ok(meta) if !meta.is_file() => {
            return Ok(Leaving { path, what: What::Stream { place, bytes: bytes.to_owned() }, beside: Vec::new() });
        }
        _ => {}
    }
    if is_ours(&path) || is_ours(&place) || store::is_open_here(&place) || ProjectFile::is_one(&place) {
        return Err(Error::OverProject { path });
    }
    let part = Part::of_file(&place, bytes).map_err(io)?;
    Ok(Leaving { path, what: What::Part { part, place }, beside: Vec::new() })
}

/// As [`prepare`], for a folder of files by their paths within it. It must be empty, if it is there.
pub fn prepare_folder(path: &Path, contents: &[(String, Vec<u8>)]) -> Result<Leaving, Error> {
    let io = |source| Error::Io { path: path.to_owned(), source };
    let place = path.canonicalize().unwrap_or_else(|_| path.components().collect());
    if std::fs::read_dir(&place).is_ok_and(|mut within| within.next().is_some()) {
        return Err(io(std::io::ErrorKind::DirectoryNotEmpty.into()));
    }
    if let Some(above) = place.parent() {
        std::fs::create_dir_all(above).map_err(io)?;
    }
    let part = Part::of_folder(&place, contents).map_err(io)?;
    Ok(Leaving { path: path.to_owned(), what: What::Part { part, place }, beside: Vec::new() })
}

impl Leaving {
    /// Gives it its name: it has left.
    ///
    /// # Errors
    /// [`Error::Io`] where it has not; [`store::StoreError::Unconfirmed`] where it has, and the disk did not say that it stays.
    pub fn place(self) -> Result<(), Error> {
        let Leaving { path, what, beside } = self;
        for file in beside {
            file.place()?;
        }
        let io = |source| Error::Io { path: path.clone(), source };
        match what {
            What::Stream { place, bytes } => {
                let opened = std::fs::OpenOptions::new().write(true).open(&place);
                opened.and_then(|mut pipe| pipe.write_all(&bytes).and_then(|()| pipe.flush())).map_err(io)
            }
            What::Part { part, place } => {
                std::fs::rename(&part.path, &place).map_err(io)?;
                Ok(files::confirm_name_of(&place)?)
            }
        }
    }
}

impl Part {
    fn of_file(place: &Path, bytes: &[u8]) -> std::io::Result<Part> {
        let path = unforeseen(place)?;
        // A new one's permissions are the user's own habit (umask), those of one that is replaced stay.
        let replaced = std::fs::metadata(place).ok().map(|meta| meta.permissions());
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if replaced.is_some() {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        let file = options.open(&path)?;
        let part = Part { path, lock: Some(file) };
        let Some(mut file) = part.lock.as_ref() else { return Ok(part) };
        // Where the file system knows no locks, what is left behind is not found either.
        drop(file.try_lock());
        file.write_all(bytes)?;
        if let Some(permissions) = replaced {
            file.set_permissions(permissions)?;
        }
        file.sync_all()?;
        Ok(part)
    }

    fn of_folder(place: &Path, contents: &[(String, Vec<u8>)]) -> std::io::Result<Part> {
        let path = unforeseen(place)?;
        std::fs::create_dir(&path)?;
        let lock = File::open(&path).ok();
        drop(lock.as_ref().map(File::try_lock));
        let part = Part { path, lock };
        for (name, bytes) in contents {
            let within = part.path.join(name);
            if let Some(folder) = within.parent() {
                std::fs::create_dir_all(folder)?;
            }
            let mut file = File::options().write(true).create_new(true).open(&within)?;
            file.write_all(bytes)?;
            file.sync_all()?;
            files::sync_folder_of(&within).map_err(std::io::Error::from)?;
        }
        files::sync_folder_of(&part.path.join("within")).map_err(std::io::Error::from)?;
        Ok(part)
    }
}

/// How the name of what is not finished begins and ends.
const BEGIN: &str = ".mening-";
const END: &str = ".part";

/// A name beside a place that nobody can foresee. What others left there when they were cut short goes.
fn unforeseen(place: &Path) -> std::io::Result<PathBuf> {
    let folder = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    clear(folder);
    let random = files::unforeseen(Path::new(""), "").map_err(std::io::Error::from)?;
    let random = random.to_string_lossy().trim_start_matches('-').to_owned();
    Ok(folder.join(format!("{BEGIN}{random}{END}")))
}

/// Takes away what was never finished, and nobody is at any more.
fn clear(folder: &Path) {
    let ours = |name: &str| {
        let random = name.strip_prefix(BEGIN).and_then(|rest| rest.strip_suffix(END)).unwrap_or_default();
        [6, 12].contains(&random.len()) && random.chars().all(|c| c.is_ascii_alphanumeric())
    };
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_left = ours(&entry.file_name().to_string_lossy()) && entry.file_type().is_ok_and(|is| !is.is_symlink());
        if is_left && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            drop(take_away(&entry.path()));
        }
    }
}

/// What was not handed out is not left for others to read.
fn take_away(path: &Path) -> std::io::Result<()> {
    let Ok(meta) = std::fs::symlink_metadata(path) else { return Ok(()) };
    if !meta.is_dir() {
        return files::erase(path).map_err(std::io::Error::from);
    }
    for entry in std::fs::read_dir(path)?.flatten() {
        take_away(&entry.path())?;
    }
    std::fs::remove_dir(path)
}

/// Whether the name says that the program keeps something of its own there.
fn is_ours(path: &Path) -> bool {
    let ends = |path: &Path| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        [".mening", ".meningkey"].iter().any(|ending| name.ends_with(ending))
            || [".mening-", ".meningkey-"].iter().any(|side| name.contains(side))
    };
    ends(path) || path.parent().is_some_and(|folder| ends(folder) && folder.to_string_lossy().ends_with("-backups"))
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::model::Lang;
    use crate::store::{Password, Store};

    #[test]
    fn a_file_is_replaced_whole_and_nothing_half_written_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tabell.csv");
        write_file(&path, b"first").unwrap();
        write_file(&path, b"second").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"second");
        assert!(matches!(write_file(&folder.path().join("no/such/folder.csv"), b"x"), Err(Error::Io { .. })));
        assert!(matches!(write_file(folder.path(), b"x"), Err(Error::Io { .. })));
        // As long as an encrypted file may be, and yet only a text.
        let even = folder.path().join("even.csv");
        write_file(&even, &[b'a'; 8192]).unwrap();
        write_file(&even, b"new").unwrap();
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn nothing_that_the_program_keeps_is_written_over_whatever_it_is_called() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let password = Password::new("hemligt".to_owned());
        drop(Store::create(&at("Studie.MENING"), "s", Lang::Sv, None).unwrap());
        drop(Store::create(&at("plain"), "s", Lang::Sv, None).unwrap());
        drop(Store::create(&at("locked.dat"), "s", Lang::Sv, Some(&password)).unwrap());
        let open = Store::create(&at("open.csv"), "s", Lang::Sv, None).unwrap();
        std::fs::create_dir(at("s.mening-backups")).unwrap();
        for name in ["s.mening-wal", "s.mening-lock", "n.meningkey", "s.mening-backups/2026.csv", "s.mening"] {
            std::fs::write(at(name), "kept").unwrap();
        }
        for name in [
            "Studie.MENING",
            "plain",
            "locked.dat",
            "open.csv",
            "s.mening-wal",
            "s.mening-lock",
            "n.meningkey",
            "s.mening-backups/2026.csv",
            "s.mening",
            "new.mening",
            "new.meningkey",
        ] {
            let before = std::fs::read(at(name)).ok();
            assert!(matches!(write_file(&at(name), b"gone"), Err(Error::OverProject { .. })), "{name}");
            assert_eq!(std::fs::read(at(name)).ok(), before, "{name}");
        }
        drop(open);
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_to_what_is_replaced_and_pipes_are_written_to() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("aim.csv"), "old").unwrap();
        std::fs::set_permissions(at("aim.csv"), PermissionsExt::from_mode(0o640)).unwrap();
        symlink(at("aim.csv"), at("link.csv")).unwrap();
        write_file(&at("link.csv"), b"new").unwrap();
        assert!(at("link.csv").is_symlink());
        assert_eq!(std::fs::read(at("aim.csv")).unwrap(), b"new");
        assert_eq!(std::fs::metadata(at("aim.csv")).unwrap().permissions().mode() & 0o777, 0o640);
        write_file(Path::new("/dev/null"), b"x").unwrap();
        drop(Store::create(&at("p.mening"), "s", Lang::Sv, None).unwrap());
        symlink(at("p.mening"), at("harmless.csv")).unwrap();
        assert!(matches!(write_file(&at("harmless.csv"), b"gone"), Err(Error::OverProject { .. })));
        std::fs::hard_link(at("p.mening"), at("also.csv")).unwrap();
        assert!(matches!(write_file(&at("also.csv"), b"gone"), Err(Error::OverProject { .. })));
    }

    #[test]
    fn what_a_file_refers_to_lies_beside_it_and_takes_the_place_of_what_was_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.md");
        for round in ["one", "two"] {
            let beside = [("figures/a.svg".to_owned(), round.as_bytes().to_vec())];
            prepare_with(&path, round.as_bytes(), &beside).unwrap().place().unwrap();
            for file in ["report.md", "figures/a.svg"] {
                assert_eq!(std::fs::read_to_string(folder.path().join(file)).unwrap(), round);
            }
        }
        assert_eq!(std::fs::read_dir(folder.path().join("figures")).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn what_a_file_refers_to_replaces_nothing_of_somebody_elses() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let beside = [("figures/a.svg".to_owned(), b"new".to_vec())];
        let write = |name: &str| prepare_with(&at(name), b"new", &beside).and_then(Leaving::place);
        std::fs::create_dir_all(at("mine/figures")).unwrap();
        std::fs::write(at("mine/figures/a.svg"), "own").unwrap();
        std::fs::create_dir(at("linked")).unwrap();
        std::os::unix::fs::symlink(at("mine/figures"), at("linked/figures")).unwrap();
        for name in ["mine/report.md", "linked/report.md"] {
            assert!(matches!(write(name), Err(Error::Store(store::StoreError::Exists { .. }))), "{name}");
            assert!(!at(name).exists(), "{name}");
        }
        assert_eq!(std::fs::read_to_string(at("mine/figures/a.svg")).unwrap(), "own");
    }
}
