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

/// The row that a memo is attached to, in the order of the columns; at most one is given.
fn attached(on: Option<MemoOn>) -> [Option<i64>; 8] {
    let mut columns = [None; 8];
    let (place, id) = match on {
        None => return columns,
        Some(MemoOn::Document(id)) => (0, id.0),
        Some(MemoOn::Code(id)) => (1, id.0),
        Some(MemoOn::Coding(id)) => (2, id.0),
        Some(MemoOn::Case(id)) => (3, id.0),
        Some(MemoOn::Participant(id)) => (4, id.0),
        Some(MemoOn::Theme(id)) => (5, id.0),
        Some(MemoOn::Unit(id)) => (6, id.0),
        Some(MemoOn::Question(id)) => (7, id.0),
    };
    if let Some(column) = columns.get_mut(place) {
        *column = Some(id);
    }
    columns
}

pub fn insert(writer: &Writer, title: &str, kind: &str, text: &str, on: Option<MemoOn>) -> Result<MemoId, StoreError> {
    let [document, code, coding, case, participant, theme, unit, question] = attached(on);
    writer
        .0
        .prepare_cached(
            "insert into memo (guid, title, kind, text, changed, document_id, code_id, coding_id, case_id,
               participant_id, theme_id, unit_id, question_id)
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute(params![
            Guid::fresh(),
            title,
            kind,
            text,
            now(),
            document,
            code,
            coding,
            case,
            participant,
            theme,
            unit,
            question
        ])?;
    Ok(MemoId(writer.0.last_insert_rowid()))
}

/// Writes a memo anew; what it said before is kept as an earlier version. Writing that goes on with
/// the same step is one sitting and leaves one version.
pub fn update(writer: &Writer, memo: &Memo) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into memo_version (memo_id, title, text, written) select id, title, text, changed from memo
         where id = ?1 and text <> '' and text <> ?2 and not exists (
           select 1 from journal_change c join journal_step s on s.id = c.step_id
           where s.id = (select step from journal_now) and s.merge_key is not null
             and c.\"table\" = 'memo' and c.row_id = ?1)",
        params![memo.id, memo.text],
    )?;
    let [document, code, coding, case, participant, theme, unit, question] = attached(memo.on);
    let changed = writer.0.execute(
        "update memo set title = ?2, kind = ?3, text = ?4, changed = ?5, document_id = ?6, code_id = ?7, coding_id = ?8,
           case_id = ?9, participant_id = ?10, theme_id = ?11, unit_id = ?12, question_id = ?13 where id = ?1",
        params![
            memo.id, memo.title, memo.kind, memo.text, now(), document, code, coding, case, participant, theme, unit,
            question
        ],
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
