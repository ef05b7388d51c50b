//! Descriptive statements.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

pub fn all(reader: Reader) -> Result<Vec<Statement>, StoreError> {
    let mut query = reader
        .0
        .prepare_cached("select id, guid, document_id, case_id, question_id, text from statement order by id")?;
    let rows = query.query_map([], |row| {
        let document: Option<DocumentId> = row.get(2)?;
        let on = match document {
            Some(document) => StatementOn::Document(document),
            None => row.get::<_, Option<CaseId>>(3)?.map_or(StatementOn::Study, StatementOn::Case),
        };
        Ok(Statement { id: row.get(0)?, guid: row.get(1)?, on, question: row.get(4)?, text: row.get(5)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn parts(on: StatementOn) -> (Option<DocumentId>, Option<CaseId>) {
    match on {
        StatementOn::Document(id) => (Some(id), None),
        StatementOn::Case(id) => (None, Some(id)),
        StatementOn::Study => (None, None),
    }
}

/// The statement on a document, a case or the study, in general or about one question.
pub fn find(reader: Reader, on: StatementOn, question: Option<QuestionId>) -> Result<Option<StatementId>, StoreError> {
    let (document, case) = parts(on);
    let mut query = reader
        .0
        .prepare_cached("select id from statement where document_id is ?1 and case_id is ?2 and question_id is ?3")?;
    Ok(query.query_row(params![document, case, question], |row| row.get(0)).optional()?)
}

/// Writes the statement on a document, a case or the study, in general or about one question.
pub fn set(
    writer: &Writer,
    on: StatementOn,
    question: Option<QuestionId>,
    text: &str,
) -> Result<StatementId, StoreError> {
    if let Some(id) = find(writer.reader(), on, question)? {
        writer.0.execute("update statement set text = ?2 where id = ?1", params![id, text])?;
        return Ok(id);
    }
    let (document, case) = parts(on);
    writer.0.execute(
        "insert into statement (guid, document_id, case_id, question_id, text) values (?1, ?2, ?3, ?4, ?5)",
        params![Guid::fresh(), document, case, question, text],
    )?;
    Ok(StatementId(writer.0.last_insert_rowid()))
}

/// Removes a statement with its evidence.
pub fn delete(writer: &Writer, id: StatementId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from statement where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}
