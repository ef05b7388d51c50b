//! Bringing a backup back: on a private copy of it that is brought up to date and wiped afterwards, so that the backup
//! itself is never changed, and as one step in which every row becomes as it was then.

use super::backup::{self, Habit};
use super::files;
use super::identity::{self, Held};
use super::part::{self, Part};
use super::schema::{self, Journaled, quoted};
use super::secret::ProjectFile;
use super::{Changed, OpenMode, StepLabel, Store, StoreError, Writer, journal, open, recrypt};
use crate::model::BackupReason;
use std::path::Path;

/// A private copy of a backup, under the project's own key. It is wiped when it goes; where that is cut short, the next
/// opening of the project does it, or whoever brings a backup back to the same folder.
pub struct Scratch {
    file: ProjectFile,
    /// Where it lies; it is wiped with this.
    _part: Part,
}

impl Scratch {
    /// Copies a sound backup, beside the project.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for one that is not whole; those of opening and of writing in the project's folder.
    pub fn of(backup: &ProjectFile, project: &ProjectFile) -> Result<Scratch, StoreError> {
        Scratch::beside(backup, project, &project.path)
    }

    /// As [`Scratch::of`], beside another file: nothing need be written beside the project.
    pub fn beside(backup: &ProjectFile, project: &ProjectFile, out: &Path) -> Result<Scratch, StoreError> {
        let out = identity::resolved(out);
        // What cannot be wiped just now is tried again the next time.
        drop(part::wipe_left_behind(&out));
        let beside = open::read(backup, true)?;
        let connection = &beside.connection;
        if !backup::is_sound(connection)? {
            return Err(StoreError::Damaged { path: backup.path.clone() });
        }
        let part = if out == project.path { Part::of(&out)? } else { Part::beside(&out, &[&project.path])? };
        let scratch = Scratch { file: project.with_key_at(part.path()), _part: part };
        // What was opened to be read may write to a file beside.
        connection.pragma_update(None, "query_only", false)?;
        recrypt::write_copy(connection, &scratch.file.path, &scratch.file)?;
        Ok(scratch)
    }

    /// A new one beside the project, of this program's tables, in which something is laid.
    pub(super) fn made(
        project: &ProjectFile,
        fill: impl FnOnce(&rusqlite::Connection) -> Result<(), StoreError>,
    ) -> Result<Scratch, StoreError> {
        let part = Part::of(&project.path)?;
        let scratch = Scratch { file: project.with_key_at(part.path()), _part: part };
        drop(files::make_private(&scratch.file.path)?);
        let mut connection = open::connect(&scratch.file, &OpenMode::Write)?;
        open::unnamed(&connection, "main")?;
        schema::migrate(&mut connection)?;
        connection.pragma_update(None, "foreign_keys", false)?;
        let transaction = connection.transaction()?;
        fill(&transaction)?;
        transaction.commit()?;
        connection.close().map_err(|(_, error)| StoreError::from(error))?;
        Ok(scratch)
    }

    /// Opens it, brought up to date, to be changed. Nothing is made beside it.
    pub fn open(&self) -> Result<Store, StoreError> {
        let path = &self.file.path;
        let held = Held::hold(path).map_err(|source| StoreError::Io { path: path.clone(), source })?;
        let mut connection = open::connect(&self.file, &OpenMode::Write)?;
        let found = open::verify(&connection, &self.file)?;
        connection.pragma_update(None, "journal_mode", "memory")?;
        connection.pragma_update(None, "synchronous", "off")?;
        if found < schema::VERSION {
            schema::migrate(&mut connection)?;
        }
        connection.pragma_update(None, "foreign_keys", true)?;
        journal::install(&connection)?;
        let (file, mode) = (self.file.clone(), OpenMode::Write);
        Ok(Store {
            connection,
            copy: None,
            file,
            mode,
            lock: None,
            held,
            unfinished: Vec::new(),
            habit: Habit::Never,
            sitting: Default::default(),
        })
    }

    /// Writes it out as a project of its own.
    ///
    /// # Errors
    /// [`StoreError::Exists`]: nothing is ever overwritten.
    pub fn write_to(&self, output: &Path) -> Result<(), StoreError> {
        let output = identity::resolved(output);
        if output.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path: output });
        }
        let store = self.open()?;
        let part = Part::beside(&output, &[&output])?;
        backup::copy_to(&store.connection, &self.file, part.path())?;
        files::publish(part.path(), &output)
    }
}

impl Store {
    /// Makes every row as it is in a copy, in one step. Empty where nothing differs.
    pub fn bring_back(&mut self, scratch: &Scratch, label: &StepLabel) -> Result<Changed, StoreError> {
        open::may_write(&self.mode)?;
        let key = scratch.file.key.as_ref().map_or("", |key| key.spec.as_str());
        let path = scratch.file.path.to_string_lossy();
        self.connection.execute("attach database ?1 as backup key ?2", [path.as_ref(), key])?;
        let done = self
            .connection
            .pragma_update(Some("backup"), "journal_mode", "memory")
            .map_err(StoreError::from)
            .and_then(|()| self.transact_at_risk(label, Some(BackupReason::Restore), become_as));
        let detached = self.connection.execute("detach database backup", []);
        let ((), changed) = done?;
        self.unfinished.extend(detached.err().map(StoreError::from));
        Ok(changed)
    }
}

/// Makes the rows of all journaled tables as they are in the attached copy.
fn become_as(writer: &Writer) -> Result<(), StoreError> {
    writer.0.pragma_update(None, "defer_foreign_keys", true)?;
    let tables = schema::journaled(&writer.0)?;
    let_go_of_originals(writer)?;
    writer.0.execute_batch("savepoint gently")?;
    match turn(writer, &tables, false) {
        // Names that changed places stand in each other's way: all that differs is taken away first.
        Err(StoreError::NameTaken) => {
            writer.0.execute_batch("rollback to gently")?;
            turn(writer, &tables, true)?;
        }
        done => done?,
    }
    writer.0.execute_batch("release gently")?;
    keep_releases(writer)
}

/// What was let out was let out, whatever the project becomes: those notes stay.
const STAYS: &str = "release";

fn turn(writer: &Writer, tables: &[Journaled], thoroughly: bool) -> Result<(), StoreError> {
    let tables = || tables.iter().filter(|table| table.name != STAYS).map(Statements::of);
    // With a row go those that hang on it, and others let go of it; what remains is looked at anew.
    loop {
        let mut gone = 0;
        for table in tables() {
            gone += writer.0.execute(if thoroughly { &table.delete_unlike } else { &table.delete_missing }, [])?;
        }
        if gone == 0 || !thoroughly {
            break;
        }
    }
    for table in tables() {
        writer.0.execute(&table.update, [])?;
    }
    for table in tables() {
        writer.0.execute(&table.insert, [])?;
    }
    Ok(())
}

/// How one table becomes as it is in the copy.
struct Statements {
    /// Rows whose key the copy does not have.
    delete_missing: String,
    /// Rows that the copy does not have just so.
    delete_unlike: String,
    update: String,
    insert: String,
}

impl Statements {
    fn of(table: &Journaled) -> Statements {
        let name = quoted(&table.name);
        let columns: Vec<String> = table.columns.iter().map(|column| quoted(column)).collect();
        let key = columns.first().cloned().unwrap_or_default();
        let each = |form: &dyn Fn(&String) -> String, between: &str| {
            columns.iter().map(form).collect::<Vec<_>>().join(between)
        };
        let all = columns.join(", ");
        let same = each(&|c| format!("b.{c} is m.{c}"), " and ");
        let other = each(&|c| format!("b.{c} is not m.{c}"), " or ");
        let set = each(&|c| format!("{c} = b.{c}"), ", ");
        Statements {
            delete_missing: format!("delete from main.{name} where {key} not in (select {key} from backup.{name})"),
            delete_unlike: format!(
                "delete from main.{name} as m where not exists (select 1 from backup.{name} as b where {same})"
            ),
            update: format!(
                "update main.{name} as m set {set} from backup.{name} as b where b.{key} = m.{key} and ({other})"
            ),
            insert: format!(
                "insert into main.{name} ({all}) select {all} from backup.{name} as b
                 where b.{key} not in (select {key} from main.{name}) order by b.{key}"
            ),
        }
    }
}

/// Imported files are in no step, and some were dropped for good: those that are not here any more do not come back.
fn let_go_of_originals(writer: &Writer) -> Result<(), StoreError> {
    let here = "select b.id from main.original o join backup.original b on b.id = o.id and b.sha256 = o.sha256";
    writer.0.execute(
        &format!("update backup.document set original_id = null where original_id is not null and original_id not in ({here})"),
        [],
    )?;
    writer.0.execute(&format!("delete from backup.exchange where original_id not in ({here})"), [])?;
    Ok(())
}

fn keep_releases(writer: &Writer) -> Result<(), StoreError> {
    let columns = "guid, at, coder_id, what, reason, found";
    writer.0.execute(
        &format!(
            "insert into main.release ({columns}) select {columns} from backup.release
             where guid not in (select guid from main.release)"
        ),
        [],
    )?;
    writer.0.execute(
        "update main.release set coder_id = (select min(id) from main.coder)
         where coder_id not in (select id from main.coder)",
        [],
    )?;
    Ok(())
}
