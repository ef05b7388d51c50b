//! Everything that is written in a project outside documents' texts, for changes that must reach all
//! of it: a name that is replaced, words that are taken back.

use super::{Reader, StoreError, Writer, chain};
use crate::model::{Query, StepId};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeSet;

/// Every column that holds a person's words, by table.
pub const WRITTEN: &[(&str, &[&str])] = &[
    ("project", &["title", "purpose", "author", "organisation", "date"]),
    ("case", &["name", "kind", "description"]),
    ("document", &["name", "kind", "level"]),
    ("participant", &["name", "role"]),
    ("speaker", &["label"]),
    ("variable", &["name"]),
    ("value", &["value"]),
    ("code", &["name", "definition", "include", "exclude", "example"]),
    ("question", &["label", "text"]),
    ("theme", &["name", "description", "not"]),
    ("meaning_unit", &["condensation", "interpretation"]),
    ("answer", &["text"]),
    ("statement", &["text"]),
    ("reported", &["text"]),
    ("theme_cell", &["text", "role", "level", "kind"]),
    ("contrast", &["name"]),
    ("finding", &["text", "searched"]),
    ("criteria_set", &["name"]),
    ("criterion", &["name", "question", "part"]),
    ("assessment", &["occasion", "reasoning"]),
    ("memo", &["title", "text", "kind"]),
    ("memo_version", &["title", "text"]),
    ("evidence", &["quote", "condensation"]),
    ("consent", &["note"]),
    ("quarantine", &["reason"]),
    ("release", &["what", "reason"]),
    ("coder", &["name"]),
    ("adrift", &["quote"]),
    ("activity", &["name", "planned", "carried_out", "deviation", "reason"]),
    ("means_ends", &["means", "ends", "text"]),
    ("occasion", &["name"]),
    ("hypothesis_status", &["why"]),
    ("code_event", &["code", "other", "why"]),
    ("keyword", &["text"]),
    ("keyword_touch", &["note"]),
    ("query", &["name"]),
    ("silence", &["text"]),
    ("overall", &["occasion", "reasoning"]),
    ("clash", &["name", "kept", "other"]),
];

/// What is written and is no row of people's work: who did what, and what imported files were called.
const BESIDE: &[(&str, &[&str])] = &[("journal_step", &["name_en", "name_sv", "coder"]), ("original", &["file_name"])];

/// Goes through all that is written.
pub fn each(reader: Reader, mut visit: impl FnMut(&str, &str, &str)) -> Result<(), StoreError> {
    for (table, columns) in
        WRITTEN.iter().chain(BESIDE).chain(&[("assessment", &["rating"] as &[&str]), ("overall", &["rating"])])
    {
        for column in *columns {
            let mut query =
                reader.0.prepare(&format!("select \"{column}\" from \"{table}\" where \"{column}\" <> ''"))?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                visit(table, column, row.get_ref(0)?.as_str().unwrap_or(""));
            }
        }
    }
    let mut query = reader.0.prepare("select ratings from criteria_set")?;
    for json in query.query_map([], |row| row.get::<_, String>(0))? {
        let ratings: Vec<String> = serde_json::from_str(&json?).unwrap_or_default();
        ratings.iter().for_each(|rating| visit("criteria_set", "ratings", rating));
    }
    let mut query = reader.0.prepare("select query from query")?;
    for json in query.query_map([], |row| row.get::<_, String>(0))? {
        each_of_query(&json?, &mut |text| {
            visit("query", "query", text);
            None
        });
    }
    let mut query = reader.0.prepare("select args from journal_step")?;
    for args in query.query_map([], |row| row.get::<_, String>(0))? {
        let args = serde_json::from_str(&args?).unwrap_or_default();
        each_text(&args, &mut |text| visit("journal_step", "args", text));
    }
    Ok(())
}

/// Goes through every text within a value.
fn each_text(value: &serde_json::Value, visit: &mut impl FnMut(&str)) {
    match value {
        serde_json::Value::String(text) => visit(text),
        serde_json::Value::Array(values) => values.iter().for_each(|value| each_text(value, visit)),
        serde_json::Value::Object(values) => values.values().for_each(|value| each_text(value, visit)),
        _ => {}
    }
}

/// Goes through every text that a person wrote in a kept question; gives the question with what `new` gives for them.
fn each_of_query(json: &str, new: &mut impl FnMut(&str) -> Option<String>) -> Option<String> {
    let mut query = Query::from_json(&serde_json::from_str(json).ok()?).ok()?;
    query.each_text(&mut |text| {
        if let Some(words) = new(text) {
            *text = words;
        }
    });
    Some(query.to_json().to_string()).filter(|new| new != json)
}

/// Rewrites what is no sentence and may hold one: ratings, in their list and where one was given, and kept questions.
pub fn rewrite_lists(writer: &Writer, new: impl Fn(&str) -> Option<String>) -> Result<usize, StoreError> {
    let listed = |json: &str| {
        let ratings: Vec<String> = serde_json::from_str(json).ok()?;
        let clean: Vec<String> = ratings.iter().map(|rating| new(rating).unwrap_or_else(|| rating.clone())).collect();
        (clean != ratings).then(|| serde_json::Value::from(clean).to_string())
    };
    let sets = rewrite_column(writer, "criteria_set", "ratings", listed)?.len();
    let queries = rewrite_column(writer, "query", "query", |json| each_of_query(json, &mut |text| new(text)))?.len();
    // A rating is one of the list, so both change alike.
    let given = rewrite_column(writer, "assessment", "rating", &new)?.len();
    Ok(sets + queries + given + rewrite_column(writer, "overall", "rating", &new)?.len())
}

/// Rewrites what is in no step, and cannot be undone: the journal's own words, and the names of imported files. The
/// chain of digests goes on with what the steps are called now.
pub fn rewrite_beside(writer: &Writer, new: impl Fn(&str) -> Option<String>) -> Result<usize, StoreError> {
    let (changed, steps) = rewrite_before_anchor(writer, new)?;
    let now: Option<i64> =
        writer.0.query_row("select step from journal_now", [], |row| row.get(0)).optional()?.flatten();
    // The step that is being taken gets its link when it is done.
    for step in steps.into_iter().filter(|step| Some(*step) != now) {
        chain::renamed(&writer.0, StepId(step))?;
    }
    Ok(changed)
}

/// The same where the chain begins anew afterwards; gives the steps that have other words now, too.
pub(super) fn rewrite_before_anchor(
    writer: &Writer,
    new: impl Fn(&str) -> Option<String>,
) -> Result<(usize, BTreeSet<i64>), StoreError> {
    let mut changed = 0;
    let mut steps = BTreeSet::new();
    for (table, columns) in BESIDE {
        for column in *columns {
            let rows = rewrite_column(writer, table, column, &new)?;
            changed += rows.len();
            steps.extend(rows.into_iter().filter(|_| *table == "journal_step"));
        }
    }
    let rows = rewrite_column(writer, "journal_step", "args", |args| {
        let known: serde_json::Value = serde_json::from_str(args).ok()?;
        let mut clean = known.clone();
        clean_texts(&mut clean, &new);
        (clean != known).then(|| clean.to_string())
    })?;
    changed += rows.len();
    steps.extend(rows);
    Ok((changed, steps))
}

/// Takes them out of every text within a value.
fn clean_texts(value: &mut serde_json::Value, new: &impl Fn(&str) -> Option<String>) {
    match value {
        serde_json::Value::String(text) => {
            if let Some(clean) = new(text) {
                *text = clean;
            }
        }
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| clean_texts(value, new)),
        serde_json::Value::Object(values) => values.values_mut().for_each(|value| clean_texts(value, new)),
        _ => {}
    }
}

/// Gives the rows that changed.
fn rewrite_column(
    writer: &Writer,
    table: &str,
    column: &str,
    new: impl Fn(&str) -> Option<String>,
) -> Result<Vec<i64>, StoreError> {
    let mut query = writer.0.prepare(&format!("select id, {column} from {table}"))?;
    let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
    let mut update = writer.0.prepare(&format!("update {table} set {column} = ?2 where id = ?1"))?;
    let mut changed = Vec::new();
    for (id, text) in rows.collect::<Result<Vec<_>, _>>()? {
        if let Some(clean) = new(&text).filter(|clean| *clean != text) {
            update.execute(params![id, clean])?;
            changed.push(id);
        }
    }
    Ok(changed)
}

/// Rewrites what is written wherever `new` gives other words; gives how many places changed. A name
/// that would be taken gets a number after it.
pub fn rewrite(writer: &Writer, new: impl Fn(&str) -> Option<String>) -> Result<usize, StoreError> {
    let mut changed = 0;
    for (table, columns) in WRITTEN {
        for column in *columns {
            let mut query =
                writer.0.prepare(&format!("select id, \"{column}\" from \"{table}\" where \"{column}\" <> ''"))?;
            let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?)))?;
            let mut update = writer.0.prepare(&format!("update \"{table}\" set \"{column}\" = ?2 where id = ?1"))?;
            for (id, text) in rows.collect::<Result<Vec<_>, _>>()? {
                let Some(words) = new(&text).filter(|words| *words != text) else { continue };
                let mut number = 2;
                let mut name = words.clone();
                while let Err(error) = update.execute(params![id, name]).map_err(StoreError::from) {
                    if !matches!(error, StoreError::NameTaken) || number > 999 {
                        return Err(error);
                    }
                    name = format!("{words} {number}");
                    number += 1;
                }
                changed += 1;
            }
        }
    }
    Ok(changed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::store::Store;

    /// Text columns that hold no person's words: identities, times, closed lists, positions of code.
    const OTHERS: &[&str] = &[
        "guid",
        "created",
        "added",
        "at",
        "changed",
        "written",
        "language",
        "importer",
        "sha256",
        "file_name",
        "type",
        "of",
        "origin",
        "color",
        "relevance",
        "format",
        "state",
        "merge_key",
        "table",
        "op",
        "before",
        "name_en",
        "name_sv",
        "args",
        "coder",
        "key_name",
        "given",
        "withdrawn",
        "found",
        "ratings",
        "rating",
        "date",
        "time",
        "extent",
        "status",
        "event",
        "unit",
        "left_out",
        "standard",
        "purpose",
        "rule",
        // Looked through text by text.
        "query",
    ];

    #[test]
    fn every_column_with_words_is_reached() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::create(&folder.path().join("p.mening"), "p", Lang::Sv, None).unwrap();
        let mut query = store
            .connection
            .prepare(
                "select t.name, c.name from sqlite_schema t, pragma_table_info(t.name) c
                 where t.type = 'table' and c.type = 'TEXT' and t.name not like '%_search%' and t.name <> 'document_text'",
            )
            .unwrap();
        let columns = query.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))).unwrap();
        for (table, column) in columns.map(Result::unwrap) {
            let written = WRITTEN.iter().any(|(t, columns)| *t == table && columns.contains(&column.as_str()));
            let kind_of_place = matches!(
                table.as_str(),
                "finding" | "replacement" | "page" | "journal_step" | "silence" | "finding_case" | "settlement"
            ) && matches!(column.as_str(), "kind" | "label" | "kept" | "actor");
            // Who wrote what when, in random names and numbers; keys, names and place of a team; and of what a clash is.
            let of_copies = ["journal_actor", "journal_stamp", "journal_gone", "journal_before", "journal_team"]
                .contains(&table.as_str())
                || (table == "clash" && matches!(column.as_str(), "kind" | "on_guid" | "field"));
            assert!(written || kind_of_place || of_copies || OTHERS.contains(&column.as_str()), "{table}.{column}");
        }
    }
}
