//! What was read through, since when rows mean what they mean, and what is said of empty cells.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};
use std::collections::{BTreeMap, HashMap};

/// A number above all that tell what came first.
pub fn next_tick(reader: Reader) -> Result<i64, StoreError> {
    let sql = "select 1 + max(ifnull((select max(tick) from read_mark), 0), ifnull((select max(tick) from meaning), 0),
        ifnull((select max(tick) from case_link where tick > 0), 0))";
    Ok(reader.0.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

fn column(row: RowOf) -> (&'static str, i64) {
    match row {
        RowOf::Theme(id) => ("theme_id", id.0),
        RowOf::Code(id) => ("code_id", id.0),
        RowOf::Question(id) => ("question_id", id.0),
    }
}

/// From now on a row means something else than what was read for.
pub fn means(writer: &Writer, row: RowOf) -> Result<(), StoreError> {
    let (column, id) = column(row);
    let tick = next_tick(writer.reader())?;
    let update = format!("update meaning set tick = ?2, at = ?3 where {column} = ?1");
    if writer.0.prepare_cached(&update)?.execute(params![id, tick, now()])? == 0 {
        let insert = format!("insert into meaning ({column}, tick, at) values (?1, ?2, ?3)");
        writer.0.prepare_cached(&insert)?.execute(params![id, tick, now()])?;
    }
    Ok(())
}

/// Since when rows mean what they mean; those that are not there, from before.
pub fn meanings(reader: Reader) -> Result<BTreeMap<RowOf, i64>, StoreError> {
    let mut query = reader.0.prepare_cached("select theme_id, code_id, question_id, tick from meaning")?;
    let rows = query.query_map([], |row| Ok((row_of(row, 0)?, row.get(3)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The row that is named in three columns, the first of which has this number.
fn row_of(row: &rusqlite::Row, first: usize) -> rusqlite::Result<RowOf> {
    Ok(match (row.get(first)?, row.get(first + 1)?) {
        (Some(theme), _) => RowOf::Theme(theme),
        (_, Some(code)) => RowOf::Code(code),
        _ => RowOf::Question(row.get(first + 2)?),
    })
}

/// All that was read through, by document, the latest last.
pub fn marks(reader: Reader) -> Result<Vec<ReadMark>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, document_id, coder_id, purpose, every, tick, at from read_mark order by document_id, tick, id",
    )?;
    let rows = query.query_map([], |row| {
        let every: bool = row.get(5)?;
        Ok(ReadMark {
            id: row.get(0)?,
            guid: row.get(1)?,
            document: row.get(2)?,
            coder: row.get(3)?,
            purpose: row.get(4)?,
            codes: (!every).then(Vec::new),
            parts: Vec::new(),
            tick: row.get(6)?,
            at: row.get(7)?,
        })
    })?;
    let mut marks: Vec<ReadMark> = rows.collect::<Result<_, _>>()?;
    let places: HashMap<ReadMarkId, usize> = marks.iter().enumerate().map(|(n, mark)| (mark.id, n)).collect();
    let mut query = reader.0.prepare_cached("select read_mark_id, start, \"end\" from read_part order by start, id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        if let Some(mark) = places.get(&row.get(0)?).and_then(|at| marks.get_mut(*at)) {
            mark.parts.push(Passage { start: row.get(1)?, end: row.get(2)? });
        }
    }
    let mut query = reader.0.prepare_cached("select read_mark_id, code_id from read_code order by id")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let mark = places.get(&row.get(0)?).and_then(|at| marks.get_mut(*at));
        if let Some(codes) = mark.and_then(|mark| mark.codes.as_mut()) {
            codes.push(row.get(1)?);
        }
    }
    Ok(marks)
}

/// What is to be kept of a reading.
pub struct NewMark<'m> {
    pub document: DocumentId,
    pub coder: CoderId,
    pub purpose: Purpose,
    /// `None`: for all codes.
    pub codes: Option<&'m [CodeId]>,
    pub parts: &'m [Passage],
}

/// Keeps that something was read through, in place of what it holds of earlier ones.
pub fn add(writer: &Writer, new: &NewMark) -> Result<(), StoreError> {
    let tick = next_tick(writer.reader())?;
    let holds = |known: &ReadMark| {
        let same = (known.document, known.coder, known.purpose) == (new.document, new.coder, new.purpose);
        let codes = match (&known.codes, new.codes) {
            (_, None) => true,
            (Some(known), Some(new)) => known.iter().all(|code| new.contains(code)),
            (None, Some(_)) => false,
        };
        same && codes && known.parts.iter().all(|part| new.parts.iter().any(|new| new.covers(*part)))
    };
    for known in marks(writer.reader())?.iter().filter(|known| holds(known)) {
        delete(writer, known.id)?;
    }
    writer.0.execute(
        "insert into read_mark (guid, document_id, coder_id, purpose, every, tick, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![Guid::fresh(), new.document, new.coder, new.purpose, new.codes.is_none(), tick, now()],
    )?;
    let id = ReadMarkId(writer.0.last_insert_rowid());
    set_parts(writer, id, new.document, new.parts)?;
    set_codes(writer, id, new.codes.unwrap_or_default())
}

pub fn delete(writer: &Writer, id: ReadMarkId) -> Result<(), StoreError> {
    writer.0.prepare_cached("delete from read_mark where id = ?1")?.execute([id])?;
    Ok(())
}

/// The words that a reading covers, in place of those it covered.
pub fn set_parts(writer: &Writer, id: ReadMarkId, document: DocumentId, parts: &[Passage]) -> Result<(), StoreError> {
    writer.0.prepare_cached("delete from read_part where read_mark_id = ?1")?.execute([id])?;
    let sql = "insert into read_part (read_mark_id, document_id, start, \"end\") values (?1, ?2, ?3, ?4)";
    let mut add = writer.0.prepare_cached(sql)?;
    for part in parts.iter().filter(|part| !part.is_empty()) {
        add.execute(params![id, document, part.start, part.end])?;
    }
    Ok(())
}

fn set_codes(writer: &Writer, id: ReadMarkId, codes: &[CodeId]) -> Result<(), StoreError> {
    let mut add = writer.0.prepare_cached("insert into read_code (read_mark_id, code_id) values (?1, ?2)")?;
    for code in codes {
        add.execute(params![id, code])?;
    }
    Ok(())
}

/// Another reading of the same time and for the same, of some of its words.
pub fn keep_beside(writer: &Writer, known: &ReadMark, parts: &[Passage]) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into read_mark (guid, document_id, coder_id, purpose, every, tick, at)
         select ?2, document_id, coder_id, purpose, every, tick, at from read_mark where id = ?1",
        params![known.id, Guid::fresh()],
    )?;
    let id = ReadMarkId(writer.0.last_insert_rowid());
    set_parts(writer, id, known.document, parts)?;
    set_codes(writer, id, known.codes.as_deref().unwrap_or_default())
}

/// From now on a reading is for these codes alone; for none, it goes.
pub fn narrow(writer: &Writer, id: ReadMarkId, codes: &[CodeId]) -> Result<(), StoreError> {
    if codes.is_empty() {
        return delete(writer, id);
    }
    writer.0.prepare_cached("delete from read_code where read_mark_id = ?1")?.execute([id])?;
    writer.0.prepare_cached("update read_mark set every = 0 where id = ?1 and every <> 0")?.execute([id])?;
    set_codes(writer, id, codes)
}

/// Words that nobody has read any more: what was read through no longer covers them.
pub fn unread(writer: &Writer, document: DocumentId, words: Passage) -> Result<(), StoreError> {
    let sql =
        "select id, read_mark_id, start, \"end\" from read_part where document_id = ?1 and start < ?3 and \"end\" > ?2";
    let mut query = writer.0.prepare_cached(sql)?;
    let rows = query.query_map(params![document, words.start, words.end], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, ReadMarkId>(1)?, Passage { start: row.get(2)?, end: row.get(3)? }))
    })?;
    let sql = "insert into read_part (read_mark_id, document_id, start, \"end\") values (?1, ?2, ?3, ?4)";
    let mut add = writer.0.prepare_cached(sql)?;
    for (id, mark, part) in rows.collect::<Result<Vec<_>, _>>()? {
        writer.0.prepare_cached("delete from read_part where id = ?1")?.execute([id])?;
        let before = Passage { start: part.start, end: words.start.min(part.end) };
        let after = Passage { start: words.end.max(part.start), end: part.end };
        for rest in [before, after].into_iter().filter(|rest| rest.start < rest.end) {
            add.execute(params![mark, document, rest.start, rest.end])?;
        }
    }
    Ok(())
}

/// All that is said of empty cells.
pub fn silences(reader: Reader) -> Result<Vec<Silence>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, case_id, theme_id, code_id, question_id, kind, text, coder_id, at from silence order by id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Silence {
            id: row.get(0)?,
            guid: row.get(1)?,
            case: row.get(2)?,
            on: row_of(row, 3)?,
            kind: row.get(6)?,
            text: row.get(7)?,
            coder: row.get(8)?,
            at: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What is said of an empty cell, if anything is.
pub fn find_silence(reader: Reader, case: CaseId, on: RowOf) -> Result<Option<SilenceId>, StoreError> {
    let (column, id) = column(on);
    let sql = format!("select id from silence where case_id = ?1 and {column} = ?2");
    Ok(reader.0.prepare_cached(&sql)?.query_row(params![case, id], |row| row.get(0)).optional()?)
}

/// Says of an empty cell why it is empty. A text that is not given stays.
pub fn set_silence(
    writer: &Writer,
    (case, on): (CaseId, RowOf),
    kind: SilenceKind,
    text: Option<&str>,
    coder: CoderId,
) -> Result<SilenceId, StoreError> {
    if let Some(id) = find_silence(writer.reader(), case, on)? {
        writer.0.execute(
            "update silence set kind = ?2, text = ifnull(?3, text), coder_id = ?4, at = ?5
             where id = ?1 and (kind <> ?2 or text <> ifnull(?3, text))",
            params![id, kind, text, coder, now()],
        )?;
        return Ok(id);
    }
    let (column, id) = column(on);
    writer.0.execute(
        &format!(
            "insert into silence (guid, case_id, {column}, kind, text, coder_id, at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
        ),
        params![Guid::fresh(), case, id, kind, text.unwrap_or_default(), coder, now()],
    )?;
    Ok(SilenceId(writer.0.last_insert_rowid()))
}

/// Takes back what was said of an empty cell.
pub fn delete_silence(writer: &Writer, id: SilenceId) -> Result<(), StoreError> {
    writer.0.execute("delete from silence where id = ?1", [id])?;
    Ok(())
}
