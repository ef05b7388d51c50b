//! Changing a document's text after work was done on it: everything that stands in it follows its words.

use super::{Reader, StoreError, Writer, digest, document};
use crate::model::*;
use rusqlite::{OptionalExtension, params};
use std::collections::HashMap;

/// What a change of a text did to what stands in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Codings, meaning units and evidence of which no words are left; they were removed.
    pub codings: usize,
    pub units: usize,
    pub evidence: usize,
}

/// Makes edits in a text. `same_meaning` says that the new words stand for the old ones, so that
/// evidence that quoted the old words quotes the new ones; else it will say that they changed.
pub fn edit(writer: &Writer, id: DocumentId, edits: &Edits, same_meaning: bool) -> Result<Moved, StoreError> {
    let old = document::text(writer.reader(), id)?;
    let new = rewrite(writer, id, &old, edits)?;
    if !same_meaning {
        unread(writer, id, edits, (&old, &new))?;
    }
    for table in ["case_link", "quarantine"] {
        passages(writer, table, id, edits)?;
    }
    let moved = Moved {
        evidence: evidence(writer, id, edits, same_meaning.then_some((old.as_str(), new.as_str())))?,
        units: passages(writer, "meaning_unit", id, edits)?,
        codings: passages(writer, "coding", id, edits)?,
    };
    Ok(moved)
}

/// Writes the new text; speakers, turns, times, pages, formatting and pseudonyms follow.
pub(super) fn rewrite(writer: &Writer, id: DocumentId, old: &str, edits: &Edits) -> Result<String, StoreError> {
    // Its words that did not go could not be told from those that were taken out here.
    let left_out = "select exists (select 1 from journal_given where part = 1)
        and exists (select 1 from quarantine where document_id = ?1)";
    if writer.0.prepare_cached(left_out)?.query_row([id], |row| row.get(0))? {
        return Err(StoreError::WordsLeftOut);
    }
    let new = edits.apply(old);
    let (words, characters) = (count_words(&new), code_points(&new));
    let disguised = fold::is_disguised(&new);
    writer.0.execute(
        "update document_text set text = ?2, disguised = ?3, sha256 = ?4 where document_id = ?1",
        params![id, new, disguised, digest::hexadecimal(new.as_bytes())],
    )?;
    writer.0.execute(
        "update document set characters = ?2, words = ?3 where id = ?1",
        params![id, characters, i64::try_from(words).unwrap_or(i64::MAX)],
    )?;
    let heads = heads(writer, id, edits, &new)?;
    speakers(writer, id, edits, &new, &heads)?;
    turns(writer, id, edits, &heads)?;
    points(writer, "page", "start", id, edits)?;
    points(writer, "sync_point", "at", id, edits)?;
    for table in ["formatting", "replacement", "read_part", "settlement"] {
        passages(writer, table, id, edits)?;
    }
    Ok(new)
}

/// Words that came in, or were corrected by more than their spelling, nobody has read yet.
pub(super) fn unread(
    writer: &Writer,
    id: DocumentId,
    edits: &Edits,
    (old, new): (&str, &str),
) -> Result<(), StoreError> {
    let (was, is): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let words = |chars: &[char], Passage { start, end }: Passage| -> String {
        chars.get(start.0 as usize..end.0 as usize).unwrap_or_default().iter().collect()
    };
    for (before, after) in edits.replaced().zip(edits.placed()) {
        let (before, after) = (whole_words(&was, before), whole_words(&is, after));
        if !is_spelling(&words(&was, before), &words(&is, after)) {
            // Where words were only taken away, those beside them say something else now.
            let after = if after.is_empty() { beside(&is, after) } else { after };
            super::reading::unread(writer, id, after)?;
        }
    }
    Ok(())
}

/// A passage with all of the words that it touches.
fn whole_words(text: &[char], passage: Passage) -> Passage {
    let is_word = |at: usize| text.get(at).is_some_and(|c| c.is_alphanumeric());
    let (mut start, mut end) = (passage.start.0 as usize, passage.end.0 as usize);
    while start > 0 && is_word(start - 1) {
        start -= 1;
    }
    while is_word(end) {
        end += 1;
    }
    Passage::new(start as u32, end as u32)
}

/// The white space and words on both sides of a place.
fn beside(text: &[char], place: Passage) -> Passage {
    let at = place.start.0 as usize;
    let is_gap = |at: usize| text.get(at).is_some_and(|c| !c.is_alphanumeric());
    let (mut start, mut end) = (at, at);
    while start > 0 && is_gap(start - 1) {
        start -= 1;
    }
    while is_gap(end) {
        end += 1;
    }
    whole_words(text, Passage::new(start as u32, end as u32))
}

fn places(reader: Reader, table: &str, id: DocumentId) -> Result<Vec<(i64, Passage)>, StoreError> {
    let mut query = reader.0.prepare(&format!(
        "select id, start, \"end\" from \"{table}\" where document_id = ?1 and start is not null order by start, \"end\""
    ))?;
    let rows = query.query_map([id], |row| Ok((row.get(0)?, Passage { start: row.get(1)?, end: row.get(2)? })))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Far beyond any text: where a row waits while another leaves its place.
const ASIDE: u32 = 1 << 30;

/// Lays rows of a table at new places, of which no two that may not be the same are.
pub(super) fn lay(writer: &Writer, table: &str, rows: &[(i64, Passage, Passage)]) -> Result<(), StoreError> {
    let mut place = writer.0.prepare(&format!("update \"{table}\" set start = ?2, \"end\" = ?3 where id = ?1"))?;
    let mut waiting = Vec::new();
    for (row, old, new) in rows.iter().filter(|(_, old, new)| old != new) {
        match place.execute(params![row, new.start, new.end]).map_err(StoreError::from) {
            // Its new place is still held by one that has not moved yet.
            Err(StoreError::NameTaken) => {
                place.execute(params![row, old.start.plus(ASIDE), old.end.plus(ASIDE)])?;
                waiting.push((row, new));
            }
            other => {
                other?;
            }
        }
    }
    for (row, new) in waiting {
        place.execute(params![row, new.start, new.end])?;
    }
    Ok(())
}

/// Moves the rows of a table; gives how many of them have no words left and were removed.
fn passages(writer: &Writer, table: &str, id: DocumentId, edits: &Edits) -> Result<usize, StoreError> {
    let mut place = writer.0.prepare(&format!("update \"{table}\" set start = ?2, \"end\" = ?3 where id = ?1"))?;
    let mut remove = writer.0.prepare(&format!("delete from \"{table}\" where id = ?1"))?;
    let (mut gone, mut waiting) = (0, Vec::new());
    for (row, old) in places(writer.reader(), table, id)? {
        let Some(new) = edits.passage(old) else {
            remove.execute([row])?;
            gone += 1;
            continue;
        };
        if new == old {
            continue;
        }
        match place.execute(params![row, new.start, new.end]).map_err(StoreError::from) {
            // Its new place is still held by one that has not moved yet.
            Err(StoreError::NameTaken) => {
                place.execute(params![row, old.start.plus(ASIDE), old.end.plus(ASIDE)])?;
                waiting.push((row, new));
            }
            other => {
                other?;
            }
        }
    }
    for (row, new) in waiting {
        match place.execute(params![row, new.start, new.end]).map_err(StoreError::from) {
            // Two that are the same now: one of them is enough.
            Err(StoreError::NameTaken) => {
                remove.execute([row])?;
            }
            other => {
                other?;
            }
        }
    }
    Ok(gone)
}

fn evidence(writer: &Writer, id: DocumentId, edits: &Edits, same: Option<(&str, &str)>) -> Result<usize, StoreError> {
    let before = places(writer.reader(), "evidence", id)?;
    let gone = passages(writer, "evidence", id, edits)?;
    if let Some((old, new)) = same {
        let (at_old, at_new) = (TextIndex::new(old), TextIndex::new(new));
        let mut quote =
            writer.0.prepare("update evidence set quote = ?3 where id = ?1 and quote = ?2 and quote <> ?3")?;
        for (row, passage) in before {
            if let Some(moved) = edits.passage(passage) {
                quote.execute(params![row, at_old.slice(old, passage), at_new.slice(new, moved)])?;
            }
        }
    }
    Ok(gone)
}

/// The head of a turn that was replaced together with words that were said: the label in the new words, if they have one,
/// and where what is said begins.
type Head = (Option<String>, Pos);

/// The longest label, in code points.
const LONGEST_LABEL: usize = 80;

/// The turns of whose head an edit took more than the label, by their numbers: words that are said are no part of a label.
fn heads(writer: &Writer, id: DocumentId, edits: &Edits, new: &str) -> Result<HashMap<i64, Head>, StoreError> {
    let mut query = writer.0.prepare(
        "select t.id, t.start, t.words, s.label from turn t join speaker s on s.id = t.speaker_id
         where t.document_id = ?1",
    )?;
    let rows = query.query_map([id], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, Pos>(1)?, row.get::<_, Pos>(2)?, row.get::<_, String>(3)?))
    })?;
    let index = TextIndex::new(new);
    let mut heads = HashMap::new();
    for row in rows {
        let (turn, start, words, label) = row?;
        let old = Passage { start, end: start.plus(code_points(&label)) };
        let Some(now) = edits.passage(old).filter(|now| now.end > edits.start(words)) else { continue };
        let rest = new.get(index.byte(new, now.start)..).unwrap_or("");
        let line = rest.lines().next().unwrap_or("");
        let kept = line.strip_prefix(label.as_str()).map(|rest| (label.as_str(), rest));
        let is_marked = |(_, rest): &(&str, &str)| rest.trim_start().starts_with([':', '：']);
        let named = || line.split_once([':', '：']).filter(|(label, _)| is_label(label.trim()));
        let loose = || kept.filter(|(_, rest)| !rest.starts_with(char::is_alphanumeric));
        let (label, said) = match kept.filter(is_marked).or_else(named).or_else(loose) {
            Some((label, rest)) => (Some(label.trim().to_owned()), rest),
            None => (None, line),
        };
        let said = said.trim_start();
        let said = said.strip_prefix([':', '：']).unwrap_or(said).trim_start();
        let before = line.get(..line.len() - said.len()).map_or(0, code_points);
        heads.insert(turn, (label, now.start.plus(before)));
    }
    Ok(heads)
}

fn is_label(words: &str) -> bool {
    !words.is_empty() && words.chars().count() <= LONGEST_LABEL && !words.contains(['.', '?', '!', '\t'])
}

fn turns(writer: &Writer, id: DocumentId, edits: &Edits, heads: &HashMap<i64, Head>) -> Result<(), StoreError> {
    let mut query = writer
        .0
        .prepare("select id, start, words, \"end\" from turn where document_id = ?1 order by start, \"end\"")?;
    let rows = query.query_map([id], |row| {
        Ok((row.get::<_, i64>(0)?, row.get::<_, Pos>(1)?, row.get::<_, Pos>(2)?, row.get::<_, Pos>(3)?))
    })?;
    let all = rows.collect::<Result<Vec<_>, _>>()?;
    let mut place = writer.0.prepare("update turn set start = ?2, words = ?3, \"end\" = ?4 where id = ?1")?;
    // The end of the turn before, as it was and as it is now.
    let mut before = (Pos(0), Pos(0));
    for (row, start, words, end) in all {
        let said = heads.get(&row).map_or_else(|| edits.start(words), |(_, said)| *said);
        let mut new = (edits.start(start), said, edits.end(end));
        if before.0 <= start {
            // Words that took the place of a border between two turns are in the first of them alone.
            new.0 = new.0.max(before.1);
        }
        let (first, last) = (new.0, new.2.max(new.0));
        before = (before.0.max(end), before.1.max(last));
        if (first, new.1, last) != (start, words, end) {
            place.execute(params![row, first, new.1.clamp(first, last), last])?;
        }
    }
    Ok(())
}

/// A label that was edited where it opens a turn is the speaker's label from now on.
fn speakers(
    writer: &Writer,
    id: DocumentId,
    edits: &Edits,
    new: &str,
    heads: &HashMap<i64, Head>,
) -> Result<(), StoreError> {
    // Of several turns SQLite gives the number of the first.
    let mut query = writer.0.prepare(
        "select s.id, s.label, min(t.start), t.id from speaker s join turn t on t.speaker_id = s.id
         where s.document_id = ?1 group by s.id",
    )?;
    let rows = query.query_map([id], |row| {
        Ok((row.get::<_, SpeakerId>(0)?, row.get::<_, String>(1)?, row.get::<_, Pos>(2)?, row.get::<_, i64>(3)?))
    })?;
    let all = rows.collect::<Result<Vec<_>, _>>()?;
    let index = TextIndex::new(new);
    let mut renamed = Vec::new();
    for (speaker, label, start, turn) in all {
        let old = Passage { start, end: start.plus(code_points(&label)) };
        let now = match heads.get(&turn) {
            Some((now, _)) => now.as_deref().unwrap_or(""),
            None => edits.passage(old).map_or("", |now| index.slice(new, now)),
        };
        if now != label && !now.trim().is_empty() {
            renamed.push((speaker, now));
        }
    }
    // Two may change labels with each other: none keeps its own while they do.
    for (speaker, _) in &renamed {
        writer.0.execute("update speaker set label = char(0) || id where id = ?1", [speaker])?;
    }
    for (speaker, label) in renamed {
        let taken = "select id from speaker where document_id = ?1 and label = ?2";
        let same: Option<SpeakerId> = writer.0.query_row(taken, params![id, label], |row| row.get(0)).optional()?;
        match same {
            Some(same) => join(writer, speaker, same)?,
            None => {
                writer.0.execute("update speaker set label = ?2 where id = ?1", params![speaker, label])?;
            }
        }
    }
    Ok(())
}

/// Two labels that have become one are one speaker's, whoever of them was known.
fn join(writer: &Writer, speaker: SpeakerId, same: SpeakerId) -> Result<(), StoreError> {
    let both = params![speaker, same];
    writer.0.execute("update turn set speaker_id = ?2 where speaker_id = ?1", both)?;
    writer.0.execute(
        "update speaker set participant_id = (select participant_id from speaker where id = ?1)
         where id = ?2 and participant_id is null",
        both,
    )?;
    writer.0.execute("delete from speaker where id = ?1", [speaker])?;
    Ok(())
}

/// Moves the rows of a table whose rows stand at one position.
fn points(writer: &Writer, table: &str, column: &str, id: DocumentId, edits: &Edits) -> Result<(), StoreError> {
    let mut query = writer.0.prepare(&format!("select id, {column} from {table} where document_id = ?1"))?;
    let rows = query.query_map([id], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Pos>(1)?)))?;
    for (row, start) in rows.collect::<Result<Vec<_>, _>>()? {
        let now = edits.start(start);
        if now != start {
            let place = format!("update {table} set {column} = ?2 where id = ?1");
            writer.0.prepare_cached(&place)?.execute(params![row, now])?;
        }
    }
    Ok(())
}
