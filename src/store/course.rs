//! The course of the study's thinking: where hypotheses stood, and what became of codes.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;

/// Where hypotheses stood, oldest first.
pub fn standings(reader: Reader) -> Result<Vec<HypothesisStatus>, StoreError> {
    let mut query =
        reader.0.prepare_cached("select memo_id, status, why, at from hypothesis_status order by at, id")?;
    let rows = query.query_map([], |row| {
        Ok(HypothesisStatus { memo: row.get(0)?, standing: row.get(1)?, why: row.get(2)?, at: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes where a hypothesis stands from now on.
pub fn add_standing(writer: &Writer, memo: MemoId, standing: Standing, why: &str) -> Result<(), StoreError> {
    writer.0.execute(
        "insert into hypothesis_status (memo_id, status, why, at) values (?1, ?2, ?3, ?4)",
        params![memo, standing, why, now()],
    )?;
    Ok(())
}

/// What happened to codes, oldest first. A code without a birth of its own was born when it was created.
pub fn code_events(reader: Reader) -> Result<Vec<CodeEvent>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select code_id, code, event, other, why, at, id as n from code_event
         union all select id, name, 'born', '', '', created, 0 from code c
           where not exists (select 1 from code_event e where e.code_id = c.id and e.event = 'born')
         order by at, n",
    )?;
    let rows = query.query_map([], |row| {
        Ok(CodeEvent {
            code: row.get(0)?,
            name: row.get(1)?,
            what: row.get(2)?,
            other: row.get(3)?,
            why: row.get(4)?,
            at: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Says why the last thing happened to a code; a code of which nothing is noted yet was born for that reason.
pub fn explain(writer: &Writer, code: &Code, why: &str) -> Result<(), StoreError> {
    let changed = writer.0.execute(
        "update code_event set why = ?2 where id = (select max(id) from code_event where code_id = ?1)",
        params![code.id, why],
    )?;
    // That a code was born for no reason goes without saying.
    if changed == 0 && !why.is_empty() {
        let (name, other, at) = (code.name.clone(), String::new(), code.created.clone());
        let event = CodeEvent { code: Some(code.id), name, what: CodeChange::Born, other, why: why.to_owned(), at };
        add_code_event(writer, &event)?;
    }
    Ok(())
}

/// Notes what happens to a code now. A code that is about to be removed is named without its id.
pub fn add_code_event(writer: &Writer, event: &CodeEvent) -> Result<(), StoreError> {
    let what: &'static str = event.what.into();
    writer.0.execute(
        "insert into code_event (code_id, code, event, other, why, at) values (?1, ?2, ?3, ?4, ?5, ?6)",
        params![event.code, event.name, what, event.other, event.why, event.at],
    )?;
    Ok(())
}
