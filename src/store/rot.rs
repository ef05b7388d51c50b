//! Rot: a text, an imported file or a step of the journal that is not what its digest says, and which backup still
//! holds it as it was.

use super::check::{self, Flaw};
use super::digest::Stopped;
use super::secret::ProjectFile;
use super::{OpenMode, Reader, Store, StoreError, against, backup, chain, cut, digest, open, withdrawal};
use crate::model::{Lang, Message};
use crate::say;
use rusqlite::{Connection, OptionalExtension, params};
use std::path::PathBuf;

/// What is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rotten {
    Text {
        document: i64,
        name: String,
    },
    /// An imported file, with the document that was made of it.
    Original {
        original: i64,
        document: String,
    },
    Step {
        step: i64,
    },
    /// The chain of digests itself, where it tells of this step.
    Chain {
        step: i64,
    },
}

/// Whether a backup beside the project holds it as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backup {
    NotSought,
    None,
    In(PathBuf),
}

impl Message for Rotten {
    fn message(&self, lang: Lang) -> String {
        match self {
            Rotten::Text { document, name } => say!(lang, store_document_document_name_its_text_is, document, name),
            Rotten::Original { original, document } => {
                say!(lang, store_imported_file_original_of_document_it, document, original)
            }
            Rotten::Step { step } => say!(lang, store_step_step_of_the_journal_it, step),
            Rotten::Chain { step } => say!(lang, store_the_journals_chain_of_digests_is, step),
        }
    }
}

impl Backup {
    /// What is added to a flaw.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Backup::NotSought => String::new(),
            Backup::None => say::store_no_backup_beside_the_project_holds(lang).to_owned(),
            Backup::In(path) => {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                say!(lang, store_the_backup_name_holds_it_as, name)
            }
        }
    }
}

/// Holds all that has a digest against it.
pub fn look(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    look_until(reader, flaws, &|| false)
}

fn look_until(reader: Reader, flaws: &mut Vec<Flaw>, stopped: Stopped) -> Result<(), StoreError> {
    let connection = reader.0;
    let name = |sql: &str, of: i64| connection.query_row(sql, [of], |row| row.get::<_, String>(0)).optional();
    let mut found = Vec::new();
    for document in digest::changed_texts(connection, stopped)? {
        let name = name("select name from document where id = ?1", document)?.unwrap_or_default();
        found.push(Rotten::Text { document, name });
    }
    for original in digest::changed_originals(connection, stopped)? {
        let document = name("select name from document where original_id = ?1 order by id limit 1", original)?;
        found.push(Rotten::Original { original, document: document.unwrap_or_default() });
    }
    for broken in chain::broken(connection)? {
        found.push(match broken {
            chain::Broken::Step(step) => Rotten::Step { step },
            chain::Broken::Link(step) => Rotten::Chain { step },
        });
    }
    flaws.extend(found.into_iter().map(|what| Flaw::Rot { what, backup: Backup::NotSought }));
    Ok(())
}

impl Store {
    /// Looks at everything, as [`check::run`] does, and says of rot which backup holds what was.
    pub fn check(&self) -> Result<Vec<Flaw>, StoreError> {
        let mut flaws = check::run(self.reader())?;
        self.seek(&mut flaws);
        flaws.extend(self.against_backups());
        let aside = cut::aside(&self.file.path).into_iter();
        flaws.extend(aside.map(|(kept, is_sure)| if is_sure { Flaw::Log { kept } } else { Flaw::LogEnd { kept } }));
        if withdrawal::waits(self.reader())? {
            flaws.push(Flaw::WordsWait);
        }
        if self.mode.is_as_it_lies() {
            flaws.extend(cut::lies_there(&self.file.path).map(|loss| Flaw::LogHere { loss }));
        }
        Ok(flaws)
    }

    /// Looks for rot alone, until it is found or somebody says to stop.
    pub fn check_digests(&self, stopped: &dyn Fn() -> bool) -> Result<Vec<Flaw>, StoreError> {
        let mut flaws = Vec::new();
        look_until(self.reader(), &mut flaws, stopped)?;
        self.seek(&mut flaws);
        Ok(flaws)
    }

    /// Holds what has no digest against the newest and the oldest backup that tell of it.
    fn against_backups(&self) -> Vec<Flaw> {
        let backups = self.backups();
        let ends = backups.iter().take(1).chain(backups.iter().skip(1).next_back());
        let mut flaws: Vec<Flaw> = Vec::new();
        for (backup, copy) in ends {
            // What cannot be read is told by the other checks.
            for (table, row) in against::differing(&self.connection, copy).unwrap_or_default() {
                let is_told =
                    |flaw: &Flaw| matches!(flaw, Flaw::Row { table: t, row: r, .. } if (t, *r) == (&table, row));
                if !flaws.iter().any(is_told) {
                    flaws.push(Flaw::Row { table, row, backup: backup.clone() });
                }
            }
        }
        flaws
    }

    /// The step, by number, that took something away for good and with which the chain of digests begins anew.
    pub fn chain_begins(&self) -> Result<Option<i64>, StoreError> {
        chain::begins(&self.connection)
    }

    fn seek(&self, flaws: &mut [Flaw]) {
        if !flaws.iter().any(|flaw| matches!(flaw, Flaw::Rot { .. })) {
            return;
        }
        let backups = self.backups();
        for flaw in flaws {
            if let Flaw::Rot { what, backup } = flaw
                && !matches!(what, Rotten::Chain { .. })
            {
                let holding = backups.iter().find(|(_, copy)| matches!(self.is_whole_in(copy, what), Ok(true)));
                *backup = holding.map_or(Backup::None, |(path, _)| Backup::In(path.clone()));
            }
        }
    }

    /// Gives a look at each backup that opens, newest first.
    pub fn each_backup(&self, mut look: impl FnMut(Reader)) {
        self.backups().iter().for_each(|(_, copy)| look(Reader(copy)));
    }

    /// The backups that open, newest first.
    fn backups(&self) -> Vec<(PathBuf, Connection)> {
        let mut paths = backup::files(&self.file.path);
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "mening"));
        paths.sort();
        let opened = |path: PathBuf| {
            let file = ProjectFile { path: path.clone(), key: self.file.key.clone() };
            let copy = open::connect(&file, &OpenMode::ReadOnlyFile).ok()?;
            open::verify(&copy, &file).ok().map(|_| (path, copy))
        };
        paths.into_iter().rev().filter_map(opened).collect()
    }

    fn is_whole_in(&self, copy: &Connection, what: &Rotten) -> Result<bool, StoreError> {
        let here = &self.connection;
        Ok(match what {
            Rotten::Text { document, .. } => {
                let kept = "select d.guid, t.sha256 from document d join document_text t on t.document_id = d.id where d.id = ?1";
                let (guid, sum): (String, String) =
                    here.query_row(kept, [document], |row| Ok((row.get(0)?, row.get(1)?)))?;
                let there = "select cast(t.text as blob) from document_text t join document d on d.id = t.document_id where d.guid = ?1";
                holds(copy, there, &guid, &sum)?
            }
            Rotten::Original { original, .. } => {
                let kept = "select sha256 from original where id = ?1";
                let sum: String = here.query_row(kept, [original], |row| row.get(0))?;
                holds(copy, "select bytes from original where sha256 = ?1", &sum, &sum)?
            }
            Rotten::Step { step } => {
                let newest = "select kept from journal_link where step_id = ?1 order by id desc limit 1";
                let sum: Vec<u8> = here.query_row(newest, [step], |row| row.get(0))?;
                chain::kept(copy, *step)?.is_some_and(|kept| sum == kept)
            }
            Rotten::Chain { .. } => false,
        })
    }
}

fn holds(copy: &Connection, sql: &str, name: &str, sum: &str) -> Result<bool, StoreError> {
    let found = copy.query_row(sql, params![name], |row| Ok(digest::hexadecimal(row.get_ref(0)?.as_bytes()?) == sum));
    Ok(found.optional()?.unwrap_or(false))
}
