//! Saving from a damaged project every row that can be read, into a new one. SQLite gives up where a page is lost;
//! here each page is read by itself, so that what the others hold is kept.
//!
//! - `pages`, `cipher`: pages, from file and log, decrypted
//! - `tree`: what a page holds
//! - `found`: what the file says of itself
//! - `harvest`, `rows`: the rows, and where they go
//! - `settle`: what they need to stand together

mod cipher;
mod found;
mod harvest;
mod pages;
mod rows;
mod settle;
mod tree;

use super::open::unlock;
use super::part::{self, Part};
use super::secret::{Key, Password, ProjectFile};
use super::{Store, StoreError, backup, chain, check, digest, files, identity, schema, secret};
use crate::model::{Lang, StepArg, StepKind, StepName};
use harvest::Harvest;
use pages::Pages;
use rusqlite::Connection;
use settle::Settled;
use std::collections::BTreeMap;
use std::path::Path;

/// What became of the rows of one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableReport {
    pub name: String,
    pub saved: usize,
    /// Rows that are known to have been there.
    pub lost: usize,
    /// Whether there may have been more.
    pub perhaps_more: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub tables: Vec<TableReport>,
    pub pages: usize,
    /// Pages that could not be read, as far as anything names them.
    pub lost_pages: usize,
    /// Frames of the log that count, and those that do not, with how many changes were committed in them.
    pub frames: usize,
    pub left_frames: usize,
    pub left_steps: usize,
    pub settled: Settled,
    /// What is wrong with the new project still.
    pub flaws: Vec<check::Flaw>,
}

impl Report {
    /// Whether all is there.
    pub fn is_all(&self) -> bool {
        self.left_steps == 0
            && self.settled == Settled::default()
            && self.tables.iter().all(|table| table.lost == 0 && !table.perhaps_more)
    }

    pub fn saved(&self) -> usize {
        self.tables.iter().map(|table| table.saved).sum()
    }

    /// Rows that are known to be lost, with the texts of which only their documents tell.
    pub fn lost(&self) -> usize {
        let of_texts = self.tables.iter().find(|table| table.name == "document_text").map_or(0, |table| table.lost);
        let all: usize = self.tables.iter().map(|table| table.lost).sum();
        all + self.settled.texts.saturating_sub(of_texts)
    }
}

/// Whether a damaged file is to be opened with a password, as far as its bytes tell.
pub fn needs_password(path: &Path) -> Result<bool, StoreError> {
    may_be_read(path)?;
    let may = secret::may_have_been_encrypted(path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => StoreError::NotFound { path: path.to_owned() },
        _ => StoreError::Io { path: path.to_owned(), source },
    })?;
    Ok(may && !Pages::open(path, None)?.look_plain())
}

fn may_be_read(path: &Path) -> Result<(), StoreError> {
    match std::fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Err(StoreError::IsFolder { path: path.to_owned() }),
        Ok(meta) if meta.is_file() && meta.len() == 0 => Err(StoreError::Empty { path: path.to_owned() }),
        _ => Ok(()),
    }
}

/// Saves what can be read of a project into a new one, which must not exist yet; encrypted as the old one.
///
/// # Errors
/// [`StoreError::WrongPassword`], [`StoreError::NotAProject`] for a file in which nothing of a project is; those of
/// writing. Nothing is left of the new one then.
pub fn recover(damaged: &Path, out: &Path, password: Option<&Password>, lang: Lang) -> Result<Report, StoreError> {
    let (damaged, out) = (identity::resolved(damaged), identity::resolved(out));
    may_be_read(&damaged)?;
    if out.symlink_metadata().is_ok() {
        return Err(StoreError::Exists { path: out });
    }
    for beside in [&damaged, &out] {
        // What cannot be wiped just now is tried again the next time.
        drop(part::wipe_left_behind(beside));
    }
    let (pages, key) = opened(&damaged, password)?;
    let mut found = found::schema(&pages)?;
    let part = Part::beside(&out, &[&damaged])?;
    drop(files::make_private(part.path())?);
    let file = ProjectFile { path: part.path().to_owned(), key };
    let mut report = fill(&pages, &mut found, &file, &damaged, lang)?;
    files::publish(part.path(), &out)?;
    drop(part);
    let reopened = Store::open_reader(&ProjectFile { path: out, key: file.key })?;
    report.flaws = check::run(reopened.reader())?;
    Ok(report)
}

/// The pages of a project with the key that opens them. Where the salt at the file's beginning is lost, that of a
/// backup is the same.
fn opened(path: &Path, password: Option<&Password>) -> Result<(Pages, Option<Key>), StoreError> {
    if !needs_password(path)? {
        return Ok((Pages::open(path, None)?, None));
    }
    let password = password.ok_or_else(|| StoreError::NeedsPassword { path: path.to_owned() })?;
    let mut salts: Vec<[u8; 16]> = Vec::new();
    for path in std::iter::once(path.to_owned()).chain(backup::files(path)) {
        let mut salt = [0; 16];
        let read = identity::Held::hold(&path).and_then(|file| file.head(&mut salt));
        if matches!(read, Ok(16)) && !salts.contains(&salt) {
            salts.push(salt);
        }
    }
    for salt in salts.iter().take(3) {
        let key = Key::derive(password, salt)?;
        let pages = Pages::open(path, Some(&key))?;
        if pages.opens() {
            return Ok((pages, Some(key)));
        }
    }
    Err(StoreError::WrongPassword { path: path.to_owned() })
}

fn fill(
    pages: &Pages,
    found: &mut found::Found,
    file: &ProjectFile,
    damaged: &Path,
    lang: Lang,
) -> Result<Report, StoreError> {
    let mut connection = Connection::open(&file.path)?;
    unlock(&connection, file.key.as_ref())?;
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.pragma_update(None, "synchronous", "off")?;
    connection.execute_batch("begin")?;
    for migration in schema::MIGRATIONS.iter().take(found.version) {
        connection.execute_batch(migration)?;
    }
    let tables = rows::tables(&connection)?;
    let harvests = harvest::all(pages, found, &tables, &connection)?;
    let saved: usize = harvests.values().map(|harvest| harvest.saved).sum();
    if saved == 0 {
        return Err(StoreError::NotAProject { path: damaged.to_owned() });
    }
    settle::single(&connection, &tables)?;
    connection.pragma_update(None, "application_id", schema::APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", found.version as i64)?;
    connection.execute_batch("commit")?;
    schema::migrate(&mut connection)?;
    let mut report = reported(pages, found, &tables, harvests);
    connection.pragma_update(None, "foreign_keys", false)?;
    connection.execute_batch("begin")?;
    stand_together(&connection, &mut report, damaged, lang)?;
    connection.execute_batch("commit")?;
    connection.close().map_err(|(_, error)| StoreError::from(error))?;
    Ok(report)
}

/// Makes one project of the rows, and notes in its journal where something is lost.
fn stand_together(connection: &Connection, report: &mut Report, damaged: &Path, lang: Lang) -> Result<(), StoreError> {
    let title = damaged.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    report.settled.stand_ins += settle::project(connection, &title, lang)?;
    settle::references(connection, &mut report.settled, lang)?;
    settle::texts(connection, &mut report.settled)?;
    digest::fill(connection)?;
    if report.is_all() && chain::broken(connection)?.is_empty() {
        return Ok(());
    }
    let (saved, lost) = (report.saved(), report.lost());
    let name = StepName::new(StepKind::Recover).with(StepArg::Saved, saved).with(StepArg::Lost, lost);
    settle::journal(connection, &name)
}

fn reported(
    pages: &Pages,
    found: &found::Found,
    tables: &[rows::Table],
    mut harvests: BTreeMap<String, Harvest>,
) -> Report {
    let tables = tables.iter().filter_map(|table| {
        let harvest = harvests.remove(&table.name)?;
        let (saved, lost) = (harvest.saved, harvest.known.len());
        Some(TableReport { name: table.name.clone(), saved, lost, perhaps_more: harvest.is_torn })
    });
    let log = pages.log();
    Report {
        tables: tables.collect(),
        pages: pages.count as usize,
        lost_pages: found.lost.len(),
        frames: log.map_or(0, |log| log.used),
        left_frames: log.map_or(0, |log| log.left),
        left_steps: log.map_or(0, |log| log.steps),
        settled: Settled::default(),
        flaws: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_which_only_its_document_tells_is_known_to_be_lost() {
        let table = |name: &str, lost| TableReport { name: name.to_owned(), saved: 3, lost, perhaps_more: false };
        for (of_texts, texts, lost) in [(0, 0, 1), (0, 2, 3), (2, 2, 3), (3, 1, 4)] {
            let report = Report {
                tables: vec![table("coding", 1), table("document_text", of_texts)],
                pages: 9,
                lost_pages: 0,
                frames: 0,
                left_frames: 0,
                left_steps: 0,
                settled: Settled { texts, ..Settled::default() },
                flaws: Vec::new(),
            };
            assert_eq!(report.lost(), lost, "{of_texts}, {texts}");
        }
    }
}
