//! Writing a file that leaves: whole or not at all, and never over anything of the program's own.

use crate::session::Error;
use crate::store::{self, ProjectFile};
use std::io::Write;
use std::path::Path;

/// Writes a file whole or not at all: beside its place first, under a name that nobody can foresee, and then
/// into it. Where a link stands, what it leads to is replaced; a pipe or a device is written to.
///
/// # Errors
/// A place that cannot be written; [`Error::OverProject`] for whatever the program keeps: projects and keys,
/// by content, whatever they are called, and what stands beside them, by name.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let io = |source| Error::Io { path: path.to_owned(), source };
    if path.file_name().is_none() {
        return Err(io(std::io::ErrorKind::InvalidFilename.into()));
    }
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    match std::fs::metadata(&place) {
        Ok(meta) if meta.is_dir() => return Err(io(std::io::ErrorKind::IsADirectory.into())),
        Ok(meta) if !meta.is_file() => {
            let opened = std::fs::OpenOptions::new().write(true).open(&place);
            return opened.and_then(|mut pipe| pipe.write_all(bytes).and_then(|()| pipe.flush())).map_err(io);
        }
        _ => {}
    }
    if is_ours(path) || is_ours(&place) || store::is_open_here(&place) || ProjectFile::is_one(&place) {
        return Err(Error::OverProject { path: path.to_owned() });
    }
    let folder = place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".mening-").suffix(".part");
    #[cfg(unix)]
    builder.permissions(permissions(&place));
    let mut part = builder.tempfile_in(folder).map_err(io)?;
    part.write_all(bytes).and_then(|()| part.as_file().sync_all()).map_err(io)?;
    part.persist(&place).map_err(|error| io(error.error))?;
    Ok(())
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

/// Those of the file that is replaced; a new one's are the user's own habit (umask).
#[cfg(unix)]
fn permissions(place: &Path) -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(place).map_or(PermissionsExt::from_mode(0o666), |meta| meta.permissions())
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
}
