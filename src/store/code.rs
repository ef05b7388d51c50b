//! Codes.

use super::{Reader, StoreError, Writer, reading};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

const COLUMNS: &str = "id, guid, parent_id, name, definition, include, exclude, example, origin, color, created, digit";

fn code(row: &rusqlite::Row) -> rusqlite::Result<Code> {
    Ok(Code {
        id: row.get(0)?,
        guid: row.get(1)?,
        parent: row.get(2)?,
        name: row.get(3)?,
        definition: row.get(4)?,
        include: row.get(5)?,
        exclude: row.get(6)?,
        example: row.get(7)?,
        origin: row.get(8)?,
        color: row.get(9)?,
        created: row.get(10)?,
        digit: row.get(11)?,
    })
}

/// All codes; siblings in their order.
pub fn all(reader: Reader) -> Result<Vec<Code>, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from code order by position, id"))?;
    Ok(query.query_map([], code)?.collect::<Result<_, _>>()?)
}

pub fn get(reader: Reader, id: CodeId) -> Result<Code, StoreError> {
    let mut query = reader.0.prepare_cached(&format!("select {COLUMNS} from code where id = ?1"))?;
    Ok(query.query_row([id], code)?)
}

/// The codes that a name, a GUID or a path `Parent/Child` names: none, one, or several of one name.
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Vec<CodeId>, StoreError> {
    let wanted = wanted.into();
    let mut named: Vec<CodeId> = super::named(reader, "code", "name", &wanted)?;
    if wanted.contains('/') {
        let paths = code_paths(&all(reader)?);
        let at = |is: &dyn Fn(&str) -> bool| -> Vec<CodeId> {
            paths.iter().filter(|(_, path)| is(path)).map(|(id, _)| *id).collect()
        };
        named.extend(at(&|path| path == wanted.as_str()));
        if named.is_empty() {
            // Each name of a path may have been given with what is not kept of it.
            let names = |path: &str| path.split('/').map(kept_name).collect::<Vec<_>>();
            let asked = names(&wanted);
            named = at(&|path| names(path) == asked);
        }
        named.sort_unstable();
        named.dedup();
    }
    Ok(named)
}

/// The child of a parent by name.
pub fn child(reader: Reader, parent: Option<CodeId>, name: &str) -> Result<Option<CodeId>, StoreError> {
    let mut query = reader.0.prepare_cached("select id from code where parent_id is ?1 and name = ?2")?;
    Ok(query.query_row(params![parent, name], |row| row.get(0)).optional()?)
}

/// A copy may have been handed out with a code book that stays as it is.
fn may_change(writer: &Writer) -> Result<(), StoreError> {
    if super::taken::is_frozen(writer.reader())? { Err(StoreError::CodeBookFrozen) } else { Ok(()) }
}

/// Adds a code after its siblings. Its `id` and `guid` are given here; `created` is now.
pub fn insert(writer: &Writer, new: &Code) -> Result<CodeId, StoreError> {
    may_change(writer)?;
    writer
        .0
        .prepare_cached(
            "insert into code (guid, parent_id, name, position, definition, include, exclude, example, origin, color, created, digit)
             values (?1, ?2, ?3, (select ifnull(max(position), 0) + 1 from code where parent_id is ?2),
                     ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            new.guid, new.parent, new.name, new.definition, new.include, new.exclude, new.example, new.origin, new.color,
            new.created, new.digit
        ])?;
    let id = CodeId(writer.0.last_insert_rowid());
    reading::means(writer, RowOf::Code(id))?;
    // A parent with one child more means something else.
    new.parent.map_or(Ok(()), |parent| reading::means(writer, RowOf::Code(parent)))?;
    Ok(id)
}

pub fn update(writer: &Writer, code: &Code) -> Result<(), StoreError> {
    may_change(writer)?;
    let before = get(writer.reader(), code.id)?;
    let changed = writer
        .0
        .prepare_cached(
            "update code set parent_id = ?2, name = ?3, definition = ?4, include = ?5, exclude = ?6, example = ?7,
             origin = ?8, color = ?9, digit = ?10 where id = ?1",
        )?
        .execute(params![
            code.id,
            code.parent,
            code.name,
            code.definition,
            code.include,
            code.exclude,
            code.example,
            code.origin,
            code.color,
            code.digit
        ])?;
    if changed == 0 {
        return Err(StoreError::Gone);
    }
    let meaning = |code: &Code| [code.definition.clone(), code.include.clone(), code.exclude.clone()];
    if meaning(&before) != meaning(code) {
        reading::means(writer, RowOf::Code(code.id))?;
    }
    match code.parent {
        Some(parent) if before.parent != code.parent => reading::means(writer, RowOf::Code(parent)),
        _ => Ok(()),
    }
}

/// Takes a figure from whatever code has it.
pub fn free_digit(writer: &Writer, digit: u8) -> Result<(), StoreError> {
    writer.0.prepare_cached("update code set digit = null where digit = ?1")?.execute([digit])?;
    Ok(())
}

/// Puts the children of a parent in the given order.
pub fn set_order(writer: &Writer, children: &[CodeId]) -> Result<(), StoreError> {
    may_change(writer)?;
    let mut query = writer.0.prepare_cached("update code set position = ?2 where id = ?1")?;
    for (position, id) in children.iter().enumerate() {
        query.execute(params![id, position as i64 + 1])?;
    }
    Ok(())
}

/// Deletes a code, the codes beneath it and their codings.
pub fn delete(writer: &Writer, id: CodeId) -> Result<(), StoreError> {
    may_change(writer)?;
    let changed = writer.0.execute("delete from code where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// Moves everything that hangs on one code to another: codings that both have become one. Rows of contrasts and cells
/// of the theme table go along where the other code has none.
pub fn move_contents(writer: &Writer, from: CodeId, into: CodeId) -> Result<(), StoreError> {
    may_change(writer)?;
    writer.0.execute(
        "delete from coding where code_id = ?1 and exists (
           select 1 from coding o where o.code_id = ?2 and o.document_id = coding.document_id and o.start = coding.start
             and o.\"end\" = coding.\"end\" and o.coder_id = coding.coder_id)",
        params![from, into],
    )?;
    writer.0.execute("update coding set code_id = ?2 where code_id = ?1", params![from, into])?;
    writer.0.execute("update memo set code_id = ?2 where code_id = ?1", params![from, into])?;
    writer.0.execute("update settlement set code_id = ?2 where code_id = ?1", params![from, into])?;
    for table in ["contrast_row", "theme_cell"] {
        writer
            .0
            .execute(&format!("update or ignore {table} set code_id = ?2 where code_id = ?1"), params![from, into])?;
    }
    writer.0.execute("update code set parent_id = ?2 where parent_id = ?1", params![from, into])?;
    reading::means(writer, RowOf::Code(into))?;
    Ok(())
}
