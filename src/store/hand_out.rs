//! A copy of the project for a colleague: a new file in which nothing is that is not to go, not in its unused pages
//! either, without the journal, and under a password of its own.

use super::part::Part;
use super::secret::{Key, Password, ProjectFile};
use super::{
    OpenMode, Reader, Store, StoreError, Writer, backup, chain, digest, files, identity, open, recrypt, words,
};
use crate::model::{Guid, Passage, TextIndex, count_words, fold};
use rusqlite::{Connection, params};
use std::collections::BTreeSet;
use std::path::Path;

/// What goes.
#[derive(Clone, Debug)]
pub struct Given {
    /// Who will work in it, as the project knows this coder.
    pub coder: Guid,
    /// What she is called, where the project does not know her yet.
    pub name: String,
    /// Without what others coded, wrote and concluded, and without their names.
    pub blind: bool,
    /// These documents alone.
    pub documents: Option<BTreeSet<Guid>>,
    /// Its codes stay as they are.
    pub frozen: bool,
    /// By which who has all of the project can join its team.
    pub invitation: Option<super::team::Team>,
}

/// What stands for each letter of a passage in quarantine.
const HIDDEN: char = '█';

impl Store {
    /// Writes a copy for a colleague. `clean` takes words that do not go out of what is written.
    ///
    /// # Errors
    /// [`StoreError::Exists`]: nothing is ever overwritten; those of writing. Nothing is left then.
    pub fn hand_out(
        &self,
        out: &Path,
        password: Option<&Password>,
        given: &Given,
        clean: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(), StoreError> {
        let out = identity::resolved(out);
        if out.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { path: out });
        }
        let part = Part::beside(&out, &[&self.file.path, &out])?;
        let file = ProjectFile { path: part.path().to_owned(), key: password.map(Key::fresh).transpose()? };
        self.write_given(&file, given, clean)?;
        files::sync(part.path())?;
        files::publish(part.path(), &out)
    }

    /// Makes the copy that would go, under the project's own key, to be looked at; nothing of it stays.
    ///
    /// # Errors
    /// Those of writing beside the project, and those of `look`.
    pub fn look_at_hand_out<T, E: From<StoreError>>(
        &self,
        given: &Given,
        clean: &dyn Fn(&str) -> Option<String>,
        look: impl FnOnce(Reader) -> Result<T, E>,
    ) -> Result<T, E> {
        let part = Part::of(&self.file.path)?;
        let file = self.file.with_key_at(part.path());
        self.write_given(&file, given, clean)?;
        let copy = Store::open_reader(&file)?;
        look(copy.reader())
    }

    fn write_given(
        &self,
        file: &ProjectFile,
        given: &Given,
        clean: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(), StoreError> {
        self.connection.pragma_update(None, "query_only", false)?;
        let written = recrypt::write_copy(&self.connection, &file.path, file);
        self.connection.pragma_update(None, "query_only", *self.mode() != OpenMode::Write)?;
        written?;
        {
            let mut connection = open::connect(file, &OpenMode::Write)?;
            connection.pragma_update(None, "journal_mode", "memory")?;
            connection.pragma_update(None, "foreign_keys", true)?;
            let writer = Writer(connection.transaction()?);
            strip(&writer, given, clean)?;
            writer.commit()?;
            for index in ["document_search", "unit_search", "memo_search"] {
                connection.execute(&format!("insert into {index} ({index}) values ('rebuild')"), [])?;
            }
            connection.execute_batch("vacuum")?;
            if !backup::is_whole(&connection)? {
                return Err(StoreError::Damaged { path: file.path.clone() });
            }
            connection.close().map_err(|(_, error)| StoreError::from(error))?;
        }
        Ok(())
    }
}

fn strip(writer: &Writer, given: &Given, clean: &dyn Fn(&str) -> Option<String>) -> Result<(), StoreError> {
    let all = &writer.0;
    let known = "insert into coder (guid, name) values (?1, ?2) on conflict do nothing";
    all.execute(known, params![given.coder, given.name])?;
    let coder: i64 = all.query_row("select id from coder where guid = ?1", [given.coder], |row| row.get(0))?;
    // Earlier wordings, and what was taken back, stay here.
    all.execute_batch(
        "delete from journal_change; delete from journal_before; delete from journal_link; delete from journal_step;
         update journal_seal set step_id = 0, purge = 0;
         update document set original_id = null; delete from exchange; delete from original;
         delete from release; delete from clash; update guard set key_name = '';",
    )?;
    all.execute("update project set coder_id = ?1", [coder])?;
    let has_hidden = hide(all)?;
    if let Some(documents) = &given.documents {
        only(all, documents)?;
    }
    if given.blind {
        without_others(all, coder)?;
    }
    let is_part = given.documents.is_some() || has_hidden;
    if given.blind || given.documents.is_some() {
        all.execute_batch(CONCLUSIONS)?;
        without_traces(all)?;
    }
    words::rewrite(writer, clean)?;
    words::rewrite_lists(writer, clean)?;
    let note = "insert or replace into journal_given (id, blind, part, frozen) values (1, ?1, ?2, ?3)";
    if given.blind || is_part || given.frozen {
        all.execute(note, params![given.blind, is_part, given.frozen])?;
    }
    super::team::put(all, given.invitation.as_ref().filter(|_| !given.blind && !is_part))?;
    // What words were rewritten must not be kept as what somebody wrote before.
    all.execute_batch("delete from journal_change; delete from journal_link;")?;
    chain::anchor(all, 0)
}

/// What was concluded from the material, and by whom.
const CONCLUSIONS: &str = "delete from memo; delete from statement; delete from theme_cell; delete from contrast;
    delete from assessment; delete from overall; delete from activity; delete from means_ends; delete from silence;
    delete from lost_evidence; delete from evidence; delete from code_event; delete from reported; delete from query;
    delete from question_link; delete from adrift; delete from keyword_touch;
    update project set author = '', organisation = '';";

/// Puts something else in the place of words in quarantine, letter by letter: all else stays where it is.
fn hide(all: &Connection) -> Result<bool, StoreError> {
    let mut query = all.prepare("select document_id, start, \"end\" from quarantine order by document_id, start")?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, Passage { start: row.get(1)?, end: row.get(2)? })))?;
    let hidden: Vec<(i64, Passage)> = rows.collect::<Result<_, _>>()?;
    for (document, passage) in &hidden {
        let text: String =
            all.query_row("select text from document_text where document_id = ?1", [document], |row| row.get(0))?;
        let index = TextIndex::new(&text);
        let (from, to) = (index.byte(&text, passage.start), index.byte(&text, passage.end));
        let inside = index.slice(&text, *passage).chars().map(|c| if c == '\n' { c } else { HIDDEN });
        let new = [text.get(..from).unwrap_or(""), &inside.collect::<String>(), text.get(to..).unwrap_or("")].concat();
        all.execute(
            "update document_text set text = ?2, sha256 = ?3, disguised = ?4 where document_id = ?1",
            params![document, new, digest::hexadecimal(new.as_bytes()), fold::is_disguised(&new)],
        )?;
        let words = i64::try_from(count_words(&new)).unwrap_or(i64::MAX);
        all.execute("update document set words = ?2 where id = ?1", params![document, words])?;
        for table in ["evidence", "adrift"] {
            let quotes = match table {
                "evidence" => "update evidence set quote = '' where document_id = ?1 and start < ?3 and \"end\" > ?2",
                _ => "update adrift set quote = '' where document_id = ?1 and ?2 < ?3",
            };
            all.execute(quotes, params![document, passage.start, passage.end])?;
        }
    }
    Ok(!hidden.is_empty())
}

/// Takes out all documents but these, with who speaks in the others alone.
fn only(all: &Connection, documents: &BTreeSet<Guid>) -> Result<(), StoreError> {
    let kept: Vec<String> = documents.iter().map(ToString::to_string).collect();
    let kept = serde_json::Value::from(kept).to_string();
    let tied = "select participant_id from document_participant
        union select participant_id from speaker where participant_id is not null";
    all.execute_batch(&format!("create temp table tied as {tied}"))?;
    all.execute("delete from document where guid not in (select value from json_each(?1))", [&kept])?;
    let gone = format!("delete from participant where id in (select participant_id from tied) and id not in ({tied})");
    all.execute(&gone, [])?;
    Ok(all.execute_batch("drop table tied")?)
}

/// Takes out what other coders did, and their names.
fn without_others(all: &Connection, coder: i64) -> Result<(), StoreError> {
    all.execute_batch("delete from memo; delete from settlement;")?;
    for table in ["coding", "meaning_unit", "read_mark", "silence"] {
        all.execute(&format!("delete from {table} where coder_id <> ?1"), [coder])?;
    }
    all.execute("update quarantine set coder_id = ?1", [coder])?;
    all.execute("delete from coder where id <> ?1", [coder])?;
    Ok(())
}

/// Takes out who wrote what is not there.
fn without_traces(all: &Connection) -> Result<(), StoreError> {
    all.execute_batch("delete from journal_gone")?;
    for table in super::schema::journaled(all)? {
        let key = super::schema::quoted(table.columns.first().map_or("id", String::as_str));
        let name = super::schema::quoted(&table.name);
        let gone =
            format!("delete from journal_stamp where \"table\" = ?1 and row_id not in (select {key} from main.{name})");
        all.execute(&gone, [&table.name])?;
    }
    Ok(())
}
