//! Activities, means and ends, and the order of occasions.

use super::{Reader, StoreError, Writer};
use crate::model::*;
use rusqlite::{OptionalExtension, params};

/// All activities, by case in the order they were added.
pub fn activities(reader: Reader) -> Result<Vec<Activity>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select id, guid, case_id, name, planned, carried_out, nullif(extent, ''), deviation, reason
         from activity order by case_id, position, id",
    )?;
    let rows = query.query_map([], |row| {
        Ok(Activity {
            id: row.get(0)?,
            guid: row.get(1)?,
            case: row.get(2)?,
            name: row.get(3)?,
            planned: row.get(4)?,
            carried_out: row.get(5)?,
            extent: row.get(6)?,
            deviation: row.get(7)?,
            reason: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The activity of a case of that name or GUID.
pub fn find_activity(reader: Reader, case: CaseId, wanted: impl Into<Ref>) -> Result<Option<ActivityId>, StoreError> {
    let wanted = wanted.into();
    let guid = wanted.guid().map_or_else(String::new, |guid| guid.to_string());
    let mut query =
        reader.0.prepare_cached("select id from activity where case_id = ?1 and (guid = ?2 or name = ?3)")?;
    Ok(query.query_row(params![case, guid, wanted.as_str()], |row| row.get(0)).optional()?)
}

/// Adds an activity, last in its case; what else is to be said of it is written by [`update_activity`].
pub fn add_activity(writer: &Writer, case: CaseId, name: &str) -> Result<ActivityId, StoreError> {
    writer.0.execute(
        "insert into activity (guid, case_id, name, position)
         values (?1, ?2, ?3, (select ifnull(max(position), -1) + 1 from activity where case_id = ?2))",
        params![Guid::fresh(), case, name],
    )?;
    Ok(ActivityId(writer.0.last_insert_rowid()))
}

pub fn update_activity(writer: &Writer, activity: &Activity) -> Result<(), StoreError> {
    let extent: &'static str = activity.extent.map_or("", <&'static str>::from);
    let changed = writer.0.execute(
        "update activity set name = ?2, planned = ?3, carried_out = ?4, extent = ?5, deviation = ?6, reason = ?7
         where id = ?1",
        params![
            activity.id,
            activity.name,
            activity.planned,
            activity.carried_out,
            extent,
            activity.deviation,
            activity.reason
        ],
    )?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

pub fn delete_activity(writer: &Writer, id: ActivityId) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from activity where id = ?1", [id])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// All links of means to ends, by case in the order they were added.
pub fn means_ends(reader: Reader) -> Result<Vec<MeansEnds>, StoreError> {
    let mut query = reader
        .0
        .prepare_cached("select id, guid, case_id, means, ends, text from means_ends order by case_id, position, id")?;
    let rows = query.query_map([], |row| {
        Ok(MeansEnds {
            id: row.get(0)?,
            guid: row.get(1)?,
            case: row.get(2)?,
            means: row.get(3)?,
            ends: row.get(4)?,
            text: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Writes what is claimed of the link from a means to an end in a case.
pub fn set_means_ends(
    writer: &Writer,
    case: CaseId,
    means: &str,
    ends: &str,
    text: &str,
) -> Result<MeansEndsId, StoreError> {
    let known: Option<MeansEndsId> = writer
        .0
        .prepare_cached("select id from means_ends where case_id = ?1 and means = ?2 and ends = ?3")?
        .query_row(params![case, means, ends], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        writer.0.execute("update means_ends set text = ?2 where id = ?1", params![id, text])?;
        return Ok(id);
    }
    writer.0.execute(
        "insert into means_ends (guid, case_id, means, ends, text, position)
         values (?1, ?2, ?3, ?4, ?5, (select ifnull(max(position), -1) + 1 from means_ends where case_id = ?2))",
        params![Guid::fresh(), case, means, ends, text],
    )?;
    Ok(MeansEndsId(writer.0.last_insert_rowid()))
}

/// Removes a link by its GUID.
pub fn delete_means_ends(writer: &Writer, wanted: &Ref) -> Result<(), StoreError> {
    let changed = writer.0.execute("delete from means_ends where guid = ?1", [wanted.guid()])?;
    if changed == 0 { Err(StoreError::Gone) } else { Ok(()) }
}

/// The occasions in their order: those that were put in order, then others by their times, where their names tell them,
/// and else by first use, a baseline first.
pub fn occasions(reader: Reader) -> Result<Vec<String>, StoreError> {
    let mut query = reader.0.prepare_cached(
        "select name, late from (
           select name, 0 as late, position as place from occasion
           union all select occasion, 1, min(id) from (
             select occasion, id from assessment union all select occasion, id from overall)
             where occasion not in (select name from occasion) group by occasion)
         order by late, late and lower(name) not in ('baseline', 'baslinje', 'nuläge'), place",
    )?;
    let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (late, mut names): (Vec<_>, Vec<_>) =
        rows.collect::<Result<Vec<(String, bool)>, _>>()?.into_iter().partition(|(_, is_late)| *is_late);
    let mut late: Vec<String> = late.into_iter().map(|(name, _)| name).collect();
    by_their_times(&mut late);
    names.extend(late.into_iter().map(|name| (name, true)));
    Ok(names.into_iter().map(|(name, _)| name).collect())
}

/// Whether occasions were put in order at all.
pub fn has_order(reader: Reader) -> Result<bool, StoreError> {
    Ok(reader.0.query_row("select exists (select 1 from occasion)", [], |row| row.get(0))?)
}

/// Puts the occasions in order.
pub fn set_occasions(writer: &Writer, names: &[String]) -> Result<(), StoreError> {
    writer.0.execute("delete from occasion", [])?;
    let mut insert = writer.0.prepare_cached("insert into occasion (name, position) values (?1, ?2)")?;
    for (position, name) in names.iter().enumerate() {
        insert.execute(params![name, i64::try_from(position).unwrap_or(i64::MAX)])?;
    }
    Ok(())
}
