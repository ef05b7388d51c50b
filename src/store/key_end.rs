//! A key is destroyed: its file is set apart, the project commits that nothing can be brought back, and then the
//! file is wiped. What is about to be done stands beside the project until all of it is, so that whoever opens it
//! next for writing finishes it, or, before the commit, takes it back.

use super::files::{self, beside, erase, sync_folder_of};
use super::{Changed, KeyFile, OpenMode, StepLabel, Store, StoreError, Writer, confidence, identity, open, withdrawal};
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::path::{Path, PathBuf};

/// What is to be done with a key.
#[derive(Debug, Serialize, Deserialize)]
pub struct Doom {
    key: PathBuf,
    /// Ends the name that the file has once it is set apart. Nothing is ever wiped that has no such name, for what
    /// stands beside a project may have been put there by anybody.
    token: String,
    /// Up to where the journal was sealed before.
    sealed: i64,
}

/// Digits of a token.
const DIGITS: usize = 12;

fn record(project: &Path) -> PathBuf {
    beside(project, "key-intent")
}

/// Whether something was begun on this project's key and is not finished.
pub fn is_pending(project: &Path) -> bool {
    record(project).exists()
}

impl Doom {
    /// Writes down beside the project what is about to be done.
    pub fn write(project: &Path, key: &Path, sealed: i64) -> Result<Doom, StoreError> {
        let apart = files::unforeseen(key, "destroyed")?;
        let name = apart.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let token = name.rsplit('-').next().unwrap_or_default().to_owned();
        let doom = Doom { key: key.to_owned(), token, sealed };
        let path = record(project);
        let text = serde_json::to_string(&doom).unwrap_or_default();
        let mut file = files::make_private(&path)?;
        let written = file.write_all(text.as_bytes()).and_then(|()| file.sync_all());
        if let Err(source) = written {
            drop(std::fs::remove_file(&path));
            return Err(StoreError::Io { path, source });
        }
        sync_folder_of(&path)?;
        Ok(doom)
    }

    /// What was written down, if it can be read and names what this program would.
    fn read(project: &Path) -> Option<Doom> {
        let doom: Doom = serde_json::from_str(&std::fs::read_to_string(record(project)).ok()?).ok()?;
        let is_token = doom.token.len() == DIGITS && doom.token.chars().all(|c| c.is_ascii_hexdigit());
        (is_token && doom.key.is_absolute()).then_some(doom)
    }

    /// Where the key lies until it is wiped.
    fn apart(&self) -> PathBuf {
        beside(&self.key, &format!("destroyed-{}", self.token))
    }

    /// Takes the key out of use, without harm to it.
    pub fn set_apart(&self) -> Result<(), StoreError> {
        let moved = std::fs::rename(&self.key, self.apart());
        moved.map_err(|source| StoreError::Io { path: self.key.clone(), source })?;
        sync_folder_of(&self.key)
    }

    /// Gives the key its name back: nothing was committed.
    pub fn take_back(&self, project: &Path) -> Result<(), StoreError> {
        let apart = self.apart();
        if apart.exists() {
            if self.key.exists() {
                return Err(StoreError::Exists { path: self.key.clone() });
            }
            std::fs::rename(&apart, &self.key).map_err(|source| StoreError::Io { path: self.key.clone(), source })?;
            sync_folder_of(&self.key)?;
        } else if !self.key.exists() && !folder_of(&apart).is_dir() {
            return Err(StoreError::KeyRemains { path: apart });
        }
        forget(project)
    }

    /// Wipes the key: it was committed.
    ///
    /// # Errors
    /// [`StoreError::KeyRemains`] where it cannot be reached; the record stays, and the next opening tries again.
    pub fn finish(&self, project: &Path) -> Result<(), StoreError> {
        let apart = self.apart();
        let remains = |_| StoreError::KeyRemains { path: apart.clone() };
        if !folder_of(&apart).is_dir() {
            return Err(StoreError::KeyRemains { path: apart });
        }
        erase(&apart).map_err(remains)?;
        forget(project)
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

fn forget(project: &Path) -> Result<(), StoreError> {
    let path = record(project);
    match std::fs::remove_file(&path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(StoreError::Io { path, source }),
        _ => sync_folder_of(project),
    }
}

impl Store {
    /// Destroys a key, with the imported originals and all that undo could bring back. What could not be done once
    /// that was committed is told by [`Store::take_unfinished`].
    ///
    /// # Errors
    /// Those of writing, and [`StoreError::OtherNames`] for a key with hard links; nothing was changed then.
    pub fn destroy_key(&mut self, key: KeyFile, label: &StepLabel) -> Result<Changed, StoreError> {
        open::may_write(&self.mode)?;
        let path = identity::resolved(&key.close()?);
        if identity::names(&path) > 1 {
            return Err(StoreError::OtherNames { path });
        }
        let project = self.file.path.clone();
        let doom = Doom::write(&project, &path, self.sealed()?)?;
        let committed = doom.set_apart().and_then(|()| self.unlink_key(label));
        let changed = match committed {
            Ok(changed) => changed,
            // Whether it was committed is seen at the next opening, and what then is to be done stands beside it.
            Err(unsettled @ StoreError::Unsettled(_)) => return Err(unsettled),
            Err(error) => {
                drop(doom.take_back(&project));
                return Err(error);
            }
        };
        self.unfinished.extend(doom.finish(&project).err());
        self.unfinished.extend(self.purge().err());
        Ok(changed)
    }

    /// The step itself: no originals, no name of a key, nothing to undo.
    pub(super) fn unlink_key(&mut self, label: &StepLabel) -> Result<Changed, StoreError> {
        let work = |writer: &Writer| {
            withdrawal::drop_originals(writer)?;
            confidence::set_key_name(writer, "")
        };
        self.commit_for_good(label, true, work).map(|((), changed)| changed)
    }

    /// Finishes, or takes back, what was cut short. What cannot be done now is told, and tried again the next time.
    pub(super) fn finish_key(&mut self) -> Result<(), StoreError> {
        let project = self.file.path.clone();
        if self.mode != OpenMode::Write || !is_pending(&project) {
            return Ok(());
        }
        let done = match Doom::read(&project) {
            Some(doom) if self.sealed()? > doom.sealed => doom.finish(&project),
            Some(doom) => doom.take_back(&project),
            // Cut short while it was written itself: nothing else had been touched.
            None => forget(&project),
        };
        self.unfinished.extend(done.err());
        Ok(())
    }

    fn sealed(&self) -> Result<i64, StoreError> {
        Ok(self.connection.query_row("select step_id from journal_seal", [], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Guid, Known, Lang, NameKind, StepKind, StepName};
    use crate::store::Password;

    fn label() -> StepLabel<'static> {
        StepLabel { name: StepName::new(StepKind::Nothing), coder: "Maj", merge_key: None }
    }

    /// A project whose journal still knows a name, and its key in another folder.
    fn with_key(folder: &Path) -> (Store, PathBuf, Guid) {
        std::fs::create_dir(folder.join("project")).unwrap();
        let mut store = Store::create(&folder.join("project/p.mening"), "p", Lang::Sv, None).unwrap();
        for title in ["Om Solveig", "Om Karin"] {
            let project = super::super::project::get(store.reader()).unwrap();
            let project = super::super::project::Project { title: title.to_owned(), ..project };
            let write = |writer: &Writer| super::super::project::update(writer, &project);
            store.transact(&label(), write).unwrap();
        }
        store.back_up().unwrap();
        let guid = super::super::project::get(store.reader()).unwrap().guid;
        let path = folder.join("k.meningkey");
        let mut key = KeyFile::create(&path, &password(), &store.file.path, guid).unwrap();
        let name = Known { name: "Solveig".to_owned(), kind: NameKind::Person, pseudonym: "Karin".to_owned() };
        key.put(&[name]).unwrap();
        (store, path, guid)
    }

    fn copy_all(from: &Path, to: &Path) {
        for entry in std::fs::read_dir(from).unwrap().flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                std::fs::create_dir(&target).unwrap();
                copy_all(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).unwrap();
            }
        }
    }

    fn password() -> Password {
        Password::new("nyckelord".to_owned())
    }

    /// The names of all files beneath a folder, and whether any holds a word.
    fn files_with(folder: &Path, word: &str) -> (Vec<String>, bool) {
        let (mut names, mut holds) = (Vec::new(), false);
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                let (more, held) = files_with(&entry.path(), word);
                names.extend(more);
                holds |= held;
            } else {
                names.push(entry.file_name().to_string_lossy().into_owned());
                holds |= std::fs::read(entry.path()).unwrap().windows(word.len()).any(|bytes| bytes == word.as_bytes());
            }
        }
        names.sort();
        (names, holds)
    }

    #[test]
    fn a_destruction_that_was_cut_short_is_finished_or_has_not_happened() {
        let template = tempfile::tempdir().unwrap();
        drop(with_key(template.path()));
        for cut in ["half written", "written", "set apart", "committed", "erased", "purged", "whole"] {
            let folder = tempfile::tempdir().unwrap();
            copy_all(template.path(), folder.path());
            let (project, path) = (folder.path().join("project/p.mening"), folder.path().join("k.meningkey"));
            let mut store = Store::open(&project, "", None).unwrap();
            let guid = super::super::project::get(store.reader()).unwrap().guid;
            let reach = |step: &str| {
                ["half written", "written", "set apart", "committed", "erased", "purged"]
                    .iter()
                    .position(|known| *known == step)
            };
            let upto = reach(cut).unwrap_or(usize::MAX);
            if cut == "half written" {
                std::fs::write(record(&project), "{\"key\": \"/").unwrap();
            } else if cut == "whole" {
                let key = KeyFile::open(&path, &password(), &project, guid).unwrap();
                store.destroy_key(key, &label()).unwrap();
                assert!(store.take_unfinished().is_empty());
            } else {
                let doom = Doom::write(&project, &path, store.sealed().unwrap()).unwrap();
                if upto >= 2 {
                    doom.set_apart().unwrap();
                }
                if upto >= 3 {
                    store.unlink_key(&label()).unwrap();
                }
                if upto >= 4 {
                    erase(&doom.apart()).unwrap();
                }
                if upto >= 5 {
                    store.purge().unwrap();
                }
            }
            drop(store);
            // Who only reads leaves it as it is.
            drop(Store::open_reader(&super::super::ProjectFile::new(&project, None).unwrap()).unwrap());
            // Opened twice: what is done once more does no harm.
            for _ in 0..2 {
                let mut store = Store::open(&project, "", None).unwrap();
                assert!(store.take_unfinished().is_empty(), "{cut}");
            }
            let is_done = upto >= 3;
            let (names, holds) = files_with(folder.path(), "Solveig");
            assert_eq!(holds, !is_done, "{cut}: {names:?}");
            assert_eq!(
                names.iter().filter(|name| name.contains("intent") || name.contains("destroyed")).count(),
                0,
                "{cut}: {names:?}"
            );
            let key = KeyFile::open(&path, &password(), &project, guid);
            assert_eq!(key.is_err(), is_done, "{cut}");
            assert!(key.is_err() || key.unwrap().names().unwrap().len() == 1, "{cut}");
            let mut store = Store::open(&project, "", None).unwrap();
            assert_eq!(store.undo().is_err(), is_done, "{cut}");
        }
    }

    #[test]
    fn what_cannot_be_done_changes_nothing_or_is_told_until_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, path, guid) = with_key(folder.path());
        let project = store.file.path.clone();
        let key = || KeyFile::open(&path, &password(), &project, guid).unwrap();
        std::fs::hard_link(&path, folder.path().join("other name")).unwrap();
        assert!(matches!(store.destroy_key(key(), &label()), Err(StoreError::OtherNames { .. })));
        std::fs::remove_file(folder.path().join("other name")).unwrap();
        assert_eq!(key().names().unwrap().len(), 1);
        // The stick is pulled out between the commit and the wiping.
        let doom = Doom::write(&project, &path, store.sealed().unwrap()).unwrap();
        doom.set_apart().unwrap();
        store.unlink_key(&label()).unwrap();
        let away = |doom: &Doom, there: bool| {
            let apart = doom.apart();
            let pocket = folder.path().join("project/pocket");
            if there { std::fs::rename(pocket, apart) } else { std::fs::rename(apart, pocket) }.unwrap();
        };
        drop(store);
        let gone =
            Doom { key: folder.path().join("stick/k.meningkey"), token: doom.token.clone(), sealed: doom.sealed };
        std::fs::write(record(&project), serde_json::to_string(&gone).unwrap()).unwrap();
        let told = Store::open(&project, "", None).unwrap().take_unfinished();
        assert!(matches!(told.as_slice(), [StoreError::KeyRemains { .. }]), "{told:?}");
        away(&doom, false);
        std::fs::create_dir(folder.path().join("stick")).unwrap();
        away(&gone, true);
        assert!(Store::open(&project, "", None).unwrap().take_unfinished().is_empty());
        assert_eq!(std::fs::read_dir(folder.path().join("stick")).unwrap().count(), 0);
        assert!(!record(&project).exists());
    }

    #[test]
    fn a_record_that_somebody_else_wrote_wipes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (mut store, path, _) = with_key(folder.path());
        store.unlink_key(&label()).unwrap();
        let project = store.file.path.clone();
        drop(store);
        let other = folder.path().join("thesis.mening");
        let log = beside(&other, "wal");
        for file in [&other, &log] {
            std::fs::write(file, "many words").unwrap();
        }
        for token in ["", "0123456789ab", "../../../xxx", "x"] {
            for key in [&other, &path, &PathBuf::from("thesis.mening")] {
                let doom = Doom { key: key.clone(), token: token.to_owned(), sealed: -1 };
                std::fs::write(record(&project), serde_json::to_string(&doom).unwrap()).unwrap();
                drop(Store::open(&project, "", None).unwrap());
                assert_eq!(std::fs::read(&other).unwrap(), b"many words", "{token}");
                assert!(log.exists(), "{token}");
                assert!(path.exists(), "{token}");
            }
        }
    }
}
