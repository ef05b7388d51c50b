//! Memos and their earlier versions.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::params;

const COLUMNS: &str = "id, guid, title, kind, text, changed, document_id, code_id, coding_id, case_id, participant_id, \
                       theme_id, unit_id, question_id, on_memo_id, statement_id, theme_cell_id, contrast_id, finding_id, \
                       assessment_id";

/// The first column of what a memo is attached to, among [`COLUMNS`].
const FIRST: usize = 6;

fn memo(row: &rusqlite::Row) -> rusqlite::Result<Memo> {
    let kinds: [fn(i64) -> MemoOn; 14] = [
        |id| MemoOn::Document(DocumentId(id)),
        |id| MemoOn::Code(CodeId(id)),
        |id| MemoOn::Coding(CodingId(id)),
        |id| MemoOn::Case(CaseId(id)),
        |id| MemoOn::Participant(ParticipantId(id)),
        |id| MemoOn::Theme(ThemeId(id)),
        |id| MemoOn::Unit(UnitId(id)),
        |id| MemoOn::Question(QuestionId(id)),
        |id| MemoOn::Memo(MemoId(id)),
        |id| MemoOn::Statement(StatementId(id)),
        |id| MemoOn::ThemeCell(ThemeCellId(id)),
        |id| MemoOn::Contrast(ContrastId(id)),
        |id| MemoOn::Finding(FindingId(id)),
        |id| MemoOn::Assessment(AssessmentId(id)),
    ];
    let mut on = None;
    for (n, kind) in kinds.iter().enumerate() {
        on = on.or(row.get::<_, Option<i64>>(FIRST + n)?.map(kind));
    }
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
pub fn find(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<MemoId>, StoreError> {
    Ok(named(reader, wanted)?.into_iter().next())
}

/// All memos of that title or GUID; titles need not differ, and none is not a name.
pub fn named(reader: Reader, wanted: impl Into<Ref>) -> Result<Vec<MemoId>, StoreError> {
    let wanted = wanted.into();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let named: Vec<MemoId> = super::named(reader, "memo", "title", &wanted)?;
    if !named.is_empty() {
        return Ok(named);
    }
    // Titles that came before they were kept as names are.
    let mut query = reader.0.prepare_cached("select id, title from memo where title <> '' order by id")?;
    let titles = query.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    let all = titles.collect::<Result<Vec<(MemoId, String)>, _>>()?;
    Ok(all.into_iter().filter(|(_, title)| kept_name(title) == *wanted).map(|(id, _)| id).collect())
}

/// The contrast of that name or GUID, or the written claim of that GUID, as something to attach a memo to.
pub fn find_claim(reader: Reader, wanted: impl Into<Ref>) -> Result<Option<MemoOn>, StoreError> {
    type Kind = fn(i64) -> MemoOn;
    let kinds: [(&str, &str, Kind); 5] = [
        ("contrast", "name", |id| MemoOn::Contrast(ContrastId(id))),
        ("statement", "guid", |id| MemoOn::Statement(StatementId(id))),
        ("theme_cell", "guid", |id| MemoOn::ThemeCell(ThemeCellId(id))),
        ("finding", "guid", |id| MemoOn::Finding(FindingId(id))),
        ("assessment", "guid", |id| MemoOn::Assessment(AssessmentId(id))),
    ];
    let wanted = wanted.into();
    for (table, column, kind) in kinds {
        if let Some(id) = super::named(reader, table, column, &wanted)?.into_iter().next() {
            return Ok(Some(kind(id)));
        }
    }
    Ok(None)
}

/// The memos of the codings of one document.
pub fn of_codings(reader: Reader, document: DocumentId) -> Result<Vec<Memo>, StoreError> {
    let columns = COLUMNS.split(", ").map(|column| format!("m.{}", column.trim())).collect::<Vec<_>>().join(", ");
    let mut query = reader.0.prepare_cached(&format!(
        "select {columns} from memo m join coding c on c.id = m.coding_id where c.document_id = ?1"
    ))?;
    Ok(query.query_map([document], memo)?.collect::<Result<_, _>>()?)
}

/// The column and the row that a memo is attached to.
fn attached(on: MemoOn) -> (&'static str, i64) {
    match on {
        MemoOn::Document(id) => ("document_id", id.0),
        MemoOn::Code(id) => ("code_id", id.0),
        MemoOn::Coding(id) => ("coding_id", id.0),
        MemoOn::Case(id) => ("case_id", id.0),
        MemoOn::Participant(id) => ("participant_id", id.0),
        MemoOn::Theme(id) => ("theme_id", id.0),
        MemoOn::Unit(id) => ("unit_id", id.0),
        MemoOn::Question(id) => ("question_id", id.0),
        MemoOn::Memo(id) => ("on_memo_id", id.0),
        MemoOn::Statement(id) => ("statement_id", id.0),
        MemoOn::ThemeCell(id) => ("theme_cell_id", id.0),
        MemoOn::Contrast(id) => ("contrast_id", id.0),
        MemoOn::Finding(id) => ("finding_id", id.0),
        MemoOn::Assessment(id) => ("assessment_id", id.0),
    }
}

/// Takes a memo from what it is attached to and attaches it to something else, or to nothing.
fn attach(writer: &Writer, id: MemoId, on: Option<MemoOn>) -> Result<(), StoreError> {
    let columns = COLUMNS.split(", ").skip(FIRST);
    let wanted = on.map(attached);
    let set = columns.map(|column| match wanted {
        Some((name, row)) if name == column.trim() => format!("{name} = {row}"),
        _ => format!("{} = null", column.trim()),
    });
    let set = set.collect::<Vec<_>>().join(", ");
    writer.0.execute(&format!("update memo set {set} where id = ?1"), [id])?;
    Ok(())
}

pub fn insert(writer: &Writer, title: &str, kind: &str, text: &str, on: Option<MemoOn>) -> Result<MemoId, StoreError> {
    let (column, row) = on.map_or(("document_id", None), |on| {
        let (column, row) = attached(on);
        (column, Some(row))
    });
    writer
        .0
        .prepare_cached(&format!(
            "insert into memo (guid, title, kind, text, changed, {column}) values (?1, ?2, ?3, ?4, ?5, ?6)"
        ))?
        .execute(params![Guid::fresh(), title, kind, text, now(), row])?;
    Ok(MemoId(writer.0.last_insert_rowid()))
}

/// Writes a memo anew; what it said before is kept as an earlier version. Writing that goes on with
/// the same step is one sitting and leaves one version. Where nothing is other, it is not written at all.
pub fn update(writer: &Writer, memo: &Memo) -> Result<(), StoreError> {
    let known = get(writer.reader(), memo.id)?;
    let said = |memo: &Memo| (memo.title.clone(), memo.kind.clone(), memo.text.clone(), memo.on);
    if said(&known) == said(memo) {
        return Ok(());
    }
    writer.0.execute(
        "insert into memo_version (memo_id, title, text, written) select id, title, text, changed from memo
         where id = ?1 and text <> '' and text <> ?2 and not exists (
           select 1 from journal_change c join journal_step s on s.id = c.step_id
           where s.id = (select step from journal_now) and s.merge_key is not null
             and c.\"table\" = 'memo' and c.row_id = ?1)",
        params![memo.id, memo.text],
    )?;
    if known.on != memo.on {
        attach(writer, memo.id, memo.on)?;
    }
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
