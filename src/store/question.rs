//! What answers research questions, and the keywords of the aide-memoire.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// What answers questions besides units and statements.
pub fn links(reader: Reader) -> Result<Vec<QuestionLink>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select question_id, theme_cell_id, finding_id, assessment_id from question_link order by question_id, id",
    )?;
    let rows = query.query_map([], |row| {
        let (cell, finding): (Option<ThemeCellId>, Option<FindingId>) = (row.get(1)?, row.get(2)?);
        let by = match (cell, finding) {
            (Some(id), _) => Answering::ThemeCell(id),
            (_, Some(id)) => Answering::Finding(id),
            _ => Answering::Assessment(row.get(3)?),
        };
        Ok(QuestionLink { question: row.get(0)?, by })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says which questions something answers, in place of those it was said to answer.
pub fn set_links(writer: &Writer, by: Answering, questions: &[QuestionId]) -> Result<(), StoreError> {
    let (column, id) = match by {
        Answering::ThemeCell(id) => ("theme_cell_id", id.0),
        Answering::Finding(id) => ("finding_id", id.0),
        Answering::Assessment(id) => ("assessment_id", id.0),
    };
    writer.0.execute(&format!("delete from question_link where {column} = ?1"), [id])?;
    let insert = format!("insert or ignore into question_link (question_id, {column}) values (?1, ?2)");
    let mut insert = writer.0.prepare_cached(&insert)?;
    for question in questions {
        insert.execute(params![question, id])?;
    }
    Ok(())
}

/// The aide-memoire, in its order.
pub fn keywords(reader: Reader) -> Result<Vec<Keyword>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, text from keyword order by position, id")?;
    let rows = query.query_map([], |row| {
        Ok(Keyword { id: row.get(0)?, guid: row.get(1)?, text: row.get(2)?, touched: Vec::new() })
    })?;
    let mut keywords: Vec<Keyword> = rows.collect::<Result<_, _>>()?;
    let mut query =
        reader.0.prepare_cached("select keyword_id, document_id, note from keyword_touch order by document_id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let id: KeywordId = row.get(0)?;
        if let Some(keyword) = keywords.iter_mut().find(|keyword| keyword.id == id) {
            keyword.touched.push((row.get(1)?, row.get(2)?));
        }
    }
    Ok(keywords)
}

pub fn find_keyword(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<KeywordId>, StoreError> {
    Ok(super::named(reader, "keyword", "text", &wanted.into())?.into_iter().next())
}

pub fn add_keyword(writer: &Writer, text: &str) -> Result<KeywordId, StoreError> {
    writer.0.execute(
        "insert into keyword (guid, text, position) values (?1, ?2, (select ifnull(max(position), -1) + 1 from keyword))",
        params![Guid::fresh(), text],
    )?;
    Ok(KeywordId(writer.0.last_insert_rowid()))
}

pub fn rename_keyword(writer: &Writer, id: KeywordId, text: &str) -> Result<(), StoreError> {
    let changed = writer.0.execute("update keyword set text = ?2 where id = ?1", params![id, text])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete_keyword(writer: &Writer, id: KeywordId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from keyword where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// The note on a keyword that an interview touched; none where it did not.
pub fn touch_note(reader: Reader, keyword: KeywordId, document: DocumentId) -> Result<Option<String>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select note from keyword_touch where keyword_id = ?1 and document_id = ?2")?;
    Ok(query.query_row(params![keyword, document], |row| row.get(0)).optional()?)
}

/// Says that an interview touched a keyword, with a note; `None`: that it did not.
pub fn set_touch(
    writer: &Writer,
    keyword: KeywordId,
    document: DocumentId,
    note: Option<&str>,
) -> Result<(), StoreError> {
    let place = params![keyword, document];
    let known: Option<i64> = writer
        .0
        .prepare_cached("select id from keyword_touch where keyword_id = ?1 and document_id = ?2")?
        .query_row(place, |row| row.get(0))
        .optional()?;
    match (known, note) {
        (Some(id), Some(note)) => {
            writer.0.execute("update keyword_touch set note = ?2 where id = ?1", params![id, note])?;
        }
        (Some(id), None) => {
            writer.0.execute("delete from keyword_touch where id = ?1", [id])?;
        }
        (None, Some(note)) => {
            writer.0.execute(
                "insert into keyword_touch (keyword_id, document_id, note) values (?1, ?2, ?3)",
                params![keyword, document, note],
            )?;
        }
        (None, None) => {}
    }
    Ok(())
}
