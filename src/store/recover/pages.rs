//! The pages of a damaged project, one by one: from its log where that has a newer one, else from the file, and
//! decrypted where they are encrypted.

use super::super::identity::Held;
use super::super::log::{self, Log, PAGE};
use super::super::secret::Key;
use super::super::{StoreError, files};
use super::cipher::{self, Cipher};
use std::fs::File;
use std::path::Path;

pub struct Pages {
    file: Held,
    log: Option<(File, Log)>,
    cipher: Option<Cipher>,
    /// How many pages there are, or should be.
    pub count: u32,
    /// How much of a page holds data.
    pub usable: usize,
}

impl Pages {
    /// Opens a project's pages, with its key if it is encrypted.
    pub fn open(path: &Path, key: Option<&Key>) -> Result<Pages, StoreError> {
        let io = |source| StoreError::Io { path: path.to_owned(), source };
        let file = Held::hold(path).map_err(io)?;
        let beside = files::beside(path, "wal");
        let log = match log::read(&beside) {
            Ok(Some(log)) => Some((File::open(&beside).map_err(io)?, log)),
            // A log that cannot be read at all is as none.
            _ => None,
        };
        let length = file.length().map_err(io)?.div_ceil(PAGE as u64);
        let size = log.as_ref().map_or(0, |(_, log)| log.size);
        let count = u32::try_from(length).unwrap_or(u32::MAX).max(size);
        let cipher = key.and_then(Cipher::of);
        let usable = if cipher.is_some() { PAGE - cipher::RESERVED } else { PAGE };
        Ok(Pages { file, log, cipher, count, usable })
    }

    pub fn log(&self) -> Option<&Log> {
        self.log.as_ref().map(|(_, log)| log)
    }

    /// A page as it is to be read; `None` for one that is not there or not whole.
    pub fn page(&self, number: u32) -> Option<Vec<u8>> {
        let bytes = self.stored(number)?;
        match &self.cipher {
            Some(cipher) => cipher.decrypted(number, bytes),
            None => Some(bytes),
        }
    }

    /// A page as it is stored.
    fn stored(&self, number: u32) -> Option<Vec<u8>> {
        let mut bytes = vec![0; PAGE];
        let read = match self.log.as_ref().and_then(|(file, log)| Some((file, log.pages.get(&number)?))) {
            Some((file, at)) => read_at(file, *at, &mut bytes).ok()?,
            None => self.file.bytes(u64::from(number.checked_sub(1)?) * PAGE as u64, &mut bytes).ok()?,
        };
        (read == PAGE).then_some(bytes)
    }

    /// Whether any page opens with this key.
    pub fn opens(&self) -> bool {
        self.cipher.is_none() || (1..=self.count).any(|number| self.page(number).is_some())
    }

    /// Whether pages look like those of a database that nobody encrypted.
    pub fn look_plain(&self) -> bool {
        let kinds = (2..=self.count).take(1000).filter_map(|number| self.stored(number));
        let (mut plain, mut others) = (0, 0);
        for page in kinds.filter(|page| page.iter().any(|byte| *byte != 0)) {
            match page.first() {
                Some(0 | 2 | 5 | 10 | 13) => plain += 1,
                _ => others += 1,
            }
        }
        plain > others
    }
}

fn read_at(file: &File, at: u64, bytes: &mut [u8]) -> std::io::Result<usize> {
    use std::io::{Read, Seek, SeekFrom};
    let mut file = file;
    file.seek(SeekFrom::Start(at))?;
    file.read_exact(bytes)?;
    Ok(bytes.len())
}
