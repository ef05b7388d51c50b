//! A folder that Nextcloud, OneDrive, Syncthing or a network disk carries: a directory for each copy, in which it alone
//! puts files. Whatever the carrying does to names, a letter is known by what it says: names only save reading.

use super::{Carrier, Item};
use crate::model::hex_of;
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// The directory in the folder under which all of it is.
pub const INSIDE: &str = "mening-team";
/// What a file is called while it is written.
const PART: &str = ".part-";
/// No letter is longer.
const LONGEST: u64 = 1 << 31;

pub struct Folder {
    root: PathBuf,
}

impl Folder {
    pub fn at(folder: &Path) -> Folder {
        Folder { root: folder.join(INSIDE) }
    }

    /// Whether a team has put anything there.
    pub fn is_there(&self) -> bool {
        self.root.is_dir()
    }

    fn path(&self, item: &Item) -> PathBuf {
        self.root.join(&item.name)
    }
}

impl Carrier for Folder {
    fn put(&self, copy: &str, letter: &[u8]) -> io::Result<Item> {
        let own = self.root.join(copy);
        std::fs::create_dir_all(&own)?;
        clear(&own);
        let digest = hex_of(&Sha256::digest(letter));
        let name = format!("{}.change", digest.get(..40).unwrap_or(&digest));
        let item = Item { name: format!("{copy}/{name}") };
        let mut random = [0_u8; 6];
        getrandom::fill(&mut random).map_err(|_| io::Error::other("no random numbers"))?;
        let part = own.join(format!("{PART}{}", hex_of(&random)));
        let written = write(&part, letter).and_then(|()| std::fs::rename(&part, own.join(&name)));
        if let Err(error) = written {
            drop(std::fs::remove_file(&part));
            return Err(error);
        }
        // Not every system lets a folder be synced.
        drop(File::open(&own).and_then(|folder| folder.sync_all()));
        Ok(item)
    }

    fn list(&self) -> io::Result<Vec<Item>> {
        let mut found = Vec::new();
        // Somebody may have emptied the folder; one that is not there at all is not synchronised just now.
        if !self.is_there() && self.root.parent().is_some_and(Path::is_dir) {
            return Ok(found);
        }
        for entry in std::fs::read_dir(&self.root)? {
            let entry = entry?;
            let copy = entry.file_name().to_string_lossy().into_owned();
            if !entry.path().is_dir() {
                found.push(Item { name: copy });
                continue;
            }
            // A directory that goes while it is read is one that is not there yet.
            for file in std::fs::read_dir(entry.path()).into_iter().flatten().flatten() {
                let name = file.file_name().to_string_lossy().into_owned();
                found.push(Item { name: format!("{copy}/{name}") });
            }
        }
        found.retain(|item| !item.name.rsplit('/').next().unwrap_or_default().starts_with('.'));
        found.sort();
        Ok(found)
    }

    fn get(&self, item: &Item) -> io::Result<Vec<u8>> {
        let path = self.path(item);
        // What is not on this device may be no file, or an empty one; a link leads elsewhere.
        let meta = std::fs::symlink_metadata(&path)?;
        if !meta.is_file() || meta.len() == 0 || meta.len() > LONGEST {
            return Err(io::ErrorKind::NotFound.into());
        }
        let mut bytes = Vec::new();
        File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn remove(&self, item: &Item) -> io::Result<()> {
        match std::fs::remove_file(self.path(item)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Takes away what this copy began to write and did not finish.
fn clear(own: &Path) {
    for entry in std::fs::read_dir(own).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(PART) {
            drop(std::fs::remove_file(entry.path()));
        }
    }
}

/// Names of folders, or of what lies in them, by which those are known that something synchronises.
const SYNCED: [&str; 8] =
    ["onedrive", "dropbox", "nextcloud", "owncloud", "google drive", "icloud", "sharepoint", "sync"];
const MARKERS: [&str; 6] = [
    ".dropbox",
    ".stfolder",
    ".sync",
    ".owncloudsync.log",
    ".nextcloudsync.log",
    ".849C9593-D756-4E56-8D6E-42412F2A707B",
];

/// The folder around a file that something synchronises: a team's, or one that bears the mark of a program that does.
pub fn synced_around(path: &Path) -> Option<PathBuf> {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let path = path.parent().and_then(|folder| folder.canonicalize().ok()).unwrap_or(path);
    let is_synced = |folder: &&Path| {
        let name = folder.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let is_named = SYNCED.iter().any(|word| {
            let rest = name.strip_prefix(word);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-', '_', '(']))
        });
        is_named
            || folder.join(INSIDE).is_dir()
            || MARKERS.iter().any(|marker| folder.join(marker).symlink_metadata().is_ok())
    };
    path.ancestors().find(is_synced).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_there_whole_and_what_is_not_a_file_is_not_there_yet() {
        let folder = tempfile::tempdir().unwrap();
        let carrier = Folder::at(folder.path());
        assert!(!carrier.is_there() && carrier.list().unwrap().is_empty());
        assert!(Folder::at(&folder.path().join("gone")).list().is_err(), "a disk that is not there");
        let item = carrier.put("anna", b"words").unwrap();
        assert_eq!(carrier.put("anna", b"words").unwrap(), item, "the same again is the same");
        assert_eq!(carrier.get(&item).unwrap(), b"words");
        let own = folder.path().join(INSIDE).join("anna");
        std::fs::write(own.join(".part-left"), b"half").unwrap();
        std::fs::write(own.join("empty.change"), b"").unwrap();
        std::fs::create_dir(own.join("folder.change")).unwrap();
        let listed: Vec<String> = carrier.list().unwrap().into_iter().map(|item| item.name).collect();
        assert_eq!(listed.len(), 3, "{listed:?}");
        for name in ["anna/empty.change", "anna/folder.change", "anna/gone.change"] {
            assert!(carrier.get(&Item { name: name.to_owned() }).is_err(), "{name}");
        }
        carrier.put("anna", b"more").unwrap();
        assert!(!own.join(".part-left").exists(), "what was left half-written goes");
        carrier.remove(&item).unwrap();
        carrier.remove(&item).unwrap();
        assert!(carrier.get(&item).is_err());
    }

    #[test]
    fn a_folder_that_something_synchronises_is_known_by_its_name_or_by_what_lies_in_it() {
        let folder = tempfile::tempdir().unwrap();
        for (place, marker, is_synced) in [
            ("plain/study", None, false),
            ("OneDrive - Universitetet/study", None, true),
            ("Nextcloud/study", None, true),
            ("synchronous/study", None, false),
            ("marked/study", Some("marked/.stfolder"), true),
            ("team/study", Some("team/mening-team"), true),
        ] {
            let project = folder.path().join(place);
            std::fs::create_dir_all(&project).unwrap();
            if let Some(marker) = marker {
                std::fs::create_dir_all(folder.path().join(marker)).unwrap();
            }
            let found = synced_around(&project.join("p.mening"));
            assert_eq!(found.is_some(), is_synced, "{place}: {found:?}");
        }
    }
}
