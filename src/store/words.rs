//! Everything that is written in a project outside documents' texts, for changes that must reach all
//! of it: a name that is replaced, words that are taken back.

use super::{Reader, StoreError, Writer};
use rusqlite::params;

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
    ("silence", &["text"]),
    ("overall", &["occasion", "reasoning"]),
];

/// Goes through all that is written.
pub fn each(reader: Reader, mut visit: impl FnMut(&str, &str, &str)) -> Result<(), StoreError> {
    for (table, columns) in WRITTEN {
        for column in *columns {
            let mut query =
                reader.0.prepare(&format!("select \"{column}\" from \"{table}\" where \"{column}\" <> ''"))?;
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                visit(table, column, row.get_ref(0)?.as_str().unwrap_or(""));
            }
        }
    }
    Ok(())
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
                "finding" | "replacement" | "page" | "journal_step" | "silence" | "finding_case"
            ) && matches!(column.as_str(), "kind" | "label");
            assert!(written || kind_of_place || OTHERS.contains(&column.as_str()), "{table}.{column}");
        }
    }
}
