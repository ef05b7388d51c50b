//! Meaning units, research questions and the answers of the one to the other.

use super::{Reader, StoreError, Writer, reading};
use crate::model::*;
use rusqlite::params;

const COLUMNS: &str =
    "id, guid, document_id, start, \"end\", relevance, condensation, interpretation, theme_id, coder_id";

fn unit(row: &rusqlite::Row) -> rusqlite::Result<MeaningUnit> {
    Ok(MeaningUnit {
        id: row.get(0)?,
        guid: row.get(1)?,
        document: row.get(2)?,
        passage: Passage { start: row.get(3)?, end: row.get(4)? },
        relevance: row.get(5)?,
        condensation: row.get(6)?,
        interpretation: row.get(7)?,
        theme: row.get(8)?,
        coder: row.get(9)?,
        answers: Vec::new(),
    })
}

/// All meaning units with their answers, in the documents' and then reading order.
pub fn all(reader: Reader) -> Result<Vec<MeaningUnit>, StoreError> {
    let mut query = reader
        .0
        .prepare_cached(&format!("select {COLUMNS} from meaning_unit order by document_id, start, \"end\", id"))?;
    let units = query.query_map([], unit)?.collect::<Result<Vec<_>, _>>()?;
    let mut query =
        reader.0.prepare_cached("select unit_id, question_id, text from answer order by question_id, id")?;
    let answers = query.query_map([], answer)?.collect::<Result<Vec<_>, _>>()?;
    Ok(with_answers(units, answers))
}

/// The meaning units of a document in reading order.
pub fn in_document(reader: Reader, document: DocumentId) -> Result<Vec<MeaningUnit>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!(
        "select {COLUMNS} from meaning_unit where document_id = ?1 order by start, \"end\", id"
    ))?;
    let units = query.query_map([document], unit)?.collect::<Result<Vec<_>, _>>()?;
    let mut query = reader.0.prepare_cached(
        "select a.unit_id, a.question_id, a.text from answer a join meaning_unit u on u.id = a.unit_id
         where u.document_id = ?1 order by a.question_id, a.id",
    )?;
    let answers = query.query_map([document], answer)?.collect::<Result<Vec<_>, _>>()?;
    Ok(with_answers(units, answers))
}

fn answer(row: &rusqlite::Row) -> rusqlite::Result<(UnitId, QuestionId, String)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn with_answers(mut units: Vec<MeaningUnit>, answers: Vec<(UnitId, QuestionId, String)>) -> Vec<MeaningUnit> {
    let at: std::collections::HashMap<UnitId, usize> = units.iter().enumerate().map(|(n, unit)| (unit.id, n)).collect();
    for (id, question, text) in answers {
        if let Some(unit) = at.get(&id).and_then(|&n| units.get_mut(n)) {
            unit.answers.push((question, text));
        }
    }
    units
}

pub fn get(reader: Reader, id: UnitId) -> Result<MeaningUnit, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from meaning_unit where id = ?1"))?;
    let unit = query.query_row([id], unit)?;
    let mut query = reader
        .0
        .prepare_cached("select unit_id, question_id, text from answer where unit_id = ?1 order by question_id, id")?;
    let answers = query.query_map([id], answer)?.collect::<Result<Vec<_>, _>>()?;
    with_answers(vec![unit], answers).pop().ok_or(StoreError::Gone)
}

/// The meaning unit of that GUID.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<UnitId>, StoreError> {
    Ok(super::named(reader, "meaning_unit", "guid", &wanted.into())?.into_iter().next())
}

/// Adds a unit; its answers are set apart. The `id` of `new` is not used.
pub fn insert(writer: &Writer, new: &MeaningUnit) -> Result<UnitId, StoreError> {
    writer
        .0
        .prepare_cached(
            "insert into meaning_unit (guid, document_id, start, \"end\", relevance, condensation, interpretation, theme_id,
             coder_id, created) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute(params![
            new.guid, new.document, new.passage.start, new.passage.end, new.relevance, new.condensation, new.interpretation,
            new.theme, new.coder, now()
        ])?;
    Ok(UnitId(writer.0.last_insert_rowid()))
}

/// Writes everything of a unit but its answers.
pub fn update(writer: &Writer, unit: &MeaningUnit) -> Result<(), StoreError> {
    let changed = writer
        .0
        .prepare_cached(
            "update meaning_unit set start = ?2, \"end\" = ?3, relevance = ?4, condensation = ?5, interpretation = ?6,
             theme_id = ?7 where id = ?1",
        )?
        .execute(params![
            unit.id,
            unit.passage.start,
            unit.passage.end,
            unit.relevance,
            unit.condensation,
            unit.interpretation,
            unit.theme
        ])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// What a unit says about a question; an empty text clears it.
pub fn set_answer(writer: &Writer, unit: UnitId, question: QuestionId, text: &str) -> Result<(), StoreError> {
    if text.is_empty() {
        writer.0.execute("delete from answer where unit_id = ?1 and question_id = ?2", params![unit, question])?;
        return Ok(());
    }
    let changed = writer
        .0
        .prepare_cached("update answer set text = ?3 where unit_id = ?1 and question_id = ?2")?
        .execute(params![unit, question, text])?;
    if changed == 0 {
        writer
            .0
            .prepare_cached("insert into answer (unit_id, question_id, text) values (?1, ?2, ?3)")?
            .execute(params![unit, question, text])?;
    }
    Ok(())
}

/// Attaches to one unit the memos that are attached to another.
pub fn move_memos(writer: &Writer, from: UnitId, to: UnitId) -> Result<(), StoreError> {
    writer.0.execute("update memo set unit_id = ?2 where unit_id = ?1", params![from, to])?;
    Ok(())
}

pub fn delete(writer: &Writer, id: UnitId) -> Result<(), StoreError> {
    let changed = writer.0.prepare_cached("delete from meaning_unit where id = ?1")?.execute([id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn questions(reader: Reader) -> Result<Vec<Question>, StoreError> {
    let mut query = reader.0.prepare_cached("select id, guid, label, text from question order by id")?;
    let rows = query.query_map([], |row| {
        Ok(Question { id: row.get(0)?, guid: row.get(1)?, label: row.get(2)?, text: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The question of that label or GUID, else all of that text: texts need not differ.
pub fn questions_named(reader: Reader, wanted: impl Into<Ref>) -> Result<Vec<QuestionId>, StoreError> {
    let wanted = wanted.into();
    let all = questions(reader)?;
    let ids = |fits: &dyn Fn(&Question) -> bool| -> Vec<QuestionId> {
        all.iter().filter(|question| fits(question)).map(|question| question.id).collect()
    };
    let labelled = ids(&|question| wanted.names(question.guid, &question.label));
    Ok(if labelled.is_empty() { ids(&|question| wanted.names(question.guid, &question.text)) } else { labelled })
}

pub fn insert_question(writer: &Writer, label: &str, text: &str) -> Result<QuestionId, StoreError> {
    writer.0.prepare_cached("insert into question (guid, label, text) values (?1, ?2, ?3)")?.execute(params![
        Guid::fresh(),
        label,
        text
    ])?;
    let id = QuestionId(writer.0.last_insert_rowid());
    reading::means(writer, RowOf::Question(id))?;
    Ok(id)
}

pub fn update_question(writer: &Writer, id: QuestionId, label: &str, text: &str) -> Result<(), StoreError> {
    let asks = |known: &Question| known.id == id && known.text == text;
    let is_same = questions(writer.reader())?.iter().any(asks);
    let changed =
        writer.0.execute("update question set label = ?2, text = ?3 where id = ?1", params![id, label, text])?;
    match changed {
        0 => Err(StoreError::Gone),
        _ if is_same => Ok(()),
        _ => reading::means(writer, RowOf::Question(id)),
    }
}

pub fn delete_question(writer: &Writer, id: QuestionId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from question where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}
