//! Every changed byte of a text, an imported file or the journal is told, and nothing that was changed rightly.

use super::*;
use crate::model::{Lang, Message, Proved, StepName};
use crate::store::check::{self, Flaw};
use crate::store::{Backup, Reader, Rotten, StepLabel, Writer, rot};
use rusqlite::types::Value;

fn step(store: &mut Store, key: &str, sql: &str) {
    let label = StepLabel { name: StepName::as_written("a step", "ett steg"), coder: "Maj", merge_key: Some(key) };
    let work = |writer: &Writer| -> Result<(), StoreError> { Ok(writer.0.execute_batch(sql)?) };
    store.transact(&label, work).unwrap();
}

/// A project with steps of every state: done, gone on with, undone and dropped.
fn with_steps() -> (TempDir, Store) {
    let (folder, mut store) = filled();
    store.connection.pragma_update(None, "synchronous", "off").unwrap();
    step(&mut store, "a", "update code set name = 'Ny' where id = 2");
    step(&mut store, "b", "delete from coding where id = 1");
    store.undo().unwrap();
    step(&mut store, "c", "update document_text set text = text where document_id = 1; delete from memo where id = 2");
    step(&mut store, "c", "insert into coder (guid, name) values ('g', 'Ny')");
    step(&mut store, "d", "update theme set name = 'Annat' where id = 2");
    store.undo().unwrap();
    (folder, store)
}

/// What is told of rot, of whatever connection.
fn told(connection: &Connection) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    rot::look(Reader(connection), &mut flaws).unwrap();
    flaws
}

/// The same value with one of its bytes changed, for each byte; of a number with one bit, for some.
fn changed(value: &Value) -> Vec<Value> {
    let other = |byte: u8| if byte == b'x' { b'y' } else { b'x' };
    match value {
        Value::Null => vec![Value::Text("x".to_owned())],
        Value::Integer(number) => [0, 1, 8, 40].map(|bit| Value::Integer(number ^ (1 << bit))).to_vec(),
        Value::Real(number) => vec![Value::Real(number + 1.0)],
        Value::Text(text) => {
            let each = text.char_indices().map(|(at, c)| {
                let mut new = text.clone();
                new.replace_range(at..at + c.len_utf8(), if c == 'x' { "y" } else { "x" });
                Value::Text(new)
            });
            each.chain([Value::Text(format!("{text} "))]).collect()
        }
        Value::Blob(bytes) => (0..bytes.len())
            .map(|at| {
                let mut new = bytes.clone();
                new[at] = other(new[at]);
                Value::Blob(new)
            })
            .collect(),
    }
}

#[test]
fn every_changed_byte_of_texts_files_and_journal_is_told() {
    let (_folder, store) = with_steps();
    let path = store.path().to_owned();
    drop(store);
    let raw = Connection::open(path).unwrap();
    raw.execute_batch("pragma foreign_keys = off; pragma ignore_check_constraints = on; pragma synchronous = off")
        .unwrap();
    assert_eq!(told(&raw), []);
    let mut tried = 0;
    for (table, columns) in [
        ("document_text", &["text", "sha256"][..]),
        ("original", &["bytes", "sha256"]),
        ("journal_step", &["id", "kind", "args", "name_en", "name_sv", "at", "coder", "state", "merge_key"]),
        ("journal_change", &["id", "step_id", "table", "op", "row_id", "before"]),
        ("journal_link", &["id", "step_id", "state", "kept", "content", "digest"]),
        ("journal_seal", &["step_id"]),
    ] {
        for column in columns {
            let select = format!("select rowid, \"{column}\" from {table}");
            let mut query = raw.prepare(&select).unwrap();
            let rows: Vec<(i64, Value)> =
                query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
            assert!(!rows.is_empty(), "{table}");
            for (row, value) in rows {
                for new in changed(&value) {
                    raw.execute_batch("begin").unwrap();
                    let update = format!("update {table} set \"{column}\" = ?1 where rowid = ?2");
                    // What may not be stored is no rot that one could see.
                    if raw.execute(&update, rusqlite::params![new, row]).is_ok() {
                        tried += 1;
                        assert_ne!(told(&raw), [], "{table}.{column} of {row}: {value:?} became {new:?}");
                    }
                    raw.execute_batch("rollback").unwrap();
                }
            }
        }
    }
    assert!(tried > 1000, "{tried}");
    for table in ["journal_step", "journal_change", "journal_link"] {
        let count: i64 = raw.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0)).unwrap();
        for at in 0..count {
            raw.execute_batch(&format!(
                "begin; delete from {table} where rowid = (select rowid from {table} limit 1 offset {at})"
            ))
            .unwrap();
            assert_ne!(told(&raw), [], "{table}: row {at} taken away");
            raw.execute_batch("rollback").unwrap();
        }
    }
}

#[test]
fn what_is_taken_out_for_good_leaves_an_anchor_that_says_so() {
    let (_folder, mut store) = with_steps();
    assert_eq!(store.chain_begins().unwrap(), None);
    while store.redo().is_ok() {}
    let former: Vec<u8> = last_digest(&store.connection);
    let label = StepLabel { name: StepName::as_written("for good", "för gott"), coder: "Maj", merge_key: None };
    let work = |writer: &Writer| -> Result<(), StoreError> {
        crate::store::withdrawal::clean_steps(writer, |name| (name == "a step").then(|| "…".to_owned()))?;
        Ok(writer.0.execute_batch("update code set definition = '' where id = 1")?)
    };
    store.transact_for_good(&label, work).unwrap();
    let newest = crate::store::steps(store.reader()).unwrap().last().unwrap().id;
    store.note_proof(newest, Proved { phrases: 1, files: 2, left: 0 }).unwrap();
    let newest = newest.0;
    assert_eq!(store.chain_begins().unwrap(), Some(newest));
    assert_eq!(check::run(store.reader()).unwrap(), []);
    let anchor: Vec<u8> =
        store.connection.query_row("select content from journal_link where id = 1", [], |row| row.get(0)).unwrap();
    assert_eq!(anchor, former, "it hangs on the chain that was");
    step(&mut store, "e", "update code set name = 'Efter' where id = 2");
    store.undo().unwrap();
    assert_eq!(check::run(store.reader()).unwrap(), []);
}

fn last_digest(connection: &Connection) -> Vec<u8> {
    connection.query_row("select digest from journal_link order by id desc limit 1", [], |row| row.get(0)).unwrap()
}

#[test]
fn a_backup_that_holds_what_was_is_named() {
    let (_folder, mut store) = with_steps();
    let copy = store.back_up().unwrap();
    step(&mut store, "f", "update code set name = 'Sedan' where id = 1");
    let raw = Connection::open(store.path()).unwrap();
    raw.execute_batch(
        "update document_text set text = replace(text, 'råd', 'rad') where document_id = 1;
         update original set bytes = x'00' where id = 2; update journal_step set coder = 'Bo' where id in (1, (select max(id) from journal_step))",
    )
    .unwrap();
    let flaws = store.check_digests(&|| false).unwrap();
    let newest = crate::store::steps(store.reader()).unwrap().last().unwrap().id.0;
    let held = Backup::In(copy.clone());
    let expected = [
        (Rotten::Text { document: 1, name: "Ett".to_owned() }, held.clone()),
        (Rotten::Original { original: 2, document: String::new() }, held.clone()),
        (Rotten::Step { step: 1 }, held),
        (Rotten::Step { step: newest }, Backup::None),
    ];
    assert_eq!(flaws, expected.map(|(what, backup)| Flaw::Rot { what, backup }));
    let name = copy.file_name().unwrap().to_string_lossy().into_owned();
    for (flaw, told) in flaws.iter().zip([&*name, &name, &name, "no backup"]) {
        let (en, sv) = (flaw.message(Lang::En), flaw.message(Lang::Sv));
        assert!(en.contains(told) && en != sv && !en.contains("rad."), "{en} / {sv}");
    }
}

#[test]
fn a_step_of_an_older_file_is_undone_with_digest_and_index() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), 4);
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch(
        "insert into journal_step (id, name_en, name_sv, at, coder) values (2, 'a', 'b', '', '');
         insert into journal_change (step_id, \"table\", op, row_id, before) values
           (2, 'document_text', 'U', 1, json_object('document_id', 1, 'text', replace('Maj: Vi har ett r\u{ad}åd.' || char(10) || 'Bo: Inte hos oss.' || char(10), char(173), '')));
         insert into journal_change (step_id, \"table\", op, row_id, before) values
           (2, 'document_text', 'D', 3, json_object('document_id', 3, 'text', 'L\u{ad}ind')),
           (2, 'document', 'D', 3, json_object('id', 3, 'guid', 'g', 'name', 'Tre', 'kind', '', 'date', '', 'level', '',
             'language', '', 'importer', '', 'original_id', null, 'characters', 5, 'words', 1, 'added', ''))",
    )
    .unwrap();
    drop(raw);
    let mut store = Store::open(&path, "", None).unwrap();
    store.undo().unwrap();
    let rot = check::run(store.reader()).unwrap();
    assert!(!rot.iter().any(|flaw| matches!(flaw, Flaw::Rot { .. })), "{rot:?}");
    let disguised = "select disguised from document_text where document_id = 3";
    assert_eq!(store.connection.query_row(disguised, [], |row| row.get::<_, i64>(0)).unwrap(), 1);
    store.redo().unwrap();
    assert_eq!(check::run(store.reader()).unwrap(), []);
}

/// What the chain says that each step did, without what lies in this file alone.
fn contents(connection: &Connection) -> Vec<Vec<u8>> {
    let mut query = connection.prepare("select content from journal_link order by id").unwrap();
    query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn the_chain_says_the_same_of_rows_that_have_other_numbers_in_another_copy() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str, number: i64, guid: &str, definition: &str| {
        std::fs::create_dir(folder.path().join(name)).unwrap();
        let raw = Connection::open(file(&folder.path().join(name), ROWS.len())).unwrap();
        raw.execute_batch(&format!(
            "insert into code (id, guid, name, color, created) values ({number}, '{guid}', 'k', '#000000', '');
             insert into journal_step (id, name_en, name_sv, at, coder) values (2, 'a', 'b', '2024', 'Maj');
             insert into journal_change (step_id, \"table\", op, row_id, before) values (2, 'code', 'I', {number}, '{guid}'),
               (2, 'coding', 'D', {number}, json_object('id', {number}, 'guid', 'c', 'code_id', {number}, 'document_id', 1)),
               (2, 'code', 'U', {number}, json_object('id', {number}, 'guid', '{guid}', 'definition', '{definition}'))"
        ))
        .unwrap();
        schema::begin_digests(&raw).unwrap();
        contents(&raw).split_off(1)
    };
    let one = made("one", 70, "g", "d");
    assert_eq!(made("two", 81, "g", "d"), one);
    assert_ne!(made("three", 70, "h", "d"), one);
    assert_ne!(made("four", 70, "g", "e"), one);
}

#[test]
fn a_row_that_changed_by_itself_is_told_by_a_backup_and_what_steps_did_is_not() {
    let (_folder, mut store) = with_steps();
    store.back_up().unwrap();
    assert_eq!(store.check().unwrap(), []);
    // Gone on with, done anew, undone before and after.
    step(
        &mut store,
        "e",
        "update code set name = 'Nyare' where id = 2; insert into coder (guid, name) values ('h', 'Ö')",
    );
    step(&mut store, "f", "update theme set name = 'Tredje' where id = 2");
    store.undo().unwrap();
    store.undo().unwrap();
    store.undo().unwrap();
    store.redo().unwrap();
    step(&mut store, "g", "delete from theme where id = 2");
    store.back_up().unwrap();
    assert_eq!(store.check().unwrap(), []);
    let raw = Connection::open(store.path()).unwrap();
    for (rot, table) in [
        ("update coding set created = 'x' where id = (select max(id) from coding)", "coding"),
        ("update \"case\" set description = description || 'x' where id = 1", "case"),
        ("delete from keyword_touch", "keyword_touch"),
    ] {
        raw.execute_batch(&format!("pragma foreign_keys = off; savepoint rot; {rot}")).unwrap();
        assert!(raw.changes() > 0, "{rot}");
        raw.execute_batch("release rot").unwrap();
        let flaws = store.check().unwrap();
        let is_it = |flaw: &Flaw| matches!(flaw, Flaw::Row { table: t, .. } if t == table);
        assert!(flaws.iter().any(is_it), "{rot}: {flaws:?}");
    }
}
