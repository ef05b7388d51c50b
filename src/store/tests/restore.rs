//! A backup that is brought back: every row as it was, in one step that can be undone, whatever was done since.

use super::*;
use crate::model::{BackupReason, StepKind, StepName};
use crate::store::kept::{self, BackupState, Present};
use crate::store::{Password, ProjectFile, Scratch, StepLabel, Writer};

fn label() -> StepLabel<'static> {
    StepLabel { name: StepName::new(StepKind::Nothing), coder: "Maj", merge_key: None }
}

fn change(store: &mut Store, sql: &str) {
    let work = |writer: &Writer| {
        writer.0.pragma_update(None, "defer_foreign_keys", true)?;
        writer.0.execute_batch(sql)?;
        Ok::<_, StoreError>(())
    };
    store.transact(&label(), work).unwrap();
}

fn bring_back(store: &mut Store, backup: &Path) -> super::super::Changed {
    let file = store.file.copy_at(backup, None).unwrap();
    let scratch = Scratch::of(&file, &store.file).unwrap();
    drop(scratch.open().unwrap());
    store.bring_back(&scratch, &label()).unwrap()
}

/// Names of the folder's files but for what SQLite and the lock keep there.
fn lasting(folder: &Path) -> Vec<String> {
    names(folder)
        .into_iter()
        .filter(|name| !["-wal", "-shm", "-lock"].iter().any(|side| name.ends_with(side)))
        .collect()
}

#[test]
fn whatever_was_done_since_every_row_is_as_it_was_and_undo_brings_all_back() {
    for (what, sql) in [
        ("nothing", ""),
        (
            "names",
            "update document set name = name || ' ny'; update code set name = name || '2'; update project set title = 'x'",
        ),
        ("all documents gone", "delete from document"),
        (
            "all of a kind gone",
            "delete from code; delete from \"case\"; delete from theme; delete from participant; delete from memo",
        ),
        (
            "another coder",
            "insert into coder (guid, name) values ('ny', 'Ny'); update project set coder_id = (select max(id) from coder)",
        ),
        (
            "more of everything",
            "insert into code (guid, name, color, created) values ('ny', 'Ny', '', ''); insert into theme (guid, name) values ('ny', 'Ny')",
        ),
        (
            "let go of",
            "update code set parent_id = null; update theme set parent_id = null; update \"case\" set parent_id = null",
        ),
    ] {
        let (folder, mut store) = filled();
        let then = dump(&store.connection);
        let backup = store.back_up().unwrap();
        let bytes = std::fs::read(&backup).unwrap();
        let steps = super::super::steps(store.reader()).unwrap().len();
        if !sql.is_empty() {
            change(&mut store, sql);
        }
        let now = dump(&store.connection);
        assert_eq!(now == then, sql.is_empty(), "{what}");
        let changed = bring_back(&mut store, &backup);
        assert_eq!(dump(&store.connection), then, "{what}");
        assert_eq!(changed.is_empty(), sql.is_empty(), "{what}");
        assert_eq!(crate::store::check::run(store.reader()).unwrap(), [], "{what}");
        assert_eq!(super::super::steps(store.reader()).unwrap().len(), steps + 2 * usize::from(!sql.is_empty()));
        assert_eq!(std::fs::read(&backup).unwrap(), bytes, "the backup is as it was");
        assert_eq!(lasting(folder.path()).len(), 2, "nothing is left beside: {:?}", names(folder.path()));
        if !sql.is_empty() {
            store.undo().unwrap();
            assert_eq!(dump(&store.connection), now, "{what}");
            assert_eq!(crate::store::check::run(store.reader()).unwrap(), [], "{what}");
            store.redo().unwrap();
            assert_eq!(dump(&store.connection), then, "{what}");
        }
    }
}

#[test]
fn names_that_changed_places_stand_in_nobodys_way() {
    let (_folder, mut store) = filled();
    change(&mut store, "insert into theme (guid, name) values ('a', 'A'), ('b', 'B'), ('c', 'C')");
    let then = dump(&store.connection);
    let backup = store.back_up().unwrap();
    change(
        &mut store,
        "update theme set name = 'x' where name = 'A'; update theme set name = 'A' where name = 'B';
         update theme set name = 'B' where name = 'C'; update theme set name = 'C' where name = 'x'",
    );
    let now = dump(&store.connection);
    bring_back(&mut store, &backup);
    assert_eq!(dump(&store.connection), then);
    assert_eq!(crate::store::check::run(store.reader()).unwrap(), []);
    store.undo().unwrap();
    assert_eq!(dump(&store.connection), now);
}

#[test]
fn what_was_let_out_since_stays_noted_under_a_coder_who_is_there() {
    let (_folder, mut store) = filled();
    let backup = store.back_up().unwrap();
    change(&mut store, "insert into coder (id, guid, name) values (77, 'ny', 'Ny')");
    change(
        &mut store,
        "insert into release (guid, at, coder_id, what, reason, found) values ('r', '', 77, 'x', 'y', '')",
    );
    bring_back(&mut store, &backup);
    let noted = "select count(*) from release r join coder c on c.id = r.coder_id where r.guid = 'r'";
    let noted: i64 = store.connection.query_row(noted, [], |row| row.get(0)).unwrap();
    assert_eq!(noted, 1);
    assert_eq!(crate::store::check::run(store.reader()).unwrap(), []);
}

#[test]
fn a_backup_of_an_earlier_version_is_brought_up_to_date_in_a_copy_alone() {
    for version in 1..ROWS.len() {
        let (folder, mut store) = filled();
        let older = file(folder.path(), version);
        let bytes = std::fs::read(&older).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        let up_to_date = Store::open(&file(elsewhere.path(), version), "", None).unwrap();
        let mut expected = dump(&up_to_date.connection);
        bring_back(&mut store, &older);
        let mut found = dump(&store.connection);
        // What was let out stays noted.
        for tables in [&mut expected, &mut found] {
            tables.remove("release");
        }
        for (table, rows) in &expected {
            assert_eq!(found[table].len(), rows.len(), "version {version}: {table}");
        }
        assert_eq!(std::fs::read(&older).unwrap(), bytes);
        assert_eq!(crate::store::check::run(store.reader()).unwrap(), [], "{version}");
    }
}

#[test]
fn an_encrypted_projects_private_copy_is_encrypted_and_a_backup_of_another_password_opens_with_that() {
    let folder = tempfile::tempdir().unwrap();
    let (path, kept) = (folder.path().join("p.mening"), folder.path().join("kept.mening"));
    let (one, other) = (Password::new("häst batteri".to_owned()), Password::new("moln".to_owned()));
    let mut store = Store::create(&path, "Hemlig titel", crate::model::Lang::Sv, Some(&one)).unwrap();
    change(&mut store, "insert into theme (guid, name) values ('a', 'Hemligt tema')");
    std::fs::copy(store.back_up().unwrap(), &kept).unwrap();
    drop(store);
    let mut store = Store::recrypt(&path, "", Some(&one), Some(&other)).unwrap();
    change(&mut store, "delete from theme");
    assert!(matches!(store.file.copy_at(&kept, None), Err(StoreError::NeedsPassword { .. })));
    let wrong = store.file.copy_at(&kept, Some(&other)).unwrap();
    assert!(matches!(Scratch::of(&wrong, &store.file), Err(StoreError::WrongPassword { .. })));
    let file = store.file.copy_at(&kept, Some(&one)).unwrap();
    let scratch = Scratch::of(&file, &store.file).unwrap();
    drop(scratch.open().unwrap());
    let part = lasting(folder.path()).into_iter().find(|name| name.contains("-part-")).unwrap();
    let bytes = std::fs::read(folder.path().join(part)).unwrap();
    assert!(!bytes.windows(7).any(|words| words == b"Hemligt") && !bytes.starts_with(b"SQLite"));
    store.bring_back(&scratch, &label()).unwrap();
    drop(scratch);
    let themes: i64 = store.connection.query_row("select count(*) from theme", [], |row| row.get(0)).unwrap();
    assert_eq!(themes, 1);
    assert_eq!(lasting(folder.path()), ["kept.mening", "p.mening", "p.mening-backups"]);
}

#[test]
fn a_copy_is_a_project_of_its_own_and_overwrites_nothing() {
    let (folder, store) = filled();
    let backup = store.back_up().unwrap();
    let scratch = Scratch::of(&store.file.copy_at(&backup, None).unwrap(), &store.file).unwrap();
    let out = folder.path().join("kopia.mening");
    scratch.write_to(&out).unwrap();
    assert!(matches!(scratch.write_to(&out), Err(StoreError::Exists { .. })));
    assert!(matches!(scratch.write_to(store.path()), Err(StoreError::Exists { .. })));
    drop(scratch);
    let copy = Store::open(&out, "", None).unwrap();
    assert_eq!(copy.mode, OpenMode::Write);
    assert_eq!(dump(&copy.connection), dump(&store.connection));
    assert_eq!(lasting(folder.path()).len(), 3, "{:?}", names(folder.path()));
}

#[test]
fn a_private_copy_that_was_cut_short_is_wiped_by_the_next_opening() {
    let (folder, store) = filled();
    let backup = store.back_up().unwrap();
    let scratch = Scratch::of(&store.file.copy_at(&backup, None).unwrap(), &store.file).unwrap();
    // Killed before it could be wiped.
    std::mem::forget(scratch);
    let path = store.path().to_owned();
    drop(store);
    assert_eq!(lasting(folder.path()).len(), 3);
    drop(Store::open(&path, "", None).unwrap());
    assert_eq!(lasting(folder.path()).len(), 2);
}

#[test]
fn each_backup_is_listed_with_what_it_holds_and_what_was_done_since() {
    let (folder, mut store) = filled();
    change(&mut store, "insert into theme (guid, name) values ('a', 'A')");
    change(&mut store, "insert into theme (guid, name) values ('b', 'B')");
    let backup = store.back_up_as(BackupReason::Import).unwrap();
    store.undo().unwrap();
    for n in 0..3 {
        change(&mut store, &format!("insert into theme (guid, name) values ('n{n}', 'N{n}')"));
    }
    let backups = backup.parent().unwrap().to_owned();
    let put = |name: &str, bytes: &[u8]| std::fs::write(backups.join(name), bytes).unwrap();
    let mut bytes = std::fs::read(&backup).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(7);
    put("2001-01-02T08-00-00Z-daily.mening", &bytes);
    put("2001-01-01T08-00-00Z.mening", b"old");
    std::fs::rename(file(folder.path(), 1), backups.join("2000-01-01T08-00-00Z.mening")).unwrap();
    let other = folder.path().join("q.mening");
    drop(Store::create(&other, "q", crate::model::Lang::Sv, None).unwrap());
    std::fs::rename(&other, backups.join("1999-01-01T08-00-00Z.mening")).unwrap();
    put("anteckningar.txt", b"mine");
    let present = Present::of(store.reader()).unwrap();
    let all = kept::all(&store.file, Some(&present));
    let told: Vec<(&str, &str, BackupReason)> =
        all.iter().map(|backup| (&backup.at[..4], (&backup.state).into(), backup.reason)).collect();
    let now = &all[0].at[..4];
    assert_eq!(
        told,
        [
            (now, "sound", BackupReason::Import),
            ("2001", "damaged", BackupReason::Daily),
            ("2001", "damaged", BackupReason::Unknown),
            ("2000", "sound", BackupReason::Unknown),
            ("1999", "other_project", BackupReason::Unknown),
        ]
    );
    let BackupState::Sound(holds) = &all[0].state else { panic!("{:?}", all[0]) };
    let count = |table: &str| {
        let sql = format!("select count(*) from {table}");
        store.connection.query_row(&sql, [], |row| row.get::<_, i64>(0)).unwrap()
    };
    let counts = (holds.documents, holds.codings, holds.codes, holds.memos);
    assert_eq!(counts, (count("document"), count("coding"), count("code"), count("memo")));
    let since = holds.since.as_ref().unwrap();
    assert_eq!((since.steps.len(), since.undone), (3, 1));
    assert!(kept::all(&store.file, None).iter().all(|backup| backup.state != BackupState::OtherProject));
    assert_eq!(kept::named(store.path(), &all[0].name), Some(backup));
    assert_eq!(kept::named(store.path(), "2000-01-01T08-00-00Z").unwrap(), all[3].path);
    assert_eq!(kept::named(store.path(), "../p.mening"), None);
    let locked = ProjectFile::new(store.path(), None).unwrap();
    assert!(locked.copy_at(&all[3].path, None).is_ok());
}

#[test]
fn imported_files_that_were_dropped_for_good_stay_dropped() {
    let (_folder, mut store) = filled();
    let count = |store: &Store, sql: &str| store.connection.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let tied = "select count(*) from document where original_id is not null";
    assert!(count(&store, tied) > 0);
    let backup = store.back_up().unwrap();
    let names = dump(&store.connection)["document"].iter().map(|row| row["name"].clone()).collect::<Vec<_>>();
    change(
        &mut store,
        "update document set original_id = null, name = name || ' ny'; delete from exchange; delete from original",
    );
    bring_back(&mut store, &backup);
    let back = dump(&store.connection)["document"].iter().map(|row| row["name"].clone()).collect::<Vec<_>>();
    assert_eq!(back, names);
    assert_eq!((count(&store, tied), count(&store, "select count(*) from original")), (0, 0));
    assert_eq!(crate::store::check::run(store.reader()).unwrap(), []);
}
