//! What stands beside the project and how its file is opened: backups, the lock, what SQLite is asked to keep.

use super::*;
use crate::model::Lang;
use crate::store::{Password, ProjectFile, backup, lock};

/// Where the backups of a filled store lie.
fn backups_in(folder: &Path) -> PathBuf {
    folder.join(format!("version {}.mening-backups", ROWS.len()))
}

#[test]
fn old_backups_are_thinned_when_a_new_one_is_known_to_be_whole() {
    let (folder, store) = filled();
    let backups = backups_in(folder.path());
    std::fs::create_dir(&backups).unwrap();
    // Written in any order: their names are their times.
    for day in [3, 1, 7, 2, 6, 5, 4] {
        std::fs::write(backups.join(format!("2001-01-0{day}T08-00-00Z.mening")), b"old").unwrap();
    }
    std::fs::write(backups.join("2002-01-01T08-00-00Z-import.mening"), b"old").unwrap();
    std::fs::write(backups.join("anteckningar.txt"), b"mine").unwrap();
    let copy = store.back_up().unwrap();
    let copy_name = copy.file_name().unwrap().to_string_lossy().into_owned();
    let expected =
        ["2001-01-07T08-00-00Z.mening", "2002-01-01T08-00-00Z-import.mening", &copy_name, "anteckningar.txt"];
    assert_eq!(names(&backups), expected);
    assert_eq!(dump(&Connection::open(copy).unwrap()), dump(&store.connection));
}

#[test]
fn a_backup_that_is_not_whole_takes_no_place_and_no_other_one_goes_for_it() {
    let (folder, store) = filled();
    let backups = backups_in(folder.path());
    let first = store.back_up().unwrap();
    std::fs::write(backups.join("2001-01-01T08-00-00Z.mening"), b"old").unwrap();
    std::fs::write(backups.join("2001-01-02T08-00-00Z.mening"), b"old").unwrap();
    let before = names(&backups);
    // Another program wrote what no row may hold.
    let other = Connection::open(store.path()).unwrap();
    other.pragma_update(None, "ignore_check_constraints", true).unwrap();
    other.execute("update coding set start = 9, \"end\" = 3", []).unwrap();
    assert!(matches!(store.back_up(), Err(StoreError::Damaged { path }) if path == store.path()));
    assert_eq!(names(&backups), before);
    assert!(first.exists());
}

#[test]
fn a_text_that_rots_drives_out_no_backup_that_holds_it_as_it_was() {
    let (folder, store) = filled();
    let backups = backups_in(folder.path());
    std::fs::create_dir(&backups).unwrap();
    let old = |day: usize| backups.join(format!("2001-01-{day:02}T08-00-00Z.mening"));
    (1..30).for_each(|day| std::fs::write(old(day), b"old").unwrap());
    Connection::open(store.path()).unwrap().execute("update document_text set text = 'rot'", []).unwrap();
    let copy = store.back_up().unwrap();
    assert_eq!(names(&backups).len(), 30, "none of them went");
    let known = super::super::kept::all(&store.file, None);
    let of = |path: &Path| known.iter().find(|backup| backup.path == path).unwrap().state.clone();
    assert_eq!(of(&copy), super::super::kept::BackupState::Damaged, "what has rotted is not called sound");
    let rotten = store.file.copy_at(&copy, None).unwrap();
    assert!(
        matches!(super::super::Scratch::of(&rotten, &store.file), Err(StoreError::Damaged { path }) if path == copy)
    );
}

#[test]
fn a_backup_is_read_and_never_changed_nor_backed_up() {
    let (folder, store) = filled();
    let copy = store.back_up().unwrap();
    let bytes = std::fs::read(&copy).unwrap();
    let mut opened = Store::open(&copy, "", None).unwrap();
    assert_eq!(opened.mode, OpenMode::ReadOnlyFile);
    assert_eq!(dump(&opened.connection), dump(&store.connection));
    assert!(!opened.backup_due());
    assert!(matches!(opened.undo(), Err(StoreError::NothingToUndo | StoreError::ReadOnly)));
    drop(opened);
    assert_eq!(names(copy.parent().unwrap()).len(), 1);
    // One of an earlier version is not brought up to date in its place.
    let older = copy.with_file_name("2001-01-02T08-00-00Z.mening");
    std::fs::rename(file(folder.path(), 2), &older).unwrap();
    let old_bytes = std::fs::read(&older).unwrap();
    let known = ProjectFile::new(&older, None).unwrap();
    for opened in [Store::open(&older, "", None), Store::open_reader(&known)] {
        assert!(matches!(opened, Err(StoreError::OlderBackup { .. })));
    }
    assert_eq!((std::fs::read(&copy).unwrap(), std::fs::read(&older).unwrap()), (bytes, old_bytes));
    // What only lies in such a folder is a project as any other.
    let other = copy.with_file_name("studie.mening");
    drop(Store::create(&other, "p", Lang::Sv, None).unwrap());
    assert_eq!(Store::open(&other, "", None).unwrap().mode, OpenMode::Write);
}

#[test]
fn a_backup_is_due_once_a_day() {
    let (folder, store) = filled();
    let backups = backups_in(folder.path());
    assert!(store.backup_due(), "there is none");
    std::fs::create_dir(&backups).unwrap();
    std::fs::write(backups.join("2001-01-01T08-00-00Z.mening"), b"old").unwrap();
    assert!(store.backup_due(), "the newest is old");
    store.back_up().unwrap();
    assert!(!store.backup_due());
}

#[test]
fn all_backups_go_with_those_that_were_cut_short_and_nothing_else() {
    let (folder, store) = filled();
    let backups = backups_in(folder.path());
    let copy = store.back_up().unwrap();
    std::fs::write(backups.join("2001-01-01T08-00-00Z.part"), b"half").unwrap();
    std::fs::write(backups.join("anteckningar.txt"), b"mine").unwrap();
    let mut held = std::fs::File::open(&copy).unwrap();
    backup::remove_all(store.path()).unwrap();
    assert_eq!(names(&backups), ["anteckningar.txt"]);
    let mut bytes = Vec::new();
    std::io::Read::read_to_end(&mut held, &mut bytes).unwrap();
    assert!(bytes.len() > 4096 && bytes.iter().all(|byte| *byte == 0), "its bytes are wiped, not only its name");
}

#[test]
fn the_lock_says_who_has_it_and_nothing_of_who_had_it_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("p.mening");
    let asked = || match lock::ask(&path, None, "den andra").unwrap() {
        lock::Asked::Held { by } => by,
        _ => panic!("two hold it"),
    };
    let lock::Asked::Got(mut held) = lock::ask(&path, None, "Maj Svensson i Höör").unwrap() else {
        panic!("not free")
    };
    assert_eq!(asked(), "Maj Svensson i Höör");
    held.tell("Bo");
    assert_eq!(asked(), "Bo");
    held.tell("");
    assert_eq!(asked(), "?");
    drop(held);
    assert_eq!(names(folder.path()), [""; 0], "the lock goes with its holder");
    // What a process that was killed left says nothing of the next one.
    std::fs::write(folder.path().join("p.mening-lock"), "någon med ett mycket långt namn").unwrap();
    let lock::Asked::Got(held) = lock::ask(&path, None, "Maj").unwrap() else { panic!("not free") };
    assert_eq!(asked(), "Maj");
    drop(held);
}

/// What SQLite says it does on a connection: journal, synchronous, foreign keys, trusted schema, temporary store.
fn pragmas(connection: &Connection) -> (String, [i64; 4]) {
    let number = |name: &str| {
        let value = connection.pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
        match value {
            rusqlite::types::Value::Integer(n) => n,
            rusqlite::types::Value::Text(text) => text.parse().unwrap(),
            other => panic!("{other:?}"),
        }
    };
    let journal = connection.pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    (journal, ["synchronous", "foreign_keys", "trusted_schema", "temp_store"].map(number))
}

#[test]
fn a_step_that_was_reported_survives_a_power_cut_and_a_strange_file_runs_nothing() {
    let password = Password::new("häst batteri".to_owned());
    for password in [None, Some(&password)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.mening");
        // Full synchronous writes, foreign keys kept, no trust in the schema, nothing temporary on the disk.
        let created = Store::create(&path, "p", Lang::Sv, password).unwrap();
        assert_eq!(pragmas(&created.connection), ("wal".to_owned(), [2, 1, 0, 2]));
        let reader = Store::open_reader(&created.file).unwrap();
        assert_eq!(pragmas(&reader.connection).1[2..], [0, 2]);
        let second = Store::open(&path, "", password).unwrap();
        assert!(matches!(second.mode, OpenMode::InUse { .. }));
        assert_eq!(pragmas(&second.connection).1[1..], [1, 0, 2]);
        drop((second, reader, created));
        let opened = Store::open(&path, "", password).unwrap();
        assert_eq!(pragmas(&opened.connection), ("wal".to_owned(), [2, 1, 0, 2]));
        drop(opened);
        let immutable =
            super::super::open::connect(&ProjectFile::new(&path, password).unwrap(), &OpenMode::ReadOnlyFile);
        assert_eq!(pragmas(&immutable.unwrap()).1[2..], [0, 2]);
    }
}

#[test]
fn an_encrypted_project_and_one_made_plain_hold_every_row() {
    let (folder, store) = filled();
    let (path, all) = (store.path().to_owned(), dump(&store.connection));
    let steps = crate::store::steps(store.reader()).unwrap();
    drop(store);
    let (one, other) = (Password::new("häst batteri".to_owned()), Password::new("moln".to_owned()));
    for (old, new) in [(None, Some(&one)), (Some(&one), Some(&other)), (Some(&other), None)] {
        let mut replaced = std::fs::File::open(&path).unwrap();
        let store = Store::recrypt(&path, "", old, new).unwrap();
        assert_eq!(dump(&store.connection), all);
        assert_eq!(crate::store::steps(store.reader()).unwrap(), steps);
        assert_eq!(schema::version(&store.connection).unwrap(), schema::VERSION);
        assert_eq!(store.is_encrypted(), new.is_some());
        assert_eq!(crate::store::check::run(store.reader()).unwrap(), []);
        drop(store);
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut replaced, &mut bytes).unwrap();
        assert!(bytes.len() > 4096 && bytes.iter().all(|byte| *byte == 0), "the old file's bytes are wiped");
        let known = ProjectFile::new(&path, new).unwrap();
        let copies = backups_in(folder.path());
        let [copy] = names(&copies).try_into().unwrap();
        let copy = ProjectFile { path: copies.join(copy), key: known.key };
        assert_eq!(dump(&Store::open_reader(&copy).unwrap().connection), all, "its backup opens as it does");
    }
    let now = ROWS.len();
    assert_eq!(names(folder.path()), [format!("version {now}.mening"), format!("version {now}.mening-backups")]);
}
