//! Memos and their earlier versions.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

const COLUMNS: &str = "id, guid, title, kind, text, changed, document_id, code_id, coding_id, case_id, participant_id, \
                       theme_id, unit_id, question_id";

fn memo(row: &rusqlite::Row) -> rusqlite::Result<Memo> {
    let document: Option<DocumentId> = row.get(6)?;
    let code: Option<CodeId> = row.get(7)?;
    let coding: Option<CodingId> = row.get(8)?;
    let case: Option<CaseId> = row.get(9)?;
    let participant: Option<ParticipantId> = row.get(10)?;
    let theme: Option<ThemeId> = row.get(11)?;
    let unit: Option<UnitId> = row.get(12)?;
    let question: Option<QuestionId> = row.get(13)?;
    let on = document
        .map(MemoOn::Document)
        .or(code.map(MemoOn::Code))
        .or(coding.map(MemoOn::Coding))
        .or(case.map(MemoOn::Case))
        .or(participant.map(MemoOn::Participant))
        .or(theme.map(MemoOn::Theme))
        .or(unit.map(MemoOn::Unit))
        .or(question.map(MemoOn::Question));
    Ok(Memo {
        id: row.get(0)?,
        guid: row.get(1)?,
        title: row.get(2)?,
        kind: row.get(3)?,
        text: row.get(4)?,
        on,
        changed: row.get(5)?,
    })
}

/// All memos, oldest first.
pub fn all(reader: Reader) -> Result<Vec<Memo>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from memo order by id"))?;
    Ok(query.query_map([], memo)?.collect::<Result<_, _>>()?)
}

pub fn get(reader: Reader, id: MemoId) -> Result<Memo, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from memo where id = ?1"))?;
    Ok(query.query_row([id], memo)?)
}

/// The memo of that title or GUID.
pub fn find(reader: Reader, name: &str) -> Result<Option<MemoId>, StoreError> {
    let mut query = reader.0.prepare_cached("select id from memo where guid = ?1 or title = ?1 order by id")?;
    Ok(query.query_row([name], |row| row.get(0)).optional()?)
}

/// The memos of the codings of one document.
pub fn of_codings(reader: Reader, document: DocumentId) -> Result<Vec<Memo>, StoreError> {
    let columns = COLUMNS.split(", ").map(|column| format!("m.{}", column.trim())).collect::<Vec<_>>().join(", ");
    let mut query = reader.0.prepare_cached(&format!(
        "select {columns} from memo m join coding c on c.id = m.coding_id where c.document_id = ?1"
    ))?;
    Ok(query.query_map([document], memo)?.collect::<Result<_, _>>()?)
}

pub fn insert(writer: &Writer, title: &str, kind: &str, text: &str, on: Option<MemoOn>) -> Result<MemoId, StoreError> {
    let (column, id) = match on {
        None => ("document_id", None),
        Some(MemoOn::Document(id)) => ("document_id", Some(id.0)),
        Some(MemoOn::Code(id)) => ("code_id", Some(id.0)),
        Some(MemoOn::Coding(id)) => ("coding_id", Some(id.0)),
        Some(MemoOn::Case(id)) => ("case_id", Some(id.0)),
        Some(MemoOn::Participant(id)) => ("participant_id", Some(id.0)),
        Some(MemoOn::Theme(id)) => ("theme_id", Some(id.0)),
        Some(MemoOn::Unit(id)) => ("unit_id", Some(id.0)),
        Some(MemoOn::Question(id)) => ("question_id", Some(id.0)),
    };
    writer
        .0
        .prepare_cached(&format!(
            "insert into memo (guid, title, kind, text, changed, {column}) values (?1, ?2, ?3, ?4, ?5, ?6)"
        ))?
        .execute(params![Guid::fresh(), title, kind, text, now(), id])?;
    Ok(MemoId(writer.0.last_insert_rowid()))
}

/// Writes a memo anew; what it said before is kept as an earlier version.
pub fn update(writer: &Writer, memo: &Memo) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into memo_version (memo_id, title, text, written) select id, title, text, changed from memo
         where id = ?1 and text <> '' and text <> ?2",
        params![memo.id, memo.text],
    )?;
    let changed = writer.0.execute(
        "update memo set title = ?2, kind = ?3, text = ?4, changed = ?5 where id = ?1",
        params![memo.id, memo.title, memo.kind, memo.text, now()],
    )?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete(writer: &Writer, id: MemoId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from memo where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// The earlier versions of a memo, newest first: when written, title and text.
pub fn versions(reader: Reader, id: MemoId) -> Result<Vec<(String, String, String)>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select written, title, text from memo_version where memo_id = ?1 order by id desc")?;
    Ok(query.query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?.collect::<Result<_, _>>()?)
}
