//! Files that somebody else wrote: whatever they hold, nothing of it runs, and opening them ends with words.

use super::*;
use crate::model::{Lang, Message, StepName};
use crate::store::{Odd, ProjectFile, StepLabel, Writer, check, coding, journal, tame};
use rusqlite::limits::Limit;

/// A file of this version to which somebody did something.
fn tampered(folder: &Path, sql: &str) -> PathBuf {
    static WHOLE: std::sync::LazyLock<Vec<u8>> =
        std::sync::LazyLock::new(|| std::fs::read(file(tempfile::tempdir().unwrap().path(), ROWS.len())).unwrap());
    let path = folder.join("version 4.mening");
    std::fs::write(&path, &*WHOLE).unwrap();
    let raw = Connection::open(&path).unwrap();
    raw.execute_batch("pragma foreign_keys = off; pragma ignore_check_constraints = on; pragma synchronous = off;")
        .unwrap();
    raw.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    path
}

/// What comes of opening a file in each way there is.
fn openings(path: &Path) -> impl Iterator<Item = Result<Store, StoreError>> {
    let known = ProjectFile::new(path, None).unwrap();
    let path = path.to_owned();
    (0..3).map(move |way| match way {
        0 => Store::open(&path, "", None),
        1 => Store::open_reader(&known),
        _ => Store::open_known(&known, ""),
    })
}

#[test]
fn what_is_foreign_in_a_file_is_named_and_nothing_of_it_runs() {
    use Odd::{Changed, Foreign, Missing};
    let endless = "with recursive n (id) as (select 1 union all select id + 1 from n) select id from n";
    let named = r#"create table "x"" after insert on main.code begin update coder set name = 'taken'; end; /*" (a)"#;
    let in_its_place = |table: &str| format!("drop table {table}; create view {table} as {endless}");
    let (project, code) = (in_its_place("project"), in_its_place("code"));
    let rewritten = "pragma writable_schema = on; update sqlite_schema set name = name,
        sql = replace(sql, 'default ''inductive''', 'default (hex(zeroblob(9)))') where name = 'code'";
    let spy = "create trigger spy after insert on code begin update coder set name = 'taken'; end";
    let bent = "drop trigger memo_search_insert;
        create trigger memo_search_insert after insert on memo begin delete from code; end";
    for (sql, what, kind, name) in [
        (spy, Foreign, "trigger", "spy"),
        (bent, Changed, "trigger", "memo_search_insert"),
        (named, Foreign, "table", "x\" after insert on main.code begin update coder set name = '…"),
        (&project, Foreign, "view", "project"),
        (&code, Missing, "table", "code"),
        ("create view extra as select 1", Foreign, "view", "extra"),
        ("create table code_notes (id integer primary key)", Foreign, "table", "code_notes"),
        ("create table my_search (id integer primary key)", Foreign, "table", "my_search"),
        ("create virtual table found using fts5 (a)", Foreign, "table", "found"),
        ("alter table code add column more text", Changed, "table", "code"),
        ("alter table code add column more text as (hex(name))", Changed, "table", "code"),
        (rewritten, Changed, "table", "code"),
        ("create index costly on code (hex(name))", Foreign, "index", "costly"),
        ("drop index coding_code; create index coding_code on coding (abs(code_id))", Changed, "index", "coding_code"),
        ("drop index code_parent", Missing, "index", "code_parent"),
        ("drop table journal_seal", Missing, "table", "journal_seal"),
        ("alter table theme rename to thema", Foreign, "table", "thema"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = tampered(folder.path(), sql);
        let bytes = std::fs::read(&path).unwrap();
        for opened in openings(&path) {
            let error = opened.err().unwrap();
            let StoreError::Foreign { oddities, .. } = &error else { panic!("{sql}: {error:?}") };
            let is_it =
                |odd: &crate::store::Oddity| (odd.what, odd.kind.as_str(), odd.name.as_str()) == (what, kind, name);
            assert!(oddities.iter().any(is_it), "{sql}: {oddities:?}");
            let (en, sv) = (error.message(Lang::En), error.message(Lang::Sv));
            assert!(en.contains(&oddities[0].name) && sv.contains(&oddities[0].name), "{en} / {sv}");
            assert!(en != sv && en.len() < 1000, "{en}");
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{sql}: untouched");
        assert_eq!(names(folder.path()), ["version 4.mening"], "{sql}: nothing is left beside it");
    }
}

#[test]
fn what_sqlite_keeps_of_itself_and_another_writing_of_the_same_are_no_offence() {
    for sql in [
        "analyze",
        "vacuum",
        "pragma writable_schema = on;
         update sqlite_schema set sql = replace(sql, 'CREATE', 'create ') || char(10) where name = 'code_parent'",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = tampered(folder.path(), sql);
        for opened in openings(&path) {
            assert_eq!(check::run(opened.unwrap().reader()).unwrap(), [], "{sql}");
        }
    }
    // Statistics that are none.
    let folder = tempfile::tempdir().unwrap();
    let sql = "analyze; pragma writable_schema = on;
        update sqlite_schema set sql = 'create table sqlite_stat1(tbl,idx,stat as (1))' where name = 'sqlite_stat1'";
    let path = tampered(folder.path(), sql);
    assert!(openings(&path).all(|opened| matches!(opened, Err(StoreError::Foreign { .. }))));
}

#[test]
fn a_version_that_is_not_the_files_own_is_said() {
    let newest = schema::VERSION;
    let folder = tempfile::tempdir().unwrap();
    let path = tampered(folder.path(), "");
    for version in [newest + 1, 1000, i64::from(i32::MAX), 0, -1, i64::from(i32::MIN), 1, 2, newest - 1] {
        Connection::open(&path).unwrap().pragma_update(None, "user_version", version).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        for opened in openings(&path) {
            let error = opened.err().unwrap();
            match version > newest {
                true => assert!(matches!(error, StoreError::FileTooNew { found, .. } if found == version), "{error:?}"),
                false => assert!(matches!(error, StoreError::Damaged { .. }), "{version}: {error:?}"),
            }
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{version}: untouched");
    }
}

#[test]
fn values_that_this_program_never_writes_are_told_in_words() {
    let project = "insert into project select 2, 'g', title, purpose, language, created, null, '', '', '' from project";
    for (sql, opens) in [
        ("delete from project", false),
        (project, false),
        ("delete from coder", false),
        ("update coding set start = -5", true),
        ("update coding set \"end\" = 9000000000000000000", true),
        ("update code set parent_id = id", true),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let path = tampered(folder.path(), sql);
        for opened in openings(&path) {
            if !opens {
                assert!(matches!(opened, Err(StoreError::Damaged { .. })), "{sql}");
                continue;
            }
            let store = opened.unwrap();
            assert_ne!(check::run(store.reader()).unwrap(), [], "{sql}");
            if let Err(error) = coding::each(store.reader(), drop) {
                assert!(matches!(error, StoreError::StrangeValue(_)), "{sql}: {error:?}");
                assert!(error.message(Lang::En).contains("mening check"), "{sql}");
            }
        }
    }
}

#[test]
fn a_journal_that_this_program_did_not_write_is_not_replayed() {
    for (table, op, row, before) in [
        ("no_such_table", "I", 1, "null"),
        ("sqlite_schema", "D", 1, r#"'{"type": "trigger"}'"#),
        ("journal_seal", "U", 1, r#"'{"id": 1, "step_id": 0}'"#),
        ("code\" where 1; --", "I", 1, "null"),
        ("code", "U", 1, "'no row'"),
        ("code", "D", 9, "null"),
        ("code", "U", 1, r#"'{"id": 2, "name": "x"}'"#),
        ("code", "X", 1, r#"'{"id": 1}'"#),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let step = "insert into journal_step (id, name_en, name_sv, at, coder) values (900, 'a', 'b', '', '')";
        let change = "insert into journal_change (step_id, \"table\", op, row_id, before) values (900,";
        let sql = format!("{step}; {change} {}, '{op}', {row}, {before})", schema::literal(table));
        let mut store = Store::open(&tampered(folder.path(), &sql), "", None).unwrap();
        let all = dump(&store.connection);
        let error = store.undo().err().unwrap();
        assert!(matches!(error, StoreError::StrangeStep), "{table} {op}: {error:?}");
        assert_ne!(error.message(Lang::En), error.message(Lang::Sv));
        assert_eq!(dump(&store.connection), all, "{table} {op}");
    }
}

#[test]
fn a_name_is_a_name_wherever_it_goes_into_sql() {
    let connection = Connection::open_in_memory().unwrap();
    let tables = r#"create table "it's ""x"" -- /*" (id integer primary key, "a"" 'b' --" text);
        create table journal_change (id integer primary key, step_id, "table", op, row_id, before);
        create table journal_stamp ("table", row_id, field, counter, actor, repair, uid, primary key ("table", row_id, field));
        create table journal_gone ("table", uid, counter, actor, repair, into_uid, primary key ("table", uid));"#;
    connection.execute_batch(tables).unwrap();
    journal::install(&connection).unwrap();
    let work = r#"insert into "it's ""x"" -- /*" values (7, 'ord'); delete from "it's ""x"" -- /*";"#;
    connection.execute_batch(work).unwrap();
    let mut query = connection.prepare("select \"table\", op, before from journal_change order by id").unwrap();
    let row = |row: &rusqlite::Row| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
    let found: Vec<(String, String, Option<String>)> = query.query_map([], row).unwrap().map(Result::unwrap).collect();
    let name = "it's \"x\" -- /*".to_owned();
    let before = r#"{"id":7,"a\" 'b' --":"ord"}"#.to_owned();
    assert_eq!(found, [(name.clone(), "I".to_owned(), None), (name, "D".to_owned(), Some(before))]);
}

#[test]
fn every_connection_has_its_limits() {
    let (_folder, mut store) = filled();
    let reader = Store::open_reader(&store.file).unwrap();
    for connection in [&store.connection, &reader.connection] {
        assert_eq!(connection.limit(Limit::SQLITE_LIMIT_LENGTH).unwrap(), tame::LARGEST);
        assert_eq!(connection.limit(Limit::SQLITE_LIMIT_ATTACHED).unwrap(), 1);
        // What keeps the text index and the schema is nobody's to write to.
        for sql in ["delete from document_search_data", "pragma writable_schema = on; delete from sqlite_schema"] {
            assert!(connection.execute_batch(sql).is_err(), "{sql}");
        }
    }
    store.connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, 10_000).unwrap();
    let label = StepLabel { name: StepName::as_written("a step", "ett steg"), coder: "Maj", merge_key: None };
    let write = |writer: &Writer| -> Result<(), StoreError> {
        Ok(writer.0.execute_batch("update memo set text = hex(zeroblob(6000)) where id = 1")?)
    };
    assert!(matches!(store.transact(&label, write), Err(StoreError::TooLarge)));
}
