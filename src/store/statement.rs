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
            None => StatementOn::Case(row.get(3)?),
        };
        Ok(Statement { id: row.get(0)?, guid: row.get(1)?, on, question: row.get(4)?, text: row.get(5)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes the statement on a document or case, in general or about one question.
pub fn set(
    writer: &Writer,
    on: StatementOn,
    question: Option<QuestionId>,
    text: &str,
) -> Result<StatementId, StoreError> {
    let (document, case) = match on {
        StatementOn::Document(id) => (Some(id), None),
        StatementOn::Case(id) => (None, Some(id)),
    };
    let known: Option<StatementId> = writer
        .0
        .prepare_cached("select id from statement where document_id is ?1 and case_id is ?2 and question_id is ?3")?
        .query_row(params![document, case, question], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        writer.0.execute("update statement set text = ?2 where id = ?1", params![id, text])?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into statement (guid, document_id, case_id, question_id, text) values (?1, ?2, ?3, ?4, ?5)",
        params![Guid::fresh(), document, case, question, text],
    )?;
    Ok(StatementId(writer.0.last_insert_rowid()))
}
