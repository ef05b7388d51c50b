//! Is the project whole? Every invariant that SQL cannot keep by itself.

use super::log::Loss;
use super::rot::{self, Backup, Rotten};
use super::{Reader, StoreError};
use crate::model::{Lang, Message, code_points};
use crate::say;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Something that is not as it must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// SQLite's own verdict on its pages.
    File { verdict: String },
    /// A row that names another that is not there.
    Reference { table: String, rows: i64 },
    /// A passage that reaches beyond its document's text.
    Range { table: String, row: i64 },
    /// A document whose kept length is not its text's.
    Length { document: i64 },
    /// Stored text that breaks the rules for stored text.
    Text { document: i64 },
    /// A code, case or theme that is its own ancestor.
    Ring { table: String, row: i64 },
    /// The text index does not match the texts.
    Index { table: String },
    /// A damaged log that was set aside: changes that are not in the project.
    Log { kept: PathBuf },
    /// A log whose end could not be read, set aside: perhaps changes that are not in the project.
    LogEnd { kept: PathBuf },
    /// A damaged log that lies beside the project where nothing can be set aside.
    LogHere { loss: Loss },
    /// What left the project for good may still stand in its file or its backups.
    WordsWait,
    /// Not what a backup holds, though no step has touched it since.
    Row { table: String, row: i64, backup: PathBuf },
    /// Not what its digest says.
    Rot { what: Rotten, backup: Backup },
}

impl Message for Flaw {
    fn message(&self, lang: Lang) -> String {
        match self {
            Flaw::File { verdict } => say!(lang, store_the_file_itself_verdict, verdict),
            Flaw::Reference { table, rows } => say!(lang, store_table_rows_rows_name_something_that, rows, table),
            Flaw::Range { table, row } => say!(lang, store_table_row_reaches_beyond_its_documents, row, table),
            Flaw::Length { document } => say!(lang, store_document_document_its_length_is_not, document),
            Flaw::Text { document } => say!(lang, store_document_document_its_text_holds_line, document),
            Flaw::Ring { table, row } => say!(lang, store_table_row_is_its_own_ancestor, row, table),
            Flaw::Index { table } => say!(lang, store_the_text_index_table_does_not, table),
            Flaw::Log { kept } => say!(lang, store_the_log_beside_the_project_was, p = kept.display()),
            Flaw::LogEnd { kept } => say!(lang, store_the_end_of_the_log_was, p = kept.display()),
            Flaw::LogHere { loss } => loss.message(lang),
            Flaw::WordsWait => StoreError::WordsWait.bare(lang),
            Flaw::Row { table, row, backup } => {
                let name = backup.file_name().unwrap_or_default().to_string_lossy();
                say!(lang, store_table_row_is_not_as_in_the_backup, name, row, table)
            }
            Flaw::Rot { what, backup } => what.message(lang) + &backup.message(lang),
        }
    }
}

/// Tables whose rows hold a passage `[start, end)` of a document.
pub const RANGED: [&str; 10] = [
    "coding",
    "meaning_unit",
    "evidence",
    "formatting",
    "turn",
    "case_link",
    "quarantine",
    "replacement",
    "read_part",
    "settlement",
];

/// Looks at everything; an empty list means that the project is whole.
pub fn run(reader: Reader) -> Result<Vec<Flaw>, StoreError> {
    let mut flaws = Vec::new();
    for part in [file, references, texts, ranges, rings, index, rot::look] {
        match part(reader, &mut flaws) {
            // What cannot be read at all is a flaw, too, and the other parts may be whole.
            Err(StoreError::Sql(error) | StoreError::StrangeValue(error)) => {
                flaws.push(Flaw::File { verdict: error.to_string() })
            }
            looked => looked?,
        }
        // Pages that two others name may name one another without end: nothing more can be read of them.
        let endless = |flaw: &Flaw| matches!(flaw, Flaw::File { verdict } if verdict.contains("2nd reference"));
        if flaws.iter().any(endless) {
            break;
        }
    }
    flaws.dedup();
    Ok(flaws)
}

/// What a step may have made wrong that no table's own rules keep.
pub(super) fn of_rows(reader: Reader) -> Result<Vec<Flaw>, StoreError> {
    let mut flaws = Vec::new();
    for part in [references, texts, ranges, rings, index] {
        part(reader, &mut flaws)?;
    }
    Ok(flaws)
}

fn ranges(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    for table in RANGED {
        let mut query = reader.0.prepare(&format!(
            "select r.id from \"{table}\" r join document d on d.id = r.document_id where r.\"end\" > d.characters or r.start > r.\"end\" or r.start < 0"
        ))?;
        for row in query.query_map([], |row| row.get(0))? {
            flaws.push(Flaw::Range { table: table.to_owned(), row: row? });
        }
    }
    Ok(())
}

fn file(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    let mut query = reader.0.prepare("pragma integrity_check")?;
    for verdict in query.query_map([], |row| row.get::<_, String>(0))? {
        let verdict = verdict?;
        if verdict != "ok" {
            flaws.push(Flaw::File { verdict });
        }
    }
    Ok(())
}

fn references(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    let mut query = reader.0.prepare("select \"table\", count(*) from pragma_foreign_key_check group by 1")?;
    for row in query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (table, rows) = row?;
        flaws.push(Flaw::Reference { table, rows });
    }
    Ok(())
}

fn texts(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    let mut query = reader.0.prepare(
        "select d.id, d.characters, t.text from document d left join document_text t on t.document_id = d.id order by d.id",
    )?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let (document, characters): (i64, u32) = (row.get(0)?, row.get(1)?);
        let text: Option<String> = row.get(2)?;
        let text = text.unwrap_or_default();
        if code_points(&text) != characters {
            flaws.push(Flaw::Length { document });
        }
        if text.starts_with('\u{feff}') || text.contains('\r') || !unicode_normalization::is_nfc(&text) {
            flaws.push(Flaw::Text { document });
        }
    }
    Ok(())
}

fn rings(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    for table in ["code", "case", "theme"] {
        let sql = format!("select id, parent_id from {} where parent_id is not null", super::schema::quoted(table));
        let mut query = reader.0.prepare(&sql)?;
        let parents: BTreeMap<i64, i64> =
            query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        flaws.extend(in_rings(&parents).into_iter().map(|row| Flaw::Ring { table: table.to_owned(), row }));
    }
    Ok(())
}

/// Who is their own ancestor. Every way up is walked once, however deep it is.
fn in_rings(parents: &BTreeMap<i64, i64>) -> Vec<i64> {
    let mut walk_of: BTreeMap<i64, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (walk, start) in parents.keys().enumerate() {
        let mut at = *start;
        while let Some(parent) = parents.get(&at).filter(|_| !walk_of.contains_key(&at)) {
            walk_of.insert(at, walk);
            at = *parent;
        }
        // A walk that comes upon itself has closed a ring; one that comes upon another's ring only hangs on it.
        if parents.contains_key(&at) && walk_of.get(&at) == Some(&walk) {
            let first = at;
            while let Some(parent) = parents.get(&at) {
                found.push(at);
                at = *parent;
                if at == first {
                    break;
                }
            }
        }
    }
    found.sort_unstable();
    found
}

/// A reader may not run FTS5's own check, which is a write; comparing the row counts finds an
/// index that was left behind.
fn index(reader: Reader, flaws: &mut Vec<Flaw>) -> Result<(), StoreError> {
    for (index, table) in
        [("document_search", "document_text"), ("unit_search", "meaning_unit"), ("memo_search", "memo")]
    {
        let sql = format!("select (select count(*) from {index}_docsize) = (select count(*) from {table})");
        if !reader.0.query_row(&sql, [], |row| row.get::<_, bool>(0))? {
            flaws.push(Flaw::Index { table: index.to_owned() });
        }
    }
    Ok(())
}
