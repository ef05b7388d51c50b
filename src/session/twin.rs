//! The session that a window reads while another thread has the one that writes: the same project on a connection of
//! its own, which is told after each piece of work what has changed.

use super::{Error, Session};
use crate::model::Coder;
use crate::store::{KeyFile, Store, StoreError};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// What the session that writes tells the one that is read.
pub struct Standing {
    opening: u64,
    coder: Coder,
    revisions: HashMap<String, u64>,
    revision: u64,
    owed: bool,
    /// The key, where it was opened or closed.
    key: Option<Option<KeyFile>>,
    unfinished: Vec<StoreError>,
}

/// Those who read a project on other threads. Some work can only be done while there are none.
#[derive(Clone, Default)]
pub struct Readers(Arc<RwLock<()>>);

impl Readers {
    /// The right to read; waits for work that none may read beside.
    pub fn enter(&self) -> RwLockReadGuard<'_, ()> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until all have left, and lets nobody in.
    pub fn wait_for_all(&self) -> RwLockWriteGuard<'_, ()> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    /// Opens the same project to be read on another thread than this one's. It says of itself what this one may do.
    pub fn read_beside(&self) -> Result<Session, Error> {
        Ok(Session {
            store: Store::open_reader(self.file())?,
            key: self.key.as_ref().map(KeyFile::open_again).transpose()?,
            keys: self.keys,
            coder: self.coder.clone(),
            revisions: self.revisions.clone(),
            revision: self.revision,
            owed: self.owed,
            opening: self.opening,
            stands_for: Some(self.mode().clone()),
            readers: self.readers.clone(),
        })
    }

    /// Which opening of a project this is; the session that is read beside has the same.
    pub fn opening(&self) -> u64 {
        self.opening
    }

    /// Those who read the project on threads of their own.
    pub fn readers(&self) -> &Readers {
        &self.readers
    }

    /// How things stand after a piece of work; `keys` is which opening or closing of the key was told last.
    pub fn standing(&mut self, keys: &mut u64) -> Standing {
        let is_other = std::mem::replace(keys, self.keys) != self.keys;
        let key = || self.key.as_ref().and_then(|key| key.open_again().ok());
        Standing {
            opening: self.opening,
            coder: self.coder.clone(),
            revisions: self.revisions.clone(),
            revision: self.revision,
            owed: self.owed,
            key: is_other.then(key),
            unfinished: self.store.take_unfinished(),
        }
    }

    /// Takes in how things stand with the session that writes, if it is the same opening. What could not be done after
    /// a change waits for [`Session::take_unfinished`].
    ///
    /// # Errors
    /// What stands with another one.
    pub fn hear(&mut self, standing: Standing) -> Result<(), Box<Standing>> {
        if standing.opening != self.opening {
            return Err(Box::new(standing));
        }
        self.coder = standing.coder;
        self.revisions = standing.revisions;
        self.revision = standing.revision;
        self.owed = standing.owed;
        if let Some(key) = standing.key {
            self.key = key;
        }
        self.store.tell_unfinished(standing.unfinished.into_iter());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Known, Lang, NameKind};
    use crate::store::{OpenMode, Password};
    use std::sync::mpsc::channel;

    #[test]
    fn who_reads_hears_of_the_key_and_knows_what_may_be_done() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let mut writes = Session::create(&folder.path().join("p.mening"), "P", Lang::Sv, None).unwrap();
        let (mut read, mut keys) = (writes.read_beside().unwrap(), 0);
        assert_eq!(*read.mode(), OpenMode::Write);
        let at = elsewhere.path().join("nyckel.meningkey");
        writes.make_key(&at, &Password::new("nyckelord".to_owned())).unwrap();
        let known = Known { name: "Solveig".to_owned(), kind: NameKind::Person, pseudonym: "Karin".to_owned() };
        writes.change_key(|key| key.put(std::slice::from_ref(&known))).unwrap();
        assert!(read.hear(writes.standing(&mut keys)).is_ok());
        assert_eq!(read.key().unwrap().names().unwrap(), [known]);
        writes.change_key(|key| key.remove("Solveig")).unwrap();
        assert!(read.hear(writes.standing(&mut keys)).is_ok());
        assert!(read.key().unwrap().names().unwrap().is_empty(), "the same key, as it is now");
        writes.close_key();
        assert!(read.hear(writes.standing(&mut keys)).is_ok());
        assert!(read.key().is_none());
        let other = Session::create(&folder.path().join("q.mening"), "Q", Lang::Sv, None).unwrap();
        let mut other = other.read_beside().unwrap();
        assert!(other.hear(writes.standing(&mut keys)).is_err(), "of another project");
    }

    #[test]
    fn work_that_none_may_read_beside_waits_for_all_who_do() {
        let (readers, (tell, told)) = (Readers::default(), channel());
        let reading = readers.enter();
        let alone = readers.clone();
        let waits = std::thread::Builder::new().name("waits".to_owned()).spawn(move || {
            let _alone = alone.wait_for_all();
            tell.send(()).unwrap();
        });
        assert!(told.recv_timeout(std::time::Duration::from_millis(20)).is_err());
        drop(reading);
        told.recv().unwrap();
        waits.unwrap().join().unwrap();
    }
}
