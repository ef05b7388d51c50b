//! The log beside a project: read where nothing can be written, told of and kept where it is damaged.

use super::*;
use crate::model::{Lang, Message, StepName};
use crate::store::check::Flaw;
use crate::store::{ProjectFile, StepLabel, Writer, recover};

/// A project whose last steps stand in its log alone, as after a power cut, in a folder of its own.
fn with_log(steps: usize) -> (TempDir, PathBuf) {
    let (folder, mut store) = filled();
    store.connection.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    for n in 0..steps {
        let label =
            StepLabel { name: StepName::as_written(&format!("step {n}"), "steg"), coder: "Maj", merge_key: None };
        let sql = format!("update code set name = 'n{n}' where id = 2");
        let work = |writer: &Writer| -> Result<(), StoreError> { Ok(writer.0.execute_batch(&sql)?) };
        store.transact(&label, work).unwrap();
    }
    let other = tempfile::tempdir().unwrap();
    let path = other.path().join("p.mening");
    std::fs::copy(store.path(), &path).unwrap();
    std::fs::copy(log_of(store.path()), log_of(&path)).unwrap();
    drop((store, folder));
    (other, path)
}

fn log_of(path: &Path) -> PathBuf {
    super::super::files::beside(path, "wal")
}

fn steps_of(store: &Store) -> usize {
    crate::store::steps(store.reader())
        .unwrap()
        .iter()
        .filter(|step| step.name.in_lang(Lang::En).starts_with("step "))
        .count()
}

fn read(path: &Path) -> Store {
    Store::open_reader(&ProjectFile::new(path, None).unwrap()).unwrap()
}

#[test]
fn where_nothing_can_be_written_the_steps_of_the_log_are_read_and_nothing_is_left() {
    let (folder, path) = with_log(3);
    let mut permissions = std::fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).unwrap();
    let before = (names(folder.path()), std::fs::read(&path).unwrap(), std::fs::read(log_of(&path)).unwrap());
    let store = read(&path);
    assert_eq!((steps_of(&store), store.mode().clone()), (3, OpenMode::ReadOnlyFile));
    assert_eq!(store.check().unwrap(), []);
    let copy = store.copied_to().unwrap();
    assert!(copy.exists());
    drop(store);
    assert!(!copy.exists(), "the copy goes when it is read");
    let written = Store::open(&path, "", None).unwrap();
    assert_eq!(steps_of(&written), 3);
    drop(written);
    let after = (names(folder.path()), std::fs::read(&path).unwrap(), std::fs::read(log_of(&path)).unwrap());
    assert!(before == after);
}

#[test]
fn a_byte_of_the_log_that_flips_is_told_and_what_it_costs_is_kept() {
    for opens in ["to write", "to read"] {
        let (folder, path) = with_log(4);
        let mut log = std::fs::read(log_of(&path)).unwrap();
        let whole = super::super::log::read(&log_of(&path)).unwrap().unwrap();
        assert_eq!((whole.left, whole.steps), (0, 0));
        // In the third step or so; the header of a log makes a step of nothing.
        let at = log.len() / 2;
        log[at] ^= 4;
        std::fs::write(log_of(&path), &log).unwrap();
        let mut store = if opens == "to write" { Store::open(&path, "", None).unwrap() } else { read(&path) };
        let left = steps_of(&store);
        let [StoreError::LogCut { steps, kept }] = &store.take_unfinished()[..] else { panic!("{opens}: unsaid") };
        assert_eq!(left + steps, 4, "{opens}");
        assert!(*steps > 0 && left > 0, "{opens}: {steps}");
        assert_eq!(std::fs::read(log_of(kept)).unwrap(), log, "{opens}");
        let flaws = store.check().unwrap();
        assert_eq!(flaws, [Flaw::Log { kept: kept.clone() }], "{opens}");
        assert_ne!(flaws[0].message(Lang::En), flaws[0].message(Lang::Sv));
        drop(store);
        let report = recover::recover(kept, &folder.path().join("ny.mening"), None, Lang::Sv).unwrap();
        assert_eq!((report.left_steps, report.is_all()), (*steps, false), "{opens}");
        assert_eq!(steps_of(&read(&folder.path().join("ny.mening"))), left, "{opens}");
        // It is told once; then check names what is kept until it is deleted.
        assert!(Store::open(&path, "", None).unwrap().take_unfinished().is_empty(), "{opens}");
        std::fs::remove_file(kept).unwrap();
        assert_eq!(read(&path).check().unwrap(), [], "{opens}");
    }
}

#[test]
fn a_log_whose_end_was_not_committed_or_whose_header_is_lost_is_judged_rightly() {
    let (_folder, path) = with_log(4);
    let log = std::fs::read(log_of(&path)).unwrap();
    // Cut off within the last change: that was never reported.
    std::fs::write(log_of(&path), &log[..log.len() - 100]).unwrap();
    let cut = super::super::log::read(&log_of(&path)).unwrap().unwrap();
    assert_eq!((cut.left, cut.steps), (0, 0));
    let mut store = read(&path);
    assert_eq!(steps_of(&store), 3);
    assert!(store.take_unfinished().is_empty());
    drop(store);
    let (_folder, path) = with_log(4);
    let mut log = std::fs::read(log_of(&path)).unwrap();
    log[17] ^= 1;
    std::fs::write(log_of(&path), &log).unwrap();
    let lost = super::super::log::read(&log_of(&path)).unwrap().unwrap();
    assert!(lost.used == 0 && lost.steps >= 4, "{lost:?}");
}

/// A log whose end is overwritten from so many bytes before its end on.
fn overwritten(path: &Path, bytes: usize, with: u8) -> Vec<u8> {
    let mut log = std::fs::read(log_of(path)).unwrap();
    let from = log.len() - bytes;
    log[from..].fill(with);
    std::fs::write(log_of(path), &log).unwrap();
    log
}

/// What was told of the log when the project was opened, and which changes it holds.
fn told(path: &Path, opens: &str) -> (Vec<StoreError>, usize, Vec<Flaw>) {
    let mut store = if opens == "to write" { Store::open(path, "", None).unwrap() } else { read(path) };
    (store.take_unfinished(), steps_of(&store), store.check().unwrap())
}

const FRAME: usize = 24 + 4096;

#[test]
fn a_log_whose_end_is_zeros_or_foreign_is_told_and_kept() {
    for (opens, with) in [("to write", 0), ("to read", 0), ("to write", 0xa5), ("to read", 0xa5)] {
        let (_folder, path) = with_log(4);
        let frames = (std::fs::read(log_of(&path)).unwrap().len() - 32) / FRAME;
        let log = overwritten(&path, frames / 2 * FRAME, with);
        let (told_of, steps, flaws) = told(&path, opens);
        let [StoreError::LogEnds { loss, kept: Some(kept) }] = &told_of[..] else { panic!("{opens}, {with}: unsaid") };
        assert!(steps < 4 && loss.pages >= frames / 2 && !loss.is_sure, "{opens}, {with}: {loss:?}");
        assert_eq!(std::fs::read(log_of(kept)).unwrap(), log, "{opens}, {with}");
        assert_eq!(flaws, [Flaw::LogEnd { kept: kept.clone() }], "{opens}, {with}");
        assert!(told(&path, opens).0.is_empty(), "{opens}, {with}: told twice");
    }
    // All of it, too.
    let (_folder, path) = with_log(4);
    let length = std::fs::read(log_of(&path)).unwrap().len();
    overwritten(&path, length, 0);
    assert!(matches!(told(&path, "to write").0[..], [StoreError::LogEnds { kept: Some(_), .. }]));
}

#[test]
fn where_nothing_can_be_written_a_damaged_log_is_told_at_opening_and_by_check() {
    for damage in ["flipped", "zeros"] {
        let (folder, path) = with_log(4);
        let mut log = std::fs::read(log_of(&path)).unwrap();
        let half = log.len() / 2;
        match damage {
            "flipped" => log[half] ^= 4,
            _ => log[half..].fill(0),
        }
        std::fs::write(log_of(&path), &log).unwrap();
        let mut permissions = std::fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).unwrap();
        let before = names(folder.path());
        let mut store = Store::open(&path, "", None).unwrap();
        let [StoreError::LogEnds { loss, kept: None }] = store.take_unfinished()[..] else {
            panic!("{damage}: unsaid")
        };
        assert_eq!(loss.is_sure, damage == "flipped");
        assert_eq!(store.check().unwrap(), [Flaw::LogHere { loss }], "{damage}");
        drop(store);
        assert_eq!((names(folder.path()), std::fs::read(log_of(&path)).unwrap()), (before, log), "{damage}");
    }
}

#[test]
fn what_a_killed_program_leaves_of_its_index_tells_that_the_end_of_a_log_was_cut() {
    let (_folder, store) = filled();
    store.connection.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    let beside = |path: &Path, what| super::super::files::beside(path, what);
    let mut store = store;
    let mut step = |n: usize| {
        let label =
            StepLabel { name: StepName::as_written(&format!("step {n}"), "steg"), coder: "Maj", merge_key: None };
        let sql = format!("update code set name = 'n{n}' where id = 2");
        let work = |writer: &Writer| -> Result<(), StoreError> { Ok(writer.0.execute_batch(&sql)?) };
        store.transact(&label, work).unwrap();
        let other = tempfile::tempdir().unwrap();
        let path = other.path().join("p.mening");
        std::fs::copy(store.path(), &path).unwrap();
        for what in ["wal", "shm"] {
            std::fs::copy(beside(store.path(), what), beside(&path, what)).unwrap();
        }
        (other, path)
    };
    // What was killed and lost nothing stays unsaid, also in the middle of writing more.
    let (_kept, path) = step(1);
    let of_first = std::fs::read(log_of(&path)).unwrap().len();
    let mut log = std::fs::read(log_of(&path)).unwrap();
    log.extend([0; FRAME]);
    std::fs::write(log_of(&path), &log).unwrap();
    assert!(told(&path, "to write").0.is_empty());
    // Cut where a change ends, in the middle of one, or taken away.
    for cut in [of_first, of_first + 100, 0] {
        let (_kept, path) = step(2 + cut);
        let log = std::fs::read(log_of(&path)).unwrap();
        std::fs::write(log_of(&path), &log[..cut]).unwrap();
        let (told_of, ..) = told(&path, "to read");
        let [StoreError::LogEnds { loss, kept: Some(_) }] = &told_of[..] else { panic!("{cut}: {told_of:?}") };
        assert!(loss.is_sure && loss.pages > 0, "{cut}");
    }
}

#[test]
fn a_log_that_was_begun_anew_over_older_changes_is_whole() {
    let (_folder, mut store) = filled();
    for n in 0..30 {
        let label =
            StepLabel { name: StepName::as_written(&format!("step {n}"), "steg"), coder: "Maj", merge_key: None };
        let sql = format!("update code set name = 'n{n}' where id = 2");
        store.transact(&label, |writer| -> Result<(), StoreError> { Ok(writer.0.execute_batch(&sql)?) }).unwrap();
        if n == 20 || n == 25 {
            store.connection.query_row("pragma wal_checkpoint(restart)", [], |_| Ok(())).unwrap();
        }
    }
    let log = super::super::log::read(&log_of(store.path())).unwrap().unwrap();
    let frames = (std::fs::read(log_of(store.path())).unwrap().len() - 32) / FRAME;
    assert!(log.used > 0 && log.used < frames, "{} of {frames}", log.used);
    assert_eq!((log.steps, log.foreign), (0, 0));
    let other = tempfile::tempdir().unwrap();
    let path = other.path().join("p.mening");
    std::fs::copy(store.path(), &path).unwrap();
    std::fs::copy(log_of(store.path()), log_of(&path)).unwrap();
    let (told_of, steps, flaws) = told(&path, "to write");
    assert!(told_of.is_empty() && flaws.is_empty());
    assert_eq!(steps, 30);
}
