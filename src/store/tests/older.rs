//! Files of earlier versions: brought up to date with nothing lost, and kept as they were beside it.

use super::*;

/// What a file of that version holds, before the program sees it.
fn before(path: &Path) -> BTreeMap<String, Rows> {
    dump(&Connection::open(path).unwrap())
}

#[test]
fn a_file_of_any_earlier_version_comes_up_to_date_with_every_row() {
    for version in 1..ROWS.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), version);
        let old = before(&path);
        assert!(old.len() > 30, "{version}");
        let store = Store::open(&path, "", None).unwrap();
        assert_eq!(schema::version(&store.connection).unwrap(), schema::VERSION);
        let new = dump(&store.connection);
        for (table, rows) in &old {
            let now = &new[table];
            assert_eq!(now.len(), rows.len(), "version {version}: {table}");
            for (row, now) in rows.iter().zip(now) {
                for (column, value) in row {
                    assert_eq!(now.get(column), Some(value), "version {version}: {table}.{column}");
                }
            }
        }
        assert_eq!(crate::store::check::run(store.reader()).unwrap(), [], "version {version}");
    }
}

#[test]
fn an_older_file_is_kept_as_it_was_before_it_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), 2);
    let old = before(&path);
    let backups = folder.path().join("version 2.mening-backups");
    drop(Store::open(&path, "", None).unwrap());
    let [copy] = names(&backups).try_into().unwrap();
    let kept = Connection::open(backups.join(copy)).unwrap();
    assert_eq!(schema::version(&kept).unwrap(), 2);
    assert_eq!(dump(&kept), old);
    // A file that is up to date needs none.
    drop(Store::open(&path, "", None).unwrap());
    assert_eq!(names(&backups).len(), 1);
}

#[test]
fn an_older_file_that_cannot_be_written_is_refused_with_the_reason() {
    for version in 1..ROWS.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = file(folder.path(), version);
        let known = super::super::ProjectFile::new(&path, None).unwrap();
        let held = super::super::lock::ask(&path, None, "Maj").unwrap();
        for opened in [Store::open(&path, "", None), Store::open_reader(&known)] {
            assert!(matches!(opened, Err(StoreError::InUse { by }) if by == "Maj"), "version {version}");
        }
        drop(held);
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).unwrap();
        let bytes = std::fs::read(&path).unwrap();
        for opened in [Store::open(&path, "", None), Store::open_reader(&known)] {
            assert!(matches!(opened, Err(StoreError::ReadOnly)), "version {version}");
        }
        assert_eq!(std::fs::read(&path).unwrap(), bytes);
    }
}

#[test]
fn who_only_reads_brings_an_older_file_up_to_date_where_nobody_else_writes() {
    let folder = tempfile::tempdir().unwrap();
    let path = file(folder.path(), 1);
    let known = super::super::ProjectFile::new(&path, None).unwrap();
    let held = super::super::lock::ask(&path, None, "Maj").unwrap();
    assert!(matches!(Store::open_reader(&known), Err(StoreError::InUse { by }) if by == "Maj"));
    assert_eq!(schema::version(&Connection::open(&path).unwrap()).unwrap(), 1);
    drop(held);
    let store = Store::open_reader(&known).unwrap();
    assert_eq!(schema::version(&store.connection).unwrap(), schema::VERSION);
    assert_eq!(names(&folder.path().join("version 1.mening-backups")).len(), 1);
}
