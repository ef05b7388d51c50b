//! Whatever is done to whatever row of whatever table, undo takes it back to the letter and redo brings it back.

use super::*;
use crate::model::{Lang, StepName, StepState};
use crate::store::StepLabel;
use crate::store::sitting::Sitting;
use rusqlite::types::Value;
use std::time::{Duration, SystemTime};

fn step(store: &mut Store, key: Option<&str>, sql: &str) -> Result<super::super::Changed, StoreError> {
    let label = StepLabel { name: StepName::as_written("a step", "ett steg"), coder: "Maj", merge_key: key };
    let work = |writer: &super::super::Writer| -> Result<(), StoreError> { Ok(writer.0.execute_batch(sql)?) };
    Ok(store.transact(&label, work)?.1)
}

/// Does something, undoes it, redoes it and undoes it again; false where it cannot be done.
fn there_and_back(store: &mut Store, sql: &str) -> bool {
    let before = dump(&store.connection);
    if step(store, None, sql).is_err() {
        assert_eq!(dump(&store.connection), before, "{sql}: it fails whole");
        return false;
    }
    let after = dump(&store.connection);
    assert_ne!(after, before, "{sql}");
    store.undo().unwrap();
    assert_eq!(dump(&store.connection), before, "{sql}: undone");
    store.redo().unwrap();
    assert_eq!(dump(&store.connection), after, "{sql}: redone");
    store.undo().unwrap();
    assert_eq!(dump(&store.connection), before, "{sql}: undone again");
    assert_eq!(crate::store::check::run(store.reader()).unwrap(), [], "{sql}");
    true
}

/// A project whose steps need not outlast a power cut.
fn hasty() -> (tempfile::TempDir, Store) {
    let (folder, store) = filled();
    store.connection.pragma_update(None, "synchronous", "off").unwrap();
    (folder, store)
}

/// Columns that nothing else can stand in.
const FIXED: &[(&str, &str)] = &[("document_text", "document_id"), ("finding_case", "finding_id")];

#[test]
fn every_column_of_every_table_comes_back_as_it_was() {
    let (_folder, mut store) = hasty();
    for table in &schema::journaled(&store.connection).unwrap() {
        let (name, key) = (&table.name, table.columns.first().unwrap());
        for column in table.columns.iter().skip(1).filter(|column| !FIXED.contains(&(name.as_str(), column))) {
            let mut done = false;
            for row in rows(&store.connection, table) {
                let Some(Value::Integer(id)) = row.get(key) else { panic!("{name} has no number for its key") };
                // Another value of any kind that the table's rules let stand, in any row.
                let others: Vec<String> = match row.get(column) {
                    Some(Value::Integer(_)) => ["1", "2", "0", "3", "6", "7", "30", "null"].map(str::to_owned).to_vec(),
                    Some(Value::Text(_)) => closed(column).iter().map(|word| format!("'{word}'")).collect(),
                    _ => ["1", "2", "'nytt'"].map(str::to_owned).to_vec(),
                };
                for other in others {
                    let found = format!("\"{key}\" = {id} and \"{column}\" is not {other}");
                    let count = format!("select count(*) from \"{name}\" where {found}");
                    let count: i64 = store.connection.query_row(&count, [], |row| row.get(0)).unwrap();
                    let sql = format!("update \"{name}\" set \"{column}\" = {other} where {found}");
                    done = done || (count > 0 && there_and_back(&mut store, &sql));
                }
            }
            assert!(done || needs_company(name, column), "{name}.{column}: nothing else could be written there");
        }
    }
}

/// Words that may stand in a column: those of its closed list, and a free one.
fn closed(column: &str) -> &'static [&'static str] {
    match column {
        "language" => &["en", "sv"],
        "of" => &["case", "document", "participant"],
        "type" => &["text", "integer"],
        "origin" => &["inductive", "deductive"],
        "relevance" => &["essential", "excluded"],
        "kind" => &["differs", "annan", "weak", "not_asked", "changed", "removed"],
        "standard" => &["coreq", "srqr"],
        "purpose" => &["coding", "condensing"],
        "rule" => &["all", "overall"],
        "extent" => &["full", "none"],
        "status" => &["open", "refuted"],
        "event" => &["split", "born"],
        "kept" => &["first", "neither"],
        _ => &["nytt"],
    }
}

/// Columns of which exactly one or two are filled in a row, so that none changes alone.
fn needs_company(table: &str, column: &str) -> bool {
    let tables = "evidence lost_evidence theme_cell statement value contrast_row adrift question_link meaning silence";
    tables.split(' ').any(|known| known == table)
        && (column.ends_with("_id") || matches!(column, "role" | "level" | "kind" | "time"))
}

#[test]
fn every_row_that_is_removed_comes_back_with_all_that_hung_on_it() {
    let (_folder, mut store) = hasty();
    for table in schema::journaled(&store.connection).unwrap() {
        let name = &table.name;
        let key = table.columns.first().unwrap();
        if matches!(name.as_str(), "project" | "guard") {
            continue;
        }
        for row in rows(&store.connection, &table) {
            let Some(Value::Integer(id)) = row.get(key) else { panic!("{name}") };
            // A coder goes with nothing; whoever coded something stays.
            let sql = format!("delete from \"{name}\" where \"{key}\" = {id}");
            assert!(there_and_back(&mut store, &sql) || name == "coder" || name == "document_text", "{name} {id}");
        }
    }
}

#[test]
fn steps_with_one_key_after_each_other_are_one_and_others_are_not() {
    let write = |n: usize| format!("update project set title = 'titel {n}'");
    for (keys, expected) in [
        (&[Some("a"), Some("a"), Some("a")][..], 1),
        (&[Some("a"), Some("b")], 2),
        (&[Some("a"), Some("b"), Some("a")], 3),
        (&[Some("a"), None, Some("a")], 3),
        (&[None, None], 2),
        (&[None, Some("a"), Some("a")], 2),
    ] {
        let (_folder, mut store) = hasty();
        let (before, steps) = (dump(&store.connection), crate::store::steps(store.reader()).unwrap().len());
        for (n, key) in keys.iter().enumerate() {
            step(&mut store, *key, &write(n)).unwrap();
        }
        assert_eq!(crate::store::steps(store.reader()).unwrap().len() - steps, expected, "{keys:?}");
        for _ in 0..expected {
            store.undo().unwrap();
        }
        assert_eq!(dump(&store.connection), before, "{keys:?}");
    }
    // What was undone and brought back is finished: writing that goes on is a step of its own.
    let (_folder, mut store) = hasty();
    step(&mut store, Some("a"), &write(1)).unwrap();
    store.undo().unwrap();
    store.redo().unwrap();
    step(&mut store, Some("a"), &write(2)).unwrap();
    store.undo().unwrap();
    let title: String = store.connection.query_row("select title from project", [], |row| row.get(0)).unwrap();
    assert_eq!(title, "titel 1");
}

#[test]
fn a_step_goes_on_only_within_a_sitting() {
    let paused: fn(Store) -> Store = |mut store| {
        let newest = crate::store::steps(store.reader()).unwrap().last().unwrap().id;
        store.sitting = Sitting::wrote(newest, SystemTime::now() - Duration::from_secs(16 * 60));
        store
    };
    let opened_again: fn(Store) -> Store = |store| {
        let path = store.path().to_owned();
        drop(store);
        Store::open(&path, "Maj", None).unwrap()
    };
    for (how, meanwhile, expected) in [
        ("at once", (|store| store) as fn(Store) -> Store, 1),
        ("paused", paused, 2),
        ("opened again", opened_again, 2),
    ] {
        let (_folder, mut store) = hasty();
        let steps = crate::store::steps(store.reader()).unwrap().len();
        step(&mut store, Some("a"), "update project set title = 'titel 1'").unwrap();
        let mut store = meanwhile(store);
        step(&mut store, Some("a"), "update project set title = 'titel 2'").unwrap();
        assert_eq!(crate::store::steps(store.reader()).unwrap().len() - steps, expected, "{how}");
        step(&mut store, Some("a"), "update project set title = 'titel 3'").unwrap();
        assert_eq!(
            crate::store::steps(store.reader()).unwrap().len() - steps,
            expected,
            "{how}: and is one from there on"
        );
    }
}

#[test]
fn what_fails_or_changes_nothing_leaves_no_step_and_keeps_what_was_undone() {
    let (_folder, mut store) = hasty();
    step(&mut store, None, "update project set title = 'nytt'").unwrap();
    store.undo().unwrap();
    let (before, steps) = (dump(&store.connection), crate::store::steps(store.reader()).unwrap());
    assert_eq!(step(&mut store, None, "update project set title = title").unwrap().len(), 0);
    assert!(step(&mut store, None, "update project set title = 'halvt'; insert into coder (id) values (9);").is_err());
    assert_eq!(crate::store::steps(store.reader()).unwrap(), steps);
    assert_eq!(dump(&store.connection), before);
    let (done, undone) = store.next_steps().unwrap();
    assert_eq!((done.map(|step| step.id.0), undone.map(|step| step.id.0)), (Some(1), Some(2)));
    let changed = step(&mut store, None, "update coder set name = 'Ny' where id = 1").unwrap();
    assert_eq!(changed.into_iter().collect::<Vec<_>>(), ["coder"]);
    // Something else was done: what was undone is out of reach, by name in the journal still.
    assert!(matches!(store.redo(), Err(StoreError::NothingToRedo)));
    let states: Vec<_> = crate::store::steps(store.reader()).unwrap().iter().map(|step| step.state).collect();
    assert_eq!(states, [StepState::Done, StepState::Dropped, StepState::Done]);
    let left = "select count(*) from journal_change where step_id = 2";
    assert_eq!(store.connection.query_row(left, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
}

#[test]
fn undo_and_redo_say_what_they_changed() {
    let (_folder, mut store) = hasty();
    step(&mut store, None, "delete from theme where id = 2").unwrap();
    let (step, changed) = store.undo().unwrap();
    assert_eq!((step.name.in_lang(Lang::Sv).as_str(), step.coder.as_str()), ("ett steg", "Maj"));
    for table in ["theme", "meaning_unit", "theme_cell", "evidence", "contrast_row", "finding", "memo"] {
        assert!(changed.contains(table), "{table}: {changed:?}");
    }
    assert!(!changed.contains("code") && !changed.contains("project"), "{changed:?}");
    assert_eq!(store.redo().unwrap().1, changed);
}

#[test]
fn what_was_done_for_good_cannot_be_undone_and_what_follows_can() {
    let (folder, mut store) = hasty();
    step(&mut store, None, "update code set definition = 'hemlighet1234' where id = 2").unwrap();
    let label = StepLabel { name: StepName::as_written("for good", "för gott"), coder: "Maj", merge_key: None };
    let clean = |writer: &super::super::Writer| -> Result<(), StoreError> {
        Ok(writer.0.execute_batch("update code set definition = '' where id = 2")?)
    };
    store.back_up().unwrap();
    let ((), changed) = store.transact_for_good(&label, clean).unwrap();
    assert_eq!(changed.into_iter().collect::<Vec<_>>(), ["code"]);
    assert!(matches!(store.undo(), Err(StoreError::NothingToUndo)));
    assert!(store.next_steps().unwrap().0.is_none());
    let changes = "select count(*) from journal_change";
    assert_eq!(store.connection.query_row(changes, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    assert!(holds(folder.path(), "hemlighet1234").is_empty());
    let before = dump(&store.connection);
    step(&mut store, None, "update code set name = 'Ny' where id = 2").unwrap();
    store.undo().unwrap();
    assert_eq!(dump(&store.connection), before);
    assert!(matches!(store.undo(), Err(StoreError::NothingToUndo)));
    // Nothing to do for good leaves everything undoable.
    step(&mut store, None, "update code set name = 'Ny' where id = 2").unwrap();
    let idle = |_: &super::super::Writer| -> Result<(), StoreError> { Ok(()) };
    store.transact_for_good(&label, idle).unwrap();
    store.undo().unwrap();
}

#[test]
fn a_cleaning_that_was_cut_short_is_done_at_the_next_opening() {
    let (folder, mut store) = hasty();
    step(&mut store, None, "update code set definition = 'hemlighet1234' where id = 2").unwrap();
    step(&mut store, None, "update code set definition = '' where id = 2").unwrap();
    store.back_up().unwrap();
    let path = store.path().to_owned();
    // As after a withdrawal that was committed and not yet cleaned.
    let sealed = "delete from journal_change; update journal_seal set step_id = 3, purge = 1;";
    store.connection.execute_batch(sealed).unwrap();
    drop(store);
    assert!(!holds(folder.path(), "hemlighet1234").is_empty(), "in the backup at least");
    let known = crate::store::ProjectFile::new(&path, None).unwrap();
    drop(Store::open_reader(&known).unwrap());
    assert!(!holds(folder.path(), "hemlighet1234").is_empty(), "who only reads cleans nothing");
    let store = Store::open(&path, "", None).unwrap();
    assert!(holds(folder.path(), "hemlighet1234").is_empty());
    let pending: i64 = store.connection.query_row("select purge from journal_seal", [], |row| row.get(0)).unwrap();
    assert_eq!(pending, 0);
    assert_eq!(
        names(&folder.path().join(format!("version {}.mening-backups", ROWS.len()))).len(),
        1,
        "a new backup takes the old ones' place"
    );
}

/// The files in and beneath a folder that hold a word.
fn holds(folder: &Path, word: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(holds(&entry.path(), word));
        } else if std::fs::read(entry.path()).unwrap().windows(word.len()).any(|bytes| bytes == word.as_bytes()) {
            found.push(entry.path());
        }
    }
    found
}
